# Letters of a registry to those who run a host.

registry-mail-sender = Registre { $network }
registry-mail-well-subject = { $name } : de nouveau dans le catalogue
registry-mail-well-text = Tout le manifeste de cet hôte ({ $name }) est maintenant dans le catalogue du réseau { $network }. Il n’y a rien à faire.
registry-mail-left-out-subject = { $name } : des parties du manifeste sont écartées
registry-mail-left-out-text = Le registre { $network } a récupéré le manifeste de cet hôte ({ $name }), mais certaines parties sont écartées du catalogue. Les partenaires ne peuvent pas utiliser ces parties tant qu’elles ne sont pas corrigées.
registry-mail-findings = Ce qui ne va pas
registry-mail-away-subject = { $name } : le manifeste ne peut pas être récupéré
registry-mail-away-text = Le registre ne peut plus récupérer le manifeste de cet hôte ({ $name }) depuis le { $since }. Le dernier bon manifeste reste dans le catalogue, donc rien ne change encore pour les partenaires. Vos modifications ne leur parviennent pas.
registry-mail-away-reason = Ce qui s’est passé : { $reason }
registry-mail-manifest = Le manifeste se trouve à cette adresse : { $address }.
registry-mail-action = Voir la page de cet hôte
registry-mail-why = Vous recevez cet e-mail parce que le manifeste indique cette adresse pour l’équipe qui gère l’hôte.
