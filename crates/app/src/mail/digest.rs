//! The tasks of a person once a day, in the morning of the institution, and only if something is new or overdue.

use std::collections::HashMap;
use std::time::Duration;

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;
use jiff::civil::Date;
use l10n::{Dates, Lang};
use store::{StoreError, mailboxes};

use super::letters::MOST_LINES;
use super::{Mail, Mailbox, enqueue};
use crate::host::{Host, Institution};
use crate::tasks::{self, At, Calendar, Due, Line, Person, View, Wanted};
use crate::{partners, people};

/// The hour at which digests leave.
const HOUR: i8 = 7;
/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How many people are looked at at once, and the most such pages of one institution.
const PIECE: u32 = 100;
const MOST_PIECES: usize = 1000;
/// The most pages of one person's tasks that are looked at.
const MOST_PAGES: usize = 10;

/// What a digest tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many tasks the person has.
    pub tasks: u64,
    /// How many are overdue.
    pub overdue: u64,
    /// How many are new.
    pub new: u64,
    /// The first of those that are overdue.
    pub overdue_lines: Vec<DigestLine>,
    /// The first of those that are new and not overdue.
    pub new_lines: Vec<DigestLine>,
}

/// One task of a digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestLine {
    /// What to do, with what.
    pub text: String,
    /// With whom, or until when.
    pub note: Option<String>,
    /// The page behind the address of the pages, such as `/app/alpha.example/agreements/…`.
    pub path: String,
}

impl Digest {
    /// Whether there is anything to tell.
    #[must_use]
    pub fn is_worth_a_letter(&self) -> bool {
        self.overdue > 0 || self.new > 0
    }
}

/// Sends digests for ever.
pub(crate) async fn run(host: &Host) {
    let mut done = HashMap::new();
    loop {
        if let Err(error) = send_due(host, &mut done).await {
            tracing::error!(%error, "the digests of tasks were disturbed by the database");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Puts the digests that are due into the queue, once a day for each person however many processes do this. `done`
/// knows the institutions whose people were all looked at, by day. Tells how many.
pub(crate) async fn send_due(host: &Host, done: &mut HashMap<HeiId, Date>) -> Result<usize, StoreError> {
    let mut sent = 0;
    if !super::is_configured(host) {
        return Ok(sent);
    }
    for institution in host.institutions() {
        let local = host.clock().now().to_zoned(institution.time_zone().clone());
        if local.hour() < HOUR || done.get(institution.hei()) == Some(&local.date()) {
            continue;
        }
        sent += send_all(host, &institution, local.date()).await?;
        done.insert(institution.hei().clone(), local.date());
    }
    if sent > 0 {
        host.poke();
    }
    Ok(sent)
}

async fn send_all(host: &Host, institution: &Institution, today: Date) -> Result<usize, StoreError> {
    let (hei, day) = (institution.hei(), today.to_string());
    let (mut after, mut sent): (Option<StaffId>, usize) = (None, 0);
    for _ in 0..MOST_PIECES {
        let people = mailboxes::page(host.store(), hei, after.as_ref(), PIECE).await?;
        let Some(last) = people.last() else { break };
        after = Some(last.staff.clone());
        for person in &people {
            sent += usize::from(send_one(host, institution, person, &day).await?);
        }
    }
    Ok(sent)
}

async fn send_one(host: &Host, institution: &Institution, person: &Mailbox, day: &str) -> Result<bool, StoreError> {
    let (hei, now) = (institution.hei(), host.clock().now());
    let last = mailboxes::last_digest(host.store(), hei, &person.staff).await?;
    if last.as_ref().is_some_and(|(last, _)| last.as_str() >= day) {
        return Ok(false);
    }
    let since = last.map(|(_, at)| at);
    let digest = of(host, institution, person, since, Lang::default()).await?;
    let tx = host.store().begin().await?;
    if !mailboxes::take_digest(&tx, hei, &person.staff, day, now).await? {
        return Ok(false);
    }
    if digest.is_worth_a_letter() {
        enqueue(host, &tx, hei, &person.staff, &Mail::Digest { since }).await?;
    }
    tx.commit().await?;
    Ok(digest.is_worth_a_letter())
}

/// What there is to tell a person now: what is overdue, and what is new since they were told the last time.
pub(super) async fn of(
    host: &Host,
    institution: &Institution,
    person: &Mailbox,
    since: Option<Timestamp>,
    lang: Lang,
) -> Result<Digest, StoreError> {
    let now = host.clock().now();
    let access = people::standing(host.store(), institution, &person.staff, host.clock().wire_now()).await?.access;
    let me = Person { id: &person.staff, name: &person.name, access: &access };
    let calendar = Calendar::of(institution, now);
    let dates = Dates::new(lang, institution.time_zone().clone(), now);
    let line = |line: &Line| line_of(host, institution, &dates, lang, line);
    let mut wanted = Wanted { view: View::ForYou, unit: None, kind: None, due: None, put_off: false, at: At::First };
    let mut digest = Digest::default();
    for _ in 0..MOST_PAGES {
        let inbox = tasks::inbox(host, institution, me, &wanted).await?;
        // The first list is what waits for the person, its first part what is overdue.
        digest.tasks = u64::from(inbox.views[0]);
        digest.overdue = u64::from(inbox.dues[0]);
        for task in &inbox.lines.rows {
            let is_new = since.is_none_or(|since| task.row.step.since >= since);
            let lines = match calendar.due(task.row.step.due) {
                Due::Overdue => &mut digest.overdue_lines,
                Due::Week | Due::Later if is_new => {
                    digest.new += 1;
                    &mut digest.new_lines
                }
                Due::Week | Due::Later => continue,
            };
            if lines.len() < MOST_LINES {
                lines.push(line(task));
            }
        }
        let Some(next) = inbox.lines.next else { break };
        wanted.at = next;
    }
    Ok(digest)
}

/// A task in words, as the list of tasks has it.
fn line_of(host: &Host, institution: &Institution, dates: &Dates, lang: Lang, line: &Line) -> DigestLine {
    let step = &line.row.step;
    let title = tasks::title(lang, step);
    let due = dates.date(step.due);
    let partner = partners::name(host, &line.row.partner);
    let code = line.row.code.as_str();
    DigestLine {
        text: if code.is_empty() { title } else { format!("{title}: {code}") },
        note: Some(lang.text_with("mail-digest-due", &[("partner", (&partner).into()), ("date", (&due).into())])),
        path: path_of(institution, &step.key().to_string()),
    }
}

/// The page of a task. Its name has signs that an address must spell.
fn path_of(institution: &Institution, key: &str) -> String {
    let mut address = institution.profile().public_url.clone();
    address.set_path("");
    if let Ok(mut path) = address.path_segments_mut() {
        path.clear().extend(["app", institution.hei().as_str(), "tasks", key]);
    }
    address.path().to_owned()
}
