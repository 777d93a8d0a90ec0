//! The list of accredited institutions, and who is known from it and the network.

use std::collections::BTreeSet;

use domain::agreement::standing::Who;
use domain::eche::{Charter, Listed, Pic};
use domain::folding::{plain_words, sort_key};
use domain::hei::{HeiId, OunitId};
use store::directory::{self, Import, Upload};
use store::known::{self, Entry, Exact, Filter, Found, Known, Listing, Place, Word};
use store::standings::{self, Within};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, gamma, insert_with};

crate::both_databases!(
    the_list_keeps_who_has_ended,
    files_wait_for_a_while_and_few_at_once,
    everybody_is_found_by_the_beginnings_of_words,
    what_is_known_is_written_once_and_taken_out,
    whose_charter_is_over_has_ended_whatever_the_list_says,
    those_with_agreements_are_found_as_far_as_the_reader_sees_them,
);

fn listed(number: u32, name: &str) -> Listed {
    Listed {
        pic: Pic::read(&format!("{}", 999_000_000 + number)).unwrap(),
        erasmus: None,
        oid: None,
        name: name.to_owned(),
        street: None,
        postal_code: None,
        city: None,
        country: Some("LV".to_owned()),
        website: None,
        charter: Charter { from: None, until: Some("2029-12-31".parse().unwrap()) },
    }
}

fn entry(number: u32, name: &str, country: &str, hei: Option<&str>) -> Entry {
    let pic = format!("{}", 999_000_000 + number);
    let known = Known {
        id: hei.map_or_else(|| format!("pic:{pic}"), |hei| format!("hei:{hei}")),
        pic: Some(pic),
        hei: hei.map(|hei| HeiId::parse(hei).unwrap()),
        name: name.to_owned(),
        country: Some(country.to_owned()),
        city: None,
        erasmus: Some(format!("LV CODE{number:03}")),
        listing: if number.is_multiple_of(2) { Listing::Yes } else { Listing::Ended },
        until: Some("2029-12-31".parse().unwrap()),
        connected: hei.is_some(),
    };
    let words: BTreeSet<String> = plain_words(name).collect();
    Entry { sort_key: sort_key(name), erasmus_key: Some(format!("LVCODE{number:03}")), words, known }
}

async fn the_list_keeps_who_has_ended(db: Fresh) {
    let (one, two) = (listed(1, "Alfa"), listed(2, "Beta"));
    let raw = ["Alfa".to_owned(), "\u{a0}".to_owned()];
    let tx = db.store.begin().await.unwrap();
    directory::hold(&tx).await.unwrap();
    directory::put(&tx, &[(&one, &raw), (&two, &raw)], at(1)).await.unwrap();
    directory::end(&tx, &[&one.pic], at(2)).await.unwrap();
    let import = Import {
        id: String::new(),
        at: at(2),
        institution: Some(alpha()),
        by: "Somebody".to_owned(),
        file_name: "list.xlsx".to_owned(),
        sha256: "0".repeat(64),
        report: "{}".to_owned(),
    };
    let id = directory::record_import(&tx, &import).await.unwrap();
    tx.commit().await.unwrap();
    let kept = directory::kept(&db.store).await.unwrap();
    assert_eq!(kept.values().map(|kept| kept.is_ended).collect::<Vec<_>>(), [true, false]);
    let entry = directory::get(&db.store, one.pic.as_str()).await.unwrap().unwrap();
    assert_eq!((entry.listed, entry.raw.as_slice(), entry.ended_at), (one.clone(), raw.as_slice(), Some(at(2))));
    assert_eq!(directory::last_import(&db.store).await.unwrap(), Some(Import { id, ..import }));
    let tx = db.store.begin().await.unwrap();
    directory::put(&tx, &[(&one, &raw)], at(3)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(directory::get(&db.store, one.pic.as_str()).await.unwrap().unwrap().ended_at, None, "it is back");
}

async fn files_wait_for_a_while_and_few_at_once(db: Fresh) {
    let upload = |number: i64| Upload {
        id: format!("file-{number}"),
        at: at(number),
        by: "Somebody".to_owned(),
        file_name: "list.xlsx".to_owned(),
        sha256: "0".repeat(64),
        content: vec![0, 1, 2],
    };
    let tx = db.store.begin().await.unwrap();
    for number in 0..7 {
        directory::keep_upload(&tx, &alpha(), &upload(number), at(-100)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let waits = async |hei: HeiId, number: i64, oldest: i64| {
        directory::upload(&db.store, &hei, &format!("file-{number}"), at(oldest)).await.unwrap().is_some()
    };
    assert!(!waits(alpha(), 1, -100).await, "five are enough");
    assert!(waits(alpha(), 2, -100).await && !waits(alpha(), 2, 3).await, "only for a while");
    assert!(!waits(beta(), 6, -100).await, "and only where they came");
    let tx = db.store.begin().await.unwrap();
    directory::discard_upload(&tx, &alpha(), "file-6").await.unwrap();
    tx.commit().await.unwrap();
    assert!(!waits(alpha(), 6, -100).await);
}

async fn everybody_is_found_by_the_beginnings_of_words(db: Fresh) {
    let all = [
        entry(1, "Alfa Universität", "DE", Some("alpha.example")),
        entry(2, "Alfabet School", "LV", None),
        entry(3, "Zeta Universität", "DE", Some("zeta.example")),
        entry(4, "Žeta Academy", "LV", None),
    ];
    let tx = db.store.begin().await.unwrap();
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 4);
    tx.commit().await.unwrap();
    let names = async |filter: Filter, place: Place| {
        let found = known::search(&db.store, &beta(), &filter, &place, 2).await.unwrap();
        let Found { page, counted } = found;
        let names: Vec<String> = page.rows.into_iter().map(|known| known.name).collect();
        // Those before the page are counted where there is a page before it.
        assert_eq!(page.previous.is_some(), counted.before > 0);
        (names.join(", "), counted.before, page.next.is_some(), counted.all)
    };
    let word = |start: &str| Word { start: start.to_owned(), countries: Vec::new() };
    let by = |words: &[&str]| Filter { words: words.iter().map(|start| word(start)).collect(), ..Filter::default() };
    let line = |names: &str, before, after, total| (names.to_owned(), before, after, total);
    let first = names(Filter::default(), Place::First).await;
    assert_eq!(first, line("Alfa Universität, Alfabet School", 0, true, 4));
    let after = Place::After("pic:999000002".to_owned());
    assert_eq!(names(Filter::default(), after).await, line("Žeta Academy, Zeta Universität", 2, false, 4));
    let before = Place::Before("hei:zeta.example".to_owned());
    assert_eq!(names(Filter::default(), before).await, line("Alfabet School, Žeta Academy", 1, true, 4));
    assert_eq!(names(by(&["alfa"]), Place::First).await.3, 2);
    assert_eq!(names(by(&["uni", "zet"]), Place::First).await, line("Zeta Universität", 0, false, 1));
    assert_eq!(names(by(&["eta"]), Place::First).await.3, 0, "the beginning counts");
    let country = Word { start: "xyz".to_owned(), countries: vec!["LV".to_owned()] };
    assert_eq!(names(Filter { words: vec![country], ..Filter::default() }, Place::First).await.3, 2);
    let filter = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    };
    for (filter, total) in [
        (filter(|filter| filter.country = Some("DE".to_owned())), 2),
        (filter(|filter| filter.connected = Some(false)), 2),
        (filter(|filter| filter.listing = Some(Listing::Ended)), 2),
        (filter(|filter| filter.with_hei = true), 2),
        (filter(|filter| filter.exact = Some(Exact::Erasmus("LVCODE003".to_owned()))), 1),
        (filter(|filter| filter.exact = Some(Exact::Pic("999000004".to_owned()))), 1),
    ] {
        assert_eq!(names(filter.clone(), Place::First).await.3, total, "{filter:?}");
    }
    assert_eq!(known::search(&db.store, &alpha(), &Filter::default(), &Place::First, 9).await.unwrap().counted.all, 3);
    let today = "2026-11-26".parse().unwrap();
    let counts = known::countries(&db.store, &beta(), today).await.unwrap();
    let counts: Vec<_> =
        counts.iter().map(|one| (one.country.as_str(), one.listed, one.ended, one.connected)).collect();
    assert_eq!(counts, [("DE", 0, 2, 2), ("LV", 2, 0, 0)]);
}

async fn whose_charter_is_over_has_ended_whatever_the_list_says(db: Fresh) {
    let mut all = [
        entry(2, "Ourselves", "LV", Some("beta.example")),
        entry(4, "Now", "LV", None),
        entry(6, "Over", "LV", None),
        entry(8, "Without an end", "LV", None),
        entry(1, "Gone", "LV", Some("alpha.example")),
    ];
    all[2].known.until = Some("2023-10-31".parse().unwrap());
    all[3].known.until = None;
    let tx = db.store.begin().await.unwrap();
    known::refresh(&tx, &all).await.unwrap();
    let names = async |listing, today: Option<&str>| {
        let today = today.map(|today| today.parse().unwrap());
        let filter = Filter { listing: Some(listing), today, ..Filter::default() };
        let found = known::search(&tx, &beta(), &filter, &Place::First, 9).await.unwrap();
        found.page.rows.into_iter().map(|known| known.name).collect::<Vec<_>>()
    };
    let today = Some("2026-11-26");
    assert_eq!(names(Listing::Yes, None).await, ["Now", "Over", "Without an end"]);
    assert_eq!(names(Listing::Yes, today).await, ["Now", "Without an end"]);
    assert_eq!(names(Listing::Ended, today).await, ["Gone", "Over"]);
    assert_eq!(names(Listing::Yes, Some("2023-10-31")).await.len(), 3, "the last day counts");
    let counts = async |own: &HeiId, today: &str| {
        let counts = known::countries(&tx, own, today.parse().unwrap()).await.unwrap();
        counts.iter().map(|one| (one.listed, one.ended, one.connected)).collect::<Vec<_>>()
    };
    assert_eq!(counts(&beta(), "2026-11-26").await, [(2, 2, 1)], "without ourselves");
    assert_eq!(counts(&alpha(), "2026-11-26").await, [(3, 1, 1)]);
    assert_eq!(counts(&alpha(), "2023-10-31").await, [(4, 0, 1)]);
    let ids = ["pic:999000006".to_owned(), "hei:beta.example".to_owned(), "pic:1".to_owned()];
    let known = known::of_ids(&tx, &ids).await.unwrap();
    assert_eq!(known.values().map(|known| known.name.as_str()).collect::<Vec<_>>(), ["Ourselves", "Over"]);
    assert!(known::of_ids(&tx, &[]).await.unwrap().is_empty());
}

async fn what_is_known_is_written_once_and_taken_out(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let mut all = vec![entry(1, "Alfa", "DE", Some("alpha.example")), entry(2, "Beta", "LV", None)];
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 2);
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 0, "nothing is new");
    all[0] = entry(1, "Omega", "DE", Some("alpha.example"));
    all.pop();
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 2);
    let total = async |start: &str| {
        let filter =
            Filter { words: vec![Word { start: start.to_owned(), countries: Vec::new() }], ..Filter::default() };
        known::search(&tx, &beta(), &filter, &Place::First, 9).await.unwrap().counted.all
    };
    assert_eq!((total("alfa").await, total("beta").await, total("omega").await), (0, 0, 1));
    assert_eq!(known::of_hei(&tx, &alpha()).await.unwrap().unwrap().name, "Omega");
    assert!(known::of_pic(&tx, "999000002").await.unwrap().is_empty());
}

async fn those_with_agreements_are_found_as_far_as_the_reader_sees_them(db: Fresh) {
    let all = [
        entry(1, "Ourselves", "LV", Some("alpha.example")),
        entry(2, "Partner", "LV", Some("beta.example")),
        entry(3, "Left", "DE", Some("gamma.example")),
        entry(4, "Stranger", "LV", Some("delta.example")),
        entry(5, "Listed", "LV", None),
    ];
    let law = OunitId::parse("law").unwrap();
    let tx = db.store.begin().await.unwrap();
    known::refresh(&tx, &all).await.unwrap();
    for (number, partner, state, unit) in
        [(1, beta(), "differences", Some(law.clone())), (2, beta(), "draft", None), (3, gamma(), "deleted", None)]
    {
        let agreement = insert_with(&tx, number, &partner, None).await.unwrap();
        let row = standings::Row {
            institution: alpha(),
            agreement,
            partner,
            code: format!("A-{number}"),
            state: state.to_owned(),
            who: Who::Us,
            action: "compare".to_owned(),
            since: at(1),
            differences: 0,
            in_force: false,
            first_year: None,
            last_year: None,
            conditions: 1,
            unit,
            updated_at: at(1),
        };
        standings::put(&tx, &row).await.unwrap();
    }
    let names = async |institution: HeiId, within: Within| {
        let filter = Filter { ours: Some(within), ..Filter::default() };
        let found = known::search(&tx, &institution, &filter, &Place::First, 9).await.unwrap();
        assert_eq!(found.counted.all, found.page.rows.len() as u64);
        found.page.rows.into_iter().map(|known| known.name).collect::<Vec<_>>()
    };
    assert_eq!(names(alpha(), Within::Everywhere).await, ["Partner"]);
    assert_eq!(names(alpha(), Within::Units(vec![law])).await, ["Partner"]);
    let other = Within::Units(vec![OunitId::parse("other").unwrap()]);
    assert!(names(alpha(), other).await.is_empty());
    assert!(names(alpha(), Within::Units(Vec::new())).await.is_empty());
    assert!(names(beta(), Within::Everywhere).await.is_empty(), "agreements of others are not theirs");
}
