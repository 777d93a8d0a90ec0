//! One field: label, hint, error, control, in that order. There is no way to make a control
//! without a label.

mod control;
mod input;

use l10n::Lang;
use maud::{Markup, html};

use self::control::control;
pub use self::input::{Choice, Input, Opt, Width};
use crate::icon::Icon;

/// What stands around a control.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    pub(crate) hint: Option<&'a str>,
    pub(crate) error: Option<&'a str>,
    pub(crate) optional: bool,
    pub(crate) label_spoken: bool,
    pub(crate) error_elsewhere: Option<String>,
}

impl<'a> Field<'a> {
    /// A field by the name that the form sends and the label that people see.
    #[must_use]
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Self { name, label, hint: None, error: None, optional: false, label_spoken: false, error_elsewhere: None }
    }

    /// A line below the label.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong and what to do, the same words as in the error summary.
    #[must_use]
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// May stay empty; fields that may not say nothing.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The control is wrong, and the words stand at the group with that name.
    #[must_use]
    pub fn wrong_by_group(mut self, group: &str) -> Self {
        self.error_elsewhere = Some(format!("{}-error", field_id(group)));
        self
    }

    /// Only reads the label out, where a heading above several controls is the visible one.
    #[must_use]
    pub fn label_spoken(mut self) -> Self {
        self.label_spoken = true;
        self
    }

    pub(crate) fn id(&self) -> String {
        field_id(self.name)
    }

    /// Whether the control is to be marked.
    pub(crate) fn is_wrong(&self) -> bool {
        self.error.is_some() || self.error_elsewhere.is_some()
    }

    /// The ids of hint and error, for `aria-describedby`.
    pub(crate) fn described_by(&self, also: Option<&str>) -> Option<String> {
        let id = self.id();
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{id}-hint"));
        }
        if self.error.is_some() {
            ids.push(format!("{id}-error"));
        }
        ids.extend(self.error_elsewhere.clone());
        ids.extend(also.map(ToOwned::to_owned));
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The id of the control with that name: what an error summary links to.
#[must_use]
pub fn field_id(name: &str) -> String {
    let mut id = String::with_capacity(name.len() + 2);
    id.push_str("f-");
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// A whole field.
#[must_use]
pub fn field(lang: Lang, field: &Field<'_>, input: &Input<'_>) -> Markup {
    let id = field.id();
    html! {
        div.field.wrong[field.error.is_some()].(input.width.class()) {
            label.label.spoken[field.label_spoken] for=(id) { (label(lang, field)) }
            (around(lang, field))
            (control(lang, field, input))
        }
    }
}

/// The words of the label.
pub(crate) fn label(lang: Lang, field: &Field<'_>) -> Markup {
    html! {
        (field.label)
        @if field.optional { " " span.optional { (lang.text("ui-optional")) } }
    }
}

/// Hint and error, with the ids that the control names.
pub(crate) fn around(lang: Lang, field: &Field<'_>) -> Markup {
    let id = field.id();
    html! {
        @if let Some(hint) = field.hint { p.hint id={ (id) "-hint" } { (hint) } }
        @if let Some(error) = field.error {
            p.field-error id={ (id) "-error" } {
                (Icon::Warning)
                span { span.spoken { (lang.text("ui-error-prefix")) " " } (error) }
            }
        }
    }
}

#[cfg(test)]
mod tests;
