# Kas nav izdevies starp sistēmām, IT speciālistiem.

problems-title = Problēmas
problems-lead = Kas nav izdevies starp mūsu un citu sistēmām, IT speciālistiem
problems-found-by = Atklāja
problems-anybody = Jebkurš
problems-whose-own = Mēs
problems-whose-reported = Citi, kas par to ziņoja
problems-us = Mēs
problems-reported = ziņots
problems-about = Kura sistēma
problems-service = Pakalpojums
problems-what = Kas notika
problems-times = Reizes
problems-last = Pēdējoreiz
problems-unusable = Atbilde nav izmantojama
problems-no-answer = Nav atbildes
problems-no-connection = Nav savienojuma ar viņu sistēmu
problems-connection-broke = Savienojums pārtrūka
problems-too-late = Pilna atbilde laikus nepienāca
problems-empty = Problēmu nav
problems-empty-text = Ja cita sistēma neatbild vai atbild nepareizi, tas parādās šeit. Ja tā noteikts konfigurācijā, reizi dienā par to ziņojam arī tīklā.
problems-no-match = Filtram neatbilst neviena problēma
problems-no-match-text = Noņemiet filtru, lai redzētu visas problēmas.
