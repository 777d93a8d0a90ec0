# Lo que tienen todas las listas: filtros, páginas, vistas guardadas, filas elegidas; y las preferencias del menú.

list-shown = { $first }–{ $last } de { $all }
list-shown-none = No se muestra nada
list-shown-more = { $first }–{ $last } de más de { $all }
list-shown-far = { $count } de más de { $all }
list-order = Orden
list-order-newest = Primero lo más reciente
list-order-oldest = Primero lo más antiguo
list-odd = No conocemos este valor, así que no filtra nada: { $filters }.
list-cut = El texto buscado era demasiado largo. Hemos buscado sus primeros { $most } caracteres.
list-place = página
list-without = Sin «{ $filter }» hay { $count }.
list-drop = Quitar este filtro
list-nothing-alone = Ningún filtro por sí solo es la causa. Quítelos todos para ver la lista entera.
list-export = Exportar
list-export-text = El archivo contiene las filas que coinciden con los filtros: como máximo, { $most }. Que usted lo ha tomado queda anotado en el registro de auditoría.

view-keep = Guardar esta vista
view-name = Nombre de la vista
view-name-hint = Solo usted la ve, en el menú lateral.
view-save = Guardar
views-title = Sus vistas
views-lead = Una vista es una lista con sus filtros bajo un nombre. Solo usted ve las suyas; puede guardar { $most }.
views-empty = Todavía no guarda ninguna vista
views-empty-text = Elija filtros en una lista y guárdelos con un nombre.
views-rename = Cambiar el nombre
views-delete = Eliminar
view-of = Vista «{ $name }»
view-unnamed = Escriba un nombre
view-long-name = Acorte el nombre a { $most } caracteres
view-name-taken = Otra vista de esta lista ya tiene este nombre
view-too-many = Ya guarda { $most } vistas. Elimine una primero.
view-long-query = Estos filtros son demasiado largos para guardarlos. Acorte el texto buscado.
done-view-kept = La vista está guardada. La encuentra en el menú.
done-view-renamed = La vista tiene su nombre nuevo.
done-view-deleted = La vista está eliminada.
done-view-gone = Ya no tiene esa vista.
done-none-chosen = Elija filas primero.

ui-preferences = Idioma y aspecto
ui-density = Filas
ui-density-comfortable = Amplias
ui-density-compact = Compactas
ui-more = Más
ui-views-edit = Cambiar las vistas
ui-chosen-group = Qué hacer con las filas elegidas
ui-chosen = Filas elegidas: { $count }
ui-chosen-none = Con las filas elegidas:
ui-choose-all = Todas las que coinciden ({ $count })
ui-choose-none = No elegir ninguna
ui-choose-row = Elegir: { $row }

agreements-view-approve = Por aprobar
agreements-view-differences = Diferencias
agreements-view-expiring = Terminan este año
agreements-who = A la espera de
agreements-who-us = Usted
agreements-who-partner = El socio
agreements-who-nobody = Nadie
agreements-put-unit = Indicar la unidad responsable
agreements-column-id = Identificador en la red
agreements-column-partner-id = Identificador del socio
agreements-column-first = Primer año
agreements-column-last = Último año
agreements-column-differences = Diferencias
list-yes = sí
list-no = no
agreements-column-in-force = En vigor

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
tasks-bulk-cut = Coinciden más tareas. Una acción abarca { $most }; repítala para las demás.
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

timeline-all = Todo
timeline-people = Personas
timeline-systems = Sistemas
timeline-documents = Documentos
history-none = No ha ocurrido nada de este tipo.
timeline-views = Qué mostrar
person-history = Lo que se ha hecho aquí
person-history-all = Todo en el registro de auditoría
person-history-none = Todavía nada.

audit-what-agreements-exported = Exportó la lista de acuerdos
audit-kind-agreements = Lista de acuerdos
