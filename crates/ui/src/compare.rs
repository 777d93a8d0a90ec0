//! Two copies beside each other. Neither is red or green, because neither is wrong.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;

/// A part of a text or value in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The same in both copies.
    Same(String),
    /// Only in this copy.
    Changed(String),
}

/// A value with its changed parts marked: amber ground, underline, and spoken words.
#[must_use]
pub fn difference(lang: Lang, parts: &[Part]) -> Markup {
    let several = parts.len() > 1;
    html! {
        @for part in parts {
            @match part {
                Part::Same(text) => (text),
                Part::Changed(text) => mark.changed {
                    span.spoken { (lang.text("ui-changed-start")) " " }
                    (text)
                    @if several { span.spoken { ", " (lang.text("ui-changed-end")) " " } }
                },
            }
        }
    }
}

/// One side of a pair of copies.
#[derive(Debug, Clone)]
pub struct Half<'a> {
    /// Which copy.
    pub title: &'a str,
    /// A link or button at the right.
    pub action: Option<Markup>,
    /// Its delivery, or when we fetched it.
    pub line: Markup,
}

/// Our copy and theirs, beside each other with a line between.
#[must_use]
pub fn halves(both: &[Half<'_>]) -> Markup {
    html! {
        div.halves {
            @for half in both {
                div.half {
                    div.half-head {
                        h2 { (half.title) }
                        @if let Some(action) = &half.action { div.section-action { (action) } }
                    }
                    div { (half.line) }
                }
            }
        }
    }
}

/// One large card of a choice.
#[derive(Debug, Clone)]
pub struct RadioCard {
    /// What the form sends.
    pub value: String,
    /// The choice in words, such as `Take theirs`.
    pub label: String,
    /// The value that the choice stands for.
    pub figure: Option<Markup>,
    /// A second line.
    pub note: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A field of which one copy's value is to be taken.
#[derive(Debug, Clone)]
pub struct RadioCards<'a> {
    /// What the form sends.
    pub name: &'a str,
    /// Which field.
    pub legend: &'a str,
    /// What is in force, and who changed it, each a line.
    pub notes: Vec<String>,
    /// The choices, two or three.
    pub cards: Vec<RadioCard>,
    /// What is wrong, if the form came back.
    pub error: Option<&'a str>,
}

/// The value is the choice: two or three large cards.
#[must_use]
pub fn radio_cards(lang: Lang, field: &RadioCards<'_>) -> Markup {
    let id = crate::field::field_id(field.name);
    let shape = crate::field::Field::new(field.name, field.legend).error(field.error);
    html! {
        fieldset.card-field.wrong[field.error.is_some()] id=(id) tabindex="-1"
            aria-describedby=[shape.described_by((!field.notes.is_empty()).then_some(&*format!("{id}-notes")))] {
            legend { (field.legend) }
            @if !field.notes.is_empty() {
                div.card-notes id={ (id) "-notes" } { @for note in &field.notes { p { (note) } } }
            }
            div.card-choice {
                (crate::field::around(lang, &shape))
                div.cards {
                    @for (index, card) in field.cards.iter().enumerate() {
                        label.card {
                            input.tick type="radio" id={ (id) "-" (index) } name=(field.name)
                                value=(card.value) checked[card.chosen];
                            span.card-words {
                                span.card-label { (card.label) }
                                @if let Some(figure) = &card.figure { span.card-figure { (figure) } }
                                @if let Some(note) = &card.note { span.card-note { (note) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One value of a field that only shows what the copies say.
#[derive(Debug, Clone)]
pub struct ValueCard {
    /// Whose it is.
    pub label: String,
    /// The value.
    pub figure: Markup,
}

/// The same for somebody who may not choose, or not now: the values without a choice. `notes` are those of
/// [`RadioCards`].
#[must_use]
pub fn value_cards(legend: &str, notes: &[String], values: &[ValueCard]) -> Markup {
    html! {
        div.card-field {
            h3.card-legend { (legend) }
            @if !notes.is_empty() { div.card-notes { @for note in notes { p { (note) } } } }
            @if !values.is_empty() {
                dl.card-choice.cards {
                    @for value in values {
                        div.value-card {
                            dt.card-label { (value.label) }
                            dd.card-figure { (value.figure) }
                        }
                    }
                }
            }
        }
    }
}

/// How often one value is chosen in a form.
#[derive(Debug, Clone)]
pub struct ChoiceCount {
    /// The value of the radios that are counted.
    pub value: &'static str,
    /// Its picture.
    pub icon: Icon,
    /// The number in words.
    pub text: String,
    /// The same words with `#` in place of the number.
    pub pattern: String,
}

/// How many values a form takes over and how many it keeps. A script counts along while somebody chooses.
#[must_use]
pub fn choice_count(counts: &[ChoiceCount]) -> Markup {
    html! {
        hb-choices role="status" {
            @for count in counts {
                span.status.tone-neutral {
                    (count.icon)
                    span data-counts=(count.value) data-text=(count.pattern) { (count.text) }
                }
            }
        }
    }
}

/// One condition of a comparison: its number and kind, what it is about, its fields, and
/// with `same` how many other fields are the same.
#[must_use]
pub fn condition(id: &str, title: &str, note: &str, about: &str, fields: &Markup, same: Option<&Markup>) -> Markup {
    html! {
        section.condition id=(id) aria-labelledby={ (id) "-title" } {
            div.section-head {
                h2 id={ (id) "-title" } { (title) }
                span.section-note { (note) }
            }
            p { (about) }
            (fields)
            @if let Some(same) = same { p.same { (Icon::Equal) span { (same) } } }
        }
    }
}

/// One cell of the map.
#[derive(Debug, Clone)]
pub struct MapCell {
    /// The number of the condition.
    pub number: u32,
    /// Where it leads; none where that condition is not on the page.
    pub href: Option<String>,
    /// Whether the copies differ in it.
    pub changed: bool,
}

/// All conditions at a glance; those that differ are amber and say so. A phone has room for a picture alone, whose
/// cells are too small for a finger.
#[must_use]
pub fn condition_map(lang: Lang, label: &str, cells: &[MapCell]) -> Markup {
    html! {
        div.map-picture aria-hidden="true" { @for cell in cells { i.changed[cell.changed] {} } }
        nav.map aria-label=(label) {
            ol {
                @for cell in cells {
                    @let key = if cell.changed { "ui-condition-changed" } else { "ui-condition-same" };
                    @let number = cell.number.to_string();
                    @let name = lang.text_with(key, &[("number", (&number).into())]);
                    li {
                        @if let Some(href) = &cell.href {
                            a.cell.changed[cell.changed] href=(href) {
                                span aria-hidden="true" { (number) } span.spoken { (name) }
                            }
                        } @else {
                            span.cell.changed[cell.changed] {
                                span aria-hidden="true" { (number) } span.spoken { (name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, difference};
    use l10n::Lang;

    #[test]
    fn a_change_is_said_in_words_and_not_by_colour_alone() {
        let parts = [Part::Same("French ".into()), Part::Changed("B2".into())];
        let html = difference(Lang::En, &parts).into_string();
        assert!(html.starts_with("French <mark class=\"changed\"><span class=\"spoken\">changed: </span>B2"), "{html}");
    }
}
