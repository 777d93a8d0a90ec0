# Meklēšana: lapa un lodziņš, kas ar dažiem burtiem aizved jebkur.

search-title = Meklēšana
search-field = Ko jūs meklējat?
search-field-hint = Numurs, nosaukums, Erasmus kods, iestatījums. Pietiek ar vārda daļu.
search-go = Doties uz
search-go-hint = Numurs, nosaukums, kods vai iestatījums
search-go-keys = Bultiņas izvēlas, Enter atver, Esc aizver
search-go-slash = Arī taustiņš / to atver
search-go-failed = Meklēšana neatbildēja. Nospiediet Enter, lai atvērtu visu lapu.
search-recent = Pēdējās atvērtās
search-results = Rezultāti
search-said = { $count ->
    [0] Nekas nav atrasts
    [zero] { $count } rezultātu
    [one] { $count } rezultāts
   *[other] { $count } rezultāti
}
search-said-more = { $count } rezultāti vai vairāk
search-kind-agreement = Līgumi
search-kind-received = Saņemtie līgumi
search-kind-partner = Partneri
search-kind-person = Cilvēki
search-kind-unit = Struktūrvienības
search-kind-action = Darbības
search-kind-place = Lapas un iestatījumi
search-kind-guide = Ceļveži
search-all-of = Visi šī veida rezultāti
search-many = To ir ļoti daudz. Vēl viens vārds palīdzēs atrast īsto ātrāk.
search-back = Visu veidu rezultāti
search-cut = Tika meklētas tikai pirmās { $count } rakstzīmes.
search-empty = Atrodiet visu, ko drīkstat atvērt
search-empty-text = Lielie burti, garumzīmes un vārdu secība nav svarīga, un mazas drukas kļūdas netraucē.
search-examples = Piemēram:
search-no-match = Nekas nav atrasts
search-no-match-text = Nekam, ko drīkstat atvērt, nav visu šo vārdu. Mēģiniet ar mazāk vārdiem vai burtiem.
search-did-you-mean = Varbūt jūs domājāt:
search-near = Līdzīgi ierakstītajam

# Kā vēl cilvēki sauc lapas, iestatījumus un darbības: vārdi ar atstarpēm, tos nekad nerāda.
search-words-tasks = darāmais iesūtne darbi termiņi sākums
search-words-agreements = starpinstitūciju līgumi vienošanās saraksts
search-words-partners = universitātes augstskolas tīkls katalogs
search-words-deliveries = ziņojumi nosūtītie paziņojumi
search-words-problems = kļūdas ziņojumi neveiksmes
search-words-exchanges = žurnāls pieprasījumi tīkls
search-words-account = profils parole piekļuves atslēga ierīces pieteikšanās otrais faktors
search-words-settings = opcijas konfigurācija administrēšana
search-words-people = lietotāji darbinieki kolēģi konti
search-words-roles = tiesības atļaujas piekļuve
search-words-rules = piederība automātiski pieteikšanās
search-words-deputy = atvaļinājums prombūtne aizvietotājs
search-words-institution = adrese kontakti vietne nosaukums
search-words-units = fakultātes katedras nodaļas
search-words-factsheet = termiņi semestri kalendārs pieteikšanās
search-words-look = izskats logotips krāsa sveiciens
search-words-connections = reģistrs tīkls EWP manifests stāvoklis
search-words-keys = sertifikāti paraksts šifrēšana
search-words-audit = vēsture žurnāls kas ko darīja
search-words-directory = ECHE akreditācija harta augstskolu saraksts imports
search-words-first-week = darbu saraksts sākums uzstādīšana
search-words-new-agreement = izveidot pievienot sākt melnraksts līgums
search-words-invite = pievienot lietotāju kolēģi jauns cilvēks
search-words-new-unit = pievienot fakultāti katedru
search-words-new-role = pievienot tiesības atļaujas
