# Words that the components say by themselves.

ui-skip = Pāriet pie satura
ui-menu = Izvēlne
ui-sections = Sadaļas
ui-main-sections = Galvenās sadaļas
ui-you-are-here = Kur jūs esat
ui-home = Sākumlapa
ui-language = Valoda
ui-theme = Izskats
ui-theme-auto = Kā ierīcē
ui-theme-light = Gaišs
ui-theme-dark = Tumšs
ui-footer = Habita, atvērta programmatūra Erasmus Without Paper tīklam
ui-signed-in-as = Pieteicies: { $name }
ui-next-step = Nākamais solis
ui-step-done = pabeigts
ui-step-now = tagad
ui-step-later = vēlāk
ui-error-prefix = Kļūda:
ui-error-title = Kļūda: { $title }
ui-optional = (nav obligāti)
ui-choose = Izvēlieties
ui-characters = { $used } no { $max } rakstzīmēm
ui-characters-left = Varat ievadīt vēl { $left ->
    [one] { $left } rakstzīmi
   *[other] { $left } rakstzīmes
}
ui-characters-over = Jūs ievadījāt par { $over ->
    [one] { $over } rakstzīmi
   *[other] { $over } rakstzīmēm
} par daudz
ui-pages = Lapas
ui-previous = Iepriekšējā
ui-next = Nākamā
ui-page-of = { $shown } no { $all }
ui-changed-start = mainīts:
ui-changed-end = izmaiņu beigas
ui-condition-changed = { $number }. nosacījums, atšķiras
ui-condition-same = { $number }. nosacījums, vienāds
ui-condition-chosen = { $number }. nosacījums, izvēlēts
ui-banner-info = Piezīme
ui-banner-ok = Pabeigts
ui-banner-warning = Brīdinājums
ui-banner-bad = Problēma
ui-whole = visa vērtība
ui-updating = Atsvaidzina
ui-updated = Lapa ir atsvaidzināta
ui-add = Pievienot
ui-remove-filter = Noņemt filtru { $filter }
ui-removed = Rinda ir noņemta
ui-added = Rinda ir pievienota

gallery-title = Sastāvdaļas
gallery-note = Katra daļa visos stāvokļos. Stāvoklis vienmēr ir ikona, vārds un krāsa.
