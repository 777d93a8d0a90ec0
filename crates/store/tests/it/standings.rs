//! The list of agreements: filters, counts and pages.

use domain::academic_year::AcademicYear;
use domain::agreement::standing::{NextAction, Who};
use domain::hei::{HeiId, OunitId};
use store::Tx;
use store::page::{self, Counted, Cursor, Order, Place};
use store::standings::{self, Count, Filter, Row, Within};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, gamma, insert_with};

crate::both_databases!(
    pages_stay_where_they_are_while_rows_come_and_go,
    the_oldest_can_stand_first_and_every_page_knows_its_numbers,
    numbers_of_views_are_counted_up_to_a_limit,
    filters_leave_out_what_does_not_fit,
    search_takes_signs_as_they_are,
    a_row_is_replaced_by_the_next_one,
);

fn row(number: u8, partner: &HeiId, since: i64) -> Row {
    Row {
        institution: alpha(),
        agreement: agreement_id(number),
        partner: partner.clone(),
        code: format!("A-{number}"),
        state: "differences".to_owned(),
        who: Who::Us,
        action: "compare".to_owned(),
        since: at(since),
        differences: 3,
        in_force: true,
        first_year: Some(AcademicYear::starting(2026)),
        last_year: None,
        conditions: 2,
        unit: None,
        updated_at: at(since),
    }
}

async fn add(tx: &Tx, row: Row) {
    let number = u8::from_str_radix(&row.agreement.as_str()[34..], 16).unwrap();
    insert_with(tx, number, &row.partner, None).await.unwrap();
    standings::put(tx, &row).await.unwrap();
}

async fn pages_stay_where_they_are_while_rows_come_and_go(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 1..=6 {
        // Three at a time wait since the same instant.
        add(&tx, row(number, &beta(), i64::from(number / 4))).await;
    }
    let page = async |place: &Place| standings::list(&tx, &alpha(), &Filter::default(), place, 2).await.unwrap();
    let ids = |rows: &[Row]| rows.iter().map(|row| row.code.clone()).collect::<Vec<_>>();
    let first = page(&Place::First).await;
    let second = page(first.next.as_ref().unwrap()).await;
    assert_eq!(
        (ids(&first.rows), ids(&second.rows)),
        (vec!["A-6".into(), "A-5".into()], vec!["A-4".into(), "A-3".into()])
    );
    add(&tx, row(9, &beta(), 50)).await;
    standings::put(&tx, &row(6, &beta(), 60)).await.unwrap();
    assert_eq!(page(first.next.as_ref().unwrap()).await, second);
    let third = page(second.next.as_ref().unwrap()).await;
    assert_eq!(ids(&third.rows), ["A-2", "A-1"]);
    assert!(third.next.is_none());
    assert_eq!(page(third.previous.as_ref().unwrap()).await.rows, second.rows);
    let before_second = page(second.previous.as_ref().unwrap()).await;
    assert_eq!(ids(&before_second.rows), ["A-9", "A-5"]);
    let Some(Place::After(cursor)) = second.next else { unreachable!("there is a third page") };
    assert_eq!(Cursor::parse(&cursor.to_string()), Some(cursor));
}

async fn the_oldest_can_stand_first_and_every_page_knows_its_numbers(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 1..=5 {
        add(&tx, row(number, &beta(), i64::from(number / 3))).await;
    }
    for (order, expected) in [
        (Order::NewestFirst, ["A-5", "A-4", "A-3", "A-2", "A-1"]),
        (Order::OldestFirst, ["A-1", "A-2", "A-3", "A-4", "A-5"]),
    ] {
        let mut place = Place::First;
        let mut seen = Vec::new();
        loop {
            let page = standings::list(&tx, &alpha(), &Filter::default(), (order, &place), 2).await.unwrap();
            let start = store::page::start_of(&page);
            let counted = page::counted(&tx, &alpha(), &Filter::default(), order, start).await.unwrap();
            assert_eq!(counted, Counted { all: 5, before: seen.len() as u64, ..Counted::default() });
            seen.extend(page.rows.into_iter().map(|row| row.code));
            match page.next {
                Some(next) => place = next,
                None => break,
            }
            assert!(seen.len() < 6, "the list does not end");
        }
        assert_eq!(seen, expected);
    }
    let none = Filter { partner: Some(gamma()), ..Filter::default() };
    let counted = page::counted(&tx, &alpha(), &none, Order::NewestFirst, None).await.unwrap();
    assert_eq!(counted, Counted::default());
}

async fn numbers_of_views_are_counted_up_to_a_limit(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 1..=4 {
        add(&tx, row(number, &beta(), 0)).await;
    }
    let approve =
        Row { action: "approve".to_owned(), last_year: Some(AcademicYear::starting(2026)), ..row(5, &beta(), 0) };
    add(&tx, approve.clone()).await;
    add(&tx, Row { in_force: false, agreement: agreement_id(6), code: "A-6".to_owned(), ..approve }).await;
    let filters = [
        Filter::default(),
        Filter { action: Some(NextAction::Approve), ..Filter::default() },
        Filter { ends_with: Some(AcademicYear::starting(2026)), ..Filter::default() },
        Filter { without: Some("differences".to_owned()), ..Filter::default() },
        Filter { named: Some(vec![agreement_id(1), agreement_id(2), agreement_id(99)]), ..Filter::default() },
        Filter { named: Some(Vec::new()), ..Filter::default() },
        Filter { unit: OunitId::parse("law").ok(), ..Filter::default() },
    ];
    assert_eq!(standings::numbers(&tx, &alpha(), &filters, 4).await.unwrap(), [4, 2, 1, 0, 2, 0, 0]);
    assert_eq!(standings::numbers(&tx, &beta(), &filters, 4).await.unwrap(), [0; 7]);
}

async fn filters_leave_out_what_does_not_fit(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    add(&tx, row(1, &beta(), 1)).await;
    add(&tx, Row { who: Who::Partner, ..row(2, &gamma(), 2) }).await;
    add(&tx, Row { state: "in-force".to_owned(), who: Who::Nobody, ..row(3, &beta(), 3) }).await;
    let list = async |filter: Filter| -> Vec<String> {
        let page = standings::list(&tx, &alpha(), &filter, &Place::First, 10).await.unwrap();
        page.rows.into_iter().map(|row| row.code).collect()
    };
    assert_eq!(list(Filter::default()).await, ["A-3", "A-2", "A-1"]);
    let states = vec!["differences".to_owned(), "draft".to_owned()];
    assert_eq!(list(Filter { states, ..Filter::default() }).await, ["A-2", "A-1"]);
    assert_eq!(list(Filter { who: vec![Who::Us, Who::Both], ..Filter::default() }).await, ["A-1"]);
    assert_eq!(list(Filter { partner: Some(gamma()), ..Filter::default() }).await, ["A-2"]);
    assert_eq!(list(Filter { text: Some(" BETA".to_owned()), ..Filter::default() }).await, ["A-3", "A-1"]);
    let of_partner = standings::of_partner(&tx, &alpha(), &gamma(), &Within::Everywhere, 10).await.unwrap();
    assert_eq!(of_partner, [Row { who: Who::Partner, ..row(2, &gamma(), 2) }]);
    let count = |state: &str, who, agreements| Count { state: state.to_owned(), who, agreements };
    let counts = standings::counts(&tx, &alpha(), &Within::Everywhere).await.unwrap();
    assert_eq!(
        counts,
        [count("differences", Who::Partner, 1), count("differences", Who::Us, 1), count("in-force", Who::Nobody, 1)]
    );
    assert!(standings::counts(&tx, &beta(), &Within::Everywhere).await.unwrap().is_empty());
}

async fn search_takes_signs_as_they_are(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    add(&tx, Row { code: "100%_Ā\\1".to_owned(), ..row(1, &beta(), 1) }).await;
    add(&tx, Row { code: "1000 A 1".to_owned(), ..row(2, &beta(), 2) }).await;
    let find = async |text: &str| {
        let filter = Filter { text: Some(text.to_owned()), ..Filter::default() };
        standings::list(&tx, &alpha(), &filter, &Place::First, 10).await.unwrap().rows.len()
    };
    assert_eq!(find("100").await, 2);
    assert_eq!(find("100%").await, 1);
    assert_eq!(find("0%_ā\\1").await, 1);
    assert_eq!(find("_").await, 1);
    assert_eq!((find("%_a\\").await, find("ā\\1 beta 100").await), (1, 1));
    assert_eq!(find("'; DROP TABLE standings").await, 0);
}

async fn a_row_is_replaced_by_the_next_one(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    add(&tx, row(1, &beta(), 1)).await;
    let next = Row {
        who: Who::Both,
        in_force: false,
        differences: 0,
        last_year: Some(AcademicYear::starting(2030)),
        ..row(1, &beta(), 2)
    };
    standings::put(&tx, &next).await.unwrap();
    assert_eq!(standings::get(&tx, &alpha(), &agreement_id(1)).await.unwrap(), Some(next));
    assert_eq!(standings::get(&tx, &beta(), &agreement_id(1)).await.unwrap(), None);
}
