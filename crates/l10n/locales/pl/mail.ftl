# Letters to people who work at an institution.

mail-or-copy = Jeśli przycisk nie działa, należy skopiować ten adres:
mail-link-once = Link działa jeden raz. Termin ważności: { $until }.
mail-no-answers = Tę wiadomość wysłał program i nikt nie czyta odpowiedzi na nią.
mail-answers = Tę wiadomość wysłał program. Można na nią odpowiedzieć. Odpowiedź przeczytają osoby, które go prowadzą.
mail-roles = Państwa role: { $roles }.
mail-role-from = od { $date }
mail-role-until = do { $date }
mail-roles-none = Nie mają Państwo teraz żadnej roli, więc nic tu nie widać. Jeśli to błąd, należy zwrócić się do administratora.
mail-open-action = Otwórz system Habita

mail-invitation-subject = Zaproszenie do systemu Habita: { $institution }
mail-invitation-text = { $by } zaprasza Państwa do systemu Habita. { $institution } prowadzi w nim swoje umowy Erasmus+ i wymienia je z uczelniami partnerskimi.
mail-invitation-text-alone = Zapraszamy Państwa do systemu Habita. { $institution } prowadzi w nim swoje umowy Erasmus+ i wymienia je z uczelniami partnerskimi.
mail-invitation-action = Przyjmij zaproszenie
mail-invitation-why = Otrzymują Państwo tę wiadomość, ponieważ administrator wpisał ten adres. Jeśli nie spodziewali się jej Państwo, nie trzeba nic robić.

mail-sign-in-subject = Link do logowania: { $institution }
mail-sign-in-text = Ktoś poprosił o link do logowania dla tego adresu. Jeśli byli to Państwo, wystarczy nacisnąć przycisk.
mail-sign-in-action = Zaloguj się
mail-sign-in-why = Jeśli to nie Państwo prosili o link, nie trzeba nic robić. Bez tej wiadomości nikt nie może się zalogować, dlatego nie należy jej przekazywać dalej.
mail-new-link-subject = Nowy link do logowania: { $institution }
mail-new-link-text = { $by } – ta osoba utworzyła nowy link do logowania dla Państwa. Wcześniejsze linki już nie działają.
mail-new-link-text-alone = Jest nowy link do logowania dla Państwa. Wcześniejsze linki już nie działają.
mail-new-link-why = Otrzymują Państwo tę wiadomość, ponieważ ktoś z administracji utworzył nowy link. Nie należy go przekazywać: kto go ma, loguje się jako Państwo.

mail-digest-subject = { $count ->
    [one] Mają Państwo { $count } zadanie
    [few] Mają Państwo { $count } zadania
    [many] Mają Państwo { $count } zadań
   *[other] Mają Państwo { $count } zadania
}
mail-digest-subject-late = { $count ->
    [one] Mają Państwo { $count } zadanie, które jest po terminie
    [few] Mają Państwo { $count } zadania, w tym po terminie: { $late }
    [many] Mają Państwo { $count } zadań, w tym po terminie: { $late }
   *[other] Mają Państwo { $count } zadania, w tym po terminie: { $late }
}
mail-digest-overdue = Po terminie ({ $count })
mail-digest-new = Nowe ({ $count })
mail-digest-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
mail-digest-due = { $partner }, termin: { $date }
mail-digest-action = Otwórz zadania
mail-digest-why = Otrzymują Państwo tę wiadomość najwyżej raz dziennie, gdy coś jest nowe lub po terminie.

mail-way-added-subject = Dodano nowy sposób logowania
mail-way-added-text = Od teraz mogą się Państwo logować także w ten sposób: { $way } ({ $institution }).
mail-way-removed-subject = Usunięto sposób logowania
mail-way-removed-text = Od teraz nie mogą się już Państwo logować w ten sposób: { $way } ({ $institution }).
mail-password-changed-subject = Zmieniono Państwa hasło
mail-password-changed-text = Państwa hasło ({ $institution }) przed chwilą zmieniono. We wszystkich innych miejscach nastąpiło wylogowanie.
mail-way-not-you = Jeśli nie zrobili tego Państwo, należy natychmiast powiadomić administratora.
mail-way-action = Zobacz sposoby logowania
mail-way-link = link w e-mailu
mail-way-one-click = jedno kliknięcie
mail-way-provider = logowanie uczelni
mail-way-password = hasło
mail-way-passkey = klucz dostępu
mail-way-second-factor = hasło i kod z aplikacji
mail-way-recovery-code = kod odzyskiwania, którego właśnie użyto

mail-roles-changed-subject = Zmieniono Państwa role
mail-roles-changed-text = Zmieniono to, co mogą Państwo robić w systemie Habita ({ $institution }). Zmiana: { $by }.
mail-roles-changed-text-alone = Zmieniono to, co mogą Państwo robić w systemie Habita ({ $institution }).
mail-deputy-subject = Zastępują Państwo osobę: { $name }
mail-deputy-text = Zastępują Państwo osobę: { $name }, { $institution }. Kiedy: { $when }.
mail-notice-why = Otrzymują Państwo tę wiadomość, ponieważ dotyczy Państwa konta.

letter-invitation = Zaproszenie
letter-sign-in-link = Link do logowania
letter-digest = Zadania dnia
letter-way-added = Informacja o nowym sposobie logowania
letter-way-removed = Informacja o usuniętym sposobie logowania
letter-password-changed = Informacja o zmianie hasła
letter-roles-changed = Informacja o zmianie ról
letter-new-link = Nowy link do logowania
letter-deputy = Informacja o zastępstwie
letter-to-colleague = Osoba z uczelni
letter-waits = Wysyłka wkrótce
letter-left = Przekazane serwerowi poczty
letter-refused = Odrzucone przez serwer poczty
letter-given-up = Niedoręczone
letter-off = Ten serwis nie wysyła e-maili. Zamiast tego linki są widoczne na stronach. Serwer poczty mogą ustawić osoby, które prowadzą ten serwis.
letter-see = Zobacz e-maile
letter-server-silent = Serwer poczty niczego nie przyjmuje od { $since }. E-maile czekają i zostaną wysłane, gdy znów zacznie działać. Powinien to sprawdzić dział IT.
letter-undelivered = { $count ->
    [one] Nie doręczono { $count } e-maila z ostatnich 7 dni.
    [few] Nie doręczono { $count } e-maili z ostatnich 7 dni.
    [many] Nie doręczono { $count } e-maili z ostatnich 7 dni.
   *[other] Nie doręczono { $count } e-maila z ostatnich 7 dni.
}
letter-fault-no-answer = Serwer poczty nie odpowiedział. Automatycznie ponawiamy próby.
letter-fault-tls = Nie można zaufać certyfikatowi serwera poczty. Powinien to sprawdzić dział IT. Automatycznie ponawiamy próby.
letter-fault-odd = To, co odpowiedziało, nie jest serwerem poczty. Dział IT powinien sprawdzić adres i port. Automatycznie ponawiamy próby.
letter-fault-lacks = Serwer poczty nie oferuje tego, co tu ustawiono. Powinien to sprawdzić dział IT. Automatycznie ponawiamy próby.
letter-fault-not-now = Serwer poczty na razie nie przyjmuje e-maila. Automatycznie ponawiamy próby.
letter-fault-not-from-us = Serwer poczty niczego nie przyjmuje z tego serwisu. Dział IT powinien sprawdzić nazwę, hasło i nadawcę. Automatycznie ponawiamy próby.
letter-fault-refused = Serwer poczty odrzucił e-mail. Często przyczyną jest błędny adres. Należy go poprawić, a potem wysłać ponownie.
letter-fault-mail-no-address = Ta osoba nie ma adresu, na który można pisać, albo już tu nie pracuje.
letter-fault-mail-too-late = E-mail czekał tak długo, że nie jest już potrzebny.
letter-fault-mail-not-configured = Ten serwis na razie nie wysyła e-maili.
letter-fault-other = Po naszej stronie coś zawiodło. Dział IT znajdzie to w dzienniku serwera.

signin-mail-title = Wyślij mi link do logowania
signin-mail-lead = Jeśli Państwa adres jest tu znany, przyjdzie e-mail z linkiem. Działa on jeden raz, przez 15 minut.
signin-mail-address = Państwa adres e-mail
signin-mail-hint = Adres wpisany przez administratora, na przykład nazwisko@uczelnia.example
signin-mail-send = Wyślij link
signin-mail-no-address = Należy podać adres e-mail, na przykład nazwisko@uczelnia.example
signin-mail-sent = Należy sprawdzić skrzynkę
signin-mail-sent-text = Jeśli ktoś ma tu ten adres, link jest w drodze. Działa jeden raz, przez 15 minut.
signin-mail-sent-none = Po kilku minutach nadal nic? Warto zajrzeć do spamu albo zapytać administratora, jaki adres jest wpisany.
signin-mail-again = Podaj inny adres
signin-mail-other = Inne sposoby logowania
