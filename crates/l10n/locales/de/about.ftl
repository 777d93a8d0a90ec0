# What a university tells partners about itself: forms, preview, what is wrong.

about-part-institution = Hochschule
about-part-unit = Einheit
about-part-factsheet = Factsheet
about-part-names = Namen
about-part-abbreviation = Kurzname
about-part-other-ids = Weitere Codes
about-part-kind = Art
about-part-value = Code
about-part-street-address = Hausanschrift
about-part-mailing-address = Postanschrift
about-part-recipients = Empfänger
about-part-lines = Adresszeilen
about-part-street = Straße
about-part-building = Gebäude
about-part-post-office-box = Postfach (Briefpost)
about-part-postal-code = Postleitzahl
about-part-town = Ort
about-part-region = Region
about-part-country = Ländercode
about-part-websites = Websites
about-part-url = Adresse
about-part-lang = Sprache
about-part-logo = Logo
about-part-mobility-factsheets = Seiten für Gaststudierende
about-part-course-catalogues = Kursverzeichnisse
about-part-contact = Kontakte
about-part-given-names = Vornamen
about-part-family-name = Nachname
about-part-emails = E-Mail-Adressen
about-part-phones = Telefonnummern
about-part-number = Nummer
about-part-extension = Durchwahl
about-part-other = Andere Schreibweise
about-part-roles = Wofür zuständig
about-part-id = ID
about-part-code = Code
about-part-parent = Übergeordnete Einheit
about-part-calendar = Fristen
about-part-nominations = Nominierungen
about-part-applications = Bewerbungen
about-part-autumn = Wintersemester
about-part-spring = Sommersemester
about-part-decision-weeks = Entscheidung innerhalb von
about-part-transcript-weeks = Transcript of Records innerhalb von
about-part-application = Bewerbung
about-part-housing = Unterkunft
about-part-visa = Visa
about-part-insurance = Versicherung
about-part-email = E-Mail-Adresse
about-part-phone = Telefon
about-part-requirement = Voraussetzungen
about-part-name = Name
about-part-details = Einzelheiten
about-part-accessibility = Hilfe bei besonderem Bedarf
about-part-description = Beschreibung
about-part-information = Auskunft
about-part-additional = Weitere Stellen
about-part-text = Text
about-part-day = Tag
about-part-month = Monat

about-kind-infrastructure = Gebäude oder Ausstattung
about-kind-service = Angebot
about-calendar-nominations-autumn = Letzter Tag für Nominierungen zum Wintersemester
about-calendar-nominations-spring = Letzter Tag für Nominierungen zum Sommersemester
about-calendar-applications-autumn = Letzter Tag für Bewerbungen zum Wintersemester
about-calendar-applications-spring = Letzter Tag für Bewerbungen zum Sommersemester

about-section-names = Namen und Codes
about-section-inherited = Aus der Konfiguration veröffentlicht
about-section-addresses = Anschriften
about-section-web = Im Web
about-section-unit = Die Einheit
about-fact-hei = ID im Netzwerk
about-fact-address = Öffentliche Adresse
about-fact-mailbox = E-Mail-Postfach des Teams

about-add-names = Namen hinzufügen
about-add-roles = Text hinzufügen
about-add-other-ids = Code hinzufügen
about-add-websites = Website hinzufügen
about-add-mobility-factsheets = Seite hinzufügen
about-add-course-catalogues = Kursverzeichnis hinzufügen
about-add-contact = Kontakt hinzufügen
about-add-requirement = Voraussetzung hinzufügen
about-add-accessibility = Hilfe hinzufügen
about-add-additional = Stelle hinzufügen
about-one-contact = Kontakt { $number }
about-one-requirement = Voraussetzung { $number }
about-one-accessibility = Hilfe { $number }
about-one-additional = Stelle { $number }
about-remove-names = Namen { $number } entfernen
about-remove-roles = Text { $number } entfernen
about-remove-other-ids = Code { $number } entfernen
about-remove-websites = Website { $number } entfernen
about-remove-mobility-factsheets = Seite { $number } entfernen
about-remove-course-catalogues = Kursverzeichnis { $number } entfernen
about-remove-contact = Kontakt { $number } entfernen
about-remove-requirement = Voraussetzung { $number } entfernen
about-remove-accessibility = Hilfe { $number } entfernen
about-remove-additional = Stelle { $number } entfernen
about-one-a-line = Eine Angabe pro Zeile
about-help-names = Partner sehen zuerst den englischen Namen. Ohne Namen gelten die aus der Konfiguration.
about-help-abbreviation = Wenige Buchstaben, so wie man die Hochschule im Alltag nennt.
about-help-configured = Diese Angaben stehen in der Konfiguration dieser Website. Die Betreiber dieser Website können sie ändern.
about-help-inherited = Partner erhalten diese Angaben aus der Konfiguration dieser Website, bis Sie oben eigene eingeben.
about-help-other-ids = Frühere Domains Ihrer Hochschule und ihre Erasmus-Charta.
about-help-addresses = Geben Sie eine Straße oder bis zu vier Zeilen an. Der Ländercode besteht aus zwei Großbuchstaben, zum Beispiel LV.
about-help-websites = Die wichtigste Seite zuerst. Adressen beginnen mit https:// oder http://.
about-help-logo = Ein Bild unter einer https-Adresse, die alle öffnen können.
about-help-factsheets = Seiten oder Dokumente, die Gaststudierende lesen sollten.
about-help-catalogues = Wo Studierende Ihre Kurse finden.
about-help-contacts = Die wichtigsten zuerst. Das alles ist öffentlich. Nennen Sie daher möglichst Stellen und deren Postfächer statt einzelner Personen. Eine Telefonnummer beginnt mit + und der Landesvorwahl.
about-help-contact-parts = Der Name ist der Name der Stelle. Vor- und Familienname sind nur für eine Person. „Wofür zuständig“ sagt, welche Fragen hierher gehören, zum Beispiel zum Wohnen.
about-help-id = Die Systeme der Partner speichern die ID, deshalb ändert sie sich nie. 1 bis 64 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen und ohne Akzente oder Umlaute.
about-help-code = Das sehen Menschen anstelle der ID. Jede Einheit hat einen eigenen Code.
about-help-unit-names = Mindestens einer. Partner sehen zuerst den englischen Namen.
about-help-unit-abbreviation = Jede Einheit hat einen eigenen Kurznamen.
about-help-parent = Entweder hat keine Einheit eine übergeordnete Einheit, oder nur eine hat keine: Das ist dann die gesamte Hochschule.
about-no-parent = Keine
about-help-nominations = Bis wann Partner ihre Studierenden nennen. Jedes Jahr gleich.
about-help-applications = Bis wann sich die Studierenden selbst bewerben.
about-help-weeks = Wie lange Sie für die Entscheidung brauchen, und wie lange für das Transcript of Records nach dem Aufenthalt. Die Erasmus-Charta erlaubt fünf Wochen.
about-help-phone = Eine Telefonnummer beginnt mit + und der Landesvorwahl, zum Beispiel +371 67000000.
about-help-application = An wen sich Studierende wegen der Bewerbung wenden und wo sie mehr erfahren. E-Mail, Telefon und eine Seite sind nötig.
about-help-housing = An wen sich Studierende wegen einer Unterkunft wenden.
about-help-visa = An wen sich Studierende wegen Visum und Aufenthaltserlaubnis wenden.
about-help-insurance = An wen sich Studierende wegen Versicherungen wenden.
about-help-requirements = Was Studierende einreichen oder erfüllen müssen. Ein Name aus der Liste steht für ein Dokument, das mit der Nominierung kommt.
about-help-accessibility = Was es für Menschen mit besonderem Bedarf gibt und an wen sie sich wenden.
about-help-additional = Weitere Stellen, die Studierende kennen sollten, zum Beispiel für die Anerkennung.
about-help-additional-kind = „Art“ sagt in wenigen Worten, was die Stelle tut. Partner und Studierende lesen es als Überschrift.

about-save-preview = Speichern und Vorschau ansehen
about-published = Veröffentlicht von { $name }, { $time }
about-never-published = Hier ist noch nichts veröffentlicht
about-draft = Entwurf von { $name }, { $time }; nur Ihre Hochschule sieht ihn
about-preview = Vorschau ansehen und veröffentlichen
about-changed = { $name } hat das inzwischen geändert ({ $time }). Ihre Eingaben stehen noch unten. Vergleichen Sie beides und speichern Sie dann noch einmal, wenn Ihre gelten sollen.
about-conflict = Was sich unterscheidet
about-now-in-draft = Jetzt im Entwurf
about-what-you-typed = Ihre Eingabe
about-language-twice = { $what } kommt hier zweimal vor. Behalten Sie einen Text pro Sprache.
about-unit-exists = Es gibt schon eine Einheit mit der ID { $id }. Wählen Sie eine andere ID.
about-to-correct = { $count ->
    [one] { $count } Angabe ist vor dem Veröffentlichen zu korrigieren
   *[other] { $count } Angaben sind vor dem Veröffentlichen zu korrigieren
}

about-told = Was Sie über sich mitteilen
about-preview-lead = Was sich ändert und wie das System eines Partners Ihre Hochschule zeigt.

about-differences = Was sich ändert
about-differences-count = { $count ->
    [0] nichts
    [one] { $count } Wert
   *[other] { $count } Werte
}
about-differences-left = { $count ->
    [one] { $count } weiterer Wert wird nicht angezeigt.
   *[other] { $count } weitere Werte werden nicht angezeigt.
}
about-no-differences = Partner lesen schon das, was Sie hier sehen.
about-what = Was
about-served-now = Das lesen Partner jetzt
about-in-draft = Im Entwurf
about-outdated = Nachdem dieser Entwurf begonnen wurde, wurde etwas anderes veröffentlicht. Wenn Sie den Entwurf veröffentlichen, ersetzen seine Werte die jetzigen; die Liste unten zeigt, was sich ändert.
about-documents = Dokumente im Netzwerk
about-documents-text = Das rufen die Systeme der Partner ab, wenn sie es brauchen, meist einmal am Tag.
about-xml-institution = Hochschule als XML
about-xml-units = Einheiten als XML
about-xml-factsheet = Factsheet als XML
about-fetched = Zuletzt abgerufen von { $name }, { $time }
about-never-fetched = Soweit das Austauschprotokoll zurückreicht, hat es noch kein Partner abgerufen.
about-publish = Für Partner veröffentlichen
about-rest = Den Rest veröffentlichen
about-rest-text = Was stimmt, kann jetzt veröffentlicht werden. Die Teile oben bleiben im Entwurf, und Partner lesen weiter, was davon veröffentlicht ist.
about-no-rest = Sonst ist im Entwurf nichts neu. Bevor das korrigiert ist, kann nichts veröffentlicht werden.
about-no-draft = Es gibt keinen Entwurf. Er wurde inzwischen veröffentlicht oder verworfen.
about-changed-since-shown = Seit diese Seite angezeigt wurde, hat sich etwas geändert. Es wurde nichts veröffentlicht. Sehen Sie noch einmal nach, und veröffentlichen Sie dann.
about-faults = Der Entwurf enthält Werte, die nicht veröffentlicht werden können. Sie stehen unten.
about-unit-still-used = Die Einheit { $id } wird noch von Personen oder Vereinbarungen verwendet, deshalb darf sie im Entwurf nicht fehlen. Fügen Sie sie mit derselben ID wieder hinzu, oder ordnen Sie die Personen und Vereinbarungen einer anderen Einheit zu.
about-discard = Entwurf verwerfen
about-discard-text = Alle Änderungen seit der letzten Veröffentlichung gehen verloren. Partner merken davon nichts.
about-discard-do = Entwurf verwerfen

about-unit-new = Neue Einheit
about-unit-search = Name oder Code
about-units-empty = Noch keine Einheiten
about-units-empty-text = Wenn Sie einen Baum möchten, fügen Sie zuerst die gesamte Hochschule hinzu, danach ihre Fakultäten und Institute.
about-units-no-match = Keine passende Einheit
about-units-no-match-text = Versuchen Sie es mit weniger Buchstaben oder mit dem Code.
about-units-left = { $count ->
    [one] { $count } weitere Einheit wird nicht angezeigt. Suchen Sie nach ihr.
   *[other] { $count } weitere Einheiten werden nicht angezeigt. Suchen Sie nach ihnen.
}
about-unit-added = Neu im Entwurf
about-unit-changed = Im Entwurf geändert
about-unit-remove = Diese Einheit entfernen
about-unit-remove-text = Sie verschwindet jetzt aus dem Entwurf und mit dem Veröffentlichen aus dem Netzwerk. Vereinbarungen bei Partnern, die sie nennen, behalten die ID der Einheit.
about-unit-remove-do = Einheit entfernen
about-unit-stays = Diese Einheit kann jetzt nicht entfernt werden:
about-unit-agreements = { $count ->
    [one] Sie ist für { $count } Vereinbarung zuständig. Geben Sie dafür zuerst eine andere Einheit an.
   *[other] Sie ist für { $count } Vereinbarungen zuständig. Geben Sie dafür zuerst eine andere Einheit an.
}
about-unit-people = { $count ->
    [one] { $count } Person hat eine Rolle für sie. Geben Sie der Person zuerst eine andere Einheit.
   *[other] { $count } Personen haben eine Rolle für sie. Geben Sie diesen Personen zuerst eine andere Einheit.
}
about-unit-below = { $count ->
    [one] { $count } Einheit ist ihr untergeordnet. Verschieben Sie diese zuerst.
   *[other] { $count } Einheiten sind ihr untergeordnet. Verschieben Sie diese zuerst.
}
about-factsheet-remove = Kein Factsheet veröffentlichen
about-factsheet-remove-text = Das Factsheet verschwindet jetzt aus dem Entwurf und mit dem Veröffentlichen aus dem Netzwerk.
about-factsheet-remove-do = Factsheet entfernen

about-fault-missing = { $field }: Geben Sie einen Wert ein
about-fault-too-long = { $field }: Schreiben Sie weniger, höchstens { $what } Bytes
about-fault-language = { $field }: Wählen Sie die Sprache
about-fault-web-address = { $field }: „{ $what }“ ist keine Adresse, die mit https:// oder http:// beginnt
about-fault-logo = { $field }: „{ $what }“ ist keine Adresse, die mit https:// beginnt
about-fault-four-lines = { $field }: Schreiben Sie höchstens vier Zeilen
about-fault-lines-or-street = { $field }: Geben Sie entweder Zeilen an oder Straße, Gebäude und Postfach
about-fault-country = { $field }: Schreiben Sie zwei Großbuchstaben, zum Beispiel LV
about-fault-mail = { $field }: „{ $what }“ ist keine E-Mail-Adresse
about-fault-no-phone = { $field }: Geben Sie eine Telefonnummer ein
about-fault-phone = { $field }: Beginnen Sie mit + und der Landesvorwahl
about-fault-too-many = { $field }: höchstens { $what }
about-fault-id = { $field }: Verwenden Sie 1 bis 64 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen und ohne Akzente oder Umlaute
about-fault-id-taken = { $field }: Die ID „{ $what }“ hat schon eine andere Einheit
about-fault-code-taken = { $field }: Den Code „{ $what }“ hat schon eine andere Einheit
about-fault-abbreviation-taken = { $field }: Diese Angabe hat schon eine andere Einheit
about-fault-configured = { $field }: Erasmus-Code und PIC stehen in der Konfiguration
about-fault-no-such-unit = { $field }: Es gibt keine Einheit „{ $what }“
about-fault-circle = { $field }: Die Einheiten sind einander im Kreis übergeordnet
about-fault-second-root = { $field }: Wählen Sie eine aus; nur die gesamte Hochschule hat keine
about-fault-weeks = { $field }: Wählen Sie 1 bis { $what } Wochen
about-fault-spelling = { $field }: Schreiben Sie genau „{ $what }“
about-fault-accessibility = { $field }: Treffen Sie eine Auswahl
about-fault-day = { $field }: Geben Sie einen Tag ein und wählen Sie einen Monat
about-fault-day-of-month = { $field }: { $month } hat { $count } Tage

done-published = Veröffentlicht. Partner lesen es ab jetzt.
done-published-rest = Veröffentlicht, bis auf das, was zuerst korrigiert werden muss. Es bleibt im Entwurf.
done-draft-discarded = Der Entwurf ist verworfen. Was Partner lesen, bleibt.
done-unit-removed = Die Einheit ist nicht mehr im Entwurf. Veröffentlichen Sie ihn, damit sie aus dem Netzwerk verschwindet.
done-unit-in-use = Die Einheit wird verwendet. Was an ihr hängt, steht unten.
done-unit-has-below = Dieser Einheit sind andere untergeordnet. Verschieben Sie diese zuerst.
done-factsheet-removed = Das Factsheet ist nicht mehr im Entwurf. Veröffentlichen Sie den Entwurf, damit es aus dem Netzwerk verschwindet.
