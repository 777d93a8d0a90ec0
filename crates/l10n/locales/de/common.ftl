# Words of every area, and dates.

common-habita = Habita
common-save-draft = Entwurf speichern
common-edit = Bearbeiten
common-open = Öffnen
common-refresh = Aktualisieren
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
date-in-words = { $day }. { $month } { $year }
date-day-of-year = { $day }. { $month }
date-month-1 = Januar
date-month-2 = Februar
date-month-3 = März
date-month-4 = April
date-month-5 = Mai
date-month-6 = Juni
date-month-7 = Juli
date-month-8 = August
date-month-9 = September
date-month-10 = Oktober
date-month-11 = November
date-month-12 = Dezember
date-month-short-1 = Jan.
date-month-short-2 = Feb.
date-month-short-3 = März
date-month-short-4 = Apr.
date-month-short-5 = Mai
date-month-short-6 = Juni
date-month-short-7 = Juli
date-month-short-8 = Aug.
date-month-short-9 = Sept.
date-month-short-10 = Okt.
date-month-short-11 = Nov.
date-month-short-12 = Dez.
