# Les guides fournis avec le programme.

guide-nav = Guides et aide
guide-title = Tous les guides
guide-lead = Comment tout fonctionne, en mots simples
guide-search = Mots à chercher
guide-all = Voir tous les guides
guide-room-staff = Pour le bureau
guide-room-it = Pour l’informatique
guide-on-this-page = Sur cette page
guide-turns = Autres guides
guide-in-english = Ce guide est en anglais. Il n’existe pas encore en français.
guide-some-english = Les guides qui n’existent pas encore en français sont en anglais.
guide-nothing = Aucun guide ne contient ces mots
guide-nothing-text = Aucun passage ne contient tous les mots de « { $words } ». Essayez avec moins de mots, ou regardez la liste de tous les guides.
guide-found = { $count ->
    [one] { $count } passage dans les guides
   *[other] { $count } passages dans les guides
}
guide-code = Exemple
guide-table = Tableau
guide-more = En savoir plus dans le guide
guide-word = Glossaire : { $word }
