# What went wrong between systems, for IT.

problems-title = Problemas
problems-lead = Qué ha fallado entre nuestro sistema y otros, para el servicio de informática
problems-found-by = Detectado por
problems-anybody = Cualquiera
problems-whose-own = Nosotros
problems-whose-reported = Otros, que lo comunicaron
problems-us = Nosotros
problems-reported = comunicado:
problems-about = Sistema de
problems-service = Servicio
problems-what = Qué pasó
problems-times = Veces
problems-last = Última vez
problems-unusable = La respuesta no se puede usar
problems-no-answer = Sin respuesta
problems-no-connection = No hay conexión con el otro sistema
problems-connection-broke = La conexión se cortó
problems-too-late = No hubo una respuesta completa a tiempo
problems-empty = No hay problemas
problems-empty-text = Cuando otro sistema no responde o responde mal, aparece aquí. Si la configuración lo indica, lo comunicamos en la red una vez al día.
problems-no-match = Ningún problema coincide
problems-no-match-text = El filtro no deja nada. Quítelo para ver todos los problemas.
