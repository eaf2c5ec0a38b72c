# De que se avisa quem lê.

notices-title = Notificações
notices-new = Novo
notices-none = Ainda nada. As respostas aos seus comentários, as novidades das discussões que acompanha e as respostas dos moderadores aparecerão aqui.
notices-older = Anteriores
notices-read-all = Marcar tudo como lido
notices-save = Guardar
notices-saved = Guardado.
notices-kind-reply = { $who } respondeu-lhe
notices-kind-thread = { $count ->
    [one] Um novo comentário numa discussão que acompanha
   *[other] { $count } novos comentários numa discussão que acompanha
}
notices-kind-published = O seu comentário está publicado
notices-kind-removed = O seu comentário foi retirado
notices-kind-edited = Um moderador alterou o seu comentário
notices-kind-sanctioned = Os moderadores escreveram-lhe
notices-kind-appeal = O seu recurso teve resposta
notices-choices-title = Do que quer ser avisado
notices-choices-always = As decisões dos moderadores e as respostas aos recursos aparecem sempre aqui e são sempre enviadas por correio eletrónico: a lei assim o exige.
notices-choice-reply = Respostas aos seus comentários
notices-choice-thread = Discussões que acompanha
notices-choice-shown = Mostrar nesta página
notices-choice-mail = Por correio eletrónico
notices-mail-when-never = nunca
notices-mail-when-once = de imediato
notices-mail-when-daily = uma vez por dia, tudo junto
notices-stop-title = Mensagens sobre a discussão
notices-stop-lede = Não receberá mais mensagens deste género. As notificações na página ficam como estão.
notices-stop-do = Parar estas mensagens
notices-stop-done = Feito. Não receberá mais mensagens deste género.
notices-stop-choices = Todas as opções
notices-mail-reply-subject = { $who } respondeu-lhe
notices-mail-reply-text =
    { $who } respondeu ao seu comentário em «{ $title }»:

    «{ $quote }»
notices-mail-reply-button = Ler a resposta
notices-mail-thread-subject = Novidades na discussão: { $title }
notices-mail-thread-text =
    Há um novo comentário numa discussão que acompanha: «{ $title }».

    Só voltaremos a escrever depois da sua visita.
notices-mail-thread-button = Continuar a ler
notices-mail-digest-subject = As suas discussões de hoje
notices-mail-digest-text =
    Isto é novo desde a sua última visita:

    { $list }
notices-mail-digest-button = Ver tudo
