# Search: the page, and the box that goes to anything by a few letters.

search-title = Search
search-field = What are you looking for?
search-field-hint = A number, a name, an Erasmus code, a setting. Part of a word is enough.
search-go = Go to
search-go-hint = Number, name, code or setting
search-go-keys = Arrow keys choose, Enter opens, Esc closes
search-go-slash = The key / opens this too
search-go-failed = The search did not answer. Press Enter for the whole page.
search-recent = Opened last
search-results = Results
search-said = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
}
search-said-more = { $count } results or more
search-kind-agreement = Agreements
search-kind-received = Received agreements
search-kind-partner = Partners
search-kind-person = People
search-kind-unit = Units
search-kind-action = Actions
search-kind-place = Pages and settings
search-kind-guide = Guides
search-all-of = All results of this kind
search-many = There are very many. One more word finds the right one sooner.
search-back = Results of every kind
search-cut = Only the first { $count } characters were searched for.
search-empty = Find anything that you may open
search-empty-text = Capitals, accents and the order of the words do not matter, and small typing mistakes are forgiven.
search-examples = For example:
search-no-match = Nothing found
search-no-match-text = Nothing that you may open has all these words. Try fewer words or fewer letters.
search-did-you-mean = Did you mean:
search-near = Close to what you typed

# What else people call the pages, settings and actions: words apart by blanks, never shown.
search-words-tasks = todo inbox work deadlines home
search-words-agreements = inter-institutional contracts IIA list
search-words-partners = universities institutions network directory
search-words-deliveries = messages sent outbox notices
search-words-problems = errors reports failures
search-words-exchanges = log requests network traffic
search-words-account = profile password passkey devices sign in second factor
search-words-settings = options preferences configuration administration
search-words-people = users staff colleagues accounts members
search-words-roles = rights permissions access
search-words-rules = claims affiliation automatic login
search-words-deputy = holiday absence replacement substitute vacation
search-words-institution = address contact website about name
search-words-units = faculties departments schools ounits
search-words-factsheet = deadlines terms calendar nomination application
search-words-look = theme logo colour branding greeting
search-words-connections = registry network EWP manifest status
search-words-keys = certificates signature encryption
search-words-audit = history log who did what
search-words-directory = ECHE accreditation charter universities list import
search-words-first-week = checklist start setup beginning
search-words-new-agreement = create add start draft contract
search-words-invite = add user colleague new person
search-words-new-unit = add faculty department
search-words-new-role = add rights permissions
