# What has to be done.

tasks-title = Tareas
tasks-views = Listas de tareas
tasks-view-you = Para usted
tasks-view-team = Equipo
tasks-view-waiting = Pendientes de otros
tasks-view-connection = Problemas de conexión
tasks-unit = Unidad
tasks-kind = Tipo
tasks-due = Plazo
tasks-all-units = Todas mis unidades
tasks-all-kinds = Todos
tasks-any-due = Cualquiera
tasks-overdue = Fuera de plazo
tasks-week = Esta semana
tasks-later = Más tarde
tasks-put-off = Aplazadas
tasks-assign = Asignar a un colega
tasks-put-off-do = Aplazar
tasks-yours = usted
tasks-me = A mí
tasks-colleague = un colega
tasks-task = Tarea
tasks-column-whose = De quién
tasks-column-comments = Comentarios
tasks-until = hasta el { $date }
tasks-comments = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}
tasks-shown = { $count ->
    [one] { $count } tarea en esta página. Datos de las { $time }.
   *[other] { $count } tareas en esta página. Datos de las { $time }.
}
tasks-key-assign = asignar a un colega
tasks-key-put-off = aplazar

tasks-empty = No tiene nada pendiente
tasks-empty-waiting = { $days ->
    [0] Pendiente de otros: { $count }. Todo es de hoy.
    [one] Pendiente de otros: { $count }. Lo más antiguo tiene { $days } día.
   *[other] Pendiente de otros: { $count }. Lo más antiguo tiene { $days } días.
}
tasks-empty-team = Tareas de su equipo: { $count }. Nadie le ha asignado ninguna, o requieren un rol que usted no tiene.
tasks-empty-text = Cuando un acuerdo le necesite, aparecerá aquí con el día en que debería estar hecho.
tasks-see-waiting = Ver qué está pendiente de otros
tasks-see-team = Ver qué tiene que hacer el equipo
tasks-no-match = Ninguna tarea coincide
tasks-no-match-text = Elija otros valores o muestre todas.
tasks-empty-of-team = Su equipo no tiene nada que hacer
tasks-empty-of-team-text = Aquí está lo que queda pendiente en sus unidades, lo haga quien lo haga.
tasks-empty-of-waiting = Ningún socio tiene que hacer nada
tasks-empty-of-waiting-text = Aquí está lo siguiente que tienen que hacer los socios.
tasks-empty-of-connection = Los mensajes llegan
tasks-empty-of-connection-text = Cuando el sistema de un socio no responde o rechaza mensajes, aparece aquí.

tasks-bulk-assign = Asignar tareas a un colega
tasks-bulk-put-off = Aplazar tareas
tasks-bulk-check = Revisar antes de continuar
tasks-bulk-back = Volver a las tareas
tasks-other-assign = Elegir a otra persona
tasks-other-put-off = Elegir otro día
tasks-bulk-note = Todavía no ha cambiado nada. Después podrá deshacerlo durante diez minutos.
tasks-bulk-chosen = { $count ->
    [one] La tarea que ha elegido
   *[other] Las { $count } tareas que ha elegido
}
tasks-bulk-cut = Coinciden más tareas. Una acción abarca { $most }; repítala para las demás.
tasks-about-assign = { $count ->
    [0] No se puede asignar nada a { $name }
    [one] Va a asignar { $count } tarea a { $name }
   *[other] Va a asignar { $count } tareas a { $name }
}
tasks-about-put-off = { $count ->
    [one] Va a aplazar { $count } tarea hasta el { $date }
   *[other] Va a aplazar { $count } tareas hasta el { $date }
}
tasks-do-assign = Asignar estas tareas
tasks-do-put-off = Aplazar estas tareas
tasks-left-out = { $count ->
    [one] { $count } queda fuera
   *[other] { $count } quedan fuera
}
tasks-skip-not-yours = usted no puede decidir a quién le corresponde
tasks-skip-colleague = el colega no puede hacerla
tasks-skip-already = ya le corresponde a esa persona
tasks-skip-put-off = ya está aplazada hasta ese día
tasks-skip-ended = { $count ->
    [one] { $count } tarea ha terminado mientras tanto
   *[other] { $count } tareas han terminado mientras tanto
}
tasks-done-assign = { $count ->
    [0] No se ha asignado ninguna tarea.
    [one] Se ha asignado { $count } tarea.
   *[other] Se han asignado { $count } tareas.
}
tasks-done-put-off = { $count ->
    [0] No se ha aplazado ninguna tarea.
    [one] Se ha aplazado { $count } tarea.
   *[other] Se han aplazado { $count } tareas.
}
tasks-skipped = { $count ->
    [one] { $count } ha quedado fuera.
   *[other] { $count } han quedado fuera.
}
tasks-put-off-where = Lo que ha aplazado está en «Aplazadas», en el filtro del plazo.
tasks-put-off-beyond = Vence el { $date }, antes de que vuelva.
tasks-due-before = { $count ->
    [one] { $count } de ellas vence antes de ese día.
   *[other] { $count } de ellas vencen antes de ese día.
}

task-send-draft = Enviar el borrador
task-send-changes = Enviar los cambios
task-await-copy = Crear o vincular la copia del socio
task-complete-link = Completar la vinculación
task-theirs-complete-link = Completar la vinculación
task-resolve-differences = { $count ->
    [one] Resolver { $count } diferencia
   *[other] Resolver { $count } diferencias
}
task-theirs-resolve-differences = { $count ->
    [one] Responder a { $count } diferencia
   *[other] Responder a { $count } diferencias
}
task-approve-agreement = Aprobar el acuerdo
task-theirs-approve-agreement = Aprobar nuestra copia
task-resolve-problem = Resolver un problema
task-renew-agreement = El acuerdo termina pronto
task-ask-for-proof = Pedir la aprobación del socio
task-foreign-approval = Comunicar una aprobación errónea
task-answer-received = Responder a un acuerdo nuevo
task-unreadable = Comunicar un acuerdo ilegible
task-messages-refused = Se rechazan mensajes
task-messages-undelivered = No se han entregado mensajes
task-not-connected = Usar otra vía
task-partner-silent = El sistema del socio no responde
task-do-answer = Ver y responder
task-do-messages = Ver los mensajes

task-kind-send-draft = Enviar un borrador
task-kind-send-changes = Enviar cambios
task-kind-await-copy = Crear o vincular una copia
task-kind-complete-link = Completar una vinculación
task-kind-resolve-differences = Resolver diferencias
task-kind-approve-agreement = Aprobar
task-kind-resolve-problem = Resolver un problema
task-kind-renew-agreement = El acuerdo termina pronto
task-kind-ask-for-proof = Pedir una aprobación
task-kind-foreign-approval = Comunicar una aprobación errónea
task-kind-answer-received = Responder a un acuerdo nuevo
task-kind-unreadable = Comunicar un acuerdo ilegible
task-kind-messages-refused = Se rechazan mensajes
task-kind-messages-undelivered = No se han entregado mensajes
task-kind-not-connected = Usar otra vía
task-kind-partner-silent = Sin respuesta

task-why-send-draft = { $partner } no puede responder hasta que usted lo envíe.
task-why-send-changes = { $partner } todavía tiene la versión anterior a sus cambios.
task-why-await-copy = No se puede comparar nada hasta que { $partner } tenga una copia.
task-why-complete-link = Nadie puede aprobar hasta que las dos copias se nombren una a otra.
task-why-resolve-differences = Nadie puede aprobar mientras las copias sean distintas.
task-why-approve-agreement = El acuerdo no entra en vigor hasta que ambas partes lo aprueben.
task-why-resolve-problem = No se puede comparar ni aprobar nada hasta que esto se resuelva.
task-why-renew-agreement = A partir del { $date } no se puede enviar a nadie con este acuerdo.
task-why-ask-for-proof = Sin la propia aprobación del socio, el acuerdo no está en vigor aquí.
task-why-foreign-approval = Lo que aprueba { $partner } no es nuestra copia, así que no demuestra nada.
task-why-answer-received = { $partner } espera nuestra copia.
task-why-unreadable = Aquí nadie puede leer lo que { $partner } quiere acordar.
task-why-messages-refused = { $partner } no se entera de lo que ha cambiado aquí.
task-why-messages-undelivered = { $partner } no se entera de lo que ha cambiado aquí.
task-why-not-connected = { $partner } solo se entera de los cambios si usted avisa por otra vía.
task-why-partner-silent = Los mensajes a { $partner } esperan. Después de siete días se abandonan.

task-messages = { $count ->
    [one] { $count } mensaje
   *[other] { $count } mensajes
}
task-messages-many = { $count } mensajes o más
task-since = desde el { $date }
task-late = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
}
task-about = Qué y por qué
task-who = Quién actúa
task-by-when = Plazo
task-why = Si se retrasa
task-rule = Regla
task-within = { $days ->
    [one] En { $days } día
   *[other] En { $days } días
}
task-whose = A quién le corresponde
task-is-yours = Le corresponde a usted.
task-is-theirs = Le corresponde a { $name }.
task-given = Asignada a { $name }.
task-is-nobodys = Nadie la ha tomado. Está en la lista de todas las personas que pueden hacerla.
task-with-note = «{ $note }» ({ $date })
task-given-by = La dio { $name }, { $date }
task-given-with-note = { $name }, { $date }: «{ $note }»
task-take = Tomar la tarea
task-release = Devolver a todos
task-colleague = Colega
task-note = Qué debería saber
task-no-colleagues = Nadie más puede hacer esto aquí.
task-until = Hasta
task-until-hint = Un día dentro del próximo año
task-is-put-off = La ha aplazado hasta el { $date }.
task-put-off-text = Sale de su lista y vuelve ese día. Los demás la conservan en la suya.
task-put-off-day = Hasta mañana
task-put-off-week = Una semana
task-put-off-weeks = Cuatro semanas
task-another-day = Otro día
task-wake = Recuperar ahora
task-comments = Comentarios
task-say = Comentario
task-say-hint = Lo leen los colegas que ven esta tarea. Los socios, no.
task-say-do = Añadir el comentario
task-colleague-may-not = Este colega no puede hacer esta tarea. Elija a otra persona.
task-no-colleague = Elija a un colega
task-bad-day = Elija un día posterior a hoy, dentro del próximo año
task-nothing-said = Escriba un comentario
task-too-long = Use { $max } caracteres como máximo

task-of-agreement = Tareas
task-of-agreement-due = hasta el { $date }

done-task-released = La tarea vuelve a ser de todos.
done-task-woken = La tarea está de nuevo en su lista.
done-task-said = Su comentario se ha añadido.
done-task-undone = Está como antes.
done-task-undo-late = Esto ya no se puede deshacer.
done-task-undo-changed = Esto ha cambiado entretanto, por lo que no se ha deshecho nada.
done-task-none-chosen = Elija primero las tareas.
done-task-ended = Esa tarea ha terminado. Esto es lo que queda.
