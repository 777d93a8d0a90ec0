//! Who may use which route: every one is walked as nobody and as staff of another institution.

use app::sign_in::{self, WHOLE_OFFICE};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use web::{Access, RouteLine};

use crate::world::{PIEMERA, SUEDTAL, World, body, cookie_of, form, hei};

/// An address of a route, with something that exists in each place.
async fn address(world: &World, route: &RouteLine) -> String {
    let id = world.sent(SUEDTAL, 1).await;
    let jobs = app::deliveries::of_agreement(&world.host, &hei(PIEMERA), &id).await.unwrap();
    let job = jobs[0].job.id.to_string();
    route
        .path
        .replace("{hei}", PIEMERA)
        .replace("{id}", id.as_str())
        .replace("{number}", "1")
        .replace("{job}", &job)
        .replace("{partner}", SUEDTAL)
        .replace("{remote}", "99999999")
        .replace("{token}", "no-such-token")
        .replace("{*path}", "none")
}

/// Asks for everything with these cookies; nothing of staff may be reached.
async fn walk(world: &World, cookie: &str) {
    let mut walked = 0;
    for route in web::routes() {
        let path = address(world, &route).await;
        for (method, access) in [("GET", route.get), ("POST", route.post)] {
            let Some(access) = access else { continue };
            let request = match method {
                "GET" => Request::get(&path).header(header::COOKIE, cookie).body(Body::empty()),
                _ => form(&path).header(header::COOKIE, cookie).body(body(&[("do", "save"), ("partner", SUEDTAL)])),
            };
            let reply = world.send(request.unwrap()).await;
            assert_ne!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert_ne!(reply.status, StatusCode::INTERNAL_SERVER_ERROR, "{method} {path}");
            if access != Access::Anybody {
                walked += 1;
                let sign_in = format!("/app/{PIEMERA}/sign-in");
                match method {
                    "GET" => {
                        let to = reply.location();
                        assert_eq!(to.split('?').next(), Some(sign_in.as_str()), "{path}");
                    }
                    _ => assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{path}"),
                }
                assert!(!reply.body.contains("Südtal"), "{path} tells something");
            }
        }
    }
    assert!(walked > 20, "only {walked} routes");
}

#[tokio::test]
async fn nobody_reaches_a_page_of_staff() {
    let world = World::new().await;
    walk(&world, "").await;
    walk(&world, "habita_piemera_example=; habita_piemera_example=guess").await;
}

#[tokio::test]
async fn staff_of_another_institution_reach_nothing_here() {
    let world = World::new().await;
    let stranger =
        sign_in::enrol(&world.host, &hei(SUEDTAL), "Annegret Hohenwarter-Lindqvist", &WHOLE_OFFICE).await.unwrap();
    let token = sign_in::start_for(&world.host, &hei(SUEDTAL), &stranger).await.unwrap();
    let own = cookie_of(&web::session_cookie(&hei(SUEDTAL), &token, false));
    // Their session under their own name, and the same secret under ours.
    let forged = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    walk(&world, &format!("{own}; {forged}")).await;
    let home = Request::get("/app/suedtal.example/agreements").header(header::COOKIE, own).body(Body::empty());
    world.send(home.unwrap()).await.expect(200);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let world = World::new().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let mut request = Request::post(World::at("agreements/new"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "habita.example");
        request = request.header(name, value);
        let reply = world.send(request.body(body(&[("partner", SUEDTAL)])).unwrap()).await.expect(403);
        assert!(reply.body.contains("This form came from another site"), "{}", reply.body);
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused_with_a_page() {
    let world = World::new().await;
    let long = "x".repeat(600 * 1024);
    let reply = world.post(&World::at("agreements/new"), &[("partner", &long)]).await.expect(413);
    assert!(reply.body.contains("This is too long"));
    let id = world.draft(SUEDTAL, 1).await;
    world.post(&World::of(&id, "/edit"), &[("mark", "yesterday"), ("code", "1")]).await.expect(400);
    world.post(&World::of(&id, "/compare"), &[]).await.location();
    world.post(&World::of(&id, "/approve"), &[("hash", "x")]).await.expect(400);
    world.post(&World::of(&id, "/conditions/1"), &[("kind", "dancing")]).await.expect(400);
}
