//! What is typed or chosen in a field.

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
    pub(super) fn class(self) -> &'static str {
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
    pub(super) kind: Kind,
    pub(super) value: &'a str,
    pub(super) width: Width,
    pub(super) options: &'a [Opt],
    pub(super) rows: u16,
    pub(super) max: Option<u32>,
    pub(super) autocomplete: Option<&'a str>,
    pub(super) empty_text: Option<&'a str>,
    pub(super) autofocus: bool,
    pub(super) read_only: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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
