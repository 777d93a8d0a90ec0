//! The HTML of each kind of control.

use l10n::Lang;
use maud::{Markup, html};

use super::Field;
use super::input::{Input, Kind};
use crate::icon::Icon;

pub(super) fn control(lang: Lang, field: &Field<'_>, input: &Input<'_>) -> Markup {
    match input.kind {
        Kind::Select => select(field, input),
        Kind::Area => area(lang, field, input),
        Kind::File => file(field, input),
        _ => line(field, input),
    }
}

fn line(field: &Field<'_>, input: &Input<'_>) -> Markup {
    let id = field.id();
    let (kind, mode) = match input.kind {
        Kind::Number => ("text", Some("numeric")),
        Kind::Email => ("email", None),
        Kind::Url => ("url", None),
        Kind::Search => ("search", None),
        Kind::Date => ("date", None),
        Kind::Password => ("password", None),
        _ => ("text", None),
    };
    let list = (!input.options.is_empty()).then(|| format!("{id}-list"));
    let control = html! {
        input.control.number[input.kind == Kind::Number] type=(kind) id=(id) name=(field.name)
            value=(input.value) inputmode=[mode] autocomplete=[input.autocomplete.or(Some("off"))]
            list=[&list] autofocus[input.autofocus] readonly[input.read_only]
            spellcheck=[(input.kind == Kind::Code).then_some("false")]
            autocapitalize=[(input.kind == Kind::Code).then_some("none")]
            aria-describedby=[field.described_by(None)]
            aria-invalid=[field.is_wrong().then_some("true")];
    };
    let Some(list) = &list else {
        return control;
    };
    html! {
        span.select { (control) (Icon::ChevronDown) }
        datalist id=(list) {
            @for option in input.options { option value=(option.value) { (option.text) } }
        }
    }
}

fn file(field: &Field<'_>, input: &Input<'_>) -> Markup {
    html! {
        input.control.file type="file" id=(field.id()) name=(field.name) accept=(input.value) required
            aria-describedby=[field.described_by(None)] aria-invalid=[field.is_wrong().then_some("true")];
    }
}

fn area(lang: Lang, field: &Field<'_>, input: &Input<'_>) -> Markup {
    let id = field.id();
    let count_id = input.max.map(|_| format!("{id}-count"));
    let used = input.value.chars().count();
    let control = html! {
        textarea.control id=(id) name=(field.name) rows=(input.rows) autofocus[input.autofocus] readonly[input.read_only]
            aria-describedby=[field.described_by(count_id.as_deref())]
            aria-invalid=[field.is_wrong().then_some("true")] {
            // A first line break of the value would otherwise be dropped by the browser.
            "\n" (input.value)
        }
    };
    let Some(max) = input.max else {
        return control;
    };
    html! {
        hb-count max=(max) data-text=(lang.text_with("ui-characters", &[("used", "#".into()), ("max", max.into())])) {
            (control)
            p.count id=[&count_id] {
                (lang.text_with("ui-characters", &[("used", used.into()), ("max", max.into())]))
            }
        }
    }
}

fn select(field: &Field<'_>, input: &Input<'_>) -> Markup {
    let known = input.options.iter().any(|option| option.value == input.value);
    html! {
        span.select {
            select.control id=(field.id()) name=(field.name) autofocus[input.autofocus]
                aria-describedby=[field.described_by(None)]
                aria-invalid=[field.is_wrong().then_some("true")] {
                @if let Some(text) = input.empty_text {
                    option value="" selected[input.value.is_empty()] { (text) }
                }
                // A value that the list does not hold is kept, not replaced by the first line.
                @if !known && !input.value.is_empty() {
                    option value=(input.value) selected { (input.value) }
                }
                @for option in input.options {
                    option value=(option.value) selected[option.value == input.value] { (option.text) }
                }
            }
            (Icon::ChevronDown)
        }
    }
}
