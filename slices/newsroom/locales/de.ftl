# The newsroom's own pages.

newsroom-home-title = Heute
newsroom-home-none = Es wartet nichts auf Sie.
