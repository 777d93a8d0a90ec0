use ewp_messages::iias_approval::v2::{Approval, ApprovalResponse};
use jiff::{SignedDuration, Timestamp};

use super::{Approvals, keep};
use crate::testing::two;

#[tokio::test]
async fn an_answer_to_an_older_question_never_wins_over_a_newer_one() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    let ids = std::slice::from_ref(&id);
    let hash = alpha.record(&id).await.facts.current_revision().unwrap().hash.to_string();
    let approval = Approval { iia_id: id.to_string(), iia_hash: hash, pdf_file: None };
    let approved = ApprovalResponse { approvals: vec![approval] }.write();
    let nothing = ApprovalResponse { approvals: Vec::new() }.write();
    let start = clock.now();
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let answered = async |xml: &str, seconds: i64| {
        let asked_at: Timestamp = start + SignedDuration::from_secs(seconds);
        let answer = Approvals::read(&beta.hei, xml.as_bytes(), ids, asked_at).unwrap();
        keep(&alpha.host, &institution, ids, &answer).await.unwrap()
    };
    // The partner withdrew between the questions: the answer about that came first and was no news.
    assert_eq!(answered(&nothing, 10).await, 0);
    assert_eq!(answered(&approved, 5).await, 0);
    assert!(alpha.record(&id).await.facts.received.is_none());
    assert_eq!(answered(&approved, 20).await, 1);
    assert_eq!(answered(&nothing, 15).await, 0);
    assert!(alpha.record(&id).await.facts.received.is_some());
    assert_eq!(answered(&approved, 30).await, 0);
    assert_eq!(answered(&nothing, 25).await, 0, "what is no news moves the time all the same");
    assert_eq!(answered(&nothing, 40).await, 1);
    assert!(alpha.record(&id).await.facts.received.is_none());
}

#[tokio::test]
async fn an_answer_without_measure_is_kept_nowhere() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    let ids = std::slice::from_ref(&id);
    let hash = alpha.record(&id).await.facts.current_revision().unwrap().hash.to_string();
    let approval = Approval { iia_id: id.to_string(), iia_hash: hash, pdf_file: None };
    let answer = ApprovalResponse { approvals: vec![approval] }.write();
    let of_length = |length: usize| format!("{answer}<!--{}-->", "a".repeat(length - answer.len() - 7));
    let read = |xml: &str| Approvals::read(&beta.hei, xml.as_bytes(), ids, clock.now());
    let most = 65 * 1024;
    let refused = read(&of_length(most + 1)).unwrap_err();
    assert_eq!(refused.slug(), "unreadable");
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    assert_eq!(keep(&alpha.host, &institution, ids, &read(&of_length(most)).unwrap()).await.unwrap(), 1);
    let kept = store::approvals::received_history(alpha.host.store(), &alpha.hei, &id).await.unwrap();
    assert_eq!(kept.iter().map(|entry| entry.raw.len()).collect::<Vec<_>>(), [most]);
}

#[tokio::test]
async fn an_answer_from_the_future_keeps_no_newer_one_away() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    let ids = std::slice::from_ref(&id);
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let hash = alpha.record(&id).await.facts.current_revision().unwrap().hash.to_string();
    let approval = Approval { iia_id: id.to_string(), iia_hash: hash, pdf_file: None };
    let approved = ApprovalResponse { approvals: vec![approval] }.write();
    let nothing = ApprovalResponse { approvals: Vec::new() }.write();
    let answered = async |xml: &str| {
        let answer = Approvals::read(&beta.hei, xml.as_bytes(), ids, clock.now()).unwrap();
        keep(&alpha.host, &institution, ids, &answer).await.unwrap()
    };
    // The clock of this host was a year ahead.
    clock.advance(SignedDuration::from_hours(365 * 24));
    assert_eq!(answered(&nothing).await, 0);
    clock.advance(SignedDuration::from_hours(-365 * 24));
    assert_eq!(answered(&approved).await, 1);
}
