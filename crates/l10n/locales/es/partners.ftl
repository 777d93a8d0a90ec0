# Partners from the network's catalogue.

partners-title = Socios
partners-search = Nombre, país o código Erasmus
partners-catalogue = Del catálogo de la red, obtenido: { $time }
partners-no-match = Ninguna universidad coincide
partners-no-match-text = Pruebe con menos letras, o con el código Erasmus escrito de cualquier forma.
partners-erasmus-code = Código Erasmus
partners-connection = Conexión
partners-can-exchange = Los acuerdos funcionan
partners-cannot-exchange = No puede recibir acuerdos en formato digital
partners-cannot-text = El sistema del socio no puede recibir acuerdos. Puede escribir aquí un borrador, imprimirlo en PDF y enviarlo por correo.
partners-write = Escribir al socio
partners-all-agreements = Todos ({ $count })
partners-for-it = Para informática
partners-figure-agreements = Acuerdos
partners-figure-in-force = { $count } en vigor
partners-figure-received = { $received ->
    [one] { $received } recibido
   *[other] { $received } recibidos
}, { $count } en vigor
partners-figure-waiting = Pendientes de usted
partners-figure-waiting-note = Acuerdos en los que le toca a usted
partners-figure-services = Servicios
partners-figure-services-note = de { $count } que necesitan los acuerdos
partners-figure-contact = Último contacto
partners-figure-contact-note = Entre los dos sistemas
partners-service = Servicio
partners-now = Ahora
partners-host = Dirección
partners-last-in = Última entrada
partners-last-out = Última salida
partners-not-offered = No está en el catálogo de la red
partners-other-version = Solo ofrece la versión { $version }
partners-not-tried = Sin usar todavía
partners-works = Funciona
partners-failed-of = { $count } de { $all } servicios fallaron la última vez
partners-offered-of = El socio ofrece { $count } de los { $all } servicios que necesitan los acuerdos
partners-api-iias = Acuerdos
partners-api-iia-cnr = Mensajes sobre acuerdos
partners-api-iias-approval = Aprobaciones
partners-api-iia-approval-cnr = Mensajes sobre aprobaciones
partners-api-institutions = Datos de la universidad
partners-api-organizational-units = Unidades
partners-api-factsheet = Ficha informativa
partners-api-file = Documentos
partners-api-discovery = Descripción de sus sistemas
partners-api-echo = Prueba de conexión
partners-api-monitoring = Informes sobre problemas
partners-api-unknown = Dirección desconocida
partners-no-agreements = No hay acuerdos con este socio
partners-no-agreements-text = Cree uno con el botón de arriba.
partners-received = Recibidos del socio
partners-only-received = Todavía no hay ninguno nuestro. Lo que ha enviado el socio espera arriba.
partners-ids = Códigos
partners-id-pic = PIC
partners-id-previous-schac = Dominio anterior
partners-id-erasmus-charter = Carta Erasmus
partners-id-local = Identificador local
partners-names = Nombres
partners-asked = Qué hemos preguntado al socio
partners-pull-index = Pregunta por las novedades
partners-pull-approvals = Pregunta por las aprobaciones
partners-pull-failed = Última petición fallida
partners-pull-found = Resultado de la última petición
partners-pull-numbers = En la lista: { $listed }, obtenidos: { $fetched }, modificados: { $changed }, fallidos: { $failed }
partners-pull-next = Próxima petición
partners-silent-since = El sistema del socio no responde desde
partners-next-probe = Próximo intento
partners-offers = Qué ofrecen los sistemas del socio
partners-offer-version = Versión
partners-offer-calling = Forma de llamada
partners-offer-signed = Firmado en los dos sentidos
partners-offer-unsigned-answers = Las respuestas no están firmadas
partners-offer-not-signed = No acepta peticiones firmadas
partners-offer-encrypted = Firmado y además cifrado
partners-offer-open = Cualquiera puede leerlo
partners-deadlines = Plazos
partners-deadline-nominate = Nominar
partners-deadline-apply = Presentar la solicitud
partners-deadline-autumn = { $day } para otoño
partners-deadline-spring = { $day } para primavera
partners-decide-in = Plazo para decidir
partners-transcript-in = Plazo del certificado académico
partners-weeks = { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
}
partners-offices = A quién preguntar
partners-office-applications = Solicitudes
partners-office-housing = Alojamiento
partners-office-visa = Visados
partners-office-insurance = Seguro
partners-told = Qué dice el socio de sí mismo
partners-website = Sitio web
partners-courses = Asignaturas
partners-units = Unidades
partners-units-fold = Unidades del socio: { $count }
partners-unit = Unidad
partners-unit-code = Código
partners-unit-short = Nombre corto
partners-units-count = { $count ->
    [one] { $count } unidad
   *[other] { $count } unidades
}
partners-units-left = { $count ->
    [one] Hay { $count } unidad más que no se muestra.
   *[other] Hay { $count } unidades más que no se muestran.
}
partners-read-minutes = { $count ->
    [0] Leído ahora mismo
    [one] Leído hace { $count } minuto
   *[other] Leído hace { $count } minutos
}
partners-read-hours = { $count ->
    [one] Leído hace { $count } hora
   *[other] Leído hace { $count } horas
}
partners-read-days = { $count ->
    [one] Leído hace { $count } día
   *[other] Leído hace { $count } días
}
partners-told-not-yet = Preguntamos al socio una vez al día, en cuanto usted tiene un acuerdo o un borrador con él.
partners-told-not-offered = Los sistemas del socio no ofrecen datos, unidades ni ficha informativa.
partners-told-nothing = El socio no ha dado ninguna respuesta que podamos usar.
partners-told-failed = La última respuesta no se pudo usar
partners-told-asked = Pregunta:
