# The nine delivery states and the states of an agreement, one vocabulary for all pages.

delivery-saved-here = Hier gespeichert
delivery-saved-here-short = Hier gespeichert
delivery-sending = Wird gesendet
delivery-sending-short = Wird gesendet
delivery-partner-notified = Partner benachrichtigt
delivery-partner-notified-short = Partner benachrichtigt
delivery-fetched = Vom Partnersystem abgerufen
delivery-fetched-short = Abgerufen
delivery-answered = Beantwortet
delivery-answered-short = Beantwortet
delivery-trying-again = Wird erneut versucht
delivery-trying-again-short = Erneuter Versuch
delivery-not-delivered = Nicht zugestellt
delivery-not-delivered-short = Nicht zugestellt
delivery-not-delivered-detail = Wir haben es 7 Tage lang versucht, letzter Versuch: { $time }. Senden Sie noch einmal, schreiben Sie dem Partner, oder verwenden Sie eine PDF-Datei.
delivery-refused = Vom Partnersystem abgelehnt
delivery-refused-short = Abgelehnt
delivery-not-connected = Partner nicht verbunden
delivery-not-connected-short = Nicht verbunden
delivery-not-connected-detail = Der Partner kann das nicht digital empfangen. Verwenden Sie E-Mail und PDF.

state-draft = Entwurf
state-sent = Gesendet, Partner hat noch keine Fassung
state-received = Empfangen, nicht verknüpft
state-linking-incomplete = Verknüpfung unvollständig
state-differences = Unterschiede
state-ready-to-approve = Bereit zum Genehmigen
state-you-approved = Von Ihnen genehmigt
state-partner-approved = Vom Partner genehmigt
state-in-force = In Kraft
state-change-proposed = Änderung vorgeschlagen
state-termination-proposed = Beendigung vorgeschlagen
state-terminated = Beendet
state-expired = Abgelaufen
state-problem = Problem
state-deleted = Gelöscht

who-you = Sie
who-us = Ihre Hochschule
who-partner = Partner
who-both = Beide
who-nobody = Niemand
who-it = IT
