//! What a copy says: its conditions as a table, and every field of each.

use domain::agreement::compare::{Comparison, ConditionPair};
use domain::agreement::copy::AgreementCopy;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use super::between::Between;
use super::condition;

/// The conditions of a copy as seen from our side.
pub(crate) fn table(lang: Lang, copy: &AgreementCopy, between: &Between) -> Markup {
    marked_table(lang, copy, between, None)
}

/// The same for our copy, with a mark at each condition in which theirs differs.
pub(crate) fn marked_table(lang: Lang, copy: &AgreementCopy, between: &Between, with: Option<&Comparison>) -> Markup {
    let pairs = with.map(|with| with.conditions.as_slice()).unwrap_or_default();
    let differs = |index: usize| {
        pairs.iter().filter(|pair| pair.count() > 0).any(|pair| match pair {
            ConditionPair::Both { ours, .. } | ConditionPair::OnlyOurs { ours } => *ours == index,
            ConditionPair::OnlyTheirs { .. } => false,
        })
    };
    let rows = copy.conditions.iter().enumerate().map(|(index, one)| Row {
        id: Some(format!("condition-{}", index + 1)),
        cells: vec![
            html! {
                span.quiet { (index + 1) "." } " " (condition::kind(lang, one.kind()))
                @if differs(index) {
                    span.second { (ui::tag(Tone::Warn, Icon::NotEqual, &lang.text("conditions-differs"))) }
                }
            },
            between.direction(lang, one),
            condition::subjects(lang, one),
            html! { (condition::years(one)) },
            html! { (condition::per_year(lang, one)) },
            html! { (condition::languages_cell(lang, one)) },
        ],
        ..Row::default()
    });
    ui::table(&Table {
        caption: lang.text("conditions-title"),
        columns: columns(lang, Column::new(lang.text("conditions-language"))),
        rows: rows.collect(),
        stays: false,
    })
}

/// The columns of a table of conditions: five that all tables have, and one of its own.
pub(crate) fn columns(lang: Lang, last: Column) -> Vec<Column> {
    vec![
        Column::roomy(lang.text("conditions-kind")),
        Column::new(lang.text("conditions-direction")),
        Column::new(lang.text("conditions-subject")),
        Column::tight(lang.text("conditions-years")),
        Column::end(lang.text("conditions-per-year")),
        last,
    ]
}

/// Every field of every condition, behind a line that opens; each condition opens by itself where there are many.
pub(crate) fn all_fields(lang: Lang, copy: &AgreementCopy, between: &Between) -> Markup {
    let body = html! {
        @for (index, one) in copy.conditions.iter().enumerate() {
            div {
                h3 { (numbered(lang, index)) " " span.quiet { (between.title(lang, one)) } }
                (condition::facts(lang, one))
            }
        }
    };
    html! { @if !copy.conditions.is_empty() { (ui::details(&lang.text("conditions-all-fields"), false, &body)) } }
}

/// `Condition 3`.
pub(crate) fn numbered(lang: Lang, index: usize) -> String {
    let number = (index + 1).to_string();
    lang.text_with("condition-number", &[("number", (&number).into())])
}

/// The years of all conditions, an en dash without conditions.
pub(crate) fn years(copy: &AgreementCopy) -> String {
    match (copy.first_year(), copy.last_year()) {
        (Some(first), Some(last)) => condition::span(first, last),
        _ => ui::NOTHING.to_owned(),
    }
}
