# Fassungen der Erklärungen und eigene Daten.

privacy-accept-title = Etwas hat sich geändert
privacy-accept-lede = Bevor Sie weitergehen, lesen Sie bitte, was neu ist. Bis Sie entscheiden, wartet alles andere.
privacy-accept-leave = Ich bin nicht einverstanden: mein Konto löschen
privacy-accept-changes = Was sich geändert hat, Wort für Wort
privacy-accept-since = In Kraft seit { $day }.
privacy-accept-read = Ganz lesen
privacy-accept-agree = Ich habe das gelesen und bin einverstanden.
privacy-accept-do = Weiter
privacy-accept-delete = Stattdessen mein Konto löschen
privacy-kind-privacy = Datenschutzerklärung
privacy-kind-terms = Hausregeln
privacy-error-tick = Bitte setzen Sie das Häkchen, um fortzufahren, oder löschen Sie Ihr Konto.
privacy-offer-title = Ihre Daten mitnehmen
privacy-offer-lede = Alles, was die Zeitung von Ihnen hat, als eine Datei: lesbar in jedem Browser und für Programme.
privacy-offer-do = Meine Daten schicken
privacy-offer-asked = Wir sammeln sie. Eine Nachricht sagt Ihnen, wo sie liegen.
privacy-mail-download-subject = Ihre Daten liegen bereit
privacy-mail-download-text = Alles, was { $paper } von Ihnen hat, liegt sieben Tage lang als eine Datei bereit. Zum Abholen müssen Sie angemeldet sein.
privacy-mail-download-button = Meine Daten abholen
