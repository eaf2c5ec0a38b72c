# Cuentas de lectores.

accounts-header-register = Registrarse
accounts-header-login = Iniciar sesión
accounts-header-greeting = Hola, { $name }
accounts-header-account = Mi cuenta
accounts-header-logout = Cerrar sesión
accounts-header-waiting = Pendiente para usted:
accounts-register-title = Crear una cuenta
accounts-register-lede = Con una cuenta en { $paper } puede participar en los debates y elegir lo que recibe. Para leer no hace falta.
accounts-register-do = Crear la cuenta
accounts-register-other = ¿Ya tiene cuenta?
accounts-register-consent = Acepto las normas de la comunidad y he leído la política de privacidad.
accounts-register-terms = Normas de la comunidad
accounts-register-privacy = Política de privacidad
accounts-register-trap = Deje esto vacío
accounts-login-title = Iniciar sesión
accounts-login-lede = Le damos la bienvenida de nuevo a { $paper }. Le llevaremos a donde estaba.
accounts-login-do = Iniciar sesión
accounts-login-other = ¿Es su primera vez?
accounts-login-remember = Mantener la sesión en este dispositivo
accounts-login-forgotten = ¿Ha olvidado la contraseña?
accounts-login-confirmed = Su dirección está confirmada. Ya puede iniciar sesión.
accounts-login-reset = Su nueva contraseña está lista y se ha cerrado la sesión en todos los demás sitios. Inicie sesión con ella.
accounts-login-left = Ha cerrado la sesión. Hasta pronto.
accounts-recover-title = Recuperar la contraseña
accounts-recover-lede = Indique la dirección con la que se registró. Le enviaremos un enlace para elegir otra contraseña.
accounts-recover-do = Enviar el enlace
accounts-reset-title = Elegir una contraseña nueva
accounts-reset-lede = Al guardarla se cerrará la sesión en todos los dispositivos.
accounts-reset-do = Guardar la contraseña
accounts-confirm-title = Un clic más
accounts-confirm-lede = Con él se abre su cuenta en { $paper }.
accounts-confirm-do = Confirmar mi dirección
accounts-field-email = Correo electrónico
accounts-field-email-hint = Los demás lectores no la ven.
accounts-field-name = Nombre visible
accounts-field-name-hint = Con este nombre le leerán los demás. No tiene que ser el verdadero.
accounts-field-password = Contraseña
accounts-field-new-password = Contraseña nueva
accounts-field-new-password-hint = Al menos { $least } caracteres. Lo mejor: tres o cuatro palabras que solo usted juntaría.
accounts-error-title = Todavía no ha funcionado
accounts-error-refused = La dirección y la contraseña no coinciden. Compruebe ambas o recupere la contraseña.
accounts-error-link = Este enlace ya no es válido.
accounts-error-too-many = Ha habido muchos intentos desde su conexión. Espere un cuarto de hora.
accounts-error-forbidden = No tiene permiso para esto. Si cree que debería tenerlo, escríbanos.
accounts-error-busy = No hemos podido hacerlo ahora. Inténtelo de nuevo dentro de un minuto.
accounts-error-email-missing = Indique su correo electrónico.
accounts-error-email-form = No parece un correo electrónico. Debería ser como nombre@example.org.
accounts-error-email-disposable = Los mensajes a esta dirección se perderían pronto, y su cuenta con ellos. Use una que conserve.
accounts-error-name-missing = Elija el nombre con el que le leerán los demás.
accounts-error-name-short = Este nombre es demasiado corto. Al menos dos caracteres.
accounts-error-name-long = Este nombre es demasiado largo. Como máximo 40 caracteres.
accounts-error-name-letters = Un nombre se compone de letras; puede llevar cifras, espacios, guiones, puntos y apóstrofos.
accounts-error-name-mixed = Una palabra de este nombre mezcla letras de alfabetos distintos y podría confundirse con el nombre de otra persona.
accounts-error-name-reserved = Este nombre es del periódico o de alguien de su equipo. Elija otro.
accounts-error-password-missing = Escriba una contraseña.
accounts-error-password-short = Esta contraseña es demasiado corta. Añada una o dos palabras.
accounts-error-password-long = Esta contraseña es demasiado larga. Acórtela.
accounts-error-password-common = Esta contraseña es de las primeras que prueba un intruso. Elija una que solo se le ocurra a usted.
accounts-error-consent = Para crear la cuenta hace falta su acuerdo.
accounts-error-code = Este código no es correcto o acaba de caducar. Escriba el siguiente.
accounts-error-captcha-wrong = No es la suma que buscábamos. Calcúlela otra vez.
accounts-error-captcha-expired = Esta comprobación ha caducado. Aquí tiene otra; lo que escribió sigue aquí.
accounts-said-registered-title = Mire su correo
accounts-said-registered-text = Le hemos enviado un mensaje con un enlace. Sígalo en un plazo de { $hours } horas y su cuenta quedará abierta. Si no llega nada, mire en el correo no deseado.
accounts-said-recovering-title = Mire su correo
accounts-said-recovering-text = Hemos escrito a la dirección indicada. El enlace vale { $minutes } minutos y una sola vez.
accounts-said-link-title = Este enlace ya no es válido
accounts-said-link-text = Ya se ha usado o es demasiado antiguo. Si tiene cuenta, inicie sesión; si no, pida otro mensaje.
accounts-home-title = Mi cuenta
accounts-home-lede = Lo que el periódico sabe de usted y lo que usted ha decidido.
accounts-home-number = Número de lector
accounts-home-since = Aquí desde
accounts-mail-greeting = Hola, { $name }:
accounts-mail-greeting-plain = Hola:
accounts-mail-by-hand = Si el botón no funciona, copie esta dirección en su navegador:
accounts-mail-footer = { $paper } envía este mensaje porque alguien lo pidió con esta dirección. No es publicidad y nadie sabe si usted lo abre.
accounts-mail-confirm-subject = Confirme su dirección
accounts-mail-confirm-text =
    Gracias por registrarse en { $paper }. Un clic y su cuenta estará abierta. El enlace vale { $hours } horas.

    Si no se ha registrado, no tiene que hacer nada: sin ese clic no hay cuenta y olvidamos su dirección.
accounts-mail-confirm-button = Confirmar mi dirección
accounts-mail-known-subject = Ya tiene una cuenta
accounts-mail-known-text =
    Alguien acaba de intentar registrarse en { $paper } con su dirección. Ya tiene una cuenta, así que no se ha cambiado nada. Inicie sesión; si ha olvidado la contraseña, elija otra.

    Si no fue usted, no tiene que hacer nada.
accounts-mail-known-button = Elegir otra contraseña
accounts-mail-recover-subject = Una contraseña nueva
accounts-mail-recover-text =
    Con este enlace elige una contraseña nueva para { $paper }. Vale { $minutes } minutos y una sola vez.

    Si no lo ha pedido, no tiene que hacer nada: su contraseña sigue igual.
accounts-mail-recover-button = Elegir otra contraseña
accounts-mail-unknown-subject = No hay ninguna cuenta con esta dirección
accounts-mail-unknown-text =
    Alguien ha pedido a { $paper } una contraseña nueva con su dirección. No hay ninguna cuenta con ella; quizá se registró con otra.

    Si no fue usted, no tiene que hacer nada.
accounts-mail-unknown-button = Crear una cuenta
accounts-mail-password-changed-subject = Su contraseña ha cambiado
accounts-mail-password-changed-text =
    La contraseña de su cuenta en { $paper } acaba de cambiar y se ha cerrado la sesión en todos los dispositivos.

    Si no fue usted, elija enseguida otra contraseña y escríbanos.
accounts-mail-password-changed-button = Elegir otra contraseña
accounts-login-changed = Su nueva dirección ya está en vigor. Inicie sesión con ella.
accounts-login-undone = Su dirección anterior ha vuelto y se han cerrado todas las sesiones. Le hemos enviado un enlace para otra contraseña.
accounts-login-restored = Le damos la bienvenida de nuevo: su cuenta está como estaba. Ya puede iniciar sesión.
accounts-prove-title = Para asegurarnos de que es usted
accounts-prove-lede = Lo que sigue es importante. Escriba otra vez su contraseña.
accounts-prove-do = Continuar
accounts-email-title = Confirme su nueva dirección
accounts-email-lede = A partir de entonces entrará en { $paper } con esta dirección y ahí recibirá los mensajes.
accounts-email-do = Usar esta dirección
accounts-undo-title = Deshacer el cambio de dirección
accounts-undo-lede = Su cuenta en { $paper } recupera la dirección anterior, se cierran todas las sesiones y usted elige otra contraseña.
accounts-undo-do = Recuperar mi dirección anterior
accounts-restore-title = Recuperar su cuenta
accounts-restore-lede = Su cuenta en { $paper } vuelve exactamente como estaba.
accounts-restore-do = Recuperarla
accounts-delete-title = Eliminar mi cuenta
accounts-delete-lede = Su cuenta en { $paper } se oculta al momento y se cierran todas sus sesiones. Durante treinta días un enlace enviado por correo la recupera; después se borra para siempre todo lo que sabemos de usted.
accounts-delete-sure = Sí, estoy seguro: eliminen mi cuenta.
accounts-delete-do = Eliminar mi cuenta
accounts-delete-stay = No, me quedo
accounts-profile-title = Perfil
accounts-security-title = Seguridad
accounts-privacy-title = Privacidad
accounts-privacy-lede = Nada de esto está activo si usted no lo activa, y un clic lo desactiva.
accounts-privacy-signal = Su navegador pide que no compartamos nada (Global Privacy Control). De todos modos no compartimos nada, y su petición prevalece sobre todo lo de abajo.
accounts-purpose-allow = Permitir
accounts-purpose-withdraw = Retirar
accounts-purpose-newsletter = Boletines
accounts-purpose-newsletter-text = Mensajes con artículos, con la frecuencia que elija.
accounts-purpose-push = Avisos en el dispositivo
accounts-purpose-push-text = Noticias de última hora y respuestas, aunque no tenga ninguna página abierta.
accounts-purpose-personal = Recomendaciones personales
accounts-purpose-personal-text = Artículos según lo que ha leído, calculado en nuestra propia máquina.
accounts-purpose-statistics = Estadísticas
accounts-purpose-statistics-text = Sus visitas cuentan en las cifras del periódico, ligadas a su cuenta.
accounts-settings-save = Guardar
accounts-settings-saved = Guardado.
accounts-settings-email = Hemos enviado un enlace a la nueva dirección. Hasta que lo siga, nada cambia.
accounts-settings-ended = Sesión cerrada allí.
accounts-field-bio = Sobre usted
accounts-field-bio-hint = Se muestra junto a lo que escribe. Hasta 500 caracteres.
accounts-field-edition = Su edición
accounts-field-edition-hint = Los mensajes se le escriben en su idioma.
accounts-field-zone = Zona horaria
accounts-field-picture = Archivo de imagen
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF o GIF, hasta 8 MB. Recortamos un cuadrado del centro y quitamos todo lo demás que dice el archivo.
accounts-picture-title = Imagen
accounts-picture-do = Usar esta imagen
accounts-picture-remove = Volver al dibujo
accounts-sessions-title = Dónde tiene sesión
accounts-sessions-unknown = Dispositivo desconocido
accounts-sessions-here = este dispositivo
accounts-sessions-used = Desde el { $begun }, último uso el { $used }
accounts-sessions-end = Cerrar sesión allí
accounts-sessions-end-all = Cerrar todas las demás sesiones
accounts-password-title = Contraseña
accounts-password-do = Cambiar la contraseña
accounts-address-title = Correo electrónico
accounts-address-now = Actualmente:
accounts-address-new = Nueva dirección
accounts-address-hint = Escribimos a las dos: un enlace a la nueva y un aviso a la anterior.
accounts-address-do = Cambiar la dirección
accounts-error-bio-long = Es demasiado largo. Como máximo 500 caracteres.
accounts-error-zone = No conocemos esta zona horaria. Debería ser como Europe/Madrid.
accounts-error-picture-form = No hemos podido leer esta imagen. Elija un archivo JPEG, PNG, WebP, AVIF o GIF.
accounts-error-picture-large = Este archivo es demasiado grande. Como máximo 8 MB.
accounts-error-password-wrong = Esta no es su contraseña. Inténtelo de nuevo.
accounts-error-sure = Marque la casilla si está seguro.
accounts-said-deleted-title = Su cuenta está eliminada
accounts-said-deleted-text = Ya nadie la ve. Le hemos escrito: el enlace lo recupera todo durante { $hours } días. Después desaparece para siempre.
accounts-mail-email-confirm-subject = Confirme su nueva dirección
accounts-mail-email-confirm-text =
    Quiere usar esta dirección en { $paper } a partir de ahora. Confírmela en un plazo de { $hours } horas.

    Si no fue usted, no tiene que hacer nada.
accounts-mail-email-confirm-button = Confirmar esta dirección
accounts-mail-email-will-change-subject = Su dirección va a cambiar
accounts-mail-email-will-change-text =
    Alguien que conoce su contraseña ha pedido a { $paper } que use otra dirección para su cuenta. Cambiará en cuanto se confirme la nueva.

    Si no fue usted, elija ahora otra contraseña: eso lo detiene.
accounts-mail-email-will-change-button = Elegir otra contraseña
accounts-mail-email-changed-subject = Su dirección ha cambiado
accounts-mail-email-changed-text =
    Su cuenta en { $paper } tiene ahora otra dirección; este es el último mensaje a la anterior.

    Si no fue usted, deshágalo antes de siete días: se cerrarán todas las sesiones y elegirá otra contraseña.
accounts-mail-email-changed-button = Deshacer el cambio
accounts-mail-deleted-subject = Su cuenta está eliminada
accounts-mail-deleted-text =
    Como pidió, su cuenta en { $paper } está eliminada. Hasta el { $day } este enlace la recupera exactamente como estaba.

    Después se borra para siempre todo lo que sabemos de usted y nadie podrá recuperarlo.
accounts-mail-deleted-button = Recuperar mi cuenta
accounts-login-setup = La cuenta de administración está abierta. Inicie sesión con ella.
accounts-second-title = Acceso en dos pasos
accounts-second-lede = La contraseña es correcta. { $paper } pide ahora el código de su aplicación de autenticación o uno de reserva.
accounts-second-do = Iniciar sesión
accounts-second-on-title = Acceso en dos pasos
accounts-second-on-lede = Además de la contraseña, un código de su dispositivo: quien robe una cosa no tendrá la otra.
accounts-second-on-app = Introduzca esta clave en una aplicación de autenticación.
accounts-second-on-open = O abrirla en este dispositivo
accounts-second-on-type = Escriba el código que muestra.
accounts-second-on-do = Activar
accounts-second-off-title = El acceso en dos pasos está activo
accounts-second-off-lede = Para desactivarlo, escriba su contraseña. Los códigos de reserva se pierden.
accounts-second-off-do = Desactivar
accounts-second-spare-title = Guarde estos códigos
accounts-second-spare-lede = Cada uno le da acceso una vez si no tiene el dispositivo. Solo se muestran ahora.
accounts-second-spare-do = Los he guardado
accounts-setup-title = La primera cuenta de administración
accounts-setup-lede = { $paper } aún no tiene quien la administre. El programa mostró un código al arrancar: quien lo tenga puede empezar aquí.
accounts-setup-do = Empezar
accounts-field-code = Código
accounts-field-code-hint = Seis cifras o un código de reserva.
accounts-field-setup-code = Código de instalación
accounts-error-setup-code = No es el código que mostró el programa.
accounts-with-title = O por otro sitio
accounts-with-do = Continuar con { $provider }
accounts-newcomer-title = Ya casi está
accounts-newcomer-lede = { $paper } aún no le conoce. Elija el nombre con el que otros le leerán y su cuenta quedará abierta.
accounts-newcomer-do = Abrir mi cuenta
accounts-newcomer-address = Su dirección, confirmada por el otro sitio:
accounts-said-known-title = Ya tiene una cuenta
accounts-said-known-text = Hay una cuenta con esta dirección. Inicie sesión como antes y conecte después el otro sitio en la página «Seguridad».
accounts-ways-title = Iniciar sesión por otro sitio
accounts-ways-lede = Conecte una cuenta que tenga en otro lugar e inicie sesión aquí con ella. Sabremos quién es usted allí y nada más.
accounts-ways-connect = Conectar
accounts-ways-disconnect = Desconectar
accounts-ways-connected = Conectada
accounts-passkey-title = Llaves de acceso
accounts-passkey-lede = Inicie sesión con el dedo, la cara o el PIN de su dispositivo en lugar de una contraseña.
accounts-passkey-add = Añadir una llave de acceso
accounts-passkey-name = Nombre de la llave de acceso
accounts-passkey-rename = Cambiar el nombre
accounts-passkey-remove = Quitar
accounts-passkey-unnamed = Llave de acceso
accounts-passkey-added = Añadida el { $added }
accounts-passkey-used = Añadida el { $added }, usada por última vez el { $used }
accounts-passkey-noscript = Una llave de acceso necesita un script, y en este navegador están desactivados. Su contraseña funciona sin él.
accounts-passkey-login = Entrar con una llave de acceso
accounts-passkey-prove = Confirmar con una llave de acceso
accounts-prove-house = Confirmar con { $provider }
accounts-password-none = Su cuenta no tiene contraseña. Si quiere una, pida un enlace.
accounts-password-ask = Pedir un enlace
accounts-invited-title = Le damos la bienvenida a la redacción
accounts-invited-lede = { $paper } ha abierto una cuenta para usted. Elija su contraseña.
accounts-invited-do = Guardar la contraseña
accounts-login-invited = Su contraseña está lista. Inicie sesión con ella.
accounts-bounce-notice = Algunas cartas a su dirección nos han sido devueltas, la última el { $day }. Compruebe la dirección o denos otra.
accounts-unsubscribe-title = No recibir más estas cartas
accounts-unsubscribe-lede = Un clic y { $paper } no le enviará más estas cartas.
accounts-unsubscribe-do = No recibir más
accounts-said-unsubscribed-title = No recibirá más estas cartas
accounts-said-unsubscribed-text = Hecho. Puede activarlas de nuevo en su cuenta, en la página «Privacidad».
accounts-mail-unsubscribe = ¿Ya no quiere estas cartas? Deje de recibirlas aquí:
accounts-crop-choose = Elija la parte que se verá
accounts-crop-left = Desde la izquierda
accounts-crop-top = Desde arriba
accounts-crop-size = Tamaño de la parte
accounts-error-provider = El otro sitio no respondió como debía. Inténtelo de nuevo o inicie sesión de otra manera.
accounts-error-provider-lost = Esto no empezó en este navegador o tardó demasiado. Inténtelo otra vez.
accounts-error-provider-declined = El otro sitio no confirmó quién es usted, o usted decidió no seguir.
accounts-error-identity-taken = Esa cuenta ya está conectada aquí a otra cuenta.
accounts-error-identity-other = Esa no es la cuenta que usted ha conectado.
accounts-error-last-way = Es su única entrada. Añada primero una contraseña u otra manera de entrar.
accounts-error-staff-provider = La gente de la casa entra por el sitio de la casa. Use su botón, más abajo.
accounts-error-no-registration = Usted no tiene cuenta aquí y el registro está cerrado.
accounts-error-passkey = La llave de acceso no funcionó. Inténtelo de nuevo o inicie sesión con su contraseña.
accounts-error-passkey-many = No podemos guardar más llaves de acceso. Quite antes una.
accounts-mail-ways-changed-subject = Han cambiado las entradas a su cuenta
accounts-mail-ways-changed-text =
    Se acaba de añadir o quitar una manera de entrar en su cuenta en { $paper }: una llave de acceso o una cuenta en otro sitio.

    Si no fue usted, elija enseguida otra contraseña, quite en la página «Seguridad» lo que no conozca y escríbanos.
accounts-mail-ways-changed-button = Elegir otra contraseña
accounts-mail-invited-subject = Invitación de { $paper }
accounts-mail-invited-text =
    { $paper } ha abierto una cuenta de redacción para esta dirección. El enlace vale siete días y una sola vez.

    Si no sabe de qué se trata, no tiene que hacer nada.
accounts-mail-invited-button = Empezar
