//! Messages to a partner and their attempts.

use app::deliveries::{self, AttemptRow, JobKind, JobRow, JobState, JobWithAttempts};
use app::mail;
use app::partners::Reach;
use domain::delivery::GIVE_UP_AFTER;
use jiff::{SignedDuration, Timestamp};
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Column, DeliveryState, Icon, PickItem, Progress, ProgressState, Row, Table, Tone};

/// What a message is about, in words.
pub(crate) fn kind(lang: Lang, kind: JobKind) -> String {
    lang.text(&format!("deliveries-kind-{}", kind.slug()))
}

/// The same for one job: of a letter, what it tells.
pub(crate) fn title(lang: Lang, job: &JobRow) -> String {
    match mail::letter_of(job) {
        Some((_, mail)) => lang.text(&format!("letter-{}", mail.slug())),
        None => kind(lang, job.kind),
    }
}

/// How far a message has come.
pub(crate) fn job_state(lang: Lang, job: &JobRow, dates: &Dates) -> Markup {
    let at = job.finished_at.or(job.last_try_at).unwrap_or(job.enqueued_at);
    if job.kind.is_notice() {
        let (state, time) = notice_state(job, at);
        let time = if state == DeliveryState::TryingAgain {
            lang.text_with("deliveries-next", &[("time", (&dates.brief(time)).into())])
        } else {
            dates.brief(time)
        };
        return ui::delivery(lang, state, Some(&time));
    }
    if job.kind == JobKind::Letter {
        let (icon, tone, key) = match job.state {
            JobState::Pending if job.tries == 0 => (Icon::Clock, Tone::Neutral, "letter-waits"),
            JobState::Pending => (Icon::Loop, Tone::Warn, "delivery-trying-again"),
            JobState::Done => (Icon::Check, Tone::Neutral, "letter-left"),
            JobState::Refused => (Icon::CrossCircle, Tone::Bad, "letter-refused"),
            JobState::GivenUp | JobState::NotConnected => (Icon::StopCircle, Tone::Bad, "letter-given-up"),
        };
        let time = if job.state == JobState::Pending && job.tries > 0 {
            lang.text_with("deliveries-next", &[("time", (&dates.brief(job.due_at)).into())])
        } else {
            dates.brief(at)
        };
        return ui::status(tone, icon, &lang.text(key), Some(&time));
    }
    let (icon, tone, key) = match job.state {
        JobState::Pending if job.tries == 0 => (Icon::Clock, Tone::Neutral, "deliveries-asking"),
        JobState::Pending => (Icon::Loop, Tone::Warn, "delivery-trying-again"),
        JobState::Done => (Icon::DownloadIn, Tone::Neutral, "deliveries-answered"),
        JobState::Refused => (Icon::CrossCircle, Tone::Bad, "delivery-refused"),
        JobState::GivenUp => (Icon::StopCircle, Tone::Bad, "deliveries-given-up"),
        JobState::NotConnected => (Icon::PlugOff, Tone::Neutral, "delivery-not-connected"),
    };
    ui::status(tone, icon, &lang.text(key), Some(&dates.brief(at)))
}

fn notice_state(job: &JobRow, at: Timestamp) -> (DeliveryState, Timestamp) {
    match job.state {
        JobState::Pending if job.tries == 0 => (DeliveryState::Sending, job.enqueued_at),
        JobState::Pending => (DeliveryState::TryingAgain, job.due_at),
        JobState::Done => (DeliveryState::PartnerNotified, at),
        JobState::Refused => (DeliveryState::Refused, at),
        JobState::GivenUp => (DeliveryState::NotDelivered, at),
        JobState::NotConnected => (DeliveryState::NotConnected, job.enqueued_at),
    }
}

/// What came of an attempt, in a few words: `Answer 503`, `No answer`.
pub(crate) fn attempt_title(lang: Lang, kind: JobKind, attempt: &AttemptRow) -> String {
    let done = if kind.is_notice() { "attempt-accepted" } else { "attempt-answered" };
    match attempt.status {
        Some(200) if attempt.outcome == "done" => lang.text(done),
        Some(status) => lang.text_with("attempt-status", &[("status", (&status.to_string()).into())]),
        None if attempt.outcome == "not-connected" => lang.text("delivery-not-connected"),
        None if attempt.outcome == "done" => lang.text(done),
        None if is_ours(attempt) => lang.text("attempt-ours"),
        None => lang.text("attempt-no-answer"),
    }
}

fn attempt_icon(attempt: &AttemptRow) -> (Icon, Tone) {
    match attempt.outcome.as_str() {
        "done" => (Icon::Check, Tone::Neutral),
        "refused" => (Icon::CrossCircle, Tone::Bad),
        "given-up" => (Icon::StopCircle, Tone::Bad),
        "not-connected" => (Icon::PlugOff, Tone::Neutral),
        _ => (Icon::Loop, Tone::Warn),
    }
}

/// When a message is tried next: a partner that does not answer is left in peace until its next probe.
pub(crate) fn next_try(job: &JobRow, reach: &Reach) -> Timestamp {
    let probe = reach.wait_until.filter(|_| reach.is_dead());
    probe.map_or(job.due_at, |probe| probe.max(job.due_at))
}

/// What stands in place of the first attempt while there is none.
pub(crate) fn none_yet(lang: Lang, dates: &Dates, job: &JobRow, partner: &str, reach: &Reach) -> String {
    match reach.silent_since {
        Some(since) if reach.is_dead() && job.state == JobState::Pending => {
            let (since, next) = (dates.when(since), dates.when(next_try(job, reach)));
            let told = [("partner", partner.into()), ("since", (&since).into()), ("next", (&next).into())];
            lang.text_with("attempt-silent", &told)
        }
        _ => lang.text("attempt-none-yet"),
    }
}

/// How much of the time is over in which something is tried again, once it did not work at once.
pub(crate) fn time_left(lang: Lang, dates: &Dates, job: &JobRow, now: Timestamp) -> Markup {
    let (state, key, at) = match job.state {
        JobState::Pending if job.tries > 0 => (ProgressState::Running, "deliveries-progress-until", now),
        JobState::GivenUp => {
            (ProgressState::Failed, "deliveries-progress-over", job.finished_at.or(job.last_try_at).unwrap_or(now))
        }
        _ => return html! {},
    };
    let end = job.enqueued_at.saturating_add(GIVE_UP_AFTER).unwrap_or(now);
    let last = if state == ProgressState::Running { end } else { at };
    let minutes = |length: SignedDuration| u64::try_from(length.as_mins()).unwrap_or_default();
    let last = dates.when(last);
    let told = [("tries", job.tries.into()), ("date", (&last).into())];
    ui::progress(
        lang,
        &Progress {
            id: "time-left",
            label: &lang.text("deliveries-progress"),
            done: minutes(at.duration_since(job.enqueued_at)),
            all: minutes(GIVE_UP_AFTER),
            figures: &lang.text_with(key, &told),
            state,
        },
    )
}

/// The list of attempts, the newest first, with the next one on top. `href` gives the address of an attempt.
pub(crate) fn attempts(
    lang: Lang,
    dates: &Dates,
    (job, reach): (&JobWithAttempts, &Reach),
    chosen: Option<u32>,
    href: impl Fn(u32) -> String,
) -> Markup {
    let next = (job.job.state == JobState::Pending).then(|| PickItem {
        href: None,
        icon: (Icon::Clock, Tone::Neutral),
        title: lang.text(if job.attempts.is_empty() && !reach.is_dead() { "attempt-first" } else { "attempt-next" }),
        note: None,
        time: Some(ui::time(&dates.brief_stamp(next_try(&job.job, reach)))),
        current: false,
    });
    let tried = job.attempts.iter().rev().map(|attempt| {
        let took = lang.duration(u64::from(attempt.duration_ms));
        let number = attempt.ordinal.to_string();
        PickItem {
            href: Some(href(attempt.ordinal)),
            icon: attempt_icon(attempt),
            title: attempt_title(lang, job.job.kind, attempt),
            note: Some(lang.text_with("attempt-note", &[("number", (&number).into()), ("took", (&took).into())])),
            time: Some(ui::time(&dates.stamped(attempt.at, dates.time_with_seconds(attempt.at)))),
            current: chosen == Some(attempt.ordinal),
        }
    });
    ui::pick_list(&next.into_iter().chain(tried).collect::<Vec<_>>())
}

/// Attempts as a table, for those who copy them into a mail; `result` tells what came of one.
pub(crate) fn table<'a>(
    lang: Lang,
    dates: &Dates,
    title: &str,
    attempts: impl Iterator<Item = &'a AttemptRow>,
    result: impl Fn(&AttemptRow) -> Markup,
) -> Markup {
    let title = lang.text(title);
    let rows = attempts.map(|attempt| {
        let number = attempt.ordinal.to_string();
        Row::new(vec![
            html! { (lang.text_with("attempt-number", &[("number", (&number).into())])) },
            html! { (ui::time(&dates.stamped(attempt.at, dates.exact(attempt.at)))) },
            html! { (attempt.status.map_or_else(|| ui::NOTHING.to_owned(), |status| status.to_string())) },
            html! { (lang.duration(u64::from(attempt.duration_ms))) },
            result(attempt),
        ])
    });
    let table = ui::table(&Table {
        caption: title.clone(),
        columns: vec![
            Column::new(lang.text("deliveries-try")),
            Column::new(lang.text("deliveries-time")),
            Column::end(lang.text("deliveries-code")),
            Column::end(lang.text("deliveries-took")),
            Column::wide(lang.text("deliveries-result")),
        ],
        rows: rows.collect(),
        stays: false,
    });
    ui::section("all", &title, &table)
}

/// One attempt in full.
pub(crate) fn attempt(lang: Lang, dates: &Dates, job: &JobRow, partner: &str, attempt: &AttemptRow) -> Markup {
    let took = lang.duration(u64::from(attempt.duration_ms));
    let number = attempt.ordinal.to_string();
    let answer = match attempt.status {
        Some(status) => {
            let status = status.to_string();
            lang.text_with("attempt-answer", &[("status", (&status).into()), ("took", (&took).into())])
        }
        None => lang.text_with("attempt-answer-none", &[("took", (&took).into())]),
    };
    let mut facts = vec![
        (lang.text("attempt-to"), html! { (partner) }),
        (lang.text("attempt-what"), html! { (kind(lang, job.kind)) }),
        (lang.text("attempt-their-answer"), html! { (answer) }),
        (lang.text("attempt-means"), html! { (lang.text(&meaning(job.kind, attempt))) }),
    ];
    if let Some(id) = &attempt.request_id {
        facts.push((lang.text("attempt-request"), ui::code(id)));
    }
    html! {
        p {
            strong { (lang.text_with("attempt-number", &[("number", (&number).into())])) } " "
            span.quiet { (ui::time(&dates.stamped(attempt.at, dates.exact(attempt.at)))) }
        }
        (ui::facts(&facts))
        // Without an answer the excerpt says what happened instead.
        @let key = if attempt.status.is_some() { "attempt-excerpt" } else { "attempt-fault" };
        @let text = [&attempt.excerpt, &attempt.fault].into_iter().flatten().find(|text| !text.is_empty());
        @if let Some(text) = text.filter(|_| attempt.outcome != "done") {
            p.quiet { (lang.text(key)) }
            (ui::code_block(&lang.text(key), text))
        }
    }
}

/// Whether our own side failed before the partner could answer.
fn is_ours(attempt: &AttemptRow) -> bool {
    attempt.fault.as_deref() == Some(deliveries::FAULT_DATABASE)
}

fn meaning(kind: JobKind, attempt: &AttemptRow) -> String {
    match attempt.outcome.as_str() {
        "done" if !kind.is_notice() => "attempt-means-answered".to_owned(),
        known @ ("done" | "refused" | "given-up" | "not-connected") => format!("attempt-means-{known}"),
        _ if is_ours(attempt) => "attempt-means-ours".to_owned(),
        _ => "attempt-means-retry".to_owned(),
    }
}
