# Comments.

comments-title = Diskussion
comments-count = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
comments-count-none = Kommentieren
comments-invite = Melden Sie sich an, um zu kommentieren, anderen zu antworten und zu empfehlen, was sie sagen.
comments-log-in = Anmelden und kommentieren
comments-register = Registrieren
comments-standards = Hausregeln
comments-write = Ihr Kommentar
comments-hint = Sie können Wörter *betonen* und eine Zeile mit > als Zitat beginnen.
comments-hint-waits = Ihr Kommentar erscheint, sobald die Moderation ihn gelesen hat.
comments-send = Kommentar abschicken
comments-save = Speichern
comments-back = Zurück zur Diskussion
comments-none = Noch hat niemand kommentiert. Machen Sie den Anfang.
comments-closed = Diese Diskussion ist geschlossen. Sie können sie noch lesen.
comments-barred-blocked = Ihr Zugang zur Diskussion ist geschlossen.
comments-barred-final = Ihr Zugang zur Diskussion ist endgültig geschlossen.
comments-barred-restricted = Sie können wieder kommentieren ab
comments-why = Warum?
comments-appeal = Um Zugang bitten
comments-order = Reihenfolge
comments-order-newest = Neueste
comments-order-oldest = Älteste
comments-order-liked = Am meisten empfohlen
comments-previous = Vorige Seite
comments-next = Weitere Kommentare
comments-new = Es gibt neue Kommentare. Anzeigen
comments-former = Früheres Mitglied
comments-staff = Redaktion
comments-to = an
comments-edited = bearbeitet
comments-moderated = von der Moderation geändert
comments-react = Empfehlen
comments-reactions = Empfehlungen:
comments-reply = Antworten
comments-quote = Zitieren
comments-follow = Dieser Diskussion folgen
comments-unfollow = Nicht mehr folgen
comments-edit = Bearbeiten
comments-delete = Löschen
comments-delete-sure = Ja, löschen
comments-more = Mehr
comments-report = Melden
comments-report-rule = Gegen welche Regel verstößt er?
comments-report-text = Möchten Sie etwas hinzufügen?
comments-report-send = Meldung senden
comments-mute = Diesen Leser stummschalten
comments-unmute = Wieder zuhören
comments-muted = Sie haben diesen Leser stummgeschaltet. Kommentar anzeigen
comments-moderate = Moderieren
comments-waiting = Nur Sie sehen das, bis die Moderation es gelesen hat.
comments-gone-removed = Dieser Kommentar wird nicht angezeigt.
comments-gone-deleted = Dieser Kommentar wurde von seinem Autor gelöscht.
comments-replies = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
}
comments-replies-all = { $count ->
    [one] { $count } weitere Antwort anzeigen
   *[other] { $count } weitere Antworten anzeigen
}
comments-replies-title = Antworten
comments-write-write-title = Ihr Kommentar
comments-write-reply-title = Antworten
comments-write-edit-title = Kommentar bearbeiten
comments-write-report-title = Einen Kommentar melden
comments-rephrase-title = Könnten Sie das anders sagen?
comments-rephrase-lede = Ihr Kommentar ist noch nicht abgeschickt, Ihr Text ist noch da.
comments-rephrase-language = Hier schreiben wir auf Deutsch.
comments-insist = Die Moderation entscheiden lassen
comments-said-held = Danke. Die Moderation liest Ihren Kommentar, bevor andere ihn sehen.
comments-said-removed = Ihr Kommentar verstößt gegen die Hausregeln und wird nicht angezeigt.
comments-said-reported = Danke. Die Moderation sieht es sich an.
comments-said-deleted = Ihr Kommentar ist gelöscht.
comments-said-muted = Sie sehen die Kommentare dieses Lesers nicht mehr.
comments-said-again = Sie sehen die Kommentare dieses Lesers wieder.
comments-said-followed = Sie folgen dieser Diskussion. Neue Kommentare stehen unter „Mitteilungen“.
comments-said-unfollowed = Sie folgen dieser Diskussion nicht mehr.
comments-said-missing = Der gesuchte Kommentar ist nicht mehr da.
comments-mine-title = Meine Kommentare
comments-mine-none = Sie haben noch nichts geschrieben.
comments-mine-followed = Diskussionen, denen Sie folgen
comments-mine-muted = Stummgeschaltete Leser
comments-mine-saved = Gespeichert.
comments-state-published = veröffentlicht
comments-state-held = wartet auf die Moderation
comments-state-removed = entfernt
comments-state-deleted = gelöscht
comments-error-sign-in = Bitte melden Sie sich zuerst an. Ihr Text ist noch da.
comments-error-missing = Dieser Kommentar oder Artikel ist nicht mehr da.
comments-error-closed = Diese Diskussion wurde gerade geschlossen. Ihr Text ist noch da; bitte bewahren Sie ihn auf.
comments-error-blocked = Ihr Zugang zur Diskussion ist geschlossen.
comments-error-restricted = Sie können zurzeit nicht mitdiskutieren.
comments-error-empty = Bitte schreiben Sie zuerst etwas.
comments-error-long = Dieser Kommentar ist zu lang. Bitte kürzen Sie ihn.
comments-error-many = Sie haben in kurzer Zeit sehr viel geschrieben. Atmen Sie kurz durch: Ihr Text ist noch da, und Sie können ihn in ein paar Minuten abschicken.
comments-error-late = Das lässt sich nicht mehr ändern.
comments-error-name = Dieser Name passt nicht zu den Hausregeln. Bitte wählen Sie einen anderen.
comments-error-busy = Wir konnten Ihren Kommentar gerade nicht annehmen. Ihr Text ist noch da: Bitte schicken Sie ihn noch einmal ab.
comments-mail-removed-subject = Ihr Kommentar wurde entfernt
comments-mail-removed-text =
    Die Moderation von { $paper } hat einen Kommentar von Ihnen entfernt:

    „{ $quote }“

    Regel: { $rule }. { $ruletext }

    { $reason }

    Wenn Sie das für falsch halten, können Sie widersprechen.
comments-mail-removed-button = Entscheidung ansehen und widersprechen
comments-mail-edited-subject = Die Moderation hat Ihren Kommentar geändert
comments-mail-edited-text =
    Die Moderation von { $paper } hat einen Ihrer Kommentare geändert. Wer ihn liest, sieht, dass er geändert wurde. Er lautet jetzt:

    „{ $quote }“

    Regel: { $rule }. { $ruletext }

    { $reason }

    Wenn Sie das für falsch halten, können Sie widersprechen.
comments-mail-edited-button = Entscheidung ansehen und widersprechen
comments-mail-warn-subject = Ein Wort der Moderation
comments-mail-warn-text =
    Etwas, das Sie geschrieben haben, verstieß gegen eine Hausregel: { $rule }.

    { $reason }

    Bitte halten Sie sich an die Regeln, damit Ihnen die Diskussion offen bleibt.
comments-mail-warn-button = Entscheidung ansehen
comments-mail-restrict-subject = Die Diskussion ist für Sie bis { $until } geschlossen
comments-mail-restrict-text =
    Sie können in der Diskussion von { $paper } bis { $until } lesen, aber nicht schreiben. Regel: { $rule }.

    { $reason }

    Wenn Sie das für falsch halten, können Sie widersprechen.
comments-mail-restrict-button = Entscheidung ansehen und widersprechen
comments-mail-block-subject = Ihr Zugang zur Diskussion ist geschlossen
comments-mail-block-text =
    Die Moderation von { $paper } hat die Diskussion für Ihr Konto geschlossen. Regel: { $rule }.

    { $reason }

    Sie dürfen einmal um Zugang bitten: Erzählen Sie uns, was geschehen ist. Jemand anderes liest es.
comments-mail-block-button = Um Zugang bitten
comments-mail-final-subject = Ihr Zugang zur Diskussion ist endgültig geschlossen
comments-mail-final-text =
    Die Moderation von { $paper } hat die Diskussion für Ihr Konto zum zweiten Mal geschlossen. Regel: { $rule }.

    { $reason }

    Nach einer zweiten Sperre lässt sich der Zugang nicht wiederherstellen.
comments-mail-final-button = Entscheidung ansehen
comments-mail-delete-subject = Ihr Konto wurde gelöscht
comments-mail-delete-text =
    Die Moderation von { $paper } hat Ihr Konto gelöscht. Regel: { $rule }.

    { $reason }
comments-mail-delete-button = Hausregeln lesen
comments-modes-title = Diskussionen
comments-modes-lede = Was für jede Diskussion dieser Ausgabe gilt. Für einen Artikel öffnen Sie diese Seite von seiner Diskussion aus.
comments-modes-edition = Ausgabe
comments-modes-section = Ressort
comments-modes-story = Dieser Artikel
comments-modes-mode = Kommentare sind
comments-modes-inherit = wie darüber festgelegt
comments-modes-open = offen
comments-modes-moderated = erst von der Moderation zu lesen
comments-modes-closed = geschlossen
comments-modes-days = So viele Tage nach Erscheinen schließen (0: nie)
comments-modes-link = Einstellungen dieser Diskussion
