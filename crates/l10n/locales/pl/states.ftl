# The nine delivery states and the states of an agreement, one vocabulary for all pages.

delivery-saved-here = Zapisano tutaj
delivery-saved-here-short = Zapisano tutaj
delivery-sending = Wysyłanie
delivery-sending-short = Wysyłanie
delivery-partner-notified = Partner powiadomiony
delivery-partner-notified-short = Partner powiadomiony
delivery-fetched = Pobrane przez system partnera
delivery-fetched-short = Pobrane
delivery-answered = Otrzymano odpowiedź
delivery-answered-short = Otrzymano odpowiedź
delivery-trying-again = Ponawianie prób
delivery-trying-again-short = Ponawianie prób
delivery-not-delivered = Niedoręczone
delivery-not-delivered-short = Niedoręczone
delivery-not-delivered-detail = Próbowaliśmy przez 7 dni, ostatnio: { $time }. Można wysłać ponownie, napisać do partnera albo użyć pliku PDF.
delivery-refused = Odrzucone przez system partnera
delivery-refused-short = Odrzucone
delivery-not-connected = Partner bez połączenia
delivery-not-connected-short = Bez połączenia
delivery-not-connected-detail = Partner nie może odbierać tego cyfrowo. Należy użyć e-maila i pliku PDF.

state-draft = Wersja robocza
state-sent = Wysłana, partner nie ma jeszcze kopii
state-received = Otrzymana, niepowiązana
state-linking-incomplete = Powiązanie niepełne
state-differences = Różnice
state-ready-to-approve = Do zatwierdzenia
state-you-approved = Zatwierdzona przez Państwa
state-partner-approved = Zatwierdzona przez partnera
state-in-force = Obowiązuje
state-change-proposed = Zaproponowano zmianę
state-termination-proposed = Zaproponowano rozwiązanie
state-terminated = Rozwiązana
state-expired = Wygasła
state-problem = Problem
state-deleted = Usunięta

who-you = Państwo
who-us = Państwa uczelnia
who-partner = Partner
who-both = Obie strony
who-nobody = Nikt
who-it = IT
