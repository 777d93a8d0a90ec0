# Strony rejestru.

registry-title = Rejestr
registry-lead = Kto należy do tej sieci. Rejestr regularnie odczytuje manifest każdego hosta i tworzy z nich jeden katalog.
registry-catalogue = Katalog
registry-since = Ten katalog jest udostępniany od { $when }
registry-no-catalogue = Nie ma jeszcze katalogu
registry-shown = { $from }–{ $to } z { $count }

registry-hosts = Hosty
registry-host = Host
registry-coverage = Obsługiwane API
registry-notices = Uwagi
registry-check = Sprawdź XML
registry-hash = Skrót umowy

registry-institution = Instytucja
registry-institutions = Instytucje
registry-no-institution = Brak instytucji
registry-not-read = Jeszcze nie odczytano
registry-provider = Dostawca
registry-state = Stan
registry-any-state = Dowolny
registry-seen = Ostatni odczyt
registry-asked = Ostatnie zapytanie
registry-manifest = Manifest
registry-search = Szukaj
registry-hosts-note = Każdy ma jeden manifest
registry-with-errors = Hosty z błędami
registry-with-errors-note = Części ich danych nie ma w katalogu
registry-kept = Nieosiągalne
registry-kept-note = Pozostaje ich ostatni dobry manifest
registry-empty-title = Nie ma jeszcze hostów
registry-empty = Adres manifestu należy dodać do pliku źródeł. Zostanie odczytany w kolejnej rundzie.
registry-none-found = Niczego nie znaleziono
registry-none-found-text = Żaden host nie ma tych słów i tego stanu. Wyszukiwanie obejmuje nazwy, identyfikatory, skrzynki, klucze i adresy.

registry-standing-good = W katalogu
registry-standing-warning = W katalogu, z ostrzeżeniami
registry-standing-error = Niektóre części pominięto
registry-standing-kept = Nieosiągalny, pozostaje ostatni manifest
registry-standing-missing = Nie ma w katalogu
registry-standing-new = Jeszcze nie wysłano zapytania

registry-severity = Waga
registry-severity-error = Błąd
registry-severity-warning = Ostrzeżenie
registry-notice = Uwaga
registry-all-notices = Wszystkie
registry-errors = Z błędami
registry-warnings = Z ostrzeżeniami
registry-notices-lead = Co powinny poprawić zespoły tych hostów. Błąd oznacza, że czegoś nie ma w katalogu.
registry-no-notices = Nic do poprawienia
registry-no-notices-text = Żaden host nie ma takiej uwagi.
registry-more-notices = Więcej uwag na stronie hosta: { $count }.
registry-not-asked = Do tego hosta nie wysłano jeszcze zapytania.
registry-failing-since = Od { $when }.
registry-kept-since = W katalogu jest manifest z ostatniego udanego odczytu: { $when }.

registry-about = O tym hoście
registry-hei = HEI ID
registry-other-id = Inny identyfikator
registry-contact = Kontakt
registry-reload = Pobierz teraz
registry-reload-pause = Ten manifest pobrano kilka sekund temu. Przed kolejnym pobraniem należy chwilę poczekać.
registry-reload-done = Manifest właśnie pobrano.
registry-reload-busy = Trwa pobieranie wielu manifestów. Przed pobraniem tego należy chwilę poczekać.
registry-apis = API
registry-api = API
registry-version = Wersja
registry-addresses = Adresy
registry-no-apis = Ten host nie ogłasza żadnego API.
registry-not-signed = nie przyjmuje podpisanych zapytań
registry-keys = Klucze
registry-client-keys = Do zapytań
registry-server-keys = Do odpowiedzi

registry-history = Historia manifestu
registry-version-number = Nr
registry-version-since = Pierwszy odczyt
registry-version-bytes = Bajty
registry-version-now = używana
registry-version-title = Wersja { $number } manifestu
registry-version-raw = Jako zwykły tekst
registry-version-changes = Zmiany od wersji { $number }
registry-version-first = Cały tekst

registry-coverage-lead = Która instytucja ma które API, według wersji ogłaszanych przez jej hosty.
registry-coverage-groups = Grupy API
registry-coverage-none = Nie ma jeszcze takiego API
registry-coverage-none-text = Żadna instytucja nie ogłasza API z tej grupy.
registry-coverage-not-found = Żadna instytucja z takim API nie ma tych słów w nazwie ani w identyfikatorze.
registry-coverage-without = { $count ->
    [one] { $count } instytucja nie ma żadnego z tych API.
    [few] { $count } instytucje nie mają żadnego z tych API.
    [many] { $count } instytucji nie ma żadnego z tych API.
   *[other] { $count } instytucji nie ma żadnego z tych API.
}
registry-group-agreements = Umowy
registry-group-institutions = Instytucje
registry-group-outgoing = Studenci wyjeżdżający
registry-group-incoming = Studenci przyjeżdżający
registry-group-other = Inne

registry-check-lead = Tu można sprawdzić, czy dokument ma postać, której wymaga jego API. Manifest jest też porównywany z zasadami tego rejestru. Niczego nie przechowujemy.
registry-check-button = Sprawdź
registry-check-known = Dokumenty, które można sprawdzić: { $documents }.
registry-check-json = Programy wysyłają dokument jako treść zapytania POST na adres { $path } i otrzymują JSON.
registry-check-good = To jest { $document } i można go odczytać w całości.
registry-check-findings-only = To jest { $document }. Nic nie zostałoby pominięte, ale niektóre rzeczy należy poprawić.
registry-check-left-out = To jest { $document }. { $count ->
    [one] Pominięta zostałaby { $count } rzecz.
    [few] Pominięte zostałyby { $count } rzeczy.
    [many] Pominiętych zostałoby { $count } rzeczy.
   *[other] Pominięte zostałoby { $count } rzeczy.
}
registry-check-unknown = To poprawnie zbudowany XML, ale nie znamy dla niego czytnika:
registry-check-bad = Nie można odczytać tego dokumentu:
registry-check-findings = Co powiedziałby rejestr
registry-check-empty = Należy wkleić dokument XML.
registry-check-too-large = Dokument ma więcej niż { $size } MB.
registry-check-too-slow = Dokument nie nadszedł na czas.
registry-check-busy = Trwa sprawdzanie wielu dokumentów. Za chwilę można spróbować ponownie.
registry-xml = Dokument XML
registry-xml-hint = Do { $size } MB

registry-hash-lead = Tu można obliczyć skrót każdej umowy w odpowiedzi IIAs get 7 i porównać go ze skrótem podanym w dokumencie. Odpowiedź należy wkleić dokładnie tak, jak nadeszła. Niczego nie przechowujemy.
registry-hash-button = Oblicz
registry-hashes = Skróty umów
registry-hash-none = W tym dokumencie nie ma umowy.
registry-hash-id = Umowa
registry-hash-verdict = Ocena
registry-hash-same = Taki sam
registry-hash-different = Inny
registry-hash-computed = Obliczony
registry-hash-claimed = Podany
registry-hash-approvable = Można zatwierdzić na nowo
registry-hash-unshown = Skrót obejmuje część, której wersja 7 nie ma w tym miejscu:
registry-yes = tak
registry-no = nie

registry-failure-not-let-in = Adres manifestu nie jest dopuszczony: { $fault }
registry-failure-not-public = Nazwa hosta manifestu prowadzi do sieci prywatnej.
registry-failure-connect = Brak połączenia: { $reason }.
registry-failure-timeout = Brak pełnej odpowiedzi na czas.
registry-failure-broken = Połączenie zostało przerwane: { $reason }.
registry-failure-too-large = Odpowiedź jest za długa, maksymalna liczba bajtów to { $limit }.
registry-failure-redirect = Odpowiedź to przekierowanie o statusie { $status }, z którego nie korzystamy.
registry-failure-status = Odpowiedź ma status { $status }.
registry-failure-packed = Nie można odczytać skompresowanej odpowiedzi: { $reason }.
registry-failure-no-manifest = Odpowiedź nie jest manifestem: { $reason }.

registry-address-not-https = to nie jest adres URL https://.
registry-address-unclean = zawiera spacje, fragment, użytkownika lub podwójny ukośnik.
registry-address-too-long = ma więcej niż 2000 znaków.
registry-address-private-name = jego nazwa nie należy do publicznego internetu.
registry-address-private = nie należy do publicznego internetu.
registry-address-port = jego port nie jest dopuszczony.

registry-form-version = brak wersji w postaci 2.0.1
registry-form-missing = brak elementu { $element }
registry-form-repeated = element { $element } występuje więcej niż raz
registry-form-order = element { $element } jest w niewłaściwym miejscu
registry-form-number = element { $element } nie jest liczbą całkowitą większą od 0
registry-form-empty = element { $element } jest pusty
registry-form-mailbox = element { $element } nie jest adresem skrzynki

registry-finding-client-key = Pominięto klucz klienta { $number }: { $reason }.
registry-finding-server-key = Pominięto klucz serwera { $number }: { $reason }.
registry-finding-foreign-key = Pominięto klucz klienta { $fingerprint }, ponieważ ma go inna instytucja.
registry-finding-mailbox = Pominięto { $address }, ponieważ nie jest to adres skrzynki.
registry-finding-language = Pominięto język nazwy { $language }, ponieważ nie ma takiego języka.
registry-finding-too-many-mailboxes = Skrzynek jest za dużo. Uwzględniono tylko pierwsze: { $limit }.
registry-finding-too-many-keys = Kluczy jest za dużo. Uwzględniono tylko pierwsze: { $limit }.
registry-finding-too-many-entries = Wpisów API jest za dużo. Uwzględniono tylko pierwsze: { $limit }.
registry-finding-registry-entry = Pominięto wpis registry. Może go mieć tylko sam rejestr.
registry-finding-form = Pominięto { $api }: { $reason }.
registry-finding-no-address = Pominięto { $api }, ponieważ nie ma ani url, ani get-url.
registry-finding-twice = { $api } występuje dwa razy. Drugi wpis pominięto.
registry-finding-elsewhere = Pominięto { $api }, ponieważ ma go inny host tej instytucji pod adresem { $address }.
registry-finding-address = Pominięto { $api } z powodu adresu { $address } ({ $element }): { $fault }
registry-finding-foreign-address = Pominięto { $api }, ponieważ { $address } jest adresem innej instytucji.
registry-finding-shared-address = Pominięto { $api }, ponieważ inny host ma { $address } z innymi kluczami serwera.
registry-finding-discovery = Żaden wpis discovery nie podaje adresu, z którego pobrano ten manifest.
registry-finding-version = { $api } podaje wersję { $version }, która nie należy do jego przestrzeni nazw.
registry-finding-embedded = { $api } zawiera części katalogu lub manifestu. Pominięto je.
registry-finding-hei-refused = Pominięto { $hei } razem z kluczami klienta i API, ponieważ to źródło nie może go zarejestrować.
registry-finding-hei-taken = Pominięto { $hei } razem z kluczami klienta i API, ponieważ wcześniej zarejestrowało go inne źródło.
