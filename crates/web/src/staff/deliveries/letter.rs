//! One letter with every attempt. To whom it goes is for those who manage people.

use app::deliveries::{AttemptRow, JobRow, JobState, JobWithAttempts};
use app::mail;
use axum::response::Response;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Crumb, Icon, PageHeader, Tone};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{state, trying};
use crate::visitor::Staff;

pub(super) async fn page(staff: &Staff, job: &JobWithAttempts) -> Result<Response, Problem> {
    let lang = staff.lang();
    let dates = staff.dates();
    let title = trying::title(lang, &job.job);
    let crumbs =
        [Crumb::link(lang.text("deliveries-title"), staff.href("deliveries?what=mail")), Crumb::here(title.clone())];
    let again = Button::secondary(lang.text(if job.job.state == JobState::Pending {
        "next-try-now"
    } else {
        "deliveries-again"
    }));
    let action = staff.href(&format!("deliveries/{}", job.job.id));
    let is_again = job.job.state != JobState::Done && staff.access.may(Right::RepairConnections);
    let to = name(staff, &job.job).await?;
    let facts = vec![
        html! { (to) },
        html! { span { (lang.text("deliveries-since")) " " (state::when(&dates, job.job.enqueued_at)) } },
        trying::job_state(lang, &job.job, &dates),
    ];
    let header = PageHeader {
        title: &title,
        tag: None,
        facts,
        actions: is_again.then(|| ui::post_button(&action, &[], &again.icon(Icon::Loop))),
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        @if let Some(last) = job.attempts.last().filter(|_| job.job.state != JobState::Done) {
            (ui::banner(lang, tone(job), &html! { (meaning(staff, last)) }, None))
        }
        (ui::stack(&[attempts(staff, job)]))
    };
    let page = Page::new(Section::Deliveries, &title, body);
    Ok(shell::page(staff, page).await)
}

/// Who gets the letter of a job, for those who may know.
pub(super) async fn name(staff: &Staff, job: &JobRow) -> Result<String, Problem> {
    let lang = staff.lang();
    let hidden = || lang.text("letter-to-colleague");
    if !staff.access.may(Right::ManagePeople) {
        return Ok(hidden());
    }
    Ok(match mail::letter_of(job) {
        Some((to, _)) => mail::name_of(staff.host(), staff.hei(), &to).await?.unwrap_or_else(hidden),
        None => hidden(),
    })
}

fn tone(job: &JobWithAttempts) -> Tone {
    if job.job.state == JobState::Pending { Tone::Warn } else { Tone::Bad }
}

/// What the last attempt means and who does what.
fn meaning(staff: &Staff, attempt: &AttemptRow) -> String {
    let fault = attempt.fault.as_deref().unwrap_or_default();
    let known = [
        "no-answer",
        "tls",
        "odd",
        "lacks",
        "not-now",
        "not-from-us",
        "refused",
        "mail-no-address",
        "mail-too-late",
        "mail-not-configured",
    ];
    let fault = known.into_iter().find(|known| *known == fault).unwrap_or("other");
    staff.lang().text(&format!("letter-fault-{fault}"))
}

fn attempts(staff: &Staff, job: &JobWithAttempts) -> Markup {
    let lang = staff.lang();
    if job.attempts.is_empty() {
        return html! { p { (lang.text("attempt-none-yet")) } };
    }
    trying::table(lang, &staff.dates(), "deliveries-attempts", job.attempts.iter().rev(), |attempt| {
        match (&attempt.excerpt, attempt.outcome.as_str()) {
            (_, "done") => html! { (lang.text("letter-left")) },
            (Some(text), _) => ui::code(text),
            (None, _) => html! { (meaning(staff, attempt)) },
        }
    })
}
