# Le répertoire des établissements accrédités, et tous ceux qui sont accrédités ou dans le réseau.

settings-directory = Établissements accrédités
settings-line-directory = La liste de la Commission avec les établissements qui ont une charte Erasmus
directory-lead = Tout ce site utilise la dernière liste importée
directory-new-list = Nouvelle liste
directory-file = Fichier Excel ou CSV
directory-file-hint = Tel que la Commission européenne le publie, { $size } Mo au plus
directory-help-where = Cherchez « ECHE holders » dans les pages Erasmus+ de la Commission. Enregistrez le fichier Excel et choisissez-le ici.
directory-help-nothing = La lecture ne change rien. Vous voyez d’abord ce qui est nouveau, modifié ou terminé.
directory-read = Lire le fichier
directory-file-missing = Choisissez un fichier
directory-file-too-long = Le fichier dépasse { $size } Mo. Les listes de la Commission sont bien plus petites.
directory-file-bomb = Le fichier est bien plus grand à l’intérieur qu’à l’extérieur, il n’a donc pas été ouvert
directory-file-many-rows = Le fichier a plus de { $most } lignes. Les listes de la Commission sont bien plus courtes.
directory-file-many-cells = Le fichier a trop de cellules. Les listes de la Commission sont bien plus petites.
directory-file-long-cell = Une cellule du fichier a plus de { $most } caractères
directory-file-encrypted = Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et choisissez-le à nouveau.
directory-file-old-kind = C’est un ancien fichier Excel (.xls). Enregistrez-le en .xlsx et choisissez-le à nouveau.
directory-file-other-kind = Ce n’est ni un fichier Excel ni un tableau en texte. Choisissez le fichier tel que la Commission le publie.
directory-file-not-utf8 = Les lettres de ce fichier texte sont illisibles. Enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.
directory-file-empty = Le fichier est vide
directory-file-damaged = Le fichier est abîmé ou incomplet. Enregistrez-le à nouveau depuis la page de la Commission.
directory-file-no-headings = Aucune feuille de ce fichier n’a de colonnes avec un nom légal et un PIC
directory-file-no-rows = Le fichier a les bonnes colonnes, mais aucune ligne utilisable
directory-imports = Importations
directory-no-imports = Aucune liste n’a été importée
directory-no-imports-text = En attendant, on ne voit pas ici qui est accrédité.
directory-by-others = Un autre établissement de ce site
directory-when = Quand
directory-file-name = Fichier
directory-listed = Établissements
directory-repaired = Codes réparés
directory-problems = Inutilisable
directory-kind-new = Nouveaux
directory-kind-back = De retour
directory-kind-changed = Modifiés
directory-kind-ended = Terminés
directory-check = Vérifier la liste
directory-read-by = Lu par { $name }, { $time }
directory-doubt-ended = { $ended } établissements sur { $listed } seraient terminés. Vérifiez que c’est bien la liste entière.
directory-doubt-changed = { $changed } établissements sur { $listed } auraient un autre nom ou un autre site web. Vérifiez que c’est bien la bonne liste.
directory-doubt-new = { $new } établissements seraient nouveaux, plus que la liste n’en compte. Vérifiez que c’est bien la bonne liste.
directory-may = Ce qui est inhabituel
directory-may-ended = { $count ->
    [one] C’est bien la liste entière, et { $count } établissement est terminé
   *[other] C’est bien la liste entière, et { $count } établissements sont terminés
}
directory-may-changed = { $count ->
    [one] C’est bien la bonne liste, et { $count } établissement change de nom ou de site web
   *[other] C’est bien la bonne liste, et { $count } établissements changent de nom ou de site web
}
directory-may-new = { $count ->
    [one] C’est bien la bonne liste, et { $count } établissement est nouveau
   *[other] C’est bien la bonne liste, et { $count } établissements sont nouveaux
}
directory-may-missing = Cochez toutes les cases si c’est bien la bonne liste, ou abandonnez-la
directory-rows = { $count ->
    [one] Dans { $count } ligne
   *[other] Dans { $count } lignes
}
directory-back-count = { $count ->
    [one] Et { $count } est de retour
   *[other] Et { $count } sont de retour
}
directory-unchanged-count = { $count ->
    [one] { $count } ne change pas
   *[other] { $count } ne changent pas
}
directory-ended-note = Ils restent ici, marqués comme terminés
directory-import = Importer cette liste
directory-discard = Abandonner
directory-import-hint = L’importation prend quelques secondes. La liste attend ici un jour.
directory-changed-meanwhile = Une autre liste vient d’être importée. Regardez à nouveau les différences.
directory-differences = Différences
directory-columns = Comment les colonnes ont été comprises
directory-meaning = Comprise comme
directory-column = Colonne
directory-heading = Titre dans le fichier
directory-how = Reconnue par
directory-how-heading = Son titre
directory-how-nearly = Son titre, avec une faute de frappe
directory-how-values = Ses valeurs
directory-column-proposal = Numéro de candidature
directory-column-erasmus = Code Erasmus
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Nom
directory-column-street = Rue
directory-column-postal-code = Code postal
directory-column-city = Ville
directory-column-country = Pays
directory-column-website = Site web
directory-column-from = Charte depuis
directory-column-until = Charte jusqu’au
directory-sheet = Feuille « { $name } »
directory-unknown-columns = Non utilisées : { $names }
directory-shown = { $from }–{ $to } sur { $total }
directory-none = Rien de ce genre
directory-none-text = Choisissez une des autres listes ci-dessus.
directory-what-changed = Ce qui a changé
directory-field-name = Nom
directory-field-erasmus = Code
directory-field-oid = OID
directory-field-address = Adresse
directory-field-country = Pays
directory-field-website = Site web
directory-field-from = Du
directory-field-until = Au
directory-row = Ligne { $row }
directory-place = Place dans le fichier
directory-before = Dans le fichier
directory-after = Gardé comme
directory-problem = Problème
directory-value = Valeur
directory-fault-no-pic = Le PIC manque ou est faux. La ligne est laissée de côté.
directory-fault-no-name = Le nom manque. La ligne est laissée de côté.
directory-fault-repeated-pic = Une autre ligne a ce PIC et compte. Cette ligne est laissée de côté.
directory-fault-no-erasmus-code = Ce n’est pas un code Erasmus
directory-fault-repeated-erasmus-code = Un autre établissement a aussi ce code Erasmus
directory-fault-no-oid = Ce n’est pas un OID
directory-fault-no-date = Ce n’est pas une date
directory-fault-ends-before-start = La charte finit avant de commencer
directory-fault-no-country = Le pays n’est pas connu
done-list-imported = La liste est importée.
done-list-discarded = Le fichier est abandonné. Rien n’a changé.
done-list-gone = Ce fichier n’attend plus ici. Il a été importé ou abandonné, ou un jour est passé.
directory-views = Vues
directory-view-ours = Les nôtres
directory-view-all = Tous
directory-view-map = Carte
directory-search = Nom, ville, pays ou code
directory-any = Tous
directory-accreditation = Accréditation
directory-accredited-yes = Accrédités actuellement
directory-accredited-ended = Accréditation terminée
directory-accredited-no = Pas dans la liste
directory-network = Réseau
directory-connected-yes = Raccordé
directory-connected-no = Non raccordé
directory-connected-for = Raccordé pour
directory-connected-for-nothing = Raccordé, sans ces services
directory-by-mail = Non raccordé
directory-by-mail-title = Vous : passez pour l’instant par e-mail et PDF
directory-by-mail-text = Cet établissement n’est pas sur le réseau : son système ne peut pas recevoir d’accords et Habita n’a pas de brouillons pour lui. L’accord s’écrit, s’envoie et se garde en dehors de Habita. Quand l’établissement rejoindra le réseau, vous pourrez commencer les accords ici.
directory-by-mail-website = La liste ne donne pas d’adresse e-mail. Le site de l’établissement dit à qui s’adresser.
directory-by-mail-search = La liste ne donne ni adresse e-mail ni site. Cherchez le service des relations internationales de l’établissement.
directory-website-open = Ouvrir leur site
directory-imported-at = Liste des établissements accrédités importée { $time }
directory-import-first = Importer la liste des établissements accrédités
directory-no-list = Aucune liste des établissements accrédités n’a été importée
directory-hei = Identifiant dans le réseau
directory-until = Accrédité jusqu’au
directory-state-no-list = Accréditation inconnue
directory-state-not-listed = Pas dans la liste
directory-state-accredited = Accrédité
directory-state-until = Jusqu’au { $day }
directory-state-over = Terminé le { $day }
directory-state-ended = Plus dans la liste
directory-tag-until = Accrédité jusqu’au { $day }
directory-tag-over = Accréditation terminée le { $day }
directory-tag-not-listed = Pas dans la liste des établissements accrédités
directory-tag-ended = Plus dans la liste des établissements accrédités
directory-warn-not-listed = Cet établissement n’est pas dans la liste des établissements accrédités. Demandez son code Erasmus avant de commencer un accord.
directory-warn-over = La charte de cet établissement est terminée. Demandez s’il en a une nouvelle.
directory-warn-ended = Cet établissement n’est plus dans la liste des établissements accrédités. Demandez s’il a fusionné avec un autre.
directory-says = Dans la liste des établissements accrédités
directory-name-there = Nom dans la liste
directory-gone-since = Plus dans la liste depuis
directory-address = Adresse
directory-raw = La ligne telle quelle
directory-map-title = { $listed } établissements accrédités et { $connected } raccordés, sans le vôtre
directory-map-connected = { $connected } établissements raccordés, sans le vôtre
directory-map-text = Le nombre dit combien sont accrédités. Plus la couleur est intense, plus il y en a. Un point marque les pays où vous avez des partenaires.
directory-map-text-connected = Le nombre dit combien sont raccordés. Plus la couleur est intense, plus il y en a. Un point marque les pays où vous avez des partenaires.
directory-accredited = Accrédités
directory-connected = Raccordés
directory-partners = Vos partenaires
