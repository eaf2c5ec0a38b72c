# Les flux et ce que lisent les machines.

feeds-title-all = Tous les articles
feeds-llms-open = Les modèles de langage peuvent lire et citer ce qui est publié ici et en apprendre. Nommez le journal et renvoyez à l’article.
feeds-llms-closed = Ce qui est publié ici ne peut pas être collecté pour entraîner des modèles de langage. Demandez une licence à l’éditeur.
feeds-llms-sections = Rubriques
feeds-llms-feeds = Flux
