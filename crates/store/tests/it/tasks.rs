//! Lists of what has to be done: who sees what, in which order, and what people add.

use std::collections::BTreeSet;

use domain::agreement::standing::Who;
use domain::hei::OunitId;
use domain::ids::StaffId;
use domain::people::access::{Access, Ground};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::people::units::UnitTree;
use domain::task::{Kind, Object, Step, StepKey};
use jiff::SignedDuration;
use store::next_steps::{self, Row};
use store::tasks::{self, Assignment, At, Change, Comment, Filter, Sight, Snooze, View};
use store::{Store, Tx};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta};

crate::both_databases!(
    a_list_shows_what_a_person_may_do_in_their_units,
    pages_of_tasks_go_on_where_they_ended,
    what_people_add_outlives_the_rows_and_ends_with_the_step,
    what_is_put_off_comes_back,
    a_change_is_undone_once_by_whoever_made_it,
    many_units_are_one_branch,
);

fn staff(number: u8) -> StaffId {
    StaffId::parse(&format!("0192f0c1-2f4b-7c3a-8a55-0000000000{number:02x}")).unwrap()
}

fn unit(id: &str) -> OunitId {
    OunitId::parse(id).unwrap()
}

fn access(grants: &[(BuiltIn, Option<&str>)]) -> Access {
    let grant = |(role, of): &(BuiltIn, Option<&str>)| Grant {
        role: Role::BuiltIn(*role),
        unit: of.map(unit),
        from: None,
        until: None,
        source: Source::Hand,
    };
    let grants: Vec<Grant> = grants.iter().map(grant).collect();
    Access::of(&grants, &[], Ground { roles: &[], units: &UnitTree::default(), now: at(0) })
}

fn row(number: u8, kind: Kind, who: Who, of: Option<&str>) -> Row {
    let step = Step::new(kind, Object::Agreement(agreement_id(number)), who, at(i64::from(number)));
    Row { step, unit: of.map(unit), partner: beta(), code: format!("A-{number}") }
}

async fn keep(tx: &Tx, rows: &[Row]) {
    for row in rows {
        next_steps::put(tx, &alpha(), &row.step.object, std::slice::from_ref(row)).await.unwrap();
    }
}

async fn codes(store: &Store, me: &StaffId, access: &Access, view: View, filter: &Filter) -> Vec<String> {
    let sight = Sight { me, access, now: at(100) };
    let found = tasks::list(store, &alpha(), sight, view, filter, &At::First, 50).await.unwrap();
    let codes: Vec<String> = found.rows.iter().map(|line| line.row.code.clone()).collect();
    let count = tasks::counts(store, &alpha(), sight, &[(view, filter.clone())]).await.unwrap();
    assert_eq!(count, [u32::try_from(codes.len()).unwrap()], "the count is that of the list");
    codes
}

async fn a_list_shows_what_a_person_may_do_in_their_units(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let connection = Step::new(Kind::MessagesRefused, Object::Connection(beta()), Who::Us, at(9));
    keep(
        &tx,
        &[
            row(1, Kind::ApproveAgreement, Who::Both, Some("law")),
            row(2, Kind::ResolveDifferences, Who::Us, Some("law")),
            row(3, Kind::ResolveDifferences, Who::Us, Some("physics")),
            row(4, Kind::ResolveDifferences, Who::Us, None),
            row(5, Kind::ApproveAgreement, Who::Partner, Some("law")),
            row(6, Kind::RenewAgreement, Who::Us, Some("law")),
            Row { step: connection, unit: None, partner: beta(), code: "C".to_owned() },
        ],
    )
    .await;
    tx.commit().await.unwrap();
    let (me, other) = (staff(1), staff(2));
    let lawyer = access(&[(BuiltIn::Coordinator, Some("law"))]);
    let office = access(&[(BuiltIn::Officer, None)]);
    let both = access(&[(BuiltIn::Coordinator, Some("law")), (BuiltIn::Approver, None)]);
    let it = access(&[(BuiltIn::It, None)]);
    let plain = Filter::default();
    let of = async |access: &Access, view| codes(&db.store, &me, access, view, &Filter::default()).await;
    assert_eq!(of(&lawyer, View::ForYou).await, ["A-2", "A-6"]);
    assert_eq!(of(&lawyer, View::Team).await, ["A-1", "A-2", "A-6"]);
    assert_eq!(of(&lawyer, View::Waiting).await, ["A-5"]);
    assert!(of(&lawyer, View::Connection).await.is_empty());
    assert_eq!(of(&office, View::ForYou).await, ["A-2", "A-3", "A-4", "A-6"]);
    assert_eq!(of(&both, View::ForYou).await, ["A-1", "A-2", "A-6"]);
    assert_eq!(of(&it, View::Connection).await, ["C"]);
    assert!(of(&Access::default(), View::Team).await.is_empty());

    // What is assigned is for that person alone; others find it in the list of the team.
    let tx = db.store.begin().await.unwrap();
    let give = |number: u8, kind| Assignment {
        task: row(number, kind, Who::Us, None).step.key(),
        staff: me.clone(),
        by: other.clone(),
        note: "As agreed".to_owned(),
        at: at(50),
    };
    tasks::assign(&tx, &alpha(), &give(1, Kind::ApproveAgreement)).await.unwrap();
    tasks::assign(&tx, &alpha(), &give(3, Kind::ResolveDifferences)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(of(&lawyer, View::ForYou).await, ["A-1", "A-2", "A-6"], "not the one that is out of reach");
    assert_eq!(codes(&db.store, &other, &office, View::ForYou, &plain).await, ["A-2", "A-4", "A-6"]);
    assert_eq!(codes(&db.store, &other, &office, View::Team, &plain).await.len(), 5);

    let filter = async |filter: Filter| codes(&db.store, &other, &office, View::Team, &filter).await;
    let units: BTreeSet<OunitId> = [unit("physics")].into();
    assert_eq!(filter(Filter { units: Some(units), ..Filter::default() }).await, ["A-3"]);
    assert_eq!(filter(Filter { kind: Some(Kind::RenewAgreement), ..Filter::default() }).await, ["A-6"]);
    let due = |number: u8| row(number, Kind::ResolveDifferences, Who::Us, None).step.due;
    let range = Filter { due_from: Some(due(2)), due_before: Some(due(4)), ..Filter::default() };
    assert_eq!(filter(range).await, ["A-2", "A-3"]);
    let sight = Sight { me: &me, access: &office, now: at(100) };
    assert_eq!(tasks::oldest(&db.store, &alpha(), sight, View::Team).await.unwrap(), Some(at(1)));
    assert_eq!(tasks::oldest(&db.store, &beta(), sight, View::Team).await.unwrap(), None);
}

async fn pages_of_tasks_go_on_where_they_ended(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 1..=5 {
        // Three are due at the same instant.
        let mut row = row(number, Kind::ResolveDifferences, Who::Us, Some(if number % 2 == 0 { "law" } else { "art" }));
        row.step.due = at(i64::from(number / 4));
        keep(&tx, &[row]).await;
    }
    tx.commit().await.unwrap();
    let (me, access) = (staff(1), access(&[(BuiltIn::Officer, Some("law")), (BuiltIn::Officer, Some("art"))]));
    let sight = Sight { me: &me, access: &access, now: at(100) };
    let page = async |place: &At| {
        tasks::list(&db.store, &alpha(), sight, View::ForYou, &Filter::default(), place, 2).await.unwrap()
    };
    let names = |page: &tasks::Lines| page.rows.iter().map(|line| line.row.code.clone()).collect::<Vec<_>>();
    let first = page(&At::First).await;
    let second = page(first.next.as_ref().unwrap()).await;
    let third = page(second.next.as_ref().unwrap()).await;
    assert_eq!([names(&first), names(&second)], [["A-1", "A-2"], ["A-3", "A-4"]]);
    assert_eq!((names(&third), third.next.is_none(), first.previous.is_none()), (vec!["A-5".to_owned()], true, true));
    assert_eq!(page(third.previous.as_ref().unwrap()).await.rows, second.rows);
    let Some(At::After(spot)) = second.next else { unreachable!("there is a third page") };
    assert_eq!(tasks::Spot::parse(&spot.to_string()), Some(spot));
    assert_eq!(tasks::Spot::parse("1 x"), None);
}

async fn what_people_add_outlives_the_rows_and_ends_with_the_step(db: Fresh) {
    let (me, object) = (staff(1), Object::Agreement(agreement_id(1)));
    let row = row(1, Kind::ResolveDifferences, Who::Us, None);
    let key = row.step.key();
    let tx = db.store.begin().await.unwrap();
    assert!(next_steps::put(&tx, &alpha(), &object, std::slice::from_ref(&row)).await.unwrap());
    assert!(!next_steps::put(&tx, &alpha(), &object, std::slice::from_ref(&row)).await.unwrap(), "nothing is new");
    let given = Assignment { task: key.clone(), staff: me.clone(), by: staff(2), note: String::new(), at: at(1) };
    tasks::assign(&tx, &alpha(), &given).await.unwrap();
    let said = Comment { name: "Ilze Ozola".to_owned(), said: "They call back on Monday".to_owned(), at: at(2) };
    tasks::comment(&tx, &alpha(), &object, &me, &said).await.unwrap();
    // The step changes in what is no part of its name.
    let more = Row { step: row.step.clone().counting(3), unit: Some(unit("law")), ..row.clone() };
    assert!(next_steps::put(&tx, &alpha(), &object, std::slice::from_ref(&more)).await.unwrap());
    let access = access(&[(BuiltIn::Officer, None)]);
    let sight = Sight { me: &me, access: &access, now: at(9) };
    let line = async |tx: &Tx| tasks::named(tx, &alpha(), sight, std::slice::from_ref(&key)).await.unwrap().pop();
    let found = line(&tx).await.unwrap();
    assert_eq!((found.row, found.assignee, found.comments), (more.clone(), Some(me.clone()), 1));
    assert_eq!(tasks::assignments(&tx, &alpha(), std::slice::from_ref(&key)).await.unwrap(), [given]);
    // Another one takes its place: what was planned for the first is over.
    let mut next = more;
    next.step.since = at(70);
    assert!(next_steps::put(&tx, &alpha(), &object, &[next]).await.unwrap());
    assert_eq!(line(&tx).await, None);
    assert!(tasks::assignments(&tx, &alpha(), &[key]).await.unwrap().is_empty());
    assert_eq!(tasks::comments(&tx, &alpha(), &object, 10).await.unwrap(), [said], "what was said stays");
    assert_eq!(next_steps::of_object(&tx, &alpha(), &object).await.unwrap().len(), 1);
}

async fn what_is_put_off_comes_back(db: Fresh) {
    let row = row(1, Kind::ResolveDifferences, Who::Us, None);
    let (me, other, access) = (staff(1), staff(2), access(&[(BuiltIn::Officer, None)]));
    let tx = db.store.begin().await.unwrap();
    keep(&tx, std::slice::from_ref(&row)).await;
    let until = at(200);
    let off = Snooze { task: row.step.key(), staff: me.clone(), until, at: at(1) };
    tasks::snooze(&tx, &alpha(), &off).await.unwrap();
    tx.commit().await.unwrap();
    let put_off = Filter { put_off: true, ..Filter::default() };
    let sees = async |who: &StaffId, filter: &Filter| codes(&db.store, who, &access, View::ForYou, filter).await;
    assert!(sees(&me, &Filter::default()).await.is_empty());
    assert_eq!(sees(&me, &put_off).await, ["A-1"]);
    assert_eq!(sees(&other, &Filter::default()).await, ["A-1"], "others are not kept from it");
    let later = Sight { me: &me, access: &access, now: until };
    let found = tasks::list(&db.store, &alpha(), later, View::ForYou, &Filter::default(), &At::First, 9).await.unwrap();
    assert_eq!((found.rows.len(), found.rows[0].put_off_until), (1, None));
    let tx = db.store.begin().await.unwrap();
    assert_eq!(tasks::snoozes(&tx, &alpha(), &me, &[row.step.key()]).await.unwrap(), [off]);
    assert!(tasks::wake(&tx, &alpha(), &row.step.key(), &me).await.unwrap());
    assert!(!tasks::wake(&tx, &alpha(), &row.step.key(), &me).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(sees(&me, &Filter::default()).await, ["A-1"]);
}

async fn a_change_is_undone_once_by_whoever_made_it(db: Fresh) {
    let (me, other) = (staff(1), staff(2));
    let tx = db.store.begin().await.unwrap();
    let change = Change { staff: &me, kind: "assign", at: at(0), until: at(600) };
    let id = tasks::keep_change(&tx, &alpha(), &change, &vec!["before"]).await.unwrap();
    let take =
        async |who: &StaffId, now| tasks::take_change::<Vec<String>>(&tx, &alpha(), &id, who, at(now)).await.unwrap();
    assert_eq!(take(&other, 1).await, None);
    assert_eq!(take(&me, 600).await, None, "too late");
    let taken = take(&me, 599).await.unwrap();
    assert_eq!((taken.kind.as_str(), taken.before), ("assign", vec!["before".to_owned()]));
    assert_eq!(take(&me, 599).await, None);
    let old = tasks::keep_change(&tx, &alpha(), &change, &0).await.unwrap();
    assert_eq!(tasks::forget_changes(&tx, &alpha(), at(0) + SignedDuration::from_secs(600)).await.unwrap(), 1);
    assert_eq!(tasks::take_change::<u8>(&tx, &alpha(), &old, &me, at(1)).await.unwrap(), None);
}

async fn many_units_are_one_branch(db: Fresh) {
    let names: Vec<String> = (0..30).map(|number| format!("unit-{number}")).collect();
    let tx = db.store.begin().await.unwrap();
    for (number, name) in (1_u8..).zip(&names) {
        keep(&tx, &[row(number, Kind::ResolveDifferences, Who::Us, Some(name))]).await;
    }
    tx.commit().await.unwrap();
    let me = staff(1);
    let grants: Vec<(BuiltIn, Option<&str>)> =
        names.iter().take(20).map(|name| (BuiltIn::Officer, Some(name.as_str()))).collect();
    assert_eq!(codes(&db.store, &me, &access(&grants), View::ForYou, &Filter::default()).await.len(), 20);
    let keys: Vec<StepKey> = next_steps::keys(&db.store, &alpha(), None, 10).await.unwrap();
    let rest = next_steps::keys(&db.store, &alpha(), keys.last(), 100).await.unwrap();
    assert_eq!((keys.len(), rest.len()), (10, 20));
    assert_eq!(next_steps::count(&db.store, &alpha()).await.unwrap(), 30);
}
