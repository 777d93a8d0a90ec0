# Words of every area, and dates.

common-habita = Habita
common-save-draft = Guardar el borrador
common-edit = Editar
common-open = Abrir
common-refresh = Actualizar
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
date-in-words = { $day } de { $month } de { $year }
date-day-of-year = { $day } de { $month }
date-month-1 = enero
date-month-2 = febrero
date-month-3 = marzo
date-month-4 = abril
date-month-5 = mayo
date-month-6 = junio
date-month-7 = julio
date-month-8 = agosto
date-month-9 = septiembre
date-month-10 = octubre
date-month-11 = noviembre
date-month-12 = diciembre
date-month-short-1 = ene
date-month-short-2 = feb
date-month-short-3 = mar
date-month-short-4 = abr
date-month-short-5 = may
date-month-short-6 = jun
date-month-short-7 = jul
date-month-short-8 = ago
date-month-short-9 = sept
date-month-short-10 = oct
date-month-short-11 = nov
date-month-short-12 = dic
