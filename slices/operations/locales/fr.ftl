# La page d’un journal vide.

operations-first-title = La presse tourne. Il n’y a encore rien dessus.
operations-first-kicker = Courant { $version }
operations-first-lede = Votre journal est installé et répond à ses lecteurs. Cette page disparaîtra avec le premier article publié. D’ici là, voici la suite.
operations-first-name-title = Donner son nom au journal
operations-first-name-text = Chaque langue devient une édition avec son nom, son adresse, son fuseau horaire et ses rubriques. Ajouter de nouveau le même code modifie l’édition.
operations-first-import-title = Apporter vos archives
operations-first-import-text = Articles, pages, images et auteurs arrivent de WordPress, Ghost, Substack ou JSON Lines, et les anciennes adresses mènent aux nouvelles. Essayez d’abord à blanc : rien n’est écrit, et vous avez le rapport.
operations-first-demo-title = Ou regarder un journal plein
operations-first-demo-text = Le journal de démonstration a trois éditions, dont une écrite de droite à gauche, et plus de soixante articles illustrés. Il vit dans son propre dossier.
operations-first-check-title = Laisser le journal s’examiner
operations-first-check-text = Le diagnostic vérifie la configuration, le dossier de données, la base, les espaces de stockage et le courrier, et dit quoi faire de ce qu’il trouve.
operations-first-commands = Commandes
operations-first-config = Fichier de configuration
operations-first-address = Adresse
