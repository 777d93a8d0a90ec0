//! One field: label, hint, error, control, in that order. There is no way to make a control
//! without a label.

use l10n::Lang;
use maud::{Markup, html};

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

/// How much is expected, said by the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// A number of a few digits.
    Number,
    /// A code or a level.
    Short,
    /// Half of the column.
    Half,
    /// The whole column.
    #[default]
    Full,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Self::Number => "width-number",
            Self::Short => "width-short",
            Self::Half => "width-half",
            Self::Full => "width-full",
        }
    }
}

/// One line of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// What the form sends.
    pub value: String,
    /// What people see.
    pub text: String,
}

impl Opt {
    /// A line by its value and its text.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into() }
    }
}

/// One box or button of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What people see.
    pub text: String,
    /// A second line.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice by its value and its text.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<String>, chosen: bool) -> Self {
        Self { value: value.into(), text: text.into(), hint: None, chosen }
    }
}

/// The control of a field. What was typed is kept as it was typed, right or wrong.
#[derive(Debug, Clone)]
pub struct Input<'a> {
    kind: Kind,
    value: &'a str,
    width: Width,
    options: &'a [Opt],
    rows: u16,
    max: Option<u32>,
    autocomplete: Option<&'a str>,
    empty_text: Option<&'a str>,
    autofocus: bool,
    read_only: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Password,
    Code,
    Number,
    Email,
    Url,
    Search,
    Date,
    Area,
    Select,
    File,
}

impl<'a> Input<'a> {
    /// A file to send; `accept` names the kinds that are offered first. Its form needs `enctype="multipart/form-data"`.
    #[must_use]
    pub fn file(accept: &'a str) -> Self {
        Self::new(Kind::File, accept)
    }

    /// A line of text.
    #[must_use]
    pub fn text(value: &'a str) -> Self {
        Self::new(Kind::Text, value)
    }

    /// A password. It comes back to no page, right or wrong; `autocomplete` is `current-password` or `new-password`, so
    /// that programs that keep passwords can help.
    #[must_use]
    pub fn password(autocomplete: &'a str) -> Self {
        Self::new(Kind::Password, "").autocomplete(autocomplete)
    }

    /// A code from an app or from a list, which comes back to no page either.
    #[must_use]
    pub fn code() -> Self {
        Self::new(Kind::Code, "").autocomplete("one-time-code").width(Width::Half)
    }

    /// A number, typed with a number pad on phones; the text is kept whatever was typed.
    #[must_use]
    pub fn number(value: &'a str) -> Self {
        let mut input = Self::new(Kind::Number, value);
        input.width = Width::Number;
        input
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(value: &'a str) -> Self {
        Self::new(Kind::Email, value)
    }

    /// A web address.
    #[must_use]
    pub fn url(value: &'a str) -> Self {
        Self::new(Kind::Url, value)
    }

    /// Words to search for.
    #[must_use]
    pub fn search(value: &'a str) -> Self {
        Self::new(Kind::Search, value)
    }

    /// A day, as `2026-11-20`; the browser shows it as people write it.
    #[must_use]
    pub fn date(value: &'a str) -> Self {
        let mut input = Self::new(Kind::Date, value);
        input.width = Width::Short;
        input
    }

    /// Several lines; with a maximum it says how many characters are used.
    #[must_use]
    pub fn area(value: &'a str, rows: u16, max: Option<u32>) -> Self {
        let mut input = Self::new(Kind::Area, value);
        input.rows = rows;
        input.max = max;
        input
    }

    /// One of a list. Without [`Input::empty_text`] there is no line for nothing.
    #[must_use]
    pub fn select(value: &'a str, options: &'a [Opt]) -> Self {
        let mut input = Self::new(Kind::Select, value);
        input.options = options;
        input
    }

    fn new(kind: Kind, value: &'a str) -> Self {
        Self {
            kind,
            value,
            width: Width::Full,
            options: &[],
            rows: 3,
            max: None,
            autocomplete: None,
            empty_text: None,
            autofocus: false,
            read_only: false,
        }
    }

    /// To be read and copied, not changed.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// How wide the control is.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// Offers a list while one types; other words may be typed too.
    #[must_use]
    pub fn suggestions(mut self, options: &'a [Opt]) -> Self {
        self.options = options;
        self
    }

    /// The value of `autocomplete`.
    #[must_use]
    pub fn autocomplete(mut self, what: &'a str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// The first line of a select, which stands for nothing chosen.
    #[must_use]
    pub fn empty_text(mut self, text: &'a str) -> Self {
        self.empty_text = Some(text);
        self
    }

    /// Gets the focus when the page opens.
    #[must_use]
    pub fn autofocus(mut self) -> Self {
        self.autofocus = true;
        self
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

fn control(lang: Lang, field: &Field<'_>, input: &Input<'_>) -> Markup {
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
    html! {
        input.control.number[input.kind == Kind::Number] type=(kind) id=(id) name=(field.name)
            value=(input.value) inputmode=[mode] autocomplete=[input.autocomplete.or(Some("off"))]
            list=[&list] autofocus[input.autofocus] readonly[input.read_only]
            spellcheck=[(input.kind == Kind::Code).then_some("false")]
            autocapitalize=[(input.kind == Kind::Code).then_some("none")]
            aria-describedby=[field.described_by(None)]
            aria-invalid=[field.is_wrong().then_some("true")];
        @if let Some(list) = &list {
            datalist id=(list) {
                @for option in input.options { option value=(option.value) { (option.text) } }
            }
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

#[cfg(test)]
mod tests {
    use super::{Field, Input, Opt, field, field_id};
    use l10n::Lang;

    #[test]
    fn every_control_has_a_label_and_is_told_hint_and_error() {
        let options = [Opt::new("B1", "B1")];
        let inputs = [
            Input::text("x"),
            Input::number("0"),
            Input::email(""),
            Input::url(""),
            Input::search(""),
            Input::date("2026-11-20"),
            Input::password("current-password"),
            Input::code(),
            Input::file(".xlsx"),
            Input::area("text", 3, Some(10)),
            Input::select("B1", &options),
        ];
        for input in inputs {
            let shape =
                Field::new("languages[0].level", "Level").hint("A hint").error(Some("Choose the level")).label_spoken();
            let html = field(Lang::En, &shape, &input).into_string();
            assert!(html.contains("for=\"f-languages-0-level\""), "{html}");
            assert!(html.contains("id=\"f-languages-0-level\""), "{html}");
            assert!(html.contains("aria-invalid=\"true\""), "{html}");
            assert!(html.contains("f-languages-0-level-hint f-languages-0-level-error"));
            assert!(html.contains("Error: </span>Choose the level"), "{html}");
        }
    }

    #[test]
    fn what_was_typed_is_kept() {
        let options = [Opt::new("B1", "B1")];
        let strange = field(Lang::En, &Field::new("level", "Level"), &Input::select("Z9", &options));
        assert!(strange.into_string().contains("value=\"Z9\" selected"));
        let number = field(Lang::En, &Field::new("number", "Number"), &Input::number("three <3"));
        assert!(number.into_string().contains("value=\"three &lt;3\""));
    }

    #[test]
    fn ids_hold_plain_letters_only() {
        assert_eq!(field_id("condition[2].isced-f"), "f-condition-2-isced-f");
        assert_eq!(field_id("name"), "f-name");
    }
}
