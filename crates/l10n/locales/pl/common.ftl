# Words of every area, and dates.

common-habita = Habita
common-save-draft = Zapisz wersję roboczą
common-edit = Edytuj
common-open = Otwórz
common-refresh = Odśwież
common-undo = Cofnij
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
