# Ce que toutes les listes ont : filtres, pages, vues gardées, lignes choisies ; et les préférences dans le menu.

list-shown = { $first }–{ $last } sur { $all }
list-shown-none = Rien n’est affiché
list-shown-more = { $first }–{ $last } sur plus de { $all }
list-shown-far = { $count } sur plus de { $all }
list-order = Ordre
list-order-newest = Les plus récents d’abord
list-order-oldest = Les plus anciens d’abord
list-odd = Nous ne connaissons pas cette valeur, elle ne filtre donc rien : { $filters }.
list-cut = Le texte cherché était trop long. Nous avons cherché ses { $most } premiers caractères.
list-place = page
list-without = Sans « { $filter } », il y en a { $count }.
list-drop = Retirer ce filtre
list-nothing-alone = Aucun filtre seul n’est la cause. Effacez-les tous pour voir la liste entière.
list-export = Exporter
list-export-text = Le fichier contient les lignes qui correspondent aux filtres, au maximum { $most }. Votre export est noté dans le journal d’audit.

view-keep = Garder cette vue
view-name = Nom de la vue
view-name-hint = Personne d’autre ne la voit ; elle est dans le menu sur le côté.
view-save = Garder
views-title = Vos vues
views-lead = Une vue est une liste avec ses filtres sous un nom. Personne d’autre ne voit les vôtres ; vous pouvez en garder { $most }.
views-empty = Vous ne gardez encore aucune vue
views-empty-text = Choisissez des filtres dans une liste, puis gardez-les sous un nom.
views-rename = Renommer
views-delete = Supprimer
view-of = Vue « { $name } »
view-unnamed = Saisissez un nom
view-long-name = Raccourcissez le nom à { $most } caractères
view-name-taken = Une autre vue de cette liste porte ce nom
view-too-many = Vous gardez déjà { $most } vues. Supprimez-en une d’abord.
view-long-query = Ces filtres sont trop longs pour être gardés. Raccourcissez le texte cherché.
done-view-kept = La vue est gardée. Elle se trouve dans le menu.
done-view-renamed = La vue a son nouveau nom.
done-view-deleted = La vue est supprimée.
done-view-gone = Vous n’avez plus cette vue.
done-none-chosen = Choisissez d’abord des lignes.

ui-preferences = Langue et apparence
ui-density = Lignes
ui-density-comfortable = Espacées
ui-density-compact = Serrées
ui-more = Plus
ui-views-edit = Modifier les vues
ui-chosen-group = Que faire des lignes choisies
ui-chosen = Lignes choisies : { $count }
ui-chosen-none = Pour les lignes choisies :
ui-choose-all = Toutes celles qui correspondent ({ $count })
ui-choose-none = N’en choisir aucune
ui-choose-row = Choisir : { $row }

agreements-view-approve = À approuver
agreements-view-differences = Différences
agreements-view-expiring = Se terminent cette année
agreements-who = En attente de
agreements-who-us = Vous
agreements-who-partner = Le partenaire
agreements-who-nobody = Personne
agreements-put-unit = Désigner la composante responsable
agreements-column-id = Identifiant dans le réseau
agreements-column-partner-id = Identifiant du partenaire
agreements-column-first = Première année
agreements-column-last = Dernière année
agreements-column-differences = Différences
list-yes = oui
list-no = non
agreements-column-in-force = En vigueur

unit-bulk-title = Désigner la composante responsable
unit-bulk-about = Vous êtes sur le point de confier { $count ->
    [one] { $count } accord
    [many] { $count } d’accords
   *[other] { $count } accords
} à : { $unit }
unit-bulk-whole = toute l’université
unit-bulk-none = Rien ne changerait
unit-bulk-chosen = { $count ->
    [one] { $count } accord est choisi
    [many] { $count } d’accords sont choisis
   *[other] { $count } accords sont choisis
}
unit-bulk-cut = D’autres accords correspondent. Une action en prend { $most } ; recommencez pour les autres.
tasks-bulk-cut = D’autres tâches correspondent. Une action en prend { $most } ; recommencez pour les autres.
unit-bulk-note = Les partenaires ne voient jamais quelle composante est responsable. Les personnes limitées à certaines composantes verront ensuite d’autres accords.
unit-bulk-check = Regarder avant
unit-bulk-do = Désigner
unit-bulk-back = Retour à la liste
unit-bulk-choose = Choisissez une composante
unit-bulk-left-out = { $count ->
    [one] { $count } est laissé de côté
    [many] { $count } sont laissés de côté
   *[other] { $count } sont laissés de côté
}
unit-bulk-skip-not-yours = vous ne pouvez pas le modifier
unit-bulk-skip-already = cette composante en est déjà responsable
unit-bulk-skip-gone = { $count ->
    [one] { $count } n’existe plus, ou vous ne pouvez plus le voir
    [many] { $count } n’existent plus, ou vous ne pouvez plus les voir
   *[other] { $count } n’existent plus, ou vous ne pouvez plus les voir
}
unit-bulk-done = { $count ->
    [one] La composante de { $count } accord est changée.
    [many] La composante de { $count } d’accords est changée.
   *[other] La composante de { $count } accords est changée.
}
unit-bulk-skipped = { $count ->
    [one] { $count } est resté tel quel.
    [many] { $count } sont restés tels quels.
   *[other] { $count } sont restés tels quels.
}

timeline-all = Tout
timeline-people = Personnes
timeline-systems = Systèmes
timeline-documents = Documents
history-none = Rien de ce genre ne s’est passé.
timeline-views = Que montrer
person-history = Ce qui a été fait ici
person-history-all = Tout dans le journal d’audit
person-history-none = Rien pour l’instant.

audit-what-agreements-exported = A exporté la liste des accords
audit-kind-agreements = Liste des accords
