# What has to be done.

tasks-title = Aufgaben
tasks-views = Listen von Aufgaben
tasks-view-you = Für Sie
tasks-view-team = Team
tasks-view-waiting = Warten auf andere
tasks-view-connection = Verbindungsprobleme
tasks-unit = Einheit
tasks-kind = Art
tasks-due = Fällig
tasks-all-units = Alle meine Einheiten
tasks-all-kinds = Alle
tasks-any-due = Alle
tasks-overdue = Überfällig
tasks-week = Diese Woche
tasks-later = Später
tasks-put-off = Zurückgestellt
tasks-assign = Jemandem übergeben
tasks-put-off-do = Zurückstellen
tasks-yours = bei Ihnen
tasks-me = Mich selbst
tasks-colleague = eine andere Person
tasks-task = Aufgabe
tasks-column-whose = Wessen
tasks-column-comments = Kommentare
tasks-until = bis { $date }
tasks-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
tasks-shown = { $count ->
    [one] 1 Aufgabe auf dieser Seite. Stand: { $time }.
   *[other] { $count } Aufgaben auf dieser Seite. Stand: { $time }.
}
tasks-key-assign = jemandem übergeben
tasks-key-put-off = zurückstellen

tasks-empty = Nichts wartet auf Sie
tasks-empty-waiting = { $days ->
    [0] Warten auf andere: { $count }. Alles ist von heute.
    [one] Warten auf andere: { $count }. Das Älteste ist 1 Tag alt.
   *[other] Warten auf andere: { $count }. Das Älteste ist { $days } Tage alt.
}
tasks-empty-team = Offene Aufgaben im Team: { $count }. Keine davon wurde Ihnen übergeben, oder Sie haben die nötige Rolle nicht.
tasks-empty-text = Wenn Sie für eine Vereinbarung etwas tun müssen, steht es hier, mit dem Tag, bis zu dem es erledigt sein sollte.
tasks-see-waiting = Ansehen, was auf andere wartet
tasks-see-team = Ansehen, was das Team zu tun hat
tasks-no-match = Keine Aufgabe passt
tasks-no-match-text = Wählen Sie andere Werte, oder zeigen Sie alle an.
tasks-empty-of-team = Ihr Team hat nichts zu tun
tasks-empty-of-team-text = Was auf Ihre Einheiten wartet, steht hier, egal, wer es erledigt.
tasks-empty-of-waiting = Kein Partner ist am Zug
tasks-empty-of-waiting-text = Was Partner als Nächstes tun müssen, steht hier.
tasks-empty-of-connection = Nachrichten kommen an
tasks-empty-of-connection-text = Wenn das System eines Partners nicht antwortet oder Nachrichten ablehnt, steht es hier.

tasks-bulk-assign = Aufgaben jemandem übergeben
tasks-bulk-put-off = Aufgaben zurückstellen
tasks-bulk-check = Vorher prüfen
tasks-bulk-back = Zurück zu den Aufgaben
tasks-other-assign = Eine andere Person wählen
tasks-other-put-off = Einen anderen Tag wählen
tasks-bulk-note = Noch ist nichts geändert. Danach können Sie es zehn Minuten lang rückgängig machen.
tasks-bulk-chosen = { $count ->
    [one] Die ausgewählte Aufgabe
   *[other] Die { $count } ausgewählten Aufgaben
}
tasks-bulk-cut = Mehr Aufgaben passen. Auf einmal gehen { $most }; wiederholen Sie es für die anderen.
tasks-about-assign = { $count ->
    [0] Nichts kann an { $name } übergeben werden
    [one] 1 Aufgabe an { $name } übergeben
   *[other] { $count } Aufgaben an { $name } übergeben
}
tasks-about-put-off = { $count ->
    [one] 1 Aufgabe bis { $date } zurückstellen
   *[other] { $count } Aufgaben bis { $date } zurückstellen
}
tasks-do-assign = Diese Aufgaben übergeben
tasks-do-put-off = Diese Aufgaben zurückstellen
tasks-left-out = { $count ->
    [one] 1 wird ausgelassen
   *[other] { $count } werden ausgelassen
}
tasks-skip-not-yours = Sie dürfen nicht bestimmen, wer sie erledigt
tasks-skip-colleague = diese Person darf das nicht
tasks-skip-already = liegt schon bei dieser Person
tasks-skip-put-off = ist schon bis zu diesem Tag zurückgestellt
tasks-skip-ended = { $count ->
    [one] 1 Aufgabe ist inzwischen erledigt
   *[other] { $count } Aufgaben sind inzwischen erledigt
}
tasks-done-assign = { $count ->
    [0] Es wurde keine Aufgabe übergeben.
    [one] 1 Aufgabe wurde übergeben.
   *[other] { $count } Aufgaben wurden übergeben.
}
tasks-done-put-off = { $count ->
    [0] Es wurde keine Aufgabe zurückgestellt.
    [one] 1 Aufgabe wurde zurückgestellt.
   *[other] { $count } Aufgaben wurden zurückgestellt.
}
tasks-skipped = { $count ->
    [one] 1 wurde ausgelassen.
   *[other] { $count } wurden ausgelassen.
}
tasks-put-off-where = Was Sie zurückgestellt haben, finden Sie im Filter „Fällig“ unter „Zurückgestellt“.
tasks-put-off-beyond = Fällig ist die Aufgabe am { $date }, bevor sie zurückkommt.
tasks-due-before = { $count ->
    [one] { $count } davon ist vor diesem Tag fällig.
   *[other] { $count } davon sind vor diesem Tag fällig.
}

task-send-draft = Den Entwurf senden
task-send-changes = Ihre Änderungen senden
task-await-copy = Fassung des Partners erstellen oder verknüpfen
task-complete-link = Verknüpfung vervollständigen
task-theirs-complete-link = Verknüpfung vervollständigen
task-resolve-differences = { $count ->
    [one] 1 Unterschied klären
   *[other] { $count } Unterschiede klären
}
task-theirs-resolve-differences = { $count ->
    [one] Auf 1 Unterschied antworten
   *[other] Auf { $count } Unterschiede antworten
}
task-approve-agreement = Die Vereinbarung genehmigen
task-theirs-approve-agreement = Unsere Fassung genehmigen
task-resolve-problem = Ein Problem lösen
task-renew-agreement = Vereinbarung endet bald
task-ask-for-proof = Nach der Genehmigung des Partners fragen
task-foreign-approval = Eine falsche Genehmigung melden
task-answer-received = Auf eine neue Vereinbarung antworten
task-unreadable = Eine unlesbare Vereinbarung melden
task-messages-refused = Nachrichten werden abgelehnt
task-messages-undelivered = Nachrichten wurden nicht zugestellt
task-not-connected = Einen anderen Weg nutzen
task-partner-silent = Keine Antwort vom Partnersystem
task-do-answer = Ansehen und antworten
task-do-messages = Nachrichten ansehen

task-kind-send-draft = Entwurf senden
task-kind-send-changes = Änderungen senden
task-kind-await-copy = Fassung erstellen oder verknüpfen
task-kind-complete-link = Verknüpfung vervollständigen
task-kind-resolve-differences = Unterschiede klären
task-kind-approve-agreement = Genehmigen
task-kind-resolve-problem = Problem lösen
task-kind-renew-agreement = Vereinbarung endet bald
task-kind-ask-for-proof = Nach einer Genehmigung fragen
task-kind-foreign-approval = Falsche Genehmigung melden
task-kind-answer-received = Auf eine neue Vereinbarung antworten
task-kind-unreadable = Unlesbare Vereinbarung melden
task-kind-messages-refused = Nachrichten werden abgelehnt
task-kind-messages-undelivered = Nachrichten wurden nicht zugestellt
task-kind-not-connected = Anderen Weg nutzen
task-kind-partner-silent = Keine Antwort

task-why-send-draft = { $partner } kann erst antworten, wenn Sie ihn senden.
task-why-send-changes = { $partner } hat noch die Version vor Ihren Änderungen.
task-why-await-copy = Verglichen werden kann erst, wenn { $partner } eine Fassung hat.
task-why-complete-link = Niemand kann genehmigen, bevor beide Fassungen einander nennen.
task-why-resolve-differences = Niemand kann genehmigen, solange sich die Fassungen unterscheiden.
task-why-approve-agreement = Die Vereinbarung ist erst in Kraft, wenn beide Seiten genehmigt haben.
task-why-resolve-problem = Nichts kann verglichen oder genehmigt werden, bevor das gelöst ist.
task-why-renew-agreement = Ab { $date } kann nach dieser Vereinbarung niemand mehr entsandt werden.
task-why-ask-for-proof = Ohne die Genehmigung selbst ist die Vereinbarung hier nicht in Kraft.
task-why-foreign-approval = Was { $partner } genehmigt, ist nicht Ihre Fassung; es beweist also nichts.
task-why-answer-received = { $partner } wartet auf Ihre Fassung.
task-why-unreadable = Niemand hier kann lesen, was { $partner } vereinbaren möchte.
task-why-messages-refused = { $partner } erfährt nicht, was sich hier geändert hat.
task-why-messages-undelivered = { $partner } erfährt nicht, was sich hier geändert hat.
task-why-not-connected = { $partner } erfährt von Änderungen nur, wenn Sie sie auf anderem Weg mitteilen.
task-why-partner-silent = Nachrichten an { $partner } warten. Nach sieben Tagen werden sie aufgegeben.

task-messages = { $count ->
    [one] 1 Nachricht
   *[other] { $count } Nachrichten
}
task-messages-many = { $count } Nachrichten oder mehr
task-since = seit { $date }
task-late = { $days ->
    [one] 1 Tag zu spät
   *[other] { $days } Tage zu spät
}
task-about = Was und warum
task-who = Wer ist am Zug
task-by-when = Bis
task-why = Wenn es liegen bleibt
task-rule = Regel
task-within = { $days ->
    [one] Innerhalb von { $days } Tag
   *[other] Innerhalb von { $days } Tagen
}
task-whose = Wer sie erledigt
task-is-yours = Die Aufgabe liegt bei Ihnen.
task-is-theirs = Die Aufgabe liegt bei { $name }.
task-given = Übergeben an { $name }.
task-is-nobodys = Niemand hat die Aufgabe übernommen. Alle, die sie erledigen dürfen, haben sie in ihrer Liste.
task-with-note = „{ $note }“ ({ $date })
task-given-by = Übergeben von { $name }, { $date }
task-given-with-note = { $name }, { $date }: „{ $note }“
task-take = Aufgabe übernehmen
task-release = An alle zurückgeben
task-colleague = An wen
task-note = Was diese Person wissen sollte
task-no-colleagues = Sonst darf das hier niemand erledigen.
task-until = Bis
task-until-hint = Ein Tag innerhalb des nächsten Jahres
task-is-put-off = Sie haben die Aufgabe bis { $date } zurückgestellt.
task-put-off-text = Sie verschwindet aus Ihrer Liste und kommt an diesem Tag zurück. Andere behalten sie in ihrer Liste.
task-put-off-day = Bis morgen
task-put-off-week = Eine Woche
task-put-off-weeks = Vier Wochen
task-another-day = Anderer Tag
task-wake = Jetzt zurückholen
task-comments = Kommentare
task-say = Kommentar
task-say-hint = Andere in Ihrer Hochschule, die diese Aufgabe sehen, lesen ihn. Partner nicht.
task-say-do = Kommentar hinzufügen
task-colleague-may-not = Diese Person darf diese Aufgabe nicht erledigen. Wählen Sie eine andere.
task-no-colleague = Wählen Sie eine Person
task-bad-day = Wählen Sie einen Tag nach heute, innerhalb des nächsten Jahres
task-nothing-said = Schreiben Sie einen Kommentar
task-too-long = Verwenden Sie höchstens { $max } Zeichen

task-of-agreement = Aufgaben
task-of-agreement-due = bis { $date }

done-task-released = Die Aufgabe gehört wieder allen.
done-task-woken = Die Aufgabe steht wieder in Ihrer Liste.
done-task-said = Ihr Kommentar ist hinzugefügt.
done-task-undone = Es ist wieder wie vorher.
done-task-undo-late = Das kann nicht mehr rückgängig gemacht werden.
done-task-undo-changed = Das wurde inzwischen geändert. Es wurde nichts rückgängig gemacht.
done-task-none-chosen = Wählen Sie zuerst Aufgaben aus.
done-task-ended = Diese Aufgabe ist erledigt. Hier steht, was noch übrig ist.
