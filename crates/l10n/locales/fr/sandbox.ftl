# The start page of the sandbox, and its mail.

sandbox-mode = Bac à sable
sandbox-title = Votre bac à sable est prêt
sandbox-lead = Trois universités inventées échangent des accords sur cette machine. Rien n’en sort, et toutes les personnes sont inventées. Essayez ce que vous voulez ; recommencez avec --fresh.
sandbox-registry-running = Le registre fonctionne
sandbox-connected = { $count ->
    [one] { $count } université raccordée
   *[other] { $count } universités raccordées
}
sandbox-agreements = { $count ->
    [one] { $count } accord
   *[other] { $count } accords
}
sandbox-see-registry = Voir le registre
sandbox-who = Choisissez qui vous êtes
sandbox-who-note = Un clic suffit pour vous connecter. Seul un bac à sable le permet. Vous pouvez ouvrir une session dans les trois universités à la fois. Ce que chaque personne voit et peut faire dépend de son rôle.
sandbox-gone = Cette personne n’est plus là
sandbox-gone-text = Le bac à sable a été relancé depuis l’ouverture de cette page. Retournez à la page d’accueil et choisissez de nouveau.
sandbox-about-piemera = C’est ici que se passe la plus grande partie de l’histoire.
sandbox-about-suedtal = A envoyé un accord qui attend une réponse.
sandbox-about-montclair = Aime modifier ce que les autres envoient.
sandbox-story = Que faire en premier
sandbox-story-time = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
sandbox-story-done = Fait
sandbox-story-1 = Écrire un accord et l’envoyer
sandbox-story-1-text = En tant qu’Ilze Ozola. Choisissez Südtal, ajoutez une condition, envoyez.
sandbox-story-2 = Créer votre copie à partir de la leur
sandbox-story-2-text = En tant qu’Annegret Hohenwarter-Lindqvist. Ouvrez l’accord reçu, créez votre copie, changez un nombre, envoyez.
sandbox-story-3 = Voir la différence et reprendre la valeur
sandbox-story-3-text = En tant qu’Ilze. Les deux copies sont côte à côte ; reprenez le nombre de Südtal.
sandbox-story-4 = Approuver des deux côtés
sandbox-story-4-text = En tant qu’Ilze, puis qu’Annegret. Chaque partie approuve la copie de l’autre ; les deux voient alors « En vigueur ».
sandbox-story-5 = Trouver 2 différences dans 40 conditions
sandbox-story-5-text = En tant qu’Ilze, dans l’accord 2024-117 avec Montclair.
sandbox-it = Pour le service informatique
sandbox-it-registry = Catalogue du réseau
sandbox-it-doors = Adresses pour d’autres systèmes
sandbox-it-note = Les messages entre machines sont signés et passent par HTTPS, comme sur tout réseau. Le README montre comment un autre logiciel peut participer comme quatrième hôte.
sandbox-one-unit = { $role }, une seule composante
sandbox-mail = E-mails du bac à sable
sandbox-mail-lead = Toutes les personnes d’ici sont inventées, donc leurs e-mails arrivent sur cette page. Ils disparaissent quand le bac à sable s’arrête.
sandbox-mail-subject = Objet
sandbox-mail-from = De
sandbox-mail-to = À
sandbox-mail-at = Envoyé
sandbox-mail-empty = Aucun e-mail pour le moment
sandbox-mail-empty-text = Demandez un lien de connexion dans l’une des universités, ou invitez une personne.
sandbox-mail-text = En texte
sandbox-mail-page = Comme un programme de messagerie l’affiche
