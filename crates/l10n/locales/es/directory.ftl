# El directorio de instituciones acreditadas, y todas las que están acreditadas o en la red.

settings-directory = Universidades acreditadas
settings-line-directory = La lista de la Comisión con las universidades que tienen una Carta Erasmus
directory-lead = Todo este sitio usa la última lista importada
directory-new-list = Lista nueva
directory-file = Archivo Excel o CSV
directory-file-hint = Como lo publica la Comisión Europea, { $size } MB como máximo
directory-help-where = Busque «ECHE holders» en las páginas de Erasmus+ de la Comisión. Guarde el archivo Excel y elíjalo aquí.
directory-help-nothing = Leer no cambia nada. Primero ve lo que es nuevo, ha cambiado o ha terminado.
directory-read = Leer el archivo
directory-file-missing = Elija un archivo
directory-file-too-long = El archivo supera los { $size } MB. Las listas de la Comisión son mucho más pequeñas.
directory-file-bomb = El archivo es mucho mayor por dentro que por fuera, así que no se ha abierto
directory-file-many-rows = El archivo tiene más de { $most } filas. Las listas de la Comisión son mucho más cortas.
directory-file-many-cells = El archivo tiene demasiadas celdas. Las listas de la Comisión son mucho más pequeñas.
directory-file-long-cell = Una celda del archivo tiene más de { $most } caracteres
directory-file-encrypted = El archivo está protegido con una contraseña. Guárdelo sin ella y elíjalo otra vez.
directory-file-old-kind = Este es un archivo Excel antiguo (.xls). Guárdelo como .xlsx y elíjalo otra vez.
directory-file-other-kind = Esto no es un archivo Excel ni una tabla de texto. Elija el archivo como lo publica la Comisión.
directory-file-not-utf8 = No se pueden leer las letras de este archivo de texto. Guárdelo como «CSV UTF-8» y elíjalo otra vez.
directory-file-empty = El archivo está vacío
directory-file-damaged = El archivo está dañado o incompleto. Guárdelo otra vez desde la página de la Comisión.
directory-file-no-headings = Ninguna hoja de este archivo tiene columnas con un nombre legal y un PIC
directory-file-no-rows = El archivo tiene las columnas correctas, pero ninguna fila que se pueda usar
directory-imports = Importaciones
directory-no-imports = No se ha importado ninguna lista
directory-no-imports-text = Hasta entonces no se ve aquí quién está acreditado.
directory-by-others = Otra universidad de este sitio
directory-when = Cuándo
directory-file-name = Archivo
directory-listed = Universidades
directory-repaired = Códigos reparados
directory-problems = No se puede usar
directory-kind-new = Nuevas
directory-kind-back = De vuelta
directory-kind-changed = Cambiadas
directory-kind-ended = Terminadas
directory-check = Revisar la lista
directory-read-by = Leído por { $name }, { $time }
directory-doubt-ended = Terminarían { $ended } de { $listed } universidades. Compruebe que es la lista entera.
directory-doubt-changed = Tendrían otro nombre u otro sitio web { $changed } de { $listed } universidades. Compruebe que es la lista correcta.
directory-doubt-new = Serían nuevas { $new } universidades, más de las que tiene la lista. Compruebe que es la lista correcta.
directory-may = Lo que no es habitual
directory-may-ended = { $count ->
    [one] Es la lista entera y termina { $count } universidad
   *[other] Es la lista entera y terminan { $count } universidades
}
directory-may-changed = { $count ->
    [one] Es la lista correcta y cambia de nombre o de sitio web { $count } universidad
   *[other] Es la lista correcta y cambian de nombre o de sitio web { $count } universidades
}
directory-may-new = { $count ->
    [one] Es la lista correcta y es nueva { $count } universidad
   *[other] Es la lista correcta y son nuevas { $count } universidades
}
directory-may-missing = Marque todas las casillas si es la lista correcta, o descártela
directory-rows = { $count ->
    [one] En { $count } fila
   *[other] En { $count } filas
}
directory-back-count = { $count ->
    [one] Y { $count } está de vuelta
   *[other] Y { $count } están de vuelta
}
directory-unchanged-count = { $count ->
    [one] { $count } sigue igual
   *[other] { $count } siguen igual
}
directory-ended-note = Se quedan aquí, marcadas como terminadas
directory-import = Importar esta lista
directory-discard = Descartar
directory-import-hint = Importar tarda unos segundos. La lista espera aquí un día.
directory-changed-meanwhile = Acaba de importarse otra lista. Mire otra vez las diferencias.
directory-differences = Diferencias
directory-columns = Cómo se han entendido las columnas
directory-meaning = Entendida como
directory-column = Columna
directory-heading = Título en el archivo
directory-how = Reconocida por
directory-how-heading = Su título
directory-how-nearly = Su título, con una errata
directory-how-values = Sus valores
directory-column-proposal = Número de solicitud
directory-column-erasmus = Código Erasmus
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Nombre
directory-column-street = Calle
directory-column-postal-code = Código postal
directory-column-city = Ciudad
directory-column-country = País
directory-column-website = Sitio web
directory-column-from = Carta desde
directory-column-until = Carta hasta
directory-sheet = Hoja «{ $name }»
directory-unknown-columns = Sin usar: { $names }
directory-shown = { $from }–{ $to } de { $total }
directory-none = Nada de este tipo
directory-none-text = Elija arriba otra de las listas.
directory-what-changed = Qué ha cambiado
directory-field-name = Nombre
directory-field-erasmus = Código
directory-field-oid = OID
directory-field-address = Dirección
directory-field-country = País
directory-field-website = Sitio web
directory-field-from = Desde
directory-field-until = Hasta
directory-row = Fila { $row }
directory-place = Lugar en el archivo
directory-before = En el archivo
directory-after = Guardado como
directory-problem = Problema
directory-value = Valor
directory-fault-no-pic = Falta el PIC o es incorrecto. La fila se deja fuera.
directory-fault-no-name = Falta el nombre. La fila se deja fuera.
directory-fault-repeated-pic = Otra fila tiene este PIC y es la que cuenta. Esta fila se deja fuera.
directory-fault-no-erasmus-code = Esto no es un código Erasmus
directory-fault-repeated-erasmus-code = Otra universidad tiene también este código Erasmus
directory-fault-no-oid = Esto no es un OID
directory-fault-no-date = Esto no es una fecha
directory-fault-ends-before-start = La carta termina antes de empezar
directory-fault-no-country = El país no es conocido
done-list-imported = La lista está importada.
done-list-discarded = El archivo se ha descartado. Nada ha cambiado.
done-list-gone = Este archivo ya no espera aquí. Se importó o se descartó, o ha pasado un día.
directory-views = Vistas
directory-view-ours = Los nuestros
directory-view-all = Todos
directory-view-map = Mapa
directory-search = Nombre, ciudad, país o código
directory-any = Todas
directory-accreditation = Acreditación
directory-accredited-yes = Acreditadas ahora
directory-accredited-ended = Acreditación terminada
directory-accredited-no = No está en la lista
directory-network = Red
directory-connected-yes = Conectada
directory-connected-no = No conectada
directory-connected-for = Conectada para
directory-connected-for-nothing = Conectada, sin estos servicios
directory-by-mail = No conectada
directory-by-mail-title = Usted: por ahora, acordar por correo y PDF
directory-by-mail-text = Esta universidad no está en la red, así que su sistema no puede recibir acuerdos y Habita no tiene borradores para ella. El acuerdo se escribe, se envía y se guarda fuera de Habita. Cuando la universidad entre en la red, podrá empezar los acuerdos aquí.
directory-by-mail-website = La lista no da ninguna dirección de correo. Su sitio web dice a quién dirigirse.
directory-by-mail-search = La lista no da ni dirección de correo ni sitio web. Busque la oficina internacional de la universidad.
directory-website-open = Abrir su sitio web
directory-imported-at = Lista de universidades acreditadas importada { $time }
directory-import-first = Importar la lista de universidades acreditadas
directory-no-list = No se ha importado ninguna lista de universidades acreditadas
directory-hei = Identificador en la red
directory-until = Acreditada hasta
directory-state-no-list = Acreditación desconocida
directory-state-not-listed = No está en la lista
directory-state-accredited = Acreditada
directory-state-until = Hasta el { $day }
directory-state-over = Terminó el { $day }
directory-state-ended = Ya no está en la lista
directory-tag-until = Acreditada hasta el { $day }
directory-tag-over = Acreditación terminada el { $day }
directory-tag-not-listed = No está en la lista de universidades acreditadas
directory-tag-ended = Ya no está en la lista de universidades acreditadas
directory-warn-not-listed = Esta universidad no está en la lista de universidades acreditadas. Pida su código Erasmus antes de empezar un acuerdo.
directory-warn-over = La carta de esta universidad ha terminado. Pregunte si tiene una nueva.
directory-warn-ended = Esta universidad ya no está en la lista de universidades acreditadas. Pregunte si se ha unido a otra.
directory-says = En la lista de universidades acreditadas
directory-name-there = Nombre en la lista
directory-gone-since = Fuera de la lista desde
directory-address = Dirección
directory-raw = La fila tal como llegó
directory-map-title = { $listed } universidades acreditadas y { $connected } conectadas, sin la suya
directory-map-connected = { $connected } universidades conectadas, sin la suya
directory-map-text = El número dice cuántas están acreditadas. Cuanto más intenso el color, más hay. Un punto marca los países con socios suyos.
directory-map-text-connected = El número dice cuántas están conectadas. Cuanto más intenso el color, más hay. Un punto marca los países con socios suyos.
directory-accredited = Acreditadas
directory-connected = Conectadas
directory-partners = Sus socios
