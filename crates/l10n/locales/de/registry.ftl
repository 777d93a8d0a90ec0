# Die Seiten eines Registers.

registry-title = Register
registry-lead = Wer in diesem Netzwerk ist. Das Register liest immer wieder das Manifest jedes Hosts und macht aus allen einen Katalog.
registry-catalogue = Katalog
registry-since = Dieser Katalog gilt seit { $when }
registry-no-catalogue = Es gibt noch keinen Katalog
registry-shown = { $from }–{ $to } von { $count }

registry-hosts = Hosts
registry-host = Host
registry-coverage = Abdeckung
registry-notices = Hinweise
registry-check = XML prüfen
registry-hash = Hash der Vereinbarung

registry-institution = Hochschule
registry-institutions = Hochschulen
registry-no-institution = Keine Hochschule
registry-not-read = Noch nicht gelesen
registry-provider = Anbieter
registry-state = Status
registry-any-state = Alle
registry-seen = Zuletzt gesehen
registry-asked = Zuletzt gefragt
registry-manifest = Manifest
registry-search = Suchen
registry-hosts-note = Jeder hat ein Manifest
registry-with-errors = Hosts mit Fehlern
registry-with-errors-note = Etwas von ihnen steht nicht im Katalog
registry-kept = Nicht erreichbar
registry-kept-note = Ihr letztes gültiges Manifest bleibt
registry-empty-title = Noch kein Host
registry-empty = Tragen Sie die Adresse eines Manifests in die Datei mit den Quellen ein. Es wird beim nächsten Durchgang gelesen.
registry-none-found = Nichts gefunden
registry-none-found-text = Kein Host hat diese Wörter und diesen Status. Die Suche umfasst Namen, IDs, Postfächer, Schlüssel und Adressen.

registry-standing-good = Im Katalog
registry-standing-warning = Im Katalog, mit Warnungen
registry-standing-error = Einige Teile sind weggelassen
registry-standing-kept = Nicht erreichbar, letztes Manifest bleibt
registry-standing-missing = Nicht im Katalog
registry-standing-new = Noch nicht gefragt

registry-severity = Schweregrad
registry-severity-error = Fehler
registry-severity-warning = Warnung
registry-notice = Hinweis
registry-all-notices = Alle
registry-errors = Mit Fehlern
registry-warnings = Mit Warnungen
registry-notices-lead = Was die Teams dieser Hosts korrigieren sollten. Ein Fehler bedeutet, dass etwas nicht im Katalog steht.
registry-no-notices = Nichts zu korrigieren
registry-no-notices-text = Kein Host hat einen solchen Hinweis.
registry-more-notices = { $count ->
    [one] Und { $count } weiterer auf der Seite des Hosts.
   *[other] Und { $count } weitere auf der Seite des Hosts.
}
registry-not-asked = Dieser Host wurde noch nicht gefragt.
registry-failing-since = Seit { $when }.
registry-kept-since = Im Katalog steht das zuletzt gesehene Manifest: { $when }.

registry-about = Über diesen Host
registry-hei = HEI ID
registry-other-id = Andere ID
registry-contact = Kontakt
registry-reload = Jetzt abrufen
registry-reload-pause = Dieses Manifest wurde vor wenigen Sekunden abgerufen. Warten Sie einen Moment, bevor Sie es wieder abrufen.
registry-reload-done = Das Manifest wurde gerade abgerufen.
registry-reload-busy = Gerade werden viele Manifeste abgerufen. Warten Sie einen Moment, bevor Sie dieses abrufen.
registry-apis = APIs
registry-api = API
registry-version = Version
registry-addresses = Adressen
registry-no-apis = Dieser Host kündigt keine API an.
registry-not-signed = nimmt keine signierten Anfragen an
registry-keys = Schlüssel
registry-client-keys = Für Anfragen
registry-server-keys = Für Antworten

registry-history = Verlauf des Manifests
registry-version-number = Nr.
registry-version-since = Gesehen seit
registry-version-bytes = Bytes
registry-version-now = in Gebrauch
registry-version-title = Version { $number } des Manifests
registry-version-raw = Als reiner Text
registry-version-changes = Änderungen seit Version { $number }
registry-version-first = Gesamter Text

registry-coverage-lead = Welche Hochschule welche API hat, nach den Versionen, die ihre Hosts ankündigen.
registry-coverage-groups = Gruppen von APIs
registry-coverage-none = Noch keine solche API
registry-coverage-none-text = Keine Hochschule kündigt eine API dieser Gruppe an.
registry-coverage-not-found = Keine Hochschule mit einer solchen API hat diese Wörter im Namen oder in der ID.
registry-coverage-without = { $count ->
    [one] { $count } Hochschule hat keine dieser APIs.
   *[other] { $count } Hochschulen haben keine dieser APIs.
}
registry-group-agreements = Vereinbarungen
registry-group-institutions = Hochschulen
registry-group-outgoing = Entsandte Studierende
registry-group-incoming = Gaststudierende
registry-group-other = Weitere

registry-check-lead = Sehen Sie, ob ein Dokument die Form hat, die seine API verlangt. Ein Manifest wird auch an den Regeln dieses Registers gemessen. Nichts wird gespeichert.
registry-check-button = Prüfen
registry-check-known = Dokumente, die geprüft werden können: { $documents }.
registry-check-json = Programme senden das Dokument als Inhalt eines POST an { $path } und bekommen JSON.
registry-check-good = Das ist { $document }, und es kann vollständig gelesen werden.
registry-check-findings-only = Das ist { $document }. Nichts würde weggelassen, aber einiges sollte korrigiert werden.
registry-check-left-out = Das ist { $document }. { $count ->
    [one] { $count } Angabe würde weggelassen.
   *[other] { $count } Angaben würden weggelassen.
}
registry-check-unknown = Das ist wohlgeformtes XML, aber hier ist nicht bekannt, wie es zu lesen ist:
registry-check-bad = Dieses Dokument kann nicht gelesen werden:
registry-check-findings = Was das Register dazu sagen würde
registry-check-empty = Fügen Sie ein XML-Dokument ein.
registry-check-too-large = Das Dokument ist größer als { $size } MB.
registry-check-too-slow = Das Dokument kam nicht rechtzeitig an.
registry-check-busy = Gerade werden viele Dokumente geprüft. Versuchen Sie es gleich noch einmal.
registry-xml = XML-Dokument
registry-xml-hint = Bis zu { $size } MB

registry-hash-lead = Berechnen Sie den Hash jeder Vereinbarung in einer Antwort von IIAs get 7, und vergleichen Sie ihn mit dem, den das Dokument angibt. Fügen Sie die Antwort genau so ein, wie sie ankam. Nichts wird gespeichert.
registry-hash-button = Berechnen
registry-hashes = Hashes der Vereinbarungen
registry-hash-none = In diesem Dokument gibt es keine Vereinbarung.
registry-hash-id = Vereinbarung
registry-hash-verdict = Urteil
registry-hash-same = Gleich
registry-hash-different = Verschieden
registry-hash-computed = Berechnet
registry-hash-claimed = Angegeben
registry-hash-approvable = Darf neu genehmigt werden
registry-hash-unshown = Der Hash umfasst einen Teil, den Version 7 an dieser Stelle nicht hat:
registry-yes = ja
registry-no = nein

registry-failure-not-let-in = Die Adresse des Manifests ist nicht zugelassen: { $fault }
registry-failure-not-public = Der Hostname des Manifests führt in ein privates Netz.
registry-failure-connect = Keine Verbindung: { $reason }.
registry-failure-timeout = Die Antwort war nicht rechtzeitig vollständig.
registry-failure-broken = Die Verbindung ist abgebrochen: { $reason }.
registry-failure-too-large = Die Antwort ist länger als { $limit } Bytes.
registry-failure-redirect = Die Antwort ist eine Weiterleitung mit Status { $status }; ihr wird nicht gefolgt.
registry-failure-status = Die Antwort hat den Status { $status }.
registry-failure-packed = Die komprimierte Antwort kann nicht gelesen werden: { $reason }.
registry-failure-no-manifest = Die Antwort ist kein Manifest: { $reason }.

registry-address-not-https = keine URL mit https://.
registry-address-unclean = enthält Leerzeichen, ein Fragment, einen Benutzernamen oder einen doppelten Schrägstrich.
registry-address-too-long = länger als 2.000 Zeichen.
registry-address-private-name = Der Name gehört nicht zum öffentlichen Internet.
registry-address-private = gehört nicht zum öffentlichen Internet.
registry-address-port = Der Port ist nicht zugelassen.

registry-form-version = eine Version wie 2.0.1 fehlt
registry-form-missing = { $element } fehlt
registry-form-repeated = { $element } kommt mehrmals vor
registry-form-order = { $element } steht an der falschen Stelle
registry-form-number = { $element } ist keine ganze Zahl über 0
registry-form-empty = { $element } ist leer
registry-form-mailbox = { $element } ist kein Postfach

registry-finding-client-key = Client-Schlüssel { $number } ist weggelassen: { $reason }.
registry-finding-server-key = Server-Schlüssel { $number } ist weggelassen: { $reason }.
registry-finding-foreign-key = Client-Schlüssel { $fingerprint } ist weggelassen, weil eine andere Hochschule ihn hat.
registry-finding-mailbox = { $address } ist weggelassen, denn es ist kein Postfach.
registry-finding-language = Die Sprache { $language } eines Namens ist weggelassen, denn diese Sprache gibt es nicht.
registry-finding-too-many-mailboxes = Nur die ersten { $limit } Postfächer sind übernommen.
registry-finding-too-many-keys = Nur die ersten { $limit } Schlüssel sind übernommen.
registry-finding-too-many-entries = Nur die ersten { $limit } API-Einträge sind übernommen.
registry-finding-registry-entry = Der Eintrag registry ist weggelassen. Nur das Register selbst darf ihn haben.
registry-finding-form = { $api } ist weggelassen: { $reason }.
registry-finding-no-address = { $api } ist weggelassen, denn es fehlt url oder get-url.
registry-finding-twice = { $api } kommt zweimal vor. Der zweite Eintrag ist weggelassen.
registry-finding-elsewhere = { $api } ist weggelassen, weil ein anderer Host dieser Hochschule es hat, unter { $address }.
registry-finding-address = { $api } ist weggelassen wegen { $element } { $address }: { $fault }
registry-finding-foreign-address = { $api } ist weggelassen, denn { $address } ist eine Adresse einer anderen Hochschule.
registry-finding-shared-address = { $api } ist weggelassen, weil ein anderer Host { $address } mit anderen Server-Schlüsseln hat.
registry-finding-discovery = Kein discovery-Eintrag nennt die Adresse, unter der dieses Manifest abgerufen wurde.
registry-finding-version = { $api } nennt Version { $version }, die nicht zum Namensraum gehört.
registry-finding-embedded = { $api } enthielt Teile eines Katalogs oder eines Manifests. Sie sind weggelassen.
registry-finding-hei-refused = { $hei } ist mit Client-Schlüsseln und APIs weggelassen, weil diese Quelle es nicht eintragen darf.
registry-finding-hei-taken = { $hei } ist mit Client-Schlüsseln und APIs weggelassen, weil eine andere Quelle es zuerst eingetragen hat.
