# Die Anleitungen, die mit dem Programm kommen.

guide-nav = Anleitungen und Hilfe
guide-title = Anleitungen
guide-lead = Wie alles funktioniert, in einfachen Worten
guide-search = Gesuchte Wörter
guide-all = Alle Anleitungen
guide-room-staff = Für das Büro
guide-room-it = Für die IT
guide-on-this-page = Auf dieser Seite
guide-turns = Weitere Anleitungen
guide-in-english = Diese Anleitung ist auf Englisch. Auf Deutsch gibt es sie noch nicht.
guide-some-english = Anleitungen, die es noch nicht auf Deutsch gibt, sind auf Englisch.
guide-nothing = Keine Anleitung enthält diese Wörter
guide-nothing-text = Keine Stelle enthält alle Wörter von „{ $words }“. Versuchen Sie es mit weniger Wörtern, oder sehen Sie in der Liste aller Anleitungen nach.
guide-found = { $count ->
    [one] 1 Stelle in den Anleitungen
   *[other] { $count } Stellen in den Anleitungen
}
guide-code = Beispiel
guide-table = Tabelle
guide-more = Mehr dazu in der Anleitung
guide-word = Glossar: { $word }
