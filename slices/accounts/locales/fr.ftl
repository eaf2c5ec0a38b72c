# Comptes des lecteurs.

accounts-header-register = S’inscrire
accounts-header-login = Se connecter
accounts-header-greeting = Bonjour, { $name }
accounts-header-account = Mon compte
accounts-header-desk = Rédaction
accounts-header-logout = Se déconnecter
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
