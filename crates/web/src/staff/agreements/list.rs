//! The list of agreements, with what partners sent on top.

use app::agreements::list::{self, Count, Filter, Place, Row as Found, Within};
use app::received;
use axum::response::Response;
use domain::agreement::standing::{State, Who};
use domain::people::right::Right;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, Opt, PageHeader, Row, Tab, Table};

use crate::problem::Problem;
use crate::request::{self, Fields};
use crate::shell::{self, Page, Section};
use crate::view::{condition, state};
use crate::visitor::Staff;

const ROWS: u32 = 50;
/// How many received agreements stand above the list; the others have a page of their own filter.
const MOST_RECEIVED: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let dates = staff.dates();
    let wanted = Wanted::read(staff.query());
    let within = staff.within();
    let counts = list::counts(staff.host(), staff.hei(), &within).await?;
    let total: u64 =
        counts.iter().filter(|count| count.state != State::Deleted.slug()).map(|count| count.agreements).sum();
    let found = find(&staff, &wanted).await?;
    let waiting = received::count_waiting(staff.host(), staff.hei(), &within).await?;
    let received = if wanted.shows_received() {
        received::list(staff.host(), staff.hei(), &within, wanted.ignored, &Place::First, MOST_RECEIVED).await?.rows
    } else {
        Vec::new()
    };
    let title = lang.text("agreements-title");
    let makes = staff.access.may(Right::EditAgreements);
    let new = Button::primary(lang.text("agreements-new")).href(staff.href("agreements/new")).icon(Icon::Plus);
    let header = PageHeader { title: &title, actions: makes.then(|| html! { (new) }), ..PageHeader::default() };
    let shown = lang.text_with("agreements-shown", &[("count", found.rows.len().into())]);
    let turn = |place: &Option<Place>| place.as_ref().and_then(|place| wanted.page_href(&staff, place));
    let pages = ui::Page { previous: turn(&found.previous), next: turn(&found.next), shown };
    let list = html! {
        @if !found.rows.is_empty() {
            (table(&staff, &dates, &found.rows))
            (ui::pagination(lang, &pages))
        } @else if total == 0 && wanted.is_first_view() {
            (ui::empty(&lang.text("agreements-empty"), &lang.text("agreements-empty-text"),
                makes.then(|| html! { (Button::primary(lang.text("agreements-new")).href(staff.href("agreements/new"))) }).as_ref()))
        } @else {
            (ui::empty(&lang.text("agreements-no-match"), &lang.text("agreements-no-match-text"),
                Some(&html! { (Button::secondary(lang.text("agreements-clear")).href(staff.href("agreements"))) })))
        }
    };
    let body = html! {
        (ui::page_header(&header))
        (received_section(&staff, &dates, &received, waiting, wanted.ignored))
        (tabs(&staff, &wanted, &counts, total, waiting))
        (filters(&staff, &wanted))
        (ui::stack(&[list]))
    };
    let page = Page { title: &title, section: Section::Agreements, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

/// What the address asks for.
struct Wanted {
    text: String,
    state: String,
    who: String,
    ignored: bool,
    place: Place,
}

impl Wanted {
    fn read(query: &Fields) -> Self {
        let state = query.get("state").filter(|state| State::SLUGS.contains(state)).unwrap_or_default().to_owned();
        let who = query.get("who").filter(|who| Who::from_slug(who).is_some()).unwrap_or_default().to_owned();
        let text = query.filled("q").unwrap_or_default().chars().take(200).collect();
        Self { text, state, who, ignored: query.get("received") == Some("ignored"), place: request::place(query) }
    }

    fn is_first_view(&self) -> bool {
        self.text.is_empty() && self.state.is_empty() && self.who.is_empty() && self.place == Place::First
    }

    /// What partners sent stands above all agreements and above those that wait for us.
    fn shows_received(&self) -> bool {
        let for_us = Who::from_slug(&self.who) == Some(Who::Us);
        let plain = self.text.is_empty() && self.state.is_empty() && self.place == Place::First;
        self.ignored || plain && (self.who.is_empty() || for_us)
    }

    fn filter(&self, within: Within) -> Filter {
        Filter {
            states: (!self.state.is_empty()).then(|| self.state.clone()).into_iter().collect(),
            who: match Who::from_slug(&self.who) {
                // What waits for both waits for each of them.
                Some(Who::Us) => vec![Who::Us, Who::Both],
                Some(Who::Partner) => vec![Who::Partner, Who::Both],
                other => other.into_iter().collect(),
            },
            partner: None,
            text: (!self.text.is_empty()).then(|| self.text.clone()),
            within,
        }
    }

    /// The list with other values of some names.
    fn href(&self, staff: &Staff, change: &[(&str, &str)]) -> String {
        let value = |name: &str, kept: &str| {
            change.iter().find(|(changed, _)| *changed == name).map_or(kept, |(_, value)| *value).to_owned()
        };
        let kept = [
            ("q", value("q", &self.text)),
            ("state", value("state", &self.state)),
            ("who", value("who", &self.who)),
            ("after", value("after", "")),
            ("before", value("before", "")),
        ];
        let filled = kept.iter().filter(|(_, value)| !value.is_empty());
        let query: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish();
        staff.href(&if query.is_empty() { "agreements".to_owned() } else { format!("agreements?{query}") })
    }

    fn page_href(&self, staff: &Staff, place: &Place) -> Option<String> {
        let (name, cursor) = request::place_param(place)?;
        Some(self.href(staff, &[(name, &cursor)]))
    }
}

/// The rows. Words that are no number are taken for the name of a partner, if they name one alone.
async fn find(staff: &Staff, wanted: &Wanted) -> Result<list::Page<Found>, Problem> {
    let mut filter = wanted.filter(staff.within());
    let found = list::page(staff.host(), staff.hei(), &filter, &wanted.place, ROWS).await?;
    if !found.rows.is_empty() || wanted.text.is_empty() {
        return Ok(found);
    }
    let named = app::partners::search(staff.host(), staff.hei(), &filter.within, &wanted.text, None, 2).await?;
    let [only] = named.rows.as_slice() else {
        return Ok(found);
    };
    filter.partner = Some(only.hei.clone());
    filter.text = None;
    Ok(list::page(staff.host(), staff.hei(), &filter, &wanted.place, ROWS).await?)
}

/// `waiting` is how many that partners sent wait for a decision of ours.
fn tabs(staff: &Staff, wanted: &Wanted, counts: &[Count], total: u64, waiting: u64) -> Markup {
    let lang = staff.lang();
    let number = |who: &[Who]| -> u64 {
        let fits = |count: &&Count| who.contains(&count.who) && count.state != State::Deleted.slug();
        counts.iter().filter(fits).map(|count| count.agreements).sum()
    };
    let tab = |key: &str, who: &str, number: u64| Tab {
        text: lang.text(key),
        href: wanted.href(staff, &[("who", who)]),
        count: Some(lang.number(i64::try_from(number).unwrap_or(i64::MAX))),
        current: wanted.who == who,
    };
    ui::tabs(
        &lang.text("agreements-views"),
        &[
            tab("agreements-tab-all", "", total),
            tab("agreements-tab-us", "us", number(&[Who::Us, Who::Both]) + waiting),
            tab("agreements-tab-partner", "partner", number(&[Who::Partner, Who::Both])),
            tab("agreements-tab-nobody", "nobody", number(&[Who::Nobody])),
        ],
    )
}

fn filters(staff: &Staff, wanted: &Wanted) -> Markup {
    let lang = staff.lang();
    let states: Vec<Opt> = State::SLUGS.iter().map(|slug| Opt::new(*slug, lang.text(slug))).collect();
    let any = lang.text("agreements-any-state");
    let (search, state) = (lang.text("agreements-search"), lang.text("common-state"));
    ui::filters(
        &staff.href("agreements"),
        &html! {
            @if !wanted.who.is_empty() { (ui::hidden("who", &wanted.who)) }
            (ui::field(lang, &Field::new("q", &search), &Input::search(&wanted.text)))
            (ui::field(lang, &Field::new("state", &state), &Input::select(&wanted.state, &states).empty_text(&any)))
            (Button::secondary(lang.text("agreements-apply")))
            @if !wanted.is_first_view() { (Button::quiet(lang.text("agreements-clear")).href(staff.href("agreements"))) }
        },
    )
}

fn table(staff: &Staff, dates: &Dates, rows: &[Found]) -> Markup {
    let lang = staff.lang();
    ui::table(&Table {
        caption: lang.text("agreements-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("agreements-code")),
            Column::new(lang.text("common-state")),
            Column::roomy(lang.text("agreements-delivery")),
            Column::roomy(lang.text("conditions-years")),
            Column::end(lang.text("conditions-title")),
            Column::tight(lang.text("agreements-next")),
            Column::end(lang.text("common-since")),
        ],
        rows: rows.iter().map(|row| line(staff, dates, lang, row)).collect(),
        stays: false,
    })
}

fn line(staff: &Staff, dates: &Dates, lang: Lang, row: &Found) -> Row {
    let standing = &row.standing;
    let years = match (standing.first_year, standing.last_year) {
        (Some(first), Some(last)) => condition::span(first, last),
        _ => ui::NOTHING.to_owned(),
    };
    let differences = (standing.differences > 0).then(|| lang.number(i64::from(standing.differences)));
    let who = state::who(lang, standing.who);
    let since = if standing.who == Who::Nobody { ui::NOTHING.to_owned() } else { dates.days_since(standing.since) };
    Row::link(
        staff.agreement_href(&standing.agreement, ""),
        vec![
            html! { (row.partner_name) },
            html! { (standing.code) },
            ui::state_line(lang, state::agreement(&standing.state), differences.as_deref()),
            state::delivery_cell(dates, lang, &row.delivery),
            html! { (years) },
            html! { (lang.number(i64::from(standing.conditions))) },
            html! { @if standing.who == Who::Us { strong { (who) } } @else { (who) } },
            html! { (since) },
        ],
    )
}

/// What partners sent and none of ours belongs to. Of those that wait, the newest of `waiting` are shown.
fn received_section(staff: &Staff, dates: &Dates, rows: &[received::Row], waiting: u64, ignored: bool) -> Markup {
    let lang = staff.lang();
    if rows.is_empty() && !ignored {
        return html! {};
    }
    let line = |row: &received::Row| {
        let received = &row.received;
        let content = received.content.as_ref();
        let code = content.and_then(|copy| copy.owner.iia_code.clone()).unwrap_or_else(|| ui::NOTHING.to_owned());
        let conditions = content.map_or(0, |copy| copy.conditions.len());
        let (tone, icon, key) = if received.has_problem || content.is_none() {
            (ui::Tone::Bad, Icon::Warning, "state-problem")
        } else {
            (ui::Tone::Wait, Icon::DownloadIn, "state-received")
        };
        Row::link(
            staff.received_href(&received.partner, &received.remote_id, ""),
            vec![
                html! { (row.partner_name) },
                html! { (code) },
                ui::status(tone, icon, &lang.text(key), None),
                html! { (content.map_or_else(|| ui::NOTHING.to_owned(), crate::view::copy::years)) },
                html! { (lang.number(i64::try_from(conditions).unwrap_or(0))) },
                html! { (state::when(dates, received.first_seen)) },
            ],
        )
    };
    let table = ui::table(&Table {
        caption: lang.text("received-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("received-their-code")),
            Column::new(lang.text("common-state")),
            Column::tight(lang.text("conditions-years")),
            Column::end(lang.text("conditions-title")),
            Column::end(lang.text("received-first-fetched")),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    });
    let (title, other) = if ignored {
        (lang.text("received-ignored-title"), staff.href("agreements"))
    } else {
        (lang.text("received-title"), staff.href("agreements?received=ignored"))
    };
    let other_words = lang.text(if ignored { "received-show-waiting" } else { "received-show-ignored" });
    let note = html! { (lang.text_with("received-note", &[("count", waiting.into())])) };
    let action = html! { a href=(other) { (other_words) } };
    let inside = html! {
        @if rows.is_empty() { p { (lang.text("received-none-ignored")) } } @else { (table) }
    };
    ui::stack(&[ui::section("received", &title, (!ignored).then_some(&note), Some(&action), &inside)])
}
