# Pages that say why there is no page.

error-start = Uz sākumlapu
error-reference = Šīs kļūdas numurs:
error-not-found = Šo lapu nevar atrast
error-not-found-text = Adrese var būt nepareiza, vai arī tas, kas šeit bija, pieder citai augstskolai vai struktūrvienībai.
error-wrong-method = Šī adrese darbojas citādi
error-wrong-method-text = Nekas netika mainīts. Atgriezieties un izmantojiet pogu lapā.
error-forbidden = Jūs to nedrīkstat darīt
error-forbidden-text = To var tikai šīs augstskolas darbinieki. Nekas netika mainīts.
error-no-right = Jūs to nedrīkstat darīt
error-no-right-text = Nekas netika mainīts.
error-no-right-roles = { $count ->
    [zero] Jums vajadzīga kāda no šīm lomām: { $roles }.
    [one] Jums vajadzīga šāda loma: { $roles }.
   *[other] Jums vajadzīga kāda no šīm lomām: { $roles }.
}
error-no-right-ask = Jautājiet: { $names }.
error-no-right-nobody = Šeit nevienam nav šādas lomas. Palīdzēt var tie, kas uztur šo vietni.
error-no-role = Jums vēl nav nevienas lapas
error-no-role-text = Jūs esat pieteicies, bet jums šeit nav lomas vai jūsu loma neatver nevienu lapu. Lomu var piešķirt tas, kas pārvalda cilvēkus.
error-no-role-coming = Šo lomu jūs iegūsiet { $date }: { $role }.
error-other-site = Šī veidlapa nāca no citas vietnes
error-other-site-text = Nekas netika mainīts. Ja nospiedāt pogu šeit, atveriet šo vietni no jauna un mēģiniet vēlreiz.
error-bad-form = Nosūtīto nevar izmantot
error-bad-form-text = Nekas netika mainīts. Atgriezieties: ievadītais vēl ir tur. Nokopējiet to, atveriet lapu no jauna un mēģiniet vēlreiz.
error-too-long = Tas ir par garu
error-too-long-text = Nekas netika mainīts. Atgriezieties un saīsiniet garāko tekstu.
error-signed-out = Jūs neesat pieteicies
error-signed-out-text = Nekas netika saglabāts. Piesakieties vēlreiz citā cilnē, atgriezieties un vēlreiz nospiediet pogu. Atgriežoties ievadītais vēl būs tur.
error-link-used = Šī saite vairs nedarbojas
error-link-used-text = Saite darbojas vienu reizi un tikai noteiktu laiku. Izvēlieties citu pieteikšanās veidu vai palūdziet jaunu saiti tam, kas to jums iedeva.
error-broken = Mūsu pusē radās kļūda
error-broken-text = Mēs to pierakstījām. Atgriezieties un mēģiniet vēlreiz; ja tas atkārtojas, nosauciet IT darbiniekiem zemāk redzamo numuru.
lacking-edit-agreements = { $count ->
    [zero] Lai to mainītu, vajadzīga kāda no šīm lomām: { $roles }.
    [one] Lai to mainītu, vajadzīga loma „{ $roles }”.
   *[other] Lai to mainītu, vajadzīga kāda no šīm lomām: { $roles }.
}
lacking-send-agreements = { $count ->
    [zero] Lai nosūtītu, vajadzīga kāda no šīm lomām: { $roles }.
    [one] Lai nosūtītu, vajadzīga loma „{ $roles }”.
   *[other] Lai nosūtītu, vajadzīga kāda no šīm lomām: { $roles }.
}
lacking-approve-agreements = { $count ->
    [zero] Lai apstiprinātu, vajadzīga kāda no šīm lomām: { $roles }.
    [one] Lai apstiprinātu, vajadzīga loma „{ $roles }”.
   *[other] Lai apstiprinātu, vajadzīga kāda no šīm lomām: { $roles }.
}
lacking-repair-connections = { $count ->
    [zero] Lai nosūtītu vēlreiz, vajadzīga kāda no šīm lomām: { $roles }.
    [one] Lai nosūtītu vēlreiz, vajadzīga loma „{ $roles }”.
   *[other] Lai nosūtītu vēlreiz, vajadzīga kāda no šīm lomām: { $roles }.
}
