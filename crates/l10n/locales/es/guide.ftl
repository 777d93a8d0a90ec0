# Las guías que vienen con el programa.

guide-nav = Guías y ayuda
guide-title = Guías
guide-lead = Cómo funciona todo, con palabras sencillas
guide-search = Palabras que buscar
guide-all = Todas las guías
guide-room-staff = Para la oficina
guide-room-it = Para informática
guide-on-this-page = En esta página
guide-turns = Más guías
guide-in-english = Esta guía está en inglés. Todavía no existe en español.
guide-some-english = Las guías que todavía no existen en español están en inglés.
guide-nothing = Ninguna guía contiene estas palabras
guide-nothing-text = Ningún apartado contiene todas las palabras de «{ $words }». Pruebe con menos palabras o mire la lista de todas las guías.
guide-found = { $count ->
    [one] 1 apartado en las guías
   *[other] { $count } apartados en las guías
}
guide-code = Ejemplo
guide-table = Tabla
guide-more = Más información en la guía
guide-word = Glosario: { $word }
