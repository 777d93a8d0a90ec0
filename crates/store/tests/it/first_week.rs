//! Facts about the first week of an institution.

use domain::first_week::Administrator;
use domain::ids::StaffId;
use domain::people::grant::{Grant, Source};
use domain::people::method::Method;
use domain::people::role::{BuiltIn, Role};
use jiff::Timestamp;
use store::first_week::{self, Said};
use store::sessions::{self, NewSession};
use store::{Tx, approvals, grants, local_accounts, partner_copies, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, received, shared};

crate::both_databases!(
    what_an_institution_says_is_kept_and_taken_back,
    an_administrator_has_a_way_of_their_own_or_not,
    the_second_who_comes_counts_and_nobody_who_left,
    the_first_agreements_have_their_times,
);

async fn what_an_institution_says_is_kept_and_taken_back(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    assert_eq!(first_week::said(&tx, &alpha()).await.unwrap(), Said::default());
    first_week::close(&tx, &alpha(), Some(at(1))).await.unwrap();
    first_week::say_no_units(&tx, &alpha(), Some(at(2))).await.unwrap();
    let both = Said { no_units_at: Some(at(2)), closed_at: Some(at(1)) };
    assert_eq!(first_week::said(&tx, &alpha()).await.unwrap(), both);
    assert_eq!(first_week::said(&tx, &beta()).await.unwrap(), Said::default());
    first_week::close(&tx, &alpha(), None).await.unwrap();
    assert_eq!(first_week::said(&tx, &alpha()).await.unwrap(), Said { closed_at: None, ..both });
}

async fn an_administrator_has_a_way_of_their_own_or_not(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let zane = staff::add(&tx, &alpha(), "Zane", None, at(0)).await.unwrap();
    give(&tx, &anna, BuiltIn::Administrator, None).await;
    give(&tx, &zane, BuiltIn::Officer, None).await;
    let all = async || first_week::administrators(&tx, &alpha(), at(9)).await.unwrap();
    assert_eq!(all().await, [Administrator { own_way_since: None }]);
    local_accounts::set_password(&tx, &alpha(), &anna, "anna", "hash", at(3)).await.unwrap();
    assert_eq!(all().await, [Administrator { own_way_since: Some(at(3)) }]);
    // Somebody whose role is over does not count, nor does one who left.
    give(&tx, &zane, BuiltIn::Administrator, Some(at(5))).await;
    assert_eq!(all().await.len(), 1);
    staff::set_left(&tx, &alpha(), &anna, Some(at(6))).await.unwrap();
    assert_eq!(all().await, []);
}

async fn the_second_who_comes_counts_and_nobody_who_left(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let second = async || first_week::second_came_at(&tx, &alpha()).await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let zane = staff::add(&tx, &alpha(), "Zane", None, at(0)).await.unwrap();
    come(&tx, &anna, 1).await;
    come(&tx, &anna, 2).await;
    assert_eq!(second().await, None);
    come(&tx, &zane, 3).await;
    come(&tx, &zane, 4).await;
    assert_eq!(second().await, Some(at(3)));
    assert_eq!(first_week::second_came_at(&tx, &beta()).await.unwrap(), None);
    staff::set_left(&tx, &alpha(), &anna, Some(at(5))).await.unwrap();
    assert_eq!(second().await, None);
}

async fn the_first_agreements_have_their_times(db: Fresh) {
    let none = first_week::first_agreements(&db.store, &alpha()).await.unwrap();
    assert_eq!(none, (None, None));
    shared(&db.store, 2, 20).await;
    let one = shared(&db.store, 1, 10).await;
    let sent = first_week::first_agreements(&db.store, &alpha()).await.unwrap();
    assert_eq!(sent, (Some(at(10)), None));
    let tx = db.store.begin().await.unwrap();
    let copy = partner_copies::record(&tx, &received("B-1", 5, '5', 20)).await.unwrap().id;
    approvals::set_base(&tx, &alpha(), &one, 1, &copy, at(30)).await.unwrap();
    let in_force = first_week::first_agreements(&tx, &alpha()).await.unwrap();
    assert_eq!(in_force, (Some(at(10)), Some(at(30))));
    assert_eq!(first_week::first_agreements(&tx, &beta()).await.unwrap(), (None, None));
}

async fn give(tx: &Tx, who: &StaffId, role: BuiltIn, until: Option<Timestamp>) {
    let grant = Grant { role: Role::BuiltIn(role), unit: None, from: None, until, source: Source::Hand };
    grants::give(tx, &alpha(), who, &grant, at(0), "Anna").await.unwrap();
}

async fn come(tx: &Tx, who: &StaffId, seconds: i64) {
    let token = seconds.to_be_bytes();
    let new = NewSession {
        token_hash: &token,
        staff: who,
        method: Method::Link,
        device: "",
        now: at(seconds),
        expires_at: at(1000),
    };
    sessions::create(tx, &alpha(), &new).await.unwrap();
}
