# Les pages d’un registre.

registry-title = Registre
registry-lead = Qui est sur ce réseau. Le registre relit sans cesse le manifeste de chaque hôte et en fait un seul catalogue.
registry-catalogue = Catalogue
registry-since = Ce catalogue est fourni depuis le { $when }
registry-no-catalogue = Il n’y a pas encore de catalogue
registry-shown = { $from }–{ $to } sur { $count }

registry-hosts = Hôtes
registry-host = Hôte
registry-coverage = Couverture
registry-notices = Remarques
registry-check = Vérifier du XML
registry-hash = Hash d’un accord

registry-institution = Établissement
registry-institutions = Établissements
registry-no-institution = Aucun établissement
registry-not-read = Pas encore lu
registry-provider = Fournisseur
registry-state = État
registry-any-state = Tous
registry-seen = Dernière lecture
registry-asked = Dernière requête
registry-manifest = Manifeste
registry-search = Rechercher
registry-hosts-note = Chacun a un manifeste
registry-with-errors = Hôtes avec des erreurs
registry-with-errors-note = Il leur manque quelque chose dans le catalogue
registry-kept = Injoignables
registry-kept-note = Leur dernier bon manifeste reste
registry-empty-title = Aucun hôte pour le moment
registry-empty = Ajoutez l’adresse d’un manifeste au fichier des sources. Elle est lue au prochain passage.
registry-none-found = Rien n’a été trouvé
registry-none-found-text = Aucun hôte n’a ces mots et cet état. La recherche porte sur les noms, les identifiants, les adresses e-mail, les clés et les adresses.

registry-standing-good = Dans le catalogue
registry-standing-warning = Dans le catalogue, avec des avertissements
registry-standing-error = Certaines parties sont écartées
registry-standing-kept = Injoignable, le dernier manifeste reste
registry-standing-missing = Absent du catalogue
registry-standing-new = Pas encore interrogé

registry-severity = Gravité
registry-severity-error = Erreur
registry-severity-warning = Avertissement
registry-notice = Remarque
registry-all-notices = Toutes
registry-errors = Avec des erreurs
registry-warnings = Avec des avertissements
registry-notices-lead = Ce que les équipes de ces hôtes doivent corriger. Une erreur veut dire que quelque chose n’est pas dans le catalogue.
registry-no-notices = Rien à corriger
registry-no-notices-text = Aucun hôte n’a une telle remarque.
registry-more-notices = { $count ->
    [one] Et { $count } autre sur la page de l’hôte.
   *[other] Et { $count } autres sur la page de l’hôte.
}
registry-not-asked = Cet hôte n’a pas encore été interrogé.
registry-failing-since = Depuis : { $when }.
registry-kept-since = Le catalogue contient le manifeste lu en dernier : { $when }.

registry-about = À propos de cet hôte
registry-hei = HEI ID
registry-other-id = Autre identifiant
registry-contact = Contact
registry-reload = Récupérer maintenant
registry-reload-pause = Ce manifeste a été récupéré il y a quelques secondes. Attendez un moment avant de le récupérer de nouveau.
registry-reload-done = Le manifeste vient d’être récupéré.
registry-reload-busy = Beaucoup de manifestes sont en cours de récupération. Attendez un moment avant de récupérer celui-ci.
registry-apis = API
registry-api = API
registry-version = Version
registry-addresses = Adresses
registry-no-apis = Cet hôte n’annonce aucune API.
registry-not-signed = n’accepte pas de requêtes signées
registry-keys = Clés
registry-client-keys = Pour les requêtes
registry-server-keys = Pour les réponses

registry-history = Historique du manifeste
registry-version-number = N°
registry-version-since = Lue depuis
registry-version-bytes = Octets
registry-version-now = utilisée
registry-version-title = Version { $number } du manifeste
registry-version-raw = En texte brut
registry-version-changes = Modifications depuis la version { $number }
registry-version-first = Texte complet

registry-coverage-lead = Quel établissement a quelle API, selon les versions que ses hôtes annoncent.
registry-coverage-groups = Groupes d’API
registry-coverage-none = Pas encore de telle API
registry-coverage-none-text = Aucun établissement n’annonce d’API de ce groupe.
registry-coverage-not-found = Aucun établissement avec une telle API n’a ces mots dans son nom ou son identifiant.
registry-coverage-without = { $count ->
    [one] { $count } établissement n’a aucune de ces API.
   *[other] { $count } établissements n’ont aucune de ces API.
}
registry-group-agreements = Accords
registry-group-institutions = Établissements
registry-group-outgoing = Étudiants sortants
registry-group-incoming = Étudiants entrants
registry-group-other = Autres

registry-check-lead = Vérifiez qu’un document a la forme que son API demande. Un manifeste est aussi comparé aux règles de ce registre. Rien n’est conservé.
registry-check-button = Vérifier
registry-check-known = Documents que l’on peut vérifier : { $documents }.
registry-check-json = Les programmes envoient le document comme corps d’un POST à { $path } et reçoivent du JSON.
registry-check-good = Document reconnu : { $document }. Il est entièrement lisible.
registry-check-findings-only = Document reconnu : { $document }. Rien ne serait écarté, mais certaines choses sont à corriger.
registry-check-left-out = Document reconnu : { $document }. { $count ->
    [one] { $count } élément serait écarté.
   *[other] { $count } éléments seraient écartés.
}
registry-check-unknown = Le XML est bien formé, mais ce document n’est pas connu ici :
registry-check-bad = Ce document est illisible :
registry-check-findings = Ce que dirait le registre
registry-check-empty = Collez un document XML.
registry-check-too-large = Le document dépasse { $size } Mo.
registry-check-too-slow = Le document n’est pas arrivé à temps.
registry-check-busy = Beaucoup de documents sont en cours de vérification. Réessayez dans un moment.
registry-xml = Document XML
registry-xml-hint = { $size } Mo au maximum

registry-hash-lead = Calculez le hash de chaque accord dans une réponse de IIAs get 7, et comparez-le à celui que le document indique. Collez la réponse exactement comme elle est arrivée. Rien n’est conservé.
registry-hash-button = Calculer
registry-hashes = Hash des accords
registry-hash-none = Il n’y a aucun accord dans ce document.
registry-hash-id = Accord
registry-hash-verdict = Résultat
registry-hash-same = Identique
registry-hash-different = Différent
registry-hash-computed = Calculé
registry-hash-claimed = Indiqué
registry-hash-approvable = Peut être approuvé de nouveau
registry-hash-unshown = Le hash couvre une partie que la version 7 n’a pas à cet endroit :
registry-yes = oui
registry-no = non

registry-failure-not-let-in = L’adresse du manifeste n’est pas autorisée : { $fault }
registry-failure-not-public = Le nom de l’hôte du manifeste mène à un réseau privé.
registry-failure-connect = Pas de connexion : { $reason }.
registry-failure-timeout = Pas de réponse complète à temps.
registry-failure-broken = La connexion a été coupée : { $reason }.
registry-failure-too-large = La réponse dépasse { $limit } octets.
registry-failure-redirect = La réponse est une redirection avec le statut { $status }, qui n’est pas suivie.
registry-failure-status = La réponse a le statut { $status }.
registry-failure-packed = La réponse compressée est illisible : { $reason }.
registry-failure-no-manifest = La réponse n’est pas un manifeste : { $reason }.

registry-address-not-https = ce n’est pas une URL https://.
registry-address-unclean = elle contient des espaces, un fragment, un nom d’utilisateur ou une double barre oblique.
registry-address-too-long = elle dépasse 2 000 caractères.
registry-address-private-name = son nom n’est pas de l’Internet public.
registry-address-private = elle n’est pas de l’Internet public.
registry-address-port = son port n’est pas autorisé.

registry-form-version = il n’y a pas de version comme 2.0.1
registry-form-missing = { $element } manque
registry-form-repeated = { $element } figure plusieurs fois
registry-form-order = { $element } est au mauvais endroit
registry-form-number = { $element } n’est pas un nombre entier supérieur à 0
registry-form-empty = { $element } est vide
registry-form-mailbox = { $element } n’est pas une adresse e-mail

registry-finding-client-key = La clé client { $number } est écartée : { $reason }.
registry-finding-server-key = La clé serveur { $number } est écartée : { $reason }.
registry-finding-foreign-key = La clé client { $fingerprint } est écartée, car un autre établissement la possède.
registry-finding-mailbox = { $address } est écarté, car ce n’est pas une adresse e-mail.
registry-finding-language = La langue { $language } d’un nom est écartée, car ce n’est pas une langue.
registry-finding-too-many-mailboxes = Seules les { $limit } premières adresses e-mail sont retenues.
registry-finding-too-many-keys = Seules les { $limit } premières clés sont retenues.
registry-finding-too-many-entries = Seules les { $limit } premières entrées d’API sont retenues.
registry-finding-registry-entry = L’entrée registry est écartée. Seul le registre lui-même peut l’avoir.
registry-finding-form = L’API { $api } est écartée : { $reason }.
registry-finding-no-address = L’API { $api } est écartée, car elle n’a ni url ni get-url.
registry-finding-twice = L’API { $api } figure deux fois. La deuxième est écartée.
registry-finding-elsewhere = L’API { $api } est écartée, car un autre hôte de cet établissement l’a à cette adresse : { $address }.
registry-finding-address = L’API { $api } est écartée à cause de { $element } { $address } : { $fault }
registry-finding-foreign-address = L’API { $api } est écartée, car { $address } est une adresse d’un autre établissement.
registry-finding-shared-address = L’API { $api } est écartée, car un autre hôte a { $address } avec d’autres clés serveur.
registry-finding-discovery = Aucune entrée discovery n’indique l’adresse où ce manifeste a été récupéré.
registry-finding-version = L’API { $api } indique la version { $version }, qui ne correspond pas à son espace de noms.
registry-finding-embedded = L’API { $api } contenait des parties d’un catalogue ou d’un manifeste. Elles sont écartées.
registry-finding-hei-refused = { $hei } est écarté avec ses clés client et ses API, car cette source n’a pas le droit de l’inscrire.
registry-finding-hei-taken = { $hei } est écarté avec ses clés client et ses API, car une autre source l’a inscrit en premier.
