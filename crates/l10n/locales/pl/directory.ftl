# Katalog uczelni akredytowanych oraz wszyscy, którzy są akredytowani lub w sieci.

settings-directory = Uczelnie akredytowane
settings-line-directory = Lista Komisji z uczelniami, które mają Kartę Erasmusa
directory-lead = Cała ta instalacja używa ostatnio zaimportowanej listy
directory-new-list = Nowa lista
directory-file = Plik Excel lub CSV
directory-file-hint = Taki, jaki publikuje Komisja Europejska, najwyżej 16 MB
directory-help-where = Na stronach Erasmus+ Komisji poszukaj „ECHE holders”. Zapisz plik Excel i wybierz go tutaj.
directory-help-nothing = Odczyt niczego nie zmienia. Najpierw widać, co jest nowe, zmienione i zakończone.
directory-read = Odczytaj plik
directory-file-missing = Wybierz plik
directory-file-too-long = Plik jest większy niż { $size } MB. Listy Komisji są dużo mniejsze.
directory-file-bomb = Plik jest w środku dużo większy niż na zewnątrz, więc nie został otwarty
directory-file-many-rows = Plik ma więcej niż { $most } wierszy. Listy Komisji są dużo krótsze.
directory-file-many-cells = Plik ma za dużo komórek. Listy Komisji są dużo mniejsze.
directory-file-long-cell = Komórka pliku ma więcej niż { $most } znaków
directory-file-encrypted = Plik jest chroniony hasłem. Zapisz go bez hasła i wybierz jeszcze raz.
directory-file-old-kind = To stary plik Excel (.xls). Zapisz go jako .xlsx i wybierz jeszcze raz.
directory-file-other-kind = To nie jest plik Excel ani tabela tekstowa. Wybierz plik taki, jaki publikuje Komisja.
directory-file-not-utf8 = Nie da się odczytać liter tego pliku tekstowego. Zapisz go jako „CSV UTF-8” i wybierz jeszcze raz.
directory-file-empty = Plik jest pusty
directory-file-damaged = Plik jest uszkodzony lub niepełny. Zapisz go jeszcze raz ze strony Komisji.
directory-file-no-headings = Żaden arkusz tego pliku nie ma kolumn z nazwą prawną i PIC
directory-file-no-rows = Plik ma właściwe kolumny, ale żadnego wiersza pod nimi nie da się użyć
directory-imports = Importy
directory-no-imports = Nie zaimportowano żadnej listy
directory-no-imports-text = Do tego czasu nie widać tu, kto jest akredytowany.
directory-by-others = Inna uczelnia tej instalacji
directory-when = Kiedy
directory-file-name = Plik
directory-listed = Uczelnie
directory-repaired = Naprawione kody
directory-problems = Nie do użycia
directory-kind-new = Nowe
directory-kind-back = Znów na liście
directory-kind-changed = Zmienione
directory-kind-ended = Zakończone
directory-check = Sprawdź listę
directory-read-by = Plik odczytany przez: { $name }, { $time }
directory-ends-many = Zakończonych byłoby { $ended } z { $listed } uczelni. Sprawdź, czy to cała lista.
directory-rows = { $count ->
    [one] W { $count } wierszu
    [few] W { $count } wierszach
    [many] W { $count } wierszach
   *[other] W { $count } wiersza
}
directory-back-count = { $count ->
    [one] I { $count } jest znów na liście
    [few] I { $count } są znów na liście
    [many] I { $count } jest znów na liście
   *[other] I { $count } jest znów na liście
}
directory-unchanged-count = { $count ->
    [one] { $count } pozostaje bez zmian
    [few] { $count } pozostają bez zmian
    [many] { $count } pozostaje bez zmian
   *[other] { $count } pozostaje bez zmian
}
directory-ended-note = Zostają tu, oznaczone jako zakończone
directory-import = Importuj tę listę
directory-discard = Odrzuć
directory-import-hint = Import trwa kilka sekund. Lista czeka tu jeden dzień.
directory-changed-meanwhile = Przed chwilą zaimportowano inną listę. Obejrzyj różnice jeszcze raz.
directory-differences = Różnice
directory-columns = Jak zrozumiano kolumny
directory-meaning = Zrozumiana jako
directory-column = Kolumna
directory-heading = Nagłówek w pliku
directory-how = Rozpoznana po
directory-how-heading = Nagłówku
directory-how-nearly = Nagłówku z literówką
directory-how-values = Wartościach
directory-column-proposal = Numer wniosku
directory-column-erasmus = Kod Erasmusa
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Nazwa
directory-column-street = Ulica
directory-column-postal-code = Kod pocztowy
directory-column-city = Miasto
directory-column-country = Kraj
directory-column-website = Strona internetowa
directory-column-from = Karta od
directory-column-until = Karta do
directory-sheet = Arkusz „{ $name }”
directory-unknown-columns = Nieużywane: { $names }
directory-shown = { $from } do { $to } z { $total }
directory-none = Nic takiego nie ma
directory-none-text = Wybierz powyżej jedną z innych list.
directory-what-changed = Co się zmieniło
directory-field-name = Nazwa
directory-field-erasmus = Kod
directory-field-oid = OID
directory-field-address = Adres
directory-field-country = Kraj
directory-field-website = Strona internetowa
directory-field-from = Od
directory-field-until = Do
directory-row = Wiersz { $row }
directory-place = Miejsce w pliku
directory-before = W pliku
directory-after = Zapisany jako
directory-problem = Problem
directory-value = Wartość
directory-fault-no-pic = Brakuje PIC lub jest błędny. Wiersz pominięto.
directory-fault-no-name = Brakuje nazwy. Wiersz pominięto.
directory-fault-repeated-pic = Inny wiersz ma ten PIC i to on się liczy. Ten wiersz pominięto.
directory-fault-no-erasmus-code = To nie jest kod Erasmusa
directory-fault-repeated-erasmus-code = Inna uczelnia też ma ten kod Erasmusa
directory-fault-no-oid = To nie jest OID
directory-fault-no-date = To nie jest data
directory-fault-ends-before-start = Karta kończy się, zanim się zacznie
directory-fault-no-country = Kraj nie jest znany
done-list-imported = Lista jest zaimportowana
done-list-discarded = Plik odrzucono. Nic się nie zmieniło.
done-list-gone = Ten plik już tu nie czeka. Został zaimportowany lub odrzucony albo minął dzień.
audit-what-list-imported = Import listy uczelni akredytowanych
audit-kind-directory = Lista uczelni akredytowanych
directory-views = Widoki
directory-list = Lista
directory-map = Mapa
directory-search = Nazwa, miasto, kraj lub kod
directory-any = Wszystkie
directory-accreditation = Akredytacja
directory-accredited-yes = Na liście
directory-accredited-ended = Już nie na liście
directory-accredited-no = Nigdy na liście
directory-network = Sieć
directory-connected-yes = Połączona
directory-connected-no = Niepołączona
directory-connected-for = Połączona dla
directory-connected-for-nothing = Połączona, bez tych usług
directory-by-mail = E-mail i PDF
directory-by-mail-banner = Niepołączona z siecią. Działa przez e-mail i PDF.
directory-by-mail-text = Tej uczelni nie ma na liście sieci, więc jej system nie może odbierać umów. Napisz umowę jako PDF i wyślij ją e-mailem. Gdy uczelnia dołączy do sieci, ta strona zmieni się sama.
directory-nonsense = Te filtry nic tu nie znaczą i zostały pominięte: { $filters }
directory-imported-at = Lista uczelni akredytowanych zaimportowana { $time }
directory-import-first = Zaimportuj listę uczelni akredytowanych
directory-no-list = Nie zaimportowano listy uczelni akredytowanych
directory-export = Eksportuj
directory-hei = Identyfikator w sieci
directory-until = Akredytowana do
directory-no-match-text = Spróbuj mniej liter albo kodu Erasmusa w dowolnej pisowni.
directory-drop-filters = Pokaż wszystkie
directory-found-many = Więcej niż { $count } uczelni
directory-state-no-list = Akredytacja nieznana
directory-state-not-listed = Nie ma na liście
directory-state-accredited = Akredytowana
directory-state-until = Do { $day }
directory-state-over = Zakończona { $day }
directory-state-ended = Już nie na liście
directory-tag-until = Akredytowana do { $day }
directory-tag-over = Akredytacja zakończona { $day }
directory-tag-not-listed = Nie ma na liście uczelni akredytowanych
directory-tag-ended = Już nie na liście uczelni akredytowanych
directory-warn-not-listed = Tej uczelni nie ma na liście uczelni akredytowanych. Zapytaj o jej kod Erasmusa, zanim zaczniesz umowę.
directory-warn-over = Karta tej uczelni się skończyła. Zapytaj, czy ma nową.
directory-warn-ended = Tej uczelni już nie ma na liście uczelni akredytowanych. Zapytaj, czy połączyła się z inną.
directory-says = Na liście uczelni akredytowanych
directory-name-there = Nazwa na liście
directory-gone-since = Nie ma na liście od
directory-address = Adres
directory-raw = Wiersz w takiej postaci, w jakiej przyszedł
directory-map-title = { $listed } uczelni akredytowanych i { $connected } połączonych
directory-map-connected = { $connected } połączonych uczelni
directory-map-text = Liczba mówi, ile uczelni jest akredytowanych. Im ciemniejszy kwadrat, tym więcej. Kropka oznacza kraje z Twoimi partnerami.
directory-map-text-connected = Liczba mówi, ile uczelni jest połączonych. Im ciemniejszy kwadrat, tym więcej. Kropka oznacza kraje z Twoimi partnerami.
directory-accredited = Akredytowane
directory-connected = Połączone
directory-partners = Twoi partnerzy
ui-map-no-position = Mapa nic nie mówi o statusie prawnym żadnego kraju ani o jego granicach.
ui-map-as-table = Pokaż jako tabelę
