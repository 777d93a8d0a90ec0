//! What can be found without the database: pages, settings, actions and guides, by their titles and by other words that
//! people use for them, in the reader's language.

use app::guides;
use app::search::Wanted;
use domain::people::right::Right;
use domain::search::{Fit, words_of_names};
use ui::Icon;

use super::shown::{Item, Shown};
use crate::staff::{settings, tasks};
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
}

/// A section: its address, picture, the key of its title, and the right that it takes, if it takes one.
type Line = (&'static str, Icon, &'static str, Option<Right>);

const PAGES: [Line; 9] = [
    ("tasks", Icon::Inbox, "tasks-title", None),
    ("agreements", Icon::Agreements, "agreements-title", Some(Right::SeeAgreements)),
    ("partners", Icon::Globe, "partners-title", Some(Right::SeeAgreements)),
    ("deliveries", Icon::Message, "deliveries-title", Some(Right::SeeConnections)),
    ("problems", Icon::Warning, "problems-title", Some(Right::SeeConnections)),
    ("exchanges", Icon::Activity, "exchanges-title", Some(Right::SeeConnections)),
    ("first-week", Icon::List, "week-title", None),
    ("account", Icon::User, "account-title", None),
    ("settings", Icon::Gear, "settings-title", None),
];

/// An action: its short name in keys of texts, its address, picture, the key of its title, and its right.
const ACTIONS: [(&str, &str, Icon, &str, Right); 4] = [
    ("new-agreement", "agreements/new", Icon::Plus, "agreements-new", Right::EditAgreements),
    ("invite", "settings/people/new", Icon::UserPlus, "people-invite", Right::ManagePeople),
    ("new-unit", "settings/new-unit", Icon::Plus, "about-unit-new", Right::EditInstitution),
    ("new-role", "settings/roles/new", Icon::Plus, "roles-new", Right::ManagePeople),
];

/// The groups of what fits, each with at most `limit` of them.
pub(super) fn find(staff: &Staff, wanted: &Wanted, limit: usize) -> Vec<Shown> {
    let lang = staff.lang();
    let mut fitting: Vec<(Fit, Place)> =
        all(staff).into_iter().filter_map(|place| Some((fit(wanted, &place)?, place))).collect();
    fitting.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| lang.sort_key(&a.1.title).cmp(&lang.sort_key(&b.1.title))));
    let mut groups = Vec::new();
    for kind in ["action", "place", "guide"] {
        let of_kind: Vec<&(Fit, Place)> = fitting.iter().filter(|(_, place)| place.kind == kind).collect();
        let Some((best, _)) = of_kind.first() else { continue };
        let item = |(_, place): &&(Fit, Place)| Item {
            href: place.href.clone(),
            icon: place.icon,
            title: place.title.clone(),
            note: place.note.clone(),
        };
        let items = of_kind.iter().take(limit).map(item).collect();
        groups.push(Shown::few(lang, kind, of_kind.len(), Some(*best), items));
    }
    groups
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
    for (tail, icon, title, right) in PAGES {
        let is_open = match tail {
            "tasks" => tasks::sees_tasks(staff),
            "settings" => settings::open_to(staff).next().is_some(),
            _ => right.is_none_or(|right| staff.access.may(right)),
        };
        if is_open {
            let (title, words) = (lang.text(title), words(tail));
            places.push(Place { kind: "place", title, href: staff.href(tail), icon, words, note: None });
        }
    }
    for setting in settings::open_to(staff) {
        places.push(Place {
            kind: "place",
            title: lang.text(&format!("settings-{}", setting.slug)),
            href: staff.href(&format!("settings/{}", setting.slug)),
            icon: Icon::Gear,
            words: words(setting.slug),
            note: Some(lang.text(&format!("settings-line-{}", setting.slug))),
        });
    }
    for (name, tail, icon, title, _) in ACTIONS.into_iter().filter(|action| staff.access.may(action.4)) {
        let (title, words) = (lang.text(title), words(name));
        places.push(Place { kind: "action", title, href: staff.href(tail), icon, words, note: None });
    }
    places.extend(guides::places(lang.tag()).map(|place| Place {
        kind: "guide",
        href: staff.href(&format!("guide/{}", place.tail)),
        icon: Icon::Help,
        note: place.part.is_some().then(|| place.guide.clone()),
        words: if place.part.is_some() { place.guide.clone() } else { String::new() },
        title: place.part.unwrap_or(place.guide),
    }));
    places
}
