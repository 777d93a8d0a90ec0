# Letters to people who work at an institution.

mail-or-copy = Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse:
mail-link-once = Der Link funktioniert einmal, bis { $until }.
mail-no-answers = Ein Programm hat das gesendet. Antworten darauf liest niemand.
mail-answers = Ein Programm hat das gesendet. Sie können antworten; die Betreiber des Programms lesen das.
mail-roles = Ihre Rollen: { $roles }.
mail-role-from = ab { $date }
mail-role-until = bis { $date }
mail-roles-none = Sie haben jetzt keine Rolle und können hier deshalb nichts sehen. Wenn das falsch ist, fragen Sie die Administration Ihrer Hochschule.
mail-open-action = Habita öffnen

mail-invitation-subject = Einladung zu Habita: { $institution }
mail-invitation-text = { $by } lädt Sie zu Habita ein. { $institution } verwaltet dort die eigenen Erasmus+-Vereinbarungen und tauscht sie mit Partnerhochschulen aus.
mail-invitation-text-alone = Sie sind zu Habita eingeladen. { $institution } verwaltet dort die eigenen Erasmus+-Vereinbarungen und tauscht sie mit Partnerhochschulen aus.
mail-invitation-action = Einladung annehmen
mail-invitation-why = Sie bekommen diese E-Mail, weil die Administration Ihre Adresse eingetragen hat. Wenn Sie keine Einladung erwarten, brauchen Sie nichts zu tun.

mail-sign-in-subject = Ihr Anmeldelink für { $institution }
mail-sign-in-text = Für diese Adresse wurde ein Anmeldelink angefordert. Wenn Sie das waren, drücken Sie die Schaltfläche.
mail-sign-in-action = Anmelden
mail-sign-in-why = Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun. Ohne diese E-Mail kann sich niemand anmelden; leiten Sie sie also nicht weiter.
mail-new-link-subject = Ihr neuer Anmeldelink für { $institution }
mail-new-link-text = { $by } hat einen neuen Link erstellt, mit dem Sie sich anmelden. Frühere Links funktionieren nicht mehr.
mail-new-link-text-alone = Es gibt einen neuen Link, mit dem Sie sich anmelden. Frühere Links funktionieren nicht mehr.
mail-new-link-why = Sie bekommen diese E-Mail, weil jemand aus der Administration einen neuen Link für Sie erstellt hat. Leiten Sie ihn nicht weiter: Wer ihn hat, meldet sich als Sie an.

mail-digest-subject = { $count ->
    [one] Sie haben { $count } Aufgabe
   *[other] Sie haben { $count } Aufgaben
}
mail-digest-subject-late = { $count ->
    [one] Sie haben { $count } Aufgabe, und sie ist überfällig
   *[other] Sie haben { $count } Aufgaben, davon { $late } überfällig
}
mail-digest-overdue = Überfällig ({ $count })
mail-digest-new = Neu ({ $count })
mail-digest-more = und { $count } weitere
mail-digest-due = { $partner }, fällig: { $date }
mail-digest-action = Ihre Aufgaben öffnen
mail-digest-why = Sie bekommen diese E-Mail höchstens einmal am Tag, wenn etwas neu oder überfällig ist.

mail-way-added-subject = Ein neuer Anmeldeweg wurde hinzugefügt
mail-way-added-text = Ab jetzt können Sie sich bei { $institution } mit { $way } anmelden.
mail-way-removed-subject = Ein Anmeldeweg wurde entfernt
mail-way-removed-text = Ab jetzt können Sie sich bei { $institution } nicht mehr mit { $way } anmelden.
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-text = Ihr Passwort bei { $institution } wurde gerade geändert. Überall sonst, wo Sie angemeldet waren, sind Sie jetzt abgemeldet.
mail-way-not-you = Wenn Sie das nicht waren, informieren Sie sofort die Administration Ihrer Hochschule.
mail-way-action = Anmeldewege ansehen
mail-way-link = einem Link per E-Mail
mail-way-one-click = einem Klick
mail-way-provider = der Anmeldung Ihrer Hochschule
mail-way-password = einem Passwort
mail-way-passkey = einem Passkey
mail-way-second-factor = einem Passwort und einem Code aus einer App
mail-way-recovery-code = dem Wiederherstellungscode, der gerade verwendet wurde,

mail-roles-changed-subject = Ihre Rollen wurden geändert
mail-roles-changed-text = { $by } hat geändert, was Sie in Habita bei { $institution } tun dürfen.
mail-roles-changed-text-alone = Es wurde geändert, was Sie in Habita bei { $institution } tun dürfen.
mail-deputy-subject = Sie vertreten { $name }
mail-deputy-text = Sie vertreten { $name }, { $institution }: { $when }.
mail-notice-why = Sie bekommen diese E-Mail, weil es um Ihr Konto geht.

letter-invitation = Einladung
letter-sign-in-link = Anmeldelink
letter-digest = Aufgaben des Tages
letter-way-added = Hinweis auf einen neuen Anmeldeweg
letter-way-removed = Hinweis auf einen entfernten Anmeldeweg
letter-password-changed = Hinweis auf ein geändertes Passwort
letter-roles-changed = Hinweis auf geänderte Rollen
letter-new-link = Neuer Anmeldelink
letter-deputy = Hinweis an eine Vertretung
letter-to-colleague = Jemand aus dem Team
letter-waits = Wird bald gesendet
letter-left = An den Mailserver übergeben
letter-refused = Vom Mailserver abgelehnt
letter-given-up = Nicht zugestellt
letter-off = Diese Website sendet keine E-Mails. Links werden stattdessen auf den Seiten angezeigt; die Betreiber dieser Website können einen Mailserver einrichten.
letter-see = E-Mails ansehen
letter-server-silent = Der Mailserver hat seit { $since } nichts angenommen. E-Mails warten und werden gesendet, sobald er wieder erreichbar ist. Die IT sollte das prüfen.
letter-undelivered = { $count ->
    [one] { $count } E-Mail der letzten 7 Tage wurde nicht zugestellt.
   *[other] { $count } E-Mails der letzten 7 Tage wurden nicht zugestellt.
}
letter-fault-no-answer = Der Mailserver hat nicht geantwortet. Wir versuchen es von selbst weiter.
letter-fault-tls = Dem Zertifikat des Mailservers kann nicht vertraut werden. Die IT sollte das prüfen; wir versuchen es von selbst weiter.
letter-fault-odd = Was geantwortet hat, ist kein Mailserver. Die IT sollte Adresse und Port prüfen; wir versuchen es von selbst weiter.
letter-fault-lacks = Der Mailserver bietet nicht an, was hier eingerichtet ist. Die IT sollte das prüfen; wir versuchen es von selbst weiter.
letter-fault-not-now = Der Mailserver nimmt die E-Mail gerade nicht an. Wir versuchen es von selbst weiter.
letter-fault-not-from-us = Der Mailserver nimmt von dieser Website nichts an. Die IT sollte Name, Passwort und Absender prüfen; wir versuchen es von selbst weiter.
letter-fault-refused = Der Mailserver hat die E-Mail abgelehnt. Oft ist die Adresse falsch: Korrigieren Sie sie, und senden Sie dann noch einmal.
letter-fault-mail-no-address = Die Person hat keine Adresse, an die man schreiben kann, oder arbeitet nicht mehr hier.
letter-fault-mail-too-late = Die E-Mail hat so lange gewartet, dass sie nichts mehr nützt.
letter-fault-mail-not-configured = Diese Website sendet jetzt keine E-Mails.
letter-fault-other = Bei uns ist etwas fehlgeschlagen. Die IT findet es im Log.

signin-mail-title = Anmeldelink per E-Mail bekommen
signin-mail-lead = Wenn Ihre Adresse hier bekannt ist, bekommen Sie eine E-Mail mit einem Link. Er funktioniert einmal und gilt 15 Minuten.
signin-mail-address = Ihre E-Mail-Adresse
signin-mail-hint = Die Adresse, die Ihre Administration eingetragen hat, zum Beispiel name@university.example
signin-mail-send = Link senden
signin-mail-no-address = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@university.example
signin-mail-sent = Sehen Sie in Ihr Postfach
signin-mail-sent-text = Wenn diese Adresse hier bekannt ist, ist ein Link unterwegs. Er funktioniert einmal und gilt 15 Minuten.
signin-mail-sent-none = Nach einigen Minuten ist noch nichts da? Sehen Sie im Spam-Ordner nach, oder fragen Sie Ihre Administration, welche Adresse für Sie eingetragen ist.
signin-mail-again = Andere Adresse eingeben
signin-mail-other = Andere Anmeldewege
