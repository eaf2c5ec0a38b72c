# Un article et une page permanente.

articles-kind-news = Actualité
articles-kind-analysis = Analyse
articles-kind-interview = Entretien
articles-kind-gallery = En images
articles-kind-longread = Grand format
articles-kind-audio = À écouter
articles-kind-video = À voir
articles-kind-infographic = En chiffres
# Devant un nom, à part : « Par Mara Lindqvist »
articles-byline-label = Par
articles-published = Publié le
articles-updated = Mis à jour le
articles-reading-label = Temps de lecture
articles-reading = { $minutes ->
    [one] { $minutes } minute de lecture
   *[other] { $minutes } minutes de lecture
}
articles-translations = Lire cet article en
articles-share = Partager
articles-share-device = Envoyer à…
articles-share-mail = Par courriel
articles-short = Adresse courte
articles-copy = Copier l’adresse courte
articles-copy-done = Copiée
articles-subscribe = S’abonner
articles-print = Imprimer
articles-corrections = { $count ->
    [one] Rectificatif
   *[other] Rectificatifs
}
articles-related = À lire aussi
articles-tags = Mots-clés
articles-standards = Charte de la communauté
articles-gallery = { $count ->
    [one] { $count } image
   *[other] { $count } images
}
articles-gallery-previous = Image précédente
articles-gallery-next = Image suivante
articles-factbox = Repères
articles-embed-note = Ce contenu vient de { $provider }. Rien n’en est chargé, et rien n’est dit de vous, tant que vous ne le demandez pas.
articles-embed-load = L’afficher ici
articles-embed-open = L’ouvrir sur { $provider }
articles-media-download = Télécharger le fichier
articles-media-transcript = Lire la transcription
articles-page-updated = Dernière modification le
articles-page-others = Autres pages sur le journal
