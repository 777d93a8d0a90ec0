//! What happened to an agreement, the newest first.

use std::collections::BTreeMap;

use app::agreements::record::{HistoryEntry, Record};
use domain::actor::Actor;
use jiff::civil::Date;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Day, Event, Icon, Tab, Tone};

use super::EVERY;
use crate::visitor::Staff;

/// How many lines of the history are open from the start.
const RECENT: usize = 12;

/// The history, kept fresh.
pub(super) fn live_history(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    // The part comes back with the events that the reader chose.
    let kind = chosen_kind(staff).map(|kind| format!("?history={}", kind.slug())).unwrap_or_default();
    let here = staff.agreement_href(&record.facts.id, &kind);
    ui::live(staff.lang(), "record-history", &here, EVERY, &html! {}, &history(staff, dates, record))
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
    ui::section("history", &lang.text("history-title"), &body)
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
    Event {
        icon: (icon, tone),
        title: html! { (title) },
        note: note(lang, partner, entry).map(|note| html! { (note) }),
        time: ui::time(&dates.stamped(entry.at, dates.time(entry.at))),
    }
}

/// Why it happened, or what came of it.
fn note(lang: Lang, partner: &str, entry: &HistoryEntry) -> Option<String> {
    let reason = entry.details.get("reason").or_else(|| entry.details.get("problem"));
    match (entry.what.as_str(), reason) {
        // What our system sends by itself.
        ("sent", reason) if entry.actor == Actor::System => {
            let key = match reason.map(String::as_str) {
                Some("names-copy") => "history-sent-names-copy",
                Some("in-force") => "history-sent-in-force",
                _ => "history-sent-same",
            };
            Some(lang.text_with(key, &[("partner", partner.into())]))
        }
        ("taken-over", _) => {
            let sent = entry.details.get("revision")?;
            Some(lang.text_with("history-taken-over-sent", &[("revision", sent.into())]))
        }
        ("in-force", _) => Some(lang.text("next-text-in-force")),
        (_, Some(reason)) => {
            let known = lang.text_if_known(&format!("copy-problem-{reason}"));
            Some(known.unwrap_or_else(|| reason.clone()))
        }
        _ => None,
    }
}

fn detail<'a>(details: &'a BTreeMap<String, String>, name: &str) -> &'a str {
    details.get(name).map_or("", String::as_str)
}
