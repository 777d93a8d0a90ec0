# What went wrong between systems, for IT.

problems-title = Problemy
problems-lead = Co nie udało się między naszym systemem a innymi, dla IT
problems-found-by = Kto wykrył
problems-anybody = Wszyscy
problems-whose-own = My
problems-whose-reported = Inni, ze zgłoszenia
problems-us = My
problems-reported = zgłoszono
problems-about = Czyj system
problems-service = Usługa
problems-what = Co się stało
problems-times = Ile razy
problems-last = Ostatnio
problems-unusable = Nie można użyć odpowiedzi
problems-no-answer = Brak odpowiedzi
problems-no-connection = Brak połączenia z systemem partnera
problems-connection-broke = Połączenie zostało przerwane
problems-too-late = Brak pełnej odpowiedzi na czas
problems-empty = Brak problemów
problems-empty-text = Gdy inny system nie odpowiada lub odpowiada błędnie, widać to tutaj. Jeśli tak mówi konfiguracja, raz dziennie zgłaszamy to w sieci.
problems-no-match = Brak pasujących problemów
problems-no-match-text = Żaden problem nie spełnia filtra. Aby zobaczyć wszystkie problemy, należy wyczyścić filtr.
