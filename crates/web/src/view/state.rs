//! States and whose turn it is, in the words of the house.

use domain::agreement::standing::{NextAction, NextStep, Standing, Who};
use domain::delivery::Delivery;
use domain::hei::OunitId;
use domain::people::right::Right;
use jiff::Timestamp;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{AgreementState, DeliveryState};

use crate::visitor::Staff;

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

/// Who acts, for this reader: what takes a right that they lack there waits for their university, and not for them.
pub(crate) fn who_acts(staff: &Staff, who: Who, takes: Option<Right>, unit: Option<&OunitId>) -> String {
    let lang = staff.lang();
    match takes {
        Some(right) if who == Who::Us && !staff.access.may_in(right, unit) => lang.text("who-us"),
        _ => self::who(lang, who),
    }
}

/// Who acts in an agreement of a list, for this reader.
pub(crate) fn acts(staff: &Staff, who: Who, action: &str, unit: Option<&OunitId>) -> String {
    who_acts(staff, who, NextAction::from_slug(action).and_then(NextAction::right), unit)
}

/// Who acts next and since when, as a line: `You, since 12 Nov`.
pub(crate) fn turn(staff: &Staff, dates: &Dates, next: &NextStep, unit: Option<&OunitId>) -> Markup {
    let who = who_acts(staff, next.who, next.action.right(), unit);
    let since = dates.brief(next.since);
    html! { (staff.lang().text_with("agreements-turn", &[("who", (&who).into()), ("since", (&since).into())])) }
}

/// An instant as it stands in a sentence or a cell.
pub(crate) fn when(dates: &Dates, at: Timestamp) -> Markup {
    ui::time(&dates.stamp(at))
}
