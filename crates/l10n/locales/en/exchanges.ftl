# The exchange log: every request in and out, for IT.

exchanges-title = Exchange log
exchanges-lead = Every request between our system and others, for IT
exchanges-of-partner = Exchange log of this partner
exchanges-search = Id or hash
exchanges-search-hint = Id of a request or of an agreement, or SHA-256 of an answer
exchanges-api = API
exchanges-any-api = All APIs
exchanges-direction = Direction
exchanges-any-direction = Both directions
exchanges-direction-in = They asked us
exchanges-direction-out = We asked them
exchanges-result = Result
exchanges-any-result = All results
exchanges-result-fine = Answered
exchanges-result-refused = Refused (4xx)
exchanges-result-failed = Failed (5xx)
exchanges-result-silence = No answer
exchanges-status = Answer { $status }
exchanges-unproved = Not proved
exchanges-when = Time
exchanges-took = Took
exchanges-shown = { $count ->
    [one] { $count } exchange on this page
   *[other] { $count } exchanges on this page
}
exchanges-empty = No exchanges yet
exchanges-empty-text = As soon as another system asks ours, or ours asks another one, the exchange appears here.
exchanges-no-match = No exchange matches
exchanges-no-match-text = The filters leave nothing. Old exchanges are deleted after some time; the configuration says when.
exchanges-facts = Facts
exchanges-partner = Partner
exchanges-method = Method
exchanges-fault = What happened
exchanges-request-id = Id of the request
exchanges-line-id = Id of this entry
exchanges-agreement = Our agreement
exchanges-subject = Id on the network
exchanges-hash = SHA-256 of the answer
exchanges-said = What was said
exchanges-request = Parameters of the request
exchanges-answer = Answer
exchanges-people = Names, addresses and contacts of people are not kept.
exchanges-not-kept = The content of this exchange is not kept. The configuration says whether contents are kept, and for how long.
exchanges-same-request = Other entries with this id
