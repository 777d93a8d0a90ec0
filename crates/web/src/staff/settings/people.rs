//! The people who work at the institution: all of them, a new one, and one with everything that they may do.

pub(crate) mod export;
pub(crate) mod invite;
pub(crate) mod person;

use app::people::RoleName;
use app::people::view::{self, At, Filter, PersonRow};
use app::saved_views::List;
use app::search::Kind;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use domain::hei::OunitId;
use domain::ids::StaffId;
use jiff::Timestamp;
use l10n::{Dates, Lang, Stamp};
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Opt, Row, Tab, Table, Tone};

use super::crumbs;
use crate::list::{self as lists, Asked, Contents, Nothing};
use crate::problem::Problem;
use crate::request::Fields;
use crate::shell::Section;
use crate::staff::search;
use crate::view::people::{role_name, unit_name};
use crate::visitor::{Staff, home_href};

const ROWS: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let who = who(lang);
    let mut asked = read(&staff, staff.query(), &who);
    let at = asked.place_by(StaffId::parse);
    let found = view::list(staff.host(), staff.hei(), &filter(&asked.params()), &at, ROWS).await?;
    let title = lang.text("settings-people");
    let invite =
        Button::primary(lang.text("people-invite")).href(staff.href("settings/people/new")).icon(Icon::UserPlus);
    let page = &found.page;
    let rows = if page.rows.is_empty() {
        let (host, hei) = (staff.host(), staff.hei());
        let without = lists::without(&asked, |others| {
            let filter = filter(&others);
            async move { Ok(view::list(host, hei, &filter, &At::First, 1).await?.counted) }
        });
        let without = without.await?;
        let words = Nothing { no_match: "people-nobody", tab: None, empty: "people-nobody", start: None };
        let text = asked.value("q");
        let near = search::near_instead(&staff, Kind::Person, text, async {
            let mut is_found = false;
            for left in [false, true] {
                let filter = Filter { text: Some(text.to_owned()), left };
                is_found |= view::list(host, hei, &filter, &At::First, 1).await?.counted.all > 0;
            }
            Ok(is_found)
        });
        let near = near.await?;
        html! {
            (lists::nothing(&asked, &words, &without))
            (near)
        }
    } else {
        lists::keyed(&staff, &table(&staff, &page.rows), false)
    };
    let search = lang.text("people-search");
    let contents = Contents {
        crumbs: Some(crumbs(&staff, "people", None)),
        facts: vec![html! { (lang.text("people-lead")) }],
        actions: Some(html! {
            @if found.counted.all > 0 {
                (lists::export_button(&staff, "settings/people/export", &asked.params()))
            }
            (invite)
        }),
        tabs: Some(tabs(lang, &asked, who)),
        fields: lists::fields(&asked, Some(("q", &search)), &[]),
        rows,
        shown: lists::shown(lang, found.counted, page.rows.len()),
        turns: [asked.turn(page.previous.as_ref()), asked.turn(page.next.as_ref())],
        ..Contents::new(&title, Section::Settings)
    };
    lists::respond(&staff, &asked, contents).await
}

/// Who can be shown.
fn who(lang: Lang) -> [Opt; 2] {
    [Opt::new("here", lang.text("people-here")), Opt::new("left", lang.text("people-left"))]
}

fn read<'a>(staff: &'a Staff, query: &'a Fields, who: &[Opt]) -> Asked<'a> {
    let lang = staff.lang();
    let mut asked = Asked::new(staff, List::People, query);
    asked.text("q", &lang.text("people-search"));
    // Who works here is the list itself.
    if query.filled("who") != Some("here") {
        asked.tab("who", &lang.text("people-who"), who);
    }
    asked
}

fn filter(pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    Filter { text: value("q"), left: value("who").is_some_and(|who| who == "left") }
}

fn tabs(lang: Lang, asked: &Asked<'_>, who: [Opt; 2]) -> Markup {
    let tab = |option: Opt| {
        let value = if option.value == "here" { "" } else { "left" };
        Tab {
            href: asked.href(&[("who", value)]),
            current: asked.value("who") == value,
            text: option.text,
            count: None,
        }
    };
    ui::tabs(&lang.text("people-who"), &who.map(tab))
}

/// The roles of a person, each with its unit.
fn roles(staff: &Staff, row: &PersonRow) -> Vec<String> {
    let lang = staff.lang();
    let with_unit = |(name, unit): &(RoleName, Option<OunitId>)| {
        let name = role_name(lang, name);
        let Some(unit) = unit else { return name };
        let unit = unit_name(staff, Some(unit));
        lang.text_with("people-in-unit", &[("role", (&name).into()), ("unit", (&unit).into())])
    };
    row.roles.iter().map(with_unit).collect()
}

fn table(staff: &Staff, rows: &[PersonRow]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |row: &PersonRow| {
        let roles = roles(staff, row);
        Row::link(
            staff.href(&format!("settings/people/{}", row.person.id)),
            vec![
                html! {
                    (row.person.name)
                    @if let Some(email) = &row.person.email { span.second { (email) } }
                    @if let Some(until) = row.invited_until { span.second { (invited(staff, until)) } }
                },
                html! { @if roles.is_empty() { (ui::NOTHING) } @else { (roles.join(", ")) } },
                html! { (ui::time(&day(&dates, row.person.left_at.unwrap_or(row.person.created_at)))) },
            ],
        )
    };
    let since = if rows.iter().any(|row| row.person.left_at.is_some()) { "people-left-at" } else { "common-since" };
    ui::table(&Table {
        caption: lang.text("settings-people"),
        columns: vec![
            Column::wide(lang.text("people-name")),
            Column::roomy(lang.text("people-roles")).words(),
            Column::end(lang.text(since)).named_words(),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}

/// That somebody was invited and has not come yet.
fn invited(staff: &Staff, until: Timestamp) -> Markup {
    let until = staff.dates().when(until);
    let text = staff.lang().text_with("people-invited-until", &[("time", (&until).into())]);
    ui::status(Tone::Neutral, Icon::Clock, &text, None)
}

/// The day of a moment, whenever it was.
fn day(dates: &Dates, at: Timestamp) -> Stamp {
    dates.stamped(at, dates.date(at))
}

/// The whole address of a link, as the reader reaches this site.
fn link_address(staff: &Staff, headers: &HeaderMap, token: &str) -> String {
    let scheme = if staff.visitor.web.secure_cookies() { "https" } else { "http" };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let path = format!("{}/sign-in/{token}", home_href(staff.hei()));
    if host.is_empty() { path } else { format!("{scheme}://{host}{path}") }
}

/// A link, shown this once.
fn link_shown(staff: &Staff, address: &str) -> Markup {
    let lang = staff.lang();
    let body = html! {
        p.section-lead { (lang.text("people-link-text")) }
        (ui::copy_field(lang, &Field::new("link-shown", &lang.text("people-link")).label_spoken(), address))
    };
    ui::section("link", &lang.text("people-link"), &body)
}
