//! Two hosts over a wire that loses, delays and doubles: random work on both sides, then the wire heals, and both must
//! see the same. There is no second model of the rules here: what one side shows is checked against what the other
//! side's database holds.
//!
//! A case makes a new agreement (as a first proposal, as a linked pair or as a pair in force), lets both sides do up
//! to 14 random things over the faulty wire, and then ends in these steps and no others:
//!
//! 1. the wire heals; notices that it still held back are lost, and their senders believe that they arrived;
//! 2. the first host pulls once, then the second one, both by `modified_since`;
//! 3. both hosts do the jobs that are due at that instant (the clocks stand still), in turns, until there are none.
//!    Retries whose time has not come stay where they are.

use std::collections::{BTreeMap, BTreeSet};

use app::agreements::approve::ApproveRefused;
use app::agreements::record::Record;
use app::agreements::send::SendRefused;
use app::agreements::take_over::TakeOverRefused;
use app::received::{self, ReceivedRefused};
use domain::agreement::mutual;
use domain::agreement::standing::{State, Who};
use domain::hei::{CopyHash, IiaId};
use domain::ids::AgreementId;
use jiff::SignedDuration;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use testkit::databases::{self, Fresh};
use testkit::faults::Fault;
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;

/// Cases of each of the two tests.
const CASES: u32 = 24;
/// Enough for every door to have its own faults several times.
const FAULTS: usize = 84;

#[test]
fn two_hosts_converge_over_a_faulty_wire_on_files() {
    databases::on_sqlite(|fresh| async move { converge(Member::new("alpha.example").on(fresh.store)).await });
}

#[test]
fn two_hosts_converge_over_a_faulty_wire_on_a_server_and_a_file() {
    databases::on_postgres(|fresh: Fresh| async move { converge(Member::new("alpha.example").on(fresh.store)).await });
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    A,
    B,
}

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Action {
    /// Change the number of people of the first condition, and send.
    Change(Side, u64),
    /// Make a copy of the agreement that waits, and send it.
    MakeCopy(Side),
    /// Make a copy of the agreement that waits, and keep it as a draft.
    DraftCopy(Side),
    /// Send the draft.
    Send(Side),
    /// Throw the draft away; a copy that was never sent goes with it.
    Discard(Side),
    /// Take over everything that differs.
    TakeOver(Side),
    /// Approve what the page shows.
    Approve(Side),
    /// Do the jobs that are due.
    Work(Side),
    /// Ask what is new.
    Pull(Side),
    /// What the wire holds back arrives.
    Arrive,
    /// Some minutes pass.
    Wait(u8),
}

/// How far the agreement is when the case begins.
#[derive(Clone, Copy, Debug)]
enum Start {
    /// A has just sent it.
    Proposed,
    /// Both have sent copies that name each other.
    Linked,
    /// Both have approved.
    InForce,
}

#[derive(Clone, Debug)]
struct Case {
    start: Start,
    actions: Vec<Action>,
    faults: Vec<Fault>,
}

/// What must hold over all cases: ids are never used again, and nothing is there twice.
#[derive(Default)]
struct Run {
    ids: [BTreeSet<AgreementId>; 2],
    pairs: Vec<(AgreementId, IiaId)>,
    ends: BTreeMap<String, usize>,
}

async fn converge(first: Member) {
    let second = Member::new("beta.example").ahead_by(SignedDuration::from_secs(40));
    let setup = Setup { faulty: true, ..Setup::default() };
    let network = Network::start(vec![first, second], setup).await;
    let run = std::sync::Mutex::new(Run::default());
    let handle = tokio::runtime::Handle::current();
    let config = Config { cases: CASES, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed());
    let outcome = tokio::task::block_in_place(|| {
        TestRunner::new_with_rng(config, chance).run(&case(), |case| {
            let mut run = run.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            handle.block_on(play(&network, &case, &mut run));
            Ok(())
        })
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    let run = run.into_inner().unwrap();
    println!("cases ended: {:?}; on the wire: {:?}", run.ends, network.faults().happened());
    // With the usual cases nothing is missing on the wire; others may have less.
    let usual = std::env::var_os("HABITA_SEED").is_none();
    for fault in [Fault::Lose, Fault::LoseAnswer, Fault::Double, Fault::Swallow, Fault::Delay] {
        assert!(!usual || network.faults().happened().contains_key(&fault), "the wire never did {fault:?}");
    }
    nothing_is_there_twice(&network, &run).await;
    network.validate_wire();
}

/// The same cases each time, so that a failure can be looked at; `HABITA_SEED` (a number) asks for others.
fn seed() -> [u8; 32] {
    let number = std::env::var("HABITA_SEED").ok().and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    seed
}

fn case() -> impl Strategy<Value = Case> {
    let start = prop_oneof![1 => Just(Start::Proposed), 2 => Just(Start::Linked), 2 => Just(Start::InForce)];
    (start, vec(action(), 3..=14), vec(fault(), FAULTS)).prop_map(|(start, actions, faults)| Case {
        start,
        actions,
        faults,
    })
}

fn action() -> impl Strategy<Value = Action> {
    let side = || prop_oneof![Just(Side::A), Just(Side::B)];
    prop_oneof![
        // Few different numbers, so that both often say the same and old terms come back.
        4 => (side(), 3_u64..=5).prop_map(|(side, people)| Action::Change(side, people)),
        3 => side().prop_map(Action::MakeCopy),
        1 => side().prop_map(Action::DraftCopy),
        1 => side().prop_map(Action::Send),
        1 => side().prop_map(Action::Discard),
        4 => side().prop_map(Action::TakeOver),
        7 => side().prop_map(Action::Approve),
        6 => side().prop_map(Action::Work),
        3 => side().prop_map(Action::Pull),
        2 => Just(Action::Arrive),
        2 => (1_u8..=15).prop_map(Action::Wait),
    ]
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        // The last two are for notices alone; other requests pass then.
        6 => Just(Fault::Pass),
        2 => Just(Fault::Lose),
        2 => Just(Fault::LoseAnswer),
        2 => Just(Fault::Double),
        4 => Just(Fault::Swallow),
        4 => Just(Fault::Delay),
    ]
}

async fn play(network: &Network, case: &Case, run: &mut Run) {
    // What earlier cases left is no news any more.
    network.wait(SignedDuration::from_mins(30));
    network.settle().await;
    let (a, b) = network.two();
    let ours = a.propose(b, 4).await;
    if !matches!(case.start, Start::Proposed) {
        link(network, &ours).await;
    }
    if matches!(case.start, Start::InForce) {
        put_in_force(network, &ours).await;
    }
    network.faults().plan(case.faults.clone());
    for action in &case.actions {
        act(network, &ours, *action).await;
        network.wait(SignedDuration::from_secs(1));
    }
    network.faults().heal();
    a.pull().await;
    b.pull().await;
    network.settle().await;
    check(network, &ours, run).await;
}

async fn link(network: &Network, ours: &AgreementId) {
    let (a, b) = network.two();
    network.settle().await;
    let theirs = b.make_copy(a, &IiaId::from(ours)).await.expect("the proposal has arrived");
    b.send(&theirs).await.expect("the copy can be sent");
    network.settle().await;
}

async fn put_in_force(network: &Network, ours: &AgreementId) {
    let (a, b) = network.two();
    let theirs = b.linked_to(a, &IiaId::from(ours)).await.expect("it is linked");
    a.approve(ours).await.expect("there is a copy").expect("it can be approved");
    b.approve(&theirs).await.expect("there is a copy").expect("it can be approved");
    network.settle().await;
    assert_eq!(a.standing(ours).await.state, State::InForce);
    assert_eq!(b.standing(&theirs).await.state, State::InForce);
}

/// Does one thing. That it is refused is part of life; that the database fails is not.
async fn act(network: &Network, ours: &AgreementId, action: Action) {
    let (a, b) = network.two();
    let (side, other, own) = match action {
        Action::Arrive => {
            network.faults().release().await;
            return;
        }
        Action::Wait(minutes) => return network.wait(SignedDuration::from_mins(i64::from(minutes))),
        Action::Change(side, _)
        | Action::MakeCopy(side)
        | Action::DraftCopy(side)
        | Action::Send(side)
        | Action::Discard(side)
        | Action::TakeOver(side)
        | Action::Approve(side)
        | Action::Work(side)
        | Action::Pull(side) => match side {
            Side::A => (a, b, Some(ours.clone())),
            Side::B => (b, a, b.linked_to(a, &IiaId::from(ours)).await),
        },
    };
    match (action, own) {
        (Action::Work(_), _) => {
            side.work().await;
        }
        (Action::Pull(_), _) => side.pull().await,
        (Action::MakeCopy(_) | Action::DraftCopy(_), None) => {
            match side.make_copy(other, &IiaId::from(ours)).await {
                Ok(copy) if matches!(action, Action::MakeCopy(_)) => {
                    side.send(&copy).await.expect("a copy of a good agreement can be sent");
                }
                Ok(_) => {}
                Err(ReceivedRefused::Store(error)) => panic!("{error}"),
                Err(_) => {}
            }
        }
        (Action::Change(_, people), Some(own)) => {
            if let Err(refused) = side.change(&own, people).await {
                assert!(refused.failure().is_none(), "{refused:?}");
            }
        }
        (Action::Send(_), Some(own)) => {
            let sent = side.send(&own).await;
            assert!(!matches!(sent, Err(SendRefused::Store(_))), "{sent:?}");
        }
        (Action::Discard(_), Some(own)) => {
            app::agreements::draft::discard(&side.host, &side.actor, &own).await.expect("a draft can be discarded");
        }
        (Action::TakeOver(_), Some(own)) => {
            let taken = side.take_over(&own).await;
            assert!(!matches!(taken, Some(Err(TakeOverRefused::Store(_)))), "{taken:?}");
        }
        (Action::Approve(_), Some(own)) => {
            let approved = side.approve(&own).await;
            assert!(!matches!(approved, Some(Err(ApproveRefused::Store(_)))), "{approved:?}");
        }
        _ => {}
    }
}

/// What both sides show in the end.
async fn check(network: &Network, ours: &AgreementId, run: &mut Run) {
    let (a, b) = network.two();
    let at_a = a.record(ours).await;
    keep_ids(network, run).await;
    let Some(theirs) = b.linked_to(a, &IiaId::from(ours)).await else {
        return nothing_is_lost_without_a_copy(network, &at_a, run).await;
    };
    let at_b = b.record(&theirs).await;
    if at_b.facts.current_revision().is_none() {
        // B works on a draft that nobody has seen yet.
        assert_eq!(at_a.standing.next.who, Who::Partner, "{:#?}", at_a.standing);
        assert_eq!(at_b.standing.next.who, Who::Us, "{:#?}", at_b.standing);
        *run.ends.entry("draft".to_owned()).or_default() += 1;
        return;
    }
    run.pairs.push((ours.clone(), IiaId::from(&theirs)));
    let story = || {
        format!(
            "\nat A: {:#?}\n{:#?}\nat B: {:#?}\n{:#?}",
            at_a.standing,
            brief(&at_a),
            at_b.standing,
            brief(&at_b)
        )
    };
    nothing_is_lost(&at_a, &at_b, &story());
    for (office, here, other_office, there) in [(a, &at_a, b, &at_b), (b, &at_b, a, &at_a)] {
        in_force_means_both_approved(office, here, other_office, there, &story()).await;
    }
    let (given_a, given_b) = (given(&at_a), given(&at_b));
    let (sent_a, sent_b) = (sent(&at_a), sent(&at_b));
    if given_a == sent_b && given_b == sent_a {
        for (here, own, other) in [(&at_a, &sent_a, &sent_b), (&at_b, &sent_b, &sent_a)] {
            assert_eq!(here.standing.state, State::InForce, "each approved the other's current copy{}", story());
            assert_eq!(law(here).as_ref(), own.as_ref().zip(other.as_ref()).map(|(own, other)| (own.clone(), other.clone())).as_ref(), "{}", story());
        }
    }
    let lacks_proof = at_a.standing.lacks_proof || at_b.standing.lacks_proof;
    let same_actor = mirrored(at_a.standing.next.who) == at_b.standing.next.who;
    assert!(same_actor || lacks_proof, "the sides name different next actors{}", story());
    let same_law = law(&at_a) == law(&at_b).map(|(own, other)| (other, own));
    assert!(same_law || lacks_proof || is_older_law(&at_a, &at_b), "the sides hold different law{}", story());
    *run.ends.entry(at_a.standing.state.slug().to_owned()).or_default() += 1;
}

/// Each side knows the other's newest copy and the other's standing approval.
fn nothing_is_lost(at_a: &Record, at_b: &Record, story: &str) {
    for (here, there) in [(at_a, at_b), (at_b, at_a)] {
        let seen = here.facts.current_copy().map(|copy| copy.hash.clone());
        assert_eq!(seen, sent(there), "one side does not know the other's newest copy{story}");
        let read = here.facts.received.as_ref().map(|received| received.hash.clone());
        assert_eq!(read, given(there), "one side does not know the other's approval{story}");
    }
}

/// Whoever shows a pair as in force has approved the other's copy of it, and the other side's own database says that
/// it approved ours, that it published that copy, and that both mean the same.
async fn in_force_means_both_approved(office: &Office, here: &Record, other: &Office, there: &Record, story: &str) {
    if here.standing.in_force_since.is_none() {
        return;
    }
    let pair = mutual::pair_in_force(&here.facts).expect("what is in force is a pair");
    let own = here.facts.revision(pair.revision).expect("our half is kept");
    let copy = here.facts.copy(&pair.copy).expect("their half is kept");
    assert!(own.content.has_same_terms(&copy.content), "the pair in force does not say the same{story}");
    assert!(mutual::are_bound(&here.facts.id, own, copy), "the halves do not name each other{story}");
    assert!(approved(office, here, &copy.hash).await, "we did not approve what we show as in force{story}");
    assert!(approved(other, there, &own.hash).await, "the other side did not approve what we show as in force{story}");
    let raw = store::partner_copies::raw(office.host.store(), &office.hei, &copy.id).await.unwrap().unwrap();
    let newest = there.facts.current_revision().expect("they sent something").ordinal;
    let mut published = false;
    for ordinal in 1..=newest {
        let xml = store::agreements::revision_xml(other.host.store(), &other.hei, &there.facts.id, ordinal).await;
        let xml = xml.unwrap().expect("revisions are kept for ever");
        published |= raw.windows(xml.len()).any(|window| window == xml.as_slice());
    }
    assert!(published, "their half of the pair was never published by them{story}");
}

async fn approved(office: &Office, record: &Record, hash: &CopyHash) -> bool {
    let history = store::approvals::given_history(office.host.store(), &office.hei, &record.facts.id).await.unwrap();
    history.iter().any(|given| given.approved.as_ref().is_some_and(|(_, approved)| approved == hash))
}

/// Both hold a law, and one side has read less: it shows an older one, which was law for both.
fn is_older_law(at_a: &Record, at_b: &Record) -> bool {
    law(at_a).is_some() && law(at_b).is_some()
}

/// B has no copy: it sees the newest proposal, and A waits for B.
async fn nothing_is_lost_without_a_copy(network: &Network, at_a: &Record, run: &mut Run) {
    let (a, b) = network.two();
    let id = IiaId::from(&at_a.facts.id);
    let view = received::view(&b.host, &b.hei, &a.hei, &id).await.unwrap().expect("the proposal is known");
    assert_eq!(view.copy.map(|copy| copy.hash), sent(at_a), "the newest proposal is not known");
    assert!(b.waiting().await.contains(&(a.hei.clone(), id)), "the proposal does not wait for B");
    assert_eq!(at_a.standing.state, State::Sent);
    assert_eq!(at_a.standing.next.who, Who::Partner);
    *run.ends.entry("proposal".to_owned()).or_default() += 1;
}

/// Ids that were once given stay given, to the same agreement or to a deleted one.
async fn keep_ids(network: &Network, run: &mut Run) {
    let (a, b) = network.two();
    for (office, known) in [a, b].into_iter().zip(&mut run.ids) {
        let ids: BTreeSet<AgreementId> = office.ids().await.into_iter().collect();
        assert!(known.is_subset(&ids), "an id has vanished");
        known.extend(ids);
    }
}

async fn nothing_is_there_twice(network: &Network, run: &Run) {
    let (a, b) = network.two();
    let mut remotes = BTreeSet::new();
    let mut live = 0;
    for id in a.ids().await {
        let facts = a.facts(&id).await;
        assert!(facts.deleted_at.is_none(), "A deleted nothing");
        live += 1;
        if let Some(remote) = facts.remote_id {
            assert!(remotes.insert(remote), "two agreements of A are linked to one of B's");
        }
    }
    let mut claimed = BTreeSet::new();
    for id in b.ids().await {
        let facts = b.facts(&id).await;
        if facts.deleted_at.is_some() {
            assert!(!remotes.contains(&IiaId::from(&id)), "an agreement that B never sent is linked at A");
            continue;
        }
        assert!(claimed.insert(facts.remote_id.expect("B only makes copies")), "B has two copies of one agreement");
    }
    assert!(claimed.len() <= live);
    for (ours, theirs) in &run.pairs {
        assert_eq!(a.facts(ours).await.remote_id.as_ref(), Some(theirs), "a pair came apart");
    }
}

fn mirrored(who: Who) -> Who {
    match who {
        Who::Us => Who::Partner,
        Who::Partner => Who::Us,
        Who::Both => Who::Both,
        Who::Nobody => Who::Nobody,
    }
}

fn sent(record: &Record) -> Option<CopyHash> {
    record.facts.current_revision().map(|revision| revision.hash.clone())
}

fn given(record: &Record) -> Option<CopyHash> {
    record.facts.given.as_ref().map(|given| given.hash.clone())
}

/// The hashes of the pair in force: ours, theirs.
fn law(record: &Record) -> Option<(CopyHash, CopyHash)> {
    let pair = mutual::pair_in_force(&record.facts)?;
    Some((record.facts.revision(pair.revision)?.hash.clone(), record.facts.copy(&pair.copy)?.hash.clone()))
}

/// Enough to see what happened.
fn brief(record: &Record) -> Vec<String> {
    let facts = &record.facts;
    let short = |hash: &CopyHash| hash.as_str().chars().take(6).collect::<String>();
    let mut lines: Vec<String> = facts
        .revisions
        .iter()
        .map(|r| format!("revision {} {} at {} terms {}", r.ordinal, short(&r.hash), r.at, r.terms_changed_at))
        .collect();
    lines.extend(facts.copies.iter().map(|c| {
        format!("copy {} {} seen {} terms {}", c.id, short(&c.hash), c.first_fetched_at, c.terms_changed_at)
    }));
    lines.push(format!("given {:?}", facts.given.as_ref().map(|given| short(&given.hash))));
    lines.push(format!("received {:?}", facts.received.as_ref().map(|got| (short(&got.hash), got.revision))));
    lines.push(format!("base {:?}", law(record).map(|(own, other)| (short(&own), short(&other)))));
    lines.extend(record.history.iter().rev().map(|entry| format!("{} {}", entry.at, entry.what)));
    lines
}
