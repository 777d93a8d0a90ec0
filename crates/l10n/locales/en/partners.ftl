# Partners from the network's catalogue.

partners-title = Partners
partners-search = Name, country or Erasmus code
partners-catalogue = From the network’s catalogue, fetched { $time }
partners-no-match = No university matches
partners-no-match-text = Try fewer letters, or the Erasmus code in any spelling.
partners-erasmus-code = Erasmus code
partners-connection = Connection
partners-can-exchange = Agreements work
partners-cannot-exchange = Cannot receive agreements digitally
partners-cannot-text = Their system cannot receive agreements. You can write a draft here, print it as a PDF and send it by e-mail.
partners-write = Write to them
partners-all-agreements = All { $count }
partners-for-it = For IT
partners-figure-agreements = Agreements
partners-figure-in-force = { $count } in force
partners-figure-received = { $received } received, { $count } in force
partners-figure-waiting = Waiting for you
partners-figure-waiting-note = Agreements where you act next
partners-figure-services = Services
partners-figure-services-note = of { $count } that agreements need
partners-figure-contact = Last contact
partners-figure-contact-note = Between both systems
partners-service = Service
partners-now = Now
partners-host = Address
partners-last-in = Last in
partners-last-out = Last out
partners-not-offered = Not in the network’s catalogue
partners-other-version = They only offer version { $version }
partners-not-tried = Not used yet
partners-works = Works
partners-failed-of = { $count } of { $all } services failed at the last try
partners-offered-of = They offer { $count } of { $all } services that agreements need
partners-api-iias = Agreements
partners-api-iia-cnr = Messages about agreements
partners-api-iias-approval = Approvals
partners-api-iia-approval-cnr = Messages about approvals
partners-api-institutions = University facts
partners-api-organizational-units = Units
partners-api-factsheet = Factsheet
partners-api-file = Documents
partners-api-discovery = Description of their systems
partners-api-echo = Connection test
partners-api-monitoring = Reports about problems
partners-api-unknown = Unknown address
partners-no-agreements = No agreements with this partner
partners-no-agreements-text = Start one with the button above.
partners-received = Received from them
partners-only-received = None of ours yet. What they sent waits above.
partners-ids = Codes
partners-id-pic = PIC
partners-id-previous-schac = Former domain
partners-id-erasmus-charter = Erasmus charter
partners-id-local = Local id
partners-names = Names
partners-asked = What we asked them
partners-pull-index = Asked what is new
partners-pull-approvals = Asked about approvals
partners-pull-failed = Last request failed
partners-pull-found = The last request found
partners-pull-numbers = { $listed } listed, { $fetched } fetched, { $changed } changed, { $failed } failed
partners-pull-next = Next request
partners-silent-since = Their system has not answered since
partners-next-probe = We try again
partners-offers = What their systems offer
partners-offer-version = Version
partners-offer-calling = Calling
partners-offer-signed = Signed both ways
partners-offer-unsigned-answers = Answers are not signed
partners-offer-not-signed = Takes no signed requests
partners-offer-encrypted = Signed and also encrypted
partners-offer-open = Everybody may read it
partners-deadlines = Deadlines
partners-deadline-nominate = Nominate
partners-deadline-apply = Apply
partners-deadline-autumn = { $day } for autumn
partners-deadline-spring = { $day } for spring
partners-decide-in = They decide in
partners-transcript-in = Transcript in
partners-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
partners-offices = Whom to ask
partners-office-applications = Applications
partners-office-housing = Housing
partners-office-visa = Visas
partners-office-insurance = Insurance
partners-told = What they say about themselves
partners-website = Website
partners-courses = Courses
partners-units = Units
partners-units-fold = Their units: { $count }
partners-unit = Unit
partners-unit-code = Code
partners-unit-short = Short name
partners-units-count = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
partners-units-left = { $count ->
    [one] { $count } more unit is not shown.
   *[other] { $count } more units are not shown.
}
partners-read-minutes = { $count ->
    [0] Read just now
    [one] Read { $count } minute ago
   *[other] Read { $count } minutes ago
}
partners-read-hours = { $count ->
    [one] Read { $count } hour ago
   *[other] Read { $count } hours ago
}
partners-read-days = { $count ->
    [one] Read { $count } day ago
   *[other] Read { $count } days ago
}
partners-told-not-yet = We ask them once a day, as soon as you have an agreement or a draft with them.
partners-told-not-offered = Their systems offer no facts, units or factsheet.
partners-told-nothing = They gave no answer that we could use.
partners-told-failed = The last answer could not be used
partners-told-asked = Asked
