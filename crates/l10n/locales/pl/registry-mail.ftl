# Letters of a registry to those who run a host.

registry-mail-sender = Rejestr { $network }
registry-mail-well-subject = Host { $name } jest znów w katalogu
registry-mail-well-text = Cały manifest hosta { $name } jest teraz w katalogu sieci { $network }. Nie trzeba nic robić.
registry-mail-left-out-subject = Pominięto części manifestu hosta { $name }
registry-mail-left-out-text = Rejestr { $network } pobrał manifest hosta { $name }, ale pominął w katalogu jego części. Partnerzy nie mogą korzystać z tych części, dopóki nie zostaną poprawione.
registry-mail-findings = Co jest nie tak
registry-mail-away-subject = Nie można pobrać manifestu hosta { $name }
registry-mail-away-text = Rejestr nie może pobrać manifestu hosta { $name } od { $since }. W katalogu pozostaje ostatni dobry manifest, więc partnerzy jeszcze niczego nie zauważają. Państwa zmiany do nich nie docierają.
registry-mail-away-reason = Co się stało: { $reason }
registry-mail-manifest = Manifest jest pod adresem { $address }.
registry-mail-action = Zobacz stronę tego hosta
registry-mail-why = Otrzymują Państwo tę wiadomość, ponieważ manifest podaje ten adres jako kontakt do zespołu, który prowadzi hosta.
