//! A person's account, passwords, and the rules for roles.

use app::sign_in::{self, LinkFor};
use axum::body::Body;
use axum::http::{Request, header};
use domain::actor::Actor;
use domain::people::role::BuiltIn;

use crate::world::{PIEMERA, Reply, SUEDTAL, World, body, cookie_of, form, hei};

const PASSWORD: &str = "four words of mine";

/// Somebody else who is signed in.
async fn somebody(world: &World, institution: &str, name: &str) -> String {
    let id = sign_in::enrol(&world.host, &hei(institution), name, &[BuiltIn::Reader]).await.unwrap();
    let token = sign_in::start_for(&world.host, &hei(institution), &id).await.unwrap();
    cookie_of(&web::session_cookie(&hei(institution), &token, false))
}

async fn get_as(world: &World, cookie: &str, path: &str) -> Reply {
    world.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
}

async fn post_as(world: &World, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Reply {
    world.send(form(path).header(header::COOKIE, cookie).body(body(fields)).unwrap()).await
}

async fn enter(world: &World, name: &str, password: &str) -> Reply {
    let fields = [("name", name), ("password", password), ("code", "")];
    world.send(form(&World::at("sign-in/password")).body(body(&fields)).unwrap()).await
}

async fn with_password(world: &World, name: &str) {
    let fields = [("name", name), ("password", PASSWORD)];
    let reply = world.post(&World::at("account/password"), &fields).await;
    assert_eq!(reply.location(), World::at("account?done=password-set"));
}

#[tokio::test]
async fn ways_that_nobody_has_here_are_named_with_the_reason() {
    let world = World::new().await;
    let page = world.get(&World::at("account")).await.expect(200).body;
    for said in ["Ways that are not possible here", "No login provider is connected", "Passkeys belong to a name"] {
        assert!(page.contains(said), "{said} is missing in {page}");
    }
    assert!(page.contains("Printed ") && page.contains(&format!("<p>{}</p>", World::at("account"))), "{page}");
}

/// The ids of the sessions that a page can end.
fn sessions(page: &str) -> Vec<String> {
    let parts = page.split("name=\"session\" value=\"").skip(1);
    parts.map(|part| part.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_the_same_page() {
    let world = World::new().await;
    with_password(&world, "ilze").await;
    let wrong = enter(&world, "ilze", "guess").await.expect(422);
    let unknown = enter(&world, "nobody", "guess").await.expect(422);
    assert_eq!(wrong.body.replace("value=\"ilze\"", ""), unknown.body.replace("value=\"nobody\"", ""));
    assert!(!wrong.body.contains("guess"), "a password came back");
    assert!(!wrong.headers.contains_key(header::SET_COOKIE));
    let right = enter(&world, "Ilze", PASSWORD).await;
    assert_eq!(right.location(), format!("/app/{PIEMERA}"));
    let strange = enter(&world, "<script>alert(1)</script>", "x").await.expect(422);
    assert!(!strange.body.contains("<script>alert"));
}

#[tokio::test]
async fn password_fields_let_programs_help() {
    let world = World::new().await;
    let request = Request::get(World::at("sign-in")).body(Body::empty()).unwrap();
    let page = world.send(request).await.expect(200).body;
    for word in ["autocomplete=\"username\"", "autocomplete=\"current-password\"", "autocomplete=\"one-time-code\""] {
        assert!(page.contains(word), "{word}");
    }
    let page = world.get(&World::at("account/password")).await.expect(200).body;
    assert!(page.contains("autocomplete=\"new-password\""));
}

#[tokio::test]
async fn nobody_ends_somebody_else_s_session() {
    let world = World::new().await;
    let other = somebody(&world, PIEMERA, "Otto Other").await;
    let second = somebody(&world, PIEMERA, "Otto Other").await;
    let foreign = somebody(&world, SUEDTAL, "Frieda Fern").await;
    let theirs = sessions(&get_as(&world, &other, &World::at("account")).await.expect(200).body);
    assert_eq!(theirs.len(), 1, "the other one of the two");
    world.post(&World::at("account/sessions"), &[("session", &theirs[0])]).await.expect(404);
    let there = format!("/app/{SUEDTAL}/account/sessions");
    post_as(&world, &foreign, &there, &[("session", &theirs[0])]).await.expect(404);
    get_as(&world, &second, &World::at("account")).await.expect(200);
    post_as(&world, &other, &World::at("account/sessions"), &[("session", &theirs[0])]).await;
    get_as(&world, &second, &World::at("account")).await.expect(303);
}

#[tokio::test]
async fn a_way_is_named_before_it_is_removed_and_a_script_gets_the_question_alone() {
    let world = World::new().await;
    with_password(&world, "ilze").await;
    let page = world.get(&World::at("account")).await.expect(200).body;
    let link = World::at("account/remove?kind=password");
    assert!(page.contains(&format!("<hb-dialog><a class=\"button secondary\" href=\"{link}\"")), "{page}");
    let asked = world.get(&link).await.expect(200).body;
    assert!(
        asked.contains("ilze") && asked.contains("Remove this way to sign in?") && asked.contains("<h1"),
        "{asked}"
    );
    let part = world.fragment(&link, "confirm").await.expect(200).body;
    assert!(part.starts_with("<section class=\"confirm\" id=\"confirm\">") && part.contains("ilze"), "{part}");
    world.get(&World::at("account/remove?kind=passkey&id=x")).await.expect(404);
    world.get(&World::at("account/remove")).await.expect(400);
}

#[tokio::test]
async fn a_link_leads_who_has_no_other_way_to_the_account_and_others_home() {
    let world = World::new().await;
    let follow = async || {
        let link = LinkFor::Name("Ilze Ozola");
        let token = sign_in::create_link(&world.host, &hei(PIEMERA), link, false).await.unwrap();
        world.send(form(&World::at(&format!("sign-in/{token}"))).body(body(&[])).unwrap()).await.location()
    };
    assert_eq!(follow().await, World::at("account"));
    with_password(&world, "ilze").await;
    assert_eq!(follow().await, format!("/app/{PIEMERA}"));
}

#[tokio::test]
async fn what_a_form_for_a_second_factor_lacks_changes_nothing() {
    let world = World::new().await;
    let first = World::at("account/password?for=second-factor");
    assert_eq!(world.get(&World::at("account/second-factor")).await.location(), first);
    with_password(&world, "ilze").await;
    let page = world.get(&World::at("account/second-factor")).await.expect(200);
    assert!(page.body.contains("class=\"qr\"") && page.headers.contains_key(header::SET_COOKIE));
    // Without the browser's own secret, and with a question that nobody asked.
    let over = World::at("account?done=started-over");
    let fields = [("question", "made up"), ("password", PASSWORD), ("code", "123456")];
    assert_eq!(world.post(&World::at("account/second-factor"), &fields).await.location(), over);
    enter(&world, "ilze", PASSWORD).await.expect(303);
    world.post(&World::at("account/recovery-codes"), &[]).await.expect(404);
    world.post(&World::at("account/second-factor/remove"), &[]).await.expect(404);
    world.post(&World::at("account/remove"), &[("kind", "everything")]).await.expect(400);
    world.post(&World::at("account/remove"), &[("kind", "passkey"), ("id", "x")]).await.expect(404);
    let last = world.post(&World::at("account/remove"), &[("kind", "password")]).await.expect(422);
    assert!(last.body.contains("last way to sign in") && last.body.contains("<h1"), "{}", last.body);
}

#[tokio::test]
async fn another_second_factor_leads_to_the_proof_that_it_takes() {
    let world = World::new().await;
    with_password(&world, "ilze").await;
    let entered = enter(&world, "ilze", PASSWORD).await;
    let cookie = cookie_of(entered.headers[header::SET_COOKIE].to_str().unwrap());
    let page = get_as(&world, &cookie, &World::at("account/second-factor")).await.expect(200);
    let question = page.value("question").unwrap();
    let browser = cookie_of(page.headers[header::SET_COOKIE].to_str().unwrap());
    let cookie = format!("{cookie}; {browser}");
    let Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let tx = world.host.store().begin().await.unwrap();
    store::local_accounts::set_totp(&tx, &hei(PIEMERA), id, Some(b"sealed"), None).await.unwrap();
    tx.commit().await.unwrap();
    let prove = World::at("sign-in/again?return=%2Fapp%2Fpiemera.example%2Faccount");
    assert_eq!(get_as(&world, &cookie, &World::at("account/second-factor")).await.location(), prove);
    let fields = [("question", question.as_str()), ("password", PASSWORD), ("code", "123456")];
    assert_eq!(post_as(&world, &cookie, &World::at("account/second-factor"), &fields).await.location(), prove);
}

#[tokio::test]
async fn providers_and_passkeys_that_are_not_there_are_not_there() {
    let world = World::new().await;
    let start = form(&World::at("sign-in/with/academic")).body(body(&[])).unwrap();
    world.send(start).await.expect(404);
    world.get(&World::at("sign-in/back/academic?code=a&state=b")).await.expect(404);
    world.get(&World::at("sign-in/passkey")).await.expect(404);
    world.get(&World::at("account/passkeys")).await.expect(404);
    world.post(&World::at("account/logins/academic"), &[]).await.expect(404);
}

#[tokio::test]
async fn a_rule_is_tried_added_and_removed_and_gives_no_powerful_role() {
    let world = World::new().await;
    let at = World::at("settings/rules");
    let rule = [("if", "staff"), ("role", "reader"), ("unit", "")];
    let tried = world.post(&at, &[&rule[..], &[("is", "staff"), ("do", "try")]].concat()).await.expect(200);
    assert!(tried.body.contains("What they would get") && tried.body.contains("Reader (The whole university)"));
    assert!(world.get(&at).await.expect(200).body.contains("No rules yet"), "trying keeps nothing");
    let added = world.post(&at, &[&rule[..], &[("do", "add")]].concat()).await;
    assert_eq!(added.location(), World::at("settings/rules?done=rule-added"));
    let page = world.get(&at).await.expect(200).body;
    let id = page.split("value=\"remove-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for role in ["administrator", "officer", "approver", "support", "king", ""] {
        let fields = [("if", "staff"), ("role", role), ("do", "add")];
        let refused = world.post(&at, &fields).await.expect(422);
        assert!(refused.body.contains("Choose a role that a rule may give"), "{role}");
    }
    world.post(&at, &[("if", "entitlement"), ("role", "reader"), ("do", "add")]).await.expect(422);
    let odd = [("if", "entitlement"), ("value", "<script>alert(1)</script>"), ("role", "reader"), ("do", "add")];
    world.post(&at, &odd).await.expect(303);
    let page = world.get(&at).await.expect(200).body;
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script>alert"));
    let gone = world.post(&at, &[("do", &format!("remove-{id}"))]).await;
    assert_eq!(gone.location(), World::at("settings/rules?done=rule-removed"));
    world.post(&at, &[("do", &format!("remove-{id}"))]).await.expect(404);
    world.post(&at, &[("do", "remove-x")]).await.expect(404);
}
