//! What is found by its words: rooms, typing mistakes, whose things, and what follows from a change.

use domain::hei::{HeiId, OunitId};
use domain::search::typing::{near, parts_near};
use domain::search::{Kind, kept, words_of_names};
use store::search::{self, Entry, Look, Ways, Whose, room};
use store::{Db, agreements, partner_copies, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, gamma, iia, insert, received};

crate::both_databases!(
    all_words_must_be_there_in_one_of_their_ways,
    nobody_looks_into_a_room_of_others,
    what_changed_is_found_as_it_is_now,
    words_are_found_by_their_parts,
    people_are_found_while_they_work_here,
    a_partner_is_known_as_the_network_knows_it,
    what_is_shared_is_found_by_its_partner,
    what_partners_sent_is_found_until_it_belongs_to_an_agreement,
    signs_are_taken_as_they_are,
);

fn entry(object: &str, unit: Option<&str>, words: &[&str]) -> Entry {
    Entry {
        kind: Kind::Agreement,
        object: object.to_owned(),
        unit: unit.map(|unit| OunitId::parse(unit).unwrap()),
        title: object.to_owned(),
        partner: Some(beta()),
        codes: vec![object.to_owned()],
        words: kept(words.iter().map(|word| (*word).to_owned())),
    }
}

fn named(kind: Kind, object: &str, name: &str) -> Entry {
    let words = words_of_names([name]);
    Entry {
        kind,
        object: object.to_owned(),
        unit: None,
        title: name.to_owned(),
        partner: None,
        codes: Vec::new(),
        words,
    }
}

async fn found(db: &impl Db, whose: Whose<'_>, kind: Kind, rooms: &[&str], words: &[Ways]) -> Vec<String> {
    let rooms: Vec<String> = rooms.iter().map(|room| (*room).to_owned()).collect();
    let look = Look { whose, kind, rooms: &rooms, words };
    let mut found: Vec<String> =
        search::find(db, &look, 50).await.unwrap().into_iter().map(|entry| entry.object).collect();
    found.sort();
    found
}

fn begin(words: &[&str]) -> Vec<Ways> {
    words.iter().map(|word| Ways::beginning(word)).collect()
}

async fn all_words_must_be_there_in_one_of_their_ways(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    for (object, words) in [
        ("a", ["pie", "2026", "12"]),
        ("b", ["pie", "2026", "123"]),
        ("c", ["pie", "2025", "12"]),
        ("d", ["x", "y", "z"]),
    ] {
        assert!(search::put(&tx, ours, &entry(object, None, &words)).await.unwrap());
    }
    let rooms = ["agreement"];
    let find = async |words: &[Ways]| found(&tx, ours, Kind::Agreement, &rooms, words).await;
    assert_eq!(find(&begin(&["2026"])).await, ["a", "b"]);
    assert_eq!(find(&begin(&["12", "pie"])).await, ["a", "b", "c"]);
    assert_eq!(find(&begin(&["123", "2026", "pi"])).await, ["b"]);
    assert_eq!(find(&[Ways::exactly("12"), Ways::beginning("202")]).await, ["a", "c"]);
    assert_eq!(find(&begin(&["2026", "z"])).await, [""; 0]);
    let two = [Ways { near: vec!["z".to_owned()], ..Ways::beginning("2025") }, Ways::beginning("")];
    assert_eq!(find(&two).await, ["c", "d"]);
    let numbers = search::how_many(&tx, ours, &[room(Kind::Agreement, None)], &begin(&["pie", "2026", "q"])).await;
    assert_eq!(numbers.unwrap(), [3, 2, 0]);
    let look = |limit| {
        let (tx, rooms) = (&tx, [room(Kind::Agreement, None)]);
        async move {
            let words = begin(&["pie"]);
            let look = Look { whose: ours, kind: Kind::Agreement, rooms: &rooms, words: &words };
            search::find(tx, &look, limit).await.unwrap().len()
        }
    };
    assert_eq!((look(2).await, look(9).await), (2, 3));
}

async fn nobody_looks_into_a_room_of_others(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let (ours, theirs) = (alpha(), beta());
    for (object, unit) in [("law", Some("law")), ("arts", Some("arts")), ("house", None)] {
        search::put(&tx, Whose::Institution(&ours), &entry(object, unit, &["word"])).await.unwrap();
    }
    search::put(&tx, Whose::Institution(&theirs), &entry("theirs", Some("law"), &["word"])).await.unwrap();
    let find = async |hei: &HeiId, rooms: &[&str]| {
        found(&tx, Whose::Institution(hei), Kind::Agreement, rooms, &begin(&["word"])).await
    };
    assert_eq!(find(&ours, &["agreement"]).await, ["arts", "house", "law"]);
    assert_eq!(find(&ours, &["agreement/law"]).await, ["law"]);
    assert_eq!(find(&ours, &["agreement/law", "agreement/arts"]).await, ["arts", "law"]);
    assert_eq!(find(&theirs, &["agreement/law"]).await, ["theirs"]);
    assert_eq!(find(&gamma(), &["agreement"]).await, [""; 0]);
    assert_eq!(find(&ours, &[]).await, [""; 0]);
    // However many rooms there are, and whatever signs are in them.
    let many: Vec<String> = (0..1200).map(|unit| format!("agreement/\"unit' {unit}\\")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).chain(["agreement/arts"]).collect();
    assert_eq!(find(&ours, &many).await, ["arts"]);
    let words = begin(&["word"]);
    let rooms: Vec<String> = many.iter().map(|room| (*room).to_owned()).collect();
    let numbers = search::how_many(&tx, Whose::Institution(&ours), &rooms, &words).await.unwrap();
    assert_eq!(numbers, [1]);
    assert_eq!(found(&tx, Whose::Network, Kind::Agreement, &["agreement"], &words).await, [""; 0]);
}

async fn what_changed_is_found_as_it_is_now(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    let first = entry("a", Some("law"), &["one", "two"]);
    let second = entry("a", Some("arts"), &["two", "three"]);
    assert!(search::put(&tx, ours, &first).await.unwrap());
    assert!(!search::put(&tx, ours, &first).await.unwrap(), "what is kept already is left alone");
    assert_eq!(search::rows(&tx, ours).await.unwrap(), 4);
    assert!(search::put(&tx, ours, &second).await.unwrap());
    let find = async |room: &str, word: &str| found(&tx, ours, Kind::Agreement, &[room], &begin(&[word])).await;
    for (room, word, is_there) in [
        ("agreement", "one", false),
        ("agreement", "three", true),
        ("agreement/law", "two", false),
        ("agreement/arts", "two", true),
    ] {
        assert_eq!(!find(room, word).await.is_empty(), is_there, "{room} {word}");
    }
    assert_eq!(search::get(&tx, ours, Kind::Agreement, "a").await.unwrap(), Some(second.clone()));
    assert_eq!(search::rows(&tx, ours).await.unwrap(), u64::try_from(second.rows()).unwrap());
    assert!(search::remove(&tx, ours, Kind::Agreement, "a").await.unwrap());
    assert!(!search::remove(&tx, ours, Kind::Agreement, "a").await.unwrap());
    assert_eq!(
        (search::rows(&tx, ours).await.unwrap(), search::count(&tx, ours, Kind::Agreement).await.unwrap()),
        (0, 0)
    );
}

async fn words_are_found_by_their_parts(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for (object, name) in [("s.example", "Hochschule Südtal"), ("m.example", "Université de Montclair")] {
        search::put(&tx, Whose::Network, &named(Kind::Partner, object, name)).await.unwrap();
    }
    let rooms = [room(Kind::Partner, None)];
    let meant = async |typed: &str| {
        let known = search::known_near(&tx, Whose::Network, &rooms, &parts_near(typed)).await.unwrap();
        let mut near: Vec<String> = known.into_iter().filter(|word| near(typed, word).is_some()).collect();
        near.sort();
        near
    };
    for (typed, word) in
        [("sudtla", "sudtal"), ("suedtl", "suedtal"), ("monctlair", "montclair"), ("hohcshule", "hochschule")]
    {
        assert_eq!(meant(typed).await, [word], "{typed}");
    }
    assert!(meant("de").await.is_empty() && meant("nordberg").await.is_empty());
    let other = [room(Kind::Person, None)];
    assert!(search::known_near(&tx, Whose::Network, &other, &parts_near("sudtla")).await.unwrap().is_empty());
    search::remove(&tx, Whose::Network, Kind::Partner, "s.example").await.unwrap();
    assert!(search::forget_unused(&tx, Whose::Network).await.unwrap() > 0);
    assert!(meant("sudtla").await.is_empty() && !meant("monctlair").await.is_empty());
}

async fn people_are_found_while_they_work_here(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let anna = staff::add(&tx, &institution, "Anna Bērziņa", Some("anna.b@alpha.example"), at(0)).await.unwrap();
    let find = async |words: &[&str]| {
        found(&tx, Whose::Institution(&institution), Kind::Person, &["person"], &begin(words)).await
    };
    assert_eq!(find(&["berz", "anna"]).await, [anna.to_string()]);
    assert_eq!(find(&["alpha"]).await, [""; 0], "everybody here has this in their address");
    staff::change(&tx, &institution, &anna, "Anna Ozola", None).await.unwrap();
    assert_eq!((find(&["berzina"]).await.len(), find(&["ozola"]).await.len()), (0, 1));
    staff::set_left(&tx, &institution, &anna, Some(at(1))).await.unwrap();
    assert_eq!(find(&["ozola"]).await, [""; 0]);
    staff::set_left(&tx, &institution, &anna, None).await.unwrap();
    assert_eq!(find(&["ozola"]).await.len(), 1);
}

async fn a_partner_is_known_as_the_network_knows_it(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    assert!(search::share(&tx, &institution, &gamma()).await.unwrap());
    assert!(!search::share(&tx, &institution, &gamma()).await.unwrap());
    let find = async |word: &str| found(&tx, ours, Kind::Partner, &["partner"], &begin(&[word])).await;
    assert_eq!(find("gamma").await, ["gamma.example"]);
    let known = named(Kind::Partner, "gamma.example", "Universität Grünau");
    assert!(search::put_partner(&tx, &[institution.clone(), beta()], &known).await.unwrap());
    assert_eq!(find("gruenau").await, ["gamma.example"]);
    let theirs = beta();
    assert!(search::get(&tx, Whose::Institution(&theirs), Kind::Partner, "gamma.example").await.unwrap().is_none());
}

async fn what_is_shared_is_found_by_its_partner(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    for (object, partner) in [("a", beta()), ("b", gamma())] {
        let mut one = Entry { partner: Some(partner.clone()), ..entry(object, Some("law"), &["2026", object]) };
        one.words.push(search::word_of_partner(partner.as_str()));
        search::put(&tx, ours, &one).await.unwrap();
        search::put_partner(&tx, &[], &named(Kind::Partner, partner.as_str(), "Hochschule Südtal")).await.unwrap();
    }
    let only = Ways { of_partner: true, ..Ways::beginning("sudt") };
    let find = async |words: &[Ways]| found(&tx, ours, Kind::Agreement, &["agreement/law"], words).await;
    assert_eq!(find(std::slice::from_ref(&only)).await, [""; 0], "with neither of them anything is known to be shared");
    search::share(&tx, &institution, &gamma()).await.unwrap();
    assert_eq!(find(std::slice::from_ref(&only)).await, ["b"]);
    assert_eq!(find(&[Ways::beginning("2026"), only.clone()]).await, ["b"]);
    let near = Ways { near: vec!["hochschule".to_owned()], of_partner: true, begin: None };
    assert_eq!(find(&[near, only.clone(), Ways::beginning("b")]).await, ["b"]);
    assert_eq!(find(&[only, Ways::beginning("a")]).await, [""; 0]);
}

async fn what_partners_sent_is_found_until_it_belongs_to_an_agreement(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    search::put_partner(&tx, &[], &named(Kind::Partner, beta().as_str(), "Hochschule Südtal")).await.unwrap();
    let mut copy = received("B/1", 5, '5', 10);
    copy.content.owner.iia_code = Some("2026-008".to_owned());
    partner_copies::record(&tx, &copy).await.unwrap();
    let find = async |ways: Ways| found(&tx, ours, Kind::Received, &["received"], &[ways]).await;
    let of_partner = Ways { of_partner: true, ..Ways::beginning("sudtal") };
    for ways in [Ways::beginning("2026"), Ways::exactly("8"), Ways::exactly("2026008"), Ways::exactly("b1"), of_partner]
    {
        assert_eq!(find(ways.clone()).await, ["beta.example/B/1"], "{ways:?}");
    }
    assert_eq!(search::read_object("beta.example/B/1"), Some((beta(), iia("B/1"))));
    let kept = search::get(&tx, ours, Kind::Received, "beta.example/B/1").await.unwrap().unwrap();
    assert_eq!((kept.title.as_str(), kept.partner), ("2026-008", Some(beta())));
    // Put aside, it is still there.
    assert!(partner_copies::put_aside(&tx, &institution, &beta(), &iia("B/1"), at(11)).await.unwrap());
    let is_there = async || !find(Ways::beginning("2026")).await.is_empty();
    assert!(is_there().await);
    let id = insert(&tx, 1, None).await.unwrap();
    agreements::map_remote(&tx, &institution, &id, Some(&iia("B/1"))).await.unwrap();
    assert!(!is_there().await, "it is found as ours");
    agreements::map_remote(&tx, &institution, &id, None).await.unwrap();
    assert!(is_there().await);
    partner_copies::record_gone(&tx, &institution, &beta(), &iia("B/1"), at(12)).await.unwrap();
    assert!(!is_there().await);
    // What cannot be read has its id alone.
    partner_copies::record(&tx, &received("B-2", 5, '6', 10)).await.unwrap();
    assert_eq!(find(Ways::exactly("b2")).await, ["beta.example/B-2"]);
    insert(&tx, 2, Some("B-2")).await.unwrap();
    assert_eq!(find(Ways::exactly("b2")).await, [""; 0], "our copy was made from theirs");
}

async fn signs_are_taken_as_they_are(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let ours = Whose::Institution(&institution);
    search::put(&tx, ours, &entry("a", None, &["rock"])).await.unwrap();
    let find = async |words: &[Ways]| found(&tx, ours, Kind::Agreement, &["agreement"], words).await;
    for odd in ["%", "_", "'", "\"", "\\", "r%k", "ro_k", "rock' OR 1=1 --", "\u{202e}rock", "\u{1f600}", "東京"] {
        assert_eq!(find(&begin(&[odd])).await, [""; 0], "{odd}");
        assert_eq!(find(&begin(&["rock", odd])).await, [""; 0], "{odd}");
        assert_eq!(find(&[Ways::beginning("rock"), Ways::exactly(odd)]).await, [""; 0], "{odd}");
    }
}
