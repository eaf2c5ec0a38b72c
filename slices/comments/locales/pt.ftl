# Comments.

comments-title = Discussão
comments-count = { $count ->
    [one] { $count } comentário
   *[other] { $count } comentários
}
comments-count-none = Comentar
comments-invite = Inicie sessão para comentar, responder aos outros e recomendar o que dizem.
comments-log-in = Iniciar sessão para comentar
comments-register = Registar-se
comments-standards = Regras da casa
comments-write = O seu comentário
comments-hint = Pode *destacar* palavras e começar uma linha com > para citar.
comments-hint-waits = O seu comentário aparece assim que um moderador o ler.
comments-send = Publicar o comentário
comments-save = Guardar
comments-back = Voltar à discussão
comments-none = Ainda ninguém comentou. Seja o primeiro.
comments-closed = Esta discussão está fechada. Ainda a pode ler.
comments-barred-blocked = O seu acesso à discussão está fechado.
comments-barred-final = O seu acesso à discussão está fechado para sempre.
comments-barred-restricted = Pode voltar a comentar a partir de
comments-why = Porquê?
comments-appeal = Pedir acesso
comments-order = Ordem
comments-order-newest = Mais recentes
comments-order-oldest = Mais antigos
comments-order-liked = Mais recomendados
comments-previous = Página anterior
comments-next = Mais comentários
comments-new = Há comentários novos. Mostrar
comments-former = Antigo leitor
comments-staff = Redação
comments-to = a
comments-edited = editado
comments-moderated = alterado por um moderador
comments-react = Recomendar
comments-reactions = Recomendações:
comments-reply = Responder
comments-quote = Citar
comments-follow = Acompanhar esta discussão
comments-unfollow = Deixar de acompanhar
comments-edit = Editar
comments-delete = Apagar
comments-delete-sure = Sim, apagar
comments-more = Mais
comments-report = Denunciar
comments-report-rule = Que regra infringe?
comments-report-text = Quer acrescentar alguma coisa?
comments-report-send = Enviar a denúncia
comments-mute = Silenciar este leitor
comments-unmute = Voltar a ouvir
comments-muted = Silenciou este leitor. Mostrar o comentário
comments-moderate = Moderar
comments-waiting = Só você vê isto até um moderador o ler.
comments-gone-removed = Este comentário não é mostrado.
comments-gone-deleted = Este comentário foi apagado pelo autor.
comments-replies = { $count ->
    [one] { $count } resposta
   *[other] { $count } respostas
}
comments-replies-all = { $count ->
    [one] Mostrar mais { $count } resposta
   *[other] Mostrar mais { $count } respostas
}
comments-replies-title = Respostas
comments-write-write-title = O seu comentário
comments-write-reply-title = Responder
comments-write-edit-title = Editar o seu comentário
comments-write-report-title = Denunciar um comentário
comments-rephrase-title = Poderia dizê-lo de outro modo?
comments-rephrase-lede = O seu comentário ainda não foi publicado, e o seu texto continua aqui.
comments-rephrase-language = Aqui escrevemos em português.
comments-insist = Pedir que um moderador decida
comments-said-held = Obrigado. Um moderador lê o seu comentário antes de outros o verem.
comments-said-removed = O seu comentário infringe as regras da casa e não é mostrado.
comments-said-reported = Obrigado. Um moderador vai analisar.
comments-said-deleted = O seu comentário está apagado.
comments-said-muted = Já não verá os comentários deste leitor.
comments-said-again = Volta a ver os comentários deste leitor.
comments-said-followed = Acompanha esta discussão. Os novos comentários aparecem em «Notificações».
comments-said-unfollowed = Já não acompanha esta discussão.
comments-said-missing = O comentário que procura já não está aqui.
comments-mine-title = Os meus comentários
comments-mine-none = Ainda não escreveu nada.
comments-mine-followed = Discussões que acompanha
comments-mine-muted = Leitores que silenciou
comments-mine-saved = Guardado.
comments-state-published = publicado
comments-state-held = espera um moderador
comments-state-removed = removido
comments-state-deleted = apagado
comments-error-sign-in = Inicie sessão primeiro. O seu texto continua aqui.
comments-error-missing = Este comentário ou artigo já não existe.
comments-error-closed = Esta discussão acaba de ser fechada. O seu texto continua aqui; guarde uma cópia.
comments-error-blocked = O seu acesso à discussão está fechado.
comments-error-restricted = De momento não pode participar na discussão.
comments-error-empty = Escreva primeiro alguma coisa.
comments-error-long = Este comentário é longo demais. Encurte-o.
comments-error-many = Escreveu muito em pouco tempo. Respire um pouco: o seu texto continua aqui e pode publicá-lo daqui a uns minutos.
comments-error-late = Isto já não pode ser alterado.
comments-error-name = Este nome não se ajusta às regras da casa. Escolha outro.
comments-error-busy = Não pudemos receber o seu comentário agora. O seu texto continua aqui: publique-o de novo.
comments-mail-removed-subject = O seu comentário foi removido
comments-mail-removed-text =
    Um moderador de { $paper } removeu um comentário seu:

    «{ $quote }»

    Regra: { $rule }. { $ruletext }

    { $reason }

    Se acha que é um erro, pode contestar.
comments-mail-removed-button = Ver a decisão e contestar
comments-mail-edited-subject = Um moderador alterou o seu comentário
comments-mail-edited-text =
    Um moderador de { $paper } alterou um comentário seu. Quem o lê vê que foi alterado. Agora diz:

    «{ $quote }»

    Regra: { $rule }. { $ruletext }

    { $reason }

    Se acha que está errado, pode contestar a decisão.
comments-mail-edited-button = Ver a decisão e contestá-la
comments-mail-warn-subject = Uma palavra dos moderadores
comments-mail-warn-text =
    Algo que escreveu infringiu uma regra: { $rule }.

    { $reason }

    Respeite as regras, para que a discussão continue aberta para si.
comments-mail-warn-button = Ver a decisão
comments-mail-restrict-subject = A discussão está fechada para si até { $until }
comments-mail-restrict-text =
    Pode ler, mas não escrever, na discussão de { $paper } até { $until }. Regra: { $rule }.

    { $reason }

    Se acha que é um erro, pode contestar.
comments-mail-restrict-button = Ver a decisão e contestar
comments-mail-block-subject = O seu acesso à discussão está fechado
comments-mail-block-text =
    Os moderadores de { $paper } fecharam a discussão à sua conta. Regra: { $rule }.

    { $reason }

    Pode pedir acesso uma vez: conte-nos o que aconteceu. Outra pessoa o lerá.
comments-mail-block-button = Pedir acesso
comments-mail-final-subject = O seu acesso à discussão está fechado para sempre
comments-mail-final-text =
    Os moderadores de { $paper } fecharam a discussão à sua conta pela segunda vez. Regra: { $rule }.

    { $reason }

    Após um segundo bloqueio o acesso não pode ser restabelecido.
comments-mail-final-button = Ver a decisão
comments-mail-delete-subject = A sua conta foi eliminada
comments-mail-delete-text =
    Os moderadores de { $paper } eliminaram a sua conta. Regra: { $rule }.

    { $reason }
comments-mail-delete-button = Ler as regras da casa
comments-modes-title = Discussões
comments-modes-lede = O que vale para cada discussão desta edição. Para um artigo, abra esta página a partir da sua discussão.
comments-modes-edition = Edição
comments-modes-section = Secção
comments-modes-story = Este artigo
comments-modes-mode = Os comentários estão
comments-modes-inherit = como definido acima
comments-modes-open = abertos
comments-modes-moderated = lidos antes por um moderador
comments-modes-closed = fechados
comments-modes-days = Fechar tantos dias após a publicação (0: nunca)
comments-modes-link = Definições desta discussão
