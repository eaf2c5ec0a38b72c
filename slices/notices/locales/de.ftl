# Wovon eine Leserin oder ein Leser erfährt.

notices-title = Mitteilungen
notices-new = Neu
notices-none = Noch nichts. Antworten auf Ihre Kommentare, Neues aus Diskussionen, denen Sie folgen, und Antworten der Moderation stehen dann hier.
notices-older = Ältere
notices-read-all = Alle als gelesen markieren
notices-save = Speichern
notices-saved = Gespeichert.
notices-kind-reply = { $who } hat Ihnen geantwortet
notices-kind-thread = { $count ->
    [one] Ein neuer Kommentar in einer Diskussion, der Sie folgen
   *[other] { $count } neue Kommentare in einer Diskussion, der Sie folgen
}
notices-kind-published = Ihr Kommentar ist veröffentlicht
notices-kind-removed = Ihr Kommentar wurde entfernt
notices-kind-edited = Die Moderation hat Ihren Kommentar geändert
notices-kind-sanctioned = Die Moderation hat Ihnen geschrieben
notices-kind-appeal = Ihr Widerspruch wurde beantwortet
notices-choices-title = Wovon Sie hören möchten
notices-choices-always = Entscheidungen der Moderation und Antworten auf Widersprüche stehen immer hier und kommen immer auch per Brief: So verlangt es das Gesetz.
notices-choice-reply = Antworten an Sie
notices-choice-thread = Diskussionen, denen Sie folgen
notices-choice-shown = Auf dieser Seite zeigen
notices-choice-mail = Per Brief
notices-mail-when-never = nie
notices-mail-when-once = sofort
notices-mail-when-daily = einmal am Tag, alles zusammen
notices-stop-title = Briefe zur Diskussion
notices-stop-lede = Sie bekommen keine Briefe dieser Art mehr. Die Mitteilungen auf der Seite bleiben, wie sie sind.
notices-stop-do = Diese Briefe abbestellen
notices-stop-done = Erledigt. Sie bekommen keine Briefe dieser Art mehr.
notices-stop-choices = Alle Einstellungen
notices-mail-reply-subject = { $who } hat Ihnen geantwortet
notices-mail-reply-text =
    { $who } hat auf Ihren Kommentar unter „{ $title }“ geantwortet:

    „{ $quote }“
notices-mail-reply-button = Antwort lesen
notices-mail-thread-subject = Neues in der Diskussion: { $title }
notices-mail-thread-text =
    In einer Diskussion, der Sie folgen, steht ein neuer Kommentar: „{ $title }“.

    Wir schreiben erst wieder, wenn Sie nachgesehen haben.
notices-mail-thread-button = Weiterlesen
notices-mail-digest-subject = Ihre Diskussionen heute
notices-mail-digest-text =
    Das ist neu, seit Sie zuletzt da waren:

    { $list }
notices-mail-digest-button = Alles ansehen
