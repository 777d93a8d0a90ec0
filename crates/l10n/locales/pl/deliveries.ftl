# Messages to partners and requests to them, with every attempt.

deliveries-title = Doręczenia
deliveries-lead = Wiadomości i zapytania do partnerów, e-maile do osób na uczelni i to, co się z nimi stało
deliveries-next = kolejna próba: { $time }
deliveries-what = Pokaż
deliveries-what-messages = Wiadomości do partnerów
deliveries-what-requests = Zapytania do partnerów
deliveries-what-mail = E-maile do osób na uczelni
deliveries-what-all = Wszystko
deliveries-state-pending = Wysyłanie lub ponowne próby
deliveries-state-done = Partner powiadomiony
deliveries-state-refused = Odrzucone przez system partnera
deliveries-state-given-up = Niedoręczone
deliveries-state-not-connected = Partner bez połączenia
deliveries-message = Wiadomość
deliveries-kind-notify-agreement = Powiadomienie o zmianie umowy
deliveries-kind-notify-approval = Powiadomienie o zmianie zatwierdzenia
deliveries-kind-fetch-agreement = Zapytanie o umowę
deliveries-kind-fetch-approval = Zapytanie o zatwierdzenie
deliveries-kind-letter = E-mail
deliveries-with = Partner lub osoba
deliveries-tries = Próby
deliveries-agreement = Umowa
deliveries-open-agreement = Otwórz umowę
deliveries-since = Od
deliveries-shown = { $count ->
    [one] { $count } wiadomość na tej stronie
    [few] { $count } wiadomości na tej stronie
    [many] { $count } wiadomości na tej stronie
   *[other] { $count } wiadomości na tej stronie
}
deliveries-empty = Brak wiadomości
deliveries-empty-text = Po wysłaniu lub zatwierdzeniu umowy pojawi się tu wiadomość do partnera i każda próba jej doręczenia.
deliveries-no-match = Brak pasujących wiadomości
deliveries-no-match-text = Żadna wiadomość nie spełnia filtrów. Aby zobaczyć wszystkie wiadomości do partnerów, należy wyczyścić filtry.
deliveries-asking = Pytamy
deliveries-answered = Partner odpowiedział
deliveries-given-up = Brak odpowiedzi
deliveries-again = Wyślij ponownie
deliveries-attempts = Próby
deliveries-all-attempts = Wszystkie próby jako lista
deliveries-try = Próba
deliveries-time = Czas
deliveries-code = Kod wyniku
deliveries-took = Czas trwania
deliveries-result = Wynik

attempt-first = Pierwsza próba
attempt-next = Kolejna próba
attempt-none-yet = Nie było jeszcze żadnej próby. Wysyłka nastąpi wkrótce.
attempt-silent = System uczelni { $partner } nie odpowiada od { $since }. Kolejna próba: { $next }. Gdy tylko odpowie, wyślemy wszystko, co czeka.
attempt-number = Próba { $number }
attempt-note = Próba { $number }, { $took }
attempt-accepted = Przyjęto
attempt-answered = Otrzymano odpowiedź
attempt-status = Odpowiedź { $status }
attempt-no-answer = Brak odpowiedzi
attempt-ours = Awaria naszej bazy danych
attempt-to = Wysłano na adres
attempt-what = Co
attempt-their-answer = Odpowiedź partnera
attempt-answer = { $status } po { $took }
attempt-answer-none = Brak po { $took }
attempt-means = Co to oznacza
attempt-means-done = System partnera przyjął wiadomość.
attempt-means-answered = System partnera odpowiedział na nasze zapytanie.
attempt-means-retry = System partnera na razie tego nie przyjął. Przez 7 dni sami ponawiamy próby. Nic nie przepadło.
attempt-means-ours = Zawiodła nasza baza danych, więc nie udało się zapisać odpowiedzi. Sami ponawiamy próby. Nic nie przepadło.
attempt-means-refused = System partnera odrzucił wiadomość. Ponowne wysłanie nie pomoże. Odpowiedź powinien sprawdzić dział IT.
attempt-means-given-up = Próbowaliśmy przez 7 dni. Można wysłać ponownie albo napisać do partnera.
attempt-means-not-connected = Na liście sieci nie ma takiej usługi partnera. Wiadomość czeka tutaj, aż partner się połączy.
attempt-request = Identyfikator zapytania
attempt-fault = Co się stało, dla IT
attempt-excerpt = Początek odpowiedzi

done-sent-again = Teraz próbujemy ponownie.
done-not-again = Ta wiadomość już dotarła.
done-not-connected = Uczelnia { $partner } nie ma takiej usługi na liście sieci. Niczego nie pobrano.
done-no-answer = System uczelni { $partner } nie odpowiedział. Niczego nie zmieniono. Można spróbować ponownie później.
done-not-proved = Odpowiedź uczelni { $partner } nie ma ważnego podpisu. Niczego nie zmieniono. Należy powiadomić dział IT.
done-refused = System uczelni { $partner } odrzucił nasze zapytanie. Niczego nie zmieniono. Należy powiadomić dział IT.
done-failed = W systemie uczelni { $partner } wystąpił błąd. Niczego nie zmieniono. Można spróbować ponownie później.
done-unreadable = Odpowiedzi uczelni { $partner } nie można odczytać. Niczego nie zmieniono. Błąd musi poprawić dostawca systemu partnera.
