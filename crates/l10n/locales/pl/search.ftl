# Wyszukiwanie: strona i okienko, które kilkoma literami prowadzi wszędzie.

search-title = Wyszukiwanie
search-field = Czego Państwo szukają?
search-field-hint = Numer, nazwa, kod Erasmus, ustawienie. Wystarczy część słowa.
search-go = Przejdź do
search-go-hint = Numer, nazwa, kod lub ustawienie
search-go-keys = Strzałki wybierają, Enter otwiera, Esc zamyka
search-go-slash = Klawisz / też to otwiera
search-go-failed = Wyszukiwanie nie odpowiedziało. Aby otworzyć całą stronę, należy nacisnąć Enter.
search-recent = Ostatnio otwarte
search-results = Wyniki
search-said = { $count ->
    [0] Nic nie znaleziono
    [one] { $count } wynik
    [few] { $count } wyniki
    [many] { $count } wyników
   *[other] { $count } wyniku
}
search-said-more = { $count } wyników lub więcej
search-kind-agreement = Umowy
search-kind-received = Otrzymane umowy
search-kind-partner = Partnerzy
search-kind-person = Osoby
search-kind-unit = Jednostki
search-kind-action = Działania
search-kind-place = Strony i ustawienia
search-kind-guide = Poradniki
search-all-of = Wszystkie wyniki tego rodzaju
search-many = Jest ich bardzo dużo. Jeszcze jedno słowo pomoże szybciej znaleźć właściwy.
search-back = Wyniki wszystkich rodzajów
search-cut = Szukano tylko pierwszych { $count } znaków.
search-empty = Tu można znaleźć wszystko, co mogą Państwo otworzyć
search-empty-text = Wielkie litery, znaki diakrytyczne i kolejność słów nie mają znaczenia, a drobne literówki nie przeszkadzają.
search-examples = Na przykład:
search-no-match = Nic nie znaleziono
search-no-match-text = Nic, co mogą Państwo otworzyć, nie zawiera wszystkich tych słów. Można wpisać mniej słów lub liter.
search-did-you-mean = Może chodziło o:
search-near = Podobne do wpisanego tekstu

# Inne nazwy stron, ustawień i działań: słowa oddzielone spacjami, nigdy nie są pokazywane.
search-words-tasks = zadania skrzynka praca terminy start
search-words-agreements = umowy międzyinstytucjonalne kontrakty lista
search-words-partners = uniwersytety uczelnie sieć katalog
search-words-deliveries = wiadomości wysłane powiadomienia
search-words-problems = błędy zgłoszenia awarie
search-words-exchanges = dziennik żądania sieć wymiana
search-words-account = profil hasło klucz urządzenia logowanie drugi składnik
search-words-settings = opcje preferencje konfiguracja administracja
search-words-people = użytkownicy pracownicy koledzy konta
search-words-roles = prawa uprawnienia dostęp
search-words-rules = przynależność automatycznie logowanie
search-words-deputy = urlop nieobecność zastępca zastępstwo
search-words-institution = adres kontakt strona nazwa
search-words-units = wydziały katedry instytuty
search-words-factsheet = terminy semestry kalendarz nominacja zgłoszenie
search-words-look = wygląd logo kolor powitanie
search-words-connections = rejestr sieć EWP manifest stan
search-words-keys = certyfikaty podpis szyfrowanie
search-words-audit = historia dziennik kto co zrobił
search-words-directory = ECHE akredytacja karta uczelnie lista import
search-words-first-week = lista początek konfiguracja start
search-words-new-agreement = utwórz dodaj zacznij szkic umowa
search-words-invite = dodaj użytkownika kolegę nowa osoba
search-words-new-unit = dodaj wydział katedrę
search-words-new-role = dodaj uprawnienia prawa
