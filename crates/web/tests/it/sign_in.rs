//! The way in and out.

use std::net::SocketAddr;

use app::login::SignInOptions;
use app::sign_in::{self, LinkFor, WHOLE_OFFICE};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use domain::actor::Actor;

use crate::world::{PIEMERA, World, body, cookie_of, form, hei};

const HOME: &str = "/app/piemera.example";

#[tokio::test]
async fn a_link_is_used_up_by_the_button_and_not_by_looking() {
    let world = World::new().await;
    let token = sign_in::create_link(&world.host, &hei(PIEMERA), LinkFor::Name("Ilze Ozola"), false).await.unwrap();
    let link = World::at(&format!("sign-in/{token}"));
    for _ in 0..2 {
        let looked = world.send(Request::get(&link).body(Body::empty()).unwrap()).await.expect(200);
        assert!(looked.body.contains("method=\"post\""));
        assert!(!looked.headers.contains_key(header::SET_COOKIE));
    }
    let reply = world.send(form(&link).body(body(&[])).unwrap()).await;
    assert_eq!(reply.location(), World::at("account"), "who has no other way to sign in can set one up");
    let set = reply.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax"), "{set}");
    let page = Request::get(World::at("agreements")).header(header::COOKIE, cookie_of(set)).body(Body::empty());
    assert!(world.send(page.unwrap()).await.expect(200).body.contains("Ilze Ozola"));
    let again = world.send(form(&link).body(body(&[])).unwrap()).await.expect(410);
    assert!(again.body.contains("This link does not work any more"));
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() {
    let world = World::new().await;
    let token = sign_in::create_link(&world.host, &hei(PIEMERA), LinkFor::Name("Niks Gailis"), false).await.unwrap();
    let session = sign_in::use_link(&world.host, &hei(PIEMERA), &token, "").await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &session, false));
    let out = form(&World::at("sign-out")).header(header::COOKIE, &cookie).body(body(&[])).unwrap();
    let reply = world.send(out).await;
    assert_eq!(reply.location(), World::at("sign-in"));
    assert!(reply.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    let page = Request::get(World::at("agreements")).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    let asked = world.send(page).await.location();
    assert_eq!(asked, World::at("sign-in?return=%2Fapp%2Fpiemera.example%2Fagreements"));
}

#[tokio::test]
async fn without_a_sandbox_there_is_no_one_click_anywhere() {
    let world = World::new().await;
    let Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let page = world.get(&World::at("sign-in")).await.expect(200);
    assert!(!page.body.contains("name=\"staff\"") && !page.body.contains("One click"), "{}", page.body);
    let reply = world.post(&World::at("sign-in"), &[("staff", id.as_str())]).await.expect(404);
    assert!(!reply.headers.contains_key(header::SET_COOKIE));
}

#[tokio::test]
async fn in_a_sandbox_one_click_signs_in_those_who_were_named_and_says_what_it_is() {
    let world = World::with(|actor| {
        let Actor::Staff { id, name, institution } = actor else { return None };
        let person = web::OneClickPerson {
            institution: institution.clone(),
            id: id.clone(),
            name: name.clone(),
            roles: WHOLE_OFFICE.to_vec(),
        };
        Some(web::OneClick { people: vec![person] })
    })
    .await;
    let Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let page = world.get(&World::at("sign-in")).await.expect(200);
    assert!(page.body.contains("Only a sandbox does this") && page.body.contains("Ilze Ozola"));
    let reply = world.post(&World::at("sign-in"), &[("staff", id.as_str())]).await;
    assert_eq!(reply.location(), HOME);
    let other = sign_in::enrol(&world.host, &hei(PIEMERA), "Somebody Else", &WHOLE_OFFICE).await.unwrap();
    world.post(&World::at("sign-in"), &[("staff", other.as_str())]).await.expect(404);
    world.post("/app/suedtal.example/sign-in", &[("staff", id.as_str())]).await.expect(404);
}

#[tokio::test]
async fn the_first_page_asks_which_institution() {
    let world = World::new().await;
    let page = world.get("/").await.expect(200);
    assert!(page.body.contains("\"/app/piemera.example\"") && page.body.contains("\"/app/suedtal.example\""));
}

#[tokio::test]
async fn signing_in_leads_to_the_page_that_was_wanted() {
    let world = World::new().await;
    let wanted = World::at("deliveries?what=all");
    let asked = world.send(Request::get(&wanted).body(Body::empty()).unwrap()).await.location();
    assert_eq!(asked, World::at("sign-in?return=%2Fapp%2Fpiemera.example%2Fdeliveries%3Fwhat%3Dall"));
    for (back, leads) in [(wanted.as_str(), wanted.clone()), ("https://evil.example/", World::at("account"))] {
        let token =
            sign_in::create_link(&world.host, &hei(PIEMERA), LinkFor::Name("Niks Gailis"), false).await.unwrap();
        let link = World::at(&format!("sign-in/{token}"));
        let looked = world.send(Request::get(format!("{link}?return={back}")).body(Body::empty()).unwrap()).await;
        let field = format!("name=\"return\" value=\"{back}\"");
        assert_eq!(looked.expect(200).body.contains(&field), back == wanted);
        let reply = world.send(form(&link).body(body(&[("return", back)])).unwrap()).await;
        assert_eq!(reply.location(), leads);
    }
}

#[tokio::test]
async fn over_tls_only_cookies_of_this_very_host_count() {
    let mut world = World::new().await;
    let options = web::WebOptions {
        host: world.host.clone(),
        secure_cookies: true,
        trusted_proxies: web::TrustedProxies::default(),
        sandbox: None,
        one_click: None,
    };
    world.router = web::router(options);
    // A session of the same person, planted by another host under the same domain.
    assert!(world.get(&World::at("account")).await.location().contains("/sign-in"));
    let token = sign_in::create_link(&world.host, &hei(PIEMERA), LinkFor::Name("Ilze Ozola"), false).await.unwrap();
    let reply = world.send(form(&World::at(&format!("sign-in/{token}"))).body(body(&[])).unwrap()).await;
    let set = reply.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(set.starts_with("__Host-habita_piemera_example=") && set.contains("; Secure"), "{set}");
    let planted_first = format!("{}; {}", world.cookie, cookie_of(set));
    world.cookie = planted_first;
    world.get(&World::at("account")).await.expect(200);
    world.post(&World::at("sign-out"), &[]).await.expect(303);
    world.get(&World::at("account")).await.expect(303);
}

#[tokio::test]
async fn one_address_does_not_start_logins_without_end() {
    let world = World::new().await;
    let pages = "https://mobility.piemera.example".parse().ok();
    world.host.open_sign_in(SignInOptions { pages, ..SignInOptions::default() }).unwrap();
    let ask = async |address: &str| {
        let peer: SocketAddr = address.parse().unwrap();
        let request = Request::get(World::at("sign-in/passkey")).extension(ConnectInfo(peer));
        world.send(request.body(Body::empty()).unwrap()).await
    };
    for port in 1..=100 {
        ask(&format!("192.0.2.1:{port}")).await.expect(200);
    }
    let stopped = ask("192.0.2.1:101").await.expect(429);
    assert!(stopped.body.contains("Wait 15 minutes"), "{}", stopped.body);
    ask("192.0.2.2:1").await.expect(200);
}

#[tokio::test]
async fn people_behind_a_proxy_have_their_own_limit_and_nobody_makes_up_another() {
    let mut world = World::new().await;
    let pages = "https://mobility.piemera.example".parse().ok();
    world.host.open_sign_in(SignInOptions { pages, ..SignInOptions::default() }).unwrap();
    world.router = web::router(web::WebOptions {
        host: world.host.clone(),
        secure_cookies: false,
        trusted_proxies: web::TrustedProxies::new(vec!["198.51.100.0/24".parse().unwrap()]),
        sandbox: None,
        one_click: None,
    });
    let ask = async |peer: &str, forwarded: &str| {
        let peer: SocketAddr = peer.parse().unwrap();
        let request = Request::get(World::at("sign-in/passkey")).extension(ConnectInfo(peer));
        let request = request.header("x-forwarded-for", forwarded).body(Body::empty()).unwrap();
        world.send(request).await.status.as_u16()
    };
    for number in 1..=100 {
        // What whoever came has made up stands before what the proxies say.
        assert_eq!(ask("198.51.100.7:1", &format!("10.0.0.{number}, 203.0.113.1, 198.51.100.8")).await, 200);
        assert_eq!(ask("192.0.2.1:1", &format!("10.0.0.{number}")).await, 200);
    }
    assert_eq!(ask("198.51.100.7:1", "10.0.0.200, 203.0.113.1").await, 429, "one person behind the proxy");
    assert_eq!(ask("198.51.100.7:1", "203.0.113.2").await, 200, "the next one");
    assert_eq!(ask("192.0.2.1:1", "10.0.0.200").await, 429, "somebody who only says to be a proxy");
}
