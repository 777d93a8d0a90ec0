//! The page of the search and the results in the box of the frame.

use axum::body::Body;
use axum::http::{Request, header};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use l10n::{Lang, MISSING_MARK};

use crate::world::{ELAIONA, PIEMERA, SUEDTAL, SUEDTAL_NAME, World, cookie_of, hei};

fn q(text: &str) -> String {
    let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    World::at(&format!("search?{query}"))
}

#[tokio::test]
async fn everything_is_found_on_one_page_by_kind() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&id).await.code;
    let record = format!("href=\"{}\"", World::of(&id, ""));
    let partner = format!("/partners/{SUEDTAL}\"");
    for (typed, wanted) in [
        (code.as_str(), record.as_str()),
        ("sudtla", &partner),
        ("Hochschule angewandte", &partner),
        ("dsuedtal01", &partner),
        ("πανεπιστημιο", ELAIONA),
        ("Ilze Ozola", "/settings/people/"),
        ("factsheet", "/settings/factsheet\""),
        ("vacation", "/settings/deputy\""),
        ("new agreement", "/agreements/new\""),
        ("invite colleague", "/settings/people/new\""),
    ] {
        let page = world.get(&q(typed)).await.expect(200).body;
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned();
        assert!(main.contains(wanted), "{typed}: {main}");
        assert!(!main.contains("Nothing found"), "{typed}");
    }
    let both = world.get(&q("suedtal")).await.expect(200).body;
    assert!(both.contains("id=\"found-agreement\"") && both.contains("id=\"found-partner\""));
    assert!(both.contains(SUEDTAL_NAME) && both.contains("value=\"suedtal\""));
}

#[tokio::test]
async fn the_page_is_sound_in_every_language_whatever_is_typed() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let long = "ā ".repeat(5_000);
    let odd =
        ["", " ", "%", "_", "'", "\"><script>alert(1)</script>", "\u{202e}südtal", "\u{1f600}", "a\u{0}b", "xyzzy"];
    for lang in Lang::ALL {
        for typed in odd.iter().copied().chain([long.as_str(), "südtal xyzzy", "sudtal"]) {
            let page = world.get_in(lang.tag(), &q(typed)).await.expect(200).body;
            assert!(!page.contains(MISSING_MARK) && !page.contains("<script>alert"), "{lang:?} {typed}");
            assert_eq!(page.matches("<h1").count(), 1);
        }
    }
    let page = world.get(&q(&long)).await.expect(200).body;
    assert!(page.contains("Only the first 200 characters"));
    assert!(world.get(&World::at("search")).await.expect(200).body.contains("Find anything that you may open"));
    let none = world.get(&q("südtal xyzzy")).await.expect(200).body;
    assert!(none.contains("Did you mean:") && none.contains("search?q=sudtal\""), "{none}");
    for nonsense in ["q=sudtal&kind=nothing", "kind=agreement", "q=sudtal&kind=partner&after=%00%ff", "q=%ff%fe"] {
        world.get(&World::at(&format!("search?{nonsense}"))).await.expect(200);
    }
}

#[tokio::test]
async fn more_of_one_kind_is_on_pages_of_its_own() {
    let world = World::new().await;
    for _ in 0..53 {
        world.draft(SUEDTAL, 0).await;
    }
    let first = world.get(&q("suedtal")).await.expect(200).body;
    assert!(first.contains("53 results") && first.contains("All results of this kind"), "{first}");
    let rows = |body: &str| body.matches("<a class=\"pick").count();
    let all = world.get(&World::at("search?q=suedtal&kind=agreement")).await.expect(200).body;
    assert_eq!(rows(&all), 50);
    let next = all.split("href=\"").find(|link| link.contains("after=")).unwrap().split('"').next().unwrap();
    let last = world.get(&next.replace("&amp;", "&")).await.expect(200).body;
    assert_eq!(rows(&last), 3);
    assert!(last.contains("Results of every kind"));
}

#[tokio::test]
async fn what_is_no_record_has_pages_too_and_a_guide_stands_before_its_parts() {
    let world = World::new().await;
    let few = world.get(&q("glossar")).await.expect(200).body;
    let panel = few.split("id=\"found-guide\"").nth(1).unwrap();
    let links: Vec<&str> = panel.split("<a class=\"pick").skip(1).map(|rest| rest.split('"').nth(2).unwrap()).collect();
    assert_eq!(links[0], World::at("guide/glossary"));
    assert_eq!(links.len(), 8);
    let all = panel.split("href=\"").find(|link| link.contains("kind=guide")).unwrap().split('"').next().unwrap();
    let first = world.get(&all.replace("&amp;", "&")).await.expect(200).body;
    assert!(first.matches("<a class=\"pick").count() > 40, "{first}");
    assert!(first.contains("Results of every kind") && !first.contains("id=\"found-partner\""));
    for odd in ["&after=50", "&after=18446744073709551615", "&after=x"] {
        world.get(&format!("{}{odd}", all.replace("&amp;", "&"))).await.expect(200);
    }
    // The glossary knows the official name of a word.
    let hash = world.get(&q("hash")).await.expect(200).body;
    assert!(hash.contains("guide/glossary#fingerprint\""), "{hash}");
}

#[tokio::test]
async fn what_a_partner_sent_is_found_and_leads_to_its_page() {
    let world = World::new().await;
    let ours = world.sent(SUEDTAL, 1).await;
    let remote = world.receive(&ours, |copy| copy.other.iia_id = None).await;
    let place = World::at(&format!("received/{SUEDTAL}/{remote}"));
    for typed in ["SUE-2026-7", "sue 2026 7", "2026-7"] {
        let page = world.get(&q(typed)).await.expect(200).body;
        assert!(
            page.contains(&format!("href=\"{place}\"")) && page.contains("Received, not linked"),
            "{typed}: {page}"
        );
    }
    world.post(&place, &[("do", "link"), ("agreement", ours.as_str())]).await.location();
    let page = world.get(&q("SUE-2026-7")).await.expect(200).body;
    assert!(!page.contains(&place) && page.contains(&World::of(&ours, "")), "{page}");
}

#[tokio::test]
async fn a_list_in_which_nothing_is_called_so_shows_what_is_called_nearly_so() {
    const NEAR: &str = "Close to what you typed";
    let world = World::new().await;
    let ours = world.sent(SUEDTAL, 1).await;
    let colleague = app::sign_in::enrol_with(&world.host, &hei(PIEMERA), "Zigmārs Brāhmanis", &[]).await.unwrap();
    let list = async |tail: &str| world.get(&World::at(tail)).await.expect(200).body;
    for (typed, place) in [
        ("agreements?q=sudtla", World::of(&ours, "")),
        ("agreements?q=sudtla&state=state-draft", World::of(&ours, "")),
        ("settings/people?q=brahmnais", World::at(&format!("settings/people/{colleague}"))),
    ] {
        let page = list(typed).await;
        let near = page.split(NEAR).nth(1).unwrap_or_else(|| panic!("{typed}: {page}"));
        assert!(near.contains(&format!("href=\"{place}\"")), "{typed}: {near}");
    }
    // Somebody has these names, though not under the other filters.
    for typed in [
        "agreements?q=suedtal&state=state-draft",
        "agreements?q=s%C3%BCdtal&state=state-draft",
        "settings/people?q=ilze&who=left",
        "agreements?q=qqqqqqq",
        "agreements",
    ] {
        assert!(!list(typed).await.contains(NEAR), "{typed}");
    }
    // What the list finds by a partner's name is counted as well without another filter.
    let page = list("agreements?q=s%C3%BCdtal&state=state-draft").await;
    assert!(page.contains("Without “State Draft”: 1."), "{page}");
}

#[tokio::test]
async fn an_empty_box_offers_what_a_person_can_do() {
    let world = World::new().await;
    let part = world.fragment(&q(""), "go-results").await.expect(200).body;
    assert!(
        part.contains("/agreements/new\"") && part.contains("data-said=\"\"") && !part.contains(" hidden"),
        "{part}"
    );
}

#[tokio::test]
async fn the_box_gets_its_results_alone() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let part = world.fragment(&q("sudtal"), "go-results").await.expect(200).body;
    assert!(part.starts_with("<div class=\"go-results\"") && !part.contains("<main"), "{part}");
    assert!(part.contains("role=\"option\"") && part.contains("data-said=\"2 results\""), "{part}");
    let none = world.fragment(&q("xyzzy"), "go-results").await.expect(200).body;
    assert!(none.contains("hidden") && none.contains("data-said=\"Nothing found\""), "{none}");
    let page = world.get(&World::at("tasks")).await.expect(200).body;
    assert!(page.contains("<hb-go") && page.contains(&format!("action=\"{}\"", World::at("search"))));
}

#[tokio::test]
async fn what_a_person_may_not_open_is_not_found() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&id).await.code;
    let cookie = async |at: &str, name: &str, role: BuiltIn, unit: Option<&str>| {
        let unit = unit.map(|unit| domain::hei::OunitId::parse(unit).unwrap());
        let grant = Grant { role: Role::BuiltIn(role), unit, from: None, until: None, source: Source::Hand };
        let id = app::sign_in::enrol_with(&world.host, &hei(at), name, &[grant]).await.unwrap();
        let token = app::sign_in::start_for(&world.host, &hei(at), &id).await.unwrap();
        cookie_of(&web::session_cookie(&hei(at), &token, false))
    };
    let ask = async |cookie: &str, path: &str| {
        let request = Request::get(path).header(header::COOKIE, cookie).header("x-fragment", "go-results");
        world.send(request.body(Body::empty()).unwrap()).await.expect(200).body
    };
    let reader = cookie(PIEMERA, "Oskars Vītols", BuiltIn::Reader, None).await;
    assert!(ask(&reader, &q(&code)).await.contains(&code));
    let hidden = [
        ("ilze", "settings/people/"),
        ("invite", "settings/people/new"),
        ("factsheet", "settings/factsheet"),
        ("new agreement", "agreements/new"),
        ("exchange log", "exchanges"),
    ];
    for (typed, place) in hidden {
        assert!(!ask(&reader, &q(typed)).await.contains(&World::at(place)), "{typed}");
    }
    let of_unit = cookie(PIEMERA, "Andris Liepa", BuiltIn::Coordinator, Some("unit-3")).await;
    assert!(!ask(&of_unit, &q(&code)).await.contains(&code));
    assert!(ask(&of_unit, &q("suedtal")).await.contains(SUEDTAL_NAME));
    // Another institution of the same host has other agreements.
    let theirs = cookie(SUEDTAL, "Annegret Hohenwarter", BuiltIn::Officer, None).await;
    let path = q(&code).replace(PIEMERA, SUEDTAL);
    assert!(!ask(&theirs, &path).await.contains(&code));
}
