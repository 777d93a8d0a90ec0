# Iestatījumi: ko augstskola nokārto pati.

settings-title = Iestatījumi
settings-lead = Ko jūsu augstskola nokārto pati
settings-empty = Jums šeit nekā nav
settings-empty-text = Jūs nevarat mainīt iestatījumus. Tiesības var piešķirt jūsu augstskolas administrators.
settings-group-people = Cilvēki
settings-group-records = Pieraksti

settings-audit = Audita žurnāls
settings-line-audit = Kas ko darīja un kad
settings-rules = Lomu noteikumi
settings-line-rules = Lomas pēc tā, ko pieteikšanās pakalpojums saka par cilvēku
