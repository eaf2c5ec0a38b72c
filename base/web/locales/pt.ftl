# A moldura de todas as páginas, os erros e as palavras comuns.

layout-skip = Ir para o conteúdo
layout-editions = Edições deste jornal
layout-sections = Secções
layout-breaking = Última hora
layout-theme-auto = Aspeto: como o dispositivo
layout-theme-light = Aspeto: claro
layout-theme-dark = Aspeto: escuro
layout-footer-sections = Todas as secções
layout-footer-more = Tudo o resto
layout-footer-paper = O jornal
layout-footer-security = Comunicar uma falha de segurança
layout-card-live = Em direto
layout-card-breaking = Última hora
layout-card-comments = Comentários:
layout-media-gallery = Galeria
layout-media-video = Vídeo
layout-media-audio = Áudio
layout-media-infographic = Infografia
# Entre nomes: «Mara Lindqvist, Yusuf Karam»
layout-list-comma = {", "}
layout-pager = Páginas
layout-pager-page = Página
layout-pager-newer = Mais recentes
layout-pager-older = Mais antigas
layout-pager-loading = A carregar notícias anteriores…
layout-form-optional = (opcional)
layout-captcha-legend = Uma verificação contra máquinas
layout-captcha-working = O seu dispositivo está a fazer uma pequena conta em segundo plano. Não precisa de fazer nada.
layout-captcha-done = Pronto. Não precisa de fazer nada.
layout-captcha-question = Quanto é { $first } mais { $second }?
layout-captcha-hint = Responda com um número. Perguntamos isto para que as máquinas não nos inundem.

error-to-front = Para a primeira página
error-reference = Se nos escrever sobre isto, indique
error-retry = { $seconds ->
    [one] Tente de novo dentro de { $seconds } segundo.
   *[other] Tente de novo dentro de { $seconds } segundos.
}
error-403-title = Esta página não está aberta para si
error-403-text = É preciso ter sessão iniciada e permissão para a ver. Se acha que a devia ter, fale com a redação.
error-404-title = Não há nenhuma página neste endereço
error-404-text = Pode ter mudado de sítio, ou o endereço perdeu uma letra pelo caminho. Comece pela primeira página ou percorra todas as notícias.
error-409-title = Alguém chegou primeiro
error-409-text = O que queria alterar mudou entretanto. Volte atrás, recarregue a página e veja de novo.
error-410-title = Este artigo foi retirado
error-410-text = O jornal retirou-o e ele não voltará a este endereço.
error-413-title = Era demasiado grande
error-413-text = O que enviou é maior do que aceitamos. Reduza-o e tente de novo.
error-422-title = Não conseguimos ler isso
error-422-text = Alguma coisa no endereço ou no formulário não estava como devia. Volte atrás, confira o que escreveu e tente de novo.
error-429-title = Foi um pouco depressa
error-429-text = Recebemos demasiados pedidos da sua ligação. Respire um momento e tente de novo.
error-500-title = Algo se avariou do nosso lado
error-500-text = A culpa não é sua. Tomámos nota e vamos ver o que foi. Tente de novo dentro de alguns minutos.
error-503-title = Voltamos dentro de momentos
error-503-text = O jornal está em manutenção e não pode responder agora. Tente de novo daqui a pouco.
# Num formulário que esteve aberto demasiado tempo ou veio de outra página.
error-form-expired = Este formulário esteve aberto demasiado tempo e já não é válido. O seu texto continua aqui: envie-o de novo, por favor.

# The frame of the newsroom's pages.
desk-name = Redação
desk-skip = Ir para o trabalho
desk-menu = Menu da redação
desk-editions = Edições da redação
desk-paper = Ver o jornal
desk-account = A minha conta
desk-logout = Terminar sessão
