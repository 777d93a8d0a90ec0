# Palabras posteriores de los componentes, y lo que está a su lado en las páginas.

ui-copy = Copiar
ui-copied = Copiado
ui-copy-failed = El navegador no permite copiar. Seleccione el texto y cópielo usted.
ui-print = Imprimir
ui-printed = Impreso por { $name }, { $time }
ui-printed-links = Direcciones de los enlaces de esta página

account-impossible = Formas que aquí no son posibles
account-way-login = Inicio de sesión de su universidad
account-way-mail = Enlace por correo
account-no-login = Este sitio no tiene conectado ningún proveedor de acceso. Su servicio informático lo conecta en la configuración.
account-no-passkey = Las llaves de acceso pertenecen a un nombre. Este sitio no tiene ninguno en su configuración, o se llega a él con una dirección numérica.
account-no-mail = Este sitio no envía enlaces a petición. Su servicio informático lo activa en la configuración, junto con un servidor de correo.

about-rest = Publicar el resto
about-rest-text = Lo que está bien se puede publicar ahora. Las partes de arriba se quedan en el borrador, y los socios siguen leyendo lo publicado de ellas.
about-no-rest = No hay nada más nuevo en el borrador, así que no se puede publicar nada antes de corregir esto.
done-published-rest = Publicado, salvo lo que antes hay que corregir. Eso se queda en el borrador.

network-mail = Correo
network-mail-works = Los correos salen
network-mail-none = No hay ningún servidor de correo conectado, así que nadie recibe correos aquí
network-mail-silent = No se ha aceptado nada desde { $time }
