# Comments.

comments-title = Discusión
comments-count = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}
comments-count-none = Comentar
comments-invite = Inicie sesión para comentar, responder a otros y recomendar lo que dicen.
comments-log-in = Iniciar sesión para comentar
comments-register = Registrarse
comments-standards = Normas de la casa
comments-write = Su comentario
comments-hint = Puede *destacar* palabras y empezar una línea con > para citar.
comments-hint-waits = Su comentario aparece en cuanto lo lea un moderador.
comments-send = Publicar el comentario
comments-save = Guardar
comments-back = Volver a la discusión
comments-none = Nadie ha comentado todavía. Sea el primero.
comments-closed = Esta discusión está cerrada. Todavía puede leerla.
comments-barred-blocked = Su acceso a la discusión está cerrado.
comments-barred-final = Su acceso a la discusión está cerrado para siempre.
comments-barred-restricted = Podrá comentar de nuevo a partir del
comments-why = ¿Por qué?
comments-appeal = Pedir acceso
comments-order = Orden
comments-order-newest = Más recientes
comments-order-oldest = Más antiguos
comments-order-liked = Más recomendados
comments-previous = Página anterior
comments-next = Más comentarios
comments-new = Hay comentarios nuevos. Mostrarlos
comments-former = Antiguo lector
comments-staff = Redacción
comments-to = a
comments-edited = editado
comments-moderated = modificado por un moderador
comments-react = Recomendar
comments-reactions = Recomendaciones:
comments-reply = Responder
comments-quote = Citar
comments-follow = Seguir esta conversación
comments-unfollow = Dejar de seguir
comments-edit = Editar
comments-delete = Borrar
comments-delete-sure = Sí, borrarlo
comments-more = Más
comments-report = Denunciar
comments-report-rule = ¿Qué norma infringe?
comments-report-text = ¿Quiere añadir algo?
comments-report-send = Enviar la denuncia
comments-mute = Silenciar a este lector
comments-unmute = Volver a escuchar
comments-muted = Ha silenciado a este lector. Mostrar el comentario
comments-moderate = Moderar
comments-waiting = Solo usted ve esto hasta que lo lea un moderador.
comments-gone-removed = Este comentario no se muestra.
comments-gone-deleted = Este comentario fue borrado por su autor.
comments-replies = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
comments-replies-all = { $count ->
    [one] Mostrar { $count } respuesta más
   *[other] Mostrar { $count } respuestas más
}
comments-replies-title = Respuestas
comments-write-write-title = Su comentario
comments-write-reply-title = Responder
comments-write-edit-title = Editar su comentario
comments-write-report-title = Denunciar un comentario
comments-rephrase-title = ¿Podría decirlo de otro modo?
comments-rephrase-lede = Su comentario aún no se ha publicado, y su texto sigue aquí.
comments-rephrase-language = Aquí escribimos en español.
comments-insist = Pedir que decida un moderador
comments-said-held = Gracias. Un moderador lee su comentario antes de que lo vean otros.
comments-said-removed = Su comentario infringe las normas de la casa y no se muestra.
comments-said-reported = Gracias. Un moderador lo examinará.
comments-said-deleted = Su comentario está borrado.
comments-said-muted = Ya no verá los comentarios de este lector.
comments-said-again = Vuelve a ver los comentarios de este lector.
comments-said-followed = Sigue esta conversación. Los comentarios nuevos aparecen en «Avisos».
comments-said-unfollowed = Ya no sigue esta conversación.
comments-said-missing = El comentario que busca ya no está aquí.
comments-mine-title = Mis comentarios
comments-mine-none = Todavía no ha escrito nada.
comments-mine-followed = Conversaciones que sigue
comments-mine-muted = Lectores que ha silenciado
comments-mine-saved = Guardado.
comments-state-published = publicado
comments-state-held = espera a un moderador
comments-state-removed = retirado
comments-state-deleted = borrado
comments-error-sign-in = Inicie sesión primero. Su texto sigue aquí.
comments-error-missing = Este comentario o artículo ya no está.
comments-error-closed = Esta discusión acaba de cerrarse. Su texto sigue aquí; guarde una copia.
comments-error-blocked = Su acceso a la discusión está cerrado.
comments-error-restricted = Ahora mismo no puede participar en la discusión.
comments-error-empty = Escriba algo primero.
comments-error-long = Este comentario es demasiado largo. Acórtelo.
comments-error-many = Ha escrito mucho en poco tiempo. Respire un momento: su texto sigue aquí y podrá publicarlo en unos minutos.
comments-error-late = Esto ya no se puede cambiar.
comments-error-name = Este nombre no encaja con las normas de la casa. Elija otro.
comments-error-busy = No hemos podido recibir su comentario ahora. Su texto sigue aquí: publíquelo de nuevo.
comments-mail-removed-subject = Su comentario fue retirado
comments-mail-removed-text =
    Un moderador de { $paper } retiró un comentario suyo:

    «{ $quote }»

    Norma: { $rule }. { $ruletext }

    { $reason }

    Si cree que es un error, puede recurrir.
comments-mail-removed-button = Ver la decisión y recurrir
comments-mail-edited-subject = Un moderador ha modificado su comentario
comments-mail-edited-text =
    Un moderador de { $paper } ha modificado un comentario suyo. Quien lo lee ve que se ha modificado. Ahora dice:

    «{ $quote }»

    Norma: { $rule }. { $ruletext }

    { $reason }

    Si cree que es un error, puede recurrir la decisión.
comments-mail-edited-button = Ver la decisión y recurrirla
comments-mail-warn-subject = Unas palabras de los moderadores
comments-mail-warn-text =
    Algo que usted escribió infringió una norma: { $rule }.

    { $reason }

    Respete las normas, para que la discusión siga abierta para usted.
comments-mail-warn-button = Ver la decisión
comments-mail-restrict-subject = La discusión está cerrada para usted hasta el { $until }
comments-mail-restrict-text =
    Puede leer, pero no escribir, en la discusión de { $paper } hasta el { $until }. Norma: { $rule }.

    { $reason }

    Si cree que es un error, puede recurrir.
comments-mail-restrict-button = Ver la decisión y recurrir
comments-mail-block-subject = Su acceso a la discusión está cerrado
comments-mail-block-text =
    Los moderadores de { $paper } han cerrado la discusión a su cuenta. Norma: { $rule }.

    { $reason }

    Puede pedir el acceso una vez: cuéntenos qué pasó. Lo leerá otra persona.
comments-mail-block-button = Pedir acceso
comments-mail-final-subject = Su acceso a la discusión está cerrado para siempre
comments-mail-final-text =
    Los moderadores de { $paper } han cerrado la discusión a su cuenta por segunda vez. Norma: { $rule }.

    { $reason }

    Tras un segundo bloqueo no se puede restablecer el acceso.
comments-mail-final-button = Ver la decisión
comments-mail-delete-subject = Su cuenta fue eliminada
comments-mail-delete-text =
    Los moderadores de { $paper } han eliminado su cuenta. Norma: { $rule }.

    { $reason }
comments-mail-delete-button = Leer las normas de la casa
comments-modes-title = Discusiones
comments-modes-lede = Lo que vale para cada discusión de esta edición. Para un artículo, abra esta página desde su discusión.
comments-modes-edition = Edición
comments-modes-section = Sección
comments-modes-story = Este artículo
comments-modes-mode = Los comentarios están
comments-modes-inherit = como se fijó arriba
comments-modes-open = abiertos
comments-modes-moderated = leídos antes por un moderador
comments-modes-closed = cerrados
comments-modes-days = Cerrar tantos días después de publicar (0: nunca)
comments-modes-link = Ajustes de esta discusión
