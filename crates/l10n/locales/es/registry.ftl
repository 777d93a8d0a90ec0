# Las páginas de un registro.

registry-title = Registro
registry-lead = Quién está en esta red. El registro lee el manifiesto de cada host una y otra vez y crea con ellos un catálogo.
registry-catalogue = Catálogo
registry-since = Este catálogo se publica desde el { $when }
registry-no-catalogue = Todavía no hay catálogo
registry-shown = { $from }–{ $to } de { $count }

registry-hosts = Hosts
registry-host = Host
registry-coverage = Cobertura
registry-notices = Avisos
registry-check = Comprobar XML
registry-hash = Hash de un acuerdo

registry-institution = Institución
registry-institutions = Instituciones
registry-no-institution = Ninguna institución
registry-not-read = Sin leer todavía
registry-provider = Proveedor
registry-state = Estado
registry-any-state = Cualquiera
registry-seen = Visto por última vez
registry-asked = Última consulta
registry-manifest = Manifiesto
registry-search = Buscar
registry-hosts-note = Cada uno tiene un manifiesto
registry-with-errors = Hosts con errores
registry-with-errors-note = Algo de ellos no está en el catálogo
registry-kept = Inaccesibles
registry-kept-note = Se conserva su último manifiesto correcto
registry-empty-title = Todavía no hay ningún host
registry-empty = Añada la dirección de un manifiesto al archivo de fuentes. Se leerá en la próxima ronda.
registry-none-found = No se ha encontrado nada
registry-none-found-text = Ningún host tiene estas palabras y este estado. La búsqueda mira los nombres, identificadores, buzones, claves y direcciones.

registry-standing-good = En el catálogo
registry-standing-warning = En el catálogo, con advertencias
registry-standing-error = Algunas partes quedan fuera
registry-standing-kept = Inaccesible, se conserva el último manifiesto
registry-standing-missing = No está en el catálogo
registry-standing-new = Sin consultar todavía

registry-severity = Gravedad
registry-severity-error = Error
registry-severity-warning = Advertencia
registry-notice = Aviso
registry-all-notices = Todos
registry-errors = Con errores
registry-warnings = Con advertencias
registry-notices-lead = Qué deberían corregir los equipos de estos hosts. Un error significa que algo no está en el catálogo.
registry-no-notices = No hay nada que corregir
registry-no-notices-text = Ningún host tiene un aviso así.
registry-more-notices = Y { $count } más en la página del host.
registry-not-asked = Este host todavía no se ha consultado.
registry-failing-since = Desde: { $when }.
registry-kept-since = El catálogo tiene el último manifiesto visto: { $when }.

registry-about = Sobre este host
registry-hei = HEI ID
registry-other-id = Otro identificador
registry-contact = Contacto
registry-reload = Obtener ahora
registry-reload-pause = Este manifiesto se ha obtenido hace unos segundos. Espere un momento antes de obtenerlo de nuevo.
registry-reload-done = El manifiesto se acaba de obtener.
registry-reload-busy = Ahora se están obteniendo muchos manifiestos. Espere un momento antes de obtener este.
registry-apis = API
registry-api = API
registry-version = Versión
registry-addresses = Direcciones
registry-no-apis = Este host no anuncia ninguna API.
registry-not-signed = no acepta peticiones firmadas
registry-keys = Claves
registry-client-keys = Para peticiones
registry-server-keys = Para respuestas

registry-history = Historial del manifiesto
registry-version-number = N.º
registry-version-since = Visto desde
registry-version-bytes = Bytes
registry-version-now = en uso
registry-version-title = Versión { $number } del manifiesto
registry-version-raw = Como texto sin formato
registry-version-changes = Cambios desde la versión { $number }
registry-version-first = Texto completo

registry-coverage-lead = Qué institución tiene qué API, según las versiones que anuncian sus hosts.
registry-coverage-groups = Grupos de API
registry-coverage-none = Todavía no hay ninguna API así
registry-coverage-none-text = Ninguna institución anuncia una API de este grupo.
registry-coverage-not-found = Ninguna institución con una API así tiene estas palabras en su nombre o identificador.
registry-coverage-without = { $count ->
    [one] { $count } institución no tiene ninguna de estas API.
   *[other] { $count } instituciones no tienen ninguna de estas API.
}
registry-group-agreements = Acuerdos
registry-group-institutions = Instituciones
registry-group-outgoing = Estudiantes salientes
registry-group-incoming = Estudiantes entrantes
registry-group-other = Otras

registry-check-lead = Compruebe si un documento tiene el formato que exige su API. Un manifiesto se compara además con las reglas de este registro. No se guarda nada.
registry-check-button = Comprobar
registry-check-known = Documentos que se pueden comprobar: { $documents }.
registry-check-json = Los programas envían el documento como cuerpo de un POST a { $path } y reciben JSON.
registry-check-good = Documento reconocido: { $document }. Se puede leer completo.
registry-check-findings-only = Documento reconocido: { $document }. No quedaría nada fuera, pero conviene corregir algunas cosas.
registry-check-left-out = Documento reconocido: { $document }. { $count ->
    [one] { $count } cosa quedaría fuera.
   *[other] { $count } cosas quedarían fuera.
}
registry-check-unknown = Es XML bien formado, pero aquí no se conoce ningún lector para él:
registry-check-bad = Este documento no se puede leer:
registry-check-findings = Qué diría el registro
registry-check-empty = Pegue un documento XML.
registry-check-too-large = El documento supera los { $size } MB.
registry-check-too-slow = El documento no llegó a tiempo.
registry-check-busy = Ahora se están comprobando muchos documentos. Inténtelo de nuevo en un momento.
registry-xml = Documento XML
registry-xml-hint = Hasta { $size } MB

registry-hash-lead = Calcule el hash de cada acuerdo de una respuesta de IIAs get 7 y compárelo con el que declara el documento. Pegue la respuesta exactamente como llegó. No se guarda nada.
registry-hash-button = Calcular
registry-hashes = Hashes de los acuerdos
registry-hash-none = No hay ningún acuerdo en este documento.
registry-hash-id = Acuerdo
registry-hash-verdict = Resultado
registry-hash-same = Igual
registry-hash-different = Distinto
registry-hash-computed = Calculado
registry-hash-claimed = Declarado
registry-hash-approvable = Se puede aprobar de nuevo
registry-hash-unshown = El hash abarca una parte que la versión 7 no tiene en ese lugar:
registry-yes = sí
registry-no = no

registry-failure-not-let-in = La dirección del manifiesto no se admite: { $fault }
registry-failure-not-public = El nombre del host del manifiesto lleva a una red privada.
registry-failure-connect = Sin conexión: { $reason }.
registry-failure-timeout = No hubo una respuesta completa a tiempo.
registry-failure-broken = La conexión se cortó: { $reason }.
registry-failure-too-large = La respuesta supera los { $limit } bytes.
registry-failure-redirect = La respuesta es una redirección con estado { $status }, que no se sigue.
registry-failure-status = La respuesta tiene el estado { $status }.
registry-failure-packed = La respuesta comprimida no se puede leer: { $reason }.
registry-failure-no-manifest = La respuesta no es un manifiesto: { $reason }.

registry-address-not-https = no es una URL https://.
registry-address-unclean = tiene espacios, un fragmento, un usuario o una barra doble.
registry-address-too-long = tiene más de 2000 caracteres.
registry-address-private-name = su nombre no es de la Internet pública.
registry-address-private = no es de la Internet pública.
registry-address-port = su puerto no se admite.

registry-form-version = no tiene una versión como 2.0.1
registry-form-missing = falta { $element }
registry-form-repeated = { $element } aparece más de una vez
registry-form-order = { $element } está en un lugar incorrecto
registry-form-number = { $element } no es un número entero mayor que 0
registry-form-empty = { $element } está vacío
registry-form-mailbox = { $element } no es un buzón

registry-finding-client-key = La clave de cliente { $number } queda fuera: { $reason }.
registry-finding-server-key = La clave de servidor { $number } queda fuera: { $reason }.
registry-finding-foreign-key = La clave de cliente { $fingerprint } queda fuera porque es de otra institución.
registry-finding-mailbox = { $address } queda fuera porque no es un buzón.
registry-finding-language = El idioma { $language } de un nombre queda fuera porque no es un idioma.
registry-finding-too-many-mailboxes = Solo se toman los primeros { $limit } buzones.
registry-finding-too-many-keys = Solo se toman las primeras { $limit } claves.
registry-finding-too-many-entries = Solo se toman las primeras { $limit } entradas de API.
registry-finding-registry-entry = La entrada registry queda fuera. Solo puede tenerla el propio registro.
registry-finding-form = { $api } queda fuera: { $reason }.
registry-finding-no-address = { $api } queda fuera porque no tiene url ni get-url.
registry-finding-twice = { $api } aparece dos veces. La segunda queda fuera.
registry-finding-elsewhere = { $api } queda fuera porque otro host de esta institución la tiene en { $address }.
registry-finding-address = { $api } queda fuera por { $element } { $address }: { $fault }
registry-finding-foreign-address = { $api } queda fuera porque { $address } es una dirección de otra institución.
registry-finding-shared-address = { $api } queda fuera porque otro host tiene { $address } con otras claves de servidor.
registry-finding-discovery = Ninguna entrada discovery nombra la dirección de la que se obtuvo este manifiesto.
registry-finding-version = { $api } indica la versión { $version }, que no corresponde a su espacio de nombres.
registry-finding-embedded = { $api } contenía partes de un catálogo o de un manifiesto. Quedan fuera.
registry-finding-hei-refused = { $hei } queda fuera con sus claves de cliente y sus API porque esta fuente no puede registrarlo.
registry-finding-hei-taken = { $hei } queda fuera con sus claves de cliente y sus API porque otra fuente lo registró antes.
