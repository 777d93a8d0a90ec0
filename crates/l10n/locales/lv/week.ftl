# Pirmā nedēļa: kam jābūt, pirms stājas spēkā pirmais līgums.

week-title = Pirmā nedēļa
week-lead = Solis ir atzīmēts, kad tas ir izdarīts. Ar roku neviens neatzīmē.
week-guide = Pirmās nedēļas rokasgrāmata
week-done-of = Izdarīti { $done } no { $all } soļiem.
week-progress = Cik tālu esat
week-next = Nākamais: { $step }.
week-open = Atvērt sarakstu
week-steps = Soļi
week-over = Visi soļi ir izdarīti
week-over-text = Jūsu augstskola ir tīklā, un pirmais līgums ir spēkā.
week-is-done = Izdarīts
week-is-open = Jāizdara
week-minutes = { $count ->
    [zero] apmēram { $count } minūšu
    [one] apmēram { $count } minūte
   *[other] apmēram { $count } minūtes
}
week-you = Jūs
week-nobody = Šeit šādu tiesību vēl nav nevienam
week-operator = Tie, kas uztur šo vietni
week-no-units = Mums nav struktūrvienību
week-no-units-said = Jūs teicāt, ka struktūrvienību nav.
week-units-after-all = Mums tomēr ir struktūrvienības
week-close = Vairs neatgādināt
week-close-text = Sarakstu var aizvērt arī, pirms viss ir izdarīts. Tad uzdevumu lapa to vairs nerāda nevienam.
week-closed-text = Šis saraksts aizvērts { $time }. Uzdevumu lapa to nerāda.
week-open-again = Rādīt atkal

week-step-sign-in = Dot administratoriem savu veidu, kā pieteikties
week-step-institution = Aprakstīt savu augstskolu
week-step-units = Uzskaitīt struktūrvienības
week-step-factsheet = Aizpildīt informācijas lapu
week-step-directory = Importēt akreditēto augstskolu sarakstu
week-step-keys = Izveidot augstskolas atslēgas
week-step-listed = Nokļūt reģistrā
week-step-mail = Iestatīt e-pastu
week-step-backup = Izveidot rezerves kopijas
week-step-colleagues = Uzaicināt kolēģi
week-step-sent = Nosūtīt pirmo līgumu
week-step-in-force = Panākt, ka pirmais līgums ir spēkā

week-why-sign-in = Saite der vienu reizi un 15 minūtes. Ar piekļuves atslēgu, augstskolas pieteikšanos vai paroli katrs administrators tiek iekšā bez IT palīdzības.
week-why-institution = Partneri lasa jūsu augstskolas nosaukumu un to, kam jautāt. Publicējiet to kopā ar biroja pastkastīti vai tālruni.
week-why-units = Fakultātes un katedras var būt līgumos, un tām var būt savi uzdevumi. Publicējiet vismaz vienu vai pasakiet, ka to nav.
week-why-factsheet = Studenti un partneri uzzina pēdējās dienas nominācijām un pieteikumiem un to, kam jautāt. Partneru sistēmas to nolasa pašas.
week-why-directory = Komisija publicē, kam ir Erasmus harta. Ar tās failu Habita atrod katru partneri pēc nosaukuma vai koda un brīdina, ja harta ir beigusies. Importēt var arī IT.
week-why-keys = Citas sistēmas tic ziņai tāpēc, ka tā ir parakstīta. Habita abas atslēgas izveido, kad to palaiž pirmo reizi.
week-why-listed = Reģistrs ir tīkla adrešu grāmata. Iedodiet tam sava manifesta adresi; tad partneru sistēmas atrod jūsējo.
week-why-mail = Uzaicinājumi, pieteikšanās saites un dienas uzdevumi tiek sūtīti ar jūsu pasta serveri.
week-why-backup = Līgumi un apstiprinājumi glabājas tikai tur, kur darbojas Habita. Solis ir izdarīts, ja pēdējās 7 dienās rezerves kopiju ir izveidojusi komanda habita backup; palaidiet to katru nakti.
week-why-colleagues = Kāds var jūs aizstāt, kad jūsu nav. Solis ir izdarīts, kad pieteicies otrs cilvēks.
week-why-sent = Izvēlieties partneri, uzrakstiet nosacījumus un nosūtiet. Partnera sistēma jūsu kopiju ielādē pati.
week-why-in-force = Abas augstskolas apstiprina kopijas, kas nozīmē vienu un to pašu. No tā brīža studenti var braukt.
