//! Editing and sending: what is kept, what is refused and how.

use axum::http::StatusCode;
use domain::agreement::condition::ConditionKind;
use domain::ids::AgreementId;

use crate::world::{ELAIONA, SUEDTAL, World};

/// Fields of a condition with one distinct value each.
fn typed<'a>(kind: &'a str, mark: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kind", kind),
        ("mark", mark),
        ("direction", "in"),
        ("subject-0", "0714"),
        ("subject-note-0", "Robotics only"),
        ("subject-1", "Law 0421"),
        ("subject-note-1", ""),
        ("first-year", "2027/2028"),
        ("last-year", "2029/2030"),
        ("per-year", "17"),
        ("months-per-year", "85.25"),
        ("days-per-year", "38.5"),
        ("levels", "7"),
        ("levels", "8"),
        ("language-0", "fi"),
        ("level-0", "C1"),
        ("language-subject-0", "0421"),
        ("language-note-0", "Court practice"),
        ("blended", "yes"),
        ("other-terms", "A term of its own."),
    ]
}

async fn with_mark(world: &World, id: &AgreementId) -> String {
    world.draft_of(id).await.1
}

#[tokio::test]
async fn an_agreement_is_drafted_filled_and_sent() {
    let world = World::new().await;
    let edit = world.post(&World::at("agreements/new"), &[("partner", SUEDTAL)]).await.location();
    let id = AgreementId::parse(edit.split('/').nth(4).unwrap()).unwrap();
    world.get(&edit).await.expect(200);
    for kind in ConditionKind::ALL {
        let new = World::of(&id, &format!("/conditions/new?kind={}", kind.slug()));
        let form = world.get(&new).await.expect(200);
        let mark = form.value("mark").unwrap();
        let mut fields = typed(kind.slug(), &mark);
        fields.push(("do", "check"));
        let reply = world.post(&new, &fields).await;
        assert!(reply.location().contains("done=condition-complete"), "{kind:?}");
    }
    // Everything that was typed is on the page before sending and on the record after it.
    let check = world.get(&World::of(&id, "/send")).await.expect(200);
    let sent = world.post(&World::of(&id, "/send"), &[("mark", &with_mark(&world, &id).await)]).await.location();
    let record = world.get(&sent).await.expect(200);
    for page in [check, record] {
        for value in [
            "Robotics only",
            "2027/28",
            "2029/30",
            "17",
            "85.25",
            "38.5",
            "Doctorate",
            "Finnish C1",
            "Court practice",
            "A term of its own.",
        ] {
            assert!(page.body.contains(value), "{value} is not on the page");
        }
    }
    let facts = world.facts(&id).await;
    assert_eq!(facts.current_revision().unwrap().content.conditions.len(), 4);
    assert!(facts.draft.is_none());
}

#[tokio::test]
async fn what_was_typed_stays_when_something_is_wrong() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 4).await;
    let mark = with_mark(&world, &id).await;
    let place = World::of(&id, "/conditions/1");
    let mut fields = typed("student-studies", &mark);
    for (name, value) in &mut fields {
        match *name {
            "per-year" => *value = "three <3",
            "months-per-year" => *value = "a few",
            "subject-0" => *value = "alchemy & co",
            "level-0" => *value = "native",
            _ => {}
        }
    }
    fields.push(("do", "draft"));
    let reply = world.post(&place, &fields).await.expect(422);
    for kept in [
        "value=\"three &lt;3\"",
        "value=\"a few\"",
        "value=\"alchemy &amp; co\"",
        "value=\"native\" selected",
        "value=\"Robotics only\"",
        "A term of its own.",
        "value=\"fi\" selected",
    ] {
        assert!(reply.body.contains(kept), "{kept} was lost");
    }
    for place in ["#f-per-year", "#f-months-per-year", "#f-subject-0", "#f-level-0"] {
        assert!(reply.body.contains(&format!("<a href=\"{place}\">")), "no link to {place}");
    }
    assert!(reply.body.contains("<title>Error: "));
    assert!(reply.body.contains("aria-invalid=\"true\""));
    assert_eq!(world.draft_of(&id).await.1, mark, "nothing was saved");
}

#[tokio::test]
async fn a_draft_may_be_incomplete_and_the_check_says_what_is_missing() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 0).await;
    let mark = with_mark(&world, &id).await;
    let fields = [
        ("kind", "student-studies"),
        ("mark", &mark),
        ("direction", "out"),
        ("first-year", "2027/2028"),
        ("last-year", "2026/2027"),
        ("per-year", "0"),
        ("blended", "no"),
        ("language-0", ""),
        ("level-0", ""),
    ];
    let new = World::of(&id, "/conditions/new?kind=student-studies");
    let checked = world.post(&new, &[&fields[..], &[("do", "check")]].concat()).await.expect(422);
    for text in [
        "3 things to correct before you can send this",
        "Enter how many students can go each year, 1 or more",
        "Add at least one language",
        "The last year must not be before 2027/28",
        "value=\"0\"",
        "Draft saved",
    ] {
        assert!(checked.body.contains(text), "{text}");
    }
    // It was kept, and the check before sending leads to the fields.
    assert_eq!(world.draft_of(&id).await.0.conditions.len(), 1);
    let send = world.get(&World::of(&id, "/send")).await.expect(200);
    assert!(send.body.contains("conditions/1?check=yes#f-per-year"), "{}", send.body);
    assert!(!send.body.contains("Send to Hochschule für Angewandte Wissenschaften Südtal</span></button>"));
    let told = world.get(&World::of(&id, "/conditions/1?check=yes")).await;
    assert!(told.body.contains("Add at least one language"));
    // Sending it anyway does nothing.
    assert_eq!(
        world.post(&World::of(&id, "/send"), &[("mark", &with_mark(&world, &id).await)]).await.location(),
        World::of(&id, "/send")
    );
    assert!(world.facts(&id).await.current_revision().is_none());
}

#[tokio::test]
async fn rows_come_and_go_without_scripts_and_nothing_is_saved() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 4).await;
    let mark = with_mark(&world, &id).await;
    let place = World::of(&id, "/conditions/1");
    let mut fields = typed("student-studies", &mark);
    fields.push(("do", "add-language"));
    let more = world.post(&place, &fields).await.expect(200);
    assert!(more.body.contains("name=\"language-1\"") && more.body.contains("value=\"fi\" selected"));
    fields.pop();
    fields.push(("do", "remove-subject-0"));
    let fewer = world.post(&place, &fields).await.expect(200);
    assert!(!fewer.body.contains("Robotics only") && fewer.body.contains("value=\"Law 0421\""));
    assert_eq!(with_mark(&world, &id).await, mark);
}

#[tokio::test]
async fn two_people_in_one_draft_are_told_and_nobody_loses_anything() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 4).await;
    let old = with_mark(&world, &id).await;
    let place = World::of(&id, "/conditions/1");
    let first = [&typed("student-studies", &old)[..], &[("do", "draft")]].concat();
    world.post(&place, &first).await.location();
    // The other one began before that.
    let mut second = first.clone();
    for (name, value) in &mut second {
        if *name == "other-terms" {
            *value = "The second one typed this.";
        }
    }
    let told = world.post(&place, &second).await.expect(422);
    assert!(told.body.contains("Ilze Ozola changed this draft"));
    assert!(told.body.contains("The second one typed this."));
    let again = told.value("mark").unwrap();
    for (name, value) in &mut second {
        if *name == "mark" {
            *value = &again;
        }
    }
    world.post(&place, &second).await.location();
    let (copy, _) = world.draft_of(&id).await;
    assert_eq!(copy.conditions[0].other_terms.as_deref(), Some("The second one typed this."));
}

#[tokio::test]
async fn a_condition_is_added_in_the_other_direction_once() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let edit = World::of(&id, "/edit");
    let words = "Add condition 1 in the other direction";
    assert!(world.get(&edit).await.expect(200).body.contains(words));
    let (_, mark) = world.draft_of(&id).await;
    let done = world.post(&edit, &[("mark", &mark), ("code", "X-1"), ("do", "turn-0")]).await.location();
    assert!(done.contains("done=condition-turned"), "{done}");
    let (copy, _) = world.draft_of(&id).await;
    let [out, back] = copy.conditions.as_slice() else { panic!("{:?}", copy.conditions) };
    assert_eq!((&back.sending, &back.receiving), (&out.receiving, &out.sending));
    assert_eq!((&back.details, &back.per_year), (&out.details, &out.per_year));
    let page = world.get(&done).await.expect(200).body;
    assert!(page.contains("in both directions") && !page.contains("in the other direction"), "{page}");
}

#[tokio::test]
async fn conditions_move_inside_their_kind_and_can_be_taken_out() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 12).await;
    let (before, mark) = world.draft_of(&id).await;
    let edit = World::of(&id, "/edit");
    let press = |what: &'static str, mark: String| {
        let edit = edit.clone();
        let world = &world;
        async move { world.post(&edit, &[("mark", &mark), ("code", "X-1"), ("do", what)]).await }
    };
    let told = press("down-0", mark).await.location();
    assert!(told.ends_with("/edit?done=condition-moved#condition-2"), "{told}");
    let (moved, mark) = world.draft_of(&id).await;
    assert_eq!(moved.conditions[1], before.conditions[0]);
    press("remove-0", mark.clone()).await.location();
    assert_eq!(world.draft_of(&id).await.0.conditions.len(), 11);
    // With an old mark nothing is done.
    press("remove-0", mark).await.expect(422);
    assert_eq!(world.draft_of(&id).await.0.conditions.len(), 11);
}

#[tokio::test]
async fn a_removed_condition_can_be_put_back_until_conditions_change_again() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 12).await;
    let edit = World::of(&id, "/edit");
    let press = |code: &'static str, what: &'static str, mark: String| {
        let edit = edit.clone();
        let world = &world;
        async move { world.post(&edit, &[("mark", &mark), ("code", code), ("do", what)]).await }
    };
    let (before, mark) = world.draft_of(&id).await;
    let told = press("X-1", "remove-3", mark).await.location();
    assert_eq!(told, format!("{edit}#removed"), "the page itself says so");
    let page = world.get(&edit).await.expect(200).body;
    assert!(page.contains("Condition 4 (") && page.contains("is removed from the draft"), "{page}");
    assert!(page.contains("value=\"put-back\""), "{page}");
    // What was typed meanwhile is kept.
    let (_, mark) = world.draft_of(&id).await;
    let told = press("X-2", "put-back", mark).await.location();
    assert!(told.ends_with("/edit?done=condition-back#condition-4"), "{told}");
    let (back, mark) = world.draft_of(&id).await;
    assert_eq!(back.conditions, before.conditions);
    assert_eq!(back.owner.iia_code.as_deref(), Some("X-2"));
    assert!(!world.get(&edit).await.expect(200).body.contains("put-back"));
    // An old mark does nothing, what is no change of conditions leaves it, and one that is ends it.
    press("X-2", "remove-3", mark.clone()).await.location();
    press("X-2", "put-back", mark).await.expect(422);
    press("X-2", "send", world.draft_of(&id).await.1).await.location();
    press("X-3", "save", world.draft_of(&id).await.1).await.location();
    assert!(world.get(&edit).await.expect(200).body.contains("put-back"));
    press("X-3", "down-0", world.draft_of(&id).await.1).await.location();
    assert!(!world.get(&edit).await.expect(200).body.contains("put-back"));
    let told = press("X-3", "put-back", world.draft_of(&id).await.1).await.location();
    assert!(told.ends_with("/edit?done=nothing-changed"), "{told}");
    assert_eq!(world.draft_of(&id).await.0.conditions.len(), 11);
    for nonsense in ["remove-99", "remove-", "put-0", "up", "-"] {
        press("X-3", nonsense, world.draft_of(&id).await.1).await.expect(400);
    }
}

#[tokio::test]
async fn what_a_colleague_changed_meanwhile_is_neither_sent_nor_discarded() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 2).await;
    let seen = with_mark(&world, &id).await;
    let edit = World::of(&id, "/edit");
    world.post(&edit, &[("mark", &seen), ("code", "X-2"), ("do", "save")]).await.location();
    let back = world.post(&World::of(&id, "/send"), &[("mark", &seen)]).await.location();
    assert!(back.ends_with("/send?done=changed"), "{back}");
    let page = world.get(&back).await.expect(200);
    assert!(page.body.contains("Something changed meanwhile") && page.value("mark").as_deref() != Some(&seen));
    let back = world.post(&World::of(&id, "/discard"), &[("mark", &seen)]).await.location();
    assert!(back.ends_with("/edit?done=changed"), "{back}");
    let facts = world.facts(&id).await;
    assert!(facts.revisions.is_empty() && facts.draft.is_some() && facts.deleted_at.is_none());
    world.post(&World::of(&id, "/send"), &[]).await.expect(400);
}

#[tokio::test]
async fn a_number_is_needed_and_must_be_free() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let other = world.draft(ELAIONA, 1).await;
    let taken = world.facts(&other).await.code;
    let edit = World::of(&id, "/edit");
    for (code, text) in
        [("", "Enter the number of the agreement"), (taken.as_str(), "Another agreement has the number")]
    {
        let mark = with_mark(&world, &id).await;
        let reply = world.post(&edit, &[("mark", &mark), ("code", code), ("do", "save")]).await.expect(422);
        assert!(reply.body.contains(text) && reply.value("code").as_deref() == Some(code), "{code}");
    }
    let mark = with_mark(&world, &id).await;
    world.post(&edit, &[("mark", &mark), ("code", "RPU/7"), ("do", "save")]).await.location();
    assert!(world.get(&World::of(&id, "")).await.body.contains("Agreement RPU/7"));
}

#[tokio::test]
async fn a_draft_that_was_never_sent_can_be_deleted_and_changes_discarded() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let asked = world.get(&World::of(&id, "/discard")).await.expect(200);
    assert!(asked.body.contains("It was never sent") && asked.value("mark") == Some(with_mark(&world, &id).await));
    let mark = with_mark(&world, &id).await;
    let gone = world.post(&World::of(&id, "/discard"), &[("mark", &mark)]).await.location();
    assert!(gone.starts_with(&World::at("agreements?done=deleted")));
    world.get(&World::of(&id, "/edit")).await.expect(404);
    let sent = world.sent(SUEDTAL, 1).await;
    let mark = with_mark(&world, &sent).await;
    world.post(&World::of(&sent, "/edit"), &[("mark", &mark), ("code", "N-1"), ("do", "save")]).await.location();
    assert!(world.get(&World::of(&sent, "")).await.body.contains("You have changes that are not sent."));
    let mark = with_mark(&world, &sent).await;
    world.post(&World::of(&sent, "/discard"), &[("mark", &mark)]).await.location();
    // Nothing is left to ask about.
    assert_eq!(world.get(&World::of(&sent, "/discard")).await.location(), World::of(&sent, "/edit"));
    assert!(world.facts(&sent).await.draft.is_none());
}

#[tokio::test]
async fn sending_to_a_partner_without_a_connection_says_so_and_waits() {
    let world = World::new().await;
    let id = world.draft(ELAIONA, 1).await;
    let page = world.get(&World::of(&id, "/send")).await.expect(200);
    assert!(page.body.contains("cannot receive agreements digitally"));
    world.post(&World::of(&id, "/send"), &[("mark", &with_mark(&world, &id).await)]).await.location();
    world.host.work_once().await;
    let record = world.get(&World::of(&id, "")).await.expect(200);
    assert!(record.body.contains("Partner not connected"), "{}", record.body);
    let all = world.get(&World::at("deliveries")).await.expect(200);
    let job = all.body.split("/deliveries/").nth(1).unwrap().split('"').next().unwrap();
    let again = world.post(&World::at(&format!("deliveries/{job}")), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_draft_comes_into_being_only_by_a_change() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 2).await;
    let code = world.facts(&id).await.code;
    let mark = with_mark(&world, &id).await;
    let edit = World::of(&id, "/edit");
    for (pressed, leads) in [
        ("save", "/edit?done=nothing-changed"),
        ("send", "/edit?done=nothing-to-send"),
        ("add-staff-training", "/conditions/new?kind=staff-training"),
    ] {
        let reply = world.post(&edit, &[("mark", &mark), ("code", &code), ("do", pressed)]).await.location();
        assert!(reply.ends_with(leads), "{reply}");
    }
    assert!(world.facts(&id).await.draft.is_none());
    world.post(&edit, &[("mark", &mark), ("code", "N-2"), ("do", "save")]).await.location();
    assert!(world.facts(&id).await.draft.is_some());
    let record = world.get(&World::of(&id, "")).await.expect(200);
    assert!(record.body.contains("You: send your changes"), "{}", record.body);
    assert!(!record.body.contains("We try again"));
}

#[tokio::test]
async fn the_list_of_conditions_says_where_something_must_be_corrected() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    assert!(!world.get(&World::of(&id, "/edit")).await.expect(200).body.contains("to correct"));
    let mark = with_mark(&world, &id).await;
    let mut fields = typed("student-studies", &mark);
    for (name, value) in &mut fields {
        if *name == "per-year" {
            *value = "0";
        }
    }
    fields.push(("do", "draft"));
    world.post(&World::of(&id, "/conditions/1"), &fields).await.location();
    assert!(world.get(&World::of(&id, "/edit")).await.expect(200).body.contains("1 to correct"));
}

#[tokio::test]
async fn a_form_that_comes_back_tells_everything_in_the_order_of_the_page() {
    let world = World::new().await;
    let id = world.draft(SUEDTAL, 1).await;
    let mark = with_mark(&world, &id).await;
    let mut fields = typed("student-studies", &mark);
    for (name, value) in &mut fields {
        match *name {
            "subject-0" => *value = "alchemy",
            "level-0" => *value = "native",
            "last-year" => *value = "2026/2027",
            "other-terms" => *value = "a__b",
            _ => {}
        }
    }
    fields.push(("do", "draft"));
    let reply = world.post(&World::of(&id, "/conditions/1"), &fields).await.expect(422);
    let places = ["subject-0", "last-year", "level-0", "other-terms"]
        .map(|field| reply.body.find(&format!("<a href=\"#f-{field}\">")).unwrap_or_else(|| panic!("{field}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(reply.body.contains("The last year must not be before 2027/28"));
}
