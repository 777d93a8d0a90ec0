# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Bedingungen
conditions-kind = Art
conditions-direction = Richtung
conditions-subject = Studienfach
conditions-years = Jahre
conditions-per-year = Pro Jahr
conditions-language = Sprache
conditions-all-fields = Alle Felder
conditions-count = { $count ->
    [one] { $count } Bedingung
   *[other] { $count } Bedingungen
}
conditions-count-differ = { $count ->
    [one] { $count } Bedingung
   *[other] { $count } Bedingungen
}, { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
}
conditions-differs = Weicht ab
conditions-empty = Noch keine Bedingungen
conditions-empty-text = Eine Bedingung sagt, wer wohin gehen kann, wie viele, wann und wofür. Jede Richtung ist eine eigene Bedingung.

kind-student-studies = Studium (Studierende)
kind-student-traineeship = Praktikum (Studierende)
kind-staff-teaching = Lehre (Personal)
kind-staff-training = Fortbildung (Personal)
direction-out = Entsendung
direction-in = Aufnahme
level-1 = EQR 1
level-2 = EQR 2
level-3 = EQR 3
level-4 = EQR 4
level-5 = Kurzstudiengang
level-6 = Bachelor
level-7 = Master
level-8 = Promotion
blended-yes = Möglich
blended-no = Nicht möglich

field-sending-unit = Entsendende Einheit
field-receiving-unit = Aufnehmende Einheit
field-subjects = Studienfächer
field-first-year = Erstes akademisches Jahr
field-last-year = Letztes akademisches Jahr
field-per-year-student = Studierende pro Jahr
field-per-year-staff = Personal pro Jahr
field-months-per-year = Monate pro Jahr insgesamt
field-days-per-year = Tage pro Jahr insgesamt
field-levels = Studienstufen
field-languages = Sprachen
field-blended = Gemischte Mobilität (blended)
field-other-terms = Weitere Regelungen
field-sending-contacts = Kontakte der entsendenden Seite
field-receiving-contacts = Kontakte der aufnehmenden Seite

condition-number = Bedingung { $number }
condition-of = Bedingung { $number } von { $all }
condition-new = Neue Bedingung
condition-title-out = { $kind }, Entsendung
condition-title-in = { $kind }, Aufnahme
condition-from-to = Von { $from } an { $to }
condition-all-subjects = Alle Studienfächer
condition-all-levels = Alle Studienstufen
condition-whole-university = Die gesamte Hochschule
condition-not-yet-defined = Noch nicht festgelegt
condition-language-only = { $skill }, nur für { $subject }
condition-who-where = Wer und wohin
condition-when = Wann und wie viele
condition-who-may = Wer gehen kann
condition-direction-help = Eine Bedingung hat eine Richtung. Für einen Austausch in beide Richtungen fügen Sie eine zweite Bedingung hinzu.
condition-subjects-hint = Geben Sie ein Studienfach oder seinen vierstelligen Code (ISCED-F) ein
condition-subjects-help = Wählen Sie das engste Studienfach, das passt. Keines bedeutet: alle Studienfächer.
condition-subject = Studienfach
condition-clarification = Genauere Beschreibung
condition-clarification-help = „Genauere Beschreibung“ ist für das, was der Code nicht sagt, zum Beispiel den Namen eines Studiengangs. Wiederholen Sie nicht den Namen des Studienfachs. Beide Hochschulen genehmigen sie.
condition-add-subject = Studienfach hinzufügen
condition-remove-subject = Studienfach { $number } entfernen
condition-kept-help = Einheiten und Kontakte kamen mit dieser Bedingung. Sie bleiben erhalten und werden so gesendet, wie sie sind.
condition-years-help = Jahre, wie die aufnehmende Hochschule sie zählt. Beide Jahre gehören dazu.
condition-per-year-help-student = Höchstzahl der Studierenden in jedem Jahr, nicht insgesamt. Für ein Jahr Pause beenden Sie diese Bedingung und fügen eine hinzu, die später beginnt.
condition-per-year-help-staff = Höchstzahl der Beschäftigten in jedem Jahr, nicht insgesamt. Für ein Jahr Pause beenden Sie diese Bedingung und fügen eine hinzu, die später beginnt.
condition-months-help = Alle Studierenden eines Jahres zusammen. 5 Studierende mit je 5 Monaten ergeben 25.
condition-days-help = Das gesamte Personal eines Jahres zusammen. 2 Personen mit je 5 Tagen ergeben 10.
condition-levels-help = Wenn nichts angekreuzt ist, gelten alle Stufen.
condition-level = Niveau
condition-any-level = Beliebig
condition-add-language = Sprache hinzufügen
condition-remove-language = Sprache { $number } entfernen
condition-language-limited = Nur für ein Studienfach (Sprache { $number })
condition-language-limited-help = Eine Sprache, die nur in einem Studienfach nötig ist, lässt sich unter ihrer Zeile darauf beschränken. Für die anderen Studienfächer gilt sie dann nicht.
condition-language-subject = Nur für dieses Studienfach
condition-languages-help = Hier ist keine Sprache nötig. Fügen Sie eine hinzu, wenn man sie können soll.
condition-languages-help-studies = Für ein Studium ist mindestens eine Sprache nötig. Üblich ist mindestens B1.
condition-languages-help-teaching = Für die Lehre ist mindestens eine Sprache nötig. Üblich ist mindestens B2.
condition-blended-help = Ein kurzer Aufenthalt und dazu Online-Studium davor oder danach.
condition-other-terms-help = Beide Hochschulen genehmigen diesen Text zusammen mit den Zahlen. Schreiben Sie deshalb keine Notizen hinein.
condition-check = Speichern und prüfen
condition-remove = Diese Bedingung entfernen
condition-changed = { $name } hat diesen Entwurf inzwischen geändert ({ $time }). Ihre Eingaben stehen noch unten. Speichern Sie noch einmal, um sie in den neuesten Entwurf zu übernehmen.

form-errors = { $count ->
    [one] { $count } Angabe ist vor dem Speichern zu korrigieren
   *[other] { $count } Angaben sind vor dem Speichern zu korrigieren
}
form-to-correct = { $count ->
    [one] { $count } Angabe ist vor dem Senden zu korrigieren
   *[other] { $count } Angaben sind vor dem Senden zu korrigieren
}
form-correct = { $count ->
    [one] { $count } Angabe ist zu korrigieren
   *[other] { $count } Angaben sind zu korrigieren
}
finding-direction = Wählen Sie, wer entsendet
finding-year-missing = Wählen Sie das akademische Jahr
finding-year = „{ $what }“ ist kein akademisches Jahr wie 2026/2027
finding-years-reversed = Das letzte Jahr darf nicht vor { $year } liegen
finding-unsound-year = Ein akademisches Jahr besteht aus zwei aufeinanderfolgenden Jahren, zum Beispiel 2026/2027
finding-no-students = Geben Sie ein, wie viele Studierende jedes Jahr gehen können, mindestens 1
finding-no-staff = Geben Sie ein, wie viele Beschäftigte jedes Jahr gehen können, mindestens 1
finding-number-students = Geben Sie als ganze Zahl ein, wie viele Studierende jedes Jahr gehen können, zum Beispiel 3. Ihre Eingabe war „{ $what }“
finding-number-staff = Geben Sie als ganze Zahl ein, wie viele Beschäftigte jedes Jahr gehen können, zum Beispiel 3. Ihre Eingabe war „{ $what }“
finding-amount = Geben Sie eine Zahl über 0 mit höchstens zwei Stellen nach dem Komma ein, oder lassen Sie das Feld leer. Ihre Eingabe war „{ $what }“
finding-no-language = Fügen Sie mindestens eine Sprache hinzu
finding-language-missing = Wählen Sie die Sprache
finding-bad-language = „{ $what }“ ist keine Sprache
finding-level = „{ $what }“ ist kein Niveau von A1 bis C2
finding-subject-missing = Wählen Sie das Studienfach zu dieser Beschreibung
finding-subject = „{ $what }“ ist kein Studienfach. Geben Sie einen vierstelligen Code wie 0421 ein, oder wählen Sie aus der Liste
finding-unknown-subject = { $what } steht nicht in der Liste der Studienfächer (ISCED-F 2013)
finding-repeated = { $what } kommt zweimal vor
finding-old-marker = Dieser Wert stammt aus einer älteren Version des Netzwerks. Geben Sie ihn neu ein
finding-too-long = Kürzen Sie das auf { $most } Zeichen
finding-blurs-hash = Entfernen Sie „__“ oder „_@“. Diese Zeichen machen den Fingerabdruck unklar
finding-control-character = Entfernen Sie die unsichtbaren Zeichen. Sie können nicht gesendet werden
finding-foreign-institution = Diese Bedingung gilt nicht zwischen den beiden Hochschulen der Vereinbarung
finding-no-conditions = Fügen Sie mindestens eine Bedingung hinzu
finding-no-code = Geben Sie die Nummer der Vereinbarung ein
finding-code-taken = Eine andere Vereinbarung hat die Nummer { $code }
finding-same-partner = Beide Seiten sind dieselbe Hochschule
