# Appeals.

appeals-title = Einer Entscheidung widersprechen
appeals-lede = Erzählen Sie uns, was geschehen ist und warum Sie es anders sehen. Jemand anderes als wer entschieden hat liest es und antwortet Ihnen.
appeals-nothing = Hier gibt es nichts, dem Sie widersprechen könnten: Ihr Zugang zur Diskussion ist offen. Für eine einzelne Entscheidung folgen Sie dem Link daneben unter „Entscheidungen über mich“.
appeals-who = Sie sind
appeals-number = Benutzerkennung
appeals-subject = Betreff
appeals-explanation = Ihre Erklärung
appeals-explanation-hint = Was haben Sie getan, und was sollten wir darüber wissen?
appeals-send = Widerspruch senden
appeals-sent = Wir haben Ihren Widerspruch und Ihnen geschrieben. Sie erhalten bis zu dem Tag im Brief eine Antwort.
appeals-earlier = Ihre Widersprüche
appeals-due = Antwort bis
appeals-state-open = wird angesehen
appeals-state-granted = stattgegeben
appeals-state-refused = abgelehnt
appeals-state-gone = geschlossen
appeals-case-title = Widerspruch
appeals-case-decision = Die Entscheidung
appeals-case-answer = Antwort, die der Leser per Mail erhält
appeals-case-grant = Stattgeben
appeals-case-refuse = Ablehnen
appeals-error-missing = Diese Entscheidung gibt es nicht.
appeals-error-needed = Bitte schreiben Sie einen Betreff und eine Erklärung.
appeals-error-final = Ihr Zugang zur Diskussion wurde zum zweiten Mal geschlossen. Das ist endgültig, ein Widerspruch ist nicht möglich.
appeals-error-many = Sie haben heute mehrere Widersprüche geschickt. Bitte warten Sie bis morgen.
appeals-error-decided = Über diesen Widerspruch ist schon entschieden.
appeals-error-busy = Wir konnten Ihren Widerspruch gerade nicht annehmen. Bitte senden Sie ihn noch einmal.
appeals-mail-taken-subject = Wir haben Ihren Widerspruch
appeals-mail-taken-text =
    Wir haben Ihren Widerspruch „{ $subject }“.

    Jemand anderes als wer entschieden hat liest ihn. Sie erhalten bis { $day } eine Antwort.
appeals-mail-taken-button = Ansehen, wie es steht
appeals-mail-granted-subject = Ihrem Widerspruch wurde stattgegeben
appeals-mail-granted-text =
    Ihrem Widerspruch „{ $subject }“ wurde stattgegeben: Die Entscheidung ist aufgehoben.

    { $answer }
appeals-mail-granted-button = Entscheidung ansehen
appeals-mail-refused-subject = Ihr Widerspruch wurde abgelehnt
appeals-mail-refused-text =
    Ihr Widerspruch „{ $subject }“ wurde abgelehnt: Die Entscheidung bleibt.

    { $answer }
appeals-mail-refused-button = Entscheidung ansehen
