//! What all lists have in common: filters, nonsense in them, pages with numbers, why there is nothing, rows that are
//! chosen, and the file of a list.

use app::agreements::list::{self, Filter, Place};
use app::agreements::record;
use app::agreements::unit::in_charge;
use app::{audit, example};
use axum::body::Body;
use axum::http::{Request, header};
use domain::hei::OunitId;
use domain::ids::AgreementId;
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use l10n::{Lang, MISSING_MARK};

use crate::world::{ELAIONA, PIEMERA, Reply, SUEDTAL, World, body, cookie_of, form, hei};

const LAW: &str = "unit-2";
const LISTS: [&str; 8] =
    ["agreements", "received", "partners", "deliveries", "problems", "exchanges", "settings/people", "settings/audit"];

fn rows(reply: &Reply) -> usize {
    reply.body.matches("class=\"row-link\"").count()
}

/// The first link with this relation.
fn turn(reply: &Reply, rel: &str) -> Option<String> {
    let before = reply.body.split(&format!("\" rel=\"{rel}\"")).next()?;
    let href = before.rsplit("href=\"").next()?;
    reply.body.contains(&format!("rel=\"{rel}\"")).then(|| href.replace("&amp;", "&"))
}

/// Somebody else who works at piemera, as their cookie.
pub(crate) async fn cookie_for(world: &World, name: &str, role: BuiltIn, unit: Option<&str>) -> String {
    let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
    let grant = Grant { role: Role::BuiltIn(role), unit, from: None, until: None, source: Source::Hand };
    let id = app::sign_in::enrol_with(&world.host, &hei(PIEMERA), name, &[grant]).await.unwrap();
    let token = app::sign_in::start_for(&world.host, &hei(PIEMERA), &id).await.unwrap();
    cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false))
}

pub(crate) async fn get_as(world: &World, cookie: &str, path: &str) -> Reply {
    world.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
}

pub(crate) async fn post_as(world: &World, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Reply {
    world.send(form(path).header(header::COOKIE, cookie).body(body(fields)).unwrap()).await
}

#[tokio::test]
async fn nonsense_in_an_address_filters_nothing_and_the_page_says_so() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    for lang in Lang::ALL {
        for (tail, odd) in [
            ("agreements", "state=%3Cscript%3E"),
            ("agreements", "who=everybody"),
            ("agreements", "view=upside-down"),
            ("agreements", "unit=no%20unit"),
            ("agreements", "partner=%00"),
            ("agreements", "sort=sideways"),
            ("agreements", "after=nonsense"),
            ("deliveries", "what=all&state=asleep"),
            ("deliveries", "what=everything"),
            ("exchanges", "api=none&direction=up&result=odd"),
            ("exchanges", "before=99999999999999999999-x"),
            ("settings/people", "who=somebody"),
            ("settings/people", "after=nobody"),
            ("received", "view=everything"),
            ("received", "partner=%00"),
            ("partners", "country=%3Cx%3E&accredited=perhaps&connected=2"),
            ("partners", "view=globe"),
            ("partners", "after=nobody"),
            ("problems", "whose=theirs"),
            ("problems", "before=1"),
            ("settings/audit", "who=a%20b&what=%3Cb%3E"),
            ("settings/audit", "kind=A"),
            ("settings/audit", "from=yesterday"),
            ("settings/audit", "to=2026-02-31"),
            ("settings/audit", "sort=sideways"),
        ] {
            let page = world.get_in(lang.tag(), &World::at(&format!("{tail}?{odd}"))).await.expect(200);
            let words = lang.text_with("list-odd", &[("filters", "#".into())]);
            let (start, _) = words.split_once('#').unwrap();
            assert!(page.body.contains(start.trim()), "{tail}?{odd}: {}", page.body);
            assert!(!page.body.contains("<script>") && !page.body.contains(MISSING_MARK), "{tail}?{odd}");
        }
    }
    let odd = world.get(&World::at("agreements?state=nonsense")).await;
    assert_eq!((rows(&odd), rows(&world.get(&World::at("agreements")).await)), (1, 1));
}

#[tokio::test]
async fn a_text_of_ten_thousand_characters_is_cut_with_a_note() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let long = "zq%C4%81%27%25_".repeat(2500);
    for (tail, name) in
        [("agreements", "q"), ("exchanges", "id"), ("settings/people", "q"), ("partners", "q"), ("settings/audit", "q")]
    {
        let page = world.get(&World::at(&format!("{tail}?{name}={long}"))).await.expect(200);
        assert!(page.body.contains("We looked for its first 200 characters"), "{tail}: {}", page.body);
        assert_eq!(rows(&page), 0, "{tail}");
        assert!(page.body.len() < 60_000, "{tail}: {}", page.body.len());
        for odd in ["%00%01", "%F0%9F%8E%93", "%E2%80%AEabc", "%22%3E%3Cb%3E"] {
            world.get(&World::at(&format!("{tail}?{name}={odd}"))).await.expect(200);
        }
    }
}

#[tokio::test]
async fn pages_are_turned_both_ways_and_tell_where_they_stand() {
    let world = World::new().await;
    for _ in 0..53 {
        world.draft(ELAIONA, 0).await;
    }
    let first = world.get(&World::at("agreements?state=state-draft&sort=oldest")).await.expect(200);
    assert!(first.body.contains("1–50 of 53") && turn(&first, "prev").is_none(), "{}", first.body);
    let second = world.get(&turn(&first, "next").unwrap()).await.expect(200);
    assert!(second.body.contains("51–53 of 53") && turn(&second, "next").is_none(), "{}", second.body);
    let back = world.get(&turn(&second, "prev").unwrap()).await.expect(200);
    assert!(back.body.contains("1–50 of 53") && rows(&back) == 50);
    let link = |reply: &Reply| {
        reply.body.split("class=\"row-link\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(link(&first), link(&back));
    let newest = world.get(&World::at("agreements?state=state-draft")).await.expect(200);
    assert_ne!(link(&newest), link(&first), "the order is turned");
    assert!(newest.body.contains("All 53 that match"));
}

#[tokio::test]
async fn what_partners_sent_is_turned_both_ways_and_its_newest_stand_above_the_agreements() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let id = world.sent(SUEDTAL, 1).await;
    let remote = world.receive(&id, |copy| copy.other.iia_id = None).await;
    let copy = store::partner_copies::newest_copy(world.host.store(), &hei(PIEMERA), &hei(SUEDTAL), &remote).await;
    let copy = copy.unwrap().unwrap();
    let tx = world.host.store().begin().await.unwrap();
    for number in 0..52 {
        let new = store::partner_copies::NewCopy {
            institution: hei(PIEMERA),
            partner: hei(if number < 2 { ELAIONA } else { SUEDTAL }),
            remote_id: domain::hei::IiaId::parse(&format!("R-{number}")).unwrap(),
            raw_xml: b"<iia/>".to_vec(),
            hash: copy.hash.clone(),
            content: copy.content.clone(),
            claims: None,
            fetched_at: world.host.clock().now(),
            terms_changed_at: None,
        };
        store::partner_copies::record(&tx, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    let first = world.get(&World::at("received")).await.expect(200);
    assert!(first.body.contains("1–50 of 53") && turn(&first, "prev").is_none(), "{}", first.body);
    let second = world.get(&turn(&first, "next").unwrap()).await.expect(200);
    assert!(second.body.contains("51–53 of 53") && turn(&second, "next").is_none(), "{}", second.body);
    let back = world.get(&turn(&second, "prev").unwrap()).await.expect(200);
    assert!(back.body.contains("1–50 of 53") && rows(&back) == 50);
    let of_one = world.get(&World::at(&format!("received?partner={ELAIONA}&sort=oldest"))).await.expect(200);
    assert!(rows(&of_one) == 2 && of_one.body.contains("class=\"chip\""), "{}", of_one.body);
    let aside = World::at(&format!("received/{ELAIONA}/R-0"));
    world.post(&aside, &[("do", "put-aside")]).await.location();
    assert!(world.get(&World::at("received?view=aside")).await.expect(200).body.contains("1–1 of 1"));
    assert!(world.get(&World::at("received")).await.expect(200).body.contains("1–50 of 52"));
    let none = world.get(&World::at(&format!("received?view=aside&partner={SUEDTAL}"))).await.expect(200).body;
    assert!(none.contains("Nothing matches") && none.contains("Without “Put aside”: 51."), "{none}");
    let above = world.get(&World::at("agreements")).await.expect(200).body;
    let section = above.split("id=\"received\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(section.matches("class=\"row-link\"").count(), 10, "{section}");
    assert!(section.contains(&format!("href=\"{}\"", World::at("received"))), "{section}");
    // What partners sent belongs to no unit.
    let andris = cookie_for(&world, "Andris Liepa", BuiltIn::Coordinator, Some(LAW)).await;
    assert_eq!(rows(&get_as(&world, &andris, &World::at("received")).await.expect(200)), 0);
}

#[tokio::test]
async fn control_characters_are_not_sent_back() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    for tail in [
        "agreements?q=",
        "agreements/new?q=",
        "partners?q=",
        "search?q=",
        "settings/audit?object=",
        "settings/units?q=",
    ] {
        let page = world.get(&World::at(&format!("{tail}%01xx%1b%07yy"))).await.expect(200).body;
        assert!(page.contains("xxyy"), "{tail}: {page}");
        assert!(!page.chars().any(|sign| sign.is_control() && sign != '\n'), "{tail}: {page:?}");
    }
}

#[tokio::test]
async fn a_tab_alone_is_no_filter() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let tab = World::at("agreements?view=approve");
    let page = world.get(&tab).await.expect(200).body;
    assert!(page.contains("Nothing here now"), "{page}");
    assert!(!page.contains("Clear filters") && !page.contains("Keep this view"), "{page}");
    // Whoever clears the filters stays in the tab.
    let page = world.get(&format!("{tab}&q=zzz&state=state-sent")).await.expect(200).body;
    assert!(page.contains("No filter alone is the reason") && page.contains("Keep this view"), "{page}");
    assert!(page.contains(&format!("href=\"{tab}\"")), "{page}");
}

#[tokio::test]
async fn texts_are_found_without_their_marks() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    app::sign_in::enrol(&world.host, &hei(PIEMERA), "Dace Krūmiņa", &[]).await.unwrap();
    let people = world.get(&World::at("settings/people?q=KRUMINA")).await.expect(200);
    assert!(rows(&people) == 1 && people.body.contains("Dace Krūmiņa"), "{}", people.body);
    let units = world.get(&World::at("settings/units?q=f%C3%A1c%C3%BClty+LAW")).await.expect(200);
    assert!(rows(&units) == 1 && units.body.contains("Faculty of law"), "{}", units.body);
    let id = world.draft(SUEDTAL, 0).await;
    let (mut copy, mark) = app::agreements::draft::edit(&world.host, &hei(PIEMERA), &id).await.unwrap();
    copy.owner.iia_code = Some("Līgums-7".to_owned());
    app::agreements::draft::save(&world.host, &world.actor, &id, copy, mark).await.unwrap();
    assert_eq!(rows(&world.get(&World::at("agreements?q=ligums")).await.expect(200)), 1);
    let log = world.get(&World::at("settings/audit?q=ilze+ozola")).await.expect(200).body;
    assert!(log.contains("<div>Saved a draft"), "{log}");
}

#[tokio::test]
async fn every_list_has_keys_until_somebody_turns_them_off() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let id = world.sent(SUEDTAL, 1).await;
    world.receive(&id, |copy| copy.other.iia_id = None).await;
    let off = format!("{}; habita_keys=off", world.cookie);
    for tail in
        ["agreements", "received", "partners", "deliveries", "settings/people", "settings/audit", "settings/units"]
    {
        let page = world.get(&World::at(tail)).await.expect(200).body;
        assert!(page.contains("<hb-keys>") && page.contains("list-keys"), "{tail}: {page}");
        // Only where rows have boxes is there a key for them.
        assert_eq!(page.contains("<kbd>x</kbd>"), tail == "agreements", "{tail}");
        assert!(page.contains("<hb-go src=\"/app/piemera.example/search\" slash "), "{tail}: {page}");
        let page = get_as(&world, &off, &World::at(tail)).await.expect(200).body;
        assert!(
            !page.contains("<hb-keys>") && page.contains("<hb-go") && !page.contains("\" slash "),
            "{tail}: {page}"
        );
    }
    let account = World::at("account");
    for (cookie, says, to) in [(&world.cookie, "Turn these keys off", "off"), (&off, "Turn keys on", "on")] {
        let page = get_as(&world, cookie, &account).await.expect(200).body;
        assert!(page.contains(says) && page.contains(&format!("name=\"keys\" value=\"{to}\"")), "{page}");
    }
}

#[tokio::test]
async fn people_units_exchanges_tasks_and_partners_are_files_too_and_the_log_says_who_took_them() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    world.sent(SUEDTAL, 1).await;
    world.draft(ELAIONA, 1).await;
    let at = world.host.clock().now();
    let line = store::exchanges::Exchange {
        institution: hei(PIEMERA),
        id: store::exchanges::new_id(at),
        direction: store::exchanges::Direction::Out,
        partner: Some(hei(SUEDTAL)),
        api: "iias".to_owned(),
        endpoint: "get".to_owned(),
        method: "GET".to_owned(),
        status: None,
        fault: Some("no-answer".to_owned()),
        duration_ms: 20,
        request_id: None,
        body_sha256: None,
        at,
        agreement: None,
        subject: Some("=2+2".to_owned()),
        bodies: None,
    };
    store::exchanges::append_batch(world.host.store(), std::slice::from_ref(&line)).await.unwrap();
    app::sign_in::enrol(&world.host, &hei(PIEMERA), "=1+1 Krūmiņa", &[]).await.unwrap();
    for (to, filter, name, deed, holds) in [
        ("settings/people/export", ("q", "krumina"), "people", "people-exported", "\"'=1+1 Krūmiņa\""),
        ("settings/export-units", ("q", "law"), "units", "units-exported", "\"Faculty of law\",\"unit-2\""),
        ("exchanges/export", ("direction", "out"), "exchanges", "exchanges-exported", "\"'=2+2\""),
        ("tasks/export", ("kind", "send-draft"), "tasks", "tasks-exported", "\"Send the draft\""),
        ("partners/export", ("q", "suedtal"), "partners", "partners-exported", "\"suedtal.example\""),
    ] {
        let file = world.post(&World::at(to), &[filter, ("nonsense", "1")]).await.expect(200);
        assert_eq!(file.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8", "{to}");
        let disposition = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.starts_with(&format!("attachment; filename=\"{name}-")), "{disposition}");
        assert!(file.body.contains(holds) && file.body.lines().count() > 1, "{to}: {}", file.body);
        assert!(!file.body.contains(MISSING_MARK), "{to}: {}", file.body);
        let every = world.post(&World::at(to), &[]).await.expect(200);
        assert!(every.body.lines().count() >= file.body.lines().count(), "{to}");
        let log = audit::search(&world.host, &hei(PIEMERA), &audit::Search::default(), &Place::First, 2).await.unwrap();
        assert_eq!((log.rows[1].what.as_str(), log.rows[1].kind.as_str()), (deed, name));
        assert!(log.rows[1].details.contains(&format!("\"{}\":\"{}\"", filter.0, filter.1)), "{}", log.rows[1].details);
        world.get(&World::at(to)).await.expect(405);
    }
    for lang in Lang::ALL {
        let log = world.get_in(lang.tag(), &World::at("settings/audit")).await.expect(200).body;
        assert!(!log.contains(MISSING_MARK) && !log.contains("-exported<"), "{lang:?}: {log}");
    }
}

#[tokio::test]
async fn people_are_turned_both_ways() {
    let world = World::new().await;
    for number in 0..60 {
        let grants =
            [Grant { role: Role::BuiltIn(BuiltIn::Reader), unit: None, from: None, until: None, source: Source::Hand }];
        app::sign_in::enrol_with(&world.host, &hei(PIEMERA), &format!("Person {number:02}"), &grants).await.unwrap();
    }
    let first = world.get(&World::at("settings/people")).await.expect(200);
    assert!(first.body.contains("1–50 of 61") && turn(&first, "prev").is_none(), "{}", first.body);
    let second = world.get(&turn(&first, "next").unwrap()).await.expect(200);
    assert!(second.body.contains("51–61 of 61"), "{}", second.body);
    let back = world.get(&turn(&second, "prev").unwrap()).await.expect(200);
    assert!(back.body.contains("1–50 of 61") && rows(&back) == 50);
}

#[tokio::test]
async fn a_list_without_rows_says_which_filter_is_the_reason() {
    let world = World::new().await;
    let id = world.sent(SUEDTAL, 1).await;
    let code = world.facts(&id).await.code;
    let page = world.get(&World::at(&format!("agreements?q={code}&state=state-draft"))).await.expect(200);
    assert!(page.body.contains("No agreement matches these filters"), "{}", page.body);
    assert!(page.body.contains("Without “State Draft”: 1."), "{}", page.body);
    assert!(page.body.contains(&format!("href=\"{}?q={code}\"", World::at("agreements"))), "{}", page.body);
    let both = world.get(&World::at("agreements?q=zzz&state=state-draft")).await.expect(200);
    assert!(both.body.contains("No filter alone is the reason"), "{}", both.body);
    let exchanges = world.get(&World::at("exchanges?id=zzz&direction=out")).await.expect(200);
    assert!(exchanges.body.contains("No exchange matches"), "{}", exchanges.body);
}

#[tokio::test]
async fn filters_in_use_are_chips_that_lead_to_the_list_without_them() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    let path = World::at("agreements");
    let page = world.get(&format!("{path}?state=state-sent&who=partner&partner={SUEDTAL}&q=2")).await.expect(200);
    assert_eq!(page.body.matches("class=\"chip\"").count(), 3, "{}", page.body);
    for without in [
        format!("{path}?q=2&amp;who=partner&amp;partner={SUEDTAL}"),
        format!("{path}?q=2&amp;state=state-sent&amp;partner={SUEDTAL}"),
        format!("{path}?q=2&amp;state=state-sent&amp;who=partner"),
    ] {
        assert!(page.body.contains(&format!("href=\"{without}\"")), "{without}: {}", page.body);
    }
    // The form sends what it does not ask for.
    assert!(page.body.contains("name=\"state\" value=\"state-sent\""));
    assert!(page.body.contains("Clear filters"));
}

#[tokio::test]
async fn the_views_of_agreements_hold_what_they_say() {
    let world = World::new().await;
    let ids = world.full().await;
    let of = |index: usize| ids[index].as_str();
    let holds = async |query: &str, id: &str| {
        world.get(&World::at(&format!("agreements?{query}"))).await.expect(200).body.contains(&format!("/{id}\""))
    };
    // From the order of the world: 5 differs, 6 is the same, 7 waits for them, 8 waits for us, 9 is in force.
    for (index, approve, differs) in [(5, false, true), (6, true, false), (7, false, false), (8, true, false)] {
        assert_eq!(holds("view=approve", of(index)).await, approve, "to approve: {index}");
        assert_eq!(holds("view=differences", of(index)).await, differs, "differences: {index}");
    }
    assert!(!holds("view=expiring", of(5)).await, "what is not in force does not end");
    let all = world.get(&World::at("agreements")).await.expect(200);
    assert!(all.body.contains(">All <span class=\"count\">13</span>"), "{}", all.body);
    // What partners sent waits for us as well, and the menu counts it; the list does not hold it.
    let us = list::waiting(&world.host, &hei(PIEMERA), &app::people::Within::Everywhere).await.unwrap();
    let nav = all.body.split("href=\"/app/piemera.example/agreements\"").nth(1).unwrap();
    assert!(nav.contains(&format!("<span class=\"count\">{}</span>", us + 1)), "{us}: {nav:.400}");
    assert!(all.body.contains(&format!("You ({us})")), "{}", all.body);
}

#[tokio::test]
async fn the_list_costs_the_same_number_of_questions_however_long_it_is_and_knows_what_the_records_know() {
    let world = World::new().await;
    let asks = async |tail: &str| {
        // After a minute a session writes that it was used.
        world.get(&World::at("account")).await;
        let before = store::meters::statements();
        world.get(&World::at(tail)).await.expect(200);
        store::meters::statements() - before
    };
    world.sent(SUEDTAL, 1).await;
    let mut few = Vec::new();
    for tail in LISTS {
        few.push(asks(tail).await);
    }
    world.full().await;
    for _ in 0..20 {
        world.sent(ELAIONA, 1).await;
    }
    for (tail, few) in LISTS.iter().zip(few) {
        let now = asks(tail).await;
        assert!(now <= few, "{tail}: {few}, then {now}");
    }
    let page = list::page(&world.host, &hei(PIEMERA), &Filter::default(), &Place::First, 50).await.unwrap();
    assert!(page.rows.len() > 30);
    for row in page.rows {
        let record = record::load(&world.host, &hei(PIEMERA), &row.standing.agreement).await.unwrap().unwrap();
        assert_eq!(row.delivery, record.delivery, "{}", row.standing.state);
    }
}

#[tokio::test]
async fn a_script_gets_the_list_alone() {
    let world = World::new().await;
    world.sent(SUEDTAL, 1).await;
    for tail in LISTS.into_iter().chain(["tasks", "tasks?view=connection&due=overdue"]) {
        let part = world.fragment(&World::at(tail), "list").await.expect(200).body;
        assert!(
            part.starts_with("<hb-filter class=\"list\" id=\"list\"") && !part.contains("<html"),
            "{tail}: {part:.200}"
        );
    }
}

#[tokio::test]
async fn the_file_has_what_the_filters_leave_and_that_it_was_taken_stands_in_the_log() {
    let world = World::new().await;
    let draft = world.draft(ELAIONA, 1).await;
    let sent = world.sent(SUEDTAL, 2).await;
    let export = World::at("agreements/export");
    let file = world.post(&export, &[("state", "state-sent"), ("sort", "oldest")]).await.expect(200);
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    assert!(
        file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment; filename=\"agreements-")
    );
    assert_eq!(file.body.lines().count(), 2, "{}", file.body);
    assert!(file.body.contains(sent.as_str()) && !file.body.contains(draft.as_str()), "{}", file.body);
    let log = audit::search(&world.host, &hei(PIEMERA), &audit::Search::default(), &Place::First, 1).await.unwrap();
    assert_eq!(log.rows[0].what, "agreements-exported");
    assert_eq!(log.rows[0].details, r#"{"entries":"1","sort":"oldest","state":"state-sent"}"#);
    let chosen = [("of", "chosen"), ("agreement", draft.as_str()), ("agreement", "nonsense"), ("state", "state-sent")];
    let file = world.post(&export, &chosen).await.expect(200).body;
    assert!(file.contains(draft.as_str()) && !file.contains(sent.as_str()), "{file}");
    assert!(world.post(&export, &[("of", "chosen")]).await.location().ends_with("done=none-chosen"));
    // All that match means the filter, whatever else is ticked.
    let all = [("of", "chosen"), ("agreement", draft.as_str()), ("all", "1")];
    assert_eq!(world.post(&export, &all).await.expect(200).body.lines().count(), 3);
    assert_eq!(world.post(&export, &[("q", "Angewandte")]).await.expect(200).body.lines().count(), 2);
    let page = world.get(&World::at("settings/audit")).await.expect(200).body;
    assert!(page.contains("Exported the list of agreements"), "{page}");
}

#[tokio::test]
async fn a_long_list_is_sent_whole_and_no_cell_is_a_formula() {
    let world = World::new().await;
    for _ in 0..450 {
        world.draft(ELAIONA, 0).await;
    }
    let id = world.draft(SUEDTAL, 0).await;
    let (mut copy, mark) = app::agreements::draft::edit(&world.host, &hei(PIEMERA), &id).await.unwrap();
    copy.owner.iia_code = Some("=1+1".to_owned());
    app::agreements::draft::save(&world.host, &world.actor, &id, copy, mark).await.unwrap();
    let file = world.post(&World::at("agreements/export"), &[]).await.expect(200).body;
    assert_eq!(file.lines().count(), 452);
    let mut ids: Vec<&str> = file.lines().skip(1).map(|line| line.split("\",\"").nth(3).unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 451, "each row once");
    assert!(file.contains("\"'=1+1\"") && !file.contains("\"=1+1\""), "{file:.300}");
}

#[tokio::test]
async fn who_is_limited_to_a_unit_takes_out_and_changes_its_agreements_only() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let law = world.draft(SUEDTAL, 0).await;
    let other = world.draft(SUEDTAL, 0).await;
    let unit = OunitId::parse(LAW).unwrap();
    app::agreements::unit::put_in_charge(&world.host, &world.actor, &law, Some(&unit)).await.unwrap();
    let andris = cookie_for(&world, "Andris Liepa", BuiltIn::Coordinator, Some(LAW)).await;
    let both = [("of", "chosen"), ("agreement", law.as_str()), ("agreement", other.as_str())];
    let file = post_as(&world, &andris, &World::at("agreements/export"), &both).await.expect(200).body;
    assert!(file.contains(law.as_str()) && !file.contains(other.as_str()), "{file}");
    let fields = [("agreement", law.as_str()), ("agreement", other.as_str()), ("to", LAW)];
    let done = post_as(&world, &andris, &World::at("agreements/bulk"), &fields).await;
    assert!(done.location().ends_with("?unit-done=0&unit-left=2"), "{}", done.location());
    assert_eq!(in_charge(&world.host, &hei(PIEMERA), &other).await.unwrap(), Some(None));
    // Nobody gives away what they could not take back.
    let away = [("agreement", law.as_str()), ("to", "unit-3")];
    post_as(&world, &andris, &World::at("agreements/bulk"), &away).await.expect(403);
    post_as(&world, &andris, &World::at("agreements/bulk"), &[("agreement", law.as_str()), ("to", "-")])
        .await
        .expect(403);
    // A stranger's agreement is as if it did not exist.
    let reader = cookie_for(&world, "Oskars Vītols", BuiltIn::Reader, None).await;
    post_as(&world, &reader, &World::at("agreements/bulk"), &fields).await.expect(403);
}

#[tokio::test]
async fn a_unit_is_put_in_charge_of_several_after_a_look() {
    let world = World::new().await;
    example::fill_pages(&world.host, &hei(PIEMERA)).await.unwrap();
    let ids = [world.draft(SUEDTAL, 0).await, world.draft(ELAIONA, 0).await, world.sent(SUEDTAL, 1).await];
    let unit = OunitId::parse(LAW).unwrap();
    app::agreements::unit::put_in_charge(&world.host, &world.actor, &ids[0], Some(&unit)).await.unwrap();
    let list = world.get(&World::at("agreements")).await.expect(200).body;
    assert!(list.contains("Put a unit in charge") && list.matches("name=\"agreement\"").count() == 3, "{list}");
    let bulk = World::at("agreements/bulk");
    let named = |ids: &[AgreementId]| ids.iter().fold(String::new(), |all, id| all + "&agreement=" + id.as_str());
    let ask = world.get(&format!("{bulk}?do=unit{}", named(&ids))).await.expect(200).body;
    assert!(ask.contains("3 agreements are chosen") && ask.contains("Faculty of law"), "{ask}");
    let odd = world.get(&format!("{bulk}?do=unit&to=nonsense{}", named(&ids))).await.expect(422).body;
    assert!(odd.contains("Choose a unit") && odd.contains("href=\"#f-to\""), "{odd}");
    let look = world.get(&format!("{bulk}?do=unit&to={LAW}{}", named(&ids))).await.expect(200).body;
    assert!(
        look.contains("in charge of 2 agreements") && look.contains("that unit is in charge of it already"),
        "{look}"
    );
    let all = world.get(&format!("{bulk}?do=unit&all=1&state=state-draft")).await.expect(200).body;
    assert!(all.contains("2 agreements are chosen"), "{all}");
    assert!(world.get(&format!("{bulk}?do=unit")).await.location().ends_with("done=none-chosen"));
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("agreement", id.as_str())).collect();
    fields.push(("to", LAW));
    let done = world.post(&bulk, &fields).await.location();
    assert!(done.ends_with("?unit-done=2&unit-left=1"), "{done}");
    let told = world.get(&done).await.expect(200).body;
    // The page of the look sends them all in one field.
    let field = format!("{} {}", ids[0], ids[1]);
    let again = world.post(&bulk, &[("agreement", field.as_str()), ("to", LAW)]).await.location();
    assert!(again.ends_with("?unit-done=0&unit-left=2"), "{again}");
    assert!(told.contains("The unit of 2 agreements is changed.") && told.contains("1 was left as it was."), "{told}");
    for id in &ids {
        assert_eq!(in_charge(&world.host, &hei(PIEMERA), id).await.unwrap(), Some(Some(unit.clone())));
    }
    world.post(&bulk, &[("agreement", ids[0].as_str()), ("to", "unit-77")]).await.expect(400);
    world.post(&bulk, &[("agreement", ids[0].as_str())]).await.expect(400);
    assert!(world.post(&bulk, &[("to", LAW)]).await.location().contains("none-chosen"));
}

#[tokio::test]
async fn a_refusal_keeps_the_menu_of_who_is_signed_in() {
    let world = World::new().await;
    let reader = cookie_for(&world, "Oskars Vītols", BuiltIn::Reader, None).await;
    for (path, status) in [
        (World::at("settings/people"), 403),
        (World::at("agreements/new"), 403),
        (World::at("agreements/0192f0c1-2f4b-7c3a-8a55-0123456789ab"), 404),
    ] {
        let page = get_as(&world, &reader, &path).await.expect(status).body;
        assert!(page.contains("class=\"side-nav\"") && page.contains("Oskars Vītols"), "{path}: {page}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
    }
    let stranger = get_as(&world, "", "/app/unknown.example/agreements").await.expect(404).body;
    assert!(!stranger.contains("side-nav"));
}

#[tokio::test]
async fn the_history_of_a_record_is_filtered_by_what_its_events_are_about() {
    let world = World::new().await;
    let id = world.bound(2, |_| {}).await;
    world.approvals(&id, true, false).await;
    let shows = async |query: &str| {
        let page = world.get(&World::of(&id, query)).await.expect(200).body;
        let history = page.split("id=\"history\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
        (history.contains("started the agreement"), history.contains("linked it to the copy"))
    };
    assert_eq!(shows("").await, (true, true));
    assert_eq!(shows("?history=documents").await, (true, false));
    assert_eq!(shows("?history=people").await, (false, true));
    assert_eq!(shows("?history=nonsense").await, (true, true));
    let part = world.fragment(&World::of(&id, "?history=people"), "record-history").await.expect(200).body;
    assert!(part.contains("?history=people") && !part.contains("started the agreement"), "{part}");
}

#[tokio::test]
async fn an_address_with_a_nul_is_nobodys() {
    let world = World::new().await;
    for tail in ["partners/%00", "settings/directory/%00", "agreements/a%00b"] {
        world.get(&World::at(tail)).await.expect(404);
    }
    world.get(&World::at("partners?after=%00")).await.expect(200);
}
