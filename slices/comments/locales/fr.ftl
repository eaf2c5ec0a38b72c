# Comments.

comments-title = Discussion
comments-count = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
comments-count-none = Commenter
comments-invite = Connectez-vous pour commenter, répondre aux autres et recommander ce qu’ils disent.
comments-log-in = Se connecter pour commenter
comments-register = S’inscrire
comments-standards = Règles de la maison
comments-write = Votre commentaire
comments-hint = Vous pouvez *souligner* des mots et commencer une ligne par > pour citer.
comments-hint-waits = Votre commentaire paraît dès qu’un modérateur l’a lu.
comments-send = Publier le commentaire
comments-save = Enregistrer
comments-back = Retour à la discussion
comments-none = Personne n’a encore commenté. Lancez la discussion.
comments-closed = Cette discussion est close. Vous pouvez encore la lire.
comments-barred-blocked = Votre accès à la discussion est fermé.
comments-barred-final = Votre accès à la discussion est fermé définitivement.
comments-barred-restricted = Vous pourrez commenter de nouveau à partir du
comments-why = Pourquoi ?
comments-appeal = Demander l’accès
comments-order = Ordre
comments-order-newest = Les plus récents
comments-order-oldest = Les plus anciens
comments-order-liked = Les plus recommandés
comments-previous = Page précédente
comments-next = Plus de commentaires
comments-new = Il y a de nouveaux commentaires. Les afficher
comments-former = Ancien lecteur
comments-staff = Rédaction
comments-to = à
comments-edited = modifié
comments-moderated = modifié par un modérateur
comments-react = Recommander
comments-reactions = Recommandations :
comments-reply = Répondre
comments-quote = Citer
comments-follow = Suivre cette discussion
comments-unfollow = Ne plus suivre
comments-edit = Modifier
comments-delete = Supprimer
comments-delete-sure = Oui, supprimer
comments-more = Plus
comments-report = Signaler
comments-report-rule = Quelle règle enfreint-il ?
comments-report-text = Souhaitez-vous ajouter quelque chose ?
comments-report-send = Envoyer le signalement
comments-mute = Ne plus lire ce lecteur
comments-unmute = Le lire de nouveau
comments-muted = Vous ne lisez plus ce lecteur. Afficher le commentaire
comments-moderate = Modérer
comments-waiting = Vous seul voyez ceci jusqu’à ce qu’un modérateur l’ait lu.
comments-gone-removed = Ce commentaire n’est pas affiché.
comments-gone-deleted = Ce commentaire a été supprimé par son auteur.
comments-replies = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
comments-replies-all = { $count ->
    [one] Afficher { $count } autre réponse
   *[other] Afficher { $count } autres réponses
}
comments-replies-title = Réponses
comments-write-write-title = Votre commentaire
comments-write-reply-title = Répondre
comments-write-edit-title = Modifier votre commentaire
comments-write-report-title = Signaler un commentaire
comments-rephrase-title = Pourriez-vous le dire autrement ?
comments-rephrase-lede = Votre commentaire n’est pas encore publié, et votre texte est toujours là.
comments-rephrase-language = Ici, nous écrivons en français.
comments-insist = Demander à un modérateur de décider
comments-said-held = Merci. Un modérateur lit votre commentaire avant que d’autres ne le voient.
comments-said-removed = Votre commentaire enfreint les règles de la maison et n’est pas affiché.
comments-said-reported = Merci. Un modérateur va l’examiner.
comments-said-deleted = Votre commentaire est supprimé.
comments-said-muted = Vous ne verrez plus les commentaires de ce lecteur.
comments-said-again = Vous voyez de nouveau les commentaires de ce lecteur.
comments-said-followed = Vous suivez cette discussion. Les nouveaux commentaires s’affichent sous « Notifications ».
comments-said-unfollowed = Vous ne suivez plus cette discussion.
comments-said-missing = Le commentaire que vous cherchez n’est plus là.
comments-mine-title = Mes commentaires
comments-mine-none = Vous n’avez encore rien écrit.
comments-mine-followed = Discussions que vous suivez
comments-mine-muted = Lecteurs que vous ne lisez plus
comments-mine-saved = Enregistré.
comments-state-published = publié
comments-state-held = attend un modérateur
comments-state-removed = retiré
comments-state-deleted = supprimé
comments-error-sign-in = Connectez-vous d’abord. Votre texte est toujours là.
comments-error-missing = Ce commentaire ou cet article n’est plus là.
comments-error-closed = Cette discussion vient d’être close. Votre texte est toujours là ; gardez-en une copie.
comments-error-blocked = Votre accès à la discussion est fermé.
comments-error-restricted = Vous ne pouvez pas participer à la discussion pour le moment.
comments-error-empty = Écrivez d’abord quelque chose.
comments-error-long = Ce commentaire est trop long. Raccourcissez-le.
comments-error-many = Vous avez beaucoup écrit en peu de temps. Respirez un instant : votre texte est toujours là, et vous pourrez le publier dans quelques minutes.
comments-error-late = Cela ne peut plus être changé.
comments-error-name = Ce nom ne convient pas aux règles de la maison. Choisissez-en un autre.
comments-error-busy = Nous n’avons pas pu prendre votre commentaire à l’instant. Votre texte est toujours là : publiez-le de nouveau.
comments-mail-removed-subject = Votre commentaire a été retiré
comments-mail-removed-text =
    Un modérateur de { $paper } a retiré un de vos commentaires :

    « { $quote } »

    Règle : { $rule }. { $ruletext }

    { $reason }

    Si vous pensez que c’est une erreur, vous pouvez contester.
comments-mail-removed-button = Voir la décision et contester
comments-mail-edited-subject = Un modérateur a modifié votre commentaire
comments-mail-edited-text =
    Un modérateur de { $paper } a modifié un de vos commentaires. Les lecteurs voient qu’il a été modifié. On y lit désormais :

    « { $quote } »

    Règle : { $rule }. { $ruletext }

    { $reason }

    Si vous pensez que c’est une erreur, vous pouvez contester cette décision.
comments-mail-edited-button = Voir la décision et la contester
comments-mail-warn-subject = Un mot de la modération
comments-mail-warn-text =
    Quelque chose que vous avez écrit enfreignait une règle : { $rule }.

    { $reason }

    Respectez les règles, afin que la discussion vous reste ouverte.
comments-mail-warn-button = Voir la décision
comments-mail-restrict-subject = La discussion vous est fermée jusqu’au { $until }
comments-mail-restrict-text =
    Vous pouvez lire la discussion de { $paper }, mais pas y écrire, jusqu’au { $until }. Règle : { $rule }.

    { $reason }

    Si vous pensez que c’est une erreur, vous pouvez contester.
comments-mail-restrict-button = Voir la décision et contester
comments-mail-block-subject = Votre accès à la discussion est fermé
comments-mail-block-text =
    La modération de { $paper } a fermé la discussion à votre compte. Règle : { $rule }.

    { $reason }

    Vous pouvez demander l’accès une fois : racontez-nous ce qui s’est passé. Une autre personne le lira.
comments-mail-block-button = Demander l’accès
comments-mail-final-subject = Votre accès à la discussion est fermé définitivement
comments-mail-final-text =
    La modération de { $paper } a fermé la discussion à votre compte pour la seconde fois. Règle : { $rule }.

    { $reason }

    Après un second blocage, l’accès ne peut être rétabli.
comments-mail-final-button = Voir la décision
comments-mail-delete-subject = Votre compte a été supprimé
comments-mail-delete-text =
    La modération de { $paper } a supprimé votre compte. Règle : { $rule }.

    { $reason }
comments-mail-delete-button = Lire les règles de la maison
comments-modes-title = Discussions
comments-modes-lede = Ce qui vaut pour chaque discussion de cette édition. Pour un article, ouvrez cette page depuis sa discussion.
comments-modes-edition = Édition
comments-modes-section = Rubrique
comments-modes-story = Cet article
comments-modes-mode = Les commentaires sont
comments-modes-inherit = comme réglé plus haut
comments-modes-open = ouverts
comments-modes-moderated = lus d’abord par un modérateur
comments-modes-closed = fermés
comments-modes-days = Fermer tant de jours après parution (0 : jamais)
comments-modes-link = Réglages de cette discussion
