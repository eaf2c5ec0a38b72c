# Titelseite, Ressorts, Schlagwörter, Themen, Autoren, Ticker, Archiv.

fronts-front-empty-title = Die erste Ausgabe wird gerade gesetzt
fronts-front-empty-text = Hier gibt es noch keine Beiträge. Schauen Sie bald wieder vorbei.
fronts-wire-title = Nachrichten
fronts-wire-all = Alle Nachrichten
fronts-features-title = Hintergrund
fronts-multimedia-title = Multimedia
fronts-recommended-title = Empfohlen
fronts-section-empty-title = In diesem Ressort gibt es noch nichts
fronts-section-empty-text = Beiträge stehen hier, sobald die Redaktion sie veröffentlicht.
fronts-tag-label = Schlagwort
fronts-tag-empty-title = Nichts zu diesem Schlagwort
fronts-tag-empty-text = Zurzeit trägt es kein veröffentlichter Beitrag.
fronts-topic-label = Thema
fronts-topic-empty-title = Noch nichts zu diesem Thema
fronts-topic-empty-text = Beiträge stehen hier, sobald die Redaktion sie veröffentlicht.
fronts-author-empty-title = Noch nichts veröffentlicht
fronts-author-empty-text = Hier werden die Beiträge aus dieser Feder stehen.
fronts-stories = { $count ->
    [0] Keine Beiträge
    [one] { $count } Beitrag
   *[other] { $count } Beiträge
}
fronts-news-title = Alle Nachrichten
fronts-news-by-day = Einen Tag nachschlagen
fronts-news-empty-title = Noch keine Nachrichten
fronts-news-empty-text = Alles, was die Zeitung veröffentlicht, steht hier, das Neueste zuerst.
fronts-news-description = Alles, was die Zeitung veröffentlicht hat, das Neueste zuerst.
fronts-archive-title = Archiv
fronts-archive-label = Archiv
fronts-archive-calendar = Einen Tag wählen
fronts-archive-previous-day = Tag davor
fronts-archive-next-day = Tag danach
fronts-archive-previous-month = Voriger Monat
fronts-archive-next-month = Nächster Monat
fronts-archive-months = Andere Monate
fronts-archive-empty-title = An diesem Tag ist nichts erschienen
fronts-archive-empty-text = Wählen Sie im Kalender einen anderen Tag.
fronts-archive-description = Alles, was die Zeitung am { $day } veröffentlicht hat.
fronts-multimedia-all = Alles
fronts-multimedia-gallery = Bilderstrecken
fronts-multimedia-video = Video
fronts-multimedia-audio = Audio
fronts-multimedia-infographic = Infografiken
fronts-multimedia-empty-title = Noch nichts zu sehen und nichts zu hören
fronts-multimedia-empty-text = Bilderstrecken, Videos, Audio und Infografiken werden hier stehen.
fronts-multimedia-description = Bilderstrecken, Videos, Audio und Infografiken.
fronts-rail-news = Alle Nachrichten
fronts-rail-multimedia = Multimedia
fronts-rail-archive = Archiv
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = Montag
fronts-weekday-1-letter = M
fronts-weekday-2-name = Dienstag
fronts-weekday-2-letter = D
fronts-weekday-3-name = Mittwoch
fronts-weekday-3-letter = M
fronts-weekday-4-name = Donnerstag
fronts-weekday-4-letter = D
fronts-weekday-5-name = Freitag
fronts-weekday-5-letter = F
fronts-weekday-6-name = Samstag
fronts-weekday-6-letter = S
fronts-weekday-7-name = Sonntag
fronts-weekday-7-letter = S
