# Partners from the network's catalogue.

partners-title = Partner
partners-search = Name, Land oder Erasmus-Code
partners-catalogue = Aus dem Katalog des Netzwerks, abgerufen { $time }
partners-no-match = Keine passende Hochschule
partners-no-match-text = Versuchen Sie weniger Buchstaben oder den Erasmus-Code in beliebiger Schreibweise.
partners-erasmus-code = Erasmus-Code
partners-connection = Verbindung
partners-can-exchange = Vereinbarungen möglich
partners-cannot-exchange = Kann Vereinbarungen nicht digital empfangen
partners-cannot-text = Das System des Partners kann keine Vereinbarungen empfangen. Sie können hier einen Entwurf schreiben, als PDF drucken und per E-Mail senden.
partners-write = E-Mail schreiben
partners-all-agreements = Alle { $count }
partners-for-it = Für die IT
partners-figure-agreements = Vereinbarungen
partners-figure-in-force = { $count } in Kraft
partners-figure-received = { $received } empfangen, { $count } in Kraft
partners-figure-waiting = Warten auf Sie
partners-figure-waiting-note = Vereinbarungen, bei denen Sie am Zug sind
partners-figure-services = Dienste
partners-figure-services-note = von { $count }, die für Vereinbarungen nötig sind
partners-figure-contact = Letzter Kontakt
partners-figure-contact-note = Zwischen beiden Systemen
partners-service = Dienst
partners-now = Jetzt
partners-host = Adresse
partners-last-in = Zuletzt eingehend
partners-last-out = Zuletzt ausgehend
partners-not-offered = Nicht im Katalog des Netzwerks
partners-other-version = Bietet nur Version { $version } an
partners-not-tried = Noch nicht verwendet
partners-works = Funktioniert
partners-failed-of = { $count } von { $all } Diensten haben zuletzt nicht funktioniert
partners-offered-of = { $count } von { $all } Diensten, die für Vereinbarungen nötig sind, werden angeboten
partners-api-iias = Vereinbarungen
partners-api-iia-cnr = Nachrichten über Vereinbarungen
partners-api-iias-approval = Genehmigungen
partners-api-iia-approval-cnr = Nachrichten über Genehmigungen
partners-api-institutions = Angaben zur Hochschule
partners-api-organizational-units = Einheiten
partners-api-factsheet = Factsheet
partners-api-file = Dokumente
partners-api-discovery = Beschreibung der Systeme
partners-api-echo = Verbindungstest
partners-api-monitoring = Meldungen über Probleme
partners-api-unknown = Unbekannte Adresse
partners-no-agreements = Keine Vereinbarungen mit diesem Partner
partners-no-agreements-text = Legen Sie mit der Schaltfläche oben eine an.
partners-received = Vom Partner empfangen
partners-only-received = Noch keine eigenen. Was der Partner gesendet hat, wartet oben.
partners-ids = Codes
partners-id-pic = PIC
partners-id-previous-schac = Frühere Domain
partners-id-erasmus-charter = Erasmus-Charta
partners-id-local = Lokale ID
partners-names = Namen
partners-asked = Was wir gefragt haben
partners-pull-index = Nach Neuem gefragt
partners-pull-approvals = Nach Genehmigungen gefragt
partners-pull-failed = Letzte Anfrage fehlgeschlagen
partners-pull-found = Ergebnis der letzten Anfrage
partners-pull-numbers = { $listed } gelistet, { $fetched } abgerufen, { $changed } geändert, { $failed } fehlgeschlagen
partners-pull-next = Nächste Anfrage
partners-silent-since = Das Partnersystem antwortet nicht seit
partners-next-probe = Nächster Versuch
partners-offers = Was die Systeme des Partners anbieten
partners-offer-version = Version
partners-offer-calling = Aufruf
partners-offer-signed = In beide Richtungen signiert
partners-offer-unsigned-answers = Antworten sind nicht signiert
partners-offer-not-signed = Nimmt keine signierten Anfragen an
partners-offer-encrypted = Signiert und zusätzlich verschlüsselt
partners-offer-open = Alle dürfen es lesen
partners-deadlines = Fristen
partners-deadline-nominate = Nominierung
partners-deadline-apply = Bewerbung
partners-deadline-autumn = { $day } für das Wintersemester
partners-deadline-spring = { $day } für das Sommersemester
partners-decide-in = Entscheidung innerhalb von
partners-transcript-in = Transcript of Records innerhalb von
partners-weeks = { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
}
partners-offices = Auskunft
partners-office-applications = Bewerbungen
partners-office-housing = Unterkunft
partners-office-visa = Visa
partners-office-insurance = Versicherung
partners-told = Was der Partner über sich mitteilt
partners-website = Website
partners-courses = Kurse
partners-units = Einheiten
partners-units-fold = Einheiten des Partners: { $count }
partners-unit = Einheit
partners-unit-code = Code
partners-unit-short = Kurzname
partners-units-count = { $count ->
    [one] { $count } Einheit
   *[other] { $count } Einheiten
}
partners-units-left = { $count ->
    [one] { $count } weitere Einheit wird nicht angezeigt.
   *[other] { $count } weitere Einheiten werden nicht angezeigt.
}
partners-read-minutes = { $count ->
    [0] Gerade gelesen
    [one] Vor { $count } Minute gelesen
   *[other] Vor { $count } Minuten gelesen
}
partners-read-hours = { $count ->
    [one] Vor { $count } Stunde gelesen
   *[other] Vor { $count } Stunden gelesen
}
partners-read-days = { $count ->
    [one] Vor { $count } Tag gelesen
   *[other] Vor { $count } Tagen gelesen
}
partners-told-not-yet = Wir fragen einmal am Tag, sobald Sie eine Vereinbarung oder einen Entwurf mit diesem Partner haben.
partners-told-not-offered = Die Systeme des Partners bieten keine Angaben, Einheiten oder Factsheets an.
partners-told-nothing = Vom Partner kam keine Antwort, die wir verwenden konnten.
partners-told-failed = Die letzte Antwort war nicht verwendbar
partners-told-asked = Gefragt
