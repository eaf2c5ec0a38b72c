# Bilder und Dateien.

media-error-signature = Diese Bildadresse stammt nicht von uns, oder sie wurde verändert. Bitte öffnen Sie den Artikel noch einmal und folgen Sie dem Bild von dort.
media-error-unknown = Unter dieser Adresse gibt es weder Bild noch Datei. Vielleicht wurde sie falsch eingegeben.
media-error-gone = Dieses Bild oder diese Datei ist nicht mehr verfügbar: Unser Recht, es zu zeigen, ist abgelaufen, oder es wurde zurückgezogen.
media-error-busy = Dieses Bild wird noch vorbereitet. Bitte versuchen Sie es in einigen Sekunden noch einmal.
media-error-fault = Wir konnten dieses Bild oder diese Datei gerade nicht liefern. Bitte versuchen Sie es später noch einmal.
media-error-forbidden = Sie dürfen Bilder und Dateien nicht ändern. Wenden Sie sich an jemanden, der das Archiv verwaltet.
media-error-empty = Die Datei ist leer. Bitte senden Sie sie noch einmal.
media-error-too-many-bytes = Die Datei ist zu groß. Speichern Sie sie mit geringerer Qualität und senden Sie sie noch einmal.
media-error-file-kind = Dateien dieser Art werden nicht angenommen. Möglich sind MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT oder PDF.
media-error-text-long = Einer der Texte ist zu lang. Bitte kürzen Sie ihn.
media-error-focal = Der Bildmittelpunkt muss im Bild liegen.
media-error-format = Dieses Format ist unbekannt. Schreiben Sie es als Seitenverhältnis, zum Beispiel 16:9.
media-error-bad-crop = Der Ausschnitt muss im Bild liegen. Bitte ziehen Sie ihn noch einmal auf.
media-error-not-known = Diese Datei ist kein lesbares Bild. Möglich sind JPEG, PNG, WebP, AVIF oder GIF.
media-error-heic = HEIC-Bilder können nicht verwendet werden. Wandeln Sie das Bild in JPEG um und senden Sie es noch einmal.
media-error-svg = SVG-Zeichnungen können nicht verwendet werden. Exportieren Sie die Zeichnung als PNG und senden Sie sie noch einmal.
media-error-not-a-picture = Diese Datei ist kein Bild. Möglich sind JPEG, PNG, WebP, AVIF oder GIF.
media-error-unusual-coding = Dieses Bild ist ungewöhnlich kodiert. Speichern Sie es als gewöhnliches Bild und senden Sie dieses.
media-error-high-dynamic-range = Bilder mit hohem Dynamikumfang lassen sich nicht getreu zeigen. Exportieren Sie das Bild im Standardumfang und senden Sie es noch einmal.
media-error-unsupported-format = Bilder in diesem Format können nicht verwendet werden. Wandeln Sie das Bild in JPEG oder PNG um und senden Sie es noch einmal.
media-error-too-many-pixels = Das Bild hat zu viele Pixel. Verkleinern Sie es und senden Sie es noch einmal.
media-error-too-many-frames = Die Animation ist zu lang. Kürzen Sie sie, oder senden Sie sie als Film.
media-error-truncated = Die Bilddatei ist abgeschnitten. Bitte senden Sie sie noch einmal.
media-error-damaged = Die Bilddatei ist beschädigt. Öffnen Sie sie in einem Bildprogramm, speichern Sie sie neu und senden Sie diese Fassung.
