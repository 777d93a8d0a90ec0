# Letters to people who work at an institution.

mail-or-copy = Si el botón no funciona, copie esta dirección:
mail-link-once = El enlace funciona una sola vez, hasta el { $until }.
mail-no-answers = Este mensaje lo ha enviado un programa y nadie lee las respuestas.
mail-answers = Este mensaje lo ha enviado un programa. Puede responder; quienes lo gestionan leen las respuestas.
mail-roles = Sus roles: { $roles }.
mail-role-from = desde el { $date }
mail-role-until = hasta el { $date }
mail-roles-none = Ahora no tiene ningún rol, así que no puede ver nada aquí. Si no es correcto, pregunte a un administrador.
mail-open-action = Abrir Habita

mail-invitation-subject = Invitación para trabajar con { $institution }
mail-invitation-text = { $by } le invita a Habita. Allí { $institution } gestiona sus acuerdos Erasmus+ y los intercambia con universidades socias.
mail-invitation-text-alone = Ha recibido una invitación a Habita. Allí { $institution } gestiona sus acuerdos Erasmus+ y los intercambia con universidades socias.
mail-invitation-action = Aceptar la invitación
mail-invitation-why = Recibe este mensaje porque un administrador introdujo su dirección. Si no lo esperaba, no tiene que hacer nada.

mail-sign-in-subject = Su enlace para iniciar sesión en { $institution }
mail-sign-in-text = Alguien ha pedido un enlace para iniciar sesión con esta dirección. Si ha sido usted, pulse el botón.
mail-sign-in-action = Iniciar sesión
mail-sign-in-why = Si no lo ha pedido usted, no tiene que hacer nada. Sin este correo nadie puede iniciar sesión, así que no lo reenvíe.
mail-new-link-subject = Su enlace nuevo para iniciar sesión en { $institution }
mail-new-link-text = { $by } ha creado un enlace nuevo con el que usted inicia sesión. Los enlaces que recibió antes ya no funcionan.
mail-new-link-text-alone = Hay un enlace nuevo con el que usted inicia sesión. Los enlaces que recibió antes ya no funcionan.
mail-new-link-why = Recibe este mensaje porque alguien de la administración ha creado un enlace nuevo para usted. No lo reenvíe: quien lo tiene inicia sesión como usted.

mail-digest-subject = { $count ->
    [one] Tiene { $count } tarea
   *[other] Tiene { $count } tareas
}
mail-digest-subject-late = { $count ->
    [one] Tiene { $count } tarea, y está fuera de plazo
   *[other] Tiene { $count } tareas, { $late } fuera de plazo
}
mail-digest-overdue = Fuera de plazo ({ $count })
mail-digest-new = Nuevas ({ $count })
mail-digest-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
mail-digest-due = { $partner }, hasta el { $date }
mail-digest-action = Abrir sus tareas
mail-digest-why = Recibe este mensaje como máximo una vez al día, cuando hay algo nuevo o fuera de plazo.

mail-way-added-subject = Se ha añadido una forma nueva de iniciar sesión
mail-way-added-text = Desde ahora puede iniciar sesión en { $institution } con { $way }.
mail-way-removed-subject = Se ha quitado una forma de iniciar sesión
mail-way-removed-text = Desde ahora ya no puede iniciar sesión en { $institution } con { $way }.
mail-password-changed-subject = Su contraseña ha cambiado
mail-password-changed-text = Su contraseña en { $institution } acaba de cambiar. Sus demás sesiones se han cerrado.
mail-way-not-you = Si no ha sido usted, avise enseguida a su administrador.
mail-way-action = Ver cómo inicia sesión
mail-way-link = un enlace por correo
mail-way-one-click = un clic
mail-way-provider = la cuenta de su universidad
mail-way-password = una contraseña
mail-way-passkey = una llave de acceso
mail-way-second-factor = una contraseña y un código de una aplicación
mail-way-recovery-code = el código de recuperación que se acaba de usar

mail-roles-changed-subject = Sus roles han cambiado
mail-roles-changed-text = { $by } ha cambiado lo que usted puede hacer en Habita en { $institution }.
mail-roles-changed-text-alone = Ha cambiado lo que usted puede hacer en Habita en { $institution }.
mail-deputy-subject = Usted suple a { $name }
mail-deputy-text = Usted suple a { $name } en { $institution }: { $when }.
mail-notice-why = Recibe este mensaje porque trata de su cuenta.

letter-invitation = Invitación
letter-sign-in-link = Enlace para iniciar sesión
letter-digest = Tareas del día
letter-way-added = Nota sobre una forma nueva de iniciar sesión
letter-way-removed = Nota sobre una forma de iniciar sesión que se ha quitado
letter-password-changed = Nota sobre un cambio de contraseña
letter-roles-changed = Nota sobre un cambio de roles
letter-new-link = Enlace nuevo para iniciar sesión
letter-deputy = Aviso a un suplente
letter-to-colleague = Un colega
letter-waits = Saldrá pronto
letter-left = Entregado al servidor de correo
letter-refused = Rechazado por el servidor de correo
letter-given-up = No entregado
letter-off = Este sitio no envía correos. Los enlaces se muestran en las páginas; quienes gestionan este sitio pueden configurar un servidor de correo.
letter-see = Ver los correos
letter-server-silent = El servidor de correo no acepta nada (desde: { $since }). Los correos esperan y saldrán cuando vuelva a funcionar. El servicio de informática debería revisarlo.
letter-undelivered = { $count ->
    [one] { $count } correo de los últimos 7 días no se ha entregado.
   *[other] { $count } correos de los últimos 7 días no se han entregado.
}
letter-fault-no-answer = El servidor de correo no respondió. Lo intentamos de nuevo de forma automática.
letter-fault-tls = El certificado del servidor de correo no es de confianza. El servicio de informática debería revisarlo; lo intentamos de nuevo de forma automática.
letter-fault-odd = Lo que respondió no es un servidor de correo. El servicio de informática debería revisar la dirección y el puerto; lo intentamos de nuevo de forma automática.
letter-fault-lacks = El servidor de correo no ofrece lo que está configurado aquí. El servicio de informática debería revisarlo; lo intentamos de nuevo de forma automática.
letter-fault-not-now = El servidor de correo no acepta el correo en este momento. Lo intentamos de nuevo de forma automática.
letter-fault-not-from-us = El servidor de correo no acepta nada de este sitio. El servicio de informática debería revisar el nombre, la contraseña y el remitente; lo intentamos de nuevo de forma automática.
letter-fault-refused = El servidor de correo ha rechazado el correo. A menudo la dirección no es correcta: corríjala y envíelo de nuevo.
letter-fault-mail-no-address = La persona no tiene ninguna dirección a la que se pueda escribir, o ya no trabaja aquí.
letter-fault-mail-too-late = El correo ha esperado tanto que ya no sirve.
letter-fault-mail-not-configured = Este sitio no envía correos ahora.
letter-fault-other = Algo ha fallado por nuestra parte. El servicio de informática lo encontrará en el registro del servidor.

signin-mail-title = Recibir un enlace para iniciar sesión
signin-mail-lead = Si su dirección es conocida aquí, recibirá un correo con un enlace. Funciona una sola vez, durante 15 minutos.
signin-mail-address = Su dirección de correo
signin-mail-hint = La que introdujo su administrador, por ejemplo nombre@universidad.example
signin-mail-send = Enviar el enlace
signin-mail-no-address = Introduzca una dirección de correo, por ejemplo nombre@universidad.example
signin-mail-sent = Mire en su buzón
signin-mail-sent-text = Si alguien tiene aquí esta dirección, el enlace está en camino. Funciona una sola vez, durante 15 minutos.
signin-mail-sent-none = ¿No ha llegado nada después de unos minutos? Mire en el correo no deseado o pregunte a su administrador qué dirección tiene registrada para usted.
signin-mail-again = Introducir otra dirección
signin-mail-other = Otras formas de iniciar sesión
