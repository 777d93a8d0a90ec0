# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Nosacījumi
conditions-kind = Veids
conditions-direction = Virziens
conditions-subject = Studiju joma
conditions-years = Gadi
conditions-per-year = Gadā
conditions-language = Valoda
conditions-all-fields = Visi lauki
conditions-count = { $count ->
    [zero] { $count } nosacījumu
    [one] { $count } nosacījums
   *[other] { $count } nosacījumi
}
conditions-count-differ = { $count ->
    [zero] { $count } nosacījumu
    [one] { $count } nosacījums
   *[other] { $count } nosacījumi
}, { $differences ->
    [zero] { $differences } atšķirību
    [one] { $differences } atšķirība
   *[other] { $differences } atšķirības
}
conditions-differs = Atšķiras
conditions-empty = Nosacījumu vēl nav
conditions-empty-text = Nosacījums nosaka, kas, cik, kad un kam var doties. Katrs virziens ir atsevišķs nosacījums.

kind-student-studies = Studentu studijas
kind-student-traineeship = Studentu prakse
kind-staff-teaching = Personāla docēšana
kind-staff-training = Personāla mācības
direction-out = Izejošā
direction-in = Ienākošā
level-1 = EKI 1
level-2 = EKI 2
level-3 = EKI 3
level-4 = EKI 4
level-5 = Īsais cikls
level-6 = Bakalaurs
level-7 = Maģistrs
level-8 = Doktors
blended-yes = Pieņemama
blended-no = Nav pieņemama

field-sending-unit = Nosūtošā struktūrvienība
field-receiving-unit = Uzņemošā struktūrvienība
field-subjects = Studiju jomas
field-first-year = Pirmais akadēmiskais gads
field-last-year = Pēdējais akadēmiskais gads
field-per-year-student = Studenti gadā
field-per-year-staff = Darbinieki gadā
field-months-per-year = Mēneši gadā kopā
field-days-per-year = Dienas gadā kopā
field-levels = Līmeņi
field-languages = Valodas
field-blended = Jauktā mobilitāte
field-other-terms = Citi noteikumi
field-sending-contacts = Nosūtošās puses kontakti
field-receiving-contacts = Uzņemošās puses kontakti

condition-number = { $number }. nosacījums
condition-of = { $number }. nosacījums no { $all }
condition-new = Jauns nosacījums
condition-title-out = { $kind }, izejošā mobilitāte
condition-title-in = { $kind }, ienākošā mobilitāte
condition-from-to = No: { $from }. Uz: { $to }.
condition-all-subjects = Visas studiju jomas
condition-all-levels = Visi līmeņi
condition-whole-university = Visa augstskola
condition-not-yet-defined = Vēl nav noteikts
condition-language-only = { $skill }, tikai jomai { $subject }
condition-who-where = Kas un kur
condition-when = Kad un cik
condition-who-may = Kas var doties
condition-direction-help = Nosacījumam ir viens virziens. Apmaiņai abos virzienos pievienojiet otru nosacījumu.
condition-subjects-hint = Rakstiet jomu vai tās četrciparu kodu (ISCED-F)
condition-subjects-help = Izvēlieties šaurāko atbilstošo jomu. Ja neviena nav norādīta, der visas.
condition-subject = Joma
condition-clarification = Citiem vārdiem
condition-clarification-help = „Citiem vārdiem” ir tam, ko kods nepasaka, piemēram, programmas nosaukumam. Neatkārtojiet jomas nosaukumu. To apstiprina abas augstskolas.
condition-add-subject = Pievienot studiju jomu
condition-remove-subject = Noņemt { $number }. studiju jomu
condition-kept-help = Struktūrvienības un kontakti nāca līdzi šim nosacījumam. Tos glabājam un sūtām, kādi tie ir.
condition-years-help = Gadi, kā tos skaita uzņemošā augstskola. Abi gadi ir ieskaitīti.
condition-per-year-help-student = Lielākais studentu skaits katru gadu, nevis kopā. Lai vienu gadu izlaistu, beidziet šo nosacījumu un pievienojiet citu, kas sākas vēlāk.
condition-per-year-help-staff = Lielākais darbinieku skaits katru gadu, nevis kopā. Lai vienu gadu izlaistu, beidziet šo nosacījumu un pievienojiet citu, kas sākas vēlāk.
condition-months-help = Visi viena gada studenti kopā. 5 studenti pa 5 mēnešiem ir 25.
condition-days-help = Visi viena gada darbinieki kopā. 2 cilvēki pa 5 dienām ir 10.
condition-levels-help = Ja nekas nav atzīmēts, der visi līmeņi.
condition-level = Līmenis
condition-any-level = Jebkurš
condition-add-language = Pievienot valodu
condition-remove-language = Noņemt { $number }. valodu
condition-language-limited = Tikai vienai studiju jomai ({ $number }. valoda)
condition-language-limited-help = Valodu, kas vajadzīga tikai vienā jomā, var attiecināt uz šo jomu zem valodas rindas. Pārējām jomām tā neattiecas.
condition-language-subject = Tikai šai jomai
condition-languages-help = Valoda šeit nav obligāta. Pievienojiet, ja tā būtu jāzina.
condition-languages-help-studies = Studijām vajag vismaz vienu valodu. B1 ir parastais minimums.
condition-languages-help-teaching = Docēšanai vajag vismaz vienu valodu. B2 ir parastais minimums.
condition-blended-help = Īsa uzturēšanās kopā ar tiešsaistes studijām pirms vai pēc tās.
condition-other-terms-help = Abas augstskolas šo tekstu apstiprina kopā ar skaitļiem, tāpēc nerakstiet šeit piezīmes.
condition-check = Saglabāt un pārbaudīt
condition-remove = Noņemt šo nosacījumu
condition-changed = { $name } mainīja šo melnrakstu { $time }. Jūsu ievadītais ir saglabāts zemāk. Saglabājiet vēlreiz, lai to ierakstītu jaunākajā melnrakstā.

form-errors = { $count ->
    [zero] Pirms saglabāšanas jālabo { $count } vietu
    [one] Pirms saglabāšanas jālabo { $count } vieta
   *[other] Pirms saglabāšanas jālabo { $count } vietas
}
form-to-correct = { $count ->
    [zero] Pirms nosūtīšanas jālabo { $count } vietu
    [one] Pirms nosūtīšanas jālabo { $count } vieta
   *[other] Pirms nosūtīšanas jālabo { $count } vietas
}
form-correct = { $count ->
    [zero] Jālabo { $count } vietu
    [one] Jālabo { $count } vieta
   *[other] Jālabo { $count } vietas
}
finding-direction = Izvēlieties, kas nosūta
finding-year-missing = Izvēlieties akadēmisko gadu
finding-year = „{ $what }” nav akadēmiskais gads, piemēram, 2026/2027
finding-years-reversed = Pēdējais gads nedrīkst būt pirms { $year }
finding-unsound-year = Akadēmiskajam gadam ir divi secīgi gadi, piemēram, 2026/2027
finding-no-students = Ievadiet, cik studentu var doties katru gadu, 1 vai vairāk
finding-no-staff = Ievadiet, cik darbinieku var doties katru gadu, 1 vai vairāk
finding-number-students = Ievadiet, cik studentu var doties katru gadu, kā veselu skaitli, piemēram, 3. Jūs ievadījāt „{ $what }”
finding-number-staff = Ievadiet, cik darbinieku var doties katru gadu, kā veselu skaitli, piemēram, 3. Jūs ievadījāt „{ $what }”
finding-amount = Ievadiet skaitli, kas lielāks par 0, ar ne vairāk kā diviem cipariem aiz komata, vai atstājiet tukšu. Jūs ievadījāt „{ $what }”
finding-no-language = Pievienojiet vismaz vienu valodu
finding-language-missing = Izvēlieties valodu
finding-bad-language = „{ $what }” nav valoda
finding-level = „{ $what }” nav līmenis no A1 līdz C2
finding-subject-missing = Izvēlieties studiju jomu šiem vārdiem
finding-subject = „{ $what }” nav studiju joma. Ievadiet četrciparu kodu, piemēram, 0421, vai izvēlieties no saraksta
finding-unknown-subject = { $what } nav studiju jomu sarakstā (ISCED-F 2013)
finding-repeated = { $what } norādīts divreiz
finding-old-marker = Šī vērtība ir no vecākas tīkla versijas. Ievadiet to no jauna
finding-too-long = Saīsiniet līdz { $most } rakstzīmēm
finding-blurs-hash = Izņemiet „__” vai „_@”. Šīs zīmes padara nospiedumu neskaidru
finding-control-character = Izņemiet neredzamās zīmes. Tās nevar nosūtīt
finding-foreign-institution = Šis nosacījums nav starp abām līguma augstskolām
finding-no-conditions = Pievienojiet vismaz vienu nosacījumu
finding-no-code = Ievadiet līguma numuru
finding-code-taken = Numurs { $code } jau ir citam līgumam
finding-same-partner = Abas puses ir viena augstskola
