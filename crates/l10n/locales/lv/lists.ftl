# Kas ir visiem sarakstiem: filtri, lapas, paturētie skati, izvēlētās rindas; un iestatījumi izvēlnē.

list-shown = { $first }–{ $last } no { $all }
list-shown-none = Nekas nav redzams
list-shown-more = { $first }–{ $last } no vairāk nekā { $all }
list-shown-far = { $count } no vairāk nekā { $all }
list-order = Secība
list-order-newest = Vispirms jaunākie
list-order-oldest = Vispirms vecākie
list-odd = Šādu vērtību nezinām, tāpēc tā neko neatlasa: { $filters }.
list-cut = Meklējamais teksts bija pārāk garš. Meklējām pirmās { $most } rakstzīmes.
list-place = lapa
list-without = Bez filtra “{ $filter }” ir { $count }.
list-drop = Noņemt šo filtru
list-nothing-alone = Neviens filtrs viens pats nav iemesls. Notīriet visus, lai redzētu visu sarakstu.
list-export = Eksportēt
list-export-text = Failā ir rindas, kas atbilst filtriem, līdz { $most }. Tas, ka to paņēmāt, paliek audita žurnālā.

view-keep = Paturēt šo skatu
view-name = Skata nosaukums
view-name-hint = To redzat tikai jūs, izvēlnē malā.
view-save = Paturēt
views-title = Jūsu skati
views-lead = Skats ir saraksts ar filtriem zem viena nosaukuma. Savus redzat tikai jūs; varat paturēt { $most }.
views-empty = Jums vēl nav paturētu skatu
views-empty-text = Izvēlieties filtrus kādā sarakstā un paturiet tos ar nosaukumu.
views-rename = Pārdēvēt
views-delete = Dzēst
view-of = Skats “{ $name }”
view-unnamed = Ievadiet nosaukumu
view-long-name = Saīsiniet nosaukumu līdz { $most } rakstzīmēm
view-name-taken = Citam šī saraksta skatam jau ir šāds nosaukums
view-too-many = Jums jau ir { $most } skati. Vispirms izdzēsiet kādu.
view-long-query = Šie filtri ir pārāk gari, lai tos paturētu. Saīsiniet meklējamo tekstu.
done-view-kept = Skats ir paturēts. Tas ir izvēlnē.
done-view-renamed = Skatam ir jauns nosaukums.
done-view-deleted = Skats ir izdzēsts.
done-view-gone = Jums vairs nav šāda skata.
done-none-chosen = Vispirms izvēlieties rindas.

ui-preferences = Valoda un izskats
ui-density = Rindas
ui-density-comfortable = Brīvas
ui-density-compact = Blīvas
ui-more = Vairāk
ui-views-edit = Mainīt skatus
ui-chosen-group = Ko darīt ar izvēlētajām rindām
ui-chosen = Izvēlētas: { $count }
ui-chosen-none = Ar izvēlētajām rindām:
ui-choose-all = Visas { $count }, kas atbilst
ui-choose-none = Neizvēlēties nevienu
ui-choose-row = Izvēlēties: { $row }

agreements-view-approve = Apstiprināmie
agreements-view-differences = Atšķirības
agreements-view-expiring = Beidzas šogad
agreements-who = Gaida uz
agreements-who-us = Jums
agreements-who-partner = Partneri
agreements-who-nobody = Nevienu
agreements-put-unit = Norādīt atbildīgo struktūrvienību
agreements-column-id = Identifikators tīklā
agreements-column-partner-id = Partnera identifikators
agreements-column-first = Pirmais gads
agreements-column-last = Pēdējais gads
agreements-column-differences = Atšķirības
list-yes = jā
list-no = nē
agreements-column-in-force = Spēkā

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
tasks-bulk-cut = Atbilst vairāk uzdevumu. Viena darbība aptver { $most }; pārējiem atkārtojiet to pašu.
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

timeline-all = Viss
timeline-people = Cilvēki
timeline-systems = Sistēmas
timeline-documents = Dokumenti
history-none = Nekas tāds nav noticis.
timeline-views = Ko rādīt
person-history = Kas šeit darīts
person-history-all = Viss audita žurnālā
person-history-none = Vēl nekas.

audit-what-agreements-exported = Eksportēja līgumu sarakstu
audit-kind-agreements = Līgumu saraksts
