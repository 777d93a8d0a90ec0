# The start page of the sandbox, and its mail.

sandbox-mode = Piaskownica
sandbox-title = Państwa piaskownica jest gotowa
sandbox-lead = Trzy zmyślone uczelnie wymieniają na tym komputerze umowy. Nic nie wychodzi na zewnątrz, a wszystkie osoby są zmyślone. Można wypróbować wszystko, a z opcją --fresh zacząć od nowa.
sandbox-registry-running = Rejestr działa
sandbox-connected = { $count ->
    [one] { $count } uczelnia połączona
    [few] { $count } uczelnie połączone
    [many] { $count } uczelni połączonych
   *[other] { $count } uczelni połączonej
}
sandbox-agreements = { $count ->
    [one] { $count } umowa
    [few] { $count } umowy
    [many] { $count } umów
   *[other] { $count } umowy
}
sandbox-see-registry = Zobacz rejestr
sandbox-who = Wybór osoby
sandbox-who-note = Aby się zalogować, wystarczy jedno kliknięcie. Tak działa tylko piaskownica. Można zalogować się na wszystkich trzech uczelniach naraz. Rola każdej osoby określa, co ta osoba widzi i może zrobić.
sandbox-gone = Tej osoby już tu nie ma
sandbox-gone-text = Od otwarcia tej strony piaskownicę uruchomiono od nowa. Na stronie głównej można wybrać osobę jeszcze raz.
sandbox-about-piemera = Tu dzieje się większość historii.
sandbox-about-suedtal = Stąd wysłano umowę, która czeka na odpowiedź.
sandbox-about-montclair = Ta uczelnia lubi zmieniać to, co wysyłają inni.
sandbox-story = Co wypróbować najpierw
sandbox-story-time = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}
sandbox-story-done = Zrobione
sandbox-story-1 = Przygotować wersję roboczą umowy i ją wysłać
sandbox-story-1-text = Jako Ilze Ozola. Wybrać Südtal, dodać warunek, wysłać.
sandbox-story-2 = Utworzyć swoją kopię z kopii partnera
sandbox-story-2-text = Jako Annegret Hohenwarter-Lindqvist. Otworzyć umowę, która nadeszła, utworzyć swoją kopię, zmienić liczbę, wysłać.
sandbox-story-3 = Zobaczyć różnicę i przejąć wartość
sandbox-story-3-text = Jako Ilze. Obie kopie widać obok siebie. Przejąć liczbę z kopii Südtal.
sandbox-story-4 = Zatwierdzić po obu stronach
sandbox-story-4-text = Jako obie osoby. Każda strona zatwierdza kopię drugiej. Potem obie widzą stan „Obowiązuje”.
sandbox-story-5 = Znaleźć 2 różnice w 40 warunkach
sandbox-story-5-text = Jako Ilze, w umowie 2024-117 z Montclair.
sandbox-it = Dla IT
sandbox-it-registry = Katalog sieci
sandbox-it-doors = Adresy dla innych systemów
sandbox-it-note = Wiadomości między systemami są podpisane i przechodzą przez HTTPS, jak w każdej sieci. Plik README pokazuje, jak inne oprogramowanie może dołączyć jako czwarty host.
sandbox-one-unit = { $role }, tylko jedna jednostka
sandbox-mail = Poczta piaskownicy
sandbox-mail-lead = Wszyscy są tu zmyśleni, więc e-maile do nich trafiają na tę stronę. Znikają, gdy piaskownica się zatrzyma.
sandbox-mail-subject = Temat
sandbox-mail-from = Od
sandbox-mail-to = Do
sandbox-mail-at = Wysłano
sandbox-mail-empty = Nie ma jeszcze e-maili
sandbox-mail-empty-text = Można poprosić o link do logowania na jednej z uczelni albo kogoś zaprosić.
sandbox-mail-text = Jako tekst
sandbox-mail-page = Jak w programie pocztowym
