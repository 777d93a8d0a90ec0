# Katalog uczelni akredytowanych oraz wszyscy, którzy są akredytowani lub w sieci.

settings-directory = Uczelnie akredytowane
settings-line-directory = Lista Komisji z uczelniami, które mają Kartę Erasmusa
directory-lead = Cały ten serwis używa ostatnio zaimportowanej listy
directory-new-list = Nowa lista
directory-file = Plik Excel lub CSV
directory-file-hint = Taki, jaki publikuje Komisja Europejska, najwyżej { $size } MB
directory-help-where = Na stronach Erasmus+ Komisji należy poszukać „ECHE holders”, zapisać plik Excel i wybrać go tutaj.
directory-help-nothing = Odczyt niczego nie zmienia. Najpierw widać, co jest nowe, zmienione i zakończone.
directory-read = Odczytaj plik
directory-file-missing = Należy wybrać plik
directory-file-too-long = Plik jest większy niż { $size } MB. Listy Komisji są dużo mniejsze.
directory-file-bomb = Plik jest w środku dużo większy niż na zewnątrz, więc nie został otwarty
directory-file-many-rows = Plik ma więcej niż { $most } wierszy. Listy Komisji są dużo krótsze.
directory-file-many-cells = Plik ma za dużo komórek. Listy Komisji są dużo mniejsze.
directory-file-long-cell = Komórka pliku ma więcej niż { $most } znaków
directory-file-encrypted = Plik jest chroniony hasłem. Należy zapisać go bez hasła i wybrać jeszcze raz.
directory-file-old-kind = To stary plik Excel (.xls). Należy zapisać go jako .xlsx i wybrać jeszcze raz.
directory-file-other-kind = To nie jest plik Excel ani tabela tekstowa. Należy wybrać plik taki, jaki publikuje Komisja.
directory-file-not-utf8 = Nie da się odczytać liter tego pliku tekstowego. Należy zapisać go jako „CSV UTF-8” i wybrać jeszcze raz.
directory-file-empty = Plik jest pusty
directory-file-damaged = Plik jest uszkodzony lub niepełny. Należy zapisać go jeszcze raz ze strony Komisji.
directory-file-no-headings = Żaden arkusz tego pliku nie ma kolumn z nazwą prawną i PIC
directory-file-no-rows = Plik ma właściwe kolumny, ale żadnego wiersza pod nimi nie da się użyć
directory-imports = Importy
directory-no-imports = Nie zaimportowano żadnej listy
directory-no-imports-text = Do tego czasu nie widać tu, kto jest akredytowany.
directory-by-others = Inna uczelnia tego serwisu
directory-when = Kiedy
directory-file-name = Plik
directory-listed = Uczelnie
directory-repaired = Naprawione kody
directory-problems = Nie do użycia
directory-kind-new = Nowe
directory-kind-back = Znów na liście
directory-kind-changed = Zmienione
directory-kind-ended = Zakończone
directory-check = Sprawdzenie listy
directory-read-by = Plik odczytany przez: { $name }, { $time }
directory-doubt-ended = Zakończonych byłoby { $ended } z { $listed } uczelni. Należy sprawdzić, czy to cała lista.
directory-doubt-changed = Inną nazwę lub stronę internetową miałoby { $changed } z { $listed } uczelni. Należy sprawdzić, czy to właściwa lista.
directory-doubt-new = Nowych uczelni byłoby { $new }, więcej, niż jest na liście. Należy sprawdzić, czy to właściwa lista.
directory-may = Co jest nietypowe
directory-may-ended = { $count ->
    [one] To cała lista, a zakończona będzie { $count } uczelnia
    [few] To cała lista, a zakończone będą { $count } uczelnie
    [many] To cała lista, a zakończonych będzie { $count } uczelni
   *[other] To cała lista, a zakończonych będzie { $count } uczelni
}
directory-may-changed = { $count ->
    [one] To właściwa lista, a inną nazwę lub stronę internetową będzie miała { $count } uczelnia
    [few] To właściwa lista, a inną nazwę lub stronę internetową będą miały { $count } uczelnie
    [many] To właściwa lista, a inną nazwę lub stronę internetową będzie miało { $count } uczelni
   *[other] To właściwa lista, a inną nazwę lub stronę internetową będzie miało { $count } uczelni
}
directory-may-new = { $count ->
    [one] To właściwa lista, a nowa jest { $count } uczelnia
    [few] To właściwa lista, a nowe są { $count } uczelnie
    [many] To właściwa lista, a nowych jest { $count } uczelni
   *[other] To właściwa lista, a nowych jest { $count } uczelni
}
directory-may-missing = Należy zaznaczyć każde pole, jeśli to właściwa lista, albo ją odrzucić
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
directory-changed-meanwhile = Przed chwilą zaimportowano inną listę. Należy obejrzeć różnice jeszcze raz.
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
directory-column-erasmus = Kod Erasmus
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
directory-shown = { $from }–{ $to } z { $total }
directory-none = Nic takiego nie ma
directory-none-text = Powyżej można wybrać jedną z innych list.
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
directory-fault-no-erasmus-code = To nie jest kod Erasmus
directory-fault-repeated-erasmus-code = Inna uczelnia też ma ten kod Erasmus
directory-fault-no-oid = To nie jest OID
directory-fault-no-date = To nie jest data
directory-fault-ends-before-start = Karta kończy się, zanim się zacznie
directory-fault-no-country = Kraj nie jest znany
done-list-imported = Lista jest zaimportowana.
done-list-discarded = Plik odrzucono. Nic się nie zmieniło.
done-list-gone = Ten plik już tu nie czeka. Został zaimportowany lub odrzucony albo minął dzień.
directory-views = Widoki
directory-view-ours = Nasi
directory-view-all = Wszyscy
directory-view-map = Mapa
directory-search = Nazwa, miasto, kraj lub kod
directory-any = Wszystkie
directory-accreditation = Akredytacja
directory-accredited-yes = Obecnie akredytowane
directory-accredited-ended = Akredytacja zakończona
directory-accredited-no = Nie ma na liście
directory-network = Sieć
directory-connected-yes = Połączona
directory-connected-no = Niepołączona
directory-connected-for = Połączona dla
directory-connected-for-nothing = Połączona, bez tych usług
directory-by-mail = Niepołączona
directory-by-mail-title = Państwo: na razie uzgodnienia e-mailem i w PDF
directory-by-mail-text = Tej uczelni nie ma w sieci, więc jej system nie może odbierać umów, a Habita nie ma dla niej wersji roboczych. Umowę pisze się, wysyła i przechowuje poza Habitą. Gdy uczelnia dołączy do sieci, umowy będzie można zaczynać tutaj.
directory-by-mail-website = Na liście nie ma adresu e-mail. Na stronie uczelni jest informacja, do kogo się zwrócić.
directory-by-mail-search = Na liście nie ma ani adresu e-mail, ani strony. Należy poszukać biura współpracy międzynarodowej uczelni.
directory-website-open = Otwórz stronę uczelni
directory-imported-at = Lista uczelni akredytowanych zaimportowana { $time }
directory-import-first = Zaimportuj listę uczelni akredytowanych
directory-no-list = Nie zaimportowano listy uczelni akredytowanych
directory-hei = Identyfikator w sieci
directory-until = Akredytowana do
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
directory-warn-not-listed = Tej uczelni nie ma na liście uczelni akredytowanych. Przed rozpoczęciem umowy należy zapytać ją o kod Erasmus.
directory-warn-over = Karta tej uczelni się skończyła. Należy zapytać uczelnię, czy ma nową.
directory-warn-ended = Tej uczelni już nie ma na liście uczelni akredytowanych. Należy zapytać, czy połączyła się z inną.
directory-says = Na liście uczelni akredytowanych
directory-name-there = Nazwa na liście
directory-gone-since = Nie ma na liście od
directory-address = Adres
directory-raw = Wiersz w takiej postaci, w jakiej przyszedł
directory-map-title = { $listed } uczelni akredytowanych i { $connected } połączonych oprócz Państwa uczelni
directory-map-connected = { $connected } połączonych uczelni oprócz Państwa uczelni
directory-map-text = Liczba mówi, ile uczelni jest akredytowanych. Im mocniejszy kolor, tym więcej. Kropka oznacza kraje z Państwa partnerami.
directory-map-text-connected = Liczba mówi, ile uczelni jest połączonych. Im mocniejszy kolor, tym więcej. Kropka oznacza kraje z Państwa partnerami.
directory-accredited = Akredytowane
directory-connected = Połączone
directory-partners = Państwa partnerzy
