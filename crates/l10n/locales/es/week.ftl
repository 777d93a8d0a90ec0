# La primera semana: lo que hace falta antes de que el primer acuerdo esté en vigor.

week-title = Primera semana
week-lead = Un paso se marca cuando está hecho. Nadie lo marca a mano.
week-guide = Guía de la primera semana
week-done-of = Pasos hechos: { $done } de { $all }.
week-progress = Hasta dónde han llegado
week-next = Siguiente: { $step }.
week-open = Abrir la lista
week-steps = Pasos
week-over = Todos los pasos están hechos
week-over-text = Su universidad está en la red y un primer acuerdo está en vigor.
week-is-done = Hecho
week-is-open = Por hacer
week-minutes = { $count ->
    [one] alrededor de 1 minuto
   *[other] alrededor de { $count } minutos
}
week-you = Usted
week-nobody = Aquí nadie tiene todavía este permiso
week-operator = Quienes gestionan este sitio
week-no-units = No tenemos unidades
week-no-units-said = Usted indicó que no hay unidades.
week-units-after-all = Sí tenemos unidades
week-close = No recordarlo más a nadie
week-close-text = La lista se puede cerrar antes de que todo esté hecho. Entonces la página de tareas ya no se la muestra a nadie.
week-closed-text = Esta lista se cerró: { $time }. La página de tareas no la muestra.
week-open-again = Mostrarla de nuevo

week-step-sign-in = Dar a los administradores su propia forma de entrar
week-step-institution = Describir su universidad
week-step-units = Indicar sus unidades
week-step-factsheet = Rellenar la ficha informativa
week-step-directory = Importar la lista de universidades acreditadas
week-step-keys = Crear las claves de la universidad
week-step-listed = Figurar en el registro de la red
week-step-mail = Configurar el correo
week-step-backup = Hacer copias de seguridad
week-step-colleagues = Invitar a alguien del equipo
week-step-sent = Enviar un primer acuerdo
week-step-in-force = Tener un primer acuerdo en vigor

week-why-sign-in = Un enlace funciona una vez y durante 15 minutos. Con una llave de acceso, la cuenta de la universidad o una contraseña, cada administrador vuelve a entrar sin ayuda de informática.
week-why-institution = Los socios leen el nombre de su universidad y a quién preguntar. Publíquelo con un buzón o un teléfono de su oficina.
week-why-units = Las facultades y los departamentos pueden figurar en los acuerdos y tener sus propias tareas. Publique al menos uno o indique que no tiene.
week-why-factsheet = Los estudiantes y los socios conocen sus últimos días para nominaciones y solicitudes, y a quién preguntar. Los sistemas de los socios la leen por sí mismos.
week-why-directory = La Comisión publica quién tiene una Carta Erasmus. Con su archivo, Habita encuentra cada socio por nombre o código y avisa cuando una carta ha terminado. También puede importarlo informática.
week-why-keys = Los demás sistemas creen un mensaje porque está firmado. Habita crea las dos claves en su primer arranque.
week-why-listed = El registro de la red es su libreta de direcciones. Dele la dirección de su manifiesto; así los sistemas de los socios encuentran el suyo.
week-why-mail = Las invitaciones, los enlaces para entrar y las tareas del día salen por su servidor de correo.
week-why-backup = Los acuerdos y las aprobaciones solo se guardan donde funciona Habita. El paso está hecho cuando habita backup ha hecho una copia de seguridad en los últimos 7 días; ejecute el comando cada noche.
week-why-colleagues = Alguien puede sustituirle cuando no esté. El paso está hecho cuando ha entrado una segunda persona.
week-why-sent = Elija un socio, escriba las condiciones y envíe. El sistema del socio obtiene su copia.
week-why-in-force = Las dos universidades aprueban copias que significan lo mismo. A partir de entonces los estudiantes pueden ir.
