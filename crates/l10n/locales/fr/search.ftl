# Recherche : la page, et la boîte qui mène partout avec quelques lettres.

search-title = Recherche
search-field = Que cherchez-vous ?
search-field-hint = Un numéro, un nom, un code Erasmus, un réglage. Une partie d’un mot suffit.
search-go = Aller à
search-go-hint = Numéro, nom, code ou réglage
search-go-keys = Les flèches choisissent, Entrée ouvre, Échap ferme
search-go-slash = La touche / l’ouvre aussi
search-go-failed = La recherche n’a pas répondu. Appuyez sur Entrée pour ouvrir la page entière.
search-recent = Ouverts récemment
search-results = Résultats
search-said = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-said-more = { $count } résultats ou plus
search-kind-agreement = Accords
search-kind-received = Accords reçus
search-kind-partner = Partenaires
search-kind-person = Personnes
search-kind-unit = Composantes
search-kind-action = Actions possibles
search-kind-place = Pages et paramètres
search-kind-guide = Guides d’utilisation
search-all-of = Tous les résultats de ce type
search-many = Il y en a beaucoup. Un mot de plus permet de trouver le bon plus vite.
search-back = Résultats de tous types
search-cut = Seuls les { $count } premiers caractères ont été recherchés.
search-empty = Trouvez tout ce que vous pouvez ouvrir
search-empty-text = Les majuscules, les accents et l’ordre des mots ne comptent pas, et les petites fautes de frappe sont tolérées.
search-examples = Par exemple :
search-no-match = Aucun résultat
search-no-match-text = Rien de ce que vous pouvez ouvrir ne contient tous ces mots. Essayez avec moins de mots ou moins de lettres.
search-did-you-mean = Vouliez-vous dire :
search-near = Résultats proches de votre saisie

# Autres noms des pages, réglages et actions : mots séparés par des espaces, jamais affichés.
search-words-tasks = tâches boîte travail échéances accueil
search-words-agreements = accords interinstitutionnels contrats liste
search-words-partners = universités établissements réseau annuaire
search-words-deliveries = messages envoyés notifications livraisons
search-words-problems = erreurs signalements pannes
search-words-exchanges = journal requêtes réseau échanges
search-words-account = profil mot de passe clé appareils connexion second facteur
search-words-settings = options préférences configuration administration
search-words-people = utilisateurs personnel collègues comptes
search-words-roles = droits autorisations accès
search-words-rules = affiliation automatique connexion
search-words-deputy = vacances absence remplacement suppléant
search-words-institution = adresse contact site nom
search-words-units = facultés départements écoles
search-words-factsheet = échéances semestres calendrier nomination candidature
search-words-look = apparence logo couleur accueil
search-words-connections = registre réseau EWP manifeste état
search-words-keys = certificats signature chiffrement
search-words-audit = historique journal qui a fait quoi
search-words-directory = ECHE accréditation charte universités liste importation
search-words-first-week = liste début installation démarrage
search-words-new-agreement = créer ajouter commencer brouillon accord
search-words-invite = ajouter utilisateur collègue nouvelle personne
search-words-new-unit = ajouter faculté département
search-words-new-role = ajouter droits autorisations
