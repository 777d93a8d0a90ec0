# Was alle Listen haben: Filter, Seiten, gemerkte Ansichten, ausgewählte Zeilen; und Einstellungen im Menü.

list-shown = { $first }–{ $last } von { $all }
list-shown-none = Nichts wird gezeigt
list-shown-more = { $first }–{ $last } von mehr als { $all }
list-shown-far = { $count } von mehr als { $all }
list-order = Reihenfolge
list-order-newest = Neueste zuerst
list-order-oldest = Älteste zuerst
list-odd = Diesen Wert kennen wir nicht, er filtert also nichts: { $filters }.
list-cut = Der Suchtext war zu lang. Wir haben nach den ersten { $most } Zeichen gesucht.
list-place = Seite
list-without = Ohne „{ $filter }“ gibt es { $count }.
list-drop = Diesen Filter weglassen
list-nothing-alone = Kein Filter allein ist der Grund. Setzen Sie alle zurück, um die ganze Liste zu sehen.
list-export = Exportieren
list-export-text = Die Datei enthält die Zeilen, die zu den Filtern passen, höchstens { $most }. Dass Sie sie erstellt haben, steht danach im Prüfprotokoll.

view-keep = Diese Ansicht merken
view-name = Name der Ansicht
view-name-hint = Nur Sie sehen sie, im Menü an der Seite.
view-save = Merken
views-title = Ihre Ansichten
views-lead = Eine Ansicht ist eine Liste mit ihren Filtern unter einem Namen. Nur Sie sehen Ihre Ansichten; { $most } sind möglich.
views-empty = Sie haben noch keine Ansichten
views-empty-text = Wählen Sie in einer Liste Filter und merken Sie sie unter einem Namen.
views-rename = Umbenennen
views-delete = Löschen
view-of = Ansicht „{ $name }“
view-unnamed = Geben Sie einen Namen ein
view-long-name = Kürzen Sie den Namen auf { $most } Zeichen
view-name-taken = Eine andere Ansicht dieser Liste heißt schon so
view-too-many = Sie haben schon { $most } Ansichten. Löschen Sie zuerst eine.
view-long-query = Diese Filter sind zu lang, um gemerkt zu werden. Kürzen Sie den Suchtext.
done-view-kept = Die Ansicht ist gemerkt. Sie steht im Menü.
done-view-renamed = Die Ansicht hat ihren neuen Namen.
done-view-deleted = Die Ansicht ist gelöscht.
done-view-gone = Sie haben keine solche Ansicht mehr.
done-none-chosen = Wählen Sie zuerst Zeilen aus.

ui-preferences = Sprache und Darstellung
ui-density = Zeilen
ui-density-comfortable = Mit Abstand
ui-density-compact = Dicht
ui-more = Mehr
ui-views-edit = Ansichten ändern
ui-chosen-group = Was mit den ausgewählten Zeilen geschehen soll
ui-chosen = { $count } ausgewählt
ui-chosen-none = Mit den ausgewählten Zeilen:
ui-choose-all = Alle { $count }, die passen
ui-choose-none = Keine auswählen
ui-choose-row = Auswählen: { $row }

agreements-view-approve = Zu genehmigen
agreements-view-differences = Unterschiede
agreements-view-expiring = Enden dieses Jahr
agreements-who = Wartet auf
agreements-who-us = Sie
agreements-who-partner = Den Partner
agreements-who-nobody = Niemanden
agreements-put-unit = Zuständige Einheit festlegen
agreements-column-id = Kennung im Netzwerk
agreements-column-partner-id = Kennung des Partners
agreements-column-first = Erstes Jahr
agreements-column-last = Letztes Jahr
agreements-column-differences = Unterschiede
list-yes = ja
list-no = nein
agreements-column-in-force = In Kraft

unit-bulk-title = Zuständige Einheit festlegen
unit-bulk-about = Für { $count ->
    [one] { $count } Vereinbarung
   *[other] { $count } Vereinbarungen
} soll künftig zuständig sein: { $unit }
unit-bulk-whole = die ganze Universität
unit-bulk-none = Nichts würde sich ändern
unit-bulk-chosen = { $count ->
    [one] { $count } Vereinbarung ist ausgewählt
   *[other] { $count } Vereinbarungen sind ausgewählt
}
unit-bulk-cut = Mehr Vereinbarungen passen. Auf einmal gehen { $most }; wiederholen Sie es für die anderen.
tasks-bulk-cut = Mehr Aufgaben passen. Auf einmal gehen { $most }; wiederholen Sie es für die anderen.
unit-bulk-note = Partner sehen nie, welche Einheit zuständig ist. Personen, deren Rolle nur für bestimmte Einheiten gilt, sehen danach andere Vereinbarungen.
unit-bulk-check = Vorher ansehen
unit-bulk-do = Zuständigkeit festlegen
unit-bulk-back = Zurück zur Liste
unit-bulk-choose = Wählen Sie eine Einheit
unit-bulk-left-out = { $count ->
    [one] { $count } wird ausgelassen
   *[other] { $count } werden ausgelassen
}
unit-bulk-skip-not-yours = Sie dürfen sie nicht bearbeiten
unit-bulk-skip-already = diese Einheit ist schon zuständig
unit-bulk-skip-gone = { $count ->
    [one] { $count } gibt es nicht mehr, oder Sie dürfen sie nicht mehr sehen
   *[other] { $count } gibt es nicht mehr, oder Sie dürfen sie nicht mehr sehen
}
unit-bulk-done = { $count ->
    [one] Die Einheit von { $count } Vereinbarung ist geändert.
   *[other] Die Einheit von { $count } Vereinbarungen ist geändert.
}
unit-bulk-skipped = { $count ->
    [one] { $count } blieb, wie sie war.
   *[other] { $count } blieben, wie sie waren.
}

timeline-all = Alles
timeline-people = Personen
timeline-systems = Systeme
timeline-documents = Dokumente
history-none = Nichts dieser Art ist geschehen.
timeline-views = Was gezeigt wird
person-history = Was hier getan wurde
person-history-all = Alles im Prüfprotokoll
person-history-none = Noch nichts.

audit-what-agreements-exported = Liste der Vereinbarungen exportiert
audit-kind-agreements = Liste der Vereinbarungen
