//! Guides, for anybody and for staff, and the list of the first week.

use app::example;
use axum::body::Body;
use axum::http::{Request, header};
use domain::people::role::BuiltIn;
use l10n::Lang;

use crate::world::{PIEMERA, SUEDTAL, World, body, cookie_of, form, hei};

#[tokio::test]
async fn anybody_reads_guides_and_staff_read_them_in_their_own_pages() {
    let world = World::new().await;
    let outside = world.send(Request::get("/guide/agreements").body(Body::empty()).unwrap()).await.expect(200);
    assert!(outside.body.contains("<h1>An agreement, from draft to in force</h1>"), "{}", outside.body);
    assert!(outside.body.contains("<h2 id=\"send-it\">"));
    assert!(outside.body.contains("href=\"/guide/glossary#fingerprint\""));
    assert!(!outside.body.contains("/app/"), "nothing leads into a university");
    let inside = world.get(&World::at("guide/agreements")).await.expect(200);
    assert!(inside.body.contains(&format!("href=\"{}#fingerprint\"", World::at("guide/glossary"))));
    assert!(inside.body.contains("Ilze Ozola"));
    world.get("/guide/none-such").await.expect(404);
    world.get(&World::at("guide/..%2f..%2fetc")).await.expect(404);
}

#[tokio::test]
async fn every_guide_is_on_the_shelf_and_can_be_opened() {
    let world = World::new().await;
    let shelf = world.get("/guide").await.expect(200);
    for guide in app::guides::GUIDES {
        let href = format!("/guide/{}", guide.slug);
        assert!(shelf.body.contains(&format!("href=\"{href}\"")), "{href}");
        for lang in Lang::ALL.map(Lang::tag) {
            let page = world.get_in(lang, &href).await.expect(200);
            assert_eq!(page.body.matches("<h1").count(), 1, "{href}");
            assert!(!page.body.contains("style="), "{href}");
        }
    }
}

#[tokio::test]
async fn a_guide_in_another_language_than_the_readers_says_so() {
    let world = World::new().await;
    let english = world.get_in("lv", "/guide/keys").await.expect(200);
    assert!(english.body.contains("<article class=\"guide-text\" lang=\"en\">"));
    assert!(english.body.contains("Šī rokasgrāmata ir angļu valodā."));
    let latvian = world.get_in("lv", "/guide/first-week").await.expect(200);
    assert!(latvian.body.contains("<h1>Jūsu pirmā nedēļa</h1>"));
    assert!(!latvian.body.contains("Šī rokasgrāmata ir angļu valodā."));
    let own = world.get("/guide/keys").await.expect(200);
    assert!(!own.body.contains("This guide is in English"));
}

#[tokio::test]
async fn guides_are_searched_whatever_is_asked_for() {
    let world = World::new().await;
    let found = world.get("/guide?q=fingerprint").await.expect(200);
    assert!(found.body.contains("href=\"/guide/glossary#fingerprint\""), "{}", found.body);
    let nothing = world.get("/guide?q=%3Cscript%3Exyzzy").await.expect(200);
    assert!(nothing.body.contains("No guide has these words"));
    assert!(nothing.body.contains("&lt;script&gt;xyzzy") && !nothing.body.contains("<script>xyzzy"));
    let long = format!("/guide?q={}", "a".repeat(10_000));
    let page = world.get(&long).await.expect(200);
    assert!(page.body.len() < 40_000);
}

#[tokio::test]
async fn forms_lead_to_the_place_in_the_guides_that_tells_more() {
    let world = World::new().await;
    let places = [
        ("settings/institution", "institution#the-university"),
        ("settings/factsheet", "institution#the-factsheet"),
        ("settings/new-unit", "institution#units"),
        ("settings/people/new", "people#invite-somebody"),
        ("settings/rules", "people#roles-that-come-by-themselves"),
        ("settings/look", "institution#texts-and-colours"),
        ("settings/keys", "keys"),
        ("account", "first-week#get-a-way-to-sign-in"),
        ("agreements/new", "agreements#write-a-draft"),
    ];
    for (page, guide) in places {
        let page = world.get(&World::at(page)).await.expect(200);
        assert!(page.body.contains(&format!("href=\"{}\"", World::at(&format!("guide/{guide}")))), "{guide}");
        let (slug, place) = guide.split_once('#').unwrap_or((guide, ""));
        let parts = app::guides::parts(app::guides::find(slug).unwrap().text("en").0);
        assert!(place.is_empty() || parts.iter().any(|part| part.anchor == place), "{guide}");
    }
    let words = [
        "condition",
        "field-of-study",
        "academic-year",
        "people-per-year",
        "months-or-days-per-year",
        "level-of-study",
        "language-level",
        "blended-mobility",
        "other-terms",
    ];
    let condition =
        World::at(&format!("agreements/{}/conditions/new?kind=student-studies", world.draft(SUEDTAL, 0).await));
    let condition = world.get(&condition).await.expect(200);
    for word in words {
        assert!(condition.body.contains(&format!("guide/glossary#{word}\"")), "{word}");
        for lang in Lang::ALL.map(Lang::tag) {
            let parts = app::guides::parts(app::guides::find("glossary").unwrap().text(lang).0);
            assert!(parts.iter().any(|part| part.anchor == word), "{word} in {lang}");
        }
    }
}

#[tokio::test]
async fn the_first_week_shows_what_is_done_and_who_does_the_rest() {
    let world = World::new().await;
    let list = world.get(&World::at("first-week")).await.expect(200);
    assert!(list.body.contains("of 12 steps are done"), "{}", list.body);
    assert!(list.body.contains("<progress id=\"progress\" max=\"12\" value=\""), "{}", list.body);
    let step = |body: &str, slug: &str| {
        let from = body.split(&format!("id=\"{slug}\"")).next().unwrap().rsplit("<li").next().unwrap().to_owned();
        from.contains("done")
    };
    assert!(step(&list.body, "keys") && step(&list.body, "listed"));
    assert!(!step(&list.body, "units") && !step(&list.body, "sent"));
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    world.sent(SUEDTAL, 1).await;
    let after = world.get(&World::at("first-week")).await.expect(200);
    assert!(step(&after.body, "units") && step(&after.body, "factsheet") && step(&after.body, "sent"));
    assert!(!step(&after.body, "in-force"));
}

#[tokio::test]
async fn a_reader_sees_who_does_it_and_changes_nothing() {
    let world = World::new().await;
    let id = app::sign_in::enrol(&world.host, &hei(PIEMERA), "Rita Reader", &[BuiltIn::Reader]).await.unwrap();
    let token = app::sign_in::start_for(&world.host, &hei(PIEMERA), &id).await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    let get = async |tail: &str| {
        let request = Request::get(World::at(tail)).header(header::COOKIE, &cookie);
        world.send(request.body(Body::empty()).unwrap()).await.expect(200)
    };
    let list = get("first-week").await;
    assert!(list.body.contains("Ilze Ozola"), "{}", list.body);
    assert!(!list.body.contains("value=\"no-units\"") && !list.body.contains("value=\"close\""));
    let close = form(&World::at("first-week")).header(header::COOKIE, &cookie).body(body(&[("do", "close")]));
    world.send(close.unwrap()).await.expect(403);
    let tasks = get("tasks").await;
    assert!(!tasks.body.contains("steps are done"));
}

#[tokio::test]
async fn the_page_of_tasks_reminds_of_the_first_week_until_somebody_closes_it() {
    let world = World::new().await;
    let reminds = async || world.get(&World::at("tasks")).await.expect(200).body.contains("steps are done");
    assert!(reminds().await);
    let list = World::at("first-week");
    world.post(&list, &[("do", "close")]).await.expect(303);
    assert!(!reminds().await);
    let closed = world.get(&list).await.expect(200);
    assert!(closed.body.contains("This list was closed"));
    world.post(&list, &[("do", "open")]).await.expect(303);
    assert!(reminds().await);
    world.post(&list, &[("do", "nonsense")]).await.expect(303);
    world.post(&list, &[("do", "no-units")]).await.expect(303);
    let said = world.get(&list).await.expect(200);
    assert!(said.body.contains("You said that there are no units."), "{}", said.body);
    world.post(&list, &[("do", "units-after-all")]).await.expect(303);
    let log = world.get(&World::at("settings/audit")).await.expect(200);
    assert!(log.body.contains("Said that there are units after all"), "{}", log.body);
}
