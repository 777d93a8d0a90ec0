//! Comparing, taking over, approving, and what partners sent.

use app::sign_in;
use axum::http::header;
use domain::agreement::facts::CopyProblem;
use domain::agreement::standing::{Stage, State};
use domain::hei::CopyHash;
use domain::ids::AgreementId;
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};

use crate::world::{PIEMERA, SUEDTAL, World, cookie_of, hei};

async fn state(world: &World, id: &AgreementId) -> State {
    app::agreements::record::load(&world.host, &hei(PIEMERA), id).await.unwrap().unwrap().standing.state
}

/// What the form of the comparison holds.
fn seen(body: &crate::world::Reply) -> Vec<(String, String)> {
    ["revision", "copy"].map(|name| (name.to_owned(), body.value(name).unwrap())).into()
}

fn with<'a>(seen: &'a [(String, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    seen.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn two_differences_in_forty_conditions_are_found_and_taken_over() {
    let world = World::new().await;
    let id = world
        .bound(40, |copy| {
            copy.conditions[11].per_year.people = 77;
            copy.conditions[30].other_terms = Some("Only in spring.".to_owned());
        })
        .await;
    let record = world.get(&World::of(&id, "")).await.expect(200).body;
    assert_eq!(record.matches("</svg>Differs</span>").count(), 2, "{record}");
    let link = format!("<a href=\"{}\">40 conditions, 2 differences</a>", World::of(&id, "/compare"));
    assert!(record.contains(&link), "{record}");
    let page = world.get(&World::of(&id, "/compare")).await.expect(200);
    assert!(page.body.contains("2 differences in 40 conditions"));
    assert!(page.body.contains("38 are the same."));
    assert_eq!(page.body.matches("<fieldset class=\"card-field\"").count(), 2);
    assert!(page.body.contains("77"));
    let seen = seen(&page);
    let choices = [("c11-per-year", "theirs"), ("c30-other-terms", "theirs"), ("do", "send")];
    let done = world.post(&World::of(&id, "/compare"), &with(&seen, &choices)).await.location();
    assert!(done.contains("done=sent"), "{done}");
    assert_eq!(state(&world, &id).await, State::Negotiating(Stage::ReadyToApprove));
    let same = world.get(&World::of(&id, "/compare")).await.expect(200);
    assert!(same.body.contains("Both copies say the same") && same.body.contains("name=\"hash\""));
    // The old form means nothing any more.
    let late = world.post(&World::of(&id, "/compare"), &with(&seen, &choices)).await.location();
    assert!(late.contains("done=changed"), "{late}");
    assert!(world.get(&late).await.body.contains("Something changed meanwhile"));
}

#[tokio::test]
async fn all_of_theirs_can_be_chosen_without_scripts() {
    let world = World::new().await;
    let id = world
        .bound(4, |copy| {
            copy.conditions[0].per_year.people = 77;
            copy.conditions.pop();
        })
        .await;
    let page = world.get(&World::of(&id, "/compare?take=theirs")).await.expect(200);
    assert_eq!(page.body.matches("value=\"theirs\" checked").count(), 2);
    let plain = world.get(&World::of(&id, "/compare")).await.expect(200);
    assert_eq!(plain.body.matches("value=\"ours\" checked").count(), 2);
}

#[tokio::test]
async fn choices_can_be_saved_as_a_draft_and_keeping_everything_sends_nothing() {
    let world = World::new().await;
    let id = world.bound(4, |copy| copy.conditions[0].per_year.people = 77).await;
    let page = world.get(&World::of(&id, "/compare")).await.expect(200);
    let seen = seen(&page);
    assert!(page.body.contains("While everything stays yours, nothing is sent."), "{}", page.body);
    assert!(page.body.contains("0 taken") && page.body.contains("1 kept"), "{}", page.body);
    let taken = world.get(&World::of(&id, "/compare?take=theirs")).await.expect(200).body;
    assert!(taken.contains("1 taken") && taken.contains("0 kept"), "{taken}");
    let compare = World::of(&id, "/compare");
    let kept = world.post(&compare, &with(&seen, &[("c0-per-year", "ours"), ("do", "send")])).await.location();
    assert!(kept.contains("done=nothing-chosen"), "{kept}");
    let draft = world.post(&compare, &with(&seen, &[("c0-per-year", "theirs"), ("do", "draft")])).await.location();
    assert!(draft.contains("/edit?done=drafted"), "{draft}");
    assert_eq!(world.draft_of(&id).await.0.conditions[0].per_year.people, 77);
    let blocked = world.get(&compare).await.expect(200);
    assert!(blocked.body.contains("You have changes that are not sent."));
    assert!(!blocked.body.contains("Save as draft") && !blocked.body.contains("type=\"radio\""));
}

#[tokio::test]
async fn who_may_not_choose_sees_the_values_of_both_copies() {
    let world = World::new().await;
    let id = world.bound(4, |copy| copy.conditions[0].per_year.people = 77).await;
    let grant =
        Grant { role: Role::BuiltIn(BuiltIn::Reader), unit: None, from: None, until: None, source: Source::Hand };
    let reader = sign_in::enrol_with(&world.host, &hei(PIEMERA), "Oskars Vītols", &[grant]).await.unwrap();
    let token = sign_in::start_for(&world.host, &hei(PIEMERA), &reader).await.unwrap();
    let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    let request = axum::http::Request::get(World::of(&id, "/compare")).header("cookie", cookie);
    let page = world.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(200).body;
    assert!(page.contains("<dt class=\"card-label\">Theirs</dt>") && page.contains("77"), "{page}");
    assert!(!page.contains("type=\"radio\"") && !page.contains("Save and tell"), "{page}");
}

#[tokio::test]
async fn an_approval_needs_the_partner_and_changes_nothing_without_it() {
    let world = World::new().await;
    let id = world.bound(4, |_| {}).await;
    let page = world.get(&World::of(&id, "/compare")).await.expect(200);
    let hash = page.value("hash").unwrap();
    let refused = world.post(&World::of(&id, "/approve"), &[("hash", &hash)]).await.location();
    assert!(refused.contains("/compare?done=no-answer"), "{refused}");
    assert!(world.get(&refused).await.body.contains("did not answer. Nothing was changed"));
    assert!(world.facts(&id).await.given.is_none());
    let asked = world.post(&World::of(&id, "/refresh"), &[("return", "https://evil.example/")]).await.location();
    assert_eq!(asked, format!("{}?done=no-answer", World::of(&id, "")));
}

#[tokio::test]
async fn a_copy_that_cannot_be_approved_says_why_and_what_to_do() {
    let world = World::new().await;
    let id = world.bound(4, |_| {}).await;
    let computed = CopyHash::parse(&"ab".repeat(32)).unwrap();
    world.problem(&id, CopyProblem::WrongHash { claimed: "0".repeat(64), computed }).await;
    let page = world.get(&World::of(&id, "/compare")).await.expect(200);
    assert!(page.body.contains("Do not approve. Tell their provider"));
    assert!(page.body.contains("You can prepare, not approve."));
    assert!(!page.body.contains("name=\"hash\""));
    let record = world.get(&World::of(&id, "")).await.expect(200);
    assert!(record.body.contains("does not fit its content"));
}

#[tokio::test]
async fn the_record_says_whose_turn_it_is() {
    let world = World::new().await;
    let page = async |id: &AgreementId| world.get(&World::of(id, "")).await.expect(200).body;
    let draft = world.draft(SUEDTAL, 1).await;
    assert!(page(&draft).await.contains("You: check the draft and send it"));
    let sent = world.sent(SUEDTAL, 1).await;
    assert!(page(&sent).await.contains("Südtal: make a copy or link one"));
    let differ = world.bound(2, |copy| copy.conditions[0].per_year.people = 77).await;
    assert!(page(&differ).await.contains("compare the copies, 1 difference"));
    let theirs = world.bound(2, |_| {}).await;
    world.approvals(&theirs, false, true).await;
    assert!(page(&theirs).await.contains("You: approve their copy"));
    world.approvals(&theirs, true, false).await;
    let in_force = page(&theirs).await;
    assert!(in_force.contains("Nobody needs to act. The agreement is in force."));
    assert!(in_force.contains("In force"));
}

/// The steps of the panel: how many are done, and how many are the one in which it waits.
async fn steps(world: &World, id: &AgreementId) -> (usize, usize) {
    let page = world.get(&World::of(id, "")).await.expect(200).body;
    (page.matches("<li class=\"step done").count(), page.matches("aria-current=\"step\"").count())
}

#[tokio::test]
async fn an_agreement_waits_in_one_step_and_has_gone_all_four_when_it_is_in_force() {
    let world = World::new().await;
    let draft = world.draft(SUEDTAL, 1).await;
    assert_eq!(steps(&world, &draft).await, (0, 1));
    let sent = world.sent(SUEDTAL, 1).await;
    assert_eq!(steps(&world, &sent).await, (1, 1));
    let differ = world.bound(2, |copy| copy.conditions[0].per_year.people = 77).await;
    assert_eq!(steps(&world, &differ).await.1, 1);
    let id = world.bound(2, |_| {}).await;
    assert_eq!(steps(&world, &id).await.1, 1);
    world.approvals(&id, true, false).await;
    assert_eq!(steps(&world, &id).await.1, 1);
    world.approvals(&id, false, true).await;
    assert_eq!(steps(&world, &id).await, (4, 0));
}

#[tokio::test]
async fn the_result_of_an_action_is_told_only_while_it_fits() {
    let world = World::new().await;
    let id = world.bound(2, |_| {}).await;
    let told = async |key: &str| {
        let reply = world.told(&World::of(&id, &format!("?done={key}"))).await;
        if reply.status.is_redirection() {
            assert_eq!(reply.location(), World::of(&id, ""));
            return false;
        }
        reply.expect(200).body.contains("You approved.")
    };
    assert!(!told("approved").await, "nobody approved yet");
    world.approvals(&id, true, false).await;
    assert!(told("approved").await);
    assert!(!told("in-force").await);
    world.approvals(&id, false, true).await;
    assert!(!told("approved").await, "the partner approved as well");
    assert!(told("in-force").await);
    assert!(!told("sent").await, "what was sent is approved");
    world.host.clock().advance(jiff::SignedDuration::from_mins(11));
    assert!(!told("in-force").await, "that is long ago");
    let late = world.sent(SUEDTAL, 1).await;
    let sent = World::of(&late, "?done=sent");
    assert!(world.told(&sent).await.expect(200).body.contains("Sent. Below you see"));
    assert!(!world.get(&sent).await.expect(200).body.contains("Sent. Below you see"), "it was told");
}

#[tokio::test]
async fn a_link_tells_nobody_that_something_was_done() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 2).await;
    let forged = ["agreements?done=approved", "agreements?unit-done=4000000000&unit-left=1", "tasks?undo=0-f&count=9"];
    for tail in forged {
        let page = world.get(&World::at(tail)).await.expect(200);
        assert!(!page.headers.contains_key(header::SET_COOKIE), "{tail}");
        for words in ["You approved.", "4,000,000,000", "tasks were given away"] {
            assert!(!page.body.contains(words), "{tail}: {}", page.body);
        }
    }
    // What was done is told by the page to which it led, once, and by no other.
    let done = world.post(&World::of(&id, "/send"), &[("mark", &world.draft_of(&id).await.1)]).await;
    assert_eq!(done.location(), World::of(&id, "?done=sent"));
    assert!(!world.get(&World::at("agreements?done=approved")).await.expect(200).body.contains("You approved."));
    assert!(world.get(&done.location()).await.expect(200).body.contains("Sent. Below you see"));
    assert!(!world.get(&done.location()).await.expect(200).body.contains("Sent. Below you see"));
}

#[tokio::test]
async fn the_history_says_why_a_version_was_sent_that_nobody_asked_for() {
    let world = World::new().await;
    let id = world.bound(2, |_| {}).await;
    let page = async || world.get(&World::of(&id, "")).await.expect(200).body;
    let linked = page().await;
    assert!(linked.contains("Habita sent version 2") && linked.contains("It names the copy of Hochschule"), "{linked}");
    world.approvals(&id, true, true).await;
    let in_force = page().await;
    assert!(in_force.contains("Habita sent version 3"), "{in_force}");
    assert!(in_force.contains("It says that the agreement is in force. The terms are the same."), "{in_force}");
    assert!(in_force.contains("Same terms as version 2") && in_force.contains("terms of version 2"), "{in_force}");
    assert!(!in_force.contains("class=\"fingerprint\""), "fingerprints stand under the technical details");
}

#[tokio::test]
async fn a_single_task_is_told_by_the_next_step() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let page = world.get(&World::of(&id, "")).await.expect(200).body;
    assert!(page.contains("cannot answer before you send it.") && page.contains(", by "), "{page}");
    assert!(page.contains("/tasks/send-draft") && !page.contains("<h2 id=\"tasks\">"), "{page}");
}

#[tokio::test]
async fn a_message_that_fails_is_tried_again_and_every_try_is_shown() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    world.host.work_once().await;
    let page = world.get(&World::of(&id, "")).await.expect(200);
    assert!(page.body.contains("Nobody needs to act. We try again at"), "{}", page.body);
    assert!(page.body.contains("Trying again") && page.body.contains("No answer") && page.body.contains("Next try"));
    assert!(page.body.contains("?try=1#delivery"));
    world.get(&World::of(&id, "?try=1")).await.expect(200);
    // Seven days are 10,080 minutes, and the first try was a moment ago.
    let jobs = app::deliveries::of_agreement(&world.host, &hei(PIEMERA), &id).await.unwrap();
    let there = World::at(&format!("deliveries/{}", jobs[0].job.id));
    let message = world.get(&there).await.expect(200).body;
    assert!(message.contains("<progress id=\"time-left\" max=\"10080\" value=\"0\""), "{message}");
    assert!(message.contains("1 so far, the last one on"), "{message}");
    world.host.clock().advance(jiff::SignedDuration::from_hours(8 * 24));
    world.host.work_once().await;
    let over = world.get(&there).await.expect(200).body;
    assert!(over.contains("<progress id=\"time-left\" max=\"10080\" value=\"10080\""), "{over}");
    assert!(over.contains("Stopped") && over.contains("in all, the last one on"), "{over}");
}

#[tokio::test]
async fn a_partner_s_agreement_becomes_a_draft_of_ours_or_is_linked_or_put_aside() {
    let world = World::new().await;
    let ours = world.sent(SUEDTAL, 2).await;
    let remote = world.receive(&ours, |copy| copy.other.iia_id = None).await;
    let list = world.get(&World::at("agreements")).await.expect(200);
    assert!(list.body.contains("Received from partners") && list.body.contains("SUE-2026-7"));
    let place = World::at(&format!("received/{SUEDTAL}/{remote}"));
    let partner = World::at(&format!("partners/{SUEDTAL}"));
    let of_partner = world.get(&partner).await.expect(200);
    assert!(
        of_partner.body.contains("1 received, 0 in force") && of_partner.body.contains(&format!("href=\"{place}\""))
    );
    let page = world.get(&place).await.expect(200);
    assert!(page.body.contains("Make our copy from theirs") && page.body.contains(ours.as_str()));
    assert!(page.body.contains("or link one") && page.body.contains("href=\"#candidates\""), "{}", page.body);
    let aside = world.post(&place, &[("do", "put-aside")]).await.location();
    assert!(aside.contains("done=put-aside"));
    assert!(!world.get(&World::at("agreements")).await.body.contains("SUE-2026-7"));
    assert!(!world.get(&partner).await.body.contains("SUE-2026-7"));
    assert!(world.get(&World::at("received?view=aside")).await.body.contains("SUE-2026-7"));
    world.post(&place, &[("do", "take-back")]).await.location();
    let copy = world.post(&place, &[("do", "copy")]).await.location();
    assert!(copy.contains("/edit?done=copy-made"), "{copy}");
    world.get(&copy).await.expect(200);
    // From now on it belongs to that draft.
    assert!(world.get(&place).await.location().contains("/agreements/"));
    let linked = world.post(&place, &[("do", "link"), ("agreement", ours.as_str())]).await.location();
    assert!(linked.contains("/agreements/") && !linked.contains(ours.as_str()), "{linked}");
}

#[tokio::test]
async fn linking_tells_the_partner() {
    let world = World::new().await;
    let ours = world.sent(SUEDTAL, 2).await;
    let remote = world.receive(&ours, |_| {}).await;
    let place = World::at(&format!("received/{SUEDTAL}/{remote}"));
    let linked = world.post(&place, &[("do", "link"), ("agreement", ours.as_str())]).await.location();
    assert!(linked.contains("done=linked"), "{linked}");
    assert_eq!(world.facts(&ours).await.current_revision().unwrap().ordinal, 2);
    assert_eq!(state(&world, &ours).await, State::Negotiating(Stage::ReadyToApprove));
}
