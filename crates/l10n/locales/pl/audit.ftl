# The audit log: who did what, and when.

audit-lead = Wszystko, co zrobili tu ludzie, partnerzy i Habita. Wpisów nigdy się nie zmienia.
audit-words = Słowa
audit-anybody = Wszyscy
audit-anything = Wszystko
audit-any-kind = Wszystko
audit-from = Od
audit-to = Do
audit-column-when = Czas
audit-column-who = Kto
audit-column-who-id = Identyfikator osoby
audit-column-what = Co
audit-column-what-short = Krótka nazwa
audit-column-kind = Rodzaj
audit-column-object = Czego dotyczy
audit-column-details = Szczegóły
audit-shown = { $count ->
    [one] { $count } wpis na tej stronie
    [few] { $count } wpisy na tej stronie
    [many] { $count } wpisów na tej stronie
   *[other] { $count } wpisu na tej stronie
}
audit-shown-so-far = { $count ->
    [one] Dotąd znaleziono { $count } wpis
    [few] Dotąd znaleziono { $count } wpisy
    [many] Dotąd znaleziono { $count } wpisów
   *[other] Dotąd znaleziono { $count } wpisu
}
audit-not-yet = Dotąd niczego nie znaleziono
audit-not-yet-text = W najnowszych wpisach nie ma tych słów. Wyszukiwanie w starszych wpisach trwa dalej na następnej stronie.
audit-empty = Nie ma jeszcze wpisów
audit-empty-text = Gdy tylko ktoś coś tu zrobi, pojawi się to w tym dzienniku.
audit-no-match = Brak pasujących wpisów
audit-no-match-text = Żaden wpis nie spełnia filtrów. Można wybrać mniej filtrów lub dłuższy okres.
audit-export = Eksportuj jako CSV
audit-export-text = Eksport zawiera najnowsze wpisy wybrane filtrami. Maksymalna liczba wpisów to { $most }. Pobranie eksportu zapisujemy w tym dzienniku.

audit-what-created = Rozpoczęto umowę
audit-what-copy-made = Utworzono kopię z kopii partnera
audit-what-example-made = Utworzono przykład
audit-what-draft-saved = Zapisano wersję roboczą
audit-what-draft-discarded = Odrzucono wersję roboczą
audit-what-deleted = Usunięto umowę
audit-what-sent = Wysłano wersję
audit-what-linked = Powiązano dwie kopie
audit-what-taken-over = Przejęto wartości
audit-what-copy-changed = Pobrano nową kopię
audit-what-copy-problem = Pobrano kopię, której nie można użyć
audit-what-copy-gone = Stwierdzono, że nie ma już kopii partnera
audit-what-approved = Zatwierdzono umowę
audit-what-approval-received = Zatwierdzono naszą kopię
audit-what-approval-withdrawn = Wycofano zatwierdzenie
audit-what-in-force = Umowa zaczęła obowiązywać
audit-what-ignored = Odłożono otrzymaną umowę
audit-what-unignored = Przywrócono otrzymaną umowę
audit-what-file-kept = Dodano dokument
audit-what-institution-draft-saved = Zmieniono wersję roboczą danych uczelni
audit-what-institution-draft-discarded = Odrzucono wersję roboczą danych uczelni
audit-what-institution-pages-kept = Opublikowano dane uczelni
audit-what-look-changed = Zmieniono teksty i kolory
audit-what-keys-changed = Rozpoczęto zmianę kluczy
audit-what-signed-in = Zalogowano się
audit-what-proved-again = Ponownie potwierdzono tożsamość
audit-what-session-ended = Zakończono sesję
audit-what-sessions-ended = Zakończono wszystkie inne sesje
audit-what-sign-in-stopped = Zatrzymano zbyt liczne próby logowania
audit-what-login-refused = Odrzucono nietypową odpowiedź dostawcy logowania
audit-what-login-linked = Dodano dostawcę logowania
audit-what-login-unlinked = Usunięto dostawcę logowania
audit-what-came-by-rule = Pierwsze logowanie na podstawie reguły
audit-what-role-given-by-rule = Nadano rolę na podstawie reguły
audit-what-role-taken-by-rule = Odebrano rolę, której nie nadaje już żadna reguła
audit-what-rule-added = Dodano regułę nadawania ról
audit-what-rule-removed = Usunięto regułę nadawania ról
audit-what-password-set = Ustawiono hasło
audit-what-password-removed = Usunięto hasło
audit-what-second-factor-set = Ustawiono drugi składnik
audit-what-second-factor-removed = Usunięto drugi składnik
audit-what-recovery-codes-made = Utworzono kody odzyskiwania
audit-what-recovery-code-used = Użyto kodu odzyskiwania
audit-what-passkey-added = Dodano klucz dostępu
audit-what-passkey-removed = Usunięto klucz dostępu
audit-what-passkey-refused = Odrzucono nietypowy klucz dostępu
audit-what-form-without-right = Wysłano formularz bez uprawnienia
audit-what-form-about-unknown = Wysłano formularz dotyczący czegoś nieznanego
audit-what-task-assigned = Przekazano zadanie innej osobie
audit-what-task-released = Oddano zadanie wszystkim
audit-what-task-put-off = Przełożono zadanie
audit-what-task-woken = Przywrócono przełożone zadanie
audit-what-task-comment = Dodano komentarz do zadania
audit-what-task-undone = Cofnięto zmianę zadań
audit-what-audit-exported = Wyeksportowano dziennik audytu

audit-kind-agreement = Umowa
audit-kind-received = Otrzymana umowa
audit-kind-task = Zadanie
audit-kind-institution = Uczelnia
audit-kind-file = Dokument
audit-kind-key = Klucz
audit-kind-page = Strona
audit-kind-login = Dostawca logowania
audit-kind-rule = Reguła
audit-kind-audit-log = Dziennik audytu

audit-detail-method = Sposób
audit-detail-provider = Dostawca
audit-detail-role = Rola
audit-detail-unit = Jednostka
audit-detail-cause = Powód
audit-detail-if = Jeśli
audit-detail-fault = Problem
audit-detail-issuer = Dostawca
audit-detail-number = Numer
audit-detail-second = Drugi składnik
audit-detail-revision = Wersja
audit-detail-hash = Odcisk cyfrowy
audit-detail-partner-id = Identyfikator u partnera
audit-detail-reason = Przyczyna
audit-detail-problem = Problem
audit-detail-from = Od
audit-detail-to = Do
audit-detail-until = Do
audit-detail-part = Część
audit-detail-changes = Zmiany
audit-detail-entries = Wpisy
audit-detail-words = Słowa
audit-detail-who = Kto
audit-detail-what = Co
audit-detail-kind = Rodzaj
audit-detail-object = Czego dotyczy
audit-what-unit-changed = Zmieniono jednostkę odpowiedzialną
audit-what-invited = Zaproszono
audit-what-person-changed = Zmieniono imię i nazwisko lub e-mail
audit-what-role-given = Nadano rolę
audit-what-role-taken = Odebrano rolę
audit-what-left = Zakończono pracę osoby tutaj
audit-what-came-back = Przywrócono osobę
audit-what-deputy-set = Ustanowiono zastępstwo
audit-what-deputy-ended = Zakończono zastępstwo
audit-what-role-made = Utworzono rolę
audit-what-role-changed = Zmieniono rolę
audit-what-role-deleted = Usunięto rolę
audit-what-first-administrator = Nadano pierwszą rolę „Administracja”
audit-what-rescued = Nadano rolę „Administracja” przez link operatora
audit-kind-person = Osoba
audit-kind-role = Rola
audit-detail-name = Imię i nazwisko
audit-detail-count = Liczba
audit-detail-rights = Uprawnienia
audit-what-looked = Obejrzano stronę w ramach wsparcia
