# Políticas por versiones y datos propios.

privacy-accept-title = Algo ha cambiado
privacy-accept-lede = Antes de seguir, lea lo nuevo. Hasta que decida, lo demás espera.
privacy-accept-leave = No estoy de acuerdo: eliminar mi cuenta
privacy-accept-changes = Lo que ha cambiado, palabra por palabra
privacy-accept-since = En vigor desde el { $day }.
privacy-accept-read = Leer completo
privacy-accept-agree = Lo he leído y estoy de acuerdo.
privacy-accept-do = Continuar
privacy-accept-delete = Eliminar mi cuenta en su lugar
privacy-kind-privacy = Política de privacidad
privacy-kind-terms = Normas de la comunidad
privacy-error-tick = Marque la casilla para continuar o elimine su cuenta.
privacy-offer-title = Llevarse sus datos
privacy-offer-lede = Todo lo que el periódico tiene de usted, en un archivo legible en cualquier navegador y por programas.
privacy-offer-do = Envíenme mis datos
privacy-offer-asked = Los estamos reuniendo. Un mensaje le dirá dónde están.
privacy-mail-download-subject = Sus datos están listos
privacy-mail-download-text = Todo lo que { $paper } tiene de usted está listo en un archivo durante siete días. Para descargarlo debe iniciar sesión.
privacy-mail-download-button = Descargar mis datos
