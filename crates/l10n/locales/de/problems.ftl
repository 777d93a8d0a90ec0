# What went wrong between systems, for IT.

problems-title = Probleme
problems-lead = Was zwischen unserem System und anderen fehlgeschlagen ist, für die IT
problems-found-by = Bemerkt von
problems-anybody = Allen
problems-whose-own = Uns
problems-whose-reported = Anderen, die es gemeldet haben
problems-us = Uns
problems-reported = gemeldet
problems-about = System von
problems-service = Dienst
problems-what = Was geschehen ist
problems-times = Anzahl
problems-last = Zuletzt
problems-unusable = Die Antwort ist nicht verwendbar
problems-no-answer = Keine Antwort
problems-no-connection = Keine Verbindung zum anderen System
problems-connection-broke = Die Verbindung ist abgebrochen
problems-too-late = Antwort nicht rechtzeitig vollständig
problems-empty = Keine Probleme
problems-empty-text = Wenn ein anderes System nicht oder falsch antwortet, steht es hier. Wenn die Konfiguration es so vorsieht, melden wir es im Netzwerk, einmal am Tag.
problems-no-match = Kein Problem passt
problems-no-match-text = Mit diesem Filter bleibt nichts übrig. Setzen Sie ihn zurück, um alle Probleme zu sehen.
