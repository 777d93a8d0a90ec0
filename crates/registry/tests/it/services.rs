//! Checking documents and agreement hashes, for anybody.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use ewp_messages::iias::v7::{Iia, Partner, get_response_of};

use crate::world::{Behaviour, World};

const FORM: &str = "application/x-www-form-urlencoded";

fn form(xml: &str) -> Vec<u8> {
    url::form_urlencoded::Serializer::new(String::new()).append_pair("xml", xml).finish().into_bytes()
}

fn agreement() -> String {
    let ours = Partner { hei_id: "alpha.example".into(), iia_id: Some("A-1".into()), ..Partner::default() };
    let theirs = Partner { hei_id: "beta.example".into(), ..Partner::default() };
    get_response_of(&[&Iia { partners: [ours, theirs], ..Iia::default() }.write_frozen().xml])
}

#[tokio::test]
async fn a_document_is_known_by_its_root_and_read_by_its_reader() {
    let world = World::new();
    let echo = ewp_messages::echo::v2::EchoResponse { hei_ids: vec!["alpha.example".into()], echoes: vec![] }.write();
    for (xml, document, is_good) in [
        (echo.as_str(), Some("echo 2"), true),
        (agreement().as_str(), Some("iias get 7"), true),
        (&agreement().replace("<hei-id>beta.example</hei-id>", ""), Some("iias get 7"), false),
        ("<own xmlns='urn:own'/>", None, true),
        ("<own", None, false),
        ("<!DOCTYPE a><a/>", None, false),
    ] {
        let checked = world.post("/check.json", "application/xml", xml.as_bytes().to_vec()).await.json();
        assert_eq!(checked["document"].as_str(), document, "{xml}");
        assert_eq!(checked["fault"].is_null(), is_good, "{xml}: {checked}");
        let page = world.post("/check", FORM, form(xml)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("class=\"banner"), "{xml}");
    }
}

#[tokio::test]
async fn a_manifest_is_held_against_the_rules_and_the_network() {
    let mut world = World::new();
    let mut own = world.manifest("/a", "alpha.example");
    world.add("/a", Behaviour::Document(own.write()));
    world.registry.import_once().await;
    let findings = async |manifest: &ewp_protocol::manifest::v6::Manifest| {
        let checked = world.post("/check.json", "text/xml", manifest.write()).await.json();
        assert_eq!(checked["document"], "manifest 6");
        let list = checked["findings"].as_array().unwrap().clone();
        list.iter().map(|finding| finding["finding"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // Whoever has the institution may check the next version of its manifest.
    own.admin_provider = "Next version".to_owned();
    assert_eq!(findings(&own).await, [""; 0]);
    let mut other = world.manifest("/b", "beta.example");
    other.client_keys.push(own.client_keys[0].clone());
    assert_eq!(findings(&other).await, ["foreign-key"]);
    let page = world.post("/check", FORM, form(std::str::from_utf8(&other.write()).unwrap())).await.text();
    assert!(page.contains("1 thing would be left out") && !page.contains("read whole"), "{page}");
    // Nothing was taken.
    assert_eq!(world.registry.published().institutions, 1);
    assert!(!String::from_utf8(world.registry.published().catalogue()).unwrap().contains("Next version"));
}

#[tokio::test]
async fn agreement_hashes_are_computed_and_compared() {
    let world = World::new();
    let good = world.post("/agreement-hash.json", "text/xml", agreement().into_bytes()).await.json();
    assert_eq!(
        (good["agreements"][0]["same"].as_bool(), good["agreements"][0]["iia-id"].as_str()),
        (Some(true), Some("A-1"))
    );
    let changed = agreement().replace("A-1", "A-2");
    let bad = world.post("/agreement-hash.json", "text/xml", changed.clone().into_bytes()).await.json();
    assert_eq!(bad["agreements"][0]["same"], false);
    assert_ne!(bad["agreements"][0]["computed"], good["agreements"][0]["computed"]);
    let page = world.post("/agreement-hash", FORM, form(&changed)).await.text();
    assert!(page.contains(bad["agreements"][0]["computed"].as_str().unwrap()), "{page}");
    assert!(page.contains("Different"));
    let none = world.post("/agreement-hash", FORM, form("<a/>")).await;
    assert!(none.text().contains("cannot be read"));
}

#[tokio::test]
async fn what_is_sent_has_a_limit() {
    let world = World::new();
    let large = format!("<a>{}</a>", "x".repeat(5 * 1024 * 1024));
    for path in ["/check", "/check.json", "/agreement-hash", "/agreement-hash.json"] {
        let answer = world.post(path, "text/xml", large.clone().into_bytes()).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        let huge = world.post(path, "text/xml", vec![b' '; 30_000_000]).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        let nothing = world.post(path, FORM, Vec::new()).await;
        assert_eq!(nothing.status, StatusCode::BAD_REQUEST, "{path}");
    }
}

#[tokio::test]
async fn few_documents_are_on_their_way_at_once_and_the_catalogue_does_not_wait_for_them() {
    let world = std::sync::Arc::new(World::new());
    // Bodies that never end hold all places.
    let mut waiting = Vec::new();
    for _ in 0..20 {
        let world = world.clone();
        waiting.push(tokio::spawn(async move {
            let body = Body::new(Never);
            world.ask(Request::post("/check.json").body(body).unwrap()).await.status
        }));
    }
    // All of them begin before anybody else asks.
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let last = world.post("/check.json", "text/xml", b"<a/>".to_vec()).await.status;
    assert_eq!(last, StatusCode::SERVICE_UNAVAILABLE);
    let page = world.post("/agreement-hash", FORM, form("<a/>")).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text().contains("Many documents"));
    assert_eq!(world.get("/", &[]).await.status, StatusCode::OK);
    waiting.iter().for_each(tokio::task::JoinHandle::abort);
    let mut held = 0;
    for task in waiting {
        // Those that hold no place were refused at once.
        held += usize::from(task.await.map_err(|error| error.is_cancelled()) == Err(true));
    }
    assert_eq!(held, 16);
    // Whoever goes away leaves the place to others.
    assert_eq!(world.post("/check.json", "text/xml", b"<a/>".to_vec()).await.status, StatusCode::OK);
}

/// A body of which nothing ever comes.
struct Never;
impl http_body::Body for Never {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Pending
    }
}
