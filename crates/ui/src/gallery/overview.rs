//! What there is and where it is used: the head of the sheet, so that nobody builds a component twice or looks for it
//! in vain.

use maud::{Markup, html};

use super::specimen;
use crate::{Column, Row, Table, table};

/// One component: its name, what makes it, where it stands.
struct Line(&'static str, &'static str, &'static str);

#[rustfmt::skip]
const LINES: [Line; 44] = [
    Line("Skip link", "page, bare_page", "Every page"),
    Line("Header of the product", "bare_page", "Start page, signing in, registry"),
    Line("Side navigation", "page", "Staff, at a desk"),
    Line("Bottom navigation", "page", "Staff, on a phone"),
    Line("Breadcrumbs", "breadcrumbs", "Every page below a section"),
    Line("Footer", "page, bare_page", "Every page"),
    Line("Page header with actions", "page_header, start_head", "Every page"),
    Line("Section, panel", "section, section_with, panel", "Records, settings"),
    Line("Split view", "split, pick_list", "Attempts of a delivery"),
    Line("Next step", "next_step", "Agreement, received agreement"),
    Line("Text, number, address", "field, Input", "Every form"),
    Line("Text area with counter", "Input::area", "Condition, comments"),
    Line("Select", "Input::select", "Every form, filters"),
    Line("Radios and checkboxes", "radios, checkboxes", "Condition, roles"),
    Line("Date", "Input::date", "Roles for some days, put off. The browser’s own field; a day of every year is two fields, on the factsheet"),
    Line("File", "Input::file", "Import of a list"),
    Line("Search", "Input::search", "Lists, the side navigation"),
    Line("Combobox", "Input::suggestions", "Subject area. A list of the browser’s own, which works without scripts"),
    Line("Fieldset, hint, field error", "group, Field", "Every form"),
    Line("Error summary", "error_summary", "Every form"),
    Line("Password, code", "Input::password, Input::code", "Signing in, account"),
    Line("Button, group of buttons", "Button, button_row", "Every page"),
    Line("Filter bar with chips", "filters, filter_chip", "Every list"),
    Line("Bar of a form", "action_bar", "Every long form"),
    Line("Table, log", "table, log_table", "Lists, settings, logs"),
    Line("Description list", "facts", "Records, settings"),
    Line("Tag, state, delivery", "tag, state_tag, delivery", "Records, lists"),
    Line("Banner, result of an action", "banner", "Above a page. It is a status region; nothing flies over the page and goes away"),
    Line("Details", "details", "What few people need"),
    Line("Tabs as links", "tabs", "Tasks, partner, registry"),
    Line("Pagination", "pagination", "Every list"),
    Line("Timeline", "timeline", "History of an agreement"),
    Line("Task list", "task_list", "Tasks"),
    Line("Keys of a list", "with_keys", "Every list, until somebody turns them off"),
    Line("Difference, map of conditions", "difference, radio_cards, value_cards, choice_count, condition_map", "Comparison"),
    Line("Guide, things to do", "guide, markdown, todos", "Guides, first week"),
    Line("Empty state", "empty", "Every list"),
    Line("Copy, print", "copy_field, copy_or_print", "Link of an invitation, recovery codes"),
    Line("Page for paper", "print_hint, sides, signature", "Printed agreement"),
    Line("Initials, monogram, QR", "avatar, monogram, qr", "People, institutions, the second factor"),
    Line("Chart figure", "tile_map", "Map of the countries with accredited universities"),
    Line("Menu", "page", "Language, appearance and density beside one’s name"),
    Line("Dialog", "confirm, opens", "Discarding a draft, ways to sign in, sessions, roles, the end of somebody’s work. Each has a page of its own too"),
    Line("Progress meter", "progress", "First week, a delivery that is tried again"),
];

pub(super) fn overview() -> Markup {
    let row =
        |Line(name, made_by, place): &Line| Row::new(vec![html! { (name) }, crate::code(made_by), html! { (place) }]);
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

#[cfg(test)]
mod tests {
    use super::{LINES, Line};

    #[test]
    fn what_makes_a_component_is_what_this_crate_offers() {
        let offered = include_str!("../lib.rs");
        let words: Vec<&str> = offered.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).collect();
        for Line(name, made_by, _) in &LINES {
            for maker in made_by.split(", ") {
                let item = maker.split("::").next().unwrap();
                assert!(words.contains(&item), "{name}: {maker}");
            }
        }
    }
}
