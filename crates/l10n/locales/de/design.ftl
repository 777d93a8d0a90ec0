# Spätere Wörter der Komponenten, und was auf Seiten neben ihnen steht.

ui-copy = Kopieren
ui-copied = Kopiert
ui-copy-failed = Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.
ui-print = Drucken
ui-printed = Gedruckt von { $name }, { $time }
ui-printed-links = Adressen der Links auf dieser Seite

account-impossible = Wege, die hier nicht möglich sind
account-way-login = Anmeldung Ihrer Hochschule
account-way-mail = Link per E-Mail
account-no-login = Mit dieser Website ist kein Anmeldedienst verbunden. Ihre IT verbindet einen in der Konfiguration.
account-no-passkey = Passkeys gehören zu einem Namen. Diese Website hat in ihrer Konfiguration keinen, oder sie ist über eine Zahlenadresse erreichbar.
account-no-mail = Diese Website schickt auf Anfrage keine Links. Ihre IT schaltet das in der Konfiguration ein, zusammen mit einem Mailserver.

about-rest = Den Rest veröffentlichen
about-rest-text = Was stimmt, kann jetzt veröffentlicht werden. Die Teile oben bleiben im Entwurf, und Partner lesen weiter, was davon veröffentlicht ist.
about-no-rest = Sonst ist im Entwurf nichts neu. Bevor das korrigiert ist, kann nichts veröffentlicht werden.
done-published-rest = Veröffentlicht, bis auf das, was zuerst korrigiert werden muss. Es bleibt im Entwurf.

network-mail = E-Mail
network-mail-works = E-Mails gehen hinaus
network-mail-none = Kein Mailserver ist verbunden, deshalb bekommt hier niemand E-Mails
network-mail-silent = Seit { $time } wurde nichts angenommen
