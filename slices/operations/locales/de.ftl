# Die Seite einer leeren Zeitung.

operations-first-title = Die Presse läuft. Es ist nur noch nichts darauf.
operations-first-kicker = Courant { $version }
operations-first-lede = Ihre Zeitung ist eingerichtet und antwortet ihren Lesern. Diese Seite verschwindet mit dem ersten Beitrag, den Sie veröffentlichen. Bis dahin steht hier, was als Nächstes zu tun ist.
operations-first-name-title = Geben Sie der Zeitung ihren Namen
operations-first-name-text = Jede Sprache wird eine Ausgabe mit eigenem Namen, eigener Adresse, Zeitzone und eigenen Ressorts. Wer denselben Code noch einmal anlegt, ändert die Ausgabe.
operations-first-import-title = Bringen Sie Ihr Archiv mit
operations-first-import-text = Beiträge, Seiten, Bilder und Autoren kommen aus WordPress, Ghost, Substack oder JSON Lines, und alte Adressen führen zu den neuen. Proben Sie zuerst: Dabei wird nichts geschrieben, und Sie bekommen den Bericht.
operations-first-demo-title = Oder sehen Sie sich eine volle Zeitung an
operations-first-demo-text = Die Beispielzeitung hat drei Ausgaben, eine davon von rechts nach links geschrieben, und mehr als sechzig Beiträge mit Bildern. Sie lebt in einem eigenen Ordner.
operations-first-check-title = Lassen Sie die Zeitung sich selbst untersuchen
operations-first-check-text = Die Prüfung sieht sich Einstellungen, Datenordner, Datenbank, Ablagen und Post an und sagt, was bei jedem Fund zu tun ist.
operations-first-commands = Befehle
operations-first-config = Konfigurationsdatei
operations-first-address = Adresse
