//! Staff, sessions, sign-in links and the audit log.

use domain::actor::Actor;
use domain::hei::OunitId;
use domain::ids::StaffId;
use domain::people::administration::check_administrators;
use domain::people::grant::{Deputy, Grant, Source};
use domain::people::method::Method;
use domain::people::role::{BuiltIn, Role};
use store::audit::{self, Entry};
use store::grants::Counting;
use store::page::Counted;
use store::sessions::NewSession;
use store::sign_in_links::{Link, Purpose};
use store::staff::{At, Filter};
use store::{deputies, grants, sessions, sign_in_links, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    two_people_may_share_a_name,
    people_are_found_page_by_page,
    grants_count_and_those_of_others_while_one_acts_for_them,
    administrators_who_remove_each_other_at_once_leave_one,
    a_session_ends_when_it_is_ended_or_over,
    a_sign_in_link_works_once,
    two_at_once_cannot_use_the_same_link,
    an_invitation_is_open_until_somebody_comes,
    names_are_found_for_many_at_once,
    the_audit_log_tells_who_did_what_in_order,
);

fn session<'a>(token_hash: &'a [u8], staff: &'a StaffId) -> NewSession<'a> {
    NewSession { token_hash, staff, method: Method::Link, device: "Browser", now: at(0), expires_at: at(100) }
}

fn link(name: &str) -> Link {
    Link { staff: None, name: name.to_owned(), purpose: Purpose::SignIn }
}

async fn two_people_may_share_a_name(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna Bērziņa", None, at(0)).await.unwrap();
    let other = staff::add(&tx, &alpha(), "Anna Bērziņa", Some("anna@alpha.example"), at(1)).await.unwrap();
    assert_ne!(anna, other);
    let named = staff::named(&tx, &alpha(), "Anna Bērziņa").await.unwrap();
    assert_eq!(named.iter().map(|person| &person.id).collect::<Vec<_>>(), [&anna, &other]);
    staff::set_left(&tx, &alpha(), &anna, Some(at(2))).await.unwrap();
    assert_eq!(staff::named(&tx, &alpha(), "Anna Bērziņa").await.unwrap().len(), 1);
    assert_eq!(staff::get(&tx, &alpha(), &anna).await.unwrap().unwrap().left_at, Some(at(2)));
    assert!(staff::get(&tx, &beta(), &anna).await.unwrap().is_none());
}

async fn people_are_found_page_by_page(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for name in ["Zane Āboliņa", "Ēriks 100%", "Anna Bērziņa", "Anna Zīle"] {
        staff::add(&tx, &alpha(), name, None, at(0)).await.unwrap();
    }
    staff::add(&tx, &beta(), "Anna of beta", None, at(0)).await.unwrap();
    let find = async |text: &str| {
        let filter = Filter { text: Some(text.to_owned()), left: false };
        let found = staff::list(&tx, &alpha(), &filter, &At::First, 10).await.unwrap();
        found.rows.into_iter().map(|person| person.name).collect::<Vec<_>>()
    };
    assert_eq!(find("ANNA").await, ["Anna Bērziņa", "Anna Zīle"]);
    assert_eq!(find("ērIKS").await, ["Ēriks 100%"]);
    assert_eq!(find("%").await, ["Ēriks 100%"]);
    for plain in ["abolina", "ABOLIŅA zane", "A\u{304}bolin\u{327}a", " zan  ina "] {
        assert_eq!(find(plain).await, ["Zane Āboliņa"], "{plain}");
    }
    assert!(find("abolina anna").await.is_empty());
    assert_eq!(find(" ").await, ["Anna Bērziņa", "Anna Zīle", "Ēriks 100%", "Zane Āboliņa"]);
    let ids = staff::with_text(&tx, &alpha(), "berzina", 9).await.unwrap();
    assert_eq!(staff::names(&tx, &alpha(), &ids).await.unwrap()[0].1, "Anna Bērziņa");
    let page = async |at: &At| staff::list(&tx, &alpha(), &Filter::default(), at, 1).await.unwrap();
    let mut found = page(&At::First).await;
    assert_eq!(found.previous, None);
    let mut all = vec![found.rows[0].name.clone()];
    while let Some(next) = found.next {
        found = page(&next).await;
        all.push(found.rows[0].name.clone());
        assert!(all.len() < 5, "the list does not end");
    }
    assert_eq!(all.len(), 4);
    assert_eq!(all[..2], ["Anna Bērziņa", "Anna Zīle"]);
    let start = found.rows[0].id.clone();
    let counted = staff::counted(&tx, &alpha(), &Filter::default(), Some(&start)).await.unwrap();
    assert_eq!(counted, Counted { all: 4, before: 3, ..Counted::default() });
    let mut back = Vec::new();
    while let Some(previous) = found.previous {
        found = page(&previous).await;
        back.push(found.rows[0].name.clone());
        assert!(back.len() < 4, "the list does not begin");
    }
    back.reverse();
    assert_eq!(back, all[..3]);
}

async fn grants_count_and_those_of_others_while_one_acts_for_them(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    let grant = |role, unit: Option<&str>| Grant {
        role: Role::BuiltIn(role),
        unit: unit.map(|unit| OunitId::parse(unit).unwrap()),
        from: None,
        until: Some(at(900)),
        source: Source::Hand,
    };
    let (approver, reader) = (grant(BuiltIn::Approver, None), grant(BuiltIn::Reader, Some("law")));
    grants::give(&tx, &alpha(), &anna, &approver, at(0), "Zane").await.unwrap();
    grants::give(&tx, &alpha(), &bruno, &reader, at(0), "Zane").await.unwrap();
    let longer = Grant { until: None, ..reader.clone() };
    grants::give(&tx, &alpha(), &bruno, &longer, at(1), "Zane").await.unwrap();
    let deputy = Deputy { of: anna.clone(), from: at(10), until: at(20) };
    deputies::put(&tx, &alpha(), &bruno, &deputy, at(0), "Anna").await.unwrap();
    let counting = async |seconds| grants::counting(&tx, &alpha(), &bruno, at(seconds)).await.unwrap();
    assert_eq!(counting(9).await, Counting { own: vec![longer.clone()], acting_for: Vec::new() });
    assert_eq!(counting(10).await, Counting { own: vec![longer.clone()], acting_for: vec![approver.clone()] });
    assert_eq!(counting(20).await.acting_for, []);
    assert_eq!(grants::counting(&tx, &beta(), &bruno, at(10)).await.unwrap(), Counting::default());
    let holders = grants::holders(&tx, &alpha(), std::slice::from_ref(&approver.role), 9).await.unwrap();
    assert_eq!(holders.iter().map(|holder| holder.name.as_str()).collect::<Vec<_>>(), ["Anna"]);
    staff::set_left(&tx, &alpha(), &anna, Some(at(11))).await.unwrap();
    assert_eq!(counting(12).await.acting_for, [], "nobody acts for somebody who left");
    assert!(grants::holders(&tx, &alpha(), &[approver.role], 9).await.unwrap().is_empty());
    let unit = longer.unit.as_ref();
    assert!(!grants::take(&tx, &alpha(), &bruno, &longer.role, None, Source::Hand).await.unwrap());
    assert!(grants::take(&tx, &alpha(), &bruno, &longer.role, unit, Source::Hand).await.unwrap());
    assert_eq!(counting(1).await, Counting::default());
}

async fn administrators_who_remove_each_other_at_once_leave_one(db: Fresh) {
    let administrator = Grant {
        role: Role::BuiltIn(BuiltIn::Administrator),
        unit: None,
        from: None,
        until: None,
        source: Source::Hand,
    };
    let tx = db.store.begin().await.unwrap();
    let mut people = Vec::new();
    for number in 0..6 {
        let id = staff::add(&tx, &alpha(), &format!("Person {number}"), None, at(0)).await.unwrap();
        grants::give(&tx, &alpha(), &id, &administrator, at(0), "Zane").await.unwrap();
        people.push(id);
    }
    tx.commit().await.unwrap();
    let count = async |tx: &store::Tx| {
        let holders = grants::holders(tx, &alpha(), std::slice::from_ref(&administrator.role), 100).await.unwrap();
        holders.iter().filter(|holder| holder.grant.administers_for_good(at(1))).count()
    };
    let mut changes = Vec::new();
    for id in people {
        let (store, administrator) = (db.store.clone(), administrator.clone());
        changes.push(tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            grants::hold_still(&tx).await.unwrap();
            let role = std::slice::from_ref(&administrator.role);
            let before = grants::holders(&tx, &alpha(), role, 100).await.unwrap().len();
            tokio::task::yield_now().await;
            grants::take(&tx, &alpha(), &id, &administrator.role, None, Source::Hand).await.unwrap();
            let after = grants::holders(&tx, &alpha(), role, 100).await.unwrap().len();
            let is_allowed = check_administrators(before, after).is_ok();
            if is_allowed {
                tx.commit().await.unwrap();
            }
            is_allowed
        }));
    }
    let mut allowed = 0;
    for change in changes {
        allowed += u32::from(change.await.unwrap());
    }
    let tx = db.store.begin().await.unwrap();
    assert_eq!((allowed, count(&tx).await), (5, 1));
}

async fn a_session_ends_when_it_is_ended_or_over(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    for token in [1, 2] {
        sessions::create(&tx, &alpha(), &session(&[token; 32], &anna)).await.unwrap();
    }
    let found = async |token: u8, seconds| {
        let session = sessions::find(&tx, &alpha(), &[token; 32], at(seconds), at(-1)).await.unwrap();
        session.map(|session| session.staff)
    };
    assert_eq!(found(1, 99).await, Some(anna.clone()));
    assert_eq!(found(1, 100).await, None);
    assert_eq!(found(3, 1).await, None);
    assert!(sessions::find(&tx, &beta(), &[1; 32], at(1), at(-1)).await.unwrap().is_none());
    assert!(sessions::end(&tx, &alpha(), &[1; 32], at(50)).await.unwrap());
    assert!(!sessions::end(&tx, &alpha(), &[1; 32], at(51)).await.unwrap());
    assert_eq!(found(1, 52).await, None);
    assert_eq!(found(2, 52).await, Some(anna.clone()));
    let idle = sessions::find(&tx, &alpha(), &[2; 32], at(52), at(0)).await.unwrap();
    assert!(idle.is_none(), "it was last seen at 0");
    let open = sessions::of_person(&tx, &alpha(), &anna, at(52), at(-1)).await.unwrap();
    assert_eq!(open.len(), 1);
    assert!(sessions::of_person(&tx, &beta(), &anna, at(52), at(-1)).await.unwrap().is_empty());
    sessions::touch(&tx, &alpha(), &open[0].id, at(60)).await.unwrap();
    assert!(sessions::find(&tx, &alpha(), &[2; 32], at(61), at(52)).await.unwrap().is_some());
    assert_eq!(sessions::end_all(&tx, &alpha(), &anna, Some(&open[0].id), at(62)).await.unwrap(), 0);
    assert!(sessions::end_one(&tx, &alpha(), &anna, &open[0].id, at(62)).await.unwrap());
    assert_eq!(found(2, 63).await, None);
    assert_eq!(sessions::forget_expired(&tx, &alpha(), at(101)).await.unwrap(), 2);
}

async fn a_sign_in_link_works_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[1; 32], &link("Anna"), at(0), at(900)).await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[2; 32], &link("Bruno"), at(0), at(900)).await.unwrap();
    let follow =
        async |token: u8, seconds| sign_in_links::use_once(&tx, &alpha(), &[token; 32], at(seconds)).await.unwrap();
    assert_eq!(follow(1, 10).await, Some(link("Anna")));
    assert_eq!(follow(1, 11).await, None);
    assert_eq!(follow(2, 900).await, None);
    assert_eq!(follow(3, 1).await, None);
    assert_eq!(sign_in_links::use_once(&tx, &beta(), &[2; 32], at(1)).await.unwrap(), None);
}

async fn an_invitation_is_open_until_somebody_comes(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let mut people = Vec::new();
    for (number, name) in ["Open", "Twice", "Came", "Acted", "Used", "No invitation"].into_iter().enumerate() {
        let id = staff::add(&tx, &alpha(), name, None, at(0)).await.unwrap();
        let purpose = if name == "No invitation" { Purpose::Asked } else { Purpose::Invitation };
        let link = Link { staff: Some(id.clone()), name: name.to_owned(), purpose };
        let token = u8::try_from(number).unwrap();
        sign_in_links::create(&tx, &alpha(), &[token; 32], &link, at(0), at(900)).await.unwrap();
        if name == "Twice" {
            sign_in_links::create(&tx, &alpha(), &[99; 32], &link, at(10), at(910)).await.unwrap();
        }
        people.push(id);
    }
    sessions::create(&tx, &alpha(), &session(&[7; 32], &people[2])).await.unwrap();
    let actor = Actor::Staff { institution: alpha(), id: people[3].clone(), name: "Acted".to_owned() };
    let institution = alpha();
    let entry = Entry {
        institution: &institution,
        at: at(1),
        actor: &actor,
        what: "signed-in",
        object_kind: "person",
        object_id: people[3].as_str(),
        details: "{}",
    };
    audit::append(&tx, &entry).await.unwrap();
    sign_in_links::use_once(&tx, &alpha(), &[4; 32], at(1)).await.unwrap().unwrap();
    let open = async |people: &[StaffId], seconds| {
        let mut open = sign_in_links::invited(&tx, &alpha(), people, at(seconds)).await.unwrap();
        open.sort_unstable();
        open
    };
    let mut both = vec![(people[0].clone(), at(900)), (people[1].clone(), at(910))];
    both.sort_unstable();
    assert_eq!(open(&people, 2).await, both);
    assert_eq!(open(&people[..1], 2).await, [(people[0].clone(), at(900))]);
    assert_eq!(open(&people, 905).await, [(people[1].clone(), at(910))]);
    assert!(open(&[], 2).await.is_empty());
    assert!(sign_in_links::invited(&tx, &beta(), &people, at(2)).await.unwrap().is_empty());
}

async fn names_are_found_for_many_at_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let left = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    staff::set_left(&tx, &alpha(), &left, Some(at(1))).await.unwrap();
    let mut named = staff::names(&tx, &alpha(), &[anna.clone(), left.clone()]).await.unwrap();
    named.sort_unstable();
    let mut both = vec![(anna.clone(), "Anna".to_owned()), (left.clone(), "Bruno".to_owned())];
    both.sort_unstable();
    assert_eq!(named, both);
    assert!(staff::names(&tx, &alpha(), &[]).await.unwrap().is_empty());
    assert!(staff::names(&tx, &beta(), &[anna, left]).await.unwrap().is_empty());
}

async fn two_at_once_cannot_use_the_same_link(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[1; 32], &link("Anna"), at(0), at(900)).await.unwrap();
    tx.commit().await.unwrap();
    let mut followers = Vec::new();
    for _ in 0..6 {
        let store = db.store.clone();
        followers.push(tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            let name = sign_in_links::use_once(&tx, &alpha(), &[1; 32], at(5)).await.unwrap();
            tx.commit().await.unwrap();
            name.is_some()
        }));
    }
    let mut signed_in = 0;
    for follower in followers {
        signed_in += u32::from(follower.await.unwrap());
    }
    assert_eq!(signed_in, 1);
}

async fn the_audit_log_tells_who_did_what_in_order(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let actors = [
        Actor::Staff { institution: alpha(), id: anna, name: "Anna".to_owned() },
        Actor::Partner { hei: beta() },
        Actor::System,
    ];
    let institution = alpha();
    for actor in &actors {
        let entry = Entry {
            institution: &institution,
            at: at(5),
            actor,
            what: "agreement-sent",
            object_kind: "agreement",
            object_id: "A-1",
            details: "{}",
        };
        audit::append(&tx, &entry).await.unwrap();
    }
    let kept = audit::of_object(&tx, &alpha(), "agreement", "A-1", 10).await.unwrap();
    assert_eq!(kept.iter().map(|entry| entry.actor.clone()).rev().collect::<Vec<_>>(), actors);
    assert_eq!((kept[0].at, kept[0].what.as_str(), kept[0].details.as_str()), (at(5), "agreement-sent", "{}"));
    assert_eq!(audit::of_object(&tx, &alpha(), "agreement", "A-1", 2).await.unwrap().len(), 2);
    assert!(audit::of_object(&tx, &beta(), "agreement", "A-1", 10).await.unwrap().is_empty());
}
