//! Views of lists that people keep.

use std::time::Duration;

use domain::ids::{StaffId, ViewId};
use store::{Store, StoreError, Tx, saved_views, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    a_view_is_changed_by_its_person_alone,
    views_stand_list_by_list_by_name,
    two_who_give_one_name_at_once_do_not_both_get_it,
);

async fn a_view_is_changed_by_its_person_alone(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    let id = saved_views::add(&tx, &alpha(), &anna, ("agreements", "Law", "unit=law"), at(1)).await.unwrap().unwrap();
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
        saved_views::add(&tx, &alpha(), &anna, (list, name, "q=x"), at(1)).await.unwrap().unwrap();
    }
    let kept = saved_views::of_person(&tx, &alpha(), &anna).await.unwrap();
    let names: Vec<(&str, &str)> = kept.iter().map(|view| (view.list.as_str(), view.name.as_str())).collect();
    assert_eq!(names, [("agreements", "A"), ("agreements", "B"), ("people", "C")]);
}

/// Two windows of one person: the second is at it while the first has not finished.
async fn two_who_give_one_name_at_once_do_not_both_get_it(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let first = keep(&tx, &anna, "One").await.unwrap().unwrap();
    let second = keep(&tx, &anna, "Two").await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let pause = || tokio::time::sleep(Duration::from_millis(200));

    let tx = db.store.begin().await.unwrap();
    assert!(keep(&tx, &anna, "Law").await.unwrap().is_some());
    let late = tokio::spawn(keep_late(db.store.clone(), anna.clone(), "Law"));
    pause().await;
    tx.commit().await.unwrap();
    assert_eq!(late.await.unwrap().unwrap(), None);

    let tx = db.store.begin().await.unwrap();
    assert!(saved_views::rename(&tx, &alpha(), &anna, &first, "Arts").await.unwrap());
    let renamed = tokio::spawn(rename_late(db.store.clone(), anna.clone(), second, "Arts"));
    let late = tokio::spawn(keep_late(db.store.clone(), anna.clone(), "Arts"));
    pause().await;
    tx.commit().await.unwrap();
    assert!(!renamed.await.unwrap().unwrap());
    assert_eq!(late.await.unwrap().unwrap(), None);
    let kept = saved_views::of_person(&db.store, &alpha(), &anna).await.unwrap();
    assert_eq!(kept.iter().map(|view| view.name.as_str()).collect::<Vec<_>>(), ["Arts", "Law", "Two"]);
}

async fn keep(tx: &Tx, anna: &StaffId, name: &str) -> Result<Option<ViewId>, StoreError> {
    saved_views::add(tx, &alpha(), anna, ("agreements", name, "q=x"), at(1)).await
}

async fn keep_late(store: Store, anna: StaffId, name: &str) -> Result<Option<ViewId>, StoreError> {
    let tx = store.begin().await?;
    let kept = keep(&tx, &anna, name).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn rename_late(store: Store, anna: StaffId, view: ViewId, name: &str) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    let renamed = saved_views::rename(&tx, &alpha(), &anna, &view, name).await?;
    tx.commit().await?;
    Ok(renamed)
}
