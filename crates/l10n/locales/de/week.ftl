# Die erste Woche: was da sein muss, bevor die erste Vereinbarung in Kraft ist.

week-title = Erste Woche
week-lead = Ein Schritt ist abgehakt, wenn er getan ist. Von Hand hakt niemand ab.
week-guide = Anleitung zur ersten Woche
week-done-of = { $done } von { $all } Schritten sind getan.
week-progress = Wie weit Sie sind
week-next = Als Nächstes: { $step }.
week-open = Liste öffnen
week-steps = Schritte
week-over = Alle Schritte sind getan
week-over-text = Ihre Hochschule ist im Netzwerk, und eine erste Vereinbarung ist in Kraft.
week-is-done = Getan
week-is-open = Zu tun
week-minutes = { $count ->
    [one] etwa 1 Minute
   *[other] etwa { $count } Minuten
}
week-you = Sie
week-nobody = Dieses Recht hat hier noch niemand
week-operator = Die Betreiber dieser Website
week-no-units = Wir haben keine Einheiten
week-no-units-said = Sie haben gesagt, dass es keine Einheiten gibt.
week-units-after-all = Wir haben doch Einheiten
week-close = Niemanden mehr erinnern
week-close-text = Die Liste kann geschlossen werden, bevor alles getan ist. Die Seite der Aufgaben zeigt sie dann niemandem mehr.
week-closed-text = Diese Liste wurde geschlossen: { $time }. Die Seite der Aufgaben zeigt sie nicht.
week-open-again = Wieder zeigen

week-step-sign-in = Administratoren einen eigenen Weg zur Anmeldung geben
week-step-institution = Ihre Hochschule beschreiben
week-step-units = Ihre Einheiten auflisten
week-step-factsheet = Das Factsheet ausfüllen
week-step-directory = Die Liste der akkreditierten Hochschulen importieren
week-step-keys = Die Schlüssel der Hochschule erzeugen
week-step-listed = Im Register stehen
week-step-mail = E-Mail einrichten
week-step-backup = Sicherungen erstellen
week-step-colleagues = Eine Kollegin oder einen Kollegen einladen
week-step-sent = Eine erste Vereinbarung senden
week-step-in-force = Eine erste Vereinbarung in Kraft setzen

week-why-sign-in = Ein Link gilt einmal und 15 Minuten lang. Mit einem Passkey, der Anmeldung der Hochschule oder einem Passwort kommen alle Administratoren ohne die IT wieder herein.
week-why-institution = Partner lesen den Namen Ihrer Hochschule und wen sie fragen können. Veröffentlichen Sie beides mit einem Postfach oder einer Telefonnummer Ihres Büros.
week-why-units = Fakultäten und Institute können in Vereinbarungen stehen und eigene Aufgaben haben. Veröffentlichen Sie mindestens eine Einheit, oder sagen Sie, dass es keine gibt.
week-why-factsheet = Studierende und Partner erfahren Ihre letzten Tage für Nominierungen und Bewerbungen und wen sie fragen können. Die Systeme der Partner lesen es von selbst.
week-why-directory = Die Kommission veröffentlicht, wer eine Erasmus-Charta hat. Mit ihrer Datei findet Habita jeden Partner nach Name oder Code und warnt, wo eine Charta abgelaufen ist. Auch die IT kann sie importieren.
week-why-keys = Andere Systeme glauben einer Nachricht, weil sie signiert ist. Habita erzeugt die beiden Schlüssel beim ersten Start.
week-why-listed = Das Register ist das Adressbuch des Netzwerks. Geben Sie ihm die Adresse Ihres Manifests; dann finden die Systeme der Partner das Ihre.
week-why-mail = Einladungen, Links zur Anmeldung und die Aufgaben des Tages gehen über Ihren Mailserver.
week-why-backup = Vereinbarungen und Genehmigungen liegen nur dort, wo Habita läuft. Der Schritt ist getan, wenn habita backup in den letzten 7 Tagen eine Sicherung erstellt hat; lassen Sie den Befehl jede Nacht laufen.
week-why-colleagues = Jemand kann Sie vertreten, wenn Sie nicht da sind. Der Schritt ist getan, wenn sich eine zweite Person angemeldet hat.
week-why-sent = Wählen Sie einen Partner, schreiben Sie die Bedingungen und senden Sie. Das System des Partners holt Ihre Fassung ab.
week-why-in-force = Beide Hochschulen genehmigen Fassungen, die dasselbe bedeuten. Von da an können Studierende reisen.
