# De qué se avisa a quien lee.

notices-title = Avisos
notices-new = Nuevo
notices-none = Todavía nada. Aquí verá las respuestas a sus comentarios, las novedades de las conversaciones que sigue y las respuestas de los moderadores.
notices-older = Anteriores
notices-read-all = Marcar todo como leído
notices-save = Guardar
notices-saved = Guardado.
notices-kind-reply = { $who } le ha respondido
notices-kind-thread = { $count ->
    [one] Un comentario nuevo en una conversación que sigue
   *[other] { $count } comentarios nuevos en una conversación que sigue
}
notices-kind-published = Su comentario está publicado
notices-kind-removed = Su comentario se ha retirado
notices-kind-edited = Un moderador ha modificado su comentario
notices-kind-sanctioned = Los moderadores le han escrito
notices-kind-appeal = Su recurso tiene respuesta
notices-choices-title = De qué quiere enterarse
notices-choices-always = Las decisiones de los moderadores y las respuestas a los recursos se muestran siempre aquí y se envían siempre por correo: la ley lo exige.
notices-choice-reply = Respuestas a sus comentarios
notices-choice-thread = Conversaciones que sigue
notices-choice-shown = Mostrar en esta página
notices-choice-mail = Por correo
notices-mail-when-never = nunca
notices-mail-when-once = al momento
notices-mail-when-daily = una vez al día, todo junto
notices-stop-title = Correos sobre la conversación
notices-stop-lede = No recibirá más correos de este tipo. Los avisos de la página no cambian.
notices-stop-do = No recibir más estos correos
notices-stop-done = Hecho. No recibirá más correos de este tipo.
notices-stop-choices = Todas las opciones
notices-mail-reply-subject = { $who } le ha respondido
notices-mail-reply-text =
    { $who } ha respondido a su comentario en «{ $title }»:

    «{ $quote }»
notices-mail-reply-button = Leer la respuesta
notices-mail-thread-subject = Novedades en la conversación: { $title }
notices-mail-thread-text =
    Hay un comentario nuevo en una conversación que sigue: «{ $title }».

    Solo volveremos a escribirle cuando la haya visto.
notices-mail-thread-button = Seguir leyendo
notices-mail-digest-subject = Sus conversaciones de hoy
notices-mail-digest-text =
    Esto es nuevo desde su última visita:

    { $list }
notices-mail-digest-button = Verlo todo
