# The way in, and which university.

home-title = Izvēlieties savu augstskolu
signin-title = Pieteikšanās: { $name }
signin-by-link = Jūs piesakāties ar saiti, kas darbojas vienu reizi, 15 minūtes.
signin-ask-it = Palūdziet saiti tiem, kas uztur šo vietni. Viņi to izveido ar komandu „habita sign-in-link”.
signin-one-click = Piesakāties ar vienu klikšķi. Tā dara tikai izmēģinājumu vide; visi cilvēki šeit ir izdomāti.
signin-confirm = Pieteikties
signin-confirm-text = Šī saite darbojas vienu reizi. Nospiediet pogu, lai to izmantotu.
signin-sandbox-start = Izmēģinājumu vides sākumlapa
