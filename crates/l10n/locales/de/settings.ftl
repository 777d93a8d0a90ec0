# Settings: what an institution arranges for itself.

settings-title = Einstellungen
settings-lead = Was Ihre Hochschule für sich regelt
settings-empty = Hier gibt es nichts für Sie
settings-empty-text = Sie dürfen keine Einstellungen ändern. Die Administration Ihrer Hochschule kann Ihnen das Recht geben.
settings-group-about = Was Partner lesen
settings-group-look = Wie Habita hier aussieht
settings-group-network = Verbindung
settings-group-people = Personen
settings-group-records = Aufzeichnungen

settings-institution = Hochschule
settings-line-institution = Namen, Adressen, Websites und Kontakte, die Partner lesen
settings-units = Einheiten
settings-line-units = Fakultäten und Institute, mit ihren Codes und Kontakten
settings-factsheet = Factsheet
settings-line-factsheet = Fristen, Stellen und Voraussetzungen für Gaststudierende
settings-look = Texte und Farben
settings-line-look = Kurzname, Begrüßung auf der Anmeldeseite, eine eigene Farbe
settings-connections = Verbindungen
settings-line-connections = Was das Netzwerk über Ihre Hochschule weiß und was nicht stimmt
settings-keys = Schlüssel
settings-line-keys = Was im Namen Ihrer Hochschule signiert, und wie Sie es wechseln
settings-audit = Prüfprotokoll
settings-line-audit = Wer wann was getan hat

settings-people = Personen
settings-line-people = Wer hier arbeitet, was diese Personen dürfen, Einladungen
settings-roles = Rollen
settings-line-roles = Was jede Rolle erlaubt, und eigene Rollen
settings-rules = Regeln für Rollen
settings-line-rules = Rollen nach dem, was der Anmeldedienst sagt
settings-deputy = Meine Vertretung
settings-line-deputy = Wer für Sie handelt, während Sie abwesend sind
