# Mots des composants venus plus tard, et ce qui se trouve à côté sur les pages.

ui-copy = Copier
ui-copied = Copié
ui-copy-failed = Le navigateur ne permet pas de copier. Sélectionnez le texte et copiez-le vous-même.
ui-print = Imprimer
ui-printed = Imprimé par { $name }, { $time }
ui-printed-links = Adresses des liens de cette page

account-impossible = Moyens qui ne sont pas possibles ici
account-way-login = Connexion de votre université
account-way-mail = Lien par e-mail
account-no-login = Aucun fournisseur de connexion n’est relié à ce site. Votre service informatique en relie un dans la configuration.
account-no-passkey = Une clé d’accès appartient à un nom. Ce site n’en a pas dans sa configuration, ou on y accède par une adresse numérique.
account-no-mail = Ce site n’envoie pas de lien sur demande. Votre service informatique l’active dans la configuration, avec un serveur de messagerie.

about-rest = Publier le reste
about-rest-text = Ce qui est juste peut être publié maintenant. Les parties ci-dessus restent dans le brouillon, et les partenaires continuent à lire ce qui en est publié.
about-no-rest = Rien d’autre n’est nouveau dans le brouillon : rien ne peut être publié avant cette correction.
done-published-rest = Publié, sauf ce qui doit d’abord être corrigé. Cela reste dans le brouillon.

network-mail = E-mail
network-mail-works = Les e-mails partent
network-mail-none = Aucun serveur de messagerie n’est relié : personne ne reçoit d’e-mail ici
network-mail-silent = Rien n’a été accepté depuis { $time }
