# Pierwszy tydzień: co musi być, zanim wejdzie w życie pierwsza umowa.

week-title = Pierwszy tydzień
week-lead = Krok jest odhaczony, gdy jest zrobiony. Nikt nie odhacza ręcznie.
week-guide = Poradnik na pierwszy tydzień
week-done-of = Zrobione kroki: { $done } z { $all }.
week-progress = Ile już zrobiono
week-next = Następny: { $step }.
week-open = Otwórz listę
week-steps = Kroki
week-over = Wszystkie kroki są zrobione
week-over-text = Państwa uczelnia jest w sieci, a pierwsza umowa obowiązuje.
week-is-done = Zrobione
week-is-open = Do zrobienia
week-minutes = { $count ->
    [one] około { $count } minuty
    [few] około { $count } minut
    [many] około { $count } minut
   *[other] około { $count } minuty
}
week-you = Państwo
week-nobody = Nikt tutaj nie ma jeszcze tego uprawnienia
week-operator = Osoby, które prowadzą ten serwis
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
week-step-directory = Zaimportować listę uczelni akredytowanych
week-step-keys = Utworzyć klucze uczelni
week-step-listed = Znaleźć się w rejestrze
week-step-mail = Skonfigurować pocztę
week-step-backup = Tworzyć kopie zapasowe
week-step-colleagues = Zaprosić kogoś z zespołu
week-step-sent = Wysłać pierwszą umowę
week-step-in-force = Doprowadzić pierwszą umowę do wejścia w życie

week-why-sign-in = Link działa raz i przez 15 minut. Dzięki kluczowi dostępu, logowaniu uczelni lub hasłu każdy administrator zaloguje się bez pomocy informatyków.
week-why-institution = Partnerzy czytają nazwę uczelni i to, kogo pytać. Należy ją opublikować z adresem e-mail lub numerem telefonu biura.
week-why-units = Wydziały i katedry mogą być w umowach i mieć własne zadania. Należy opublikować co najmniej jedną jednostkę albo podać, że ich nie ma.
week-why-factsheet = Studenci i partnerzy poznają ostatnie dni na nominacje i zgłoszenia oraz to, kogo pytać. Systemy partnerów czytają ją same.
week-why-directory = Komisja publikuje, kto ma Kartę Erasmusa. Dzięki jej plikowi Habita znajduje każdego partnera po nazwie lub kodzie i ostrzega, gdy karta się skończyła. Plik mogą zaimportować też informatycy.
week-why-keys = Inne systemy wierzą wiadomości, bo jest podpisana. Habita tworzy oba klucze przy pierwszym uruchomieniu.
week-why-listed = Rejestr to książka adresowa sieci. Należy podać mu adres swojego manifestu; wtedy systemy partnerów znajdą Państwa system.
week-why-mail = Zaproszenia, linki do logowania i zadania dnia wychodzą przez Państwa serwer poczty.
week-why-backup = Umowy i zatwierdzenia są przechowywane tylko tam, gdzie działa Habita. Krok jest zrobiony, gdy habita backup utworzył kopię zapasową w ciągu ostatnich 7 dni; to polecenie należy uruchamiać każdej nocy.
week-why-colleagues = Ktoś może Państwa zastąpić podczas nieobecności. Krok jest zrobiony, gdy zalogowała się druga osoba.
week-why-sent = Należy wybrać partnera, wpisać warunki i wysłać umowę. System partnera pobierze Państwa kopię.
week-why-in-force = Obie uczelnie zatwierdzają kopie, które mają tę samą treść. Od tej chwili studenci mogą jechać.
