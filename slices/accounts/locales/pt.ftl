# Contas de leitores.

accounts-header-register = Registar-se
accounts-header-login = Iniciar sessão
accounts-header-greeting = Olá, { $name }
accounts-header-account = A minha conta
accounts-header-desk = Redação
accounts-header-logout = Terminar sessão
accounts-register-title = Criar uma conta
accounts-register-lede = Com uma conta em { $paper } pode participar nos debates e escolher o que recebe. Para ler não é precisa.
accounts-register-do = Criar a conta
accounts-register-other = Já tem conta?
accounts-register-consent = Aceito as regras da comunidade e li a política de privacidade.
accounts-register-terms = Regras da comunidade
accounts-register-privacy = Política de privacidade
accounts-register-trap = Deixe isto vazio
accounts-login-title = Iniciar sessão
accounts-login-lede = Bem-vindo de volta a { $paper }. Levamo-lo para onde estava.
accounts-login-do = Iniciar sessão
accounts-login-other = É novo aqui?
accounts-login-remember = Manter a sessão neste dispositivo
accounts-login-forgotten = Esqueceu-se da palavra-passe?
accounts-login-confirmed = O seu endereço está confirmado. Já pode iniciar sessão.
accounts-login-reset = A sua nova palavra-passe está definida e a sessão terminou em todos os outros sítios. Inicie sessão com ela.
accounts-login-left = Terminou a sessão. Até breve.
accounts-recover-title = Recuperar a palavra-passe
accounts-recover-lede = Indique o endereço com que se registou. Enviamos-lhe um link para uma nova palavra-passe.
accounts-recover-do = Enviar o link
accounts-reset-title = Escolher uma nova palavra-passe
accounts-reset-lede = Ao guardá-la, a sessão termina em todos os dispositivos.
accounts-reset-do = Guardar a palavra-passe
accounts-confirm-title = Mais um clique
accounts-confirm-lede = Com ele abre a sua conta em { $paper }.
accounts-confirm-do = Confirmar o meu endereço
accounts-field-email = Endereço de e-mail
accounts-field-email-hint = Os outros leitores não o veem.
accounts-field-name = Nome visível
accounts-field-name-hint = É com este nome que os outros o leem. Não precisa de ser o verdadeiro.
accounts-field-password = Palavra-passe
accounts-field-new-password = Nova palavra-passe
accounts-field-new-password-hint = Pelo menos { $least } caracteres. O melhor são três ou quatro palavras que só você juntaria.
accounts-error-title = Ainda não resultou
accounts-error-refused = O endereço e a palavra-passe não correspondem. Verifique ambos ou recupere a palavra-passe.
accounts-error-link = Este link já não é válido.
accounts-error-too-many = Houve muitas tentativas a partir da sua ligação. Espere um quarto de hora.
accounts-error-forbidden = Não tem permissão para isto. Se acha que devia ter, escreva-nos.
accounts-error-busy = Não foi possível agora. Tente de novo dentro de um minuto.
accounts-error-email-missing = Indique o seu endereço de e-mail.
accounts-error-email-form = Isto não parece um endereço de e-mail. Deve ser como nome@example.org.
accounts-error-email-disposable = As mensagens para este endereço perder-se-iam em breve, e a sua conta com elas. Use um que conserve.
accounts-error-name-missing = Escolha o nome com que os outros o vão ler.
accounts-error-name-short = Este nome é demasiado curto. Pelo menos dois caracteres.
accounts-error-name-long = Este nome é demasiado longo. No máximo 40 caracteres.
accounts-error-name-letters = Um nome é feito de letras; pode ter algarismos, espaços, hífenes, pontos e apóstrofos.
accounts-error-name-mixed = Uma palavra deste nome mistura letras de alfabetos diferentes e pode confundir-se com o nome de outra pessoa.
accounts-error-name-reserved = Este nome é do jornal ou de alguém da equipa. Escolha outro.
accounts-error-password-missing = Escreva uma palavra-passe.
accounts-error-password-short = Esta palavra-passe é demasiado curta. Acrescente uma ou duas palavras.
accounts-error-password-long = Esta palavra-passe é demasiado longa. Encurte-a.
accounts-error-password-common = Esta palavra-passe é das primeiras que um intruso experimenta. Escolha uma que só a si ocorra.
accounts-error-consent = Para criar a conta é preciso o seu acordo.
accounts-error-code = Este código não está certo ou acabou de expirar. Escreva o seguinte.
accounts-error-captcha-wrong = Não é a soma que procurávamos. Faça a conta outra vez.
accounts-error-captcha-expired = Esta verificação expirou. Eis uma nova; o que escreveu continua aqui.
accounts-said-registered-title = Veja o seu correio
accounts-said-registered-text = Enviámos-lhe uma mensagem com um link. Siga-o nas próximas { $hours } horas e a sua conta fica aberta. Se nada chegar, veja no correio não solicitado.
accounts-said-recovering-title = Veja o seu correio
accounts-said-recovering-text = Escrevemos para o endereço indicado. O link é válido por { $minutes } minutos e uma só vez.
accounts-said-link-title = Este link já não é válido
accounts-said-link-text = Já foi usado ou é demasiado antigo. Se tem conta, inicie sessão; se não, peça uma nova mensagem.
accounts-home-title = A minha conta
accounts-home-lede = O que o jornal sabe de si e o que decidiu.
accounts-home-number = Número de leitor
accounts-home-since = Aqui desde
accounts-mail-greeting = Olá, { $name }:
accounts-mail-greeting-plain = Olá:
accounts-mail-by-hand = Se o botão não funcionar, copie este endereço para o navegador:
accounts-mail-footer = { $paper } enviou esta mensagem porque alguém a pediu com este endereço. Não é publicidade e ninguém sabe se a abre.
accounts-mail-confirm-subject = Confirme o seu endereço
accounts-mail-confirm-text =
    Obrigado por se registar em { $paper }. Um clique e a sua conta fica aberta. O link é válido por { $hours } horas.

    Se não se registou, não precisa de fazer nada: sem o clique não há conta e esquecemos o seu endereço.
accounts-mail-confirm-button = Confirmar o meu endereço
accounts-mail-known-subject = Já tem uma conta
accounts-mail-known-text =
    Alguém acabou de tentar registar-se em { $paper } com o seu endereço. Já tem uma conta, por isso nada mudou. Inicie sessão; se se esqueceu da palavra-passe, escolha outra.

    Se não foi você, não precisa de fazer nada.
accounts-mail-known-button = Escolher nova palavra-passe
accounts-mail-recover-subject = Uma nova palavra-passe
accounts-mail-recover-text =
    Com este link escolhe uma nova palavra-passe para { $paper }. É válido por { $minutes } minutos e uma só vez.

    Se não o pediu, não precisa de fazer nada: a palavra-passe fica como está.
accounts-mail-recover-button = Escolher nova palavra-passe
accounts-mail-unknown-subject = Não há conta com este endereço
accounts-mail-unknown-text =
    Alguém pediu a { $paper } uma nova palavra-passe com o seu endereço. Não há conta com ele; talvez se tenha registado com outro.

    Se não foi você, não precisa de fazer nada.
accounts-mail-unknown-button = Criar uma conta
accounts-mail-password-changed-subject = A sua palavra-passe foi alterada
accounts-mail-password-changed-text =
    A palavra-passe da sua conta em { $paper } acabou de ser alterada e a sessão terminou em todos os dispositivos.

    Se não foi você, escolha já outra palavra-passe e escreva-nos.
accounts-mail-password-changed-button = Escolher nova palavra-passe
