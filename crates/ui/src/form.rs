//! What holds fields together: groups, rows with help, the error summary, the bar at the foot.

use l10n::Lang;
use maud::{Markup, html};

use crate::field::{Choice, Field, around, label};

/// The list of everything to correct, at the top of the page; each line leads to its control.
#[must_use]
pub fn error_summary(title: &str, errors: &[(String, String)]) -> Markup {
    html! {
        div.error-summary role="alert" tabindex="-1" id="errors" autofocus {
            h2 { (title) }
            ul {
                @for (id, text) in errors { li { a href={ "#" (id) } { (text) } } }
            }
        }
    }
}

/// A part of a form under a heading, with a line above it.
#[must_use]
pub fn form_section(title: &str, content: &Markup) -> Markup {
    html! { section.form-section { h2 { (title) } (content) } }
}

/// Fields on the left and help beside them; on a phone the help stands below.
#[must_use]
pub fn form_row(content: &Markup, help: Option<&Markup>) -> Markup {
    html! {
        div.form-row {
            div.form-fields { (content) }
            @if let Some(help) = help { div.help { (help) } }
        }
    }
}

/// Controls beside each other, wrapping where there is no room.
#[must_use]
pub fn row_of(controls: &[Markup]) -> Markup {
    html! { div.row-of { @for control in controls { (control) } } }
}

/// Several controls under one name, such as a list of languages; `shape` gives legend, hint
/// and error, and its name the id that an error summary links to.
#[must_use]
pub fn group(lang: Lang, shape: &Field<'_>, content: &Markup) -> Markup {
    html! {
        fieldset.field.wrong[shape.error.is_some()] id=(shape.id()) tabindex="-1"
            aria-describedby=[shape.described_by(None)] {
            legend.label.spoken[shape.label_spoken] { (label(lang, shape)) }
            (around(lang, shape))
            (content)
        }
    }
}

/// One of a few.
#[must_use]
pub fn radios(lang: Lang, shape: &Field<'_>, choices: &[Choice]) -> Markup {
    group(lang, shape, &boxes("radio", shape, choices))
}

/// Any of a few.
#[must_use]
pub fn checkboxes(lang: Lang, shape: &Field<'_>, choices: &[Choice]) -> Markup {
    group(lang, shape, &boxes("checkbox", shape, choices))
}

/// A name and a value that go along with the form.
#[must_use]
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The bar that stays at the foot of the window while a form is longer than it. It must be
/// the last part of its form. What the page counted stands left, the main button right.
#[must_use]
pub fn action_bar(counted: Option<&Markup>, buttons: &Markup) -> Markup {
    html! {
        div.action-bar {
            @if let Some(counted) = counted { div.action-facts { (counted) } }
            div.buttons { (buttons) }
        }
    }
}

fn boxes(kind: &str, shape: &Field<'_>, choices: &[Choice]) -> Markup {
    html! {
        div.choices {
            @for (index, choice) in choices.iter().enumerate() {
                @let id = format!("{}-{index}", shape.id());
                div.choice {
                    input.tick type=(kind) id=(id) name=(shape.name) value=(choice.value)
                        checked[choice.chosen];
                    label for=(id) {
                        (choice.text)
                        @if let Some(hint) = &choice.hint { span.hint { (hint) } }
                    }
                }
            }
        }
    }
}
