# Words of every area, and dates.

common-habita = Habita
common-save-draft = Save draft
common-edit = Edit
common-open = Open
common-refresh = Refresh
common-undo = Undo
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
