# Messages to partners and requests to them, with every attempt.

deliveries-title = Deliveries
deliveries-lead = Messages to partners and what became of them
deliveries-next = next { $time }
deliveries-what = Show
deliveries-what-messages = Messages to partners
deliveries-what-requests = Requests to partners
deliveries-what-all = Everything
deliveries-state-pending = Sending or trying again
deliveries-state-done = Partner notified
deliveries-state-refused = Refused by partner’s system
deliveries-state-given-up = Not delivered
deliveries-state-not-connected = Partner not connected
deliveries-message = Message
deliveries-kind-notify-agreement = Notice that an agreement changed
deliveries-kind-notify-approval = Notice that an approval changed
deliveries-kind-fetch-agreement = Request for an agreement
deliveries-kind-fetch-approval = Request for an approval
deliveries-tries = Tries
deliveries-agreement = Agreement
deliveries-open-agreement = Open the agreement
deliveries-since = Since
deliveries-shown = { $count ->
    [one] { $count } message on this page
   *[other] { $count } messages on this page
}
deliveries-empty = No messages
deliveries-empty-text = When you send an agreement or approve one, the message to the partner and every attempt appear here.
deliveries-no-match = No message matches
deliveries-no-match-text = The filters leave nothing. Clear them to see all messages to partners.
deliveries-asking = Asking
deliveries-answered = They answered
deliveries-given-up = No answer
deliveries-again = Send again
deliveries-attempts = Attempts
deliveries-all-attempts = All attempts as a list
deliveries-try = Try
deliveries-time = Time
deliveries-code = Result code
deliveries-took = Took
deliveries-result = Result

attempt-first = First try
attempt-next = Next try
attempt-none-yet = Nothing was tried yet. It goes out soon.
attempt-number = Try { $number }
attempt-note = Try { $number }, { $took }
attempt-accepted = Accepted
attempt-answered = Answered
attempt-status = Answer { $status }
attempt-no-answer = No answer
attempt-ours = Our database failed
attempt-to = Sent to
attempt-what = What
attempt-their-answer = Their answer
attempt-answer = { $status } after { $took }
attempt-answer-none = None after { $took }
attempt-means = What it means
attempt-means-done = Their system accepted the message.
attempt-means-answered = Their system answered our request.
attempt-means-retry = Their system did not take it now. We try again by ourselves for 7 days. Nothing is lost.
attempt-means-ours = Our own database failed, so the answer could not be kept. We try again by ourselves. Nothing is lost.
attempt-means-refused = Their system refused the message. Sending again will not help; IT should look at the answer.
attempt-means-given-up = We tried for 7 days. Send it again, or write to the partner.
attempt-means-not-connected = The network’s list has no such service of theirs. The message waits here until they connect.
attempt-request = Id of the request
attempt-fault = What happened, for IT
attempt-excerpt = Beginning of the answer

done-sent-again = We try again now.
done-not-again = This message arrived already.
done-not-connected = { $partner } has no such service in the network’s list. Nothing was fetched.
done-no-answer = The system of { $partner } did not answer. Nothing was changed; try again later.
done-not-proved = The answer of { $partner } does not carry a valid signature. Nothing was changed; tell IT.
done-refused = The system of { $partner } refused our request. Nothing was changed; tell IT.
done-failed = The system of { $partner } failed. Nothing was changed; try again later.
done-unreadable = The answer of { $partner } cannot be read. Nothing was changed; their provider must correct it.
