//! What stands at an address of its own for each person who may see it: one table, which the menu and the search read.

use app::saved_views::List;
use ui::Icon;

use crate::shell::Section;
use crate::staff::{settings, tasks};
use crate::visitor::Staff;

/// One line of the table.
pub(crate) struct Line {
    /// Which section of the menu it is, if it stands there.
    section: Option<Section>,
    /// Its address, and with `search-words-` the key of other words for it.
    pub(crate) tail: &'static str,
    /// Its picture.
    pub(crate) icon: Icon,
    /// The key of its title.
    pub(crate) title: &'static str,
    /// The lists in it of which views can be kept. Who may see the first of them may see the section.
    pub(crate) lists: &'static [List],
}

/// All of them.
pub(crate) const ALL: &[Line] = &[
    in_menu(Section::Tasks, "tasks", Icon::Inbox, "tasks-title", &[]),
    in_menu(
        Section::Agreements,
        "agreements",
        Icon::Agreements,
        "agreements-title",
        &[List::Agreements, List::Received],
    ),
    in_menu(Section::Partners, "partners", Icon::Globe, "partners-title", &[List::Partners]),
    in_menu(Section::Deliveries, "deliveries", Icon::Message, "deliveries-title", &[List::Deliveries]),
    in_menu(Section::Problems, "problems", Icon::Warning, "problems-title", &[List::Problems]),
    in_menu(Section::Exchanges, "exchanges", Icon::Activity, "exchanges-title", &[List::Exchanges]),
    elsewhere("first-week", Icon::List, "week-title"),
    elsewhere("account", Icon::User, "account-title"),
    in_menu(Section::Settings, "settings", Icon::Gear, "settings-title", &[List::People, List::Audit]),
];

const fn in_menu(
    section: Section,
    tail: &'static str,
    icon: Icon,
    title: &'static str,
    lists: &'static [List],
) -> Line {
    Line { section: Some(section), tail, icon, title, lists }
}

const fn elsewhere(tail: &'static str, icon: Icon, title: &'static str) -> Line {
    Line { section: None, tail, icon, title, lists: &[] }
}

/// The line of a section of the menu, if the person may see it.
pub(crate) fn open_to(staff: &Staff, section: Section) -> Option<&'static Line> {
    ALL.iter().find(|line| line.section == Some(section)).filter(|line| line.is_open_to(staff))
}

impl Line {
    /// Whether a person may see it.
    pub(crate) fn is_open_to(&self, staff: &Staff) -> bool {
        match self.section {
            Some(Section::Tasks) => tasks::sees_tasks(staff),
            // Each part of the settings has its own right.
            Some(Section::Settings) => settings::open_to(staff).next().is_some(),
            _ => self.lists.first().is_none_or(|list| staff.access.may(list.right())),
        }
    }
}
