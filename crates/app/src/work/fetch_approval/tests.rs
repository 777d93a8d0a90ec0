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
