# Ko augstskola stāsta partneriem par sevi: veidlapas, priekšskatījums, kļūdas.

about-part-institution = Augstskola
about-part-unit = Struktūrvienība
about-part-factsheet = Informācijas lapa
about-part-names = Nosaukumi
about-part-abbreviation = Īsais nosaukums
about-part-other-ids = Citi kodi
about-part-kind = Veids
about-part-value = Kods
about-part-street-address = Adrese
about-part-mailing-address = Pasta adrese
about-part-recipients = Saņēmējs
about-part-lines = Adreses rindas
about-part-street = Iela
about-part-building = Ēka
about-part-post-office-box = Pasta kastīte
about-part-postal-code = Pasta indekss
about-part-town = Pilsēta
about-part-region = Reģions
about-part-country = Valsts kods
about-part-websites = Tīmekļa vietnes
about-part-url = Adrese tīmeklī
about-part-lang = Valoda
about-part-logo = Logotips
about-part-mobility-factsheets = Lapas iebraucošajiem studentiem
about-part-course-catalogues = Kursu katalogi
about-part-contact = Kontakti
about-part-given-names = Vārdi
about-part-family-name = Uzvārds
about-part-emails = E-pasta adreses
about-part-phones = Tālruņi
about-part-number = Numurs
about-part-extension = Papildnumurs
about-part-other = Cita forma
about-part-roles = Kam tas paredzēts
about-part-id = Identifikators
about-part-code = Kods
about-part-parent = Augstākā struktūrvienība
about-part-calendar = Termiņi
about-part-nominations = Nominācijas
about-part-applications = Pieteikumi
about-part-autumn = Rudens semestris
about-part-spring = Pavasara semestris
about-part-decision-weeks = Lēmums
about-part-transcript-weeks = Sekmju izraksts
about-part-application = Pieteikšanās
about-part-housing = Dzīvesvieta
about-part-visa = Vīzas
about-part-insurance = Apdrošināšana
about-part-email = E-pasta adrese
about-part-phone = Tālrunis
about-part-requirement = Prasības
about-part-name = Nosaukums
about-part-details = Sīkāk
about-part-accessibility = Atbalsts īpašām vajadzībām
about-part-description = Apraksts
about-part-information = Kam jautāt
about-part-additional = Citas struktūras
about-part-text = Teksts
about-part-day = Diena
about-part-month = Mēnesis

about-kind-infrastructure = Ēka vai aprīkojums
about-kind-service = Pakalpojums
about-calendar-nominations-autumn = Pēdējā diena nominācijām rudens semestrim
about-calendar-nominations-spring = Pēdējā diena nominācijām pavasara semestrim
about-calendar-applications-autumn = Pēdējā diena pieteikumiem rudens semestrim
about-calendar-applications-spring = Pēdējā diena pieteikumiem pavasara semestrim

about-section-names = Nosaukumi un kodi
about-section-inherited = Publicēts no konfigurācijas
about-section-addresses = Adreses
about-section-web = Tīmeklī
about-section-unit = Struktūrvienība
about-fact-hei = Identifikators tīklā
about-fact-address = Publiskā adrese
about-fact-mailbox = Uzturētāju pastkaste

about-add-names = Pievienot nosaukumu
about-add-roles = Pievienot tekstu
about-add-other-ids = Pievienot kodu
about-add-websites = Pievienot vietni
about-add-mobility-factsheets = Pievienot lapu
about-add-course-catalogues = Pievienot katalogu
about-add-contact = Pievienot kontaktu
about-add-requirement = Pievienot prasību
about-add-accessibility = Pievienot piedāvājumu
about-add-additional = Pievienot struktūru
about-one-contact = { $number }. kontakts
about-one-requirement = { $number }. prasība
about-one-accessibility = { $number }. piedāvājums
about-one-additional = { $number }. struktūra
about-remove-names = Noņemt { $number }. nosaukumu
about-remove-roles = Noņemt { $number }. tekstu
about-remove-other-ids = Noņemt { $number }. kodu
about-remove-websites = Noņemt { $number }. vietni
about-remove-mobility-factsheets = Noņemt { $number }. lapu
about-remove-course-catalogues = Noņemt { $number }. katalogu
about-remove-contact = Noņemt { $number }. kontaktu
about-remove-requirement = Noņemt { $number }. prasību
about-remove-accessibility = Noņemt { $number }. piedāvājumu
about-remove-additional = Noņemt { $number }. struktūru
about-one-a-line = Katru savā rindā
about-help-names = Partneri vispirms redz nosaukumu angļu valodā. Ja nosaukumu nav, tiek izmantoti konfigurācijas nosaukumi.
about-help-abbreviation = Daži burti, kā saka kolēģi.
about-help-configured = Tas ir šīs vietnes konfigurācijā. To var mainīt tie, kas uztur šo vietni.
about-help-inherited = Partneri to saņem no šīs vietnes konfigurācijas, līdz iepriekš ierakstāt savus datus.
about-help-other-ids = Augstskolas agrākie domēni un tās Erasmus harta.
about-help-addresses = Rakstiet ielu vai ne vairāk kā četras rindas. Valsts kods ir divi lielie burti, piemēram, LV.
about-help-websites = Vispirms galvenā lapa. Adreses sākas ar https:// vai http://.
about-help-logo = Attēls https adresē, ko var atvērt ikviens.
about-help-factsheets = Lapas vai dokumenti, kas jāizlasa iebraucošajiem studentiem.
about-help-catalogues = Kur studenti atrod jūsu kursus.
about-help-contacts = Svarīgākie vispirms. Tas viss ir publisks, tāpēc, ja iespējams, norādiet struktūras un to pastkastes, nevis cilvēkus. Tālruņa numurs sākas ar + un valsts kodu.
about-help-contact-parts = Nosaukums ir struktūras nosaukums. Vārdi un uzvārds ir tikai cilvēkam. „Kam tas paredzēts” saka, kādi jautājumi te jāuzdod, piemēram, par dzīvesvietu.
about-help-id = To glabā partneru sistēmas, tāpēc tas nekad nemainās. 1 līdz 64 burti, cipari un zīmes bez atstarpēm un diakritiskajām zīmēm.
about-help-code = Ko cilvēki redz identifikatora vietā. Divām struktūrvienībām nav vienāda koda.
about-help-unit-names = Vismaz viens. Partneri vispirms redz nosaukumu angļu valodā.
about-help-unit-abbreviation = Divām struktūrvienībām nav vienāda īsā nosaukuma.
about-help-parent = Vai nu nevienai nav augstākas, vai ir visām, izņemot vienu: tā ir visa augstskola.
about-no-parent = Nav
about-help-nominations = Līdz kuram laikam partneri nosauc savus studentus. Katru gadu vienādi.
about-help-applications = Līdz kuram laikam piesakās paši studenti.
about-help-weeks = Cik ilgā laikā jūs izlemjat un pēc uzturēšanās nosūtāt sekmju izrakstu. Erasmus harta atļauj piecas nedēļas.
about-help-phone = Tālruņa numurs sākas ar + un valsts kodu, piemēram, +371 67000000.
about-help-application = Kam studenti jautā par pieteikšanos un kur lasa vairāk. Vajadzīgs gan e-pasts, gan tālrunis, gan lapa.
about-help-housing = Kam studenti jautā par dzīvesvietu.
about-help-visa = Kam studenti jautā par vīzām un uzturēšanās atļaujām.
about-help-insurance = Kam studenti jautā par apdrošināšanu.
about-help-requirements = Kas studentiem jāiesniedz vai jāizpilda. Nosaukums no saraksta nozīmē dokumentu, kas nāk kopā ar nomināciju.
about-help-accessibility = Kas pieejams cilvēkiem ar īpašām vajadzībām un kam viņi jautā.
about-help-additional = Citas struktūras, kas studentiem jāzina, piemēram, atzīšana.
about-help-additional-kind = „Veids” dažos vārdos saka, ko šī struktūra dara. Partneri un studenti to lasa kā virsrakstu.

about-save-preview = Saglabāt un priekšskatīt
about-published = Publicēja { $name } { $time }
about-never-published = Šeit vēl nekas nav publicēts
about-draft = Melnraksts ({ $name }, { $time }), to redz tikai jūsu augstskola
about-preview = Priekšskatīt un publicēt
about-changed = { $name } to mainīja { $time }. Jūsu ierakstītais ir saglabāts zemāk. Salīdziniet abus un saglabājiet vēlreiz, lai paliktu jūsējais.
about-conflict = Kas atšķiras
about-now-in-draft = Tagad melnrakstā
about-what-you-typed = Jūsu ierakstītais
about-language-twice = { $what } šeit ir divreiz. Katrai valodai atstājiet vienu tekstu.
about-unit-exists = Struktūrvienība ar identifikatoru { $id } jau ir. Izvēlieties citu.
about-to-correct = { $count ->
    [zero] Pirms publicēšanas jālabo { $count } vietu
    [one] Pirms publicēšanas jālabo { $count } vieta
   *[other] Pirms publicēšanas jālabo { $count } vietas
}

about-told = Ko jūs stāstāt par sevi
about-preview-lead = Kas mainās un kā jūsu augstskolu rāda partnera sistēma.

about-differences = Kas mainās
about-differences-count = { $count ->
    [0] nekas
    [zero] { $count } vērtību
    [one] { $count } vērtība
   *[other] { $count } vērtības
}
about-differences-left = { $count ->
    [zero] Vēl { $count } nav parādītas.
    [one] Vēl { $count } nav parādīta.
   *[other] Vēl { $count } nav parādītas.
}
about-no-differences = Partneri jau lasa to, ko redzat šeit.
about-what = Kas
about-served-now = Tagad lasa partneri
about-in-draft = Melnrakstā
about-outdated = Pēc šī melnraksta sākšanas tika publicēts kas cits. Publicējot melnrakstu, tā vērtības stāsies to vietā; zemāk redzams, kas mainīsies.
about-documents = Dokumenti tīklā
about-documents-text = Ko nolasa partneru sistēmas. Tās jautā, kad tām vajag, parasti reizi dienā.
about-xml-institution = Augstskola kā XML
about-xml-units = Struktūrvienības kā XML
about-xml-factsheet = Informācijas lapa kā XML
about-fetched = Pēdējo reizi nolasīja { $name } { $time }
about-never-fetched = Cik tālu sniedzas apmaiņas žurnāls, to vēl nav nolasījis neviens partneris.
about-publish = Publicēt partneriem
about-rest = Publicēt pārējo
about-rest-text = To, kas ir pareizi, var publicēt tagad. Augšminētās daļas paliek melnrakstā, un partneri turpina lasīt to, kas no tām ir publicēts.
about-no-rest = Nekas cits melnrakstā nav jauns, tāpēc, kamēr tas nav izlabots, nav ko publicēt.
about-no-draft = Melnraksta nav. Kāds to pa šo laiku publicēja vai atmeta.
about-changed-since-shown = Pēc šīs lapas parādīšanas kaut kas mainījās. Nekas netika publicēts. Apskatiet vēlreiz un tad publicējiet.
about-faults = Melnrakstā ir vērtības, ko nevar publicēt. Tās uzskaitītas zemāk.
about-unit-still-used = Struktūrvienību { $id } vēl izmanto cilvēki vai līgumi, tāpēc melnraksts nevar palikt bez tās. Pievienojiet to atkal ar to pašu identifikatoru vai piešķiriet tiem citu struktūrvienību.
about-discard = Atmest melnrakstu
about-discard-text = Zudīs visas izmaiņas kopš pēdējās publicēšanas. Partneri neko nepamanīs.
about-discard-do = Atmest melnrakstu

about-unit-new = Jauna struktūrvienība
about-unit-search = Nosaukums vai kods
about-units-empty = Struktūrvienību vēl nav
about-units-empty-text = Ja vēlaties koku, vispirms pievienojiet visu augstskolu, tad fakultātes un katedras.
about-units-no-match = Neatbilst neviena struktūrvienība
about-units-no-match-text = Mēģiniet ar mazāk burtiem vai kodu.
about-units-left = { $count ->
    [zero] Vēl { $count } struktūrvienību nav parādītas. Meklējiet tās.
    [one] Vēl { $count } struktūrvienība nav parādīta. Meklējiet to.
   *[other] Vēl { $count } struktūrvienības nav parādītas. Meklējiet tās.
}
about-unit-added = Jauna melnrakstā
about-unit-changed = Mainīta melnrakstā
about-unit-remove = Noņemt šo struktūrvienību
about-unit-remove-text = Tā pazudīs no melnraksta tagad, bet no tīkla, kad publicēsiet. Partneru līgumos, kas to nosauc, paliek tās identifikators.
about-unit-remove-do = Noņemt struktūrvienību
about-unit-stays = Šo struktūrvienību tagad nevar noņemt:
about-unit-agreements = { $count ->
    [zero] Tā atbild par { $count } līgumiem. Vispirms nododiet tos citai struktūrvienībai.
    [one] Tā atbild par { $count } līgumu. Vispirms nododiet to citai struktūrvienībai.
   *[other] Tā atbild par { $count } līgumiem. Vispirms nododiet tos citai struktūrvienībai.
}
about-unit-people = { $count ->
    [zero] Tajā loma ir { $count } cilvēkiem. Vispirms piešķiriet viņiem citu struktūrvienību.
    [one] Tajā loma ir { $count } cilvēkam. Vispirms piešķiriet viņam citu struktūrvienību.
   *[other] Tajā loma ir { $count } cilvēkiem. Vispirms piešķiriet viņiem citu struktūrvienību.
}
about-unit-below = { $count ->
    [zero] Zem tās ir { $count } struktūrvienību. Vispirms pārvietojiet tās.
    [one] Zem tās ir { $count } struktūrvienība. Vispirms pārvietojiet to.
   *[other] Zem tās ir { $count } struktūrvienības. Vispirms pārvietojiet tās.
}
about-factsheet-remove = Nepublicēt informācijas lapu
about-factsheet-remove-text = Informācijas lapa pazudīs no melnraksta tagad, bet no tīkla, kad publicēsiet.
about-factsheet-remove-do = Noņemt informācijas lapu

about-fault-missing = { $field }: ierakstiet vērtību
about-fault-too-long = { $field }: rakstiet īsāk, ne vairāk kā { $what } baitu
about-fault-language = { $field }: izvēlieties valodu
about-fault-web-address = { $field }: „{ $what }” nav adrese, kas sākas ar https:// vai http://
about-fault-logo = { $field }: „{ $what }” nav adrese, kas sākas ar https://
about-fault-four-lines = { $field }: rakstiet ne vairāk kā četras rindas
about-fault-lines-or-street = { $field }: rakstiet vai nu rindas, vai ielu, ēku un pasta kastīti
about-fault-country = { $field }: rakstiet divus lielos burtus, piemēram, LV
about-fault-mail = { $field }: „{ $what }” nav e-pasta adrese
about-fault-no-phone = { $field }: ierakstiet tālruņa numuru
about-fault-phone = { $field }: sāciet ar + un valsts kodu
about-fault-too-many = { $field }: ne vairāk kā { $what }
about-fault-id = { $field }: izmantojiet 1 līdz 64 burtus, ciparus un zīmes bez atstarpēm un diakritiskajām zīmēm
about-fault-id-taken = { $field }: identifikators „{ $what }” jau ir citai struktūrvienībai
about-fault-code-taken = { $field }: kods „{ $what }” jau ir citai struktūrvienībai
about-fault-abbreviation-taken = { $field }: tāds jau ir citai struktūrvienībai
about-fault-configured = { $field }: Erasmus kods un PIC ir konfigurācijā
about-fault-no-such-unit = { $field }: struktūrvienības „{ $what }” nav
about-fault-circle = { $field }: struktūrvienības stāv viena virs otras pa apli
about-fault-second-root = { $field }: izvēlieties; augstākas nav tikai visai augstskolai
about-fault-weeks = { $field }: izvēlieties 1 līdz { $what } nedēļas
about-fault-spelling = { $field }: rakstiet tieši tā: „{ $what }”
about-fault-accessibility = { $field }: izvēlieties
about-fault-day = { $field }: ierakstiet dienu un izvēlieties mēnesi
about-fault-day-of-month = { $field }: šī mēneša pēdējā diena ir { $day }

done-published = Publicēts. Partneri to lasa no šī brīža.
done-published-rest = Publicēts, izņemot to, kas vispirms jāizlabo. Tas paliek melnrakstā.
done-draft-discarded = Melnraksts ir atmests. Tas, ko lasa partneri, paliek.
done-unit-removed = Struktūrvienības melnrakstā vairs nav. Publicējiet, lai to noņemtu no tīkla.
done-unit-in-use = Struktūrvienība tiek izmantota. Zemāk redzams, kas ar to saistīts.
done-unit-has-below = Zem šīs ir citas struktūrvienības. Vispirms pārvietojiet tās.
done-factsheet-removed = Informācijas lapas melnrakstā vairs nav. Publicējiet, lai to noņemtu no tīkla.
