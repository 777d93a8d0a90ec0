# What has to be done.

tasks-title = Tâches
tasks-views = Listes de tâches
tasks-view-you = Pour vous
tasks-view-team = Équipe
tasks-view-waiting = Aux autres d’agir
tasks-view-connection = Problèmes de raccordement
tasks-unit = Composante
tasks-kind = Type
tasks-due = Échéance
tasks-all-units = Toutes mes composantes
tasks-all-kinds = Tous
tasks-any-due = Toutes
tasks-overdue = En retard
tasks-week = Cette semaine
tasks-later = Plus tard
tasks-put-off = Reportées
tasks-assign = Confier à un collègue
tasks-put-off-do = Reporter
tasks-yours = à vous
tasks-me = Moi
tasks-colleague = un collègue
tasks-task = Tâche
tasks-column-whose = À qui
tasks-column-comments = Commentaires
tasks-until = jusqu’au { $date }
tasks-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
tasks-shown = { $count ->
    [one] { $count } tâche sur cette page. Situation à { $time }.
   *[other] { $count } tâches sur cette page. Situation à { $time }.
}
tasks-key-assign = confier à un collègue
tasks-key-put-off = reporter

tasks-empty = Rien ne vous attend
tasks-empty-waiting = { $days ->
    [0] Aux autres d’agir : { $count }. Tout date d’aujourd’hui.
    [one] Aux autres d’agir : { $count }. La plus ancienne date de { $days } jour.
   *[other] Aux autres d’agir : { $count }. La plus ancienne date de { $days } jours.
}
tasks-empty-team = Tâches de votre équipe : { $count }. Aucune ne vous est confiée, ou il leur faut un rôle que vous n’avez pas.
tasks-empty-text = Quand un accord a besoin de vous, il apparaît ici avec le jour de son échéance.
tasks-see-waiting = Voir les tâches des autres
tasks-see-team = Voir les tâches de l’équipe
tasks-no-match = Aucune tâche ne correspond
tasks-no-match-text = Choisissez d’autres valeurs, ou affichez tout.
tasks-empty-of-team = Votre équipe n’a rien à faire
tasks-empty-of-team-text = Ce qui attend vos composantes apparaît ici, quelle que soit la personne qui s’en occupe.
tasks-empty-of-waiting = Les partenaires n’ont rien à faire
tasks-empty-of-waiting-text = Ce que les partenaires doivent faire ensuite apparaît ici.
tasks-empty-of-connection = Les messages arrivent
tasks-empty-of-connection-text = Quand le système d’un partenaire ne répond pas ou refuse des messages, cela apparaît ici.

tasks-bulk-assign = Confier des tâches à un collègue
tasks-bulk-put-off = Reporter des tâches
tasks-bulk-check = Vérifier avant d’agir
tasks-bulk-back = Retour aux tâches
tasks-other-assign = Choisir un autre collègue
tasks-other-put-off = Choisir un autre jour
tasks-bulk-note = Rien n’a encore changé. Vous pourrez ensuite annuler pendant dix minutes.
tasks-bulk-chosen = { $count ->
    [one] La tâche que vous avez choisie
   *[other] Les { $count } tâches que vous avez choisies
}
tasks-bulk-cut = D’autres tâches correspondent. Une action en prend { $most } ; recommencez pour les autres.
tasks-about-assign = { $count ->
    [0] Rien ne peut être confié à { $name }
    [one] Vous allez confier { $count } tâche à { $name }
   *[other] Vous allez confier { $count } tâches à { $name }
}
tasks-about-put-off = { $count ->
    [one] Vous allez reporter { $count } tâche au { $date }
   *[other] Vous allez reporter { $count } tâches au { $date }
}
tasks-do-assign = Confier ces tâches
tasks-do-put-off = Reporter ces tâches
tasks-left-out = { $count ->
    [one] { $count } tâche est écartée
   *[other] { $count } tâches sont écartées
}
tasks-skip-not-yours = vous n’avez pas le droit de la confier
tasks-skip-colleague = ce collègue n’a pas le droit de la faire
tasks-skip-already = elle lui est déjà confiée
tasks-skip-put-off = elle est déjà reportée à ce jour
tasks-skip-ended = { $count ->
    [one] { $count } tâche s’est terminée entre-temps
   *[other] { $count } tâches se sont terminées entre-temps
}
tasks-done-assign = { $count ->
    [0] Aucune tâche n’a été confiée.
    [one] { $count } tâche a été confiée.
   *[other] { $count } tâches ont été confiées.
}
tasks-done-put-off = { $count ->
    [0] Aucune tâche n’a été reportée.
    [one] { $count } tâche a été reportée.
   *[other] { $count } tâches ont été reportées.
}
tasks-skipped = { $count ->
    [one] { $count } tâche a été écartée.
   *[other] { $count } tâches ont été écartées.
}
tasks-put-off-where = Ce que vous avez reporté se trouve sous « Reportées » dans le filtre des échéances.
tasks-put-off-beyond = Son échéance est le { $date }, avant son retour.
tasks-due-before = { $count ->
    [one] { $count } d’entre elles a une échéance avant ce jour.
   *[other] { $count } d’entre elles ont une échéance avant ce jour.
}

task-send-draft = Envoyer le brouillon
task-send-changes = Envoyer vos modifications
task-await-copy = Créer ou lier leur copie
task-complete-link = Compléter le lien
task-theirs-complete-link = Compléter le lien
task-resolve-differences = { $count ->
    [one] Régler { $count } différence
   *[other] Régler { $count } différences
}
task-theirs-resolve-differences = { $count ->
    [one] Répondre à { $count } différence
   *[other] Répondre à { $count } différences
}
task-approve-agreement = Approuver l’accord
task-theirs-approve-agreement = Approuver notre copie
task-resolve-problem = Résoudre un problème
task-renew-agreement = L’accord prend bientôt fin
task-ask-for-proof = Demander leur approbation
task-foreign-approval = Signaler une fausse approbation
task-answer-received = Répondre à un nouvel accord
task-unreadable = Signaler un accord illisible
task-messages-refused = Des messages sont refusés
task-messages-undelivered = Des messages n’ont pas été remis
task-not-connected = Passer par une autre voie
task-partner-silent = Leur système ne répond pas
task-do-answer = Regarder et répondre
task-do-messages = Voir les messages

task-kind-send-draft = Envoyer un brouillon
task-kind-send-changes = Envoyer des modifications
task-kind-await-copy = Créer ou lier une copie
task-kind-complete-link = Compléter un lien
task-kind-resolve-differences = Régler des différences
task-kind-approve-agreement = Approuver
task-kind-resolve-problem = Résoudre un problème
task-kind-renew-agreement = L’accord prend bientôt fin
task-kind-ask-for-proof = Demander une approbation
task-kind-foreign-approval = Signaler une fausse approbation
task-kind-answer-received = Répondre à un nouvel accord
task-kind-unreadable = Signaler un accord illisible
task-kind-messages-refused = Des messages sont refusés
task-kind-messages-undelivered = Des messages n’ont pas été remis
task-kind-not-connected = Passer par une autre voie
task-kind-partner-silent = Sans réponse

task-why-send-draft = { $partner } ne peut pas répondre tant que vous ne l’envoyez pas.
task-why-send-changes = { $partner } a encore la version d’avant vos modifications.
task-why-await-copy = Rien ne peut être comparé tant que { $partner } n’a pas de copie.
task-why-complete-link = Personne ne peut approuver tant que les deux copies ne se citent pas l’une l’autre.
task-why-resolve-differences = Personne ne peut approuver tant que les copies diffèrent.
task-why-approve-agreement = L’accord n’est pas en vigueur tant que les deux parties n’ont pas approuvé.
task-why-resolve-problem = Rien ne peut être comparé ou approuvé tant que ce n’est pas résolu.
task-why-renew-agreement = À partir du { $date }, personne ne peut plus partir dans le cadre de cet accord.
task-why-ask-for-proof = Sans l’approbation elle-même, l’accord n’est pas en vigueur ici.
task-why-foreign-approval = Ce que { $partner } approuve n’est pas votre copie, donc cela ne prouve rien.
task-why-answer-received = { $partner } attend votre copie.
task-why-unreadable = Personne ici ne peut lire ce que { $partner } propose.
task-why-messages-refused = { $partner } ne sait pas ce qui a changé ici.
task-why-messages-undelivered = { $partner } ne sait pas ce qui a changé ici.
task-why-not-connected = { $partner } n’est au courant des modifications que si vous les annoncez par une autre voie.
task-why-partner-silent = Les messages à { $partner } attendent. Après sept jours, nous y renonçons.

task-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
task-messages-many = { $count } messages ou plus
task-since = depuis le { $date }
task-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
task-about = Quoi et pourquoi
task-who = Qui agit
task-by-when = Échéance
task-why = Si rien n’est fait
task-rule = Règle
task-within = { $days ->
    [one] Dans un délai de { $days } jour
   *[other] Dans un délai de { $days } jours
}
task-whose = À qui elle est confiée
task-is-yours = Elle vous est confiée.
task-is-theirs = Elle est confiée à { $name }.
task-given = La tâche est confiée à { $name }.
task-is-nobodys = Personne ne l’a prise. Toutes les personnes qui peuvent la faire l’ont dans leur liste.
task-with-note = « { $note } » ({ $date })
task-given-by = Confiée par { $name }, { $date }
task-given-with-note = { $name }, { $date } : « { $note } »
task-take = Prendre la tâche
task-release = La rendre à toute l’équipe
task-colleague = Collègue
task-note = Ce qu’il faut savoir
task-no-colleagues = Personne d’autre ici n’a le droit de la faire.
task-until = Jusqu’au
task-until-hint = Un jour dans l’année qui vient
task-is-put-off = Vous l’avez reportée au { $date }.
task-put-off-text = Elle quitte votre liste et revient ce jour-là. Les autres la gardent dans la leur.
task-put-off-day = Reporter à demain
task-put-off-week = Reporter d’une semaine
task-put-off-weeks = Reporter de quatre semaines
task-another-day = Un autre jour
task-wake = La reprendre maintenant
task-comments = Commentaires
task-say = Commentaire
task-say-hint = Vos collègues qui voient cette tâche le lisent. Les partenaires ne le voient pas.
task-say-do = Ajouter le commentaire
task-colleague-may-not = Ce collègue n’a pas le droit de faire cette tâche. Choisissez quelqu’un d’autre.
task-no-colleague = Choisissez un collègue
task-bad-day = Choisissez un jour après aujourd’hui, dans l’année qui vient
task-nothing-said = Écrivez un commentaire
task-too-long = Utilisez { $max } caractères au maximum

task-of-agreement = Tâches
task-of-agreement-due = échéance le { $date }

done-task-released = La tâche est de nouveau à toute l’équipe.
done-task-woken = La tâche est de nouveau dans votre liste.
done-task-said = Votre commentaire est ajouté.
done-task-undone = Tout est comme avant.
done-task-undo-late = Cela ne peut plus être annulé.
done-task-undo-changed = Cela a été modifié entre-temps : rien n’a été annulé.
done-task-none-chosen = Choisissez d’abord des tâches.
done-task-ended = Cette tâche est terminée. Voici ce qui reste.
