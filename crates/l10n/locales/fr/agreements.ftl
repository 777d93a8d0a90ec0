# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Accords
agreements-new = Nouvel accord
agreements-views = Vues de la liste
agreements-tab-all = Tous
agreements-search = Numéro ou partenaire
agreements-code = Numéro
agreements-delivery = Envoi
agreements-next = À qui d’agir
agreements-turn = { $who }, depuis : { $since }
agreements-empty = Aucun accord pour le moment
agreements-empty-text = Les accords avec d’autres universités apparaissent ici. Créez-en un, ou attendez qu’un partenaire vous envoie le sien.
agreements-no-match = Aucun accord ne correspond à ces filtres
agreements-no-match-text = Effacez les filtres pour voir tous les accords.
agreements-view-approve = À approuver
agreements-view-differences = Différences
agreements-view-expiring = Se terminent cette année
agreements-who = À qui d’agir
agreements-who-us = Vous
agreements-who-partner = Le partenaire
agreements-who-nobody = Personne
agreements-put-unit = Désigner la composante responsable
agreements-column-id = Identifiant dans le réseau
agreements-column-partner-id = Identifiant du partenaire
agreements-column-first = Première année
agreements-column-last = Dernière année
agreements-column-differences = Différences
agreements-column-in-force = En vigueur

agreement-number = Accord { $code }
agreement-code = Numéro de l’accord
agreement-code-help = Le numéro que votre université lui donne, 200 caractères au maximum. Le partenaire peut le voir. Deux accords ne peuvent pas avoir le même numéro.
agreement-partner-page = Page du partenaire
agreement-compare = Comparer les copies
agreement-as-of = Situation à
agreement-delivery-of = Envoi de la version { $version }
agreement-delivery-of-approval = Envoi de votre approbation
agreement-all-attempts = Tous les essais
agreement-fetched-note = Nous ne pouvons pas voir si une personne l’a lue.
agreement-copies = Copies
agreement-ours = La nôtre
agreement-theirs = La leur
agreement-version = Version { $version }
agreement-same-terms = Mêmes conditions que la version { $version }
agreement-never-sent = Pas encore envoyée
agreement-draft-by = Enregistré par { $name }
agreement-fetched = Récupérée :
agreement-no-copy = Pas encore de copie
agreement-same-as-ours = Dit la même chose que la nôtre
agreement-you-approved = Vous avez approuvé
agreement-they-approved = Le partenaire a approuvé
agreement-in-force = Depuis le { $date }, conditions de la version { $version }
agreement-refresh = Récupérer maintenant chez le partenaire
agreement-fingerprint = Empreinte
agreement-people = Personnes
agreement-write = Écrire
agreement-signs-us = Signe pour nous
agreement-signs-them = Signe pour le partenaire
agreement-contact-us = Notre contact
agreement-contact-them = Leur contact
agreement-contacts-us = Nos contacts
agreement-contacts-them = Leurs contacts
agreement-contacts-all = Tous les contacts
agreement-fax = Fax { $number }

print-title = Accord interinstitutionnel
print-hint = Cette page est faite pour le papier.
print-version = Version
print-universities = Les deux universités
print-hei = Identifiant HEI (SCHAC)
print-signs = Signataire
print-contacts = Contacts
print-sends = Envoie
print-receives = Accueille
print-approvals = Approbations
print-approved-by = Approuvé par { $name }, { $date }
print-approved = Approuvé, { $date }
print-not-approved = Pas encore approuvé
print-signatures = Signatures
print-sign-name = Nom
print-sign-function = Fonction
print-sign-date = Date
print-sign = Signature

create-lead = Choisissez le partenaire. Vous écrivez ensuite un brouillon que seule votre université peut voir.
create-choose = Choisir
create-connected = { $count } établissements raccordés sur { $all }
create-alone = Accrédités, mais non raccordés
create-alone-text = Leurs systèmes ne peuvent pas encore recevoir d’accords. Leurs pages disent comment travailler avec eux.

next-send-us = Vous : vérifiez le brouillon et envoyez-le
next-send-office = Votre université : vérifier le brouillon et l’envoyer
next-unsent-us = Vous : envoyez vos modifications
next-unsent-office = Votre université : envoyer les modifications
next-make-copy-partner = { $partner } : créer une copie ou en lier une
next-complete-link-us = Vous : citez leur copie dans la vôtre
next-complete-link-office = Votre université : citer la copie du partenaire dans la sienne
next-complete-link-partner = { $partner } : citer votre copie dans la sienne
next-compare-us = Vous : comparez les copies, { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
}
next-compare-office = Votre université : comparer les copies, { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
}
next-compare-partner = { $partner } : comparer les copies, { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
}
next-compare-both = Les deux : comparer les copies, { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
}
next-approve-us = Vous : approuvez leur copie
next-approve-office = Votre université : approuver la copie du partenaire
next-approve-partner = { $partner } : approuver votre copie
next-approve-both = Les deux : approuver la copie de l’autre
next-resolve-us = Vous : examinez le problème
next-resolve-office = Votre université : examiner le problème
next-nobody = Il n’y a rien à faire
next-in-force = Il n’y a rien à faire. L’accord est en vigueur.
next-terminated = Il n’y a rien à faire. Les deux parties ont résilié l’accord.
next-expired = Il n’y a rien à faire. La dernière année universitaire est terminée.
next-deleted = Il n’y a rien à faire. Votre université a supprimé cet accord.
next-trying-again = Il n’y a rien à faire. Prochain essai : { $time }.
next-not-delivered = Vous : envoyez de nouveau le message
next-not-delivered-office = Votre université : envoyer de nouveau le message
next-refused = Informatique : chercher pourquoi le message a été refusé
next-not-connected = Vous : prévenez le partenaire par e-mail ({ $partner })
next-not-connected-office = Votre université : prévenir le partenaire par e-mail ({ $partner })
next-problem-wrong-hash = L’empreinte dans la copie du partenaire ne correspond pas à son contenu ({ $partner })
next-problem-unreadable = La copie du partenaire est inutilisable ({ $partner })
next-problem-other-agreement = { $partner } a répondu avec un autre accord
next-problem-id-taken = Deux accords du partenaire citent celui-ci ({ $partner })
next-problem-deleted = { $partner } n’a plus cet accord
next-problem-withdrawn = { $partner } a retiré son approbation
next-text-draft = Seule votre université peut le voir.
next-text-sent = { $partner } crée sa propre copie à partir de la vôtre, ou lie une copie qui existe déjà.
next-text-linking = Chaque copie doit citer l’autre. L’une d’elles ne le fait pas encore ; en général, cela se règle tout seul.
next-text-silent = Le système du partenaire ({ $partner }) ne répond plus. Sans réponse depuis : { $since }. Prochain essai : { $next }. Nous continuerons dès qu’il répondra.
next-text-differences = Vous voyez quels champs diffèrent. Vous pouvez reprendre une valeur ou garder la vôtre.
next-text-ready = Les deux copies disent la même chose. Chaque partie approuve la copie de l’autre ; l’accord est alors en vigueur.
next-text-you-approved = Vous avez approuvé la copie du partenaire. L’accord sera en vigueur quand { $partner } aura approuvé la vôtre.
next-text-partner-approved = { $partner } a approuvé votre copie. L’accord sera en vigueur quand vous aurez approuvé la sienne.
next-text-termination = Une copie dit que l’accord entier est résilié. Les deux parties doivent l’approuver.
next-text-in-force = Les deux parties ont approuvé les mêmes conditions.
next-text-wrong-hash = Ne l’approuvez pas. Le fournisseur du partenaire ({ $partner }) doit corriger cela ; dites-lui ce que vous voyez sous « Détails techniques ».
next-text-unreadable = Elle n’a pas la forme que le réseau demande. Le fournisseur du partenaire ({ $partner }) doit corriger cela. Vous voyez ci-dessous la dernière copie que nous avons pu utiliser.
next-text-other-agreement = Nous avons demandé cet accord et en avons reçu un autre. Le fournisseur du partenaire ({ $partner }) doit corriger cela.
next-text-id-taken = Demandez au partenaire ({ $partner }) lequel des deux correspond au vôtre. Rien n’est lié automatiquement.
next-text-deleted = Leur système dit que l’accord n’existe plus. Demandez au partenaire ({ $partner }) ; votre copie reste inchangée.
next-text-deleted-in-force = Leur système dit que l’accord n’existe plus, alors que les deux parties l’ont approuvé. Demandez au partenaire ({ $partner }) ; les approbations sont conservées comme preuve.
next-text-withdrawn = Leur système ne donne plus d’approbation, alors que rien n’a changé dans les copies. Demandez au partenaire ({ $partner }).
next-text-trying-again = Le système du partenaire ({ $partner }) n’a pas répondu à { $tries ->
    [one] { $tries } essai
   *[other] { $tries } essais
}. Votre modification est enregistrée et partira toute seule. Rien n’est perdu.
next-text-refused = Envoyer de nouveau ne servira à rien. La réponse de leur système est ci-dessous.
next-text-stays = Ce que les deux parties ont approuvé reste valable, en vigueur depuis le { $date }.
next-text-lacks-proof = La copie du partenaire ({ $partner }) dit que l’accord était en vigueur, mais nous n’avons jamais reçu son approbation.
next-text-foreign-approval = { $partner } approuve une copie que nous n’avons jamais envoyée. Demandez à ce partenaire de vérifier son système avant de continuer.
next-text-unsent = Vous avez des modifications non envoyées.
next-do-send = Vérifier et envoyer
next-do-compare = Comparer
next-do-look = Consulter
next-do-approve = Relire et approuver
next-try-now = Essayer maintenant
next-plan = Confier à un collègue, reporter ou commenter
next-plan-less = Reporter ou commenter
next-since = Depuis : { $since }
next-since-due = Depuis : { $since }, échéance : { $due }
next-turn-due = { $who }, depuis : { $since }, échéance : { $due }

steps-sent = Votre copie est envoyée
steps-send = Envoyer votre copie
steps-version = Version { $version }, { $time }
steps-told = Le partenaire est prévenu
steps-tell = Prévenir le partenaire
steps-same = Les deux copies disent la même chose
steps-agree = S’accorder sur un même texte
steps-same-yes = Aucune différence
steps-differences = { $count ->
    [one] { $count } différence
   *[other] { $count } différences
}
steps-no-copy = { $partner } n’a pas encore de copie
steps-approve = Les deux approuvent
steps-approved = Les deux ont approuvé
steps-you-approved = Vous l’avez fait, le partenaire pas encore
steps-partner-approved = Le partenaire l’a fait, vous pas encore
steps-then-in-force = L’accord est alors en vigueur
steps-in-force = En vigueur depuis le { $date }

history-title = Historique
history-older = Entrées plus anciennes
history-created = { $actor } a créé l’accord
history-copy-made = { $actor } a créé cette copie à partir de celle du partenaire ({ $partner })
history-example-made = { $actor } a créé cet exemple
history-draft-saved = { $actor } a enregistré le brouillon
history-draft-discarded = { $actor } a abandonné le brouillon
history-deleted = { $actor } a supprimé l’accord
history-sent = { $actor } a envoyé la version { $revision }
history-sent-names-copy = Elle désigne la copie du partenaire ({ $partner }). Les conditions sont les mêmes.
history-sent-in-force = Elle dit que l’accord est en vigueur. Les conditions sont les mêmes.
history-sent-same = Les conditions sont les mêmes qu’avant.
history-linked = { $actor } a lié l’accord à la copie du partenaire ({ $partner })
history-linked-by-partner = { $partner } a lié sa copie à celle-ci
history-taken-over = { $actor } a repris des valeurs du partenaire ({ $partner })
history-taken-over-sent = Envoyé comme version { $revision }
history-copy-changed = Nous avons récupéré une nouvelle copie du partenaire ({ $partner })
history-copy-problem = La nouvelle copie du partenaire est inutilisable ({ $partner })
history-copy-gone = { $partner } n’a plus cet accord
history-approved = { $actor } a approuvé la copie du partenaire ({ $partner })
history-approval-received = { $partner } a approuvé notre copie
history-approval-withdrawn = { $partner } a retiré son approbation
history-in-force = En vigueur, conditions de la version { $revision }
timeline-all = Tout
timeline-people = Personnes
timeline-systems = Systèmes
timeline-documents = Documents
history-none = Rien de ce genre ne s’est passé.
timeline-views = Que montrer
copy-problem-wrong-hash = L’empreinte ne correspond pas au contenu.
copy-problem-unreadable = Elle est illisible.
copy-problem-other-agreement = C’est un autre accord.
copy-problem-id-taken = Elle cite un accord déjà lié à un autre.

edit-title = Votre copie pour { $partner }
edit-version = Nouvelle version { $version }, que seule votre université peut voir
edit-saved = Brouillon enregistré : { $time }
edit-start = Commencer un brouillon
edit-add = Ajouter une condition
edit-order = Ordre
edit-up = Monter la condition { $number }
edit-down = Descendre la condition { $number }
edit-turn = Ajouter la condition { $number } dans l’autre sens
edit-remove = Retirer la condition { $number }
edit-removed = La condition { $number } ({ $kind }) est retirée du brouillon.
edit-to-correct = { $count } à corriger
edit-changed = { $name } a modifié ce brouillon entre-temps ({ $time }). Votre saisie n’a pas été enregistrée. Le brouillon ci-dessous est le plus récent.
edit-delete = Supprimer cet accord
edit-delete-text = Il n’a jamais été envoyé, donc personne d’autre ne le connaît. La suppression est définitive.
edit-delete-do = Supprimer l’accord
edit-discard = Abandonner les modifications
edit-discard-text = La copie que vous avez envoyée reste inchangée. Les modifications sont perdues définitivement.

send-title = Envoyer à { $partner }
send-short = Envoyer
send-back = Retour au brouillon
send-do = Envoyer à { $partner }
send-gets = Ce que le partenaire reçoit ({ $partner })
send-text = Leur système est prévenu et peut récupérer votre copie. Le partenaire compare alors, modifie ou approuve. Vous pouvez toujours modifier votre copie.
send-stays = Ce que les deux parties ont approuvé reste valable jusqu’à ce qu’elles approuvent les nouvelles copies.
send-version = Version
send-not-connected = { $partner } ne peut pas recevoir d’accords par voie numérique. Vous pouvez envoyer ; le message attend ici le raccordement du partenaire.
send-finding = Condition { $number } : { $finding }

compare-short = Comparer
compare-title = { $differences ->
    [one] { $differences } différence
   *[other] { $differences } différences
} dans { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
compare-title-last = Notre copie et leur dernière copie utilisable
compare-take-all = Reprendre toutes leurs valeurs
compare-keep-all = Garder toutes nos valeurs
compare-ours = Notre copie, version { $version }
compare-theirs = Leur copie
compare-fetched = Système du partenaire ({ $partner }), copie récupérée : { $time }
compare-conditions = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
compare-same = { $count ->
    [one] { $count } est identique.
   *[other] { $count } sont identiques.
}
compare-show-all = Tout afficher
compare-show-differences = Afficher seulement les différences
compare-other-fields = { $count ->
    [one] { $count } autre champ est identique.
   *[other] { $count } autres champs sont identiques.
}
compare-in-force = En vigueur : { $value }
compare-keep = Garder la nôtre
compare-take = Reprendre la leur
compare-only-ours = Seulement dans notre copie
compare-only-theirs = Seulement dans leur copie
compare-keep-condition = La condition reste dans notre copie
compare-drop-condition = La condition est retirée de notre copie
compare-leave-condition = Notre copie reste sans elle
compare-add-condition = La condition entre dans notre copie
compare-whole = L’accord entier
compare-termination = Résiliation de l’accord
compare-termination-text = Seulement pour un accord dans le cadre duquel personne n’est encore parti.
compare-ended = Résilié en entier
compare-not-ended = Non résilié
compare-taken = Reprises : { $count }
compare-kept = Gardées : { $count }
compare-then-same = Alors les deux copies diront la même chose.
compare-draft = Enregistrer comme brouillon
compare-send = Enregistrer et prévenir { $partner }
compare-send-short = Enregistrer et prévenir
compare-keep-text = Tant que vous gardez toutes vos valeurs, rien n’est envoyé. Si le partenaire ({ $partner }) doit reprendre vos valeurs, dites-le-lui par e-mail.
compare-keep-mail = Écrire à { $partner }
compare-unsent = Vous avez des modifications non envoyées. Envoyez-les ou abandonnez-les, puis choisissez ici.
compare-old-copy = Nous affichons une ancienne copie du partenaire ({ $partner }, { $time }). Vous pouvez préparer, mais pas approuver.
compare-cannot-send = Ceci ne peut pas encore être envoyé. Enregistrez un brouillon et corrigez-y :
compare-outside-contacts = Les contacts diffèrent ; cela ne demande pas d’approbation.
compare-outside-units = Les composantes diffèrent ; cela ne demande pas d’approbation.
compare-outside-signing = La date de signature ou le signataire diffère ; cela ne demande pas d’approbation.
compare-fingerprints = Empreintes avant et après
compare-fingerprints-text = L’empreinte (hash) d’une copie couvre ses conditions et les deux identifiants sur le réseau. Deux copies qui disent la même chose ont donc quand même des empreintes différentes. Vous approuvez l’empreinte de leur copie.
compare-copy = Copie
compare-now = Maintenant
compare-after = Après l’enregistrement
compare-after-ours = Une nouvelle, version { $version }
compare-after-theirs = inchangée

approve-text = Vous approuvez la copie du partenaire ({ $partner }). Récupération : { $time }. Empreinte :
approve-note = Quand vous approuvez, nous récupérons leur copie encore une fois. Si elle a changé, rien n’est approuvé et vous voyez ce qui a changé.
approve-do = Approuver

obstacle-deleted = Votre université a supprimé cet accord.
obstacle-deleted-do = Rien ne peut être approuvé.
obstacle-not-sent = Votre copie n’a jamais été envoyée.
obstacle-not-sent-do = Envoyez-la d’abord.
obstacle-no-copy = Nous n’avons aucune copie du partenaire ({ $partner }).
obstacle-no-copy-do = Récupérez-la chez le partenaire, ou attendez qu’il en crée une.
obstacle-wrong-hash = L’empreinte dans la copie du partenaire ne correspond pas à son contenu.
obstacle-wrong-hash-do = N’approuvez pas. Prévenez leur fournisseur ; les détails techniques montrent les deux empreintes.
obstacle-unreadable = La dernière réponse du partenaire est inutilisable ({ $partner }).
obstacle-unreadable-do = Leur fournisseur doit corriger cela. Nous affichons la dernière copie que nous avons pu utiliser.
obstacle-other-agreement = { $partner } a répondu avec un autre accord que celui que nous avons demandé.
obstacle-other-agreement-do = Leur fournisseur doit corriger cela.
obstacle-id-taken = Un autre accord du partenaire ({ $partner }) est lié au vôtre.
obstacle-id-taken-do = Demandez-leur lequel correspond au vôtre.
obstacle-gone = Le système du partenaire ({ $partner }) n’a plus cet accord.
obstacle-gone-do = Demandez au partenaire ; rien ne peut être approuvé.
obstacle-not-linked = Les deux copies ne se citent pas encore l’une l’autre.
obstacle-not-linked-do = Récupérez leur copie chez le partenaire. Si rien ne change, demandez au partenaire ({ $partner }) de lier sa copie à la vôtre.
obstacle-differences = Les copies diffèrent.
obstacle-differences-do = Vous pourrez approuver quand les deux diront la même chose.
obstacle-old-markers = Une copie contient des valeurs d’une ancienne version du réseau.
obstacle-old-markers-do = Modifiez ces conditions des deux côtés, puis approuvez.
obstacle-no-conditions = La copie du partenaire ({ $partner }) n’a aucune condition.
obstacle-no-conditions-do = Demandez-leur d’ajouter les conditions.
obstacle-already-approved = Vous avez déjà approuvé cette copie.
obstacle-already-approved-do = Si le partenaire la modifie, vous pourrez approuver de nouveau.

received-title = Reçus des partenaires
received-aside-title = Mis de côté
received-note = { $count ->
    [one] { $count } accord vous attend
   *[other] { $count } accords vous attendent
}
received-all = Tout voir
received-views = Lesquels
received-waiting = En attente de nous
received-lead = Accords envoyés par des partenaires et sans accord de notre côté
received-none = Rien n’attend ici
received-none-text = Quand un partenaire envoie un accord sans accord de notre côté, il apparaît ici.
received-none-aside = Rien n’a été mis de côté
received-none-aside-text = Ce que quelqu’un met de côté reste ici jusqu’à ce que le partenaire le modifie.
received-no-match = Rien ne correspond
received-no-match-text = Effacez les filtres pour tout voir.
received-their-code = Leur numéro
received-number = Leur numéro { $code }
received-first-fetched = Première récupération
received-claims = Cite notre identifiant
received-raw = Afficher le document
received-next = Vous : créez votre copie à partir de la leur, ou liez-en une
received-next-make = Vous : créez votre copie à partir de la leur
received-next-text = Votre copie commence comme un brouillon qui dit la même chose. Vous la relisez, vous modifiez ce que vous voulez et vous l’envoyez. { $partner } ne reçoit rien avant.
received-make = Créer notre copie à partir de la leur
received-link-one = Lier un des vôtres
received-put-aside = Mettre de côté
received-link = Lier
received-candidates = Vos accords avec ce partenaire
received-candidates-text = L’un d’eux correspond peut-être à celui-ci. Rien n’est lié automatiquement.
received-reasons = Pourquoi il peut correspondre
received-reason-same-code = l’un cite le numéro de l’autre
received-reason-same-kinds = les mêmes types et les mêmes sens
received-reason-shared-subject = un domaine d’études en commun
received-reason-shared-years = des années en commun
received-reason-none = rien en commun
received-warnings = Cette copie ne passerait pas nos propres contrôles :

technical-our-hei = Notre identifiant sur le réseau
technical-our-id = Identifiant de notre copie
technical-their-hei = Leur identifiant sur le réseau
technical-their-id = Identifiant de leur copie
technical-our-version = Empreinte de notre version { $version }
technical-their-copy = Empreinte de leur copie
technical-given = Empreinte que nous avons approuvée
technical-received = Empreinte qu’ils ont approuvée
technical-claimed = Empreinte dans leur dernière réponse
technical-computed = Empreinte calculée à partir de son contenu
technical-reason = Ce qui ne va pas dans leur dernière réponse
technical-our-xml = Notre copie, telle que nous la fournissons
technical-their-xml = Leur copie, telle qu’elle est arrivée
technical-unusable-xml = Leur dernière réponse, que nous ne pouvons pas utiliser
technical-cut = Le document est long ; ceci est son début.

done-created = Le brouillon est créé. Ajoutez ses conditions.
done-copy-made = Votre brouillon dit la même chose que la copie du partenaire ({ $partner }). Relisez-le, puis envoyez-le.
done-saved = Le brouillon est enregistré.
done-condition-saved = La condition est enregistrée.
done-condition-complete = La condition est enregistrée et complète.
done-condition-moved = La condition est déplacée, et le brouillon est enregistré.
done-condition-turned = La condition figure dans les deux sens dans le brouillon. Vérifiez les chiffres de la nouvelle.
done-condition-back = La condition est de nouveau dans le brouillon.
done-discarded = Les modifications sont abandonnées.
done-deleted = L’accord est supprimé.
done-sent = C’est envoyé. Vous voyez ci-dessous où en est l’envoi.
done-drafted = Vos choix sont enregistrés dans un brouillon.
done-approved = Vous avez approuvé. Nous prévenons le système du partenaire ({ $partner }).
done-in-force = Vous avez approuvé. L’accord est en vigueur.
done-refreshed-same = Copie récupérée chez le partenaire ({ $partner }). Rien n’a changé.
done-refreshed-changed = Copie récupérée chez le partenaire ({ $partner }). Quelque chose a changé.
done-linked = L’accord est lié à la copie du partenaire ({ $partner }).
done-put-aside = L’accord est mis de côté. Il revient si le partenaire le modifie.
done-taken-back = L’accord vous attend de nouveau.
done-changed = Quelque chose a changé entre-temps. Voici la situation actuelle ; rien n’a été approuvé, enregistré ou envoyé.
done-obstacles = Ceci ne peut pas être approuvé maintenant. Les raisons sont ci-dessous.
done-nothing-to-send = Il n’y a rien de nouveau à envoyer.
done-nothing-changed = Rien n’a été modifié, donc aucun brouillon n’a été créé.
done-nothing-chosen = Vous avez gardé toutes nos valeurs : rien ne change et rien n’est envoyé.
done-unsent-changes = Vous avez des modifications non envoyées. Envoyez-les ou abandonnez-les d’abord.
done-link-impossible = Ce n’était pas possible. Quelque chose a changé entre-temps ; vérifiez de nouveau.

agreement-unit = Composante responsable
agreement-unit-whole = Toute l’université
agreement-unit-help = Les personnes limitées à certaines composantes ne voient et ne modifient que les accords de ces composantes. Les partenaires ne voient jamais cette information.
agreement-unit-change = Changer de composante
agreement-unit-save = Enregistrer la composante
history-unit-changed = { $actor } a changé la composante responsable
done-unit-saved = La composante responsable est enregistrée.

unit-bulk-title = Désigner la composante responsable
unit-bulk-about = Vous êtes sur le point de confier { $count ->
    [one] { $count } accord
    [many] { $count } d’accords
   *[other] { $count } accords
} à : { $unit }
unit-bulk-whole = toute l’université
unit-bulk-none = Rien ne changerait
unit-bulk-chosen = { $count ->
    [one] { $count } accord est choisi
    [many] { $count } d’accords sont choisis
   *[other] { $count } accords sont choisis
}
unit-bulk-cut = D’autres accords correspondent. Une action en prend { $most } ; recommencez pour les autres.
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
