//! The cached catalogue and the exchange log.

use store::catalogue_cache::{self, CachedCatalogue};
use store::exchanges::{self, Direction, Exchange};
use store::page::Place;

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta};

crate::both_databases!(the_catalogue_is_kept_with_its_tag, the_exchange_log_is_read_in_pages,);

async fn the_catalogue_is_kept_with_its_tag(db: Fresh) {
    let url = "https://registry.example/catalogue-v1.xml";
    let tx = db.store.begin().await.unwrap();
    assert!(!catalogue_cache::confirm(&tx, url, at(1)).await.unwrap());
    let mut catalogue = CachedCatalogue { document: b"<catalogue/>".to_vec(), etag: None, fetched_at: at(1) };
    catalogue_cache::put(&tx, url, &catalogue).await.unwrap();
    catalogue.etag = Some("\"2\"".to_owned());
    catalogue_cache::put(&tx, url, &catalogue).await.unwrap();
    assert!(catalogue_cache::confirm(&tx, url, at(9)).await.unwrap());
    catalogue.fetched_at = at(9);
    assert_eq!(catalogue_cache::get(&tx, url).await.unwrap(), Some(catalogue));
    assert_eq!(catalogue_cache::get(&tx, "https://other.example/").await.unwrap(), None);
}

async fn the_exchange_log_is_read_in_pages(db: Fresh) {
    let line = |number: i64| Exchange {
        institution: alpha(),
        id: exchanges::new_id(at(number)),
        direction: if number % 2 == 0 { Direction::In } else { Direction::Out },
        partner: (number % 3 != 0).then(beta),
        api: "iias".to_owned(),
        endpoint: "get".to_owned(),
        method: "POST".to_owned(),
        status: (number % 5 != 0).then_some(200),
        fault: None,
        duration_ms: 7,
        request_id: Some("r".to_owned()),
        body_sha256: None,
        at: at(number),
        agreement: Some(agreement_id(1)),
        subject: None,
        bodies: None,
    };
    let lines: Vec<Exchange> = (0..250).map(line).collect();
    exchanges::append_batch(&db.store, &lines).await.unwrap();
    exchanges::append_batch(&db.store, &[]).await.unwrap();
    let mut seen = Vec::new();
    let mut place = Place::First;
    for _ in 0..4 {
        let page = exchanges::search(&db.store, &alpha(), &exchanges::Filter::default(), &place, 100).await.unwrap();
        seen.extend(page.rows);
        let Some(next) = page.next else { break };
        place = next;
    }
    assert!(seen.iter().eq(lines.iter().rev()));
    let filter = exchanges::Filter { partner: Some(beta()), ..exchanges::Filter::default() };
    let of_beta = exchanges::search(&db.store, &alpha(), &filter, &Place::First, 1000).await.unwrap();
    assert_eq!(of_beta.rows.len(), 166);
    // Neither a newer line of another API nor one of the other direction hides the newest one.
    let pull = Exchange { id: exchanges::new_id(at(900)), api: "institutions".to_owned(), at: at(900), ..line(250) };
    exchanges::append_batch(&db.store, &[pull]).await.unwrap();
    for (direction, last) in [(Direction::In, 248), (Direction::Out, 247)] {
        let found = exchanges::newest(&db.store, &alpha(), &beta(), "iias", direction).await.unwrap();
        assert_eq!(found.map(|found| found.at), Some(at(last)));
    }
    assert_eq!(exchanges::newest(&db.store, &alpha(), &beta(), "iia-cnr", Direction::In).await.unwrap(), None);
}
