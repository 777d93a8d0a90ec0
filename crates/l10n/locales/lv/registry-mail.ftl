# Reģistra vēstules tiem, kas uztur serveri.

registry-mail-sender = Reģistrs { $network }
registry-mail-well-subject = { $name } atkal ir katalogā
registry-mail-well-text = Viss { $name } manifests tagad ir { $network } katalogā. Nekas nav jādara.
registry-mail-left-out-subject = Daļa no { $name } manifesta nav iekļauta
registry-mail-left-out-text = Reģistrs { $network } saņēma { $name } manifestu, bet daļu no tā katalogā neiekļāva. Partneri šīs daļas nevar izmantot, kamēr tās nav izlabotas.
registry-mail-findings = Kas nav pareizi
registry-mail-away-subject = { $name } manifestu nevar saņemt
registry-mail-away-text = Reģistrs nevar saņemt { $name } manifestu kopš { $since }. Katalogā paliek pēdējais derīgais, tāpēc partneri pagaidām neko nepamana. Jūsu izmaiņas viņus nesasniedz.
registry-mail-away-reason = Kas notika: { $reason }
registry-mail-manifest = Manifesta adrese: { $address }.
registry-mail-action = Skatīt šī servera lapu
registry-mail-why = Jūs to saņēmāt, jo manifestā šī adrese norādīta kā servera uzturētāju adrese.
