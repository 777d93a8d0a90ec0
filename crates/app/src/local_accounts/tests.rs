use aws_lc_rs::hmac;
use jiff::SignedDuration;
use store::audit;
use store::jobs::{self, Filter, What};
use store::page::Place;

use super::*;
use crate::account::{self, Way, WayRefused};
use crate::sign_in::LinkFor;
use crate::started::BrowserToken;
use crate::testing::{Side, mailing, two};

const PASSWORD: &str = "correct horse battery";

async fn alpha() -> Side {
    let (alpha, _, _) = two().await;
    alpha
}

async fn newcomer(side: &Side, name: &str) -> SignedIn {
    let token = sign_in::create_link(&side.host, &side.hei, LinkFor::Name(name), false).await.unwrap();
    let session = sign_in::use_link(&side.host, &side.hei, &token, "Test").await.unwrap();
    who(side, &session).await.unwrap()
}

async fn who(side: &Side, token: &SessionToken) -> Option<SignedIn> {
    sign_in::session(&side.host, &side.hei, token).await.unwrap()
}

async fn with_password(side: &Side, name: &str) -> SignedIn {
    let person = newcomer(side, name).await;
    set_password(&side.host, &side.hei, &person, name, ("", PASSWORD)).await.unwrap();
    person
}

/// Switches the second factor on: the secret and the recovery codes.
async fn with_second(side: &Side, person: &SignedIn) -> (String, Vec<String>) {
    let browser = BrowserToken::fresh().unwrap();
    let second = start_second_factor(&side.host, &side.hei, person, &browser).await.unwrap();
    let code = code(side, &second.secret);
    let done =
        finish_second_factor(&side.host, &side.hei, person, (&browser, &second.question), (PASSWORD, &code)).await;
    (second.secret, done.map_err(|(error, _)| error).unwrap())
}

async fn enter(side: &Side, name: &str, password: &str, code: &str) -> Result<SignedIn, LocalRefused> {
    let typed = Typed { name, password, code, from: Some("192.0.2.1") };
    let token = sign_in(&side.host, &side.hei, typed, "Test", None).await?;
    Ok(who(side, &token).await.unwrap())
}

/// The code that an app shows (RFC 6238), reckoned apart from the library that checks it.
fn code(side: &Side, secret: &str) -> String {
    let step = side.host.clock().wire_now().as_second() / 30;
    let mut bits = 0_u64;
    let (mut count, mut key) = (0, Vec::new());
    for sign in secret.bytes() {
        let five = if sign.is_ascii_uppercase() { sign - b'A' } else { sign - b'2' + 26 };
        bits = bits << 5 | u64::from(five);
        count += 5;
        if count >= 8 {
            count -= 8;
            key.push((bits >> count & 255) as u8);
        }
    }
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let tag = tag.as_ref();
    let at = usize::from(tag[19] & 15);
    let number = u32::from_be_bytes([tag[at] & 127, tag[at + 1], tag[at + 2], tag[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

fn later(side: &Side, seconds: i64) {
    side.host.clock().advance(SignedDuration::from_secs(seconds));
}

#[tokio::test]
async fn a_password_alone_lets_in_and_proves_nothing() {
    let side = alpha().await;
    with_password(&side, "Zane Kalna").await;
    let zane = enter(&side, " ZANE kalna ", PASSWORD, "").await.unwrap();
    assert_eq!(zane.name, "Zane Kalna");
    assert!(!zane.is_recent);
    let proved = prove(&side.host, &side.hei, &zane, (PASSWORD, "")).await;
    assert!(matches!(proved, Err(LocalRefused::NoSecondFactor)), "{proved:?}");
}

#[tokio::test]
async fn with_a_second_factor_each_code_counts_once() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let (secret, codes) = with_second(&side, &person).await;
    assert_eq!(codes.len(), recovery::HOW_MANY);
    // The code that switched it on was used.
    let used = code(&side, &secret);
    assert!(matches!(enter(&side, "zane", PASSWORD, &used).await, Err(LocalRefused::Wrong)));
    assert!(matches!(enter(&side, "zane", PASSWORD, "").await, Err(LocalRefused::Wrong)));
    later(&side, 60);
    let zane = enter(&side, "zane", PASSWORD, &code(&side, &secret)).await.unwrap();
    assert!(zane.is_recent);
    assert!(matches!(enter(&side, "zane", PASSWORD, &code(&side, &secret)).await, Err(LocalRefused::Wrong)));
    later(&side, 600);
    let again = who_is(&side, &zane).await;
    assert!(!again.is_recent);
    let now = code(&side, &secret);
    prove(&side.host, &side.hei, &again, (PASSWORD, &now)).await.unwrap();
    assert!(who_is(&side, &zane).await.is_recent);
}

/// The same session as it is now.
async fn who_is(side: &Side, person: &SignedIn) -> SignedIn {
    let now = side.host.clock().wire_now();
    let open = account::open_sessions(&side.host, &side.hei, person).await.unwrap();
    let session = open.into_iter().find(|session| session.id == person.session).unwrap();
    let is_recent = now.duration_since(session.proved_at) < crate::sign_in::RECENT;
    SignedIn { proved_at: session.proved_at, is_recent, ..person.clone() }
}

#[tokio::test]
async fn a_recovery_code_stands_for_the_app_once() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let (_, codes) = with_second(&side, &person).await;
    assert!(enter(&side, "zane", PASSWORD, &codes[3].to_uppercase()).await.unwrap().is_recent);
    assert!(matches!(enter(&side, "zane", PASSWORD, &codes[3]).await, Err(LocalRefused::Wrong)));
    let left = account::ways(&side.host, &side.hei, &person).await.unwrap().password.unwrap();
    assert_eq!((left.has_second, left.codes), (true, 9));
    let new = new_codes(&side.host, &side.hei, &person).await.unwrap();
    assert!(matches!(enter(&side, "zane", PASSWORD, &codes[4]).await, Err(LocalRefused::Wrong)));
    enter(&side, "zane", PASSWORD, &new[0]).await.unwrap();
}

#[tokio::test]
async fn the_answer_is_the_same_for_names_that_nobody_has_and_so_is_the_end_of_trying() {
    let side = alpha().await;
    with_password(&side, "zane").await;
    for name in ["zane", "nobody"] {
        for _ in 0..TRIES_OF_A_NAME {
            let wrong = enter(&side, name, "wrong", "").await;
            assert!(matches!(wrong, Err(LocalRefused::Wrong)), "{name}: {wrong:?}");
        }
        // Also for the right one.
        let more = enter(&side, name, PASSWORD, "").await;
        assert!(matches!(more, Err(LocalRefused::TooOften)), "{name}: {more:?}");
    }
    let unknown = audit::of_object(side.host.store(), &side.hei, "person", "unknown", 10).await.unwrap();
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    later(&side, 15 * 60);
    enter(&side, "zane", PASSWORD, "").await.unwrap();
}

#[tokio::test]
async fn tries_at_the_door_stop_nobody_who_is_inside_and_the_other_way_round() {
    let side = alpha().await;
    let zane = with_password(&side, "zane").await;
    let (secret, codes) = with_second(&side, &zane).await;
    for _ in 0..=TRIES_OF_A_NAME {
        enter(&side, "zane", "wrong", "").await.unwrap_err();
    }
    assert!(matches!(enter(&side, "zane", PASSWORD, &codes[0]).await, Err(LocalRefused::TooOften)));
    later(&side, 60);
    let prove = async |typed: (&str, &str)| prove(&side.host, &side.hei, &zane, typed).await;
    prove((PASSWORD, &code(&side, &secret))).await.unwrap();
    set_password(&side.host, &side.hei, &zane, "zane", (PASSWORD, PASSWORD)).await.unwrap();
    // Who proved did not open the door for those who guess.
    assert!(matches!(enter(&side, "zane", "wrong", "").await, Err(LocalRefused::TooOften)));
    later(&side, 15 * 60);
    for _ in 0..TRIES_OF_A_NAME {
        assert!(matches!(prove((PASSWORD, "000000")).await, Err(LocalRefused::Wrong)));
    }
    assert!(matches!(prove((PASSWORD, &codes[1])).await, Err(LocalRefused::TooOften)));
    enter(&side, "zane", PASSWORD, &codes[1]).await.unwrap();
}

#[tokio::test]
async fn another_second_factor_takes_a_proof_by_the_one_there_is() {
    let side = alpha().await;
    let zane = with_password(&side, "zane").await;
    let (old, _) = with_second(&side, &zane).await;
    let browser = BrowserToken::fresh().unwrap();
    let second = start_second_factor(&side.host, &side.hei, &zane, &browser).await.map_err(drop).unwrap();
    let finish = async |who: &SignedIn| {
        let typed = (PASSWORD, code(&side, &second.secret));
        let waiting = (&browser, second.question.as_str());
        finish_second_factor(&side.host, &side.hei, who, waiting, (typed.0, &typed.1)).await.map_err(|(error, _)| error)
    };
    let stale = SignedIn { is_recent: false, ..zane.clone() };
    let again = start_second_factor(&side.host, &side.hei, &stale, &browser).await;
    assert!(matches!(again, Err(LocalRefused::NotRecent)));
    assert!(matches!(finish(&stale).await, Err(LocalRefused::NotRecent)));
    later(&side, 60);
    enter(&side, "zane", PASSWORD, &code(&side, &old)).await.unwrap();
    finish(&zane).await.unwrap();
    later(&side, 60);
    assert!(matches!(enter(&side, "zane", PASSWORD, &code(&side, &old)).await, Err(LocalRefused::Wrong)));
    enter(&side, "zane", PASSWORD, &code(&side, &second.secret)).await.unwrap();
}

#[tokio::test]
async fn a_second_factor_that_a_password_set_proves_nothing_until_its_next_code() {
    let side = alpha().await;
    with_password(&side, "zane").await;
    let zane = enter(&side, "zane", PASSWORD, "").await.unwrap();
    let (secret, _) = with_second(&side, &zane).await;
    assert!(!who_is(&side, &zane).await.is_recent);
    later(&side, 60);
    prove(&side.host, &side.hei, &zane, (PASSWORD, &code(&side, &secret))).await.unwrap();
    assert!(who_is(&side, &zane).await.is_recent);
    // Who had proved before goes on from there.
    let other = with_password(&side, "other").await;
    later(&side, 200);
    with_second(&side, &other).await;
    later(&side, 200);
    assert!(who_is(&side, &other).await.is_recent);
}

#[tokio::test]
async fn letters_tell_of_a_second_factor_and_of_a_recovery_code_that_was_used() {
    let side = alpha().await;
    side.host.send_mail(mailing(None));
    let zane = with_password(&side, "zane").await;
    let letters = async || {
        let filter = Filter { what: Some(What::Letters), ..Filter::default() };
        let queue = jobs::recent(side.host.store(), &side.hei, &filter, &Place::First, 50).await.unwrap().rows;
        let told = queue.iter().filter_map(mail::letter_of).filter(|(to, _)| *to == zane.staff);
        let mut told: Vec<String> = told.map(|(_, mail)| format!("{mail:?}")).collect();
        told.sort();
        told
    };
    assert_eq!(letters().await, [r#"WayAdded { way: "password" }"#]);
    let none = remove_second_factor(&side.host, &side.hei, &zane).await;
    assert!(matches!(none, Err(LocalRefused::NoSecondFactor)), "{none:?}");
    let (_, codes) = with_second(&side, &zane).await;
    assert_eq!(letters().await[1..], [r#"WayAdded { way: "second-factor" }"#]);
    enter(&side, "zane", PASSWORD, "000000").await.unwrap_err();
    enter(&side, "zane", PASSWORD, &codes[0]).await.unwrap();
    assert_eq!(letters().await[2..], [r#"WayRemoved { way: "recovery-code" }"#]);
    remove_second_factor(&side.host, &side.hei, &zane).await.unwrap();
    assert_eq!(letters().await[3..], [r#"WayRemoved { way: "second-factor" }"#]);
}

#[tokio::test]
async fn one_address_cannot_try_all_names() {
    let side = alpha().await;
    let mut stopped = false;
    for number in 0..=TRIES_FROM_AN_ADDRESS {
        stopped = matches!(enter(&side, &format!("name {number}"), "x", "").await, Err(LocalRefused::TooOften));
    }
    assert!(stopped);
}

#[tokio::test]
async fn another_password_takes_the_old_one_and_ends_other_sessions() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let elsewhere = enter(&side, "zane", PASSWORD, "").await.unwrap();
    let other = |current: &'static str| {
        let (host, hei, person) = (&side.host, &side.hei, &person);
        async move { set_password(host, hei, person, "zane", (current, "another good password")).await }
    };
    assert!(matches!(other("guess").await, Err(LocalRefused::Wrong)));
    assert!(matches!(other("").await, Err(LocalRefused::Wrong)));
    other(PASSWORD).await.unwrap();
    let open = account::open_sessions(&side.host, &side.hei, &person).await.unwrap();
    assert!(open.iter().all(|session| session.id != elsewhere.session));
    assert!(open.iter().any(|session| session.id == person.session));
    assert!(matches!(enter(&side, "zane", PASSWORD, "").await, Err(LocalRefused::Wrong)));
}

#[tokio::test]
async fn what_makes_no_account_says_why() {
    let side = alpha().await;
    with_password(&side, "zane").await;
    let other = newcomer(&side, "Other").await;
    let set = |name: &'static str, password: String| {
        let (host, hei, other) = (&side.host, &side.hei, &other);
        async move { set_password(host, hei, other, name, ("", &password)).await }
    };
    assert!(matches!(set("ZANE", PASSWORD.to_owned()).await, Err(LocalRefused::NameTaken)));
    assert!(matches!(set("  ", PASSWORD.to_owned()).await, Err(LocalRefused::BadName)));
    assert!(matches!(set("other", "short".to_owned()).await, Err(LocalRefused::TooShort)));
    assert!(matches!(set("other", "x".repeat(500)).await, Err(LocalRefused::TooLong)));
    let stale = SignedIn { is_recent: false, ..other.clone() };
    let late = set_password(&side.host, &side.hei, &stale, "other", ("", PASSWORD)).await;
    assert!(matches!(late, Err(LocalRefused::NotRecent)), "{late:?}");
}

#[tokio::test]
async fn a_slip_while_setting_up_the_second_factor_costs_nothing() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let browser = BrowserToken::fresh().unwrap();
    let second = start_second_factor(&side.host, &side.hei, &person, &browser).await.unwrap();
    let waiting = (&browser, second.question.as_str());
    let finish = async |waiting, typed| finish_second_factor(&side.host, &side.hei, &person, waiting, typed).await;
    let code = code(&side, &second.secret);
    let Err((LocalRefused::WrongCode, Some(same))) = finish(waiting, (PASSWORD, "000000")).await else { panic!() };
    assert!(same == second);
    assert!(matches!(finish(waiting, ("wrong", &code)).await, Err((LocalRefused::Wrong, Some(_)))));
    let stranger = BrowserToken::fresh().unwrap();
    let elsewhere = finish((&stranger, second.question.as_str()), (PASSWORD, &code)).await;
    assert!(matches!(elsewhere, Err((LocalRefused::Over, None))));
    finish(waiting, (PASSWORD, &code)).await.map_err(|(error, _)| error).unwrap();
    assert!(matches!(finish(waiting, (PASSWORD, &code)).await, Err((LocalRefused::Over, None))));
}

#[tokio::test]
async fn the_last_way_to_sign_in_stays() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let last = account::remove_way(&side.host, &side.hei, &person, Way::Password).await;
    assert!(matches!(last, Err(WayRefused::Last)), "{last:?}");
    enter(&side, "zane", PASSWORD, "").await.unwrap();
    let foreign = account::remove_way(&side.host, &side.hei, &person, Way::Passkey("none")).await;
    assert!(matches!(foreign, Err(WayRefused::NotFound)), "{foreign:?}");
    let stale = SignedIn { is_recent: false, ..person.clone() };
    let late = account::remove_way(&side.host, &side.hei, &stale, Way::Password).await;
    assert!(matches!(late, Err(WayRefused::NotRecent)), "{late:?}");
}

/// An identity at a provider, linked as a login does it.
async fn linked(side: &Side, person: &SignedIn) {
    let login = store::logins::Login {
        issuer: "https://login.example".to_owned(),
        subject: "somebody".to_owned(),
        staff: person.staff.clone(),
        provider: "academic".to_owned(),
        created_at: side.host.clock().wire_now(),
        last_at: side.host.clock().wire_now(),
        said: domain::people::rule::Statement::default(),
    };
    let tx = side.host.store().begin().await.unwrap();
    assert!(store::logins::link(&tx, &side.hei, &login).await.unwrap());
    tx.commit().await.unwrap();
}

async fn open_sessions(side: &Side, person: &SignedIn) -> usize {
    account::open_sessions(&side.host, &side.hei, person).await.unwrap().len()
}

#[tokio::test]
async fn whoever_takes_a_way_away_is_signed_out_everywhere_else() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    let enters = async |secret: Option<&str>| {
        later(&side, 60);
        let code = secret.map(|secret| code(&side, secret)).unwrap_or_default();
        enter(&side, "zane", PASSWORD, &code).await.unwrap();
        assert_eq!(open_sessions(&side, &person).await, 2);
    };
    let recent = SignedIn { is_recent: true, ..person.clone() };
    let (secret, _) = with_second(&side, &person).await;
    enters(Some(&secret)).await;
    remove_second_factor(&side.host, &side.hei, &recent).await.unwrap();
    assert_eq!(open_sessions(&side, &person).await, 1, "the second factor is gone");
    linked(&side, &person).await;
    enters(None).await;
    let login = Way::Login("https://login.example", "somebody");
    account::remove_way(&side.host, &side.hei, &recent, login).await.unwrap();
    assert_eq!(open_sessions(&side, &person).await, 1, "the login is gone");
    linked(&side, &person).await;
    enters(None).await;
    let stranger = with_password(&side, "otto").await;
    account::remove_way(&side.host, &side.hei, &recent, Way::Password).await.unwrap();
    assert_eq!(open_sessions(&side, &person).await, 1, "the password is gone");
    assert_eq!(open_sessions(&side, &stranger).await, 1, "that was nobody else's");
    let kept = account::open_sessions(&side.host, &side.hei, &person).await.unwrap();
    assert_eq!(kept[0].id, person.session, "this one stays");
}

#[tokio::test]
async fn a_password_that_is_removed_while_it_is_checked_opens_nothing() {
    let side = alpha().await;
    let person = with_password(&side, "zane").await;
    linked(&side, &person).await;
    let turns = side.host.hashing().acquire_many_owned(4).await.unwrap();
    let mut entering = Box::pin(enter(&side, "zane", PASSWORD, ""));
    let early = tokio::time::timeout(std::time::Duration::from_millis(100), &mut entering).await;
    assert!(early.is_err(), "it waits for its turn to be checked");
    account::remove_way(&side.host, &side.hei, &person, Way::Password).await.unwrap();
    drop(turns);
    assert!(matches!(entering.await, Err(LocalRefused::Wrong)));
    assert_eq!(open_sessions(&side, &person).await, 1);
}

#[tokio::test]
async fn who_goes_away_makes_no_room_for_another_one_to_be_checked() {
    let side = alpha().await;
    let (end, ended) = std::sync::mpsc::channel::<()>();
    let checking = hashing(&side.host, move || ended.recv());
    assert!(tokio::time::timeout(std::time::Duration::from_millis(50), checking).await.is_err(), "it takes its time");
    assert_eq!(side.host.hashing().available_permits(), 3, "it is still worked on");
    drop(end);
    let free = side.host.hashing().acquire_many_owned(4);
    assert!(tokio::time::timeout(std::time::Duration::from_secs(10), free).await.unwrap().is_ok());
}
