# The newsroom's own pages.

newsroom-home-title = Hoje
newsroom-home-none = Não há nada à sua espera.
