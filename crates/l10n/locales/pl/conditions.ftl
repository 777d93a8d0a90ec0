# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Warunki
conditions-kind = Rodzaj
conditions-direction = Kierunek
conditions-subject = Dziedzina kształcenia
conditions-years = Lata
conditions-per-year = Rocznie
conditions-language = Język
conditions-all-fields = Wszystkie pola
conditions-count = { $count ->
    [one] { $count } warunek
    [few] { $count } warunki
    [many] { $count } warunków
   *[other] { $count } warunku
}
conditions-count-differ = { $count ->
    [one] { $count } warunek
    [few] { $count } warunki
    [many] { $count } warunków
   *[other] { $count } warunku
}, { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
}
conditions-differs = Różni się
conditions-empty = Nie ma jeszcze warunków
conditions-empty-text = Warunek określa, kto może wyjechać, dokąd, ile osób, kiedy i w jakiej dziedzinie. Każdy kierunek to osobny warunek.

kind-student-studies = Studenci: studia
kind-student-traineeship = Studenci: praktyki
kind-staff-teaching = Pracownicy: nauczanie
kind-staff-training = Pracownicy: szkolenia
direction-out = Wyjazdy
direction-in = Przyjazdy
level-1 = ERK 1
level-2 = ERK 2
level-3 = ERK 3
level-4 = ERK 4
level-5 = Krótki cykl
level-6 = Studia I stopnia
level-7 = Studia II stopnia
level-8 = Doktorat
blended-yes = Dopuszczalna
blended-no = Niedopuszczalna

field-sending-unit = Jednostka wysyłająca
field-receiving-unit = Jednostka przyjmująca
field-subjects = Dziedziny kształcenia
field-first-year = Pierwszy rok akademicki
field-last-year = Ostatni rok akademicki
field-per-year-student = Liczba studentów rocznie
field-per-year-staff = Liczba pracowników rocznie
field-months-per-year = Łączna liczba miesięcy rocznie
field-days-per-year = Łączna liczba dni rocznie
field-levels = Poziomy studiów
field-languages = Języki
field-blended = Mobilność mieszana
field-other-terms = Inne ustalenia
field-sending-contacts = Kontakty strony wysyłającej
field-receiving-contacts = Kontakty strony przyjmującej

condition-number = Warunek { $number }
condition-of = Warunek { $number } z { $all }
condition-new = Nowy warunek
condition-title-out = { $kind }, wyjazdy
condition-title-in = { $kind }, przyjazdy
condition-from-to = Z: { $from }. Do: { $to }
condition-all-subjects = Wszystkie dziedziny kształcenia
condition-all-levels = Wszystkie poziomy
condition-whole-university = Cała uczelnia
condition-not-yet-defined = Jeszcze nie określono
condition-language-only = { $skill }, tylko dla dziedziny: { $subject }
condition-who-where = Kto i dokąd
condition-when = Kiedy i ile osób
condition-who-may = Kto może wyjechać
condition-direction-help = Warunek ma jeden kierunek. Do wymiany w obie strony należy dodać drugi warunek.
condition-subjects-hint = Nazwa dziedziny lub jej czterocyfrowy kod (ISCED-F)
condition-subjects-help = Należy wybrać najwęższą pasującą dziedzinę. Brak wyboru oznacza wszystkie dziedziny.
condition-subject = Dziedzina
condition-clarification = Innymi słowami
condition-clarification-help = „Innymi słowami” służy do tego, czego kod nie mówi, na przykład do nazwy kierunku. Nie należy powtarzać nazwy dziedziny. Zatwierdzają to obie uczelnie.
condition-add-subject = Dodaj dziedzinę kształcenia
condition-remove-subject = Usuń dziedzinę kształcenia { $number }
condition-kept-help = Jednostki i kontakty były już w tym warunku. Są zachowane i zostaną wysłane bez zmian.
condition-years-help = Lata liczone tak jak na uczelni przyjmującej. Oba lata są wliczone.
condition-per-year-help-student = Największa liczba studentów w każdym roku, a nie łącznie. Aby zrobić rok przerwy, należy zakończyć ten warunek i dodać kolejny, który zaczyna się później.
condition-per-year-help-staff = Największa liczba pracowników w każdym roku, a nie łącznie. Aby zrobić rok przerwy, należy zakończyć ten warunek i dodać kolejny, który zaczyna się później.
condition-months-help = Wszyscy studenci z jednego roku razem. 5 studentów po 5 miesięcy to 25.
condition-days-help = Wszyscy pracownicy z jednego roku razem. 2 osoby po 5 dni to 10.
condition-levels-help = Brak zaznaczenia oznacza wszystkie poziomy.
condition-level = Poziom
condition-any-level = Dowolny
condition-add-language = Dodaj język
condition-remove-language = Usuń język { $number }
condition-language-limited = Tylko dla jednej dziedziny kształcenia (język { $number })
condition-language-limited-help = Język potrzebny tylko w jednej dziedzinie można ograniczyć do niej pod jego wierszem. W pozostałych dziedzinach nie jest wymagany.
condition-language-subject = Tylko dla tej dziedziny
condition-languages-help = Język nie jest tu wymagany. Można go dodać, jeśli znajomość języka jest potrzebna.
condition-languages-help-studies = Studia wymagają co najmniej jednego języka. Zwykłe minimum to B1.
condition-languages-help-teaching = Nauczanie wymaga co najmniej jednego języka. Zwykłe minimum to B2.
condition-blended-help = Krótki pobyt połączony z nauką online przed nim lub po nim.
condition-other-terms-help = Obie uczelnie zatwierdzają ten tekst razem z liczbami, dlatego nie należy wpisywać tu notatek.
condition-check = Zapisz i sprawdź
condition-remove = Usuń ten warunek
condition-changed = Tę wersję roboczą zmieniono w międzyczasie ({ $name }, { $time }). Państwa wpisy są zachowane poniżej. Ponowny zapis wprowadzi je do najnowszej wersji roboczej.

form-errors = { $count ->
    [one] { $count } rzecz do poprawienia przed zapisaniem
    [few] { $count } rzeczy do poprawienia przed zapisaniem
    [many] { $count } rzeczy do poprawienia przed zapisaniem
   *[other] { $count } rzeczy do poprawienia przed zapisaniem
}
form-to-correct = { $count ->
    [one] { $count } rzecz do poprawienia przed wysłaniem
    [few] { $count } rzeczy do poprawienia przed wysłaniem
    [many] { $count } rzeczy do poprawienia przed wysłaniem
   *[other] { $count } rzeczy do poprawienia przed wysłaniem
}
form-correct = { $count ->
    [one] { $count } rzecz do poprawienia
    [few] { $count } rzeczy do poprawienia
    [many] { $count } rzeczy do poprawienia
   *[other] { $count } rzeczy do poprawienia
}
finding-direction = Należy wybrać stronę wysyłającą
finding-year-missing = Należy wybrać rok akademicki
finding-year = „{ $what }” nie jest rokiem akademickim takim jak 2026/2027
finding-years-reversed = Ostatni rok nie może być wcześniejszy niż { $year }
finding-unsound-year = Rok akademicki obejmuje dwa kolejne lata, na przykład 2026/2027
finding-no-students = Należy podać, ilu studentów może wyjechać w każdym roku: 1 lub więcej
finding-no-staff = Należy podać, ilu pracowników może wyjechać w każdym roku: 1 lub więcej
finding-number-students = Należy podać, ilu studentów może wyjechać w każdym roku, jako liczbę całkowitą, na przykład 3. Wpisano „{ $what }”
finding-number-staff = Należy podać, ilu pracowników może wyjechać w każdym roku, jako liczbę całkowitą, na przykład 3. Wpisano „{ $what }”
finding-amount = Należy podać liczbę większą od 0, najwyżej z dwiema cyframi po przecinku, albo zostawić puste pole. Wpisano „{ $what }”
finding-no-language = Należy dodać co najmniej jeden język
finding-language-missing = Należy wybrać język
finding-bad-language = „{ $what }” nie jest językiem
finding-level = „{ $what }” nie jest poziomem od A1 do C2
finding-subject-missing = Należy wybrać dziedzinę kształcenia dla tego opisu
finding-subject = „{ $what }” nie jest dziedziną kształcenia. Należy wpisać czterocyfrowy kod, na przykład 0421, lub wybrać dziedzinę z listy
finding-unknown-subject = Na liście dziedzin kształcenia (ISCED-F 2013) nie ma pozycji { $what }
finding-repeated = { $what } występuje tu dwa razy
finding-old-marker = Ta wartość pochodzi ze starszej wersji sieci. Należy podać ją ponownie
finding-too-long = Tekst należy skrócić, maksymalna liczba znaków to { $most }
finding-blurs-hash = Należy usunąć „__” lub „_@”. Przez te znaki odcisk cyfrowy jest niejednoznaczny
finding-control-character = Należy usunąć niewidoczne znaki. Nie można ich wysłać
finding-foreign-institution = Ten warunek nie dotyczy dwóch uczelni z tej umowy
finding-no-conditions = Należy dodać co najmniej jeden warunek
finding-no-code = Należy podać numer umowy
finding-code-taken = Numer { $code } ma już inna umowa
finding-same-partner = Po obu stronach jest ta sama uczelnia
