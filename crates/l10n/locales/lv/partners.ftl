# Partneri no tīkla kataloga.

partners-title = Partneri
partners-search = Nosaukums, valsts vai Erasmus kods
partners-catalogue = No tīkla kataloga, ielādēts { $time }
partners-no-match = Neviena augstskola neatbilst
partners-no-match-text = Mēģiniet ar mazāk burtiem vai ar Erasmus kodu jebkādā rakstībā.
partners-erasmus-code = Erasmus kods
partners-connection = Savienojums
partners-can-exchange = Līgumi darbojas
partners-cannot-exchange = Nevar saņemt līgumus digitāli
partners-cannot-text = Partnera sistēma nevar saņemt līgumus. Melnrakstu varat rakstīt šeit, izdrukāt kā PDF un nosūtīt pa e-pastu.
partners-write = Rakstīt partnerim
partners-all-agreements = Visi { $count }
partners-for-it = IT darbiniekiem
partners-figure-agreements = Līgumi
partners-figure-in-force = spēkā: { $count }
partners-figure-received = saņemti: { $received }, spēkā: { $count }
partners-figure-waiting = Gaida jūs
partners-figure-waiting-note = Līgumi, kuros jārīkojas jums
partners-figure-services = Pakalpojumi
partners-figure-services-note = no { $count }, kas vajadzīgi līgumiem
partners-figure-contact = Pēdējais kontakts
partners-figure-contact-note = Starp abām sistēmām
partners-service = Pakalpojums
partners-now = Tagad
partners-host = Adrese
partners-last-in = Pēdējais ienākošais
partners-last-out = Pēdējais izejošais
partners-not-offered = Nav tīkla katalogā
partners-other-version = Piedāvā tikai versiju { $version }
partners-not-tried = Vēl nav izmantots
partners-works = Darbojas
partners-failed-of = Pēdējā reizē nedarbojās { $count } no { $all } pakalpojumiem
partners-offered-of = Tiek piedāvāti { $count } no { $all } pakalpojumiem, kas vajadzīgi līgumiem
partners-api-iias = Līgumi
partners-api-iia-cnr = Ziņojumi par līgumiem
partners-api-iias-approval = Apstiprinājumi
partners-api-iia-approval-cnr = Ziņojumi par apstiprinājumiem
partners-api-institutions = Augstskolas dati
partners-api-organizational-units = Struktūrvienības
partners-api-factsheet = Informācijas lapa
partners-api-file = Dokumenti
partners-api-discovery = Viņu sistēmu apraksts
partners-api-echo = Savienojuma pārbaude
partners-api-monitoring = Ziņojumi par problēmām
partners-api-unknown = Nezināma adrese
partners-no-agreements = Ar šo partneri līgumu nav
partners-no-agreements-text = Sāciet jaunu ar augšējo pogu.
partners-received = Saņemts no partnera
partners-only-received = Mūsu līguma vēl nav. Partnera sūtītais gaida augstāk.
partners-ids = Kodi
partners-id-pic = PIC
partners-id-previous-schac = Agrākais domēns
partners-id-erasmus-charter = Erasmus harta
partners-id-local = Vietējais id
partners-names = Nosaukumi
partners-asked = Ko mēs jautājām
partners-pull-index = Jautājām, kas jauns
partners-pull-approvals = Jautājām par apstiprinājumiem
partners-pull-failed = Pēdējais pieprasījums neizdevās
partners-pull-found = Pēdējā pieprasījumā
partners-pull-numbers = sarakstā { $listed }, saņemti { $fetched }, mainīti { $changed }, neizdevās { $failed }
partners-pull-next = Nākamais pieprasījums
partners-silent-since = Partnera sistēma neatbild kopš
partners-next-probe = Mēģināsim vēlreiz
partners-offers = Ko piedāvā viņu sistēmas
partners-offer-version = Versija
partners-offer-calling = Izsaukšana
partners-offer-signed = Paraksta abas puses
partners-offer-unsigned-answers = Atbildes nav parakstītas
partners-offer-not-signed = Nepieņem parakstītus pieprasījumus
partners-offer-encrypted = Parakstīts un arī šifrēts
partners-offer-open = Drīkst lasīt ikviens
partners-deadlines = Termiņi
partners-deadline-nominate = Nominācija
partners-deadline-apply = Pieteikšanās
partners-deadline-autumn = { $day } rudens semestrim
partners-deadline-spring = { $day } pavasara semestrim
partners-decide-in = Lēmums
partners-transcript-in = Sekmju izraksts
partners-weeks = { $weeks ->
    [zero] { $weeks } nedēļu laikā
    [one] { $weeks } nedēļas laikā
   *[other] { $weeks } nedēļu laikā
}
partners-offices = Kam jautāt
partners-office-applications = Pieteikumi
partners-office-housing = Dzīvesvieta
partners-office-visa = Vīzas
partners-office-insurance = Apdrošināšana
partners-told = Ko viņi stāsta par sevi
partners-website = Tīmekļa vietne
partners-courses = Studiju kursi
partners-units = Struktūrvienības
partners-units-fold = Partnera struktūrvienības: { $count }
partners-unit = Struktūrvienība
partners-unit-code = Kods
partners-unit-short = Saīsinājums
partners-units-count = { $count ->
    [zero] { $count } struktūrvienību
    [one] { $count } struktūrvienība
   *[other] { $count } struktūrvienības
}
partners-units-left = { $count ->
    [zero] Vēl { $count } struktūrvienību nav parādītas.
    [one] Vēl { $count } struktūrvienība nav parādīta.
   *[other] Vēl { $count } struktūrvienības nav parādītas.
}
partners-read-minutes = { $count ->
    [0] Nolasīts tikko
    [zero] Nolasīts pirms { $count } minūtēm
    [one] Nolasīts pirms { $count } minūtes
   *[other] Nolasīts pirms { $count } minūtēm
}
partners-read-hours = { $count ->
    [zero] Nolasīts pirms { $count } stundām
    [one] Nolasīts pirms { $count } stundas
   *[other] Nolasīts pirms { $count } stundām
}
partners-read-days = { $count ->
    [zero] Nolasīts pirms { $count } dienām
    [one] Nolasīts pirms { $count } dienas
   *[other] Nolasīts pirms { $count } dienām
}
partners-told-not-yet = Mēs jautājam reizi dienā, tiklīdz jums ar šo partneri ir līgums vai melnraksts.
partners-told-not-offered = Viņu sistēmas nepiedāvā augstskolas datus, struktūrvienības vai informācijas lapu.
partners-told-nothing = No viņiem nesaņēmām atbildi, ko varētu izmantot.
partners-told-failed = Pēdējā atbilde nav izmantojama
partners-told-asked = Jautāts
