//! The page of one agreement: next step first, then delivery, conditions, copies, people and history.

use std::collections::BTreeMap;

use app::agreements::record::{HistoryEntry, Record};
use app::deliveries::{self, JobWithAttempts};
use app::partners::{self, Reach};
use app::tasks::Line;
use axum::response::{IntoResponse, Response};
use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::standing::{NextAction, State};
use domain::people::right::Right;
use domain::task::Object;
use jiff::civil::Date;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Day, Event, Icon, PageHeader, Tab, Tone};

use super::{code_of, crumbs, next, numbered, record_of, unit_in_charge};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::staff::tasks;
use crate::view::{contact, copy, state, task, trying};
use crate::visitor::Staff;

/// How often a script looks for news, in seconds.
const EVERY: u32 = 4;
/// How many lines of the history are open from the start.
const RECENT: usize = 12;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_of(&staff).await?;
    let dates = staff.dates();
    let reach = partners::reach(staff.host(), staff.hei(), &record.facts.partner).await?;
    let jobs = deliveries::of_agreement(staff.host(), staff.hei(), &record.facts.id).await?;
    let instead = match next::takes(&record) {
        Some(right) => staff.instead(right, record.facts.unit.as_ref()).await,
        None => None,
    };
    let instead = instead.as_deref();
    match staff.visitor.fragment.as_deref() {
        Some("record-next") => return Ok(live_next(&staff, &dates, &record, &reach, instead).into_response()),
        Some("record-delivery") => return Ok(live_delivery(&staff, &dates, (&record, &reach), &jobs).into_response()),
        Some("record-side") => return Ok(live_side(&staff, &dates, &record).into_response()),
        _ => {}
    }
    let code = code_of(&record.facts);
    let object = Object::Agreement(record.facts.id.clone());
    let steps = app::tasks::of_object(staff.host(), staff.hei(), tasks::person(&staff), &object).await?;
    let main = html! {
        (to_do(&staff, &dates, &steps, &record.partner_name))
        (live_delivery(&staff, &dates, (&record, &reach), &jobs))
        (conditions(&staff, &record))
    };
    let body = html! {
        (crumbs(&staff, &record.partner_name, &record.facts.id, code, ""))
        (live_next(&staff, &dates, &record, &reach, instead))
        (ui::columns(&main, &live_side(&staff, &dates, &record)))
    };
    let title = format!("{} {code}", record.partner_name);
    let page = Page {
        title: &title,
        section: Section::Agreements,
        partner: &record.partner_name,
        banner: None,
        error: false,
        body,
    };
    Ok(shell::page(&staff, page).await)
}

/// What has to be done about it, by when, and whose it is; planned on a page of its own.
fn to_do(staff: &Staff, dates: &Dates, steps: &[Line], partner: &str) -> Markup {
    let lang = staff.lang();
    if steps.is_empty() {
        return html! {};
    }
    let line = |line: &Line| {
        let due = dates.short(line.row.step.due);
        html! {
            li {
                a href=(task::page(staff, &line.row.step.key())) { (task::title(lang, line)) } ", "
                (lang.text_with("task-of-agreement-due", &[("date", (&due).into())]))
                @if let Some(name) = &line.assignee_name { ", " (name) }
                @if line.comments > 0 { ", " (lang.text_with("tasks-comments", &[("count", line.comments.into())])) }
                p.quiet { (task::why(lang, line, partner)) }
            }
        }
    };
    let body = html! { ul { @for step in steps { (line(step)) } } };
    ui::section("tasks", &lang.text("task-of-agreement"), None, None, &body)
}

fn header(staff: &Staff, record: &Record, code: &str) -> Markup {
    let lang = staff.lang();
    let id = &record.facts.id;
    // What the next step offers is not offered twice.
    let next = record.standing.next.action;
    let compares = record.comparison.is_some() && !matches!(next, NextAction::Compare | NextAction::Approve);
    let edits = record.standing.state != State::Deleted && next != NextAction::Send && may_edit(staff, record);
    let actions = html! {
        @if compares {
            (Button::secondary(lang.text("agreement-compare")).href(staff.agreement_href(id, "compare")))
        }
        @if edits {
            (Button::secondary(lang.text("common-edit")).href(staff.agreement_href(id, "edit")).icon(Icon::Pencil))
        }
    };
    ui::page_header(&PageHeader {
        title: &record.partner_name,
        tag: Some(ui::state_tag(lang, state::of(&record.standing))),
        facts: [
            Some(html! { (numbered(lang, code)) }),
            Some(html! { a href=(staff.partner_href(&record.facts.partner)) { (record.facts.partner) } }),
            unit_in_charge::name(staff, record).map(|name| html! { (name) }),
        ]
        .into_iter()
        .flatten()
        .collect(),
        actions: Some(actions),
    })
}

fn may_edit(staff: &Staff, record: &Record) -> bool {
    staff.access.may_in(Right::EditAgreements, record.facts.unit.as_ref())
}

/// State and next step, kept fresh together so that they never say different things.
fn live_next(staff: &Staff, dates: &Dates, record: &Record, reach: &Reach, instead: Option<&str>) -> Markup {
    let lang = staff.lang();
    let here = staff.agreement_href(&record.facts.id, "");
    let as_of = dates.stamped(staff.now(), dates.time(staff.now()));
    let refresh = html! {
        (lang.text("agreement-as-of")) " " (ui::time(&as_of)) ". "
        a href=(here) { (lang.text("common-refresh")) }
    };
    let panel = next::panel(staff, dates, (record, reach), instead);
    let body = ui::stack(&[header(staff, record, code_of(&record.facts)), panel]);
    ui::live(lang, "record-next", &here, EVERY, &refresh, &body)
}

/// Copies, people and history, kept fresh.
fn live_side(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    // The part comes back with the events that the reader chose.
    let kind = chosen_kind(staff).map(|kind| format!("?history={}", kind.slug())).unwrap_or_default();
    let here = staff.agreement_href(&record.facts.id, &kind);
    let body = ui::stack(&[copies(staff, dates, record), people(staff, record), history(staff, dates, record)]);
    ui::live(staff.lang(), "record-side", &here, EVERY, &html! {}, &body)
}

/// The last message to the partner with its attempts, kept fresh.
fn live_delivery(staff: &Staff, dates: &Dates, of: (&Record, &Reach), jobs: &[JobWithAttempts]) -> Markup {
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

/// Our copy: the newest revision, or the draft while nothing was sent.
fn conditions(staff: &Staff, record: &Record) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let sent = facts.current_revision().map(|ours| &ours.content);
    let shown: Option<&AgreementCopy> = sent.or_else(|| facts.draft.as_ref().map(|draft| &draft.content));
    let Some(ours) = shown else {
        return html! {};
    };
    let count = ours.conditions.len();
    let note = match record.standing.differences {
        0 => lang.text_with("conditions-count", &[("count", count.into())]),
        differences => {
            lang.text_with("conditions-count-differ", &[("count", count.into()), ("differences", differences.into())])
        }
    };
    let editable = record.standing.state != State::Deleted && may_edit(staff, record);
    let edit = html! {
        @if editable { a href=(staff.agreement_href(&facts.id, "edit")) { (lang.text("common-edit")) } }
    };
    let body = html! {
        @if ours.conditions.is_empty() {
            (ui::empty(&lang.text("conditions-empty"), &lang.text("conditions-empty-text"), None))
        } @else {
            (copy::table(lang, ours, staff.hei(), |_| None))
            (copy::all_fields(lang, ours, staff.hei()))
        }
    };
    ui::section("conditions", &lang.text("conditions-title"), Some(&html! { (note) }), Some(&edit), &body)
}

fn copies(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let mut pairs = Vec::new();
    let ours = if let Some(ours) = facts.current_revision() {
        let version = ours.ordinal.to_string();
        html! {
            (lang.text_with("agreement-version", &[("version", (&version).into())])) ", "
            (state::when(dates, ours.at)) br; (ui::fingerprint(ours.hash.as_str()))
        }
    } else {
        html! { (lang.text("agreement-never-sent")) }
    };
    pairs.push((lang.text("agreement-ours"), ours));
    if let Some(draft) = &facts.draft {
        let by = lang.text_with("agreement-draft-by", &[("name", (&draft.saved_by).into())]);
        pairs.push((lang.text("state-draft"), html! { (by) ", " (state::when(dates, draft.saved_at)) }));
    }
    let theirs = if let (Some(theirs), Some(remote)) = (facts.last_good_copy(), &facts.remote) {
        html! {
            (lang.text("agreement-fetched")) " " (state::when(dates, remote.fetched_at)) br;
            (ui::fingerprint(theirs.hash.as_str()))
        }
    } else {
        html! { (lang.text("agreement-no-copy")) }
    };
    pairs.push((lang.text("agreement-theirs"), theirs));
    if let Some(code) = facts.last_good_copy().and_then(|theirs| theirs.content.owner.iia_code.as_ref()) {
        pairs.push((lang.text("received-their-code"), html! { (code) }));
    }
    if let Some(given) = &facts.given {
        pairs.push((lang.text("agreement-you-approved"), html! { (given.by) ", " (state::when(dates, given.at)) }));
    }
    if let Some(received) = &facts.received {
        pairs.push((lang.text("agreement-they-approved"), state::when(dates, received.at)));
    }
    if let (Some(base), Some(since)) = (&facts.base, record.standing.in_force_since) {
        let version = base.revision.to_string();
        pairs.push((
            lang.text("state-in-force"),
            html! {
                (lang.text_with("agreement-version", &[("version", (&version).into())])) ", "
                (lang.text("agreement-since")) " " (dates.date(since))
            },
        ));
    }
    let technical = html! {
        a href=(staff.agreement_href(&facts.id, "technical")) { (lang.text("common-technical")) }
    };
    let refresh = html! {
        (ui::facts(&pairs))
        @if record.standing.state != State::Deleted && facts.current_revision().is_some() && may_edit(staff, record) {
            (ui::post_button(&staff.agreement_href(&facts.id, "refresh"), &[],
                &Button::secondary(lang.text("agreement-refresh")).icon(Icon::DownloadIn)))
        }
    };
    ui::section("copies", &lang.text("agreement-copies"), None, Some(&technical), &refresh)
}

fn people(staff: &Staff, record: &Record) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let draft = facts.draft.as_ref().map(|draft| &draft.content);
    let ours = facts.current_revision().map(|ours| &ours.content).or(draft);
    let theirs = facts.last_good_copy().map(|theirs| &theirs.content);
    let mut pairs = Vec::new();
    let mut side = |key: &str, copy: Option<&AgreementCopy>| {
        let Some(copy) = copy else { return };
        if let Some(signs) = &copy.owner.signing_contact {
            pairs.push((lang.text(&format!("agreement-signs-{key}")), contact::one(lang, signs)));
        }
        if !copy.owner.contacts.is_empty() {
            pairs.push((lang.text(&format!("agreement-contacts-{key}")), contact::list(lang, &copy.owner.contacts)));
        }
    };
    side("us", ours);
    side("them", theirs);
    if pairs.is_empty() {
        return html! {};
    }
    ui::section("people", &lang.text("agreement-people"), None, None, &contact::groups(&pairs))
}

fn history(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    let lang = staff.lang();
    let chosen = chosen_kind(staff);
    let mut entries = folded(dates, &record.history);
    entries.retain(|entry| chosen.is_none_or(|kind| kind == EventKind::of(entry)));
    let (recent, older) = entries.split_at(entries.len().min(RECENT));
    let tab = |kind: Option<EventKind>| Tab {
        text: lang.text(&format!("timeline-{}", kind.map_or("all", EventKind::slug))),
        href: history_href(staff, record, kind),
        count: None,
        current: kind == chosen,
    };
    let kinds = std::iter::once(None).chain(EventKind::ALL.map(Some));
    let body = html! {
        (ui::tabs(&lang.text("timeline-views"), &kinds.map(tab).collect::<Vec<_>>()))
        @if entries.is_empty() { p.quiet { (lang.text("history-none")) } }
        (timeline(lang, dates, &record.partner_name, recent))
        @if !older.is_empty() {
            (ui::details(&lang.text("history-older"), false, &timeline(lang, dates, &record.partner_name, older)))
        }
    };
    ui::section("history", &lang.text("history-title"), None, None, &body)
}

/// What an event of the history is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EventKind {
    /// What people of ours decided.
    People,
    /// What systems told each other.
    Systems,
    /// What changed in the copies.
    Documents,
}

impl EventKind {
    const ALL: [Self; 3] = [Self::People, Self::Systems, Self::Documents];

    fn slug(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Systems => "systems",
            Self::Documents => "documents",
        }
    }

    fn of(entry: &HistoryEntry) -> Self {
        match entry.what.as_str() {
            "created" | "copy-made" | "example-made" | "draft-saved" | "draft-discarded" | "sent" | "taken-over"
            | "copy-changed" => Self::Documents,
            _ if matches!(entry.actor, Actor::Staff { .. }) => Self::People,
            _ => Self::Systems,
        }
    }
}

/// The kind of events that the address asks for; what is none asks for all.
fn chosen_kind(staff: &Staff) -> Option<EventKind> {
    let asked = staff.query().get("history")?;
    EventKind::ALL.into_iter().find(|kind| kind.slug() == asked)
}

fn history_href(staff: &Staff, record: &Record, kind: Option<EventKind>) -> String {
    let tail = kind.map_or_else(|| "#history".to_owned(), |kind| format!("?history={}#history", kind.slug()));
    staff.agreement_href(&record.facts.id, &tail)
}

/// The history, the newest first, where a draft that one person saved again and again on one day is one line.
fn folded<'a>(dates: &Dates, history: &'a [HistoryEntry]) -> Vec<&'a HistoryEntry> {
    let mut entries: Vec<&HistoryEntry> = history.iter().collect();
    entries.dedup_by(|earlier, kept| {
        let saves = earlier.what == "draft-saved" && kept.what == "draft-saved";
        saves && earlier.actor == kept.actor && dates.day(earlier.at) == dates.day(kept.at)
    });
    entries
}

fn timeline(lang: Lang, dates: &Dates, partner: &str, entries: &[&HistoryEntry]) -> Markup {
    let mut days: Vec<(Date, Day)> = Vec::new();
    for entry in entries {
        let day = dates.day(entry.at);
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, Day { heading: dates.heading(entry.at), events: Vec::new() }));
        }
        if let Some((_, last)) = days.last_mut() {
            last.events.push(event(lang, dates, partner, entry));
        }
    }
    ui::timeline(&days.into_iter().map(|(_, day)| day).collect::<Vec<_>>())
}

fn event(lang: Lang, dates: &Dates, partner: &str, entry: &HistoryEntry) -> Event {
    let (icon, tone) = match entry.what.as_str() {
        "created" | "copy-made" | "example-made" => (Icon::Plus, Tone::Neutral),
        "draft-saved" | "taken-over" => (Icon::Pencil, Tone::Neutral),
        "draft-discarded" | "deleted" => (Icon::Cross, Tone::Neutral),
        "sent" => (Icon::ArrowUp, Tone::Neutral),
        "linked" => (Icon::Link, Tone::Neutral),
        "copy-changed" => (Icon::DownloadIn, Tone::Neutral),
        "copy-problem" | "copy-gone" => (Icon::Warning, Tone::Bad),
        "approved" => (Icon::Check, Tone::Neutral),
        "approval-received" => (Icon::Reply, Tone::Neutral),
        "in-force" => (Icon::CheckCircle, Tone::Ok),
        "unit-changed" => (Icon::University, Tone::Neutral),
        _ => (Icon::Note, Tone::Neutral),
    };
    let actor = entry.actor.label();
    let detail = |name: &str| detail(&entry.details, name);
    let by_partner = entry.what == "linked" && matches!(entry.actor, Actor::Partner { .. });
    let title = lang.text_with(
        &if by_partner { "history-linked-by-partner".to_owned() } else { format!("history-{}", entry.what) },
        &[("actor", actor.into()), ("partner", partner.into()), ("revision", detail("revision").into())],
    );
    let reason = entry.details.get("reason").or_else(|| entry.details.get("problem"));
    let note = match (entry.what.as_str(), entry.details.get("hash"), reason) {
        (_, Some(hash), _) => Some(ui::fingerprint(hash)),
        (_, None, Some(reason)) => {
            let known = lang.text_if_known(&format!("copy-problem-{reason}"));
            Some(html! { (known.unwrap_or_else(|| reason.clone())) })
        }
        _ => None,
    };
    Event {
        icon: (icon, tone),
        title: html! { (title) },
        note,
        time: ui::time(&dates.stamped(entry.at, dates.time(entry.at))),
    }
}

fn detail<'a>(details: &'a BTreeMap<String, String>, name: &str) -> &'a str {
    details.get(name).map_or("", String::as_str)
}
