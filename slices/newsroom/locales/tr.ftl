# The newsroom's own pages.

newsroom-home-title = Bugün
newsroom-home-none = Sizi bekleyen bir şey yok.
