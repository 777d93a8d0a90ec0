# Letters of a registry to those who run a host.

registry-mail-sender = Register { $network }
registry-mail-well-subject = { $name } steht wieder im Katalog
registry-mail-well-text = Das gesamte Manifest von { $name } steht jetzt im Katalog von { $network }. Es gibt nichts zu tun.
registry-mail-left-out-subject = Teile des Manifests von { $name } sind weggelassen
registry-mail-left-out-text = Das Register { $network } hat das Manifest von { $name } abgerufen, aber Teile davon nicht in den Katalog aufgenommen. Partner können diese Teile nicht verwenden, bis sie korrigiert sind.
registry-mail-findings = Was nicht stimmt
registry-mail-away-subject = Das Manifest von { $name } kann nicht abgerufen werden
registry-mail-away-text = Das Register kann das Manifest von { $name } nicht abrufen, und zwar seit { $since }. Das letzte gültige bleibt im Katalog, deshalb merken Partner davon noch nichts. Änderungen von Ihnen kommen nicht bei ihnen an.
registry-mail-away-reason = Was geschehen ist: { $reason }
registry-mail-manifest = Adresse des Manifests: { $address }
registry-mail-action = Seite dieses Hosts ansehen
registry-mail-why = Sie bekommen diese E-Mail, weil das Manifest diese Adresse für das Team nennt, das den Host betreibt.
