//! What an institution arranges for itself: one page that leads to all sections, and the table of the sections.

pub(crate) mod audit;
pub(crate) mod connections;
pub(crate) mod deputy;
pub(crate) mod directory;
mod editing;
pub(crate) mod factsheet;
pub(crate) mod institution;
pub(crate) mod keys;
pub(crate) mod look;
pub(crate) mod people;
pub(crate) mod preview;
pub(crate) mod roles;
pub(crate) mod rules;
mod sheet;
pub(crate) mod units;

use axum::response::Response;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Crumb, Icon, PageHeader, PickItem, Tone};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

/// The groups in which the sections stand, in the order of the page. With `settings-group-` the keys of their texts.
const GROUPS: [&str; 5] = ["people", "about", "look", "network", "records"];

/// One section of the settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// The last part of its address, and with `settings-` and `settings-line-` the keys of its texts.
    pub(crate) slug: &'static str,
    /// With which others it stands.
    group: &'static str,
    /// Its picture.
    icon: Icon,
    /// Who may use it: people with this right, or everybody who is signed in.
    right: Option<Right>,
}

/// All sections, in the order of the page. A new section is one line here, one in the table of routes, and two texts.
pub(crate) const SETTINGS: &[Setting] = &[
    setting("people", "people", Icon::User, Right::ManagePeople),
    setting("roles", "people", Icon::Shield, Right::ManagePeople),
    setting("rules", "people", Icon::Filter, Right::ManagePeople),
    for_all("deputy", "people", Icon::Reply),
    setting("institution", "about", Icon::University, Right::EditInstitution),
    setting("units", "about", Icon::Agreements, Right::EditInstitution),
    setting("factsheet", "about", Icon::Document, Right::EditInstitution),
    setting("look", "look", Icon::Pencil, Right::EditInstitution),
    setting("connections", "network", Icon::Activity, Right::SeeConnections),
    setting("keys", "network", Icon::Key, Right::SeeConnections),
    setting("directory", "network", Icon::Globe, Right::EditInstitution),
    setting("audit", "records", Icon::List, Right::SeeAudit),
];

const fn setting(slug: &'static str, group: &'static str, icon: Icon, right: Right) -> Setting {
    Setting { slug, group, icon, right: Some(right) }
}

const fn for_all(slug: &'static str, group: &'static str, icon: Icon) -> Setting {
    Setting { slug, group, icon, right: None }
}

/// The sections that a person may use.
pub(crate) fn open_to(staff: &Staff) -> impl Iterator<Item = Setting> {
    SETTINGS.iter().copied().filter(|setting| setting.right.is_none_or(|right| staff.access.may(right)))
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let title = lang.text("settings-title");
    let lead = html! { (lang.text("settings-lead")) };
    let item = |setting: Setting| PickItem {
        href: Some(staff.href(&format!("settings/{}", setting.slug))),
        icon: (setting.icon, Tone::Neutral),
        title: lang.text(&format!("settings-{}", setting.slug)),
        note: Some(lang.text(&format!("settings-line-{}", setting.slug))),
        time: None,
        current: false,
    };
    let mut groups = Vec::new();
    for group in GROUPS {
        let items: Vec<PickItem> = open_to(&staff).filter(|setting| setting.group == group).map(item).collect();
        if !items.is_empty() {
            let heading = lang.text(&format!("settings-group-{group}"));
            groups.push(ui::panel(group, &heading, None, None, false, &ui::pick_list(&items)));
        }
    }
    let body = html! {
        (ui::page_header(&PageHeader { title: &title, facts: vec![lead], ..PageHeader::default() }))
        @if groups.is_empty() {
            (ui::empty(&lang.text("settings-empty"), &lang.text("settings-empty-text"), None))
        }
        div.panels { @for group in &groups { (group) } }
    };
    let page = Page::new(Section::Settings, &title, body);
    Ok(shell::page(&staff, page).await)
}

/// The way to a section, or below it to `here`.
pub(crate) fn crumbs(staff: &Staff, slug: &str, here: Option<&str>) -> Markup {
    let lang = staff.lang();
    let section = lang.text(&format!("settings-{slug}"));
    let mut crumbs = vec![Crumb::link(lang.text("settings-title"), staff.href("settings"))];
    match here {
        Some(here) => {
            crumbs.push(Crumb::link(section, staff.href(&format!("settings/{slug}"))));
            crumbs.push(Crumb::here(here));
        }
        None => crumbs.push(Crumb::here(section)),
    }
    ui::breadcrumbs(lang, &crumbs)
}
