# Words that the components say by themselves.

ui-skip = Skip to the content
ui-menu = Menu
ui-sections = Sections
ui-main-sections = Main sections
ui-you-are-here = Where you are
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
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-changed-start = changed:
ui-changed-end = end of change
ui-condition-changed = Condition { $number }, differs
ui-condition-same = Condition { $number }, the same
ui-banner-info = Note
ui-banner-ok = Done
ui-banner-warning = Warning
ui-banner-bad = Problem
ui-updating = Updating
ui-updated = The page was updated
ui-remove-filter = Remove the filter { $filter }
ui-passkey-script = Passkeys need JavaScript. Switch it on, or choose another way to sign in.
ui-passkey-missing = This browser has no passkeys. Use a newer one, or choose another way to sign in.
ui-passkey-failed = Your device did not answer. Press the button to try again, or choose another way.

ui-task-choose = Choose: { $task }
ui-task-more = Plan
ui-task-more-of = Plan: { $task }
ui-keys = Keys for this list

gallery-title = Components
gallery-note = Every part in its states. State is always icon, word and colour.
