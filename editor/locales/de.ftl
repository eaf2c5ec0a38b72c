# Der Editor für Artikel.

newsroom-editor-toolbar = Werkzeuge
newsroom-editor-body = Text des Artikels
newsroom-editor-body-hint = Hier schreiben, oder / tippen, um etwas einzufügen.
newsroom-editor-close = Schließen
newsroom-editor-cancel = Abbrechen
newsroom-editor-apply = Übernehmen
newsroom-editor-insert = Einfügen
newsroom-editor-remove = Entfernen
newsroom-editor-try-again = Noch einmal versuchen
newsroom-editor-save = Jetzt speichern
newsroom-editor-block-kind = Art des Absatzes
newsroom-editor-paragraph = Absatz
newsroom-editor-heading-2 = Zwischentitel
newsroom-editor-heading-3 = Kleiner Zwischentitel
newsroom-editor-heading-4 = Kleinster Zwischentitel
newsroom-editor-strong = Fett
newsroom-editor-em = Kursiv
newsroom-editor-underline = Unterstrichen
newsroom-editor-strike = Durchgestrichen
newsroom-editor-sub = Tiefgestellt
newsroom-editor-sup = Hochgestellt
newsroom-editor-code = Code
newsroom-editor-code-block = Codeblock
newsroom-editor-bullet-list = Liste
newsroom-editor-ordered-list = Nummerierte Liste
newsroom-editor-blockquote = Zitat
newsroom-editor-pullquote = Herausgestelltes Zitat
newsroom-editor-cite = Wer das gesagt hat
newsroom-editor-factbox = Infokasten
newsroom-editor-factbox-title = Titel des Kastens
newsroom-editor-rule = Trennlinie
newsroom-editor-table = Tabelle
newsroom-editor-table-caption = Überschrift der Tabelle
newsroom-editor-table-tools = Zeilen und Spalten
newsroom-editor-row-before = Zeile darüber einfügen
newsroom-editor-row-after = Zeile darunter einfügen
newsroom-editor-column-before = Spalte davor einfügen
newsroom-editor-column-after = Spalte dahinter einfügen
newsroom-editor-row-delete = Zeile löschen
newsroom-editor-column-delete = Spalte löschen
newsroom-editor-cells-merge = Zellen verbinden
newsroom-editor-cell-split = Zelle teilen
newsroom-editor-header-row = Kopfzeile ein oder aus
newsroom-editor-header-cell = Kopfzelle ein oder aus
newsroom-editor-table-delete = Tabelle löschen
newsroom-editor-undo = Rückgängig
newsroom-editor-redo = Wiederholen
newsroom-editor-clear = Formatierung entfernen
newsroom-editor-line-break = Neue Zeile im selben Absatz
newsroom-editor-move-up = Nach oben verschieben
newsroom-editor-move-down = Nach unten verschieben
newsroom-editor-indent = Punkt einrücken
newsroom-editor-outdent = Punkt ausrücken
newsroom-editor-select-block = Absatz auswählen
newsroom-editor-to-toolbar = Zu den Werkzeugen
newsroom-editor-keys = Tasten
newsroom-editor-keys-hint = Alles geht mit der Tastatur. In den Werkzeugen helfen die Pfeiltasten; Escape führt zurück in den Text.
newsroom-editor-link = Link
newsroom-editor-link-change = Link ändern
newsroom-editor-link-search = Eigenen Artikel suchen
newsroom-editor-link-address = Adresse
newsroom-editor-link-hint = Eine Webadresse, eine E-Mail-Adresse oder ein oben gefundener Artikel.
newsroom-editor-link-text = Sichtbare Wörter
newsroom-editor-link-sponsored = Bezahlt (für Suchmaschinen gekennzeichnet)
newsroom-editor-link-wrong = Diese Adresse lässt sich nicht verwenden. Bitte prüfen Sie sie.
newsroom-editor-link-made = Der Link ist gesetzt.
newsroom-editor-link-remove = Link entfernen
newsroom-editor-found = { $count ->
    [0] Nichts gefunden.
    [one] { $count } Treffer. Auswahl mit den Pfeiltasten.
   *[other] { $count } Treffer. Auswahl mit den Pfeiltasten.
}
newsroom-editor-search-failed = Die Suche hat nicht geantwortet. Bitte versuchen Sie es noch einmal.
newsroom-editor-embed = Video, Ton oder Beitrag
newsroom-editor-embed-address = Adresse des Videos, Tons oder Beitrags
newsroom-editor-embed-hint = Zum Beispiel von YouTube, SoundCloud oder Bluesky. Leser werden gefragt, bevor von dort etwas geladen wird.
newsroom-editor-embed-title = Titel
newsroom-editor-embed-consent = Leser sehen einen Link, bis sie nach mehr fragen.
newsroom-editor-embed-unknown = Der Editor kann dies nicht zeigen und lässt es genau so, wie es ist.
newsroom-editor-data = Datenmodul
newsroom-editor-data-search = Modul suchen
newsroom-editor-data-number = Nummer des Moduls
newsroom-editor-kind-picture = Bild
newsroom-editor-kind-gallery = Galerie
newsroom-editor-kind-video = Video
newsroom-editor-kind-audio = Ton
newsroom-editor-kind-social = Beitrag
newsroom-editor-kind-data = Datenmodul
newsroom-editor-kind-file = Datei
newsroom-editor-kind-web = Seite von anderswo
newsroom-editor-kind-other = Etwas anderes ({ $kind })
newsroom-editor-picture = Bild
newsroom-editor-library = Bild aus dem Archiv
newsroom-editor-library-search = Bild suchen
newsroom-editor-gallery = Galerie
newsroom-editor-gallery-count = { $count ->
    [0] Noch keine Bilder
    [one] { $count } Bild
   *[other] { $count } Bilder
}
newsroom-editor-gallery-edit = Galerie bearbeiten
newsroom-editor-gallery-add = Bilder hinzufügen
newsroom-editor-gallery-up = Bild { $place } nach oben
newsroom-editor-gallery-down = Bild { $place } nach unten
newsroom-editor-gallery-remove = Bild { $place } entfernen
newsroom-editor-gallery-moved = Jetzt Bild { $place } von { $count }.
newsroom-editor-picture-caption = Bildunterschrift
newsroom-editor-picture-credit = Bildnachweis
newsroom-editor-picture-alt = Beschreibung
newsroom-editor-picture-alt-hint = Was zu sehen ist, für alle, die es nicht sehen können.
newsroom-editor-picture-width = Breite
newsroom-editor-width-column = So breit wie der Text
newsroom-editor-width-wide = Breit
newsroom-editor-width-inset = Neben dem Text
newsroom-editor-crop = Zuschneiden
newsroom-editor-crop-title = Ausschnitte und Blickpunkt
newsroom-editor-crop-format = Format
newsroom-editor-crop-box = Ausschnitt
newsroom-editor-crop-hint = Ziehen Sie, oder nehmen Sie die Tastatur: Pfeiltasten verschieben, Umschalt mit Pfeiltasten ändert die Größe, Strg macht kleinere Schritte, Pos1 nimmt so viel wie möglich. Der Punkt ist die Stelle, auf der das Auge ruhen soll.
newsroom-editor-crop-says = { $format }: { $width } × { $height } Pixel, von Hand gezogen.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } Pixel, um den Blickpunkt.
newsroom-editor-crop-reset = Wieder dem Blickpunkt folgen
newsroom-editor-crop-done = Die Ausschnitte sind gespeichert.
newsroom-editor-crop-failed = Die Ausschnitte konnten nicht gespeichert werden. Bitte versuchen Sie es noch einmal.
newsroom-editor-crop-unavailable = Dieses Bild lässt sich hier gerade nicht zuschneiden.
newsroom-editor-focal-point = Blickpunkt
newsroom-editor-focal-says = { $x } % von links, { $y } % von oben.
newsroom-editor-upload-name = Hochladen von { $name }
newsroom-editor-upload-progress = { $name }: { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] { $count } Bild wird hochgeladen.
   *[other] { $count } Bilder werden hochgeladen.
}
newsroom-editor-upload-done = { $name } steht im Text.
newsroom-editor-upload-failed = { $name } konnte nicht hochgeladen werden. { $reason }
newsroom-editor-upload-not-picture = In den Text lassen sich nur Bilder ziehen. Andere Dateien wurden weggelassen.
newsroom-editor-paste-pictures = { $count ->
    [one] Der Text wurde ohne sein Bild eingefügt. Bitte fügen Sie es aus seiner Datei hinzu.
   *[other] Der Text wurde ohne seine { $count } Bilder eingefügt. Bitte fügen Sie sie aus ihren Dateien hinzu.
}
newsroom-editor-find = Suchen und ersetzen
newsroom-editor-find-words = Suchen
newsroom-editor-find-instead = Ersetzen durch
newsroom-editor-find-exact = Groß- und Kleinschreibung und Akzente beachten
newsroom-editor-find-next = Nächste Stelle
newsroom-editor-find-previous = Vorige Stelle
newsroom-editor-find-count = { $count ->
    [0] Nicht im Text
   *[other] { $place } von { $count }
}
newsroom-editor-replace = Ersetzen
newsroom-editor-replace-all = Alle ersetzen
newsroom-editor-replaced = { $count ->
    [one] { $count } Stelle ersetzt.
   *[other] { $count } Stellen ersetzt.
}
newsroom-editor-characters = Sonderzeichen
newsroom-editor-characters-marks = Striche und Zeichen
newsroom-editor-characters-quotes = Anführungszeichen
newsroom-editor-characters-spaces = Leerräume und unsichtbare Zeichen
newsroom-editor-characters-letters = Buchstaben
newsroom-editor-characters-money = Währungen
newsroom-editor-characters-mathematics = Zahlen und Mathematik
newsroom-editor-characters-arrows = Pfeile und Formen
newsroom-editor-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } Wort ausgewählt
   *[other] { $count } Wörter ausgewählt
}
newsroom-editor-minutes = { $count ->
    [one] { $count } Minute Lesezeit
   *[other] { $count } Minuten Lesezeit
}
newsroom-editor-state-saved = Gespeichert um { $time }
newsroom-editor-state-changed = Noch nicht gespeichert
newsroom-editor-state-saving = Wird gespeichert …
newsroom-editor-state-offline = Keine Verbindung. Ihr Text liegt auf diesem Computer und wird gespeichert, sobald es geht.
newsroom-editor-state-offline-unkept = Keine Verbindung, und dieser Computer kann Ihren Text nicht aufbewahren. Bitte lassen Sie diese Seite offen.
newsroom-editor-state-signed-out = Sie sind abgemeldet. Ihr Text liegt auf diesem Computer.
newsroom-editor-state-locked = { $name } arbeitet an diesem Artikel
newsroom-editor-state-refused = Der Server hat den Text nicht angenommen. Er liegt auf diesem Computer.
newsroom-editor-state-conflict = Zwei Fassungen: Bitte entscheiden Sie, welcher Text bleibt
newsroom-editor-signed-out-text = Ihre Sitzung ist abgelaufen. Nichts ist verloren: Melden Sie sich in einem anderen Fenster wieder an und kommen Sie dann hierher zurück.
newsroom-editor-sign-in = Anmelden
newsroom-editor-refused-text = Der Text ließ sich so nicht speichern. { $reason }
newsroom-editor-locked-text = { $name } arbeitet an diesem Artikel. Sie können ihn lesen oder übernehmen; { $name } erfährt davon.
newsroom-editor-take-over = Übernehmen
newsroom-editor-take-over-failed = Der Artikel ließ sich nicht übernehmen. Bitte versuchen Sie es noch einmal.
newsroom-editor-document-refused = Dieser Text enthält etwas, das der Editor nicht kennt ({ $reason }). Er wird nicht gezeigt, und nichts wird geändert.
newsroom-editor-drawer-failed = Auf diesem Computer lässt sich keine Kopie Ihres Textes ablegen. Sicher ist er erst, wenn „Gespeichert“ dasteht.
newsroom-editor-restore-text = Auf diesem Computer liegt neuerer Text vom { $when }, der den Server nie erreicht hat.
newsroom-editor-restore = Wiederherstellen
newsroom-editor-restore-compare = Unterschiede ansehen
newsroom-editor-restore-discard = Verwerfen
newsroom-editor-tabs-text = Dieser Artikel ist auch in einem anderen Tab offen. Bitte schreiben Sie nur in einem davon.
newsroom-editor-tabs-adopted = Der Text wurde aus einem anderen Tab auf den neuesten Stand gebracht.
newsroom-editor-conflict-title = Zwei Menschen haben diesen Artikel geändert
newsroom-editor-conflict-text = { $name } hat eine andere Fassung gespeichert. Nichts wurde überschrieben: Beide Texte stehen unten. Wählen Sie bei jedem Unterschied, oder nehmen Sie einen Text als Ganzes. Der andere bleibt im Verlauf.
newsroom-editor-conflict-text-when = { $name } hat um { $when } eine andere Fassung gespeichert. Nichts wurde überschrieben: Beide Texte stehen unten. Wählen Sie bei jedem Unterschied, oder nehmen Sie einen Text als Ganzes. Der andere bleibt im Verlauf.
newsroom-editor-conflict-somebody = Jemand
newsroom-editor-conflict-mine = Ihr Text
newsroom-editor-conflict-theirs = Text von { $name }
newsroom-editor-conflict-choice = Unterschied { $place }
newsroom-editor-conflict-take-mine = Ihrer
newsroom-editor-conflict-take-theirs = Der andere
newsroom-editor-conflict-take-both = Beide
newsroom-editor-conflict-merge = Auswahl unten verwenden
newsroom-editor-conflict-all-mine = Ganz Ihren Text nehmen
newsroom-editor-conflict-all-theirs = Ganz den anderen Text nehmen
newsroom-editor-removed = entfernt:
newsroom-editor-added = hinzugefügt:
newsroom-editor-compare-count = { $count ->
    [0] Die beiden Texte sind gleich.
    [one] { $count } Unterschied
   *[other] { $count } Unterschiede
}
newsroom-editor-compare-unchanged = { $count } Absätze unverändert
newsroom-editor-compare-restyled = Nur die Formatierung wurde geändert
newsroom-editor-compare-moved = Verschoben
