# The directory of accredited institutions, and everybody who is accredited or on the network.

settings-directory = Accredited universities
settings-line-directory = The Commission’s list of universities with an Erasmus Charter
directory-lead = Everybody on this site uses the list that was imported last
directory-new-list = New list
directory-file = Excel or CSV file
directory-file-hint = As the European Commission publishes it, at most { $size } MB
directory-help-where = Look for “ECHE holders” on the Commission’s Erasmus+ pages. Save the Excel file and choose it here.
directory-help-nothing = Reading changes nothing. You see first what is new, changed and ended.
directory-read = Read file
directory-file-missing = Choose a file
directory-file-too-long = The file is larger than { $size } MB. The Commission’s lists are much smaller.
directory-file-bomb = The file is far larger inside than outside, so it was not opened
directory-file-many-rows = The file has more than { $most } rows. The Commission’s lists are much shorter.
directory-file-many-cells = The file has too many cells. The Commission’s lists are much smaller.
directory-file-long-cell = A cell of the file has more than { $most } characters
directory-file-encrypted = The file is protected by a password. Save it without one and choose it again.
directory-file-old-kind = This is an old Excel file (.xls). Save it as .xlsx and choose it again.
directory-file-other-kind = This is neither an Excel file nor a text table. Choose the file as the Commission publishes it.
directory-file-not-utf8 = The letters of this text file cannot be read. Save it as “CSV UTF-8” and choose it again.
directory-file-empty = The file is empty
directory-file-damaged = The file is damaged or was not loaded completely. Save it again from the Commission’s page.
directory-file-no-headings = No sheet of this file has columns with a legal name and a PIC
directory-file-no-rows = The file has the right columns, but no row below them can be used
directory-imports = Imports
directory-no-imports = No list has been imported
directory-no-imports-text = Until then nobody can see here who is accredited.
directory-by-others = Another university on this site
directory-when = When
directory-file-name = File
directory-listed = Universities
directory-repaired = Repaired codes
directory-problems = Cannot be used
directory-kind-new = New
directory-kind-back = Back again
directory-kind-changed = Changed
directory-kind-ended = Ended
directory-check = Check the list
directory-read-by = Read by { $name }, { $time }
directory-doubt-ended = { $ended } of { $listed } universities would end. Check that this is the whole list.
directory-doubt-changed = { $changed } of { $listed } universities would get another name or website. Check that this is the right list.
directory-doubt-new = { $new } universities would be new, more than the list has. Check that this is the right list.
directory-may = What is unusual
directory-may-ended = { $count ->
    [one] This is the whole list, and { $count } university ends
   *[other] This is the whole list, and { $count } universities end
}
directory-may-changed = { $count ->
    [one] This is the right list, and { $count } university gets another name or website
   *[other] This is the right list, and { $count } universities get another name or website
}
directory-may-new = { $count ->
    [one] This is the right list, and { $count } university is new
   *[other] This is the right list, and { $count } universities are new
}
directory-may-missing = Tick every box if this is the right list, or discard it
directory-rows = { $count ->
    [one] In { $count } row
   *[other] In { $count } rows
}
directory-back-count = { $count ->
    [one] And { $count } is back again
   *[other] And { $count } are back again
}
directory-unchanged-count = { $count ->
    [one] { $count } stays as it is
   *[other] { $count } stay as they are
}
directory-ended-note = They stay here, marked as ended
directory-import = Import this list
directory-discard = Discard
directory-import-hint = Importing takes some seconds. The list waits here for one day.
directory-changed-meanwhile = Another list was imported a moment ago. Look at the differences again.
directory-differences = Differences
directory-columns = How the columns were understood
directory-meaning = Taken as
directory-column = Column
directory-heading = Heading in the file
directory-how = Recognised by
directory-how-heading = Its heading
directory-how-nearly = Its heading, with a typing error
directory-how-values = Its values
directory-column-proposal = Proposal number
directory-column-erasmus = Erasmus code
directory-column-pic = PIC
directory-column-oid = OID
directory-column-name = Name
directory-column-street = Street
directory-column-postal-code = Postal code
directory-column-city = City
directory-column-country = Country
directory-column-website = Website
directory-column-from = Charter from
directory-column-until = Charter until
directory-sheet = Sheet “{ $name }”
directory-unknown-columns = Not used: { $names }
directory-shown = { $from }–{ $to } of { $total }
directory-none = Nothing of this kind
directory-none-text = Choose one of the other lists above.
directory-what-changed = What changed
directory-field-name = Name
directory-field-erasmus = Code
directory-field-oid = OID
directory-field-address = Address
directory-field-country = Country
directory-field-website = Website
directory-field-from = From
directory-field-until = Until
directory-row = Row { $row }
directory-place = Place in the file
directory-before = In the file
directory-after = Kept as
directory-problem = Problem
directory-value = Value
directory-fault-no-pic = The PIC is missing or wrong. The row is left out.
directory-fault-no-name = The name is missing. The row is left out.
directory-fault-repeated-pic = Another row has this PIC and counts. This row is left out.
directory-fault-no-erasmus-code = This is not an Erasmus code
directory-fault-repeated-erasmus-code = Another university has this Erasmus code too
directory-fault-no-oid = This is not an OID
directory-fault-no-date = This is not a date
directory-fault-ends-before-start = The charter ends before it begins
directory-fault-no-country = The country is not known
done-list-imported = The list is imported.
done-list-discarded = The file is discarded. Nothing has changed.
done-list-gone = This file no longer waits here. It was imported or discarded, or a day has passed.
directory-views = Views
directory-view-ours = Ours
directory-view-all = All
directory-view-map = Map
directory-search = Name, city, country or code
directory-any = Any
directory-accreditation = Accreditation
directory-accredited-yes = Accredited now
directory-accredited-ended = Ended
directory-accredited-no = Not in the list
directory-network = Network
directory-connected-yes = Connected
directory-connected-no = Not connected
directory-connected-for = Connected for
directory-connected-for-nothing = Connected, without these services
directory-by-mail = Not connected
directory-by-mail-title = You: agree by e-mail and PDF for now
directory-by-mail-text = This university is not on the network, so its system cannot receive agreements, and Habita has no drafts for it. The agreement is written, sent and kept outside of Habita. When the university joins the network, you can start agreements here.
directory-by-mail-website = The list has no address to write to. Their website says whom to ask.
directory-by-mail-search = The list has no address to write to and no website. Look for their international office.
directory-website-open = Open their website
directory-imported-at = List of accredited universities imported { $time }
directory-import-first = Import the list of accredited universities
directory-no-list = No list of accredited universities has been imported
directory-hei = Network id
directory-until = Accredited until
directory-state-no-list = Accreditation not known
directory-state-not-listed = Not in the list
directory-state-accredited = Accredited
directory-state-until = Until { $day }
directory-state-over = Ended { $day }
directory-state-ended = No longer in the list
directory-tag-until = Accredited until { $day }
directory-tag-over = Accreditation ended { $day }
directory-tag-not-listed = Not in the list of accredited universities
directory-tag-ended = No longer in the list of accredited universities
directory-warn-not-listed = This university is not in the list of accredited universities. Ask for its Erasmus code before you start an agreement.
directory-warn-over = The charter of this university has ended. Ask if it has a new one.
directory-warn-ended = This university is no longer in the list of accredited universities. Ask if it has merged with another one.
directory-says = In the list of accredited universities
directory-name-there = Name there
directory-gone-since = Not in the list since
directory-address = Address
directory-raw = The row as it came
directory-map-title = { $listed } accredited and { $connected } connected universities besides yours
directory-map-connected = { $connected } connected universities besides yours
directory-map-text = The number is how many are accredited. The stronger the colour, the more. A dot marks countries with partners of yours.
directory-map-text-connected = The number is how many are connected. The stronger the colour, the more. A dot marks countries with partners of yours.
directory-accredited = Accredited
directory-connected = Connected
directory-partners = Your partners
