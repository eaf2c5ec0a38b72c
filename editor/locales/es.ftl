# El editor de artículos.

newsroom-editor-toolbar = Herramientas
newsroom-editor-body = Texto del artículo
newsroom-editor-body-hint = Escriba aquí, o teclee / para insertar algo.
newsroom-editor-close = Cerrar
newsroom-editor-cancel = Cancelar
newsroom-editor-apply = Aplicar
newsroom-editor-insert = Insertar
newsroom-editor-remove = Quitar
newsroom-editor-try-again = Intentar de nuevo
newsroom-editor-save = Guardar ahora
newsroom-editor-block-kind = Tipo de párrafo
newsroom-editor-paragraph = Párrafo
newsroom-editor-heading-2 = Ladillo
newsroom-editor-heading-3 = Ladillo pequeño
newsroom-editor-heading-4 = Ladillo mínimo
newsroom-editor-strong = Negrita
newsroom-editor-em = Cursiva
newsroom-editor-underline = Subrayado
newsroom-editor-strike = Tachado
newsroom-editor-sub = Subíndice
newsroom-editor-sup = Superíndice
newsroom-editor-code = Código
newsroom-editor-code-block = Bloque de código
newsroom-editor-bullet-list = Lista
newsroom-editor-ordered-list = Lista numerada
newsroom-editor-blockquote = Cita
newsroom-editor-pullquote = Sumario destacado
newsroom-editor-cite = Quién lo dijo
newsroom-editor-factbox = Recuadro
newsroom-editor-factbox-title = Título del recuadro
newsroom-editor-rule = Línea divisoria
newsroom-editor-table = Tabla
newsroom-editor-table-caption = Título de la tabla
newsroom-editor-table-tools = Filas y columnas
newsroom-editor-row-before = Insertar una fila encima
newsroom-editor-row-after = Insertar una fila debajo
newsroom-editor-column-before = Insertar una columna antes
newsroom-editor-column-after = Insertar una columna después
newsroom-editor-row-delete = Eliminar la fila
newsroom-editor-column-delete = Eliminar la columna
newsroom-editor-cells-merge = Combinar las celdas
newsroom-editor-cell-split = Dividir la celda
newsroom-editor-header-row = Fila de encabezado sí o no
newsroom-editor-header-cell = Celda de encabezado sí o no
newsroom-editor-table-delete = Eliminar la tabla
newsroom-editor-undo = Deshacer
newsroom-editor-redo = Rehacer
newsroom-editor-clear = Quitar el formato
newsroom-editor-line-break = Línea nueva en el mismo párrafo
newsroom-editor-move-up = Mover hacia arriba
newsroom-editor-move-down = Mover hacia abajo
newsroom-editor-indent = Sangrar el elemento
newsroom-editor-outdent = Quitar la sangría
newsroom-editor-select-block = Seleccionar el párrafo
newsroom-editor-to-toolbar = Ir a las herramientas
newsroom-editor-keys = Teclas
newsroom-editor-keys-hint = Todo se puede hacer con el teclado. Dentro de las herramientas, use las flechas; Escape vuelve al texto.
newsroom-editor-link = Enlace
newsroom-editor-link-change = Cambiar el enlace
newsroom-editor-link-search = Buscar un artículo nuestro
newsroom-editor-link-address = Dirección
newsroom-editor-link-hint = Una dirección web, un correo electrónico o un artículo encontrado arriba.
newsroom-editor-link-text = Palabras visibles
newsroom-editor-link-sponsored = Pagado (señalado a los buscadores)
newsroom-editor-link-wrong = Esta dirección no se puede usar. Compruébela, por favor.
newsroom-editor-link-made = El enlace está hecho.
newsroom-editor-link-remove = Quitar el enlace
newsroom-editor-found = { $count ->
    [0] No se ha encontrado nada.
    [one] { $count } resultado. Elija con las flechas.
   *[other] { $count } resultados. Elija con las flechas.
}
newsroom-editor-search-failed = La búsqueda no ha respondido. Inténtelo de nuevo.
newsroom-editor-embed = Vídeo, audio o publicación
newsroom-editor-embed-address = Dirección del vídeo, audio o publicación
newsroom-editor-embed-hint = Por ejemplo, de YouTube, SoundCloud o Bluesky. Se pregunta a los lectores antes de cargar nada de allí.
newsroom-editor-embed-title = Título
newsroom-editor-embed-consent = Los lectores ven un enlace hasta que piden más.
newsroom-editor-embed-unknown = El editor no puede mostrar esto y lo dejará exactamente como está.
newsroom-editor-data = Módulo de datos
newsroom-editor-data-search = Buscar un módulo
newsroom-editor-data-number = Número del módulo
newsroom-editor-kind-picture = Imagen
newsroom-editor-kind-gallery = Galería
newsroom-editor-kind-video = Vídeo
newsroom-editor-kind-audio = Audio
newsroom-editor-kind-social = Publicación
newsroom-editor-kind-data = Módulo de datos
newsroom-editor-kind-file = Archivo
newsroom-editor-kind-web = Página de otro sitio
newsroom-editor-kind-other = Otra cosa ({ $kind })
newsroom-editor-picture = Imagen
newsroom-editor-library = Imagen del archivo gráfico
newsroom-editor-library-search = Buscar una imagen
newsroom-editor-gallery = Galería
newsroom-editor-gallery-count = { $count ->
    [0] Todavía sin imágenes
    [one] { $count } imagen
   *[other] { $count } imágenes
}
newsroom-editor-gallery-edit = Editar la galería
newsroom-editor-gallery-add = Añadir imágenes
newsroom-editor-gallery-up = Subir la imagen { $place }
newsroom-editor-gallery-down = Bajar la imagen { $place }
newsroom-editor-gallery-remove = Quitar la imagen { $place }
newsroom-editor-gallery-moved = Ahora imagen { $place } de { $count }.
newsroom-editor-picture-caption = Pie de foto
newsroom-editor-picture-credit = Crédito
newsroom-editor-picture-alt = Descripción
newsroom-editor-picture-alt-hint = Lo que se ve, para quienes no pueden verlo.
newsroom-editor-picture-width = Ancho
newsroom-editor-width-column = Tan ancha como el texto
newsroom-editor-width-wide = Ancha
newsroom-editor-width-inset = Junto al texto
newsroom-editor-crop = Recortar
newsroom-editor-crop-title = Recortes y punto focal
newsroom-editor-crop-format = Formato
newsroom-editor-crop-box = Recorte
newsroom-editor-crop-hint = Arrastre, o use el teclado: las flechas mueven, Mayús con las flechas cambia el tamaño, Ctrl da pasos más pequeños, Inicio toma lo máximo posible. El punto señala dónde debe posarse la vista.
newsroom-editor-crop-says = { $format }: { $width } × { $height } píxeles, trazado a mano.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } píxeles, alrededor del punto focal.
newsroom-editor-crop-reset = Seguir de nuevo el punto focal
newsroom-editor-crop-done = Los recortes se han guardado.
newsroom-editor-crop-failed = Los recortes no se han podido guardar. Inténtelo de nuevo.
newsroom-editor-crop-unavailable = Esta imagen no se puede recortar aquí en este momento.
newsroom-editor-focal-point = Punto focal
newsroom-editor-focal-says = { $x } % desde la izquierda, { $y } % desde arriba.
newsroom-editor-upload-name = Subida de { $name }
newsroom-editor-upload-progress = { $name }: { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] Se está subiendo { $count } imagen.
   *[other] Se están subiendo { $count } imágenes.
}
newsroom-editor-upload-done = { $name } está en el texto.
newsroom-editor-upload-failed = No se ha podido subir { $name }. { $reason }
newsroom-editor-upload-not-picture = Solo se pueden soltar imágenes en el texto. Los demás archivos se han dejado fuera.
newsroom-editor-paste-pictures = { $count ->
    [one] El texto se ha pegado sin su imagen. Añádala desde su archivo.
   *[other] El texto se ha pegado sin sus { $count } imágenes. Añádalas desde sus archivos.
}
newsroom-editor-find = Buscar y reemplazar
newsroom-editor-find-words = Buscar
newsroom-editor-find-instead = Reemplazar por
newsroom-editor-find-exact = Distinguir mayúsculas y acentos
newsroom-editor-find-next = Siguiente
newsroom-editor-find-previous = Anterior
newsroom-editor-find-count = { $count ->
    [0] No está en el texto
   *[other] { $place } de { $count }
}
newsroom-editor-replace = Reemplazar
newsroom-editor-replace-all = Reemplazar todo
newsroom-editor-replaced = { $count ->
    [one] { $count } lugar reemplazado.
   *[other] { $count } lugares reemplazados.
}
newsroom-editor-characters = Caracteres especiales
newsroom-editor-characters-marks = Rayas y signos
newsroom-editor-characters-quotes = Comillas
newsroom-editor-characters-spaces = Espacios y signos invisibles
newsroom-editor-characters-letters = Letras
newsroom-editor-characters-money = Monedas
newsroom-editor-characters-mathematics = Números y matemáticas
newsroom-editor-characters-arrows = Flechas y formas
newsroom-editor-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } palabra seleccionada
   *[other] { $count } palabras seleccionadas
}
newsroom-editor-minutes = { $count ->
    [one] { $count } minuto de lectura
   *[other] { $count } minutos de lectura
}
newsroom-editor-state-saved = Guardado a las { $time }
newsroom-editor-state-changed = Aún sin guardar
newsroom-editor-state-saving = Guardando…
newsroom-editor-state-offline = Sin conexión. Su texto está en este ordenador y se guardará en cuanto sea posible.
newsroom-editor-state-offline-unkept = Sin conexión, y este ordenador no puede conservar su texto. Deje abierta esta página, por favor.
newsroom-editor-state-signed-out = Su sesión está cerrada. Su texto está en este ordenador.
newsroom-editor-state-locked = { $name } está trabajando en este artículo
newsroom-editor-state-refused = El servidor no ha aceptado el texto. Está en este ordenador.
newsroom-editor-state-conflict = Dos versiones: decida qué texto se queda
newsroom-editor-signed-out-text = Su sesión ha terminado. No se ha perdido nada: inicie sesión en otra ventana y vuelva aquí.
newsroom-editor-sign-in = Iniciar sesión
newsroom-editor-refused-text = El texto no se ha podido guardar así. { $reason }
newsroom-editor-locked-text = { $name } está trabajando en este artículo. Puede leerlo o hacerse cargo de él; se avisará a { $name }.
newsroom-editor-take-over = Hacerse cargo
newsroom-editor-take-over-failed = No ha sido posible hacerse cargo del artículo. Inténtelo de nuevo.
newsroom-editor-document-refused = Este texto contiene algo que el editor no conoce ({ $reason }). No se muestra y no se cambiará nada.
newsroom-editor-drawer-failed = Este ordenador no permite conservar una copia de su texto. Solo estará a salvo cuando diga «Guardado».
newsroom-editor-restore-text = En este ordenador hay un texto más reciente, de { $when }, que nunca llegó al servidor.
newsroom-editor-restore = Recuperarlo
newsroom-editor-restore-compare = Ver las diferencias
newsroom-editor-restore-discard = Descartarlo
newsroom-editor-tabs-text = Este artículo también está abierto en otra pestaña. Escriba solo en una de ellas.
newsroom-editor-tabs-adopted = El texto se ha puesto al día desde otra pestaña.
newsroom-editor-conflict-title = Dos personas han cambiado este artículo
newsroom-editor-conflict-text = { $name } ha guardado otra versión. No se ha sobrescrito nada: los dos textos están abajo. Elija en cada diferencia, o quédese con un texto entero. El otro permanece en el historial.
newsroom-editor-conflict-text-when = { $name } guardó otra versión a las { $when }. No se ha sobrescrito nada: los dos textos están abajo. Elija en cada diferencia, o quédese con un texto entero. El otro permanece en el historial.
newsroom-editor-conflict-somebody = Alguien
newsroom-editor-conflict-mine = Su texto
newsroom-editor-conflict-theirs = Texto de { $name }
newsroom-editor-conflict-choice = Diferencia { $place }
newsroom-editor-conflict-take-mine = El suyo
newsroom-editor-conflict-take-theirs = El otro
newsroom-editor-conflict-take-both = Ambos
newsroom-editor-conflict-merge = Usar lo elegido abajo
newsroom-editor-conflict-all-mine = Usar todo su texto
newsroom-editor-conflict-all-theirs = Usar todo el otro texto
newsroom-editor-removed = quitado:
newsroom-editor-added = añadido:
newsroom-editor-compare-count = { $count ->
    [0] Los dos textos son iguales.
    [one] { $count } diferencia
   *[other] { $count } diferencias
}
newsroom-editor-compare-unchanged = { $count } párrafos sin cambios
newsroom-editor-compare-restyled = Solo ha cambiado el formato
newsroom-editor-compare-moved = Movido
