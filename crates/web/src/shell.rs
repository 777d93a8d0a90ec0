//! The frame around a page of staff: sections, the institution, who is signed in.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::people::right::Right;
use maud::Markup;
use ui::{Icon, Institution, Nav, NavItem, PageShell, Person};

use crate::notice;
use crate::staff::{settings, tasks};
use crate::theme;
use crate::view::people::role_names;
use crate::view::task;
use crate::visitor::Staff;

/// The sections of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Tasks,
    Agreements,
    Partners,
    Deliveries,
    Problems,
    Exchanges,
    Settings,
    Guide,
    /// The person's own account, which is no section of the navigation.
    Account,
}

/// One page.
pub(crate) struct Page<'a> {
    pub(crate) title: &'a str,
    pub(crate) section: Section,
    /// The partner that the result of the last action is about.
    pub(crate) partner: &'a str,
    /// What else must be said above the page.
    pub(crate) banner: Option<Markup>,
    /// Whether a form came back with errors.
    pub(crate) error: bool,
    pub(crate) body: Markup,
}

/// The whole page. A form that came back with errors has status 422.
pub(crate) async fn page(staff: &Staff, page: Page<'_>) -> Response {
    page_in_colour(staff, page, None).await
}

/// The same in a colour that somebody tries.
pub(crate) async fn page_in_colour(staff: &Staff, page: Page<'_>, tried: Option<&str>) -> Response {
    let lang = staff.lang();
    let nav = nav(staff, page.section, waiting(staff).await);
    let name = staff.our_name().to_owned();
    let look = staff.institution.look();
    let accents = tried.or(look.accent.as_deref()).and_then(theme::href);
    let institution = Institution {
        short: short(look.short_name.as_deref().or(staff.institution.profile().abbreviation.as_deref()), &name),
        name,
        href: staff.home(),
    };
    let person = Person {
        name: staff.name.clone(),
        role: role_names(lang, &staff.signed_in.roles),
        account: Some(staff.href("account")),
        sign_out: staff.href("sign-out"),
    };
    let done = staff.query().get("done").filter(|_| !page.error);
    let notice = done.and_then(|key| notice::line(lang, key, page.partner));
    let flash = match (notice, page.banner) {
        (Some(one), Some(other)) => Some(maud::html! { (one) (other) }),
        (one, other) => one.or(other),
    };
    let status = if page.error { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shell = PageShell {
        lang,
        theme: staff.visitor.preferences.theme,
        accents: accents.as_deref(),
        title: page.title,
        error: page.error,
        path: &staff.visitor.path,
        nav: &nav,
        institution: &institution,
        person: Some(&person),
        flash,
        body: page.body,
    };
    (status, ui::page(&shell)).into_response()
}

fn nav(staff: &Staff, current: Section, waiting: u32) -> Nav {
    let lang = staff.lang();
    let item = |section, icon, key, tail| {
        let item =
            NavItem { icon, text: lang.text(key), href: staff.href(tail), count: None, current: section == current };
        staff.access.may(right_of(section)).then_some(item)
    };
    let first = NavItem {
        icon: Icon::Inbox,
        text: lang.text("tasks-title"),
        href: staff.href("tasks"),
        count: (waiting > 0).then(|| task::count(lang, waiting)),
        current: current == Section::Tasks,
    };
    let tail = staff.visitor.web.sandbox().map(|sandbox| NavItem {
        icon: Icon::University,
        text: lang.text("signin-sandbox-start"),
        href: sandbox.start_page.clone(),
        count: None,
        current: false,
    });
    let connections = [
        item(Section::Problems, Icon::Warning, "problems-title", "problems"),
        item(Section::Exchanges, Icon::Activity, "exchanges-title", "exchanges"),
    ];
    let settings = settings::open_to(staff).next().map(|_| NavItem {
        icon: Icon::Gear,
        text: lang.text("settings-title"),
        href: staff.href("settings"),
        count: None,
        current: current == Section::Settings,
    });
    let guide = NavItem {
        icon: Icon::Help,
        text: lang.text("guide-nav"),
        href: staff.href("guide"),
        count: None,
        current: current == Section::Guide,
    };
    let sections = [
        tasks::sees_tasks(staff).then_some(first),
        item(Section::Agreements, Icon::Agreements, "agreements-title", "agreements"),
        item(Section::Partners, Icon::Globe, "partners-title", "partners"),
        item(Section::Deliveries, Icon::Message, "deliveries-title", "deliveries"),
    ];
    Nav {
        sections: sections.into_iter().flatten().collect(),
        tail: connections.into_iter().flatten().chain(settings).chain([guide]).chain(tail).collect(),
        search: staff.access.may(Right::SeeAgreements).then(|| staff.href("agreements")),
    }
}

/// What it takes to see a section.
fn right_of(section: Section) -> Right {
    match section {
        // Guides and the account are everybody's; nobody asks for them here.
        Section::Tasks | Section::Agreements | Section::Partners | Section::Guide | Section::Account => {
            Right::SeeAgreements
        }
        Section::Deliveries | Section::Problems | Section::Exchanges => Right::SeeConnections,
        // Each part of the settings has its own right.
        Section::Settings => Right::EditInstitution,
    }
}

/// The first page that the person may see, if there is one.
pub(crate) fn first_page(staff: &Staff) -> Option<String> {
    tasks::sees_tasks(staff).then(|| staff.href("tasks"))
}

/// How many things wait for the reader. A page is worth more than this number, so that no error stops it.
async fn waiting(staff: &Staff) -> u32 {
    if !tasks::sees_tasks(staff) {
        return 0;
    }
    app::tasks::count_for(staff.host(), staff.hei(), tasks::person(staff)).await.unwrap_or_default()
}

/// The short name for the square: the abbreviation, else the first letters of the name.
fn short(abbreviation: Option<&str>, name: &str) -> String {
    let letters = || name.split_whitespace().filter_map(|word| word.chars().next()).take(3).collect::<String>();
    abbreviation.map_or_else(letters, ToOwned::to_owned)
}
