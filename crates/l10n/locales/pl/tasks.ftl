# What has to be done.

tasks-title = Zadania
tasks-views = Listy zadań
tasks-view-you = Dla Państwa
tasks-view-team = Zespół
tasks-view-waiting = Czekają na innych
tasks-view-connection = Problemy z połączeniem
tasks-unit = Jednostka
tasks-kind = Rodzaj
tasks-due = Termin
tasks-all-units = Wszystkie moje jednostki
tasks-all-kinds = Wszystkie
tasks-any-due = Dowolny
tasks-overdue = Po terminie
tasks-week = W tym tygodniu
tasks-later = Później
tasks-put-off = Przełożone
tasks-assign = Przekaż innej osobie
tasks-put-off-do = Przełóż
tasks-yours = moje
tasks-me = Ja
tasks-colleague = inna osoba
tasks-task = Zadanie
tasks-column-whose = Czyje
tasks-column-comments = Komentarze
tasks-until = do { $date }
tasks-comments = { $count ->
    [one] { $count } komentarz
    [few] { $count } komentarze
    [many] { $count } komentarzy
   *[other] { $count } komentarza
}
tasks-shown = { $count ->
    [one] { $count } zadanie na tej stronie. Stan na { $time }.
    [few] { $count } zadania na tej stronie. Stan na { $time }.
    [many] { $count } zadań na tej stronie. Stan na { $time }.
   *[other] { $count } zadania na tej stronie. Stan na { $time }.
}
tasks-key-assign = przekazanie innej osobie
tasks-key-put-off = przełożenie

tasks-empty = Nic na Państwa nie czeka
tasks-empty-waiting = { $days ->
    [0] Czekają na innych: { $count }. Wszystkie są z dzisiaj.
    [one] Czekają na innych: { $count }. Najstarsze ma { $days } dzień.
    [few] Czekają na innych: { $count }. Najstarsze ma { $days } dni.
    [many] Czekają na innych: { $count }. Najstarsze ma { $days } dni.
   *[other] Czekają na innych: { $count }. Najstarsze ma { $days } dnia.
}
tasks-empty-team = Zadania zespołu: { $count }. Żadnego z nich Państwu nie przekazano albo potrzebna jest do nich rola, której Państwo nie mają.
tasks-empty-text = Gdy jakaś umowa będzie Państwa potrzebować, pojawi się tutaj z dniem, do którego trzeba to zrobić.
tasks-see-waiting = Zobacz, co czeka na innych
tasks-see-team = Zobacz zadania zespołu
tasks-no-match = Brak pasujących zadań
tasks-no-match-text = Można wybrać inne wartości albo pokazać wszystkie zadania.
tasks-empty-of-team = Zespół nie ma nic do zrobienia
tasks-empty-of-team-text = Tu jest to, co czeka na Państwa jednostki, bez względu na to, kto to robi.
tasks-empty-of-waiting = Żaden partner nie musi nic robić
tasks-empty-of-waiting-text = Tu jest to, co mają teraz zrobić partnerzy.
tasks-empty-of-connection = Wiadomości docierają
tasks-empty-of-connection-text = Gdy system partnera nie odpowiada lub odrzuca wiadomości, widać to tutaj.

tasks-bulk-assign = Przekazanie zadań innej osobie
tasks-bulk-put-off = Przełożenie zadań
tasks-bulk-check = Sprawdź przed wykonaniem
tasks-bulk-back = Wróć do zadań
tasks-other-assign = Wybierz inną osobę
tasks-other-put-off = Wybierz inny dzień
tasks-bulk-note = Jeszcze nic się nie zmieniło. Potem można to cofnąć przez dziesięć minut.
tasks-bulk-chosen = { $count ->
    [one] { $count } wybrane zadanie
    [few] { $count } wybrane zadania
    [many] { $count } wybranych zadań
   *[other] { $count } wybranego zadania
}
tasks-bulk-cut = Pasuje więcej zadań. Jedno działanie obejmuje { $most }; dla pozostałych należy je powtórzyć.
tasks-about-assign = { $count ->
    [0] Nie można przekazać żadnego zadania. Wybrana osoba: { $name }
    [one] Przekazanie { $count } zadania. Wybrana osoba: { $name }
    [few] Przekazanie { $count } zadań. Wybrana osoba: { $name }
    [many] Przekazanie { $count } zadań. Wybrana osoba: { $name }
   *[other] Przekazanie { $count } zadania. Wybrana osoba: { $name }
}
tasks-about-put-off = { $count ->
    [one] Przełożenie { $count } zadania do { $date }
    [few] Przełożenie { $count } zadań do { $date }
    [many] Przełożenie { $count } zadań do { $date }
   *[other] Przełożenie { $count } zadania do { $date }
}
tasks-do-assign = Przekaż te zadania
tasks-do-put-off = Przełóż te zadania
tasks-left-out = { $count ->
    [one] Pominięto { $count } zadanie
    [few] Pominięto { $count } zadania
    [many] Pominięto { $count } zadań
   *[other] Pominięto { $count } zadania
}
tasks-skip-not-yours = brak uprawnienia do zmiany, czyje to zadanie
tasks-skip-colleague = ta osoba nie może tego zrobić
tasks-skip-already = ta osoba już je ma
tasks-skip-put-off = jest już przełożone na ten dzień
tasks-skip-ended = { $count ->
    [one] { $count } zadanie w międzyczasie zakończono
    [few] { $count } zadania w międzyczasie zakończono
    [many] { $count } zadań w międzyczasie zakończono
   *[other] { $count } zadania w międzyczasie zakończono
}
tasks-done-assign = { $count ->
    [0] Nie przekazano żadnego zadania.
    [one] Przekazano { $count } zadanie.
    [few] Przekazano { $count } zadania.
    [many] Przekazano { $count } zadań.
   *[other] Przekazano { $count } zadania.
}
tasks-done-put-off = { $count ->
    [0] Nie przełożono żadnego zadania.
    [one] Przełożono { $count } zadanie.
    [few] Przełożono { $count } zadania.
    [many] Przełożono { $count } zadań.
   *[other] Przełożono { $count } zadania.
}
tasks-skipped = { $count ->
    [one] Pominięto { $count } zadanie.
    [few] Pominięto { $count } zadania.
    [many] Pominięto { $count } zadań.
   *[other] Pominięto { $count } zadania.
}
tasks-put-off-where = Przełożone zadania można znaleźć w filtrze terminu pod „Przełożone”.
tasks-put-off-beyond = Termin mija { $date }, zanim zadanie wróci.
tasks-due-before = { $count ->
    [one] { $count } z nich ma termin przed tym dniem.
    [few] { $count } z nich mają termin przed tym dniem.
    [many] { $count } z nich ma termin przed tym dniem.
   *[other] { $count } z nich ma termin przed tym dniem.
}

task-send-draft = Wysłać wersję roboczą
task-send-changes = Wysłać zmiany
task-await-copy = Utworzyć lub powiązać swoją kopię
task-complete-link = Dokończyć powiązanie
task-theirs-complete-link = Dokończyć powiązanie
task-resolve-differences = { $count ->
    [one] Uzgodnić { $count } różnicę
    [few] Uzgodnić { $count } różnice
    [many] Uzgodnić { $count } różnic
   *[other] Uzgodnić { $count } różnicy
}
task-theirs-resolve-differences = { $count ->
    [one] Odpowiedzieć na { $count } różnicę
    [few] Odpowiedzieć na { $count } różnice
    [many] Odpowiedzieć na { $count } różnic
   *[other] Odpowiedzieć na { $count } różnicy
}
task-approve-agreement = Zatwierdzić umowę
task-theirs-approve-agreement = Zatwierdzić naszą kopię
task-resolve-problem = Rozwiązać problem
task-renew-agreement = Umowa wkrótce się kończy
task-ask-for-proof = Poprosić partnera o zatwierdzenie
task-foreign-approval = Zgłosić błędne zatwierdzenie
task-answer-received = Odpowiedzieć na nową umowę
task-unreadable = Zgłosić nieczytelną umowę
task-messages-refused = Wiadomości są odrzucane
task-messages-undelivered = Wiadomości nie doręczono
task-not-connected = Użyć innej drogi
task-partner-silent = System partnera nie odpowiada
task-do-answer = Obejrzyj i odpowiedz
task-do-messages = Zobacz wiadomości

task-kind-send-draft = Wysłać wersję roboczą
task-kind-send-changes = Wysłać zmiany
task-kind-await-copy = Utworzyć lub powiązać kopię
task-kind-complete-link = Dokończyć powiązanie
task-kind-resolve-differences = Uzgodnić różnice
task-kind-approve-agreement = Zatwierdzić
task-kind-resolve-problem = Rozwiązać problem
task-kind-renew-agreement = Umowa wkrótce się kończy
task-kind-ask-for-proof = Poprosić o zatwierdzenie
task-kind-foreign-approval = Zgłosić błędne zatwierdzenie
task-kind-answer-received = Odpowiedzieć na nową umowę
task-kind-unreadable = Zgłosić nieczytelną umowę
task-kind-messages-refused = Wiadomości są odrzucane
task-kind-messages-undelivered = Wiadomości nie doręczono
task-kind-not-connected = Użyć innej drogi
task-kind-partner-silent = Brak odpowiedzi

task-why-send-draft = { $partner } nie może odpowiedzieć przed wysłaniem.
task-why-send-changes = { $partner } nadal ma wersję sprzed Państwa zmian.
task-why-await-copy = Niczego nie można porównać, dopóki { $partner } nie ma kopii.
task-why-complete-link = Nikt nie może zatwierdzić, dopóki kopie nie wskazują na siebie nawzajem.
task-why-resolve-differences = Nikt nie może zatwierdzić, dopóki kopie się różnią.
task-why-approve-agreement = Umowa nie obowiązuje, dopóki nie zatwierdzą jej obie strony.
task-why-resolve-problem = Dopóki problem nie jest rozwiązany, niczego nie można porównać ani zatwierdzić.
task-why-renew-agreement = Od { $date } na podstawie tej umowy nikt nie może wyjechać.
task-why-ask-for-proof = Bez samego zatwierdzenia umowa tutaj nie obowiązuje.
task-why-foreign-approval = To, co zatwierdza { $partner }, nie jest Państwa kopią, więc niczego nie dowodzi.
task-why-answer-received = { $partner } czeka na Państwa kopię.
task-why-unreadable = Nikt tu nie może odczytać, co chce uzgodnić { $partner }.
task-why-messages-refused = { $partner } nie dowiaduje się, co się tu zmieniło.
task-why-messages-undelivered = { $partner } nie dowiaduje się, co się tu zmieniło.
task-why-not-connected = { $partner } dowie się o zmianach tylko wtedy, gdy przekażą je Państwo inną drogą.
task-why-partner-silent = Wiadomości do uczelni { $partner } czekają. Po siedmiu dniach przestaniemy próbować.

task-messages = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
}
task-messages-many = Co najmniej { $count } wiadomości
task-since = od { $date }
task-late = { $days ->
    [one] { $days } dzień po terminie
    [few] { $days } dni po terminie
    [many] { $days } dni po terminie
   *[other] { $days } dnia po terminie
}
task-about = Co i dlaczego
task-who = Kto działa
task-by-when = Termin
task-why = Jeśli to poczeka
task-rule = Zasada
task-within = { $days ->
    [one] W ciągu { $days } dnia
    [few] W ciągu { $days } dni
    [many] W ciągu { $days } dni
   *[other] W ciągu { $days } dnia
}
task-whose = Czyje jest to zadanie
task-is-yours = To Państwa zadanie.
task-is-theirs = Zajmuje się tym { $name }.
task-given = Zadanie przekazano. Teraz ma je { $name }.
task-is-nobodys = Nikt go jeszcze nie wziął. Jest na liście każdej osoby, która może je zrobić.
task-with-note = „{ $note }” ({ $date })
task-given-by = Zadanie przekazała osoba: { $name }, { $date }
task-given-with-note = { $name }, { $date }: „{ $note }”
task-take = Weź zadanie
task-release = Oddaj wszystkim
task-colleague = Osoba
task-note = Co ta osoba powinna wiedzieć
task-no-colleagues = Nikt inny nie może tu tego zrobić.
task-until = Do
task-until-hint = Dzień w ciągu najbliższego roku
task-is-put-off = Zadanie jest przełożone do { $date }.
task-put-off-text = Zniknie z Państwa listy i wróci tego dnia. U innych pozostanie.
task-put-off-day = Do jutra
task-put-off-week = Na tydzień
task-put-off-weeks = Na cztery tygodnie
task-another-day = Inny dzień
task-wake = Przywróć teraz
task-comments = Komentarze
task-say = Komentarz
task-say-hint = Czytają go osoby z uczelni, które widzą to zadanie. Partnerzy go nie czytają.
task-say-do = Dodaj komentarz
task-colleague-may-not = Ta osoba nie może zrobić tego zadania. Należy wybrać inną.
task-no-colleague = Należy wybrać osobę
task-bad-day = Należy wybrać dzień po dzisiejszym, w ciągu najbliższego roku
task-nothing-said = Należy wpisać komentarz
task-too-long = Maksymalna liczba znaków to { $max }

task-of-agreement = Zadania
task-of-agreement-due = termin: { $date }

done-task-released = Zadanie znów jest dla wszystkich.
done-task-woken = Zadanie znów jest na Państwa liście.
done-task-said = Komentarz dodano.
done-task-undone = Wszystko jest tak, jak było wcześniej.
done-task-undo-late = Tego nie można już cofnąć.
done-task-undo-changed = W międzyczasie zaszła tu zmiana, więc niczego nie cofnięto.
done-task-none-chosen = Najpierw należy wybrać zadania.
done-task-ended = To zadanie jest zakończone. Oto, co zostało.
