//! The link by mail, the language of letters, and what pages say of letters that did not leave.

use std::time::Duration;

use app::mail::{self, Mail, Mailing};
use axum::body::Body;
use axum::http::{Request, header};
use domain::ids::StaffId;
use domain::people::role::BuiltIn;
use post::{Address, Post, PostOptions, Tls};
use testkit::mail::MailServer;

use crate::world::{PIEMERA, SUEDTAL, World, body, cookie_of, form, hei};

const EMAIL: &str = "anna@piemera.example";

pub(crate) fn send_through(world: &World, server: &MailServer) {
    let post = Post::new(PostOptions {
        host: "127.0.0.1".to_owned(),
        port: server.address().port(),
        tls: Tls::Never,
        login: None,
        from: Address::parse("mobility@piemera.example").unwrap(),
        reply_to: None,
        extra_ca_pem: Vec::new(),
        limit: Duration::from_secs(5),
    });
    world.host.send_mail(Mailing {
        post: post.unwrap(),
        pages: "https://mobility.piemera.example".parse().unwrap(),
        sign_in_links: true,
        keep_days: 30,
    });
}

async fn person(world: &World, email: &str) -> StaffId {
    let tx = world.host.store().begin().await.unwrap();
    let now = world.host.clock().now();
    let id = store::staff::add(&tx, &hei(PIEMERA), "Anna Bērziņa", Some(email), now).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn ask(world: &World, email: &str) -> crate::world::Reply {
    world.send(form(&World::at("sign-in/mail")).body(body(&[("email", email)])).unwrap()).await
}

async fn see(world: &World, path: &str) -> crate::world::Reply {
    world.send(Request::get(path).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_link_by_mail_signs_in_and_the_answer_is_the_same_for_everybody() {
    let server = MailServer::plain().await;
    let world = World::new().await;
    send_through(&world, &server);
    person(&world, EMAIL).await;
    let page = see(&world, &World::at("sign-in")).await.expect(200);
    assert!(page.body.contains(&World::at("sign-in/mail")), "{}", page.body);
    let asked = see(&world, &World::at("sign-in/mail")).await.expect(200);
    assert!(asked.body.contains("type=\"email\""));
    let (known, unknown) = (ask(&world, EMAIL).await, ask(&world, "nobody@piemera.example").await);
    assert_eq!(known.location(), unknown.location());
    assert!(!known.location().contains('@'), "no address stands in an address");
    let told = see(&world, &known.location()).await.expect(200);
    assert!(told.body.contains("Look into your mailbox"));
    world.host.work_once().await;
    let arrived = server.arrived();
    assert_eq!(arrived.len(), 1);
    let link = arrived[0].read().link("/sign-in/");
    let path = link.strip_prefix("https://mobility.piemera.example").unwrap();
    see(&world, path).await.expect(200);
    let reply = world.send(form(path).body(body(&[])).unwrap()).await;
    let cookie = cookie_of(reply.headers[header::SET_COOKIE].to_str().unwrap());
    let home = Request::get(format!("/app/{PIEMERA}")).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    // She has no role, and the link gave her none.
    world.send(home).await.expect(403);
}

#[tokio::test]
async fn what_is_no_address_is_said_beside_the_field_and_kept() {
    let server = MailServer::plain().await;
    let world = World::new().await;
    send_through(&world, &server);
    for wrong in
        ["", "anna", "anna@piemera.example\r\nRCPT TO:<b@piemera.example>", "\"><script>alert(1)</script>@x.example"]
    {
        let reply = ask(&world, wrong).await.expect(422);
        assert!(reply.body.contains("Enter an e-mail address such as"), "{}", reply.body);
        assert!(reply.body.contains("href=\"#f-email\"") && !reply.body.contains("<script>alert"), "{}", reply.body);
    }
    let reply = ask(&world, "anna@").await.expect(422);
    assert_eq!(reply.value("email").as_deref(), Some("anna@"));
    assert_eq!(server.arrived().len(), 0);
}

#[tokio::test]
async fn a_host_without_mail_offers_none_and_says_so() {
    let world = World::new().await;
    see(&world, &World::at("sign-in/mail")).await.expect(404);
    ask(&world, EMAIL).await.expect(404);
    assert!(!see(&world, &World::at("sign-in")).await.expect(200).body.contains("sign-in/mail"));
    let page = world.get(&World::at("deliveries?what=mail")).await.expect(200);
    assert!(page.body.contains("This site sends no e-mails"), "{}", page.body);
}

#[tokio::test]
async fn a_letter_that_was_refused_is_shown_with_its_reason_and_to_few_with_its_name() {
    let server = MailServer::plain().await;
    let world = World::new().await;
    send_through(&world, &server);
    let anna = person(&world, EMAIL).await;
    server.says("RCPT", "550 5.1.1 <anna@piemera.example> unknown");
    let tx = world.host.store().begin().await.unwrap();
    let job = mail::enqueue(&world.host, &tx, &hei(PIEMERA), &anna, &Mail::Invitation { by: None }).await.unwrap();
    tx.commit().await.unwrap();
    world.host.work_once().await;
    let list = world.get(&World::at("deliveries?what=mail")).await.expect(200);
    assert!(list.body.contains("Invitation") && list.body.contains("Anna Bērziņa"), "{}", list.body);
    assert!(world.get(&World::at("deliveries")).await.expect(200).body.contains("No messages"), "they are no messages");
    let address = World::at(&format!("deliveries/{}", job.unwrap()));
    for lang in ["en", "lv"] {
        let page = world.get_in(lang, &address).await.expect(200);
        assert!(page.body.contains("550") && !page.body.contains(EMAIL), "{}", page.body);
        assert!(page.body.contains("Anna Bērziņa") && !page.body.contains('⟦'), "{}", page.body);
    }
    let problems = world.get(&World::at("problems")).await.expect(200);
    assert!(problems.body.contains("1 e-mail of the last 7 days was not delivered"), "{}", problems.body);

    // Those who look after connections see that it failed, and not to whom it goes.
    let it = app::sign_in::enrol(&world.host, &hei(PIEMERA), "Niks Gailis", &[BuiltIn::It]).await.unwrap();
    let token = app::sign_in::start_for(&world.host, &hei(PIEMERA), &it).await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    for path in [World::at("deliveries?what=mail"), address.clone()] {
        let page = world.send(Request::get(path).header(header::COOKIE, &cookie).body(Body::empty()).unwrap()).await;
        let page = page.expect(200);
        assert!(page.body.contains("Invitation") && page.body.contains("A colleague"), "{}", page.body);
        assert!(!page.body.contains("Anna"), "{}", page.body);
    }
    // Nobody of another institution finds it.
    let other = address.replace(PIEMERA, SUEDTAL);
    assert_ne!(world.get(&other).await.status, 200);
    // The button tries it again.
    let again = world.post(&address, &[]).await;
    world.host.work_once().await;
    assert!(world.get(&again.location()).await.expect(200).body.contains("Handed to the mail server"));
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn whoever_chooses_a_language_gets_mail_in_it() {
    let server = MailServer::plain().await;
    let world = World::new().await;
    send_through(&world, &server);
    let domain::actor::Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let tx = world.host.store().begin().await.unwrap();
    store::staff::change(&tx, &hei(PIEMERA), id, "Ilze Ozola", Some("ilze@piemera.example")).await.unwrap();
    tx.commit().await.unwrap();
    world.post("/preferences", &[("lang", "lv"), ("return", &World::at("agreements"))]).await.location();
    assert!(mail::ask_for_sign_in_link(&world.host, &hei(PIEMERA), "ilze@piemera.example").await);
    world.host.work_once().await;
    assert!(server.arrived()[0].read().subject.starts_with("Jūsu pieteikšanās saite"));
    // Whoever is signed in nowhere keeps a cookie and changes nobody's mail.
    let stranger = form("/preferences").body(body(&[("lang", "en"), ("return", &World::at("agreements"))])).unwrap();
    world.send(stranger).await.location();
    let known = store::mailboxes::of(world.host.store(), &hei(PIEMERA), id).await.unwrap().unwrap();
    assert_eq!(known.lang.as_deref(), Some("lv"));
}
