# Um artigo e uma página fixa.

articles-kind-news = Notícia
articles-kind-analysis = Análise
articles-kind-interview = Entrevista
articles-kind-gallery = Em imagens
articles-kind-longread = Reportagem
articles-kind-audio = Para ouvir
articles-kind-video = Para ver
articles-kind-infographic = Em números
# Antes de um nome, à parte: «Por Mara Lindqvist»
articles-byline-label = Por
articles-published = Publicado em
articles-updated = Atualizado em
articles-reading-label = Tempo de leitura
articles-reading = { $minutes ->
    [one] { $minutes } minuto de leitura
   *[other] { $minutes } minutos de leitura
}
articles-translations = Ler este artigo em
articles-share = Partilhar
articles-share-device = Enviar para…
articles-share-mail = Por correio eletrónico
articles-short = Endereço curto
articles-copy = Copiar o endereço curto
articles-copy-done = Copiado
articles-subscribe = Subscrever
articles-print = Imprimir
articles-corrections = { $count ->
    [one] Correção
   *[other] Correções
}
articles-related = Relacionado
articles-tags = Etiquetas
articles-standards = Regras da comunidade
articles-gallery = { $count ->
    [one] { $count } imagem
   *[other] { $count } imagens
}
articles-gallery-previous = Imagem anterior
articles-gallery-next = Imagem seguinte
articles-factbox = Factos
articles-embed-note = Isto vem de { $provider }. Nada é carregado de lá, nem nada é dito sobre si, até que o peça.
articles-embed-load = Mostrar aqui
articles-embed-open = Abrir em { $provider }
articles-media-download = Descarregar o ficheiro
articles-media-transcript = Ler a transcrição
articles-page-updated = Última alteração em
articles-page-others = Mais sobre o jornal
