# The start page of the sandbox, and its mail.

sandbox-mode = Entorno de pruebas
sandbox-title = Su entorno de pruebas está listo
sandbox-lead = Tres universidades inventadas intercambian acuerdos en este ordenador. Nada sale de él y todas las personas son inventadas. Pruebe lo que quiera; empiece de nuevo con --fresh.
sandbox-registry-running = Registro en marcha
sandbox-connected = { $count ->
    [one] { $count } universidad conectada
   *[other] { $count } universidades conectadas
}
sandbox-agreements = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
sandbox-see-registry = Ver el registro
sandbox-who = Elija quién es usted
sandbox-who-note = Con un clic inicia sesión. Esto solo pasa en un entorno de pruebas. Puede tener sesión iniciada en las tres universidades a la vez. Lo que cada persona ve y puede hacer depende de su rol.
sandbox-gone = Esta persona ya no está aquí
sandbox-gone-text = El entorno de pruebas se ha empezado de nuevo desde que se abrió esta página. Vaya a la página de inicio y elija otra vez.
sandbox-about-piemera = Donde pasa la mayor parte de la historia.
sandbox-about-suedtal = Ha enviado un acuerdo que espera respuesta.
sandbox-about-montclair = Le gusta cambiar lo que envían otros.
sandbox-story = Qué probar primero
sandbox-story-time = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
sandbox-story-done = Hecho
sandbox-story-1 = Escribir un acuerdo y enviarlo
sandbox-story-1-text = Como Ilze Ozola. Elija Südtal, añada una condición y envíe.
sandbox-story-2 = Crear nuestra copia a partir de la del socio
sandbox-story-2-text = Como Annegret Hohenwarter-Lindqvist. Abra el acuerdo que ha llegado, cree la copia, cambie un número y envíe.
sandbox-story-3 = Ver la diferencia y adoptarla
sandbox-story-3-text = Como Ilze. Las dos copias están una junto a otra; adopte el número de Südtal.
sandbox-story-4 = Aprobar en ambas partes
sandbox-story-4-text = Como las dos. Cada parte aprueba la copia de la otra; después ambas ven «En vigor».
sandbox-story-5 = Encontrar 2 diferencias en 40 condiciones
sandbox-story-5-text = Como Ilze, en el acuerdo 2024-117 con Montclair.
sandbox-it = Para informática
sandbox-it-registry = Catálogo de la red
sandbox-it-doors = Direcciones para otros sistemas
sandbox-it-note = Los mensajes entre máquinas están firmados y van por HTTPS, como en cualquier red. El README explica cómo se une otro programa como cuarto host.
sandbox-one-unit = { $role }, solo una unidad
sandbox-mail = Correo del entorno de pruebas
sandbox-mail-lead = Aquí todas las personas son inventadas, así que sus correos acaban en esta página. Desaparecen cuando se detiene el entorno de pruebas.
sandbox-mail-subject = Asunto
sandbox-mail-from = De
sandbox-mail-to = Para
sandbox-mail-at = Enviado
sandbox-mail-empty = Todavía no hay correos
sandbox-mail-empty-text = Pida un enlace para iniciar sesión en una de las universidades o invite a alguien.
sandbox-mail-text = Como texto
sandbox-mail-page = Como lo muestra un programa de correo
