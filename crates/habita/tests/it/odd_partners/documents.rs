//! Documents and dates that fit their hash or their signature and still are not what they say.

use ewp_messages::iia_hash::v7::hashes;
use jiff::Timestamp;
use testkit::partner::Answer;

use super::*;

/// The document with its claimed hash replaced by the true one of its first agreement.
fn rehashed(xml: &str, claimed: &str) -> String {
    let computed = hashes(xml.as_bytes()).unwrap().remove(0).computed;
    xml.replacen(claimed, &computed, 1)
}

#[tokio::test]
async fn what_the_hash_covers_and_no_page_shows_is_never_approved() {
    let play = linked().await;
    let a = play.network.host(0);
    let (xml, hash) = document(&play.copy);
    let inside = |tag: &str, hidden: &str| xml.replacen(&format!("</{tag}>"), &format!("{hidden}</{tag}>"), 1);
    let hidden = r#"<x:total-months-per-year xmlns:x="urn:hidden">999</x:total-months-per-year>"#;
    let terms = r#"<x:secret-terms xmlns:x="urn:hidden">We pay everything</x:secret-terms>"#;
    let decoy = r#"<x:iia xmlns:x="urn:hidden"><x:cooperation-conditions/></x:iia>"#;
    let lies = [
        inside("student-studies-mobility-spec", hidden),
        inside("student-studies-mobility-spec", terms),
        inside("cooperation-conditions", terms),
        inside("iias-get-response", decoy),
        inside("iia", decoy),
    ];
    for lie in lies {
        assert_ne!(lie, xml, "the lie stands in the document");
        let lie = rehashed(&lie, &hash);
        play.partner.serves(play.theirs.as_str(), lie.clone(), play.now());
        let refused = refused(a, &play.ours).await;
        assert!(
            matches!(&refused, ApproveRefused::Obstacles(found)
                if matches!(found.as_slice(), [Obstacle::CopyProblem(CopyProblem::Unreadable { .. })])),
            "{refused:?} for {lie}"
        );
        assert!(a.facts(&play.ours).await.given.is_none());
    }
    play.serve(&play.copy);
    a.approve(&play.ours).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_date_that_nobody_can_believe_moves_no_turn() {
    let play = linked().await;
    let a = play.network.host(0);
    let known = a.facts(&play.ours).await.current_copy().unwrap().terms_changed_at;
    let far = [play.now() + SignedDuration::from_hours(24 * 365), Timestamp::UNIX_EPOCH, Timestamp::MAX];
    for (number, at) in (7..).zip(far) {
        let mut changed = play.copy.clone();
        set_people(&mut changed, number);
        play.partner.serves(play.theirs.as_str(), document(&changed).0, at);
        play.tell(play.theirs.as_str()).await;
        let copy = a.facts(&play.ours).await.current_copy().unwrap().clone();
        assert_eq!(copy.content, changed, "what it says counts all the same");
        assert!(
            known < copy.terms_changed_at && copy.terms_changed_at <= play.now(),
            "changed when we saw it, not at {at}: {}",
            copy.terms_changed_at
        );
        assert_eq!(a.standing(&play.ours).await.next.who, Who::Us, "the partner changed last");
    }
}

#[tokio::test]
async fn an_agreement_that_the_partner_cannot_show_hides_no_other_one() {
    let play = linked().await;
    let a = play.network.host(0);
    let (broken, good) = (id(70), id(71));
    let mut copy = play.copy.clone();
    copy.owner.iia_id = Some(IiaId::from(&good));
    copy.other.iia_id = None;
    play.partner.answers_about(broken.as_str(), Answer::Status(500));
    play.partner.answers_about(good.as_str(), Answer::Document(document(&copy).0));
    play.partner.lists(&[broken.as_str(), good.as_str(), play.theirs.as_str()]);
    a.pull().await;
    assert_eq!(a.waiting().await, [(play.partner.hei.clone(), IiaId::from(&good))]);
}

#[tokio::test]
async fn a_copy_with_thousands_of_conditions_is_not_compared() {
    let play = linked().await;
    let a = play.network.host(0);
    let mut huge = play.copy.clone();
    let condition = huge.conditions[0].clone();
    huge.conditions = (0..1000).map(|_| condition.clone()).collect();
    play.serve(&huge);
    play.tell(play.theirs.as_str()).await;
    let state = a.standing(&play.ours).await.state;
    assert!(matches!(state, State::Problem(Problem::Copy(CopyProblem::Unreadable { .. }))), "{state:?}");
    assert_eq!(a.facts(&play.ours).await.last_good_copy().unwrap().content, play.copy);
}
