# The nine delivery states and the states of an agreement, one vocabulary for all pages.

delivery-saved-here = Guardado aquí
delivery-saved-here-short = Guardado aquí
delivery-sending = Enviando
delivery-sending-short = Enviando
delivery-partner-notified = Socio avisado
delivery-partner-notified-short = Socio avisado
delivery-fetched = Obtenido por el sistema del socio
delivery-fetched-short = Obtenido
delivery-answered = Respondido
delivery-answered-short = Respondido
delivery-trying-again = Intentando de nuevo
delivery-trying-again-short = Intentando de nuevo
delivery-not-delivered = No entregado
delivery-not-delivered-short = No entregado
delivery-not-delivered-detail = Lo intentamos durante 7 días. Último intento: { $time }. Envíelo de nuevo, escriba al socio o use un PDF.
delivery-refused = Rechazado por el sistema del socio
delivery-refused-short = Rechazado
delivery-not-connected = Socio no conectado
delivery-not-connected-short = No conectado
delivery-not-connected-detail = El socio no puede recibir esto en formato digital. Use el correo y PDF.

state-draft = Borrador
state-sent = Enviado, el socio todavía no tiene copia
state-received = Recibido, no vinculado
state-linking-incomplete = Vinculación incompleta
state-differences = Diferencias
state-ready-to-approve = Listo para aprobar
state-you-approved = Aprobado por su universidad
state-partner-approved = Aprobado por el socio
state-in-force = En vigor
state-change-proposed = Cambio propuesto
state-termination-proposed = Finalización propuesta
state-terminated = Finalizado
state-expired = Caducado
state-problem = Problema
state-deleted = Eliminado

who-you = Usted
who-us = Su universidad
who-partner = Socio
who-both = Ambas partes
who-nobody = Nadie
who-it = Informática
