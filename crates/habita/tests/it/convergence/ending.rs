//! What must hold when a case has ended, and after all of them.

use std::collections::{BTreeMap, BTreeSet};

use app::agreements::record::Record;
use app::received;
use domain::agreement::mutual;
use domain::agreement::standing::{State, Who};
use domain::hei::{CopyHash, IiaId};
use domain::ids::AgreementId;
use testkit::network::Network;
use testkit::office::Office;

/// What must hold over all cases: ids are never used again, and nothing is there twice.
#[derive(Default)]
pub(crate) struct Run {
    ids: [BTreeSet<AgreementId>; 2],
    pairs: Vec<(AgreementId, IiaId)>,
    /// How the cases began and ended.
    pub(crate) ends: BTreeMap<String, usize>,
}

/// What both sides show in the end.
pub(crate) async fn check(network: &Network, ours: &AgreementId, run: &mut Run) {
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
        format!("\nat A: {:#?}\n{:#?}\nat B: {:#?}\n{:#?}", at_a.standing, brief(&at_a), at_b.standing, brief(&at_b))
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
            let pair = own.clone().zip(other.clone());
            assert_eq!(hashes_in_force(here), pair, "another pair is in force than the approved one{}", story());
        }
    }
    let lacks_proof = at_a.standing.lacks_proof || at_b.standing.lacks_proof;
    let same_actor = mirrored(at_a.standing.next.who) == at_b.standing.next.who;
    assert!(same_actor || lacks_proof, "the sides name different next actors{}", story());
    // Whoever has read less may still show an older pair, which was in force for both; but not none.
    let both_or_none = hashes_in_force(&at_a).is_some() == hashes_in_force(&at_b).is_some();
    assert!(both_or_none || lacks_proof, "one side has a pair in force and the other none{}", story());
    if lacks_proof {
        *run.ends.entry("a side lacks proof".to_owned()).or_default() += 1;
    }
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

/// No agreement is linked twice or copied twice, and no pair came apart.
pub(crate) async fn nothing_is_there_twice(network: &Network, run: &Run) {
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
fn hashes_in_force(record: &Record) -> Option<(CopyHash, CopyHash)> {
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
    lines.extend(
        facts.copies.iter().map(|c| {
            format!("copy {} {} seen {} terms {}", c.id, short(&c.hash), c.first_fetched_at, c.terms_changed_at)
        }),
    );
    lines.push(format!("given {:?}", facts.given.as_ref().map(|given| short(&given.hash))));
    lines.push(format!("received {:?}", facts.received.as_ref().map(|got| (short(&got.hash), got.revision))));
    lines.push(format!("base {:?}", hashes_in_force(record).map(|(own, other)| (short(&own), short(&other)))));
    lines.extend(record.history.iter().rev().map(|entry| format!("{} {}", entry.at, entry.what)));
    lines
}
