use domain::hei::HeiId;

use super::{Contact, Filter, Lines, Place, Within, can_exchange, find, name, page};
use crate::testing::{Side, catalogue_of, two};

/// Everybody with an id on the network who fits.
async fn search(side: &Side, text: &str) -> Lines {
    let asked = Filter { text: text.to_owned(), with_hei: true, ..Filter::default() };
    find(&side.host, &side.hei, &Within::Everywhere, &asked, &Place::First, 10).await.unwrap()
}

#[tokio::test]
async fn partners_are_found_by_name_id_and_code() {
    let (alpha, beta, _) = two().await;
    assert_eq!(search(&alpha, "").await.counted.all, 0, "nobody is known yet");
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    alpha.sent(&beta).await;
    for text in ["", "rigas", "RĪGAS beta", "beta.ex", "d beta01", "universitate"] {
        let found = search(&alpha, text).await;
        assert_eq!(found.counted.all, 1, "{text}: we are no partner of ours");
        let row = &found.page.rows[0];
        assert_eq!(row.known.hei.as_ref(), Some(&beta.hei));
        assert_eq!((row.country, row.agreements, row.can_exchange), (Some("DE"), 1, true));
    }
    assert_eq!(search(&alpha, "gamma").await.counted.all, 0);
}

#[tokio::test]
async fn a_country_code_means_the_country_and_no_part_of_a_name() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    for (text, total) in
        [("de", 1), ("DE", 1), ("fr", 0), ("at", 0), ("germany", 1), ("Vācija", 1), ("de rigas", 1), ("france", 0)]
    {
        assert_eq!(search(&alpha, text).await.counted.all, total, "{text}");
    }
}

#[tokio::test]
async fn a_search_goes_on_after_its_last_row() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let nowhere = HeiId::parse("gamma.example").unwrap();
    let asked = Filter { with_hei: true, ..Filter::default() };
    let search =
        async |place: Place| find(&alpha.host, &nowhere, &Within::Everywhere, &asked, &place, 1).await.unwrap();
    let first = search(Place::First).await;
    assert_eq!((first.page.rows.len(), first.counted.all), (1, 2));
    assert_eq!(first.page.next, Some(Place::After("hei:alpha.example".to_owned())));
    let second = search(first.page.next.unwrap()).await;
    assert_eq!((second.page.rows[0].known.id.as_str(), second.page.next), ("hei:beta.example", None));
}

#[tokio::test]
async fn a_page_says_what_a_partner_offers() {
    let (alpha, beta, _) = two().await;
    assert!(page(&alpha.host, &alpha.hei, &Within::Everywhere, &beta.hei).await.unwrap().is_none());
    assert_eq!(name(&alpha.host, &beta.hei), "beta.example", "without a catalogue there is no name");
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let shown = page(&alpha.host, &alpha.hei, &Within::Everywhere, &beta.hei).await.unwrap().unwrap();
    let versions: Vec<_> = shown.services.iter().map(|service| service.version.as_deref()).collect();
    assert_eq!(versions, [Some("7.0.0"), Some("3.0.0"), Some("2.0.0"), Some("2.0.0"), Some("2.2.0")]);
    assert_eq!(shown.services[0].url_host.as_deref(), Some("beta.example"));
    assert!(can_exchange(&alpha.host, &beta.hei));
    assert!(!can_exchange(&alpha.host, &HeiId::parse("gamma.example").unwrap()));
}

#[tokio::test]
async fn who_sees_some_units_alone_learns_whether_a_service_works_and_not_when_it_was_used() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let mut shown = page(&alpha.host, &alpha.hei, &Within::Units(Vec::new()), &beta.hei).await.unwrap().unwrap();
    let contact = Contact { at: Some(alpha.host.clock().now()), status: Some(200) };
    for service in &mut shown.services {
        (service.last_out, service.last_in) = (Some(contact), Some(contact));
    }
    assert!(shown.pull.is_some());
    let shown = shown.without_times();
    assert_eq!(shown.pull, None);
    for service in &shown.services {
        let known = service.api == "institutions";
        for contact in [service.last_out, service.last_in].map(Option::unwrap) {
            assert_eq!((contact.at.is_some(), contact.status), (known, Some(200)), "{}", service.api);
        }
    }
}
