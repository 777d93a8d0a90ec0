# Dizaina sistēmas vēlākie vārdi un tas, kas lapās stāv tiem blakus.

ui-copy = Kopēt
ui-copied = Nokopēts
ui-copy-failed = Pārlūks neļauj kopēt. Iezīmējiet tekstu un nokopējiet to paši.
ui-print = Drukāt
ui-printed = Izdrukāja { $name }, { $time }
ui-printed-links = Šīs lapas saišu adreses

account-impossible = Veidi, kas šeit nav iespējami
account-way-login = Augstskolas pieteikšanās
account-way-mail = Saite e-pastā
account-no-login = Šai vietnei nav pievienota neviena pieteikšanās sistēma. To konfigurācijā pievieno jūsu IT dienests.
account-no-passkey = Piekļuves atslēgas pieder pie vārda. Šai vietnei konfigurācijā tāda nav, vai to sasniedz ar skaitļu adresi.
account-no-mail = Šī vietne pēc pieprasījuma saites nesūta. To konfigurācijā kopā ar pasta serveri ieslēdz jūsu IT dienests.

about-rest = Publicēt pārējo
about-rest-text = To, kas ir pareizi, var publicēt tagad. Augšminētās daļas paliek melnrakstā, un partneri turpina lasīt to, kas no tām ir publicēts.
about-no-rest = Nekas cits melnrakstā nav jauns, tāpēc, kamēr tas nav izlabots, nav ko publicēt.
done-published-rest = Publicēts, izņemot to, kas vispirms jāizlabo. Tas paliek melnrakstā.

network-mail = Pasts
network-mail-works = Vēstules tiek nosūtītas
network-mail-none = Nav pievienots pasta serveris, tāpēc neviens šeit nesaņem pastu
network-mail-silent = Nekas nav pieņemts kopš { $time }
