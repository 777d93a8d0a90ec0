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
    pub(super) english: &'static str,
    pub(super) latvian: Option<&'static str>,
}

macro_rules! guide {
    (operators, $slug:literal) => {
        Guide {
            slug: $slug,
            room: Room::It,
            english: include_str!(concat!("../../../../docs/operators/", $slug, ".md")),
            latvian: None,
        }
    };
    ($room:ident, $slug:literal) => {
        Guide {
            slug: $slug,
            room: Room::$room,
            english: include_str!(concat!("../../../../docs/guide/", $slug, ".md")),
            latvian: None,
        }
    };
    ($room:ident, $slug:literal, lv) => {
        Guide {
            slug: $slug,
            room: Room::$room,
            english: include_str!(concat!("../../../../docs/guide/", $slug, ".md")),
            latvian: Some(include_str!(concat!("../../../../docs/guide/lv/", $slug, ".md"))),
        }
    };
}

/// All guides, in the order of the shelf. A new one is a file in `docs/guide` and a line here.
pub const GUIDES: &[Guide] = &[
    guide!(Staff, "first-week", lv),
    guide!(Staff, "agreements", lv),
    guide!(Staff, "differences"),
    guide!(Staff, "partners"),
    guide!(Staff, "tasks"),
    guide!(Staff, "people"),
    guide!(Staff, "institution"),
    guide!(Staff, "no-answer"),
    guide!(Staff, "letters"),
    guide!(Staff, "glossary", lv),
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
