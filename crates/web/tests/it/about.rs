//! What the institution tells about itself: edited as a draft, previewed, published; and what happens to odd input.

use app::answers;
use app::institution_pages::draft;
use domain::hei::OunitId;
use l10n::Lang;

use crate::world::{PIEMERA, Reply, World, hei};

const INSTITUTION: &str = "settings/institution";
const PREVIEW: &str = "settings/preview";
const NEW_UNIT: &str = "settings/new-unit";
const FACTSHEET: &str = "settings/factsheet";

/// Something that must be text wherever it stands.
const TRAP: &str = "<script>alert(1)</script>\"'&amp;";

/// The names and values that the browser would send back of the form on a page, besides buttons.
fn sent_back(page: &Reply) -> Vec<(String, String)> {
    let main = page.body.split("<main").nth(1).unwrap();
    let form = main.split("<form method=\"post\"").nth(1).unwrap().split("</form>").next().unwrap();
    let plain =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(plain(rest.split('"').next().unwrap()))
    };
    let mut fields: Vec<(String, String)> = Vec::new();
    for tag in form.split('<') {
        let (head, content) = tag.split_once('>').unwrap_or((tag, ""));
        let kind = head.split(' ').next().unwrap();
        match (kind, attribute(head, "name")) {
            ("input", Some(name)) => fields.push((name, attribute(head, "value").unwrap_or_default())),
            ("textarea", Some(name)) => fields.push((name, plain(content.trim_start_matches('\n')))),
            ("select", Some(name)) => fields.push((name, String::new())),
            ("option", None) if head.ends_with(" selected") => {
                fields.last_mut().unwrap().1 = attribute(head, "value").unwrap_or_default();
            }
            _ => {}
        }
    }
    fields
}

/// Sends the form on a page with some values changed or added, by a button.
async fn send(world: &World, tail: &str, page: &Reply, changes: &[(&str, &str)], button: &str) -> Reply {
    let mut fields = sent_back(page);
    for (name, value) in changes {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, kept)) => (*value).clone_into(kept),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    fields.push(("do".to_owned(), button.to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    world.post(&World::at(tail), &fields).await
}

async fn edit(world: &World, tail: &str, changes: &[(&str, &str)], button: &str) -> Reply {
    let page = world.get(&World::at(tail)).await.expect(200);
    send(world, tail, &page, changes, button).await
}

async fn publish(world: &World) -> Reply {
    let page = world.get(&World::at(PREVIEW)).await.expect(200);
    let seen = page.value("seen").unwrap();
    world.post(&World::at(PREVIEW), &[("do", "publish"), ("seen", &seen)]).await
}

fn served(world: &World) -> String {
    let institution = world.host.institution(&hei(PIEMERA)).unwrap();
    let ids = institution.pages().units.iter().map(|unit| unit.id.clone()).collect::<Vec<_>>();
    [
        answers::institutions(&institution, &[PIEMERA.to_owned()]),
        answers::units(&institution, answers::Units::Ids(&ids)),
        answers::factsheets(&institution, &[PIEMERA.to_owned()]),
    ]
    .concat()
}

#[tokio::test]
async fn what_is_edited_is_previewed_and_then_served() {
    let world = World::new().await;
    let names = [
        ("names-0-lang", "en"),
        ("names-0-text", "Example University of Riga"),
        ("contact-0-emails", "io@piemera.example"),
        ("contact-0-names-0-lang", "en"),
        ("contact-0-names-0-text", "International office"),
        ("contact-0-phones", "+371 0000 0001"),
    ];
    let saved = edit(&world, INSTITUTION, &names, "preview").await;
    assert_eq!(saved.location(), World::at(PREVIEW));
    assert!(!served(&world).contains("Example University of Riga"));
    let preview = world.get(&World::at(PREVIEW)).await.expect(200);
    for said in
        ["Names, English", "Example University of Riga", "&lt;phone-number", "+37100000001", "Publish to partners"]
    {
        assert!(preview.body.contains(said), "{said} is missing in {}", preview.body);
    }
    let published = publish(&world).await.location();
    assert!(world.get(&published).await.expect(200).body.contains("Published. Partners read it from now on."));
    assert!(served(&world).contains("Example University of Riga") && served(&world).contains("+37100000001"));
    assert!(draft::load(&world.host, &hei(PIEMERA)).await.unwrap().draft.is_none());
    // The frame and the page to sign in have the new name too.
    let frame = world.get(&World::at("account")).await.expect(200).body;
    assert!(frame.contains("– Example University of Riga</title>"), "{frame}");
    let way_in = world.get(&World::at("sign-in")).await.expect(200).body;
    assert!(way_in.contains("Sign in at Example University of Riga"), "{way_in}");
}

#[tokio::test]
async fn a_wrong_factsheet_keeps_nothing_else_from_partners() {
    let world = World::new().await;
    edit(&world, FACTSHEET, &[("decision-weeks", "4")], "save").await;
    let stuck = world.get(&World::at(PREVIEW)).await.expect(200).body;
    assert!(stuck.contains("Nothing else in the draft is new") && !stuck.contains("publish-rest"), "{stuck}");
    let names = [("names-0-lang", "en"), ("names-0-text", "Example University of Riga")];
    edit(&world, INSTITUTION, &names, "save").await;
    let page = world.get(&World::at(PREVIEW)).await.expect(200);
    let seen = page.body.split("name=\"do\" value=\"publish-rest\"").nth(1).unwrap();
    let seen = seen.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let sent = world.post(&World::at(PREVIEW), &[("do", "publish-rest"), ("seen", seen)]).await.location();
    assert!(world.get(&sent).await.expect(200).body.contains("Published, except for what must be corrected first."));
    assert!(served(&world).contains("Example University of Riga"));
    let left = draft::load(&world.host, &hei(PIEMERA)).await.unwrap();
    assert!(left.served.factsheet.is_none() && left.draft.unwrap().pages.factsheet.is_some());
    // The same button again, from a page of before, publishes nothing.
    world.post(&World::at(PREVIEW), &[("do", "publish-rest"), ("seen", seen)]).await.expect(422);
}

#[tokio::test]
async fn a_whole_tree_and_a_factsheet_are_made_on_pages() {
    let world = World::new().await;
    for (id, name, parent) in [("u1", "The whole", ""), ("u2", "Law", "u1")] {
        let fields = [
            ("id", id),
            ("names-0-lang", "en"),
            ("names-0-text", name),
            ("parent", parent),
            ("code", &id.to_uppercase()),
        ];
        let made = edit(&world, NEW_UNIT, &fields, "preview").await;
        assert_eq!(made.location(), World::at(PREVIEW), "{}", made.body);
    }
    let list = world.get(&World::at("settings/units")).await.expect(200);
    assert!(list.body.contains("<span class=\"depth-1\">Law</span>") && list.body.contains("New in the draft"));
    let incomplete = edit(&world, FACTSHEET, &[("decision-weeks", "4")], "preview").await.location();
    assert_eq!(incomplete, format!("{}?check=1", World::at(FACTSHEET)));
    let checked = world.get(&incomplete).await.expect(200);
    for said in [
        "Applying, E-mail address: “” is no e-mail address",
        "Housing, Phone: enter a phone number",
        "href=\"#f-calendar-nominations-autumn\"",
        "Last day to nominate for the autumn term: enter a day and choose a month",
    ] {
        assert!(checked.body.contains(said), "{said} is missing in {}", checked.body);
    }
    let refused = world.get(&World::at(PREVIEW)).await.expect(200);
    assert!(refused.body.contains("Factsheet: Visas, Websites"), "{}", refused.body);
    publish(&world).await.expect(422);
    let mut fields = vec![("transcript-weeks".to_owned(), "5".to_owned())];
    for name in [
        "calendar-nominations-autumn",
        "calendar-nominations-spring",
        "calendar-applications-autumn",
        "calendar-applications-spring",
    ] {
        fields.push((format!("{name}-day"), "30".to_owned()));
        fields.push((format!("{name}-month"), "04".to_owned()));
    }
    for office in ["application", "housing", "visa", "insurance"] {
        fields.push((format!("{office}-email"), format!("{office}@piemera.example")));
        fields.push((format!("{office}-phone"), "+37100000001".to_owned()));
        fields.push((format!("{office}-websites-0-url"), "https://www.piemera.example/".to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let fields: Vec<_> = fields.into_iter().chain([("decision-weeks", "4")]).collect();
    let complete = edit(&world, FACTSHEET, &fields, "preview").await;
    assert_eq!(complete.location(), World::at(PREVIEW));
    publish(&world).await.location();
    let all = served(&world);
    for said in ["<root-ounit-id>u1<", "<ounit-code>U2<", "<decision-weeks-limit>4<", "--04-30", "visa@piemera.example"]
    {
        assert!(all.contains(said), "{said} is missing in {all}");
    }
}

#[tokio::test]
async fn rows_come_and_go_without_scripts_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let with_row = edit(&world, INSTITUTION, &[("names-0-text", "Kept"), ("abbreviation", "ABC")], "add-websites")
        .await
        .expect(200);
    assert!(with_row.body.contains("name=\"websites-0-url\""), "{}", with_row.body);
    assert_eq!(with_row.value("names-0-text").as_deref(), Some("Kept"));
    let contact = send(&world, INSTITUTION, &with_row, &[("websites-0-url", "https://a.example")], "add-contact")
        .await
        .expect(200);
    let nested = send(&world, INSTITUTION, &contact, &[], "add-contact-0-names").await.expect(200);
    assert!(nested.body.contains("name=\"contact-0-names-0-text\""));
    let gone = send(&world, INSTITUTION, &nested, &[], "remove-websites-0").await.expect(200);
    assert!(!gone.body.contains("name=\"websites-0-url\""));
    assert_eq!(gone.value("abbreviation").as_deref(), Some("ABC"));
    // Nothing of this was kept.
    assert!(draft::load(&world.host, &hei(PIEMERA)).await.unwrap().draft.is_none());
}

#[tokio::test]
async fn of_two_editors_the_second_sees_both_versions() {
    let world = World::new().await;
    let first = world.get(&World::at(INSTITUTION)).await.expect(200);
    let second = world.get(&World::at(INSTITUTION)).await.expect(200);
    let row = |text| [("names-0-lang", "en"), ("names-0-text", text)];
    send(&world, INSTITUTION, &first, &row("Name of the first"), "save").await.location();
    let late = send(&world, INSTITUTION, &second, &row("Name of the second"), "save").await.expect(422);
    assert!(late.body.contains("Ilze Ozola changed this"), "{}", late.body);
    assert!(late.body.contains("Name of the first") && late.body.contains("Name of the second"));
    assert_eq!(late.value("names-0-text").as_deref(), Some("Name of the second"));
    // Having seen both, the second may go on.
    send(&world, INSTITUTION, &late, &[], "save").await.location();
    let kept = draft::load(&world.host, &hei(PIEMERA)).await.unwrap();
    assert_eq!(kept.pages().institution.names["en"], "Name of the second");
    // What was shown before is not published.
    let shown = world.get(&World::at(PREVIEW)).await.expect(200).value("seen").unwrap();
    edit(&world, INSTITUTION, &[("abbreviation", "NEW")], "save").await.location();
    let refused = world.post(&World::at(PREVIEW), &[("do", "publish"), ("seen", &shown)]).await.expect(422);
    assert!(refused.body.contains("Something changed after this page was shown"), "{}", refused.body);
    world.post(&World::at(PREVIEW), &[("do", "everything"), ("seen", &shown)]).await.expect(400);
}

#[tokio::test]
async fn names_are_text_on_every_page() {
    let world = World::new().await;
    let fields = [
        ("names-0-lang", "en"),
        ("names-0-text", TRAP),
        ("abbreviation", TRAP),
        ("contact-0-names-0-text", TRAP),
        ("contact-0-names-0-lang", "en"),
        ("contact-0-emails", TRAP),
        ("street-address-street", TRAP),
        ("websites-0-url", TRAP),
        ("other-ids-0-value", TRAP),
    ];
    edit(&world, INSTITUTION, &fields, "save").await.location();
    let unit = [("id", "<u>\"1"), ("names-0-lang", TRAP), ("names-0-text", TRAP), ("code", TRAP), ("logo", TRAP)];
    edit(&world, NEW_UNIT, &unit, "save").await.location();
    edit(
        &world,
        FACTSHEET,
        &[
            ("requirement-0-name", TRAP),
            ("requirement-0-details", TRAP),
            ("visa-email", TRAP),
            ("decision-weeks", TRAP),
        ],
        "save",
    )
    .await
    .location();
    for tail in [
        INSTITUTION,
        "settings/institution?check=1",
        "settings/units",
        "settings/units?q=%3Cscript",
        "settings/units/%3Cu%3E%221",
        "settings/units/%3Cu%3E%221?check=1",
        FACTSHEET,
        "settings/factsheet?check=1",
        PREVIEW,
        "settings/audit",
    ] {
        let page = world.get(&World::at(tail)).await;
        assert!([200, 422].contains(&page.status.as_u16()), "{tail}: {}", page.status);
        assert!(!page.body.contains("<script>alert"), "{tail}");
        assert!(!page.body.contains("<u>\"1"), "{tail}");
    }
}

#[tokio::test]
async fn fields_that_the_form_does_not_have_change_nothing() {
    let world = World::new().await;
    let extra = [
        ("hei", "evil.example"),
        ("hei-id", "evil.example"),
        ("erasmus-code", "X EVIL"),
        ("pic", "1"),
        ("other-ids-0-kind", "pic"),
        ("other-ids-0-value", "123"),
        ("id", "u9"),
        ("unit-0-id", "u9"),
        ("factsheet", "{}"),
        ("names-0-lang", "en"),
        ("names-0-text", "Plain"),
    ];
    edit(&world, INSTITUTION, &extra, "save").await;
    let kept = draft::load(&world.host, &hei(PIEMERA)).await.unwrap();
    assert!(kept.pages().units.is_empty() && kept.pages().factsheet.is_none());
    // A PIC that somebody forges into the form is never published.
    let refused = world.get(&World::at(PREVIEW)).await.expect(200);
    assert!(refused.body.contains("Erasmus code and PIC stand in the configuration"), "{}", refused.body);
    publish(&world).await.expect(422);
    // The id of a unit stays whatever the form says.
    let unit = [("id", "u1"), ("names-0-lang", "en"), ("names-0-text", "All")];
    edit(&world, NEW_UNIT, &unit, "save").await.location();
    edit(&world, "settings/units/u1", &[("id", "u2"), ("code", "C")], "save").await.location();
    let kept = draft::load(&world.host, &hei(PIEMERA)).await.unwrap();
    assert_eq!(kept.pages().units.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(), ["u1"]);
    world.get(&World::at("settings/units/u2")).await.expect(404);
    let twice = edit(&world, NEW_UNIT, &unit, "save").await.expect(422);
    assert!(twice.body.contains("There is a unit with the id u1 already"), "{}", twice.body);
    let odd = edit(&world, NEW_UNIT, &[("id", "with blank")], "save").await.expect(422);
    assert!(odd.body.contains("Id: use 1 to 64 letters"), "{}", odd.body);
}

#[tokio::test]
async fn a_new_unit_is_named_first_and_a_refused_form_says_everything_at_once() {
    let world = World::new().await;
    let back = edit(&world, NEW_UNIT, &[("id", "Ēka 1"), ("logo", "nowhere")], "save").await.expect(422);
    let (names, id) = (back.body.find("name=\"names-0-text\""), back.body.find("name=\"id\""));
    assert!(names.unwrap() < id.unwrap(), "{}", back.body);
    let summary = back.body.split("href=\"#f-id\"").nth(1).unwrap();
    for said in ["Id: use 1 to 64 letters", "Names: enter a value", "Logo"] {
        assert!(summary.contains(said) || back.body.contains(&format!("{said}</a>")), "{said}: {}", back.body);
    }
    assert_eq!(back.value("id").as_deref(), Some("Ēka 1"));
    // An id that is taken says the same at once.
    let unit = [("id", "u1"), ("names-0-lang", "en"), ("names-0-text", "All")];
    edit(&world, NEW_UNIT, &unit, "save").await.location();
    let taken = edit(&world, NEW_UNIT, &[("id", "u1")], "save").await.expect(422);
    assert!(taken.body.contains("There is a unit with the id u1 already"), "{}", taken.body);
    assert!(taken.body.contains("Names: enter a value") && !taken.body.contains("another unit has the id"));
    assert_eq!(taken.value("names-0-text").as_deref(), Some(""));
}

#[tokio::test]
async fn a_preview_tells_days_and_units_as_people_do() {
    let world = World::new().await;
    for (id, name, parent) in [("unit-77", "Whole house", ""), ("unit-78", "Law", "unit-77")] {
        let fields = [("id", id), ("names-0-lang", "en"), ("names-0-text", name), ("parent", parent)];
        edit(&world, NEW_UNIT, &fields, "save").await.location();
    }
    let day = [("calendar-nominations-autumn-day", "31"), ("calendar-nominations-autumn-month", "10")];
    edit(&world, FACTSHEET, &day, "save").await.location();
    for (lang, date, heading) in
        [("en", "31 October", "What you say about yourselves"), ("lv", "31. oktobris", "Ko jūs stāstāt par sevi")]
    {
        let page = world.get_in(lang, &World::at(PREVIEW)).await.expect(200).body;
        let changes = page.split("id=\"changes\"").nth(1).unwrap().split("</section>").next().unwrap();
        assert!(changes.contains(date) && !changes.contains("10-31"), "{changes}");
        assert!(changes.contains(", Law, ") && changes.contains(">Whole house<"), "{changes}");
        assert!(page.contains(heading) && !page.contains("What they say about themselves"), "{page}");
    }
    let changed = edit(&world, "settings/units/unit-78", &[("code", "LAW")], "save").await.location();
    assert!(changed.contains("done=saved"));
}

#[tokio::test]
async fn a_form_of_ten_megabytes_is_refused_with_a_page() {
    let world = World::new().await;
    let long = "x".repeat(10 * 1024 * 1024);
    for tail in [INSTITUTION, NEW_UNIT, FACTSHEET, PREVIEW] {
        let page = world.post(&World::at(tail), &[("names-0-text", &long)]).await.expect(413);
        assert!(page.body.contains("This is too long"), "{tail}");
    }
    assert!(draft::load(&world.host, &hei(PIEMERA)).await.unwrap().draft.is_none());
}

#[tokio::test]
async fn a_unit_in_use_is_explained_and_stays() {
    let world = World::new().await;
    for (id, parent) in [("u1", ""), ("u2", "u1")] {
        let fields = [("id", id), ("names-0-lang", "en"), ("names-0-text", id), ("parent", parent)];
        edit(&world, NEW_UNIT, &fields, "save").await.location();
    }
    publish(&world).await.location();
    let agreement = world.sent(crate::world::SUEDTAL, 1).await;
    let tx = world.host.store().begin().await.unwrap();
    store::agreements::set_unit(&tx, &hei(PIEMERA), &agreement, Some(&OunitId::parse("u2").unwrap())).await.unwrap();
    let institution = world.host.institution(&hei(PIEMERA)).unwrap();
    app::agreements::settle(&tx, &institution, &agreement, world.host.clock().now()).await.unwrap();
    tx.commit().await.unwrap();
    let page = world.get(&World::at("settings/units/u2")).await.expect(200);
    assert!(page.body.contains("It is in charge of 1 agreement."), "{}", page.body);
    let parent = world.get(&World::at("settings/units/u1")).await.expect(200);
    assert!(parent.body.contains("1 unit stands below it."), "{}", parent.body);
    let seen = page.value("seen").unwrap();
    let to = world.post(&World::at("settings/units/u2"), &[("do", "remove"), ("seen", &seen)]).await.location();
    assert!(to.ends_with("done=unit-in-use"), "{to}");
    assert!(world.get(&to).await.expect(200).body.contains("The unit is in use."));
    for lang in Lang::ALL {
        let page = world.get_in(lang.tag(), &World::at("settings/units/u2")).await.expect(200);
        assert!(!page.body.contains(l10n::MISSING_MARK));
    }
}
