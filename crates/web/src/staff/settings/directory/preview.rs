//! What a list would change: sums, how its columns were understood, every difference, every code that was repaired,
//! every value that cannot be used.

use app::directory::{self, Preview};
use axum::response::Response;
use domain::eche::difference::{Change, Kind};
use domain::eche::{Problem as Unused, Repaired};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Figure, PageHeader, Row, Tab, Table, Tone};

use super::super::crumbs;
use super::confirm::{self, Wrong};
use crate::notice;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

/// How many lines one page shows.
const ROWS: usize = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    match load(&staff).await? {
        Some(preview) => Ok(show(&staff, &preview, None).await),
        // It was imported or forgotten, here or in another window.
        None => Ok(see_other(&notice::with(&staff.href("settings/directory"), "list-gone"))),
    }
}

pub(super) async fn load(staff: &Staff) -> Result<Option<Preview>, Problem> {
    let id = staff.visitor.param("upload").unwrap_or_default();
    directory::preview(staff.host(), staff.hei(), id).await.map_err(|error| Problem::broken(&error))
}

/// One of the lists of a preview.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Of(Kind),
    Repaired,
    Unused,
}

impl View {
    const ALL: [Self; 6] = [
        Self::Of(Kind::New),
        Self::Of(Kind::Back),
        Self::Of(Kind::Changed),
        Self::Of(Kind::Ended),
        Self::Repaired,
        Self::Unused,
    ];

    fn slug(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.slug(),
            Self::Repaired => "repaired",
            Self::Unused => "problems",
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Self::Of(kind) => lang.text(&format!("directory-kind-{}", kind.slug())),
            Self::Repaired => lang.text("directory-repaired"),
            Self::Unused => lang.text("directory-problems"),
        }
    }

    fn count(self, preview: &Preview) -> usize {
        match self {
            Self::Of(kind) => preview.differences.count(kind),
            Self::Repaired => preview.reading.repaired.len(),
            Self::Unused => preview.reading.problems.len(),
        }
    }
}

pub(super) async fn show(staff: &Staff, preview: &Preview, wrong: Option<Wrong>) -> Response {
    let lang = staff.lang();
    let banner = (wrong == Some(Wrong::ChangedMeanwhile))
        .then(|| ui::banner(lang, Tone::Warn, &html! { (lang.text("directory-changed-meanwhile")) }, None));
    let title = lang.text("directory-check");
    let when = staff.dates().when(preview.at);
    let facts = vec![
        html! { (preview.file_name) },
        html! { (lang.text_with("directory-read-by", &[("name", (&preview.by).into()), ("time", (&when).into())])) },
        ui::fingerprint(&preview.sha256),
    ];
    let here = format!("settings/directory/{}", preview.id);
    let columns = html! { (columns(lang, preview)) };
    let body = html! {
        (crumbs(staff, "directory", Some(&title)))
        (ui::page_header(&PageHeader { title: &title, facts, ..PageHeader::default() }))
        (confirm::warning(lang, preview, wrong))
        (figures(lang, preview))
        (confirm::form(staff, preview, wrong, &here))
        (ui::stack(&[
            ui::section("differences", &lang.text("directory-differences"), &differences(staff, preview, &here)),
            ui::section("columns", &lang.text("directory-columns"), &columns),
        ]))
    };
    let error = wrong.is_some();
    shell::page(staff, Page { banner, error, ..Page::new(Section::Settings, &title, body) }).await
}

fn number(lang: Lang, number: usize) -> String {
    lang.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn figures(lang: Lang, preview: &Preview) -> Markup {
    let report = preview.report();
    let figure =
        |label: String, value: usize, note: String| Figure { label, value: number(lang, value), unit: None, note };
    ui::figures(&[
        figure(
            lang.text("directory-listed"),
            report.listed,
            lang.text_with("directory-rows", &[("count", report.rows.into())]),
        ),
        figure(
            lang.text("directory-kind-new"),
            report.new,
            lang.text_with("directory-back-count", &[("count", report.back.into())]),
        ),
        figure(
            lang.text("directory-kind-changed"),
            report.changed,
            lang.text_with("directory-unchanged-count", &[("count", report.unchanged.into())]),
        ),
        figure(lang.text("directory-kind-ended"), report.ended, lang.text("directory-ended-note")),
    ])
}

fn columns(lang: Lang, preview: &Preview) -> Markup {
    let headings = &preview.reading.headings;
    let row = |found: &domain::eche::headings::Found| {
        Row::new(vec![
            html! { (lang.text(&format!("directory-column-{}", found.column.slug()))) },
            html! { (letters(found.place)) },
            html! { @if found.heading.is_empty() { (ui::NOTHING) } @else { (found.heading) } },
            html! { (lang.text(&format!("directory-how-{}", found.how.slug()))) },
        ])
    };
    let table = ui::table(&Table {
        caption: lang.text("directory-columns"),
        columns: vec![
            Column::wide(lang.text("directory-meaning")),
            Column::tight(lang.text("directory-column")),
            Column::new(lang.text("directory-heading")),
            Column::new(lang.text("directory-how")),
        ],
        rows: headings.found.iter().map(row).collect(),
        stays: false,
    });
    html! {
        @if !preview.reading.sheet.is_empty() {
            p.quiet { (lang.text_with("directory-sheet", &[("name", (&preview.reading.sheet).into())])) }
        }
        (table)
        @if !headings.unknown.is_empty() {
            p.quiet { (lang.text_with("directory-unknown-columns", &[("names", (&headings.unknown.join(", ")).into())])) }
        }
    }
}

/// A column as programs for spreadsheets name it: `Z` is followed by `AA`.
fn letters(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    let before = (place / 26).checked_sub(1).map(letters).unwrap_or_default();
    format!("{before}{last}")
}

fn differences(staff: &Staff, preview: &Preview, here: &str) -> Markup {
    let lang = staff.lang();
    let asked = staff.query().get("show").and_then(|slug| View::ALL.into_iter().find(|view| view.slug() == slug));
    // Without a wish, the first that holds anything.
    let filled = || View::ALL.into_iter().find(|view| view.count(preview) > 0);
    let view = asked.or_else(filled).unwrap_or(View::Of(Kind::New));
    let total = view.count(preview);
    let from = staff.query().get("from").and_then(|from| from.parse::<usize>().ok()).filter(|from| *from < total);
    let from = from.unwrap_or_default();
    let href = |view: View, from: usize| {
        let from = if from == 0 { String::new() } else { format!("&from={from}") };
        staff.href(&format!("{here}?show={}{from}#differences", view.slug()))
    };
    let tab = |one: View| Tab {
        text: one.words(lang),
        href: href(one, 0),
        count: Some(number(lang, one.count(preview))),
        current: one == view,
    };
    let tabs: Vec<Tab> = View::ALL.into_iter().map(tab).collect();
    let last = (from + ROWS).min(total);
    let shown =
        lang.text_with("directory-shown", &[("from", (from + 1).into()), ("to", last.into()), ("total", total.into())]);
    let pages = ui::Page {
        previous: (from > 0).then(|| href(view, from.saturating_sub(ROWS))),
        next: (last < total).then(|| href(view, last)),
        shown,
    };
    html! {
        (ui::tabs(&lang.text("directory-differences"), &tabs))
        @if total == 0 {
            (ui::empty(&lang.text("directory-none"), &lang.text("directory-none-text"), None))
        } @else {
            @match view {
                View::Of(kind) => {
                    @let fitting: Vec<&Change> =
                        preview.differences.changes.iter().filter(|change| change.kind == kind).collect();
                    (changes(lang, fitting.into_iter().skip(from).take(ROWS), view))
                }
                View::Repaired => (repaired(lang, preview.reading.repaired.iter().skip(from).take(ROWS))),
                View::Unused => (problems(lang, preview.reading.problems.iter().skip(from).take(ROWS))),
            }
            (ui::pagination(lang, &pages))
        }
    }
}

/// A code with its blanks, those of other kinds made visible.
fn code(text: &str) -> Markup {
    let shown: String = text.chars().map(|sign| if sign == '\u{a0}' { '\u{237d}' } else { sign }).collect();
    html! { code.code.code-spaces { (shown) } }
}

fn changes<'a>(lang: Lang, changes: impl Iterator<Item = &'a Change>, view: View) -> Markup {
    let row = |change: &Change| {
        let listed = &change.listed;
        let place = listed.city.as_deref().unwrap_or_default();
        let what = html! {
            @if change.fields.is_empty() { (ui::NOTHING) }
            @for (index, (field, before, after)) in change.fields.iter().enumerate() {
                @if index > 0 { br; }
                span.quiet { (lang.text(&format!("directory-field-{}", field.slug()))) } " "
                span.code-spaces { (if before.is_empty() { ui::NOTHING } else { before }) } " → "
                span.code-spaces { (if after.is_empty() { ui::NOTHING } else { after }) }
            }
        };
        let mut cells = vec![
            html! { (listed.name) span.second { (place) } },
            html! { (listed.country.as_deref().map_or_else(|| ui::NOTHING.to_owned(), |country| lang.country_name(country))) },
            html! { @match &listed.erasmus { Some(erasmus) => (code(erasmus.as_str())), None => (ui::NOTHING) } },
        ];
        cells.push(if view == View::Of(Kind::Changed) {
            what
        } else {
            html! { (listed.pic) }
        });
        Row::new(cells)
    };
    let last = if view == View::Of(Kind::Changed) { "directory-what-changed" } else { "directory-column-pic" };
    ui::table(&Table {
        caption: view.words(lang),
        columns: vec![
            Column::wide(lang.text("directory-column-name")),
            Column::new(lang.text("common-country")),
            Column::tight(lang.text("partners-erasmus-code")),
            Column::new(lang.text(last)),
        ],
        rows: changes.map(row).collect(),
        stays: false,
    })
}

fn repaired<'a>(lang: Lang, codes: impl Iterator<Item = &'a Repaired>) -> Markup {
    let row = |one: &Repaired| {
        Row::new(vec![
            html! { (lang.text_with("directory-row", &[("row", one.row.into())])) },
            code(&one.before),
            code(one.after.as_str()),
            html! { (one.pic) },
        ])
    };
    ui::table(&Table {
        caption: lang.text("directory-repaired"),
        columns: vec![
            Column::new(lang.text("directory-place")),
            Column::new(lang.text("directory-before")),
            Column::new(lang.text("directory-after")),
            Column::end(lang.text("directory-column-pic")),
        ],
        rows: codes.map(row).collect(),
        stays: false,
    })
}

fn problems<'a>(lang: Lang, problems: impl Iterator<Item = &'a Unused>) -> Markup {
    let row = |one: &Unused| {
        let value = if one.value.trim().is_empty() { ui::NOTHING } else { &one.value };
        Row::new(vec![
            html! { (lang.text_with("directory-row", &[("row", one.row.into())])) },
            html! { (lang.text(&format!("directory-fault-{}", one.fault.slug()))) },
            code(value),
        ])
    };
    ui::table(&Table {
        caption: lang.text("directory-problems"),
        columns: vec![
            Column::new(lang.text("directory-place")),
            Column::wide(lang.text("directory-problem")),
            Column::new(lang.text("directory-value")),
        ],
        rows: problems.map(row).collect(),
        stays: false,
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 63].map(letters), ["A", "Z", "AA", "AZ", "BA", "BL"]);
    }
}
