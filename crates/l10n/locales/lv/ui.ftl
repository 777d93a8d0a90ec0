# Words that the components say by themselves.

ui-skip = Pāriet pie satura
ui-menu = Izvēlne
ui-sections = Sadaļas
ui-main-sections = Galvenās sadaļas
ui-you-are-here = Kur jūs esat
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
ui-pages = Lapas
ui-previous = Iepriekšējā
ui-next = Nākamā
ui-changed-start = mainīts:
ui-changed-end = izmaiņu beigas
ui-condition-changed = { $number }. nosacījums, atšķiras
ui-condition-same = { $number }. nosacījums, vienāds
ui-banner-info = Piezīme
ui-banner-ok = Pabeigts
ui-banner-warning = Brīdinājums
ui-banner-bad = Problēma
ui-updating = Atsvaidzina
ui-updated = Lapa ir atsvaidzināta
ui-remove-filter = Noņemt filtru { $filter }
ui-passkey-script = Piekļuves atslēgām vajag JavaScript. Ieslēdziet to vai izvēlieties citu pieteikšanās veidu.
ui-passkey-missing = Šī pārlūkprogramma nezina piekļuves atslēgas. Lietojiet jaunāku vai izvēlieties citu pieteikšanās veidu.
ui-passkey-failed = Jūsu ierīce neatbildēja. Nospiediet pogu, lai mēģinātu vēlreiz, vai izvēlieties citu veidu.

ui-task-choose = Izvēlēties: { $task }
ui-task-more = Plānot
ui-task-more-of = Plānot: { $task }
ui-keys = Taustiņi šim sarakstam

gallery-title = Sastāvdaļas
gallery-note = Katra daļa visos stāvokļos. Stāvoklis vienmēr ir ikona, vārds un krāsa.
