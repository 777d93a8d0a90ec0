//! What can be wrong with a value: in English for the command line, and by short name for pages.

/// What is wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing stands there.
    #[error("is missing")]
    Missing,
    /// Too long.
    #[error("is longer than {0} bytes")]
    TooLong(usize),
    /// No language tag.
    #[error("{0:?} is no language tag such as en or lv")]
    Language(String),
    /// No address on the web.
    #[error("{0:?} is no http or https address")]
    WebAddress(String),
    /// A logo on an address without TLS.
    #[error("{0:?} is no https address, which a logo needs")]
    Logo(String),
    /// More lines than an address has.
    #[error("has more than four lines")]
    FourLines,
    /// A postal address in two ways at once.
    #[error("has lines and a street, building or box; write one or the other")]
    LinesOrStreet,
    /// No country code.
    #[error("is no country code of two capitals such as LV")]
    Country,
    /// No mail address.
    #[error("{0:?} is no mail address")]
    Mail(String),
    /// A phone without any number.
    #[error("has neither number nor other")]
    NoPhone,
    /// A phone number that is no international one.
    #[error("is not + and 1 to 15 digits; other takes any other form")]
    Phone,
    /// More units than an institution may have.
    #[error("stands more than {0} times")]
    TooMany(usize),
    /// An id that no machine takes.
    #[error("is no id: 1 to 64 signs of ASCII without blanks")]
    Id,
    /// Two units with one id.
    #[error("{0:?} is the id of another unit as well")]
    IdTaken(String),
    /// Two units with one code.
    #[error("{0:?} is the code of another unit as well")]
    CodeTaken(String),
    /// Two units with one short form.
    #[error("is that of another unit as well")]
    AbbreviationTaken,
    /// An identifier that comes from elsewhere.
    #[error("Erasmus code and PIC stand in the configuration of the host")]
    Configured,
    /// A parent that does not exist.
    #[error("{0:?} is no unit of this file")]
    NoSuchUnit(String),
    /// A unit above itself.
    #[error("leads round in a circle")]
    Circle,
    /// Two units without a parent in a tree.
    #[error("is missing; where units have parents, one unit alone, the whole, has none")]
    SecondRoot,
    /// More weeks than the charter allows, or none.
    #[error("is not 1 to {0}, as the Erasmus charter demands")]
    Weeks(u8),
    /// A name that the network spells in another way.
    #[error("means a document if it is written {0:?}, exactly so")]
    Spelling(&'static str),
    /// Neither kind of help for people with special needs.
    #[error("is neither infrastructure nor service")]
    Accessibility,
    /// No day of the year.
    #[error("{0:?} is no day such as 04-30")]
    Day(String),
}

impl Fault {
    /// Stable short name, the end of the key of its text.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::Language(_) => "language",
            Self::WebAddress(_) => "web-address",
            Self::Logo(_) => "logo",
            Self::FourLines => "four-lines",
            Self::LinesOrStreet => "lines-or-street",
            Self::Country => "country",
            Self::Mail(_) => "mail",
            Self::NoPhone => "no-phone",
            Self::Phone => "phone",
            Self::TooMany(_) => "too-many",
            Self::Id => "id",
            Self::IdTaken(_) => "id-taken",
            Self::CodeTaken(_) => "code-taken",
            Self::AbbreviationTaken => "abbreviation-taken",
            Self::Configured => "configured",
            Self::NoSuchUnit(_) => "no-such-unit",
            Self::Circle => "circle",
            Self::SecondRoot => "second-root",
            Self::Weeks(_) => "weeks",
            Self::Spelling(_) => "spelling",
            Self::Accessibility => "accessibility",
            Self::Day(_) => "day",
        }
    }

    /// What the text names: the value that is wrong, or what is allowed.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Language(what)
            | Self::WebAddress(what)
            | Self::Logo(what)
            | Self::Mail(what)
            | Self::IdTaken(what)
            | Self::CodeTaken(what)
            | Self::NoSuchUnit(what)
            | Self::Day(what) => what.chars().take(80).collect(),
            Self::TooLong(most) | Self::TooMany(most) => most.to_string(),
            Self::Weeks(most) => most.to_string(),
            Self::Spelling(right) => (*right).to_owned(),
            _ => String::new(),
        }
    }
}
