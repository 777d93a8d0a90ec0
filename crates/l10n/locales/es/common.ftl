# Words of every area, and dates.

common-habita = Habita
common-save-draft = Guardar el borrador
common-edit = Editar
common-open = Abrir
common-refresh = Actualizar
common-undo = Deshacer
common-search = Buscar
common-sign-out = Cerrar sesión
common-country = País
common-state = Estado
common-partner = Socio
common-since = Desde
common-technical = Detalles técnicos

role-administrator = Administración
role-officer = Oficina internacional
role-approver = Aprobación de acuerdos
role-coordinator = Coordinación
role-reports = Informes
role-it = Informática y conexiones
role-reader = Lectura
role-support = Apoyo externo

date-today = hoy
date-yesterday = ayer
date-tomorrow = mañana
date-heading-today = Hoy
date-heading-yesterday = Ayer
date-days = { $days ->
    [0] hoy
    [one] { $days } día
   *[other] { $days } días
}
