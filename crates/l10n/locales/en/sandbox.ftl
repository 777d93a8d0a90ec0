# The start page of the sandbox, and its mail.

sandbox-mode = Sandbox
sandbox-title = Your sandbox is ready
sandbox-lead = Three invented universities exchange agreements on this machine. Nothing leaves it, and every person is made up. Try anything; start again with --fresh.
sandbox-registry-running = Registry running
sandbox-connected = { $count ->
    [one] { $count } university connected
   *[other] { $count } universities connected
}
sandbox-agreements = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
sandbox-see-registry = See the registry
sandbox-who = Choose who you are
sandbox-who-note = One click signs you in. Only a sandbox does this. You can be signed in at all three at once. What each person sees and may do follows from their role.
sandbox-gone = This person is no longer here
sandbox-gone-text = The sandbox was started anew since this page was opened. Go to the start page and choose again.
sandbox-about-piemera = Where most of the story happens.
sandbox-about-suedtal = Sent an agreement that waits for an answer.
sandbox-about-montclair = Likes to change what others send.
sandbox-story = What to try first
sandbox-story-time = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
sandbox-story-done = Done
sandbox-story-1 = Draft an agreement and send it
sandbox-story-1-text = As Ilze Ozola. Choose Südtal, add a condition, send.
sandbox-story-2 = Make your copy from theirs
sandbox-story-2-text = As Annegret Hohenwarter-Lindqvist. Open the agreement that came, make your copy, change a number, send.
sandbox-story-3 = See the difference and take it over
sandbox-story-3-text = As Ilze. The two copies stand side by side; take Südtal’s number.
sandbox-story-4 = Approve on both sides
sandbox-story-4-text = As both. Each side approves the other’s copy; then both see In force.
sandbox-story-5 = Find 2 differences in 40 conditions
sandbox-story-5-text = As Ilze, in agreement 2024-117 with Montclair.
sandbox-it = For IT
sandbox-it-registry = Catalogue of the network
sandbox-it-doors = Addresses for other systems
sandbox-it-note = Messages between machines are signed and go over HTTPS, as on any network. The README shows how other software joins as a fourth host.
sandbox-one-unit = { $role }, one unit only
sandbox-mail = E-mails of the sandbox
sandbox-mail-lead = Everybody here is made up, so e-mails to them end on this page. They are gone when the sandbox stops.
sandbox-mail-subject = Subject
sandbox-mail-from = From
sandbox-mail-to = To
sandbox-mail-at = Sent
sandbox-mail-empty = No e-mails yet
sandbox-mail-empty-text = Ask for a link to sign in at one of the universities, or invite somebody.
sandbox-mail-text = As text
sandbox-mail-page = As an e-mail program shows it
