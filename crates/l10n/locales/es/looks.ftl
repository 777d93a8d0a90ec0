# Settings: texts and colours of a university's own.

look-lead = Cómo reciben estas páginas a sus colegas
look-texts = Textos
look-short-name = Nombre corto
look-welcome = Bienvenida en la página de inicio de sesión, { $language }
look-colours = Colores
look-accent = Color
look-accent-hint = Como #1d4fb8
look-help-short-name = Hasta cuatro letras en el cuadrado junto al nombre de su universidad. Si se deja vacío, se usa el nombre corto de la configuración.
look-help-welcome = Una línea encima de las formas de iniciar sesión. Cualquiera puede leerla.
look-help-accent = Para lo que está elegido y lo que se puede pulsar. Habita lo oscurece o lo aclara hasta que todo el mundo pueda leerlo, en páginas claras y oscuras.
look-help-sample = Pruebe un color para ver esta página con él. Todavía no se guarda nada.
look-sample-chosen = Elegido
look-sample-note = Nota
look-sample-link = Un enlace
look-usual = El color habitual es { $colour }.
look-save = Guardar para todos
look-try = Probar el color
look-reset = Volver a lo habitual
look-no-colour = Escriba seis cifras o letras de la a a la f, por ejemplo #1d4fb8
look-short-name-long = Escriba de 1 a { $most } letras
look-welcome-long = Escriba { $most } letras como máximo
look-changed = { $name } ha cambiado esto ({ $time }). Lo que usted ha escrito sigue abajo. Guarde de nuevo para aplicarlo.

done-look-saved = Guardado. Todos lo ven desde ahora.
