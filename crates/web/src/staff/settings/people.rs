//! The people who work at the institution: all of them, a new one, and one with everything that they may do.

pub(crate) mod invite;
pub(crate) mod person;

use app::people::view::{self, Filter, PersonRow};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use domain::ids::StaffId;
use jiff::Timestamp;
use l10n::{Dates, Stamp};
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, Opt, PageHeader, Row, Table, Tone};

use super::crumbs;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::people::{role_name, unit_name};
use crate::visitor::{Staff, home_href};

const ROWS: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let text: String = staff.query().filled("q").unwrap_or_default().chars().take(200).collect();
    let left = staff.query().get("who") == Some("left");
    let after = staff.query().get("after").and_then(StaffId::parse);
    let filter = Filter { text: (!text.is_empty()).then(|| text.clone()), left };
    let found = view::list(staff.host(), staff.hei(), &filter, after.as_ref(), ROWS).await?;
    let title = lang.text("settings-people");
    let actions = html! {
        (Button::primary(lang.text("people-invite")).href(staff.href("settings/people/new")).icon(Icon::UserPlus))
    };
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("people-lead")) }],
        actions: Some(actions),
        ..PageHeader::default()
    };
    let address = |after: Option<&StaffId>| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &text).append_pair("who", if left { "left" } else { "here" });
        if let Some(after) = after {
            query.append_pair("after", after.as_str());
        }
        staff.href(&format!("settings/people?{}", query.finish()))
    };
    let pages = ui::Page {
        previous: after.is_some().then(|| address(None)),
        next: found.next.as_ref().map(|next| address(Some(next))),
        shown: lang.text_with("people-shown", &[("count", found.rows.len().into())]),
    };
    let who = [Opt::new("here", lang.text("people-here")), Opt::new("left", lang.text("people-left"))];
    let (label_q, label_who) = (lang.text("people-search"), lang.text("people-who"));
    let body = html! {
        (crumbs(&staff, "people", None))
        (ui::page_header(&header))
        (ui::filters(&staff.href("settings/people"), &html! {
            (ui::field(lang, &Field::new("q", &label_q), &Input::search(&text)))
            (ui::field(lang, &Field::new("who", &label_who), &Input::select(if left { "left" } else { "here" }, &who)))
            (Button::secondary(lang.text("agreements-apply")))
        }))
        (ui::stack(&[html! {
            @if found.rows.is_empty() {
                (ui::empty(&lang.text("people-nobody"), &lang.text("people-nobody-text"), None))
            } @else {
                (table(&staff, &found.rows))
                (ui::pagination(lang, &pages))
            }
        }]))
    };
    let page = Page { title: &title, section: Section::Settings, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

fn table(staff: &Staff, rows: &[PersonRow]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |row: &PersonRow| {
        let roles: Vec<String> = row
            .roles
            .iter()
            .map(|(name, unit)| {
                let name = role_name(lang, name);
                let Some(unit) = unit else { return name };
                let unit = unit_name(staff, Some(unit));
                lang.text_with("people-in-unit", &[("role", (&name).into()), ("unit", (&unit).into())])
            })
            .collect();
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
            Column::roomy(lang.text("people-roles")),
            Column::end(lang.text(since)),
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
    ui::section("link", &lang.text("people-link"), None, None, &body)
}
