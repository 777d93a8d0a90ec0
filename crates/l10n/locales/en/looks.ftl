# Settings: texts and colours of a university's own.

look-lead = How these pages greet your colleagues
look-texts = Texts
look-short-name = Short name
look-welcome = Welcome on the sign-in page, { $language }
look-colours = Colours
look-accent = Colour
look-accent-hint = As #1d4fb8
look-help-short-name = Up to four letters in the square beside your name. Without them, the short name of the configuration.
look-help-welcome = One line above the ways to sign in. Everybody can read it.
look-help-accent = For what is chosen and what can be pressed. Habita makes it darker or lighter until everybody can read it, on light and on dark pages.
look-help-sample = Try a colour to see this page in it. Nothing is saved then.
look-sample-chosen = Chosen
look-sample-note = Note
look-sample-link = A link
look-usual = The usual colour is { $colour }.
look-save = Save for everybody
look-try = Try the colour
look-reset = Back to usual
look-no-colour = Write six digits or letters from a to f, such as #1d4fb8
look-short-name-long = Write 1 to { $most } letters
look-welcome-long = Write { $most } letters at most
look-changed = { $name } changed this { $time }. What you typed is kept below. Save again to put it in place.

done-look-saved = Saved. Everybody sees it from now on.
