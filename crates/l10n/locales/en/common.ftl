# Words of every area, and dates.

common-habita = Habita
common-save-draft = Save draft
common-edit = Edit
common-open = Open
common-refresh = Refresh
common-search = Search
common-sign-out = Sign out
common-country = Country
common-state = State
common-partner = Partner
common-since = Since
common-technical = Technical details

role-administrator = Administrator
role-officer = International office
role-approver = Agreement approver
role-coordinator = Coordinator
role-reports = Reports
role-it = IT and connections
role-reader = Reader
role-support = Support from outside

date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
date-heading-today = Today
date-heading-yesterday = Yesterday
date-days = { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
}
date-in-words = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-month-short-1 = Jan
date-month-short-2 = Feb
date-month-short-3 = Mar
date-month-short-4 = Apr
date-month-short-5 = May
date-month-short-6 = Jun
date-month-short-7 = Jul
date-month-short-8 = Aug
date-month-short-9 = Sep
date-month-short-10 = Oct
date-month-short-11 = Nov
date-month-short-12 = Dec
