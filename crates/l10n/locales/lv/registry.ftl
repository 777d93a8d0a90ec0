# Reģistra lapas.

registry-title = Reģistrs
registry-lead = Kas ir šajā tīklā. Reģistrs atkal un atkal nolasa katras sistēmas manifestu un veido no tiem vienu katalogu.
registry-catalogue = Katalogs
registry-since = Šis katalogs ir spēkā kopš { $when }
registry-no-catalogue = Kataloga vēl nav
registry-shown = { $from }–{ $to } no { $count }

registry-hosts = Sistēmas
registry-host = Sistēma
registry-coverage = Pārklājums
registry-notices = Piezīmes
registry-check = XML pārbaude
registry-hash = Līguma jaucējvērtība

registry-institution = Augstskola
registry-institutions = Augstskolas
registry-no-institution = Bez augstskolas
registry-not-read = Vēl nav nolasīts
registry-provider = Uzturētājs
registry-state = Stāvoklis
registry-any-state = Jebkurš
registry-seen = Pēdējoreiz redzēts
registry-asked = Pēdējoreiz vaicāts
registry-manifest = Manifests
registry-search = Meklēt
registry-hosts-note = Katrai ir viens manifests
registry-with-errors = Sistēmas ar kļūdām
registry-with-errors-note = Kaut kas no tām nav katalogā
registry-kept = Nav sasniedzamas
registry-kept-note = Paliek to pēdējais derīgais manifests
registry-empty-title = Sistēmu vēl nav
registry-empty = Pievienojiet manifesta adresi avotu failā. To nolasīs nākamajā reizē.
registry-none-found = Nekas nav atrasts
registry-none-found-text = Nevienai sistēmai nav šo vārdu un šī stāvokļa. Meklēšana aptver nosaukumus, identifikatorus, pastkastes, atslēgas un adreses.

registry-standing-good = Katalogā
registry-standing-warning = Katalogā, ar brīdinājumiem
registry-standing-error = Dažas daļas izlaistas
registry-standing-kept = Nav sasniedzama, paliek pēdējais manifests
registry-standing-missing = Nav katalogā
registry-standing-new = Vēl nav vaicāta

registry-severity = Smagums
registry-severity-error = Kļūda
registry-severity-warning = Brīdinājums
registry-notice = Piezīme
registry-all-notices = Visas
registry-errors = Ar kļūdām
registry-warnings = Ar brīdinājumiem
registry-notices-lead = Kas šo sistēmu uzturētājiem jāsakārto. Kļūda nozīmē, ka kaut kā nav katalogā.
registry-no-notices = Nav nekā, ko sakārtot
registry-no-notices-text = Nevienai sistēmai nav šādas piezīmes.
registry-more-notices = Sistēmas lapā vēl: { $count }.
registry-not-asked = Šī sistēma vēl nav vaicāta.
registry-failing-since = Kopš { $when }.
registry-kept-since = Katalogā ir manifests, kas pēdējoreiz redzēts { $when }.

registry-about = Par šo sistēmu
registry-hei = HEI ID
registry-other-id = Cits identifikators
registry-contact = Saziņa
registry-reload = Nolasīt tagad
registry-reload-pause = Šis manifests nolasīts pirms dažām sekundēm. Pagaidiet brīdi, pirms nolasāt to vēlreiz.
registry-reload-done = Manifests tikko nolasīts.
registry-reload-busy = Šobrīd tiek nolasīti daudzi manifesti. Pagaidiet brīdi, pirms nolasāt šo.
registry-apis = API
registry-api = API
registry-version = Versija
registry-addresses = Adreses
registry-no-apis = Šī sistēma nepiedāvā nevienu API.
registry-not-signed = nepieņem parakstītus pieprasījumus
registry-keys = Atslēgas
registry-client-keys = Pieprasījumiem
registry-server-keys = Atbildēm

registry-history = Manifesta vēsture
registry-version-number = Nr.
registry-version-since = Redzēts kopš
registry-version-bytes = Baiti
registry-version-now = tiek lietots
registry-version-title = Manifesta { $number }. versija
registry-version-raw = Kā vienkāršs teksts
registry-version-changes = Izmaiņas kopš { $number }. versijas
registry-version-first = Viss teksts

registry-coverage-lead = Kurai augstskolai ir kurš API, pēc versijām, ko tās sistēmas piesaka.
registry-coverage-groups = API grupas
registry-coverage-none = Šādu API vēl nav
registry-coverage-none-text = Neviena augstskola nepiesaka šīs grupas API.
registry-coverage-not-found = Nevienai augstskolai ar šādu API nav šo vārdu nosaukumā vai identifikatorā.
registry-coverage-without = { $count ->
    [zero] { $count } augstskolām nav neviena no šiem API.
    [one] { $count } augstskolai nav neviena no šiem API.
   *[other] { $count } augstskolām nav neviena no šiem API.
}
registry-group-agreements = Līgumi
registry-group-institutions = Augstskolas
registry-group-outgoing = Izejošie studenti
registry-group-incoming = Ienākošie studenti
registry-group-other = Citas

registry-check-lead = Uzziniet, vai dokumentam ir tāda forma, kādu prasa tā API. Manifestu pārbauda arī pēc šī reģistra noteikumiem. Nekas netiek saglabāts.
registry-check-button = Pārbaudīt
registry-check-known = Dokumenti, ko var pārbaudīt: { $documents }.
registry-check-json = Programmas sūta dokumentu kā POST saturu uz { $path } un saņem JSON.
registry-check-good = Tas ir { $document }, un to var pilnībā nolasīt.
registry-check-findings-only = Tas ir { $document }. Nekas netiktu izlaists, bet kaut kas ir jālabo.
registry-check-left-out = Tas ir { $document }. { $count ->
    [zero] Netiktu iekļautas { $count } lietas.
    [one] Netiktu iekļauta { $count } lieta.
   *[other] Netiktu iekļautas { $count } lietas.
}
registry-check-unknown = Tas ir pareizi veidots XML, bet lasītājs tam šeit nav zināms:
registry-check-bad = Šo dokumentu nevar nolasīt:
registry-check-findings = Ko teiktu reģistrs
registry-check-empty = Ielīmējiet XML dokumentu.
registry-check-too-large = Dokuments ir garāks par { $size } MB.
registry-check-too-slow = Dokuments netika saņemts laikā.
registry-check-busy = Šobrīd tiek pārbaudīti daudzi dokumenti. Mēģiniet pēc brīža vēlreiz.
registry-xml = XML dokuments
registry-xml-hint = Līdz { $size } MB

registry-hash-lead = Aprēķiniet katra līguma jaucējvērtību IIAs get 7 atbildē un salīdziniet ar to, kas norādīta dokumentā. Ielīmējiet atbildi tieši tādu, kāda tā saņemta. Nekas netiek saglabāts.
registry-hash-button = Aprēķināt
registry-hashes = Līgumu jaucējvērtības
registry-hash-none = Šajā dokumentā nav neviena līguma.
registry-hash-id = Līgums
registry-hash-verdict = Atzinums
registry-hash-same = Vienādas
registry-hash-different = Atšķiras
registry-hash-computed = Aprēķināta
registry-hash-claimed = Norādīta
registry-hash-approvable = Var apstiprināt no jauna
registry-hash-unshown = Jaucējvērtība aptver daļu, kuras 7. versijā šajā vietā nav:
registry-yes = jā
registry-no = nē

registry-failure-not-let-in = Manifesta adrese nav atļauta: { $fault }
registry-failure-not-public = Manifesta sistēmas vārds ved privātā tīklā.
registry-failure-connect = Nav savienojuma: { $reason }.
registry-failure-timeout = Pilna atbilde netika saņemta laikā.
registry-failure-broken = Savienojums pārtrūka: { $reason }.
registry-failure-too-large = Atbilde ir garāka par { $limit } baitiem.
registry-failure-redirect = Atbilde ir pāradresācija ar statusu { $status }, kurai neseko.
registry-failure-status = Atbildei ir statuss { $status }.
registry-failure-packed = Saspiesto atbildi nevar nolasīt: { $reason }.
registry-failure-no-manifest = Atbilde nav manifests: { $reason }.

registry-address-not-https = tā nav https:// URL.
registry-address-unclean = tajā ir atstarpes, fragments, lietotājs vai dubulta slīpsvītra.
registry-address-too-long = tā ir garāka par 2000 rakstzīmēm.
registry-address-private-name = tās vārds nav no publiskā interneta.
registry-address-private = tā nav no publiskā interneta.
registry-address-port = tās ports nav atļauts.

registry-form-version = tam nav versijas, piemēram, 2.0.1
registry-form-missing = trūkst { $element }
registry-form-repeated = { $element } ir vairāk nekā vienu reizi
registry-form-order = { $element } ir nepareizā vietā
registry-form-number = { $element } nav vesels skaitlis virs 0
registry-form-empty = elementā { $element } nekā nav
registry-form-mailbox = { $element } nav pastkaste

registry-finding-client-key = Klienta atslēga { $number } izlaista: { $reason }.
registry-finding-server-key = Servera atslēga { $number } izlaista: { $reason }.
registry-finding-foreign-key = Klienta atslēga { $fingerprint } izlaista, jo tā pieder citai augstskolai.
registry-finding-mailbox = { $address } izlaista, jo tā nav pastkaste.
registry-finding-language = Nosaukuma valoda { $language } izlaista, jo tādas nav.
registry-finding-too-many-mailboxes = Ņemtas vērā tikai pirmās { $limit } pastkastes.
registry-finding-too-many-keys = Ņemtas vērā tikai pirmās { $limit } atslēgas.
registry-finding-too-many-entries = Ņemti vērā tikai pirmie { $limit } API ieraksti.
registry-finding-registry-entry = Ieraksts registry izlaists. Tas drīkst būt tikai pašam reģistram.
registry-finding-form = { $api } izlaists: { $reason }.
registry-finding-no-address = { $api } izlaists, jo tam nav ne url, ne get-url.
registry-finding-twice = { $api } ir divreiz. Otrais izlaists.
registry-finding-elsewhere = { $api } izlaists, jo citai šīs augstskolas sistēmai tas ir adresē { $address }.
registry-finding-address = { $api } izlaists { $element } { $address } dēļ: { $fault }
registry-finding-foreign-address = { $api } izlaists, jo { $address } ir citas augstskolas adrese.
registry-finding-shared-address = { $api } izlaists, jo citai sistēmai ir { $address } ar citām servera atslēgām.
registry-finding-discovery = Neviens discovery ieraksts nenosauc adresi, no kuras šis manifests nolasīts.
registry-finding-version = { $api } norāda versiju { $version }, kas nepieder tā vārdtelpai.
registry-finding-embedded = Ierakstā { $api } bija kataloga vai manifesta daļas. Tās izlaistas.
registry-finding-hei-refused = { $hei } izlaista kopā ar klienta atslēgām un API, jo šis avots to nedrīkst reģistrēt.
registry-finding-hei-taken = { $hei } izlaista kopā ar klienta atslēgām un API, jo cits avots to reģistrēja pirmais.
