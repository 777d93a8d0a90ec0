//! The settings and the audit log.

use std::collections::BTreeSet;

use app::agreements::unit::put_in_charge;
use axum::http::header;
use domain::actor::Actor;
use domain::hei::OunitId;
use domain::ids::StaffId;
use domain::people::grant::{Grant, Source};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, Role};
use domain::task::Object;
use l10n::Lang;
use store::audit::{self, Entry};

use crate::world::{PIEMERA, SUEDTAL, World, hei};

const LOG: &str = "settings/audit";

/// An entry of somebody whose name is a trap for pages and for spreadsheets.
async fn trap(world: &World) {
    let id = StaffId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let actor = Actor::Staff { institution: hei(PIEMERA), id, name: "=1+1 <script>alert(1)</script>".to_owned() };
    let institution = hei(PIEMERA);
    let entry = Entry {
        institution: &institution,
        at: world.host.clock().now(),
        actor: &actor,
        what: "never-heard",
        object_kind: "<b>",
        object_id: "\"><script>alert(2)</script>",
        details: r#"{"name":"<script>alert(3)</script>","list":[1]}"#,
    };
    let tx = world.host.store().begin().await.unwrap();
    audit::append(&tx, &entry).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_settings_lead_to_their_sections() {
    let world = World::new().await;
    let page = world.get(&World::at("settings")).await.expect(200);
    assert!(page.body.contains(&format!("href=\"{}\"", World::at(LOG))), "{}", page.body);
    assert!(page.body.contains("Who did what, and when"));
    let read_by_partners = page.body.split("What partners read").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(read_by_partners.contains("Factsheet") && !read_by_partners.contains("Texts and colours"));
    assert!(page.body.contains("How Habita looks here"), "{}", page.body);
    let agreements = world.get(&World::at("agreements")).await.expect(200);
    assert!(agreements.body.contains(&format!("href=\"{}\"", World::at("settings"))));
}

#[tokio::test]
async fn all_that_agreements_leave_in_the_log_has_words() {
    let world = World::new().await;
    world.full().await;
    let institution = hei(PIEMERA);
    let everything = app::audit::Search::default();
    let all = app::audit::search(&world.host, &institution, &everything, &app::Place::First, 500).await.unwrap().rows;
    assert!(all.len() > 20);
    for found in all {
        for lang in Lang::ALL {
            assert!(lang.text_if_known(&format!("audit-what-{}", found.what)).is_some(), "{}", found.what);
            assert!(lang.text_if_known(&format!("audit-kind-{}", found.kind)).is_some(), "{}", found.kind);
            for (name, _) in app::audit::parts(&found.details) {
                assert!(lang.text_if_known(&format!("audit-detail-{name}")).is_some(), "{name} of {}", found.what);
            }
        }
    }
}

#[tokio::test]
async fn the_log_is_filtered_by_person_deed_thing_day_and_words() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    let Actor::Staff { id: ilze, .. } = &world.actor else { panic!("Ilze is staff") };
    let today = world.host.clock().now().to_zoned(jiff::tz::TimeZone::get("Europe/Riga").unwrap()).date();
    let (yesterday, tomorrow) = (today.yesterday().unwrap(), today.tomorrow().unwrap());
    let shows = async |query: String| {
        let page = world.get(&World::at(&format!("{LOG}?{query}"))).await.expect(200);
        page.body.contains("<td data-label=\"What\"><div>Sent a version")
    };
    for query in [
        String::new(),
        format!("who={ilze}"),
        "what=sent".to_owned(),
        "kind=agreement".to_owned(),
        format!("object={id}"),
        format!("from={today}&to={today}"),
        "q=iLZE".to_owned(),
        // What is no filter leaves nothing out.
        "who=a%20b&what=%3Cb%3E&kind=A&from=yesterday&to=2026-02-31&after=x&page=7".to_owned(),
    ] {
        assert!(shows(query.clone()).await, "{query}");
    }
    for query in [
        "who=system".to_owned(),
        format!("who={SUEDTAL}"),
        "what=approved".to_owned(),
        "kind=file".to_owned(),
        "object=none".to_owned(),
        format!("from={tomorrow}"),
        format!("to={yesterday}"),
        "q=nowhere".to_owned(),
    ] {
        assert!(!shows(query.clone()).await, "{query}");
    }
    let none = world.get(&World::at(&format!("{LOG}?q=nowhere"))).await.expect(200);
    assert!(none.body.contains("No entry matches"), "{}", none.body);
}

#[tokio::test]
async fn the_log_names_people_agreements_units_roles_and_tasks() {
    let world = World::new().await;
    let institution = hei(PIEMERA);
    app::example::fill_pages(&world.host, &institution).await.unwrap();
    let agreement = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&agreement).await.code;
    let law = OunitId::parse("unit-2").unwrap();
    put_in_charge(&world.host, &world.actor, &agreement, Some(&law)).await.unwrap();
    let zane = app::sign_in::enrol(&world.host, &institution, "Zane Kalna", &[]).await.unwrap();
    let role = BTreeSet::from([Right::SeeAudit, Right::SeeReports]);
    let own = app::people::custom_roles::add(&world.host, &world.actor, "Night watch", &role).await.unwrap();
    let [officer, coordinator] = [BuiltIn::Officer, BuiltIn::Coordinator].map(Role::BuiltIn);
    for (role, unit) in [(officer, None), (coordinator, Some(law)), (Role::Custom(own.clone()), None)] {
        let grant = Grant { role, unit, from: None, until: None, source: Source::Hand };
        app::people::managing::give_role(&world.host, &world.actor, &zane, &grant).await.unwrap();
    }
    let object = Object::Agreement(agreement.clone());
    let mut steps = store::next_steps::of_object(world.host.store(), &institution, &object).await.unwrap();
    let key = steps.remove(0).step.key();
    let task = World::at(&format!("tasks/{}", key.to_string().replace(' ', "%20")));
    world.post(&task, &[("do", "assign"), ("to", zane.as_str())]).await.location();
    let log = world.get(&World::at(LOG)).await.expect(200).body;
    let rows = log.split("<tbody").nth(1).unwrap();
    for said in [
        format!("title=\"{agreement}\">{code}<"),
        format!("title=\"{zane}\">Zane Kalna<"),
        format!("href=\"{}\"", World::at(&format!("settings/people/{zane}"))),
        format!("title=\"{own}\">Night watch<"),
        format!(", {code}</a>"),
        "title=\"officer\">International office<".to_owned(),
        "title=\"unit-2\">Faculty of law<".to_owned(),
        "<span title=\"\">The whole university<".to_owned(),
        "Read the audit log, Read figures".to_owned(),
    ] {
        assert!(rows.contains(&said), "{said} is missing in {rows}");
    }
    for id in [agreement.as_str(), zane.as_str(), own.as_str(), &key.to_string()] {
        assert!(!rows.contains(&format!(">{id}")), "{id} is shown in {rows}");
    }
    let one = world.get(&World::at(&format!("{LOG}?object={zane}"))).await.expect(200).body;
    let chip = one.split("<tbody").next().unwrap();
    assert!(chip.contains("Zane Kalna") && !chip.contains(&format!(">{zane}")), "{chip}");
    // The file for machines keeps the ids.
    let file = world.post(&World::at("settings/audit/export"), &[]).await.expect(200).body;
    assert!(file.contains(agreement.as_str()) && file.contains(zane.as_str()) && file.contains("unit-2"), "{file}");
    let lv = world.get_in("lv", &World::at(LOG)).await.expect(200).body;
    assert!(!lv.contains(l10n::MISSING_MARK) && lv.contains("Visa augstskola"));
}

#[tokio::test]
async fn names_cost_the_same_number_of_questions_however_many_there_are() {
    let world = World::new().await;
    let asks = async |tail: &str| {
        // After a minute a session writes that it was used.
        world.get(&World::at("account")).await;
        let before = store::meters::statements();
        world.get(&World::at(tail)).await.expect(200);
        store::meters::statements() - before
    };
    let invite = async |number: usize| {
        let fields = [("name", format!("Person {number}")), ("role", "reader".to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        world.post(&World::at("settings/people/new"), &fields).await.expect(200);
    };
    world.sent(SUEDTAL, 1).await;
    invite(0).await;
    let few = (asks(LOG).await, asks("settings/people").await);
    for number in 1..20 {
        world.draft(SUEDTAL, 0).await;
        invite(number).await;
    }
    assert_eq!((asks(LOG).await, asks("settings/people").await), few);
}

#[tokio::test]
async fn names_in_the_log_are_text() {
    let world = World::new().await;
    trap(&world).await;
    for query in ["", "?object=%22%3E%3Cscript%3Ealert(2)%3C%2Fscript%3E", "?q=%3Cscript%3E"] {
        let page = world.get(&World::at(&format!("{LOG}{query}"))).await.expect(200);
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
        assert!(page.body.contains("&lt;script&gt;alert(1)"), "{}", page.body);
    }
}

#[tokio::test]
async fn the_export_is_a_table_without_formulas_and_is_told_in_the_log() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    trap(&world).await;
    let to = World::at("settings/audit/export");
    let file = world.post(&to, &[("object", "\"><script>alert(2)</script>")]).await.expect(200);
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment; filename=\"audit-"));
    assert_eq!(file.body.lines().count(), 2, "{}", file.body);
    assert!(file.body.starts_with("\u{feff}\"Time\",\"Time zone\",\"Who\""), "{}", file.body);
    assert!(file.body.contains("\"'=1+1 <script>alert(1)</script>\""), "{}", file.body);
    let log = world.get(&World::at(LOG)).await.expect(200);
    assert!(log.body.contains("Exported the audit log"), "{}", log.body);
    world.get(&to).await.expect(405);
}

#[tokio::test]
async fn connections_tell_what_the_network_knows_and_what_is_wrong() {
    let world = World::new().await;
    let page = world.get(&World::at("settings/connections")).await.expect(200);
    // Addresses may break at their signs.
    let plain = page.body.replace("<wbr>", "");
    for said in [
        "All is well",
        "/ewp/piemera.example/manifest.xml",
        "catalogue-v1.xml",
        "/ewp/piemera.example/iias/v7/index",
        "No mail server is connected",
    ] {
        assert!(plain.contains(said), "{said} is missing in {plain}");
    }
    assert!(!page.body.contains("Not in the catalogue<"), "{}", page.body);
    // A registry that knows nobody.
    world.host.use_catalogue(ewp_protocol::catalogue::write(&[])).await.unwrap();
    let page = world.get(&World::at("settings/connections")).await.expect(200);
    assert!(
        page.body.contains("Messages fail") && page.body.contains("There is no catalogue of the network"),
        "{}",
        page.body
    );
    assert!(page.body.contains("Not in the catalogue"));
}

#[tokio::test]
async fn keys_are_changed_once_and_by_those_alone_who_may() {
    let world = World::new().await;
    let keys = World::at("settings/keys");
    let before = world.get(&keys).await.expect(200);
    assert!(before.body.contains("Nothing until you change it"), "{}", before.body);
    world.post(&keys, &[("role", "every")]).await;
    assert_eq!(app::connection::own_keys(&world.host, &hei(PIEMERA)).await.unwrap().len(), 2);
    let seen = world.post(&keys, &[("role", "client")]).await;
    if seen.location().contains("sign-in") {
        // Whoever has not just proved who they are is asked again first, and nothing was done.
        assert_eq!(app::connection::own_keys(&world.host, &hei(PIEMERA)).await.unwrap().len(), 2);
        return;
    }
    assert!(world.get(&seen.location()).await.expect(200).body.contains("The new key is made and published"));
    let again = world.post(&keys, &[("role", "client")]).await.location();
    assert!(world.get(&again).await.expect(200).body.contains("This key is being changed already"));
    assert_eq!(app::connection::own_keys(&world.host, &hei(PIEMERA)).await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_colour_is_tried_kept_worn_and_put_back() {
    let world = World::new().await;
    let look = World::at("settings/look");
    let page = world.get(&look).await.expect(200);
    assert!(!page.body.contains("/theme/"), "{}", page.body);
    let seen = page.value("seen").unwrap();
    let tried = world.post(&look, &[("seen", &seen), ("accent", "#FFCC00"), ("do", "try")]).await.expect(200);
    assert!(tried.body.contains("href=\"/theme/ffcc00.css\"") && tried.body.contains("value=\"#FFCC00\""));
    assert!(!world.get(&World::at("agreements")).await.expect(200).body.contains("/theme/"));
    for wrong in ["gold", "#fff", "#12345g", "#1d4fb8;}"] {
        let back = world.post(&look, &[("seen", &seen), ("accent", wrong), ("do", "save")]).await.expect(422);
        assert!(back.body.contains("Write six digits or letters"), "{}", back.body);
    }
    let welcome = "<script>alert(1)</script> welcome";
    let fields =
        [("seen", seen.as_str()), ("accent", "ffcc00"), ("short-name", "XY"), ("welcome-en", welcome), ("do", "save")];
    let saved = world.post(&look, &fields).await.location();
    assert!(world.get(&saved).await.expect(200).body.contains("Everybody sees it from now on"));
    let agreements = world.get(&World::at("agreements")).await.expect(200);
    assert!(agreements.body.contains("/theme/ffcc00.css") && agreements.body.contains(">XY<"), "{}", agreements.body);
    let sign_in = axum::http::Request::get(World::at("sign-in")).body(axum::body::Body::empty()).unwrap();
    let sign_in = world.send(sign_in).await.expect(200);
    assert!(
        sign_in.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; welcome")
            && sign_in.body.contains("/theme/ffcc00.css")
    );
    // Another who saw the page before is told.
    let late = world.post(&look, &[("seen", seen.as_str()), ("accent", "#00ff00"), ("do", "save")]).await.expect(422);
    assert!(late.body.contains("Ilze Ozola changed this") && late.body.contains("value=\"#00ff00\""), "{}", late.body);
    let seen = late.value("seen").unwrap();
    world.post(&look, &[("seen", &seen), ("do", "reset")]).await.location();
    assert!(!world.get(&World::at("agreements")).await.expect(200).body.contains("/theme/"));
}

#[tokio::test]
async fn the_style_sheet_of_a_colour_holds_nothing_else() {
    let world = World::new().await;
    let sheet = world.get("/theme/ffcc00.css").await.expect(200);
    assert_eq!(sheet.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(sheet.body.starts_with(":root{--accent:light-dark(#"), "{}", sheet.body);
    for odd in
        ["/theme/ffcc0.css", "/theme/ffcc00", "/theme/%23ffcc00.css", "/theme/ffcc00%3B%7D.css", "/theme/..%2Fx.css"]
    {
        world.get(odd).await.expect(404);
    }
}
