//! The frame around a page of staff: sections, the institution, who is signed in.

use app::agreements::list;
use app::received;
use app::received::Within;
use app::saved_views::{self, List, SavedView};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::people::access::Reach;
use domain::people::right::Right;
use maud::Markup;
use ui::{Icon, Institution, Nav, NavItem, NavView, PageShell, Person};

use crate::list as lists;
use crate::notice;
use crate::sections;
use crate::staff::tasks;
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
    /// The search, which stands above the navigation.
    Search,
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

impl<'a> Page<'a> {
    /// A page on which nothing went wrong and that is about no partner.
    pub(crate) fn new(section: Section, title: &'a str, body: Markup) -> Self {
        Self { title, section, partner: "", banner: None, error: false, body }
    }
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
    let done = staff.query().get("done").filter(|_| staff.just_done && !page.error);
    let notice = done.and_then(|key| notice::line(lang, key, page.partner));
    let flash = match (notice, page.banner) {
        (Some(one), Some(other)) => Some(maud::html! { (one) (other) }),
        (one, other) => one.or(other),
    };
    let now = staff.dates().exact(staff.now());
    let printed = [("time", (&now).into()), ("name", (&staff.name).into())];
    let address = format!("{}{}", staff.visitor.site, way_back(&staff.visitor.path));
    let foot = ui::print_foot(lang, &lang.text_with("ui-printed", &printed), &address, &page.body);
    let shell = PageShell {
        lang,
        theme: staff.visitor.preferences.theme,
        density: staff.visitor.preferences.density,
        keys: staff.visitor.preferences.keys,
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
pub(crate) fn way_back(path: &str) -> &str {
    if path.len() <= MOST_OF_A_PATH { path } else { path.split('?').next().unwrap_or_default() }
}

/// What stands beside the sections: how much waits in them, and the reader's own views of them. A page is worth more
/// than any of that, so that no error stops it.
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
        if let Some(within) = acts_within(staff) {
            let edits = Within::reach(staff.access.reach(Right::EditAgreements));
            let received = received::count_waiting(host, hei, &edits).await.unwrap_or_default();
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

/// Where the person may do something about agreements that wait for us; nothing if nowhere.
fn acts_within(staff: &Staff) -> Option<Within> {
    let rights = [Right::EditAgreements, Right::SendAgreements, Right::ApproveAgreements];
    let reaches: Vec<&Reach> = rights.iter().filter_map(|right| staff.access.reach(*right)).collect();
    if reaches.is_empty() {
        return None;
    }
    let units = reaches.iter().map(|reach| match reach {
        Reach::Everywhere => None,
        Reach::Units(units) => Some(units.clone()),
    });
    let units: Option<Vec<_>> = units.collect();
    let reach = units.map_or(Reach::Everywhere, |units| Reach::Units(units.into_iter().flatten().collect()));
    Some(Within::reach(Some(&reach)))
}

/// Whether what follows the address of a view only turns its pages, or tells what was done.
fn is_turn(rest: &str, turn: &str) -> bool {
    if turn.is_empty() { rest.is_empty() } else { rest.strip_prefix(turn).is_some_and(|cursor| !cursor.contains('&')) }
}

fn nav(staff: &Staff, current: Section, beside: &Beside) -> Nav {
    let lang = staff.lang();
    let waiting = |section: Section| match section {
        Section::Tasks => beside.tasks,
        Section::Agreements => u32::try_from(beside.agreements).unwrap_or(u32::MAX),
        _ => 0,
    };
    let item = |section: Section| {
        let line = sections::open_to(staff, section)?;
        let views: Vec<NavView> = line.lists.iter().flat_map(|list| beside.views_of(staff, *list)).collect();
        let edit_views = (!views.is_empty()).then(|| staff.href("views"));
        let count = Some(waiting(section)).filter(|waiting| *waiting > 0).map(|waiting| task::count(lang, waiting));
        let item = NavItem::new(line.icon, lang.text(line.title), staff.href(line.tail));
        Some(NavItem { count, views, edit_views, current: section == current, ..item })
    };
    let guide = NavItem::new(Icon::Help, lang.text("guide-nav"), staff.href("guide"));
    let guide = NavItem { current: current == Section::Guide, ..guide };
    let sandbox = staff.visitor.web.sandbox();
    let start =
        sandbox.map(|sandbox| NavItem::new(Icon::University, lang.text("signin-sandbox-start"), &sandbox.start_page));
    let sections = [Section::Tasks, Section::Agreements, Section::Partners, Section::Deliveries];
    let tail = [item(Section::Problems), item(Section::Exchanges), Some(guide), item(Section::Settings), start];
    Nav {
        sections: sections.into_iter().filter_map(item).collect(),
        tail: tail.into_iter().flatten().collect(),
        search: Some(staff.href("search")),
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
