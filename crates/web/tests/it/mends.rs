//! What newcomers to people, tasks and the audit log read wrongly or did not find, page by page.

use app::sign_in;
use axum::body::Body;
use axum::http::{Request, header};
use domain::hei::OunitId;
use domain::ids::{AgreementId, StaffId};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::task::Object;
use jiff::civil::date;
use jiff::tz::TimeZone;
use l10n::Lang;
use store::next_steps;
use testkit::mail::MailServer;

use crate::mail::send_through;
use crate::world::{PIEMERA, Reply, SUEDTAL, World, body, cookie_of, form, hei};

const LOG: &str = "settings/audit";

fn grant(role: BuiltIn, unit: Option<&str>) -> Grant {
    let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
    Grant { role: Role::BuiltIn(role), unit, from: None, until: None, source: Source::Hand }
}

async fn enrol(world: &World, name: &str, given: &[Grant]) -> StaffId {
    sign_in::enrol_with(&world.host, &hei(PIEMERA), name, given).await.unwrap()
}

async fn cookie(world: &World, id: &StaffId) -> String {
    let token = sign_in::start_for(&world.host, &hei(PIEMERA), id).await.unwrap();
    cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false))
}

async fn get_as(world: &World, cookie: &str, tail: &str) -> Reply {
    let request = Request::get(World::at(tail).trim_end_matches('/').to_owned()).header(header::COOKIE, cookie);
    world.send(request.body(Body::empty()).unwrap()).await
}

async fn post_as(world: &World, cookie: &str, tail: &str, fields: &[(&str, &str)]) -> Reply {
    world.send(form(&World::at(tail)).header(header::COOKIE, cookie).body(body(fields)).unwrap()).await
}

fn day(year: i16, month: i8, day: i8) -> String {
    l10n::dates::date(Lang::En, date(year, month, day))
}

async fn key_of(world: &World, id: &AgreementId) -> String {
    let object = Object::Agreement(id.clone());
    let rows = next_steps::of_object(world.host.store(), &hei(PIEMERA), &object).await.unwrap();
    rows.into_iter().next().unwrap().step.key().to_string()
}

fn task_at(key: &str) -> String {
    format!("tasks/{}", key.replace(' ', "%20"))
}

#[tokio::test]
async fn a_deputy_reads_for_whom_and_until_which_day() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Reader, None)]).await;
    let page = world.get(&World::at("settings/deputy")).await.expect(200).body;
    assert!(page.contains("Nobody acts for you.") && !page.contains("Nobody acts for this person"), "{page}");
    let fields = [("do", "set"), ("deputy", "Zane Kalna"), ("deputy-until", "2099-12-05")];
    world.post(&World::at("settings/deputy"), &fields).await.location();
    let cookie = cookie(&world, &zane).await;
    let told = format!("You act for Ilze Ozola until {}.", day(2099, 12, 5));
    for tail in ["settings/deputy", "account"] {
        let page = get_as(&world, &cookie, tail).await.expect(200).body;
        assert!(page.contains(&told), "{tail}: {page}");
    }
    let log = world.get(&World::at(&format!("{LOG}?what=deputy-set"))).await.expect(200).body;
    assert!(log.contains(&format!(">{}<", day(2099, 12, 5))) && !log.contains(&day(2099, 12, 6)), "{log}");
}

#[tokio::test]
async fn a_role_that_is_coming_is_told_with_its_day_everywhere() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[]).await;
    let roles = World::at(&format!("settings/people/{zane}/roles"));
    let fields = [("do", "give"), ("role", "officer"), ("from", "2099-12-01"), ("until", "2099-12-31")];
    let given = world.get(&world.post(&roles, &fields).await.location()).await.expect(200).body;
    assert!(given.contains(&format!("It counts from {}.", day(2099, 12, 1))), "{given}");
    let log = world.get(&World::at(&format!("{LOG}?what=role-given"))).await.expect(200).body;
    for said in [day(2099, 12, 1), day(2099, 12, 31), "The whole university".to_owned()] {
        assert!(log.contains(&format!(">{said}<")), "{said} is missing in {log}");
    }
    // Until then there is no page, but the ways that stay open.
    let cookie = cookie(&world, &zane).await;
    let page = get_as(&world, &cookie, "").await.expect(403).body;
    let main = page.split("<main").nth(1).unwrap();
    let coming = format!("You get this role on {}: International office.", day(2099, 12, 1));
    for said in [coming, "Ask: Ilze Ozola".to_owned(), World::at("sign-out"), World::at("account")] {
        assert!(main.contains(&said), "{said} is missing in {main}");
    }
    assert!(!main.contains("href=\"/\"") && !main.contains("Go to the start page"), "{main}");
    for lang in Lang::ALL {
        let cookie = format!("{cookie}; habita_lang={}", lang.tag());
        let page = get_as(&world, &cookie, "").await.expect(403).body;
        assert!(!page.contains(l10n::MISSING_MARK), "{page}");
    }
    world.post(&roles, &[("do", "take"), ("role", "officer"), ("unit", "")]).await.location();
    let log = world.get(&World::at(&format!("{LOG}?what=role-taken"))).await.expect(200).body;
    assert!(log.contains("The whole university"), "{log}");
}

#[tokio::test]
async fn who_may_not_is_sent_to_those_who_give_roles() {
    let world = World::new().await;
    enrol(&world, "Andris Liepa", &[grant(BuiltIn::Officer, None)]).await;
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Reader, None)]).await;
    let page = get_as(&world, &cookie(&world, &zane).await, "agreements/new").await.expect(403).body;
    assert!(page.contains("Ask: Ilze Ozola.") && page.contains("International office"), "{page}");
    assert!(!page.contains("Andris Liepa"), "he gives nobody a role: {page}");
}

#[tokio::test]
async fn who_works_here_already_gets_a_new_link_and_no_second_invitation() {
    let server = MailServer::plain().await;
    let world = World::new().await;
    send_through(&world, &server);
    let new = [("name", "Anna Zīle"), ("email", "anna@piemera.example"), ("letters", "lv"), ("role", "reader")];
    let invited = world.post(&World::at("settings/people/new"), &new).await.expect(200).body;
    world.host.work_once().await;
    let subject = |at: usize| server.arrived()[at].read().subject;
    assert!(subject(0).contains("Jūs"), "in the language that was chosen: {}", subject(0));
    let anna = store::staff::named(world.host.store(), &hei(PIEMERA), "Anna Zīle").await.unwrap().remove(0).id;
    let link = World::at(&format!("settings/people/{anna}/link"));
    // She has not come: she is invited again.
    let again = world.post(&link, &[]).await.expect(200).body;
    assert!(again.contains("An e-mail with a link of its own is on its way"), "{again}");
    world.host.work_once().await;
    assert_eq!(subject(1), subject(0));
    let secret = again.split("/sign-in/").nth(1).and_then(|rest| rest.split(['<', '"', ' ']).next()).unwrap();
    assert!(!invited.contains(secret));
    world.send(form(&World::at(&format!("sign-in/{secret}"))).body(body(&[])).unwrap()).await.location();
    world.post(&link, &[]).await.expect(200);
    world.host.work_once().await;
    assert!(subject(2).starts_with("Jūsu jaunā pieteikšanās saite"), "{}", subject(2));
    let log = world.get(&World::at(&format!("{LOG}?object={anna}"))).await.expect(200).body;
    let rows = log.split("<tbody").nth(1).unwrap();
    assert_eq!(rows.matches("<div>Made a new sign-in link").count(), 1, "{rows}");
    assert_eq!(rows.matches("<div>Invited").count(), 2, "{rows}");
    assert_eq!(rows.matches("<div>Signed in").count(), 1, "{rows}");
}

#[tokio::test]
async fn the_log_finds_names_in_details_and_says_when_its_days_make_no_sense() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Officer, None)]).await;
    let key = key_of(&world, &world.draft(SUEDTAL, 1).await).await;
    let task = World::at(&task_at(&key));
    world.post(&task, &[("do", "assign"), ("to", zane.as_str())]).await.location();
    let found = world.get(&World::at(&format!("{LOG}?q=kalna"))).await.expect(200).body;
    assert!(found.contains("<div>Gave a task to a colleague"), "{found}");
    let early = world.get(&World::at(&format!("{LOG}?from=2026-12-02&to=2026-12-01"))).await.expect(422).body;
    assert!(early.contains("The last day is before the first one") && early.contains("href=\"#f-to\""), "{early}");
    // Days that make no sense give no file.
    let export = World::at("settings/audit/export");
    let refused = world.post(&export, &[("from", "2026-12-02"), ("to", "2026-12-01")]).await;
    assert!(refused.location().contains("from=2026-12-02&to=2026-12-01"));
}

#[tokio::test]
async fn the_log_speaks_in_words_where_it_keeps_short_names() {
    let world = World::new().await;
    app::example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Officer, None)]).await;
    let key = key_of(&world, &world.draft(SUEDTAL, 1).await).await;
    let task = World::at(&task_at(&key));
    world.post(&task, &[("do", "take")]).await.location();
    let today = world.host.clock().now().to_zoned(TimeZone::get("Europe/Riga").unwrap()).date();
    let later = today.checked_add(jiff::Span::new().days(7)).unwrap();
    world.post(&task, &[("do", "put-off-7")]).await.location();
    let search = app::audit::Search {
        filter: app::audit::Filter {
            who: Some(zane.to_string()),
            what: Some("task-put-off".to_owned()),
            kind: Some("task".to_owned()),
            ..app::audit::Filter::default()
        },
        words: None,
    };
    app::audit::export(&world.host, &hei(PIEMERA), &world.actor, &search, app::Order::NewestFirst).await.unwrap();
    let log = world.get(&World::at(LOG)).await.expect(200).body;
    let rows = log.split("<tbody").nth(1).unwrap();
    for said in ["<div>Took a task", ">Zane Kalna<", ">Put a task off<", ">Task<", ">One click<"] {
        assert!(rows.contains(said), "{said} is missing in {rows}");
    }
    assert!(rows.contains(&format!(">{}<", l10n::dates::date(Lang::En, later))), "until which day: {rows}");
    assert!(!rows.contains("Gave a task to a colleague"), "who takes a task gives it to nobody: {rows}");
}

#[tokio::test]
async fn the_export_has_names_and_words_and_ids_beside_them() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[]).await;
    let roles = World::at(&format!("settings/people/{zane}/roles"));
    world.post(&roles, &[("do", "give"), ("role", "officer")]).await.location();
    let file = world.post(&World::at("settings/audit/export"), &[("what", "role-given")]).await.expect(200).body;
    let row = file.lines().nth(1).unwrap();
    let cells: Vec<&str> = row.trim_matches('"').split("\",\"").collect();
    assert_eq!(file.lines().next().unwrap().matches("\",\"").count(), 10, "eleven columns");
    let now = world.host.clock().now().to_zoned(TimeZone::get("Europe/Riga").unwrap());
    assert!(cells[0].starts_with(&now.strftime("%Y-%m-%d ").to_string()), "{row}");
    assert_eq!(cells[1], format!("UTC{}", now.strftime("%:z")));
    assert_eq!((cells[2], cells[4], cells[5]), ("Ilze Ozola", "Gave a role", "Person"));
    assert_eq!((cells[6], cells[9]), ("Zane Kalna", zane.as_str()));
    assert_eq!(cells[7], "Role: International office; Unit: The whole university");
    assert_eq!(cells[8], "role-given");
}

#[tokio::test]
async fn a_task_says_who_gave_it_when_and_with_which_words() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Officer, None)]).await;
    let key = key_of(&world, &world.draft(SUEDTAL, 1).await).await;
    let task = World::at(&task_at(&key));
    world.post(&task, &[("do", "assign"), ("to", zane.as_str()), ("note", "For you")]).await.location();
    let page = get_as(&world, &cookie(&world, &zane).await, &task_at(&key)).await.expect(200).body;
    assert!(page.contains("Ilze Ozola, today ") && page.contains(": “For you”"), "{page}");
    world.post(&task, &[("do", "take")]).await.location();
    let page = world.get(&task).await.expect(200).body;
    assert!(!page.contains("Given by"), "what one took oneself was given by nobody: {page}");
}

#[tokio::test]
async fn putting_off_beyond_the_day_when_it_is_due_warns() {
    let world = World::new().await;
    let key = key_of(&world, &world.draft(SUEDTAL, 1).await).await;
    let today = world.host.clock().now().to_zoned(TimeZone::get("Europe/Riga").unwrap()).date();
    let far = today.checked_add(jiff::Span::new().days(300)).unwrap().to_string();
    let task = World::at(&task_at(&key));
    let soon = world.get(&world.post(&task, &[("do", "put-off-1")]).await.location()).await.expect(200).body;
    assert!(!soon.contains("before it comes back"), "{soon}");
    let late = world.post(&task, &[("do", "put-off"), ("until", &far)]).await.location();
    let late = world.get(&late).await.expect(200).body;
    assert!(late.contains("before it comes back"), "{late}");
    let other = today.checked_add(jiff::Span::new().days(299)).unwrap();
    let look = format!("tasks/bulk?do=put-off&until={other}&task={}", key.replace(' ', "+"));
    let look = world.get(&World::at(&look)).await.expect(200).body;
    assert!(look.contains("1 of them is due before that day"), "{look}");
}

#[tokio::test]
async fn several_tasks_lead_back_to_their_list_and_offer_only_who_can_have_one() {
    let world = World::new().await;
    app::example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Officer, None)]).await;
    let key = key_of(&world, &world.draft(SUEDTAL, 1).await).await.replace(' ', "+");
    let list = world.get(&World::at("tasks?view=team&kind=send-draft")).await.expect(200).body;
    assert!(list.contains("name=\"back\" value=\"view=team&amp;kind=send-draft\""), "{list}");
    let back = "back=view%3Dteam%26kind%3Dsend-draft%26evil%3Dhttps%3A%2F%2Fevil.example";
    let there = format!("href=\"{}\"", World::at("tasks?view=team&amp;kind=send-draft"));
    let asked = world.get(&World::at(&format!("tasks/bulk?do=assign&task={key}&{back}"))).await.expect(200).body;
    // What the frame offers returns to the whole address of the page, which stands under it on paper; nothing else
    // takes more of it than a list and its filters.
    let main = asked.split("<main").nth(1).unwrap().split("<div class=\"print-foot\"").next().unwrap();
    assert!(main.contains(&there) && !main.contains("evil"), "{main}");
    let look = format!("tasks/bulk?do=assign&to={zane}&task={key}&{back}");
    let look = world.get(&World::at(&look)).await.expect(200).body;
    assert!(look.contains(&there) && look.contains("Choose another colleague"), "{look}");
    let task = key.replace('+', " ");
    let fields = [("do", "assign"), ("to", zane.as_str()), ("task", task.as_str()), ("back", "view=team")];
    let done = world.post(&World::at("tasks/bulk"), &fields).await.location();
    assert!(done.starts_with(&World::at("tasks?view=team&what=assign")), "{done}");
    // Who may only read neither gives a task away nor is offered one.
    let reader = cookie(&world, &enrol(&world, "Ieva Liepa", &[grant(BuiltIn::Reader, None)]).await).await;
    let list = get_as(&world, &reader, "tasks?view=team").await.expect(200).body;
    assert!(list.contains("class=\"task\"") && !list.contains("value=\"assign\""), "{list}");
    get_as(&world, &reader, &format!("tasks/bulk?do=assign&task={key}")).await.expect(403);
}

#[tokio::test]
async fn what_takes_a_right_waits_for_the_university_of_whoever_lacks_it() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let reader = cookie(&world, &enrol(&world, "Ieva Liepa", &[grant(BuiltIn::Reader, None)]).await).await;
    let tail = format!("agreements/{id}");
    let page = get_as(&world, &reader, &tail).await.expect(200).body;
    assert!(page.contains("Your university: check the draft") && page.contains("<span>Since "), "{page}");
    assert!(page.contains("Put off or comment") && !page.contains("Give to a colleague"), "{page}");
    let page = world.get(&World::at(&tail)).await.expect(200).body;
    assert!(page.contains("You: check the draft") && page.contains("Give to a colleague"), "{page}");
    let id = world.bound(2, |_| {}).await;
    let tail = format!("agreements/{id}");
    let page = get_as(&world, &reader, &tail).await.expect(200).body;
    assert!(page.contains("<span>Look</span>") && !page.contains("<span>Compare</span>"), "{page}");
    let page = get_as(&world, &reader, &format!("{tail}/compare")).await.expect(200).body;
    assert!(page.contains("Your university: approve their copy") && !page.contains("You: "), "{page}");
}

#[tokio::test]
async fn a_draft_without_conditions_leads_to_where_they_are_added() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 0).await;
    let page = world.get(&World::of(&id, "/send")).await.expect(200).body;
    let link = format!("<a href=\"{}\">Add at least one condition</a>", World::of(&id, "/edit#more"));
    assert!(page.contains(&link), "{page}");
    let page = world.get(&World::of(&id, "/edit")).await.expect(200).body;
    assert!(page.contains("id=\"more\""), "{page}");
}

#[tokio::test]
async fn a_new_unit_stands_below_the_topmost_one_and_has_an_id() {
    let world = World::new().await;
    app::example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let page = world.get(&World::at("settings/new-unit")).await.expect(200);
    assert!(page.value("id").is_some_and(|id| id.starts_with("unit-")), "{}", page.body);
    let parent = page.body.split("name=\"parent\"").nth(1).unwrap().split("</select>").next().unwrap();
    assert!(parent.contains("selected"), "{parent}");
    let label = page.body.split("for=\"f-parent\"").nth(1).unwrap().split("</label>").next().unwrap();
    assert!(!label.contains("optional"), "{label}");
}

#[tokio::test]
async fn a_day_that_no_month_has_is_told_under_the_name_of_its_field() {
    let world = World::new().await;
    app::example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let seen = world.get(&World::at("settings/factsheet")).await.expect(200).value("seen").unwrap();
    let fields = [
        ("do", "preview"),
        ("seen", seen.as_str()),
        ("calendar-nominations-autumn-day", "31"),
        ("calendar-nominations-autumn-month", "04"),
    ];
    let saved = world.post(&World::at("settings/factsheet"), &fields).await.location();
    let page = world.get(&saved).await.expect(200).body;
    assert!(page.contains("Last day to nominate for the autumn term: April has 30 days"), "{page}");
}

#[tokio::test]
async fn a_rule_with_nothing_in_it_names_each_empty_field() {
    let world = World::new().await;
    let page = world.post(&World::at("settings/rules"), &[("do", "add")]).await.expect(422).body;
    for said in ["Choose what the person must be or have", "Choose a role that a rule may give"] {
        assert_eq!(page.matches(said).count(), 2, "in the summary and at the field: {page}");
    }
    let fields = [("do", "add"), ("if", "entitlement"), ("role", "reader")];
    let page = world.post(&World::at("settings/rules"), &fields).await.expect(422).body;
    assert!(page.contains("Say what the provider must state") && !page.contains("Choose a role that"), "{page}");
}

#[tokio::test]
async fn what_partners_get_from_the_configuration_is_shown() {
    let world = World::new().await;
    let page = world.get(&World::at("settings/institution")).await.expect(200).body;
    let shown = page.split("Published from the configuration").nth(1).unwrap();
    assert!(shown.contains("Rīgas Piemēra universitāte") && shown.contains("RPU"), "{shown}");
    assert!(shown.contains('@'), "the contact has an address: {shown}");
}

#[tokio::test]
async fn setting_a_password_begins_with_the_known_address_and_says_why() {
    let world = World::new().await;
    let domain::actor::Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let tx = world.host.store().begin().await.unwrap();
    store::staff::change(&tx, &hei(PIEMERA), id, "Ilze Ozola", Some("ilze@piemera.example")).await.unwrap();
    tx.commit().await.unwrap();
    let sent = world.get(&World::at("account/second-factor")).await.location();
    let page = world.get(&sent).await.expect(200);
    assert_eq!(page.value("name").as_deref(), Some("ilze@piemera.example"));
    assert!(page.body.contains("A second factor belongs to a password"), "{}", page.body);
    assert!(!world.get(&World::at("account/password")).await.expect(200).body.contains("A second factor belongs"));
}

#[tokio::test]
async fn the_language_of_letters_is_chosen_in_the_account() {
    let world = World::new().await;
    let domain::actor::Actor::Staff { id, .. } = &world.actor else { panic!("staff act") };
    let letters = World::at("account/letters");
    let saved = world.post(&letters, &[("letters", "pl")]).await.location();
    let page = world.get(&saved).await.expect(200).body;
    assert!(page.contains("value=\"pl\" selected"), "{page}");
    let kept = store::mailboxes::of(world.host.store(), &hei(PIEMERA), id).await.unwrap().unwrap();
    assert_eq!(kept.lang.as_deref(), Some("pl"));
    world.post(&letters, &[("letters", "tlh")]).await.expect(400);
}

#[tokio::test]
async fn a_role_is_taken_only_after_a_question() {
    let world = World::new().await;
    let zane = enrol(&world, "Zane Kalna", &[grant(BuiltIn::Reader, None)]).await;
    let page = world.get(&World::at(&format!("settings/people/{zane}"))).await.expect(200).body;
    let question = World::at(&format!("settings/people/{zane}/roles?role=reader&unit="));
    assert!(
        page.contains(&format!("<hb-dialog><a class=\"button secondary\" href=\"{}\"", question.replace('&', "&amp;")))
    );
    assert!(!page.contains("value=\"take\""), "{page}");
    let asks = world.get(&question).await.expect(200).body;
    assert!(asks.contains("Zane Kalna loses this role at once: Reader.") && asks.contains("value=\"take\""), "{asks}");
    let cookie = cookie(&world, &zane).await;
    post_as(&world, &cookie, "account/letters", &[("letters", "lv")]).await.location();
}
