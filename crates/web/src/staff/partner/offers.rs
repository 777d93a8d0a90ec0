//! What a partner's systems offer, by API and version, for people who set connections up.

use app::partners::{self, Offered};
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use crate::view::service;
use crate::visitor::Staff;

/// A section with one line per API and major version; nothing for an institution that is not on the network.
pub(super) fn offers(staff: &Staff, hei: &HeiId) -> Markup {
    let lang = staff.lang();
    let offered = partners::offered(staff.host(), hei);
    if offered.is_empty() {
        return html! {};
    }
    let line = |offered: &Offered| {
        let name = service::named(lang, offered.api, offered.api);
        Row::new(vec![name, html! { (offered.version) }, calling(staff, offered)])
    };
    let table = ui::table(&Table {
        caption: lang.text("partners-offers"),
        columns: vec![
            Column::wide(lang.text("partners-service")),
            Column::tight(lang.text("partners-offer-version")),
            Column::new(lang.text("partners-offer-calling")),
        ],
        rows: offered.iter().map(line).collect(),
        stays: false,
    });
    ui::section("offers", &lang.text("partners-offers"), &table)
}

/// How it is called, in words.
pub(crate) fn calling(staff: &Staff, offered: &Offered) -> Markup {
    let lang = staff.lang();
    match (offered.takes_signed_requests, offered.signs_answers) {
        (true, true) => ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("partners-offer-signed"), None),
        (true, false) => ui::status(Tone::Neutral, Icon::Circle, &lang.text("partners-offer-unsigned-answers"), None),
        _ if offered.wants_encryption => html! { (lang.text("partners-offer-encrypted")) },
        // Only the registry fetches a manifest, and everybody may read it (Discovery API 6.0.0).
        _ if offered.api == "discovery" => html! { (lang.text("partners-offer-open")) },
        _ => html! { (lang.text("partners-offer-not-signed")) },
    }
}
