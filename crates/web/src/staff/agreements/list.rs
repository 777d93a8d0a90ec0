//! The list of agreements, with what partners sent on top.

pub(crate) mod bulk;
pub(crate) mod export;
mod received;
mod rows;
mod wanted;

use app::agreements::list::{self, Filter, MOST_IN_A_NUMBER, Place};
use app::received::{self as received_agreements, Within};
use app::search::Kind;
use axum::response::Response;
use domain::agreement::standing::Who;
use domain::people::right::Right;
use maud::html;
use ui::{Button, Icon, Opt, Tab};

use self::wanted::{Found, View};
use crate::list::{self as lists, Asked, Choice, Contents, Filters, Nothing, respond};
use crate::problem::Problem;
use crate::shell::Section;
use crate::staff::search;
use crate::view::task;
use crate::visitor::Staff;

pub(crate) const ROWS: u32 = 50;
/// How many received agreements stand above the list; there is a page of all.
const MOST_RECEIVED: u32 = 10;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let asked = wanted::read(&staff, staff.query());
    let within = staff.within();
    let found = wanted::find(&staff, &asked, ROWS).await?;
    let counted = found.counted(&staff, &asked).await?;
    let numbers = Numbers::read(&staff, &asked).await?;
    let waiting = received_agreements::count_waiting(staff.host(), staff.hei(), &within).await?;
    let received = if shows_received(&asked) {
        let filter = received_agreements::Filter::default();
        let at = &Place::First;
        received_agreements::list(staff.host(), staff.hei(), &within, &filter, at, MOST_RECEIVED).await?.rows
    } else {
        Vec::new()
    };
    let makes = staff.access.may(Right::EditAgreements);
    let new = Button::primary(lang.text("agreements-new")).href(staff.href("agreements/new")).icon(Icon::Plus);
    let title = lang.text("agreements-title");
    let rows = if found.page.rows.is_empty() {
        let (staff, order) = (&staff, asked.order);
        let without = lists::without(&asked, |others| async move { wanted::counted(staff, order, &others).await });
        let without = without.await?;
        let start = makes.then(|| html! { (new) });
        let words = Nothing { no_match: "agreements-no-match", tab: None, empty: "agreements-empty", start };
        let text = asked.value("q");
        let near = search::near_instead(staff, Kind::Agreement, text, async {
            Ok(wanted::counted(staff, order, &[("q", text.to_owned())]).await?.all > 0)
        });
        let near = near.await?;
        html! {
            (lists::nothing(&asked, &words, &without))
            (near)
        }
    } else {
        lists::keyed(&staff, &rows::select(&staff, &asked, &found, counted), true)
    };
    let Found { page, .. } = &found;
    let contents = Contents {
        actions: Some(html! {
            @if counted.all > 0 { (lists::export_button(&staff, "agreements/export", &asked.params())) }
            @if makes { (new) }
        }),
        banner: bulk::told(&staff),
        above: received::section(&staff, &received, waiting),
        tabs: Some(tabs(&staff, &asked, &numbers)),
        fields: fields(&staff, &asked, &numbers),
        rows,
        shown: lists::shown(lang, counted, page.rows.len()),
        turns: [asked.turn(page.previous.as_ref()), asked.turn(page.next.as_ref())],
        below: html! {
            @if within == Within::Everywhere && received.is_empty() { p { a href=(staff.href("received")) { (lang.text("received-title")) } } }
        },
        ..Contents::new(&title, Section::Agreements)
    };
    respond(&staff, &asked, contents).await
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

/// The fields; beside who acts next stands how many agreements the list then has.
fn fields(staff: &Staff, asked: &Asked<'_>, numbers: &Numbers) -> Filters {
    let lang = staff.lang();
    let states = wanted::states(lang);
    let units = wanted::units(staff);
    let who: Vec<Opt> = wanted::who_options(lang)
        .into_iter()
        .zip(&numbers.who)
        .map(|(option, count)| Opt::new(option.value, format!("{} ({})", option.text, number(staff, *count))))
        .collect();
    let text = |key: &str| lang.text(key);
    let (search, state, waits, unit) =
        (text("agreements-search"), text("common-state"), text("agreements-who"), text("agreement-unit"));
    let any = text("list-any");
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
