//! What can be found without the database: pages, settings, actions and guides, by their titles and by other words that
//! people use for them, in the reader's language.

use app::guides;
use app::search::Wanted;
use domain::people::right::Right;
use domain::search::{Fit, words_of_names};
use ui::Icon;

use super::href;
use super::shown::{Item, Shown};
use crate::sections;
use crate::staff::settings;
use crate::visitor::Staff;

/// Something that always stands at the same address.
struct Place {
    kind: &'static str,
    title: String,
    href: String,
    icon: Icon,
    /// Other words for it, apart by blanks.
    words: String,
    note: Option<String>,
    /// Whether it is a part of something else that can be found.
    is_part: bool,
}

/// An action: its short name in keys of texts, its address, picture, the key of its title, and its right.
const ACTIONS: [(&str, &str, Icon, &str, Right); 4] = [
    ("new-agreement", "agreements/new", Icon::Plus, "agreements-new", Right::EditAgreements),
    ("invite", "settings/people/new", Icon::UserPlus, "people-invite", Right::ManagePeople),
    ("new-unit", "settings/new-unit", Icon::Plus, "about-unit-new", Right::EditInstitution),
    ("new-role", "settings/roles/new", Icon::Plus, "roles-new", Right::ManagePeople),
];

/// The kinds, by the last part of the keys of their texts.
const KINDS: [&str; 3] = ["action", "place", "guide"];

/// The kind of this name.
pub(super) fn kind(name: &str) -> Option<&'static str> {
    KINDS.into_iter().find(|kind| *kind == name)
}

/// The groups of what fits, or that of one kind, behind the first `skip` of each and with at most `limit`. `text` is
/// what was typed.
pub(super) fn find(
    staff: &Staff,
    (text, wanted): (&str, &Wanted),
    only: Option<&str>,
    (skip, limit): (usize, usize),
) -> Vec<Shown> {
    let lang = staff.lang();
    let mut fitting: Vec<(Fit, Place)> =
        all(staff).into_iter().filter_map(|place| Some((fit(wanted, &place)?, place))).collect();
    // A guide comes before its parts, which fit by its title as well.
    fitting.sort_by_cached_key(|(fit, place)| (*fit, place.is_part, lang.sort_key(&place.title)));
    let mut groups = Vec::new();
    for kind in KINDS.into_iter().filter(|kind| only.is_none_or(|only| only == *kind)) {
        let of_kind: Vec<&(Fit, Place)> = fitting.iter().filter(|(_, place)| place.kind == kind).collect();
        let Some((best, _)) = of_kind.first() else { continue };
        let items = of_kind.iter().skip(skip).take(limit).map(|(_, place)| item(place)).collect();
        let rest = of_kind.len() > skip + limit;
        let next = (skip + limit).to_string();
        groups.push(Shown {
            all: rest.then(|| href(staff, text, Some(kind), None)),
            next: rest.then(|| href(staff, text, Some(kind), Some(&next))),
            ..Shown::few(lang, kind, of_kind.len(), Some(*best), items)
        });
    }
    groups
}

/// What somebody may want who has typed nothing yet: what they can do, else where they can go.
pub(super) fn first(staff: &Staff, limit: usize) -> Vec<Shown> {
    let all = all(staff);
    let of = |kind: &'static str| {
        let items: Vec<Item> = all.iter().filter(|place| place.kind == kind).take(limit).map(item).collect();
        (!items.is_empty()).then(|| Shown::few(staff.lang(), kind, items.len(), None, items))
    };
    of("action").or_else(|| of("place")).into_iter().collect()
}

fn item(place: &Place) -> Item {
    Item { href: place.href.clone(), icon: place.icon, title: place.title.clone(), note: place.note.clone() }
}

fn fit(wanted: &Wanted, place: &Place) -> Option<Fit> {
    let words = words_of_names([place.title.as_str(), place.words.as_str()]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    wanted.fit(&words, "", true, None)
}

/// Everything of this kind that the person may open.
fn all(staff: &Staff) -> Vec<Place> {
    let lang = staff.lang();
    let words = |name: &str| lang.text(&format!("search-words-{name}"));
    let mut places = Vec::new();
    for line in sections::ALL.iter().filter(|line| line.is_open_to(staff)) {
        places.push(Place {
            kind: "place",
            title: lang.text(line.title),
            href: staff.href(line.tail),
            icon: line.icon,
            words: words(line.tail),
            note: None,
            is_part: false,
        });
    }
    for setting in settings::open_to(staff) {
        places.push(Place {
            kind: "place",
            title: lang.text(&format!("settings-{}", setting.slug)),
            href: staff.href(&format!("settings/{}", setting.slug)),
            icon: Icon::Gear,
            words: words(setting.slug),
            note: Some(lang.text(&format!("settings-line-{}", setting.slug))),
            is_part: false,
        });
    }
    for (name, tail, icon, title, _) in ACTIONS.into_iter().filter(|action| staff.access.may(action.4)) {
        let (title, words) = (lang.text(title), words(name));
        let href = staff.href(tail);
        places.push(Place { kind: "action", title, href, icon, words, note: None, is_part: false });
    }
    places.extend(guides::places(lang.tag()).map(|place| Place {
        kind: "guide",
        href: staff.href(&format!("guide/{}", place.tail)),
        icon: Icon::Help,
        note: place.part.is_some().then(|| place.guide.clone()),
        // People know words of the glossary by their official names.
        words: match (&place.part, place.slug) {
            (Some(_), "glossary") => format!("{} {}", place.guide, place.official()),
            (Some(_), _) => place.guide.clone(),
            (None, _) => String::new(),
        },
        is_part: place.part.is_some(),
        title: place.part.unwrap_or(place.guide),
    }));
    places
}
