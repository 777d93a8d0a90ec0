# Settings: texts and colours of a university's own.

look-lead = Wie diese Seiten Ihre Kolleginnen und Kollegen begrüßen
look-texts = Texte
look-short-name = Kurzname
look-welcome = Begrüßung auf der Anmeldeseite, { $language }
look-colours = Farben
look-accent = Farbe
look-accent-hint = Zum Beispiel #1d4fb8
look-help-short-name = Bis zu vier Buchstaben im Quadrat neben Ihrem Namen. Ohne sie gilt der Kurzname aus der Konfiguration.
look-help-welcome = Eine Zeile über den Anmeldewegen. Alle können sie lesen.
look-help-accent = Für alles, was ausgewählt ist oder gedrückt werden kann. Habita macht die Farbe so viel dunkler oder heller, dass alle sie lesen können, auf hellen und auf dunklen Seiten.
look-help-sample = Probieren Sie eine Farbe aus, um diese Seite damit zu sehen. Dabei wird nichts gespeichert.
look-sample-chosen = Ausgewählt
look-sample-note = Hinweis
look-sample-link = Ein Link
look-usual = Die übliche Farbe ist { $colour }.
look-save = Für alle speichern
look-try = Farbe ausprobieren
look-reset = Auf Übliches zurücksetzen
look-no-colour = Schreiben Sie sechs Ziffern oder Buchstaben von a bis f, zum Beispiel #1d4fb8
look-short-name-long = Schreiben Sie 1 bis { $most } Buchstaben
look-welcome-long = Schreiben Sie höchstens { $most } Buchstaben
look-changed = { $name } hat das inzwischen geändert ({ $time }). Ihre Eingaben stehen noch unten. Speichern Sie noch einmal, wenn sie gelten sollen.

done-look-saved = Gespeichert. Ab jetzt sehen es alle so.
