# Ziņojumi un pieprasījumi partneriem, ar katru mēģinājumu.

deliveries-title = Piegādes
deliveries-lead = Ziņojumi un pieprasījumi partneriem, vēstules cilvēkiem šeit un to liktenis
deliveries-next = nākamais { $time }
deliveries-what = Rādīt
deliveries-what-messages = Ziņojumus partneriem
deliveries-what-requests = Pieprasījumus partneriem
deliveries-what-mail = Vēstules cilvēkiem šeit
deliveries-what-all = Visu
deliveries-state-pending = Tiek sūtīts vai mēģinām vēlreiz
deliveries-state-done = Partnerim paziņots
deliveries-state-refused = Partnera sistēma noraidīja
deliveries-state-given-up = Nav piegādāts
deliveries-state-not-connected = Partneris nav pieslēgts
deliveries-message = Ziņojums
deliveries-kind-notify-agreement = Paziņojums par līguma izmaiņām
deliveries-kind-notify-approval = Paziņojums par apstiprinājuma izmaiņām
deliveries-kind-fetch-agreement = Līguma pieprasījums
deliveries-kind-fetch-approval = Apstiprinājuma pieprasījums
deliveries-kind-letter = Vēstule
deliveries-with = Partneris vai cilvēks
deliveries-tries = Mēģinājumi
deliveries-agreement = Līgums
deliveries-open-agreement = Atvērt līgumu
deliveries-since = Kopš
deliveries-shown = { $count ->
    [zero] { $count } ziņojumu šajā lapā
    [one] { $count } ziņojums šajā lapā
   *[other] { $count } ziņojumi šajā lapā
}
deliveries-empty = Ziņojumu nav
deliveries-empty-text = Kad nosūtīsiet vai apstiprināsiet līgumu, šeit būs ziņojums partnerim un katrs mēģinājums.
deliveries-no-match = Šiem filtriem neatbilst neviens ziņojums
deliveries-no-match-text = Noņemiet filtrus, lai redzētu visus ziņojumus partneriem.
deliveries-asking = Jautājam
deliveries-answered = Partneris atbildēja
deliveries-given-up = Nav atbildes
deliveries-again = Sūtīt vēlreiz
deliveries-attempts = Mēģinājumi
deliveries-all-attempts = Visi mēģinājumi sarakstā
deliveries-try = Mēģinājums
deliveries-time = Laiks
deliveries-code = Rezultāta kods
deliveries-took = Ilgums
deliveries-result = Rezultāts

attempt-first = Pirmais mēģinājums
attempt-next = Nākamais mēģinājums
attempt-none-yet = Vēl nekas nav mēģināts. Tiks nosūtīts drīz.
attempt-silent = Partnera sistēma ({ $partner }) neatbild kopš { $since }. Nākamais mēģinājums: { $next }. Tiklīdz tā atbildēs, tiks nosūtīts viss, kas gaida.
attempt-number = { $number }. mēģinājums
attempt-note = { $number }. mēģinājums, { $took }
attempt-accepted = Pieņemts
attempt-answered = Atbildēts
attempt-status = Atbilde { $status }
attempt-no-answer = Nav atbildes
attempt-ours = Mūsu datubāzes kļūme
attempt-to = Adresāts
attempt-what = Kas
attempt-their-answer = Partnera atbilde
attempt-answer = { $status } pēc { $took }
attempt-answer-none = Nav, pēc { $took }
attempt-means = Ko tas nozīmē
attempt-means-done = Partnera sistēma ziņojumu pieņēma.
attempt-means-answered = Partnera sistēma atbildēja uz mūsu pieprasījumu.
attempt-means-retry = Partnera sistēma to tagad nepieņēma. Paši mēģināsim vēl 7 dienas. Nekas nav zudis.
attempt-means-ours = Mūsu pašu datubāzē radās kļūme, tāpēc atbildi nevarēja saglabāt. Mēs mēģināsim vēlreiz paši. Nekas nav zudis.
attempt-means-refused = Partnera sistēma ziņojumu noraidīja. Sūtīt vēlreiz nepalīdzēs; atbilde jāapskata IT.
attempt-means-given-up = Mēģinājām 7 dienas. Nosūtiet vēlreiz vai rakstiet partnerim.
attempt-means-not-connected = Tīkla sarakstā partnerim nav šāda pakalpojuma. Ziņojums gaida šeit, līdz partneris pieslēgsies.
attempt-request = Pieprasījuma identifikators
attempt-fault = Kas notika (IT vajadzībām)
attempt-excerpt = Atbildes sākums

done-sent-again = Mēģinām vēlreiz tagad.
done-not-again = Šis ziņojums jau ir pienācis.
done-not-connected = Tīkla sarakstā partnerim ({ $partner }) nav šāda pakalpojuma. Nekas netika ielādēts.
done-no-answer = Partnera sistēma ({ $partner }) neatbildēja. Nekas nav mainīts; mēģiniet vēlāk.
done-not-proved = Partnera atbildei ({ $partner }) nav derīga paraksta. Nekas nav mainīts; informējiet IT.
done-refused = Partnera sistēma ({ $partner }) noraidīja mūsu pieprasījumu. Nekas nav mainīts; informējiet IT.
done-failed = Partnera sistēmā ({ $partner }) radās kļūda. Nekas nav mainīts; mēģiniet vēlāk.
done-unreadable = Partnera atbildi ({ $partner }) nevar nolasīt. Nekas nav mainīts; tā jālabo sistēmas uzturētājam.
