//! Whether the services work that agreements need of a partner's system, one line each with a sum of them.

use app::partners::{Contact, PartnerPage, ServiceState};
use domain::people::right::Right;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use crate::visitor::Staff;

/// A section with one line per service.
pub(super) fn section(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let cell = |contact: Option<Contact>| {
        html! { @match contact.and_then(|contact| contact.at) {
            Some(at) => { (ui::time(&dates.brief_stamp(at))) },
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
            status(staff, service),
            cell(service.last_in),
            cell(service.last_out),
        ])
    };
    let table = ui::table(&Table {
        caption: lang.text("partners-connection"),
        columns: vec![
            Column::wide(lang.text("partners-service")),
            Column::new(lang.text("partners-now")),
            Column::end(lang.text("partners-last-in")),
            Column::end(lang.text("partners-last-out")),
        ],
        rows: partner.services.iter().map(line).collect(),
        stays: false,
    });
    let all = staff.access.may(Right::SeeConnections).then(|| {
        html! { a href={ (staff.href("deliveries")) "?partner=" (partner.hei) } { (lang.text("agreement-all-attempts")) } }
    });
    ui::section_with(
        "connection",
        &lang.text("partners-connection"),
        sum(staff, dates, partner).as_ref(),
        all.as_ref(),
        &table,
    )
}

/// What the lines say together, where it is more than one of them says.
fn sum(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Option<Markup> {
    let lang = staff.lang();
    if let Some(since) = partner.reach.silent_since.filter(|_| partner.reach.is_dead()) {
        let (text, time) = (lang.text("partners-silent-since"), dates.when(since));
        return Some(ui::status(Tone::Warn, Icon::Warning, &text, Some(&time)));
    }
    let number = |is: fn(&ServiceState) -> bool| partner.services.iter().filter(|service| is(service)).count();
    let (all, offered) = (partner.services.len(), number(|service| service.version.is_some()));
    let works = number(|service| matches!(service.last_out, Some(Contact { status: Some(200), .. })));
    let failed = number(|service| service.last_out.is_some()) - works;
    let count = |count: usize| [("count", count.into()), ("all", all.into())];
    if failed > 0 {
        let text = lang.text_with("partners-failed-of", &count(failed));
        Some(ui::status(Tone::Warn, Icon::Warning, &text, None))
    } else if offered < all {
        let text = lang.text_with("partners-offered-of", &count(offered));
        Some(ui::status(Tone::Neutral, Icon::PlugOff, &text, None))
    } else {
        None
    }
}

/// Green only where the last answer proved that the service works.
fn status(staff: &Staff, service: &ServiceState) -> Markup {
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
