# Pages that say why there is no page.

error-start = Zur Startseite
error-reference = Nummer dieses Fehlers:
error-not-found = Wir können diese Seite nicht finden
error-not-found-text = Vielleicht ist die Adresse falsch, oder was hier war, gehört zu einer anderen Hochschule oder Einheit.
error-wrong-method = Diese Adresse funktioniert anders
error-wrong-method-text = Es wurde nichts geändert. Gehen Sie zurück und verwenden Sie die Schaltfläche auf der Seite.
error-forbidden = Dafür fehlt Ihnen das Recht
error-forbidden-text = Das kann nur, wer an dieser Hochschule arbeitet. Es wurde nichts geändert.
error-no-right = Dafür fehlt Ihnen das Recht
error-no-right-text = Es wurde nichts geändert.
error-no-right-roles = { $count ->
    [one] Sie brauchen diese Rolle: { $roles }.
   *[other] Sie brauchen eine dieser Rollen: { $roles }.
}
error-no-right-ask = Fragen Sie: { $names }.
error-no-right-nobody = Niemand hier hat eine solche Rolle. Helfen können die Betreiber dieser Website.
error-no-role = Für Sie gibt es noch keine Seite
error-no-role-text = Sie sind angemeldet, haben hier aber keine Rolle, oder nur eine, die keine Seite öffnet. Wer die Personen verwaltet, kann Ihnen eine Rolle geben.
error-no-role-coming = Diese Rolle bekommen Sie am { $date }: { $role }.
error-other-site = Dieses Formular kam von einer anderen Website
error-other-site-text = Es wurde nichts geändert. Wenn Sie hier eine Schaltfläche gedrückt haben, öffnen Sie diese Website neu und versuchen Sie es noch einmal.
error-bad-form = Wir können das Gesendete nicht verwenden
error-bad-form-text = Es wurde nichts geändert. Gehen Sie zurück: Ihre Eingaben sind noch da. Kopieren Sie sie, öffnen Sie die Seite neu und versuchen Sie es noch einmal.
error-too-long = Das ist zu lang
error-too-long-text = Es wurde nichts geändert. Gehen Sie zurück und kürzen Sie den längsten Text.
error-signed-out = Sie sind abgemeldet
error-signed-out-text = Es wurde nichts gespeichert. Melden Sie sich in einem anderen Tab wieder an, kommen Sie zurück und drücken Sie die Schaltfläche noch einmal. Ihre Eingaben sind noch da, wenn Sie zurückgehen.
error-link-used = Dieser Link funktioniert nicht mehr
error-link-used-text = Ein Link funktioniert nur einmal und nur für eine gewisse Zeit. Wählen Sie einen anderen Anmeldeweg, oder lassen Sie sich dort, wo Sie den Link bekommen haben, einen neuen geben.
error-broken = Bei uns ist etwas fehlgeschlagen
error-broken-text = Wir haben es vermerkt. Gehen Sie zurück und versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie Ihrer IT die Nummer unten.
lacking-edit-agreements = { $count ->
    [one] Zum Ändern ist diese Rolle nötig: { $roles }.
   *[other] Zum Ändern ist eine dieser Rollen nötig: { $roles }.
}
lacking-send-agreements = { $count ->
    [one] Zum Senden ist diese Rolle nötig: { $roles }.
   *[other] Zum Senden ist eine dieser Rollen nötig: { $roles }.
}
lacking-approve-agreements = { $count ->
    [one] Zum Genehmigen ist diese Rolle nötig: { $roles }.
   *[other] Zum Genehmigen ist eine dieser Rollen nötig: { $roles }.
}
lacking-repair-connections = { $count ->
    [one] Zum erneuten Senden ist diese Rolle nötig: { $roles }.
   *[other] Zum erneuten Senden ist eine dieser Rollen nötig: { $roles }.
}
