# Appeals.

appeals-title = Contester une décision
appeals-lede = Racontez-nous ce qui s’est passé et pourquoi vous voyez les choses autrement. Une autre personne que celle qui a décidé lira et vous répondra.
appeals-nothing = Il n’y a rien à contester ici : votre accès à la discussion est ouvert. Pour contester une décision précise, suivez le lien à côté d’elle dans « Décisions me concernant ».
appeals-who = Vous êtes
appeals-number = Identifiant
appeals-subject = Objet
appeals-explanation = Votre explication
appeals-explanation-hint = Qu’avez-vous fait, et que devrions-nous en savoir ?
appeals-send = Envoyer le recours
appeals-sent = Nous avons votre recours et vous avons écrit. Vous aurez une réponse avant le jour indiqué dans la lettre.
appeals-earlier = Vos recours
appeals-due = réponse avant le
appeals-state-open = en cours d’examen
appeals-state-granted = accepté
appeals-state-refused = rejeté
appeals-state-gone = clos
appeals-case-title = Recours
appeals-case-decision = La décision
appeals-case-answer = Réponse, que le lecteur reçoit par courrier
appeals-case-grant = Accepter
appeals-case-refuse = Rejeter
appeals-error-missing = Cette décision n’existe pas.
appeals-error-needed = Écrivez un objet et une explication.
appeals-error-final = Votre accès à la discussion a été fermé pour la seconde fois. C’est définitif et ne peut être contesté.
appeals-error-many = Vous avez envoyé plusieurs recours aujourd’hui. Attendez jusqu’à demain.
appeals-error-decided = Ce recours est déjà tranché.
appeals-error-busy = Nous n’avons pas pu prendre votre recours à l’instant. Renvoyez-le.
appeals-mail-taken-subject = Nous avons votre recours
appeals-mail-taken-text =
    Nous avons votre recours « { $subject } ».

    Une autre personne que celle qui a décidé le lira. Vous aurez une réponse avant le { $day }.
appeals-mail-taken-button = Voir où il en est
appeals-mail-granted-subject = Votre recours est accepté
appeals-mail-granted-text =
    Votre recours « { $subject } » est accepté : la décision est annulée.

    { $answer }
appeals-mail-granted-button = Voir la décision
appeals-mail-refused-subject = Votre recours est rejeté
appeals-mail-refused-text =
    Votre recours « { $subject } » est rejeté : la décision demeure.

    { $answer }
appeals-mail-refused-button = Voir la décision
