# Settings: texts and colours of a university's own.

look-lead = Comment ces pages accueillent vos collègues
look-texts = Textes
look-short-name = Nom court
look-welcome = Message d’accueil de la page de connexion, { $language }
look-colours = Couleurs
look-accent = Couleur
look-accent-hint = Par exemple #1d4fb8
look-help-short-name = Jusqu’à quatre lettres dans le carré à côté de votre nom. Sans elles, le nom court de la configuration.
look-help-welcome = Une ligne au-dessus des moyens de connexion. Tout le monde peut la lire.
look-help-accent = Pour ce qui est choisi et ce que l’on peut activer. Habita la rend plus foncée ou plus claire jusqu’à ce que tout le monde puisse la lire, sur les pages claires et sur les pages sombres.
look-help-sample = Essayez une couleur pour voir cette page avec elle. Rien n’est enregistré à ce moment-là.
look-sample-chosen = Choisi
look-sample-note = Note
look-sample-link = Un lien
look-usual = La couleur habituelle est { $colour }.
look-save = Enregistrer pour tout le monde
look-try = Essayer la couleur
look-reset = Rétablir les valeurs habituelles
look-no-colour = Écrivez six chiffres ou lettres de a à f, par exemple #1d4fb8
look-short-name-long = Écrivez de 1 à { $most } lettres
look-welcome-long = Écrivez { $most } lettres au maximum
look-changed = { $name } a modifié ceci entre-temps ({ $time }). Votre saisie est conservée ci-dessous. Enregistrez de nouveau pour l’appliquer.

done-look-saved = C’est enregistré. Tout le monde le voit dès maintenant.
