# Partners from the network's catalogue.

partners-title = Partenaires
partners-search = Nom, pays ou code Erasmus
partners-catalogue = Catalogue du réseau, récupéré : { $time }
partners-no-match = Aucune université ne correspond
partners-no-match-text = Essayez moins de lettres, ou le code Erasmus écrit de n’importe quelle façon.
partners-erasmus-code = Code Erasmus
partners-connection = Raccordement
partners-can-exchange = Accords possibles
partners-cannot-exchange = Ne peut pas recevoir d’accords par voie numérique
partners-cannot-text = Leur système ne peut pas recevoir d’accords. Vous pouvez écrire un brouillon ici, l’imprimer en PDF et l’envoyer par e-mail.
partners-write = Leur écrire
partners-all-agreements = Tous ({ $count })
partners-for-it = Pour l’informatique
partners-figure-agreements = Accords
partners-figure-in-force = { $count } en vigueur
partners-figure-received = { $received ->
    [one] { $received } reçu
   *[other] { $received } reçus
}, { $count } en vigueur
partners-figure-waiting = À vous d’agir
partners-figure-waiting-note = Accords dont la prochaine étape vous revient
partners-figure-services = Services
partners-figure-services-note = sur les { $count } nécessaires aux accords
partners-figure-contact = Dernier contact
partners-figure-contact-note = Entre les deux systèmes
partners-service = Service
partners-now = Maintenant
partners-host = Adresse
partners-last-in = Dernier contact entrant
partners-last-out = Dernier contact sortant
partners-not-offered = Absent du catalogue du réseau
partners-other-version = Seule la version { $version } est proposée
partners-not-tried = Pas encore utilisé
partners-works = Fonctionne
partners-failed-of = { $count } services sur { $all } ont échoué au dernier essai
partners-offered-of = Ils proposent { $count } des { $all } services nécessaires aux accords
partners-api-iias = Accords
partners-api-iia-cnr = Messages sur les accords
partners-api-iias-approval = Approbations
partners-api-iia-approval-cnr = Messages sur les approbations
partners-api-institutions = Données de l’université
partners-api-organizational-units = Composantes
partners-api-factsheet = Fiche d’information
partners-api-file = Documents
partners-api-discovery = Description de leurs systèmes
partners-api-echo = Test de connexion
partners-api-monitoring = Rapports sur les problèmes
partners-api-unknown = Adresse inconnue
partners-no-agreements = Aucun accord avec ce partenaire
partners-no-agreements-text = Créez-en un avec le bouton ci-dessus.
partners-received = Reçus de ce partenaire
partners-only-received = Aucun de notre côté pour le moment. Ce qu’ils ont envoyé attend plus haut.
partners-ids = Codes
partners-id-pic = PIC
partners-id-previous-schac = Ancien domaine
partners-id-erasmus-charter = Charte Erasmus
partners-id-local = Identifiant local
partners-names = Noms
partners-asked = Nos requêtes à ce partenaire
partners-pull-index = Requête sur les nouveautés
partners-pull-approvals = Requête sur les approbations
partners-pull-failed = Dernière requête échouée
partners-pull-found = Résultat de la dernière requête
partners-pull-numbers = dans la liste : { $listed }, récupérés : { $fetched }, modifiés : { $changed }, échoués : { $failed }
partners-pull-next = Prochaine requête
partners-silent-since = Leur système ne répond plus depuis
partners-next-probe = Prochain essai
partners-offers = Ce que leurs systèmes proposent
partners-offer-version = Version
partners-offer-calling = Appel
partners-offer-signed = Signé dans les deux sens
partners-offer-unsigned-answers = Les réponses ne sont pas signées
partners-offer-not-signed = N’accepte pas de requêtes signées
partners-offer-encrypted = Signé et aussi chiffré
partners-offer-open = Tout le monde peut le lire
partners-deadlines = Dates limites
partners-deadline-nominate = Nominations
partners-deadline-apply = Candidatures
partners-deadline-autumn = { $day } pour l’automne
partners-deadline-spring = { $day } pour le printemps
partners-decide-in = Délai de décision
partners-transcript-in = Délai pour le relevé de notes
partners-weeks = { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
}
partners-offices = À qui s’adresser
partners-office-applications = Candidatures
partners-office-housing = Logement
partners-office-visa = Visas
partners-office-insurance = Assurance
partners-told = Ce qu’ils disent d’eux-mêmes
partners-website = Site web
partners-courses = Cours
partners-units = Composantes
partners-units-fold = Leurs composantes : { $count }
partners-unit = Composante
partners-unit-code = Code
partners-unit-short = Nom court
partners-units-count = { $count ->
    [one] { $count } composante
   *[other] { $count } composantes
}
partners-units-left = { $count ->
    [one] { $count } autre composante n’est pas affichée.
   *[other] { $count } autres composantes ne sont pas affichées.
}
partners-read-minutes = { $count ->
    [0] Lu à l’instant
    [one] Lu il y a { $count } minute
   *[other] Lu il y a { $count } minutes
}
partners-read-hours = { $count ->
    [one] Lu il y a { $count } heure
   *[other] Lu il y a { $count } heures
}
partners-read-days = { $count ->
    [one] Lu il y a { $count } jour
   *[other] Lu il y a { $count } jours
}
partners-told-not-yet = Nous les interrogeons une fois par jour, dès que vous avez un accord ou un brouillon avec eux.
partners-told-not-offered = Leurs systèmes ne proposent ni données, ni composantes, ni fiche d’information.
partners-told-nothing = Ils n’ont donné aucune réponse utilisable.
partners-told-failed = La dernière réponse est inutilisable
partners-told-asked = Dernière requête :
