//! The frame around a page of staff: sections, the institution, who is signed in.

use app::agreements::list;
use app::received;
use app::saved_views::{self, List, SavedView};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::people::right::Right;
use maud::Markup;
use ui::{Icon, Institution, Nav, NavItem, NavView, PageShell, Person};

use crate::list as lists;
use crate::notice;
use crate::staff::{settings, tasks};
use crate::theme;
use crate::view::people::role_names;
use crate::view::task;
use crate::visitor::Staff;

/// The longest address that the menu repeats.
const MOST_OF_A_PATH: usize = 2000;

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
    /// The person's own account and views, which are no section of the navigation.
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
    let status = if page.error { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, document(staff, page, tried).await).into_response()
}

/// The document alone, for answers with a status of their own.
pub(crate) async fn document(staff: &Staff, page: Page<'_>, tried: Option<&str>) -> Markup {
    let lang = staff.lang();
    let nav = nav(staff, page.section, &Beside::read(staff).await);
    let name = staff.our_name();
    let look = staff.institution.look();
    let accents = tried.or(look.accent.as_deref()).and_then(theme::href);
    let institution = Institution { short: short_name(&staff.institution, &look, lang), name, href: staff.home() };
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
    let now = staff.dates().exact(staff.now());
    let printed = [("time", (&now).into()), ("name", (&staff.name).into())];
    let address = format!("{}{}", staff.visitor.site, staff.visitor.path);
    let foot = ui::print_foot(lang, &lang.text_with("ui-printed", &printed), &address, &page.body);
    let shell = PageShell {
        lang,
        theme: staff.visitor.preferences.theme,
        density: staff.visitor.preferences.density,
        accents: accents.as_deref(),
        title: page.title,
        error: page.error,
        path: way_back(&staff.visitor.path),
        nav: &nav,
        institution: &institution,
        person: Some(&person),
        flash,
        body: maud::html! { (page.body) (foot) },
    };
    ui::page(&shell)
}

/// The page to which the forms of the menu return: without what it asks for, where that is longer than any of ours.
fn way_back(path: &str) -> &str {
    if path.len() <= MOST_OF_A_PATH { path } else { path.split('?').next().unwrap_or_default() }
}

/// What stands beside the sections: how much waits in them, and the reader's own views of them. A page is worth more than
/// any of that, so that no error stops it.
#[derive(Default)]
struct Beside {
    tasks: u32,
    agreements: u64,
    views: Vec<SavedView>,
}

impl Beside {
    async fn read(staff: &Staff) -> Self {
        let (host, hei) = (staff.host(), staff.hei());
        let mut beside = Self::default();
        if tasks::sees_tasks(staff) {
            beside.tasks = app::tasks::count_for(host, hei, tasks::person(staff)).await.unwrap_or_default();
        }
        if staff.access.may(Right::SeeAgreements) {
            let within = staff.within();
            let received = received::count_waiting(host, hei, &within).await.unwrap_or_default();
            beside.agreements = list::waiting(host, hei, &within).await.unwrap_or_default() + received;
        }
        beside.views = saved_views::of_person(host, hei, &staff.signed_in.staff).await.unwrap_or_default();
        beside
    }

    /// The reader's views of a list, if they may still see it.
    fn views_of(&self, staff: &Staff, list: List) -> Vec<NavView> {
        let here = staff.visitor.path.as_str();
        let view = |view: &SavedView| {
            let href = format!("{}?{}", lists::href(staff, list), view.query);
            let rest = here.strip_prefix(&href);
            let turns = ["", "&after=", "&before=", "&done="];
            let current = rest.is_some_and(|rest| turns.iter().any(|turn| is_turn(rest, turn)));
            NavView { text: view.name.clone(), current, href }
        };
        let may = staff.access.may(list.right());
        self.views.iter().filter(|view| may && view.list == list.slug()).map(view).collect()
    }
}

/// Whether what follows the address of a view only turns its pages, or tells what was done.
fn is_turn(rest: &str, turn: &str) -> bool {
    if turn.is_empty() { rest.is_empty() } else { rest.strip_prefix(turn).is_some_and(|cursor| !cursor.contains('&')) }
}

fn nav(staff: &Staff, current: Section, beside: &Beside) -> Nav {
    let lang = staff.lang();
    let edit_views = staff.href("views");
    let with_views = |item: NavItem, list: List| {
        let views = beside.views_of(staff, list);
        let edit_views = (!views.is_empty()).then(|| edit_views.clone());
        NavItem { views, edit_views, ..item }
    };
    let item = |section, icon, key, tail| {
        let item = NavItem { current: section == current, ..NavItem::new(icon, lang.text(key), staff.href(tail)) };
        staff.access.may(right_of(section)).then_some(item)
    };
    let number = |waiting: u32| (waiting > 0).then(|| task::count(lang, waiting));
    let first = NavItem {
        count: number(beside.tasks),
        current: current == Section::Tasks,
        ..NavItem::new(Icon::Inbox, lang.text("tasks-title"), staff.href("tasks"))
    };
    let agreements = item(Section::Agreements, Icon::Agreements, "agreements-title", "agreements").map(|item| {
        let count = number(u32::try_from(beside.agreements).unwrap_or(u32::MAX));
        with_views(NavItem { count, ..item }, List::Agreements)
    });
    let sandbox = staff.visitor.web.sandbox();
    let start =
        sandbox.map(|sandbox| NavItem::new(Icon::University, lang.text("signin-sandbox-start"), &sandbox.start_page));
    let settings = settings::open_to(staff).next().map(|_| {
        let item = NavItem::new(Icon::Gear, lang.text("settings-title"), staff.href("settings"));
        with_views(NavItem { current: current == Section::Settings, ..item }, List::People)
    });
    let guide = NavItem::new(Icon::Help, lang.text("guide-nav"), staff.href("guide"));
    let guide = NavItem { current: current == Section::Guide, ..guide };
    let sections = [
        tasks::sees_tasks(staff).then_some(first),
        agreements,
        item(Section::Partners, Icon::Globe, "partners-title", "partners"),
        item(Section::Deliveries, Icon::Message, "deliveries-title", "deliveries")
            .map(|item| with_views(item, List::Deliveries)),
    ];
    let tail = [
        item(Section::Problems, Icon::Warning, "problems-title", "problems"),
        item(Section::Exchanges, Icon::Activity, "exchanges-title", "exchanges")
            .map(|item| with_views(item, List::Exchanges)),
        Some(guide),
        settings,
        start,
    ];
    Nav {
        sections: sections.into_iter().flatten().collect(),
        tail: tail.into_iter().flatten().collect(),
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

/// The short name for the square: the chosen one, else the abbreviation, else the first letters of the name.
pub(crate) fn short_name(institution: &app::host::Institution, look: &app::looks::Look, lang: l10n::Lang) -> String {
    let pages = institution.pages();
    let told = pages.institution.abbreviation.clone().or_else(|| institution.profile().abbreviation.clone());
    let name = institution.name(lang.tag());
    let letters = || name.split_whitespace().filter_map(|word| word.chars().next()).take(3).collect();
    look.short_name.clone().or(told).unwrap_or_else(letters)
}
