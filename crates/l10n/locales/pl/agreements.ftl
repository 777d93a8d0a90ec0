# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Umowy
agreements-new = Nowa umowa
agreements-views = Widoki listy
agreements-tab-all = Wszystkie
agreements-search = Numer lub partner
agreements-code = Numer
agreements-delivery = Doręczenie
agreements-next = Następny krok
agreements-turn = { $who }, od { $since }
agreements-empty = Nie ma jeszcze umów
agreements-empty-text = Tu będą umowy z innymi uczelniami. Można rozpocząć nową umowę albo poczekać, aż partner wyśle swoją.
agreements-no-match = Żadna umowa nie pasuje do tych filtrów
agreements-no-match-text = Aby zobaczyć wszystkie umowy, należy wyczyścić filtry.
agreements-view-approve = Do zatwierdzenia
agreements-view-differences = Różnice
agreements-view-expiring = Kończą się w tym roku
agreements-who = Następny krok
agreements-who-us = Państwo
agreements-who-partner = Partner
agreements-who-nobody = Nikt
agreements-put-unit = Wskaż jednostkę odpowiedzialną
agreements-column-id = Identyfikator w sieci
agreements-column-partner-id = Identyfikator partnera
agreements-column-first = Pierwszy rok
agreements-column-last = Ostatni rok
agreements-column-differences = Różnice
agreements-column-in-force = Obowiązuje

agreement-number = Umowa { $code }
agreement-code = Numer umowy
agreement-code-help = Numer nadany przez Państwa uczelnię, do 200 znaków. Partner go widzi. Dwie umowy nie mogą mieć tego samego numeru.
agreement-partner-page = Strona partnera
agreement-compare = Porównaj kopie
agreement-as-of = Stan na
agreement-delivery-of = Doręczenie wersji { $version }
agreement-delivery-of-approval = Doręczenie Państwa zatwierdzenia
agreement-all-attempts = Wszystkie próby
agreement-fetched-note = Nie widzimy, czy ktoś to obejrzał.
agreement-copies = Kopie
agreement-ours = Nasza
agreement-theirs = Partnera
agreement-version = Wersja { $version }
agreement-same-terms = Te same warunki co wersja { $version }
agreement-never-sent = Jeszcze nie wysłano
agreement-draft-by = Zapis: { $name }
agreement-fetched = Pobrano
agreement-no-copy = Nie ma jeszcze kopii
agreement-same-as-ours = Ma tę samą treść co nasza
agreement-you-approved = Zatwierdzona przez Państwa
agreement-they-approved = Zatwierdzona przez partnera
agreement-in-force = Od { $date }, warunki wersji { $version }
agreement-refresh = Pobierz teraz od partnera
agreement-fingerprint = Odcisk cyfrowy
agreement-people = Osoby
agreement-write = Napisz
agreement-signs-us = Podpisuje po naszej stronie
agreement-signs-them = Podpisuje po stronie partnera
agreement-contact-us = Nasz kontakt
agreement-contact-them = Kontakt partnera
agreement-contacts-us = Nasze kontakty
agreement-contacts-them = Kontakty partnera
agreement-contacts-all = Wszystkie kontakty
agreement-fax = Faks { $number }

print-title = Umowa międzyinstytucjonalna
print-hint = Ta strona jest przeznaczona do druku.
print-version = Wersja
print-universities = Obie uczelnie
print-hei = Identyfikator HEI (SCHAC)
print-signs = Podpisuje
print-contacts = Kontakty
print-sends = Wysyła
print-receives = Przyjmuje
print-approvals = Zatwierdzenia
print-approved-by = Zatwierdzono: { $name }, { $date }
print-approved = Zatwierdzono, { $date }
print-not-approved = Jeszcze niezatwierdzone
print-signatures = Podpisy
print-sign-name = Imię i nazwisko
print-sign-function = Stanowisko
print-sign-date = Data
print-sign = Podpis

create-lead = Najpierw należy wybrać partnera. Potem powstaje wersja robocza, którą widzi tylko Państwa uczelnia.
create-choose = Wybierz
create-connected = Połączone uczelnie: { $count } z { $all }
create-alone = Akredytowane, ale niepołączone
create-alone-text = Ich systemy nie mogą jeszcze odbierać umów. Na ich stronach opisano, jak z nimi pracować.

next-send-us = Państwo: sprawdzenie i wysłanie wersji roboczej
next-send-office = Państwa uczelnia: sprawdzenie i wysłanie wersji roboczej
next-unsent-us = Państwo: wysłanie zmian
next-unsent-office = Państwa uczelnia: wysłanie zmian
next-make-copy-partner = { $partner }: utworzenie kopii lub powiązanie istniejącej
next-complete-link-us = Państwo: wskazanie kopii partnera w swojej kopii
next-complete-link-office = Państwa uczelnia: wskazanie kopii partnera w swojej kopii
next-complete-link-partner = { $partner }: wskazanie Państwa kopii w swojej kopii
next-compare-us = Państwo: porównanie kopii, { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
}
next-compare-office = Państwa uczelnia: porównanie kopii, { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
}
next-compare-partner = { $partner }: porównanie kopii, { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
}
next-compare-both = Obie strony: porównanie kopii, { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
}
next-approve-us = Państwo: zatwierdzenie kopii partnera
next-approve-office = Państwa uczelnia: zatwierdzenie kopii partnera
next-approve-partner = { $partner }: zatwierdzenie Państwa kopii
next-approve-both = Obie strony: zatwierdzenie kopii drugiej strony
next-resolve-us = Państwo: wyjaśnienie problemu
next-resolve-office = Państwa uczelnia: wyjaśnienie problemu
next-nobody = Nikt nie musi nic robić
next-in-force = Nikt nie musi nic robić. Umowa obowiązuje.
next-terminated = Nikt nie musi nic robić. Obie strony rozwiązały umowę.
next-expired = Nikt nie musi nic robić. Ostatni rok akademicki minął.
next-deleted = Nikt nie musi nic robić. Państwa uczelnia usunęła tę umowę.
next-trying-again = Nikt nie musi nic robić. Kolejna próba: { $time }.
next-not-delivered = Państwo: ponowne wysłanie wiadomości
next-not-delivered-office = Państwa uczelnia: ponowne wysłanie wiadomości
next-refused = IT: ustalenie, dlaczego wiadomość odrzucono
next-not-connected = Państwo: wiadomość e-mail do uczelni { $partner }
next-not-connected-office = Państwa uczelnia: wiadomość e-mail do uczelni { $partner }
next-problem-wrong-hash = Odcisk cyfrowy w kopii uczelni { $partner } nie pasuje do jej treści
next-problem-unreadable = Nie możemy użyć kopii uczelni { $partner }
next-problem-other-agreement = Uczelnia { $partner } przesłała w odpowiedzi inną umowę
next-problem-id-taken = Dwie umowy uczelni { $partner } wskazują na tę umowę
next-problem-deleted = Uczelnia { $partner } nie ma już takiej umowy
next-problem-withdrawn = Uczelnia { $partner } wycofała zatwierdzenie
next-text-draft = Widzi to tylko Państwa uczelnia.
next-text-sent = Uczelnia { $partner } utworzy z niej własną kopię albo powiąże kopię, którą już ma.
next-text-linking = Każda kopia powinna wskazywać drugą. Jedna z nich jeszcze tego nie robi. Zwykle sprawa rozwiązuje się sama.
next-text-silent = System uczelni { $partner } nie odpowiada od { $since }. Kolejna próba: { $next }. Gdy system odpowie, wszystko ruszy dalej.
next-text-differences = Widać, które pola się różnią. Można przejąć wartość partnera lub zachować swoją.
next-text-ready = Obie kopie mają tę samą treść. Każda strona zatwierdza kopię drugiej i wtedy umowa obowiązuje.
next-text-you-approved = Zatwierdzili Państwo kopię uczelni { $partner }. Umowa będzie obowiązywać, gdy partner zatwierdzi Państwa kopię.
next-text-partner-approved = Uczelnia { $partner } zatwierdziła Państwa kopię. Umowa będzie obowiązywać, gdy zatwierdzą Państwo kopię partnera.
next-text-termination = Według jednej z kopii umowa zostaje rozwiązana w całości. Muszą to zatwierdzić obie strony.
next-text-in-force = Obie strony zatwierdziły te same warunki.
next-text-wrong-hash = Nie należy jej zatwierdzać. Błąd musi poprawić dostawca systemu uczelni { $partner }. Warto przekazać mu to, co widać w części „Szczegóły techniczne”.
next-text-unreadable = Kopia nie ma postaci, której wymaga sieć. Błąd musi poprawić dostawca systemu uczelni { $partner }. Poniżej widać ostatnią kopię, której mogliśmy użyć.
next-text-other-agreement = Pytaliśmy o tę umowę, a otrzymaliśmy inną. Błąd musi poprawić dostawca systemu uczelni { $partner }.
next-text-id-taken = Należy zapytać uczelnię { $partner }, która z dwóch umów odpowiada Państwa umowie. Nic nie zostanie powiązane automatycznie.
next-text-deleted = Według systemu partnera tej umowy już nie ma. Warto zapytać o to uczelnię { $partner }. Państwa kopia pozostaje bez zmian.
next-text-deleted-in-force = Według systemu partnera tej umowy już nie ma, choć zatwierdziły ją obie strony. Warto zapytać o to uczelnię { $partner }. Zatwierdzenia są zachowane jako dowód.
next-text-withdrawn = System partnera nie podaje już zatwierdzenia, choć w kopiach nic się nie zmieniło. Warto zapytać o to uczelnię { $partner }.
next-text-trying-again = System uczelni { $partner } nie odpowiedział { $tries ->
    [one] { $tries } raz
    [few] { $tries } razy
    [many] { $tries } razy
   *[other] { $tries } razu
}. Państwa zmiana jest zapisana i zostanie wysłana automatycznie. Nic nie przepadło.
next-text-refused = Ponowne wysłanie nie pomoże. Odpowiedź systemu partnera jest poniżej.
next-text-stays = To, co zatwierdziły obie strony, pozostaje ważne i obowiązuje od { $date }.
next-text-lacks-proof = Według kopii uczelni { $partner } umowa już obowiązywała, ale nigdy nie otrzymaliśmy zatwierdzenia.
next-text-foreign-approval = Uczelnia { $partner } zatwierdza kopię, której nigdy nie wysłaliśmy. Zanim podejmą Państwo kolejne kroki, warto poprosić jej biuro o sprawdzenie systemu.
next-text-unsent = Są zmiany, których nie wysłano.
next-do-send = Sprawdź i wyślij
next-do-compare = Porównaj
next-do-look = Obejrzyj
next-do-approve = Obejrzyj i zatwierdź
next-try-now = Spróbuj teraz
next-plan = Przekaż, przełóż lub skomentuj
next-plan-less = Przełóż lub skomentuj
next-since = Od { $since }
next-since-due = Od { $since }, termin: { $due }
next-turn-due = { $who }, od { $since }, termin: { $due }

steps-sent = Państwa kopię wysłano
steps-send = Wysłać swoją kopię
steps-version = Wersja { $version }, { $time }
steps-told = Partnera powiadomiono
steps-tell = Powiadomić partnera
steps-same = Obie kopie mają tę samą treść
steps-agree = Uzgodnić wspólną treść
steps-same-yes = Brak różnic
steps-differences = { $count ->
    [one] { $count } różnica
    [few] { $count } różnice
    [many] { $count } różnic
   *[other] { $count } różnicy
}
steps-no-copy = { $partner } nie ma jeszcze kopii
steps-approve = Obie strony zatwierdzają
steps-approved = Obie strony zatwierdziły
steps-you-approved = Państwo już tak, partner jeszcze nie
steps-partner-approved = Partner już tak, Państwo jeszcze nie
steps-then-in-force = Potem umowa obowiązuje
steps-in-force = Obowiązuje od { $date }

history-title = Historia
history-older = Starsze wpisy
history-created = Rozpoczęto umowę ({ $actor })
history-copy-made = Utworzono tę kopię z kopii uczelni { $partner } ({ $actor })
history-example-made = Utworzono ten przykład ({ $actor })
history-draft-saved = Zapisano wersję roboczą ({ $actor })
history-draft-discarded = Odrzucono wersję roboczą ({ $actor })
history-deleted = Usunięto umowę ({ $actor })
history-sent = Wysłano wersję { $revision } ({ $actor })
history-sent-names-copy = Wskazuje kopię uczelni { $partner }. Warunki są te same.
history-sent-in-force = Mówi, że umowa obowiązuje. Warunki są te same.
history-sent-same = Warunki są te same co wcześniej.
history-linked = Powiązano z kopią uczelni { $partner } ({ $actor })
history-linked-by-partner = Uczelnia { $partner } powiązała swoją kopię z tą kopią
history-taken-over = Przejęto wartości od uczelni { $partner } ({ $actor })
history-taken-over-sent = Wysłano jako wersję { $revision }
history-copy-changed = Pobraliśmy nową kopię uczelni { $partner }
history-copy-problem = Nie możemy użyć nowej kopii uczelni { $partner }
history-copy-gone = Uczelnia { $partner } nie ma już takiej umowy
history-approved = Zatwierdzono kopię uczelni { $partner } ({ $actor })
history-approval-received = Uczelnia { $partner } zatwierdziła naszą kopię
history-approval-withdrawn = Uczelnia { $partner } wycofała zatwierdzenie
history-in-force = Obowiązuje, warunki wersji { $revision }
timeline-all = Wszystko
timeline-people = Osoby
timeline-systems = Systemy
timeline-documents = Dokumenty
history-none = Nic takiego się nie wydarzyło.
timeline-views = Co pokazać
copy-problem-wrong-hash = Odcisk cyfrowy nie pasuje do treści.
copy-problem-unreadable = Nie można jej odczytać.
copy-problem-other-agreement = To inna umowa.
copy-problem-id-taken = Wskazuje na umowę, która jest powiązana z inną.

edit-title = Państwa kopia, partner: { $partner }
edit-version = Nowa wersja { $version }, widzi ją tylko Państwa uczelnia
edit-saved = Zapis wersji roboczej: { $time }
edit-start = Rozpocznij wersję roboczą
edit-add = Dodaj warunek
edit-order = Kolejność
edit-up = Przesuń warunek { $number } w górę
edit-down = Przesuń warunek { $number } w dół
edit-turn = Dodaj warunek { $number } w przeciwnym kierunku
edit-remove = Usuń warunek { $number }
edit-removed = Warunek { $number } ({ $kind }) usunięto z wersji roboczej.
edit-to-correct = Do poprawienia: { $count }
edit-changed = Tę wersję roboczą zmieniono w międzyczasie ({ $name }, { $time }). Z Państwa wpisów niczego nie zapisano. Poniżej jest najnowsza wersja robocza.
edit-delete = Usuń tę umowę
edit-delete-text = Nigdy jej nie wysłano, więc nikt inny o niej nie wie. Nie można jej przywrócić.
edit-delete-do = Usuń umowę
edit-discard = Odrzuć zmiany
edit-discard-text = Wysłana kopia pozostaje bez zmian. Odrzuconych zmian nie można przywrócić.

send-title = Wysyłka do uczelni { $partner }
send-short = Wyślij
send-back = Wróć do wersji roboczej
send-do = Wyślij do uczelni { $partner }
send-gets = Co otrzyma uczelnia { $partner }
send-text = System partnera otrzyma powiadomienie i będzie mógł pobrać Państwa kopię. Partner ją wtedy porówna, zmieni lub zatwierdzi. Swoją kopię można zawsze zmienić ponownie.
send-stays = To, co zatwierdziły obie strony, pozostaje ważne do czasu, aż obie zatwierdzą nowe kopie.
send-version = Wersja
send-not-connected = Uczelnia { $partner } nie może odbierać umów cyfrowo. Można wysłać, ale wiadomość poczeka tutaj na połączenie z partnerem.
send-finding = Warunek { $number }: { $finding }

compare-short = Porównaj
compare-title = { $differences ->
    [one] { $differences } różnica
    [few] { $differences } różnice
    [many] { $differences } różnic
   *[other] { $differences } różnicy
} w { $count ->
    [one] { $count } warunku
    [few] { $count } warunkach
    [many] { $count } warunkach
   *[other] { $count } warunku
}
compare-title-last = Nasza kopia i ostatnia kopia partnera, której mogliśmy użyć
compare-take-all = Przejmij wszystko od partnera
compare-keep-all = Zachowaj wszystko nasze
compare-ours = Nasza kopia, wersja { $version }
compare-theirs = Kopia partnera
compare-fetched = Z systemu uczelni { $partner }, pobrano: { $time }
compare-conditions = { $count ->
    [one] { $count } warunek
    [few] { $count } warunki
    [many] { $count } warunków
   *[other] { $count } warunku
}
compare-same = { $count ->
    [one] { $count } jest taki sam.
    [few] { $count } są takie same.
    [many] { $count } jest takich samych.
   *[other] { $count } jest takie samo.
}
compare-show-all = Pokaż wszystko
compare-show-differences = Pokaż tylko różnice
compare-other-fields = { $count ->
    [one] { $count } inne pole jest takie samo.
    [few] { $count } inne pola są takie same.
    [many] { $count } innych pól jest takich samych.
   *[other] { $count } innego pola jest takie samo.
}
compare-in-force = Obowiązuje: { $value }
compare-keep = Zachowaj nasze
compare-take = Przejmij od partnera
compare-only-ours = Tylko w naszej kopii
compare-only-theirs = Tylko w kopii partnera
compare-keep-condition = Warunek pozostaje w naszej kopii
compare-drop-condition = Warunek znika z naszej kopii
compare-leave-condition = Nasza kopia pozostaje bez tego warunku
compare-add-condition = Warunek trafia do naszej kopii
compare-whole = Cała umowa
compare-termination = Zakończenie umowy
compare-termination-text = Tylko dla umowy, na podstawie której nikt jeszcze nie wyjechał.
compare-ended = Rozwiązana w całości
compare-not-ended = Nierozwiązana
compare-taken = Przejęte: { $count }
compare-kept = Zachowane: { $count }
compare-then-same = Wtedy obie kopie będą miały tę samą treść.
compare-draft = Zapisz jako wersję roboczą
compare-send = Zapisz i powiadom uczelnię { $partner }
compare-send-short = Zapisz i powiadom
compare-keep-text = Dopóki zachowują Państwo wszystkie swoje wartości, nic nie jest wysyłane. Jeśli uczelnia { $partner } ma przejąć Państwa wartości, należy ją o tym poinformować e-mailem.
compare-keep-mail = Napisz do uczelni { $partner }
compare-unsent = Są zmiany, których nie wysłano. Należy je wysłać lub odrzucić, a potem wybrać tutaj.
compare-old-copy = Pokazujemy kopię uczelni { $partner } (pobrano: { $time }). Można przygotować zmiany, ale nie można zatwierdzać.
compare-cannot-send = Tego jeszcze nie można wysłać. Należy zapisać wersję roboczą i poprawić w niej:
compare-outside-contacts = Kontakty się różnią. Nie wymaga to zatwierdzenia.
compare-outside-units = Jednostki się różnią. Nie wymaga to zatwierdzenia.
compare-outside-signing = Różni się, kto lub kiedy podpisuje. Nie wymaga to zatwierdzenia.
compare-fingerprints = Odciski cyfrowe przed zapisem i po nim
compare-fingerprints-text = Odcisk cyfrowy (skrót) kopii obejmuje jej warunki i oba identyfikatory w sieci. Dlatego dwie kopie o tej samej treści i tak mają różne odciski cyfrowe. Zatwierdza się odcisk cyfrowy kopii partnera.
compare-copy = Kopia
compare-now = Teraz
compare-after = Po zapisaniu
compare-after-ours = Nowy, wersja { $version }
compare-after-theirs = bez zmian

approve-text = Zatwierdzają Państwo kopię uczelni { $partner } (pobrano: { $time }), odcisk cyfrowy
approve-note = Przy zatwierdzaniu pobieramy kopię partnera jeszcze raz. Jeśli się zmieniła, nic nie zostanie zatwierdzone i pokażemy, co się zmieniło.
approve-do = Zatwierdź

obstacle-deleted = Państwa uczelnia usunęła tę umowę.
obstacle-deleted-do = Niczego nie można zatwierdzić.
obstacle-not-sent = Państwa kopii nigdy nie wysłano.
obstacle-not-sent-do = Najpierw należy ją wysłać.
obstacle-no-copy = Nie mamy kopii uczelni { $partner }.
obstacle-no-copy-do = Można pobrać ją od partnera albo poczekać, aż ją utworzy.
obstacle-wrong-hash = Odcisk cyfrowy w kopii partnera nie pasuje do jej treści.
obstacle-wrong-hash-do = Nie należy zatwierdzać. Trzeba powiadomić dostawcę systemu partnera. Szczegóły techniczne pokazują oba odciski cyfrowe.
obstacle-unreadable = Nie możemy użyć ostatniej odpowiedzi uczelni { $partner }.
obstacle-unreadable-do = Musi ją poprawić dostawca systemu partnera. Pokazujemy ostatnią kopię, której mogliśmy użyć.
obstacle-other-agreement = Uczelnia { $partner } przesłała inną umowę niż ta, o którą pytaliśmy.
obstacle-other-agreement-do = Musi to poprawić dostawca systemu partnera.
obstacle-id-taken = Z Państwa umową jest powiązana inna umowa uczelni { $partner }.
obstacle-id-taken-do = Należy zapytać partnera, która umowa odpowiada Państwa umowie.
obstacle-gone = System uczelni { $partner } nie ma już takiej umowy.
obstacle-gone-do = Należy zapytać partnera. Niczego nie można zatwierdzić.
obstacle-not-linked = Kopie jeszcze nie wskazują na siebie nawzajem.
obstacle-not-linked-do = Należy pobrać kopię od partnera. Jeśli to nie pomoże, trzeba poprosić uczelnię { $partner } o powiązanie jej kopii z Państwa kopią.
obstacle-differences = Kopie się różnią.
obstacle-differences-do = Zatwierdzić będzie można, gdy obie będą miały tę samą treść.
obstacle-old-markers = Kopia zawiera wartości ze starszej wersji sieci.
obstacle-old-markers-do = Należy zmienić te warunki po obu stronach, a potem zatwierdzić.
obstacle-no-conditions = Kopia uczelni { $partner } nie ma warunków.
obstacle-no-conditions-do = Należy poprosić partnera o dodanie warunków.
obstacle-already-approved = Ta kopia jest już przez Państwa zatwierdzona.
obstacle-already-approved-do = Jeśli partner ją zmieni, będzie można zatwierdzić ją ponownie.

received-title = Otrzymane od partnerów
received-aside-title = Odłożone
received-note = { $count ->
    [one] { $count } umowa czeka na Państwa
    [few] { $count } umowy czekają na Państwa
    [many] { $count } umów czeka na Państwa
   *[other] { $count } umowy czeka na Państwa
}
received-all = Zobacz wszystkie
received-views = Które
received-waiting = Czekają na nas
received-lead = Umowy przysłane przez partnerów, którym nie odpowiada żadna nasza
received-none = Nic tu nie czeka
received-none-text = Gdy partner przyśle umowę, której nie odpowiada żadna nasza, pojawi się ona tutaj.
received-none-aside = Niczego nie odłożono
received-none-aside-text = To, co ktoś odłoży, jest tutaj, dopóki partner tego nie zmieni.
received-no-match = Nic nie pasuje
received-no-match-text = Aby zobaczyć wszystkie, należy wyczyścić filtry.
received-their-code = Numer u partnera
received-number = Numer u partnera: { $code }
received-first-fetched = Pierwsze pobranie
received-claims = Wskazuje nasz identyfikator
received-raw = Pokaż dokument
received-next = Państwo: utworzenie swojej kopii z kopii partnera lub powiązanie istniejącej
received-next-make = Państwo: utworzenie swojej kopii z kopii partnera
received-next-text = Państwa kopia powstanie jako wersja robocza o tej samej treści. Można ją obejrzeć, zmienić i wysłać. Wcześniej uczelnia { $partner } niczego nie otrzyma.
received-make = Utwórz naszą kopię z kopii partnera
received-link-one = Powiąż jedną ze swoich
received-put-aside = Odłóż
received-link = Powiąż
received-candidates = Państwa umowy z tym partnerem
received-candidates-text = Jedna z nich może być drugą stroną tej umowy. Nic nie zostanie powiązane automatycznie.
received-reasons = Dlaczego może pasować
received-reason-same-code = jedna podaje numer drugiej
received-reason-same-kinds = te same rodzaje i kierunki
received-reason-shared-subject = wspólna dziedzina kształcenia
received-reason-shared-years = wspólne lata
received-reason-none = nic wspólnego
received-warnings = Ta kopia nie przeszłaby naszej kontroli:

technical-our-hei = Nasz identyfikator w sieci
technical-our-id = Identyfikator naszej kopii
technical-their-hei = Identyfikator partnera w sieci
technical-their-id = Identyfikator kopii partnera
technical-our-version = Odcisk cyfrowy naszej wersji { $version }
technical-their-copy = Odcisk cyfrowy kopii partnera
technical-given = Odcisk cyfrowy, który zatwierdziliśmy
technical-received = Odcisk cyfrowy, który zatwierdził partner
technical-claimed = Odcisk cyfrowy w ostatniej odpowiedzi partnera
technical-computed = Odcisk cyfrowy wyliczony z jej treści
technical-reason = Co jest nie tak z ostatnią odpowiedzią partnera
technical-our-xml = Nasza kopia tak, jak ją udostępniamy
technical-their-xml = Kopia partnera tak, jak nadeszła
technical-unusable-xml = Ostatnia odpowiedź partnera, której nie możemy użyć
technical-cut = Dokument jest długi. To jego początek.

done-created = Wersja robocza jest rozpoczęta. Teraz można dodać warunki.
done-copy-made = Państwa wersja robocza ma tę samą treść co kopia uczelni { $partner }. Należy ją obejrzeć, a potem wysłać.
done-saved = Wersję roboczą zapisano.
done-condition-saved = Warunek zapisano.
done-condition-complete = Warunek zapisano. Jest kompletny.
done-condition-moved = Warunek przeniesiono, a wersję roboczą zapisano.
done-condition-turned = Warunek jest w wersji roboczej w obu kierunkach. Należy sprawdzić liczby w nowym.
done-condition-back = Warunek jest znowu w wersji roboczej.
done-discarded = Zmiany odrzucono.
done-deleted = Umowę usunięto.
done-sent = Wysłano. Poniżej widać postęp.
done-drafted = Państwa wybór zapisano jako wersję roboczą.
done-approved = Zatwierdzono. Trwa powiadamianie systemu uczelni { $partner }.
done-in-force = Zatwierdzono. Umowa obowiązuje.
done-refreshed-same = Pobrano z uczelni { $partner }. Nic się nie zmieniło.
done-refreshed-changed = Pobrano z uczelni { $partner }. Coś się zmieniło.
done-linked = Powiązano z kopią uczelni { $partner }.
done-put-aside = Odłożono. Umowa wróci, gdy partner ją zmieni.
done-taken-back = Umowa znów czeka na Państwa.
done-changed = W międzyczasie coś się zmieniło. Oto obecny stan. Niczego nie zatwierdzono, nie zapisano ani nie wysłano.
done-obstacles = Tego nie można teraz zatwierdzić. Przyczyny są poniżej.
done-nothing-to-send = Nie ma nic nowego do wysłania.
done-nothing-changed = Niczego nie zmieniono, więc nie rozpoczęto wersji roboczej.
done-nothing-chosen = Wszędzie zachowano nasze wartości, więc nic się nie zmienia i nic nie jest wysyłane.
done-unsent-changes = Są zmiany, których nie wysłano. Najpierw należy je wysłać lub odrzucić.
done-link-impossible = To nie było możliwe. W międzyczasie coś się zmieniło. Warto sprawdzić jeszcze raz.

agreement-unit = Jednostka odpowiedzialna
agreement-unit-whole = Cała uczelnia
agreement-unit-help = Osoby przypisane do jednostek widzą i edytują tylko umowy tych jednostek. Partnerzy nigdy tego nie widzą.
agreement-unit-change = Zmień jednostkę
agreement-unit-save = Zapisz jednostkę
history-unit-changed = Zmieniono jednostkę odpowiedzialną ({ $actor })
done-unit-saved = Jednostkę odpowiedzialną zapisano.

unit-bulk-title = Wskazanie jednostki odpowiedzialnej
unit-bulk-about = { $count ->
    [one] Zmieni się jednostka odpowiedzialna za { $count } umowę
    [few] Zmieni się jednostka odpowiedzialna za { $count } umowy
    [many] Zmieni się jednostka odpowiedzialna za { $count } umów
   *[other] Zmieni się jednostka odpowiedzialna za { $count } umowy
}: { $unit }
unit-bulk-whole = cała uczelnia
unit-bulk-none = Nic by się nie zmieniło
unit-bulk-chosen = { $count ->
    [one] Wybrano { $count } umowę
    [few] Wybrano { $count } umowy
    [many] Wybrano { $count } umów
   *[other] Wybrano { $count } umowy
}
unit-bulk-cut = Pasuje więcej umów. Jedno działanie obejmuje { $most }; dla pozostałych należy je powtórzyć.
unit-bulk-note = Partnerzy nigdy nie widzą, która jednostka odpowiada. Osoby przypisane do jednostek zobaczą potem inne umowy.
unit-bulk-check = Sprawdź przed wykonaniem
unit-bulk-do = Wskaż jednostkę
unit-bulk-back = Wróć do listy
unit-bulk-choose = Należy wybrać jednostkę
unit-bulk-left-out = { $count ->
    [one] { $count } jest pominięta
    [few] { $count } są pominięte
    [many] { $count } jest pominiętych
   *[other] { $count } jest pominięte
}
unit-bulk-skip-not-yours = nie mają Państwo prawa jej edytować
unit-bulk-skip-already = ta jednostka już za nią odpowiada
unit-bulk-skip-gone = { $count ->
    [one] { $count } już nie istnieje albo nie jest już dla Państwa widoczna
    [few] { $count } już nie istnieją albo nie są już dla Państwa widoczne
    [many] { $count } już nie istnieje albo nie jest już dla Państwa widocznych
   *[other] { $count } już nie istnieje albo nie jest już dla Państwa widoczne
}
unit-bulk-done = { $count ->
    [one] Zmieniono jednostkę { $count } umowy.
    [few] Zmieniono jednostkę { $count } umów.
    [many] Zmieniono jednostkę { $count } umów.
   *[other] Zmieniono jednostkę { $count } umowy.
}
unit-bulk-skipped = { $count ->
    [one] { $count } pozostała bez zmian.
    [few] { $count } pozostały bez zmian.
    [many] { $count } pozostało bez zmian.
   *[other] { $count } pozostało bez zmian.
}
