# The newsroom's own pages.

newsroom-home-title = Today
newsroom-home-none = Nothing is waiting for you.
