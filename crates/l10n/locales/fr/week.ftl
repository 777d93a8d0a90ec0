# La première semaine : ce qu’il faut avant que le premier accord soit en vigueur.

week-title = Première semaine
week-lead = Une étape est cochée quand elle est faite. Personne ne coche à la main.
week-guide = Guide de la première semaine
week-done-of = Étapes faites : { $done } sur { $all }.
week-progress = Où vous en êtes
week-next = Ensuite : { $step }.
week-open = Ouvrir la liste
week-steps = Étapes
week-over = Toutes les étapes sont faites
week-over-text = Votre université est sur le réseau, et un premier accord est en vigueur.
week-is-done = Fait
week-is-open = À faire
week-minutes = { $count ->
    [one] environ { $count } minute
   *[other] environ { $count } minutes
}
week-you = Vous
week-nobody = Personne n’a encore ce droit ici
week-operator = L’équipe qui gère ce site
week-no-units = Nous n’avons pas de composantes
week-no-units-said = Vous avez indiqué qu’il n’y a pas de composantes.
week-units-after-all = Nous avons finalement des composantes
week-close = Ne plus rappeler à personne
week-close-text = La liste peut être fermée avant que tout soit fait. La page des tâches ne la montre alors plus à personne.
week-closed-text = Cette liste a été fermée : { $time }. La page des tâches ne la montre pas.
week-open-again = La montrer à nouveau

week-step-sign-in = Donner aux administrateurs leur propre moyen de connexion
week-step-institution = Décrire votre université
week-step-units = Indiquer vos composantes
week-step-factsheet = Remplir la fiche d’information
week-step-directory = Importer la liste des établissements accrédités
week-step-keys = Créer les clés de l’université
week-step-listed = Figurer dans le registre
week-step-mail = Configurer l’envoi d’e-mails
week-step-backup = Faire des sauvegardes
week-step-colleagues = Inviter un ou une collègue
week-step-sent = Envoyer un premier accord
week-step-in-force = Avoir un premier accord en vigueur

week-why-sign-in = Un lien fonctionne une fois et pendant 15 minutes. Avec une clé d’accès, la connexion de l’université ou un mot de passe, chaque administrateur revient sans l’aide de l’informatique.
week-why-institution = Les partenaires lisent le nom de votre université et à qui s’adresser. Publiez-le avec une adresse e-mail ou un numéro de téléphone de votre bureau.
week-why-units = Les facultés et départements peuvent figurer dans les accords et avoir leurs propres tâches. Publiez au moins une composante, ou indiquez que vous n’en avez pas.
week-why-factsheet = Les étudiants et les partenaires y trouvent vos dates limites pour les nominations et les candidatures, et à qui s’adresser. Les systèmes des partenaires la lisent d’eux-mêmes.
week-why-directory = La Commission publie qui a une charte Erasmus. Avec son fichier, Habita trouve chaque partenaire par nom ou par code et avertit quand une charte a pris fin. L’informatique peut aussi l’importer.
week-why-keys = Les autres systèmes croient un message parce qu’il est signé. Habita crée les deux clés à son premier démarrage.
week-why-listed = Le registre est le carnet d’adresses du réseau. Donnez-lui l’adresse de votre manifeste ; les systèmes des partenaires trouvent alors le vôtre.
week-why-mail = Les invitations, les liens de connexion et les tâches du jour partent par votre serveur de messagerie.
week-why-backup = Les accords et les approbations ne sont conservés que là où Habita fonctionne. L’étape est faite quand habita backup a fait une sauvegarde au cours des 7 derniers jours ; lancez cette commande chaque nuit.
week-why-colleagues = Quelqu’un peut vous remplacer en votre absence. L’étape est faite quand une deuxième personne s’est connectée.
week-why-sent = Choisissez un partenaire, écrivez les conditions et envoyez. Le système du partenaire récupère votre copie.
week-why-in-force = Les deux universités approuvent des copies qui disent la même chose. Dès lors, les étudiants peuvent partir.
