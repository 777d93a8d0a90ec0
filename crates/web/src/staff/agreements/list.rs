//! The list of agreements, with what partners sent on top.

pub(crate) mod bulk;
pub(crate) mod export;
mod received;
mod rows;
mod wanted;

use app::agreements::list::{self, Filter, MOST_IN_A_NUMBER, Place};
use app::received as received_agreements;
use axum::response::Response;
use domain::agreement::standing::Who;
use domain::people::right::Right;
use maud::html;
use ui::{Button, Icon, Opt, Tab};

use self::wanted::{Found, View};
use crate::list::{self as lists, Asked, Choice, Contents, Nothing, respond};
use crate::problem::Problem;
use crate::shell::Section;
use crate::view::task;
use crate::visitor::Staff;

pub(crate) const ROWS: u32 = 50;
/// How many received agreements stand above the list; the others have a page of their own filter.
const MOST_RECEIVED: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let asked = wanted::read(&staff, staff.query());
    let within = staff.within();
    let ignored = staff.query().get("received") == Some("ignored");
    let found = wanted::find(&staff, &asked, ROWS).await?;
    let counted = found.counted(&staff, &asked).await?;
    let numbers = Numbers::read(&staff, &asked).await?;
    let waiting = received_agreements::count_waiting(staff.host(), staff.hei(), &within).await?;
    let received = if ignored || shows_received(&asked) {
        received_agreements::list(staff.host(), staff.hei(), &within, ignored, &Place::First, MOST_RECEIVED).await?.rows
    } else {
        Vec::new()
    };
    let makes = staff.access.may(Right::EditAgreements);
    let new = Button::primary(lang.text("agreements-new")).href(staff.href("agreements/new")).icon(Icon::Plus);
    let title = lang.text("agreements-title");
    let rows = if found.page.rows.is_empty() {
        let mut without = Vec::new();
        for (used, others) in asked.one_less() {
            let filter = wanted::filter(&staff, &others);
            let number = list::counted::<()>(staff.host(), staff.hei(), &filter, asked.order, &nowhere()).await?;
            without.push((used, number.all));
        }
        let start = makes.then(|| html! { (new) });
        lists::nothing(&asked, &Nothing { no_match: "agreements-no-match", empty: "agreements-empty", start }, &without)
    } else {
        rows::select(&staff, &asked, &found, counted)
    };
    let Found { page, .. } = &found;
    let contents = Contents {
        title: &title,
        section: Section::Agreements,
        crumbs: None,
        lead: None,
        actions: Some(html! {
            @if counted.all > 0 { (export::button(&staff, &asked)) }
            @if makes { (new) }
        }),
        banner: bulk::told(&staff),
        above: received::section(&staff, &staff.dates(), &received, waiting, ignored),
        tabs: Some(tabs(&staff, &asked, &numbers)),
        fields: fields(&staff, &asked, &numbers, waiting),
        rows,
        number: page.rows.len(),
        counted,
        turns: [asked.turn(page.previous.as_ref()), asked.turn(page.next.as_ref())],
        below: html! { @if counted.all > 0 { (export::note(&staff)) } },
    };
    respond(&staff, &asked, contents).await
}

/// A page before which there is nothing.
fn nowhere() -> app::Page<()> {
    app::Page { rows: Vec::new(), next: None, previous: None }
}

/// What partners sent stands above all agreements and above those that wait for us.
fn shows_received(asked: &Asked<'_>) -> bool {
    let for_us = asked.value("who") == Who::Us.slug();
    let others = asked.params().into_iter().any(|(name, _)| name != "who");
    asked.place == Place::First && !others && (asked.value("who").is_empty() || for_us)
}

/// The numbers beside the views and beside who acts next.
struct Numbers {
    views: Vec<u64>,
    who: Vec<u64>,
}

impl Numbers {
    async fn read(staff: &Staff, asked: &Asked<'_>) -> Result<Self, Problem> {
        let of_view = |view: &View| wanted::filter(staff, &[(wanted::VIEW, view.slug().to_owned())]);
        let of_who = |who: &Who| {
            let view = (wanted::VIEW, asked.value(wanted::VIEW).to_owned());
            wanted::filter(staff, &[view, ("who", who.slug().to_owned())])
        };
        let filters: Vec<Filter> = View::ALL.iter().map(of_view).chain(wanted::WHO.iter().map(of_who)).collect();
        let mut views = list::numbers(staff.host(), staff.hei(), &filters).await?;
        let who = views.split_off(View::ALL.len().min(views.len()));
        Ok(Self { views, who })
    }
}

/// A number that was counted up to a limit.
fn number(staff: &Staff, number: u64) -> String {
    task::count(staff.lang(), u32::try_from(number).unwrap_or(MOST_IN_A_NUMBER + 1))
}

fn tabs(staff: &Staff, asked: &Asked<'_>, numbers: &Numbers) -> maud::Markup {
    let lang = staff.lang();
    let tab = |(view, count): (View, &u64)| Tab {
        text: wanted::view_name(lang, view),
        href: asked.href(&[(wanted::VIEW, if view == View::All { "" } else { view.slug() })]),
        count: Some(number(staff, *count)),
        current: View::of(asked.value(wanted::VIEW)) == view,
    };
    let tabs: Vec<Tab> = View::ALL.into_iter().zip(&numbers.views).map(tab).collect();
    ui::tabs(&lang.text("agreements-views"), &tabs)
}

/// `waiting` is how many that partners sent wait for a decision of ours.
fn fields(staff: &Staff, asked: &Asked<'_>, numbers: &Numbers, waiting: u64) -> maud::Markup {
    let lang = staff.lang();
    let states = wanted::states(lang);
    let units = wanted::units(staff);
    let is_all = View::of(asked.value(wanted::VIEW)) == View::All;
    let who: Vec<Opt> = wanted::who_options(lang)
        .into_iter()
        .zip(wanted::WHO.iter().zip(&numbers.who))
        .map(|(option, (who, count))| {
            let count = count + if *who == Who::Us && is_all { waiting } else { 0 };
            Opt::new(option.value, format!("{} ({})", option.text, number(staff, count)))
        })
        .collect();
    let text = |key: &str| lang.text(key);
    let (search, state, waits, unit) =
        (text("agreements-search"), text("common-state"), text("agreements-who"), text("agreement-unit"));
    let any = text("agreements-any-state");
    let any = any.as_str();
    let mut choices = vec![
        Choice { name: "state", label: &state, options: &states, any },
        Choice { name: "who", label: &waits, options: &who, any },
    ];
    if !units.is_empty() {
        choices.push(Choice { name: "unit", label: &unit, options: &units, any });
    }
    lists::fields(asked, Some(("q", &search)), &choices)
}
