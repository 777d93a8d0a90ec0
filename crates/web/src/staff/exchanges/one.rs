//! One exchange: its facts, and what was said where that is kept.

use app::exchanges::{self, Bodies, Exchange};
use axum::response::Response;
use domain::ids::ExchangeId;
use maud::{Markup, html};
use ui::{Crumb, PageHeader};

use super::{other_side, result};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let id = staff.visitor.param("exchange").and_then(ExchangeId::parse).ok_or(Problem::NotFound)?;
    let found = exchanges::load(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)?;
    let line = &found.line;
    let lang = staff.lang();
    let dates = staff.dates();
    let title = format!("{} {}", line.api, line.endpoint);
    let crumbs = [Crumb::link(lang.text("exchanges-title"), staff.href("exchanges")), Crumb::here(title.clone())];
    let facts = vec![
        html! { (lang.text(&format!("exchanges-direction-{}", line.direction.slug()))) },
        html! { (ui::time(&dates.stamped(line.at, dates.exact(line.at)))) },
        html! { (lang.duration(u64::from(line.duration_ms))) },
    ];
    let header = PageHeader { title: &title, tag: Some(result(&staff, line)), facts, actions: None };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (ui::stack(&[
            ui::section("facts", &lang.text("exchanges-facts"), None, None, &ui::facts(&pairs(&staff, line))),
            ui::section("said", &lang.text("exchanges-said"), None, None, &said(&staff, found.bodies.as_ref())),
        ]))
    };
    let page = Page { title: &title, section: Section::Exchanges, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

fn pairs(staff: &Staff, line: &Exchange) -> Vec<(String, Markup)> {
    let lang = staff.lang();
    let mut pairs = vec![(
        lang.text("exchanges-partner"),
        if let Some(partner) = &line.partner {
            html! { a href=(staff.partner_href(partner)) { (other_side(staff, line)) } }
        } else {
            html! { (other_side(staff, line)) }
        },
    )];
    let mut add = |key: &str, value: Markup| pairs.push((lang.text(key), value));
    add("exchanges-method", ui::code(&line.method));
    if let Some(fault) = &line.fault {
        add("exchanges-fault", ui::code(fault));
    }
    if let Some(agreement) = &line.agreement {
        add(
            "exchanges-agreement",
            html! { a href=(staff.agreement_href(agreement, "")) { (ui::code(agreement.as_str())) } },
        );
    }
    if let Some(subject) = &line.subject {
        add("exchanges-subject", searched(staff, subject));
    }
    if let Some(request) = &line.request_id {
        add("exchanges-request-id", searched(staff, request));
    }
    if let Some(hash) = &line.body_sha256 {
        add("exchanges-hash", searched(staff, hash));
    }
    add("exchanges-line-id", ui::code(&line.id.to_string()));
    pairs
}

/// An id with the way to all lines that have it.
fn searched(staff: &Staff, id: &str) -> Markup {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", id).finish();
    let href = staff.href(&format!("exchanges?{query}"));
    html! { (ui::code(id)) " " a href=(href) { (staff.lang().text("exchanges-same-request")) } }
}

fn said(staff: &Staff, bodies: Option<&Bodies>) -> Markup {
    let lang = staff.lang();
    let Some(bodies) = bodies else {
        return html! { p { (lang.text("exchanges-not-kept")) } };
    };
    html! {
        p { (lang.text("exchanges-people")) }
        @if let Some(request) = &bodies.request {
            (ui::code_block(&lang.text("exchanges-request"), request))
        }
        @if let Some(answer) = &bodies.answer {
            (ui::code_block(&lang.text("exchanges-answer"), answer))
        }
    }
}
