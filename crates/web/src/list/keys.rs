//! Single keys that do something while the focus is in a list. Whoever does not want them turns them off, for all lists
//! and for the key of the search.

use maud::Markup;
use ui::{Button, ListKeys};

use crate::shell;
use crate::visitor::Staff;

/// The rows of a list with its keys; `ticks` says whether rows can be chosen.
pub(crate) fn keyed(staff: &Staff, rows: &Markup, ticks: bool) -> Markup {
    ui::with_keys(staff.lang(), rows, keys(staff, ticks).as_ref())
}

/// The keys of a list; nothing if the reader turned them off.
pub(crate) fn keys(staff: &Staff, ticks: bool) -> Option<ListKeys> {
    let lang = staff.lang();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let choose = ticks.then(|| (names(&["x"]), lang.text("list-key-choose")));
    let mut keys = vec![(names(&["j", "k"]), lang.text("list-key-move"))];
    keys.extend(choose);
    keys.push((names(&["Enter"]), lang.text("list-key-open")));
    keys.push((names(&["?"]), lang.text("list-key-help")));
    staff.visitor.preferences.keys.then(|| ListKeys { keys, off: turn_keys(staff, false) })
}

/// Turns single keys on or off, for good, and leads back to the page.
pub(crate) fn turn_keys(staff: &Staff, on: bool) -> Markup {
    let (to, key) = if on { ("on", "list-keys-on") } else { ("off", "list-keys-off") };
    let hidden = [("return", shell::way_back(&staff.visitor.path)), ("keys", to)];
    ui::post_button("/preferences", &hidden, &Button::quiet(staff.lang().text(key)))
}
