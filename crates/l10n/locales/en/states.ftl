# The nine delivery states and the states of an agreement, one vocabulary for all pages.
# What the network lets us know is that a system was notified or fetched something;
# no text here may claim that a person has looked at it.

delivery-saved-here = Saved here
delivery-saved-here-short = Saved here
delivery-sending = Sending
delivery-sending-short = Sending
delivery-partner-notified = Partner notified
delivery-partner-notified-short = Partner notified
delivery-fetched = Fetched by partner’s system
delivery-fetched-short = Fetched
delivery-answered = Answered
delivery-answered-short = Answered
delivery-trying-again = Trying again
delivery-trying-again-short = Trying again
delivery-not-delivered = Not delivered
delivery-not-delivered-short = Not delivered
delivery-not-delivered-detail = We tried for 7 days, the last time { $time }. Send it again, write to the partner, or use a PDF.
delivery-refused = Refused by partner’s system
delivery-refused-short = Refused
delivery-not-connected = Partner not connected
delivery-not-connected-short = Not connected
delivery-not-connected-detail = They cannot receive this digitally. Use e-mail and PDF.

state-draft = Draft
state-sent = Sent, partner has no copy yet
state-received = Received, not linked
state-linking-incomplete = Linking incomplete
state-differences = Differences
state-ready-to-approve = Ready to approve
state-you-approved = You approved
state-partner-approved = Partner approved
state-in-force = In force
state-change-proposed = Change proposed
state-termination-proposed = Termination proposed
state-terminated = Terminated
state-expired = Expired
state-problem = Problem
state-deleted = Deleted

who-you = You
who-us = Your university
who-partner = Partner
who-both = Both
who-nobody = Nobody
who-it = IT
