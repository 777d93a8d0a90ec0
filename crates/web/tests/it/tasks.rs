//! The lists of what has to be done, one task, and several at once.

use app::agreements::unit::put_in_charge;
use app::example;
use app::sign_in;
use axum::http::StatusCode;
use domain::hei::OunitId;
use domain::ids::{AgreementId, StaffId};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::task::{Object, StepKey};
use l10n::{Lang, MISSING_MARK};
use store::next_steps;

use crate::world::{PIEMERA, Reply, SUEDTAL_NAME, World, cookie_of, hei};

/// A unit of the example.
const LAW: &str = "unit-2";

async fn key_of(world: &World, id: &AgreementId) -> StepKey {
    let rows = next_steps::of_object(world.host.store(), &hei(PIEMERA), &Object::Agreement(id.clone())).await.unwrap();
    rows.into_iter().next().unwrap().step.key()
}

fn task_at(key: &StepKey) -> String {
    World::at(&format!("tasks/{}", key.to_string().replace(' ', "%20")))
}

fn rows(reply: &Reply) -> usize {
    reply.body.matches("class=\"task\"").count()
}

/// A page as another person gets it.
async fn as_person(world: &World, name: &str, role: BuiltIn, unit: Option<&str>, tail: &str) -> Reply {
    let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
    let grant = Grant { role: Role::BuiltIn(role), unit, from: None, until: None, source: Source::Hand };
    let id = sign_in::enrol_with(&world.host, &hei(PIEMERA), name, &[grant]).await.unwrap();
    let token = sign_in::start_for(&world.host, &hei(PIEMERA), &id).await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    let request = axum::http::Request::get(World::at(tail)).header("cookie", cookie);
    world.send(request.body(axum::body::Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_first_page_is_what_has_to_be_done() {
    let world = World::new().await;
    world.full().await;
    let home = world.get(World::at("").trim_end_matches('/')).await;
    assert_eq!(home.location(), World::at("tasks"));
    let page = world.get(&World::at("tasks")).await.expect(200);
    assert!(rows(&page) > 5, "{}", page.body);
    for words in ["Approve the agreement", "Send the draft", "Solve a problem", "Answer a new agreement", SUEDTAL_NAME]
    {
        assert!(page.body.contains(words), "{words}");
    }
    for lang in Lang::ALL {
        for view in ["", "?view=team", "?view=waiting", "?view=connection", "?due=overdue", "?kind=send-draft"] {
            let page = world.get_in(lang.tag(), &World::at(&format!("tasks{view}"))).await.expect(200);
            assert!(!page.body.contains(MISSING_MARK), "{view}");
        }
    }
}

#[tokio::test]
async fn a_task_leaves_the_list_when_the_fact_changes() {
    let world = World::new().await;
    let id = world.draft(crate::world::SUEDTAL, 2).await;
    let key = key_of(&world, &id).await;
    let page = world.get(&World::at("tasks")).await;
    assert!(page.body.contains(&format!("/agreements/{id}/send")), "the row leads to where it is done");
    world.get(&task_at(&key)).await.expect(200);
    app::agreements::send::send(&world.host, &world.actor, &id, None).await.unwrap();
    let page = world.get(&World::at("tasks")).await;
    assert!(!page.body.contains("Send the draft") && page.body.contains("Waiting for others: 1"), "{}", page.body);
    let gone = world.get(&task_at(&key)).await;
    assert!(gone.location().ends_with("tasks?done=task-ended"), "{}", gone.location());
    let late = world.post(&task_at(&key), &[("do", "take")]).await;
    assert!(late.location().ends_with("tasks?done=task-ended"), "{}", late.location());
}

#[tokio::test]
async fn a_task_is_taken_put_off_and_talked_about() {
    let world = World::new().await;
    let id = world.draft(crate::world::SUEDTAL, 2).await;
    let at = task_at(&key_of(&world, &id).await);
    let post = async |fields: &[(&str, &str)]| world.post(&at, fields).await;
    let taken = world.get(&post(&[("do", "take")]).await.location()).await.expect(200);
    assert!(taken.body.contains("It is yours.") && taken.body.contains("Undo"), "{}", taken.body);
    assert!(world.get(&World::at("tasks")).await.body.contains("yours"));
    assert!(post(&[("do", "release")]).await.location().ends_with("done=task-released"));
    assert!(post(&[("do", "comment"), ("said", "They call <b>on Monday</b>")]).await.location().ends_with("task-said"));
    let page = world.get(&at).await;
    assert!(page.body.contains("They call &lt;b&gt;on Monday&lt;/b&gt;"), "{}", page.body);
    for (fields, words) in [
        (vec![("do", "comment"), ("said", "  ")], "Write a comment"),
        (vec![("do", "put-off"), ("until", "2020-01-01")], "Choose a day after today"),
        (vec![("do", "put-off"), ("until", "someday")], "Choose a day after today"),
        (vec![("do", "assign"), ("to", "nobody")], "Choose a colleague"),
        (vec![("do", "assign"), ("to", "01900000-0000-7000-8000-000000000000")], "Choose a colleague"),
    ] {
        let refused = post(&fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(refused.body.contains(words), "{words}");
    }
    let put_off = world.get(&post(&[("do", "put-off-7")]).await.location()).await.expect(200);
    assert!(put_off.body.contains("1 task was put off. What you put off stands under"), "{}", put_off.body);
    assert_eq!(rows(&world.get(&World::at("tasks")).await), 0);
    assert_eq!(rows(&world.get(&World::at("tasks?due=put-off")).await), 1);
    assert_eq!(rows(&world.get(&World::at("tasks?view=team")).await), 1);
    assert!(post(&[("do", "wake")]).await.location().ends_with("task-woken"));
    assert_eq!(rows(&world.get(&World::at("tasks")).await), 1);
}

/// Presses the button that undoes what was just done; tells where it leads.
async fn undo(world: &World, done: &Reply) -> String {
    let form = done.body.split("tasks/undo\"").nth(1).unwrap().split("</form>").next().unwrap();
    let value = |name: &str| {
        let after = form.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
        after.split('"').next().map(ToOwned::to_owned)
    };
    let fields: Vec<(&str, String)> =
        ["change", "task"].iter().filter_map(|name| Some((*name, value(name)?))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    world.post(&World::at("tasks/undo"), &fields).await.location()
}

async fn officer(world: &World, name: &str) -> StaffId {
    let role = Role::BuiltIn(BuiltIn::Officer);
    let grant = Grant { role, unit: None, from: None, until: None, source: Source::Hand };
    sign_in::enrol_with(&world.host, &hei(PIEMERA), name, &[grant]).await.unwrap()
}

#[tokio::test]
async fn one_task_is_given_to_a_colleague_by_name_and_taken_back() {
    let world = World::new().await;
    let (andris, zane) = (officer(&world, "Andris Liepa").await, officer(&world, "Zane Ābola").await);
    let key = key_of(&world, &world.draft(crate::world::SUEDTAL, 2).await).await;
    let at = task_at(&key);
    let give = async |to: &StaffId| {
        let done = world.post(&at, &[("do", "assign"), ("to", to.as_str()), ("note", "Thanks")]).await;
        world.get(&done.location()).await.expect(200)
    };
    let who = "<dt>Who acts</dt><dd>";
    assert!(world.get(&at).await.body.contains(&format!("{who}You</dd>")));
    let given = give(&andris).await;
    assert!(given.body.contains("Given to Andris Liepa."), "{}", given.body);
    assert!(given.body.contains(&format!("{who}Andris Liepa</dd>")), "{}", given.body);
    let offers = |page: &Reply, id: &StaffId| page.body.contains(&format!("<option value=\"{id}\""));
    assert!(!offers(&given, &andris) && offers(&given, &zane), "{}", given.body);
    // Undone, it is as it was before: first his with the note, then nobody's.
    let again = give(&zane).await;
    let back = undo(&world, &again).await;
    assert!(back.starts_with(&at) && back.ends_with("done=task-undone"), "{back}");
    assert!(world.get(&at).await.body.contains(&format!("{who}Andris Liepa</dd>")));
    assert!(undo(&world, &given).await.ends_with("done=task-undone"));
    assert!(world.get(&at).await.body.contains("Nobody has taken it."));
    assert!(undo(&world, &given).await.ends_with("done=task-undo-late"));
    let put_off = world.get(&world.post(&at, &[("do", "put-off-7")]).await.location()).await.expect(200);
    assert_eq!(rows(&put_off), 0);
    let back = undo(&world, &put_off).await;
    assert_eq!(rows(&world.get(&back).await.expect(200)), 1, "{back}");
}

#[tokio::test]
async fn nothing_is_called_undone_that_was_changed_meanwhile() {
    let world = World::new().await;
    let key = key_of(&world, &world.draft(crate::world::SUEDTAL, 2).await).await;
    let at = task_at(&key);
    let put_off = async |days: &str| world.get(&world.post(&at, &[("do", days)]).await.location()).await.expect(200);
    let first = put_off("put-off-7").await;
    // The same once more changes nothing, and cannot be undone.
    let same = put_off("put-off-7").await;
    assert!(same.body.contains("No task was put off.") && same.body.contains("1 was left out."), "{}", same.body);
    assert!(!same.body.contains("tasks/undo\""), "{}", same.body);
    let until = world.host.clock().now().to_zoned(jiff::tz::TimeZone::get("Europe/Riga").unwrap()).date();
    let until = until.checked_add(jiff::Span::new().days(7)).unwrap().to_string();
    let look = format!("tasks/bulk?do=put-off&until={until}&task={}", key.to_string().replace(' ', "+"));
    let look = world.get(&World::at(&look)).await.expect(200).body;
    assert!(look.contains("1 is left out") && look.contains("it is put off until that day already"), "{look}");
    let task = key.to_string();
    let fields = [("do", "put-off"), ("until", until.as_str()), ("task", task.as_str())];
    let none = world.post(&World::at("tasks/bulk"), &fields).await.location();
    assert!(none.ends_with("undo=&count=0&skipped=1"), "{none}");
    // Another day was chosen since: the first choice does not stand, and the second can still be undone.
    world.host.clock().advance(jiff::SignedDuration::from_secs(1));
    let second = put_off("put-off-1").await;
    for _ in 0..2 {
        let back = undo(&world, &first).await;
        assert!(back.ends_with("done=task-undo-changed"), "{back}");
        assert!(world.get(&back).await.expect(200).body.contains("nothing is undone"));
    }
    assert!(undo(&world, &second).await.ends_with("done=task-undone"));
    // It is again as the first choice left it.
    assert!(undo(&world, &first).await.ends_with("done=task-undone"));
}

#[tokio::test]
async fn what_is_undone_is_nobodys_where_whoever_had_it_left() {
    let world = World::new().await;
    let (andris, zane) = (officer(&world, "Andris Liepa").await, officer(&world, "Zane Ābola").await);
    let key = key_of(&world, &world.draft(crate::world::SUEDTAL, 2).await).await;
    let give = async |to: &StaffId| {
        let done = world.post(&task_at(&key), &[("do", "assign"), ("to", to.as_str())]).await;
        world.get(&done.location()).await.expect(200)
    };
    give(&andris).await;
    let done = give(&zane).await;
    let tx = world.host.store().begin().await.unwrap();
    store::staff::set_left(&tx, &hei(PIEMERA), &andris, Some(world.host.clock().now())).await.unwrap();
    tx.commit().await.unwrap();
    assert!(undo(&world, &done).await.ends_with("done=task-undone"));
    assert!(world.get(&task_at(&key)).await.body.contains("Nobody has taken it."));
}

#[tokio::test]
async fn filters_are_folded_unless_they_are_in_use() {
    let world = World::new().await;
    let page = world.get(&World::at("tasks")).await.expect(200);
    assert!(page.body.contains("<details class=\"filter-fold\"><summary>"), "{}", page.body);
    let page = world.get(&World::at("tasks?due=overdue")).await.expect(200);
    assert!(page.body.contains("<details class=\"filter-fold\" open><summary>"), "{}", page.body);
}

#[tokio::test]
async fn several_tasks_are_given_away_with_a_look_before_and_a_way_back() {
    let world = World::new().await;
    let colleague =
        Grant { role: Role::BuiltIn(BuiltIn::Coordinator), unit: None, from: None, until: None, source: Source::Hand };
    let zane = sign_in::enrol_with(&world.host, &hei(PIEMERA), "Zane Ābola", &[colleague]).await.unwrap();
    let draft = key_of(&world, &world.draft(crate::world::SUEDTAL, 2).await).await.to_string();
    let differing = world.bound(4, |copy| copy.conditions[0].per_year.people += 1).await;
    let compare = key_of(&world, &differing).await.to_string();
    let encode = |key: &str| key.replace(' ', "+");
    let chosen = format!("task={}&task={}", encode(&draft), encode(&compare));
    let asked = world.get(&World::at(&format!("tasks/bulk?do=assign&{chosen}"))).await.expect(200);
    assert!(asked.body.contains("Zane Ābola") && asked.body.contains("The 2 tasks that you chose"), "{}", asked.body);
    let look = world.get(&World::at(&format!("tasks/bulk?do=assign&to={zane}&note=Thanks&{chosen}"))).await.expect(200);
    // A coordinator may compare, but not send.
    assert!(look.body.contains("You are about to give 1 task to Zane Ābola"), "{}", look.body);
    assert!(look.body.contains("1 is left out") && look.body.contains("the colleague may not do this"));
    let fields = [("do", "assign"), ("to", zane.as_str()), ("note", "Thanks"), ("task", &compare), ("task", &draft)];
    let done = world.post(&World::at("tasks/bulk"), &fields).await;
    assert!(done.location().contains("count=1&skipped=1"), "{}", done.location());
    let page = world.get(&done.location()).await.expect(200);
    assert!(page.body.contains("1 task was given away.") && page.body.contains("1 was left out."), "{}", page.body);
    assert_eq!(rows(&page), 1);
    let change = done.location().split("undo=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let undo = async || world.post(&World::at("tasks/undo"), &[("change", &change)]).await.location();
    assert!(undo().await.ends_with("done=task-undone"));
    assert_eq!(rows(&world.get(&World::at("tasks")).await), 2);
    assert!(undo().await.ends_with("done=task-undo-late"));
    let put_off = format!("tasks/bulk?do=put-off&until=2000-01-01&{chosen}");
    assert!(world.get(&World::at(&put_off)).await.body.contains("Choose a day after today"));
    let nothing = world.get(&World::at("tasks/bulk?do=assign")).await;
    assert!(nothing.location().ends_with("done=task-none-chosen"));
}

#[tokio::test]
async fn nobody_sees_what_is_not_theirs() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let law = OunitId::parse(LAW).unwrap();
    let id = world.draft(crate::world::SUEDTAL, 2).await;
    world.draft(crate::world::SUEDTAL, 2).await;
    assert!(put_in_charge(&world.host, &world.actor, &id, Some(&law)).await.unwrap());
    let tail = format!("tasks/{}", key_of(&world, &id).await.to_string().replace(' ', "%20"));
    let lawyer = as_person(&world, "Zane Ābola", BuiltIn::Officer, Some(LAW), "tasks").await.expect(200);
    assert_eq!(rows(&lawyer), 1);
    as_person(&world, "Zane Ābola", BuiltIn::Officer, Some(LAW), &tail).await.expect(200);
    let other = as_person(&world, "Jānis Bērzs", BuiltIn::Officer, Some("unit-3"), "tasks?view=team").await;
    assert_eq!(rows(&other), 0);
    let refused = as_person(&world, "Jānis Bērzs", BuiltIn::Officer, Some("unit-3"), &tail).await;
    assert!(refused.location().ends_with("done=task-ended"), "as if there were none");
    let it = as_person(&world, "Niks Gailis", BuiltIn::It, None, "tasks").await.expect(200);
    assert!(rows(&it) == 0 && !it.body.contains("view=team") && it.body.contains("view=connection"));
    let reports = as_person(&world, "Ieva Liepa", BuiltIn::Reports, None, "tasks").await;
    assert_eq!(reports.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_page_asks_the_database_the_same_number_of_questions_however_much_there_is() {
    let world = World::new().await;
    let asks = async || {
        // After a minute a session writes that it was used.
        world.get(&World::at("account")).await;
        let before = store::meters::statements();
        world.get(&World::at("tasks")).await.expect(200);
        store::meters::statements() - before
    };
    world.draft(crate::world::SUEDTAL, 1).await;
    let few = asks().await;
    for _ in 0..60 {
        world.draft(crate::world::SUEDTAL, 0).await;
    }
    // The session, what its person may do, one page of rows, all numbers of the page; for the menu the two numbers of
    // agreements, that of tasks, and the reader's views.
    // As long as the list of the first week is open, its six facts and what was said about it; then the latter alone.
    assert_eq!([few, asks().await], [15, 15]);
    app::first_week::close(&world.host, &hei(PIEMERA), &world.actor, true).await.unwrap();
    assert_eq!(asks().await, 9);
    let page = world.get(&World::at("tasks")).await;
    assert_eq!(rows(&page), 50);
    let next = page.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(rows(&world.get(&next).await), 11, "{next}");
    // All that match can be chosen from the first page, which says how many they are.
    assert!(page.body.contains("All 61 that match"), "{}", page.body);
    let chosen = world.get(&World::at("tasks/bulk?do=put-off&all=1&kind=send-draft")).await.expect(200);
    assert_eq!(chosen.body.matches("name=\"task\"").count(), 61);
    let none = world.get(&World::at("tasks/bulk?do=put-off&all=1&kind=approve-agreement")).await;
    assert!(none.location().ends_with("done=task-none-chosen"));
}

#[tokio::test]
async fn keys_can_be_turned_off() {
    let world = World::new().await;
    world.draft(crate::world::SUEDTAL, 1).await;
    assert!(world.get(&World::at("tasks")).await.body.contains("<hb-keys>"));
    let back = World::at("tasks");
    let off = world.post("/preferences", &[("keys", "off"), ("return", &back)]).await;
    let cookie = off.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("habita_keys=off"), "{cookie}");
    let cookie = format!("{}; habita_keys=off", world.cookie);
    let request = axum::http::Request::get(&back).header("cookie", cookie).body(axum::body::Body::empty()).unwrap();
    let page = world.send(request).await;
    assert!(!page.body.contains("<hb-keys>") && page.body.contains("Turn keys on"));
}
