# Words that the components say by themselves.

ui-skip = Skip to the content
ui-menu = Menu
ui-sections = Sections
ui-main-sections = Main sections
ui-you-are-here = Where you are
ui-home = Start page
ui-language = Language
ui-theme = Appearance
ui-theme-auto = As on your device
ui-theme-light = Light
ui-theme-dark = Dark
ui-footer = Habita, open software for Erasmus Without Paper
ui-signed-in-as = Signed in as { $name }
ui-next-step = Next step
ui-step-done = done
ui-step-now = now
ui-step-later = later
ui-error-prefix = Error:
ui-error-title = Error: { $title }
ui-optional = (optional)
ui-choose = Choose
ui-characters = { $used } of { $max } characters
ui-characters-left = You can type { $left ->
    [one] { $left } more character
   *[other] { $left } more characters
}
ui-characters-over = You have typed { $over ->
    [one] { $over } character too many
   *[other] { $over } characters too many
}
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-page-of = { $shown } of { $all }
ui-changed-start = changed:
ui-changed-end = end of change
ui-condition-changed = Condition { $number }, differs
ui-condition-same = Condition { $number }, the same
ui-condition-chosen = Condition { $number }, chosen
ui-banner-info = Note
ui-banner-ok = Done
ui-banner-warning = Warning
ui-banner-bad = Problem
ui-whole = whole value
ui-updating = Updating
ui-updated = The page was updated
ui-add = Add
ui-remove-filter = Remove the filter { $filter }
ui-removed = The row was removed
ui-added = A row was added

gallery-title = Components
gallery-note = Every part in its states. State is always icon, word and colour.
