# What a university tells partners about itself: forms, preview, what is wrong.

about-part-institution = Uczelnia
about-part-unit = Jednostka
about-part-factsheet = Karta informacyjna
about-part-names = Nazwy
about-part-abbreviation = Nazwa skrócona
about-part-other-ids = Inne kody
about-part-kind = Rodzaj
about-part-value = Kod
about-part-street-address = Adres siedziby
about-part-mailing-address = Adres do korespondencji
about-part-recipients = Adresat
about-part-lines = Wiersze adresu
about-part-street = Ulica
about-part-building = Budynek
about-part-post-office-box = Skrytka pocztowa
about-part-postal-code = Kod pocztowy
about-part-town = Miejscowość
about-part-region = Region
about-part-country = Kod kraju
about-part-websites = Strony internetowe
about-part-url = Adres
about-part-lang = Język
about-part-logo = Logo
about-part-mobility-factsheets = Strony dla studentów przyjeżdżających
about-part-course-catalogues = Katalogi przedmiotów
about-part-contact = Kontakty
about-part-given-names = Imiona
about-part-family-name = Nazwisko
about-part-emails = Adresy e-mail
about-part-phones = Telefony
about-part-number = Numer
about-part-extension = Numer wewnętrzny
about-part-other = Inny zapis
about-part-roles = Czego dotyczy
about-part-id = Identyfikator
about-part-code = Kod
about-part-parent = Jednostka nadrzędna
about-part-calendar = Terminy
about-part-nominations = Nominacje
about-part-applications = Zgłoszenia
about-part-autumn = Semestr zimowy
about-part-spring = Semestr letni
about-part-decision-weeks = Czas na decyzję
about-part-transcript-weeks = Czas na wykaz zaliczeń
about-part-application = Składanie zgłoszeń
about-part-housing = Zakwaterowanie
about-part-visa = Wizy
about-part-insurance = Ubezpieczenie
about-part-email = Adres e-mail
about-part-phone = Telefon
about-part-requirement = Wymagania
about-part-name = Nazwa
about-part-details = Szczegóły
about-part-accessibility = Wsparcie osób ze szczególnymi potrzebami
about-part-description = Opis
about-part-information = Kontakt w tej sprawie
about-part-additional = Inne biura
about-part-text = Tekst
about-part-day = Dzień
about-part-month = Miesiąc

about-kind-infrastructure = Budynek lub wyposażenie
about-kind-service = Usługa
about-calendar-nominations-autumn = Ostatni dzień nominacji na semestr zimowy
about-calendar-nominations-spring = Ostatni dzień nominacji na semestr letni
about-calendar-applications-autumn = Ostatni dzień zgłoszeń na semestr zimowy
about-calendar-applications-spring = Ostatni dzień zgłoszeń na semestr letni

about-section-names = Nazwy i kody
about-section-inherited = Publikowane z konfiguracji
about-section-addresses = Adresy
about-section-web = W internecie
about-section-unit = Jednostka
about-fact-hei = Identyfikator w sieci
about-fact-address = Adres publiczny
about-fact-mailbox = Skrzynka zespołu

about-add-names = Dodaj nazwę
about-add-roles = Dodaj tekst
about-add-other-ids = Dodaj kod
about-add-websites = Dodaj stronę internetową
about-add-mobility-factsheets = Dodaj stronę
about-add-course-catalogues = Dodaj katalog
about-add-contact = Dodaj kontakt
about-add-requirement = Dodaj wymaganie
about-add-accessibility = Dodaj formę wsparcia
about-add-additional = Dodaj biuro
about-one-contact = Kontakt { $number }
about-one-requirement = Wymaganie { $number }
about-one-accessibility = Forma wsparcia { $number }
about-one-additional = Biuro { $number }
about-remove-names = Usuń nazwę { $number }
about-remove-roles = Usuń tekst { $number }
about-remove-other-ids = Usuń kod { $number }
about-remove-websites = Usuń stronę internetową { $number }
about-remove-mobility-factsheets = Usuń stronę { $number }
about-remove-course-catalogues = Usuń katalog { $number }
about-remove-contact = Usuń kontakt { $number }
about-remove-requirement = Usuń wymaganie { $number }
about-remove-accessibility = Usuń formę wsparcia { $number }
about-remove-additional = Usuń biuro { $number }
about-one-a-line = Po jednym w wierszu
about-help-names = Partnerzy widzą najpierw nazwę angielską. Jeśli nie ma tu żadnej nazwy, używane są nazwy z konfiguracji.
about-help-abbreviation = Kilka liter, tak jak mówi się na co dzień.
about-help-configured = Te dane są zapisane w konfiguracji tego serwisu. Mogą je zmienić osoby, które prowadzą ten serwis.
about-help-inherited = Partnerzy otrzymują te dane z konfiguracji tego serwisu, dopóki powyżej nie ma własnych.
about-help-other-ids = Dawne domeny uczelni i jej Karta Erasmusa.
about-help-addresses = Należy podać ulicę albo najwyżej cztery wiersze adresu. Kod kraju to dwie wielkie litery, na przykład LV.
about-help-websites = Strona główna na pierwszym miejscu. Adresy zaczynają się od https:// lub http://.
about-help-logo = Obraz pod adresem https, który każdy może otworzyć.
about-help-factsheets = Strony lub dokumenty, które powinni przeczytać studenci przyjeżdżający.
about-help-catalogues = Miejsca, w których studenci znajdą ofertę przedmiotów.
about-help-contacts = Najważniejsze na początku. Wszystkie te dane są publiczne, dlatego w miarę możliwości lepiej podać biura i ich skrzynki niż osoby. Numer telefonu zaczyna się od znaku + i kodu kraju.
about-help-contact-parts = Nazwa to nazwa biura. Imiona i nazwisko są tylko dla osoby. „Czego dotyczy” mówi, z jakimi pytaniami się tu zwracać, na przykład o zakwaterowanie.
about-help-id = Zapisują go systemy partnerów, dlatego nigdy się nie zmienia. Od 1 do 64 liter, cyfr i znaków, bez spacji i bez liter ze znakami diakrytycznymi.
about-help-code = Widoczny dla ludzi zamiast identyfikatora. Każda jednostka ma inny kod.
about-help-unit-names = Co najmniej jedna. Partnerzy widzą najpierw nazwę angielską.
about-help-unit-abbreviation = Każda jednostka ma inną nazwę skróconą.
about-help-parent = Albo żadna jednostka nie ma jednostki nadrzędnej, albo mają ją wszystkie oprócz jednej. Ta jedna to cała uczelnia.
about-no-parent = Brak
about-help-nominations = Do kiedy partnerzy zgłaszają swoich studentów. Co roku tak samo.
about-help-applications = Do kiedy studenci sami składają zgłoszenia.
about-help-weeks = Ile czasu zajmuje decyzja i ile czasu po pobycie zajmuje wysłanie wykazu zaliczeń. Karta Erasmusa dopuszcza pięć tygodni.
about-help-phone = Numer telefonu zaczyna się od znaku + i kodu kraju, na przykład +371 67000000.
about-help-application = Do kogo studenci zwracają się w sprawie zgłoszeń i gdzie mogą przeczytać więcej. Potrzebne są adres e-mail, telefon i strona.
about-help-housing = Do kogo studenci zwracają się w sprawie zakwaterowania.
about-help-visa = Do kogo studenci zwracają się w sprawie wiz i zezwoleń na pobyt.
about-help-insurance = Do kogo studenci zwracają się w sprawie ubezpieczenia.
about-help-requirements = Co studenci muszą złożyć lub spełnić. Nazwa z listy oznacza dokument dołączany do nominacji.
about-help-accessibility = Co uczelnia oferuje osobom ze szczególnymi potrzebami i do kogo mogą się zwrócić.
about-help-additional = Inne biura, które studenci powinni znać, na przykład biuro zajmujące się uznawaniem zaliczeń.
about-help-additional-kind = „Rodzaj” mówi w kilku słowach, czym zajmuje się biuro. Partnerzy i studenci czytają to jako nagłówek.

about-save-preview = Zapisz i pokaż podgląd
about-published = Opublikowano: { $time }, { $name }
about-never-published = Niczego tu jeszcze nie opublikowano
about-draft = Wersja robocza: { $time }, { $name }. Widzi ją tylko Państwa uczelnia
about-preview = Podgląd i publikacja
about-changed = Te dane zmieniono w międzyczasie ({ $name }, { $time }). Państwa wpisy są zachowane poniżej. Warto porównać obie wersje, a potem zapisać ponownie, aby zachować swoją.
about-conflict = Co się różni
about-now-in-draft = Teraz w wersji roboczej
about-what-you-typed = Państwa wpis
about-language-twice = Język { $what } występuje tu dwa razy. Należy zostawić po jednym tekście dla każdego języka.
about-unit-exists = Jednostka o identyfikatorze { $id } już istnieje. Należy wybrać inny identyfikator.
about-to-correct = { $count ->
    [one] { $count } rzecz do poprawienia przed publikacją
    [few] { $count } rzeczy do poprawienia przed publikacją
    [many] { $count } rzeczy do poprawienia przed publikacją
   *[other] { $count } rzeczy do poprawienia przed publikacją
}

about-told = Co podają Państwo o swojej uczelni
about-preview-lead = Co się zmieni i jak uczelnię pokaże system partnera.

about-differences = Co się zmieni
about-differences-count = { $count ->
    [0] nic
    [one] { $count } wartość
    [few] { $count } wartości
    [many] { $count } wartości
   *[other] { $count } wartości
}
about-differences-left = { $count ->
    [one] Nie pokazano jeszcze { $count } zmiany.
    [few] Nie pokazano jeszcze { $count } zmian.
    [many] Nie pokazano jeszcze { $count } zmian.
   *[other] Nie pokazano jeszcze { $count } zmiany.
}
about-no-differences = Partnerzy już widzą to, co jest tutaj.
about-what = Co
about-served-now = Partnerzy widzą teraz
about-in-draft = W wersji roboczej
about-outdated = Po rozpoczęciu tej wersji roboczej opublikowano coś innego. Publikacja wersji roboczej zastąpi tamte wartości. Lista poniżej pokazuje, co się zmieni.
about-documents = Dokumenty w sieci
about-documents-text = Pobierają je systemy partnerów. Robią to wtedy, gdy ich potrzebują, zwykle raz dziennie.
about-xml-institution = Uczelnia w formacie XML
about-xml-units = Jednostki w formacie XML
about-xml-factsheet = Karta informacyjna w formacie XML
about-fetched = Ostatnie pobranie: { $time }, { $name }
about-never-fetched = Według dziennika wymiany żaden partner jeszcze tego nie pobrał.
about-publish = Opublikuj dla partnerów
about-rest = Opublikuj resztę
about-rest-text = To, co jest poprawne, można opublikować teraz. Powyższe części pozostają w wersji roboczej, a partnerzy nadal czytają to, co jest z nich opublikowane.
about-no-rest = W wersji roboczej nie ma nic innego nowego, więc przed poprawieniem nie ma czego publikować.
about-no-draft = Nie ma wersji roboczej. Ktoś ją w międzyczasie opublikował lub odrzucił.
about-changed-since-shown = Po otwarciu tej strony coś się zmieniło. Niczego nie opublikowano. Warto sprawdzić jeszcze raz, a potem opublikować.
about-faults = W wersji roboczej są wartości, których nie można opublikować. Ich lista jest poniżej.
about-unit-still-used = Jednostka { $id } jest nadal przypisana do osób lub umów, więc nie można jej pominąć. Należy dodać ją ponownie z tym samym identyfikatorem albo przypisać tam inną jednostkę.
about-discard = Odrzuć wersję roboczą
about-discard-text = Wszystkie zmiany od ostatniej publikacji przepadną. Partnerzy niczego nie zauważą.
about-discard-do = Odrzuć wersję roboczą

about-unit-new = Nowa jednostka
about-unit-search = Nazwa lub kod
about-units-empty = Nie ma jeszcze jednostek
about-units-empty-text = Aby zbudować strukturę, najpierw należy dodać całą uczelnię, a potem jej wydziały i katedry.
about-units-no-match = Brak pasujących jednostek
about-units-no-match-text = Można wpisać mniej liter albo kod.
about-units-left = { $count ->
    [one] Nie pokazano jeszcze { $count } jednostki. Można ją znaleźć przez wyszukiwanie.
    [few] Nie pokazano jeszcze { $count } jednostek. Można je znaleźć przez wyszukiwanie.
    [many] Nie pokazano jeszcze { $count } jednostek. Można je znaleźć przez wyszukiwanie.
   *[other] Nie pokazano jeszcze { $count } jednostki. Można je znaleźć przez wyszukiwanie.
}
about-unit-added = Nowa w wersji roboczej
about-unit-changed = Zmieniona w wersji roboczej
about-unit-remove = Usuń tę jednostkę
about-unit-remove-text = Zniknie z wersji roboczej teraz, a z sieci po publikacji. Umowy u partnerów, które ją wskazują, zachowają jej identyfikator.
about-unit-remove-do = Usuń jednostkę
about-unit-stays = Tej jednostki nie można teraz usunąć:
about-unit-agreements = { $count ->
    [one] Odpowiada za { $count } umowę. Najpierw należy wskazać dla niej inną jednostkę.
    [few] Odpowiada za { $count } umowy. Najpierw należy wskazać dla nich inną jednostkę.
    [many] Odpowiada za { $count } umów. Najpierw należy wskazać dla nich inną jednostkę.
   *[other] Odpowiada za { $count } umowy. Najpierw należy wskazać dla nich inną jednostkę.
}
about-unit-people = { $count ->
    [one] { $count } osoba ma w niej rolę. Najpierw należy przypisać tę osobę do innej jednostki.
    [few] { $count } osoby mają w niej rolę. Najpierw należy przypisać te osoby do innej jednostki.
    [many] { $count } osób ma w niej rolę. Najpierw należy przypisać te osoby do innej jednostki.
   *[other] { $count } osoby ma w niej rolę. Najpierw należy przypisać te osoby do innej jednostki.
}
about-unit-below = { $count ->
    [one] Podlega jej { $count } jednostka. Najpierw należy ją przenieść.
    [few] Podlegają jej { $count } jednostki. Najpierw należy je przenieść.
    [many] Podlega jej { $count } jednostek. Najpierw należy je przenieść.
   *[other] Podlega jej { $count } jednostki. Najpierw należy je przenieść.
}
about-factsheet-remove = Zrezygnuj z karty informacyjnej
about-factsheet-remove-text = Karta informacyjna zniknie z wersji roboczej teraz, a z sieci po publikacji.
about-factsheet-remove-do = Usuń kartę informacyjną

about-fault-missing = { $field }: należy podać wartość
about-fault-too-long = { $field }: tekst jest za długi, maksymalna liczba bajtów to { $what }
about-fault-language = { $field }: należy wybrać język
about-fault-web-address = { $field }: „{ $what }” nie jest adresem, który zaczyna się od https:// lub http://
about-fault-logo = { $field }: „{ $what }” nie jest adresem, który zaczyna się od https://
about-fault-four-lines = { $field }: najwyżej cztery wiersze
about-fault-lines-or-street = { $field }: należy podać albo wiersze adresu, albo ulicę, budynek i skrytkę
about-fault-country = { $field }: należy wpisać dwie wielkie litery, na przykład LV
about-fault-mail = { $field }: „{ $what }” nie jest adresem e-mail
about-fault-no-phone = { $field }: należy podać numer telefonu
about-fault-phone = { $field }: numer musi zaczynać się od znaku + i kodu kraju
about-fault-too-many = { $field }: za dużo wpisów, maksymalna liczba to { $what }
about-fault-id = { $field }: od 1 do 64 liter, cyfr i znaków, bez spacji i bez liter ze znakami diakrytycznymi
about-fault-id-taken = { $field }: identyfikator „{ $what }” ma już inna jednostka
about-fault-code-taken = { $field }: kod „{ $what }” ma już inna jednostka
about-fault-abbreviation-taken = { $field }: taką samą ma już inna jednostka
about-fault-configured = { $field }: kod Erasmus i PIC są zapisane w konfiguracji
about-fault-no-such-unit = { $field }: nie ma jednostki „{ $what }”
about-fault-circle = { $field }: jednostki są nadrzędne wobec siebie nawzajem
about-fault-second-root = { $field }: należy wybrać jednostkę, bo bez nadrzędnej jest tylko cała uczelnia
about-fault-weeks = { $field }: należy wybrać liczbę tygodni od 1 do { $what }
about-fault-spelling = { $field }: należy wpisać dokładnie „{ $what }”
about-fault-accessibility = { $field }: należy wybrać jedną możliwość
about-fault-day = { $field }: należy podać dzień i wybrać miesiąc
about-fault-day-of-month = { $field }: ostatni dzień tego miesiąca to { $day }

done-published = Opublikowano. Od teraz widzą to partnerzy.
done-published-rest = Opublikowano, z wyjątkiem tego, co trzeba najpierw poprawić. To pozostaje w wersji roboczej.
done-draft-discarded = Wersję roboczą odrzucono. To, co widzą partnerzy, pozostaje bez zmian.
done-unit-removed = Jednostki nie ma już w wersji roboczej. Po publikacji zniknie też z sieci.
done-unit-in-use = Jednostka jest używana. Poniżej widać, co jest z nią związane.
done-unit-has-below = Tej jednostce podlegają inne. Najpierw należy je przenieść.
done-factsheet-removed = Karty informacyjnej nie ma już w wersji roboczej. Po publikacji zniknie też z sieci.
