use domain::hei::HeiId;

use super::{Within, can_exchange, name, page, search};
use crate::testing::{catalogue_of, two};

#[tokio::test]
async fn partners_are_found_by_name_id_and_code() {
    let (alpha, beta, _) = two().await;
    assert_eq!(
        search(&alpha.host, &alpha.hei, &Within::Everywhere, "", None, 10).await.unwrap().total,
        0,
        "nobody is known yet"
    );
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    alpha.sent(&beta).await;
    for text in ["", "rigas", "RĪGAS beta", "beta.ex", "d beta01", "universitate"] {
        let found = search(&alpha.host, &alpha.hei, &Within::Everywhere, text, None, 10).await.unwrap();
        assert_eq!(found.total, 1, "{text}: we are no partner of ours");
        let row = &found.rows[0];
        assert_eq!(row.hei, beta.hei);
        assert_eq!((row.country, row.agreements, row.can_exchange), (Some("DE"), 1, true));
    }
    assert_eq!(search(&alpha.host, &alpha.hei, &Within::Everywhere, "gamma", None, 10).await.unwrap().total, 0);
}

#[tokio::test]
async fn a_country_code_means_the_country_and_no_part_of_a_name() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    for (text, total) in
        [("de", 1), ("DE", 1), ("fr", 0), ("at", 0), ("germany", 1), ("Vācija", 1), ("de rigas", 1), ("france", 0)]
    {
        assert_eq!(
            search(&alpha.host, &alpha.hei, &Within::Everywhere, text, None, 10).await.unwrap().total,
            total,
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_search_goes_on_after_its_last_row() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let nowhere = HeiId::parse("gamma.example").unwrap();
    let first = search(&alpha.host, &nowhere, &Within::Everywhere, "", None, 1).await.unwrap();
    assert_eq!((first.rows.len(), first.total, first.next.as_ref()), (1, 2, Some(&alpha.hei)));
    let second = search(&alpha.host, &nowhere, &Within::Everywhere, "", first.next.as_ref(), 1).await.unwrap();
    assert_eq!((second.rows[0].hei.as_str(), second.next), ("beta.example", None));
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
