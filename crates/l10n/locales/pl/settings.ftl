# Settings: what an institution arranges for itself.

settings-title = Ustawienia
settings-lead = Co Państwa uczelnia ustala dla siebie
settings-empty = Nic tu dla Państwa nie ma
settings-empty-text = Nie mogą Państwo zmieniać żadnych ustawień. Uprawnienie może nadać administrator uczelni.
settings-group-about = Co czytają partnerzy
settings-group-look = Wygląd systemu Habita
settings-group-network = Połączenie
settings-group-people = Osoby
settings-group-records = Dzienniki

settings-institution = Uczelnia
settings-line-institution = Nazwy, adresy, strony internetowe i kontakty, które widzą partnerzy
settings-units = Jednostki
settings-line-units = Wydziały i katedry, ich kody i kontakty
settings-factsheet = Karta informacyjna
settings-line-factsheet = Terminy, biura i wymagania dla studentów przyjeżdżających
settings-look = Teksty i kolory
settings-line-look = Nazwa skrócona, powitanie na stronie logowania, własny kolor
settings-connections = Połączenia
settings-line-connections = Co sieć wie o Państwa uczelni i co jest nie tak
settings-keys = Klucze
settings-line-keys = Co podpisuje w imieniu Państwa uczelni i jak to zmienić
settings-audit = Dziennik audytu
settings-line-audit = Kto co zrobił i kiedy

settings-people = Osoby
settings-line-people = Kto tu pracuje, co może robić, zaproszenia
settings-roles = Role
settings-line-roles = Na co pozwala każda rola oraz własne role uczelni
settings-rules = Reguły nadawania ról
settings-line-rules = Role na podstawie danych od dostawcy logowania
settings-deputy = Moje zastępstwo
settings-line-deputy = Kto zastępuje Państwa podczas nieobecności
