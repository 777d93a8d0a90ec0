# Settings: what an institution arranges for itself.

settings-title = Paramètres
settings-lead = Ce que votre université règle elle-même
settings-empty = Rien ici pour vous
settings-empty-text = Vous ne pouvez modifier aucun paramètre. Une personne qui administre Habita dans votre université peut vous en donner le droit.
settings-group-about = Ce que les partenaires lisent
settings-group-look = L’apparence de Habita ici
settings-group-network = Raccordement
settings-group-people = Personnes
settings-group-records = Journaux

settings-institution = Université
settings-line-institution = Les noms, adresses, sites web et contacts que les partenaires lisent
settings-units = Composantes
settings-line-units = Les facultés et départements, avec leurs codes et leurs contacts
settings-factsheet = Fiche d’information
settings-line-factsheet = Les dates limites, les services et les exigences pour les étudiants entrants
settings-look = Textes et couleurs
settings-line-look = Un nom court, un message d’accueil sur la page de connexion, une couleur à vous
settings-connections = Raccordement
settings-line-connections = Ce que le réseau sait de votre université, et ce qui ne va pas
settings-keys = Clés
settings-line-keys = Ce qui signe au nom de votre université, et comment le changer
settings-audit = Journal d’audit
settings-line-audit = Qui a fait quoi, et quand

settings-people = Personnes
settings-line-people = Qui travaille ici, ce que chaque personne peut faire, les invitations
settings-roles = Rôles
settings-line-roles = Ce que chaque rôle permet, et vos propres rôles
settings-rules = Règles pour les rôles
settings-line-rules = Des rôles d’après ce que dit le fournisseur d’identité
settings-deputy = Ma suppléance
settings-line-deputy = Qui agit à votre place pendant votre absence
