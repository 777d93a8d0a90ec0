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
    // The first one has a document that the partner may read.
    let first = all.iter().find(|row| row.standing.code.starts_with("EXAMPLE-1")).unwrap();
    let ours = alpha.host.institution(&alpha.hei).unwrap();
    let record =
        crate::agreements::record::load(&alpha.host, &alpha.hei, &first.standing.agreement).await.unwrap().unwrap();
    let id = record.facts.current_revision().unwrap().content.pdf_file.clone().unwrap();
    let file = crate::files::for_reader(&alpha.host, &ours, &beta.hei, &id).await.unwrap().unwrap();
    assert!(file.content.starts_with(b"%PDF-1.4") && file.content.ends_with(b"%%EOF\n"));
    assert_eq!(crate::files::for_reader(&alpha.host, &ours, &alpha.hei, &id).await.unwrap(), None);
    // Somebody else's examples are their own.
    assert!(fill(&alpha.host, &beta.hei, &alpha.hei).await.is_err());
}
