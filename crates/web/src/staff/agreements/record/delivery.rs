//! The last message to the partner about an agreement, with its attempts.

use app::agreements::record::Record;
use app::deliveries::{self, JobWithAttempts};
use app::partners::Reach;
use domain::people::right::Right;
use l10n::Dates;
use maud::{Markup, html};

use super::EVERY;
use crate::view::{state, trying};
use crate::visitor::Staff;

/// The last message to the partner with its attempts, kept fresh.
pub(super) fn live_delivery(staff: &Staff, dates: &Dates, of: (&Record, &Reach), jobs: &[JobWithAttempts]) -> Markup {
    let source = staff.visitor.path.clone();
    ui::live(staff.lang(), "record-delivery", &source, EVERY, &html! {}, &delivery(staff, dates, of, jobs))
}

fn delivery(staff: &Staff, dates: &Dates, (record, reach): (&Record, &Reach), jobs: &[JobWithAttempts]) -> Markup {
    let lang = staff.lang();
    let Some(job) = jobs.iter().find(|job| job.job.kind.is_notice()) else {
        return html! {};
    };
    let wanted = staff.query().get("try").and_then(|number| number.parse().ok());
    let chosen = wanted.and_then(|number: u32| job.attempts.iter().find(|attempt| attempt.ordinal == number));
    let chosen = chosen.or_else(|| job.attempts.last());
    let href = |number: u32| staff.agreement_href(&record.facts.id, &format!("?try={number}#delivery"));
    let list = trying::attempts(lang, dates, (job, reach), chosen.map(|attempt| attempt.ordinal), href);
    let right = chosen.map_or_else(
        || html! { p { (trying::none_yet(lang, dates, &job.job, &record.partner_name, reach)) } },
        |attempt| trying::attempt(lang, dates, &job.job, &record.partner_name, attempt),
    );
    let version = record.facts.current_revision().map(|ours| ours.ordinal.to_string());
    let title = match version {
        Some(version) if job.job.kind == deliveries::JobKind::NotifyAgreement => {
            lang.text_with("agreement-delivery-of", &[("version", (&version).into())])
        }
        _ => lang.text("agreement-delivery-of-approval"),
    };
    let all = staff.access.may(Right::SeeConnections).then(|| {
        html! { a href=(staff.href(&format!("deliveries/{}", job.job.id))) { (lang.text("agreement-all-attempts")) } }
    });
    let note = html! {
        (state::delivery_line(dates, lang, &record.delivery))
        @if let domain::delivery::Delivery::Fetched { .. } = record.delivery {
            " " span.quiet { (lang.text("agreement-fetched-note")) }
        }
    };
    ui::panel("delivery", &title, Some(&note), all.as_ref(), false, &ui::split(&list, &right))
}
