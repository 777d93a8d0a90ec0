# Words of every area, and dates.

common-habita = Habita
common-save-draft = Zapisz wersję roboczą
common-edit = Edytuj
common-open = Otwórz
common-refresh = Odśwież
common-search = Szukaj
common-sign-out = Wyloguj się
common-country = Kraj
common-state = Stan
common-partner = Partner
common-since = Od
common-technical = Szczegóły techniczne

role-administrator = Administracja
role-officer = Biuro współpracy międzynarodowej
role-approver = Zatwierdzanie umów
role-coordinator = Koordynacja
role-reports = Raporty
role-it = IT i połączenia
role-reader = Odczyt
role-support = Wsparcie z zewnątrz

date-today = dzisiaj
date-yesterday = wczoraj
date-tomorrow = jutro
date-heading-today = Dzisiaj
date-heading-yesterday = Wczoraj
date-days = { $days ->
    [0] dzisiaj
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
date-in-words = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-month-1 = stycznia
date-month-2 = lutego
date-month-3 = marca
date-month-4 = kwietnia
date-month-5 = maja
date-month-6 = czerwca
date-month-7 = lipca
date-month-8 = sierpnia
date-month-9 = września
date-month-10 = października
date-month-11 = listopada
date-month-12 = grudnia
date-month-short-1 = sty
date-month-short-2 = lut
date-month-short-3 = mar
date-month-short-4 = kwi
date-month-short-5 = maj
date-month-short-6 = cze
date-month-short-7 = lip
date-month-short-8 = sie
date-month-short-9 = wrz
date-month-short-10 = paź
date-month-short-11 = lis
date-month-short-12 = gru
