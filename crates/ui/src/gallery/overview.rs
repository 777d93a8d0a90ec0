//! What there is and where it is used: the head of the sheet. What no page needs yet is named here with what stands in
//! its place, so that nobody builds it twice or looks for it in vain.

use maud::{Markup, html};

use super::specimen;
use crate::{Column, Icon, Row, Table, Tone, status, table};

/// One component: its name, the function that makes it, where it stands. Without a function it is not built.
struct Line(&'static str, Option<&'static str>, &'static str);

#[rustfmt::skip]
const LINES: [Line; 42] = [
    Line("Skip link", Some("page, bare_page"), "Every page"),
    Line("Header of the product", Some("bare_page"), "Start page, signing in, registry"),
    Line("Side navigation", Some("page"), "Staff, at a desk"),
    Line("Bottom navigation", Some("page"), "Staff, on a phone"),
    Line("Breadcrumbs", Some("breadcrumbs"), "Every page below a section"),
    Line("Footer", Some("page, bare_page"), "Every page"),
    Line("Page header with actions", Some("page_header, start_head"), "Every page"),
    Line("Section, panel", Some("section, panel"), "Records, settings"),
    Line("Split view", Some("split, pick_list"), "Attempts of a delivery"),
    Line("Next step", Some("next_step"), "Agreement, received agreement"),
    Line("Text, number, address", Some("field, Input"), "Every form"),
    Line("Text area with counter", Some("Input::area"), "Condition, comments"),
    Line("Select", Some("Input::select"), "Every form, filters"),
    Line("Radios and checkboxes", Some("radios, checkboxes"), "Condition, roles"),
    Line("Date", Some("Input::date"), "Roles for some days, put off. The browser’s own field; a day of every year is two fields, on the factsheet"),
    Line("File", Some("Input::file"), "Import of a list"),
    Line("Search", Some("Input::search"), "Lists, the side navigation"),
    Line("Combobox", Some("Input::suggestions"), "Subject area. A list of the browser’s own, which works without scripts"),
    Line("Fieldset, hint, field error", Some("group, Field"), "Every form"),
    Line("Error summary", Some("error_summary"), "Every form"),
    Line("Password, code", Some("Input::password, Input::code"), "Signing in, account"),
    Line("Button, group of buttons", Some("Button, button_row"), "Every page"),
    Line("Filter bar with chips", Some("filters, filter_chip"), "Every list"),
    Line("Bar of a form", Some("action_bar"), "Every long form"),
    Line("Table, log", Some("table, log_table"), "Lists, settings, logs"),
    Line("Description list", Some("facts"), "Records, settings"),
    Line("Tag, state, delivery", Some("tag, state_tag, delivery"), "Records, lists"),
    Line("Banner, result of an action", Some("banner"), "Above a page. It is a status region; nothing flies over the page and goes away"),
    Line("Details", Some("details"), "What few people need"),
    Line("Tabs as links", Some("tabs"), "Tasks, partner, registry"),
    Line("Pagination", Some("pagination"), "Every list"),
    Line("Timeline", Some("timeline"), "History of an agreement"),
    Line("Task list", Some("task_list"), "Tasks"),
    Line("Difference, map of conditions", Some("difference, radio_cards, condition_map"), "Comparison"),
    Line("Guide, things to do", Some("guide, markdown, todos"), "Guides, first week"),
    Line("Empty state", Some("empty"), "Every list"),
    Line("Copy, print", Some("copy_field, copy_or_print"), "Link of an invitation, recovery codes"),
    Line("Initials, monogram, QR", Some("avatar, monogram, qr"), "People, institutions, the second factor"),
    Line("Chart figure", Some("tile_map"), "Map of the countries with accredited universities"),
    Line("Menu", Some("page"), "Language, appearance and density beside one’s name"),
    Line("Dialog", None, "What needs a second look has a page or a part that opens; both work without scripts"),
    Line("Progress meter", None, "Nothing is long enough yet"),
];

pub(super) fn overview() -> Markup {
    let row = |Line(name, made_by, place): &Line| {
        Row::new(vec![
            html! { (name) },
            html! { @match made_by {
                Some(made_by) => (crate::code(made_by)),
                None => (status(Tone::Neutral, Icon::Minus, "Not built", None)),
            } },
            html! { (place) },
        ])
    };
    let listed = table(&Table {
        caption: "Components and where they are used".into(),
        columns: vec![Column::wide("Component"), Column::new("Made by"), Column::new("Used")],
        rows: LINES.iter().map(row).collect(),
        stays: false,
    });
    specimen(
        "Components and where they are used",
        &html! {
            (listed)
            p.muted {
                "Below, each stands at rest, wrong, or off where it can be; then under the pointer and in focus, with long words, "
                "dark, and dense. Forced colours and paper are modes of the browser: this sheet follows them too."
            }
        },
    )
}
