# Pages that say why there is no page.

error-start = Przejdź do strony głównej
error-reference = Numer tego błędu:
error-not-found = Nie możemy znaleźć tej strony
error-not-found-text = Adres może być błędny albo to, co tu było, należy do innej uczelni lub innej jednostki.
error-wrong-method = Ten adres działa w inny sposób
error-wrong-method-text = Niczego nie zmieniono. Należy wrócić i użyć przycisku na stronie.
error-forbidden = Brak uprawnienia do tej czynności
error-forbidden-text = Mogą to zrobić tylko pracownicy tej uczelni. Niczego nie zmieniono.
error-no-right = Brak uprawnienia do tej czynności
error-no-right-text = Niczego nie zmieniono.
error-no-right-roles = { $count ->
    [one] Potrzebna jest ta rola: { $roles }.
    [few] Potrzebna jest jedna z tych ról: { $roles }.
    [many] Potrzebna jest jedna z tych ról: { $roles }.
   *[other] Potrzebna jest jedna z tych ról: { $roles }.
}
error-no-right-ask = Kogo zapytać: { $names }.
error-no-right-nobody = Nikt tu nie ma takiej roli. Pomóc mogą osoby, które prowadzą ten serwis.
error-no-role = Nie ma tu jeszcze strony dla Państwa
error-no-role-text = Logowanie się udało, ale nie mają tu Państwo roli albo rola nie otwiera żadnej strony. Rolę może nadać osoba, która zarządza użytkownikami.
error-no-role-coming = Tę rolę otrzymają Państwo { $date }: { $role }.
error-other-site = Ten formularz pochodzi z innej strony
error-other-site-text = Niczego nie zmieniono. Jeśli użyto przycisku w tym serwisie, należy otworzyć serwis ponownie i spróbować jeszcze raz.
error-bad-form = Nie możemy użyć tego, co wysłano
error-bad-form-text = Niczego nie zmieniono. Po powrocie wpisany tekst nadal tam jest. Należy go skopiować, otworzyć stronę ponownie i spróbować jeszcze raz.
error-too-long = To jest za długie
error-too-long-text = Niczego nie zmieniono. Należy wrócić i skrócić najdłuższy tekst.
error-signed-out = Wylogowano
error-signed-out-text = Niczego nie zapisano. Należy zalogować się ponownie w innej karcie, wrócić tutaj i jeszcze raz nacisnąć przycisk. Po powrocie wpisany tekst nadal tam jest.
error-link-used = Ten link już nie działa
error-link-used-text = Link działa jeden raz i tylko przez pewien czas. Można wybrać inny sposób logowania albo poprosić o nowy link osobę, która dała poprzedni.
error-broken = Po naszej stronie wystąpił błąd
error-broken-text = Błąd odnotowaliśmy. Można wrócić i spróbować ponownie. Jeśli to się powtórzy, należy podać działowi IT poniższy numer.
lacking-edit-agreements = { $count ->
    [one] Do zmiany potrzebna jest rola: { $roles }.
    [few] Do zmiany potrzebna jest jedna z ról: { $roles }.
    [many] Do zmiany potrzebna jest jedna z ról: { $roles }.
   *[other] Do zmiany potrzebna jest jedna z ról: { $roles }.
}
lacking-send-agreements = { $count ->
    [one] Do wysłania potrzebna jest rola: { $roles }.
    [few] Do wysłania potrzebna jest jedna z ról: { $roles }.
    [many] Do wysłania potrzebna jest jedna z ról: { $roles }.
   *[other] Do wysłania potrzebna jest jedna z ról: { $roles }.
}
lacking-approve-agreements = { $count ->
    [one] Do zatwierdzenia potrzebna jest rola: { $roles }.
    [few] Do zatwierdzenia potrzebna jest jedna z ról: { $roles }.
    [many] Do zatwierdzenia potrzebna jest jedna z ról: { $roles }.
   *[other] Do zatwierdzenia potrzebna jest jedna z ról: { $roles }.
}
lacking-repair-connections = { $count ->
    [one] Do ponownego wysłania potrzebna jest rola: { $roles }.
    [few] Do ponownego wysłania potrzebna jest jedna z ról: { $roles }.
    [many] Do ponownego wysłania potrzebna jest jedna z ról: { $roles }.
   *[other] Do ponownego wysłania potrzebna jest jedna z ról: { $roles }.
}
