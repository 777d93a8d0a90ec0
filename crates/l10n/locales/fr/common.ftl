# Words of every area, and dates.

common-habita = Habita
common-save-draft = Enregistrer le brouillon
common-edit = Modifier
common-open = Ouvrir
common-refresh = Actualiser
common-undo = Annuler l’action
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
