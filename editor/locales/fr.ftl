# L’éditeur d’articles.

newsroom-editor-toolbar = Outils
newsroom-editor-body = Texte de l’article
newsroom-editor-body-hint = Écrivez ici, ou tapez / pour insérer un élément.
newsroom-editor-close = Fermer
newsroom-editor-cancel = Annuler
newsroom-editor-apply = Appliquer
newsroom-editor-insert = Insérer
newsroom-editor-remove = Retirer
newsroom-editor-try-again = Réessayer
newsroom-editor-save = Enregistrer maintenant
newsroom-editor-block-kind = Type de paragraphe
newsroom-editor-paragraph = Paragraphe
newsroom-editor-heading-2 = Intertitre
newsroom-editor-heading-3 = Petit intertitre
newsroom-editor-heading-4 = Très petit intertitre
newsroom-editor-strong = Gras
newsroom-editor-em = Italique
newsroom-editor-underline = Souligné
newsroom-editor-strike = Barré
newsroom-editor-sub = Indice
newsroom-editor-sup = Exposant
newsroom-editor-code = Code
newsroom-editor-code-block = Bloc de code
newsroom-editor-bullet-list = Liste
newsroom-editor-ordered-list = Liste numérotée
newsroom-editor-blockquote = Citation
newsroom-editor-pullquote = Exergue
newsroom-editor-cite = Auteur de la citation
newsroom-editor-factbox = Encadré
newsroom-editor-factbox-title = Titre de l’encadré
newsroom-editor-rule = Filet
newsroom-editor-table = Tableau
newsroom-editor-table-caption = Légende du tableau
newsroom-editor-table-tools = Lignes et colonnes
newsroom-editor-row-before = Insérer une ligne au-dessus
newsroom-editor-row-after = Insérer une ligne au-dessous
newsroom-editor-column-before = Insérer une colonne avant
newsroom-editor-column-after = Insérer une colonne après
newsroom-editor-row-delete = Supprimer la ligne
newsroom-editor-column-delete = Supprimer la colonne
newsroom-editor-cells-merge = Fusionner les cellules
newsroom-editor-cell-split = Scinder la cellule
newsroom-editor-header-row = Ligne d’en-tête oui ou non
newsroom-editor-header-cell = Cellule d’en-tête oui ou non
newsroom-editor-table-delete = Supprimer le tableau
newsroom-editor-undo = Annuler la dernière action
newsroom-editor-redo = Rétablir
newsroom-editor-clear = Effacer la mise en forme
newsroom-editor-line-break = Retour à la ligne dans le même paragraphe
newsroom-editor-move-up = Déplacer vers le haut
newsroom-editor-move-down = Déplacer vers le bas
newsroom-editor-indent = Mettre l’élément en retrait
newsroom-editor-outdent = Sortir l’élément du retrait
newsroom-editor-select-block = Sélectionner le paragraphe
newsroom-editor-to-toolbar = Aller aux outils
newsroom-editor-keys = Raccourcis
newsroom-editor-keys-hint = Tout peut se faire au clavier. Dans les outils, utilisez les flèches ; Échap ramène au texte.
newsroom-editor-link = Lien
newsroom-editor-link-change = Modifier le lien
newsroom-editor-link-search = Chercher un de nos articles
newsroom-editor-link-address = Adresse
newsroom-editor-link-hint = Une adresse web, une adresse électronique, ou un article trouvé ci-dessus.
newsroom-editor-link-text = Mots affichés
newsroom-editor-link-sponsored = Rémunéré (signalé aux moteurs de recherche)
newsroom-editor-link-wrong = Cette adresse ne peut pas être utilisée. Veuillez la vérifier.
newsroom-editor-link-made = Le lien est créé.
newsroom-editor-link-remove = Retirer le lien
newsroom-editor-found = { $count ->
    [0] Aucun résultat.
    [one] { $count } résultat. Choisissez avec les flèches.
   *[other] { $count } résultats. Choisissez avec les flèches.
}
newsroom-editor-search-failed = La recherche n’a pas répondu. Veuillez réessayer.
newsroom-editor-embed = Vidéo, son ou publication
newsroom-editor-embed-address = Adresse de la vidéo, du son ou de la publication
newsroom-editor-embed-hint = Par exemple de YouTube, SoundCloud ou Bluesky. Les lecteurs donnent leur accord avant tout chargement.
newsroom-editor-embed-title = Titre
newsroom-editor-embed-consent = Les lecteurs voient un lien tant qu’ils n’en demandent pas plus.
newsroom-editor-embed-unknown = L’éditeur ne peut pas montrer cet élément et le laissera exactement tel quel.
newsroom-editor-data = Module de données
newsroom-editor-data-search = Chercher un module
newsroom-editor-data-number = Numéro du module
newsroom-editor-kind-picture = Image
newsroom-editor-kind-gallery = Galerie
newsroom-editor-kind-video = Vidéo
newsroom-editor-kind-audio = Son
newsroom-editor-kind-social = Publication
newsroom-editor-kind-data = Module de données
newsroom-editor-kind-file = Fichier
newsroom-editor-kind-web = Page d’ailleurs
newsroom-editor-kind-other = Autre chose ({ $kind })
newsroom-editor-picture = Image
newsroom-editor-library = Image de la photothèque
newsroom-editor-library-search = Chercher une image
newsroom-editor-gallery = Galerie
newsroom-editor-gallery-count = { $count ->
    [0] Pas encore d’image
    [one] { $count } image
   *[other] { $count } images
}
newsroom-editor-gallery-edit = Modifier la galerie
newsroom-editor-gallery-add = Ajouter des images
newsroom-editor-gallery-up = Monter l’image { $place }
newsroom-editor-gallery-down = Descendre l’image { $place }
newsroom-editor-gallery-remove = Retirer l’image { $place }
newsroom-editor-gallery-moved = Maintenant image { $place } sur { $count }.
newsroom-editor-picture-caption = Légende
newsroom-editor-picture-credit = Crédit
newsroom-editor-picture-alt = Description
newsroom-editor-picture-alt-hint = Ce que l’on voit, pour ceux qui ne peuvent pas le voir.
newsroom-editor-picture-width = Largeur
newsroom-editor-width-column = Aussi large que le texte
newsroom-editor-width-wide = Large
newsroom-editor-width-inset = À côté du texte
newsroom-editor-crop = Recadrer
newsroom-editor-crop-title = Cadrages et point d’intérêt
newsroom-editor-crop-format = Format
newsroom-editor-crop-box = Cadrage
newsroom-editor-crop-hint = Faites glisser, ou utilisez le clavier : les flèches déplacent, Maj avec les flèches change la taille, Ctrl affine le pas, Origine prend le plus possible. Le point indique où l’œil doit se poser.
newsroom-editor-crop-says = { $format } : { $width } × { $height } pixels, tracé à la main.
newsroom-editor-crop-says-focal = { $format } : { $width } × { $height } pixels, autour du point d’intérêt.
newsroom-editor-crop-reset = Suivre de nouveau le point d’intérêt
newsroom-editor-crop-done = Les cadrages sont enregistrés.
newsroom-editor-crop-failed = Les cadrages n’ont pas pu être enregistrés. Veuillez réessayer.
newsroom-editor-crop-unavailable = Cette image ne peut pas être recadrée ici pour le moment.
newsroom-editor-focal-point = Point d’intérêt
newsroom-editor-focal-says = { $x } % depuis la gauche, { $y } % depuis le haut.
newsroom-editor-upload-name = Envoi de { $name }
newsroom-editor-upload-progress = { $name } : { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] { $count } image est en cours d’envoi.
   *[other] { $count } images sont en cours d’envoi.
}
newsroom-editor-upload-done = { $name } est dans le texte.
newsroom-editor-upload-failed = { $name } n’a pas pu être envoyé. { $reason }
newsroom-editor-upload-not-picture = Seules des images peuvent être déposées dans le texte. Les autres fichiers ont été écartés.
newsroom-editor-paste-pictures = { $count ->
    [one] Le texte a été collé sans son image. Veuillez l’ajouter à partir de son fichier.
   *[other] Le texte a été collé sans ses { $count } images. Veuillez les ajouter à partir de leurs fichiers.
}
newsroom-editor-find = Rechercher et remplacer
newsroom-editor-find-words = Rechercher
newsroom-editor-find-instead = Remplacer par
newsroom-editor-find-exact = Respecter la casse et les accents
newsroom-editor-find-next = Suivant
newsroom-editor-find-previous = Précédent
newsroom-editor-find-count = { $count ->
    [0] Absent du texte
   *[other] { $place } sur { $count }
}
newsroom-editor-replace = Remplacer
newsroom-editor-replace-all = Tout remplacer
newsroom-editor-replaced = { $count ->
    [one] { $count } remplacement effectué.
   *[other] { $count } remplacements effectués.
}
newsroom-editor-characters = Caractères spéciaux
newsroom-editor-characters-marks = Tirets et signes
newsroom-editor-characters-quotes = Guillemets
newsroom-editor-characters-spaces = Espaces et signes invisibles
newsroom-editor-characters-letters = Lettres
newsroom-editor-characters-money = Monnaies
newsroom-editor-characters-mathematics = Chiffres et mathématiques
newsroom-editor-characters-arrows = Flèches et formes
newsroom-editor-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } mot sélectionné
   *[other] { $count } mots sélectionnés
}
newsroom-editor-minutes = { $count ->
    [one] { $count } minute de lecture
   *[other] { $count } minutes de lecture
}
newsroom-editor-state-saved = Enregistré à { $time }
newsroom-editor-state-changed = Pas encore enregistré
newsroom-editor-state-saving = Enregistrement…
newsroom-editor-state-offline = Pas de connexion. Votre texte est gardé sur cet ordinateur et sera enregistré dès que possible.
newsroom-editor-state-offline-unkept = Pas de connexion, et cet ordinateur ne peut pas garder votre texte. Veuillez laisser cette page ouverte.
newsroom-editor-state-signed-out = Vous êtes déconnecté. Votre texte est gardé sur cet ordinateur.
newsroom-editor-state-locked = { $name } travaille sur cet article
newsroom-editor-state-refused = Le serveur n’a pas accepté le texte. Il est gardé sur cet ordinateur.
newsroom-editor-state-conflict = Deux versions : veuillez décider quel texte reste
newsroom-editor-signed-out-text = Votre session a pris fin. Rien n’est perdu : connectez-vous dans une autre fenêtre, puis revenez ici.
newsroom-editor-sign-in = Se connecter
newsroom-editor-refused-text = Le texte n’a pas pu être enregistré tel quel. { $reason }
newsroom-editor-locked-text = { $name } travaille sur cet article. Vous pouvez le lire ou le reprendre ; { $name } en sera averti.
newsroom-editor-take-over = Reprendre
newsroom-editor-take-over-failed = L’article n’a pas pu être repris. Veuillez réessayer.
newsroom-editor-document-refused = Ce texte contient un élément que l’éditeur ne connaît pas ({ $reason }). Il n’est pas affiché et rien ne sera modifié.
newsroom-editor-drawer-failed = Cet ordinateur ne permet pas de garder une copie de votre texte. Il n’est en sécurité qu’une fois marqué « Enregistré ».
newsroom-editor-restore-text = Cet ordinateur contient un texte plus récent, de { $when }, qui n’est jamais parvenu au serveur.
newsroom-editor-restore = Le restaurer
newsroom-editor-restore-compare = Voir les différences
newsroom-editor-restore-discard = L’abandonner
newsroom-editor-tabs-text = Cet article est aussi ouvert dans un autre onglet. N’écrivez que dans l’un des deux.
newsroom-editor-tabs-adopted = Le texte a été mis à jour depuis un autre onglet.
newsroom-editor-conflict-title = Deux personnes ont modifié cet article
newsroom-editor-conflict-text = { $name } a enregistré une autre version. Rien n’a été écrasé : les deux textes figurent ci-dessous. Choisissez pour chaque différence, ou gardez l’un des textes en entier. L’autre reste dans l’historique.
newsroom-editor-conflict-text-when = { $name } a enregistré une autre version à { $when }. Rien n’a été écrasé : les deux textes figurent ci-dessous. Choisissez pour chaque différence, ou gardez l’un des textes en entier. L’autre reste dans l’historique.
newsroom-editor-conflict-somebody = Quelqu’un
newsroom-editor-conflict-mine = Votre texte
newsroom-editor-conflict-theirs = Texte de { $name }
newsroom-editor-conflict-choice = Différence { $place }
newsroom-editor-conflict-take-mine = Le vôtre
newsroom-editor-conflict-take-theirs = L’autre
newsroom-editor-conflict-take-both = Les deux
newsroom-editor-conflict-merge = Appliquer les choix ci-dessous
newsroom-editor-conflict-all-mine = Garder tout votre texte
newsroom-editor-conflict-all-theirs = Garder tout l’autre texte
newsroom-editor-removed = supprimé :
newsroom-editor-added = ajouté :
newsroom-editor-compare-count = { $count ->
    [0] Les deux textes sont identiques.
    [one] { $count } différence
   *[other] { $count } différences
}
newsroom-editor-compare-unchanged = { $count } paragraphes inchangés
newsroom-editor-compare-restyled = Seule la mise en forme a changé
newsroom-editor-compare-moved = Déplacé
