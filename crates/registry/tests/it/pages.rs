//! The pages for people, and the same facts for machines.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use tower::ServiceExt as _;

use crate::world::{Behaviour, World};

const FORM: &str = "application/x-www-form-urlencoded";

/// A network with a good host, one with errors and one that does not answer.
async fn network() -> World {
    let mut world = World::new();
    world.add("/a", Behaviour::Document(world.manifest("/a", "alpha.example").write()));
    let mut bad = world.manifest("/b", "beta.example");
    bad.admin_provider = String::from("<script>alert(1)</script>");
    bad.apis.push(ewp_protocol::api::ApiEntry::registry("https://beta.example/catalogue"));
    world.add("/b", Behaviour::Document(bad.write()));
    world.add("/c", Behaviour::Status(500));
    world.registry.import_once().await;
    world
}

#[tokio::test]
async fn every_page_shows_its_facts_in_both_languages() {
    let world = network().await;
    let id = world.status("/b").id;
    let host = format!("/hosts/{id}");
    let version = format!("/hosts/{id}/versions/1");
    for (path, expected) in [
        ("/", "University of alpha.example"),
        ("/?q=beta.example", "University of beta.example"),
        ("/coverage", "iia-cnr 3"),
        ("/coverage?group=outgoing", "<h1>"),
        ("/notices", "registry"),
        ("/notices?severity=error", "500"),
        ("/check", "textarea"),
        ("/agreement-hash", "textarea"),
        (host.as_str(), "ewp@beta.example"),
        (version.as_str(), "code-block"),
    ] {
        for lang in ["en", "lv"] {
            let page = world.get(path, &[(header::ACCEPT_LANGUAGE, lang)]).await;
            let text = page.text();
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(text.contains(expected), "{path}: {text}");
            assert!(text.contains(&format!("<html lang=\"{lang}\"")), "{path}");
            assert!(!text.contains(l10n::MISSING_MARK), "{path}: {text}");
            assert_eq!(text.matches("<h1").count(), 1, "{path}");
            assert!(!text.contains("<script>"), "{path}");
            assert!(page.header(header::CONTENT_SECURITY_POLICY).contains("default-src 'none'"), "{path}");
        }
    }
    let missing = world.get("/hosts/nobody", &[]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn search_goes_by_name_mailbox_key_and_address() {
    let world = network().await;
    let key = world.status("/a").host.unwrap().client_keys[0].clone();
    let address = world.hosts.url("/a/cnr").to_string();
    for words in ["University+ALPHA", "ewp@alpha.example", &key, &address, "state=good", "q=alpha&state=good"] {
        let query = if words.contains("state=") { words.to_owned() } else { format!("q={words}") };
        let found = world.get(&format!("/hosts.json?{query}"), &[]).await.json();
        let heis: Vec<_> = found["hosts"].as_array().unwrap().iter().map(|host| host["hei"].clone()).collect();
        assert_eq!(heis, ["alpha.example"], "{words}");
    }
    let none = world.get("/?q=nobody", &[]).await.text();
    assert!(none.contains("Nothing found"), "{none}");
}

#[tokio::test]
async fn machines_get_the_same_facts_as_json() {
    let world = network().await;
    let (good, bad, gone) = (world.status("/a").id, world.status("/b").id, world.status("/c").id);
    let host = world.get(&format!("/hosts/{bad}.json"), &[]).await.json();
    assert_eq!(host["standing"], "warning");
    assert_eq!(host["findings"][0]["finding"], "registry-entry");
    assert_eq!(host["findings"][0]["severity"], "warning");
    assert_eq!(host["versions"][0]["number"], 1);
    let notices = world.get("/notices.json", &[]).await.json();
    let ids: Vec<_> = notices["hosts"].as_array().unwrap().iter().map(|host| host["id"].clone()).collect();
    assert_eq!(ids, [&*bad, &*gone]);
    assert_eq!(notices["hosts"][1]["failure"]["failure"], "status");
    let coverage = world.get("/coverage.json", &[]).await.json();
    assert_eq!(coverage["institutions"][0]["apis"]["iia-cnr"]["3"][0], "3.0.0");
    let missing = world.get("/hosts/nobody.json", &[]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(world.get(&format!("/hosts/{good}.json"), &[]).await.json()["failure"].is_null());
}

#[tokio::test]
async fn the_history_shows_what_changed_and_the_text_is_no_page() {
    let world = network().await;
    let mut manifest = world.manifest("/a", "alpha.example");
    manifest.admin_provider = "Somebody else".to_owned();
    world.hosts.set("/a", Behaviour::Document(manifest.write()));
    world.registry.import_once().await;
    let id = world.status("/a").id;
    let page = world.get(&format!("/hosts/{id}/versions/2"), &[]).await.text();
    assert!(page.contains("+    <ewp:admin-provider>Somebody else") || page.contains("Somebody else"), "{page}");
    assert!(page.contains("-      &lt;") || page.contains("-    &lt;"), "{page}");
    let raw = world.get(&format!("/hosts/{id}/versions/2.xml"), &[]).await;
    assert_eq!(raw.body, manifest.write());
    assert_eq!(raw.header(header::CONTENT_TYPE), "text/plain; charset=utf-8");
    assert_eq!(world.get(&format!("/hosts/{id}/versions/3"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn anybody_may_have_a_manifest_fetched_now_but_not_again_and_again() {
    let world = network().await;
    let form = |path: &str| {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("url", world.hosts.url(path).as_str()).append_pair("return", "/hosts/x");
        form.finish().into_bytes()
    };
    world.hosts.set("/c", Behaviour::Document(world.manifest("/c", "gamma.example").write()));
    let first = world.post("/reload", FORM, form("/c")).await;
    assert_eq!((first.status, first.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/hosts/x?asked=now"));
    assert!(world.catalogue().institution("gamma.example").is_some());
    let asked = world.hosts.asked();
    let second = world.post("/reload", FORM, form("/c")).await;
    assert_eq!(second.header(header::LOCATION), "/hosts/x?asked=again");
    assert_eq!(world.hosts.asked(), asked);
    assert_eq!(world.post("/reload", FORM, form("/unknown")).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_style_sheet_is_sent_compressed_and_once() {
    let world = World::new();
    let sheet = world.get(ui::assets::css_href(), &[(header::ACCEPT_ENCODING, "gzip, br")]).await;
    assert_eq!((sheet.status, sheet.header(header::CONTENT_ENCODING)), (StatusCode::OK, "br"));
    assert_eq!(sheet.header(header::CONTENT_TYPE), "text/css; charset=utf-8");
    let again = world.get(ui::assets::css_href(), &[(header::IF_NONE_MATCH, sheet.header(header::ETAG))]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(world.get("/assets/lost.css", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn under_another_programs_path_all_links_stay_there() {
    let world = network().await;
    let router = axum::Router::new().nest("/registry", world.registry.status_page());
    for path in ["/registry", "/registry/coverage", "/registry/notices", "/registry?q=a"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let body = axum::body::to_bytes(response.into_body(), 10_000_000).await.unwrap();
        let text = String::from_utf8(body.to_vec()).unwrap();
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let own = links.filter(|link| link.starts_with('/') && !link.starts_with("/assets/") && *link != "/");
        for link in own {
            assert!(link.starts_with("/registry"), "{path}: {link}");
        }
    }
}

#[tokio::test]
async fn a_page_says_what_came_of_fetching_and_how_old_the_kept_manifest_is() {
    let world = network().await;
    let page = async |path: &str, asked: &str| {
        let id = world.status(path).id;
        world.get(&format!("/hosts/{id}?asked={asked}"), &[(header::ACCEPT_LANGUAGE, "en")]).await.text()
    };
    assert!(page("/a", "now").await.contains("was fetched just now"));
    assert!(!page("/c", "now").await.contains("was fetched just now"));
    assert!(page("/a", "again").await.contains("some seconds ago"));
    assert!(page("/a", "busy").await.contains("Many manifests"));
    assert!(!page("/a", "%3Ci%3E").await.contains("<i>"));
    assert!(!page("/c", "").await.contains("The catalogue has the manifest"));
    world.hosts.set("/a", Behaviour::Status(500));
    world.registry.import_once().await;
    assert!(page("/a", "").await.contains("The catalogue has the manifest that was last seen"));
}

#[tokio::test]
async fn a_form_that_is_too_long_for_its_button_is_refused() {
    let world = network().await;
    for path in ["/reload", "/preferences"] {
        let answer = world.post(path, FORM, vec![b'a'; 100_000]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
}

#[tokio::test]
async fn coverage_shows_who_has_an_api_of_the_group_and_finds_them_by_name() {
    let world = network().await;
    let get = async |path: &str| world.get(path, &[(header::ACCEPT_LANGUAGE, "en")]).await.text();
    let all = get("/coverage").await;
    assert!(all.contains("University of alpha.example") && all.contains("University of beta.example"));
    let found = get("/coverage?group=agreements&q=ALPHA+university").await;
    assert!(found.contains("University of alpha.example") && !found.contains("University of beta.example"));
    assert!(get("/coverage?q=nobody").await.contains("Nothing found"));
    let mut more = world;
    let mut silent = more.manifest("/d", "delta.example");
    silent.apis.truncate(1);
    more.add("/d", Behaviour::Document(silent.write()));
    more.registry.import_once().await;
    let page = more.get("/coverage", &[(header::ACCEPT_LANGUAGE, "en")]).await.text();
    assert!(!page.contains("delta.example"), "{page}");
    assert!(page.contains("1 institution has none of these APIs."), "{page}");
}

#[tokio::test]
async fn the_page_of_notices_stays_short_where_one_host_has_many() {
    let mut world = World::new();
    let mut bad = world.manifest("/a", "alpha.example");
    bad.apis.extend((0..200).map(|_| ewp_protocol::api::ApiEntry::registry("https://a.example/catalogue")));
    world.add("/a", Behaviour::Document(bad.write()));
    world.registry.import_once().await;
    assert_eq!(world.findings("/a").len(), 200);
    let page = world.get("/notices", &[(header::ACCEPT_LANGUAGE, "en")]).await.text();
    assert_eq!(page.matches("The entry registry is left out").count(), 10);
    assert!(page.contains("And 190 more on the page of the host."), "{page}");
}
