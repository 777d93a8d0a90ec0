//! Every page that a link leads to, in every language.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::body::Body;
use axum::http::{Request, header};
use l10n::{Lang, MISSING_MARK};

use crate::world::{ELAIONA, SUEDTAL, SUEDTAL_NAME, World};

/// More pages than the example has; the walk must end by itself before.
const MOST_PAGES: usize = 2000;

#[tokio::test]
async fn every_link_leads_to_a_sound_page_in_every_language() {
    let world = World::new().await;
    let agreements = world.full().await;
    for lang in Lang::ALL {
        let mut waiting = VecDeque::from([
            World::at("agreements"),
            World::at("agreements/new"),
            World::at("received?view=aside"),
            World::at("agreements?q=nothing-like-this"),
            World::at("deliveries?what=all"),
            World::at("deliveries?what=all&state=done"),
            World::at("partners?q=xyz"),
            "/_ui".to_owned(),
        ]);
        for id in &agreements {
            for tail in ["", "/edit", "/send", "/compare", "/compare?take=theirs&show=all", "/print", "/technical"] {
                waiting.push_back(World::of(id, tail));
            }
        }
        let mut seen = BTreeSet::new();
        while let Some(path) = waiting.pop_front() {
            if !seen.insert(path.clone()) {
                continue;
            }
            assert!(seen.len() < MOST_PAGES, "the walk does not end");
            let reply = world.get_in(lang.tag(), &path).await;
            if reply.status.is_redirection() {
                waiting.push_back(reply.location());
                continue;
            }
            assert!(reply.status.is_success(), "{path}: {}\n{}", reply.status, reply.body);
            if reply.headers[header::CONTENT_TYPE].as_bytes().starts_with(b"text/html") {
                check(&path, lang, &reply.body);
                waiting.extend(links(&reply.body).into_iter().map(|link| resolve(&path, &link)));
            }
        }
        assert!(seen.len() > 100, "only {} pages", seen.len());
    }
}

#[tokio::test]
async fn an_empty_institution_says_how_to_start() {
    let world = World::new().await;
    for lang in Lang::ALL {
        for tail in ["agreements", "deliveries", "partners", "problems", "exchanges"] {
            let reply = world.get_in(lang.tag(), &World::at(tail)).await.expect(200);
            check(tail, lang, &reply.body);
        }
    }
    let list = world.get(&World::at("agreements")).await.expect(200);
    assert!(list.body.contains("No agreements yet"));
    assert!(list.body.contains(&World::at("agreements/new")));
}

#[tokio::test]
async fn deliveries_that_a_filter_leaves_out_are_not_said_to_be_missing() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let page = world.get(&World::at("deliveries?state=refused")).await.expect(200);
    assert!(page.body.contains("No message matches") && page.body.contains("Clear filters"), "{}", page.body);
}

#[tokio::test]
async fn names_stand_in_full() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 2).await;
    for path in [World::at("agreements"), World::of(&id, ""), World::at("partners"), World::at("deliveries")] {
        let reply = world.get(&path).await.expect(200);
        assert!(reply.body.contains(SUEDTAL_NAME), "{path}");
        assert!(reply.body.contains("Rīgas Piemēra universitāte"), "{path}");
    }
    assert!(world.get(&World::at("partners?view=all")).await.body.contains("Πανεπιστήμιο Ελαιώνα"));
}

#[tokio::test]
async fn forty_conditions_stand_on_one_page() {
    let world = World::new().await;
    let id = world.draft(ELAIONA, 40).await;
    for tail in ["", "/edit", "/send"] {
        let reply = world.get(&World::of(&id, tail)).await.expect(200);
        assert!(reply.body.contains("40 conditions"), "{tail}");
    }
}

#[tokio::test]
async fn a_list_goes_on_by_pages_of_fifty() {
    let world = World::new().await;
    for _ in 0..53 {
        world.draft(ELAIONA, 0).await;
    }
    let first = world.get(&World::at("agreements")).await.expect(200);
    let next = links(&first.body).into_iter().find(|link| link.contains("after=")).unwrap();
    let second = world.get(&next).await.expect(200);
    let rows = |body: &str| body.matches("class=\"row-link\"").count();
    assert_eq!((rows(&first.body), rows(&second.body)), (50, 3));
    let back = links(&second.body).into_iter().find(|link| link.contains("before=")).unwrap();
    assert_eq!(rows(&world.get(&back).await.expect(200).body), 50);
}

#[tokio::test]
async fn the_list_is_filtered_by_state_turn_number_and_partner() {
    let world = World::new().await;
    let draft = world.draft(ELAIONA, 1).await;
    let sent = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&sent).await.code;
    let holds = async |query: &str| {
        let body = world.get(&World::at(&format!("agreements?{query}"))).await.expect(200).body;
        (body.contains(draft.as_str()), body.contains(sent.as_str()))
    };
    assert_eq!(holds("").await, (true, true));
    assert_eq!(holds("who=us").await, (true, false));
    assert_eq!(holds("who=partner").await, (false, true));
    assert_eq!(holds("state=state-draft").await, (true, false));
    assert_eq!(holds(&format!("q={code}")).await, (false, true));
    assert_eq!(holds("q=Angewandte").await, (false, true));
    assert_eq!(holds("q=%CE%95%CE%BB%CE%B1%CE%B9%CF%8E%CE%BD%CE%B1").await, (true, false));
}

#[tokio::test]
async fn a_script_gets_only_the_part_it_asks_for() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    let token = world.get(&World::of(&id, "")).await.expect(200);
    assert!(token.body.contains("<hb-live id=\"record-next\""));
    for part in ["record-next", "record-delivery"] {
        let reply = world.fragment(&World::of(&id, ""), part).await.expect(200);
        assert!(reply.body.starts_with(&format!("<hb-live id=\"{part}\"")), "{}", reply.body);
        assert!(!reply.body.contains("<html"));
    }
}

#[tokio::test]
async fn pages_carry_the_content_policy_and_are_not_kept_by_caches() {
    let world = World::new().await;
    for path in [World::at("agreements"), World::at("sign-in"), "/no/such/page".to_owned()] {
        let reply = world.get(&path).await;
        let policy = reply.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(reply.headers["x-content-type-options"], "nosniff");
        assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store", "{path}");
    }
}

#[tokio::test]
async fn assets_are_kept_for_ever_and_told_apart_by_their_names() {
    let world = World::new().await;
    let page = world.get(&World::at("sign-in")).await;
    let href = page.body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let plain = world.get(href).await.expect(200);
    assert!(plain.headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let tag = plain.headers[header::ETAG].clone();
    let again = Request::get(href).header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap();
    world.send(again).await.expect(304);
    world.get("/assets/no-such.css").await.expect(404);
}

#[tokio::test]
async fn a_missing_page_is_a_page() {
    let world = World::new().await;
    let missing = [
        "/nowhere".to_owned(),
        "/app/unknown.example/agreements".to_owned(),
        "/app/not%20an%20id/agreements".to_owned(),
        World::at("agreements/0192f0c1-2f4b-7c3a-8a55-0123456789ab"),
        World::at("agreements/not-an-id"),
        World::at("partners/unknown.example"),
        World::at("partners/piemera.example"),
        World::at("received/suedtal.example/unknown"),
        World::at("deliveries/0192f0c1-2f4b-7c3a-8a55-0123456789ab"),
    ];
    for path in missing {
        let reply = world.get(&path).await.expect(404);
        assert!(reply.body.contains("We cannot find this page"), "{path}: {}", reply.body);
    }
    let reply = world.post(&World::at("agreements"), &[]).await.expect(405);
    assert!(reply.body.contains("<h1>"));
}

#[tokio::test]
async fn a_partner_s_document_is_shown_as_text_and_never_as_markup() {
    let world = World::new().await;
    let id = world.bound(1, |_| {}).await;
    let reply = world.get(&World::of(&id, "/technical")).await.expect(200);
    assert!(reply.body.contains("&lt;script&gt;alert(1)"));
    assert!(!reply.body.contains("<script>alert"));
}

/// What every page must be.
fn check(path: &str, lang: Lang, html: &str) {
    assert!(!html.contains(MISSING_MARK), "{path}: {}", around(html, MISSING_MARK));
    assert!(html.contains(&format!("<html lang=\"{}\"", lang.tag())), "{path}");
    assert_eq!(html.matches("<h1").count(), 1, "{path} has one first heading");
    assert!(!html.contains(" style="), "{path} has an inline style");
    assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{path} has an inline script");
    for script in html.split("<script").skip(1) {
        assert!(script.trim_start().starts_with("type=\"module\" src=\"/assets/"), "{path}: {script:.80}");
    }
    let mut ids = BTreeMap::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        *ids.entry(id).or_insert(0) += 1;
    }
    let twice: Vec<_> = ids.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{path} has ids twice: {twice:?}");
    for place in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains_key(place), "{path} links to #{place}, which it does not have");
    }
    for banned in ["seen by", "received by", "read by"] {
        assert!(!html.to_lowercase().contains(banned), "{path} says {banned}");
    }
}

fn around(html: &str, mark: char) -> String {
    html.split(mark).nth(1).unwrap_or_default().chars().take(60).collect()
}

/// All links inside of the site, as a browser reads them.
fn links(html: &str) -> Vec<String> {
    let hrefs = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let inside = hrefs.filter(|href| href.starts_with('/') || href.starts_with('?'));
    inside.map(|href| href.split('#').next().unwrap().replace("&amp;", "&")).collect()
}

fn resolve(page: &str, link: &str) -> String {
    if link.starts_with('?') { format!("{}{link}", page.split('?').next().unwrap()) } else { link.to_owned() }
}
