# What a university tells partners about itself: forms, preview, what is wrong.

about-part-institution = Université
about-part-unit = Composante
about-part-factsheet = Fiche d’information
about-part-names = Noms
about-part-abbreviation = Nom court
about-part-other-ids = Autres codes
about-part-kind = Type
about-part-value = Code
about-part-street-address = Adresse du lieu
about-part-mailing-address = Adresse postale
about-part-recipients = Destinataire
about-part-lines = Lignes de l’adresse
about-part-street = Rue
about-part-building = Bâtiment
about-part-post-office-box = Boîte postale
about-part-postal-code = Code postal
about-part-town = Ville
about-part-region = Région
about-part-country = Code du pays
about-part-websites = Sites web
about-part-url = Adresse
about-part-lang = Langue
about-part-logo = Logo
about-part-mobility-factsheets = Pages pour les étudiants entrants
about-part-course-catalogues = Catalogues de cours
about-part-contact = Contacts
about-part-given-names = Prénoms
about-part-family-name = Nom de famille
about-part-emails = Adresses e-mail
about-part-phones = Téléphones
about-part-number = Numéro
about-part-extension = Poste
about-part-other = Autre forme
about-part-roles = Pour quelles questions
about-part-id = Identifiant
about-part-code = Code
about-part-parent = Composante supérieure
about-part-calendar = Dates limites
about-part-nominations = Nominations
about-part-applications = Candidatures
about-part-autumn = Semestre d’automne
about-part-spring = Semestre de printemps
about-part-decision-weeks = Délai de décision
about-part-transcript-weeks = Délai pour le relevé de notes
about-part-application = Candidature
about-part-housing = Logement
about-part-visa = Visas
about-part-insurance = Assurance
about-part-email = Adresse e-mail
about-part-phone = Téléphone
about-part-requirement = Exigences
about-part-name = Nom
about-part-details = Précisions
about-part-accessibility = Aide en cas de besoins particuliers
about-part-description = Description
about-part-information = À qui s’adresser
about-part-additional = Autres services
about-part-text = Texte
about-part-day = Jour
about-part-month = Mois

about-kind-infrastructure = Bâtiment ou équipement
about-kind-service = Service
about-calendar-nominations-autumn = Dernier jour de nomination pour le semestre d’automne
about-calendar-nominations-spring = Dernier jour de nomination pour le semestre de printemps
about-calendar-applications-autumn = Dernier jour de candidature pour le semestre d’automne
about-calendar-applications-spring = Dernier jour de candidature pour le semestre de printemps

about-section-names = Noms et codes
about-section-inherited = Publié depuis la configuration
about-section-addresses = Adresses
about-section-web = Sur le web
about-section-unit = La composante
about-fact-hei = Identifiant sur le réseau
about-fact-address = Adresse publique
about-fact-mailbox = Adresse e-mail de l’équipe

about-add-names = Ajouter un nom
about-add-roles = Ajouter un texte
about-add-other-ids = Ajouter un code
about-add-websites = Ajouter un site web
about-add-mobility-factsheets = Ajouter une page
about-add-course-catalogues = Ajouter un catalogue
about-add-contact = Ajouter un contact
about-add-requirement = Ajouter une exigence
about-add-accessibility = Ajouter une aide
about-add-additional = Ajouter un service
about-one-contact = Contact { $number }
about-one-requirement = Exigence { $number }
about-one-accessibility = Aide { $number }
about-one-additional = Service { $number }
about-remove-names = Retirer le nom { $number }
about-remove-roles = Retirer le texte { $number }
about-remove-other-ids = Retirer le code { $number }
about-remove-websites = Retirer le site web { $number }
about-remove-mobility-factsheets = Retirer la page { $number }
about-remove-course-catalogues = Retirer le catalogue { $number }
about-remove-contact = Retirer le contact { $number }
about-remove-requirement = Retirer l’exigence { $number }
about-remove-accessibility = Retirer l’aide { $number }
about-remove-additional = Retirer le service { $number }
about-one-a-line = Un par ligne
about-help-names = Les partenaires voient d’abord le nom anglais. Sans nom ici, ceux de la configuration sont utilisés.
about-help-abbreviation = Quelques lettres, comme on le dit entre collègues.
about-help-configured = Ces valeurs viennent de la configuration de ce site. L’équipe qui gère ce site peut les modifier.
about-help-inherited = Les partenaires reçoivent ces valeurs de la configuration de ce site tant que vous n’en saisissez pas d’autres plus haut.
about-help-other-ids = Les anciens domaines de votre université et sa charte Erasmus.
about-help-addresses = Indiquez une rue, ou jusqu’à quatre lignes. Le code du pays a deux majuscules, par exemple LV.
about-help-websites = La page principale en premier. Les adresses commencent par https:// ou http://.
about-help-logo = Une image à une adresse https que tout le monde peut ouvrir.
about-help-factsheets = Les pages ou documents que les étudiants entrants doivent lire.
about-help-catalogues = Où les étudiants trouvent vos cours.
about-help-contacts = Les plus importants en premier. Tout est public : indiquez si possible des services et leurs adresses e-mail plutôt que des personnes. Un numéro de téléphone commence par + et l’indicatif du pays.
about-help-contact-parts = Le nom est celui du service. Les prénoms et le nom de famille ne servent que pour une personne. « Pour quelles questions » indique ce que l’on peut y demander, par exemple sur le logement.
about-help-id = Les systèmes des partenaires le conservent, donc il ne change jamais. De 1 à 64 lettres, chiffres et signes, sans espaces ni accents.
about-help-code = Ce que l’on voit à la place de l’identifiant. Deux composantes ne peuvent pas avoir le même.
about-help-unit-names = Au moins un. Les partenaires voient d’abord le nom anglais.
about-help-unit-abbreviation = Deux composantes ne peuvent pas avoir le même.
about-help-parent = Soit aucune composante n’en a une au-dessus d’elle, soit toutes en ont une sauf une seule : celle qui représente toute l’université.
about-no-parent = Aucune
about-help-nominations = Jusqu’à quand les partenaires nomment leurs étudiants. La même date chaque année.
about-help-applications = Jusqu’à quand les étudiants déposent eux-mêmes leur candidature.
about-help-weeks = Le temps qu’il vous faut pour décider, et pour envoyer le relevé de notes après le séjour. La charte Erasmus accorde cinq semaines.
about-help-phone = Un numéro de téléphone commence par + et l’indicatif du pays, par exemple +371 67000000.
about-help-application = À qui les étudiants s’adressent pour leur candidature, et où ils trouvent plus d’informations. Il faut une adresse e-mail, un téléphone et une page.
about-help-housing = À qui les étudiants s’adressent pour trouver un logement.
about-help-visa = À qui les étudiants s’adressent pour les visas et les titres de séjour.
about-help-insurance = À qui les étudiants s’adressent pour l’assurance.
about-help-requirements = Ce que les étudiants doivent fournir ou remplir. Un nom de la liste désigne un document qui accompagne la nomination.
about-help-accessibility = Ce qui existe pour les personnes qui ont des besoins particuliers, et à qui elles s’adressent.
about-help-additional = D’autres services utiles aux étudiants, par exemple pour la reconnaissance des études.
about-help-additional-kind = « Type » dit en quelques mots ce que fait le service. Les partenaires et les étudiants le lisent comme un titre.

about-save-preview = Enregistrer et voir l’aperçu
about-published = Publié par { $name } ({ $time })
about-never-published = Rien n’est encore publié ici
about-draft = Brouillon enregistré par { $name } ({ $time }), visible seulement dans votre université
about-preview = Voir l’aperçu et publier
about-changed = { $name } a modifié ceci entre-temps ({ $time }). Votre saisie est conservée ci-dessous. Comparez les deux, puis enregistrez de nouveau pour garder la vôtre.
about-conflict = Ce qui diffère
about-now-in-draft = Actuellement dans le brouillon
about-what-you-typed = Votre saisie
about-language-twice = { $what } figure deux fois ici. Gardez un seul texte par langue.
about-unit-exists = Il existe déjà une composante avec l’identifiant { $id }. Choisissez-en un autre.
about-to-correct = { $count ->
    [one] { $count } point à corriger avant la publication
   *[other] { $count } points à corriger avant la publication
}

about-told = Ce que vous dites de votre université
about-preview-lead = Ce qui change, et comment le système d’un partenaire présente votre université.

about-differences = Ce qui change
about-differences-count = { $count ->
    [0] rien
    [one] { $count } valeur
   *[other] { $count } valeurs
}
about-differences-left = { $count ->
    [one] { $count } autre n’est pas affichée.
   *[other] { $count } autres ne sont pas affichées.
}
about-no-differences = Les partenaires lisent déjà ce que vous voyez ici.
about-what = Champ
about-served-now = Ce que les partenaires lisent
about-in-draft = Dans le brouillon
about-outdated = Autre chose a été publié après le début de ce brouillon. Si vous publiez le brouillon, ses valeurs remplacent celles-là ; la liste ci-dessous montre ce qui change.
about-documents = Documents sur le réseau
about-documents-text = Ce que les systèmes des partenaires récupèrent. Ils le demandent quand ils en ont besoin, en général une fois par jour.
about-xml-institution = Université en XML
about-xml-units = Composantes en XML
about-xml-factsheet = Fiche d’information en XML
about-fetched = Dernière récupération : { $time }, par { $name }
about-never-fetched = Aucun partenaire ne l’a encore récupéré, d’après ce que contient le journal des échanges.
about-publish = Publier pour les partenaires
about-rest = Publier le reste
about-rest-text = Ce qui est juste peut être publié maintenant. Les parties ci-dessus restent dans le brouillon, et les partenaires continuent à lire ce qui en est publié.
about-no-rest = Rien d’autre n’est nouveau dans le brouillon : rien ne peut être publié avant cette correction.
about-no-draft = Il n’y a pas de brouillon. Il a été publié ou abandonné entre-temps.
about-changed-since-shown = Quelque chose a changé après l’affichage de cette page. Rien n’a été publié. Vérifiez de nouveau, puis publiez.
about-faults = Le brouillon contient des valeurs qui ne peuvent pas être publiées. Elles sont indiquées ci-dessous.
about-unit-still-used = La composante { $id } est encore utilisée par des personnes ou des accords, donc elle doit rester dans le brouillon. Ajoutez-la de nouveau avec le même identifiant, ou donnez-leur une autre composante.
about-discard = Abandonner le brouillon
about-discard-text = Toutes les modifications depuis la dernière publication sont perdues. Rien ne change pour les partenaires.
about-discard-do = Abandonner le brouillon

about-unit-new = Nouvelle composante
about-unit-search = Nom ou code
about-units-empty = Aucune composante pour le moment
about-units-empty-text = Si vous voulez une arborescence, ajoutez d’abord toute l’université, puis ses facultés et départements.
about-units-no-match = Aucune composante ne correspond
about-units-no-match-text = Essayez avec moins de lettres, ou avec le code.
about-units-left = { $count ->
    [one] { $count } autre composante n’est pas affichée. Cherchez-la.
   *[other] { $count } autres composantes ne sont pas affichées. Cherchez-les.
}
about-unit-added = Nouvelle dans le brouillon
about-unit-changed = Modifiée dans le brouillon
about-unit-remove = Retirer cette composante
about-unit-remove-text = Elle quitte le brouillon maintenant, et le réseau quand vous publiez. Chez les partenaires, les accords qui la citent gardent son identifiant.
about-unit-remove-do = Retirer la composante
about-unit-stays = Cette composante ne peut pas être retirée maintenant :
about-unit-agreements = { $count ->
    [one] Elle est responsable de { $count } accord. Choisissez d’abord une autre composante responsable.
   *[other] Elle est responsable de { $count } accords. Choisissez d’abord une autre composante responsable.
}
about-unit-people = { $count ->
    [one] { $count } personne a un rôle pour elle. Donnez-lui d’abord une autre composante.
   *[other] { $count } personnes ont un rôle pour elle. Donnez-leur d’abord une autre composante.
}
about-unit-below = { $count ->
    [one] { $count } composante se trouve sous elle. Déplacez-la d’abord.
   *[other] { $count } composantes se trouvent sous elle. Déplacez-les d’abord.
}
about-factsheet-remove = Ne plus publier de fiche d’information
about-factsheet-remove-text = La fiche d’information quitte le brouillon maintenant, et le réseau quand vous publiez.
about-factsheet-remove-do = Retirer la fiche d’information

about-fault-missing = { $field } : saisissez une valeur
about-fault-too-long = { $field } : raccourcissez le texte, { $what } octets au maximum
about-fault-language = { $field } : choisissez la langue
about-fault-web-address = { $field } : « { $what } » n’est pas une adresse qui commence par https:// ou http://
about-fault-logo = { $field } : « { $what } » n’est pas une adresse qui commence par https://
about-fault-four-lines = { $field } : quatre lignes au maximum
about-fault-lines-or-street = { $field } : indiquez soit des lignes, soit la rue, le bâtiment et la boîte postale
about-fault-country = { $field } : écrivez deux majuscules, par exemple LV
about-fault-mail = { $field } : « { $what } » n’est pas une adresse e-mail
about-fault-no-phone = { $field } : saisissez un numéro de téléphone
about-fault-phone = { $field } : commencez par + et l’indicatif du pays
about-fault-too-many = { $field } : { $what } au maximum
about-fault-id = { $field } : utilisez de 1 à 64 lettres, chiffres et signes, sans espaces ni accents
about-fault-id-taken = { $field } : une autre composante a l’identifiant « { $what } »
about-fault-code-taken = { $field } : une autre composante a le code « { $what } »
about-fault-abbreviation-taken = { $field } : une autre composante a le même
about-fault-configured = { $field } : le code Erasmus et le PIC se trouvent dans la configuration
about-fault-no-such-unit = { $field } : la composante « { $what } » n’existe pas
about-fault-circle = { $field } : les composantes forment une boucle
about-fault-second-root = { $field } : choisissez-en une ; seule la composante qui représente toute l’université n’en a pas
about-fault-weeks = { $field } : choisissez de 1 à { $what } semaines
about-fault-spelling = { $field } : écrivez exactement « { $what } »
about-fault-accessibility = { $field } : choisissez une valeur
about-fault-day = { $field } : saisissez un jour et choisissez un mois
about-fault-day-of-month = { $field } : le mois de { $month } se termine le { $day }

done-published = C’est publié. Les partenaires le lisent dès maintenant.
done-published-rest = Publié, sauf ce qui doit d’abord être corrigé. Cela reste dans le brouillon.
done-draft-discarded = Le brouillon est abandonné. Ce que les partenaires lisent ne change pas.
done-unit-removed = La composante n’est plus dans le brouillon. Publiez pour la retirer du réseau.
done-unit-in-use = La composante est utilisée. Ce qui en dépend est indiqué plus bas.
done-unit-has-below = D’autres composantes se trouvent sous celle-ci. Déplacez-les d’abord.
done-factsheet-removed = La fiche d’information n’est plus dans le brouillon. Publiez pour la retirer du réseau.
