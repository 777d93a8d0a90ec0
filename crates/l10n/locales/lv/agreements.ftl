# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Līgumi
agreements-new = Jauns līgums
agreements-views = Saraksta skati
agreements-tab-all = Visi
agreements-search = Numurs vai partneris
agreements-code = Numurs
agreements-delivery = Piegāde
agreements-next = Rīkojas
agreements-turn = { $who }, kopš { $since }
agreements-empty = Līgumu vēl nav
agreements-empty-text = Šeit būs līgumi ar citām augstskolām. Sāciet jaunu vai gaidiet, kad partneris atsūtīs savu.
agreements-no-match = Šiem filtriem neatbilst neviens līgums
agreements-no-match-text = Noņemiet filtrus, lai redzētu visus līgumus.
agreements-view-approve = Apstiprināmie
agreements-view-differences = Atšķirības
agreements-view-expiring = Beidzas šogad
agreements-who = Rīkojas
agreements-who-us = Jūs
agreements-who-partner = Partneris
agreements-who-nobody = Neviens
agreements-put-unit = Norādīt atbildīgo struktūrvienību
agreements-column-id = Identifikators tīklā
agreements-column-partner-id = Partnera identifikators
agreements-column-first = Pirmais gads
agreements-column-last = Pēdējais gads
agreements-column-differences = Atšķirības
agreements-column-in-force = Spēkā

agreement-number = Līgums { $code }
agreement-code = Līguma numurs
agreement-code-help = Jūsu augstskolas numurs, līdz 200 rakstzīmēm. Partneris to redz. Diviem līgumiem nevar būt viens numurs.
agreement-partner-page = Partnera lapa
agreement-compare = Salīdzināt kopijas
agreement-as-of = Stāvoklis
agreement-delivery-of = { $version }. versijas piegāde
agreement-delivery-of-approval = Jūsu apstiprinājuma piegāde
agreement-all-attempts = Visi mēģinājumi
agreement-fetched-note = Mēs neredzam, vai kāds to ir apskatījis.
agreement-copies = Kopijas
agreement-ours = Mūsu
agreement-theirs = Partnera
agreement-version = { $version }. versija
agreement-same-terms = Tādi paši nosacījumi kā { $version }. versijā
agreement-never-sent = Vēl nav nosūtīta
agreement-draft-by = Saglabāja { $name }
agreement-fetched = Ielādēta
agreement-no-copy = Kopijas vēl nav
agreement-same-as-ours = Saka to pašu, ko mūsu kopija
agreement-you-approved = Jūs apstiprinājāt
agreement-they-approved = Partneris apstiprināja
agreement-in-force = Kopš { $date }, { $version }. versijas nosacījumi
agreement-refresh = Ielādēt no partnera tagad
agreement-fingerprint = Nospiedums
agreement-people = Cilvēki
agreement-write = Rakstīt
agreement-signs-us = Paraksta mūsu pusē
agreement-signs-them = Paraksta partnera pusē
agreement-contact-us = Mūsu kontaktpersona
agreement-contact-them = Partnera kontaktpersona
agreement-contacts-us = Mūsu kontakti
agreement-contacts-them = Partnera kontakti
agreement-contacts-all = Visi kontakti
agreement-fax = Fakss { $number }

print-title = Starpinstitūciju līgums
print-hint = Šī lapa ir veidota papīram.
print-version = Versija
print-universities = Abas augstskolas
print-hei = HEI identifikators (SCHAC)
print-signs = Paraksta
print-contacts = Kontakti
print-sends = Nosūta
print-receives = Uzņem
print-approvals = Apstiprinājumi
print-approved-by = Apstiprināja { $name }, { $date }
print-approved = Apstiprināts, { $date }
print-not-approved = Vēl nav apstiprināts
print-signatures = Paraksti
print-sign-name = Vārds, uzvārds
print-sign-function = Amats
print-sign-date = Datums
print-sign = Paraksts

create-lead = Izvēlieties partneri. Pēc tam rakstīsiet melnrakstu, ko redz tikai jūsu augstskola.
create-choose = Izvēlēties
create-connected = Savienotas { $count } no { $all } augstskolām
create-alone = Akreditētas, bet nav savienotas
create-alone-text = Šo augstskolu sistēmas vēl nevar saņemt līgumus. To lapās ir teikts, kā ar tām sadarboties.

next-send-us = Jūs: pārbaudiet melnrakstu un nosūtiet
next-send-office = Jūsu augstskola: pārbauda melnrakstu un nosūta
next-unsent-us = Jūs: nosūtiet savas izmaiņas
next-unsent-office = Jūsu augstskola: nosūta izmaiņas
next-make-copy-partner = { $partner }: izveido savu kopiju vai sasaista esošu
next-complete-link-us = Jūs: norādiet partnera kopiju savā kopijā
next-complete-link-office = Jūsu augstskola: norāda partnera kopiju savā kopijā
next-complete-link-partner = { $partner }: norāda jūsu kopiju savā kopijā
next-compare-us = Jūs: salīdziniet kopijas, { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
}
next-compare-office = Jūsu augstskola: salīdzina kopijas, { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
}
next-compare-partner = { $partner }: salīdzina kopijas, { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
}
next-compare-both = Abi: salīdzināt kopijas, { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
}
next-approve-us = Jūs: apstipriniet partnera kopiju
next-approve-office = Jūsu augstskola: apstiprina partnera kopiju
next-approve-partner = { $partner }: apstiprina jūsu kopiju
next-approve-both = Abi: apstiprināt otra kopiju
next-resolve-us = Jūs: apskatiet problēmu
next-resolve-office = Jūsu augstskola: apskata problēmu
next-nobody = Nevienam nekas nav jādara
next-in-force = Nevienam nekas nav jādara. Līgums ir spēkā.
next-terminated = Nevienam nekas nav jādara. Abas puses līgumu izbeidza.
next-expired = Nevienam nekas nav jādara. Pēdējais akadēmiskais gads ir beidzies.
next-deleted = Nevienam nekas nav jādara. Jūsu augstskola šo līgumu izdzēsa.
next-trying-again = Nevienam nekas nav jādara. Mēģināsim vēlreiz { $time }.
next-not-delivered = Jūs: nosūtiet ziņojumu vēlreiz
next-not-delivered-office = Jūsu augstskola: nosūta ziņojumu vēlreiz
next-refused = IT: noskaidrot, kāpēc ziņojums ir noraidīts
next-not-connected = Jūs: informējiet partneri pa e-pastu ({ $partner })
next-not-connected-office = Jūsu augstskola: informē partneri pa e-pastu ({ $partner })
next-problem-wrong-hash = Nospiedums partnera kopijā neatbilst tās saturam ({ $partner })
next-problem-unreadable = Partnera kopiju nevar izmantot ({ $partner })
next-problem-other-agreement = { $partner } atbildēja ar citu līgumu
next-problem-id-taken = Divi partnera līgumi norāda uz šo ({ $partner })
next-problem-deleted = { $partner }: tāda līguma vairs nav
next-problem-withdrawn = { $partner } atsauca apstiprinājumu
next-text-draft = To redz tikai jūsu augstskola.
next-text-sent = { $partner } izveido savu kopiju no jūsējās vai sasaista jau esošu.
next-text-linking = Katra kopija norāda uz otru. Viena no tām to vēl nedara; parasti tas nokārtojas pats.
next-text-silent = Partnera sistēma ({ $partner }) neatbild kopš { $since }. Mēģināsim vēlreiz { $next } un turpināsim, kad tā atbildēs.
next-text-differences = Jūs redzat, kuri lauki atšķiras, un varat pārņemt vērtību vai paturēt savu.
next-text-ready = Abas kopijas ir vienādas. Katra puse apstiprina otras kopiju, un tad līgums ir spēkā.
next-text-you-approved = Jūs apstiprinājāt partnera kopiju. Līgums būs spēkā, kad { $partner } apstiprinās jūsējo.
next-text-partner-approved = { $partner } apstiprināja jūsu kopiju. Līgums būs spēkā, kad apstiprināsiet partnera kopiju.
next-text-termination = Vienā kopijā norādīts, ka līgums beidzas pilnībā. Tas jāapstiprina abām pusēm.
next-text-in-force = Abas puses apstiprināja vienādus nosacījumus.
next-text-wrong-hash = Neapstipriniet to. Kļūda jālabo sistēmas uzturētājam ({ $partner }); pastāstiet, ko redzat tehniskajā informācijā.
next-text-unreadable = Tās forma nav tāda, kādu prasa tīkls. Kļūda jālabo sistēmas uzturētājam ({ $partner }). Zemāk redzama pēdējā kopija, ko varējām izmantot.
next-text-other-agreement = Mēs prasījām šo līgumu, bet saņēmām citu. Kļūda jālabo sistēmas uzturētājam ({ $partner }).
next-text-id-taken = Jautājiet partnerim ({ $partner }), kurš no abiem atbilst jūsējam. Nekas netiek sasaistīts pats no sevis.
next-text-deleted = Partnera sistēma saka, ka tā vairs nav. Jautājiet partnerim ({ $partner }); jūsu kopija paliek, kāda ir.
next-text-deleted-in-force = Partnera sistēma saka, ka tā vairs nav, lai gan abas puses to apstiprināja. Jautājiet partnerim ({ $partner }); apstiprinājumi tiek glabāti kā pierādījums.
next-text-withdrawn = Partnera sistēma vairs neatbild ar apstiprinājumu, lai gan kopijās nekas nav mainījies. Jautājiet partnerim ({ $partner }).
next-text-trying-again = Partnera sistēma ({ $partner }) neatbildēja { $tries ->
    [zero] { $tries } reižu
    [one] { $tries } reizi
   *[other] { $tries } reizes
}. Jūsu izmaiņas ir saglabātas un tiks nosūtītas pašas. Nekas nav zudis.
next-text-refused = Sūtīt vēlreiz nepalīdzēs. Partnera sistēmas atbilde ir zemāk.
next-text-stays = Tas, ko abas puses apstiprināja, paliek spēkā; spēkā kopš { $date }
next-text-lacks-proof = Partnera kopijā ({ $partner }) norādīts, ka līgums bija spēkā, bet mēs neesam ieguvuši viņu apstiprinājumu.
next-text-foreign-approval = { $partner } apstiprina kopiju, kuru mēs neesam sūtījuši. Pirms turpināt, palūdziet viņiem pārbaudīt savu sistēmu.
next-text-unsent = Jums ir nenosūtītas izmaiņas.
next-do-send = Pārbaudīt un nosūtīt
next-do-compare = Salīdzināt
next-do-look = Apskatīt
next-do-approve = Apskatīt un apstiprināt
next-try-now = Mēģināt tagad
next-plan = Nodot kolēģim, atlikt vai komentēt
next-plan-less = Atlikt vai komentēt
next-since = Kopš { $since }
next-since-due = Kopš { $since }, līdz { $due }
next-turn-due = { $who }, kopš { $since }, līdz { $due }

steps-sent = Jūsu kopija nosūtīta
steps-send = Nosūtīt savu kopiju
steps-version = { $version }. versija, { $time }
steps-told = Partnerim paziņots
steps-tell = Paziņot partnerim
steps-same = Abas kopijas ir vienādas
steps-agree = Vienoties par vienu tekstu
steps-same-yes = Atšķirību nav
steps-differences = { $count ->
    [zero] { $count } atšķirību
    [one] { $count } atšķirība
   *[other] { $count } atšķirības
}
steps-no-copy = { $partner }: kopijas vēl nav
steps-approve = Abi apstiprina
steps-approved = Abi apstiprināja
steps-you-approved = Jūs jau, partneris vēl ne
steps-partner-approved = Partneris jau, jūs vēl ne
steps-then-in-force = Tad līgums ir spēkā
steps-in-force = Spēkā kopš { $date }

history-title = Vēsture
history-older = Vecāki ieraksti
history-created = { $actor } izveidoja līgumu
history-copy-made = { $actor } izveidoja šo kopiju no partnera kopijas ({ $partner })
history-example-made = { $actor } izveidoja šo paraugu
history-draft-saved = { $actor } saglabāja melnrakstu
history-draft-discarded = { $actor } atmeta melnrakstu
history-deleted = { $actor } izdzēsa līgumu
history-sent = { $actor } nosūtīja { $revision }. versiju
history-sent-names-copy = Tajā norādīta partnera kopija ({ $partner }). Nosacījumi ir tie paši.
history-sent-in-force = Tajā teikts, ka līgums ir spēkā. Nosacījumi ir tie paši.
history-sent-same = Nosacījumi ir tie paši, kas iepriekš.
history-linked = { $actor } sasaistīja ar partnera kopiju ({ $partner })
history-linked-by-partner = { $partner } sasaistīja savu kopiju ar šo
history-taken-over = { $actor } pārņēma partnera vērtības ({ $partner })
history-taken-over-sent = Nosūtīts kā { $revision }. versija
history-copy-changed = Ielādējām jaunu partnera kopiju ({ $partner })
history-copy-problem = Jauno partnera kopiju nevar izmantot ({ $partner })
history-copy-gone = { $partner }: tāda līguma vairs nav
history-approved = { $actor } apstiprināja partnera kopiju ({ $partner })
history-approval-received = { $partner } apstiprināja mūsu kopiju
history-approval-withdrawn = { $partner } atsauca apstiprinājumu
history-in-force = Spēkā, { $revision }. versijas nosacījumi
timeline-all = Viss
timeline-people = Cilvēki
timeline-systems = Sistēmas
timeline-documents = Dokumenti
history-none = Nekas tāds nav noticis.
timeline-views = Ko rādīt
copy-problem-wrong-hash = Nospiedums neatbilst saturam.
copy-problem-unreadable = To nevar nolasīt.
copy-problem-other-agreement = Tas ir cits līgums.
copy-problem-id-taken = Tajā norādīts līgums, kas sasaistīts ar citu.

edit-title = Jūsu kopija: { $partner }
edit-version = Jauna { $version }. versija, to redz tikai jūsu augstskola
edit-saved = Melnraksts saglabāts { $time }
edit-start = Sākt melnrakstu
edit-add = Pievienot nosacījumu
edit-order = Secība
edit-up = Pārvietot { $number }. nosacījumu augstāk
edit-down = Pārvietot { $number }. nosacījumu zemāk
edit-turn = Pievienot { $number }. nosacījumu pretējā virzienā
edit-remove = Noņemt { $number }. nosacījumu
edit-removed = { $number }. nosacījums ({ $kind }) ir noņemts no melnraksta.
edit-to-correct = Jālabo: { $count }
edit-changed = { $name } mainīja šo melnrakstu { $time }. Jūsu izmaiņas netika saglabātas. Zemāk ir jaunākais melnraksts.
edit-delete = Dzēst šo līgumu
edit-delete-text = Tas nekad nav nosūtīts, tāpēc neviens cits par to nezina. To nevarēs atjaunot.
edit-delete-do = Dzēst līgumu
edit-discard = Atmest izmaiņas
edit-discard-text = Nosūtītā kopija paliek, kāda ir. Izmaiņas nevarēs atjaunot.

send-title = Nosūtīt: { $partner }
send-short = Nosūtīt
send-back = Atpakaļ pie melnraksta
send-do = Nosūtīt: { $partner }
send-gets = Ko saņem { $partner }
send-text = Partnera sistēmai tiek paziņots, un tā var ielādēt jūsu kopiju. Pēc tam partneris salīdzina, maina vai apstiprina. Savu kopiju varat mainīt jebkurā laikā.
send-stays = Tas, ko abas puses apstiprināja, paliek spēkā, līdz abas apstiprina jaunās kopijas.
send-version = Versija
send-not-connected = { $partner } nevar saņemt līgumus digitāli. Varat nosūtīt; ziņojums gaidīs šeit, līdz partneris pieslēgsies.
send-finding = { $number }. nosacījums: { $finding }

compare-short = Salīdzināt
compare-title = { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
} { $count ->
    [zero] { $count } nosacījumos
    [one] { $count } nosacījumā
   *[other] { $count } nosacījumos
}
compare-title-last = Mūsu kopija un pēdējā izmantojamā partnera kopija
compare-take-all = Pārņemt visu no partnera
compare-keep-all = Paturēt visu savu
compare-ours = Mūsu kopija, { $version }. versija
compare-theirs = Partnera kopija
compare-fetched = No partnera sistēmas ({ $partner }), ielādēta { $time }
compare-conditions = { $count ->
    [zero] { $count } nosacījumu
    [one] { $count } nosacījums
   *[other] { $count } nosacījumi
}
compare-same = { $count ->
    [zero] { $count } ir vienādi.
    [one] { $count } ir vienāds.
   *[other] { $count } ir vienādi.
}
compare-show-all = Rādīt visus
compare-show-differences = Rādīt tikai atšķirības
compare-other-fields = { $count ->
    [zero] Vēl { $count } lauku ir vienādi.
    [one] Vēl { $count } lauks ir vienāds.
   *[other] Vēl { $count } lauki ir vienādi.
}
compare-in-force = Spēkā: { $value }
compare-keep = Paturēt mūsu
compare-take = Pārņemt partnera
compare-only-ours = Tikai mūsu kopijā
compare-only-theirs = Tikai partnera kopijā
compare-keep-condition = Nosacījums paliek mūsu kopijā
compare-drop-condition = Nosacījums tiek izņemts no mūsu kopijas
compare-leave-condition = Mūsu kopija paliek bez tā
compare-add-condition = Nosacījums tiek pievienots mūsu kopijai
compare-whole = Viss līgums
compare-termination = Līguma izbeigšana
compare-termination-text = Tikai līgumam, pēc kura vēl neviens nav devies mobilitātē.
compare-ended = Izbeigts pilnībā
compare-not-ended = Nav izbeigts
compare-taken = Pārņemts: { $count }
compare-kept = Paturēts: { $count }
compare-then-same = Tad abas kopijas ir vienādas.
compare-draft = Saglabāt kā melnrakstu
compare-send = Saglabāt un paziņot: { $partner }
compare-send-short = Saglabāt un paziņot
compare-keep-text = Kamēr viss paliek kā jums, nekas netiek sūtīts. Ja vēlaties, lai partneris ({ $partner }) pārņem jūsu vērtības, rakstiet viņiem e-pastu.
compare-keep-mail = Rakstīt partnerim: { $partner }
compare-unsent = Jums ir nenosūtītas izmaiņas. Nosūtiet vai atmetiet tās, tad izvēlieties šeit.
compare-old-copy = Rādām partnera kopiju ({ $partner }), kas ielādēta { $time }. Varat sagatavoties, bet ne apstiprināt.
compare-cannot-send = To vēl nevar nosūtīt. Saglabājiet kā melnrakstu un labojiet tur:
compare-outside-contacts = Atšķiras kontakti; tas nav jāapstiprina.
compare-outside-units = Atšķiras struktūrvienības; tas nav jāapstiprina.
compare-outside-signing = Atšķiras, kas vai kad paraksta; tas nav jāapstiprina.
compare-fingerprints = Nospiedumi pirms un pēc
compare-fingerprints-text = Kopijas nospiedums (hash) aptver tās nosacījumus un abus id tīklā. Tāpēc arī divām kopijām ar vienādu saturu nospiedumi atšķiras. Jūs apstiprināt partnera kopijas nospiedumu.
compare-copy = Kopija
compare-now = Tagad
compare-after = Pēc saglabāšanas
compare-after-ours = Jauns, { $version }. versija
compare-after-theirs = nemainās

approve-text = Jūs apstiprināt partnera kopiju ({ $partner }), kas ielādēta { $time }, nospiedums
approve-note = Apstiprinot mēs partnera kopiju ielādēsim vēlreiz. Ja tā būs mainījusies, nekas netiks apstiprināts un jūs redzēsiet izmaiņas.
approve-do = Apstiprināt

obstacle-deleted = Jūsu augstskola šo līgumu izdzēsa.
obstacle-deleted-do = Neko nevar apstiprināt.
obstacle-not-sent = Jūsu kopija nekad nav nosūtīta.
obstacle-not-sent-do = Vispirms nosūtiet to.
obstacle-no-copy = Mums nav partnera kopijas ({ $partner }).
obstacle-no-copy-do = Ielādējiet no partnera vai gaidiet, līdz tā tiks izveidota.
obstacle-wrong-hash = Nospiedums partnera kopijā neatbilst tās saturam.
obstacle-wrong-hash-do = Neapstipriniet. Informējiet sistēmas uzturētāju; tehniskajā informācijā redzami abi nospiedumi.
obstacle-unreadable = Pēdējo partnera atbildi ({ $partner }) nevar izmantot.
obstacle-unreadable-do = Tā jālabo sistēmas uzturētājam. Rādām pēdējo kopiju, ko varējām izmantot.
obstacle-other-agreement = { $partner } atbildēja ar citu līgumu, nekā prasījām.
obstacle-other-agreement-do = Tas jālabo sistēmas uzturētājam.
obstacle-id-taken = Ar jūsu līgumu ir sasaistīts cits partnera līgums ({ $partner }).
obstacle-id-taken-do = Jautājiet partnerim, kurš atbilst jūsējam.
obstacle-gone = Partnera sistēmā ({ $partner }) tāda līguma vairs nav.
obstacle-gone-do = Jautājiet partnerim; neko nevar apstiprināt.
obstacle-not-linked = Abas kopijas vēl nenorāda viena uz otru.
obstacle-not-linked-do = Ielādējiet no partnera. Ja nekas nemainās, lūdziet partnerim ({ $partner }) sasaistīt kopijas.
obstacle-differences = Kopijas atšķiras.
obstacle-differences-do = Varēsiet apstiprināt, kad abas būs vienādas.
obstacle-old-markers = Kopijā ir vērtības no vecākas tīkla versijas.
obstacle-old-markers-do = Mainiet šos nosacījumus abās pusēs, tad apstipriniet.
obstacle-no-conditions = Partnera kopijā ({ $partner }) nav nosacījumu.
obstacle-no-conditions-do = Palūdziet tos pievienot.
obstacle-already-approved = Jūs šo kopiju jau apstiprinājāt.
obstacle-already-approved-do = Ja partneris to mainīs, varēsiet apstiprināt vēlreiz.

received-title = Saņemts no partneriem
received-aside-title = Atlikts malā
received-note = { $count ->
    [zero] { $count } līgumu gaida jūs
    [one] { $count } līgums gaida jūs
   *[other] { $count } līgumi gaida jūs
}
received-all = Skatīt visus
received-views = Kuri
received-waiting = Gaida mūs
received-lead = Līgumi, ko atsūtīja partneri un kuriem nav mūsu līguma
received-none = Šeit nekas negaida
received-none-text = Kad partneris atsūta līgumu, kuram nav mūsu līguma, tas parādās šeit.
received-none-aside = Nekas nav atlikts malā
received-none-aside-text = Kas atlikts malā, stāv šeit, līdz partneris to maina.
received-no-match = Nekas neatbilst
received-no-match-text = Noņemiet filtrus, lai redzētu visus.
received-their-code = Partnera numurs
received-number = Partnera numurs { $code }
received-first-fetched = Pirmoreiz ielādēts
received-claims = Norāda mūsu id
received-raw = Rādīt dokumentu
received-next = Jūs: izveidojiet savu kopiju no partnera kopijas vai sasaistiet esošu
received-next-make = Jūs: izveidojiet savu kopiju no partnera kopijas
received-next-text = Jūsu kopija sākas kā melnraksts, kas ir vienāds ar partnera kopiju. Jūs to apskatāt, maināt, ko vēlaties, un nosūtāt. Līdz tam partneris ({ $partner }) neko nesaņem.
received-make = Izveidot mūsu kopiju no partnera kopijas
received-link-one = Sasaistīt savu līgumu
received-put-aside = Atlikt malā
received-link = Sasaistīt
received-candidates = Jūsu līgumi ar šo partneri
received-candidates-text = Kāds no šiem var būt otrā puse. Nekas netiek sasaistīts pats no sevis.
received-reasons = Kāpēc tas var atbilst
received-reason-same-code = viens norāda otra numuru
received-reason-same-kinds = vienādi veidi un virzieni
received-reason-shared-subject = kopīga studiju joma
received-reason-shared-years = kopīgi gadi
received-reason-none = nekā kopīga
received-warnings = Šī kopija neizturētu mūsu pašu pārbaudes:

technical-our-hei = Mūsu id tīklā
technical-our-id = Mūsu kopijas id
technical-their-hei = Partnera id tīklā
technical-their-id = Partnera kopijas id
technical-our-version = Mūsu { $version }. versijas nospiedums
technical-their-copy = Partnera kopijas nospiedums
technical-given = Nospiedums, ko apstiprinājām
technical-received = Nospiedums, ko apstiprināja partneris
technical-claimed = Nospiedums pēdējā partnera atbildē
technical-computed = Nospiedums, ko dod tās saturs
technical-reason = Kas nav kārtībā ar pēdējo partnera atbildi
technical-our-xml = Mūsu kopija, kā to izsniedzam
technical-their-xml = Partnera kopija, kā tā atnāca
technical-unusable-xml = Pēdējā partnera atbilde, ko nevar izmantot
technical-cut = Dokuments ir garš; šis ir tā sākums.

done-created = Melnraksts ir sākts. Pievienojiet nosacījumus.
done-copy-made = Jūsu melnraksts ir vienāds ar partnera kopiju ({ $partner }). Apskatiet to un tad nosūtiet.
done-saved = Melnraksts ir saglabāts.
done-condition-saved = Nosacījums ir saglabāts.
done-condition-complete = Nosacījums ir saglabāts un pilnīgs.
done-condition-moved = Nosacījums ir pārvietots, un melnraksts ir saglabāts.
done-condition-turned = Nosacījums melnrakstā ir abos virzienos. Pārbaudiet jaunā nosacījuma skaitļus.
done-condition-back = Nosacījums atkal ir melnrakstā.
done-discarded = Izmaiņas ir atmestas.
done-deleted = Līgums ir izdzēsts.
done-sent = Nosūtīts. Zemāk redzams, cik tālu tas ir ticis.
done-drafted = Jūsu izvēle ir saglabāta kā melnraksts.
done-approved = Jūs apstiprinājāt. Partnera sistēmai ({ $partner }) tiek paziņots.
done-in-force = Jūs apstiprinājāt. Līgums ir spēkā.
done-refreshed-same = Ielādēts no partnera ({ $partner }). Nekas nav mainījies.
done-refreshed-changed = Ielādēts no partnera ({ $partner }). Kaut kas ir mainījies.
done-linked = Sasaistīts ar partnera kopiju ({ $partner }).
done-put-aside = Atlikts malā. Tas atgriezīsies, kad partneris to mainīs.
done-taken-back = Tas atkal gaida jūs.
done-changed = Pa šo laiku kaut kas mainījās. Šeit redzams pašreizējais stāvoklis; nekas netika apstiprināts, saglabāts vai nosūtīts.
done-obstacles = To tagad nevar apstiprināt. Iemesli ir zemāk.
done-nothing-to-send = Nav nekā jauna, ko sūtīt.
done-nothing-changed = Nekas netika mainīts, tāpēc melnraksts nav sākts.
done-nothing-chosen = Jūs visur paturējāt savu, tāpēc nekas nemainās un nekas netiek sūtīts.
done-unsent-changes = Jums ir nenosūtītas izmaiņas. Vispirms nosūtiet vai atmetiet tās.
done-link-impossible = Tas nebija iespējams. Pa šo laiku kaut kas ir mainījies; apskatiet vēlreiz.

agreement-unit = Atbildīgā struktūrvienība
agreement-unit-whole = Visa augstskola
agreement-unit-help = Darbinieki, kuru tiesības attiecas tikai uz dažām struktūrvienībām, redz un labo tikai to līgumus. Partneri to neredz.
agreement-unit-change = Mainīt struktūrvienību
agreement-unit-save = Saglabāt struktūrvienību
history-unit-changed = { $actor } nodeva līgumu citai struktūrvienībai
done-unit-saved = Atbildīgā struktūrvienība ir saglabāta.

unit-bulk-title = Norādīt atbildīgo struktūrvienību
unit-bulk-about = Jūs grasāties norādīt, ka { $unit } atbild par { $count ->
    [zero] { $count } līgumiem
    [one] { $count } līgumu
   *[other] { $count } līgumiem
}
unit-bulk-whole = visa augstskola
unit-bulk-none = Nekas nemainītos
unit-bulk-chosen = { $count ->
    [zero] Izvēlēti { $count } līgumi
    [one] Izvēlēts { $count } līgums
   *[other] Izvēlēti { $count } līgumi
}
unit-bulk-cut = Atbilst vairāk līgumu. Viena darbība aptver { $most }; pārējiem atkārtojiet to pašu.
unit-bulk-note = Partneri nekad neredz, kura struktūrvienība ir atbildīga. Cilvēki, kuri redz tikai savas struktūrvienības, pēc tam redzēs citus līgumus.
unit-bulk-check = Apskatīt pirms izpildes
unit-bulk-do = Norādīt par atbildīgo
unit-bulk-back = Atpakaļ uz sarakstu
unit-bulk-choose = Izvēlieties struktūrvienību
unit-bulk-left-out = { $count ->
    [zero] { $count } izlaisti
    [one] { $count } izlaists
   *[other] { $count } izlaisti
}
unit-bulk-skip-not-yours = jūs to nedrīkstat rediģēt
unit-bulk-skip-already = šī struktūrvienība par to jau atbild
unit-bulk-skip-gone = { $count ->
    [zero] { $count } vairs nav vai jūs tos vairs nedrīkstat redzēt
    [one] { $count } vairs nav vai jūs to vairs nedrīkstat redzēt
   *[other] { $count } vairs nav vai jūs tos vairs nedrīkstat redzēt
}
unit-bulk-done = { $count ->
    [zero] { $count } līgumiem mainīta atbildīgā struktūrvienība.
    [one] { $count } līgumam mainīta atbildīgā struktūrvienība.
   *[other] { $count } līgumiem mainīta atbildīgā struktūrvienība.
}
unit-bulk-skipped = { $count ->
    [zero] { $count } palika, kā bija.
    [one] { $count } palika, kā bija.
   *[other] { $count } palika, kā bija.
}
