# Primeira página, secções, etiquetas, temas, autores, notícias e arquivo.

fronts-front-empty-title = A primeira edição está a ser preparada
fronts-front-empty-text = Ainda não há artigos aqui. Volte em breve.
fronts-wire-title = Notícias
fronts-wire-all = Todas as notícias
fronts-features-title = A fundo
fronts-multimedia-title = Multimédia
fronts-recommended-title = Recomendado
fronts-section-empty-title = Ainda não há nada nesta secção
fronts-section-empty-text = Os artigos aparecerão aqui assim que a redação os publicar.
fronts-tag-label = Etiqueta
fronts-tag-empty-title = Nada com esta etiqueta
fronts-tag-empty-text = De momento nenhum artigo publicado a tem.
fronts-topic-label = Tema
fronts-topic-empty-title = Ainda nada sobre este tema
fronts-topic-empty-text = Os artigos aparecerão aqui assim que a redação os publicar.
fronts-author-empty-title = Ainda nada publicado
fronts-author-empty-text = Os artigos desta assinatura aparecerão aqui.
fronts-stories = { $count ->
    [0] Nenhum artigo
    [one] { $count } artigo
   *[other] { $count } artigos
}
fronts-news-title = Todas as notícias
fronts-news-by-day = Procurar um dia
fronts-news-empty-title = Ainda não há notícias
fronts-news-empty-text = Tudo o que o jornal publicar ficará aqui, do mais recente para o mais antigo.
fronts-news-description = Tudo o que o jornal publicou, do mais recente para o mais antigo.
fronts-archive-title = Arquivo
fronts-archive-label = Arquivo
fronts-archive-calendar = Escolher um dia
fronts-archive-previous-day = Dia anterior
fronts-archive-next-day = Dia seguinte
fronts-archive-previous-month = Mês anterior
fronts-archive-next-month = Mês seguinte
fronts-archive-months = Outros meses
fronts-archive-empty-title = Nada foi publicado neste dia
fronts-archive-empty-text = Escolha outro dia no calendário.
fronts-archive-description = Tudo o que o jornal publicou em { $day }.
fronts-multimedia-all = Tudo
fronts-multimedia-gallery = Galerias
fronts-multimedia-video = Vídeo
fronts-multimedia-audio = Áudio
fronts-multimedia-infographic = Infografias
fronts-multimedia-empty-title = Ainda não há nada para ver nem para ouvir
fronts-multimedia-empty-text = Galerias, vídeos, áudio e infografias aparecerão aqui.
fronts-multimedia-description = Galerias, vídeos, áudio e infografias.
fronts-rail-news = Todas as notícias
fronts-rail-multimedia = Multimédia
fronts-rail-archive = Arquivo
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 7
fronts-weekday-1-name = segunda-feira
fronts-weekday-1-letter = S
fronts-weekday-2-name = terça-feira
fronts-weekday-2-letter = T
fronts-weekday-3-name = quarta-feira
fronts-weekday-3-letter = Q
fronts-weekday-4-name = quinta-feira
fronts-weekday-4-letter = Q
fronts-weekday-5-name = sexta-feira
fronts-weekday-5-letter = S
fronts-weekday-6-name = sábado
fronts-weekday-6-letter = S
fronts-weekday-7-name = domingo
fronts-weekday-7-letter = D
