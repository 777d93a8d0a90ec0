# Akreditēto iestāžu katalogs un visi, kas ir akreditēti vai tīklā.

settings-directory = Akreditētās augstskolas
settings-line-directory = Komisijas saraksts ar augstskolām, kam ir Erasmus harta
directory-lead = Visi šajā vietnē lieto pēdējo importēto sarakstu
directory-new-list = Jauns saraksts
directory-file = Excel vai CSV fails
directory-file-hint = Tāds, kādu to publicē Eiropas Komisija, ne vairāk kā { $size } MB
directory-help-where = Komisijas Erasmus+ lapās meklējiet “ECHE holders”. Saglabājiet Excel failu un izvēlieties to šeit.
directory-help-nothing = Nolasīšana neko nemaina. Vispirms redzēsiet, kas ir jauns, mainīts un beidzies.
directory-read = Nolasīt failu
directory-file-missing = Izvēlieties failu
directory-file-too-long = Fails ir lielāks par { $size } MB. Komisijas saraksti ir daudz mazāki.
directory-file-bomb = Fails iekšpusē ir daudz lielāks nekā ārpusē, tāpēc tas netika atvērts
directory-file-many-rows = Failā ir vairāk nekā { $most } rindu. Komisijas saraksti ir daudz īsāki.
directory-file-many-cells = Failā ir par daudz šūnu. Komisijas saraksti ir daudz mazāki.
directory-file-long-cell = Kādā faila šūnā ir vairāk nekā { $most } rakstzīmju
directory-file-encrypted = Fails ir aizsargāts ar paroli. Saglabājiet to bez paroles un izvēlieties vēlreiz.
directory-file-old-kind = Šis ir vecs Excel fails (.xls). Saglabājiet to kā .xlsx un izvēlieties vēlreiz.
directory-file-other-kind = Šis nav ne Excel fails, ne teksta tabula. Izvēlieties failu tādu, kādu to publicē Komisija.
directory-file-not-utf8 = Šī teksta faila burtus nevar nolasīt. Saglabājiet to kā “CSV UTF-8” un izvēlieties vēlreiz.
directory-file-empty = Fails ir tukšs
directory-file-damaged = Fails ir bojāts vai nav lejupielādēts līdz galam. Saglabājiet to vēlreiz no Komisijas lapas.
directory-file-no-headings = Nevienā šī faila lapā nav kolonnu ar juridisko nosaukumu un PIC
directory-file-no-rows = Failā ir vajadzīgās kolonnas, bet nevienu rindu zem tām nevar izmantot
directory-imports = Importēšana
directory-no-imports = Neviens saraksts nav importēts
directory-no-imports-text = Līdz tam šeit nav redzams, kas ir akreditēts.
directory-by-others = Cita šīs vietnes augstskola
directory-when = Kad
directory-file-name = Fails
directory-listed = Augstskolas
directory-repaired = Salabotie kodi
directory-problems = Nevar izmantot
directory-kind-new = Jaunas
directory-kind-back = Atkal sarakstā
directory-kind-changed = Mainītas
directory-kind-ended = Beigušās
directory-check = Pārbaudiet sarakstu
directory-read-by = Nolasīja { $name }, { $time }
directory-doubt-ended = Beigtos { $ended } no { $listed } augstskolām. Pārbaudiet, vai šis ir viss saraksts.
directory-doubt-changed = Cits nosaukums vai tīmekļa vietne būtu { $changed } no { $listed } augstskolām. Pārbaudiet, vai šis ir īstais saraksts.
directory-doubt-new = Jauno augstskolu skaits būtu { $new }, vairāk, nekā ir sarakstā. Pārbaudiet, vai šis ir īstais saraksts.
directory-may = Kas ir neparasti
directory-may-ended = { $count ->
    [zero] Šis ir viss saraksts, un beidzas { $count } augstskolu
    [one] Šis ir viss saraksts, un beidzas { $count } augstskola
   *[other] Šis ir viss saraksts, un beidzas { $count } augstskolas
}
directory-may-changed = { $count ->
    [zero] Šis ir īstais saraksts, un citu nosaukumu vai tīmekļa vietni iegūst { $count } augstskolu
    [one] Šis ir īstais saraksts, un citu nosaukumu vai tīmekļa vietni iegūst { $count } augstskola
   *[other] Šis ir īstais saraksts, un citu nosaukumu vai tīmekļa vietni iegūst { $count } augstskolas
}
directory-may-new = { $count ->
    [zero] Šis ir īstais saraksts, un jaunas ir { $count } augstskolu
    [one] Šis ir īstais saraksts, un jauna ir { $count } augstskola
   *[other] Šis ir īstais saraksts, un jaunas ir { $count } augstskolas
}
directory-may-missing = Atzīmējiet visus lauciņus, ja šis ir īstais saraksts, vai atmetiet to
directory-rows = { $count ->
    [zero] { $count } rindās
    [one] { $count } rindā
   *[other] { $count } rindās
}
directory-back-count = { $count ->
    [zero] Un { $count } ir atkal sarakstā
    [one] Un { $count } ir atkal sarakstā
   *[other] Un { $count } ir atkal sarakstā
}
directory-unchanged-count = { $count ->
    [zero] { $count } paliek nemainītas
    [one] { $count } paliek nemainīta
   *[other] { $count } paliek nemainītas
}
directory-ended-note = Tās paliek šeit ar atzīmi, ka beigušās
directory-import = Importēt šo sarakstu
directory-discard = Atmest
directory-import-hint = Importēšana ilgst dažas sekundes. Saraksts šeit gaida vienu dienu.
directory-changed-meanwhile = Pirms brīža importēts cits saraksts. Apskatiet atšķirības vēlreiz.
directory-differences = Atšķirības
directory-columns = Kā saprastas kolonnas
directory-meaning = Saprasta kā
directory-column = Kolonna
directory-heading = Virsraksts failā
directory-how = Atpazīta pēc
directory-how-heading = Virsraksta
directory-how-nearly = Virsraksta ar drukas kļūdu
directory-how-values = Vērtībām
directory-column-proposal = Pieteikuma numurs
directory-column-erasmus = Erasmus kods
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Nosaukums
directory-column-street = Iela
directory-column-postal-code = Pasta indekss
directory-column-city = Pilsēta
directory-column-country = Valsts
directory-column-website = Tīmekļa vietne
directory-column-from = Harta no
directory-column-until = Harta līdz
directory-sheet = Lapa “{ $name }”
directory-unknown-columns = Netiek lietotas: { $names }
directory-shown = { $from }–{ $to } no { $total }
directory-none = Nekā tāda nav
directory-none-text = Izvēlieties kādu no citiem sarakstiem augstāk.
directory-what-changed = Kas mainījies
directory-field-name = Nosaukums
directory-field-erasmus = Kods
directory-field-oid = OID
directory-field-address = Adrese
directory-field-country = Valsts
directory-field-website = Tīmekļa vietne
directory-field-from = No
directory-field-until = Līdz
directory-row = { $row }. rinda
directory-place = Vieta failā
directory-before = Failā
directory-after = Saglabāts kā
directory-problem = Kļūda
directory-value = Vērtība
directory-fault-no-pic = PIC trūkst vai ir nepareizs. Rinda izlaista.
directory-fault-no-name = Trūkst nosaukuma. Rinda izlaista.
directory-fault-repeated-pic = Citā rindā ir tas pats PIC, un tā ir spēkā. Šī rinda izlaista.
directory-fault-no-erasmus-code = Šis nav Erasmus kods
directory-fault-repeated-erasmus-code = Šis Erasmus kods ir arī citai augstskolai
directory-fault-no-oid = Šis nav OID
directory-fault-no-date = Šis nav datums
directory-fault-ends-before-start = Harta beidzas, pirms tā sākas
directory-fault-no-country = Valsts nav zināma
done-list-imported = Saraksts ir importēts.
done-list-discarded = Fails ir atmests. Nekas nav mainīts.
done-list-gone = Šis fails šeit vairs negaida. Tas ir importēts vai atmests, vai ir pagājusi diena.
directory-views = Skati
directory-view-ours = Mūsu
directory-view-all = Visi
directory-view-map = Karte
directory-search = Nosaukums, pilsēta, valsts vai kods
directory-any = Jebkura
directory-accreditation = Akreditācija
directory-accredited-yes = Šobrīd akreditētas
directory-accredited-ended = Akreditācija beigusies
directory-accredited-no = Nav sarakstā
directory-network = Tīkls
directory-connected-yes = Savienota
directory-connected-no = Nav savienota
directory-connected-for = Savienota, lai apmainītos ar
directory-connected-for-nothing = Savienota, bet bez šiem pakalpojumiem
directory-by-mail = Nav savienota
directory-by-mail-title = Jūs: pagaidām vienojieties pa e-pastu un ar PDF
directory-by-mail-text = Šī augstskola nav tīklā, tāpēc tās sistēma nevar saņemt līgumus, un Habita tai neveido melnrakstus. Līgumu raksta, sūta un glabā ārpus Habita. Kad augstskola pievienosies tīklam, līgumus varēsiet sākt šeit.
directory-by-mail-website = Sarakstā nav adreses, kam rakstīt. Augstskolas tīmekļa vietnē ir teikts, kam jautāt.
directory-by-mail-search = Sarakstā nav ne adreses, kam rakstīt, ne tīmekļa vietnes. Meklējiet augstskolas ārējo sakaru nodaļu.
directory-website-open = Atvērt augstskolas vietni
directory-imported-at = Akreditēto augstskolu saraksts importēts { $time }
directory-import-first = Importēt akreditēto augstskolu sarakstu
directory-no-list = Akreditēto augstskolu saraksts nav importēts
directory-hei = Identifikators tīklā
directory-until = Akreditēta līdz
directory-state-no-list = Akreditācija nav zināma
directory-state-not-listed = Nav sarakstā
directory-state-accredited = Akreditēta
directory-state-until = Līdz { $day }
directory-state-over = Beigusies { $day }
directory-state-ended = Vairs nav sarakstā
directory-tag-until = Akreditēta līdz { $day }
directory-tag-over = Akreditācija beigusies { $day }
directory-tag-not-listed = Nav akreditēto augstskolu sarakstā
directory-tag-ended = Vairs nav akreditēto augstskolu sarakstā
directory-warn-not-listed = Šīs augstskolas nav akreditēto augstskolu sarakstā. Pirms sākat līgumu, pajautājiet tās Erasmus kodu.
directory-warn-over = Šīs augstskolas harta ir beigusies. Pajautājiet, vai tai ir jauna.
directory-warn-ended = Šīs augstskolas vairs nav akreditēto augstskolu sarakstā. Pajautājiet, vai tā ir apvienojusies ar citu.
directory-says = Akreditēto augstskolu sarakstā
directory-name-there = Nosaukums tur
directory-gone-since = Nav sarakstā kopš
directory-address = Adrese
directory-raw = Rinda, kāda tā bija
directory-map-title = Bez jūsējās { $listed } akreditētas un { $connected } savienotas augstskolas
directory-map-connected = Bez jūsējās { $connected } savienotas augstskolas
directory-map-text = Skaitlis rāda, cik ir akreditētas. Jo spēcīgāka krāsa, jo vairāk. Punkts iezīmē valstis, kurās ir jūsu partneri.
directory-map-text-connected = Skaitlis rāda, cik ir savienotas. Jo spēcīgāka krāsa, jo vairāk. Punkts iezīmē valstis, kurās ir jūsu partneri.
directory-accredited = Akreditētas
directory-connected = Savienotas
directory-partners = Jūsu partneri
