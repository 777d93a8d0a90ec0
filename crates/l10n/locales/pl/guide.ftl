# Poradniki, które są częścią programu.

guide-nav = Poradniki i pomoc
guide-title = Poradniki
guide-lead = Jak to wszystko działa, prostymi słowami
guide-search = Szukane słowa
guide-all = Wszystkie poradniki
guide-room-staff = Dla biura
guide-room-it = Dla informatyków
guide-on-this-page = Na tej stronie
guide-turns = Inne poradniki
guide-in-english = Ten poradnik jest po angielsku. Nie ma go jeszcze po polsku.
guide-some-english = Poradniki, których nie ma jeszcze po polsku, są po angielsku.
guide-nothing = Żaden poradnik nie zawiera tych słów
guide-nothing-text = Żadne miejsce nie zawiera wszystkich słów z „{ $words }”. Można wpisać mniej słów albo zajrzeć do listy wszystkich poradników.
guide-found = { $count ->
    [one] { $count } miejsce w poradnikach
    [few] { $count } miejsca w poradnikach
    [many] { $count } miejsc w poradnikach
   *[other] { $count } miejsca w poradnikach
}
guide-code = Przykład
guide-table = Tabela
guide-more = Więcej w poradniku
guide-word = Słowniczek: { $word }
