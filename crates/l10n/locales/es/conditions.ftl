# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Condiciones
conditions-kind = Tipo
conditions-direction = Sentido
conditions-subject = Área de estudios
conditions-years = Cursos
conditions-per-year = Por curso
conditions-language = Idioma
conditions-all-fields = Todos los campos
conditions-count = { $count ->
    [one] { $count } condición
   *[other] { $count } condiciones
}
conditions-count-differ = { $count ->
    [one] { $count } condición
   *[other] { $count } condiciones
}, { $differences ->
    [one] { $differences } diferencia
   *[other] { $differences } diferencias
}
conditions-differs = Difiere
conditions-empty = Todavía no hay condiciones
conditions-empty-text = Una condición dice quién puede ir adónde, cuántas personas, cuándo y para qué. Cada sentido es una condición aparte.

kind-student-studies = Estudiantes para estudios
kind-student-traineeship = Estudiantes para prácticas
kind-staff-teaching = Personal para docencia
kind-staff-training = Personal para formación
direction-out = Salida
direction-in = Entrada
level-1 = MEC 1
level-2 = MEC 2
level-3 = MEC 3
level-4 = MEC 4
level-5 = Ciclo corto
level-6 = Grado
level-7 = Máster
level-8 = Doctorado
blended-yes = Se acepta
blended-no = No se acepta

field-sending-unit = Unidad de envío
field-receiving-unit = Unidad de acogida
field-subjects = Áreas de estudios
field-first-year = Primer curso académico
field-last-year = Último curso académico
field-per-year-student = Estudiantes por curso
field-per-year-staff = Personal por curso
field-months-per-year = Meses por curso en total
field-days-per-year = Días por curso en total
field-levels = Niveles
field-languages = Idiomas
field-blended = Movilidad combinada
field-other-terms = Otros términos
field-sending-contacts = Contactos de la parte de envío
field-receiving-contacts = Contactos de la parte de acogida

condition-number = Condición { $number }
condition-of = Condición { $number } de { $all }
condition-new = Nueva condición
condition-title-out = { $kind }, salida
condition-title-in = { $kind }, entrada
condition-from-to = De { $from } a { $to }
condition-all-subjects = Todas las áreas de estudios
condition-all-levels = Todos los niveles
condition-whole-university = La universidad entera
condition-not-yet-defined = Sin definir todavía
condition-language-only = { $skill }, solo para { $subject }
condition-who-where = Quién y adónde
condition-when = Cuándo y cuántos
condition-who-may = Quién puede ir
condition-direction-help = Una condición tiene un solo sentido. Para un intercambio en los dos sentidos, añada una segunda condición.
condition-subjects-hint = Escriba un área o su código de cuatro cifras (ISCED-F)
condition-subjects-help = Elija el área más precisa que encaje. Si no elige ninguna, valen todas.
condition-subject = Área
condition-clarification = En otras palabras
condition-clarification-help = «En otras palabras» es para lo que el código no dice, por ejemplo el nombre de un programa. No repita el nombre del área. Lo aprueban las dos universidades.
condition-add-subject = Añadir un área de estudios
condition-remove-subject = Quitar el área de estudios { $number }
condition-kept-help = Esta condición llegó con unidades y contactos. Se conservan y se envían tal como están.
condition-years-help = Cursos tal como los cuenta la universidad de acogida. Los dos cursos están incluidos.
condition-per-year-help-student = El máximo de estudiantes en cada curso, no en total. Para hacer una pausa de un curso, finalice esta condición y añada otra que empiece más tarde.
condition-per-year-help-staff = El máximo de miembros del personal en cada curso, no en total. Para hacer una pausa de un curso, finalice esta condición y añada otra que empiece más tarde.
condition-months-help = Todos los estudiantes de un curso juntos. 5 estudiantes con 5 meses cada uno suman 25.
condition-days-help = Todo el personal de un curso junto. 2 personas con 5 días cada una suman 10.
condition-levels-help = Si no marca nada, valen todos los niveles.
condition-level = Nivel
condition-any-level = Cualquiera
condition-add-language = Añadir un idioma
condition-remove-language = Quitar el idioma { $number }
condition-language-limited = Solo para un área de estudios (idioma { $number })
condition-language-limited-help = Un idioma que solo hace falta en un área se limita a ella debajo de su fila. No cuenta para las demás áreas.
condition-language-subject = Solo para esta área
condition-languages-help = Aquí no hace falta ningún idioma. Añada uno si las personas deben saberlo.
condition-languages-help-studies = La movilidad de estudiantes para estudios necesita al menos un idioma. B1 es el mínimo habitual.
condition-languages-help-teaching = La movilidad de personal para docencia necesita al menos un idioma. B2 es el mínimo habitual.
condition-blended-help = Una estancia corta junto con estudio en línea antes o después.
condition-other-terms-help = Ambas universidades aprueban este texto junto con los números, así que no escriba aquí notas internas.
condition-check = Guardar y comprobar
condition-remove = Quitar esta condición
condition-changed = { $name } ha cambiado este borrador ({ $time }). Lo que usted ha escrito sigue abajo. Guarde de nuevo para pasarlo al borrador más reciente.

form-errors = { $count ->
    [one] Hay { $count } punto que corregir antes de guardar
   *[other] Hay { $count } puntos que corregir antes de guardar
}
form-to-correct = { $count ->
    [one] Hay { $count } punto que corregir antes de enviar
   *[other] Hay { $count } puntos que corregir antes de enviar
}
form-correct = { $count ->
    [one] Hay { $count } punto que corregir
   *[other] Hay { $count } puntos que corregir
}
finding-direction = Elija quién envía
finding-year-missing = Elija el curso académico
finding-year = «{ $what }» no es un curso académico como 2026/2027
finding-years-reversed = El último curso no puede ser anterior a { $year }
finding-unsound-year = Un curso académico tiene dos años seguidos, por ejemplo 2026/2027
finding-no-students = Introduzca cuántos estudiantes pueden ir cada curso, 1 o más
finding-no-staff = Introduzca cuántos miembros del personal pueden ir cada curso, 1 o más
finding-number-students = Introduzca cuántos estudiantes pueden ir cada curso con un número entero, por ejemplo 3. Ha escrito «{ $what }»
finding-number-staff = Introduzca cuántos miembros del personal pueden ir cada curso con un número entero, por ejemplo 3. Ha escrito «{ $what }»
finding-amount = Introduzca un número mayor que 0 con dos decimales como máximo, o deje el campo vacío. Ha escrito «{ $what }»
finding-no-language = Añada al menos un idioma
finding-language-missing = Elija el idioma
finding-bad-language = «{ $what }» no es un idioma
finding-level = «{ $what }» no es un nivel de A1 a C2
finding-subject-missing = Elija el área de estudios para estas palabras
finding-subject = «{ $what }» no es un área de estudios. Escriba un código de cuatro cifras, por ejemplo 0421, o elija una de la lista
finding-unknown-subject = { $what } no está en la lista de áreas de estudios (ISCED-F 2013)
finding-repeated = Aparece dos veces: { $what }
finding-old-marker = Este valor viene de una versión anterior de la red. Introdúzcalo de nuevo
finding-too-long = Acórtelo a { $most } caracteres
finding-blurs-hash = Quite «__» o «_@». Con estos signos la huella no es inequívoca
finding-control-character = Quite los signos invisibles. No se pueden enviar
finding-foreign-institution = Esta condición no es entre las dos universidades del acuerdo
finding-no-conditions = Añada al menos una condición
finding-no-code = Introduzca el número del acuerdo
finding-code-taken = Otro acuerdo tiene el número { $code }
finding-same-partner = Las dos partes son la misma universidad
