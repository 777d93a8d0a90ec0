# Words of every area, and dates.

common-habita = Habita
common-save-draft = Saglabāt melnrakstu
common-edit = Labot
common-open = Atvērt
common-refresh = Atsvaidzināt
common-undo = Atsaukt
common-search = Meklēt
common-sign-out = Izrakstīties
common-country = Valsts
common-state = Stāvoklis
common-partner = Partneris
common-since = Kopš
common-technical = Tehniskā informācija

role-administrator = Administrators
role-officer = Starptautiskā daļa
role-approver = Līgumu apstiprinātājs
role-coordinator = Koordinators
role-reports = Pārskati
role-it = IT un savienojumi
role-reader = Lasītājs
role-support = Ārējais atbalsts

date-today = šodien
date-yesterday = vakar
date-tomorrow = rīt
date-heading-today = Šodien
date-heading-yesterday = Vakar
date-days = { $days ->
    [0] šodien
    [zero] { $days } dienu
    [one] { $days } diena
   *[other] { $days } dienas
}
