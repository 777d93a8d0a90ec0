# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Vereinbarungen
agreements-new = Neue Vereinbarung
agreements-views = Ansichten der Liste
agreements-tab-all = Alle
agreements-search = Nummer oder Partner
agreements-code = Nummer
agreements-delivery = Zustellung
agreements-next = Am Zug
agreements-turn = { $who }, seit { $since }
agreements-empty = Noch keine Vereinbarungen
agreements-empty-text = Hier stehen Vereinbarungen mit anderen Hochschulen. Legen Sie eine an, oder warten Sie, bis ein Partner Ihnen seine sendet.
agreements-no-match = Keine Vereinbarung passt zu diesen Filtern
agreements-no-match-text = Setzen Sie die Filter zurück, um alle Vereinbarungen zu sehen.
agreements-view-approve = Zu genehmigen
agreements-view-differences = Unterschiede
agreements-view-expiring = Enden dieses Jahr
agreements-who = Am Zug
agreements-who-us = Sie
agreements-who-partner = Der Partner
agreements-who-nobody = Niemand
agreements-put-unit = Zuständige Einheit festlegen
agreements-column-id = Kennung im Netzwerk
agreements-column-partner-id = Kennung des Partners
agreements-column-first = Erstes Jahr
agreements-column-last = Letztes Jahr
agreements-column-differences = Unterschiede
agreements-column-in-force = In Kraft

agreement-number = Vereinbarung { $code }
agreement-code = Nummer der Vereinbarung
agreement-code-help = Die Nummer Ihrer Hochschule, bis zu 200 Zeichen. Der Partner kann sie sehen. Jede Vereinbarung hat eine eigene Nummer.
agreement-partner-page = Seite des Partners
agreement-compare = Fassungen vergleichen
agreement-as-of = Stand:
agreement-delivery-of = Zustellung von Version { $version }
agreement-delivery-of-approval = Zustellung Ihrer Genehmigung
agreement-all-attempts = Alle Versuche
agreement-fetched-note = Wir können nicht sehen, ob ein Mensch sie angesehen hat.
agreement-copies = Fassungen
agreement-ours = Unsere Fassung
agreement-theirs = Fassung des Partners
agreement-version = Version { $version }
agreement-same-terms = Gleicher Inhalt wie Version { $version }
agreement-never-sent = Noch nicht gesendet
agreement-draft-by = Gespeichert von { $name }
agreement-fetched = Abgerufen
agreement-no-copy = Noch keine Fassung
agreement-same-as-ours = Sagt dasselbe wie unsere
agreement-you-approved = Von Ihnen genehmigt
agreement-they-approved = Vom Partner genehmigt
agreement-in-force = Seit { $date }, Inhalt von Version { $version }
agreement-refresh = Jetzt vom Partner abrufen
agreement-fingerprint = Fingerabdruck
agreement-people = Personen
agreement-write = Schreiben
agreement-signs-us = Unterzeichnet für uns
agreement-signs-them = Unterzeichnet für den Partner
agreement-contact-us = Unser Kontakt
agreement-contact-them = Kontakt des Partners
agreement-contacts-us = Unsere Kontakte
agreement-contacts-them = Kontakte des Partners
agreement-contacts-all = Alle Kontakte
agreement-fax = Fax { $number }

print-title = Interinstitutionelle Vereinbarung
print-hint = Diese Seite ist für Papier gemacht.
print-version = Fassung
print-universities = Die beiden Hochschulen
print-hei = HEI-ID (SCHAC)
print-signs = Unterzeichnet
print-contacts = Kontakte
print-sends = Entsendet
print-receives = Nimmt auf
print-approvals = Genehmigungen
print-approved-by = Genehmigt von { $name }, { $date }
print-approved = Genehmigt, { $date }
print-not-approved = Noch nicht genehmigt
print-signatures = Unterschriften
print-sign-name = Name
print-sign-function = Funktion
print-sign-date = Datum
print-sign = Unterschrift

create-lead = Wählen Sie den Partner. Danach schreiben Sie einen Entwurf, den nur Ihre Hochschule sieht.
create-choose = Auswählen
create-connected = { $count } von { $all } Hochschulen sind verbunden
create-alone = Akkreditiert, aber nicht verbunden
create-alone-text = Ihre Systeme können noch keine Vereinbarungen empfangen. Auf ihren Seiten steht, wie Sie mit ihnen arbeiten.

next-send-us = Sie: Entwurf prüfen und senden
next-send-office = Ihre Hochschule: Entwurf prüfen und senden
next-unsent-us = Sie: Änderungen senden
next-unsent-office = Ihre Hochschule: Änderungen senden
next-make-copy-partner = { $partner }: Fassung erstellen oder vorhandene verknüpfen
next-complete-link-us = Sie: in Ihrer Fassung die des Partners nennen
next-complete-link-office = Ihre Hochschule: in der eigenen Fassung die des Partners nennen
next-complete-link-partner = { $partner }: in der eigenen Fassung Ihre nennen
next-compare-us = Sie: Fassungen vergleichen, { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
}
next-compare-office = Ihre Hochschule: Fassungen vergleichen, { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
}
next-compare-partner = { $partner }: Fassungen vergleichen, { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
}
next-compare-both = Beide: Fassungen vergleichen, { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
}
next-approve-us = Sie: Fassung des Partners genehmigen
next-approve-office = Ihre Hochschule: Fassung des Partners genehmigen
next-approve-partner = { $partner }: Ihre Fassung genehmigen
next-approve-both = Beide: Fassung der anderen Seite genehmigen
next-resolve-us = Sie: das Problem ansehen
next-resolve-office = Ihre Hochschule: das Problem ansehen
next-nobody = Niemand muss etwas tun
next-in-force = Niemand muss etwas tun. Die Vereinbarung ist in Kraft.
next-terminated = Niemand muss etwas tun. Beide Seiten haben die Vereinbarung beendet.
next-expired = Niemand muss etwas tun. Das letzte akademische Jahr ist vorbei.
next-deleted = Niemand muss etwas tun. Ihre Hochschule hat diese Vereinbarung gelöscht.
next-trying-again = Niemand muss etwas tun. Nächster Versuch: { $time }.
next-not-delivered = Sie: Nachricht noch einmal senden
next-not-delivered-office = Ihre Hochschule: Nachricht noch einmal senden
next-refused = IT: nachsehen, warum die Nachricht abgelehnt wurde
next-not-connected = Sie: { $partner } per E-Mail informieren
next-not-connected-office = Ihre Hochschule: { $partner } per E-Mail informieren
next-problem-wrong-hash = Der Fingerabdruck in der Fassung von { $partner } passt nicht zum Inhalt
next-problem-unreadable = Wir können die Fassung von { $partner } nicht verwenden
next-problem-other-agreement = { $partner } hat mit einer anderen Vereinbarung geantwortet
next-problem-id-taken = Zwei Vereinbarungen von { $partner } nennen diese hier
next-problem-deleted = { $partner } hat diese Vereinbarung nicht mehr
next-problem-withdrawn = { $partner } hat die Genehmigung zurückgezogen
next-text-draft = Nur Ihre Hochschule kann das sehen.
next-text-sent = { $partner } erstellt eine eigene Fassung aus Ihrer oder verknüpft eine vorhandene.
next-text-linking = Jede Fassung nennt die andere. Bei einer fehlt das noch; meist erledigt es sich von selbst.
next-text-silent = Das System von { $partner } hat seit { $since } nicht geantwortet. Nächster Versuch: { $next }. Es geht weiter, sobald das System antwortet.
next-text-differences = Sie sehen, welche Felder sich unterscheiden. Sie können einen Wert übernehmen oder Ihren behalten.
next-text-ready = Beide Fassungen sagen dasselbe. Jede Seite genehmigt die Fassung der anderen; dann ist die Vereinbarung in Kraft.
next-text-you-approved = Sie haben die Fassung von { $partner } genehmigt. Die Vereinbarung ist in Kraft, sobald der Partner Ihre genehmigt.
next-text-partner-approved = { $partner } hat Ihre Fassung genehmigt. Die Vereinbarung ist in Kraft, sobald Sie die Fassung des Partners genehmigen.
next-text-termination = In einer Fassung steht, dass die Vereinbarung als Ganzes endet. Das müssen beide Seiten genehmigen.
next-text-in-force = Beide Seiten haben denselben Inhalt genehmigt.
next-text-wrong-hash = Genehmigen Sie diese Fassung nicht. Der Anbieter von { $partner } muss das korrigieren; teilen Sie ihm mit, was unter „Technische Details“ steht.
next-text-unreadable = Die Form dieser Fassung entspricht nicht den Vorgaben des Netzwerks. Der Anbieter von { $partner } muss das korrigieren. Unten sehen Sie die letzte Fassung, die wir verwenden konnten.
next-text-other-agreement = Wir haben nach dieser Vereinbarung gefragt und eine andere bekommen. Der Anbieter von { $partner } muss das korrigieren.
next-text-id-taken = Fragen Sie { $partner }, welche der beiden zu Ihrer gehört. Nichts wird von selbst verknüpft.
next-text-deleted = Nach Auskunft des Partnersystems gibt es sie nicht mehr. Fragen Sie { $partner }; Ihre Fassung bleibt, wie sie ist.
next-text-deleted-in-force = Nach Auskunft des Partnersystems gibt es sie nicht mehr, obwohl beide Seiten sie genehmigt haben. Fragen Sie { $partner }; die Genehmigungen bleiben als Beweis gespeichert.
next-text-withdrawn = Das Partnersystem liefert keine Genehmigung mehr, obwohl sich in den Fassungen nichts geändert hat. Fragen Sie { $partner }.
next-text-trying-again = Das System von { $partner } hat { $tries } Mal nicht geantwortet. Ihre Änderung ist gespeichert und wird von selbst gesendet. Nichts geht verloren.
next-text-refused = Noch einmal senden hilft nicht. Die Antwort des Partnersystems steht unten.
next-text-stays = Was beide Seiten genehmigt haben, gilt weiter; es ist in Kraft seit { $date }.
next-text-lacks-proof = Nach der Fassung von { $partner } war die Vereinbarung in Kraft, aber wir haben die Genehmigung des Partners nie bekommen.
next-text-foreign-approval = { $partner } genehmigt eine Fassung, die wir nie gesendet haben. Lassen Sie die zuständige Stelle dort ihr System prüfen, bevor Sie weitermachen.
next-text-unsent = Sie haben Änderungen, die nicht gesendet sind.
next-do-send = Prüfen und senden
next-do-compare = Vergleichen
next-do-look = Ansehen
next-do-approve = Ansehen und genehmigen
next-try-now = Jetzt versuchen
next-plan = Übergeben, zurückstellen oder kommentieren
next-plan-less = Zurückstellen oder kommentieren
next-since = Seit { $since }
next-since-due = Seit { $since }, bis { $due }
next-turn-due = { $who }, seit { $since }, bis { $due }

steps-sent = Ihre Fassung ist gesendet
steps-send = Ihre Fassung senden
steps-version = Version { $version }, { $time }
steps-told = Der Partner ist benachrichtigt
steps-tell = Den Partner benachrichtigen
steps-same = Beide Fassungen sagen dasselbe
steps-agree = Sich auf einen Text einigen
steps-same-yes = Kein Unterschied
steps-differences = { $count ->
    [one] { $count } Unterschied
   *[other] { $count } Unterschiede
}
steps-no-copy = { $partner } hat noch keine Fassung
steps-approve = Beide genehmigen
steps-approved = Beide haben genehmigt
steps-you-approved = Sie haben genehmigt, der Partner noch nicht
steps-partner-approved = Der Partner hat genehmigt, Sie noch nicht
steps-then-in-force = Dann ist sie in Kraft
steps-in-force = In Kraft seit { $date }

history-title = Verlauf
history-older = Ältere Einträge
history-created = { $actor } hat die Vereinbarung angelegt
history-copy-made = { $actor } hat diese Fassung aus der von { $partner } erstellt
history-example-made = { $actor } hat dieses Beispiel erstellt
history-draft-saved = { $actor } hat den Entwurf gespeichert
history-draft-discarded = { $actor } hat den Entwurf verworfen
history-deleted = { $actor } hat die Vereinbarung gelöscht
history-sent = { $actor } hat Version { $revision } gesendet
history-sent-names-copy = Sie nennt die Fassung von { $partner }. Der Inhalt ist derselbe.
history-sent-in-force = Sie sagt, dass die Vereinbarung in Kraft ist. Der Inhalt ist derselbe.
history-sent-same = Der Inhalt ist derselbe wie zuvor.
history-linked = { $actor } hat sie mit der Fassung von { $partner } verknüpft
history-linked-by-partner = { $partner } hat die eigene Fassung mit dieser verknüpft
history-taken-over = { $actor } hat Werte von { $partner } übernommen
history-taken-over-sent = Gesendet als Version { $revision }
history-copy-changed = Wir haben eine neue Fassung von { $partner } abgerufen
history-copy-problem = Wir können die neue Fassung von { $partner } nicht verwenden
history-copy-gone = { $partner } hat diese Vereinbarung nicht mehr
history-approved = { $actor } hat die Fassung von { $partner } genehmigt
history-approval-received = { $partner } hat unsere Fassung genehmigt
history-approval-withdrawn = { $partner } hat die Genehmigung zurückgezogen
history-in-force = In Kraft, Inhalt von Version { $revision }
timeline-all = Alles
timeline-people = Personen
timeline-systems = Systeme
timeline-documents = Dokumente
history-none = Nichts dieser Art ist geschehen.
timeline-views = Was gezeigt wird
copy-problem-wrong-hash = Der Fingerabdruck passt nicht zum Inhalt.
copy-problem-unreadable = Sie kann nicht gelesen werden.
copy-problem-other-agreement = Es ist eine andere Vereinbarung.
copy-problem-id-taken = Sie nennt eine Vereinbarung, die mit einer anderen verknüpft ist.

edit-title = Ihre Fassung für { $partner }
edit-version = Neue Version { $version }, nur Ihre Hochschule kann sie sehen
edit-saved = Entwurf gespeichert: { $time }
edit-start = Entwurf beginnen
edit-add = Bedingung hinzufügen
edit-order = Reihenfolge
edit-up = Bedingung { $number } nach oben schieben
edit-down = Bedingung { $number } nach unten schieben
edit-turn = Bedingung { $number } in der Gegenrichtung hinzufügen
edit-remove = Bedingung { $number } entfernen
edit-removed = Bedingung { $number } ({ $kind }) ist aus dem Entwurf entfernt.
edit-to-correct = { $count } zu korrigieren
edit-changed = { $name } hat diesen Entwurf inzwischen geändert ({ $time }). Von Ihnen wurde nichts gespeichert. Unten steht der neueste Entwurf.
edit-delete = Diese Vereinbarung löschen
edit-delete-text = Sie wurde nie gesendet, also weiß sonst niemand davon. Sie kann nicht wiederhergestellt werden.
edit-delete-do = Vereinbarung löschen
edit-discard = Änderungen verwerfen
edit-discard-text = Die gesendete Fassung bleibt, wie sie ist. Die Änderungen können nicht wiederhergestellt werden.

send-title = An { $partner } senden
send-short = Senden
send-back = Zurück zum Entwurf
send-do = An { $partner } senden
send-gets = Was { $partner } bekommt
send-text = Das System des Partners wird benachrichtigt und kann Ihre Fassung abrufen. Der Partner vergleicht, ändert oder genehmigt dann. Sie können Ihre Fassung jederzeit wieder ändern.
send-stays = Was beide Seiten genehmigt haben, gilt weiter, bis beide die neuen Fassungen genehmigen.
send-version = Version
send-not-connected = { $partner } kann Vereinbarungen nicht digital empfangen. Sie können senden; die Nachricht wartet hier, bis der Partner verbunden ist.
send-finding = Bedingung { $number }: { $finding }

compare-short = Vergleichen
compare-title = { $differences ->
    [one] { $differences } Unterschied
   *[other] { $differences } Unterschiede
} in { $count ->
    [one] { $count } Bedingung
   *[other] { $count } Bedingungen
}
compare-title-last = Unsere Fassung und die letzte des Partners, die wir verwenden konnten
compare-take-all = Alles vom Partner übernehmen
compare-keep-all = Alles von uns behalten
compare-ours = Unsere Fassung, Version { $version }
compare-theirs = Fassung des Partners
compare-fetched = Aus dem System von { $partner }, abgerufen { $time }
compare-conditions = { $count ->
    [one] { $count } Bedingung
   *[other] { $count } Bedingungen
}
compare-same = { $count ->
    [one] { $count } ist gleich.
   *[other] { $count } sind gleich.
}
compare-show-all = Alle zeigen
compare-show-differences = Nur Unterschiede zeigen
compare-other-fields = { $count ->
    [one] { $count } weiteres Feld ist gleich.
   *[other] { $count } weitere Felder sind gleich.
}
compare-in-force = In Kraft: { $value }
compare-keep = Unseren Stand behalten
compare-take = Stand des Partners übernehmen
compare-only-ours = Nur in unserer Fassung
compare-only-theirs = Nur in der Fassung des Partners
compare-keep-condition = Die Bedingung bleibt in unserer Fassung
compare-drop-condition = Die Bedingung wird aus unserer Fassung entfernt
compare-leave-condition = Unsere Fassung bleibt ohne sie
compare-add-condition = Die Bedingung kommt in unsere Fassung
compare-whole = Die gesamte Vereinbarung
compare-termination = Ende der Vereinbarung
compare-termination-text = Nur für eine Vereinbarung, nach der noch niemand ins Ausland gegangen ist.
compare-ended = Als Ganzes beendet
compare-not-ended = Nicht beendet
compare-taken = { $count } übernommen
compare-kept = { $count } behalten
compare-then-same = Dann sagen beide Fassungen dasselbe.
compare-draft = Als Entwurf speichern
compare-send = Speichern und { $partner } benachrichtigen
compare-send-short = Speichern und mitteilen
compare-keep-text = Solange überall Ihr Stand bleibt, wird nichts gesendet. Wenn { $partner } Ihre Werte übernehmen soll, schreiben Sie eine E-Mail.
compare-keep-mail = E-Mail an { $partner } schreiben
compare-unsent = Sie haben Änderungen, die nicht gesendet sind. Senden oder verwerfen Sie diese, und wählen Sie dann hier aus.
compare-old-copy = Wir zeigen die Fassung von { $partner }, Stand: { $time }. Sie können vorbereiten, aber nicht genehmigen.
compare-cannot-send = Das kann noch nicht gesendet werden. Speichern Sie es als Entwurf und korrigieren Sie es dort:
compare-outside-contacts = Die Kontakte unterscheiden sich; das braucht keine Genehmigung.
compare-outside-units = Die Einheiten unterscheiden sich; das braucht keine Genehmigung.
compare-outside-signing = Wer wann unterzeichnet, unterscheidet sich; das braucht keine Genehmigung.
compare-fingerprints = Fingerabdrücke vorher und nachher
compare-fingerprints-text = Der Fingerabdruck (Hash) einer Fassung umfasst ihre Bedingungen und beide IDs im Netzwerk. Deshalb haben zwei Fassungen, die dasselbe sagen, trotzdem verschiedene Fingerabdrücke. Sie genehmigen den Fingerabdruck der Fassung des Partners.
compare-copy = Fassung
compare-now = Jetzt
compare-after = Nach dem Speichern
compare-after-ours = Ein neuer, Version { $version }
compare-after-theirs = keine Änderung

approve-text = Sie genehmigen die Fassung von { $partner }, abgerufen { $time }, Fingerabdruck
approve-note = Wenn Sie genehmigen, rufen wir die Fassung des Partners noch einmal ab. Hat sie sich geändert, wird nichts genehmigt, und Sie sehen, was sich geändert hat.
approve-do = Genehmigen

obstacle-deleted = Ihre Hochschule hat diese Vereinbarung gelöscht.
obstacle-deleted-do = Es kann nichts genehmigt werden.
obstacle-not-sent = Ihre Fassung wurde nie gesendet.
obstacle-not-sent-do = Senden Sie sie zuerst.
obstacle-no-copy = Wir haben keine Fassung von { $partner }.
obstacle-no-copy-do = Rufen Sie beim Partner ab, oder warten Sie, bis er eine erstellt.
obstacle-wrong-hash = Der Fingerabdruck in der Fassung des Partners passt nicht zum Inhalt.
obstacle-wrong-hash-do = Genehmigen Sie nicht. Informieren Sie den Anbieter des Partners; die technischen Details zeigen beide Fingerabdrücke.
obstacle-unreadable = Wir können die letzte Antwort von { $partner } nicht verwenden.
obstacle-unreadable-do = Der Anbieter des Partners muss sie korrigieren. Wir zeigen die letzte Fassung, die wir verwenden konnten.
obstacle-other-agreement = { $partner } hat mit einer anderen Vereinbarung geantwortet, als wir wollten.
obstacle-other-agreement-do = Der Anbieter des Partners muss das korrigieren.
obstacle-id-taken = Eine andere Vereinbarung von { $partner } ist mit Ihrer verknüpft.
obstacle-id-taken-do = Fragen Sie den Partner, welche zu Ihrer gehört.
obstacle-gone = Das System von { $partner } hat diese Vereinbarung nicht mehr.
obstacle-gone-do = Fragen Sie den Partner; es kann nichts genehmigt werden.
obstacle-not-linked = Die beiden Fassungen nennen einander noch nicht.
obstacle-not-linked-do = Rufen Sie beim Partner ab. Wenn es so bleibt, sagen Sie { $partner }, dass dort die Verknüpfung mit Ihrer Fassung fehlt.
obstacle-differences = Die Fassungen unterscheiden sich.
obstacle-differences-do = Sie können genehmigen, wenn beide dasselbe sagen.
obstacle-old-markers = Eine Fassung enthält Werte aus einer älteren Version des Netzwerks.
obstacle-old-markers-do = Ändern Sie diese Bedingungen auf beiden Seiten, und genehmigen Sie dann.
obstacle-no-conditions = Die Fassung von { $partner } hat keine Bedingungen.
obstacle-no-conditions-do = Sagen Sie dem Partner, dass er die Bedingungen ergänzen muss.
obstacle-already-approved = Sie haben diese Fassung schon genehmigt.
obstacle-already-approved-do = Wenn der Partner sie ändert, können Sie wieder genehmigen.

received-title = Von Partnern empfangen
received-aside-title = Beiseitegelegt
received-note = { $count ->
    [one] { $count } Vereinbarung wartet auf Sie
   *[other] { $count } Vereinbarungen warten auf Sie
}
received-all = Alle ansehen
received-views = Welche
received-waiting = Warten auf uns
received-lead = Vereinbarungen von Partnern, zu denen keine von unseren gehört
received-none = Hier wartet nichts
received-none-text = Wenn ein Partner eine Vereinbarung schickt, zu der keine von unseren gehört, steht sie hier.
received-none-aside = Nichts wurde beiseitegelegt
received-none-aside-text = Was jemand beiseitelegt, steht hier, bis der Partner es ändert.
received-no-match = Nichts passt
received-no-match-text = Setzen Sie die Filter zurück, um alle zu sehen.
received-their-code = Nummer des Partners
received-number = Nummer des Partners: { $code }
received-first-fetched = Zuerst abgerufen
received-claims = Nennt unsere ID
received-raw = Dokument zeigen
received-next = Sie: eigene Fassung aus der des Partners erstellen oder vorhandene verknüpfen
received-next-make = Sie: eigene Fassung aus der des Partners erstellen
received-next-text = Ihre Fassung beginnt als Entwurf, der dasselbe sagt. Sie sehen ihn an, ändern, was Sie möchten, und senden ihn. Vorher bekommt { $partner } nichts.
received-make = Unsere Fassung daraus erstellen
received-link-one = Eine eigene verknüpfen
received-put-aside = Beiseitelegen
received-link = Verknüpfen
received-candidates = Ihre Vereinbarungen mit diesem Partner
received-candidates-text = Eine davon kann die andere Seite sein. Nichts wird von selbst verknüpft.
received-reasons = Warum sie passen könnte
received-reason-same-code = eine nennt die Nummer der anderen
received-reason-same-kinds = dieselben Arten und Richtungen
received-reason-shared-subject = ein gemeinsames Studienfach
received-reason-shared-years = gemeinsame Jahre
received-reason-none = nichts gemeinsam
received-warnings = Diese Fassung würde unsere eigenen Prüfungen nicht bestehen:

technical-our-hei = Unsere ID im Netzwerk
technical-our-id = ID unserer Fassung
technical-their-hei = ID des Partners im Netzwerk
technical-their-id = ID der Fassung des Partners
technical-our-version = Fingerabdruck unserer Version { $version }
technical-their-copy = Fingerabdruck der Fassung des Partners
technical-given = Fingerabdruck, den wir genehmigt haben
technical-received = Fingerabdruck, den der Partner genehmigt hat
technical-claimed = Fingerabdruck in der letzten Antwort des Partners
technical-computed = Fingerabdruck, der sich aus dem Inhalt ergibt
technical-reason = Was an der letzten Antwort des Partners falsch ist
technical-our-xml = Unsere Fassung, wie wir sie bereitstellen
technical-their-xml = Fassung des Partners, wie sie ankam
technical-unusable-xml = Letzte Antwort des Partners, die wir nicht verwenden können
technical-cut = Das Dokument ist lang; das ist der Anfang.

done-created = Der Entwurf ist begonnen. Fügen Sie die Bedingungen hinzu.
done-copy-made = Ihr Entwurf sagt dasselbe wie die Fassung von { $partner }. Sehen Sie ihn an, und senden Sie ihn dann.
done-saved = Der Entwurf ist gespeichert.
done-condition-saved = Die Bedingung ist gespeichert.
done-condition-complete = Die Bedingung ist gespeichert und vollständig.
done-condition-moved = Die Bedingung ist verschoben, und der Entwurf ist gespeichert.
done-condition-turned = Die Bedingung steht in beiden Richtungen im Entwurf. Prüfen Sie die Zahlen der neuen.
done-condition-back = Die Bedingung steht wieder im Entwurf.
done-discarded = Die Änderungen sind verworfen.
done-deleted = Die Vereinbarung ist gelöscht.
done-sent = Gesendet. Unten sehen Sie, wie weit die Nachricht ist.
done-drafted = Ihre Auswahl ist als Entwurf gespeichert.
done-approved = Sie haben genehmigt. Das System von { $partner } wird benachrichtigt.
done-in-force = Sie haben genehmigt. Die Vereinbarung ist in Kraft.
done-refreshed-same = Bei { $partner } abgerufen. Nichts hat sich geändert.
done-refreshed-changed = Bei { $partner } abgerufen. Etwas hat sich geändert.
done-linked = Mit der Fassung von { $partner } verknüpft.
done-put-aside = Beiseitegelegt. Sie kommt zurück, wenn der Partner sie ändert.
done-taken-back = Sie wartet wieder auf Sie.
done-changed = Inzwischen hat sich etwas geändert. Das ist der jetzige Stand; es wurde nichts genehmigt, gespeichert oder gesendet.
done-obstacles = Das kann jetzt nicht genehmigt werden. Die Gründe stehen unten.
done-nothing-to-send = Es gibt nichts Neues zu senden.
done-nothing-changed = Es wurde nichts geändert, also wurde kein Entwurf begonnen.
done-nothing-chosen = Sie haben überall unseren Stand behalten. Deshalb ändert sich nichts, und nichts wird gesendet.
done-unsent-changes = Sie haben Änderungen, die nicht gesendet sind. Senden oder verwerfen Sie diese zuerst.
done-link-impossible = Das war nicht möglich. Inzwischen hat sich etwas geändert; sehen Sie noch einmal nach.

agreement-unit = Zuständige Einheit
agreement-unit-whole = Die gesamte Hochschule
agreement-unit-help = Personen, deren Rolle nur für bestimmte Einheiten gilt, sehen und bearbeiten nur die Vereinbarungen dieser Einheiten. Partner sehen das nie.
agreement-unit-change = Einheit ändern
agreement-unit-save = Einheit speichern
history-unit-changed = { $actor } hat eine andere Einheit als zuständig angegeben
done-unit-saved = Die zuständige Einheit ist gespeichert.

unit-bulk-title = Zuständige Einheit festlegen
unit-bulk-about = Für { $count ->
    [one] { $count } Vereinbarung
   *[other] { $count } Vereinbarungen
} soll künftig zuständig sein: { $unit }
unit-bulk-whole = die gesamte Hochschule
unit-bulk-none = Nichts würde sich ändern
unit-bulk-chosen = { $count ->
    [one] { $count } Vereinbarung ist ausgewählt
   *[other] { $count } Vereinbarungen sind ausgewählt
}
unit-bulk-cut = Mehr Vereinbarungen passen. Auf einmal gehen { $most }; wiederholen Sie es für die anderen.
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
