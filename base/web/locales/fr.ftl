# Le cadre de chaque page, les erreurs, les mots partagés par plusieurs parties.

layout-skip = Aller au contenu
layout-editions = Éditions du journal
layout-sections = Rubriques
layout-breaking = Dernière minute
layout-theme-auto = Apparence : comme l’appareil
layout-theme-light = Apparence : claire
layout-theme-dark = Apparence : sombre
layout-footer-sections = Toutes les rubriques
layout-footer-more = Tout le reste
layout-footer-paper = Le journal
layout-footer-security = Signaler une faille de sécurité
layout-card-live = En direct
layout-card-breaking = Dernière minute
layout-card-comments = Commentaires :
layout-media-gallery = Galerie
layout-media-video = Vidéo
layout-media-audio = Audio
layout-media-infographic = Infographie
# Entre des noms : « Mara Lindqvist, Yusuf Karam »
layout-list-comma = {", "}
layout-pager = Pages
layout-pager-page = Page
layout-pager-newer = Plus récent
layout-pager-older = Plus ancien
layout-pager-loading = Chargement des articles plus anciens…
layout-form-optional = (facultatif)
layout-captcha-legend = Une vérification contre les robots
layout-captcha-working = Votre appareil effectue un petit calcul en arrière-plan. Vous n’avez rien à faire.
layout-captcha-done = C’est fait. Vous n’avez rien à faire.
layout-captcha-question = Combien font { $first } plus { $second } ?
layout-captcha-hint = Répondez par un nombre. Nous posons cette question pour ne pas être submergés par des robots.

error-to-front = Aller à la une
error-reference = Si vous nous écrivez à ce sujet, indiquez la référence
error-retry = { $seconds ->
    [one] Veuillez réessayer dans { $seconds } seconde.
   *[other] Veuillez réessayer dans { $seconds } secondes.
}
error-403-title = Cette page ne vous est pas ouverte
error-403-text = Il faut être connecté et y avoir droit. Si vous pensez que c’est votre cas, adressez-vous à la rédaction.
error-404-title = Il n’y a pas de page à cette adresse
error-404-text = Elle a peut-être déménagé, ou l’adresse a perdu une lettre en chemin. Repartez de la une, ou parcourez toutes les nouvelles.
error-409-title = Quelqu’un est passé avant vous
error-409-text = Ce que vous vouliez modifier a changé entre-temps. Revenez en arrière, rechargez la page et vérifiez.
error-410-title = Cet article a été retiré
error-410-text = Le journal l’a retiré et il ne reviendra pas à cette adresse.
error-413-title = C’était trop volumineux
error-413-text = Votre envoi dépasse la taille que nous acceptons. Réduisez-le et réessayez.
error-422-title = Nous n’avons pas compris
error-422-text = Quelque chose dans l’adresse ou dans le formulaire n’était pas comme il faut. Revenez en arrière, vérifiez votre saisie et réessayez.
error-429-title = C’était un peu rapide
error-429-text = Trop de demandes nous sont parvenues de votre connexion. Soufflez un instant, puis réessayez.
error-500-title = Quelque chose s’est cassé de notre côté
error-500-text = Vous n’y êtes pour rien. L’incident est noté et nous allons l’examiner. Veuillez réessayer dans quelques minutes.
error-503-title = Nous revenons dans un instant
error-503-text = Le journal est en entretien et ne peut pas répondre pour le moment. Veuillez réessayer un peu plus tard.
# Dans un formulaire resté ouvert trop longtemps, ou envoyé depuis une autre page.
error-form-expired = Ce formulaire est resté ouvert trop longtemps et n’est plus valable. Votre texte est toujours là : veuillez l’envoyer de nouveau.

# The frame of the newsroom's pages.
desk-name = Rédaction
desk-skip = Aller au travail
desk-menu = Menu de la rédaction
desk-editions = Éditions de la rédaction
desk-paper = Voir le journal
desk-account = Mon compte
desk-logout = Se déconnecter
