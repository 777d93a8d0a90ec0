# Apmaiņas žurnāls: katrs pieprasījums abos virzienos, IT speciālistiem.

exchanges-title = Apmaiņas žurnāls
exchanges-lead = Katrs pieprasījums starp mūsu un citu sistēmām, IT speciālistiem
exchanges-of-partner = Šī partnera apmaiņas žurnāls
exchanges-search = Identifikators vai jaucējvērtība
exchanges-search-hint = Pieprasījuma vai līguma identifikators, vai atbildes SHA-256
exchanges-api = API
exchanges-any-api = Visi API
exchanges-direction = Virziens
exchanges-any-direction = Abi virzieni
exchanges-direction-in = Jautāja mums
exchanges-direction-out = Jautājām mēs
exchanges-result = Rezultāts
exchanges-any-result = Visi rezultāti
exchanges-result-fine = Atbildēts
exchanges-result-refused = Noraidīts (4xx)
exchanges-result-failed = Neizdevās (5xx)
exchanges-result-silence = Nav atbildes
exchanges-status = Atbilde { $status }
exchanges-unproved = Nav pierādīts
exchanges-when = Laiks
exchanges-took = Ilgums
exchanges-shown = { $count ->
    [zero] { $count } ierakstu šajā lapā
    [one] { $count } ieraksts šajā lapā
   *[other] { $count } ieraksti šajā lapā
}
exchanges-empty = Ierakstu vēl nav
exchanges-empty-text = Tiklīdz cita sistēma vērsīsies pie mūsējās vai mūsējā pie citas, ieraksts parādīsies šeit.
exchanges-no-match = Šiem filtriem neatbilst neviens ieraksts
exchanges-no-match-text = Noņemiet filtrus. Vecie ieraksti pēc kāda laika tiek dzēsti; termiņu nosaka konfigurācija.
exchanges-facts = Fakti
exchanges-partner = Partneris
exchanges-method = Metode
exchanges-fault = Kas notika
exchanges-request-id = Pieprasījuma identifikators
exchanges-line-id = Šī ieraksta identifikators
exchanges-agreement = Mūsu līgums
exchanges-subject = Identifikators tīklā
exchanges-hash = Atbildes SHA-256
exchanges-said = Kas tika pateikts
exchanges-request = Pieprasījuma parametri
exchanges-answer = Atbilde
exchanges-people = Cilvēku vārdi, adreses un kontakti netiek glabāti.
exchanges-not-kept = Šīs apmaiņas saturs netiek glabāts. Vai un cik ilgi saturu glabāt, nosaka konfigurācija.
exchanges-same-request = Citi ieraksti ar šo identifikatoru
