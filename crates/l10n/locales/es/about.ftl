# What a university tells partners about itself: forms, preview, what is wrong.

about-part-institution = Universidad
about-part-unit = Unidad
about-part-factsheet = Ficha informativa
about-part-names = Nombres
about-part-abbreviation = Nombre corto
about-part-other-ids = Otros códigos
about-part-kind = Tipo
about-part-value = Código
about-part-street-address = Domicilio
about-part-mailing-address = Dirección postal
about-part-recipients = Destinatario
about-part-lines = Líneas de la dirección
about-part-street = Calle
about-part-building = Edificio
about-part-post-office-box = Apartado de correos
about-part-postal-code = Código postal
about-part-town = Población
about-part-region = Región
about-part-country = Código del país
about-part-websites = Sitios web
about-part-url = Dirección
about-part-lang = Idioma
about-part-logo = Logotipo
about-part-mobility-factsheets = Páginas para estudiantes entrantes
about-part-course-catalogues = Catálogos de asignaturas
about-part-contact = Contactos
about-part-given-names = Nombre de pila
about-part-family-name = Apellidos
about-part-emails = Direcciones de correo
about-part-phones = Teléfonos
about-part-number = Número
about-part-extension = Extensión
about-part-other = Otro formato
about-part-roles = Para qué sirve
about-part-id = Identificador
about-part-code = Código
about-part-parent = Unidad superior
about-part-calendar = Plazos
about-part-nominations = Nominaciones
about-part-applications = Solicitudes
about-part-autumn = Semestre de otoño
about-part-spring = Semestre de primavera
about-part-decision-weeks = Plazo para decidir
about-part-transcript-weeks = Plazo para enviar el certificado académico
about-part-application = Solicitud
about-part-housing = Alojamiento
about-part-visa = Visados
about-part-insurance = Seguro
about-part-email = Dirección de correo
about-part-phone = Teléfono
about-part-requirement = Requisitos
about-part-name = Nombre
about-part-details = Detalles
about-part-accessibility = Apoyo para necesidades especiales
about-part-description = Descripción
about-part-information = A quién preguntar
about-part-additional = Más oficinas
about-part-text = Texto
about-part-day = Día
about-part-month = Mes

about-kind-infrastructure = Edificio o equipamiento
about-kind-service = Servicio
about-calendar-nominations-autumn = Último día para nominar para el semestre de otoño
about-calendar-nominations-spring = Último día para nominar para el semestre de primavera
about-calendar-applications-autumn = Último día para presentar la solicitud para el semestre de otoño
about-calendar-applications-spring = Último día para presentar la solicitud para el semestre de primavera

about-section-names = Nombres y códigos
about-section-inherited = Publicado desde la configuración
about-section-addresses = Direcciones
about-section-web = En la web
about-section-unit = La unidad
about-fact-hei = Identificador en la red
about-fact-address = Dirección pública
about-fact-mailbox = Buzón del equipo

about-add-names = Añadir un nombre
about-add-roles = Añadir un texto
about-add-other-ids = Añadir un código
about-add-websites = Añadir un sitio web
about-add-mobility-factsheets = Añadir una página
about-add-course-catalogues = Añadir un catálogo
about-add-contact = Añadir un contacto
about-add-requirement = Añadir un requisito
about-add-accessibility = Añadir un apoyo
about-add-additional = Añadir una oficina
about-one-contact = Contacto { $number }
about-one-requirement = Requisito { $number }
about-one-accessibility = Apoyo { $number }
about-one-additional = Oficina { $number }
about-remove-names = Quitar el nombre { $number }
about-remove-roles = Quitar el texto { $number }
about-remove-other-ids = Quitar el código { $number }
about-remove-websites = Quitar el sitio web { $number }
about-remove-mobility-factsheets = Quitar la página { $number }
about-remove-course-catalogues = Quitar el catálogo { $number }
about-remove-contact = Quitar el contacto { $number }
about-remove-requirement = Quitar el requisito { $number }
about-remove-accessibility = Quitar el apoyo { $number }
about-remove-additional = Quitar la oficina { $number }
about-one-a-line = Uno en cada línea
about-help-names = Los socios ven primero el nombre en inglés. Si no hay nombres, se usan los de la configuración.
about-help-abbreviation = Unas pocas letras, como lo dicen sus colegas.
about-help-configured = Estos datos están en la configuración de este sitio. Quienes gestionan este sitio pueden cambiarlos.
about-help-inherited = Los socios reciben estos datos de la configuración de este sitio hasta que usted introduzca los suyos más arriba.
about-help-other-ids = Dominios anteriores de su universidad y su Carta Erasmus.
about-help-addresses = Escriba una calle o un máximo de cuatro líneas. El código del país tiene dos mayúsculas, por ejemplo LV.
about-help-websites = Primero, la página principal. Las direcciones empiezan por https:// o http://.
about-help-logo = Una imagen en una dirección https que cualquiera pueda abrir.
about-help-factsheets = Páginas o documentos que los estudiantes entrantes deberían leer.
about-help-catalogues = Dónde encuentran los estudiantes sus asignaturas.
about-help-contacts = Primero, los importantes. Todo esto es público: si es posible, indique oficinas y sus buzones en lugar de personas. Un número de teléfono empieza por + y el código del país.
about-help-contact-parts = El nombre es el de la oficina. El nombre de pila y los apellidos son solo para una persona. «Para qué sirve» dice qué se pregunta allí, por ejemplo sobre el alojamiento.
about-help-id = Los sistemas de los socios lo guardan, por eso no cambia nunca. De 1 a 64 letras, cifras y signos, sin espacios ni acentos.
about-help-code = Lo que se ve en lugar del identificador. Dos unidades no pueden tener el mismo.
about-help-unit-names = Al menos uno. Los socios ven primero el nombre en inglés.
about-help-unit-abbreviation = Dos unidades no pueden tener el mismo.
about-help-parent = O bien ninguna unidad tiene una superior, o bien la tienen todas menos una: esa es la universidad entera.
about-no-parent = Ninguna
about-help-nominations = Hasta cuándo pueden los socios nominar a sus estudiantes. Igual todos los años.
about-help-applications = Hasta cuándo pueden los estudiantes presentar su solicitud.
about-help-weeks = Cuánto tiempo necesita su universidad para decidir y, después de la estancia, para enviar el certificado académico. La Carta Erasmus permite cinco semanas.
about-help-phone = Un número de teléfono empieza por + y el código del país, por ejemplo +371 67000000.
about-help-application = A quién preguntan los estudiantes sobre la solicitud y dónde pueden leer más. Hacen falta el correo, el teléfono y una página.
about-help-housing = A quién preguntan los estudiantes sobre el alojamiento.
about-help-visa = A quién preguntan los estudiantes sobre visados y permisos de residencia.
about-help-insurance = A quién preguntan los estudiantes sobre el seguro.
about-help-requirements = Qué deben entregar o cumplir los estudiantes. Un nombre de la lista es un documento que llega con la nominación.
about-help-accessibility = Qué hay para personas con necesidades especiales y a quién pueden preguntar.
about-help-additional = Otras oficinas que los estudiantes deberían conocer, por ejemplo la de reconocimiento.
about-help-additional-kind = «Tipo» dice en pocas palabras qué hace la oficina. Los socios y los estudiantes lo leen como un título.

about-save-preview = Guardar y ver la vista previa
about-published = Publicado por { $name }, { $time }
about-never-published = Aquí todavía no se ha publicado nada
about-draft = Borrador de { $name }, { $time }. Solo lo ve su universidad
about-preview = Vista previa y publicación
about-changed = { $name } ha cambiado esto ({ $time }). Lo que usted ha escrito sigue abajo. Compare los dos textos y guarde de nuevo si quiere mantener el suyo.
about-conflict = En qué se diferencian
about-now-in-draft = Ahora en el borrador
about-what-you-typed = Lo que ha escrito usted
about-language-twice = Este idioma aparece dos veces: { $what }. Deje un solo texto por idioma.
about-unit-exists = Ya hay una unidad con el identificador { $id }. Elija otro identificador.
about-to-correct = { $count ->
    [one] Hay { $count } punto que corregir antes de publicar
   *[other] Hay { $count } puntos que corregir antes de publicar
}

about-told = Lo que su universidad dice de sí misma
about-preview-lead = Qué cambia y cómo muestra su universidad el sistema de un socio.

about-differences = Qué cambia
about-differences-count = { $count ->
    [0] nada
    [one] { $count } valor
   *[other] { $count } valores
}
about-differences-left = { $count ->
    [one] Hay { $count } más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}
about-no-differences = Los socios ya leen lo que ve aquí.
about-what = Qué
about-served-now = Lo que leen ahora los socios
about-in-draft = En el borrador
about-outdated = Después de empezar este borrador se publicó otra cosa. Si publica el borrador, sus valores sustituyen a los publicados; la lista de abajo muestra qué cambia.
about-documents = Documentos en la red
about-documents-text = Lo que obtienen los sistemas de los socios. Lo piden cuando lo necesitan, casi siempre una vez al día.
about-xml-institution = Universidad en XML
about-xml-units = Unidades en XML
about-xml-factsheet = Ficha informativa en XML
about-fetched = Última vez que se obtuvo: { $time }, { $name }
about-never-fetched = Ningún socio lo ha obtenido todavía, hasta donde llega el registro de intercambios.
about-publish = Publicar para los socios
about-rest = Publicar el resto
about-rest-text = Lo que está bien se puede publicar ahora. Las partes de arriba se quedan en el borrador, y los socios siguen leyendo lo publicado de ellas.
about-no-rest = No hay nada más nuevo en el borrador, así que no se puede publicar nada antes de corregir esto.
about-no-draft = No hay borrador. Alguien lo ha publicado o descartado mientras tanto.
about-changed-since-shown = Algo cambió después de mostrarse esta página. No se ha publicado nada. Revíselo otra vez y publique después.
about-faults = El borrador tiene valores que no se pueden publicar. Están en la lista de abajo.
about-unit-still-used = Hay personas o acuerdos que todavía usan la unidad { $id }, así que el borrador no puede prescindir de ella. Añádala de nuevo con el mismo identificador o asígneles otra unidad.
about-discard = Descartar el borrador
about-discard-text = Se pierden todos los cambios desde la última publicación. Los socios no notan nada.
about-discard-do = Descartar el borrador

about-unit-new = Nueva unidad
about-unit-search = Nombre o código
about-units-empty = Todavía no hay unidades
about-units-empty-text = Si quiere un árbol, añada primero la universidad entera y después sus facultades y departamentos.
about-units-no-match = Ninguna unidad coincide
about-units-no-match-text = Pruebe con menos letras o con el código.
about-units-left = { $count ->
    [one] Hay { $count } unidad más que no se muestra. Búsquela.
   *[other] Hay { $count } unidades más que no se muestran. Búsquelas.
}
about-unit-added = Nueva en el borrador
about-unit-changed = Modificada en el borrador
about-unit-remove = Quitar esta unidad
about-unit-remove-text = Sale ahora del borrador, y de la red cuando usted publique. Los acuerdos de los socios que la nombran conservan su identificador.
about-unit-remove-do = Quitar la unidad
about-unit-stays = Esta unidad no se puede quitar ahora:
about-unit-agreements = { $count ->
    [one] Es la responsable de { $count } acuerdo. Elija primero otra unidad responsable.
   *[other] Es la responsable de { $count } acuerdos. Elija primero otra unidad responsable.
}
about-unit-people = { $count ->
    [one] { $count } persona tiene un rol para ella. Asígnele primero otra unidad.
   *[other] { $count } personas tienen un rol para ella. Asígneles primero otra unidad.
}
about-unit-below = { $count ->
    [one] { $count } unidad depende de ella. Muévala primero.
   *[other] { $count } unidades dependen de ella. Muévalas primero.
}
about-factsheet-remove = No publicar ninguna ficha informativa
about-factsheet-remove-text = La ficha informativa sale ahora del borrador, y de la red cuando usted publique.
about-factsheet-remove-do = Quitar la ficha informativa

about-fault-missing = { $field }: introduzca un valor
about-fault-too-long = { $field }: escriba menos, { $what } bytes como máximo
about-fault-language = { $field }: elija el idioma
about-fault-web-address = { $field }: «{ $what }» no es una dirección que empiece por https:// o http://
about-fault-logo = { $field }: «{ $what }» no es una dirección que empiece por https://
about-fault-four-lines = { $field }: escriba cuatro líneas como máximo
about-fault-lines-or-street = { $field }: escriba o bien líneas, o bien calle, edificio y apartado
about-fault-country = { $field }: escriba dos mayúsculas, por ejemplo LV
about-fault-mail = { $field }: «{ $what }» no es una dirección de correo
about-fault-no-phone = { $field }: introduzca un número de teléfono
about-fault-phone = { $field }: empiece por + y el código del país
about-fault-too-many = { $field }: { $what } como máximo
about-fault-id = { $field }: use de 1 a 64 letras, cifras y signos, sin espacios ni acentos
about-fault-id-taken = { $field }: otra unidad tiene el identificador «{ $what }»
about-fault-code-taken = { $field }: otra unidad tiene el código «{ $what }»
about-fault-abbreviation-taken = { $field }: otra unidad tiene el mismo
about-fault-configured = { $field }: el código Erasmus y el PIC están en la configuración
about-fault-no-such-unit = { $field }: no hay ninguna unidad «{ $what }»
about-fault-circle = { $field }: las unidades dependen unas de otras en círculo
about-fault-second-root = { $field }: elija una; solo la universidad entera no tiene ninguna
about-fault-weeks = { $field }: elija de 1 a { $what } semanas
about-fault-spelling = { $field }: escriba «{ $what }», exactamente así
about-fault-accessibility = { $field }: elija una opción
about-fault-day = { $field }: introduzca un día y elija un mes
about-fault-day-of-month = { $field }: el mes de { $month } tiene { $count } días

done-published = Publicado. Los socios lo leen desde ahora.
done-published-rest = Publicado, salvo lo que antes hay que corregir. Eso se queda en el borrador.
done-draft-discarded = El borrador se ha descartado. Lo que leen los socios no cambia.
done-unit-removed = La unidad ya no está en el borrador. Publique para retirarla de la red.
done-unit-in-use = La unidad está en uso. Abajo se dice qué depende de ella.
done-unit-has-below = Otras unidades dependen de esta. Muévalas primero.
done-factsheet-removed = La ficha informativa ya no está en el borrador. Publique para retirarla de la red.
