# Appeals.

appeals-title = Contestar uma decisão
appeals-lede = Conte-nos o que aconteceu e porque o vê de outro modo. Lê e responde uma pessoa diferente de quem decidiu.
appeals-nothing = Não há nada a contestar aqui: o seu acesso à discussão está aberto. Para contestar uma decisão concreta, siga a ligação junto dela em «Decisões sobre mim».
appeals-who = Você é
appeals-number = Identificação
appeals-subject = Assunto
appeals-explanation = A sua explicação
appeals-explanation-hint = O que fez, e o que devemos saber sobre isso?
appeals-send = Enviar o recurso
appeals-sent = Temos o seu recurso e escrevemos-lhe. Terá resposta até ao dia indicado na carta.
appeals-earlier = Os seus recursos
appeals-due = resposta até
appeals-state-open = em análise
appeals-state-granted = aceite
appeals-state-refused = recusado
appeals-state-gone = fechado
appeals-case-title = Recurso
appeals-case-decision = A decisão
appeals-case-answer = Resposta, que o leitor recebe por correio
appeals-case-grant = Aceitar
appeals-case-refuse = Recusar
appeals-error-missing = Essa decisão não existe.
appeals-error-needed = Escreva um assunto e uma explicação.
appeals-error-final = O seu acesso à discussão foi fechado pela segunda vez. É definitivo e não pode ser contestado.
appeals-error-many = Enviou vários recursos hoje. Espere até amanhã.
appeals-error-decided = Este recurso já está decidido.
appeals-error-busy = Não pudemos receber o seu recurso agora. Envie-o de novo.
appeals-mail-taken-subject = Temos o seu recurso
appeals-mail-taken-text =
    Temos o seu recurso «{ $subject }».

    Lê-o uma pessoa diferente de quem decidiu. Terá resposta até { $day }.
appeals-mail-taken-button = Ver como está
appeals-mail-granted-subject = O seu recurso foi aceite
appeals-mail-granted-text =
    O seu recurso «{ $subject }» foi aceite: a decisão fica anulada.

    { $answer }
appeals-mail-granted-button = Ver a decisão
appeals-mail-refused-subject = O seu recurso foi recusado
appeals-mail-refused-text =
    O seu recurso «{ $subject }» foi recusado: a decisão mantém-se.

    { $answer }
appeals-mail-refused-button = Ver a decisão
