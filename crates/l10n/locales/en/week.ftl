# The first week: what has to be there before the first agreement is in force.

week-title = First week
week-lead = Each step is ticked when it is done. Nobody ticks by hand.
week-guide = Guide to the first week
week-done-of = { $done } of { $all } steps are done.
week-progress = How far you are
week-next = Next: { $step }.
week-open = Open the list
week-steps = Steps
week-over = All steps are done
week-over-text = Your university is on the network, and a first agreement is in force.
week-is-done = Done
week-is-open = To do
week-minutes = { $count ->
    [one] about 1 minute
   *[other] about { $count } minutes
}
week-you = You
week-nobody = Nobody here has this right yet
week-operator = The people who run this site
week-no-units = We have no units
week-no-units-said = You said that there are no units.
week-units-after-all = We have units after all
week-close = Remind nobody any more
week-close-text = The list can be closed before all is done. Then the page of tasks does not show it any more, for anybody.
week-closed-text = This list was closed { $time }. The page of tasks does not show it.
week-open-again = Show it again

week-step-sign-in = Give administrators their own way to sign in
week-step-institution = Describe your university
week-step-units = List your units
week-step-factsheet = Fill in the factsheet
week-step-directory = Import the list of accredited universities
week-step-keys = Make the keys of the university
week-step-listed = Be listed in the registry
week-step-mail = Set up e-mail
week-step-backup = Make backups
week-step-colleagues = Invite a colleague
week-step-sent = Send a first agreement
week-step-in-force = Have a first agreement in force

week-why-sign-in = A link works once and for 15 minutes. A passkey, the university’s login or a password brings every administrator back in without IT.
week-why-institution = Partners read the name of your university and whom to ask. Publish it with a mailbox or a phone number of your office.
week-why-units = Faculties and departments can stand in agreements and get tasks of their own. Publish one or more, or say that you have none.
week-why-factsheet = Students and partners learn your last days for nominations and applications, and whom to ask. Partners’ systems read it by themselves.
week-why-directory = The Commission publishes who has an Erasmus charter. With its file Habita finds every partner by name or code, and warns where a charter has ended. IT can import it too.
week-why-keys = Other systems believe a message because it is signed. Habita makes the two keys at its first start.
week-why-listed = The registry is the address book of the network. Give it the address of your manifest; then partners’ systems can find yours.
week-why-mail = Invitations, sign-in links and the tasks of the day leave by your mail server.
week-why-backup = Agreements and approvals are kept only where Habita runs. The step is done when habita backup has made a backup in the last 7 days; let it run every night.
week-why-colleagues = Somebody can stand in for you when you are away. The step is done when a second person has signed in.
week-why-sent = Choose a partner, write the conditions and send. The partner’s system fetches your copy.
week-why-in-force = Both universities approve copies that mean the same. From then on students can go.
