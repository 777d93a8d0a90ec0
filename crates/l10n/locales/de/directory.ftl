# Das Verzeichnis der akkreditierten Hochschulen, und alle, die akkreditiert oder im Netz sind.

settings-directory = Akkreditierte Hochschulen
settings-line-directory = Die Liste der Kommission mit Hochschulen, die eine Erasmus-Charta haben
directory-lead = Alle auf dieser Website verwenden die zuletzt importierte Liste
directory-new-list = Neue Liste
directory-file = Excel- oder CSV-Datei
directory-file-hint = Wie sie die Europäische Kommission veröffentlicht, höchstens { $size } MB
directory-help-where = Suchen Sie auf den Erasmus+-Seiten der Kommission nach „ECHE holders“. Speichern Sie die Excel-Datei und wählen Sie sie hier aus.
directory-help-nothing = Das Lesen ändert nichts. Sie sehen zuerst, was neu, geändert und beendet ist.
directory-read = Datei lesen
directory-file-missing = Wählen Sie eine Datei
directory-file-too-long = Die Datei ist größer als { $size } MB. Die Listen der Kommission sind viel kleiner.
directory-file-bomb = Die Datei ist innen viel größer als außen und wurde deshalb nicht geöffnet
directory-file-many-rows = Die Datei hat mehr als { $most } Zeilen. Die Listen der Kommission sind viel kürzer.
directory-file-many-cells = Die Datei hat zu viele Zellen. Die Listen der Kommission sind viel kleiner.
directory-file-long-cell = Eine Zelle der Datei hat mehr als { $most } Zeichen
directory-file-encrypted = Die Datei ist durch ein Passwort geschützt. Speichern Sie sie ohne Passwort und wählen Sie sie noch einmal.
directory-file-old-kind = Das ist eine alte Excel-Datei (.xls). Speichern Sie sie als .xlsx und wählen Sie sie noch einmal.
directory-file-other-kind = Das ist weder eine Excel-Datei noch eine Texttabelle. Wählen Sie die Datei, wie sie die Kommission veröffentlicht.
directory-file-not-utf8 = Die Buchstaben dieser Textdatei sind nicht lesbar. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie noch einmal.
directory-file-empty = Die Datei ist leer
directory-file-damaged = Die Datei ist beschädigt oder nicht vollständig geladen. Speichern Sie sie noch einmal von der Seite der Kommission.
directory-file-no-headings = Kein Blatt dieser Datei hat Spalten mit einem amtlichen Namen und einem PIC
directory-file-no-rows = Die Datei hat die richtigen Spalten, aber keine Zeile darunter ist brauchbar
directory-imports = Importe
directory-no-imports = Noch keine Liste importiert
directory-no-imports-text = Bis dahin ist hier nicht zu sehen, wer akkreditiert ist.
directory-by-others = Eine andere Hochschule dieser Website
directory-when = Wann
directory-file-name = Datei
directory-listed = Hochschulen
directory-repaired = Reparierte Codes
directory-problems = Nicht brauchbar
directory-kind-new = Neu
directory-kind-back = Wieder da
directory-kind-changed = Geändert
directory-kind-ended = Beendet
directory-check = Liste prüfen
directory-read-by = Gelesen von { $name }, { $time }
directory-doubt-ended = { $ended } von { $listed } Hochschulen würden beendet. Prüfen Sie, ob das die ganze Liste ist.
directory-doubt-changed = { $changed } von { $listed } Hochschulen bekämen einen anderen Namen oder eine andere Website. Prüfen Sie, ob das die richtige Liste ist.
directory-doubt-new = { $new } Hochschulen wären neu, mehr als die Liste hat. Prüfen Sie, ob das die richtige Liste ist.
directory-may = Was ungewöhnlich ist
directory-may-ended = { $count ->
    [one] Das ist die ganze Liste, und { $count } Hochschule wird beendet
   *[other] Das ist die ganze Liste, und { $count } Hochschulen werden beendet
}
directory-may-changed = { $count ->
    [one] Das ist die richtige Liste, und { $count } Hochschule bekommt einen anderen Namen oder eine andere Website
   *[other] Das ist die richtige Liste, und { $count } Hochschulen bekommen einen anderen Namen oder eine andere Website
}
directory-may-new = { $count ->
    [one] Das ist die richtige Liste, und { $count } Hochschule ist neu
   *[other] Das ist die richtige Liste, und { $count } Hochschulen sind neu
}
directory-may-missing = Setzen Sie jedes Häkchen, wenn das die richtige Liste ist, oder verwerfen Sie sie
directory-rows = { $count ->
    [one] In { $count } Zeile
   *[other] In { $count } Zeilen
}
directory-back-count = { $count ->
    [one] Und { $count } ist wieder da
   *[other] Und { $count } sind wieder da
}
directory-unchanged-count = { $count ->
    [one] { $count } bleibt, wie sie ist
   *[other] { $count } bleiben, wie sie sind
}
directory-ended-note = Sie bleiben hier, als beendet markiert
directory-import = Diese Liste importieren
directory-discard = Verwerfen
directory-import-hint = Der Import dauert einige Sekunden. Die Liste wartet hier einen Tag.
directory-changed-meanwhile = Gerade wurde eine andere Liste importiert. Sehen Sie sich die Unterschiede noch einmal an.
directory-differences = Unterschiede
directory-columns = Wie die Spalten verstanden wurden
directory-meaning = Verstanden als
directory-column = Spalte
directory-heading = Überschrift in der Datei
directory-how = Erkannt an
directory-how-heading = der Überschrift
directory-how-nearly = der Überschrift, mit Tippfehler
directory-how-values = den Werten
directory-column-proposal = Antragsnummer
directory-column-erasmus = Erasmus-Code
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Name
directory-column-street = Straße
directory-column-postal-code = Postleitzahl
directory-column-city = Stadt
directory-column-country = Land
directory-column-website = Website
directory-column-from = Charta ab
directory-column-until = Charta bis
directory-sheet = Blatt „{ $name }“
directory-unknown-columns = Nicht verwendet: { $names }
directory-shown = { $from }–{ $to } von { $total }
directory-none = Nichts dieser Art
directory-none-text = Wählen Sie oben eine der anderen Listen.
directory-what-changed = Was sich geändert hat
directory-field-name = Name
directory-field-erasmus = Code
directory-field-oid = OID
directory-field-address = Adresse
directory-field-country = Land
directory-field-website = Website
directory-field-from = Von
directory-field-until = Bis
directory-row = Zeile { $row }
directory-place = Stelle in der Datei
directory-before = In der Datei
directory-after = Behalten als
directory-problem = Problem
directory-value = Wert
directory-fault-no-pic = Der PIC fehlt oder ist falsch. Die Zeile ist ausgelassen.
directory-fault-no-name = Der Name fehlt. Die Zeile ist ausgelassen.
directory-fault-repeated-pic = Eine andere Zeile hat diesen PIC und gilt. Diese Zeile ist ausgelassen.
directory-fault-no-erasmus-code = Das ist kein Erasmus-Code
directory-fault-repeated-erasmus-code = Eine andere Hochschule hat diesen Erasmus-Code auch
directory-fault-no-oid = Das ist keine OID
directory-fault-no-date = Das ist kein Datum
directory-fault-ends-before-start = Die Charta endet, bevor sie beginnt
directory-fault-no-country = Das Land ist nicht bekannt
done-list-imported = Die Liste ist importiert.
done-list-discarded = Die Datei ist verworfen. Nichts hat sich geändert.
done-list-gone = Diese Datei wartet hier nicht mehr. Sie wurde importiert oder verworfen, oder ein Tag ist vergangen.
directory-views = Ansichten
directory-view-ours = Unsere
directory-view-all = Alle
directory-view-map = Karte
directory-search = Name, Stadt, Land oder Code
directory-any = Alle
directory-accreditation = Akkreditierung
directory-accredited-yes = Derzeit akkreditiert
directory-accredited-ended = Beendet
directory-accredited-no = Nicht in der Liste
directory-network = Netzwerk
directory-connected-yes = Verbunden
directory-connected-no = Nicht verbunden
directory-connected-for = Verbunden für
directory-connected-for-nothing = Verbunden, ohne diese Dienste
directory-by-mail = Nicht verbunden
directory-by-mail-title = Sie: vorerst per E-Mail und PDF vereinbaren
directory-by-mail-text = Diese Hochschule ist nicht im Netzwerk. Ihr System kann deshalb keine Vereinbarungen empfangen, und Habita hat für sie keine Entwürfe. Die Vereinbarung wird außerhalb von Habita geschrieben, gesendet und aufbewahrt. Sobald die Hochschule dem Netzwerk beitritt, können Sie Vereinbarungen hier beginnen.
directory-by-mail-website = Die Liste nennt keine Adresse zum Schreiben. Auf der Website steht, an wen Sie sich wenden.
directory-by-mail-search = Die Liste nennt weder eine Adresse noch eine Website. Suchen Sie nach dem International Office der Hochschule.
directory-website-open = Website öffnen
directory-imported-at = Liste der akkreditierten Hochschulen importiert { $time }
directory-import-first = Die Liste der akkreditierten Hochschulen importieren
directory-no-list = Es wurde keine Liste der akkreditierten Hochschulen importiert
directory-hei = ID im Netzwerk
directory-until = Akkreditiert bis
directory-state-no-list = Akkreditierung nicht bekannt
directory-state-not-listed = Nicht in der Liste
directory-state-accredited = Akkreditiert
directory-state-until = Bis { $day }
directory-state-over = Beendet { $day }
directory-state-ended = Nicht mehr in der Liste
directory-tag-until = Akkreditiert bis { $day }
directory-tag-over = Akkreditierung beendet { $day }
directory-tag-not-listed = Nicht in der Liste der akkreditierten Hochschulen
directory-tag-ended = Nicht mehr in der Liste der akkreditierten Hochschulen
directory-warn-not-listed = Diese Hochschule steht nicht in der Liste der akkreditierten Hochschulen. Fragen Sie nach ihrem Erasmus-Code, bevor Sie eine Vereinbarung beginnen.
directory-warn-over = Die Charta dieser Hochschule ist abgelaufen. Fragen Sie, ob sie eine neue hat.
directory-warn-ended = Diese Hochschule steht nicht mehr in der Liste der akkreditierten Hochschulen. Fragen Sie, ob sie mit einer anderen zusammengegangen ist.
directory-says = In der Liste der akkreditierten Hochschulen
directory-name-there = Name dort
directory-gone-since = Nicht in der Liste seit
directory-address = Adresse
directory-raw = Die Zeile, wie sie kam
directory-map-title = { $listed } akkreditierte und { $connected } verbundene Hochschulen neben Ihrer
directory-map-connected = { $connected } verbundene Hochschulen neben Ihrer
directory-map-text = Die Zahl sagt, wie viele akkreditiert sind. Je kräftiger die Farbe, desto mehr. Ein Punkt zeigt Länder mit Partnern von Ihnen.
directory-map-text-connected = Die Zahl sagt, wie viele verbunden sind. Je kräftiger die Farbe, desto mehr. Ein Punkt zeigt Länder mit Partnern von Ihnen.
directory-accredited = Akkreditiert
directory-connected = Verbunden
directory-partners = Ihre Partner
