//! The list of accredited institutions, and who is known from it and the network.

use std::collections::BTreeSet;

use domain::eche::{Charter, Listed, Pic};
use domain::folding::{plain_words, sort_key};
use domain::hei::HeiId;
use store::directory::{self, Import, Upload};
use store::known::{self, Exact, Filter, Known, Listing, Place, Wanted, Word};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    the_list_keeps_who_has_ended,
    files_wait_for_a_while_and_few_at_once,
    everybody_is_found_by_the_beginnings_of_words,
    what_is_known_is_written_once_and_taken_out,
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

fn wanted(number: u32, name: &str, country: &str, hei: Option<&str>) -> Wanted {
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
    Wanted { sort_key: sort_key(name), erasmus_key: Some(format!("LVCODE{number:03}")), words, known }
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
        wanted(1, "Alfa Universität", "DE", Some("alpha.example")),
        wanted(2, "Alfabet School", "LV", None),
        wanted(3, "Zeta Universität", "DE", Some("zeta.example")),
        wanted(4, "Žeta Academy", "LV", None),
    ];
    let tx = db.store.begin().await.unwrap();
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 4);
    tx.commit().await.unwrap();
    let names = async |filter: Filter, place: Place| {
        let found = known::search(&db.store, &beta(), &filter, &place, 2).await.unwrap();
        let names: Vec<String> = found.rows.into_iter().map(|known| known.name).collect();
        (names.join(", "), found.has_previous, found.has_next, found.total)
    };
    let word = |start: &str| Word { start: start.to_owned(), countries: Vec::new() };
    let by = |words: &[&str]| Filter { words: words.iter().map(|start| word(start)).collect(), ..Filter::default() };
    let line = |names: &str, before, after, total| (names.to_owned(), before, after, total);
    let first = names(Filter::default(), Place::First).await;
    assert_eq!(first, line("Alfa Universität, Alfabet School", false, true, 4));
    let after = Place::After("pic:999000002".to_owned());
    assert_eq!(names(Filter::default(), after).await, line("Žeta Academy, Zeta Universität", true, false, 4));
    let before = Place::Before("hei:zeta.example".to_owned());
    assert_eq!(names(Filter::default(), before).await, line("Alfabet School, Žeta Academy", true, true, 4));
    assert_eq!(names(by(&["alfa"]), Place::First).await.3, 2);
    assert_eq!(names(by(&["uni", "zet"]), Place::First).await, line("Zeta Universität", false, false, 1));
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
    assert_eq!(known::search(&db.store, &alpha(), &Filter::default(), &Place::First, 9).await.unwrap().total, 3);
    let counts = known::countries(&db.store).await.unwrap();
    let counts: Vec<_> =
        counts.iter().map(|one| (one.country.as_str(), one.listed, one.ended, one.connected)).collect();
    assert_eq!(counts, [("DE", 0, 2, 2), ("LV", 2, 0, 0)]);
}

async fn what_is_known_is_written_once_and_taken_out(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let mut all = vec![wanted(1, "Alfa", "DE", Some("alpha.example")), wanted(2, "Beta", "LV", None)];
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 2);
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 0, "nothing is new");
    all[0] = wanted(1, "Omega", "DE", Some("alpha.example"));
    all.pop();
    assert_eq!(known::refresh(&tx, &all).await.unwrap(), 2);
    let total = async |start: &str| {
        let filter =
            Filter { words: vec![Word { start: start.to_owned(), countries: Vec::new() }], ..Filter::default() };
        known::search(&tx, &beta(), &filter, &Place::First, 9).await.unwrap().total
    };
    assert_eq!((total("alfa").await, total("beta").await, total("omega").await), (0, 0, 1));
    assert_eq!(known::of_hei(&tx, &alpha()).await.unwrap().unwrap().name, "Omega");
    assert!(known::of_pic(&tx, "999000002").await.unwrap().is_empty());
}
