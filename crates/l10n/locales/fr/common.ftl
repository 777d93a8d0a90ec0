# Words of every area, and dates.

common-habita = Habita
common-save-draft = Enregistrer le brouillon
common-edit = Modifier
common-open = Ouvrir
common-refresh = Actualiser
common-search = Rechercher
common-sign-out = Se déconnecter
common-country = Pays
common-state = État
common-partner = Partenaire
common-since = Depuis
common-technical = Détails techniques

role-administrator = Administration
role-officer = Relations internationales
role-approver = Approbation des accords
role-coordinator = Coordination
role-reports = Rapports
role-it = Informatique et raccordement
role-reader = Lecture
role-support = Assistance externe

date-today = aujourd’hui
date-yesterday = hier
date-tomorrow = demain
date-heading-today = Aujourd’hui
date-heading-yesterday = Hier
date-days = { $days ->
    [0] aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
date-in-words = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-month-1 = janvier
date-month-2 = février
date-month-3 = mars
date-month-4 = avril
date-month-5 = mai
date-month-6 = juin
date-month-7 = juillet
date-month-8 = août
date-month-9 = septembre
date-month-10 = octobre
date-month-11 = novembre
date-month-12 = décembre
date-month-short-1 = janv.
date-month-short-2 = févr.
date-month-short-3 = mars
date-month-short-4 = avr.
date-month-short-5 = mai
date-month-short-6 = juin
date-month-short-7 = juil.
date-month-short-8 = août
date-month-short-9 = sept.
date-month-short-10 = oct.
date-month-short-11 = nov.
date-month-short-12 = déc.
