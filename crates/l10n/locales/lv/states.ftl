# The nine delivery states and the states of an agreement, one vocabulary for all pages.
# What the network lets us know is that a system was notified or fetched something;
# no text here may claim that a person has looked at it.

delivery-saved-here = Saglabāts šeit
delivery-saved-here-short = Saglabāts šeit
delivery-sending = Tiek sūtīts
delivery-sending-short = Tiek sūtīts
delivery-partner-notified = Partnerim paziņots
delivery-partner-notified-short = Paziņots
delivery-fetched = Partnera sistēma ielādēja
delivery-fetched-short = Ielādēts
delivery-answered = Atbildēts
delivery-answered-short = Atbildēts
delivery-trying-again = Mēģinām vēlreiz
delivery-trying-again-short = Mēģinām vēlreiz
delivery-not-delivered = Nav piegādāts
delivery-not-delivered-short = Nav piegādāts
delivery-not-delivered-detail = Mēģinājām 7 dienas, pēdējo reizi { $time }. Nosūtiet vēlreiz, rakstiet partnerim vai izmantojiet PDF.
delivery-refused = Partnera sistēma noraidīja
delivery-refused-short = Noraidīts
delivery-not-connected = Partneris nav pieslēgts
delivery-not-connected-short = Nav pieslēgts
delivery-not-connected-detail = Partneris to nevar saņemt digitāli. Izmantojiet e-pastu un PDF.

state-draft = Melnraksts
state-sent = Nosūtīts, partnerim vēl nav kopijas
state-received = Saņemts, nav saistīts
state-linking-incomplete = Saistīšana nav pabeigta
state-differences = Atšķirības
state-ready-to-approve = Gatavs apstiprināšanai
state-you-approved = Jūs apstiprinājāt
state-partner-approved = Partneris apstiprināja
state-in-force = Spēkā
state-change-proposed = Ierosinātas izmaiņas
state-termination-proposed = Ierosināta izbeigšana
state-terminated = Izbeigts
state-expired = Termiņš beidzies
state-problem = Problēma
state-deleted = Dzēsts

who-you = Jūs
who-us = Jūsu augstskola
who-partner = Partneris
who-both = Abi
who-nobody = Neviens
who-it = IT
