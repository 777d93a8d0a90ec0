//! What a partner's systems offer, by API and version, for people who set connections up.

use app::partners::{self, Offered};
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use crate::visitor::Staff;

/// A section with one line per API and major version; nothing for an institution that is not on the network.
pub(super) fn offers(staff: &Staff, hei: &HeiId) -> Markup {
    let lang = staff.lang();
    let offered = partners::offered(staff.host(), hei);
    if offered.is_empty() {
        return html! {};
    }
    let line = |offered: &Offered| {
        let name = lang.text_if_known(&format!("partners-api-{}", offered.api));
        let name = html! {
            @if let Some(name) = name { (name) span.second { (offered.api) } } @else { (offered.api) }
        };
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
    ui::section("offers", &lang.text("partners-offers"), None, None, &table)
}

fn calling(staff: &Staff, offered: &Offered) -> Markup {
    let (tone, icon, text) = match (offered.takes_signed_requests, offered.signs_answers) {
        (true, true) => (Tone::Ok, Icon::CheckCircle, "partners-offer-signed"),
        (true, false) => (Tone::Neutral, Icon::Circle, "partners-offer-unsigned-answers"),
        (false, _) => (Tone::Neutral, Icon::PlugOff, "partners-offer-not-signed"),
    };
    ui::status(tone, icon, &staff.lang().text(text), None)
}
