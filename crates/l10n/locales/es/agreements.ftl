# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Acuerdos
agreements-new = Nuevo acuerdo
agreements-views = Vistas de la lista
agreements-tab-all = Todos
agreements-search = Número o socio
agreements-code = Número
agreements-delivery = Envío
agreements-next = Le toca a
agreements-turn = { $who }, desde { $since }
agreements-empty = Todavía no hay acuerdos
agreements-empty-text = Aquí aparecen los acuerdos con otras universidades. Cree uno o espere a que un socio le envíe el suyo.
agreements-no-match = Ningún acuerdo coincide con estos filtros
agreements-no-match-text = Quite los filtros para ver todos los acuerdos.
agreements-view-approve = Por aprobar
agreements-view-differences = Diferencias
agreements-view-expiring = Terminan este año
agreements-who = Le toca a
agreements-who-us = Usted
agreements-who-partner = El socio
agreements-who-nobody = Nadie
agreements-put-unit = Indicar la unidad responsable
agreements-column-id = Identificador en la red
agreements-column-partner-id = Identificador del socio
agreements-column-first = Primer curso
agreements-column-last = Último curso
agreements-column-differences = Diferencias
agreements-column-in-force = En vigor

agreement-number = Acuerdo { $code }
agreement-code = Número del acuerdo
agreement-code-help = El número que usa su universidad, de 200 caracteres como máximo. El socio puede verlo. Dos acuerdos no pueden tener el mismo número.
agreement-partner-page = Página del socio
agreement-compare = Comparar las copias
agreement-as-of = Datos de las
agreement-delivery-of = Envío de la versión { $version }
agreement-delivery-of-approval = Envío de nuestra aprobación
agreement-all-attempts = Todos los intentos
agreement-fetched-note = No podemos ver si una persona lo ha mirado.
agreement-copies = Copias
agreement-ours = Nuestra
agreement-theirs = Del socio
agreement-version = Versión { $version }
agreement-same-terms = Mismas condiciones que la versión { $version }
agreement-never-sent = Sin enviar todavía
agreement-draft-by = Lo guardó { $name }
agreement-fetched = Obtenida:
agreement-no-copy = Todavía no hay copia
agreement-same-as-ours = Dice lo mismo que la nuestra
agreement-you-approved = Nuestra aprobación
agreement-they-approved = Aprobación del socio
agreement-in-force = Desde el { $date }, condiciones de la versión { $version }
agreement-refresh = Obtener del socio ahora
agreement-fingerprint = Huella
agreement-people = Personas
agreement-write = Escribir
agreement-signs-us = Firma por nuestra parte
agreement-signs-them = Firma por parte del socio
agreement-contact-us = Nuestro contacto
agreement-contact-them = Contacto del socio
agreement-contacts-us = Nuestros contactos
agreement-contacts-them = Contactos del socio
agreement-contacts-all = Todos los contactos
agreement-fax = Fax { $number }

print-title = Acuerdo interinstitucional
print-hint = Esta página está hecha para papel.
print-version = Versión
print-universities = Las dos universidades
print-hei = Identificador HEI (SCHAC)
print-signs = Firma por ella
print-contacts = Contactos
print-sends = Envía
print-receives = Recibe
print-approvals = Aprobaciones
print-approved-by = Aprobado por { $name }, { $date }
print-approved = Aprobado, { $date }
print-not-approved = Todavía sin aprobar
print-signatures = Firmas
print-sign-name = Nombre
print-sign-function = Cargo
print-sign-date = Fecha
print-sign = Firma

create-lead = Elija el socio. Después escribirá un borrador que solo puede ver su universidad.
create-choose = Elegir
create-connected = { $count } de { $all } universidades están conectadas
create-alone = Acreditadas, pero no conectadas
create-alone-text = Sus sistemas todavía no pueden recibir acuerdos. En sus páginas se dice cómo trabajar con ellas.

next-send-us = Usted: revisar el borrador y enviarlo
next-send-office = Su universidad: revisar el borrador y enviarlo
next-unsent-us = Usted: enviar los cambios
next-unsent-office = Su universidad: enviar los cambios
next-make-copy-partner = { $partner }: crear una copia o vincular una
next-complete-link-us = Usted: nombrar en nuestra copia la del socio
next-complete-link-office = Su universidad: nombrar en su copia la del socio
next-complete-link-partner = { $partner }: nombrar nuestra copia en la suya
next-compare-us = Usted: comparar las copias, { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
}
next-compare-office = Su universidad: comparar las copias, { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
}
next-compare-partner = { $partner }: comparar las copias, { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
}
next-compare-both = Ambas partes: comparar las copias, { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
}
next-approve-us = Usted: aprobar la copia del socio
next-approve-office = Su universidad: aprobar la copia del socio
next-approve-partner = { $partner }: aprobar nuestra copia
next-approve-both = Ambas partes: aprobar la copia de la otra
next-resolve-us = Usted: revisar el problema
next-resolve-office = Su universidad: revisar el problema
next-nobody = Nadie tiene que hacer nada
next-in-force = Nadie tiene que hacer nada. El acuerdo está en vigor.
next-terminated = Nadie tiene que hacer nada. Ambas partes han finalizado el acuerdo.
next-expired = Nadie tiene que hacer nada. El último curso académico ha acabado.
next-deleted = Nadie tiene que hacer nada. Su universidad ha eliminado este acuerdo.
next-trying-again = Nadie tiene que hacer nada. Próximo intento: { $time }.
next-not-delivered = Usted: enviar el mensaje de nuevo
next-not-delivered-office = Su universidad: enviar el mensaje de nuevo
next-refused = Informática: averiguar por qué se rechazó el mensaje
next-not-connected = Usted: avisar por correo a { $partner }
next-not-connected-office = Su universidad: avisar por correo a { $partner }
next-problem-wrong-hash = La huella de la copia de { $partner } no corresponde a su contenido
next-problem-unreadable = No podemos usar la copia de { $partner }
next-problem-other-agreement = { $partner } ha respondido con otro acuerdo
next-problem-id-taken = Dos acuerdos de { $partner } nombran este
next-problem-deleted = { $partner } ya no tiene este acuerdo
next-problem-withdrawn = { $partner } ha retirado su aprobación
next-text-draft = Solo su universidad puede ver esto.
next-text-sent = { $partner } crea su propia copia a partir de la nuestra o vincula una que ya tiene.
next-text-linking = Cada copia debe nombrar a la otra. Una de ellas todavía no lo hace; casi siempre se arregla solo.
next-text-silent = El sistema de { $partner } no responde. Sin respuesta desde: { $since }. Próximo intento: { $next }. Cuando responda, seguimos.
next-text-differences = Verá qué campos se diferencian y podrá adoptar un valor o mantener el nuestro.
next-text-ready = Las dos copias dicen lo mismo. Cada parte aprueba la copia de la otra; después el acuerdo entra en vigor.
next-text-you-approved = Su universidad ha aprobado la copia de { $partner }. El acuerdo entrará en vigor cuando el socio apruebe la nuestra.
next-text-partner-approved = { $partner } ha aprobado nuestra copia. El acuerdo entrará en vigor cuando usted apruebe la del socio.
next-text-termination = Una copia dice que el acuerdo finaliza por completo. Ambas partes deben aprobarlo.
next-text-in-force = Ambas partes han aprobado los mismos términos.
next-text-wrong-hash = No la apruebe. El proveedor de { $partner } tiene que corregirlo; envíele lo que ve en «Detalles técnicos».
next-text-unreadable = Su formato no es el que pide la red. El proveedor de { $partner } tiene que corregirlo. Abajo ve la última copia que pudimos usar.
next-text-other-agreement = Pedimos este acuerdo y recibimos otro. El proveedor de { $partner } tiene que corregirlo.
next-text-id-taken = Pregunte a { $partner } cuál de los dos corresponde al nuestro. Nada se vincula de forma automática.
next-text-deleted = El sistema del socio dice que ya no existe. Pregunte a { $partner }; nuestra copia se queda como está.
next-text-deleted-in-force = El sistema del socio dice que ya no existe, aunque ambas partes lo aprobaron. Pregunte a { $partner }; las aprobaciones se conservan como prueba.
next-text-withdrawn = El sistema del socio ya no devuelve ninguna aprobación, aunque nada ha cambiado en las copias. Pregunte a { $partner }.
next-text-trying-again = El sistema de { $partner } no ha respondido { $tries ->
    [one] { $tries } vez
   *[other] { $tries } veces
}. El cambio está guardado y saldrá de forma automática. No se pierde nada.
next-text-refused = Enviarlo de nuevo no servirá. La respuesta del sistema del socio está abajo.
next-text-stays = Lo que ambas partes aprobaron sigue siendo válido; está en vigor desde el { $date }.
next-text-lacks-proof = La copia de { $partner } dice que el acuerdo estaba en vigor, pero nunca recibimos la aprobación del socio.
next-text-foreign-approval = { $partner } aprueba una copia que nunca enviamos. Antes de seguir, pida a la oficina del socio que revise su sistema.
next-text-unsent = Tiene cambios sin enviar.
next-do-send = Revisar y enviar
next-do-compare = Comparar
next-do-look = Ver
next-do-approve = Revisar y aprobar
next-try-now = Intentar ahora
next-plan = Asignar a un colega, aplazar o comentar
next-plan-less = Aplazar o comentar
next-since = Desde { $since }
next-since-due = Desde { $since }, plazo: { $due }
next-turn-due = { $who }, desde { $since }, plazo: { $due }

steps-sent = Nuestra copia se ha enviado
steps-send = Enviar nuestra copia
steps-version = Versión { $version }, { $time }
steps-told = El socio está avisado
steps-tell = Avisar al socio
steps-same = Las dos copias dicen lo mismo
steps-agree = Acordar un mismo texto
steps-same-yes = Ninguna diferencia
steps-differences = { $count ->
    [one] { $count } diferencia
   *[other] { $count } diferencias
}
steps-no-copy = { $partner } todavía no tiene copia
steps-approve = Ambas partes aprueban
steps-approved = Ambas partes han aprobado
steps-you-approved = Su universidad ya ha aprobado, el socio todavía no
steps-partner-approved = El socio ya ha aprobado, su universidad todavía no
steps-then-in-force = Después entra en vigor
steps-in-force = En vigor desde el { $date }

history-title = Historial
history-older = Entradas anteriores
history-created = { $actor } creó el acuerdo
history-copy-made = { $actor } creó esta copia a partir de la de { $partner }
history-example-made = { $actor } creó este ejemplo
history-draft-saved = { $actor } guardó el borrador
history-draft-discarded = { $actor } descartó el borrador
history-deleted = { $actor } eliminó el acuerdo
history-sent = { $actor } envió la versión { $revision }
history-sent-names-copy = Nombra la copia de { $partner }. Las condiciones son las mismas.
history-sent-in-force = Dice que el acuerdo está en vigor. Las condiciones son las mismas.
history-sent-same = Las condiciones son las mismas que antes.
history-linked = { $actor } lo vinculó a la copia de { $partner }
history-linked-by-partner = { $partner } vinculó su copia a esta
history-taken-over = { $actor } adoptó valores de { $partner }
history-taken-over-sent = Enviado como versión { $revision }
history-copy-changed = Obtuvimos una copia nueva de { $partner }
history-copy-problem = No podemos usar la copia nueva de { $partner }
history-copy-gone = { $partner } ya no tiene este acuerdo
history-approved = { $actor } aprobó la copia de { $partner }
history-approval-received = { $partner } aprobó nuestra copia
history-approval-withdrawn = { $partner } retiró su aprobación
history-in-force = En vigor, condiciones de la versión { $revision }
timeline-all = Todo
timeline-people = Personas
timeline-systems = Sistemas
timeline-documents = Documentos
history-none = No ha ocurrido nada de este tipo.
timeline-views = Qué mostrar
copy-problem-wrong-hash = La huella no corresponde al contenido.
copy-problem-unreadable = No se puede leer.
copy-problem-other-agreement = Es otro acuerdo.
copy-problem-id-taken = Nombra un acuerdo que está vinculado a otro.

edit-title = Nuestra copia para { $partner }
edit-version = Versión nueva { $version }, solo la puede ver su universidad
edit-saved = Borrador guardado: { $time }
edit-start = Empezar un borrador
edit-add = Añadir una condición
edit-order = Orden
edit-up = Subir la condición { $number }
edit-down = Bajar la condición { $number }
edit-turn = Añadir la condición { $number } en el otro sentido
edit-remove = Quitar la condición { $number }
edit-removed = La condición { $number } ({ $kind }) se ha quitado del borrador.
edit-to-correct = { $count } por corregir
edit-changed = { $name } ha cambiado este borrador ({ $time }). No se ha guardado nada de lo que hizo usted. El borrador de abajo es el más reciente.
edit-delete = Eliminar este acuerdo
edit-delete-text = Nunca se envió, así que nadie más sabe de él. No se puede recuperar.
edit-delete-do = Eliminar el acuerdo
edit-discard = Descartar los cambios
edit-discard-text = La copia que envió se queda como está. Los cambios no se pueden recuperar.

send-title = Enviar a { $partner }
send-short = Enviar
send-back = Volver al borrador
send-do = Enviar a { $partner }
send-gets = Qué recibe { $partner }
send-text = El sistema del socio recibe un aviso y puede obtener nuestra copia. Después el socio la compara, cambia la suya o aprueba. Usted puede volver a cambiar nuestra copia en cualquier momento.
send-stays = Lo que ambas partes aprobaron sigue siendo válido hasta que ambas aprueben las copias nuevas.
send-version = Versión
send-not-connected = { $partner } no puede recibir acuerdos en formato digital. Puede enviarlo; el mensaje espera aquí hasta que el socio se conecte.
send-finding = Condición { $number }: { $finding }

compare-short = Comparar
compare-title = { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
} en { $count ->
    [one] { $count } condición
   *[other] { $count } condiciones
}
compare-title-last = Nuestra copia y la última del socio que pudimos usar
compare-take-all = Adoptar todo lo del socio
compare-keep-all = Mantener todo lo nuestro
compare-ours = Nuestra copia, versión { $version }
compare-theirs = Copia del socio
compare-fetched = Del sistema de { $partner }, obtenida: { $time }
compare-conditions = { $count ->
    [one] { $count } condición
   *[other] { $count } condiciones
}
compare-same = { $count ->
    [one] { $count } es igual.
   *[other] { $count } son iguales.
}
compare-show-all = Mostrar todo
compare-show-differences = Mostrar solo las diferencias
compare-other-fields = { $count ->
    [one] { $count } campo más es igual.
   *[other] { $count } campos más son iguales.
}
compare-in-force = En vigor: { $value }
compare-keep = Mantener lo nuestro
compare-take = Adoptar lo del socio
compare-only-ours = Solo en nuestra copia
compare-only-theirs = Solo en la copia del socio
compare-keep-condition = La condición se queda en nuestra copia
compare-drop-condition = La condición se quita de nuestra copia
compare-leave-condition = Nuestra copia se queda sin ella
compare-add-condition = La condición se añade a nuestra copia
compare-whole = El acuerdo entero
compare-termination = Finalización del acuerdo
compare-termination-text = Solo para un acuerdo con el que todavía nadie ha hecho una movilidad.
compare-ended = Finalizado por completo
compare-not-ended = No finalizado
compare-taken = Adoptados: { $count }
compare-kept = Mantenidos: { $count }
compare-then-same = Entonces las dos copias dirán lo mismo.
compare-draft = Guardar como borrador
compare-send = Guardar y avisar a { $partner }
compare-send-short = Guardar y avisar
compare-keep-text = Si mantiene todo lo nuestro, no se envía nada. Si quiere que { $partner } adopte nuestros valores, escríbale un correo.
compare-keep-mail = Escribir a { $partner }
compare-unsent = Tiene cambios sin enviar. Envíelos o descártelos y después elija aquí.
compare-old-copy = Mostramos una copia anterior de { $partner } (obtenida: { $time }). Puede preparar los cambios, pero no aprobar.
compare-cannot-send = Esto todavía no se puede enviar. Guárdelo como borrador y corríjalo allí:
compare-outside-contacts = Los contactos son distintos; esto no necesita aprobación.
compare-outside-units = Las unidades son distintas; esto no necesita aprobación.
compare-outside-signing = Quién firma o cuándo es distinto; esto no necesita aprobación.
compare-fingerprints = Huellas antes y después
compare-fingerprints-text = La huella (hash) de una copia abarca sus condiciones y los dos identificadores en la red. Por eso dos copias que dicen lo mismo tienen huellas distintas. Usted aprueba la huella de la copia del socio.
compare-copy = Copia
compare-now = Ahora
compare-after = Después de guardar
compare-after-ours = Una nueva, versión { $version }
compare-after-theirs = sin cambios

approve-text = Aprueba la copia de { $partner } (obtenida: { $time }) con la huella
approve-note = Al aprobar, obtenemos la copia del socio una vez más. Si ha cambiado, no se aprueba nada y usted verá qué ha cambiado.
approve-do = Aprobar

obstacle-deleted = Su universidad ha eliminado este acuerdo.
obstacle-deleted-do = No se puede aprobar nada.
obstacle-not-sent = Nuestra copia nunca se ha enviado.
obstacle-not-sent-do = Envíela primero.
obstacle-no-copy = No tenemos ninguna copia de { $partner }.
obstacle-no-copy-do = Obténgala del socio o espere a que el socio cree una.
obstacle-wrong-hash = La huella de la copia del socio no corresponde a su contenido.
obstacle-wrong-hash-do = No la apruebe. Avise al proveedor del socio; los detalles técnicos muestran las dos huellas.
obstacle-unreadable = No podemos usar la última respuesta de { $partner }.
obstacle-unreadable-do = El proveedor del socio tiene que corregirlo. Mostramos la última copia que pudimos usar.
obstacle-other-agreement = { $partner } ha respondido con un acuerdo distinto del que pedimos.
obstacle-other-agreement-do = El proveedor del socio tiene que corregirlo.
obstacle-id-taken = Otro acuerdo de { $partner } está vinculado al nuestro.
obstacle-id-taken-do = Pregunte al socio cuál corresponde al nuestro.
obstacle-gone = El sistema de { $partner } ya no tiene este acuerdo.
obstacle-gone-do = Pregunte al socio; no se puede aprobar nada.
obstacle-not-linked = Las dos copias todavía no se nombran una a otra.
obstacle-not-linked-do = Obtenga la copia del socio. Si sigue igual, pida a { $partner } que vincule su copia a la nuestra.
obstacle-differences = Las copias son distintas.
obstacle-differences-do = Podrá aprobar cuando las dos digan lo mismo.
obstacle-old-markers = Una copia contiene valores de una versión anterior de la red.
obstacle-old-markers-do = Cambie estas condiciones en ambas partes y apruebe después.
obstacle-no-conditions = La copia de { $partner } no tiene condiciones.
obstacle-no-conditions-do = Pida al socio que añada las condiciones.
obstacle-already-approved = Su universidad ya ha aprobado esta copia.
obstacle-already-approved-do = Si el socio la cambia, podrá aprobar de nuevo.

received-title = Recibidos de los socios
received-aside-title = Apartados
received-note = { $count ->
    [one] { $count } acuerdo pendiente de usted
   *[other] { $count } acuerdos pendientes de usted
}
received-all = Ver todos
received-views = Cuáles
received-waiting = Pendientes de nosotros
received-lead = Acuerdos que enviaron socios y a los que no corresponde ninguno nuestro
received-none = Aquí no espera nada
received-none-text = Cuando un socio envía un acuerdo al que no corresponde ninguno nuestro, aparece aquí.
received-none-aside = No se ha apartado nada
received-none-aside-text = Lo que alguien aparta queda aquí hasta que el socio lo cambia.
received-no-match = Nada coincide
received-no-match-text = Quite los filtros para verlos todos.
received-their-code = Número del socio
received-number = Número del socio: { $code }
received-first-fetched = Obtenido por primera vez
received-claims = Nombra nuestro identificador
received-raw = Mostrar el documento
received-next = Usted: crear nuestra copia a partir de la del socio, o vincular una
received-next-make = Usted: crear nuestra copia a partir de la del socio
received-next-text = Nuestra copia empieza como un borrador que dice lo mismo. Usted la revisa, cambia lo que quiera y la envía. Antes de eso, { $partner } no recibe nada.
received-make = Crear nuestra copia a partir de la del socio
received-link-one = Vincular uno de los suyos
received-put-aside = Apartar
received-link = Vincular
received-candidates = Sus acuerdos con este socio
received-candidates-text = Uno de ellos puede ser la otra parte. Nada se vincula de forma automática.
received-reasons = Por qué puede coincidir
received-reason-same-code = uno nombra el número del otro
received-reason-same-kinds = los mismos tipos y sentidos
received-reason-shared-subject = un área de estudios en común
received-reason-shared-years = cursos en común
received-reason-none = nada en común
received-warnings = Esta copia no superaría nuestras propias comprobaciones:

technical-our-hei = Nuestro identificador en la red
technical-our-id = Identificador de nuestra copia
technical-their-hei = Identificador del socio en la red
technical-their-id = Identificador de la copia del socio
technical-our-version = Huella de nuestra versión { $version }
technical-their-copy = Huella de la copia del socio
technical-given = Huella que aprobamos
technical-received = Huella que aprobó el socio
technical-claimed = Huella en la última respuesta del socio
technical-computed = Huella que resulta de su contenido
technical-reason = Qué falla en la última respuesta del socio
technical-our-xml = Nuestra copia tal como la publicamos
technical-their-xml = La copia del socio tal como llegó
technical-unusable-xml = La última respuesta del socio, que no podemos usar
technical-cut = El documento es largo; este es el principio.

done-created = El borrador está creado. Añada sus condiciones.
done-copy-made = El borrador dice lo mismo que la copia de { $partner }. Revíselo y envíelo después.
done-saved = El borrador se ha guardado.
done-condition-saved = La condición se ha guardado.
done-condition-complete = La condición se ha guardado y está completa.
done-condition-moved = La condición se ha movido y el borrador se ha guardado.
done-condition-turned = La condición figura en el borrador en los dos sentidos. Revise las cifras de la nueva.
done-condition-back = La condición vuelve a estar en el borrador.
done-discarded = Los cambios se han descartado.
done-deleted = El acuerdo se ha eliminado.
done-sent = Enviado. Abajo ve hasta dónde ha llegado.
done-drafted = Sus elecciones se han guardado como borrador.
done-approved = Ha aprobado la copia. El sistema de { $partner } está recibiendo el aviso.
done-in-force = Ha aprobado la copia. El acuerdo está en vigor.
done-refreshed-same = Datos obtenidos de { $partner }. No ha cambiado nada.
done-refreshed-changed = Datos obtenidos de { $partner }. Algo ha cambiado.
done-linked = Vinculado a la copia de { $partner }.
done-put-aside = Apartado. Volverá cuando el socio lo cambie.
done-taken-back = Vuelve a estar pendiente de usted.
done-changed = Algo ha cambiado mientras tanto. Así está ahora; no se ha aprobado, guardado ni enviado nada.
done-obstacles = Esto no se puede aprobar ahora. Los motivos están abajo.
done-nothing-to-send = No hay nada nuevo que enviar.
done-nothing-changed = No se ha cambiado nada, así que no se ha empezado ningún borrador.
done-nothing-chosen = Ha mantenido todo lo nuestro, así que no cambia nada y no se envía nada.
done-unsent-changes = Tiene cambios sin enviar. Envíelos o descártelos primero.
done-link-impossible = No ha sido posible. Algo ha cambiado mientras tanto; revíselo de nuevo.

agreement-unit = Unidad responsable
agreement-unit-whole = La universidad entera
agreement-unit-help = Las personas limitadas a ciertas unidades solo ven y editan los acuerdos de sus unidades. Los socios no ven esto nunca.
agreement-unit-change = Cambiar la unidad
agreement-unit-save = Guardar la unidad
history-unit-changed = { $actor } cambió la unidad responsable
done-unit-saved = La unidad responsable se ha guardado.

unit-bulk-title = Indicar la unidad responsable
unit-bulk-about = Va a poner { $count ->
    [one] { $count } acuerdo
    [many] { $count } de acuerdos
   *[other] { $count } acuerdos
} a cargo de: { $unit }
unit-bulk-whole = toda la universidad
unit-bulk-none = No cambiaría nada
unit-bulk-chosen = { $count ->
    [one] { $count } acuerdo elegido
    [many] { $count } de acuerdos elegidos
   *[other] { $count } acuerdos elegidos
}
unit-bulk-cut = Coinciden más acuerdos. Una acción abarca { $most }; repítala para los demás.
unit-bulk-note = Los socios nunca ven qué unidad es responsable. Las personas limitadas a ciertas unidades verán después otros acuerdos.
unit-bulk-check = Ver antes de hacerlo
unit-bulk-do = Indicar la unidad
unit-bulk-back = Volver a la lista
unit-bulk-choose = Elija una unidad
unit-bulk-left-out = { $count ->
    [one] Se deja fuera { $count }
    [many] Se dejan fuera { $count }
   *[other] Se dejan fuera { $count }
}
unit-bulk-skip-not-yours = usted no puede editarlo
unit-bulk-skip-already = esa unidad ya es la responsable
unit-bulk-skip-gone = { $count ->
    [one] { $count } ya no existe, o usted ya no puede verlo
    [many] { $count } ya no existen, o usted ya no puede verlos
   *[other] { $count } ya no existen, o usted ya no puede verlos
}
unit-bulk-done = { $count ->
    [one] La unidad de { $count } acuerdo está cambiada.
    [many] La unidad de { $count } de acuerdos está cambiada.
   *[other] La unidad de { $count } acuerdos está cambiada.
}
unit-bulk-skipped = { $count ->
    [one] { $count } quedó como estaba.
    [many] { $count } quedaron como estaban.
   *[other] { $count } quedaron como estaban.
}
