use domain::agreement::facts::CopyProblem;
use domain::agreement::standing::{NextAction, State, Who};
use domain::hei::{HeiId, IiaId};
use ewp_messages::iias::v7;
use store::jobs::JobKind;
use store::page::Place;

use super::{Document, interpret};
use crate::testing::{Side, two};
use crate::{deliveries, received};

fn read(raw: &str, partner: &Side, us: &Side, id: &str) -> Document {
    interpret(raw.as_bytes(), &partner.hei, &us.hei, &IiaId::parse(id).unwrap())
}

#[tokio::test]
async fn only_what_was_asked_for_is_used() {
    let (alpha, beta, _) = two().await;
    let id = alpha.sent(&beta).await.to_string();
    let xml = alpha.serves(&beta, &id).await;
    assert!(matches!(read(&xml, &alpha, &beta, &id), Document::Copy { .. }));
    assert_eq!(read(&v7::get_response_of(&[]), &alpha, &beta, &id), Document::Nothing);

    // Another id, another partner, another reader, two at once.
    assert!(matches!(read(&xml, &alpha, &beta, "another"), Document::Problem(CopyProblem::OtherAgreement { .. })));
    assert!(matches!(read(&xml, &beta, &alpha, &id), Document::Problem(CopyProblem::OtherAgreement { .. })));
    let stranger = HeiId::parse("gamma.example").unwrap();
    let answer = interpret(xml.as_bytes(), &alpha.hei, &stranger, &IiaId::parse(&id).unwrap());
    assert!(matches!(answer, Document::Problem(CopyProblem::OtherAgreement { .. })));
    let start = xml.find("<iia>").unwrap();
    let end = xml.find("</iia>").unwrap() + "</iia>".len();
    let twice = v7::get_response_of(&[&xml[start..end], &xml[start..end]]);
    assert!(matches!(read(&twice, &alpha, &beta, &id), Document::Problem(CopyProblem::OtherAgreement { .. })));
}

#[tokio::test]
async fn a_wrong_hash_and_a_broken_document_are_told_apart() {
    let (alpha, beta, _) = two().await;
    let id = alpha.sent(&beta).await.to_string();
    let xml = alpha.serves(&beta, &id).await;
    let altered = xml.replacen("<mobilities-per-year>", "<mobilities-per-year>1", 1);
    assert_ne!(xml, altered);
    assert!(matches!(
        read(&altered, &alpha, &beta, &id),
        Document::Problem(CopyProblem::WrongHash { claimed, computed }) if claimed != computed.as_str()
    ));
    for broken in ["", "<html></html>", "<!DOCTYPE a><a/>", &xml.replacen("in-effect", "in-force", 2)] {
        let document = read(broken, &alpha, &beta, &id);
        assert!(matches!(document, Document::Problem(CopyProblem::Unreadable { .. })), "{broken}: {document:?}");
    }
    // A condition between others is no condition of this agreement.
    let foreign = xml.replace("<sending-hei-id>alpha.example", "<sending-hei-id>gamma.example");
    assert!(matches!(
        read(&foreign, &alpha, &beta, &id),
        Document::Problem(CopyProblem::OtherAgreement { reason }) if reason.contains("gamma.example")
    ));
}

#[tokio::test]
async fn a_copy_that_names_our_agreement_is_linked_without_asking() {
    let (alpha, beta, clock) = two().await;
    let ours = alpha.sent(&beta).await;
    assert!(beta.fetches(&alpha, ours.as_str()).await);
    let theirs = make_and_send_copy(&beta, &alpha, ours.as_str()).await;
    clock.advance(jiff::SignedDuration::from_secs(1));

    assert!(alpha.fetches(&beta, &theirs).await);
    let record = alpha.record(&ours).await;
    assert_eq!(record.facts.remote_id.as_ref().map(IiaId::as_str), Some(theirs.as_str()));
    assert_eq!(record.facts.current_revision().unwrap().ordinal, 2);
    assert!(alpha.serves(&beta, ours.as_str()).await.contains(&theirs), "our copy names theirs");
    assert!(matches!(record.standing.state, State::Negotiating(_)), "{:?}", record.standing);
    let jobs = deliveries::of_agreement(&alpha.host, &alpha.hei, &ours).await.unwrap();
    assert!(jobs.iter().any(|job| job.job.kind == JobKind::NotifyAgreement), "the new revision is announced");
    // The terms are the same, so their time has not moved.
    assert!(record.facts.current_revision().unwrap().terms_changed_at < record.facts.current_revision().unwrap().at);

    // The same again is no news.
    assert!(!alpha.fetches(&beta, &theirs).await);
    assert_eq!(alpha.record(&ours).await.facts.current_revision().unwrap().ordinal, 2);
}

#[tokio::test]
async fn an_id_that_is_taken_is_never_taken_over() {
    let (alpha, beta, _) = two().await;
    let ours = alpha.sent(&beta).await;
    beta.fetches(&alpha, ours.as_str()).await;
    let theirs = make_and_send_copy(&beta, &alpha, ours.as_str()).await;
    alpha.fetches(&beta, &theirs).await;

    // Another agreement of theirs claims ours too.
    let served = beta.serves(&alpha, &theirs).await;
    let second = rewritten(&served, |iia| iia.partners[0].iia_id = Some("second".to_owned()));
    let fetched = alpha.got(&beta, "second", second.as_bytes());
    assert!(alpha.keeps(&fetched).await);
    assert!(!alpha.keeps(&fetched).await, "the same conflict is no news");

    let record = alpha.record(&ours).await;
    assert_eq!(record.facts.remote_id.as_ref().map(IiaId::as_str), Some(theirs.as_str()));
    let second = IiaId::parse("second").unwrap();
    let view = received::view(&alpha.host, &alpha.hei, &beta.hei, &second).await.unwrap().unwrap();
    assert_eq!(view.problem, Some(CopyProblem::IdTaken { claims: IiaId::from(&ours) }));
    assert!(view.copy.is_some(), "people can see what it says");
}

#[tokio::test]
async fn a_claim_of_an_agreement_that_we_do_not_have_stays_unlinked() {
    let (alpha, beta, _) = two().await;
    let theirs = beta.sent(&alpha).await.to_string();
    let served = beta.serves(&alpha, &theirs).await;
    for claim in ["none-of-ours", "0192f0c1-2f4b-7c3a-8a55-0123456789ab"] {
        let claiming = rewritten(&served, |iia| iia.partners[1].iia_id = Some(claim.to_owned()));
        assert!(alpha.keeps(&alpha.got(&beta, &theirs, claiming.as_bytes())).await);
        let remote = IiaId::parse(&theirs).unwrap();
        let view = received::view(&alpha.host, &alpha.hei, &beta.hei, &remote).await.unwrap().unwrap();
        assert_eq!(view.linked, None);
        assert_eq!(view.claims.as_ref().map(IiaId::as_str), Some(claim));
    }
}

#[tokio::test]
async fn the_last_good_copy_stays_when_the_next_one_cannot_be_used() {
    let (alpha, beta, _) = two().await;
    let ours = alpha.sent(&beta).await;
    beta.fetches(&alpha, ours.as_str()).await;
    let theirs = make_and_send_copy(&beta, &alpha, ours.as_str()).await;
    alpha.fetches(&beta, &theirs).await;
    alpha.keeps(&alpha.got(&beta, &theirs, b"<html>Sorry</html>")).await;
    let record = alpha.record(&ours).await;
    assert!(matches!(record.standing.state, State::Problem(_)), "{:?}", record.standing.state);
    assert!(record.facts.last_good_copy().is_some());
    assert_eq!(record.standing.next.who, Who::Us);

    // It is over as soon as a good one comes.
    assert!(alpha.fetches(&beta, &theirs).await);
    assert!(matches!(alpha.record(&ours).await.standing.state, State::Negotiating(_)));

    // And an empty answer means that it is gone.
    let empty = v7::get_response_of(&[]);
    alpha.keeps(&alpha.got(&beta, &theirs, empty.as_bytes())).await;
    let record = alpha.record(&ours).await;
    assert_eq!(record.standing.next.action, NextAction::Resolve);
    assert!(record.facts.last_good_copy().is_some(), "what was fetched is kept");
}

#[tokio::test]
async fn an_answer_to_an_older_question_replaces_nothing() {
    let (alpha, beta, clock) = two().await;
    let theirs = beta.sent(&alpha).await.to_string();
    let old = alpha.asks(&beta, &theirs).await;
    clock.advance(jiff::SignedDuration::from_secs(1));
    let changed =
        rewritten(&beta.serves(&alpha, &theirs).await, |iia| iia.partners[0].iia_code = Some("new".to_owned()));
    assert!(alpha.keeps(&alpha.got(&beta, &theirs, changed.as_bytes())).await);
    assert!(!alpha.keeps(&old).await);
    let remote = IiaId::parse(&theirs).unwrap();
    let view = received::view(&alpha.host, &alpha.hei, &beta.hei, &remote).await.unwrap().unwrap();
    assert_eq!(view.copy.unwrap().content.owner.iia_code.as_deref(), Some("new"));
}

#[tokio::test]
async fn a_copy_from_the_future_keeps_no_newer_one_away() {
    let (alpha, beta, clock) = two().await;
    let theirs = beta.sent(&alpha).await.to_string();
    // The clock of this host was a year ahead.
    clock.advance(jiff::SignedDuration::from_hours(365 * 24));
    let first = alpha.asks(&beta, &theirs).await;
    assert!(alpha.keeps(&first).await);
    clock.advance(jiff::SignedDuration::from_hours(-365 * 24));
    let changed =
        rewritten(&beta.serves(&alpha, &theirs).await, |iia| iia.partners[0].iia_code = Some("new".to_owned()));
    assert!(alpha.keeps(&alpha.got(&beta, &theirs, changed.as_bytes())).await);
}

#[tokio::test]
async fn a_proposal_that_was_put_aside_comes_back_when_it_changes() {
    let (alpha, beta, _) = two().await;
    let theirs = beta.sent(&alpha).await.to_string();
    alpha.fetches(&beta, &theirs).await;
    let remote = IiaId::parse(&theirs).unwrap();
    received::put_aside(&alpha.host, &alpha.actor, &beta.hei, &remote).await.unwrap();
    let waiting = async |aside| {
        let filter = received::Filter { aside, partner: None };
        received::list(&alpha.host, &alpha.hei, &received::Within::Everywhere, &filter, &Place::First, 10).await
    };
    alpha.fetches(&beta, &theirs).await;
    assert_eq!((waiting(false).await.unwrap().rows.len(), waiting(true).await.unwrap().rows.len()), (0, 1));
    let changed =
        rewritten(&beta.serves(&alpha, &theirs).await, |iia| iia.partners[0].iia_code = Some("new".to_owned()));
    alpha.keeps(&alpha.got(&beta, &theirs, changed.as_bytes())).await;
    assert_eq!((waiting(false).await.unwrap().rows.len(), waiting(true).await.unwrap().rows.len()), (1, 0));
}

async fn make_and_send_copy(us: &Side, partner: &Side, remote: &str) -> String {
    let remote = IiaId::parse(remote).unwrap();
    let id = received::make_copy(&us.host, &us.actor, &partner.hei, &remote).await.unwrap();
    crate::agreements::send::send(&us.host, &us.actor, &id, None).await.unwrap();
    id.to_string()
}

/// A served document with a change in it, written anew with the right hash.
fn rewritten(served: &str, alter: impl FnOnce(&mut v7::Iia)) -> String {
    let mut iia = v7::read_get_response(served.as_bytes()).unwrap().iias.remove(0);
    alter(&mut iia);
    v7::get_response_of(&[&iia.write_frozen().xml])
}
