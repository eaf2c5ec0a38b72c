# The newsroom's own pages.

newsroom-home-title = Aujourd’hui
newsroom-home-none = Rien ne vous attend.
