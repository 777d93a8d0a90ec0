//! Partners that answer nonsense, hang, lie or are not there: what was known stays, and the page says what is wrong.

mod documents;

use std::time::{Duration, Instant};

use app::CallProblem;
use app::agreements::approve::ApproveRefused;
use app::endpoints::Endpoint;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::CopyProblem;
use domain::agreement::standing::{Obstacle, Problem, Stage, State, Who};
use domain::agreement::take_over::mirror;
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_messages::iias::v7::GetResponse;
use ewp_protocol::client::Call;
use jiff::SignedDuration;
use testkit::network::{Member, Network, Setup};
use testkit::office::{Office, set_people};
use testkit::partner::{Answer, Partner, document};

/// A host of ours, a partner that plays a part, and an agreement that is linked to the partner's.
struct Play {
    network: Network,
    partner: Partner,
    ours: AgreementId,
    /// What the partner's copy says.
    copy: AgreementCopy,
    theirs: AgreementId,
}

#[tokio::test]
async fn a_partner_that_answers_a_web_page_does_not_displace_its_last_good_copy() {
    let play = linked().await;
    let a = play.network.host(0);
    let before = a.facts(&play.ours).await.current_copy().unwrap().hash.clone();
    play.partner.answers(Endpoint::IiasGet, Answer::Page("<!doctype html><title>Log in</title>".to_owned()));
    play.tell(&play.theirs.to_string()).await;
    let record = a.record(&play.ours).await;
    assert!(
        matches!(record.standing.state, State::Problem(Problem::Copy(CopyProblem::Unreadable { .. }))),
        "{:?}",
        record.standing.state
    );
    assert_eq!(record.facts.last_good_copy().unwrap().hash, before);
    assert!(matches!(refused(a, &play.ours).await, ApproveRefused::Obstacles(found)
        if matches!(found.as_slice(), [Obstacle::CopyProblem(CopyProblem::Unreadable { .. })])));
    // The partner repairs its system.
    play.serve(&play.copy);
    play.tell(&play.theirs.to_string()).await;
    assert_eq!(a.standing(&play.ours).await.state, State::Negotiating(Stage::ReadyToApprove));
}

#[tokio::test]
async fn an_approval_is_answered_within_ten_seconds_although_the_partner_hangs() {
    let play = linked().await;
    play.partner.answers(Endpoint::IiasGet, Answer::Hang);
    let started = Instant::now();
    let refused = refused(play.network.host(0), &play.ours).await;
    let took = started.elapsed();
    assert!(took < Duration::from_secs(10), "it took {took:?}");
    assert!(matches!(refused, ApproveRefused::PartnerUnreachable(CallProblem::NoAnswer { .. })), "{refused:?}");
    assert!(play.network.host(0).facts(&play.ours).await.given.is_none());
}

#[tokio::test]
async fn a_copy_with_a_wrong_hash_is_shown_as_a_problem_and_cannot_be_approved() {
    let play = linked().await;
    let a = play.network.host(0);
    let (xml, hash) = document(&play.copy);
    let lie = xml.replace(&hash, &"ab".repeat(32));
    play.partner.serves(play.theirs.as_str(), lie, play.now());
    let wrong = |problem: &CopyProblem| matches!(problem, CopyProblem::WrongHash { claimed, computed } if claimed.starts_with("abab") && computed.as_str() == hash);
    let refused = refused(a, &play.ours).await;
    assert!(
        matches!(&refused, ApproveRefused::Obstacles(found)
            if matches!(found.as_slice(), [Obstacle::CopyProblem(problem)] if wrong(problem))),
        "{refused:?}"
    );
    let standing = a.standing(&play.ours).await;
    assert!(matches!(&standing.state, State::Problem(Problem::Copy(problem)) if wrong(problem)), "{standing:?}");
    assert_eq!(standing.next.who, Who::Us);
}

#[tokio::test]
async fn nothing_is_approved_while_the_partner_is_down() {
    let play = linked().await;
    let a = play.network.host(0);
    play.partner.answers(Endpoint::IiasGet, Answer::Status(503));
    let down = refused(a, &play.ours).await;
    assert!(matches!(down, ApproveRefused::PartnerUnreachable(CallProblem::Failed { status: 503, .. })), "{down:?}");
    play.partner.shut().await;
    let gone = refused(a, &play.ours).await;
    assert!(matches!(gone, ApproveRefused::PartnerUnreachable(CallProblem::NoAnswer { .. })), "{gone:?}");
    // A change is kept, and its notice is tried again until the partner is there.
    a.change(&play.ours, 7).await.unwrap();
    a.work().await;
    let record = a.record(&play.ours).await;
    assert_eq!(record.delivery.slug(), "delivery-trying-again");
    assert_eq!(record.standing.state, State::Negotiating(Stage::Differences));
}

#[tokio::test]
async fn an_answer_that_is_not_signed_is_not_believed() {
    let play = linked().await;
    let a = play.network.host(0);
    play.partner.answers(Endpoint::IiasGet, Answer::Unsigned(document(&play.copy).0));
    let refused = refused(a, &play.ours).await;
    assert!(matches!(refused, ApproveRefused::PartnerUnreachable(CallProblem::NotProved { .. })), "{refused:?}");
    let approved = ewp_messages::iias_approval::v2::Approval {
        iia_id: play.ours.to_string(),
        iia_hash: a.sent(&play.ours).await.hash.to_string(),
        pdf_file: None,
    };
    let forged = ewp_messages::iias_approval::v2::ApprovalResponse { approvals: vec![approved] };
    play.partner.answers(Endpoint::IiasApproval, Answer::Unsigned(forged.write()));
    a.pull().await;
    assert!(a.facts(&play.ours).await.received.is_none(), "an approval counts only with the partner's signature");
}

#[tokio::test]
async fn a_second_agreement_that_claims_a_linked_one_of_ours_replaces_nothing() {
    let play = linked().await;
    let a = play.network.host(0);
    let second = id(77);
    let mut rival = play.copy.clone();
    rival.owner.iia_id = Some(IiaId::from(&second));
    rival.owner.iia_code = Some("RIVAL-1".to_owned());
    set_people(&mut rival, 99);
    play.partner.serves(second.as_str(), document(&rival).0, play.now());
    play.tell(second.as_str()).await;
    let record = a.record(&play.ours).await;
    assert_eq!(record.facts.remote_id, Some(IiaId::from(&play.theirs)));
    assert_eq!(record.standing.state, State::Negotiating(Stage::ReadyToApprove));
    let remote = IiaId::from(&second);
    let view = app::received::view(&a.host, &a.hei, &play.partner.hei, &remote).await.unwrap().unwrap();
    assert_eq!(view.problem, Some(CopyProblem::IdTaken { claims: IiaId::from(&play.ours) }));
    assert_eq!(view.linked, None);
    assert!(a.waiting().await.contains(&(play.partner.hei.clone(), remote)), "people see the conflict");
}

#[tokio::test]
async fn a_document_about_other_institutions_is_never_taken_for_ours() {
    let play = linked().await;
    let a = play.network.host(0);
    let other = HeiId::parse("gamma.example").unwrap();
    let mut swapped = play.copy.clone();
    swapped.other.hei = other.clone();
    let mut foreign_owner = play.copy.clone();
    foreign_owner.owner.hei = other.clone();
    let mut foreign_condition = play.copy.clone();
    foreign_condition.conditions[0].receiving.hei = other;
    let mut other_id = play.copy.clone();
    other_id.owner.iia_id = Some(IiaId::parse("another-1").unwrap());
    for wrong in [swapped, foreign_owner, foreign_condition, other_id] {
        play.serve(&wrong);
        play.tell(play.theirs.as_str()).await;
        let record = a.record(&play.ours).await;
        assert!(
            matches!(record.standing.state, State::Problem(Problem::Copy(CopyProblem::OtherAgreement { .. }))),
            "{:?}",
            record.standing.state
        );
        assert_eq!(record.facts.last_good_copy().unwrap().content, play.copy, "the last good copy stays");
        play.serve(&play.copy);
        play.tell(play.theirs.as_str()).await;
        assert_eq!(a.standing(&play.ours).await.state, State::Negotiating(Stage::ReadyToApprove));
    }
}

#[tokio::test]
async fn a_third_institution_neither_reads_nor_claims_an_agreement_of_two_others() {
    let play = linked().await;
    let a = play.network.host(0);
    let third = Partner::join(&play.network, "gamma.example").await;
    let door = a.host.institution(&a.hei).unwrap().door(Endpoint::IiasGet.door().path);
    let params = vec![("iia_id".to_owned(), play.ours.to_string())];
    let got = third.call(&door, Call::Get { params: params.clone() }).await.unwrap();
    assert_eq!(got.status.as_u16(), 200);
    assert!(GetResponse::read(&got.body).unwrap().iias.is_empty());
    let got = play.partner.call(&door, Call::Get { params }).await.unwrap();
    assert_eq!(GetResponse::read(&got.body).unwrap().iias.len(), 1, "the partner reads it");
    // Now the third one says that its own agreement is the other side of ours.
    let theirs = id(78);
    let mut claim = play.copy.clone();
    claim.owner.hei = third.hei.clone();
    claim.owner.iia_id = Some(IiaId::from(&theirs));
    for condition in &mut claim.conditions {
        for party in [&mut condition.sending, &mut condition.receiving] {
            if party.hei == play.partner.hei {
                party.hei = third.hei.clone();
            }
        }
    }
    third.serves(theirs.as_str(), document(&claim).0, play.now());
    let cnr = a.host.institution(&a.hei).unwrap().door(Endpoint::IiaCnr.door().path);
    assert_eq!(third.notify(&cnr, theirs.as_str()).await.unwrap().status.as_u16(), 200);
    a.work().await;
    let record = a.record(&play.ours).await;
    assert_eq!(record.facts.remote_id, Some(IiaId::from(&play.theirs)));
    assert_eq!(record.standing.state, State::Negotiating(Stage::ReadyToApprove));
    assert_eq!(a.waiting().await, [(third.hei.clone(), IiaId::from(&theirs))], "it waits as an agreement of its own");
}

#[tokio::test]
async fn an_approval_of_something_that_we_never_sent_puts_nothing_in_force() {
    let play = linked().await;
    let a = play.network.host(0);
    a.approve(&play.ours).await.unwrap().unwrap();
    play.partner.approves(play.ours.as_str(), &"cd".repeat(32));
    a.pull().await;
    let record = a.record(&play.ours).await;
    assert_eq!(record.facts.received.as_ref().unwrap().revision, None);
    assert!(record.standing.approves_foreign_copy, "people are told");
    assert_eq!(record.standing.state, State::Negotiating(Stage::YouApproved));
    assert!(record.standing.in_force_since.is_none());
    // The true one does.
    play.partner.approves(play.ours.as_str(), a.sent(&play.ours).await.hash.as_str());
    a.pull().await;
    assert_eq!(a.standing(&play.ours).await.state, State::InForce);
}

#[tokio::test]
async fn approvals_of_two_versions_that_differ_are_no_agreement() {
    let play = linked().await;
    let a = play.network.host(0);
    a.approve(&play.ours).await.unwrap().unwrap();
    // We change ours, and the partner approves the change without changing its own copy.
    play.network.wait(SignedDuration::from_secs(1));
    a.change(&play.ours, 9).await.unwrap();
    play.partner.approves(play.ours.as_str(), a.sent(&play.ours).await.hash.as_str());
    a.pull().await;
    let standing = a.standing(&play.ours).await;
    assert!(standing.in_force_since.is_none(), "{standing:?}");
    assert_eq!(standing.state, State::Negotiating(Stage::Differences));
}

#[tokio::test]
async fn a_partner_that_stops_naming_ours_is_shown_as_not_linked() {
    let play = linked().await;
    let a = play.network.host(0);
    let mut forgetful = play.copy.clone();
    forgetful.other.iia_id = None;
    play.serve(&forgetful);
    play.tell(play.theirs.as_str()).await;
    let standing = a.standing(&play.ours).await;
    assert_eq!(standing.state, State::LinkingIncomplete);
    assert_eq!(standing.next.who, Who::Partner);
}

impl Play {
    fn now(&self) -> jiff::Timestamp {
        self.network.clock().now()
    }

    /// The partner's copy says this from now on.
    fn serve(&self, copy: &AgreementCopy) {
        self.partner.serves(self.theirs.as_str(), document(copy).0, self.now());
    }

    /// The partner sends a notice, and our host does what follows.
    async fn tell(&self, id: &str) {
        let a = self.network.host(0);
        // Later than what was asked before, as in life.
        self.network.wait(SignedDuration::from_secs(1));
        let door = a.host.institution(&a.hei).unwrap().door(Endpoint::IiaCnr.door().path);
        let got = self.partner.notify(&door, id).await.unwrap();
        assert_eq!(got.status.as_u16(), 200);
        a.work().await;
    }
}

async fn linked() -> Play {
    let network = Box::pin(Network::start(vec![Member::new("alpha.example")], Setup::default())).await;
    let partner = Box::pin(Partner::join(&network, "beta.example")).await;
    let a = network.host(0);
    let them = Office { host: a.host.clone(), hei: partner.hei.clone(), actor: a.actor.clone() };
    let ours = a.propose(&them, 4).await;
    let theirs = id(1);
    let copy = mirror(&a.sent(&ours).await.content, &theirs, "BETA-1");
    let play = Play { network, partner, ours, copy, theirs };
    play.serve(&play.copy);
    play.tell(play.theirs.as_str()).await;
    let a = play.network.host(0);
    assert_eq!(a.standing(&play.ours).await.state, State::Negotiating(Stage::ReadyToApprove));
    play
}

async fn refused(office: &Office, id: &AgreementId) -> ApproveRefused {
    office.approve(id).await.expect("there is a copy").expect_err("it must not be approved")
}

fn id(number: u8) -> AgreementId {
    AgreementId::parse(&format!("0192f0c1-2f4b-7c3a-8a55-0123456789{number:02x}")).unwrap()
}
