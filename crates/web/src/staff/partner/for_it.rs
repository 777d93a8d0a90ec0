//! What people need who set connections up, behind a fold: what a partner's systems offer, its codes, what we asked
//! them.

use std::collections::BTreeSet;

use app::partners::PartnerPage;
use domain::people::right::Right;
use jiff::Timestamp;
use l10n::Dates;
use maud::{Markup, html};

use super::offers;
use crate::view::{self, state};
use crate::visitor::Staff;

pub(super) fn fold(staff: &Staff, dates: &Dates, partner: &PartnerPage, tells_names: bool) -> Markup {
    let inside = html! {
        div.stack {
            (offers::offers(staff, &partner.hei))
            (codes(staff, partner))
            @if partner.names.len() > 1 && !tells_names { (names(staff, partner)) }
            @if let Some(asked) = asked(staff, dates, partner) { (asked) }
        }
    };
    ui::details(&staff.lang().text("partners-for-it"), false, &inside)
}

fn codes(staff: &Staff, partner: &PartnerPage) -> Markup {
    let lang = staff.lang();
    let mut ids = vec![(lang.text("technical-their-hei"), ui::code(partner.hei.as_str()))];
    for (kind, value) in &partner.other_ids {
        let key = if kind == "erasmus" { "partners-erasmus-code".to_owned() } else { format!("partners-id-{kind}") };
        let name = lang.text_if_known(&key).unwrap_or_else(|| kind.clone());
        ids.push((name, view::partner::code(Some(value.as_str()))));
    }
    let hosts: BTreeSet<&str> = partner.services.iter().filter_map(|service| service.url_host.as_deref()).collect();
    if !hosts.is_empty() {
        let hosts = html! { @for host in hosts { p { (ui::code(host)) } } };
        ids.push((lang.text("partners-host"), hosts));
    }
    ui::section("ids", &lang.text("partners-ids"), &ui::facts(&ids))
}

fn names(staff: &Staff, partner: &PartnerPage) -> Markup {
    let names = html! {
        ul { @for (tag, name) in &partner.names { li lang=[tag] { (name) } } }
    };
    ui::section("names", &staff.lang().text("partners-names"), &names)
}

/// What we asked them, for whoever may know it.
fn asked(staff: &Staff, dates: &Dates, partner: &PartnerPage) -> Option<Markup> {
    let lang = staff.lang();
    let pull = partner.pull.as_ref()?;
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
    Some(ui::section_with("asked", &lang.text("partners-asked"), None, log.as_ref(), &ui::facts(&asked)))
}
