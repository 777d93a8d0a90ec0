//! The pages about people, their roles and deputies.

use app::people::managing;
use app::people::view;
use app::sign_in::{self, WHOLE_OFFICE};
use app::{example, people};
use axum::http::StatusCode;
use domain::actor::Actor;
use domain::ids::StaffId;
use domain::people::grant::{Grant, Source};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, Role};
use store::{audit, staff};

use crate::world::{PIEMERA, SUEDTAL, World, hei};

const PEOPLE: &str = "settings/people";

async fn world() -> World {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    world
}

fn of(id: &StaffId, tail: &str) -> String {
    World::at(&format!("{PEOPLE}/{id}{tail}"))
}

async fn named(world: &World, name: &str) -> StaffId {
    staff::named(world.host.store(), &hei(PIEMERA), name).await.unwrap()[0].id.clone()
}

async fn roles_of(world: &World, id: &StaffId) -> Vec<(String, Option<String>)> {
    let shown = view::person(&world.host, &hei(PIEMERA), id).await.unwrap().unwrap();
    let line = |grant: &Grant| (grant.role.key().to_owned(), grant.unit.as_ref().map(ToString::to_string));
    shown.grants.iter().map(|(kept, _)| line(&kept.grant)).collect()
}

fn me(world: &World) -> StaffId {
    let Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    id.clone()
}

#[tokio::test]
async fn somebody_is_invited_found_and_comes_in() {
    let world = world().await;
    let new = World::at("settings/people/new");
    assert!(world.get(&new).await.expect(200).body.contains("<option value=\"coordinator\""));
    let fields = [
        ("name", "Anna <b>Bērziņa</b>"),
        ("email", "anna@piemera.example"),
        ("role", "coordinator"),
        ("unit", "unit-2"),
    ];
    let invited = world.post(&new, &fields).await.expect(200).body;
    let secret = invited.split("/sign-in/").nth(1).and_then(|rest| rest.split(['<', '"', ' ']).next()).unwrap();
    let path = World::at(&format!("sign-in/{secret}"));
    assert!(invited.contains("Anna &lt;b&gt;") && !invited.contains("<b>B"), "{invited}");
    let list = world.get(&World::at("settings/people?q=b%C4%93rzi")).await.expect(200).body;
    assert!(list.contains("anna@piemera.example") && list.contains("Coordinator (Faculty of law)"), "{list}");
    let row = list.split("anna@piemera.example").nth(1).and_then(|rest| rest.split("</tr>").next()).unwrap();
    let clock = world.host.clock().now().to_zoned(jiff::tz::TimeZone::get("Europe/Riga").unwrap());
    let today = l10n::dates::date(l10n::Lang::En, clock.date());
    assert!(row.contains("Invited, link until") && row.contains(&format!(">{today}<")), "{row}");
    assert_eq!(list.matches("Invited, link until").count(), 1);
    assert!(world.get(&World::at("settings/people?q=nobody")).await.expect(200).body.contains("Nobody fits"));
    let id = named(&world, "Anna <b>Bērziņa</b>").await;
    assert_eq!(roles_of(&world, &id).await, [("coordinator".to_owned(), Some("unit-2".to_owned()))]);
    assert!(world.get(&of(&id, "")).await.expect(200).body.contains("Invited, link until"));
    let link = invited.split("<hb-copy").nth(1).and_then(|rest| rest.split("</hb-copy>").next()).unwrap();
    assert!(link.contains(" readonly") && link.contains(&format!("/sign-in/{secret}\"")), "{link}");
    let reply = world.post(&path, &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{path}");
    assert!(reply.headers.contains_key("set-cookie"));
    let shown = view::person(&world.host, &hei(PIEMERA), &id).await.unwrap().unwrap();
    let list = view::list(&world.host, &hei(PIEMERA), &view::Filter::default(), &view::At::First, 50).await.unwrap();
    assert!(shown.invited_until.is_none() && list.page.rows.iter().all(|row| row.invited_until.is_none()));
    world.post(&path, &[]).await.expect(410);
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_what_was_typed() {
    let world = world().await;
    let new = World::at("settings/people/new");
    let first = ("name", "Anna Zīle");
    for (fields, error) in [
        (vec![("name", " "), ("email", "a@b.example")], "Write a name"),
        (vec![first, ("email", "nowhere")], "Write an e-mail address"),
        (vec![first, ("role", "support")], "choose a last day"),
        (vec![first, ("role", "administrator"), ("unit", "unit-2")], "choose no unit"),
        (vec![first, ("role", "reader"), ("unit", "unit-77")], "Choose a unit"),
        (vec![first, ("role", "emperor")], "Choose a role"),
        (vec![first, ("role", "reader"), ("until", "tomorrow")], "Write a day"),
        (vec![first, ("role", "reader"), ("from", "2026-12-02"), ("until", "2026-12-01")], "The last day is before"),
    ] {
        let page = world.post(&new, &fields).await.expect(422).body;
        assert!(page.contains(error), "{fields:?}: {page}");
        let typed = fields[0].1;
        assert!(typed == " " || page.contains(&format!("value=\"{typed}\"")), "{fields:?}");
    }
    assert!(staff::named(world.host.store(), &hei(PIEMERA), "Anna Zīle").await.unwrap().is_empty());
}

#[tokio::test]
async fn roles_are_given_and_taken_and_nothing_else_of_a_form_counts() {
    let world = world().await;
    let id = sign_in::enrol(&world.host, &hei(PIEMERA), "Andris Liepa", &[]).await.unwrap();
    // Names that no field of the page has change nothing.
    let extra = [
        ("role", "reader"),
        ("id", "x"),
        ("staff", "x"),
        ("source", "claims"),
        ("institution", SUEDTAL),
        ("left_at", "0"),
    ];
    let given = world.post(&of(&id, "/roles"), &extra).await.location();
    assert!(given.contains("done=role-given"));
    assert_eq!(roles_of(&world, &id).await, [("reader".to_owned(), None)]);
    let shown = view::person(&world.host, &hei(PIEMERA), &id).await.unwrap().unwrap();
    assert_eq!((shown.grants[0].0.grant.source, shown.person.left_at), (Source::Hand, None));
    let page = world.get(&of(&id, "")).await.expect(200).body;
    assert!(page.contains("Ilze Ozola") && page.contains("For good"), "{page}");
    let dated = [("do", "give"), ("role", "reader"), ("from", "2026-01-01"), ("until", "2099-12-31")];
    world.post(&of(&id, "/roles"), &dated).await.location();
    let page = world.get(&of(&id, "")).await.expect(200).body;
    assert!(page.contains("31 Dec 2099") || page.contains("2099"), "{page}");
    assert_eq!(roles_of(&world, &id).await.len(), 1, "the same role has other dates now");
    let asked = world.get(&of(&id, "/roles?role=reader&unit=")).await.expect(200).body;
    assert!(asked.contains("Andris Liepa loses this role at once: Reader"), "{asked}");
    world.get(&of(&id, "/roles?role=officer&unit=")).await.expect(404);
    world.post(&of(&id, "/roles"), &[("do", "take"), ("role", "reader"), ("unit", "")]).await.location();
    assert!(roles_of(&world, &id).await.is_empty());
    let log = audit::of_object(world.host.store(), &hei(PIEMERA), "person", id.as_str(), 10).await.unwrap();
    let told: Vec<&str> = log.iter().map(|kept| kept.what.as_str()).collect();
    assert_eq!(told, ["role-taken", "role-given", "role-given"]);
}

#[tokio::test]
async fn the_last_administrator_stays_and_the_page_says_why() {
    let world = world().await;
    let id = me(&world);
    let fields = [("do", "take"), ("role", "administrator"), ("unit", "")];
    // The question comes back and says why.
    let told = world.post(&of(&id, "/roles"), &fields).await.expect(422).body;
    assert!(told.contains("somebody must stay administrator") && told.contains("value=\"administrator\""), "{told}");
    let told = world.post(&of(&id, "/work"), &[("do", "leave")]).await.expect(422).body;
    assert!(told.contains("somebody must stay administrator") && told.contains("This person left"), "{told}");
    let ends = [("do", "give"), ("role", "administrator"), ("until", "2099-12-31")];
    assert!(world.post(&of(&id, "/roles"), &ends).await.expect(422).body.contains("somebody must stay administrator"));
    assert!(world.get(&of(&id, "")).await.expect(200).body.contains("Administrator"));
}

#[tokio::test]
async fn who_left_is_among_those_who_left() {
    let world = world().await;
    let id = sign_in::enrol(&world.host, &hei(PIEMERA), "Andris Liepa", &[BuiltIn::Reader]).await.unwrap();
    sign_in::start_for(&world.host, &hei(PIEMERA), &id).await.unwrap();
    assert!(world.get(&of(&id, "")).await.expect(200).body.contains("Sign out everywhere"));
    assert!(world.get(&of(&id, "/sessions")).await.expect(200).body.contains("Andris Liepa is signed out at once"));
    assert!(world.post(&of(&id, "/sessions"), &[]).await.location().contains("done=sessions-ended"));
    assert!(world.get(&of(&id, "")).await.expect(200).body.contains("Not signed in anywhere"));
    assert!(world.get(&of(&id, "/work")).await.expect(200).body.contains("This person left"));
    assert!(world.post(&of(&id, "/work"), &[("do", "leave")]).await.location().contains("done=person-left"));
    world.get(&of(&id, "/work")).await.expect(404);
    assert!(!world.get(&World::at(PEOPLE)).await.expect(200).body.contains("Andris Liepa"));
    assert!(world.get(&World::at("settings/people?who=left")).await.expect(200).body.contains("Andris Liepa"));
    let page = world.get(&of(&id, "")).await.expect(200).body;
    assert!(page.contains("does not work here any more") && !page.contains("/link\""), "{page}");
    assert!(world.post(&of(&id, "/link"), &[]).await.location().contains("done=is-gone"));
    assert!(world.post(&of(&id, "/work"), &[("do", "return")]).await.location().contains("done=person-back"));
    let link = world.post(&of(&id, "/link"), &[]).await.expect(200).body;
    assert!(link.contains("/sign-in/"), "{link}");
}

#[tokio::test]
async fn people_of_another_institution_do_not_exist_here() {
    let world = world().await;
    let stranger =
        sign_in::enrol(&world.host, &hei(SUEDTAL), "Annegret Hohenwarter-Lindqvist", &WHOLE_OFFICE).await.unwrap();
    world.get(&of(&stranger, "")).await.expect(404);
    for (tail, fields) in [
        ("", vec![("name", "x"), ("email", "")]),
        ("/roles", vec![("role", "reader")]),
        ("/roles", vec![("do", "take"), ("role", "officer"), ("unit", "")]),
        ("/deputies", vec![("deputy", "Ilze Ozola"), ("deputy-until", "2099-01-01")]),
        ("/work", vec![("do", "leave")]),
        ("/link", vec![]),
        ("/sessions", vec![]),
    ] {
        world.post(&of(&stranger, tail), &fields).await.expect(404);
    }
    assert!(!world.get(&World::at("settings/people?q=annegret")).await.expect(200).body.contains("Annegret"));
    // Nor can they be named in a form about somebody here.
    let deputy = [("deputy", "Annegret Hohenwarter-Lindqvist"), ("deputy-until", "2099-01-01")];
    world.post(&of(&me(&world), "/deputies"), &deputy).await.expect(422);
    let known = staff::get(world.host.store(), &hei(SUEDTAL), &stranger).await.unwrap().unwrap();
    assert_eq!((known.name.as_str(), known.left_at), ("Annegret Hohenwarter-Lindqvist", None));
}

#[tokio::test]
async fn everybody_chooses_their_own_deputy() {
    let world = world().await;
    let deputy = World::at("settings/deputy");
    let andris = sign_in::enrol(&world.host, &hei(PIEMERA), "Andris Liepa", &[BuiltIn::Reader]).await.unwrap();
    for (fields, error) in [
        ([("deputy", "Nobody"), ("deputy-until", "2099-01-01")], "No colleague has exactly this name"),
        ([("deputy", "Andris Liepa"), ("deputy-until", "")], "Choose the last day"),
        ([("deputy", "Andris Liepa"), ("deputy-until", "2020-01-01")], "The last day is before"),
        ([("deputy", "Ilze Ozola"), ("deputy-until", "2099-01-01")], "Nobody is their own deputy"),
    ] {
        let page = world.post(&deputy, &fields).await.expect(422).body;
        assert!(page.contains(error), "{fields:?}: {page}");
    }
    let set = [("do", "set"), ("deputy", "Andris Liepa"), ("deputy-until", "2099-01-01")];
    assert!(world.post(&deputy, &set).await.location().contains("done=deputy-set"));
    assert!(world.get(&deputy).await.expect(200).body.contains("Andris Liepa"));
    let institution = world.host.institution(&hei(PIEMERA)).unwrap();
    let may = async || {
        let now = world.host.clock().wire_now();
        let standing = people::standing(world.host.store(), &institution, &andris, now).await.unwrap();
        (standing.access.may(Right::ApproveAgreements), standing.access.may(Right::ManagePeople))
    };
    assert_eq!(may().await, (true, false));
    assert!(
        world
            .post(&deputy, &[("do", "end"), ("staff", andris.as_str())])
            .await
            .location()
            .contains("done=deputy-ended")
    );
    assert_eq!(may().await, (false, false));
}

#[tokio::test]
async fn an_institution_makes_roles_of_its_own() {
    let world = world().await;
    let (roles, new) = (World::at("settings/roles"), World::at("settings/roles/new"));
    let list = world.get(&roles).await.expect(200).body;
    assert!(list.contains("Approves agreements in the name of the university") && list.contains("Agreement approver"));
    world.get(&new).await.expect(200);
    assert!(world.post(&new, &[("name", "Auditor")]).await.expect(422).body.contains("Choose at least one thing"));
    assert!(world.post(&new, &[("name", ""), ("right", "see-audit")]).await.expect(422).body.contains("Write a name"));
    let fields = [("name", "<i>Auditor</i>"), ("right", "see-audit"), ("right", "rule-the-world")];
    assert!(world.post(&new, &fields).await.location().contains("done=own-role-saved"));
    assert!(world.post(&new, &fields).await.expect(422).body.contains("Another role has this name"));
    let list = world.get(&roles).await.expect(200).body;
    assert!(list.contains("&lt;i&gt;Auditor") && !list.contains("<i>"), "{list}");
    let lines = view::role_lines(&world.host, &hei(PIEMERA)).await.unwrap();
    let role = lines.last().unwrap().custom.clone().unwrap();
    assert_eq!(role.rights, [Right::SeeAudit].into());
    let grant =
        Grant { role: Role::Custom(role.id.clone()), unit: None, from: None, until: None, source: Source::Hand };
    let id = sign_in::enrol(&world.host, &hei(PIEMERA), "Andris Liepa", &[]).await.unwrap();
    managing::give_role(&world.host, &world.actor, &id, &grant).await.unwrap();
    let one = World::at(&format!("settings/roles/{}", role.id));
    assert!(world.get(&one).await.expect(200).body.contains("value=\"see-audit\" checked"));
    let changed = [("name", "Auditor"), ("right", "see-reports")];
    assert!(world.post(&one, &changed).await.location().contains("done=own-role-saved"));
    assert!(
        world.get(&format!("{one}/delete")).await.expect(200).body.contains("Everybody who has this role loses it")
    );
    assert!(world.post(&format!("{one}/delete"), &[]).await.location().contains("done=own-role-deleted"));
    world.get(&one).await.expect(404);
    assert!(roles_of(&world, &id).await.is_empty());
}

#[tokio::test]
async fn every_page_about_people_has_its_words_in_latvian_too() {
    let world = world().await;
    let id = me(&world);
    for tail in [
        "settings",
        "settings/people",
        "settings/people/new",
        "settings/roles",
        "settings/roles/new",
        "settings/deputy",
    ] {
        let page = world.get_in("lv", &World::at(tail)).await.expect(200).body;
        assert!(!page.contains(l10n::MISSING_MARK) && page.contains("<html lang=\"lv\""), "{tail}: {page}");
    }
    let page = world.get_in("lv", &of(&id, "")).await.expect(200).body;
    assert!(!page.contains(l10n::MISSING_MARK), "{page}");
}
