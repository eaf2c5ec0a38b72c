# Comptes des lecteurs.

accounts-header-register = S’inscrire
accounts-header-login = Se connecter
accounts-header-greeting = Bonjour, { $name }
accounts-header-account = Mon compte
accounts-header-logout = Se déconnecter
accounts-header-waiting = En attente pour vous :
accounts-register-title = S’inscrire
accounts-register-lede = Un compte chez { $paper } vous permet de participer aux discussions et de choisir ce que vous recevez. Pour lire, il n’en faut pas.
accounts-register-do = S’inscrire
accounts-register-other = Déjà inscrit ?
accounts-register-consent = J’accepte la charte de la communauté et j’ai lu la politique de confidentialité.
accounts-register-terms = Charte de la communauté
accounts-register-privacy = Politique de confidentialité
accounts-register-trap = Laissez ce champ vide
accounts-login-title = Se connecter
accounts-login-lede = Heureux de vous revoir sur { $paper }. Nous vous ramènerons où vous étiez.
accounts-login-do = Se connecter
accounts-login-other = Nouveau ici ?
accounts-login-remember = Rester connecté sur cet appareil
accounts-login-forgotten = Mot de passe oublié ?
accounts-login-confirmed = Votre adresse est confirmée. Vous pouvez maintenant vous connecter.
accounts-login-reset = Votre nouveau mot de passe est enregistré et vous êtes déconnecté partout ailleurs. Connectez-vous avec lui.
accounts-login-left = Vous êtes déconnecté. À bientôt.
accounts-recover-title = Retrouver l’accès
accounts-recover-lede = Indiquez l’adresse de votre inscription. Nous vous enverrons un lien pour choisir un nouveau mot de passe.
accounts-recover-do = Envoyer le lien
accounts-reset-title = Choisir un nouveau mot de passe
accounts-reset-lede = Une fois enregistré, tous les appareils connectés à votre compte seront déconnectés.
accounts-reset-do = Enregistrer le mot de passe
accounts-confirm-title = Encore un clic
accounts-confirm-lede = Votre compte chez { $paper } sera alors ouvert.
accounts-confirm-do = Confirmer mon adresse
accounts-field-email = Adresse électronique
accounts-field-email-hint = Jamais montrée aux autres lecteurs.
accounts-field-name = Nom affiché
accounts-field-name-hint = C’est sous ce nom que les autres vous lisent. Il peut être un pseudonyme.
accounts-field-password = Mot de passe
accounts-field-new-password = Nouveau mot de passe
accounts-field-new-password-hint = Au moins { $least } caractères. Trois ou quatre mots que vous seul réuniriez sont le mieux.
accounts-error-title = Ce n’est pas encore bon
accounts-error-refused = L’adresse et le mot de passe ne correspondent pas. Vérifiez les deux ou retrouvez l’accès.
accounts-error-link = Ce lien n’est plus valable.
accounts-error-too-many = Il y a eu beaucoup d’essais depuis votre connexion. Merci d’attendre un quart d’heure.
accounts-error-forbidden = Vous n’y êtes pas autorisé. Si vous pensez que c’est une erreur, écrivez-nous.
accounts-error-busy = Nous n’avons pas pu le faire à l’instant. Réessayez dans une minute.
accounts-error-email-missing = Merci d’indiquer votre adresse électronique.
accounts-error-email-form = Cela ne ressemble pas à une adresse électronique, comme nom@exemple.org.
accounts-error-email-disposable = Le courrier à cette adresse serait bientôt perdu, et vous avec. Utilisez une adresse que vous gardez.
accounts-error-name-missing = Merci de choisir le nom sous lequel on vous lira.
accounts-error-name-short = Ce nom est trop court : deux caractères au moins.
accounts-error-name-long = Ce nom est trop long : 40 caractères au plus.
accounts-error-name-letters = Un nom se compose de lettres, avec au besoin chiffres, espaces, traits d’union, points et apostrophes.
accounts-error-name-mixed = Un mot de ce nom mêle des lettres d’alphabets différents ; on pourrait le confondre avec le nom d’un autre.
accounts-error-name-reserved = Ce nom est celui du journal ou d’un de ses collaborateurs. Choisissez-en un autre.
accounts-error-password-missing = Merci de saisir un mot de passe.
accounts-error-password-short = Ce mot de passe est trop court. Ajoutez un mot ou deux.
accounts-error-password-long = Ce mot de passe est trop long pour nous. Raccourcissez-le.
accounts-error-password-common = Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un auquel vous seul penseriez.
accounts-error-consent = Pour vous inscrire, il faut les accepter.
accounts-error-code = Ce code est faux ou vient d’expirer. Saisissez le suivant.
accounts-error-captcha-wrong = Ce n’est pas la somme attendue. Refaites le calcul, s’il vous plaît.
accounts-error-captcha-expired = Cette vérification a expiré. En voici une nouvelle ; votre saisie est conservée.
accounts-said-registered-title = Regardez votre boîte aux lettres
accounts-said-registered-text = Nous vous avons envoyé un message avec un lien. Suivez-le dans les { $hours } heures et votre compte sera ouvert. Si rien n’arrive, regardez parmi les indésirables.
accounts-said-recovering-title = Regardez votre boîte aux lettres
accounts-said-recovering-text = Nous avons écrit à l’adresse indiquée. Le lien est valable { $minutes } minutes et une seule fois.
accounts-said-link-title = Ce lien n’est plus valable
accounts-said-link-text = Il a déjà servi ou il est trop ancien. Si vous avez un compte, connectez-vous ; sinon demandez un nouveau message.
accounts-home-title = Mon compte
accounts-home-lede = Ce que le journal sait de vous, et ce que vous avez décidé.
accounts-home-number = Numéro de lecteur
accounts-home-since = Ici depuis
accounts-mail-greeting = Bonjour { $name },
accounts-mail-greeting-plain = Bonjour,
accounts-mail-by-hand = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
accounts-mail-footer = { $paper } a envoyé ce message parce que quelqu’un l’a demandé avec cette adresse. Ce n’est pas de la publicité et personne ne sait si vous l’ouvrez.
accounts-mail-confirm-subject = Confirmez votre adresse
accounts-mail-confirm-text =
    Merci de vous être inscrit à { $paper }. Un clic, et votre compte est ouvert. Le lien est valable { $hours } heures.

    Si vous ne vous êtes pas inscrit, ne faites rien : sans ce clic il n’y a pas de compte, et nous oublions votre adresse.
accounts-mail-confirm-button = Confirmer mon adresse
accounts-mail-known-subject = Vous avez déjà un compte
accounts-mail-known-text =
    Quelqu’un vient d’essayer de s’inscrire à { $paper } avec votre adresse. Vous avez déjà un compte : rien n’a été changé. Connectez-vous simplement ; si vous avez oublié votre mot de passe, choisissez-en un nouveau.

    Si ce n’était pas vous, ne faites rien.
accounts-mail-known-button = Choisir un nouveau mot de passe
accounts-mail-recover-subject = Un nouveau mot de passe
accounts-mail-recover-text =
    Ce lien vous permet de choisir un nouveau mot de passe pour { $paper }. Il est valable { $minutes } minutes et une seule fois.

    Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste inchangé.
accounts-mail-recover-button = Choisir un nouveau mot de passe
accounts-mail-unknown-subject = Il n’y a pas de compte à cette adresse
accounts-mail-unknown-text =
    Quelqu’un a demandé à { $paper } un nouveau mot de passe avec votre adresse. Aucun compte n’y est lié ; peut-être vous êtes-vous inscrit avec une autre.

    Si ce n’était pas vous, ne faites rien.
accounts-mail-unknown-button = S’inscrire
accounts-mail-password-changed-subject = Votre mot de passe a été changé
accounts-mail-password-changed-text =
    Le mot de passe de votre compte chez { $paper } vient d’être changé, et tous les appareils ont été déconnectés.

    Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.
accounts-mail-password-changed-button = Choisir un nouveau mot de passe
accounts-login-changed = Votre nouvelle adresse est en vigueur. Connectez-vous désormais avec elle.
accounts-login-undone = Votre ancienne adresse est rétablie et tout le monde a été déconnecté. Nous vous avons envoyé un lien pour un nouveau mot de passe.
accounts-login-restored = Bon retour : votre compte est tel qu’il était. Vous pouvez vous connecter.
accounts-prove-title = Pour être sûr que c’est vous
accounts-prove-lede = Ce qui suit est important. Saisissez encore une fois votre mot de passe.
accounts-prove-do = Continuer
accounts-email-title = Confirmez votre nouvelle adresse
accounts-email-lede = Ensuite, vous vous connecterez à { $paper } avec cette adresse et y recevrez nos messages.
accounts-email-do = Utiliser cette adresse
accounts-undo-title = Annuler le changement d’adresse
accounts-undo-lede = Votre compte chez { $paper } retrouve son ancienne adresse, tout le monde est déconnecté et vous choisissez un nouveau mot de passe.
accounts-undo-do = Rétablir mon ancienne adresse
accounts-restore-title = Restaurer votre compte
accounts-restore-lede = Votre compte chez { $paper } revient exactement tel qu’il était.
accounts-restore-do = Le restaurer
accounts-delete-title = Supprimer mon compte
accounts-delete-lede = Votre compte chez { $paper } est masqué aussitôt et vous êtes déconnecté partout. Pendant trente jours, un lien envoyé par courriel permet de le rétablir ; ensuite, tout ce que nous savons de vous est effacé pour de bon.
accounts-delete-sure = Oui, j’en suis sûr : supprimez mon compte.
accounts-delete-do = Supprimer mon compte
accounts-delete-stay = Non, je reste
accounts-profile-title = Profil
accounts-security-title = Sécurité
accounts-privacy-title = Confidentialité
accounts-privacy-lede = Rien de ce qui suit n’est actif sans vous, et un clic suffit pour l’arrêter.
accounts-privacy-signal = Votre navigateur nous demande de ne rien partager (Global Privacy Control). Nous ne partageons rien de toute façon, et sa demande prime sur tout ce qui suit.
accounts-purpose-allow = Autoriser
accounts-purpose-withdraw = Retirer
accounts-purpose-newsletter = Lettres d’information
accounts-purpose-newsletter-text = Des messages avec nos articles, au rythme de votre choix.
accounts-purpose-push = Messages sur cet appareil
accounts-purpose-push-text = Les alertes et les réponses à vos messages, même sans page ouverte.
accounts-purpose-personal = Recommandations personnelles
accounts-purpose-personal-text = Des articles choisis d’après vos lectures, calculés sur notre propre machine.
accounts-purpose-statistics = Statistiques
accounts-purpose-statistics-text = Vos visites comptent dans les chiffres du journal, liées à votre compte.
accounts-settings-save = Enregistrer
accounts-settings-saved = C’est enregistré.
accounts-settings-email = Nous avons envoyé un lien à la nouvelle adresse. Rien ne change tant que vous ne l’avez pas suivi.
accounts-settings-ended = Déconnecté là-bas.
accounts-field-bio = À propos de vous
accounts-field-bio-hint = Affiché à côté de ce que vous écrivez. Jusqu’à 500 caractères.
accounts-field-edition = Votre édition
accounts-field-edition-hint = Les messages vous sont écrits dans sa langue.
accounts-field-zone = Fuseau horaire
accounts-field-picture = Fichier image
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF ou GIF, 8 Mo au plus. Nous y découpons un carré au milieu et retirons tout ce que dit le fichier.
accounts-picture-title = Image
accounts-picture-do = Utiliser cette image
accounts-picture-remove = Revenir au dessin
accounts-sessions-title = Où vous êtes connecté
accounts-sessions-unknown = Appareil inconnu
accounts-sessions-here = cet appareil
accounts-sessions-used = Depuis le { $begun }, dernière utilisation le { $used }
accounts-sessions-end = Déconnecter
accounts-sessions-end-all = Déconnecter partout ailleurs
accounts-password-title = Mot de passe
accounts-password-do = Changer le mot de passe
accounts-address-title = Adresse électronique
accounts-address-now = Actuellement :
accounts-address-new = Nouvelle adresse
accounts-address-hint = Nous écrivons aux deux : un lien à la nouvelle, un avis à l’ancienne.
accounts-address-do = Changer l’adresse
accounts-error-bio-long = C’est trop long : 500 caractères au plus.
accounts-error-zone = Nous ne connaissons pas ce fuseau. Il devrait ressembler à Europe/Paris.
accounts-error-picture-form = Nous n’avons pas pu lire cette image. Choisissez un fichier JPEG, PNG, WebP, AVIF ou GIF.
accounts-error-picture-large = Ce fichier est trop gros : 8 Mo au plus.
accounts-error-password-wrong = Ce n’est pas votre mot de passe. Réessayez.
accounts-error-sure = Cochez la case si vous en êtes sûr.
accounts-said-deleted-title = Votre compte est supprimé
accounts-said-deleted-text = Plus personne ne le voit. Nous vous avons écrit : le lien rétablit tout pendant { $hours } jours. Après, tout est effacé.
accounts-mail-email-confirm-subject = Confirmez votre nouvelle adresse
accounts-mail-email-confirm-text =
    Vous souhaitez désormais utiliser cette adresse avec { $paper }. Confirmez-la dans les { $hours } heures.

    Si ce n’était pas vous, ne faites rien.
accounts-mail-email-confirm-button = Confirmer cette adresse
accounts-mail-email-will-change-subject = Votre adresse va être changée
accounts-mail-email-will-change-text =
    Quelqu’un qui connaît votre mot de passe a demandé à { $paper } d’utiliser une autre adresse pour votre compte. Le changement prendra effet dès sa confirmation.

    Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe.
accounts-mail-email-will-change-button = Choisir un nouveau mot de passe
accounts-mail-email-changed-subject = Votre adresse a été changée
accounts-mail-email-changed-text =
    Votre compte chez { $paper } a désormais une autre adresse ; ceci est le dernier message à l’ancienne.

    Si ce n’était pas vous, annulez dans les sept jours : tout le monde sera déconnecté et vous choisirez un nouveau mot de passe.
accounts-mail-email-changed-button = Annuler le changement
accounts-mail-deleted-subject = Votre compte est supprimé
accounts-mail-deleted-text =
    Comme vous l’avez demandé, votre compte chez { $paper } est supprimé. Jusqu’au { $day }, ce lien le rétablit exactement tel qu’il était.

    Ensuite, tout ce que nous savons de vous est effacé pour de bon et personne ne peut le rétablir.
accounts-mail-deleted-button = Restaurer mon compte
accounts-login-setup = Le compte d’administration est ouvert. Connectez-vous avec lui.
accounts-second-title = Connexion en deux étapes
accounts-second-lede = Le mot de passe est juste. { $paper } demande maintenant le code de votre application d’authentification, ou l’un de vos codes de secours.
accounts-second-do = Se connecter
accounts-second-on-title = Connexion en deux étapes
accounts-second-on-lede = En plus du mot de passe, un code de votre appareil : qui vole l’un n’a pas l’autre.
accounts-second-on-app = Saisissez cette clé dans une application d’authentification.
accounts-second-on-open = Ou l’ouvrir sur cet appareil
accounts-second-on-type = Saisissez le code affiché.
accounts-second-on-do = Activer
accounts-second-off-title = La connexion en deux étapes est active
accounts-second-off-lede = Pour la désactiver, saisissez votre mot de passe. Les codes de secours disparaissent aussi.
accounts-second-off-do = Désactiver
accounts-second-spare-title = Gardez ces codes
accounts-second-spare-lede = Chacun vous connecte une fois si votre appareil n’est pas là. Ils ne s’affichent que maintenant.
accounts-second-spare-do = Je les ai notés
accounts-setup-title = Le premier administrateur
accounts-setup-lede = { $paper } n’a encore personne pour l’administrer. Le programme a affiché un code au démarrage : qui l’a peut commencer ici.
accounts-setup-do = Commencer
accounts-field-code = Code
accounts-field-code-hint = Six chiffres, ou un code de secours.
accounts-field-setup-code = Code d’installation
accounts-error-setup-code = Ce n’est pas le code affiché par le programme.
accounts-with-title = Ou par un autre site
accounts-with-do = Continuer avec { $provider }
accounts-newcomer-title = Vous y êtes presque
accounts-newcomer-lede = { $paper } ne vous connaît pas encore. Choisissez le nom sous lequel on vous lira, et votre compte est ouvert.
accounts-newcomer-do = Ouvrir mon compte
accounts-newcomer-address = Votre adresse, confirmée par l’autre site :
accounts-said-known-title = Vous avez déjà un compte
accounts-said-known-text = Il existe un compte à cette adresse. Connectez-vous comme auparavant, puis reliez l’autre site à la page « Sécurité ».
accounts-ways-title = Se connecter par un autre site
accounts-ways-lede = Reliez un compte que vous avez ailleurs et connectez-vous ici avec lui. Nous apprenons qui vous y êtes, et rien d’autre.
accounts-ways-connect = Relier
accounts-ways-disconnect = Délier
accounts-ways-connected = Relié
accounts-passkey-title = Clés d’accès
accounts-passkey-lede = Connectez-vous d’un doigt, d’un regard ou avec le code de votre appareil au lieu d’un mot de passe.
accounts-passkey-add = Ajouter une clé d’accès
accounts-passkey-name = Nom de la clé d’accès
accounts-passkey-rename = Renommer
accounts-passkey-remove = Retirer
accounts-passkey-unnamed = Clé d’accès
accounts-passkey-added = Ajoutée le { $added }
accounts-passkey-used = Ajoutée le { $added }, utilisée en dernier le { $used }
accounts-passkey-noscript = Une clé d’accès demande un script, et ils sont désactivés dans ce navigateur. Votre mot de passe s’en passe.
accounts-passkey-login = Se connecter avec une clé d’accès
accounts-passkey-prove = Confirmer avec une clé d’accès
accounts-prove-house = Confirmer avec { $provider }
accounts-password-none = Votre compte n’a pas de mot de passe. Si vous en voulez un, demandez un lien.
accounts-password-ask = Demander un lien
accounts-invited-title = Bienvenue à la rédaction
accounts-invited-lede = { $paper } vous a ouvert un compte. Choisissez son mot de passe.
accounts-invited-do = Enregistrer le mot de passe
accounts-login-invited = Votre mot de passe est enregistré. Connectez-vous avec lui.
accounts-bounce-notice = Des lettres à votre adresse nous sont revenues, la dernière fois le { $day }. Vérifiez l’adresse ou donnez-nous-en une autre.
accounts-unsubscribe-title = Arrêter ces lettres
accounts-unsubscribe-lede = Un clic, et { $paper } ne vous envoie plus de ces lettres.
accounts-unsubscribe-do = Les arrêter
accounts-said-unsubscribed-title = Plus aucune de ces lettres
accounts-said-unsubscribed-text = C’est fait. Vous pouvez les réactiver dans votre compte, à la page « Confidentialité ».
accounts-mail-unsubscribe = Vous ne voulez plus de ces lettres ? Arrêtez-les ici :
accounts-crop-choose = Choisissez la partie à montrer
accounts-crop-left = Depuis la gauche
accounts-crop-top = Depuis le haut
accounts-crop-size = Taille de la partie
accounts-error-provider = L’autre site n’a pas répondu comme il devait. Réessayez ou connectez-vous autrement.
accounts-error-provider-lost = Cela n’a pas commencé dans ce navigateur, ou a duré trop longtemps. Réessayez.
accounts-error-provider-declined = L’autre site n’a pas confirmé qui vous êtes, ou vous avez renoncé.
accounts-error-identity-taken = Ce compte ailleurs est déjà relié à un autre compte ici.
accounts-error-identity-other = Ce n’est pas le compte que vous avez relié.
accounts-error-last-way = C’est votre seul accès. Ajoutez d’abord un mot de passe ou un autre moyen.
accounts-error-staff-provider = Les gens de la maison se connectent par le site de la maison. Utilisez son bouton ci-dessous.
accounts-error-no-registration = Vous n’avez pas de compte ici, et les inscriptions sont fermées.
accounts-error-passkey = La clé d’accès n’a pas fonctionné. Réessayez ou connectez-vous avec votre mot de passe.
accounts-error-passkey-many = Nous ne pouvons garder plus de clés d’accès. Retirez-en d’abord une.
accounts-mail-ways-changed-subject = Les accès à votre compte ont changé
accounts-mail-ways-changed-text =
    Un moyen de se connecter à votre compte chez { $paper } vient d’être ajouté ou retiré : une clé d’accès ou un compte sur un autre site.

    Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe, retirez à la page « Sécurité » ce que vous ne connaissez pas, et écrivez-nous.
accounts-mail-ways-changed-button = Choisir un nouveau mot de passe
accounts-mail-invited-subject = Vous êtes invité par { $paper }
accounts-mail-invited-text =
    { $paper } a ouvert un compte de rédaction pour cette adresse. Le lien vaut sept jours et une seule fois.

    Si vous ne savez pas de quoi il s’agit, vous n’avez rien à faire.
accounts-mail-invited-button = Commencer
