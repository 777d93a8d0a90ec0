//! What partners sent and none of ours belongs to, above the list of agreements.

use app::received;
use maud::{Markup, html};

use crate::staff::received::list;
use crate::visitor::Staff;

/// The newest of what partners sent and none of ours belongs to; `waiting` is how many there are. The others are on a
/// page of their own.
pub(super) fn section(staff: &Staff, rows: &[received::Row], waiting: u64) -> Markup {
    let lang = staff.lang();
    if rows.is_empty() {
        return html! {};
    }
    let note = html! { (lang.text_with("received-note", &[("count", waiting.into())])) };
    let action = html! { a href=(staff.href("received")) { (lang.text("received-all")) } };
    let title = lang.text("received-title");
    ui::stack(&[ui::section_with("received", &title, Some(&note), Some(&action), &list::table(staff, rows))])
}
