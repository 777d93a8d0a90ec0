# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Conditions
conditions-kind = Type
conditions-direction = Sens
conditions-subject = Domaine d’études
conditions-years = Années
conditions-per-year = Par an
conditions-language = Langue
conditions-all-fields = Tous les champs
conditions-count = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
conditions-count-differ = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}, { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
}
conditions-differs = Diffère
conditions-empty = Aucune condition pour le moment
conditions-empty-text = Une condition dit qui peut aller où, combien de personnes, quand et pour quoi. Chaque sens est une condition à part.

kind-student-studies = Mobilité étudiante d’études
kind-student-traineeship = Mobilité étudiante de stage
kind-staff-teaching = Mobilité d’enseignement du personnel
kind-staff-training = Mobilité de formation du personnel
direction-out = Sortante
direction-in = Entrante
level-1 = CEC 1
level-2 = CEC 2
level-3 = CEC 3
level-4 = CEC 4
level-5 = Cycle court
level-6 = Licence
level-7 = Master
level-8 = Doctorat
blended-yes = Acceptée
blended-no = Non acceptée

field-sending-unit = Composante d’envoi
field-receiving-unit = Composante d’accueil
field-subjects = Domaines d’études
field-first-year = Première année universitaire
field-last-year = Dernière année universitaire
field-per-year-student = Étudiants par an
field-per-year-staff = Membres du personnel par an
field-months-per-year = Mois par an au total
field-days-per-year = Jours par an au total
field-levels = Niveaux
field-languages = Langues
field-blended = Mobilité hybride
field-other-terms = Autres dispositions
field-sending-contacts = Contacts de l’établissement d’envoi
field-receiving-contacts = Contacts de l’établissement d’accueil

condition-number = Condition { $number }
condition-of = Condition { $number } sur { $all }
condition-new = Nouvelle condition
condition-title-out = { $kind }, sortante
condition-title-in = { $kind }, entrante
condition-from-to = Départ : { $from }, arrivée : { $to }
condition-all-subjects = Tous les domaines d’études
condition-all-levels = Tous les niveaux
condition-whole-university = Toute l’université
condition-not-yet-defined = Pas encore défini
condition-language-only = { $skill }, seulement pour { $subject }
condition-who-where = Qui et où
condition-when = Quand et combien
condition-who-may = Qui peut partir
condition-direction-help = Une condition a un seul sens. Pour un échange dans les deux sens, ajoutez une deuxième condition.
condition-subjects-hint = Saisissez un domaine ou son code à quatre chiffres (ISCED-F)
condition-subjects-help = Choisissez le domaine le plus précis qui convient. Sans domaine, tous sont acceptés.
condition-subject = Domaine
condition-clarification = En d’autres termes
condition-clarification-help = « En d’autres termes » sert à ce que le code ne dit pas, par exemple le nom d’une formation. Ne répétez pas le nom du domaine. Les deux universités l’approuvent.
condition-add-subject = Ajouter un domaine d’études
condition-remove-subject = Retirer le domaine d’études { $number }
condition-kept-help = Cette condition est arrivée avec des composantes et des contacts. Ils sont conservés et envoyés tels quels.
condition-years-help = Les années selon le calendrier de l’université d’accueil. Les deux années sont comprises.
condition-per-year-help-student = Le nombre maximum d’étudiants chaque année, pas au total. Pour une pause d’un an, mettez fin à cette condition et ajoutez-en une qui commence plus tard.
condition-per-year-help-staff = Le nombre maximum de membres du personnel chaque année, pas au total. Pour une pause d’un an, mettez fin à cette condition et ajoutez-en une qui commence plus tard.
condition-months-help = Tous les étudiants d’une année ensemble. 5 étudiants pendant 5 mois chacun font 25.
condition-days-help = Tout le personnel d’une année ensemble. 2 personnes pendant 5 jours chacune font 10.
condition-levels-help = Si rien n’est coché, tous les niveaux sont acceptés.
condition-level = Niveau
condition-any-level = Tous
condition-add-language = Ajouter une langue
condition-remove-language = Retirer la langue { $number }
condition-language-limited = Seulement pour un domaine d’études (langue { $number })
condition-language-limited-help = Une langue nécessaire dans un seul domaine se limite à celui-ci sous sa ligne. Elle ne compte pas pour les autres domaines.
condition-language-subject = Seulement pour ce domaine
condition-languages-help = Aucune langue n’est obligatoire ici. Ajoutez-en une si les personnes doivent la connaître.
condition-languages-help-studies = Une mobilité étudiante d’études demande au moins une langue. B1 est le minimum habituel.
condition-languages-help-teaching = Une mobilité d’enseignement demande au moins une langue. B2 est le minimum habituel.
condition-blended-help = Un court séjour combiné à des cours en ligne avant ou après.
condition-other-terms-help = Les deux universités approuvent ce texte avec les chiffres. N’y mettez donc pas de notes.
condition-check = Enregistrer et vérifier
condition-remove = Retirer cette condition
condition-changed = { $name } a modifié ce brouillon entre-temps ({ $time }). Votre saisie est conservée ci-dessous. Enregistrez de nouveau pour la mettre dans le brouillon le plus récent.

form-errors = { $count ->
    [one] { $count } point à corriger avant l’enregistrement
   *[other] { $count } points à corriger avant l’enregistrement
}
form-to-correct = { $count ->
    [one] { $count } point à corriger avant l’envoi
   *[other] { $count } points à corriger avant l’envoi
}
form-correct = { $count ->
    [one] { $count } point à corriger
   *[other] { $count } points à corriger
}
finding-direction = Choisissez qui envoie
finding-year-missing = Choisissez l’année universitaire
finding-year = « { $what } » n’est pas une année universitaire comme 2026/2027
finding-years-reversed = La dernière année ne doit pas être avant { $year }
finding-unsound-year = Une année universitaire a deux années qui se suivent, comme 2026/2027
finding-no-students = Saisissez combien d’étudiants peuvent partir chaque année, 1 ou plus
finding-no-staff = Saisissez combien de membres du personnel peuvent partir chaque année, 1 ou plus
finding-number-students = Saisissez combien d’étudiants peuvent partir chaque année, en nombre entier, par exemple 3. Vous avez saisi « { $what } »
finding-number-staff = Saisissez combien de membres du personnel peuvent partir chaque année, en nombre entier, par exemple 3. Vous avez saisi « { $what } »
finding-amount = Saisissez un nombre supérieur à 0 avec deux décimales au maximum, ou laissez le champ vide. Vous avez saisi « { $what } »
finding-no-language = Ajoutez au moins une langue
finding-language-missing = Choisissez la langue
finding-bad-language = « { $what } » n’est pas une langue
finding-level = « { $what } » n’est pas un niveau de A1 à C2
finding-subject-missing = Choisissez le domaine d’études pour ces mots
finding-subject = « { $what } » n’est pas un domaine d’études. Saisissez un code à quatre chiffres comme 0421, ou choisissez-en un dans la liste
finding-unknown-subject = { $what } n’est pas dans la liste des domaines d’études (ISCED-F 2013)
finding-repeated = { $what } figure deux fois
finding-old-marker = Cette valeur vient d’une ancienne version du réseau. Saisissez-la de nouveau
finding-too-long = Raccourcissez ce texte à { $most } caractères
finding-blurs-hash = Retirez « __ » ou « _@ ». Ces signes rendent l’empreinte ambiguë
finding-control-character = Retirez les signes invisibles. Ils ne peuvent pas être envoyés
finding-foreign-institution = Cette condition ne concerne pas les deux universités de l’accord
finding-no-conditions = Ajoutez au moins une condition
finding-no-code = Saisissez le numéro de l’accord
finding-code-taken = Un autre accord a le numéro { $code }
finding-same-partner = Les deux parties sont la même université
