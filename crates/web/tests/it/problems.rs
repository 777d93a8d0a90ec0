//! What went wrong between systems, and what partners say about themselves.

use app::answers::{self, Units};
use app::example;
use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use l10n::Lang;
use store::exchanges::{self, Direction, Exchange};
use store::partner_pages::{self, Part};
use store::problem_reports::{self, Problem};
use store::reach;

use crate::world::{ELAIONA, PIEMERA, SUEDTAL, SUEDTAL_NAME, World, hei};

fn problem(reporter: &str, about: &str, status: Option<u16>, said: &str) -> Problem {
    Problem {
        reporter: hei(reporter),
        about: about.to_owned(),
        api: "iias".to_owned(),
        endpoint: Some("get".to_owned()),
        status,
        server_message: status.filter(|status| *status >= 400).map(|_| said.to_owned()),
        client_message: status.filter(|status| *status < 400).map(|_| said.to_owned()),
    }
}

async fn notice(world: &World, id: &str, problem: &Problem, at: Timestamp) {
    let tx = world.host.store().begin().await.unwrap();
    problem_reports::notice(&tx, &hei(PIEMERA), id, problem, at).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn problems_are_shown_newest_first_and_by_who_found_them() {
    let world = World::new().await;
    let empty = world.get(&World::at("problems")).await.expect(200);
    assert!(empty.body.contains("No problems"), "{}", empty.body);
    let now = world.host.clock().now();
    let ago = |minutes| now.checked_sub(SignedDuration::from_mins(minutes)).unwrap();
    notice(&world, "a", &problem(PIEMERA, SUEDTAL, Some(500), "it <b>broke</b>"), ago(20)).await;
    notice(&world, "b", &problem(ELAIONA, PIEMERA, Some(200), "not to be read"), ago(10)).await;
    notice(&world, "c", &problem(SUEDTAL, ELAIONA, None, ""), ago(5)).await;

    let all = world.get(&World::at("problems")).await.expect(200).body;
    assert!(all.contains("it &lt;b&gt;broke&lt;/b&gt;") && all.contains("1–3 of 3"), "{all}");
    let place = |text: &str| all.find(text).unwrap_or_else(|| panic!("{text}: {all}"));
    assert!(place("No answer") < place("not to be read") && place("not to be read") < place("Answer 500"));
    // Each leads to what was said with that partner; what two others have with each other leads nowhere.
    for partner in [SUEDTAL, ELAIONA] {
        assert!(all.contains(&World::at(&format!("exchanges?partner={partner}&amp;api=iias"))), "{partner}");
    }
    assert_eq!(all.matches("&amp;api=iias").count(), 2);

    let own = world.get(&World::at("problems?whose=own")).await.expect(200).body;
    assert!(own.contains(SUEDTAL_NAME) && own.contains("Answer 500") && !own.contains("not to be read"));
    let others = world.get(&World::at("problems?whose=reported")).await.expect(200).body;
    assert!(others.contains("not to be read") && !others.contains("Answer 500"));
    for lang in Lang::ALL {
        let page = world.get_in(lang.tag(), &World::at("problems")).await.expect(200);
        assert!(!page.body.contains(l10n::MISSING_MARK));
    }
}

#[tokio::test]
async fn an_exchange_is_told_in_words_with_the_number_of_the_agreement_and_the_kept_reason() {
    let world = World::new().await;
    let agreement = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&agreement).await.code;
    let at = world.host.clock().now();
    let line = Exchange {
        institution: hei(PIEMERA),
        id: exchanges::new_id(at),
        direction: Direction::Out,
        partner: Some(hei(SUEDTAL)),
        api: "iias".to_owned(),
        endpoint: "get".to_owned(),
        method: "GET".to_owned(),
        status: None,
        fault: Some("no-answer".to_owned()),
        duration_ms: 20,
        request_id: None,
        body_sha256: None,
        at,
        agreement: Some(agreement),
        subject: None,
        bodies: None,
    };
    exchanges::append_batch(world.host.store(), std::slice::from_ref(&line)).await.unwrap();
    let path = World::at(&format!("exchanges/{}", line.id));
    let unexplained = world.get(&path).await.expect(200).body;
    assert!(unexplained.contains(&format!("We asked {SUEDTAL_NAME} about agreements")), "{unexplained}");
    assert!(unexplained.contains(&format!(">{code}</a>")) && unexplained.contains("did not answer"), "{unexplained}");
    assert!(unexplained.contains(">Agreements <code"), "the service and its technical name are two words");
    assert!(!unexplained.contains("All problems"));
    let mut silence = problem(PIEMERA, SUEDTAL, None, "");
    silence.client_message = Some("no answer: no connection: Connection refused (os error 111)".to_owned());
    notice(&world, "a", &silence, at).await;
    let explained = world.get(&path).await.expect(200).body;
    assert!(explained.contains("No connection to their system") && explained.contains("All problems"), "{explained}");
    assert!(!explained.contains("os error"));
    let other = Exchange { id: exchanges::new_id(at), at: at + SignedDuration::from_hours(1), ..line };
    exchanges::append_batch(world.host.store(), std::slice::from_ref(&other)).await.unwrap();
    let later = world.get(&World::at(&format!("exchanges/{}", other.id))).await.expect(200).body;
    assert!(!later.contains("All problems"), "a problem of an hour before explains nothing");
}

#[tokio::test]
async fn a_notice_for_a_silent_partner_says_so_and_when_the_next_try_is() {
    let world = World::new().await;
    let agreement = world.sent(SUEDTAL, 1).await;
    let now = world.host.clock().now();
    for minutes in [30, 20, 10] {
        let at = now.checked_sub(SignedDuration::from_mins(minutes)).unwrap();
        let pause = |_| SignedDuration::from_hours(2);
        reach::silent(world.host.store(), &hei(PIEMERA), &hei(SUEDTAL), at, at, pause).await.unwrap();
    }
    let page = world.get(&World::of(&agreement, "")).await.expect(200).body;
    assert!(page.contains("has not answered since") && page.contains("Next try"), "{page}");
    assert!(!page.contains("It goes out soon"));
}

#[tokio::test]
async fn problems_go_on_by_pages_and_stay_with_their_institution() {
    let world = World::new().await;
    let now = world.host.clock().now();
    for number in 0..51 {
        let said = format!("number {number:02}.");
        notice(&world, &format!("id-{number}"), &problem(PIEMERA, SUEDTAL, Some(500), &said), now).await;
    }
    let first = world.get(&World::at("problems")).await.expect(200).body;
    let next = first.split("problems?after=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let second = world.get(&World::at(&format!("problems?after={next}"))).await.expect(200).body;
    let on = |page: &str| (0..51).filter(|number| page.contains(&format!("number {number:02}."))).count();
    assert_eq!((on(&first), on(&second)), (50, 1));
    let other = app::problems::page(&world.host, &hei(SUEDTAL), None, &app::Place::First, 10).await.unwrap();
    assert!(other.rows.is_empty());
}

#[tokio::test]
async fn a_partner_s_page_tells_what_the_partner_says_and_how_old_that_is() {
    let world = World::new().await;
    let path = World::at(&format!("partners/{SUEDTAL}"));
    let before = world.get(&path).await.expect(200).body;
    assert!(before.contains("We ask them once a day"), "{before}");
    let nobody = world.get(&World::at(&format!("partners/{ELAIONA}"))).await.expect(200).body;
    assert!(nobody.contains("offer no facts, units or factsheet"), "{nobody}");

    example::fill_pages(&world.host, &hei(SUEDTAL)).await.unwrap();
    let theirs = world.host.institution(&hei(SUEDTAL)).unwrap();
    let pages = theirs.pages();
    let ids: Vec<String> = pages.units.iter().map(|unit| unit.id.clone()).collect();
    let documents = [
        (Part::Institution, answers::institutions(&theirs, &[SUEDTAL.to_owned()])),
        (Part::Units, answers::units(&theirs, Units::Ids(&ids))),
        (Part::Factsheet, answers::factsheets(&theirs, &[SUEDTAL.to_owned()])),
    ];
    let now = world.host.clock().now();
    let at = now.checked_sub(SignedDuration::from_mins(125)).unwrap();
    let ours: HeiId = hei(PIEMERA);
    let tx = world.host.store().begin().await.unwrap();
    for (part, document) in documents {
        partner_pages::keep(&tx, &ours, &hei(SUEDTAL), part, document.as_bytes(), at).await.unwrap();
    }
    partner_pages::failed(&tx, &ours, &hei(SUEDTAL), Part::Units, "no answer", now).await.unwrap();
    tx.commit().await.unwrap();

    let page = world.get(&path).await.expect(200).body;
    for said in [
        "30 Apr for autumn",
        "30 Nov for spring",
        "4 weeks",
        "mailto:applications@suedtal.example",
        "Faculty of engineering",
        "Their units: 5",
        "Write to them",
        "Read 2 hours ago",
        "The last answer could not be used",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for lang in Lang::ALL {
        assert!(!world.get_in(lang.tag(), &path).await.expect(200).body.contains(l10n::MISSING_MARK));
    }
}
