# Imágenes y archivos.

media-error-signature = Esta dirección de imagen no es nuestra o ha sido modificada. Vuelva a abrir el artículo y siga la imagen desde allí.
media-error-unknown = No hay ninguna imagen ni archivo en esta dirección. Quizá se escribió mal.
media-error-gone = Esta imagen o este archivo ya no está disponible: nuestro derecho a mostrarlo ha terminado o se ha retirado.
media-error-busy = Esta imagen todavía se está preparando. Inténtelo de nuevo en unos segundos.
media-error-fault = No hemos podido entregar esta imagen o este archivo. Inténtelo de nuevo más tarde.
media-error-forbidden = Usted no puede modificar imágenes ni archivos. Consulte a quien gestiona el archivo.
media-error-empty = El archivo está vacío. Envíelo de nuevo.
media-error-too-many-bytes = El archivo es demasiado grande. Guárdelo con menor calidad y envíelo de nuevo.
media-error-file-kind = No se aceptan archivos de este tipo. Use MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT o PDF.
media-error-text-long = Uno de los textos es demasiado largo. Acórtelo, por favor.
media-error-focal = El punto focal debe estar dentro de la imagen.
media-error-format = Este formato de recorte no se conoce. Escríbalo como una proporción, por ejemplo 16:9.
media-error-bad-crop = El recorte debe estar dentro de la imagen. Dibújelo de nuevo.
media-error-not-known = Este archivo no es una imagen que podamos leer. Use JPEG, PNG, WebP, AVIF o GIF.
media-error-heic = Las imágenes HEIC no se pueden usar. Convierta la imagen a JPEG y envíela de nuevo.
media-error-svg = Los dibujos SVG no se pueden usar. Exporte el dibujo como PNG y envíelo de nuevo.
media-error-not-a-picture = Este archivo no es una imagen. Use JPEG, PNG, WebP, AVIF o GIF.
media-error-unusual-coding = Esta imagen está codificada de una forma poco común. Guárdela como una imagen corriente y envíe esa.
media-error-high-dynamic-range = Las imágenes de alto rango dinámico no se pueden mostrar con fidelidad. Exporte la imagen en rango estándar y envíela de nuevo.
media-error-unsupported-format = Las imágenes de este formato no se pueden usar. Convierta la imagen a JPEG o PNG y envíela de nuevo.
media-error-too-many-pixels = La imagen tiene demasiados píxeles. Redúzcala y envíela de nuevo.
media-error-too-many-frames = La animación es demasiado larga. Acórtela o envíela como vídeo.
media-error-truncated = El archivo de la imagen está cortado. Envíelo de nuevo.
media-error-damaged = El archivo de la imagen está dañado. Ábralo en un editor de imágenes, guárdelo otra vez y envíe esa versión.
