# Partners from the network's catalogue.

partners-title = Partnerzy
partners-search = Nazwa, kraj lub kod Erasmus
partners-catalogue = Z katalogu sieci, pobrano: { $time }
partners-no-match = Brak pasujących uczelni
partners-no-match-text = Można wpisać mniej liter albo kod Erasmus w dowolnej pisowni.
partners-erasmus-code = Kod Erasmus
partners-connection = Połączenie
partners-can-exchange = Umowy działają
partners-cannot-exchange = Nie może odbierać umów cyfrowo
partners-cannot-text = System partnera nie może odbierać umów. Wersję roboczą można napisać tutaj, wydrukować jako PDF i wysłać e-mailem.
partners-write = Napisz do partnera
partners-all-agreements = Wszystkie ({ $count })
partners-for-it = Dla IT
partners-figure-agreements = Umowy
partners-figure-in-force = obowiązujące: { $count }
partners-figure-received = otrzymane: { $received }, obowiązujące: { $count }
partners-figure-waiting = Czekają na Państwa
partners-figure-waiting-note = Umowy, w których następny krok należy do Państwa
partners-figure-services = Usługi
partners-figure-services-note = z { $count } potrzebnych do umów
partners-figure-contact = Ostatni kontakt
partners-figure-contact-note = Między oboma systemami
partners-service = Usługa
partners-now = Teraz
partners-host = Adres
partners-last-in = Ostatnio od partnera
partners-last-out = Ostatnio do partnera
partners-not-offered = Nie ma w katalogu sieci
partners-other-version = Oferuje tylko wersję { $version }
partners-not-tried = Jeszcze nieużywana
partners-works = Działa
partners-failed-of = Ostatnim razem zawiodło { $count } z { $all } usług
partners-offered-of = Partner oferuje { $count } z { $all } usług potrzebnych do umów
partners-api-iias = Umowy
partners-api-iia-cnr = Wiadomości o umowach
partners-api-iias-approval = Zatwierdzenia
partners-api-iia-approval-cnr = Wiadomości o zatwierdzeniach
partners-api-institutions = Dane uczelni
partners-api-organizational-units = Jednostki
partners-api-factsheet = Karta informacyjna
partners-api-file = Dokumenty
partners-api-discovery = Opis systemów partnera
partners-api-echo = Test połączenia
partners-api-monitoring = Zgłoszenia problemów
partners-api-unknown = Nieznany adres
partners-no-agreements = Brak umów z tym partnerem
partners-no-agreements-text = Można rozpocząć umowę przyciskiem powyżej.
partners-received = Otrzymane od partnera
partners-only-received = Nie ma jeszcze naszych umów. To, co przysłał partner, czeka powyżej.
partners-ids = Kody
partners-id-pic = PIC
partners-id-previous-schac = Dawna domena
partners-id-erasmus-charter = Karta Erasmusa
partners-id-local = Identyfikator lokalny
partners-names = Nazwy
partners-asked = O co pytaliśmy partnera
partners-pull-index = Zapytanie o nowości
partners-pull-approvals = Zapytanie o zatwierdzenia
partners-pull-failed = Ostatnie zapytanie się nie udało
partners-pull-found = Wynik ostatniego zapytania
partners-pull-numbers = na liście: { $listed }, pobrane: { $fetched }, zmienione: { $changed }, nieudane: { $failed }
partners-pull-next = Kolejne zapytanie
partners-silent-since = System partnera nie odpowiada od
partners-next-probe = Kolejna próba
partners-offers = Co oferują systemy partnera
partners-offer-version = Wersja
partners-offer-calling = Wywołanie
partners-offer-signed = Podpisy w obu kierunkach
partners-offer-unsigned-answers = Odpowiedzi bez podpisu
partners-offer-not-signed = Nie przyjmuje podpisanych zapytań
partners-offer-encrypted = Podpisy i szyfrowanie
partners-offer-open = Każdy może odczytać
partners-deadlines = Terminy
partners-deadline-nominate = Nominacje
partners-deadline-apply = Zgłoszenia
partners-deadline-autumn = { $day } na semestr zimowy
partners-deadline-spring = { $day } na semestr letni
partners-decide-in = Czas na decyzję
partners-transcript-in = Czas na wykaz zaliczeń
partners-weeks = { $weeks ->
    [one] { $weeks } tydzień
    [few] { $weeks } tygodnie
    [many] { $weeks } tygodni
   *[other] { $weeks } tygodnia
}
partners-offices = Do kogo się zwrócić
partners-office-applications = Zgłoszenia
partners-office-housing = Zakwaterowanie
partners-office-visa = Wizy
partners-office-insurance = Ubezpieczenie
partners-told = Co partner podaje o sobie
partners-website = Strona internetowa
partners-courses = Przedmioty
partners-units = Jednostki
partners-units-fold = Jednostki partnera: { $count }
partners-unit = Jednostka
partners-unit-code = Kod
partners-unit-short = Nazwa skrócona
partners-units-count = { $count ->
    [one] { $count } jednostka
    [few] { $count } jednostki
    [many] { $count } jednostek
   *[other] { $count } jednostki
}
partners-units-left = { $count ->
    [one] Nie pokazano jeszcze { $count } jednostki.
    [few] Nie pokazano jeszcze { $count } jednostek.
    [many] Nie pokazano jeszcze { $count } jednostek.
   *[other] Nie pokazano jeszcze { $count } jednostki.
}
partners-read-minutes = { $count ->
    [0] Odczytano przed chwilą
    [one] Odczytano { $count } minutę temu
    [few] Odczytano { $count } minuty temu
    [many] Odczytano { $count } minut temu
   *[other] Odczytano { $count } minuty temu
}
partners-read-hours = { $count ->
    [one] Odczytano { $count } godzinę temu
    [few] Odczytano { $count } godziny temu
    [many] Odczytano { $count } godzin temu
   *[other] Odczytano { $count } godziny temu
}
partners-read-days = { $count ->
    [one] Odczytano { $count } dzień temu
    [few] Odczytano { $count } dni temu
    [many] Odczytano { $count } dni temu
   *[other] Odczytano { $count } dnia temu
}
partners-told-not-yet = Pytamy partnera raz dziennie, gdy tylko mają Państwo z nim umowę lub wersję roboczą.
partners-told-not-offered = Systemy partnera nie udostępniają danych uczelni, jednostek ani karty informacyjnej.
partners-told-nothing = Partner nie dał odpowiedzi, której możemy użyć.
partners-told-failed = Ostatniej odpowiedzi nie można było użyć
partners-told-asked = Ostatnie zapytanie
