# The start page of the sandbox, and its mail.

sandbox-mode = Izmēģinājumu vide
sandbox-title = Jūsu izmēģinājumu vide ir gatava
sandbox-lead = Trīs izdomātas augstskolas šajā datorā apmainās ar līgumiem. Nekas to nepamet, un visi cilvēki ir izdomāti. Mēģiniet visu; no jauna var sākt ar --fresh.
sandbox-registry-running = Reģistrs darbojas
sandbox-connected = { $count ->
    [zero] Savienotas { $count } augstskolas
    [one] Savienota { $count } augstskola
   *[other] Savienotas { $count } augstskolas
}
sandbox-agreements = { $count ->
    [zero] { $count } līgumu
    [one] { $count } līgums
   *[other] { $count } līgumi
}
sandbox-see-registry = Skatīt reģistru
sandbox-who = Izvēlieties, kas jūs esat
sandbox-who-note = Viens klikšķis, un esat pieteicies. Tā dara tikai izmēģinājumu vide. Varat būt pieteicies visās trijās vienlaikus. Ko katrs redz un drīkst, nosaka viņa loma.
sandbox-gone = Šīs personas te vairs nav
sandbox-gone-text = Izmēģinājumu vide ir sākta no jauna pēc tam, kad atvērāt šo lapu. Ejiet uz sākumlapu un izvēlieties vēlreiz.
sandbox-about-piemera = Šeit notiek lielākā daļa stāsta.
sandbox-about-suedtal = Nosūtīja līgumu, kas gaida atbildi.
sandbox-about-montclair = Labprāt maina citu sūtīto.
sandbox-story = Ko izmēģināt vispirms
sandbox-story-time = { $minutes ->
    [zero] { $minutes } minūšu
    [one] { $minutes } minūte
   *[other] { $minutes } minūtes
}
sandbox-story-done = Izdarīts
sandbox-story-1 = Sagatavojiet līgumu un nosūtiet to
sandbox-story-1-text = Kā Ilze Ozola. Izvēlieties Südtal, pievienojiet nosacījumu, nosūtiet.
sandbox-story-2 = Izveidojiet savu kopiju no viņu kopijas
sandbox-story-2-text = Kā Annegret Hohenwarter-Lindqvist. Atveriet saņemto līgumu, izveidojiet kopiju, mainiet skaitli, nosūtiet.
sandbox-story-3 = Atrodiet atšķirību un pārņemiet to
sandbox-story-3-text = Kā Ilze. Abas kopijas ir redzamas blakus; pārņemiet Südtal skaitli.
sandbox-story-4 = Apstipriniet abās pusēs
sandbox-story-4-text = Kā abas. Katra puse apstiprina otras kopiju; tad abas redz, ka līgums ir spēkā.
sandbox-story-5 = Atrodiet 2 atšķirības 40 nosacījumos
sandbox-story-5-text = Kā Ilze, līgumā 2024-117 ar Montclair.
sandbox-it = IT speciālistiem
sandbox-it-registry = Tīkla katalogs
sandbox-it-doors = Adreses citām sistēmām
sandbox-it-note = Ziņojumi starp sistēmām ir parakstīti un iet pa HTTPS kā jebkurā tīklā. README rāda, kā cita programmatūra pievienojas kā ceturtā.
sandbox-one-unit = { $role }, tikai vienai struktūrvienībai
sandbox-mail = Vides e-pasts
sandbox-mail-lead = Visi šeit ir izdomāti, tāpēc vēstules viņiem nonāk šajā lapā. Kad vide tiek apturēta, tās pazūd.
sandbox-mail-subject = Temats
sandbox-mail-from = No
sandbox-mail-to = Kam
sandbox-mail-at = Nosūtīta
sandbox-mail-empty = Vēstuļu vēl nav
sandbox-mail-empty-text = Lūdziet pieteikšanās saiti kādā no augstskolām vai uzaiciniet kādu.
sandbox-mail-text = Kā teksts
sandbox-mail-page = Kā to rāda pasta programma
