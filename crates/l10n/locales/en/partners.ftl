# Partners from the network's catalogue.

partners-title = Partners
partners-search = Name, country or Erasmus code
partners-found = { $count ->
    [one] { $count } university
   *[other] { $count } universities
}
partners-catalogue = From the network’s catalogue, fetched { $time }
partners-no-match = No university fits
partners-no-match-text = Try fewer letters, or the Erasmus code. Universities appear here when they join the network.
partners-erasmus-code = Erasmus code
partners-connection = Connection
partners-can-exchange = Agreements work
partners-cannot-exchange = Cannot receive agreements digitally
partners-cannot-text = They cannot receive agreements digitally. Use e-mail and PDF.
partners-figure-agreements = Agreements
partners-figure-in-force = { $count } in force
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
partners-version = Version { $version }
partners-not-offered = Not in the network’s list
partners-other-version = They only offer version { $version }
partners-not-tried = Not used yet
partners-works = Works
partners-api-iias = Agreements
partners-api-iia-cnr = Notices about agreements
partners-api-iias-approval = Approvals
partners-api-iia-approval-cnr = Notices about approvals
partners-api-institutions = University facts
partners-no-agreements = No agreements with this partner
partners-no-agreements-text = Start one with the button above.
partners-ids = Codes
partners-id-erasmus = Erasmus code
partners-id-pic = PIC
partners-id-previous-schac = Former domain
partners-id-erasmus-charter = Erasmus charter
partners-id-local = Local id
partners-names = Names
partners-asked = What we asked them
partners-pull-index = Asked what is new
partners-pull-approvals = Asked about approvals
partners-pull-failed = Last question failed
