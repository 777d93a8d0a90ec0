# The nine delivery states and the states of an agreement, one vocabulary for all pages.

delivery-saved-here = Enregistré ici
delivery-saved-here-short = Enregistré ici
delivery-sending = Envoi en cours
delivery-sending-short = Envoi en cours
delivery-partner-notified = Partenaire prévenu
delivery-partner-notified-short = Partenaire prévenu
delivery-fetched = Récupéré par le système du partenaire
delivery-fetched-short = Récupéré
delivery-answered = Réponse reçue
delivery-answered-short = Réponse reçue
delivery-trying-again = Nouvel essai en cours
delivery-trying-again-short = Nouvel essai
delivery-not-delivered = Non remis
delivery-not-delivered-short = Non remis
delivery-not-delivered-detail = Nous avons essayé pendant 7 jours. Dernier essai : { $time }. Envoyez de nouveau, écrivez au partenaire ou utilisez un PDF.
delivery-refused = Refusé par le système du partenaire
delivery-refused-short = Refusé
delivery-not-connected = Partenaire non raccordé
delivery-not-connected-short = Non raccordé
delivery-not-connected-detail = Ce partenaire ne peut pas le recevoir par voie numérique. Utilisez l’e-mail et le PDF.

state-draft = Brouillon
state-sent = Envoyé, le partenaire n’a pas encore de copie
state-received = Reçu, non lié
state-linking-incomplete = Lien incomplet
state-differences = Différences
state-ready-to-approve = Prêt à approuver
state-you-approved = Vous avez approuvé
state-partner-approved = Le partenaire a approuvé
state-in-force = En vigueur
state-change-proposed = Modification proposée
state-termination-proposed = Résiliation proposée
state-terminated = Résilié
state-expired = Expiré
state-problem = Problème
state-deleted = Supprimé

who-you = Vous
who-us = Votre université
who-partner = Partenaire
who-both = Les deux
who-nobody = Personne
who-it = Informatique
