//! Whatever happens in whatever order, the steps that are kept are those that the facts give.

use std::collections::HashMap;

use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::{CopyProblem, Facts};
use domain::agreement::{sample, take_over};
use domain::hei::{CopyHash, HeiId, IiaId, OunitId};
use domain::ids::{AgreementId, StaffId};
use domain::people::access::{Access, Ground};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::people::units::UnitTree;
use domain::task::Object;
use ewp_messages::iias_approval::v2::{Approval, ApprovalResponse};
use jiff::{SignedDuration, Timestamp};
use store::jobs::{self, Attempt, Claim, Outcome};
use store::page::Place;
use store::tasks::{Assignment, Comment, Snooze};
use store::{Store, agreements, next_steps, partner_copies, reach, set_back, tasks};

use crate::agreements::{approve, draft, send, settle};
use crate::clock::Clock;
use crate::host::Host;
use crate::testing::host_on;
use crate::work::fetch_agreement::{self, Document, Fetched};
use crate::work::{fetch_approval, projection};
use crate::{deliveries, received, sign_in};

/// Not more agreements than this, so that each is met again and again.
const AGREEMENTS: usize = 24;
/// How often the kept steps are compared with the facts.
const CHECK_EVERY: usize = 250;

#[tokio::test]
async fn after_ten_thousand_random_acts_the_kept_steps_are_those_of_the_facts_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("habita.db").display())).await.unwrap();
    Box::pin(play(store, 10_000, 5)).await;
}

#[tokio::test]
async fn after_a_thousand_random_acts_the_kept_steps_are_those_of_the_facts_on_postgres() {
    let Some(server) = std::env::var("HABITA_TEST_POSTGRES").ok().filter(|address| !address.is_empty()) else {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "HABITA_TEST_POSTGRES names no server");
        eprintln!("skipped on PostgreSQL: HABITA_TEST_POSTGRES names no server");
        return;
    };
    let name = format!("habita_test_{}", uuid::Uuid::new_v4().simple());
    let url = store::admin::create_database_with_tables(&server, &name).await.unwrap();
    Box::pin(play(Store::open(&url).await.unwrap(), 1_000, 6)).await;
    store::admin::drop_database(&server, &name).await.unwrap();
}

async fn play(store: Store, acts: usize, seed: u64) {
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    let host = host_on(store.clone(), &clock).await;
    let mut game = Game::new(host, clock, seed).await;
    for act in 1..=acts {
        Box::pin(game.act()).await;
        if act % CHECK_EVERY == 0 {
            game.check(act).await;
        }
    }
    game.rebuild_and_compare().await;
    // The game must have been one: every act worked now and then, and there were steps of many kinds.
    for (name, times) in &game.worked {
        assert!(*times > 0, "{name} never worked");
    }
    assert!(game.kinds.len() >= 12 || acts < 10_000, "only {:?}", game.kinds);
    drop(game);
    store.close().await.unwrap();
}

struct Game {
    host: Host,
    clock: Clock,
    hei: HeiId,
    partners: [HeiId; 2],
    actor: Actor,
    chance: u64,
    ids: Vec<AgreementId>,
    strangers: u64,
    hashes: u64,
    worked: HashMap<&'static str, usize>,
    kinds: std::collections::BTreeSet<&'static str>,
}

const ACTS: [&str; 22] = [
    "create", "edit", "send", "discard", "answer", "stranger", "spoil", "vanish", "copy", "link", "aside", "back",
    "approve", "approval", "work", "give-up", "silence", "again", "time", "plan", "unit", "mend",
];

impl Game {
    async fn new(host: Host, clock: Clock, seed: u64) -> Self {
        let hei = HeiId::parse("alpha.example").unwrap();
        let id = sign_in::enrol(&host, &hei, "Ilze Ozola", &sign_in::WHOLE_OFFICE).await.unwrap();
        let actor = Actor::Staff { institution: hei.clone(), id, name: "Ilze Ozola".to_owned() };
        Self {
            host,
            clock,
            hei,
            partners: ["beta.example", "gamma.example"].map(|hei| HeiId::parse(hei).unwrap()),
            actor,
            chance: seed,
            ids: Vec::new(),
            strangers: 0,
            hashes: 0,
            worked: ACTS.into_iter().map(|name| (name, 0)).collect(),
            kinds: std::collections::BTreeSet::new(),
        }
    }

    /// A number below `most`; the same seed gives the same game.
    fn draw(&mut self, most: u64) -> u64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.chance;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        let most = u64::try_from(from.len()).unwrap();
        (most > 0).then(|| from[usize::try_from(self.draw(most)).unwrap()].clone())
    }

    async fn act(&mut self) {
        let name = self.pick(&ACTS).unwrap();
        let worked = match name {
            "create" => self.create().await,
            "edit" => Box::pin(self.edit()).await,
            "send" => self.send().await,
            "discard" => self.discard().await,
            "answer" => Box::pin(self.answer()).await,
            "stranger" => Box::pin(self.stranger()).await,
            "spoil" => self.spoil().await,
            "vanish" => self.vanish().await,
            "copy" | "link" | "aside" | "back" => Box::pin(self.decide(name)).await,
            "approve" => self.approve().await,
            "approval" => self.approval().await,
            "work" => self.work().await,
            "give-up" => self.give_up().await,
            "silence" => self.silence().await,
            "again" => self.again().await,
            "time" => self.time().await,
            "plan" => self.plan().await,
            "unit" => Box::pin(self.unit()).await,
            _ => self.mend().await,
        };
        if worked {
            *self.worked.get_mut(name).unwrap() += 1;
        }
    }

    async fn facts(&self, id: &AgreementId) -> Facts {
        agreements::facts(self.host.store(), &self.hei, id).await.unwrap().unwrap()
    }

    async fn some_facts(&mut self) -> Option<Facts> {
        let ids = self.ids.clone();
        let id = self.pick(&ids)?;
        Some(self.facts(&id).await)
    }

    async fn create(&mut self) -> bool {
        if self.ids.len() >= AGREEMENTS {
            // A deleted one makes room.
            let index = usize::try_from(self.draw(24)).unwrap();
            if self.facts(&self.ids[index].clone()).await.deleted_at.is_none() {
                return false;
            }
            self.ids.remove(index);
        }
        let partner = self.pick(&self.partners.clone()).unwrap();
        let id = draft::create(&self.host, &self.actor, &partner, None).await.unwrap();
        self.ids.push(id);
        true
    }

    async fn edit(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let Ok((mut copy, mark)) = draft::edit(&self.host, &self.hei, &facts.id).await else { return false };
        if copy.conditions.is_empty() {
            copy.conditions = sample::conditions(&self.hei, &facts.partner, 1);
        }
        copy.conditions[0].per_year.people = 1 + self.draw(3);
        if self.draw(6) == 0 {
            copy.terminated = !copy.terminated;
        }
        draft::save(&self.host, &self.actor, &facts.id, copy, mark).await.is_ok()
    }

    async fn send(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        send::send(&self.host, &self.actor, &facts.id, None).await.is_ok()
    }

    async fn discard(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let Ok((_, mark)) = draft::edit(&self.host, &self.hei, &facts.id).await else { return false };
        draft::discard(&self.host, &self.actor, &facts.id, mark).await.is_ok()
    }

    /// The partner's system serves its copy of an agreement of ours, as we wrote it or otherwise.
    async fn answer(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let Some(ours) = facts.current_revision() else { return false };
        let theirs = facts.remote_id.clone().unwrap_or_else(|| iia(&format!("B-{}", facts.id)));
        let mut copy = take_over::mirror(&ours.content, &facts.id, "B");
        copy.owner.iia_id = Some(theirs.clone());
        copy.other.iia_id = (self.draw(5) > 0).then(|| IiaId::from(&facts.id));
        copy.in_effect = self.draw(4) == 0;
        if self.draw(3) == 0
            && let Some(condition) = copy.conditions.first_mut()
        {
            condition.per_year.people = 1 + self.draw(3);
        }
        Box::pin(self.serve(&facts.partner, &theirs, copy)).await
    }

    async fn stranger(&mut self) -> bool {
        self.strangers += u64::from(self.strangers < 12);
        let remote = iia(&format!("R-{}", self.draw(self.strangers)));
        let partner = self.pick(&self.partners.clone()).unwrap();
        let mut copy = sample::copy(
            &partner,
            &AgreementId::from_uuid(uuid::Uuid::from_u128(9)),
            "R",
            &self.hei,
            sample::conditions(&partner, &self.hei, 1),
        );
        copy.owner.iia_id = Some(remote.clone());
        copy.owner.iia_code = Some(format!("R/{}", self.draw(3)));
        copy.other.iia_id = None;
        Box::pin(self.serve(&partner, &remote, copy)).await
    }

    async fn serve(&mut self, partner: &HeiId, remote_id: &IiaId, copy: AgreementCopy) -> bool {
        // The same words have the same hash, now and then.
        self.hashes += 1;
        let mut hasher = std::hash::DefaultHasher::new();
        std::hash::Hash::hash(&format!("{:?}{:?}", copy.conditions, copy.other.iia_id), &mut hasher);
        let hash = format!("{:016x}", std::hash::Hasher::finish(&hasher)).repeat(4);
        let hash = CopyHash::parse(&hash).unwrap();
        let document = Document::Copy { content: Box::new(copy), hash };
        self.keep(partner, remote_id, document).await
    }

    async fn keep(&self, partner: &HeiId, remote_id: &IiaId, document: Document) -> bool {
        let institution = self.host.institution(&self.hei).unwrap();
        let fetched = Fetched {
            partner: partner.clone(),
            remote_id: remote_id.clone(),
            raw: b"<iia/>".to_vec(),
            document,
            terms_changed_at: None,
            asked_at: self.clock.now(),
        };
        fetch_agreement::keep(&self.host, &institution, &fetched).await.unwrap()
    }

    /// Some record of a partner's that we know.
    async fn record(&mut self) -> Option<(HeiId, IiaId)> {
        let records = next_steps::records(self.host.store(), &self.hei, None, 200).await.unwrap();
        self.pick(&records)
    }

    async fn spoil(&mut self) -> bool {
        let Some((partner, remote)) = self.record().await else { return false };
        let reason = format!("an element too many ({})", self.draw(3));
        self.keep(&partner, &remote, Document::Problem(CopyProblem::Unreadable { reason })).await
    }

    async fn vanish(&mut self) -> bool {
        let Some((partner, remote)) = self.record().await else { return false };
        self.draw(3) == 0 && self.keep(&partner, &remote, Document::Nothing).await
    }

    async fn decide(&mut self, name: &str) -> bool {
        let (store, hei) = (self.host.store().clone(), self.hei.clone());
        let filter = partner_copies::Filter { aside: name == "back", partner: None };
        let waiting = partner_copies::unlinked(&store, &hei, &filter, &Place::First, 50).await.unwrap().rows;
        let Some(row) = self.pick(&waiting) else { return false };
        let (host, actor, partner, remote) = (&self.host.clone(), &self.actor.clone(), &row.partner, &row.remote_id);
        match name {
            "copy" if self.ids.len() < AGREEMENTS => match received::make_copy(host, actor, partner, remote).await {
                Ok(id) => {
                    self.ids.push(id);
                    true
                }
                Err(_) => false,
            },
            "copy" => false,
            "link" => {
                let Some(facts) = self.some_facts().await else { return false };
                received::link(host, actor, partner, remote, &facts.id).await.is_ok()
            }
            "aside" => received::put_aside(host, actor, partner, remote).await.is_ok(),
            _ => received::take_back(host, actor, partner, remote).await.is_ok(),
        }
    }

    async fn approve(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let Some(theirs) = facts.current_copy() else { return false };
        let fetched = Fetched {
            partner: facts.partner.clone(),
            remote_id: facts.remote_id.clone().unwrap(),
            raw: b"<iia/>".to_vec(),
            document: Document::Copy { content: Box::new(theirs.content.clone()), hash: theirs.hash.clone() },
            terms_changed_at: None,
            asked_at: self.clock.now(),
        };
        let institution = self.host.institution(&self.hei).unwrap();
        approve::approve_fetched(&self.host, &institution, &self.actor, &facts.id, &fetched, &theirs.hash).await.is_ok()
    }

    async fn approval(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let Some(ours) = facts.current_revision() else { return false };
        let hash = match self.draw(8) {
            0 => None,
            1 => Some("e".repeat(64)),
            _ => Some(ours.hash.to_string()),
        };
        let approval = |iia_hash| Approval { iia_id: facts.id.to_string(), iia_hash, pdf_file: None };
        let xml = ApprovalResponse { approvals: hash.map(approval).into_iter().collect() }.write();
        let ids = std::slice::from_ref(&facts.id);
        let answer = fetch_approval::Approvals::read(&facts.partner, xml.as_bytes(), ids, self.clock.now()).unwrap();
        let institution = self.host.institution(&self.hei).unwrap();
        fetch_approval::keep(&self.host, &institution, ids, &answer).await.unwrap() > 0
    }

    /// Some messages are tried, with some outcome.
    async fn work(&mut self) -> bool {
        let now = self.clock.now();
        let claim = Claim { due_by: now, now, lease: SignedDuration::from_secs(60), worker: "one", limit: 4, slow: 4 };
        let claimed = jobs::claim_due(self.host.store(), &claim).await.unwrap();
        for job in &claimed {
            let later = now + SignedDuration::from_mins(10);
            let outcome = match self.draw(6) {
                0 => Outcome::Refused,
                1 => Outcome::GivenUp,
                2 => Outcome::NotConnected,
                3 => Outcome::Retry { due_at: later },
                _ => Outcome::Done,
            };
            let attempt = Attempt { at: now, ..Attempt::default() };
            let tx = self.host.store().begin().await.unwrap();
            jobs::finish(&tx, job, outcome, &attempt).await.unwrap();
            tx.commit().await.unwrap();
        }
        !claimed.is_empty()
    }

    async fn give_up(&mut self) -> bool {
        let now = self.clock.now();
        let before = now - SignedDuration::from_hours(i64::try_from(self.draw(72)).unwrap());
        jobs::give_up_old(self.host.store(), before, now, now).await.unwrap() > 0
    }

    async fn silence(&mut self) -> bool {
        let partner = self.pick(&self.partners.clone()).unwrap();
        let now = self.clock.now();
        if self.draw(4) == 0 {
            reach::answered(self.host.store(), &self.hei, &partner, now, false).await.unwrap();
        } else {
            let pause = |_| SignedDuration::from_mins(5);
            reach::silent(self.host.store(), &self.hei, &partner, now, now, pause).await.unwrap();
        }
        true
    }

    async fn again(&mut self) -> bool {
        let recent =
            jobs::recent(self.host.store(), &self.hei, &jobs::Filter::default(), &Place::First, 30).await.unwrap();
        let Some(job) = self.pick(&recent.rows) else { return false };
        deliveries::send_again(&self.host, &self.actor, &job.id).await.is_ok()
    }

    /// Time goes on; on a new day all is derived anew, as the runner does it.
    async fn time(&mut self) -> bool {
        let before = self.clock.now();
        let hours = match self.draw(40) {
            0 => 24 * 150,
            1 | 2 => 24 * 8,
            _ => 0,
        };
        let minutes = i64::try_from(1 + self.draw(20)).unwrap();
        self.clock.advance(SignedDuration::from_hours(hours) + SignedDuration::from_mins(minutes));
        let day = |at: Timestamp| at.to_zoned(jiff::tz::TimeZone::UTC).date();
        if day(before) != day(self.clock.now()) {
            projection::rebuild(&self.host).await.unwrap();
        }
        true
    }

    /// People plan something with a step, whichever.
    async fn plan(&mut self) -> bool {
        let keys = next_steps::keys(self.host.store(), &self.hei, None, 500).await.unwrap();
        let Some(key) = self.pick(&keys) else { return false };
        let (now, who) = (self.clock.now(), staff(u8::try_from(self.draw(3)).unwrap()));
        let tx = self.host.store().begin().await.unwrap();
        match self.draw(4) {
            0 => tasks::unassign(&tx, &self.hei, &key).await.unwrap(),
            1 => {
                let until = now + SignedDuration::from_hours(48);
                tasks::snooze(&tx, &self.hei, &Snooze { task: key, staff: who, until, at: now }).await.unwrap();
            }
            2 => {
                let said = Comment { name: "Ilze Ozola".to_owned(), said: "Soon".to_owned(), at: now };
                tasks::comment(&tx, &self.hei, &key.object, &who, &said).await.unwrap();
            }
            _ => {
                let new = Assignment { task: key, staff: who.clone(), by: who, note: String::new(), at: now };
                tasks::assign(&tx, &self.hei, &new).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        true
    }

    /// Another unit is put in charge, or none.
    async fn unit(&mut self) -> bool {
        let Some(facts) = self.some_facts().await else { return false };
        let unit = self.pick(&[None, Some("law"), Some("art")]).unwrap();
        let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
        let institution = self.host.institution(&self.hei).unwrap();
        let tx = self.host.store().begin().await.unwrap();
        let is_put = facts.deleted_at.is_none();
        if is_put {
            agreements::set_unit(&tx, &self.hei, &facts.id, unit.as_ref()).await.unwrap();
            settle(&tx, &institution, &facts.id, self.clock.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        is_put
    }

    /// The clock is found to have gone ahead.
    async fn mend(&mut self) -> bool {
        let ahead = SignedDuration::from_hours(if self.draw(10) == 0 { 2 } else { 0 });
        let now = self.clock.now() - ahead;
        let latest_pull = now + SignedDuration::from_hours(48);
        set_back::mend(self.host.store(), &self.hei, &set_back::Now { office: now, wire: now, latest_pull })
            .await
            .unwrap();
        true
    }

    async fn check(&mut self, act: usize) {
        let institution = self.host.institution(&self.hei).unwrap();
        let checked = super::super::check(&self.host, &institution).await.unwrap();
        assert!(checked.is_right(), "after {act} acts: {checked:?}");
        let found = crate::search::check(&self.host, &institution).await.unwrap();
        assert!(found.is_right() && found.things > 0, "after {act} acts: {found:?}");
        for key in next_steps::keys(self.host.store(), &self.hei, None, 500).await.unwrap() {
            self.kinds.insert(key.kind.slug());
        }
    }

    /// All rows are lost and derived anew: they are the same, and with them what people planned.
    async fn rebuild_and_compare(&self) {
        let before = self.lines().await;
        assert!(before.len() > 10 && before.iter().any(|line| line.assignee.is_some()), "{before:?}");
        let tx = self.host.store().begin().await.unwrap();
        next_steps::forget_all(&tx, &self.hei).await.unwrap();
        tx.commit().await.unwrap();
        assert!(self.lines().await.is_empty());
        let institution = self.host.institution(&self.hei).unwrap();
        let found = crate::search::check(&self.host, &institution).await.unwrap();
        let tx = self.host.store().begin().await.unwrap();
        let ours = store::search::Whose::Institution(&self.hei);
        store::search::forget_all(&tx, ours).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!crate::search::check(&self.host, &institution).await.unwrap().is_right());
        projection::rebuild(&self.host).await.unwrap();
        assert_eq!(self.lines().await, before);
        assert_eq!(crate::search::check(&self.host, &institution).await.unwrap(), found);
        // A row that nothing stands behind goes away.
        let tx = self.host.store().begin().await.unwrap();
        let of_agreement = |line: &&tasks::Line| matches!(line.row.step.object, Object::Agreement(_));
        let mut row = before.iter().find(of_agreement).unwrap().row.clone();
        row.step.object = Object::Agreement(AgreementId::from_uuid(uuid::Uuid::nil()));
        next_steps::put(&tx, &self.hei, &row.step.object.clone(), &[row]).await.unwrap();
        tx.commit().await.unwrap();
        let institution = self.host.institution(&self.hei).unwrap();
        assert!(!super::super::check(&self.host, &institution).await.unwrap().is_right());
        projection::rebuild(&self.host).await.unwrap();
        assert_eq!(self.lines().await, before);
    }

    async fn lines(&self) -> Vec<tasks::Line> {
        let access = everything();
        let me = staff(1);
        let sight = tasks::Sight { me: &me, access: &access, now: self.clock.now() };
        let keys = next_steps::keys(self.host.store(), &self.hei, None, 500).await.unwrap();
        let mut lines = Vec::new();
        for piece in keys.chunks(tasks::MOST_AT_ONCE) {
            lines.extend(tasks::named(self.host.store(), &self.hei, sight, piece).await.unwrap());
        }
        assert_eq!(lines.len(), keys.len());
        lines
    }
}

fn staff(number: u8) -> StaffId {
    StaffId::from_uuid(uuid::Uuid::from_u128(u128::from(number) + 1))
}

fn iia(text: &str) -> IiaId {
    IiaId::parse(text).unwrap()
}

fn everything() -> Access {
    let grant = |role| Grant { role: Role::BuiltIn(role), unit: None, from: None, until: None, source: Source::Hand };
    let grants = [BuiltIn::Officer, BuiltIn::Approver].map(grant);
    let ground = Ground { roles: &[], units: &UnitTree::default(), now: Timestamp::UNIX_EPOCH };
    Access::of(&grants, &[], ground)
}
