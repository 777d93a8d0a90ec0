# Audita žurnāls: kas ko darīja un kad.

audit-lead = Viss, ko šeit darīja cilvēki, partneri un Habita. Ieraksti nekad netiek mainīti.
audit-words = Vārdi
audit-anybody = Jebkurš
audit-anything = Jebkas
audit-any-kind = Viss
audit-from = No
audit-to = Līdz
audit-column-when = Laiks
audit-column-who = Kas
audit-column-who-id = Darītāja identifikators
audit-column-what = Ko darīja
audit-column-what-short = Īsais nosaukums
audit-column-kind = Veids
audit-column-object = Par ko
audit-column-details = Sīkāk
audit-shown = { $count ->
    [zero] { $count } ierakstu šajā lapā
    [one] { $count } ieraksts šajā lapā
   *[other] { $count } ieraksti šajā lapā
}
audit-shown-so-far = { $count ->
    [zero] Līdz šim atrasts { $count } ierakstu
    [one] Līdz šim atrasts { $count } ieraksts
   *[other] Līdz šim atrasti { $count } ieraksti
}
audit-not-yet = Līdz šim nekas nav atrasts
audit-not-yet-text = Jaunākajos ierakstos šo vārdu nav. Nākamajā lapā meklēšana turpinās vecākajos.
audit-empty = Ierakstu vēl nav
audit-empty-text = Tiklīdz kāds šeit kaut ko izdarīs, tas parādīsies šajā žurnālā.
audit-no-match = Šiem filtriem neatbilst neviens ieraksts
audit-no-match-text = Izvēlieties mazāk filtru vai garāku laiku.
audit-export = Eksportēt CSV
audit-export-text = Eksportā ir tas, ko atstāj filtri, ne vairāk kā { $most } jaunākie ieraksti. Tas, ka to paņēmāt, tiek ierakstīts šajā žurnālā.

audit-what-created = Sāka līgumu
audit-what-copy-made = Izveidoja kopiju no partnera kopijas
audit-what-example-made = Izveidoja piemēru
audit-what-draft-saved = Saglabāja melnrakstu
audit-what-draft-discarded = Atmeta melnrakstu
audit-what-deleted = Dzēsa līgumu
audit-what-sent = Nosūtīja versiju
audit-what-linked = Saistīja divas kopijas
audit-what-taken-over = Pārņēma vērtības
audit-what-copy-changed = Nolasīja jaunu kopiju
audit-what-copy-problem = Nolasīja kopiju, ko nevar izmantot
audit-what-copy-gone = Konstatēja, ka partnera kopijas vairs nav
audit-what-approved = Apstiprināja līgumu
audit-what-approval-received = Apstiprināja mūsu kopiju
audit-what-approval-withdrawn = Atsauca apstiprinājumu
audit-what-in-force = Līgums stājās spēkā
audit-what-ignored = Nolika malā saņemtu līgumu
audit-what-unignored = Paņēma atpakaļ saņemtu līgumu
audit-what-file-kept = Pievienoja dokumentu
audit-what-institution-draft-saved = Mainīja melnrakstu par augstskolu
audit-what-institution-draft-discarded = Atmeta melnrakstu par augstskolu
audit-what-institution-pages-kept = Publicēja, ko augstskola saka par sevi
audit-what-signed-in = Pieteicās
audit-what-proved-again = Vēlreiz apliecināja, kas ir
audit-what-session-ended = Beidza sesiju
audit-what-sessions-ended = Beidza visas citas sesijas
audit-what-sign-in-stopped = Apturēja pārāk daudz pieteikšanās mēģinājumu
audit-what-login-refused = Noraidīja aizdomīgu pieteikšanās pakalpojuma atbildi
audit-what-login-linked = Piesaistīja pieteikšanās pakalpojumu
audit-what-login-unlinked = Noņēma pieteikšanās pakalpojumu
audit-what-came-by-rule = Ienāca pirmo reizi pēc noteikuma
audit-what-role-given-by-rule = Deva lomu pēc noteikuma
audit-what-role-taken-by-rule = Atņēma lomu, ko noteikumi vairs nedod
audit-what-rule-added = Pievienoja lomu noteikumu
audit-what-rule-removed = Noņēma lomu noteikumu
audit-what-password-set = Iestatīja paroli
audit-what-password-removed = Noņēma paroli
audit-what-second-factor-set = Iestatīja otro faktoru
audit-what-second-factor-removed = Noņēma otro faktoru
audit-what-recovery-codes-made = Izveidoja atkopšanas kodus
audit-what-recovery-code-used = Izmantoja atkopšanas kodu
audit-what-passkey-added = Pievienoja piekļuves atslēgu
audit-what-passkey-removed = Noņēma piekļuves atslēgu
audit-what-passkey-refused = Noraidīja aizdomīgu piekļuves atslēgu
audit-what-form-without-right = Nosūtīja veidlapu bez tiesībām
audit-what-form-about-unknown = Nosūtīja veidlapu par kaut ko nezināmu
audit-what-audit-exported = Eksportēja audita žurnālu

audit-kind-agreement = Līgums
audit-kind-received = Saņemts līgums
audit-kind-institution = Augstskola
audit-kind-file = Dokuments
audit-kind-page = Lapa
audit-kind-login = Pieteikšanās pakalpojums
audit-kind-rule = Noteikums
audit-kind-audit-log = Audita žurnāls

audit-detail-method = Kā
audit-detail-provider = Pakalpojums
audit-detail-role = Loma
audit-detail-unit = Struktūrvienība
audit-detail-cause = Jo
audit-detail-if = Ja
audit-detail-fault = Problēma
audit-detail-issuer = Pakalpojums
audit-detail-number = Skaits
audit-detail-second = Otrais faktors
audit-detail-revision = Versija
audit-detail-hash = Nospiedums
audit-detail-partner-id = Partnera identifikators
audit-detail-reason = Iemesls
audit-detail-problem = Problēma
audit-detail-from = No
audit-detail-until = Līdz
audit-detail-part = Daļa
audit-detail-changes = Izmaiņas
audit-detail-entries = Ieraksti
audit-detail-words = Vārdi
audit-detail-who = Kas
audit-detail-what = Ko darīja
audit-detail-kind = Veids
audit-detail-object = Par ko
audit-what-unit-changed = Nodeva citai struktūrvienībai
audit-what-invited = Uzaicināja
audit-what-person-changed = Mainīja vārdu vai e-pastu
audit-what-role-given = Piešķīra lomu
audit-what-role-taken = Atņēma lomu
audit-what-left = Beidza cilvēka darbu šeit
audit-what-came-back = Pieņēma cilvēku atpakaļ
audit-what-deputy-set = Izvēlējās vietnieku
audit-what-deputy-ended = Beidza aizvietošanu
audit-what-role-made = Izveidoja lomu
audit-what-role-changed = Mainīja lomu
audit-what-role-deleted = Izdzēsa lomu
audit-what-first-administrator = Kļuva par pirmo administratoru
audit-what-rescued = Kļuva par administratoru ar uzturētāja saiti
audit-kind-person = Cilvēks
audit-kind-role = Loma
audit-detail-name = Vārds
audit-detail-count = Cik
audit-detail-rights = Tiesības
