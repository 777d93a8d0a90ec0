//! Approving the partner's copy, or why that is not possible now and what to do about it.

use domain::agreement::standing::Obstacle;
use maud::{Markup, html};
use ui::{Button, Icon, NextStep, Tone};

use super::Pair;
use crate::visitor::Staff;

/// The panel on the page of equal copies. `instead` says who can approve, if the reader cannot.
pub(super) fn panel(staff: &Staff, pair: &Pair<'_>, instead: Option<&str>) -> Markup {
    if !pair.record.obstacles.is_empty() {
        return obstacles(staff, pair);
    }
    let lang = staff.lang();
    let dates = staff.dates();
    let partner = pair.record.partner_name.as_str();
    let fetched = pair.record.facts.remote.as_ref().map_or(pair.theirs.first_fetched_at, |remote| remote.fetched_at);
    let time = dates.when(fetched);
    let approve = staff.agreement_href(&pair.record.facts.id, "approve");
    let text = html! {
        p {
            (lang.text_with("approve-text", &[("partner", partner.into()), ("time", (&time).into())])) " "
            (ui::fingerprint(pair.theirs.hash.as_str()))
        }
        p { (instead.map_or_else(|| lang.text("approve-note"), ToOwned::to_owned)) }
    };
    let button = Button::primary(lang.text("approve-do")).icon(Icon::Check);
    ui::next_step(
        lang,
        &NextStep {
            title: &lang.text(if instead.is_some() { "next-approve-office" } else { "next-approve-us" }),
            text: Some(text),
            actions: instead
                .is_none()
                .then(|| ui::post_button(&approve, &[("hash", pair.theirs.hash.as_str())], &button)),
            steps: Vec::new(),
        },
    )
}

/// Everything that stands in the way of approving, each with what to do.
pub(super) fn obstacles(staff: &Staff, pair: &Pair<'_>) -> Markup {
    let lang = staff.lang();
    let partner = pair.record.partner_name.as_str();
    let line = |obstacle: &Obstacle| {
        let (key, tone) = slug(obstacle);
        let what = lang.text_with(&format!("obstacle-{key}"), &[("partner", partner.into())]);
        let advice = lang.text_with(&format!("obstacle-{key}-do"), &[("partner", partner.into())]);
        (tone, html! { (what) " " (advice) })
    };
    html! {
        // The differences are the page itself.
        @for obstacle in pair.record.obstacles.iter().filter(|one| !matches!(one, Obstacle::Differences(_))) {
            @let (tone, text) = line(obstacle);
            (ui::banner(lang, tone, &text, None))
        }
    }
}

fn slug(obstacle: &Obstacle) -> (&'static str, Tone) {
    match obstacle {
        Obstacle::Deleted => ("deleted", Tone::Neutral),
        Obstacle::NotSent => ("not-sent", Tone::Warn),
        Obstacle::NoCopy => ("no-copy", Tone::Warn),
        Obstacle::CopyProblem(problem) => (problem.slug(), Tone::Bad),
        Obstacle::Gone => ("gone", Tone::Warn),
        Obstacle::NotLinked => ("not-linked", Tone::Warn),
        Obstacle::Differences(_) => ("differences", Tone::Neutral),
        Obstacle::OldMarkers => ("old-markers", Tone::Warn),
        Obstacle::NoConditions => ("no-conditions", Tone::Warn),
        Obstacle::AlreadyApproved => ("already-approved", Tone::Neutral),
    }
}
