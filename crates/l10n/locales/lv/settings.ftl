# Iestatījumi: ko augstskola nokārto pati.

settings-title = Iestatījumi
settings-lead = Ko jūsu augstskola nokārto pati
settings-empty = Jums šeit nekā nav
settings-empty-text = Jūs nevarat mainīt iestatījumus. Tiesības var piešķirt jūsu augstskolas administrators.
settings-group-about = Ko lasa partneri
settings-group-look = Kā te izskatās Habita
settings-group-network = Savienojums
settings-group-people = Cilvēki
settings-group-records = Pieraksti

settings-institution = Augstskola
settings-line-institution = Nosaukumi, adreses, vietnes un kontakti, ko lasa partneri
settings-units = Struktūrvienības
settings-line-units = Fakultātes un katedras ar kodiem un kontaktiem
settings-factsheet = Informācijas lapa
settings-line-factsheet = Termiņi, struktūras un prasības iebraucošajiem studentiem
settings-look = Teksti un krāsas
settings-line-look = Īsais nosaukums, sveiciens pieteikšanās lapā, viena sava krāsa
settings-connections = Savienojumi
settings-line-connections = Ko tīkls zina par jūsu augstskolu un kas nav kārtībā
settings-keys = Atslēgas
settings-line-keys = Kas paraksta augstskolas vārdā un kā to maina
settings-audit = Audita žurnāls
settings-line-audit = Kas ko darīja un kad

settings-people = Cilvēki
settings-line-people = Kas šeit strādā, ko viņi drīkst, uzaicinājumi
settings-roles = Lomas
settings-line-roles = Ko katra loma atļauj, un jūsu pašu lomas
settings-rules = Lomu noteikumi
settings-line-rules = Lomas pēc tā, ko saka pieteikšanās pakalpojums
settings-deputy = Mans vietnieks
settings-line-deputy = Kas jūs aizvieto, kamēr esat prom
