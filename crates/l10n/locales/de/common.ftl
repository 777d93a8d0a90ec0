# Words of every area, and dates.

common-habita = Habita
common-save-draft = Entwurf speichern
common-edit = Bearbeiten
common-open = Öffnen
common-refresh = Aktualisieren
common-undo = Rückgängig machen
common-search = Suchen
common-sign-out = Abmelden
common-country = Land
common-state = Status
common-partner = Partner
common-since = Seit
common-technical = Technische Details

role-administrator = Administration
role-officer = International Office
role-approver = Genehmigung von Vereinbarungen
role-coordinator = Koordination
role-reports = Berichte
role-it = IT und Verbindungen
role-reader = Lesezugriff
role-support = Externer Support

date-today = heute
date-yesterday = gestern
date-tomorrow = morgen
date-heading-today = Heute
date-heading-yesterday = Gestern
date-days = { $days ->
    [0] heute
    [one] { $days } Tag
   *[other] { $days } Tage
}
