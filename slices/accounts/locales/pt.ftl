# Contas de leitores.

accounts-header-register = Registar-se
accounts-header-login = Iniciar sessão
accounts-header-greeting = Olá, { $name }
accounts-header-account = A minha conta
accounts-header-logout = Terminar sessão
accounts-header-waiting = À sua espera:
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
accounts-login-changed = O seu novo endereço está em vigor. Inicie sessão com ele.
accounts-login-undone = O seu endereço anterior voltou e todas as sessões terminaram. Enviámos-lhe um link para uma nova palavra-passe.
accounts-login-restored = Bem-vindo de volta: a sua conta está como estava. Já pode iniciar sessão.
accounts-prove-title = Só para ter a certeza de que é você
accounts-prove-lede = O que se segue é importante. Escreva de novo a sua palavra-passe.
accounts-prove-do = Continuar
accounts-email-title = Confirme o seu novo endereço
accounts-email-lede = A partir daí entra em { $paper } com este endereço e aí recebe as mensagens.
accounts-email-do = Usar este endereço
accounts-undo-title = Anular a mudança de endereço
accounts-undo-lede = A sua conta em { $paper } recupera o endereço anterior, todas as sessões terminam e escolhe uma nova palavra-passe.
accounts-undo-do = Recuperar o meu endereço anterior
accounts-restore-title = Recuperar a sua conta
accounts-restore-lede = A sua conta em { $paper } volta exatamente como estava.
accounts-restore-do = Recuperá-la
accounts-delete-title = Eliminar a minha conta
accounts-delete-lede = A sua conta em { $paper } fica oculta de imediato e a sessão termina em todo o lado. Durante trinta dias um link enviado por e-mail recupera-a; depois tudo o que sabemos de si é apagado para sempre.
accounts-delete-sure = Sim, tenho a certeza: eliminem a minha conta.
accounts-delete-do = Eliminar a minha conta
accounts-delete-stay = Não, fico
accounts-profile-title = Perfil
accounts-security-title = Segurança
accounts-privacy-title = Privacidade
accounts-privacy-lede = Nada disto está ativo se não o ativar, e um clique desativa-o.
accounts-privacy-signal = O seu navegador pede que não partilhemos nada (Global Privacy Control). De qualquer modo nada partilhamos, e o pedido prevalece sobre tudo o que se segue.
accounts-purpose-allow = Permitir
accounts-purpose-withdraw = Retirar
accounts-purpose-newsletter = Boletins
accounts-purpose-newsletter-text = Mensagens com artigos, com a frequência que escolher.
accounts-purpose-push = Avisos no dispositivo
accounts-purpose-push-text = Últimas notícias e respostas, mesmo sem página aberta.
accounts-purpose-personal = Recomendações pessoais
accounts-purpose-personal-text = Artigos segundo o que leu, calculado na nossa própria máquina.
accounts-purpose-statistics = Estatísticas
accounts-purpose-statistics-text = As suas visitas contam nos números do jornal, ligadas à sua conta.
accounts-settings-save = Guardar
accounts-settings-saved = Guardado.
accounts-settings-email = Enviámos um link para o novo endereço. Até o seguir, nada muda.
accounts-settings-ended = Sessão terminada lá.
accounts-field-bio = Sobre si
accounts-field-bio-hint = Aparece junto do que escreve. Até 500 caracteres.
accounts-field-edition = A sua edição
accounts-field-edition-hint = As mensagens são escritas na sua língua.
accounts-field-zone = Fuso horário
accounts-field-picture = Ficheiro de imagem
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF ou GIF, até 8 MB. Cortamos um quadrado do meio e retiramos tudo o mais que o ficheiro diz.
accounts-picture-title = Imagem
accounts-picture-do = Usar esta imagem
accounts-picture-remove = Voltar ao desenho
accounts-sessions-title = Onde tem sessão
accounts-sessions-unknown = Dispositivo desconhecido
accounts-sessions-here = este dispositivo
accounts-sessions-used = Desde { $begun }, última utilização em { $used }
accounts-sessions-end = Terminar sessão lá
accounts-sessions-end-all = Terminar todas as outras sessões
accounts-password-title = Palavra-passe
accounts-password-do = Alterar a palavra-passe
accounts-address-title = Endereço de e-mail
accounts-address-now = Atualmente:
accounts-address-new = Novo endereço
accounts-address-hint = Escrevemos para os dois: um link para o novo e um aviso para o anterior.
accounts-address-do = Alterar o endereço
accounts-error-bio-long = É demasiado longo. No máximo 500 caracteres.
accounts-error-zone = Não conhecemos este fuso. Deve ser como Europe/Lisbon.
accounts-error-picture-form = Não conseguimos ler esta imagem. Escolha um ficheiro JPEG, PNG, WebP, AVIF ou GIF.
accounts-error-picture-large = Este ficheiro é demasiado grande. No máximo 8 MB.
accounts-error-password-wrong = Esta não é a sua palavra-passe. Tente de novo.
accounts-error-sure = Assinale a caixa se tem a certeza.
accounts-said-deleted-title = A sua conta foi eliminada
accounts-said-deleted-text = Já ninguém a vê. Escrevemos-lhe: o link recupera tudo durante { $hours } dias. Depois desaparece para sempre.
accounts-mail-email-confirm-subject = Confirme o seu novo endereço
accounts-mail-email-confirm-text =
    Quer usar este endereço em { $paper } a partir de agora. Confirme-o nas próximas { $hours } horas.

    Se não foi você, não precisa de fazer nada.
accounts-mail-email-confirm-button = Confirmar este endereço
accounts-mail-email-will-change-subject = O seu endereço vai mudar
accounts-mail-email-will-change-text =
    Alguém que conhece a sua palavra-passe pediu a { $paper } que use outro endereço para a sua conta. Muda assim que o novo for confirmado.

    Se não foi você, escolha já outra palavra-passe: isso impede-o.
accounts-mail-email-will-change-button = Escolher nova palavra-passe
accounts-mail-email-changed-subject = O seu endereço foi alterado
accounts-mail-email-changed-text =
    A sua conta em { $paper } tem agora outro endereço; esta é a última mensagem para o anterior.

    Se não foi você, anule no prazo de sete dias: todas as sessões terminam e escolhe uma nova palavra-passe.
accounts-mail-email-changed-button = Anular a mudança
accounts-mail-deleted-subject = A sua conta foi eliminada
accounts-mail-deleted-text =
    Como pediu, a sua conta em { $paper } foi eliminada. Até { $day } este link recupera-a exatamente como estava.

    Depois tudo o que sabemos de si é apagado para sempre e ninguém o pode recuperar.
accounts-mail-deleted-button = Recuperar a minha conta
accounts-login-setup = A conta de administração está aberta. Inicie sessão com ela.
accounts-second-title = Início de sessão em dois passos
accounts-second-lede = A palavra-passe está certa. { $paper } pede agora o código da sua aplicação de autenticação ou um de reserva.
accounts-second-do = Iniciar sessão
accounts-second-on-title = Início de sessão em dois passos
accounts-second-on-lede = Além da palavra-passe, um código do seu dispositivo: quem rouba um não tem o outro.
accounts-second-on-app = Introduza esta chave numa aplicação de autenticação.
accounts-second-on-open = Ou abri-la neste dispositivo
accounts-second-on-type = Escreva o código que mostra.
accounts-second-on-do = Ativar
accounts-second-off-title = O início em dois passos está ativo
accounts-second-off-lede = Para desativar, escreva a palavra-passe. Os códigos de reserva perdem-se.
accounts-second-off-do = Desativar
accounts-second-spare-title = Guarde estes códigos
accounts-second-spare-lede = Cada um dá acesso uma vez se não tiver o dispositivo. Só são mostrados agora.
accounts-second-spare-do = Já os guardei
accounts-setup-title = O primeiro administrador
accounts-setup-lede = { $paper } ainda não tem quem a administre. O programa mostrou um código ao iniciar: quem o tiver começa aqui.
accounts-setup-do = Começar
accounts-field-code = Código
accounts-field-code-hint = Seis algarismos ou um código de reserva.
accounts-field-setup-code = Código de instalação
accounts-error-setup-code = Não é o código que o programa mostrou.
accounts-with-title = Ou por outro site
accounts-with-do = Continuar com { $provider }
accounts-newcomer-title = Está quase
accounts-newcomer-lede = { $paper } ainda não o conhece. Escolha o nome com que os outros o leem e a sua conta fica aberta.
accounts-newcomer-do = Abrir a minha conta
accounts-newcomer-address = O seu endereço, confirmado pelo outro site:
accounts-said-known-title = Já tem uma conta
accounts-said-known-text = Há uma conta com este endereço. Inicie sessão como antes e ligue depois o outro site na página «Segurança».
accounts-ways-title = Iniciar sessão por outro site
accounts-ways-lede = Ligue uma conta que tenha noutro lado e inicie sessão aqui com ela. Ficamos a saber quem é lá, e mais nada.
accounts-ways-connect = Ligar
accounts-ways-disconnect = Desligar
accounts-ways-connected = Ligada
accounts-passkey-title = Chaves de acesso
accounts-passkey-lede = Inicie sessão com o dedo, o rosto ou o PIN do seu dispositivo em vez de uma palavra-passe.
accounts-passkey-add = Adicionar uma chave de acesso
accounts-passkey-name = Nome da chave de acesso
accounts-passkey-rename = Mudar o nome
accounts-passkey-remove = Remover
accounts-passkey-unnamed = Chave de acesso
accounts-passkey-added = Adicionada em { $added }
accounts-passkey-used = Adicionada em { $added }, usada pela última vez em { $used }
accounts-passkey-noscript = Uma chave de acesso precisa de um script, e neste navegador estão desligados. A sua palavra-passe funciona sem ele.
accounts-passkey-login = Entrar com uma chave de acesso
accounts-passkey-prove = Confirmar com uma chave de acesso
accounts-prove-house = Confirmar com { $provider }
accounts-password-none = A sua conta não tem palavra-passe. Se quiser uma, peça uma ligação.
accounts-password-ask = Pedir uma ligação
accounts-invited-title = Bem-vindo à redação
accounts-invited-lede = { $paper } abriu uma conta para si. Escolha a palavra-passe.
accounts-invited-do = Guardar a palavra-passe
accounts-login-invited = A sua palavra-passe está definida. Inicie sessão com ela.
accounts-bounce-notice = Houve cartas para o seu endereço que nos foram devolvidas, a última em { $day }. Verifique o endereço ou dê-nos outro.
accounts-unsubscribe-title = Deixar de receber estas cartas
accounts-unsubscribe-lede = Um clique e { $paper } não lhe envia mais estas cartas.
accounts-unsubscribe-do = Deixar de receber
accounts-said-unsubscribed-title = Não receberá mais estas cartas
accounts-said-unsubscribed-text = Está feito. Pode voltar a ativá-las na sua conta, na página «Privacidade».
accounts-mail-unsubscribe = Já não quer estas cartas? Deixe de as receber aqui:
accounts-crop-choose = Escolha a parte a mostrar
accounts-crop-left = A partir da esquerda
accounts-crop-top = A partir do topo
accounts-crop-size = Tamanho da parte
accounts-error-provider = O outro site não respondeu como devia. Tente de novo ou inicie sessão de outra forma.
accounts-error-provider-lost = Isto não começou neste navegador ou demorou demasiado. Tente mais uma vez.
accounts-error-provider-declined = O outro site não confirmou quem é, ou decidiu não continuar.
accounts-error-identity-taken = Essa conta já está ligada aqui a outra conta.
accounts-error-identity-other = Essa não é a conta que ligou.
accounts-error-last-way = Esta é a sua única entrada. Adicione primeiro uma palavra-passe ou outra forma de entrar.
accounts-error-staff-provider = As pessoas da casa entram pelo site da casa. Use o botão dele, mais abaixo.
accounts-error-no-registration = Não tem conta aqui e o registo está fechado.
accounts-error-passkey = A chave de acesso não funcionou. Tente de novo ou inicie sessão com a palavra-passe.
accounts-error-passkey-many = Não podemos guardar mais chaves de acesso. Remova uma primeiro.
accounts-mail-ways-changed-subject = As entradas na sua conta mudaram
accounts-mail-ways-changed-text =
    Acabou de ser adicionada ou removida uma forma de entrar na sua conta em { $paper }: uma chave de acesso ou uma conta noutro site.

    Se não foi você, escolha já outra palavra-passe, remova na página «Segurança» o que não conhece e escreva-nos.
accounts-mail-ways-changed-button = Escolher outra palavra-passe
accounts-mail-invited-subject = Convite de { $paper }
accounts-mail-invited-text =
    { $paper } abriu uma conta de redação para este endereço. A ligação vale sete dias e uma só vez.

    Se não sabe do que se trata, não precisa de fazer nada.
accounts-mail-invited-button = Começar
