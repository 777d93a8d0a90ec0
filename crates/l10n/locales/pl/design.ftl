# Późniejsze słowa komponentów oraz to, co stoi obok nich na stronach.

ui-copy = Kopiuj
ui-copied = Skopiowano
ui-copy-failed = Przeglądarka nie pozwala kopiować. Tekst można zaznaczyć i skopiować ręcznie.
ui-print = Drukuj
ui-printed = Wydruk: { $name }, { $time }
ui-printed-links = Adresy odnośników na tej stronie

account-impossible = Sposoby, które tu nie są możliwe
account-way-login = Logowanie uczelni
account-way-mail = Odnośnik w e-mailu
account-no-login = Z tą witryną nie połączono żadnego dostawcy logowania. Łączy go dział IT w konfiguracji.
account-no-passkey = Klucze dostępu należą do nazwy. Ta witryna nie ma jej w konfiguracji albo jest dostępna pod adresem liczbowym.
account-no-mail = Ta witryna nie wysyła odnośników na żądanie. Włącza to dział IT w konfiguracji, razem z serwerem poczty.

about-rest = Opublikuj resztę
about-rest-text = To, co jest poprawne, można opublikować teraz. Powyższe części pozostają w wersji roboczej, a partnerzy nadal czytają to, co jest z nich opublikowane.
about-no-rest = W wersji roboczej nie ma nic innego nowego, więc przed poprawieniem nie ma czego publikować.
done-published-rest = Opublikowano, z wyjątkiem tego, co trzeba najpierw poprawić. To pozostaje w wersji roboczej.

network-mail = Poczta
network-mail-works = E-maile są wysyłane
network-mail-none = Nie połączono serwera poczty, więc nikt tu nie dostaje e-maili
network-mail-silent = Nic nie przyjęto od: { $time }
