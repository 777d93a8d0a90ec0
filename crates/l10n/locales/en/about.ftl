# What a university tells partners about itself: forms, preview, what is wrong.

about-part-institution = University
about-part-unit = Unit
about-part-factsheet = Factsheet
about-part-names = Names
about-part-abbreviation = Short name
about-part-other-ids = Other codes
about-part-kind = Kind
about-part-value = Code
about-part-street-address = Street address
about-part-mailing-address = Mailing address
about-part-recipients = Recipient
about-part-lines = Lines of the address
about-part-street = Street
about-part-building = Building
about-part-post-office-box = Post office box
about-part-postal-code = Postal code
about-part-town = Town
about-part-region = Region
about-part-country = Country code
about-part-websites = Websites
about-part-url = Address
about-part-lang = Language
about-part-logo = Logo
about-part-mobility-factsheets = Pages for incoming students
about-part-course-catalogues = Course catalogues
about-part-contact = Contacts
about-part-given-names = Given names
about-part-family-name = Family name
about-part-emails = E-mail addresses
about-part-phones = Phones
about-part-number = Number
about-part-extension = Extension
about-part-other = Other form
about-part-roles = What it is for
about-part-id = Id
about-part-code = Code
about-part-parent = Unit above
about-part-calendar = Deadlines
about-part-nominations = Nominations
about-part-applications = Applications
about-part-autumn = Autumn term
about-part-spring = Spring term
about-part-decision-weeks = Decision within
about-part-transcript-weeks = Transcript within
about-part-application = Applying
about-part-housing = Housing
about-part-visa = Visas
about-part-insurance = Insurance
about-part-email = E-mail address
about-part-phone = Phone
about-part-requirement = Requirements
about-part-name = Name
about-part-details = Details
about-part-accessibility = Help for special needs
about-part-description = Description
about-part-information = Whom to ask
about-part-additional = More offices
about-part-text = Text
about-part-day = Day
about-part-month = Month

about-kind-infrastructure = Building or equipment
about-kind-service = Service
about-calendar-nominations-autumn = Last day to nominate for the autumn term
about-calendar-nominations-spring = Last day to nominate for the spring term
about-calendar-applications-autumn = Last day to apply for the autumn term
about-calendar-applications-spring = Last day to apply for the spring term

about-section-names = Names and codes
about-section-inherited = Published from the configuration
about-section-addresses = Addresses
about-section-web = On the web
about-section-unit = The unit
about-fact-hei = Id on the network
about-fact-address = Public address
about-fact-mailbox = Mailbox of the team

about-add-names = Add a name
about-add-roles = Add a text
about-add-other-ids = Add a code
about-add-websites = Add a website
about-add-mobility-factsheets = Add a page
about-add-course-catalogues = Add a catalogue
about-add-contact = Add a contact
about-add-requirement = Add a requirement
about-add-accessibility = Add an offer
about-add-additional = Add an office
about-one-contact = Contact { $number }
about-one-requirement = Requirement { $number }
about-one-accessibility = Offer { $number }
about-one-additional = Office { $number }
about-remove-names = Remove name { $number }
about-remove-roles = Remove text { $number }
about-remove-other-ids = Remove code { $number }
about-remove-websites = Remove website { $number }
about-remove-mobility-factsheets = Remove page { $number }
about-remove-course-catalogues = Remove catalogue { $number }
about-remove-contact = Remove contact { $number }
about-remove-requirement = Remove requirement { $number }
about-remove-accessibility = Remove offer { $number }
about-remove-additional = Remove office { $number }
about-one-a-line = One on each line
about-help-names = Partners see the English name first. Without names, those of the configuration are used.
about-help-abbreviation = Up to a few letters, as colleagues say it.
about-help-configured = These stand in the configuration of this site. The people who run this site can change them.
about-help-inherited = Partners get these from the configuration of this site until you enter your own above.
about-help-other-ids = Former domains of your university, and its Erasmus charter.
about-help-addresses = Write a street, or up to four lines. The country code has two capitals, such as LV.
about-help-websites = The main page first. Addresses begin with https:// or http://.
about-help-logo = A picture at an https address that everybody can open.
about-help-factsheets = Pages or documents that incoming students should read.
about-help-catalogues = Where students find your courses.
about-help-contacts = The important ones first. All of this is public, so name offices and their mailboxes rather than people where you can. A phone number begins with + and the code of the country.
about-help-contact-parts = The name is that of the office. Given and family names are only for a person. “What it is for” says which questions belong there, such as housing.
about-help-id = Partners’ systems keep it, so it never changes. 1 to 64 letters, digits and other characters, without blanks and accents.
about-help-code = What people see instead of the id. No two units have the same.
about-help-unit-names = At least one. Partners see the English name first.
about-help-unit-abbreviation = No two units have the same.
about-help-parent = Either no unit has one above it, or all but one have: that one is the whole university.
about-no-parent = None
about-help-nominations = Until when partners name their students. The same every year.
about-help-applications = Until when students apply themselves.
about-help-weeks = How long you take to decide, and to send the transcript of records after the stay. The Erasmus charter allows five weeks.
about-help-phone = A phone number begins with + and the code of the country, such as +371 67000000.
about-help-application = Whom students ask about applying, and where they read more. E-mail, phone and a page are all needed.
about-help-housing = Whom students ask about a place to live.
about-help-visa = Whom students ask about visas and residence permits.
about-help-insurance = Whom students ask about insurance.
about-help-requirements = What students must hand in or fulfil. A name from the list means a document that comes with the nomination.
about-help-accessibility = What there is for people with special needs, and whom they ask.
about-help-additional = Other offices that students should know, such as recognition.
about-help-additional-kind = “Kind” says in a few words what the office does. Partners and students read it as a heading.

about-save-preview = Save and preview
about-published = Published { $time } by { $name }
about-never-published = Nothing published here yet
about-draft = Draft of { $time } by { $name }, only your university sees it
about-preview = Preview and publish
about-changed = { $name } changed this { $time }. What you typed is kept below. Compare both, then save again to keep yours.
about-conflict = What differs
about-now-in-draft = In the draft now
about-what-you-typed = What you typed
about-language-twice = { $what } stands twice here. Keep one text for each language.
about-unit-exists = There is a unit with the id { $id } already. Choose another id.
about-to-correct = { $count ->
    [one] { $count } thing to correct before this can be published
   *[other] { $count } things to correct before this can be published
}

about-told = What you say about yourselves
about-preview-lead = What changes, and how a partner’s system shows your university.

about-differences = What changes
about-differences-count = { $count ->
    [0] nothing
    [one] { $count } value
   *[other] { $count } values
}
about-differences-left = { $count ->
    [one] { $count } more is not shown.
   *[other] { $count } more are not shown.
}
about-no-differences = Partners read what you see here already.
about-what = What
about-served-now = Partners read now
about-in-draft = In the draft
about-outdated = Something else was published after this draft was begun. Publishing the draft puts its values in place of those; the list below shows what changes.
about-documents = Documents on the network
about-documents-text = What partners’ systems fetch. They ask for it when they need it, mostly once a day.
about-xml-institution = University as XML
about-xml-units = Units as XML
about-xml-factsheet = Factsheet as XML
about-fetched = Last fetched { $time } by { $name }
about-never-fetched = No partner has fetched it yet, as far as the exchange log goes back.
about-publish = Publish to partners
about-rest = Publish the rest
about-rest-text = What is right can be published now. The parts above stay in the draft, and partners go on reading what is published of them.
about-no-rest = Nothing else in the draft is new, so nothing can be published before this is corrected.
about-no-draft = There is no draft. Somebody published or discarded it meanwhile.
about-changed-since-shown = Something changed after this page was shown. Nothing was published. Look again, then publish.
about-faults = The draft has values that cannot be published. They are listed below.
about-unit-still-used = The unit { $id } is still used by people or agreements, so the draft cannot leave it out. Add it again with the same id, or give them another unit.
about-discard = Discard the draft
about-discard-text = All changes since the last publishing are lost. Partners notice nothing.
about-discard-do = Discard the draft

about-unit-new = New unit
about-unit-search = Name or code
about-units-empty = No units yet
about-units-empty-text = Add the whole university first if you want a tree, then its faculties and departments.
about-units-no-match = No unit matches
about-units-no-match-text = Try fewer letters, or the code.
about-units-left = { $count ->
    [one] { $count } more unit is not shown. Search for it.
   *[other] { $count } more units are not shown. Search for them.
}
about-unit-added = New in the draft
about-unit-changed = Changed in the draft
about-unit-remove = Remove this unit
about-unit-remove-text = It leaves the draft now, and the network when you publish. Agreements that name it at partners keep its id.
about-unit-remove-do = Remove the unit
about-unit-stays = This unit cannot be removed now:
about-unit-agreements = { $count ->
    [one] It is in charge of { $count } agreement. Put another unit in charge first.
   *[other] It is in charge of { $count } agreements. Put another unit in charge first.
}
about-unit-people = { $count ->
    [one] { $count } person has a role for it. Give them another unit first.
   *[other] { $count } people have a role for it. Give them another unit first.
}
about-unit-below = { $count ->
    [one] { $count } unit stands below it. Move that one first.
   *[other] { $count } units stand below it. Move them first.
}
about-factsheet-remove = Publish no factsheet
about-factsheet-remove-text = The factsheet leaves the draft now, and the network when you publish.
about-factsheet-remove-do = Remove the factsheet

about-fault-missing = { $field }: enter a value
about-fault-too-long = { $field }: write less, { $what } bytes at most
about-fault-language = { $field }: choose the language
about-fault-web-address = { $field }: “{ $what }” is no address that begins with https:// or http://
about-fault-logo = { $field }: “{ $what }” is no address that begins with https://
about-fault-four-lines = { $field }: write four lines at most
about-fault-lines-or-street = { $field }: write either lines, or street, building and box
about-fault-country = { $field }: write two capitals, such as LV
about-fault-mail = { $field }: “{ $what }” is no e-mail address
about-fault-no-phone = { $field }: enter a phone number
about-fault-phone = { $field }: begin with + and the code of the country
about-fault-too-many = { $field }: { $what } at most
about-fault-id = { $field }: use 1 to 64 letters, digits and other characters, without blanks and accents
about-fault-id-taken = { $field }: another unit has the id “{ $what }”
about-fault-code-taken = { $field }: another unit has the code “{ $what }”
about-fault-abbreviation-taken = { $field }: another unit has the same
about-fault-configured = { $field }: Erasmus code and PIC stand in the configuration
about-fault-no-such-unit = { $field }: there is no unit “{ $what }”
about-fault-circle = { $field }: the units stand above each other in a circle
about-fault-second-root = { $field }: choose one; only the whole university has none
about-fault-weeks = { $field }: choose 1 to { $what } weeks
about-fault-spelling = { $field }: write “{ $what }”, exactly so
about-fault-accessibility = { $field }: choose one
about-fault-day = { $field }: enter a day and choose a month
about-fault-day-of-month = { $field }: { $month } has { $count } days

done-published = Published. Partners read it from now on.
done-published-rest = Published, except for what must be corrected first. That stays in the draft.
done-draft-discarded = The draft is discarded. What partners read stays.
done-unit-removed = The unit is no longer in the draft. Publish to take it off the network.
done-unit-in-use = The unit is in use. What hangs on it is told below.
done-unit-has-below = Other units stand below this one. Move them first.
done-factsheet-removed = The factsheet is no longer in the draft. Publish to take it off the network.
