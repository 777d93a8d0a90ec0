# Suche: die Seite und das Feld, das mit wenigen Buchstaben überallhin führt.

search-title = Suche
search-field = Was suchen Sie?
search-field-hint = Eine Nummer, ein Name, ein Erasmus-Code, eine Einstellung. Ein Teil eines Wortes genügt.
search-go = Gehe zu
search-go-hint = Nummer, Name, Code oder Einstellung
search-go-keys = Pfeiltasten wählen, Enter öffnet, Esc schließt
search-go-slash = Auch die Taste / öffnet dies
search-go-failed = Die Suche hat nicht geantwortet. Enter öffnet die ganze Seite.
search-recent = Zuletzt geöffnet
search-results = Ergebnisse
search-said = { $count ->
    [0] Nichts gefunden
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
}
search-said-more = { $count } Ergebnisse oder mehr
search-kind-agreement = Vereinbarungen
search-kind-received = Empfangene Vereinbarungen
search-kind-partner = Partner
search-kind-person = Personen
search-kind-unit = Einheiten
search-kind-action = Aktionen
search-kind-place = Seiten und Einstellungen
search-kind-guide = Anleitungen
search-all-of = Alle Ergebnisse dieser Art
search-many = Es sind sehr viele. Mit einem Wort mehr finden Sie das richtige schneller.
search-back = Ergebnisse aller Arten
search-cut = Gesucht wurde nur nach den ersten { $count } Zeichen.
search-empty = Finden Sie alles, was Sie öffnen dürfen
search-empty-text = Großschreibung, Akzente und die Reihenfolge der Wörter spielen keine Rolle, und kleine Tippfehler stören nicht.
search-examples = Zum Beispiel:
search-no-match = Nichts gefunden
search-no-match-text = Nichts, was Sie öffnen dürfen, enthält alle diese Wörter. Versuchen Sie es mit weniger Wörtern oder Buchstaben.
search-did-you-mean = Meinten Sie:
search-near = Ähnlich wie Ihre Eingabe

# Wie Seiten, Einstellungen und Aktionen sonst noch heißen: Wörter mit Leerzeichen, nie angezeigt.
search-words-tasks = Aufgaben Posteingang Arbeit Fristen Start
search-words-agreements = Verträge Kooperation interinstitutionell Liste
search-words-partners = Universitäten Hochschulen Netzwerk Verzeichnis
search-words-deliveries = Nachrichten gesendet Postausgang Zustellung
search-words-problems = Fehler Meldungen Störungen
search-words-exchanges = Protokoll Anfragen Netzwerk
search-words-account = Profil Passwort Passkey Geräte Anmeldung zweiter Faktor
search-words-settings = Optionen Konfiguration Verwaltung
search-words-people = Benutzer Mitarbeitende Kollegen Konten
search-words-roles = Rechte Berechtigungen Zugriff
search-words-rules = Zugehörigkeit automatisch Anmeldung
search-words-deputy = Urlaub Abwesenheit Vertretung
search-words-institution = Adresse Kontakt Website Name
search-words-units = Fakultäten Institute Fachbereiche
search-words-factsheet = Fristen Semester Kalender Nominierung Bewerbung
search-words-look = Aussehen Logo Farbe Begrüßung
search-words-connections = Register Netzwerk EWP Manifest Status
search-words-keys = Zertifikate Signatur Verschlüsselung
search-words-audit = Verlauf Protokoll wer hat was getan
search-words-directory = ECHE Akkreditierung Charta Hochschulen Liste Import
search-words-first-week = Checkliste Anfang Einrichtung Start
search-words-new-agreement = anlegen erstellen hinzufügen Entwurf Vertrag
search-words-invite = hinzufügen Benutzer Kollegin neue Person
search-words-new-unit = hinzufügen Fakultät Institut
search-words-new-role = hinzufügen Rechte Berechtigungen
