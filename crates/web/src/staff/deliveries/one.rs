//! One message with every attempt.

use app::deliveries::{self, AgainRefused, JobKind, JobState, JobWithAttempts};
use app::partners::{self, Reach};
use axum::response::{IntoResponse, Response};
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Crumb, Icon, PageHeader};

use super::letter;
use crate::notice;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{state, trying};
use crate::visitor::{Staff, see_other};

/// From how many attempts on all of them stand below each other as well.
const MANY: usize = 5;
/// How often a script looks for news, in seconds.
const EVERY: u32 = 4;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let id = staff.job()?;
    let job = deliveries::load(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)?;
    if job.job.kind == JobKind::Letter {
        return letter::page(&staff, &job).await;
    }
    let lang = staff.lang();
    let dates = staff.dates();
    let partner = partners::name(staff.host(), &job.job.partner);
    let reach = partners::reach(staff.host(), staff.hei(), &job.job.partner).await?;
    let here = staff.visitor.path.clone();
    let as_of = dates.stamped(staff.now(), dates.time(staff.now()));
    let refresh = html! {
        (lang.text("agreement-as-of")) " " (ui::time(&as_of)) ". " a href=(here) { (lang.text("common-refresh")) }
    };
    let live = ui::live(lang, "attempts", &here, EVERY, &refresh, &attempts(&staff, &job, &partner, &reach));
    if staff.visitor.fragment.as_deref() == Some("attempts") {
        return Ok(live.into_response());
    }
    let title = trying::kind(lang, job.job.kind);
    let crumbs = [Crumb::link(lang.text("deliveries-title"), staff.href("deliveries")), Crumb::here(title.clone())];
    let again = Button::secondary(lang.text(if job.job.state == JobState::Pending {
        "next-try-now"
    } else {
        "deliveries-again"
    }));
    let action = staff.href(&format!("deliveries/{id}"));
    let instead = staff.instead(Right::RepairConnections, None).await;
    let repairs = job.job.state != JobState::Done && instead.is_none();
    let actions = repairs.then(|| ui::post_button(&action, &[], &again.icon(Icon::Loop)));
    let sees = staff.access.may(Right::SeeAgreements);
    let mut facts = vec![
        if sees {
            html! { a href=(staff.partner_href(&job.job.partner)) { (partner) } }
        } else {
            html! { (partner) }
        },
        html! { span { (lang.text("deliveries-since")) " " (state::when(&dates, job.job.enqueued_at)) } },
    ];
    if let Some(agreement) = job.job.agreement.as_ref().filter(|_| sees) {
        facts.push(html! { a href=(staff.agreement_href(agreement, "")) { (lang.text("deliveries-open-agreement")) } });
    }
    let header = PageHeader { title: &title, tag: None, facts, actions };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        @if let Some(instead) = instead.filter(|_| job.job.state != JobState::Done) { p { (instead) } }
        (live)
        (ui::stack(&[every_attempt(&staff, &job)]))
    };
    let page = Page { partner: &partner, ..Page::new(Section::Deliveries, &title, body) };
    Ok(shell::page(&staff, page).await)
}

/// Sends the message again now.
pub(crate) async fn submit(staff: Staff) -> Result<Response, Problem> {
    let id = staff.job()?;
    let page = |id| staff.href(&format!("deliveries/{id}"));
    match deliveries::send_again(staff.host(), &staff.actor, &id).await {
        Ok(again) => Ok(see_other(&notice::with(&page(again), "sent-again"))),
        Err(AgainRefused::Done) => Ok(see_other(&notice::with(&page(id), "not-again"))),
        Err(AgainRefused::Forbidden) => Err(Problem::Forbidden),
        Err(AgainRefused::NotFound) => Err(Problem::NotFound),
        Err(error @ AgainRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}

fn attempts(staff: &Staff, job: &JobWithAttempts, partner: &str, reach: &Reach) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let wanted = staff.query().get("try").and_then(|number| number.parse().ok());
    let chosen = wanted.and_then(|number: u32| job.attempts.iter().find(|attempt| attempt.ordinal == number));
    let chosen = chosen.or_else(|| job.attempts.last());
    let href = |number: u32| staff.href(&format!("deliveries/{}?try={number}", job.job.id));
    let list = trying::attempts(lang, &dates, (job, reach), chosen.map(|attempt| attempt.ordinal), href);
    let right = chosen.map_or_else(
        || html! { p { (trying::none_yet(lang, &dates, &job.job, partner, reach)) } },
        |attempt| trying::attempt(lang, &dates, &job.job, partner, attempt),
    );
    let note = trying::job_state(lang, &job.job, &dates);
    html! {
        (trying::time_left(lang, &dates, &job.job, staff.now()))
        (ui::panel("tries", &lang.text("deliveries-attempts"), Some(&note), None, false, &ui::split(&list, &right)))
    }
}

/// Many attempts as a table, for those who copy them into a mail; few are read in the panel.
fn every_attempt(staff: &Staff, job: &JobWithAttempts) -> Markup {
    let lang = staff.lang();
    if job.attempts.len() < MANY {
        return html! {};
    }
    trying::table(lang, &staff.dates(), "deliveries-all-attempts", job.attempts.iter(), |attempt| {
        html! { (trying::attempt_title(lang, job.job.kind, attempt)) }
    })
}
