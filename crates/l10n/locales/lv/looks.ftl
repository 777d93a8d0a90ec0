# Iestatījumi: augstskolas pašas teksti un krāsas.

look-lead = Kā šīs lapas sagaida jūsu kolēģus
look-texts = Teksti
look-short-name = Īsais nosaukums
look-welcome = Sveiciens pieteikšanās lapā, { $language }
look-colours = Krāsas
look-accent = Krāsa
look-accent-hint = Piemēram, #1d4fb8
look-help-short-name = Ne vairāk kā četri burti kvadrātā blakus nosaukumam. Bez tiem paliek konfigurācijas īsais nosaukums.
look-help-welcome = Viena rinda virs pieteikšanās veidiem. To var lasīt ikviens.
look-help-accent = Tam, kas ir izvēlēts un ko var nospiest. Habita to padara tumšāku vai gaišāku, līdz ikviens to var izlasīt gan gaišās, gan tumšās lapās.
look-help-sample = Izmēģiniet krāsu, lai redzētu šo lapu tajā. Tad nekas netiek saglabāts.
look-sample-chosen = Izvēlēts
look-sample-note = Piezīme
look-sample-link = Saite
look-usual = Parastā krāsa ir { $colour }.
look-save = Saglabāt visiem
look-try = Izmēģināt krāsu
look-reset = Atjaunot parasto
look-no-colour = Rakstiet sešus ciparus vai burtus no a līdz f, piemēram, #1d4fb8
look-short-name-long = Rakstiet 1 līdz { $most } burtus
look-welcome-long = Rakstiet ne vairāk kā { $most } burtus
look-changed = { $name } to mainīja { $time }. Jūsu ierakstītais ir saglabāts zemāk. Saglabājiet vēlreiz, lai tas stātos spēkā.

done-look-saved = Saglabāts. To redz visi no šī brīža.
