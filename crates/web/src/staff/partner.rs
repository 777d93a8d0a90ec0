//! One partner: our work with it, whom to ask and until when, whether its system works, and what is known of it.

use app::partner_pages;
use app::partners::{self, PartnerPage};
use axum::response::Response;
use domain::agreement::standing::{State, Who};
use domain::eche::ErasmusCode;
use domain::partner::PartnerId;
use domain::people::access::Reach;
use domain::people::right::Right;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Button, Column, Figure, Icon, Row, Table, Tone};

use self::head::Head;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{condition, contact, state};
use crate::visitor::Staff;

mod connection;
mod for_it;
mod head;
mod listed;
pub(crate) mod offers;
mod received;
pub(crate) mod told;

/// How many agreements stand on the page; the list has them all.
const MOST_AGREEMENTS: usize = 5;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let hei = match staff.known()? {
        PartnerId::OnNetwork(hei) => hei,
        PartnerId::Listed(pic) => return listed::page(&staff, &pic).await,
    };
    if hei == *staff.hei() {
        return Err(Problem::NotFound);
    }
    let partner = partners::page(staff.host(), staff.hei(), &staff.within(), &hei).await?.ok_or(Problem::NotFound)?;
    let partner = if sees_times(&staff) { partner } else { partner.without_times() };
    let told = partner_pages::known(staff.host(), staff.hei(), &hei).await?;
    let lang = staff.lang();
    let dates = staff.dates();
    let listed = partner.listed.as_ref().map(|entry| &entry.listed);
    let of_network = partner.other_ids.iter().find(|(kind, _)| kind == "erasmus").map(|(_, code)| code.as_str());
    let head = Head {
        name: &partner.name,
        erasmus: listed.and_then(|listed| listed.erasmus.as_ref()).map(ErasmusCode::as_str).or(of_network),
        id: hei.as_str(),
        city: listed.and_then(|listed| listed.city.as_deref()),
        country: partner.country,
        accreditation: partner.accreditation,
        actions: actions(&staff, &partner, told::address(&told).as_deref()),
    };
    let main = html! {
        (received::waiting(&staff, &dates, &partner.received))
        (agreements(&staff, &dates, &partner))
    };
    let last = html! {
        (connection::section(&staff, &dates, &partner))
        (told::says(&staff, &told))
        (listed::section(&staff, &partner.name, partner.listed.as_ref()))
        div {
            (told::units(&staff, &told))
            (for_it::fold(&staff, &dates, &partner, told.institution.value.is_some()))
        }
    };
    let body = html! {
        (head.show(&staff))
        @if !partners::can_exchange(staff.host(), &hei) {
            (ui::banner(lang, Tone::Warn, &html! { (lang.text("partners-cannot-text")) }, None))
        }
        (figures(&staff, &dates, &partner))
        (ui::columns_then(&main, &told::side(&staff, &told), &last))
    };
    let page = Page { partner: &partner.name, ..Page::new(Section::Partners, &partner.name, body) };
    Ok(shell::page(&staff, page).await)
}

/// Whether the reader may know when messages about any agreements went to and fro.
fn sees_times(staff: &Staff) -> bool {
    [Right::SeeAgreements, Right::SeeConnections]
        .into_iter()
        .any(|right| matches!(staff.access.reach(right), Some(Reach::Everywhere)))
}

/// To write to them, if they name an address, and to start an agreement.
fn actions(staff: &Staff, partner: &PartnerPage, address: Option<&str>) -> Option<Markup> {
    let lang = staff.lang();
    let write = address.map(|address| {
        let button = Button::secondary(lang.text("partners-write")).href(contact::mail_address(address));
        html! { (button) }
    });
    let new = staff.access.may(Right::EditAgreements).then(|| {
        ui::post_button(
            &staff.href("agreements/new"),
            &[("partner", partner.hei.as_str())],
            &Button::primary(lang.text("agreements-new")).icon(Icon::Plus),
        )
    });
    (write.is_some() || new.is_some())
        .then(|| html! { @if let Some(write) = write { (write) } @if let Some(new) = new { (new) } })
}

fn figures(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let number = |count: usize| lang.number(i64::try_from(count).unwrap_or(i64::MAX));
    // What the partner sent and belongs to none of ours waits for us as well.
    let received = partner.received.len();
    let in_force = partner.agreements.iter().filter(|row| row.in_force).count();
    let waiting = partner.agreements.iter().filter(|row| matches!(row.who, Who::Us | Who::Both)).count() + received;
    let offered = partner.services.iter().filter(|service| service.version.is_some()).count();
    let last = partner.services.iter().flat_map(|service| [service.last_in, service.last_out]).flatten();
    let last = last.filter_map(|contact| contact.at).max().map_or_else(|| ui::NOTHING.to_owned(), |at| dates.brief(at));
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

fn agreements(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let mut all: Vec<_> = partner.agreements.iter().filter(|row| row.state != State::Deleted.slug()).collect();
    // Those that wait for us come first; each part keeps its order.
    all.sort_by_key(|row| !matches!(row.who, Who::Us | Who::Both));
    let number = all.len();
    let rows = all.into_iter().take(MOST_AGREEMENTS).map(|row| {
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
                    Column::end(lang.text("conditions-title")).named_words(),
                    Column::tight(lang.text("conditions-years")).words(),
                    Column::end(lang.text("agreements-next")).named_words(),
                ],
                rows,
                stays: false,
            }))
        }
    };
    let list = (number > MOST_AGREEMENTS).then(|| {
        let text = lang.text_with("partners-all-agreements", &[("count", number.into())]);
        html! { a href={ (staff.href("agreements")) "?partner=" (partner.hei) } { (text) } }
    });
    ui::section_with("agreements", &lang.text("agreements-title"), None, list.as_ref(), &body)
}
