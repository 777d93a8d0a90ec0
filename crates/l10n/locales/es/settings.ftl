# Settings: what an institution arranges for itself.

settings-title = Ajustes
settings-lead = Lo que su universidad decide por sí misma
settings-empty = Aquí no hay nada para usted
settings-empty-text = No tiene permiso para cambiar ajustes. Un administrador de su universidad puede dárselo.
settings-group-about = Qué leen los socios
settings-group-look = Qué aspecto tiene Habita aquí
settings-group-network = Conexión
settings-group-people = Personas
settings-group-records = Registros

settings-institution = Universidad
settings-line-institution = Nombres, direcciones, sitios web y contactos que leen los socios
settings-units = Unidades
settings-line-units = Facultades y departamentos, con sus códigos y contactos
settings-factsheet = Ficha informativa
settings-line-factsheet = Plazos, oficinas y requisitos para estudiantes entrantes
settings-look = Textos y colores
settings-line-look = Nombre corto, bienvenida en la página de inicio de sesión y un color propio
settings-connections = Conexiones
settings-line-connections = Qué sabe la red de su universidad y qué falla
settings-keys = Claves
settings-line-keys = Qué firma en nombre de su universidad y cómo se cambia
settings-audit = Registro de auditoría
settings-line-audit = Quién hizo qué y cuándo

settings-people = Personas
settings-line-people = Quién trabaja aquí, qué puede hacer cada persona, invitaciones
settings-roles = Roles
settings-line-roles = Qué permite cada rol, y sus propios roles
settings-rules = Reglas para roles
settings-line-rules = Roles según lo que dice el proveedor de identidad
settings-deputy = Mi suplente
settings-line-deputy = Quién le suple durante su ausencia
