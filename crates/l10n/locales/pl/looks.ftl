# Settings: texts and colours of a university's own.

look-lead = Jak te strony witają osoby z uczelni
look-texts = Teksty
look-short-name = Nazwa skrócona
look-welcome = Powitanie na stronie logowania, { $language }
look-colours = Kolory
look-accent = Kolor
look-accent-hint = Na przykład #1d4fb8
look-help-short-name = Najwyżej cztery litery w kwadracie obok nazwy uczelni. Jeśli ich brak, używana jest nazwa skrócona z konfiguracji.
look-help-welcome = Jeden wiersz nad sposobami logowania. Każdy może go przeczytać.
look-help-accent = Dla tego, co jest wybrane i co można nacisnąć. Habita przyciemnia lub rozjaśnia kolor tak, by każdy mógł przeczytać tekst na jasnych i ciemnych stronach.
look-help-sample = Po wypróbowaniu koloru ta strona pokaże się w tym kolorze. Nic się wtedy nie zapisuje.
look-sample-chosen = Wybrane
look-sample-note = Informacja
look-sample-link = Przykładowy link
look-usual = Zwykły kolor to { $colour }.
look-save = Zapisz dla wszystkich
look-try = Wypróbuj kolor
look-reset = Przywróć zwykły wygląd
look-no-colour = Należy wpisać sześć cyfr lub liter od a do f, na przykład #1d4fb8
look-short-name-long = Dozwolona liczba liter: od 1 do { $most }
look-welcome-long = Dozwolona liczba liter: najwyżej { $most }
look-changed = Te dane zmieniono w międzyczasie ({ $name }, { $time }). Państwa wpisy są zachowane poniżej. Ponowny zapis wprowadzi je w miejsce obecnych danych.

done-look-saved = Zapisano. Od teraz widzą to wszyscy.
