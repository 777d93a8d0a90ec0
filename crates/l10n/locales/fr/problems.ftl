# What went wrong between systems, for IT.

problems-title = Problèmes
problems-lead = Ce qui n’a pas marché entre notre système et les autres, pour le service informatique
problems-found-by = Constaté par
problems-anybody = Tout le monde
problems-whose-own = Nous
problems-whose-reported = D’autres, qui l’ont signalé
problems-us = Nous
problems-reported = signalé
problems-about = Système de
problems-service = Service
problems-what = Ce qui s’est passé
problems-times = Nombre de fois
problems-last = Dernière fois
problems-unusable = La réponse est inutilisable
problems-no-answer = Sans réponse
problems-no-connection = Pas de connexion à leur système
problems-connection-broke = La connexion a été coupée
problems-too-late = Pas de réponse complète à temps
problems-empty = Aucun problème
problems-empty-text = Quand un autre système ne répond pas ou répond mal, cela apparaît ici. Si la configuration le prévoit, nous le signalons sur le réseau, une fois par jour.
problems-no-match = Aucun problème ne correspond
problems-no-match-text = Le filtre ne laisse rien. Effacez-le pour voir tous les problèmes.
