//! States and whose turn it is, in the words of the house.

use domain::agreement::standing::{NextStep, Standing, Who};
use domain::delivery::Delivery;
use jiff::Timestamp;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{AgreementState, DeliveryState};

/// The state of the design system for a short name.
pub(crate) fn agreement(slug: &str) -> AgreementState {
    AgreementState::ALL.into_iter().find(|state| state.key() == slug).unwrap_or(AgreementState::Problem)
}

/// The state of an agreement.
pub(crate) fn of(standing: &Standing) -> AgreementState {
    agreement(standing.state.slug())
}

/// The state of the design system for a delivery.
pub(crate) fn delivery(delivery: &Delivery) -> DeliveryState {
    let found = DeliveryState::ALL.into_iter().find(|state| state.key() == delivery.slug());
    found.unwrap_or(DeliveryState::SavedHere)
}

/// When the delivery came to where it is, or when it goes on; nothing for what is only here.
pub(crate) fn delivery_time(dates: &Dates, lang: Lang, delivery: &Delivery) -> Option<String> {
    match delivery {
        Delivery::SavedHere => None,
        Delivery::TryingAgain { next_at, .. } => {
            Some(lang.text_with("deliveries-next", &[("time", (&dates.brief(*next_at)).into())]))
        }
        Delivery::Sending { since: at }
        | Delivery::PartnerNotified { at }
        | Delivery::Fetched { at }
        | Delivery::Answered { at }
        | Delivery::NotDelivered { last_at: at }
        | Delivery::Refused { at }
        | Delivery::NotConnected { since: at } => Some(dates.brief(*at)),
    }
}

/// The delivery in one line, with its time.
pub(crate) fn delivery_line(dates: &Dates, lang: Lang, of: &Delivery) -> Markup {
    ui::delivery(lang, delivery(of), delivery_time(dates, lang, of).as_deref())
}

/// The delivery in a narrow cell.
pub(crate) fn delivery_cell(dates: &Dates, lang: Lang, of: &Delivery) -> Markup {
    ui::delivery_short(lang, delivery(of), delivery_time(dates, lang, of).as_deref())
}

/// Who acts, as one word.
pub(crate) fn who(lang: Lang, who: Who) -> String {
    lang.text(match who {
        Who::Us => "who-you",
        Who::Partner => "who-partner",
        Who::Both => "who-both",
        Who::Nobody => "who-nobody",
    })
}

/// Who acts next and since when, as a line: `You, since 12 Nov`.
pub(crate) fn turn(dates: &Dates, lang: Lang, next: &NextStep) -> Markup {
    let who = who(lang, next.who);
    html! {
        (lang.text_with("agreements-turn", &[("who", (&who).into()), ("since", (&dates.brief(next.since)).into())]))
    }
}

/// An instant as it stands in a sentence or a cell.
pub(crate) fn when(dates: &Dates, at: Timestamp) -> Markup {
    ui::time(&dates.stamp(at))
}
