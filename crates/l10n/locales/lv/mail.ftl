# Vēstules cilvēkiem, kas strādā augstskolā.

mail-or-copy = Ja poga nedarbojas, nokopējiet šo adresi:
mail-link-once = Saite darbojas vienu reizi, līdz { $until }.
mail-no-answers = Šo vēstuli nosūtīja programma, un atbildes uz to neviens nelasa.
mail-answers = Šo vēstuli nosūtīja programma. Varat atbildēt – to izlasīs cilvēki, kas to uztur.
mail-roles = Jūsu lomas: { $roles }.
mail-role-from = no { $date }
mail-role-until = līdz { $date }
mail-roles-none = Pašlaik jums nav nevienas lomas, tāpēc jūs šeit neko neredzat. Ja tas nav pareizi, jautājiet administratoram.
mail-open-action = Atvērt Habita

mail-invitation-subject = Jūs aicina strādāt: { $institution }
mail-invitation-text = { $by } aicina jūs uz Habita. Tur { $institution } glabā savus Erasmus+ līgumus un apmainās ar tiem ar partneraugstskolām.
mail-invitation-text-alone = Jūs aicina uz Habita. Tur { $institution } glabā savus Erasmus+ līgumus un apmainās ar tiem ar partneraugstskolām.
mail-invitation-action = Pieņemt uzaicinājumu
mail-invitation-why = Jūs to saņēmāt, jo administrators ierakstīja jūsu adresi. Ja jūs to negaidījāt, jums nekas nav jādara.

mail-sign-in-subject = Jūsu pieteikšanās saite: { $institution }
mail-sign-in-text = Kāds lūdza saiti, lai pieteiktos ar šo adresi. Ja tas bijāt jūs, nospiediet pogu.
mail-sign-in-action = Pieteikties
mail-sign-in-why = Ja jūs to nelūdzāt, jums nekas nav jādara. Bez šīs vēstules neviens nevar pieteikties, tāpēc nepārsūtiet to.
mail-new-link-subject = Jūsu jaunā pieteikšanās saite: { $institution }
mail-new-link-text = { $by } izveidoja jaunu saiti, ar kuru jūs piesakāties. Agrāk saņemtās saites vairs nedarbojas.
mail-new-link-text-alone = Jums ir jauna pieteikšanās saite. Agrāk saņemtās saites vairs nedarbojas.
mail-new-link-why = Jūs to saņēmāt, jo administrators jums izveidoja jaunu saiti. Nepārsūtiet to: kam tā ir, tas piesakās jūsu vārdā.

mail-digest-subject = { $count ->
    [zero] Jums ir { $count } uzdevumu
    [one] Jums ir { $count } uzdevums
   *[other] Jums ir { $count } uzdevumi
}
mail-digest-subject-late = { $count ->
    [zero] Jums ir { $count } uzdevumu, no tiem nokavēti: { $late }
    [one] Jums ir { $count } uzdevums, no tiem nokavēti: { $late }
   *[other] Jums ir { $count } uzdevumi, no tiem nokavēti: { $late }
}
mail-digest-overdue = Nokavēti ({ $count })
mail-digest-new = Jauni ({ $count })
mail-digest-more = { $count ->
    [zero] un vēl { $count }
    [one] un vēl { $count }
   *[other] un vēl { $count }
}
mail-digest-due = { $partner }, termiņš { $date }
mail-digest-action = Atvērt uzdevumus
mail-digest-why = Jūs to saņemat ne biežāk kā reizi dienā, kad kaut kas ir jauns vai nokavēts.

mail-way-added-subject = Pievienots jauns pieteikšanās veids
mail-way-added-text = Turpmāk varat pieteikties, izmantojot šo veidu: { $way } ({ $institution }).
mail-way-removed-subject = Noņemts pieteikšanās veids
mail-way-removed-text = Turpmāk vairs nevarat pieteikties, izmantojot šo veidu: { $way } ({ $institution }).
mail-password-changed-subject = Jūsu parole ir mainīta
mail-password-changed-text = Jūsu parole ({ $institution }) tagad ir cita. Citur jūs esat izrakstīts.
mail-way-not-you = Ja to neizdarījāt jūs, nekavējoties ziņojiet administratoram.
mail-way-action = Skatīt, kā jūs piesakāties
mail-way-link = saite e-pastā
mail-way-one-click = viens klikšķis
mail-way-provider = augstskolas pieteikšanās
mail-way-password = parole
mail-way-passkey = piekļuves atslēga
mail-way-second-factor = parole un lietotnes kods
mail-way-recovery-code = tikko izmantotais atkopšanas kods

mail-roles-changed-subject = Jūsu lomas ir mainītas
mail-roles-changed-text = { $by } mainīja to, ko jūs drīkstat darīt sistēmā Habita ({ $institution }).
mail-roles-changed-text-alone = Ir mainīts tas, ko jūs drīkstat darīt sistēmā Habita ({ $institution }).
mail-deputy-subject = Jūs aizvietojat cilvēku { $name }
mail-deputy-text = { $institution }: jūs aizvietojat cilvēku { $name }, { $when }.
mail-notice-why = Jūs to saņēmāt, jo tas attiecas uz jūsu kontu.

letter-invitation = Uzaicinājums
letter-sign-in-link = Pieteikšanās saite
letter-digest = Dienas uzdevumi
letter-way-added = Ziņa par jaunu pieteikšanās veidu
letter-way-removed = Ziņa par noņemtu pieteikšanās veidu
letter-password-changed = Ziņa par mainītu paroli
letter-roles-changed = Ziņa par mainītām lomām
letter-new-link = Jauna pieteikšanās saite
letter-deputy = Ziņa vietniekam
letter-to-colleague = Kolēģis
letter-waits = Drīz tiks nosūtīta
letter-left = Nodota pasta serverim
letter-refused = Pasta serveris noraidīja
letter-given-up = Nav piegādāta
letter-off = Šī vietne nesūta vēstules. Saites tiek rādītas lapās; pasta serveri var iestatīt tie, kas uztur šo vietni.
letter-see = Skatīt vēstules
letter-server-silent = Pasta serveris neko nav pieņēmis kopš { $since }. Vēstules gaida un tiks nosūtītas, kad tas atkal darbosies. IT jāpārbauda serveris.
letter-undelivered = { $count ->
    [zero] Pēdējās 7 dienās nav piegādātas { $count } vēstules.
    [one] Pēdējās 7 dienās nav piegādāta { $count } vēstule.
   *[other] Pēdējās 7 dienās nav piegādātas { $count } vēstules.
}
letter-fault-no-answer = Pasta serveris neatbildēja. Mēģināsim vēlreiz paši.
letter-fault-tls = Pasta servera sertifikātam nevar uzticēties. IT tas jāpārbauda; mēģināsim vēlreiz paši.
letter-fault-odd = Atbildēja kaut kas, kas nav pasta serveris. IT jāpārbauda adrese un ports; mēģināsim vēlreiz paši.
letter-fault-lacks = Pasta serveris nepiedāvā to, kas šeit iestatīts. IT tas jāpārbauda; mēģināsim vēlreiz paši.
letter-fault-not-now = Pasta serveris pašlaik vēstuli nepieņem. Mēģināsim vēlreiz paši.
letter-fault-not-from-us = Pasta serveris no šīs vietnes neko nepieņem. IT jāpārbauda vārds, parole un sūtītājs; mēģināsim vēlreiz paši.
letter-fault-refused = Pasta serveris noraidīja vēstuli. Bieži adrese ir nepareiza: izlabojiet to un sūtiet vēlreiz.
letter-fault-mail-no-address = Šim cilvēkam nav adreses, uz kuru var rakstīt, vai viņš šeit vairs nestrādā.
letter-fault-mail-too-late = Vēstule gaidīja tik ilgi, ka vairs nav vajadzīga.
letter-fault-mail-not-configured = Šī vietne pašlaik nesūta vēstules.
letter-fault-other = Kaut kas neizdevās mūsu pusē. IT to atradīs žurnālā.

signin-mail-title = Nosūtīt man pieteikšanās saiti
signin-mail-lead = Ja jūsu adrese šeit ir zināma, jūs saņemsiet vēstuli ar saiti. Tā darbojas vienu reizi, 15 minūtes.
signin-mail-address = Jūsu e-pasta adrese
signin-mail-hint = Tā, ko ierakstīja jūsu administrators, piemēram, vards@augstskola.example
signin-mail-send = Nosūtīt saiti
signin-mail-no-address = Ierakstiet e-pasta adresi, piemēram, vards@augstskola.example
signin-mail-sent = Ieskatieties savā pastkastē
signin-mail-sent-text = Ja kādam šeit ir šī adrese, saite ir ceļā. Tā darbojas vienu reizi, 15 minūtes.
signin-mail-sent-none = Pēc dažām minūtēm nekā nav? Meklējiet nevēlamajā pastā vai jautājiet administratoram, kāda adrese jums ierakstīta.
signin-mail-again = Ierakstīt citu adresi
signin-mail-other = Citi pieteikšanās veidi
