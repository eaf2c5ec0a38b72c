# Políticas por versões e dados próprios.

privacy-accept-title = Algo mudou
privacy-accept-lede = Antes de continuar, leia o que há de novo. Até decidir, o resto espera.
privacy-accept-leave = Não concordo: eliminar a minha conta
privacy-accept-changes = O que mudou, palavra por palavra
privacy-accept-since = Em vigor desde { $day }.
privacy-accept-read = Ler por inteiro
privacy-accept-agree = Li e concordo.
privacy-accept-do = Continuar
privacy-accept-delete = Eliminar antes a minha conta
privacy-kind-privacy = Política de privacidade
privacy-kind-terms = Regras da comunidade
privacy-error-tick = Assinale a caixa para continuar ou elimine a sua conta.
privacy-offer-title = Levar os seus dados
privacy-offer-lede = Tudo o que o jornal tem de si, num ficheiro legível em qualquer navegador e por programas.
privacy-offer-do = Enviem-me os meus dados
privacy-offer-asked = Estamos a reuni-los. Uma mensagem dir-lhe-á onde estão.
privacy-mail-download-subject = Os seus dados estão prontos
privacy-mail-download-text = Tudo o que { $paper } tem de si está pronto num ficheiro durante sete dias. Para o obter tem de iniciar sessão.
privacy-mail-download-button = Obter os meus dados
