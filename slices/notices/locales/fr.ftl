# Ce dont un lecteur est averti.

notices-title = Notifications
notices-new = Nouveau
notices-none = Rien pour le moment. Les réponses à vos commentaires, les nouveautés des discussions que vous suivez et les réponses des modérateurs s’afficheront ici.
notices-older = Plus anciennes
notices-read-all = Tout marquer comme lu
notices-save = Enregistrer
notices-saved = Enregistré.
notices-kind-reply = { $who } vous a répondu
notices-kind-thread = { $count ->
    [one] Un nouveau commentaire dans une discussion que vous suivez
   *[other] { $count } nouveaux commentaires dans une discussion que vous suivez
}
notices-kind-published = Votre commentaire est publié
notices-kind-removed = Votre commentaire a été retiré
notices-kind-edited = Un modérateur a modifié votre commentaire
notices-kind-sanctioned = Les modérateurs vous ont écrit
notices-kind-appeal = Votre recours a reçu une réponse
notices-choices-title = Ce dont vous voulez être averti
notices-choices-always = Les décisions des modérateurs et les réponses aux recours s’affichent toujours ici et sont toujours envoyées par courriel : la loi l’exige.
notices-choice-reply = Réponses à vos commentaires
notices-choice-thread = Discussions que vous suivez
notices-choice-shown = Afficher sur cette page
notices-choice-mail = Par courriel
notices-mail-when-never = jamais
notices-mail-when-once = aussitôt
notices-mail-when-daily = une fois par jour, tout ensemble
notices-stop-title = Courriels au sujet de la discussion
notices-stop-lede = Vous ne recevrez plus de courriels de ce genre. Les notifications sur la page ne changent pas.
notices-stop-do = Arrêter ces courriels
notices-stop-done = C’est fait. Vous ne recevrez plus de courriels de ce genre.
notices-stop-choices = Tous les choix
notices-mail-reply-subject = { $who } vous a répondu
notices-mail-reply-text =
    { $who } a répondu à votre commentaire sous « { $title } » :

    « { $quote } »
notices-mail-reply-button = Lire la réponse
notices-mail-thread-subject = Du nouveau dans la discussion : { $title }
notices-mail-thread-text =
    Il y a un nouveau commentaire dans une discussion que vous suivez : « { $title } ».

    Nous n’écrirons de nouveau qu’après votre visite.
notices-mail-thread-button = Lire la suite
notices-mail-digest-subject = Vos discussions du jour
notices-mail-digest-text =
    Voici ce qui est nouveau depuis votre dernière visite :

    { $list }
notices-mail-digest-button = Tout voir
