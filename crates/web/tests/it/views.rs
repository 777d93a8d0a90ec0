//! Views of lists that people keep.

use domain::people::role::BuiltIn;
use l10n::{Lang, MISSING_MARK};

use crate::lists::{cookie_for, get_as, post_as};
use crate::world::{ELAIONA, PIEMERA, SUEDTAL, World};

/// The address of the form that changes the first view on the page.
fn first_view(body: &str) -> String {
    let start = format!("action=\"{}", World::at("views/"));
    let rest = body.split(&start).nth(1).unwrap();
    World::at(&format!("views/{}", rest.split('"').next().unwrap()))
}

#[tokio::test]
async fn a_view_is_kept_under_a_name_and_stands_in_the_menu_of_its_person_alone() {
    let world = World::new().await;
    world.draft(ELAIONA, 0).await;
    let views = World::at("views");
    let query = "state=state-draft&after=nonsense&done=sent";
    let kept = world.post(&views, &[("list", "agreements"), ("query", query), ("view-name", " Drafts & <b> ")]).await;
    assert_eq!(kept.location(), World::at("agreements?state=state-draft&done=view-kept"));
    let page = world.get(&World::at("agreements?state=state-draft")).await.expect(200).body;
    let link = format!("href=\"{}\" aria-current=\"page\"", World::at("agreements?state=state-draft"));
    assert!(page.contains(&link) && page.contains("Drafts &amp; &lt;b&gt;"), "{page}");
    assert!(page.contains("<h1>Drafts &amp; &lt;b&gt;</h1>") && !page.contains("Keep this view"), "{page}");
    let tasks = world.get(&World::at("tasks")).await.expect(200).body;
    assert!(tasks.contains("Drafts &amp; &lt;b&gt;") && !tasks.contains(&link));
    let other = cookie_for(&world, "Dace Krūmiņa", BuiltIn::Officer, None).await;
    let theirs = get_as(&world, &other, &World::at("agreements")).await.expect(200).body;
    assert!(!theirs.contains("Drafts &amp;"), "{theirs}");
    assert!(get_as(&world, &other, &views).await.expect(200).body.contains("You keep no views yet"));
    let one = first_view(&world.get(&views).await.expect(200).body);
    // The other person can neither name nor delete it.
    let gone = post_as(&world, &other, &one, &[("do", "delete")]).await.location();
    assert!(gone.ends_with("done=view-gone"), "{gone}");
    let id = one.rsplit('/').next().unwrap();
    let name = format!("view-name-{id}");
    let gone = post_as(&world, &other, &one, &[("do", "rename"), (&name, "Mine")]).await.location();
    assert!(gone.ends_with("done=view-gone"), "{gone}");
    let renamed = world.post(&one, &[("do", "rename"), (&name, "Own drafts")]).await.location();
    assert!(renamed.ends_with("done=view-renamed"), "{renamed}");
    let unnamed = world.post(&one, &[("do", "rename"), (&name, " ")]).await.expect(422).body;
    assert!(unnamed.contains("Enter a name") && unnamed.contains(&format!("href=\"#f-{name}\"")), "{unnamed}");
    assert!(world.post(&one, &[("do", "delete")]).await.location().ends_with("done=view-deleted"));
    assert!(!world.get(&World::at("tasks")).await.body.contains("Own drafts"));
    world.post(&World::at("views/nonsense"), &[("do", "delete")]).await.expect(404);
}

#[tokio::test]
async fn a_view_that_cannot_be_kept_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let views = World::at("views");
    let keep = async |name: &str, query: &str| {
        world.post(&views, &[("list", "deliveries"), ("query", query), ("view-name", name)]).await
    };
    for lang in Lang::ALL {
        let reply = world.get_in(lang.tag(), &views).await.expect(200);
        assert!(!reply.body.contains(MISSING_MARK));
    }
    let unnamed = keep("", "state=refused").await.expect(422).body;
    assert!(unnamed.contains("Enter a name") && unnamed.contains("value=\"state=refused\""), "{unnamed}");
    let long = "ā".repeat(61);
    let too_long = keep(&long, "state=refused").await.expect(422).body;
    assert!(too_long.contains("Shorten the name to 60 characters") && too_long.contains(&long), "{too_long}");
    keep("Refused", "state=refused").await.location();
    let taken = keep("Refused", "state=done").await.expect(422).body;
    assert!(taken.contains("Another view of this list has this name"), "{taken}");
    let long = keep("Long", &format!("q={}", "x".repeat(10_000))).await.expect(422).body;
    assert!(long.contains("too long to be kept"));
    for number in 1..20 {
        keep(&format!("View {number}"), "state=refused").await.location();
    }
    let many = keep("One more", "state=refused").await.expect(422).body;
    assert!(many.contains("You keep 20 views already"), "{many}");
    keep("Nothing", "").await.expect(400);
    world.post(&views, &[("list", "salaries"), ("query", "a=b"), ("view-name", "x")]).await.expect(400);
}

#[tokio::test]
async fn a_view_gives_no_right() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let reader = cookie_for(&world, "Oskars Vītols", BuiltIn::Reader, None).await;
    let fields = [("list", "people"), ("query", "who=left"), ("view-name", "Left")];
    post_as(&world, &reader, &World::at("views"), &fields).await.expect(403);
    // A view of a list that somebody may not see any more stands nowhere.
    let office = world.get(&World::at("views")).await.expect(200);
    assert!(office.body.contains("You keep no views yet"));
    let me = store::staff::named(world.host.store(), &crate::world::hei(PIEMERA), "Oskars Vītols").await.unwrap();
    let tx = world.host.store().begin().await.unwrap();
    let now = world.host.clock().now();
    let here = crate::world::hei(PIEMERA);
    store::saved_views::add(&tx, &here, &me[0].id, ("people", "Left", "who=left"), now).await.unwrap();
    tx.commit().await.unwrap();
    let page = get_as(&world, &reader, &World::at("agreements")).await.expect(200).body;
    assert!(!page.contains("who=left"), "{page}");
    assert!(!get_as(&world, &reader, &World::at("views")).await.expect(200).body.contains("who=left"));
}
