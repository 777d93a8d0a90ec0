//! One partner: what its system offers, what it says about itself, when we last spoke with it, and our agreements.

use app::partner_pages::{self, PartnerPages};
use app::partners::{self, Contact, PartnerPage, ServiceState};
use axum::response::Response;
use domain::agreement::standing::{State, Who};
use domain::eche::Pic;
use domain::people::right::Right;
use jiff::Timestamp;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Figure, Icon, PageHeader, Row, Table, Tone};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{self, accreditation, condition, state};
use crate::visitor::Staff;

mod listed;
pub(crate) mod offers;
mod received;
pub(crate) mod told;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let hei = staff.partner()?;
    // Ids on the network are domains, so that nine digits are a PIC.
    if let Ok(pic) = Pic::read(hei.as_str()) {
        return listed::page(&staff, &pic).await;
    }
    if hei == *staff.hei() {
        return Err(Problem::NotFound);
    }
    let partner = partners::page(staff.host(), staff.hei(), &staff.within(), &hei).await?.ok_or(Problem::NotFound)?;
    let lang = staff.lang();
    let dates = staff.dates();
    let crumbs = [Crumb::link(lang.text("partners-title"), staff.href("partners")), Crumb::here(hei.as_str())];
    let mut facts = vec![html! { (hei) }];
    facts.extend(partner.country.map(|country| html! { (lang.country_name(country)) }));
    let new = ui::post_button(
        &staff.href("agreements/new"),
        &[("partner", hei.as_str())],
        &Button::primary(lang.text("agreements-new")).icon(Icon::Plus),
    );
    let header = PageHeader {
        title: &partner.name,
        tag: Some(accreditation::tag(lang, partner.accreditation)),
        facts,
        actions: staff.access.may(Right::EditAgreements).then_some(new),
    };
    let told = partner_pages::known(staff.host(), staff.hei(), &hei).await?;
    let can_exchange = partners::can_exchange(staff.host(), &hei);
    let main = html! {
        (connection(&staff, &dates, &partner))
        (received::waiting(&staff, &dates, &partner.received))
        (agreements(&staff, &dates, &partner))
        (told::units(&staff, &told))
        (offers::offers(&staff, &hei))
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        @if let Some(warning) = accreditation::warning(lang, partner.accreditation) { (warning) }
        @if !can_exchange {
            (ui::banner(lang, Tone::Warn, &html! { (lang.text("partners-cannot-text")) }, None))
        }
        (figures(&staff, &dates, &partner))
        (ui::columns(&main, &html! {
            (listed::section(&staff, &partner.name, partner.listed.as_ref()))
            (told::side(&staff, &told)) (side(&staff, &dates, &partner, &told))
        }))
    };
    let page = Page {
        title: &partner.name,
        section: Section::Partners,
        partner: &partner.name,
        banner: None,
        error: false,
        body,
    };
    Ok(shell::page(&staff, page).await)
}

fn figures(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let number = |count: usize| lang.number(i64::try_from(count).unwrap_or(i64::MAX));
    // What the partner sent and belongs to none of ours waits for us as well.
    let received = partner.received.len();
    let in_force = partner.agreements.iter().filter(|row| row.in_force).count();
    let waiting = partner.agreements.iter().filter(|row| matches!(row.who, Who::Us | Who::Both)).count() + received;
    let offered = partner.services.iter().filter(|service| service.version.is_some()).count();
    let last = partner.services.iter().flat_map(|service| [service.last_in, service.last_out]).flatten().map(|c| c.at);
    let last = last.max().map_or_else(|| ui::NOTHING.to_owned(), |at| dates.brief(at));
    let figure = |label: &str, value: String, note: String| Figure { label: lang.text(label), value, unit: None, note };
    ui::figures(&[
        figure(
            "partners-figure-agreements",
            number(partner.agreements.len() + received),
            match received {
                0 => lang.text_with("partners-figure-in-force", &[("count", in_force.into())]),
                _ => lang.text_with(
                    "partners-figure-received",
                    &[("count", in_force.into()), ("received", received.into())],
                ),
            },
        ),
        figure("partners-figure-waiting", number(waiting), lang.text("partners-figure-waiting-note")),
        figure(
            "partners-figure-services",
            number(offered),
            lang.text_with("partners-figure-services-note", &[("count", partner.services.len().into())]),
        ),
        figure("partners-figure-contact", last, lang.text("partners-figure-contact-note")),
    ])
}

fn connection(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let cell = |contact: Option<Contact>| {
        html! { @match contact {
            Some(contact) => { (ui::time(&dates.brief_stamp(contact.at))) },
            None => (ui::NOTHING),
        } }
    };
    let line = |service: &ServiceState| {
        let version = match &service.version {
            Some(version) => lang.text_with("agreement-version", &[("version", version.into())]),
            None => lang.text("partners-not-offered"),
        };
        Row::new(vec![
            html! { (lang.text(&format!("partners-api-{}", service.api))) span.second { (version) } },
            service_state(staff, service),
            html! { (service.url_host.as_deref().unwrap_or(ui::NOTHING)) },
            cell(service.last_in),
            cell(service.last_out),
        ])
    };
    let table = ui::table(&Table {
        caption: lang.text("partners-connection"),
        columns: vec![
            Column::wide(lang.text("partners-service")),
            Column::new(lang.text("partners-now")),
            Column::new(lang.text("partners-host")),
            Column::end(lang.text("partners-last-in")),
            Column::end(lang.text("partners-last-out")),
        ],
        rows: partner.services.iter().map(line).collect(),
        stays: false,
    });
    let all = staff.access.may(Right::SeeConnections).then(|| {
        html! { a href={ (staff.href("deliveries")) "?partner=" (partner.hei) } { (lang.text("agreement-all-attempts")) } }
    });
    ui::section("connection", &lang.text("partners-connection"), None, all.as_ref(), &table)
}

/// Green only where the last answer proved that the service works.
fn service_state(staff: &Staff, service: &ServiceState) -> Markup {
    let lang = staff.lang();
    if service.version.is_none() {
        let text = match &service.other_version {
            Some(version) => lang.text_with("partners-other-version", &[("version", version.into())]),
            None => lang.text("delivery-not-connected-short"),
        };
        return ui::status(Tone::Neutral, Icon::PlugOff, &text, None);
    }
    match service.last_out {
        None => ui::status(Tone::Neutral, Icon::Circle, &lang.text("partners-not-tried"), None),
        Some(Contact { status: Some(200), .. }) => {
            ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("partners-works"), None)
        }
        Some(Contact { status: Some(status), .. }) => {
            let status = status.to_string();
            let text = lang.text_with("attempt-status", &[("status", (&status).into())]);
            ui::status(Tone::Warn, Icon::Warning, &text, None)
        }
        Some(Contact { status: None, .. }) => {
            ui::status(Tone::Warn, Icon::Warning, &lang.text("attempt-no-answer"), None)
        }
    }
}

fn agreements(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let rows = partner.agreements.iter().filter(|row| row.state != State::Deleted.slug()).map(|row| {
        let years = match (row.first_year, row.last_year) {
            (Some(first), Some(last)) => condition::span(first, last),
            _ => ui::NOTHING.to_owned(),
        };
        Row::link(
            staff.agreement_href(&row.agreement, ""),
            vec![
                html! { (row.code) },
                ui::state_line(lang, state::agreement(&row.state), None),
                html! { (lang.number(i64::from(row.conditions))) },
                html! { (years) },
                html! { (state::acts(staff, row.who, &row.action, row.unit.as_ref())) ", " (ui::time(&dates.brief_stamp(row.since))) },
            ],
        )
    });
    let rows: Vec<Row> = rows.collect();
    let body = html! {
        @if rows.is_empty() && !partner.received.is_empty() {
            p { (lang.text("partners-only-received")) }
        } @else if rows.is_empty() {
            (ui::empty(&lang.text("partners-no-agreements"), &lang.text("partners-no-agreements-text"), None))
        } @else {
            (ui::table(&Table {
                caption: lang.text("agreements-title"),
                columns: vec![
                    Column::new(lang.text("agreements-code")),
                    Column::wide(lang.text("common-state")),
                    Column::end(lang.text("conditions-title")),
                    Column::tight(lang.text("conditions-years")),
                    Column::end(lang.text("agreements-next")),
                ],
                rows,
                stays: false,
            }))
        }
    };
    ui::section("agreements", &lang.text("agreements-title"), None, None, &body)
}

fn side(staff: &Staff, dates: &Dates, partner: &PartnerPage, told: &PartnerPages) -> Markup {
    let lang = staff.lang();
    let mut ids = vec![(lang.text("technical-their-hei"), ui::code(partner.hei.as_str()))];
    for (kind, value) in &partner.other_ids {
        let key = if kind == "erasmus" { "partners-erasmus-code".to_owned() } else { format!("partners-id-{kind}") };
        let name = lang.text_if_known(&key).unwrap_or_else(|| kind.clone());
        ids.push((name, view::partner::code(Some(value.as_str()))));
    }
    let names = html! {
        ul { @for (tag, name) in &partner.names { li lang=[tag] { (name) } } }
    };
    let pull = &partner.pull;
    let when = |at: Option<Timestamp>| at.map_or_else(|| html! { (ui::NOTHING) }, |at| state::when(dates, at));
    let mut asked = vec![
        (lang.text("partners-pull-index"), when(pull.index_at)),
        (lang.text("partners-pull-approvals"), when(pull.approvals_at)),
    ];
    if let Some(found) = &pull.found {
        let number = |count: u32| (count).into();
        let told = [
            ("listed", number(found.listed)),
            ("fetched", number(found.fetched)),
            ("changed", number(found.changed)),
            ("failed", number(found.failed)),
        ];
        asked.push((lang.text("partners-pull-found"), html! { (lang.text_with("partners-pull-numbers", &told)) }));
    }
    if pull.failed_at.is_some() {
        asked.push((lang.text("partners-pull-failed"), when(pull.failed_at)));
    }
    if partner.reach.is_dead() {
        asked.push((lang.text("partners-silent-since"), when(partner.reach.silent_since)));
        asked.push((lang.text("partners-next-probe"), when(partner.reach.wait_until)));
    } else if pull.started_at.is_some() {
        asked.push((lang.text("partners-pull-next"), when(Some(pull.next_at))));
    }
    let log = staff.access.may(Right::SeeConnections).then(|| {
        html! { a href={ (staff.href("exchanges")) "?partner=" (partner.hei) } { (lang.text("exchanges-of-partner")) } }
    });
    html! {
        (ui::section("ids", &lang.text("partners-ids"), None, None, &ui::facts(&ids)))
        // What the partner itself says stands above.
        @if partner.names.len() > 1 && told.institution.value.is_none() { (ui::section("names", &lang.text("partners-names"), None, None, &names)) }
        (ui::section("asked", &lang.text("partners-asked"), None, log.as_ref(), &ui::facts(&asked)))
    }
}
