//! Each difference as a choice: the value is the choice.

use domain::agreement::compare::{Comparison, ConditionPair, Field, compare};
use domain::agreement::condition::Condition;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::take_over::{Choice, Choices};
use l10n::Lang;
use maud::{Markup, html};
use ui::{RadioCard, RadioCards, ValueCard};

use crate::forms::choices::{TERMINATION, condition_name, field_name, value};
use crate::view::between::Between;
use crate::view::{condition as view, copy, diff};

/// Both copies, as the page shows them.
pub(super) struct Sides<'a> {
    pub(super) lang: Lang,
    pub(super) between: &'a Between,
    pub(super) partner: &'a str,
    pub(super) ours: &'a AgreementCopy,
    pub(super) theirs: &'a AgreementCopy,
    /// Our copy of the pair in force.
    pub(super) in_force: Option<&'a AgreementCopy>,
    pub(super) comparison: &'a Comparison,
    /// Whether the reader chooses; others see the values alone.
    pub(super) chooses: bool,
    /// Whether conditions and fields that are the same are shown too.
    pub(super) everything: bool,
}

/// All differences, those of the agreement itself first.
pub(super) fn list(sides: &Sides<'_>, chosen: &Choices) -> Markup {
    html! {
        @if sides.comparison.termination_differs { (termination(sides, chosen)) }
        @for (place, pair) in sides.comparison.conditions.iter().enumerate() {
            @if pair.count() > 0 || sides.everything { (one(sides, place, pair, chosen)) }
        }
    }
}

/// What differs in a condition, in a few words.
pub(super) fn summary(sides: &Sides<'_>, pair: &ConditionPair) -> String {
    let lang = sides.lang;
    match pair {
        ConditionPair::Both { ours, differences, .. } => {
            let kind = sides.ours.conditions.get(*ours).map(Condition::kind);
            let name = |field: &Field| kind.map(|kind| view::field_name(lang, kind, *field)).unwrap_or_default();
            differences.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        ConditionPair::OnlyOurs { .. } => lang.text("compare-only-ours"),
        ConditionPair::OnlyTheirs { .. } => lang.text("compare-only-theirs"),
    }
}

fn one(sides: &Sides<'_>, place: usize, pair: &ConditionPair, chosen: &Choices) -> Markup {
    let lang = sides.lang;
    let shown = match pair {
        ConditionPair::Both { ours, .. } | ConditionPair::OnlyOurs { ours } => sides.ours.conditions.get(*ours),
        ConditionPair::OnlyTheirs { theirs } => sides.theirs.conditions.get(*theirs),
    };
    let Some(shown) = shown else {
        return html! {};
    };
    let fields = match pair {
        ConditionPair::Both { ours, theirs, differences } => {
            let other = sides.theirs.conditions.get(*theirs);
            html! {
                @for field in differences {
                    @if let Some(other) = other { (field_cards(sides, place, *ours, *field, shown, other, chosen)) }
                }
                (same_fields(sides, shown, differences))
            }
        }
        ConditionPair::OnlyOurs { .. } | ConditionPair::OnlyTheirs { .. } => html! {
            (whole_cards(sides, place, matches!(pair, ConditionPair::OnlyOurs { .. }), chosen))
            (ui::details(&lang.text("conditions-all-fields"), sides.everything, &view::facts(lang, shown)))
        },
    };
    ui::condition(
        &format!("condition-{}", place + 1),
        &copy::numbered(lang, place),
        &sides.between.title(lang, shown),
        &about(sides, shown),
        &fields,
        None,
    )
}

/// The fields that are the same, behind a line that opens: choices made above are not lost by looking.
fn same_fields(sides: &Sides<'_>, shown: &Condition, differences: &[Field]) -> Markup {
    let lang = sides.lang;
    let kind = shown.kind();
    let same: Vec<(String, Markup)> = view::fields(kind)
        .filter(|field| !differences.contains(field))
        .map(|field| (view::field_name(lang, kind, field), view::shown(lang, shown, field)))
        .collect();
    let summary = if differences.is_empty() {
        lang.text("conditions-all-fields")
    } else {
        lang.text_with("compare-other-fields", &[("count", same.len().into())])
    };
    ui::details(&summary, sides.everything, &ui::facts(&same))
}

fn field_cards(
    sides: &Sides<'_>,
    place: usize,
    ours_at: usize,
    field: Field,
    ours: &Condition,
    theirs: &Condition,
    chosen: &Choices,
) -> Markup {
    let lang = sides.lang;
    let (left, right) = (view::value(lang, ours, field), view::value(lang, theirs, field));
    let (our_parts, their_parts) = diff::parts(&left, &right);
    let figure = |text: &str, parts: &[ui::Part]| {
        if text.is_empty() {
            html! { span.quiet { (view::no_value(lang, field)) } }
        } else {
            ui::difference(lang, parts)
        }
    };
    let legend = view::field_name(lang, ours.kind(), field);
    let mut notes = Vec::new();
    if let Some(base) = in_force(sides, ours_at) {
        let kept = view::value(lang, base, field);
        let kept = if kept.is_empty() { view::no_value(lang, field) } else { kept };
        notes.push(lang.text_with("compare-in-force", &[("value", (&kept).into())]));
    }
    if !sides.chooses {
        return values(lang, &legend, &notes, figure(&left, &our_parts), figure(&right, &their_parts));
    }
    let takes = chosen.fields.get(&(place, field)) == Some(&Choice::TakeTheirs);
    let name = field_name(place, field);
    ui::radio_cards(
        lang,
        &RadioCards {
            name: &name,
            legend: &legend,
            notes,
            cards: cards(lang, takes, Some(figure(&left, &our_parts)), Some(figure(&right, &their_parts)), None, None),
            error: None,
        },
    )
}

/// A condition that only one copy has: the whole of it is the choice.
fn whole_cards(sides: &Sides<'_>, place: usize, only_ours: bool, chosen: &Choices) -> Markup {
    let lang = sides.lang;
    let (legend, keep, take) = if only_ours {
        ("compare-only-ours", "compare-keep-condition", "compare-drop-condition")
    } else {
        ("compare-only-theirs", "compare-leave-condition", "compare-add-condition")
    };
    let name = condition_name(place);
    let legend = lang.text_with(legend, &[("partner", sides.partner.into())]);
    if !sides.chooses {
        return ui::value_cards(&legend, &[], &[]);
    }
    let takes = chosen.conditions.get(&place) == Some(&Choice::TakeTheirs);
    ui::radio_cards(
        lang,
        &RadioCards {
            name: &name,
            legend: &legend,
            notes: Vec::new(),
            cards: cards(lang, takes, None, None, Some(lang.text(keep)), Some(lang.text(take))),
            error: None,
        },
    )
}

fn termination(sides: &Sides<'_>, chosen: &Choices) -> Markup {
    let lang = sides.lang;
    let word = |copy: &AgreementCopy| lang.text(if copy.terminated { "compare-ended" } else { "compare-not-ended" });
    let takes = chosen.termination == Some(Choice::TakeTheirs);
    let legend = lang.text("compare-termination");
    let (ours, theirs) = (html! { (word(sides.ours)) }, html! { (word(sides.theirs)) });
    let field = if sides.chooses {
        let cards = cards(lang, takes, Some(ours), Some(theirs), None, None);
        let field = RadioCards { name: TERMINATION, legend: &legend, notes: Vec::new(), cards, error: None };
        ui::radio_cards(lang, &field)
    } else {
        values(lang, &legend, &[], ours, theirs)
    };
    ui::condition("whole", &lang.text("compare-whole"), "", &lang.text("compare-termination-text"), &field, None)
}

/// Both values for somebody who does not choose.
fn values(lang: Lang, legend: &str, notes: &[String], ours: Markup, theirs: Markup) -> Markup {
    let value = |key: &str, figure| ValueCard { label: lang.text(key), figure };
    ui::value_cards(legend, notes, &[value("agreement-ours", ours), value("agreement-theirs", theirs)])
}

fn cards(
    lang: Lang,
    takes: bool,
    ours: Option<Markup>,
    theirs: Option<Markup>,
    our_note: Option<String>,
    their_note: Option<String>,
) -> Vec<RadioCard> {
    vec![
        RadioCard {
            value: value(Choice::KeepOurs).to_owned(),
            label: lang.text("compare-keep"),
            figure: ours,
            note: our_note,
            chosen: !takes,
        },
        RadioCard {
            value: value(Choice::TakeTheirs).to_owned(),
            label: lang.text("compare-take"),
            figure: theirs,
            note: their_note,
            chosen: takes,
        },
    ]
}

/// The condition of the pair in force that a condition of ours comes from.
fn in_force<'a>(sides: &Sides<'a>, ours_at: usize) -> Option<&'a Condition> {
    let base = sides.in_force?;
    let since = compare(sides.ours, base);
    since.conditions.iter().find_map(|pair| match pair {
        ConditionPair::Both { ours, theirs, .. } if *ours == ours_at => base.conditions.get(*theirs),
        _ => None,
    })
}

/// The condition in a line: `Law 0421, bachelor, 2024/25–2028/29`.
fn about(sides: &Sides<'_>, of: &Condition) -> String {
    let mut parts = Vec::new();
    for field in [Field::Subjects, Field::Levels] {
        let value = view::value(sides.lang, of, field);
        if !value.is_empty() {
            parts.push(value);
        }
    }
    parts.push(view::years(of));
    parts.join(", ")
}
