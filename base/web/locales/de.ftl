# Der Rahmen jeder Seite, Fehler, gemeinsame Wörter.

layout-skip = Zum Inhalt springen
layout-editions = Ausgaben dieser Zeitung
layout-sections = Ressorts
layout-breaking = Eilmeldung
layout-theme-auto = Darstellung: wie das Gerät
layout-theme-light = Darstellung: hell
layout-theme-dark = Darstellung: dunkel
layout-footer-sections = Alle Ressorts
layout-footer-more = Alles Weitere
layout-footer-paper = Die Zeitung
layout-footer-security = Sicherheitslücke melden
layout-card-live = Live
layout-card-breaking = Eilmeldung
layout-card-comments = Kommentare:
layout-media-gallery = Bilderstrecke
layout-media-video = Video
layout-media-audio = Audio
layout-media-infographic = Infografik
# Zwischen Namen: „Mara Lindqvist, Yusuf Karam“
layout-list-comma = {", "}
layout-pager = Seiten
layout-pager-page = Seite
layout-pager-newer = Neuere
layout-pager-older = Ältere
layout-pager-loading = Ältere Beiträge werden geladen …
layout-form-optional = (freiwillig)
layout-captcha-legend = Eine Prüfung gegen Maschinen
layout-captcha-working = Ihr Gerät rechnet kurz im Hintergrund. Sie brauchen nichts zu tun.
layout-captcha-done = Fertig. Sie brauchen nichts zu tun.
layout-captcha-question = Wie viel ist { $first } plus { $second }?
layout-captcha-hint = Antworten Sie mit einer Zahl. Wir fragen das, damit uns Maschinen nicht überschwemmen.

error-to-front = Zur Titelseite
error-reference = Wenn Sie uns deswegen schreiben, nennen Sie bitte
error-retry = { $seconds ->
    [one] Bitte versuchen Sie es in einer Sekunde noch einmal.
   *[other] Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
}
error-403-title = Diese Seite steht Ihnen nicht offen
error-403-text = Dafür müssen Sie angemeldet und berechtigt sein. Wenn Sie meinen, dass Sie es sind, fragen Sie bitte die Redaktion.
error-404-title = Unter dieser Adresse gibt es keine Seite
error-404-text = Vielleicht ist sie umgezogen, vielleicht hat die Adresse unterwegs einen Buchstaben verloren. Gehen Sie zur Titelseite oder blättern Sie durch alle Nachrichten.
error-409-title = Jemand war schneller
error-409-text = Was Sie ändern wollten, hat sich inzwischen geändert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie noch einmal hin.
error-410-title = Dieser Beitrag wurde zurückgezogen
error-410-text = Die Zeitung hat ihn entfernt. Unter dieser Adresse wird er nicht wieder erscheinen.
error-413-title = Das war zu groß
error-413-text = Was Sie geschickt haben, ist größer, als wir annehmen. Bitte verkleinern Sie es und versuchen Sie es noch einmal.
error-422-title = Das konnten wir nicht lesen
error-422-text = Etwas in der Adresse oder im Formular stimmt nicht. Gehen Sie zurück, prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.
error-429-title = Das war ein wenig schnell
error-429-text = Von Ihrem Anschluss kamen zu viele Anfragen. Warten Sie einen Augenblick und versuchen Sie es dann wieder.
error-500-title = Bei uns ist etwas kaputtgegangen
error-500-text = Es liegt nicht an Ihnen. Wir haben es notiert und sehen nach. Bitte versuchen Sie es in ein paar Minuten noch einmal.
error-503-title = Wir sind gleich wieder da
error-503-text = Die Zeitung wird gerade gewartet und kann nicht antworten. Bitte versuchen Sie es in Kürze noch einmal.
# In einem Formular, das zu lange offen war oder von einer anderen Seite kam.
error-form-expired = Dieses Formular war zu lange offen und gilt nicht mehr. Ihr Text ist noch da: Bitte schicken Sie ihn noch einmal ab.

# The frame of the newsroom's pages.
desk-name = Redaktion
desk-skip = Zur Arbeit springen
desk-menu = Menü der Redaktion
desk-editions = Ausgaben der Redaktion
desk-paper = Zur Zeitung
desk-account = Mein Konto
desk-logout = Abmelden
