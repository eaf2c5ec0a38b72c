# Konten der Leser.

accounts-header-register = Registrieren
accounts-header-login = Anmelden
accounts-header-greeting = Hallo, { $name }
accounts-header-account = Mein Konto
accounts-header-desk = Redaktion
accounts-header-logout = Abmelden
accounts-register-title = Registrieren
accounts-register-lede = Mit einem Konto bei { $paper } diskutieren Sie mit und bestimmen, was Sie erreicht. Zum Lesen brauchen Sie keines.
accounts-register-do = Registrieren
accounts-register-other = Schon registriert?
accounts-register-consent = Ich stimme den Hausregeln zu und habe die Datenschutzerklärung gelesen.
accounts-register-terms = Hausregeln
accounts-register-privacy = Datenschutzerklärung
accounts-register-trap = Bitte leer lassen
accounts-login-title = Anmelden
accounts-login-lede = Willkommen zurück bei { $paper }. Wir bringen Sie dorthin, wo Sie waren.
accounts-login-do = Anmelden
accounts-login-other = Neu hier?
accounts-login-remember = Auf diesem Gerät angemeldet bleiben
accounts-login-forgotten = Passwort vergessen?
accounts-login-confirmed = Ihre Adresse ist bestätigt. Sie können sich jetzt anmelden.
accounts-login-reset = Ihr neues Passwort gilt, und Sie sind überall sonst abgemeldet. Melden Sie sich jetzt damit an.
accounts-login-left = Sie sind abgemeldet. Bis bald.
accounts-recover-title = Passwort zurücksetzen
accounts-recover-lede = Nennen Sie uns die Adresse, mit der Sie registriert sind. Wir schicken Ihnen einen Link für ein neues Passwort.
accounts-recover-do = Link schicken
accounts-reset-title = Neues Passwort wählen
accounts-reset-lede = Sobald es gesetzt ist, werden alle Geräte abgemeldet, die in Ihrem Konto angemeldet sind.
accounts-reset-do = Passwort setzen
accounts-confirm-title = Noch ein Klick
accounts-confirm-lede = Damit wird Ihr Konto bei { $paper } eröffnet.
accounts-confirm-do = Meine Adresse bestätigen
accounts-field-email = E-Mail-Adresse
accounts-field-email-hint = Andere sehen sie nie.
accounts-field-name = Anzeigename
accounts-field-name-hint = Unter diesem Namen lesen andere Sie. Es muss nicht Ihr richtiger sein.
accounts-field-password = Passwort
accounts-field-new-password = Neues Passwort
accounts-field-new-password-hint = Mindestens { $least } Zeichen. Am besten drei oder vier Wörter, die nur Sie so verbinden.
accounts-error-title = Das hat noch nicht geklappt
accounts-error-refused = Adresse und Passwort gehören nicht zusammen. Bitte prüfen Sie beides, oder setzen Sie das Passwort zurück.
accounts-error-link = Dieser Link gilt nicht mehr.
accounts-error-too-many = Von Ihrem Anschluss kamen viele Versuche. Bitte warten Sie eine Viertelstunde.
accounts-error-forbidden = Das dürfen Sie nicht. Wenn Sie meinen, Sie sollten es dürfen, schreiben Sie uns.
accounts-error-busy = Das ging gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.
accounts-error-email-missing = Bitte geben Sie Ihre E-Mail-Adresse an.
accounts-error-email-form = Das sieht nicht wie eine E-Mail-Adresse aus. Sie sollte etwa name@example.org lauten.
accounts-error-email-disposable = Post an diese Adresse ginge bald verloren, und Ihr Konto mit ihr. Bitte nehmen Sie eine, die Sie behalten.
accounts-error-name-missing = Bitte wählen Sie einen Namen, unter dem andere Sie lesen.
accounts-error-name-short = Dieser Name ist zu kurz. Zwei Zeichen sind das Mindeste.
accounts-error-name-long = Dieser Name ist zu lang. Höchstens 40 Zeichen, bitte.
accounts-error-name-letters = Ein Name besteht aus Buchstaben, dazu gern Ziffern, Leerzeichen, Bindestriche, Punkte und Apostrophe.
accounts-error-name-mixed = Ein Wort dieses Namens mischt Buchstaben verschiedener Alphabete; man könnte es mit einem fremden Namen verwechseln.
accounts-error-name-reserved = Dieser Name gehört der Zeitung oder einem ihrer Leute. Bitte wählen Sie einen anderen.
accounts-error-password-missing = Bitte geben Sie ein Passwort ein.
accounts-error-password-short = Dieses Passwort ist zu kurz. Hängen Sie ein, zwei Wörter an.
accounts-error-password-long = Dieses Passwort ist länger, als wir es annehmen können. Bitte kürzen Sie es.
accounts-error-password-common = Dieses Passwort probieren Einbrecher als eines der ersten. Bitte wählen Sie eines, auf das nur Sie kommen.
accounts-error-consent = Für die Registrierung brauchen wir Ihre Zustimmung.
accounts-error-code = Dieser Code stimmt nicht oder ist gerade abgelaufen. Bitte geben Sie den nächsten ein.
accounts-error-captcha-wrong = Das ist nicht die gesuchte Summe. Bitte rechnen Sie noch einmal.
accounts-error-captcha-expired = Diese Prüfung ist abgelaufen. Hier ist eine neue; Ihre Eingaben sind noch da.
accounts-said-registered-title = Schauen Sie in Ihr Postfach
accounts-said-registered-text = Wir haben Ihnen eine Nachricht mit einem Link geschickt. Folgen Sie ihm innerhalb von { $hours } Stunden, und Ihr Konto ist eröffnet. Wenn nichts ankommt, sehen Sie im Spam-Ordner nach.
accounts-said-recovering-title = Schauen Sie in Ihr Postfach
accounts-said-recovering-text = Wir haben an die genannte Adresse geschrieben. Der Link gilt { $minutes } Minuten lang und nur einmal.
accounts-said-link-title = Dieser Link gilt nicht mehr
accounts-said-link-text = Er wurde schon benutzt oder ist zu alt. Wenn Sie ein Konto haben, melden Sie sich einfach an; sonst fordern Sie eine neue Nachricht an.
accounts-home-title = Mein Konto
accounts-home-lede = Was die Zeitung von Ihnen weiß und was Sie entschieden haben.
accounts-home-number = Lesernummer
accounts-home-since = Dabei seit
accounts-mail-greeting = Guten Tag { $name },
accounts-mail-greeting-plain = Guten Tag,
accounts-mail-by-hand = Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:
accounts-mail-footer = { $paper } hat diese Nachricht geschickt, weil jemand sie mit dieser Adresse angefordert hat. Sie ist keine Werbung, und niemand erfährt, ob Sie sie öffnen.
accounts-mail-confirm-subject = Bestätigen Sie Ihre Adresse
accounts-mail-confirm-text =
    Danke, dass Sie sich bei { $paper } registriert haben. Ein Klick, und Ihr Konto ist eröffnet. Der Link gilt { $hours } Stunden.

    Wenn Sie sich nicht registriert haben, brauchen Sie nichts zu tun: Ohne den Klick gibt es kein Konto, und wir vergessen Ihre Adresse.
accounts-mail-confirm-button = Meine Adresse bestätigen
accounts-mail-known-subject = Sie haben schon ein Konto
accounts-mail-known-text =
    Gerade wollte sich jemand mit Ihrer Adresse bei { $paper } registrieren. Sie haben dort schon ein Konto, deshalb wurde nichts geändert. Melden Sie sich einfach an; wenn Sie Ihr Passwort vergessen haben, wählen Sie ein neues.

    Wenn Sie es nicht waren, brauchen Sie nichts zu tun.
accounts-mail-known-button = Neues Passwort wählen
accounts-mail-recover-subject = Ein neues Passwort
accounts-mail-recover-text =
    Mit diesem Link wählen Sie ein neues Passwort für { $paper }. Er gilt { $minutes } Minuten lang und nur einmal.

    Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
accounts-mail-recover-button = Neues Passwort wählen
accounts-mail-unknown-subject = Zu dieser Adresse gibt es kein Konto
accounts-mail-unknown-text =
    Jemand hat bei { $paper } mit Ihrer Adresse ein neues Passwort angefordert. Zu ihr gibt es kein Konto; vielleicht haben Sie sich mit einer anderen registriert.

    Wenn Sie es nicht waren, brauchen Sie nichts zu tun.
accounts-mail-unknown-button = Registrieren
accounts-mail-password-changed-subject = Ihr Passwort wurde geändert
accounts-mail-password-changed-text =
    Das Passwort Ihres Kontos bei { $paper } wurde soeben geändert, und alle Geräte wurden abgemeldet.

    Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort und schreiben Sie uns.
accounts-mail-password-changed-button = Neues Passwort wählen
