# The pages of a registry.

registry-title = Registry
registry-lead = Who is on this network. The registry reads the manifest of every host again and again and makes one catalogue of them.
registry-catalogue = Catalogue
registry-since = This catalogue is served since { $when }
registry-no-catalogue = There is no catalogue yet
registry-shown = { $from }–{ $to } of { $count }

registry-hosts = Hosts
registry-host = Host
registry-coverage = Coverage
registry-notices = Notices
registry-check = Check XML
registry-hash = Agreement hash

registry-institution = Institution
registry-institutions = Institutions
registry-no-institution = No institution
registry-not-read = Not read yet
registry-provider = Provider
registry-state = State
registry-any-state = Any
registry-seen = Last seen
registry-asked = Last asked
registry-manifest = Manifest
registry-search = Search
registry-hosts-note = Each has one manifest
registry-with-errors = Hosts with errors
registry-with-errors-note = Something of them is not in the catalogue
registry-kept = Out of reach
registry-kept-note = Their last good manifest stays
registry-empty-title = No host yet
registry-empty = Add the address of a manifest to the sources file. It is read at the next round.
registry-none-found = Nothing found
registry-none-found-text = No host has these words and this state. The search looks at names, ids, mailboxes, keys and addresses.

registry-standing-good = In the catalogue
registry-standing-warning = In the catalogue, with warnings
registry-standing-error = Some parts are left out
registry-standing-kept = Out of reach, last manifest stays
registry-standing-missing = Not in the catalogue
registry-standing-new = Not asked yet

registry-severity = Severity
registry-severity-error = Error
registry-severity-warning = Warning
registry-notice = Notice
registry-all-notices = All
registry-errors = With errors
registry-warnings = With warnings
registry-notices-lead = What the teams of these hosts should put right. An error says that something is not in the catalogue.
registry-no-notices = Nothing to put right
registry-no-notices-text = No host has such a notice.
registry-more-notices = And { $count } more on the page of the host.
registry-not-asked = This host was not asked yet.
registry-failing-since = Since { $when }.
registry-kept-since = The catalogue has the manifest that was last seen { $when }.

registry-about = About this host
registry-hei = HEI ID
registry-other-id = Other id
registry-contact = Contact
registry-reload = Fetch now
registry-reload-pause = This manifest was fetched some seconds ago. Wait a moment before you fetch it again.
registry-reload-done = The manifest was fetched just now.
registry-reload-busy = Many manifests are being fetched now. Wait a moment before you fetch this one.
registry-apis = APIs
registry-api = API
registry-version = Version
registry-addresses = Addresses
registry-no-apis = This host announces no API.
registry-not-signed = takes no signed requests
registry-keys = Keys
registry-client-keys = For requests
registry-server-keys = For answers

registry-history = History of the manifest
registry-version-number = No.
registry-version-since = Seen since
registry-version-bytes = Bytes
registry-version-now = in use
registry-version-title = Version { $number } of the manifest
registry-version-raw = As plain text
registry-version-changes = Changes since version { $number }
registry-version-first = Whole text

registry-coverage-lead = Which institution has which API, by the versions that its hosts announce.
registry-coverage-groups = Groups of APIs
registry-coverage-none = No such API yet
registry-coverage-none-text = No institution announces an API of this group.
registry-coverage-not-found = No institution with such an API has these words in its name or id.
registry-coverage-without = { $count ->
    [one] { $count } institution has none of these APIs.
   *[other] { $count } institutions have none of these APIs.
}
registry-group-agreements = Agreements
registry-group-institutions = Institutions
registry-group-outgoing = Outgoing students
registry-group-incoming = Incoming students
registry-group-other = Others

registry-check-lead = See whether a document has the form that its API demands. A manifest is also held against the rules of this registry. Nothing is kept.
registry-check-button = Check
registry-check-known = Documents that can be checked: { $documents }.
registry-check-json = Programs send the document as the body of a POST to { $path } and get JSON.
registry-check-good = This is { $document }, and it can be read whole.
registry-check-findings-only = This is { $document }. Nothing would be left out, and some things should be put right.
registry-check-left-out = This is { $document }. { $count ->
    [one] { $count } thing would be left out.
   *[other] { $count } things would be left out.
}
registry-check-unknown = This is well-formed XML, and no reader for it is known here:
registry-check-bad = This document cannot be read:
registry-check-findings = What the registry would say
registry-check-empty = Paste an XML document.
registry-check-too-large = The document is longer than { $size } MB.
registry-check-too-slow = The document did not arrive in time.
registry-check-busy = Many documents are being checked now. Try again in a moment.
registry-xml = XML document
registry-xml-hint = Up to { $size } MB

registry-hash-lead = Compute the hash of every agreement in an answer of IIAs get 7, and compare it with the one that the document claims. Paste the answer exactly as it came. Nothing is kept.
registry-hash-button = Compute
registry-hashes = Hashes of the agreements
registry-hash-none = There is no agreement in this document.
registry-hash-id = Agreement
registry-hash-verdict = Verdict
registry-hash-same = Same
registry-hash-different = Different
registry-hash-computed = Computed
registry-hash-claimed = Claimed
registry-hash-approvable = May be approved anew
registry-hash-unshown = The hash covers a part that version 7 does not have in that place:
registry-yes = yes
registry-no = no

registry-failure-not-let-in = The address of the manifest is not let in: { $fault }
registry-failure-not-public = The name of the manifest’s host leads into a private network.
registry-failure-connect = No connection: { $reason }.
registry-failure-timeout = No complete answer in time.
registry-failure-broken = The connection broke: { $reason }.
registry-failure-too-large = The answer is longer than { $limit } bytes.
registry-failure-redirect = The answer is a redirect with status { $status }, which is not followed.
registry-failure-status = The answer has status { $status }.
registry-failure-packed = The compressed answer cannot be read: { $reason }.
registry-failure-no-manifest = The answer is no manifest: { $reason }.

registry-address-not-https = it is no https:// URL.
registry-address-unclean = it has spaces, a fragment, a user or a double slash.
registry-address-too-long = it is longer than 2,000 characters.
registry-address-private-name = its name is not of the public Internet.
registry-address-private = it is not of the public Internet.
registry-address-port = its port is not let in.

registry-form-version = it has no version such as 2.0.1
registry-form-missing = { $element } is missing
registry-form-repeated = { $element } is there more than once
registry-form-order = { $element } stands in the wrong place
registry-form-number = { $element } is no whole number above 0
registry-form-empty = { $element } has nothing in it
registry-form-mailbox = { $element } is no mailbox

registry-finding-client-key = Client key { $number } is left out: { $reason }.
registry-finding-server-key = Server key { $number } is left out: { $reason }.
registry-finding-foreign-key = Client key { $fingerprint } is left out, since another institution has it.
registry-finding-mailbox = { $address } is left out, since it is no mailbox.
registry-finding-language = The language { $language } of a name is left out, since it is none.
registry-finding-too-many-mailboxes = Only the first { $limit } mailboxes are taken.
registry-finding-too-many-keys = Only the first { $limit } keys are taken.
registry-finding-too-many-entries = Only the first { $limit } API entries are taken.
registry-finding-registry-entry = The entry registry is left out. Only the registry itself may have it.
registry-finding-form = { $api } is left out: { $reason }.
registry-finding-no-address = { $api } is left out, since it has neither url nor get-url.
registry-finding-twice = { $api } is there twice. The second one is left out.
registry-finding-elsewhere = { $api } is left out, since another host of this institution has it at { $address }.
registry-finding-address = { $api } is left out because of { $element } { $address }: { $fault }
registry-finding-foreign-address = { $api } is left out, since { $address } is an address of another institution.
registry-finding-shared-address = { $api } is left out, since another host has { $address } with other server keys.
registry-finding-discovery = No discovery entry names the address from which this manifest was fetched.
registry-finding-version = { $api } states version { $version }, which does not belong to its namespace.
registry-finding-embedded = { $api } held parts of a catalogue or a manifest. They are left out.
registry-finding-hei-refused = { $hei } is left out with client keys and APIs, since this source may not register it.
registry-finding-hei-taken = { $hei } is left out with client keys and APIs, since another source registered it first.
