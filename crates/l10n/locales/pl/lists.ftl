# Co mają wszystkie listy: filtry, strony, zachowane widoki, wybrane wiersze; oraz ustawienia w menu.

list-shown = { $first }–{ $last } z { $all }
list-shown-none = Nic nie jest pokazane
list-shown-more = { $first }–{ $last } z ponad { $all }
list-shown-far = { $count } z ponad { $all }
list-order = Kolejność
list-order-newest = Najpierw najnowsze
list-order-oldest = Najpierw najstarsze
list-odd = Nie znamy tej wartości, więc niczego nie filtruje: { $filters }.
list-cut = Szukany tekst był zbyt długi. Szukaliśmy jego początku. Liczba znaków: { $most }.
list-place = strona
list-without = Bez filtra „{ $filter }” liczba wyników to { $count }.
list-drop = Usuń ten filtr
list-nothing-alone = Żaden filtr sam nie jest przyczyną. Aby zobaczyć całą listę, należy wyczyścić wszystkie.
list-export = Eksportuj
list-export-text = Plik zawiera wiersze pasujące do filtrów, najwyżej { $most }. Pobranie pliku zapisujemy w dzienniku audytu.

view-keep = Zachowaj ten widok
view-name = Nazwa widoku
view-name-hint = Widok jest tylko w Państwa menu z boku.
view-save = Zachowaj
views-title = Państwa widoki
views-lead = Widok to lista z filtrami pod jedną nazwą. Nikt inny ich nie widzi; można zachować { $most }.
views-empty = Nie ma jeszcze widoków
views-empty-text = Należy wybrać filtry na liście i zachować je pod nazwą.
views-rename = Zmień nazwę
views-delete = Usuń
view-of = Widok „{ $name }”
view-unnamed = Należy wpisać nazwę
view-long-name = Nazwa może mieć najwyżej { $most } znaków
view-name-taken = Inny widok tej listy ma już tę nazwę
view-too-many = Liczba zachowanych widoków to już { $most }. Najpierw należy usunąć jeden z nich.
view-long-query = Te filtry są zbyt długie, aby je zachować. Należy skrócić szukany tekst.
done-view-kept = Widok jest zachowany. Znajduje się w menu.
done-view-renamed = Widok ma nową nazwę.
done-view-deleted = Widok jest usunięty.
done-view-gone = Takiego widoku już nie ma.
done-none-chosen = Najpierw należy wybrać wiersze.

ui-preferences = Język i wygląd
ui-density = Wiersze
ui-density-comfortable = Luźne
ui-density-compact = Zwarte
ui-more = Więcej
ui-views-edit = Zmień widoki
ui-chosen-group = Co zrobić z wybranymi wierszami
ui-chosen = Wybrano: { $count }
ui-chosen-none = Z wybranymi wierszami:
ui-choose-all = Wszystkie pasujące ({ $count })
ui-choose-none = Nie wybieraj żadnego
ui-choose-row = Wybierz: { $row }

agreements-view-approve = Do zatwierdzenia
agreements-view-differences = Różnice
agreements-view-expiring = Kończą się w tym roku
agreements-who = Czeka na
agreements-who-us = Państwa
agreements-who-partner = Partnera
agreements-who-nobody = Nikogo
agreements-put-unit = Wskaż jednostkę odpowiedzialną
agreements-column-id = Identyfikator w sieci
agreements-column-partner-id = Identyfikator partnera
agreements-column-first = Pierwszy rok
agreements-column-last = Ostatni rok
agreements-column-differences = Różnice
list-yes = tak
list-no = nie
agreements-column-in-force = Obowiązuje

unit-bulk-title = Wskaż jednostkę odpowiedzialną
unit-bulk-about = { $count ->
    [one] Zmieni się jednostka odpowiedzialna za { $count } umowę
    [few] Zmieni się jednostka odpowiedzialna za { $count } umowy
    [many] Zmieni się jednostka odpowiedzialna za { $count } umów
   *[other] Zmieni się jednostka odpowiedzialna za { $count } umowy
}: { $unit }
unit-bulk-whole = cała uczelnia
unit-bulk-none = Nic by się nie zmieniło
unit-bulk-chosen = { $count ->
    [one] Wybrano { $count } umowę
    [few] Wybrano { $count } umowy
    [many] Wybrano { $count } umów
   *[other] Wybrano { $count } umowy
}
unit-bulk-cut = Pasuje więcej umów. Jedno działanie obejmuje { $most }; dla pozostałych należy je powtórzyć.
tasks-bulk-cut = Pasuje więcej zadań. Jedno działanie obejmuje { $most }; dla pozostałych należy je powtórzyć.
unit-bulk-note = Partnerzy nigdy nie widzą, która jednostka odpowiada. Osoby przypisane do jednostek zobaczą potem inne umowy.
unit-bulk-check = Sprawdź przed wykonaniem
unit-bulk-do = Wskaż jednostkę
unit-bulk-back = Wróć do listy
unit-bulk-choose = Należy wybrać jednostkę
unit-bulk-left-out = { $count ->
    [one] { $count } jest pominięta
    [few] { $count } są pominięte
    [many] { $count } jest pominiętych
   *[other] { $count } jest pominięte
}
unit-bulk-skip-not-yours = nie mają Państwo prawa jej edytować
unit-bulk-skip-already = ta jednostka już za nią odpowiada
unit-bulk-skip-gone = { $count ->
    [one] { $count } już nie istnieje albo nie jest już dla Państwa widoczna
    [few] { $count } już nie istnieją albo nie są już dla Państwa widoczne
    [many] { $count } już nie istnieje albo nie jest już dla Państwa widocznych
   *[other] { $count } już nie istnieje albo nie jest już dla Państwa widoczne
}
unit-bulk-done = { $count ->
    [one] Zmieniono jednostkę { $count } umowy.
    [few] Zmieniono jednostkę { $count } umów.
    [many] Zmieniono jednostkę { $count } umów.
   *[other] Zmieniono jednostkę { $count } umowy.
}
unit-bulk-skipped = { $count ->
    [one] { $count } pozostała bez zmian.
    [few] { $count } pozostały bez zmian.
    [many] { $count } pozostało bez zmian.
   *[other] { $count } pozostało bez zmian.
}

timeline-all = Wszystko
timeline-people = Osoby
timeline-systems = Systemy
timeline-documents = Dokumenty
history-none = Nic takiego się nie wydarzyło.
timeline-views = Co pokazać
person-history = Co tu zrobiono
person-history-all = Wszystko w dzienniku audytu
person-history-none = Jeszcze nic.

audit-what-agreements-exported = Wyeksportowano listę umów
audit-kind-agreements = Lista umów
