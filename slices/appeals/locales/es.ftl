# Appeals.

appeals-title = Recurrir una decisión
appeals-lede = Cuéntenos qué pasó y por qué lo ve de otro modo. Lo leerá y le responderá una persona distinta de la que decidió.
appeals-nothing = Aquí no hay nada que recurrir: su acceso a la discusión está abierto. Para recurrir una decisión concreta, siga el enlace junto a ella en «Decisiones sobre mí».
appeals-who = Usted es
appeals-number = Identificador de usuario
appeals-subject = Asunto
appeals-explanation = Su explicación
appeals-explanation-hint = ¿Qué hizo usted y qué deberíamos saber?
appeals-send = Enviar el recurso
appeals-sent = Tenemos su recurso y le hemos escrito. Recibirá respuesta antes del día que dice la carta.
appeals-earlier = Sus recursos
appeals-due = respuesta antes del
appeals-state-open = en estudio
appeals-state-granted = aceptado
appeals-state-refused = rechazado
appeals-state-gone = cerrado
appeals-case-title = Recurso
appeals-case-decision = La decisión
appeals-case-answer = Respuesta, que el lector recibe por correo
appeals-case-grant = Aceptar
appeals-case-refuse = Rechazar
appeals-error-missing = Esa decisión no existe.
appeals-error-needed = Escriba un asunto y una explicación.
appeals-error-final = Su acceso a la discusión se cerró por segunda vez. Es definitivo y no se puede recurrir.
appeals-error-many = Hoy ha enviado varios recursos. Espere a mañana.
appeals-error-decided = Este recurso ya está decidido.
appeals-error-busy = No hemos podido recibir su recurso ahora. Envíelo de nuevo.
appeals-mail-taken-subject = Tenemos su recurso
appeals-mail-taken-text =
    Tenemos su recurso «{ $subject }».

    Lo leerá una persona distinta de la que decidió. Recibirá respuesta antes del { $day }.
appeals-mail-taken-button = Ver cómo va
appeals-mail-granted-subject = Su recurso se acepta
appeals-mail-granted-text =
    Su recurso «{ $subject }» se acepta: la decisión queda anulada.

    { $answer }
appeals-mail-granted-button = Ver la decisión
appeals-mail-refused-subject = Su recurso se rechaza
appeals-mail-refused-text =
    Su recurso «{ $subject }» se rechaza: la decisión se mantiene.

    { $answer }
appeals-mail-refused-button = Ver la decisión
