# What all lists have: filters, pages, views that people keep, rows that are chosen; and preferences in the menu.

list-shown = { $first }–{ $last } of { $all }
list-shown-none = Nothing is shown
list-shown-more = { $first }–{ $last } of more than { $all }
list-shown-far = { $count } of more than { $all }
list-order = Order
list-order-newest = Newest first
list-order-oldest = Oldest first
list-odd = We do not know this value, so it filters nothing: { $filters }.
list-cut = The search text was too long. We looked for its first { $most } characters.
list-place = page
list-without = Without “{ $filter }” there are { $count }.
list-drop = Drop this filter
list-nothing-alone = No filter alone is the reason. Clear all of them to see the whole list.
list-export = Export
list-export-text = The file has the rows that fit the filters, up to { $most }. That you took it is kept in the audit log.

view-keep = Keep this view
view-name = Name of the view
view-name-hint = Only you see it, in the menu at the side.
view-save = Keep
views-title = Your views
views-lead = A view is a list with its filters under a name. Only you see yours; you can keep { $most }.
views-empty = You keep no views yet
views-empty-text = Choose filters in a list, then keep them under a name.
views-rename = Rename
views-delete = Delete
view-of = View “{ $name }”
view-unnamed = Enter a name
view-long-name = Shorten the name to { $most } characters
view-name-taken = Another view of this list has this name
view-too-many = You keep { $most } views already. Delete one first.
view-long-query = These filters are too long to be kept. Shorten the search text.
done-view-kept = The view is kept. You find it in the menu.
done-view-renamed = The view has its new name.
done-view-deleted = The view is deleted.
done-view-gone = You have no such view any more.
done-none-chosen = Choose rows first.

ui-preferences = Language and appearance
ui-density = Rows
ui-density-comfortable = Comfortable
ui-density-compact = Compact
ui-more = More
ui-views-edit = Change views
ui-chosen-group = What to do with the chosen rows
ui-chosen = { $count } chosen
ui-chosen-none = With the chosen rows:
ui-choose-all = All { $count } that match
ui-choose-none = Choose none
ui-choose-row = Choose: { $row }

agreements-view-approve = To approve
agreements-view-differences = Differences
agreements-view-expiring = Ending this year
agreements-who = Waiting for
agreements-who-us = You
agreements-who-partner = The partner
agreements-who-nobody = Nobody
agreements-put-unit = Put a unit in charge
agreements-column-id = Id on the network
agreements-column-partner-id = Partner’s id
agreements-column-first = First year
agreements-column-last = Last year
agreements-column-differences = Differences
list-yes = yes
list-no = no
agreements-column-in-force = In force

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
tasks-bulk-cut = More tasks match. One action takes { $most } of them; do the same again for the others.
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

timeline-all = All
timeline-people = People
timeline-systems = Systems
timeline-documents = Documents
history-none = Nothing of this kind has happened.
timeline-views = What to show
person-history = What was done here
person-history-all = All in the audit log
person-history-none = Nothing yet.

audit-what-agreements-exported = Exported the list of agreements
audit-kind-agreements = List of agreements
