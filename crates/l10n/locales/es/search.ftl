# Búsqueda: la página y el cuadro que lleva a cualquier sitio con unas pocas letras.

search-title = Búsqueda
search-field = ¿Qué busca?
search-field-hint = Un número, un nombre, un código Erasmus, un ajuste. Basta una parte de la palabra.
search-go = Ir a
search-go-hint = Número, nombre, código o ajuste
search-go-keys = Las flechas eligen, Intro abre, Esc cierra
search-go-slash = La tecla / también lo abre
search-go-failed = La búsqueda no respondió. Pulse Intro para abrir la página completa.
search-recent = Abiertos hace poco
search-results = Resultados
search-said = { $count ->
    [0] No se encontró nada
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-said-more = { $count } resultados o más
search-kind-agreement = Acuerdos
search-kind-received = Acuerdos recibidos
search-kind-partner = Socios
search-kind-person = Personas
search-kind-unit = Unidades
search-kind-action = Acciones
search-kind-place = Páginas y ajustes
search-kind-guide = Guías
search-all-of = Todos los resultados de este tipo
search-many = Hay muchos. Con una palabra más encontrará antes el correcto.
search-back = Resultados de todos los tipos
search-cut = Solo se buscaron los primeros { $count } caracteres.
search-empty = Encuentre todo lo que puede abrir
search-empty-text = Las mayúsculas, los acentos y el orden de las palabras no importan, y los pequeños errores al escribir se perdonan.
search-examples = Por ejemplo:
search-no-match = No se encontró nada
search-no-match-text = Nada de lo que puede abrir contiene todas estas palabras. Pruebe con menos palabras o menos letras.
search-did-you-mean = Quizás quería decir:
search-near = Resultados parecidos a lo escrito

# Otros nombres de páginas, ajustes y acciones: palabras separadas por espacios, nunca se muestran.
search-words-tasks = tareas bandeja trabajo plazos inicio
search-words-agreements = acuerdos interinstitucionales contratos lista
search-words-partners = universidades instituciones red directorio
search-words-deliveries = mensajes enviados avisos entregas
search-words-problems = errores informes fallos
search-words-exchanges = registro peticiones red intercambios
search-words-account = perfil contraseña llave dispositivos acceso segundo factor
search-words-settings = opciones preferencias configuración administración
search-words-people = usuarios personal compañeros cuentas
search-words-roles = derechos permisos acceso
search-words-rules = afiliación automático acceso
search-words-deputy = vacaciones ausencia sustituto suplente
search-words-institution = dirección contacto sitio nombre
search-words-units = facultades departamentos escuelas
search-words-factsheet = plazos semestres calendario nominación solicitud
search-words-look = aspecto logotipo color saludo
search-words-connections = registro red EWP manifiesto estado
search-words-keys = certificados firma cifrado
search-words-audit = historial registro quién hizo qué
search-words-directory = ECHE acreditación carta universidades lista importación
search-words-first-week = lista comienzo instalación inicio
search-words-new-agreement = crear añadir empezar borrador acuerdo
search-words-invite = añadir usuario compañero nueva persona
search-words-new-unit = añadir facultad departamento
search-words-new-role = añadir derechos permisos
