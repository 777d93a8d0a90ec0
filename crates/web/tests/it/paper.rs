//! An agreement on paper.

use crate::world::{PIEMERA, SUEDTAL, SUEDTAL_NAME, World};

#[tokio::test]
async fn a_draft_on_paper_says_everything_and_has_places_to_sign() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 4).await;
    let record = world.get(&World::of(&id, "")).await.expect(200).body;
    assert!(record.contains(&format!("href=\"{}\"", World::of(&id, "/print"))), "{record}");
    let page = world.get(&World::of(&id, "/print")).await.expect(200).body;
    for text in [
        "Inter-institutional agreement",
        "<h3>Rīgas Piemēra universitāte</h3>",
        format!("<h3>{SUEDTAL_NAME}</h3>").as_str(),
        PIEMERA,
        SUEDTAL,
        "Condition 4",
        "<dd>Rīgas Piemēra universitāte</dd>",
        "<dd>Law 0421</dd>",
        "<dd>2026/27</dd>",
        "<dd>20</dd>",
        "English B2",
        "Bachelor",
        "Applications close on 30 April and 31 October.",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert_eq!(page.matches("class=\"print-block\"").count(), 4, "{page}");
    assert_eq!(page.matches("class=\"sign-line\"").count(), 8, "{page}");
    assert!(!page.contains("id=\"approvals\""), "{page}");
}

#[tokio::test]
async fn what_is_approved_says_by_whom_instead_of_places_to_sign() {
    let world = World::new().await;
    let id = world.bound(2, |_| {}).await;
    let print = World::of(&id, "/print");
    world.approvals(&id, true, false).await;
    let page = world.get(&print).await.expect(200).body;
    assert!(page.contains("Approved by Ilze Ozola, ") && page.contains("Not approved yet"), "{page}");
    world.approvals(&id, false, true).await;
    let page = world.get(&print).await.expect(200).body;
    assert!(page.contains("Approved by Ilze Ozola, ") && page.contains("<p>Approved, "), "{page}");
    assert!(page.contains("In force since ") && page.contains("class=\"fingerprint\""), "{page}");
    assert!(!page.contains("sign-line") && !page.contains("Not approved yet"), "{page}");
}
