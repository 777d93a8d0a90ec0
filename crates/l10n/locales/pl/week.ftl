# Pierwszy tydzień: co musi być, zanim wejdzie w życie pierwsza umowa.

week-title = Pierwszy tydzień
week-lead = Krok jest odhaczony, gdy jest zrobiony. Nikt nie odhacza ręcznie.
week-guide = Poradnik na pierwszy tydzień
week-done-of = Zrobione kroki: { $done } z { $all }.
week-next = Następny: { $step }.
week-open = Otwórz listę
week-steps = Kroki
week-over = Wszystkie kroki są zrobione
week-over-text = Twoja uczelnia jest w sieci, a pierwsza umowa obowiązuje.
week-is-done = Zrobione
week-is-open = Do zrobienia
week-minutes = { $count ->
    [one] około { $count } minuty
    [few] około { $count } minut
    [many] około { $count } minut
   *[other] około { $count } minuty
}
week-you = Ty
week-nobody = Nikt tutaj nie ma jeszcze tego uprawnienia
week-operator = Osoba, która prowadzi system Habita na Twojej uczelni
week-no-units = Nie mamy jednostek
week-no-units-said = Podano, że nie ma jednostek.
week-units-after-all = Jednak mamy jednostki
week-close = Nie przypominaj już nikomu
week-close-text = Listę można zamknąć, zanim wszystko jest zrobione. Strona zadań nie pokaże jej już nikomu.
week-closed-text = Lista została zamknięta: { $time }. Strona zadań jej nie pokazuje.
week-open-again = Pokaż ponownie

week-step-sign-in = Dać administratorom własny sposób logowania
week-step-institution = Opisać swoją uczelnię
week-step-units = Podać jednostki
week-step-factsheet = Wypełnić kartę informacyjną
week-step-keys = Utworzyć klucze uczelni
week-step-listed = Znaleźć się w rejestrze
week-step-mail = Skonfigurować pocztę
week-step-colleagues = Zaprosić kogoś z zespołu
week-step-sent = Wysłać pierwszą umowę
week-step-in-force = Doprowadzić pierwszą umowę do wejścia w życie

week-why-sign-in = Link działa raz i przez 15 minut. Dzięki kluczowi dostępu, logowaniu uczelni lub hasłu każdy administrator zaloguje się bez pomocy informatyków.
week-why-institution = Partnerzy czytają nazwę uczelni i to, kogo pytać. Opublikuj ją z adresem e-mail lub numerem telefonu biura.
week-why-units = Wydziały i katedry mogą być w umowach i mieć własne zadania. Opublikuj co najmniej jedną jednostkę albo podaj, że ich nie ma.
week-why-factsheet = Studenci i partnerzy poznają ostatnie dni na nominacje i zgłoszenia oraz to, kogo pytać. Systemy partnerów czytają ją same.
week-why-keys = Inne systemy wierzą wiadomości, bo jest podpisana. Habita tworzy oba klucze przy pierwszym uruchomieniu.
week-why-listed = Rejestr to książka adresowa sieci. Podaj mu adres swojego manifestu; wtedy systemy partnerów znajdą Twój.
week-why-mail = Zaproszenia, linki do logowania i zadania dnia wychodzą przez Twój serwer poczty.
week-why-colleagues = Ktoś może Cię zastąpić, gdy Cię nie ma. Krok jest zrobiony, gdy zalogowała się druga osoba.
week-why-sent = Wybierz partnera, wpisz warunki i wyślij. System partnera pobierze Twój egzemplarz.
week-why-in-force = Obie uczelnie zatwierdzają egzemplarze, które znaczą to samo. Od tej chwili studenci mogą jechać.

audit-what-first-week-no-units = Podano, że nie ma jednostek
audit-what-first-week-units-after-all = Podano, że jednak są jednostki
audit-what-first-week-closed = Zamknięto listę pierwszego tygodnia
audit-what-first-week-opened = Ponownie pokazano listę pierwszego tygodnia
