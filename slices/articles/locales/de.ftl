# Ein Beitrag und eine feste Seite.

articles-kind-news = Nachricht
articles-kind-analysis = Analyse
articles-kind-interview = Interview
articles-kind-gallery = In Bildern
articles-kind-longread = Reportage
articles-kind-audio = Zum Hören
articles-kind-video = Zum Ansehen
articles-kind-infographic = In Zahlen
# Vor einem Namen, für sich: „Von Mara Lindqvist“
articles-byline-label = Von
articles-published = Veröffentlicht
articles-updated = Aktualisiert
articles-reading-label = Lesezeit
articles-reading = { $minutes ->
    [one] { $minutes } Minute Lesezeit
   *[other] { $minutes } Minuten Lesezeit
}
articles-translations = Diesen Beitrag lesen auf
articles-share = Teilen
articles-share-device = Senden an …
articles-share-mail = Per E-Mail
articles-short = Kurze Adresse
articles-copy = Kurze Adresse kopieren
articles-copy-done = Kopiert
articles-subscribe = Abonnieren
articles-print = Drucken
articles-corrections = { $count ->
    [one] Berichtigung
   *[other] Berichtigungen
}
articles-related = Mehr dazu
articles-tags = Schlagwörter
articles-standards = Regeln für Kommentare
articles-gallery = { $count ->
    [one] { $count } Bild
   *[other] { $count } Bilder
}
articles-gallery-previous = Vorheriges Bild
articles-gallery-next = Nächstes Bild
articles-factbox = Hintergrund
articles-embed-note = Dieser Inhalt kommt von { $provider }. Von dort wird nichts geladen und dorthin nichts über Sie gesagt, bis Sie es verlangen.
articles-embed-load = Hier anzeigen
articles-embed-open = Bei { $provider } öffnen
articles-media-download = Datei herunterladen
articles-media-transcript = Abschrift lesen
articles-page-updated = Zuletzt geändert am
articles-page-others = Mehr über die Zeitung
