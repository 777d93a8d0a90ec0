//! Views of lists that people keep.

use store::{saved_views, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(a_view_is_changed_by_its_person_alone, views_stand_list_by_list_by_name);

async fn a_view_is_changed_by_its_person_alone(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    let id = saved_views::add(&tx, &alpha(), &anna, ("agreements", "Law", "unit=law"), at(1)).await.unwrap();
    assert!(!saved_views::rename(&tx, &alpha(), &bruno, &id, "Mine").await.unwrap());
    assert!(!saved_views::rename(&tx, &beta(), &anna, &id, "Mine").await.unwrap());
    assert!(!saved_views::delete(&tx, &alpha(), &bruno, &id).await.unwrap());
    assert!(!saved_views::delete(&tx, &beta(), &anna, &id).await.unwrap());
    assert!(saved_views::of_person(&tx, &alpha(), &bruno).await.unwrap().is_empty());
    assert!(saved_views::of_person(&tx, &beta(), &anna).await.unwrap().is_empty());
    assert!(saved_views::rename(&tx, &alpha(), &anna, &id, "Law, Ā").await.unwrap());
    let kept = saved_views::of_person(&tx, &alpha(), &anna).await.unwrap();
    assert_eq!((kept[0].name.as_str(), kept[0].query.as_str()), ("Law, Ā", "unit=law"));
    assert!(saved_views::delete(&tx, &alpha(), &anna, &id).await.unwrap());
    assert!(saved_views::of_person(&tx, &alpha(), &anna).await.unwrap().is_empty());
}

async fn views_stand_list_by_list_by_name(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    for (list, name) in [("people", "C"), ("agreements", "B"), ("agreements", "A")] {
        saved_views::add(&tx, &alpha(), &anna, (list, name, "q=x"), at(1)).await.unwrap();
    }
    let kept = saved_views::of_person(&tx, &alpha(), &anna).await.unwrap();
    let names: Vec<(&str, &str)> = kept.iter().map(|view| (view.list.as_str(), view.name.as_str())).collect();
    assert_eq!(names, [("agreements", "A"), ("agreements", "B"), ("people", "C")]);
}
