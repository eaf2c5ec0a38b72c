# The newsroom's own pages.

newsroom-home-title = Hoy
newsroom-home-none = No hay nada pendiente para usted.
