//! One exchange: its facts, and what was said where that is kept.

use app::exchanges::{self, Bodies, Exchange};
use app::problems::KeptProblem;
use app::{deliveries, problems};
use axum::response::Response;
use domain::ids::ExchangeId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Crumb, PageHeader};

use super::{other_side, result};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::service;
use crate::visitor::Staff;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let id = staff.visitor.param("exchange").and_then(ExchangeId::parse).ok_or(Problem::NotFound)?;
    let found = exchanges::load(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)?;
    let line = &found.line;
    let lang = staff.lang();
    let dates = staff.dates();
    let partner = line.partner.as_ref().map(|_| other_side(&staff, line));
    let title = service::asked(lang, line, partner.as_deref());
    let code = match &line.agreement {
        Some(agreement) => deliveries::code_of(staff.host(), staff.hei(), agreement).await?,
        None => None,
    };
    let behind = problems::behind(staff.host(), staff.hei(), line).await?;
    let crumbs = [Crumb::link(lang.text("exchanges-title"), staff.href("exchanges")), Crumb::here(title.clone())];
    let facts = vec![
        html! { (ui::time(&dates.stamped(line.at, dates.to_the_millisecond(line.at)))) },
        html! { (lang.duration(u64::from(line.duration_ms))) },
    ];
    let header = PageHeader { title: &title, tag: Some(result(&staff, line)), facts, actions: None };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (ui::stack(&[
            ui::section("facts", &lang.text("exchanges-facts"),
                &ui::facts(&pairs(&staff, line, code.as_deref(), behind.as_ref()))),
            ui::section("said", &lang.text("exchanges-said"), &said(&staff, found.bodies.as_ref())),
        ]))
    };
    let page = Page::new(Section::Exchanges, &title, body);
    Ok(shell::page(&staff, page).await)
}

fn pairs(staff: &Staff, line: &Exchange, code: Option<&str>, behind: Option<&KeptProblem>) -> Vec<(String, Markup)> {
    let lang = staff.lang();
    let sees = staff.access.may(Right::SeeAgreements);
    let mut pairs = vec![(
        lang.text("exchanges-partner"),
        if let Some(partner) = line.partner.as_ref().filter(|_| sees) {
            html! { a href=(staff.partner_href(partner)) { (other_side(staff, line)) } }
        } else {
            html! { (other_side(staff, line)) }
        },
    )];
    let mut add = |key: &str, value: Markup| pairs.push((lang.text(key), value));
    let technical = ui::code(&format!("{} {}", line.api, line.endpoint));
    add("exchanges-service", html! { @if let Some(name) = service::name(lang, &line.api) { (name) " " } (technical) });
    add("exchanges-method", ui::code(&line.method));
    if let Some(fault) = &line.fault {
        add("exchanges-fault", service::fault(lang, fault));
    }
    if let Some(kept) = behind {
        add("exchanges-reason", reason(staff, kept));
    }
    if let Some(agreement) = &line.agreement {
        add(
            "exchanges-agreement",
            html! {
                @if sees {
                    a href=(staff.agreement_href(agreement, "")) {
                        @if let Some(code) = code { (code) } @else { (lang.text("common-open")) }
                    }
                } @else { (code.unwrap_or(ui::NOTHING)) }
            },
        );
    }
    if let Some(subject) = &line.subject {
        add("exchanges-subject", searched(staff, subject, "exchanges-same-subject"));
    }
    if let Some(request) = &line.request_id {
        add("exchanges-request-id", searched(staff, request, "exchanges-same-request"));
    }
    if let Some(hash) = &line.body_sha256 {
        add("exchanges-hash", searched(staff, hash, "exchanges-same-hash"));
    }
    add("exchanges-line-id", ui::code(&line.id.to_string()));
    pairs
}

/// What is kept about the same failure, with the way to all of them.
fn reason(staff: &Staff, kept: &KeptProblem) -> Markup {
    let lang = staff.lang();
    let found = &kept.problem;
    let said = found.server_message.as_ref().or(found.client_message.as_ref());
    html! {
        @match said {
            Some(said) if found.status.is_none() => { (service::silence(lang, said)) " " }
            // Developers write these in English.
            Some(said) => { span lang="en" { (said) } " " }
            None => {}
        }
        a href=(staff.href("problems?whose=own")) { (lang.text("exchanges-problems")) }
    }
}

/// An id with the way to all lines that have it, which `key` names.
fn searched(staff: &Staff, id: &str, key: &str) -> Markup {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", id).finish();
    let href = staff.href(&format!("exchanges?{query}"));
    html! { p { (ui::code(id)) } p { a href=(href) { (staff.lang().text(key)) } } }
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
