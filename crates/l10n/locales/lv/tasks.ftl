# Kas jādara.

tasks-title = Uzdevumi
tasks-views = Uzdevumu saraksti
tasks-view-you = Jums
tasks-view-team = Komanda
tasks-view-waiting = Gaida citus
tasks-view-connection = Savienojuma problēmas
tasks-unit = Struktūrvienība
tasks-kind = Veids
tasks-due = Termiņš
tasks-all-units = Visas manas vienības
tasks-all-kinds = Visi
tasks-any-due = Jebkurš
tasks-overdue = Nokavēts
tasks-week = Šonedēļ
tasks-later = Vēlāk
tasks-put-off = Atlikts
tasks-assign = Nodot kolēģim
tasks-put-off-do = Atlikt
tasks-yours = jūsu
tasks-me = Man
tasks-colleague = kolēģim
tasks-task = Uzdevums
tasks-column-whose = Kam
tasks-column-comments = Komentāri
tasks-until = līdz { $date }
tasks-comments = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
}
tasks-shown = { $count ->
    [zero] Šajā lapā { $count } uzdevumu. Plkst. { $time }.
    [one] Šajā lapā { $count } uzdevums. Plkst. { $time }.
   *[other] Šajā lapā { $count } uzdevumi. Plkst. { $time }.
}
tasks-key-assign = nodot kolēģim
tasks-key-put-off = atlikt

tasks-empty = Jūs nekas negaida
tasks-empty-waiting = { $days ->
    [0] Citus gaida: { $count }. Viss ir no šodienas.
    [zero] Citus gaida: { $count }. Vecākais gaida { $days } dienu.
    [one] Citus gaida: { $count }. Vecākais gaida { $days } dienu.
   *[other] Citus gaida: { $count }. Vecākais gaida { $days } dienas.
}
tasks-empty-team = Komandai ir darāmi uzdevumi: { $count }. Neviens nav nodots jums, vai tiem vajag lomu, kuras jums nav.
tasks-empty-text = Kad līgumam vajadzēs jūs, tas būs redzams šeit kopā ar dienu, līdz kurai tas jāizdara.
tasks-see-waiting = Skatīt, kas gaida citus
tasks-see-team = Skatīt, kas jādara komandai
tasks-no-match = Neviens uzdevums neatbilst
tasks-no-match-text = Izvēlieties citas vērtības vai rādiet visus.
tasks-empty-of-team = Komandai nav nekā darāma
tasks-empty-of-team-text = Šeit ir tas, kas gaida jūsu vienības, lai kurš to darītu.
tasks-empty-of-waiting = Nevienam partnerim nav jārīkojas
tasks-empty-of-waiting-text = Šeit ir tas, kas tālāk jādara partneriem.
tasks-empty-of-connection = Ziņojumi pienāk
tasks-empty-of-connection-text = Ja partnera sistēma neatbild vai noraida ziņojumus, tas ir redzams šeit.

tasks-bulk-assign = Nodot uzdevumus kolēģim
tasks-bulk-put-off = Atlikt uzdevumus
tasks-bulk-check = Pārbaudīt pirms izpildes
tasks-bulk-back = Atpakaļ pie uzdevumiem
tasks-other-assign = Izvēlēties citu kolēģi
tasks-other-put-off = Izvēlēties citu dienu
tasks-bulk-note = Vēl nekas nav mainīts. Pēc tam to var atsaukt desmit minūšu laikā.
tasks-bulk-chosen = { $count ->
    [zero] { $count } izvēlēto uzdevumu
    [one] { $count } izvēlētais uzdevums
   *[other] { $count } izvēlētie uzdevumi
}
tasks-bulk-cut = Atbilst vairāk uzdevumu. Viena darbība aptver { $most }; pārējiem atkārtojiet to pašu.
tasks-about-assign = { $count ->
    [0] Neko nevar nodot: { $name }
    [zero] Jūs nodosiet { $count } uzdevumu: { $name }
    [one] Jūs nodosiet { $count } uzdevumu: { $name }
   *[other] Jūs nodosiet { $count } uzdevumus: { $name }
}
tasks-about-put-off = { $count ->
    [zero] Jūs atliksiet { $count } uzdevumu līdz { $date }
    [one] Jūs atliksiet { $count } uzdevumu līdz { $date }
   *[other] Jūs atliksiet { $count } uzdevumus līdz { $date }
}
tasks-do-assign = Nodot šos uzdevumus
tasks-do-put-off = Atlikt šos uzdevumus
tasks-left-out = { $count ->
    [zero] Izlaisti { $count }
    [one] Izlaists { $count }
   *[other] Izlaisti { $count }
}
tasks-skip-not-yours = jūs nedrīkstat noteikt, kuram tas ir
tasks-skip-colleague = kolēģis to nedrīkst darīt
tasks-skip-already = tas jau ir šim kolēģim
tasks-skip-put-off = tas jau ir atlikts līdz šai dienai
tasks-skip-ended = { $count ->
    [zero] { $count } uzdevumu pa šo laiku beidzās
    [one] { $count } uzdevums pa šo laiku beidzās
   *[other] { $count } uzdevumi pa šo laiku beidzās
}
tasks-done-assign = { $count ->
    [0] Neviens uzdevums netika nodots.
    [zero] Nodoti { $count } uzdevumu.
    [one] Nodots { $count } uzdevums.
   *[other] Nodoti { $count } uzdevumi.
}
tasks-done-put-off = { $count ->
    [0] Neviens uzdevums netika atlikts.
    [zero] Atlikti { $count } uzdevumu.
    [one] Atlikts { $count } uzdevums.
   *[other] Atlikti { $count } uzdevumi.
}
tasks-skipped = { $count ->
    [zero] Izlaisti { $count }.
    [one] Izlaists { $count }.
   *[other] Izlaisti { $count }.
}
tasks-put-off-where = Atlikto var atrast, termiņa filtrā izvēloties „Atlikts”.
tasks-put-off-beyond = Termiņš ir { $date }, pirms uzdevums atgriezīsies.
tasks-due-before = { $count ->
    [zero] { $count } no tiem termiņš ir pirms šīs dienas.
    [one] { $count } no tiem termiņš ir pirms šīs dienas.
   *[other] { $count } no tiem termiņš ir pirms šīs dienas.
}

task-send-draft = Nosūtīt melnrakstu
task-send-changes = Nosūtīt izmaiņas
task-await-copy = Izveidot vai sasaistīt savu kopiju
task-complete-link = Pabeigt sasaisti
task-theirs-complete-link = Pabeigt sasaisti
task-resolve-differences = { $count ->
    [zero] Novērst { $count } atšķirību
    [one] Novērst { $count } atšķirību
   *[other] Novērst { $count } atšķirības
}
task-theirs-resolve-differences = { $count ->
    [zero] Atbildēt uz { $count } atšķirību
    [one] Atbildēt uz { $count } atšķirību
   *[other] Atbildēt uz { $count } atšķirībām
}
task-approve-agreement = Apstiprināt līgumu
task-theirs-approve-agreement = Apstiprināt mūsu kopiju
task-resolve-problem = Atrisināt problēmu
task-renew-agreement = Līgums drīz beidzas
task-ask-for-proof = Prasīt partnera apstiprinājumu
task-foreign-approval = Ziņot par nepareizu apstiprinājumu
task-answer-received = Atbildēt uz jaunu līgumu
task-unreadable = Ziņot par nelasāmu līgumu
task-messages-refused = Ziņojumi tiek noraidīti
task-messages-undelivered = Ziņojumi netika piegādāti
task-not-connected = Izmantot citu ceļu
task-partner-silent = Partnera sistēma neatbild
task-do-answer = Apskatīt un atbildēt
task-do-messages = Skatīt ziņojumus

task-kind-send-draft = Nosūtīt melnrakstu
task-kind-send-changes = Nosūtīt izmaiņas
task-kind-await-copy = Izveidot vai sasaistīt kopiju
task-kind-complete-link = Pabeigt sasaisti
task-kind-resolve-differences = Novērst atšķirības
task-kind-approve-agreement = Apstiprināt
task-kind-resolve-problem = Atrisināt problēmu
task-kind-renew-agreement = Līgums drīz beidzas
task-kind-ask-for-proof = Prasīt apstiprinājumu
task-kind-foreign-approval = Ziņot par nepareizu apstiprinājumu
task-kind-answer-received = Atbildēt uz jaunu līgumu
task-kind-unreadable = Ziņot par nelasāmu līgumu
task-kind-messages-refused = Ziņojumi tiek noraidīti
task-kind-messages-undelivered = Ziņojumi netika piegādāti
task-kind-not-connected = Izmantot citu ceļu
task-kind-partner-silent = Nav atbildes

task-why-send-draft = { $partner } nevar atbildēt, kamēr tas nav nosūtīts.
task-why-send-changes = Partnerim { $partner } joprojām ir versija pirms jūsu izmaiņām.
task-why-await-copy = Neko nevar salīdzināt, kamēr partnerim { $partner } nav kopijas.
task-why-complete-link = Neviens nevar apstiprināt, kamēr abas kopijas nenorāda viena uz otru.
task-why-resolve-differences = Neviens nevar apstiprināt, kamēr kopijas atšķiras.
task-why-approve-agreement = Līgums nav spēkā, kamēr abas puses to nav apstiprinājušas.
task-why-resolve-problem = Neko nevar salīdzināt vai apstiprināt, kamēr tas nav atrisināts.
task-why-renew-agreement = Sākot ar { $date } pēc šī līguma nevienu nevar nosūtīt.
task-why-ask-for-proof = Bez paša apstiprinājuma līgums šeit nav spēkā.
task-why-foreign-approval = Tas, ko apstiprina { $partner }, nav jūsu kopija, tāpēc tas neko nepierāda.
task-why-answer-received = { $partner } gaida jūsu kopiju.
task-why-unreadable = Neviens šeit nevar izlasīt, par ko { $partner } vēlas vienoties.
task-why-messages-refused = { $partner } neuzzina, kas šeit ir mainījies.
task-why-messages-undelivered = { $partner } neuzzina, kas šeit ir mainījies.
task-why-not-connected = { $partner } uzzina par izmaiņām tikai tad, ja paziņojat citā ceļā.
task-why-partner-silent = Ziņojumi partnerim { $partner } gaida. Pēc septiņām dienām tos vairs nesūta.

task-messages = { $count ->
    [zero] { $count } ziņojumu
    [one] { $count } ziņojums
   *[other] { $count } ziņojumi
}
task-messages-many = { $count } ziņojumu vai vairāk
task-since = kopš { $date }
task-late = { $days ->
    [zero] nokavēts { $days } dienu
    [one] nokavēts { $days } dienu
   *[other] nokavēts { $days } dienas
}
task-about = Kas un kāpēc
task-who = Kas rīkojas
task-by-when = Līdz
task-why = Ja tas gaida
task-rule = Noteikums
task-within = { $days ->
    [zero] { $days } dienu laikā
    [one] { $days } dienas laikā
   *[other] { $days } dienu laikā
}
task-whose = Kuram tas ir
task-is-yours = Tas ir jūsu.
task-is-theirs = To dara { $name }.
task-given = Uzdevums ir nodots: { $name }.
task-is-nobodys = Neviens to nav uzņēmies. Tas ir sarakstā visiem, kas to drīkst darīt.
task-with-note = „{ $note }” ({ $date })
task-given-by = Nodeva { $name }, { $date }
task-given-with-note = { $name }, { $date }: „{ $note }”
task-take = Uzņemties
task-release = Atdot visiem
task-colleague = Kolēģis
task-note = Kas kolēģim jāzina
task-no-colleagues = Neviens cits šeit to nedrīkst darīt.
task-until = Līdz
task-until-hint = Diena tuvākā gada laikā
task-is-put-off = Jūs to atlikāt līdz { $date }
task-put-off-text = Tas pazūd no jūsu saraksta un tajā dienā atgriežas. Citiem tas paliek.
task-put-off-day = Līdz rītdienai
task-put-off-week = Uz nedēļu
task-put-off-weeks = Uz četrām nedēļām
task-another-day = Cita diena
task-wake = Atgriezt tagad
task-comments = Komentāri
task-say = Komentārs
task-say-hint = To lasa kolēģi, kas redz šo uzdevumu. Partneri to neredz.
task-say-do = Pievienot komentāru
task-colleague-may-not = Šis kolēģis nedrīkst darīt šo uzdevumu. Izvēlieties citu.
task-no-colleague = Izvēlieties kolēģi
task-bad-day = Izvēlieties dienu pēc šodienas tuvākā gada laikā
task-nothing-said = Uzrakstiet komentāru
task-too-long = Izmantojiet ne vairāk kā { $max } zīmes

task-of-agreement = Uzdevumi
task-of-agreement-due = līdz { $date }

done-task-released = Uzdevums atkal ir visiem.
done-task-woken = Uzdevums atkal ir jūsu sarakstā.
done-task-said = Komentārs ir pievienots.
done-task-undone = Viss ir tā, kā bija iepriekš.
done-task-undo-late = To vairs nevar atsaukt.
done-task-undo-changed = Tas pa to laiku ir mainīts, tāpēc nekas nav atsaukts.
done-task-none-chosen = Vispirms izvēlieties uzdevumus.
done-task-ended = Šis uzdevums ir beidzies. Šeit ir tas, kas palicis.
