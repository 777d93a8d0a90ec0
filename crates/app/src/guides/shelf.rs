//! Which guides there are, in the order of the shelf.

/// For whom a guide is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// People of the international office, of faculties, administrators.
    Staff,
    /// People who run the host.
    It,
}

impl Room {
    /// Every room, in the order of the shelf.
    pub const ALL: [Self; 2] = [Self::Staff, Self::It];

    /// Stable short name, the end of the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::It => "it",
        }
    }
}

/// One guide.
#[derive(Clone, Copy, Debug)]
pub struct Guide {
    /// The last part of its address; also the name of its file, by which other documents link to it.
    pub slug: &'static str,
    /// For whom it is.
    pub room: Room,
    /// Its texts, each with the tag of its language; English is the first.
    pub(super) texts: &'static [(&'static str, &'static str)],
}

macro_rules! guide {
    (operators, $slug:literal) => {
        Guide {
            slug: $slug,
            room: Room::It,
            texts: &[("en", include_str!(concat!("../../../../docs/operators/", $slug, ".md")))],
        }
    };
    ($room:ident, $slug:literal) => {
        Guide {
            slug: $slug,
            room: Room::$room,
            texts: &[
                ("en", include_str!(concat!("../../../../docs/guide/", $slug, ".md"))),
                ("lv", include_str!(concat!("../../../../docs/guide/lv/", $slug, ".md"))),
                ("de", include_str!(concat!("../../../../docs/guide/de/", $slug, ".md"))),
                ("fr", include_str!(concat!("../../../../docs/guide/fr/", $slug, ".md"))),
                ("es", include_str!(concat!("../../../../docs/guide/es/", $slug, ".md"))),
                ("pl", include_str!(concat!("../../../../docs/guide/pl/", $slug, ".md"))),
            ],
        }
    };
}

/// All guides, in the order of the shelf. A new one is a file in `docs/guide`, its translations in the folders beside
/// it, and a line here. Those of operators are in English alone.
pub const GUIDES: &[Guide] = &[
    guide!(Staff, "first-week"),
    guide!(Staff, "agreements"),
    guide!(Staff, "differences"),
    guide!(Staff, "partners"),
    guide!(Staff, "tasks"),
    guide!(Staff, "people"),
    guide!(Staff, "institution"),
    guide!(Staff, "no-answer"),
    guide!(Staff, "letters"),
    guide!(Staff, "glossary"),
    guide!(It, "it"),
    guide!(It, "try-it"),
    guide!(operators, "configuration"),
    guide!(operators, "login"),
    guide!(operators, "mail"),
    guide!(operators, "keys"),
    guide!(operators, "institution-file"),
    guide!(operators, "directory"),
    guide!(operators, "operation"),
    guide!(operators, "upgrade"),
    guide!(operators, "registry"),
];
