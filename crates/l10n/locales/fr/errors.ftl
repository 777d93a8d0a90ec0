# Pages that say why there is no page.

error-start = Aller à la page d’accueil
error-reference = Numéro de cette erreur :
error-not-found = Cette page est introuvable
error-not-found-text = L’adresse est peut-être fausse, ou ce qui se trouvait ici appartient à une autre université ou composante.
error-wrong-method = Cette adresse fonctionne autrement
error-wrong-method-text = Rien n’a été modifié. Revenez en arrière et utilisez le bouton de la page.
error-forbidden = Vous n’avez pas le droit de faire cela
error-forbidden-text = Seul le personnel de cette université le peut. Rien n’a été modifié.
error-no-right = Vous n’avez pas le droit de faire cela
error-no-right-text = Rien n’a été modifié.
error-no-right-roles = { $count ->
    [one] Il vous faut ce rôle : { $roles }.
   *[other] Il vous faut l’un de ces rôles : { $roles }.
}
error-no-right-ask = Adressez-vous à : { $names }.
error-no-right-nobody = Personne n’a un tel rôle ici. L’équipe qui gère ce site peut vous aider.
error-no-role = Il n’y a pas encore de page pour vous
error-no-role-text = Votre session est ouverte, mais vous n’avez aucun rôle ici, ou un rôle qui n’ouvre aucune page. Une personne qui gère les accès peut vous donner un rôle.
error-no-role-coming = Vous aurez ce rôle le { $date } : { $role }.
error-other-site = Ce formulaire vient d’un autre site
error-other-site-text = Rien n’a été modifié. Si vous avez appuyé sur un bouton d’ici, ouvrez de nouveau ce site et réessayez.
error-bad-form = Nous ne pouvons pas utiliser ce qui a été envoyé
error-bad-form-text = Rien n’a été modifié. Revenez en arrière : votre saisie est toujours là. Copiez-la, ouvrez de nouveau la page et réessayez.
error-too-long = C’est trop long
error-too-long-text = Rien n’a été modifié. Revenez en arrière et raccourcissez le texte le plus long.
error-signed-out = Votre session est fermée
error-signed-out-text = Rien n’a été enregistré. Connectez-vous de nouveau dans un autre onglet, revenez ici et appuyez encore une fois sur le bouton. Votre saisie est toujours là quand vous revenez en arrière.
error-link-used = Ce lien ne fonctionne plus
error-link-used-text = Un lien fonctionne une seule fois et pendant un temps limité. Choisissez un autre moyen de connexion, ou demandez un nouveau lien à la personne qui vous l’a donné.
error-broken = Une erreur s’est produite de notre côté
error-broken-text = Nous l’avons notée. Revenez en arrière et réessayez ; si cela se reproduit, donnez le numéro ci-dessous à votre service informatique.
lacking-edit-agreements = { $count ->
    [one] Pour modifier ceci, il faut le rôle { $roles }.
   *[other] Pour modifier ceci, il faut l’un de ces rôles : { $roles }.
}
lacking-send-agreements = { $count ->
    [one] Pour envoyer, il faut le rôle { $roles }.
   *[other] Pour envoyer, il faut l’un de ces rôles : { $roles }.
}
lacking-approve-agreements = { $count ->
    [one] Pour approuver, il faut le rôle { $roles }.
   *[other] Pour approuver, il faut l’un de ces rôles : { $roles }.
}
lacking-repair-connections = { $count ->
    [one] Pour envoyer de nouveau, il faut le rôle { $roles }.
   *[other] Pour envoyer de nouveau, il faut l’un de ces rôles : { $roles }.
}
