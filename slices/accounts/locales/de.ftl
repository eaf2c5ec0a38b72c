# Konten der Leser.

accounts-header-register = Registrieren
accounts-header-login = Anmelden
accounts-header-greeting = Hallo, { $name }
accounts-header-account = Mein Konto
accounts-header-logout = Abmelden
accounts-header-waiting = Für Sie neu:
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
accounts-login-changed = Ihre neue Adresse gilt. Melden Sie sich von nun an mit ihr an.
accounts-login-undone = Ihre alte Adresse gilt wieder, und alle wurden aus Ihrem Konto abgemeldet. Wir haben Ihnen einen Link für ein neues Passwort geschickt.
accounts-login-restored = Willkommen zurück: Ihr Konto ist, wie es war. Sie können sich anmelden.
accounts-prove-title = Nur um sicher zu sein, dass Sie es sind
accounts-prove-lede = Was jetzt kommt, ist wichtig. Bitte geben Sie Ihr Passwort noch einmal ein.
accounts-prove-do = Weiter
accounts-email-title = Neue Adresse bestätigen
accounts-email-lede = Danach melden Sie sich bei { $paper } mit dieser Adresse an und erhalten dort Post.
accounts-email-do = Diese Adresse verwenden
accounts-undo-title = Adressänderung rückgängig machen
accounts-undo-lede = Ihr Konto bei { $paper } erhält die alte Adresse zurück, alle werden abgemeldet, und Sie wählen ein neues Passwort.
accounts-undo-do = Alte Adresse zurückholen
accounts-restore-title = Konto wiederherstellen
accounts-restore-lede = Ihr Konto bei { $paper } kommt genau so zurück, wie es war.
accounts-restore-do = Wiederherstellen
accounts-delete-title = Konto löschen
accounts-delete-lede = Ihr Konto bei { $paper } wird sofort verborgen, und Sie werden überall abgemeldet. Dreißig Tage lang holt ein Link in einer Nachricht es zurück; danach wird alles, was wir von Ihnen wissen, endgültig gelöscht.
accounts-delete-sure = Ja, ich bin sicher: Löschen Sie mein Konto.
accounts-delete-do = Konto löschen
accounts-delete-stay = Nein, ich bleibe
accounts-profile-title = Profil
accounts-security-title = Sicherheit
accounts-privacy-title = Datenschutz
accounts-privacy-lede = Nichts davon ist an, wenn Sie es nicht einschalten, und ein Klick schaltet es wieder aus.
accounts-privacy-signal = Ihr Browser bittet uns, nichts über Sie weiterzugeben (Global Privacy Control). Wir geben ohnehin nichts weiter, und sein Wort gilt mehr als alles Folgende.
accounts-purpose-allow = Erlauben
accounts-purpose-withdraw = Widerrufen
accounts-purpose-newsletter = Newsletter
accounts-purpose-newsletter-text = Post mit Artikeln, so oft Sie wollen.
accounts-purpose-push = Meldungen auf diesem Gerät
accounts-purpose-push-text = Eilmeldungen und Antworten an Sie, auch wenn keine Seite offen ist.
accounts-purpose-personal = Persönliche Empfehlungen
accounts-purpose-personal-text = Artikel nach dem, was Sie gelesen haben, auf unserem eigenen Rechner ermittelt.
accounts-purpose-statistics = Statistik
accounts-purpose-statistics-text = Ihre Besuche zählen in den Zahlen der Zeitung, verbunden mit Ihrem Konto.
accounts-settings-save = Speichern
accounts-settings-saved = Gespeichert.
accounts-settings-email = Wir haben einen Link an die neue Adresse geschickt. Bis Sie ihm folgen, bleibt alles, wie es ist.
accounts-settings-ended = Dort abgemeldet.
accounts-field-bio = Über Sie
accounts-field-bio-hint = Steht neben dem, was Sie schreiben. Bis zu 500 Zeichen.
accounts-field-edition = Ihre Ausgabe
accounts-field-edition-hint = In ihrer Sprache schreiben wir Ihnen.
accounts-field-zone = Zeitzone
accounts-field-picture = Bilddatei
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF oder GIF, bis 8 MB. Wir schneiden ein Quadrat aus der Mitte und entfernen alles, was die Datei sonst verrät.
accounts-picture-title = Bild
accounts-picture-do = Dieses Bild verwenden
accounts-picture-remove = Zurück zur Zeichnung
accounts-sessions-title = Wo Sie angemeldet sind
accounts-sessions-unknown = Unbekanntes Gerät
accounts-sessions-here = dieses Gerät
accounts-sessions-used = Seit { $begun }, zuletzt benutzt { $used }
accounts-sessions-end = Dort abmelden
accounts-sessions-end-all = Überall sonst abmelden
accounts-password-title = Passwort
accounts-password-do = Passwort ändern
accounts-address-title = E-Mail-Adresse
accounts-address-now = Zurzeit:
accounts-address-new = Neue Adresse
accounts-address-hint = Wir schreiben an beide: einen Link an die neue, eine Nachricht an die alte.
accounts-address-do = Adresse ändern
accounts-error-bio-long = Das ist zu lang. Bitte höchstens 500 Zeichen.
accounts-error-zone = Diese Zeitzone kennen wir nicht. Sie sollte etwa Europe/Berlin lauten.
accounts-error-picture-form = Das konnten wir nicht als Bild lesen. Bitte wählen Sie eine JPEG-, PNG-, WebP-, AVIF- oder GIF-Datei.
accounts-error-picture-large = Diese Datei ist zu groß. Höchstens 8 MB, bitte.
accounts-error-password-wrong = Das ist nicht Ihr Passwort. Bitte versuchen Sie es noch einmal.
accounts-error-sure = Bitte setzen Sie das Häkchen, wenn Sie sicher sind.
accounts-said-deleted-title = Ihr Konto ist gelöscht
accounts-said-deleted-text = Niemand sieht es mehr. Wir haben Ihnen geschrieben: Der Link stellt { $hours } Tage lang alles wieder her. Danach ist es endgültig weg.
accounts-mail-email-confirm-subject = Bestätigen Sie Ihre neue Adresse
accounts-mail-email-confirm-text =
    Sie möchten diese Adresse künftig bei { $paper } verwenden. Bitte bestätigen Sie sie innerhalb von { $hours } Stunden.

    Wenn Sie es nicht waren, brauchen Sie nichts zu tun.
accounts-mail-email-confirm-button = Diese Adresse bestätigen
accounts-mail-email-will-change-subject = Ihre Adresse soll geändert werden
accounts-mail-email-will-change-text =
    Jemand, der Ihr Passwort kennt, hat { $paper } gebeten, für Ihr Konto eine andere Adresse zu verwenden. Sie gilt, sobald sie bestätigt ist.

    Wenn Sie es nicht waren, wählen Sie jetzt ein neues Passwort: Das hält es auf.
accounts-mail-email-will-change-button = Neues Passwort wählen
accounts-mail-email-changed-subject = Ihre Adresse wurde geändert
accounts-mail-email-changed-text =
    Ihr Konto bei { $paper } hat jetzt eine andere Adresse; dies ist die letzte Nachricht an die alte.

    Wenn Sie es nicht waren, machen Sie es innerhalb von sieben Tagen rückgängig: Dann werden alle abgemeldet, und Sie wählen ein neues Passwort.
accounts-mail-email-changed-button = Änderung rückgängig machen
accounts-mail-deleted-subject = Ihr Konto ist gelöscht
accounts-mail-deleted-text =
    Wie gewünscht ist Ihr Konto bei { $paper } gelöscht. Bis { $day } holt dieser Link es genau so zurück, wie es war.

    Danach wird alles, was wir von Ihnen wissen, endgültig gelöscht, und niemand kann es zurückholen.
accounts-mail-deleted-button = Konto wiederherstellen
accounts-login-setup = Das Verwaltungskonto ist eröffnet. Melden Sie sich damit an.
accounts-second-title = Anmeldung in zwei Schritten
accounts-second-lede = Ihr Passwort stimmt. { $paper } fragt nun nach dem Code Ihrer Authentifizierungs-App oder einem Ersatzcode.
accounts-second-do = Anmelden
accounts-second-on-title = Anmeldung in zwei Schritten
accounts-second-on-lede = Zum Passwort ein Code von Ihrem eigenen Gerät: Wer das eine stiehlt, hat das andere nicht.
accounts-second-on-app = Geben Sie diesen Schlüssel in eine Authentifizierungs-App ein.
accounts-second-on-open = Oder auf diesem Gerät öffnen
accounts-second-on-type = Tippen Sie den Code ein, den sie zeigt.
accounts-second-on-do = Einschalten
accounts-second-off-title = Anmeldung in zwei Schritten ist an
accounts-second-off-lede = Zum Ausschalten geben Sie Ihr Passwort ein. Die Ersatzcodes verfallen mit.
accounts-second-off-do = Ausschalten
accounts-second-spare-title = Bewahren Sie diese Codes auf
accounts-second-spare-lede = Jeder meldet Sie einmal an, wenn Ihr Gerät nicht zur Hand ist. Sie werden nur jetzt gezeigt.
accounts-second-spare-do = Ich habe sie notiert
accounts-setup-title = Das erste Verwaltungskonto
accounts-setup-lede = { $paper } hat noch niemanden, der sie verwaltet. Das Programm hat beim Start einen Code ausgegeben: Wer ihn hat, beginnt hier.
accounts-setup-do = Beginnen
accounts-field-code = Code
accounts-field-code-hint = Sechs Ziffern oder ein Ersatzcode.
accounts-field-setup-code = Einrichtungscode
accounts-error-setup-code = Das ist nicht der Code, den das Programm ausgegeben hat.
accounts-with-title = Oder über eine andere Website
accounts-with-do = Weiter mit { $provider }
accounts-newcomer-title = Fast geschafft
accounts-newcomer-lede = { $paper } kennt Sie noch nicht. Wählen Sie den Namen, unter dem andere Sie lesen, und Ihr Konto ist offen.
accounts-newcomer-do = Mein Konto eröffnen
accounts-newcomer-address = Ihre Adresse, von der anderen Website bestätigt:
accounts-said-known-title = Sie haben schon ein Konto
accounts-said-known-text = Mit dieser Adresse gibt es ein Konto. Melden Sie sich an wie bisher und verbinden Sie die andere Website dann auf der Seite „Sicherheit“.
accounts-ways-title = Anmelden über eine andere Website
accounts-ways-lede = Verbinden Sie ein Konto, das Sie anderswo haben, und melden Sie sich hier damit an. Wir erfahren, wer Sie dort sind, und sonst nichts.
accounts-ways-connect = Verbinden
accounts-ways-disconnect = Trennen
accounts-ways-connected = Verbunden
accounts-passkey-title = Passkeys
accounts-passkey-lede = Melden Sie sich mit Finger, Gesicht oder der PIN Ihres Geräts an statt mit einem Passwort.
accounts-passkey-add = Passkey hinzufügen
accounts-passkey-name = Name des Passkeys
accounts-passkey-rename = Umbenennen
accounts-passkey-remove = Entfernen
accounts-passkey-unnamed = Passkey
accounts-passkey-added = Hinzugefügt am { $added }
accounts-passkey-used = Hinzugefügt am { $added }, zuletzt benutzt am { $used }
accounts-passkey-noscript = Einen Passkey macht ein Skript, und Skripte sind in diesem Browser aus. Ihr Passwort geht auch ohne.
accounts-passkey-login = Mit Passkey anmelden
accounts-passkey-prove = Mit Passkey bestätigen
accounts-prove-house = Mit { $provider } bestätigen
accounts-password-none = Ihr Konto hat kein Passwort. Wenn Sie eines möchten, lassen Sie sich einen Link schicken.
accounts-password-ask = Link anfordern
accounts-invited-title = Willkommen in der Redaktion
accounts-invited-lede = { $paper } hat ein Konto für Sie eröffnet. Wählen Sie das Passwort dazu.
accounts-invited-do = Passwort setzen
accounts-login-invited = Ihr Passwort gilt. Melden Sie sich jetzt damit an.
accounts-bounce-notice = Briefe an Ihre Adresse kamen zu uns zurück, zuletzt am { $day }. Bitte prüfen Sie die Adresse, oder nennen Sie uns eine andere.
accounts-unsubscribe-title = Diese Briefe abbestellen
accounts-unsubscribe-lede = Ein Klick, und { $paper } schickt Ihnen keine dieser Briefe mehr.
accounts-unsubscribe-do = Abbestellen
accounts-said-unsubscribed-title = Keine dieser Briefe mehr
accounts-said-unsubscribed-text = Das ist erledigt. In Ihrem Konto können Sie sie auf der Seite „Datenschutz“ wieder einschalten.
accounts-mail-unsubscribe = Sie möchten diese Briefe nicht mehr? Hier bestellen Sie sie ab:
accounts-crop-choose = Wählen Sie den Ausschnitt
accounts-crop-left = Von links
accounts-crop-top = Von oben
accounts-crop-size = Größe des Ausschnitts
accounts-error-provider = Die andere Website hat nicht geantwortet, wie sie sollte. Bitte versuchen Sie es noch einmal, oder melden Sie sich anders an.
accounts-error-provider-lost = Das hat nicht in diesem Browser begonnen, oder es hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
accounts-error-provider-declined = Die andere Website hat nicht bestätigt, wer Sie sind, oder Sie haben abgebrochen.
accounts-error-identity-taken = Jenes Konto ist hier schon mit einem anderen Konto verbunden.
accounts-error-identity-other = Das ist nicht das Konto, das Sie verbunden haben.
accounts-error-last-way = Das ist Ihr einziger Zugang. Richten Sie zuerst ein Passwort oder einen anderen Weg ein.
accounts-error-staff-provider = Wer zum Haus gehört, meldet sich über die Website des Hauses an. Bitte benutzen Sie deren Knopf unten.
accounts-error-no-registration = Sie haben hier kein Konto, und neue werden derzeit nicht eröffnet.
accounts-error-passkey = Der Passkey hat nicht funktioniert. Bitte versuchen Sie es noch einmal, oder melden Sie sich mit dem Passwort an.
accounts-error-passkey-many = Mehr Passkeys können wir nicht aufbewahren. Entfernen Sie zuerst einen.
accounts-mail-ways-changed-subject = Die Zugänge zu Ihrem Konto wurden geändert
accounts-mail-ways-changed-text =
    Ein Weg, sich bei Ihrem Konto bei { $paper } anzumelden, wurde soeben hinzugefügt oder entfernt: ein Passkey oder ein Konto bei einer anderen Website.

    Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort, entfernen Sie auf der Seite „Sicherheit“, was Sie nicht kennen, und schreiben Sie uns.
accounts-mail-ways-changed-button = Neues Passwort wählen
accounts-mail-invited-subject = Einladung zu { $paper }
accounts-mail-invited-text =
    { $paper } hat für diese Adresse ein Redaktionskonto eröffnet. Der Link gilt sieben Tage und nur einmal.

    Wenn Sie nicht wissen, worum es geht, brauchen Sie nichts zu tun.
accounts-mail-invited-button = Beginnen
