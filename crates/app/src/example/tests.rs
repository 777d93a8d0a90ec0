use store::page::Place;

use super::{EXAMPLES, fill};
use crate::agreements::list;
use crate::testing::two;

#[tokio::test]
async fn examples_are_made_once() {
    let (alpha, beta, _) = two().await;
    assert_eq!(fill(&alpha.host, &alpha.hei, &beta.hei).await.unwrap(), EXAMPLES.len());
    assert_eq!(fill(&alpha.host, &alpha.hei, &beta.hei).await.unwrap(), 0);
    let all = list::page(&alpha.host, &alpha.hei, &list::Filter::default(), &Place::First, 50).await.unwrap().rows;
    let count = |state: &str| all.iter().filter(|row| row.standing.state == state).count();
    assert_eq!((count("state-sent"), count("state-draft"), all.len()), (3, 2, 5));
    // Somebody else's examples are their own.
    assert!(fill(&alpha.host, &beta.hei, &alpha.hei).await.is_err());
}
