# La une, les rubriques, mots-clés, dossiers, auteurs, le fil, les archives.

fronts-front-empty-title = La première édition est en préparation
fronts-front-empty-text = Il n’y a pas encore d’article ici. Revenez bientôt.
fronts-wire-title = Le fil
fronts-wire-all = Toutes les nouvelles
fronts-features-title = Grand angle
fronts-multimedia-title = Multimédia
fronts-recommended-title = À découvrir
fronts-section-empty-title = Rien encore dans cette rubrique
fronts-section-empty-text = Les articles apparaîtront ici dès que la rédaction les publiera.
fronts-tag-label = Mot-clé
fronts-tag-empty-title = Rien sous ce mot-clé
fronts-tag-empty-text = Aucun article publié ne le porte pour le moment.
fronts-topic-label = Dossier
fronts-topic-empty-title = Rien encore dans ce dossier
fronts-topic-empty-text = Les articles apparaîtront ici dès que la rédaction les publiera.
fronts-author-empty-title = Rien de publié pour le moment
fronts-author-empty-text = Les articles de cette signature apparaîtront ici.
fronts-stories = { $count ->
    [0] Aucun article
    [one] { $count } article
   *[other] { $count } articles
}
fronts-news-title = Toutes les nouvelles
fronts-news-by-day = Chercher un jour
fronts-news-empty-title = Pas encore de nouvelles
fronts-news-empty-text = Tout ce que le journal publie sera rangé ici, le plus récent en tête.
fronts-news-description = Tout ce que le journal a publié, le plus récent en tête.
fronts-archive-title = Archives
fronts-archive-label = Archives
fronts-archive-calendar = Choisir un jour
fronts-archive-previous-day = La veille
fronts-archive-next-day = Le lendemain
fronts-archive-previous-month = Mois précédent
fronts-archive-next-month = Mois suivant
fronts-archive-months = Autres mois
fronts-archive-empty-title = Rien n’a été publié ce jour-là
fronts-archive-empty-text = Choisissez un autre jour dans le calendrier.
fronts-archive-description = Tout ce que le journal a publié le { $day }.
fronts-multimedia-all = Tout
fronts-multimedia-gallery = Galeries
fronts-multimedia-video = Vidéo
fronts-multimedia-audio = Audio
fronts-multimedia-infographic = Infographies
fronts-multimedia-empty-title = Rien encore à voir ni à écouter
fronts-multimedia-empty-text = Galeries, vidéos, sons et infographies apparaîtront ici.
fronts-multimedia-description = Galeries, vidéos, sons et infographies.
fronts-rail-news = Toutes les nouvelles
fronts-rail-multimedia = Multimédia
fronts-rail-archive = Archives
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = lundi
fronts-weekday-1-letter = L
fronts-weekday-2-name = mardi
fronts-weekday-2-letter = M
fronts-weekday-3-name = mercredi
fronts-weekday-3-letter = M
fronts-weekday-4-name = jeudi
fronts-weekday-4-letter = J
fronts-weekday-5-name = vendredi
fronts-weekday-5-letter = V
fronts-weekday-6-name = samedi
fronts-weekday-6-letter = S
fronts-weekday-7-name = dimanche
fronts-weekday-7-letter = D
