# Words of every area, and dates.

common-habita = Habita
common-save-draft = Saglabāt melnrakstu
common-edit = Labot
common-open = Atvērt
common-refresh = Atsvaidzināt
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
date-in-words = { $year }. gada { $day }. { $month }
date-day-of-year = { $day }. { $month }
date-month-1 = janvāris
date-month-2 = februāris
date-month-3 = marts
date-month-4 = aprīlis
date-month-5 = maijs
date-month-6 = jūnijs
date-month-7 = jūlijs
date-month-8 = augusts
date-month-9 = septembris
date-month-10 = oktobris
date-month-11 = novembris
date-month-12 = decembris
date-month-short-1 = janv.
date-month-short-2 = febr.
date-month-short-3 = marts
date-month-short-4 = apr.
date-month-short-5 = maijs
date-month-short-6 = jūn.
date-month-short-7 = jūl.
date-month-short-8 = aug.
date-month-short-9 = sept.
date-month-short-10 = okt.
date-month-short-11 = nov.
date-month-short-12 = dec.
