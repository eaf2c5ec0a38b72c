# Portada, secciones, etiquetas, temas, autores, noticias y hemeroteca.

fronts-front-empty-title = La primera edición se está preparando
fronts-front-empty-text = Todavía no hay artículos. Vuelva pronto.
fronts-wire-title = Noticias
fronts-wire-all = Todas las noticias
fronts-features-title = A fondo
fronts-multimedia-title = Multimedia
fronts-recommended-title = Recomendado
fronts-section-empty-title = Todavía no hay nada en esta sección
fronts-section-empty-text = Los artículos aparecerán aquí en cuanto la redacción los publique.
fronts-tag-label = Etiqueta
fronts-tag-empty-title = No hay nada con esta etiqueta
fronts-tag-empty-text = Por ahora ningún artículo publicado la lleva.
fronts-topic-label = Tema
fronts-topic-empty-title = Todavía no hay nada sobre este tema
fronts-topic-empty-text = Los artículos aparecerán aquí en cuanto la redacción los publique.
fronts-author-empty-title = Todavía no hay nada publicado
fronts-author-empty-text = Aquí aparecerán los artículos de esta firma.
fronts-stories = { $count ->
    [0] Ningún artículo
    [one] { $count } artículo
   *[other] { $count } artículos
}
fronts-news-title = Todas las noticias
fronts-news-by-day = Buscar un día
fronts-news-empty-title = Todavía no hay noticias
fronts-news-empty-text = Todo lo que publique el periódico estará aquí, lo más reciente primero.
fronts-news-description = Todo lo que ha publicado el periódico, lo más reciente primero.
fronts-archive-title = Hemeroteca
fronts-archive-label = Hemeroteca
fronts-archive-calendar = Elegir un día
fronts-archive-previous-day = Día anterior
fronts-archive-next-day = Día siguiente
fronts-archive-previous-month = Mes anterior
fronts-archive-next-month = Mes siguiente
fronts-archive-months = Otros meses
fronts-archive-empty-title = Ese día no se publicó nada
fronts-archive-empty-text = Elija otro día en el calendario.
fronts-archive-description = Todo lo que publicó el periódico el { $day }.
fronts-multimedia-all = Todo
fronts-multimedia-gallery = Galerías
fronts-multimedia-video = Vídeo
fronts-multimedia-audio = Audio
fronts-multimedia-infographic = Infografías
fronts-multimedia-empty-title = Todavía no hay nada que ver ni que escuchar
fronts-multimedia-empty-text = Aquí aparecerán galerías, vídeos, audios e infografías.
fronts-multimedia-description = Galerías, vídeos, audios e infografías.
fronts-rail-news = Todas las noticias
fronts-rail-multimedia = Multimedia
fronts-rail-archive = Hemeroteca
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = lunes
fronts-weekday-1-letter = L
fronts-weekday-2-name = martes
fronts-weekday-2-letter = M
fronts-weekday-3-name = miércoles
fronts-weekday-3-letter = X
fronts-weekday-4-name = jueves
fronts-weekday-4-letter = J
fronts-weekday-5-name = viernes
fronts-weekday-5-letter = V
fronts-weekday-6-name = sábado
fronts-weekday-6-letter = S
fronts-weekday-7-name = domingo
fronts-weekday-7-letter = D
