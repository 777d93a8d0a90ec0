# The start page of the sandbox, and its mail.

sandbox-mode = Sandbox
sandbox-title = Ihre Sandbox ist bereit
sandbox-lead = Drei erfundene Hochschulen tauschen auf diesem Rechner Vereinbarungen aus. Nichts verlässt ihn, und alle Personen sind ausgedacht. Probieren Sie alles aus; von vorn beginnen Sie mit --fresh.
sandbox-registry-running = Register läuft
sandbox-connected = { $count ->
    [one] { $count } Hochschule verbunden
   *[other] { $count } Hochschulen verbunden
}
sandbox-agreements = { $count ->
    [one] { $count } Vereinbarung
   *[other] { $count } Vereinbarungen
}
sandbox-see-registry = Register ansehen
sandbox-who = Wählen Sie, wer Sie sind
sandbox-who-note = Ein Klick, und Sie sind angemeldet. Das gibt es nur in einer Sandbox. Sie können bei allen drei Hochschulen gleichzeitig angemeldet sein. Was eine Person sieht und darf, folgt aus ihrer Rolle.
sandbox-gone = Diese Person gibt es hier nicht mehr
sandbox-gone-text = Die Sandbox wurde neu begonnen, seit diese Seite geöffnet wurde. Gehen Sie zur Startseite und wählen Sie noch einmal.
sandbox-about-piemera = Hier spielt der größte Teil der Geschichte.
sandbox-about-suedtal = Hat eine Vereinbarung gesendet, die auf Antwort wartet.
sandbox-about-montclair = Ändert gern, was andere senden.
sandbox-story = Was Sie zuerst ausprobieren können
sandbox-story-time = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
sandbox-story-done = Erledigt
sandbox-story-1 = Eine Vereinbarung entwerfen und senden
sandbox-story-1-text = Als Ilze Ozola. Wählen Sie Südtal, fügen Sie eine Bedingung hinzu, senden Sie.
sandbox-story-2 = Ihre Fassung aus der des Partners erstellen
sandbox-story-2-text = Als Annegret Hohenwarter-Lindqvist. Öffnen Sie die angekommene Vereinbarung, erstellen Sie Ihre Fassung, ändern Sie eine Zahl, senden Sie.
sandbox-story-3 = Den Unterschied sehen und übernehmen
sandbox-story-3-text = Als Ilze. Die beiden Fassungen stehen nebeneinander; übernehmen Sie die Zahl von Südtal.
sandbox-story-4 = Auf beiden Seiten genehmigen
sandbox-story-4-text = Als beide. Jede Seite genehmigt die Fassung der anderen; dann steht bei beiden „In Kraft“.
sandbox-story-5 = 2 Unterschiede in 40 Bedingungen finden
sandbox-story-5-text = Als Ilze, in der Vereinbarung 2024-117 mit Montclair.
sandbox-it = Für die IT
sandbox-it-registry = Katalog des Netzwerks
sandbox-it-doors = Adressen für andere Systeme
sandbox-it-note = Nachrichten zwischen Rechnern sind signiert und laufen über HTTPS, wie in jedem Netzwerk. In der README steht, wie andere Software als vierter Host dazukommt.
sandbox-one-unit = { $role }, nur eine Einheit
sandbox-mail = E-Mails der Sandbox
sandbox-mail-lead = Alle hier sind ausgedacht, deshalb landen ihre E-Mails auf dieser Seite. Sie verschwinden, wenn die Sandbox stoppt.
sandbox-mail-subject = Betreff
sandbox-mail-from = Von
sandbox-mail-to = An
sandbox-mail-at = Gesendet
sandbox-mail-empty = Noch keine E-Mails
sandbox-mail-empty-text = Fordern Sie bei einer der Hochschulen einen Anmeldelink an, oder laden Sie jemanden ein.
sandbox-mail-text = Als Text
sandbox-mail-page = Wie ein Mailprogramm sie zeigt
