//! The catalogue: how it is served, how it follows the manifests, and who may take what.

use std::io::Read as _;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use ewp_protocol::api::{Api, ApiEntry};
use registry::Standing;
use registry::sources::Pattern;

use crate::world::{Behaviour, World};

#[tokio::test]
async fn the_catalogue_is_served_with_tag_and_dates_plain_and_compressed() {
    let mut world = World::new();
    let before = world.get("/catalogue-v1.xml", &[]).await;
    assert_eq!(before.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(before.text().contains("error-response"));

    world.add("/a", Behaviour::Document(world.manifest("/a", "alpha.example").write()));
    world.add("/b", Behaviour::Document(world.manifest("/b", "beta.example").write()));
    world.registry.import_once().await;

    let plain = world.get("/catalogue-v1.xml", &[]).await;
    assert_eq!(plain.status, StatusCode::OK);
    assert_eq!(plain.body, world.registry.published().catalogue());
    assert!(plain.header(header::CONTENT_TYPE).starts_with("application/xml"));
    assert_eq!(plain.header(header::LAST_MODIFIED), "Fri, 20 Nov 2026 10:00:00 GMT");
    assert_eq!(plain.header(header::EXPIRES), "Fri, 20 Nov 2026 10:05:00 GMT");
    assert_eq!(plain.header(header::CACHE_CONTROL), "max-age=300, must-revalidate");
    let heis: Vec<_> = world.catalogue().institutions().map(|hei| hei.id.clone()).collect();
    assert_eq!(heis, ["alpha.example", "beta.example"]);
    assert_eq!(world.catalogue().hosts(), 3);

    let zipped = world.get("/catalogue-v1.xml", &[(header::ACCEPT_ENCODING, "br, gzip")]).await;
    assert_eq!(zipped.header(header::CONTENT_ENCODING), "gzip");
    assert_ne!(zipped.header(header::ETAG), plain.header(header::ETAG));
    let mut unzipped = Vec::new();
    flate2::read::GzDecoder::new(zipped.body.as_slice()).read_to_end(&mut unzipped).unwrap();
    assert_eq!(unzipped, plain.body);

    for etag in [plain.header(header::ETAG), zipped.header(header::ETAG)] {
        let again = world.get("/catalogue-v1.xml", &[(header::IF_NONE_MATCH, etag)]).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header(header::ETAG), plain.header(header::ETAG));
    }
    let since = plain.header(header::LAST_MODIFIED);
    let again = world.get("/catalogue-v1.xml", &[(header::IF_MODIFIED_SINCE, since)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);

    let head = world.ask(Request::head("/catalogue-v1.xml").body(Body::empty()).unwrap()).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_eq!(head.header(header::CONTENT_LENGTH), plain.body.len().to_string());
    let wrong = world.post("/catalogue-v1.xml", "text/plain", Vec::new()).await;
    assert_eq!((wrong.status, wrong.header(header::ALLOW)), (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"));
    assert!(wrong.text().contains("error-response"));
}

#[tokio::test]
async fn a_changed_manifest_is_served_anew_and_its_history_is_kept() {
    let mut world = World::new();
    let mut manifest = world.manifest("/a", "alpha.example");
    world.add("/a", Behaviour::Document(manifest.write()));
    world.add("/b", Behaviour::Document(world.manifest("/b", "beta.example").write()));
    world.registry.import_once().await;
    let first = world.get("/catalogue-v1.xml", &[]).await;

    // Nothing has changed: the hosts say so, and the catalogue has the same tag.
    world.registry.import_once().await;
    assert_eq!(world.hosts.unchanged(), 2);
    let same = world.get("/catalogue-v1.xml", &[(header::IF_NONE_MATCH, first.header(header::ETAG))]).await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);

    manifest.admin_provider = "Another provider".to_owned();
    world.hosts.set("/a", Behaviour::Document(manifest.write()));
    assert!(world.registry.import_source(&world.hosts.url("/a")).await);
    let second = world.get("/catalogue-v1.xml", &[(header::IF_NONE_MATCH, first.header(header::ETAG))]).await;
    assert_eq!(second.status, StatusCode::OK);
    assert!(second.text().contains("Another provider") && second.text().contains("Provider of beta.example"));
    let versions = world.status("/a").host.unwrap().versions.clone();
    assert_eq!(versions.iter().map(|version| version.number).collect::<Vec<_>>(), [1, 2]);
    assert!(!world.registry.import_source(&world.hosts.url("/unknown")).await);
}

#[tokio::test]
async fn the_last_good_manifest_stays_with_its_age_and_survives_a_restart() {
    let mut world = World::new();
    world.add("/a", Behaviour::Document(world.manifest("/a", "alpha.example").write()));
    world.registry.import_once().await;
    let catalogue = world.registry.published().catalogue();
    let seen = world.status("/a").seen_at;
    assert!(seen.is_some());

    world.hosts.set("/a", Behaviour::Status(500));
    world.registry.import_once().await;
    assert_eq!(world.status("/a").standing(), Standing::Kept);
    assert_eq!(world.registry.published().catalogue(), catalogue);

    // The new one serves it before it has asked anybody.
    let asked = world.hosts.asked();
    world.restart();
    assert_eq!(world.registry.published().catalogue(), catalogue);
    assert_eq!((world.status("/a").seen_at, world.status("/a").asked_at), (seen, None));
    assert_eq!(world.hosts.asked(), asked);
    world.registry.import_once().await;
    assert_eq!(world.status("/a").standing(), Standing::Kept);

    // A source that is taken off the list goes at once.
    world.change_sources(Vec::clear);
    world.registry.import_once().await;
    assert_eq!(world.catalogue().institutions().count(), 0);
}

#[tokio::test]
async fn a_thief_who_stands_first_in_the_list_gets_nothing_even_after_a_restart() {
    let mut world = World::new();
    let mut thief = world.manifest("/thief", "thief.example");
    let victim = world.manifest("/victim", "victim.example");
    world.add("/thief", Behaviour::Document(thief.write()));
    world.add("/victim", Behaviour::Document(victim.write()));
    world.registry.import_once().await;
    world.restart();

    thief.client_keys.push(victim.client_keys[0].clone());
    thief.apis[1] = ApiEntry::iia_cnr(&format!("{}/cnr", world.hosts.url("/victim")));
    world.hosts.set("/thief", Behaviour::Document(thief.write()));
    world.registry.import_once().await;
    let found = world.findings("/thief");
    assert_eq!(found, ["registry-finding-foreign-address", "registry-finding-foreign-key"]);
    let catalogue = world.catalogue();
    assert_eq!(catalogue.heis_of_client_key(&victim.client_keys[0].fingerprint()), ["victim.example"]);
    assert!(catalogue.endpoint("thief.example", Api::IiaCnr, 3).is_none());
    assert!(catalogue.endpoint("victim.example", Api::IiaCnr, 3).is_some());

    // To claim the institution itself is no better.
    thief.hei = victim.hei.clone();
    world.hosts.set("/thief", Behaviour::Document(thief.write()));
    world.registry.import_once().await;
    assert_eq!(world.findings("/thief"), ["registry-finding-hei-taken"]);
    let catalogue = world.catalogue();
    let key = thief.client_keys[0].fingerprint();
    assert!(catalogue.heis_of_client_key(&key).is_empty());
    assert_eq!(world.findings("/victim"), [""; 0]);
}

#[tokio::test]
async fn an_institution_that_is_let_go_goes_to_the_next_in_the_same_round() {
    let mut world = World::new();
    let mut old = world.manifest("/old", "alpha.example");
    world.add("/old", Behaviour::Document(old.write()));
    world.add("/new", Behaviour::Document(world.manifest("/new", "alpha.example").write()));
    world.registry.import_once().await;
    assert_eq!(world.findings("/new"), ["registry-finding-hei-taken"]);

    old.hei = None;
    world.hosts.set("/old", Behaviour::Document(old.write()));
    world.registry.import_once().await;
    assert_eq!(world.findings("/new"), [""; 0]);
    assert_eq!(world.catalogue().institutions().count(), 1);
    let cnr = format!("{}/cnr", world.hosts.url("/new"));
    let catalogue = world.catalogue();
    assert_eq!(catalogue.endpoint("alpha.example", Api::IiaCnr, 3).unwrap().url("url"), Some(cnr.as_str()));
}

#[tokio::test]
async fn the_word_of_the_operator_lets_a_second_host_in_and_keeps_others_out() {
    let mut world = World::new();
    world.add("/a", Behaviour::Document(world.manifest("/a", "alpha.example").write()));
    let mut second = world.manifest("/b", "alpha.example");
    second.apis[1] = ApiEntry::iia_approval_cnr(&format!("{}/approval", world.hosts.url("/b")));
    world.add("/b", Behaviour::Document(second.write()));
    world.add("/c", Behaviour::Document(world.manifest("/c", "gamma.example").write()));
    world.registry.import_once().await;
    assert_eq!(world.findings("/b"), ["registry-finding-hei-taken"]);

    world.change_sources(|sources| {
        sources[1].institutions = vec![Pattern::new("alpha.example")];
        sources[2].institutions = vec![Pattern::new("*.delta.example")];
    });
    world.registry.import_once().await;
    assert_eq!(world.findings("/b"), [""; 0]);
    assert_eq!(world.findings("/c"), ["registry-finding-hei-refused"]);
    let catalogue = world.catalogue();
    assert!(catalogue.endpoint("alpha.example", Api::IiaCnr, 3).is_some());
    assert!(catalogue.endpoint("alpha.example", Api::IiaApprovalCnr, 2).is_some());
    assert!(catalogue.institution("gamma.example").is_none());
}

#[tokio::test]
async fn a_restart_does_not_make_the_catalogue_look_new() {
    let mut world = World::new();
    let mut manifest = world.manifest("/a", "alpha.example");
    world.add("/a", Behaviour::Document(manifest.write()));
    world.add("/b", Behaviour::Document(world.manifest("/b", "beta.example").write()));
    world.registry.import_once().await;
    let tags = async |world: &World| {
        let plain = world.get("/catalogue-v1.xml", &[]).await;
        let zipped = world.get("/catalogue-v1.xml", &[(header::ACCEPT_ENCODING, "gzip")]).await;
        let tag = |answer: &crate::world::Answer| answer.header(header::ETAG).to_owned();
        (tag(&plain), tag(&zipped), plain.header(header::LAST_MODIFIED).to_owned())
    };
    let before = tags(&world).await;
    world.restart_later();
    assert_eq!(tags(&world).await, before);
    let since = world.get("/catalogue-v1.xml", &[(header::IF_MODIFIED_SINCE, &before.2)]).await;
    assert_eq!(since.status, StatusCode::NOT_MODIFIED);
    world.registry.import_once().await;
    assert_eq!(tags(&world).await, before);

    manifest.admin_provider = "Somebody else".to_owned();
    world.hosts.set("/a", Behaviour::Document(manifest.write()));
    world.registry.import_once().await;
    let after = tags(&world).await;
    assert_ne!(after.0, before.0);
    assert_eq!(after.2, "Sat, 21 Nov 2026 10:00:00 GMT");
}

#[tokio::test]
async fn a_new_source_that_asks_for_itself_does_not_overtake_the_round() {
    let mut world = World::impatient();
    for path in ["/victim", "/thief", "/slow"] {
        world.add(path, Behaviour::Status(503));
    }
    world.registry.import_once().await;
    // In this round the victim has come, and the round waits for a slow one.
    world.hosts.set("/victim", Behaviour::Document(world.manifest("/victim", "alpha.example").write()));
    world.hosts.set("/slow", Behaviour::Slow);
    let round = tokio::spawn({
        let registry = world.registry.clone();
        async move { registry.import_once().await }
    });
    tokio::time::sleep(crate::world::LITTLE_PATIENCE / 4).await;
    world.hosts.set("/thief", Behaviour::Document(world.manifest("/thief", "alpha.example").write()));
    assert!(world.registry.import_source(&world.hosts.url("/thief")).await);
    assert!(world.status("/thief").host.is_none());
    round.await.unwrap();
    assert_eq!(world.findings("/victim"), [""; 0]);
    assert!(world.registry.import_source(&world.hosts.url("/thief")).await);
    assert_eq!(world.findings("/thief"), ["registry-finding-hei-taken"]);
}
