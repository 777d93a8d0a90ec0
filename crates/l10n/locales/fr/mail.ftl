# Letters to people who work at an institution.

mail-or-copy = Si le bouton ne marche pas, copiez cette adresse :
mail-link-once = Le lien fonctionne une seule fois, jusqu’au { $until }.
mail-no-answers = Un programme a envoyé cet e-mail, et personne ne lit les réponses.
mail-answers = Un programme a envoyé cet e-mail. Vous pouvez répondre ; l’équipe qui gère ce programme lit les réponses.
mail-roles = Vos rôles : { $roles }.
mail-role-from = à partir du { $date }
mail-role-until = jusqu’au { $date }
mail-roles-none = Vous n’avez aucun rôle actuellement, donc vous ne pouvez rien voir ici. Si c’est une erreur, adressez-vous à une personne qui administre Habita.
mail-open-action = Ouvrir Habita

mail-invitation-subject = Invitation à travailler avec { $institution }
mail-invitation-text = { $by } vous invite à utiliser Habita. { $institution } y gère ses accords Erasmus+ et les échange avec des universités partenaires.
mail-invitation-text-alone = Vous avez reçu une invitation à utiliser Habita. { $institution } y gère ses accords Erasmus+ et les échange avec des universités partenaires.
mail-invitation-action = Accepter l’invitation
mail-invitation-why = Vous recevez cet e-mail parce qu’une personne qui administre Habita a saisi votre adresse. Si vous ne l’attendez pas, vous n’avez rien à faire.

mail-sign-in-subject = Votre lien de connexion, { $institution }
mail-sign-in-text = Quelqu’un a demandé un lien pour se connecter avec cette adresse. Si c’était vous, appuyez sur le bouton.
mail-sign-in-action = Se connecter
mail-sign-in-why = Si vous ne l’avez pas demandé, vous n’avez rien à faire. Sans cet e-mail, personne ne peut se connecter : ne le transférez donc pas.
mail-new-link-subject = Votre nouveau lien de connexion, { $institution }
mail-new-link-text = { $by } a créé un nouveau lien pour vous connecter. Les liens reçus auparavant ne fonctionnent plus.
mail-new-link-text-alone = Un nouveau lien vous permet de vous connecter. Les liens reçus auparavant ne fonctionnent plus.
mail-new-link-why = Vous recevez cet e-mail parce qu’une personne de l’administration a créé un nouveau lien pour vous. Ne le transférez pas : qui l’a se connecte à votre place.

mail-digest-subject = { $count ->
    [one] Vous avez { $count } tâche
   *[other] Vous avez { $count } tâches
}
mail-digest-subject-late = { $count ->
    [one] Vous avez { $count } tâche, et elle est en retard
   *[other] Vous avez { $count } tâches, dont { $late } en retard
}
mail-digest-overdue = En retard ({ $count })
mail-digest-new = Nouvelles ({ $count })
mail-digest-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
mail-digest-due = { $partner }, échéance le { $date }
mail-digest-action = Ouvrir vos tâches
mail-digest-why = Vous recevez cet e-mail une fois par jour au maximum, quand quelque chose est nouveau ou en retard.

mail-way-added-subject = Un moyen de connexion a été ajouté
mail-way-added-text = Vous pouvez maintenant vous connecter avec ce moyen : { $way } ({ $institution }).
mail-way-removed-subject = Un moyen de connexion a été retiré
mail-way-removed-text = Vous ne pouvez plus vous connecter avec ce moyen : { $way } ({ $institution }).
mail-password-changed-subject = Votre mot de passe a été changé
mail-password-changed-text = Votre mot de passe vient d’être changé ({ $institution }). Toutes vos autres sessions sont fermées.
mail-way-not-you = Si ce n’était pas vous, prévenez tout de suite la personne qui administre Habita chez vous.
mail-way-action = Voir vos moyens de connexion
mail-way-link = un lien par e-mail
mail-way-one-click = un clic
mail-way-provider = le compte de votre université
mail-way-password = un mot de passe
mail-way-passkey = une clé d’accès
mail-way-second-factor = un mot de passe et un code d’une application
mail-way-recovery-code = le code de récupération qui vient d’être utilisé

mail-roles-changed-subject = Vos rôles ont été modifiés
mail-roles-changed-text = { $by } a modifié ce que vous pouvez faire dans Habita ({ $institution }).
mail-roles-changed-text-alone = Ce que vous pouvez faire dans Habita a été modifié ({ $institution }).
mail-deputy-subject = Vous assurez la suppléance de { $name }
mail-deputy-text = Vous assurez la suppléance de { $name }, { $institution } : { $when }.
mail-notice-why = Vous recevez cet e-mail parce qu’il concerne votre compte.

letter-invitation = Invitation
letter-sign-in-link = Lien de connexion
letter-digest = Tâches du jour
letter-way-added = Avis sur un nouveau moyen de connexion
letter-way-removed = Avis sur un moyen de connexion retiré
letter-password-changed = Avis sur un mot de passe changé
letter-roles-changed = Avis sur des rôles modifiés
letter-new-link = Nouveau lien de connexion
letter-deputy = Note sur une suppléance
letter-to-colleague = Un collègue
letter-waits = Part bientôt
letter-left = Remis au serveur de messagerie
letter-refused = Refusé par le serveur de messagerie
letter-given-up = Non remis
letter-off = Ce site n’envoie pas d’e-mails. À la place, les liens s’affichent sur les pages ; l’équipe qui gère ce site peut configurer un serveur de messagerie.
letter-see = Voir les e-mails
letter-server-silent = Le serveur de messagerie n’accepte plus rien, depuis : { $since }. Les e-mails attendent et partiront à son retour. Le service informatique doit s’en occuper.
letter-undelivered = { $count ->
    [one] { $count } e-mail des 7 derniers jours n’a pas été remis.
   *[other] { $count } e-mails des 7 derniers jours n’ont pas été remis.
}
letter-fault-no-answer = Le serveur de messagerie n’a pas répondu. Nous réessayons automatiquement.
letter-fault-tls = Le certificat du serveur de messagerie n’est pas fiable. Le service informatique doit s’en occuper ; nous réessayons automatiquement.
letter-fault-odd = Ce qui a répondu n’est pas un serveur de messagerie. Le service informatique doit vérifier l’adresse et le port ; nous réessayons automatiquement.
letter-fault-lacks = Le serveur de messagerie n’offre pas ce qui est configuré ici. Le service informatique doit s’en occuper ; nous réessayons automatiquement.
letter-fault-not-now = Le serveur de messagerie ne prend pas l’e-mail pour le moment. Nous réessayons automatiquement.
letter-fault-not-from-us = Le serveur de messagerie n’accepte rien de ce site. Le service informatique doit vérifier le nom, le mot de passe et l’expéditeur ; nous réessayons automatiquement.
letter-fault-refused = Le serveur de messagerie a refusé l’e-mail. Souvent, l’adresse est fausse : corrigez-la, puis envoyez de nouveau.
letter-fault-mail-no-address = La personne n’a pas d’adresse utilisable, ou ne travaille plus ici.
letter-fault-mail-too-late = L’e-mail a attendu si longtemps qu’il ne sert plus à rien.
letter-fault-mail-not-configured = Ce site n’envoie pas d’e-mails pour le moment.
letter-fault-other = Une erreur s’est produite de notre côté. Le service informatique la trouve dans le journal.

signin-mail-title = Recevoir un lien de connexion
signin-mail-lead = Si votre adresse est connue ici, vous recevez un e-mail avec un lien. Il fonctionne une seule fois, pendant 15 minutes.
signin-mail-address = Votre adresse e-mail
signin-mail-hint = Celle qui a été saisie pour vous dans Habita, par exemple name@university.example
signin-mail-send = Envoyer le lien
signin-mail-no-address = Saisissez une adresse e-mail, par exemple name@university.example
signin-mail-sent = Consultez votre boîte de réception
signin-mail-sent-text = Si quelqu’un a cette adresse ici, un lien est en route. Il fonctionne une seule fois, pendant 15 minutes.
signin-mail-sent-none = Rien après quelques minutes ? Regardez dans le courrier indésirable, ou demandez à la personne qui administre Habita quelle adresse est saisie pour vous.
signin-mail-again = Saisir une autre adresse
signin-mail-other = Autres moyens de connexion
