//! The institutions' keys, and what a backup has and has not.

use domain::people::method::Method;
use store::backup::{self, Backup};
use store::keys::{self, Key, KeyRole, KeyState};
use store::sessions::NewSession;
use store::sign_in_links::{Link, Purpose};
use store::{sessions, sign_in_links, staff, started_logins, upkeep};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    a_key_that_cannot_sign_retires_no_other,
    who_was_signed_in_is_not_after_a_restore,
    a_database_knows_when_it_was_last_backed_up,
    a_database_that_is_held_still_can_be_read_and_not_changed,
);

fn key(fingerprint: &str, second: i64) -> Key {
    Key {
        institution: alpha(),
        role: KeyRole::Client,
        fingerprint: fingerprint.to_owned(),
        sealed_private: vec![1],
        spki: vec![2],
        created_at: at(second),
        published_at: None,
        seen_at: None,
        active_at: None,
        retiring_at: None,
        retired_at: None,
    }
}

async fn a_key_that_cannot_sign_retires_no_other(db: Fresh) {
    use KeyState::{Active, Made, Published, Retired};

    let tx = db.store.begin().await.unwrap();
    let signs = Key { published_at: Some(at(0)), active_at: Some(at(0)), ..key("aa", 0) };
    let (made, retired) = (key("bb", 1), Key { published_at: Some(at(1)), retired_at: Some(at(2)), ..key("cc", 1) });
    let published = Key { published_at: Some(at(1)), seen_at: Some(at(1)), ..key("dd", 2) };
    for key in [&signs, &made, &retired, &published] {
        keys::insert(&tx, key).await.unwrap();
    }
    let states = async || -> Vec<KeyState> { keys::all(&tx, &alpha()).await.unwrap().iter().map(Key::state).collect() };
    for not in [&made, &retired, &signs, &key("ee", 0)] {
        assert!(!keys::activate(&tx, not, at(3)).await.unwrap(), "{}", not.fingerprint);
        assert_eq!(states().await, [Active, Made, Retired, Published]);
    }
    assert!(keys::missed(&tx, &published).await.unwrap() && !keys::missed(&tx, &signs).await.unwrap());
    assert!(keys::activate(&tx, &published, at(3)).await.unwrap());
    assert_eq!(states().await[0], KeyState::Retiring);
    assert_eq!(keys::institutions(&tx).await.unwrap(), [alpha()]);
}

async fn who_was_signed_in_is_not_after_a_restore(db: Fresh) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.backup");
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let new = NewSession {
        token_hash: &[1; 32],
        staff: &anna,
        method: Method::Link,
        device: "",
        now: at(0),
        expires_at: at(900),
    };
    sessions::create(&tx, &alpha(), &new).await.unwrap();
    let link = Link { staff: None, name: "Bruno".to_owned(), purpose: Purpose::SignIn };
    sign_in_links::create(&tx, &alpha(), &[0xA7; 32], &link, at(0), at(900)).await.unwrap();
    started_logins::put(&tx, &alpha(), &[0xA8; 32], "started", at(900)).await.unwrap();
    tx.commit().await.unwrap();
    backup::write(&db.url, &file).await.unwrap();
    backup::note(&file, &[]).await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(32).any(|some| some == [0xA7; 32]), "the link is in the backup");
    assert!(!bytes.windows(32).any(|some| some == [0xA8; 32]), "a login under way is in the backup");
    // Whoever was signed in before the restore is not signed in after it either.
    let opened = Backup::open(&file).await.unwrap();
    let tx = db.store.begin().await.unwrap();
    opened.restore(&tx).await.unwrap();
    assert!(sessions::find(&tx, &alpha(), &[1; 32], at(1), at(-1)).await.unwrap().is_none());
    assert_eq!(sign_in_links::use_once(&tx, &alpha(), &[0xA7; 32], at(1)).await.unwrap(), None);
    assert_eq!(started_logins::take(&tx, &alpha(), &[0xA8; 32], at(1)).await.unwrap(), None);
    assert!(staff::get(&tx, &alpha(), &anna).await.unwrap().is_some());
    tx.commit().await.unwrap();
    opened.close().await.unwrap();
}

async fn a_database_knows_when_it_was_last_backed_up(db: Fresh) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.backup");
    let known = async || upkeep::backed_up_at(&db.store).await.unwrap();
    assert_eq!(known().await, None);
    backup::write(&db.url, &file).await.unwrap();
    backup::note(&file, &[(backup::MADE_AT, at(1).to_string())]).await.unwrap();
    backup::tell(&db.url, at(1)).await.unwrap();
    assert_eq!(known().await, Some(at(1)));
    backup::tell(&db.url, at(2)).await.unwrap();
    assert_eq!(known().await, Some(at(2)));
    // What it holds after a restore was last backed up by that backup, whatever was known of what it held before.
    let opened = Backup::open(&file).await.unwrap();
    let tx = db.store.begin().await.unwrap();
    opened.restore(&tx).await.unwrap();
    tx.commit().await.unwrap();
    opened.close().await.unwrap();
    assert_eq!(known().await, Some(at(1)));
}

async fn a_database_that_is_held_still_can_be_read_and_not_changed(db: Fresh) {
    let folder = tempfile::tempdir().unwrap();
    let tx = db.store.begin().await.unwrap();
    backup::hold_still(&tx).await.unwrap();
    assert!(!backup::holds_facts(&tx).await.unwrap());
    let store = db.store.clone();
    let other = tokio::spawn(async move {
        let tx = store.begin().await.unwrap();
        staff::add(&tx, &beta(), "Anna", None, at(0)).await.unwrap();
        tx.commit().await.unwrap();
    });
    backup::write(&db.url, &folder.path().join("one.backup")).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!other.is_finished(), "somebody changed facts");
    assert!(!backup::holds_facts(&tx).await.unwrap());
    tx.commit().await.unwrap();
    other.await.unwrap();
    assert!(backup::holds_facts(&db.store).await.unwrap());
}
