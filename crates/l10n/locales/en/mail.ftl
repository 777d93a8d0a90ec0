# Letters to people who work at an institution.

mail-or-copy = If the button does not work, copy this address:
mail-link-once = The link works once, until { $until }.
mail-no-answers = A program sent this, and nobody reads answers to it.
mail-answers = A program sent this. You can answer; the people who run it read that.
mail-roles = Your roles: { $roles }.
mail-role-from = from { $date }
mail-role-until = until { $date }
mail-roles-none = You have no role now, so you can see nothing here. Ask an administrator if that is wrong.
mail-open-action = Open Habita

mail-invitation-subject = You are invited to work with { $institution }
mail-invitation-text = { $by } invites you to Habita. { $institution } keeps its Erasmus+ agreements there and exchanges them with partner universities.
mail-invitation-text-alone = You are invited to Habita. { $institution } keeps its Erasmus+ agreements there and exchanges them with partner universities.
mail-invitation-action = Accept the invitation
mail-invitation-why = You get this because an administrator entered your address. If you do not expect it, you need not do anything.

mail-sign-in-subject = Your link to sign in at { $institution }
mail-sign-in-text = Somebody asked for a link to sign in with this address. If it was you, press the button.
mail-sign-in-action = Sign in
mail-sign-in-why = If you did not ask for it, you need not do anything. Nobody can sign in without this e-mail, so do not forward it.
mail-new-link-subject = Your new link to sign in at { $institution }
mail-new-link-text = { $by } made a new link with which you sign in. Links that you got before do not work any more.
mail-new-link-text-alone = There is a new link with which you sign in. Links that you got before do not work any more.
mail-new-link-why = You get this because an administrator made a new link for you. Do not forward it: whoever has it signs in as you.

mail-digest-subject = { $count ->
    [one] You have { $count } task
   *[other] You have { $count } tasks
}
mail-digest-subject-late = { $count ->
    [one] You have { $count } task, and it is overdue
   *[other] You have { $count } tasks, { $late } of them overdue
}
mail-digest-overdue = Overdue ({ $count })
mail-digest-new = New ({ $count })
mail-digest-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
mail-digest-due = { $partner }, due { $date }
mail-digest-action = Open your tasks
mail-digest-why = You get this at most once a day, when something is new or overdue.

mail-way-added-subject = A new way to sign in was added
mail-way-added-text = From now on you can sign in at { $institution } with { $way }.
mail-way-removed-subject = A way to sign in was removed
mail-way-removed-text = From now on you cannot sign in at { $institution } with { $way } any more.
mail-password-changed-subject = Your password was changed
mail-password-changed-text = Your password at { $institution } was changed just now. Wherever else you were signed in, you are signed out.
mail-way-not-you = If this was not you, tell your administrator at once.
mail-way-action = See how you sign in
mail-way-link = a link by e-mail
mail-way-one-click = one click
mail-way-provider = your university’s login
mail-way-password = a password
mail-way-passkey = a passkey
mail-way-second-factor = a password and a code from an app
mail-way-recovery-code = the recovery code that was used just now

mail-roles-changed-subject = Your roles were changed
mail-roles-changed-text = { $by } changed what you may do in Habita at { $institution }.
mail-roles-changed-text-alone = What you may do in Habita at { $institution } was changed.
mail-deputy-subject = You act for { $name }
mail-deputy-text = You act for { $name } at { $institution }: { $when }.
mail-notice-why = You get this because it is about your account.

letter-invitation = Invitation
letter-sign-in-link = Link to sign in
letter-digest = Tasks of the day
letter-way-added = Note about a new way to sign in
letter-way-removed = Note about a way to sign in that is gone
letter-password-changed = Note about a changed password
letter-roles-changed = Note about changed roles
letter-new-link = New link to sign in
letter-deputy = Note to a deputy
letter-to-colleague = A colleague
letter-waits = Goes out soon
letter-left = Handed to the mail server
letter-refused = Refused by the mail server
letter-given-up = Not delivered
letter-off = This site sends no e-mails. Links are shown on the pages instead; the people who run this site can set up a mail server.
letter-see = See the e-mails
letter-server-silent = The mail server has taken nothing since { $since }. E-mails wait and leave when it is back. IT should look at it.
letter-undelivered = { $count ->
    [one] { $count } e-mail of the last 7 days was not delivered.
   *[other] { $count } e-mails of the last 7 days were not delivered.
}
letter-fault-no-answer = The mail server did not answer. We try again by ourselves.
letter-fault-tls = The mail server’s certificate cannot be trusted. IT should look at it; we try again by ourselves.
letter-fault-odd = What answered is no mail server. IT should look at the address and the port; we try again by ourselves.
letter-fault-lacks = The mail server does not offer what is set up here. IT should look at it; we try again by ourselves.
letter-fault-not-now = The mail server does not take the e-mail now. We try again by ourselves.
letter-fault-not-from-us = The mail server takes nothing from this site. IT should look at name, password and sender; we try again by ourselves.
letter-fault-refused = The mail server refused the e-mail. Often the address is wrong: correct it, then send again.
letter-fault-mail-no-address = The person has no address that can be written to, or does not work here any more.
letter-fault-mail-too-late = The e-mail waited for so long that it is of no use any more.
letter-fault-mail-not-configured = This site sends no e-mails now.
letter-fault-other = Something of ours failed. IT finds it in the log.

signin-mail-title = Send me a link to sign in
signin-mail-lead = If your address is known here, you get an e-mail with a link. It works once, for 15 minutes.
signin-mail-address = Your e-mail address
signin-mail-hint = The one that your administrator entered, such as name@university.example
signin-mail-send = Send the link
signin-mail-no-address = Enter an e-mail address such as name@university.example
signin-mail-sent = Look into your mailbox
signin-mail-sent-text = If somebody here has this address, a link is on its way. It works once, for 15 minutes.
signin-mail-sent-none = Nothing after a few minutes? Look among unwanted e-mails, or ask your administrator which address is entered for you.
signin-mail-again = Enter another address
signin-mail-other = Other ways to sign in
