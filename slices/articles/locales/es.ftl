# Un artículo y una página fija.

articles-kind-news = Noticia
articles-kind-analysis = Análisis
articles-kind-interview = Entrevista
articles-kind-gallery = En imágenes
articles-kind-longread = Reportaje
articles-kind-audio = Para escuchar
articles-kind-video = Para ver
articles-kind-infographic = En cifras
# Delante de un nombre, aparte: «Por Mara Lindqvist»
articles-byline-label = Por
articles-published = Publicado el
articles-updated = Actualizado el
articles-reading-label = Tiempo de lectura
articles-reading = { $minutes ->
    [one] { $minutes } minuto de lectura
   *[other] { $minutes } minutos de lectura
}
articles-translations = Leer este artículo en
articles-share = Compartir
articles-share-device = Enviar a…
articles-share-mail = Por correo electrónico
articles-short = Dirección corta
articles-copy = Copiar la dirección corta
articles-copy-done = Copiada
articles-subscribe = Suscribirse
articles-print = Imprimir
articles-corrections = { $count ->
    [one] Corrección
   *[other] Correcciones
}
articles-related = Relacionado
articles-tags = Etiquetas
articles-standards = Normas de la comunidad
articles-gallery = { $count ->
    [one] { $count } imagen
   *[other] { $count } imágenes
}
articles-gallery-previous = Imagen anterior
articles-gallery-next = Imagen siguiente
articles-factbox = Datos
articles-embed-note = Esto procede de { $provider }. No se carga nada de allí, ni se dice nada sobre usted, hasta que lo pida.
articles-embed-load = Mostrarlo aquí
articles-embed-open = Abrirlo en { $provider }
articles-media-download = Descargar el archivo
articles-media-transcript = Leer la transcripción
articles-page-updated = Última modificación:
articles-page-others = Más sobre el periódico
