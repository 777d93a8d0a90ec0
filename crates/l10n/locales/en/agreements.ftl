# Agreements: list, record, edit, send, compare, approve, what partners sent.

agreements-title = Agreements
agreements-new = New agreement
agreements-views = Views of the list
agreements-tab-all = All
agreements-search = Number or partner
agreements-code = Number
agreements-delivery = Delivery
agreements-next = Acts next
agreements-turn = { $who }, since { $since }
agreements-empty = No agreements yet
agreements-empty-text = Agreements with other universities appear here. Start one, or wait until a partner sends you theirs.
agreements-no-match = No agreement matches these filters
agreements-no-match-text = Clear the filters to see all agreements.
agreements-view-approve = To approve
agreements-view-differences = Differences
agreements-view-expiring = Ending this year
agreements-who = Acts next
agreements-who-us = You
agreements-who-partner = The partner
agreements-who-nobody = Nobody
agreements-put-unit = Put a unit in charge
agreements-column-id = Id on the network
agreements-column-partner-id = Partner’s id
agreements-column-first = First year
agreements-column-last = Last year
agreements-column-differences = Differences
agreements-column-in-force = In force

agreement-number = Agreement { $code }
agreement-code = Number of the agreement
agreement-code-help = Your university’s number, up to 200 characters. The partner can see it. Two agreements cannot have the same number.
agreement-partner-page = Partner page
agreement-compare = Compare copies
agreement-as-of = As of
agreement-delivery-of = Delivery of version { $version }
agreement-delivery-of-approval = Delivery of your approval
agreement-all-attempts = All attempts
agreement-fetched-note = We cannot see if a person has looked at it.
agreement-copies = Copies
agreement-ours = Ours
agreement-theirs = Theirs
agreement-version = Version { $version }
agreement-same-terms = Same terms as version { $version }
agreement-never-sent = Not sent yet
agreement-draft-by = Saved by { $name }
agreement-fetched = Fetched
agreement-no-copy = No copy yet
agreement-same-as-ours = Says the same as ours
agreement-you-approved = You approved
agreement-they-approved = They approved
agreement-in-force = Since { $date }, terms of version { $version }
agreement-refresh = Fetch from partner now
agreement-fingerprint = Fingerprint
agreement-people = People
agreement-write = Write
agreement-signs-us = Signs for us
agreement-signs-them = Signs for them
agreement-contact-us = Our contact
agreement-contact-them = Their contact
agreement-contacts-us = Our contacts
agreement-contacts-them = Their contacts
agreement-contacts-all = All contacts
agreement-fax = Fax { $number }

print-title = Inter-institutional agreement
print-hint = This page is made for paper.
print-version = Version
print-universities = The two universities
print-hei = HEI id (SCHAC)
print-signs = Signs
print-contacts = Contacts
print-sends = Sends
print-receives = Receives
print-approvals = Approvals
print-approved-by = Approved by { $name }, { $date }
print-approved = Approved, { $date }
print-not-approved = Not approved yet
print-signatures = Signatures
print-sign-name = Name
print-sign-function = Function
print-sign-date = Date
print-sign = Signature

create-lead = Choose the partner. You then write a draft that only your university can see.
create-choose = Choose
create-connected = { $count } of { $all } universities are connected
create-alone = Accredited, but not connected
create-alone-text = Their systems cannot receive agreements yet. Their pages say how to work with them.

next-send-us = You: check the draft and send it
next-send-office = Your university: check the draft and send it
next-unsent-us = You: send your changes
next-unsent-office = Your university: send the changes
next-make-copy-partner = { $partner }: make a copy or link one
next-complete-link-us = You: name their copy in yours
next-complete-link-office = Your university: name their copy in its own
next-complete-link-partner = { $partner }: name your copy in theirs
next-compare-us = You: compare the copies, { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
next-compare-office = Your university: compare the copies, { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
next-compare-partner = { $partner }: compare the copies, { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
next-compare-both = Both: compare the copies, { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
next-approve-us = You: approve their copy
next-approve-office = Your university: approve their copy
next-approve-partner = { $partner }: approve your copy
next-approve-both = Both: approve the other’s copy
next-resolve-us = You: look at the problem
next-resolve-office = Your university: look at the problem
next-nobody = Nobody needs to act
next-in-force = Nobody needs to act. The agreement is in force.
next-terminated = Nobody needs to act. Both sides ended the agreement.
next-expired = Nobody needs to act. The last academic year is over.
next-deleted = Nobody needs to act. Your university deleted this agreement.
next-trying-again = Nobody needs to act. We try again at { $time }.
next-not-delivered = You: send the message again
next-not-delivered-office = Your university: send the message again
next-refused = IT: look at why the message was refused
next-not-connected = You: tell { $partner } by e-mail
next-not-connected-office = Your university: tell { $partner } by e-mail
next-problem-wrong-hash = The fingerprint in the copy of { $partner } does not fit its content
next-problem-unreadable = We cannot use the copy of { $partner }
next-problem-other-agreement = { $partner } answered with another agreement
next-problem-id-taken = Two agreements of { $partner } name this one
next-problem-deleted = { $partner } has no such agreement any more
next-problem-withdrawn = { $partner } withdrew its approval
next-text-draft = Only your university can see this.
next-text-sent = { $partner } makes its own copy from yours, or links one that it has.
next-text-linking = Each copy names the other. One of them does not do so yet; this mostly settles by itself.
next-text-silent = The system of { $partner } has not answered since { $since }. We try again { $next } and go on when it answers.
next-text-differences = You see which fields differ, and can take a value over or keep yours.
next-text-ready = Both copies say the same. Each side approves the other’s copy; then the agreement is in force.
next-text-you-approved = You approved the copy of { $partner }. The agreement is in force when they approve yours.
next-text-partner-approved = { $partner } approved your copy. The agreement is in force when you approve theirs.
next-text-termination = One copy says that the agreement ends as a whole. Both sides must approve that.
next-text-in-force = Both sides approved the same terms.
next-text-wrong-hash = Do not approve it. The provider of { $partner } must correct this; tell them what you see under Technical details.
next-text-unreadable = Its form is not as the network asks. The provider of { $partner } must correct this. Below you see the last copy that we could use.
next-text-other-agreement = We asked for this agreement and got another one. The provider of { $partner } must correct this.
next-text-id-taken = Ask { $partner } which of the two belongs to yours. Nothing is linked by itself.
next-text-deleted = Their system says that it is gone. Ask { $partner }; your copy stays as it is.
next-text-deleted-in-force = Their system says that it is gone, although both sides approved it. Ask { $partner }; the approvals are kept as proof.
next-text-withdrawn = Their system answers no approval any more, although nothing in the copies has changed. Ask { $partner }.
next-text-trying-again = The system of { $partner } did not answer { $tries ->
    [one] { $tries } time
   *[other] { $tries } times
}. Your change is saved and goes out by itself. Nothing is lost.
next-text-refused = Sending again will not help. The answer of their system is below.
next-text-stays = What both sides approved stays valid; it is in force since { $date }.
next-text-lacks-proof = The copy of { $partner } says that the agreement was in force, but we never got their approval.
next-text-foreign-approval = { $partner } approves a copy that we never sent. Ask their office to check their system before you go on.
next-text-unsent = You have changes that are not sent.
next-do-send = Check and send
next-do-compare = Compare
next-do-look = Look
next-do-approve = Look and approve
next-try-now = Try now
next-plan = Give to a colleague, put off or comment
next-plan-less = Put off or comment
next-since = Since { $since }
next-since-due = Since { $since }, by { $due }
next-turn-due = { $who }, since { $since }, by { $due }

steps-sent = Your copy is sent
steps-send = Send your copy
steps-version = Version { $version }, { $time }
steps-told = The partner is notified
steps-tell = Notify the partner
steps-same = Both copies say the same
steps-agree = Agree on one text
steps-same-yes = No difference
steps-differences = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
steps-no-copy = { $partner } has no copy yet
steps-approve = Both approve
steps-approved = Both approved
steps-you-approved = You did, the partner has not yet
steps-partner-approved = The partner did, you have not yet
steps-then-in-force = Then it is in force
steps-in-force = In force since { $date }

history-title = History
history-older = Older entries
history-created = { $actor } started the agreement
history-copy-made = { $actor } made this copy from that of { $partner }
history-example-made = { $actor } made this example
history-draft-saved = { $actor } saved the draft
history-draft-discarded = { $actor } discarded the draft
history-deleted = { $actor } deleted the agreement
history-sent = { $actor } sent version { $revision }
history-sent-names-copy = It names the copy of { $partner }. The terms are the same.
history-sent-in-force = It says that the agreement is in force. The terms are the same.
history-sent-same = The terms are the same as before.
history-linked = { $actor } linked it to the copy of { $partner }
history-linked-by-partner = { $partner } linked its copy to this one
history-taken-over = { $actor } took values over from { $partner }
history-taken-over-sent = Sent as version { $revision }
history-copy-changed = We fetched a new copy of { $partner }
history-copy-problem = We cannot use the new copy of { $partner }
history-copy-gone = { $partner } has no such agreement any more
history-approved = { $actor } approved the copy of { $partner }
history-approval-received = { $partner } approved our copy
history-approval-withdrawn = { $partner } withdrew its approval
history-in-force = In force, terms of version { $revision }
timeline-all = All
timeline-people = People
timeline-systems = Systems
timeline-documents = Documents
history-none = Nothing of this kind has happened.
timeline-views = What to show
copy-problem-wrong-hash = The fingerprint does not fit the content.
copy-problem-unreadable = It cannot be read.
copy-problem-other-agreement = It is another agreement.
copy-problem-id-taken = It names an agreement that is linked to another one.

edit-title = Your copy for { $partner }
edit-version = New version { $version }, only your university can see it
edit-saved = Draft saved { $time }
edit-start = Start a draft
edit-add = Add a condition
edit-order = Order
edit-up = Move condition { $number } up
edit-down = Move condition { $number } down
edit-turn = Add condition { $number } in the other direction
edit-remove = Remove condition { $number }
edit-removed = Condition { $number } ({ $kind }) is removed from the draft.
edit-to-correct = { $count } to correct
edit-changed = { $name } changed this draft { $time }. Nothing of yours was saved. The draft below is the newest.
edit-delete = Delete this agreement
edit-delete-text = It was never sent, so nobody else knows of it. It cannot be brought back.
edit-delete-do = Delete the agreement
edit-discard = Discard the changes
edit-discard-text = The copy that you sent stays as it is. The changes cannot be brought back.

send-title = Send to { $partner }
send-short = Send
send-back = Back to the draft
send-do = Send to { $partner }
send-gets = What { $partner } gets
send-text = Their system is notified and can fetch your copy. They then compare, change or approve. You can change your copy again at any time.
send-stays = What both sides approved stays valid until both approve the new copies.
send-version = Version
send-not-connected = { $partner } cannot receive agreements digitally. You can send; the message waits here until they connect.
send-finding = Condition { $number }: { $finding }

compare-short = Compare
compare-title = { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
} in { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
compare-title-last = Our copy and the last one of theirs that we could use
compare-take-all = Take all of theirs
compare-keep-all = Keep all of ours
compare-ours = Our copy, version { $version }
compare-theirs = Their copy
compare-fetched = From the system of { $partner }, fetched { $time }
compare-conditions = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
compare-same = { $count ->
    [one] { $count } is the same.
   *[other] { $count } are the same.
}
compare-show-all = Show all
compare-show-differences = Show differences only
compare-other-fields = { $count ->
    [one] { $count } other field is the same.
   *[other] { $count } other fields are the same.
}
compare-in-force = In force: { $value }
compare-keep = Keep ours
compare-take = Take theirs
compare-only-ours = Only in our copy
compare-only-theirs = Only in their copy
compare-keep-condition = The condition stays in our copy
compare-drop-condition = The condition is taken out of our copy
compare-leave-condition = Our copy stays without it
compare-add-condition = The condition comes into our copy
compare-whole = The whole agreement
compare-termination = End of the agreement
compare-termination-text = Only for an agreement under which nobody has gone yet.
compare-ended = Ended as a whole
compare-not-ended = Not ended
compare-taken = { $count } taken
compare-kept = { $count } kept
compare-then-same = Then both copies say the same.
compare-draft = Save as draft
compare-send = Save and tell { $partner }
compare-send-short = Save and tell them
compare-keep-text = While everything stays yours, nothing is sent. If you want { $partner } to take your values, tell them by e-mail.
compare-keep-mail = Write to { $partner }
compare-unsent = You have changes that are not sent. Send or discard them, then choose here.
compare-old-copy = We show the copy of { $partner } from { $time }. You can prepare, not approve.
compare-cannot-send = This cannot be sent yet. Save it as a draft and correct it there:
compare-outside-contacts = The contacts differ; this needs no approval.
compare-outside-units = The units differ; this needs no approval.
compare-outside-signing = Who signs or when differs; this needs no approval.
compare-fingerprints = Fingerprints before and after
compare-fingerprints-text = A copy’s fingerprint (hash) covers its conditions and both ids on the network. So two copies that say the same still have different fingerprints. You approve the fingerprint of their copy.
compare-copy = Copy
compare-now = Now
compare-after = After you save
compare-after-ours = A new one, version { $version }
compare-after-theirs = no change

approve-text = You approve the copy of { $partner } as fetched { $time }, fingerprint
approve-note = We fetch their copy once more when you approve. If it has changed, nothing is approved and you see what changed.
approve-do = Approve

obstacle-deleted = Your university deleted this agreement.
obstacle-deleted-do = Nothing can be approved.
obstacle-not-sent = Your copy was never sent.
obstacle-not-sent-do = Send it first.
obstacle-no-copy = We have no copy of { $partner }.
obstacle-no-copy-do = Fetch from the partner, or wait until they make one.
obstacle-wrong-hash = The fingerprint in the partner’s copy does not fit its content.
obstacle-wrong-hash-do = Do not approve. Tell their provider; the technical details show both fingerprints.
obstacle-unreadable = We cannot use the last answer of { $partner }.
obstacle-unreadable-do = Their provider must correct it. We show the last copy that we could use.
obstacle-other-agreement = { $partner } answered with another agreement than we asked for.
obstacle-other-agreement-do = Their provider must correct it.
obstacle-id-taken = Another agreement of { $partner } is linked to yours.
obstacle-id-taken-do = Ask them which one belongs to yours.
obstacle-gone = The system of { $partner } has no such agreement any more.
obstacle-gone-do = Ask them; nothing can be approved.
obstacle-not-linked = The two copies do not name each other yet.
obstacle-not-linked-do = Fetch from the partner. If it stays so, ask { $partner } to link their copy to yours.
obstacle-differences = The copies differ.
obstacle-differences-do = You can approve when both say the same.
obstacle-old-markers = A copy holds values of an older version of the network.
obstacle-old-markers-do = Change these conditions on both sides, then approve.
obstacle-no-conditions = The copy of { $partner } has no conditions.
obstacle-no-conditions-do = Ask them to add the conditions.
obstacle-already-approved = You approved this copy already.
obstacle-already-approved-do = If they change it, you can approve again.

received-title = Received from partners
received-aside-title = Put aside
received-note = { $count ->
    [one] { $count } agreement waits for you
   *[other] { $count } agreements wait for you
}
received-all = See all of them
received-views = Which ones
received-waiting = Waiting for us
received-lead = Agreements that partners sent and none of ours belongs to
received-none = Nothing waits here
received-none-text = When a partner sends an agreement that none of ours belongs to, it stands here.
received-none-aside = Nothing was put aside
received-none-aside-text = What somebody puts aside stands here until the partner changes it.
received-no-match = Nothing matches
received-no-match-text = Clear the filters to see all of them.
received-their-code = Their number
received-number = Their number { $code }
received-first-fetched = First fetched
received-claims = Names our id
received-raw = Show the document
received-next = You: make your copy from theirs, or link one
received-next-make = You: make your copy from theirs
received-next-text = Your copy starts as a draft that says the same. You look at it, change what you want, and send it. { $partner } gets nothing before that.
received-make = Make our copy from theirs
received-link-one = Link one of yours
received-put-aside = Put aside
received-link = Link
received-candidates = Your agreements with this partner
received-candidates-text = One of these may be the other side. Nothing is linked by itself.
received-reasons = Why it may match
received-reason-same-code = one names the number of the other
received-reason-same-kinds = the same kinds and directions
received-reason-shared-subject = a common field of study
received-reason-shared-years = common years
received-reason-none = nothing in common
received-warnings = This copy would not pass our own checks:

technical-our-hei = Our id on the network
technical-our-id = Id of our copy
technical-their-hei = Their id on the network
technical-their-id = Id of their copy
technical-our-version = Fingerprint of our version { $version }
technical-their-copy = Fingerprint of their copy
technical-given = Fingerprint that we approved
technical-received = Fingerprint that they approved
technical-claimed = Fingerprint in their last answer
technical-computed = Fingerprint that its content gives
technical-reason = What is wrong with their last answer
technical-our-xml = Our copy as we serve it
technical-their-xml = Their copy as it came
technical-unusable-xml = Their last answer, which we cannot use
technical-cut = The document is long; this is its beginning.

done-created = The draft is started. Add its conditions.
done-copy-made = Your draft says the same as the copy of { $partner }. Look at it, then send it.
done-saved = The draft is saved.
done-condition-saved = The condition is saved.
done-condition-complete = The condition is saved and complete.
done-condition-moved = The condition is moved, and the draft is saved.
done-condition-turned = The condition stands in the draft in both directions. Check the numbers of the new one.
done-condition-back = The condition is back in the draft.
done-discarded = The changes are discarded.
done-deleted = The agreement is deleted.
done-sent = Sent. Below you see how far it has come.
done-drafted = Your choices are saved as a draft.
done-approved = You approved. The system of { $partner } is being notified.
done-in-force = You approved. The agreement is in force.
done-refreshed-same = Fetched from { $partner }. Nothing has changed.
done-refreshed-changed = Fetched from { $partner }. Something has changed.
done-linked = Linked to the copy of { $partner }.
done-put-aside = Put aside. It comes back when the partner changes it.
done-taken-back = It waits for you again.
done-changed = Something changed meanwhile. Here is how it stands now; nothing was approved, saved or sent.
done-obstacles = This cannot be approved now. The reasons are below.
done-nothing-to-send = There is nothing new to send.
done-nothing-changed = Nothing was changed, so no draft was started.
done-nothing-chosen = You kept ours everywhere, so nothing changes and nothing is sent.
done-unsent-changes = You have changes that are not sent. Send or discard them first.
done-link-impossible = This was not possible. Something has changed meanwhile; look at it again.

agreement-unit = Unit in charge
agreement-unit-whole = The whole university
agreement-unit-help = People who are limited to units see and edit the agreements of their units only. Partners never see this.
agreement-unit-change = Change the unit
agreement-unit-save = Save the unit
history-unit-changed = { $actor } put another unit in charge
done-unit-saved = The unit in charge is saved.

unit-bulk-title = Put a unit in charge
unit-bulk-about = You are about to put { $unit } in charge of { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
unit-bulk-whole = the whole university
unit-bulk-none = Nothing would change
unit-bulk-chosen = { $count ->
    [one] { $count } agreement is chosen
   *[other] { $count } agreements are chosen
}
unit-bulk-cut = More agreements match. One action takes { $most } of them; do the same again for the others.
unit-bulk-note = Partners never see which unit is in charge. People who are limited to units see other agreements afterwards.
unit-bulk-check = Look before it is done
unit-bulk-do = Put it in charge
unit-bulk-back = Back to the list
unit-bulk-choose = Choose a unit
unit-bulk-left-out = { $count ->
    [one] { $count } is left out
   *[other] { $count } are left out
}
unit-bulk-skip-not-yours = you may not edit it
unit-bulk-skip-already = that unit is in charge of it already
unit-bulk-skip-gone = { $count ->
    [one] { $count } is gone, or you may not see it any more
   *[other] { $count } are gone, or you may not see them any more
}
unit-bulk-done = { $count ->
    [one] The unit of { $count } agreement is changed.
   *[other] The unit of { $count } agreements is changed.
}
unit-bulk-skipped = { $count ->
    [one] { $count } was left as it was.
   *[other] { $count } were left as they were.
}
