# El marco de todas las páginas, los errores y las palabras comunes.

layout-skip = Ir al contenido
layout-editions = Ediciones de este periódico
layout-sections = Secciones
layout-breaking = Última hora
layout-theme-auto = Aspecto: como el dispositivo
layout-theme-light = Aspecto: claro
layout-theme-dark = Aspecto: oscuro
layout-footer-sections = Todas las secciones
layout-footer-more = Todo lo demás
layout-footer-paper = El periódico
layout-footer-security = Avisar de un fallo de seguridad
layout-card-live = En directo
layout-card-breaking = Última hora
layout-card-comments = Comentarios:
layout-media-gallery = Galería
layout-media-video = Vídeo
layout-media-audio = Audio
layout-media-infographic = Infografía
# Entre nombres: «Mara Lindqvist, Yusuf Karam»
layout-list-comma = {", "}
layout-pager = Páginas
layout-pager-page = Página
layout-pager-newer = Más recientes
layout-pager-older = Más antiguas
layout-pager-loading = Cargando noticias anteriores…
layout-form-optional = (opcional)
layout-captcha-legend = Una comprobación contra los robots
layout-captcha-working = Su dispositivo está haciendo un pequeño cálculo en segundo plano. No tiene que hacer nada.
layout-captcha-done = Listo. No tiene que hacer nada.
layout-captcha-question = ¿Cuánto es { $first } más { $second }?
layout-captcha-hint = Responda con un número. Lo preguntamos para que los robots no nos inunden.

error-to-front = A la portada
error-reference = Si nos escribe por este motivo, cite
error-retry = { $seconds ->
    [one] Vuelva a intentarlo dentro de un segundo.
   *[other] Vuelva a intentarlo dentro de { $seconds } segundos.
}
error-403-title = Esta página no está abierta para usted
error-403-text = Hay que haber iniciado sesión y tener permiso para verla. Si cree que debería tenerlo, pregunte a la redacción.
error-404-title = No hay ninguna página en esta dirección
error-404-text = Puede que se haya mudado o que la dirección haya perdido una letra por el camino. Empiece por la portada o repase todas las noticias.
error-409-title = Alguien se le ha adelantado
error-409-text = Lo que quería cambiar ha cambiado entretanto. Vuelva atrás, recargue la página y mire de nuevo.
error-410-title = Este artículo ha sido retirado
error-410-text = El periódico lo ha retirado y no volverá a esta dirección.
error-413-title = Era demasiado grande
error-413-text = Lo que ha enviado supera el tamaño que aceptamos. Redúzcalo e inténtelo de nuevo.
error-422-title = No hemos podido leerlo
error-422-text = Algo en la dirección o en el formulario no estaba como debía. Vuelva atrás, revise lo que escribió e inténtelo de nuevo.
error-429-title = Ha ido un poco deprisa
error-429-text = Hemos recibido demasiadas peticiones desde su conexión. Respire un momento e inténtelo de nuevo.
error-500-title = Algo se ha roto por nuestra parte
error-500-text = No es culpa suya. Lo hemos anotado y lo revisaremos. Vuelva a intentarlo dentro de unos minutos.
error-503-title = Volvemos en un momento
error-503-text = El periódico está en mantenimiento y ahora no puede responder. Vuelva a intentarlo dentro de poco.
# En un formulario que estuvo abierto demasiado tiempo o llegó desde otra página.
error-form-expired = Este formulario ha estado abierto demasiado tiempo y ya no es válido. Su texto sigue aquí: vuelva a enviarlo, por favor.

# The frame of the newsroom's pages.
desk-name = Redacción
desk-skip = Ir al trabajo
desk-menu = Menú de la redacción
desk-editions = Ediciones de la redacción
desk-paper = Ver el periódico
desk-account = Mi cuenta
desk-logout = Cerrar sesión
