//! The list of accredited institutions from a form to the pages of partners.

use app::directory::{self, sample};
use app::sign_in;
use axum::body::Body;
use axum::http::{Request, header};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};

use crate::world::{ELAIONA, PIEMERA, Reply, SUEDTAL, World, cookie_of, hei};

const BOUNDARY: &str = "----habita";

async fn upload(world: &World, name: &str, file: &[u8]) -> Reply {
    let mut body = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"list\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    let request = Request::post(World::at("settings/directory"))
        .header(header::COOKIE, &world.cookie)
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    world.send(request).await
}

/// Somebody who may do everything.
async fn administrator() -> World {
    let mut world = World::new().await;
    let grant = |role| Grant { role: Role::BuiltIn(role), unit: None, from: None, until: None, source: Source::Hand };
    let grants: Vec<Grant> = BuiltIn::ALL.into_iter().map(grant).collect();
    let id = sign_in::enrol_with(&world.host, &hei(PIEMERA), "Dace Krūmiņa", &grants).await.unwrap();
    let token = sign_in::start_for(&world.host, &hei(PIEMERA), &id).await.unwrap();
    world.cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
    world
}

#[tokio::test]
async fn a_list_is_shown_before_it_is_imported() {
    let world = administrator().await;
    let empty = world.get(&World::at("settings/directory")).await.expect(200);
    assert!(empty.body.contains("No list has been imported"), "{}", empty.body);
    let preview = upload(&world, "list.xlsx", &sample::workbook()).await.location();
    let page = world.get(&preview).await.expect(200);
    for part in ["list.xlsx", "Sheet “Report 2”", "Its heading, with a typing error", "Hochschule für Angewandte"]
    {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let repaired = world.get(&format!("{preview}?show=repaired")).await.expect(200);
    assert!(repaired.body.contains("D\u{237d}\u{237d}SUEDTAL01") && repaired.body.contains("D  SUEDTAL01"));
    let problems = world.get(&format!("{preview}?show=problems&from=99999&nonsense=1")).await.expect(200);
    assert!(problems.body.contains("The PIC is missing or wrong"), "{}", problems.body);
    let rests_on = page.value("rests-on").unwrap();
    let done = world.post(&preview, &[("rests-on", &rests_on), ("do", "import")]).await.location();
    let page = world.get(&done).await.expect(200);
    assert!(page.body.contains("The list is imported") && page.body.contains("list.xlsx"), "{}", page.body);
    let again = world.post(&preview, &[("rests-on", &rests_on), ("do", "import")]).await.location();
    assert!(again.contains("done=list-gone"), "{again}");
    let audit = world.get(&World::at("settings/audit?what=list-imported")).await.expect(200);
    assert!(audit.body.contains("Imported the list of accredited universities"), "{}", audit.body);
}

#[tokio::test]
async fn two_people_do_not_import_over_each_other() {
    let world = administrator().await;
    let first = upload(&world, "a.xlsx", &sample::workbook()).await.location();
    let second = upload(&world, "b.xlsx", &sample::workbook()).await.location();
    world.post(&first, &[("rests-on", ""), ("do", "import")]).await.location();
    let late = world.post(&second, &[("rests-on", ""), ("do", "import")]).await.expect(422);
    assert!(late.body.contains("Another list was imported a moment ago"), "{}", late.body);
    let dropped = world.post(&second, &[("do", "discard")]).await.location();
    assert!(dropped.contains("done=list-discarded"));
}

#[tokio::test]
async fn a_list_by_which_many_end_needs_a_second_yes() {
    let world = administrator().await;
    directory::import_file(&world.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let preview = upload(&world, "short.xlsx", &sheets::write(&[("A", &sample::rows()[..5])])).await.location();
    let page = world.get(&preview).await.expect(200);
    assert!(page.body.contains("15 of 18 universities would end"), "{}", page.body);
    let box_of = "name=\"may\" value=\"ended-15\">";
    assert!(page.body.contains("This is the whole list, and 15 universities end") && page.body.contains(box_of));
    let rests_on = page.value("rests-on").unwrap();
    for may in ["", "15", "ended-3", "new-15", "ended"] {
        let fields = [("rests-on", rests_on.as_str()), ("may", may), ("do", "import")];
        let asked = world.post(&preview, &fields).await.expect(422);
        assert!(asked.body.contains("error-summary") && asked.body.contains("href=\"#f-may\""), "{}", asked.body);
    }
    assert_eq!(directory::imports(&world.host, &hei(PIEMERA)).await.unwrap().len(), 1, "nothing has changed");
    let yes = [("rests-on", rests_on.as_str()), ("may", "ended-15"), ("do", "import")];
    assert!(world.post(&preview, &yes).await.location().contains("done=list-imported"));
    let whole = upload(&world, "whole.xlsx", &sample::workbook()).await.location();
    assert!(!world.get(&whole).await.expect(200).body.contains("name=\"may\""), "nobody ends by this one");
}

#[tokio::test]
async fn a_list_with_other_websites_for_many_needs_a_second_yes() {
    let world = administrator().await;
    directory::import_file(&world.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let mut rows = sample::rows();
    for row in rows.iter_mut().filter(|row| row.len() > 9 && row[2].starts_with("9999")) {
        row[9] = "https://elsewhere.example".to_owned();
    }
    let preview = upload(&world, "other.xlsx", &sheets::write(&[("A", &rows)])).await.location();
    let page = world.get(&preview).await.expect(200);
    assert!(page.body.contains("of 18 universities would get another name or website"), "{}", page.body);
    let rests_on = page.value("rests-on").unwrap();
    let bare = [("rests-on", rests_on.as_str()), ("do", "import")];
    world.post(&preview, &bare).await.expect(422);
    let value = page.value("may").unwrap();
    assert!(value.starts_with("changed-"), "{value}");
    let yes = [("rests-on", rests_on.as_str()), ("may", value.as_str()), ("do", "import")];
    assert!(world.post(&preview, &yes).await.location().contains("done=list-imported"));
}

#[tokio::test]
async fn every_wrong_file_is_told_apart_and_changes_nothing() {
    let world = administrator().await;
    let many = vec![vec!["a".to_owned()]; directory::MOST_ROWS + 1];
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    for (name, file, words) in [
        ("", Vec::new(), "Choose a file"),
        ("a.xlsx", Vec::new(), "The file is empty"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "neither an Excel file nor a text table"),
        ("a.xls", old.to_vec(), "This is an old Excel file"),
        ("a.csv", b"a,b\n1,2\n".to_vec(), "No sheet of this file has columns"),
        ("a.xlsx", b"PK\x03\x04 cut off".to_vec(), "The file is damaged"),
        ("a.xlsx", sheets::write(&[("A", &many)]), "more than 20,000 rows"),
        ("a.xlsx", vec![b'a'; 17 * 1024 * 1024], "The file is larger than 16"),
    ] {
        let reply = upload(&world, name, &file).await.expect(422);
        assert!(reply.body.contains(words), "{words}: {}", reply.body);
        assert!(reply.body.contains("Error: "), "title and field say that it is an error");
    }
    assert_eq!(directory::imports(&world.host, &hei(PIEMERA)).await.unwrap(), []);
    let plain = world.post(&World::at("settings/directory"), &[("list", "x")]).await;
    assert_eq!(plain.status.as_u16(), 400, "a form without a file");
}

#[tokio::test]
async fn partners_tell_who_is_accredited_and_for_what_they_are_connected() {
    let world = World::new().await;
    let before = world.get(&World::at("partners")).await.expect(200);
    assert!(before.body.contains("Accreditation not known"), "{}", before.body);
    directory::import_file(&world.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let list = world.get(&World::at("partners?q=d+suedtal01")).await.expect(200);
    let row = list.body.split("<tbody>").nth(1).unwrap();
    assert!(row.contains("Until 31 Dec 2029") && row.contains("Agreements"), "{row}");
    assert_eq!(row.matches("<tr").count(), 1);
    assert!(row.contains("code-spaces\">D  SUEDTAL01"), "both blanks are there: {row}");
    let alone = world.get(&World::at("partners?q=Montclair")).await.expect(200);
    assert!(alone.body.contains("Not connected") && alone.body.contains("/partners/999900003"), "{}", alone.body);
    let page = world.get(&World::at("partners/999900003")).await.expect(200);
    assert!(
        page.body.contains("You: agree by e-mail and PDF for now") && page.body.contains("UNIVERSITE DE MONTCLAIR")
    );
    assert!(page.body.contains(&format!("href=\"{}\"", World::at("partners?country=FR"))), "{}", page.body);
    let joined = world.get(&World::at("partners/999900002")).await.location();
    assert_eq!(joined, World::at(&format!("partners/{SUEDTAL}")));
    let page = world.get(&joined).await.expect(200);
    assert!(page.body.contains("In the list of accredited universities"), "{}", page.body);
    let unlisted = world.get(&World::at(&format!("partners/{ELAIONA}"))).await.expect(200);
    assert!(unlisted.body.contains("is not in the list of accredited universities"), "{}", unlisted.body);
    let choice = world.get(&World::at("agreements/new?q=elaiona")).await.expect(200);
    assert!(choice.body.contains("Not in the list"), "{}", choice.body);
    let first = world.get(&World::at("agreements/new")).await.expect(200);
    assert!(first.body.contains("2 of 18 universities are connected"), "{}", first.body);
    let other = world.get(&World::at("agreements/new?q=montclair")).await.expect(200);
    assert!(other.body.contains("Accredited, but not connected") && other.body.contains("/partners/999900003\""));
    assert!(!other.body.contains("No university matches"), "{}", other.body);
    let mistyped = world.get(&World::at("agreements/new?q=monclair")).await.expect(200);
    let there = World::at("agreements/new?q=");
    assert!(mistyped.body.contains("Close to what") && mistyped.body.contains(&format!("href=\"{there}UNIV")));
    let nobody = world.get(&World::at("agreements/new?q=xyzzy")).await.expect(200);
    assert!(nobody.body.contains("No university matches") && !nobody.body.contains("not connected"), "{}", nobody.body);
    world.get(&World::at("partners/999999999")).await.expect(404);
    world.get(&World::at("partners/999900001")).await.expect(404);
}

#[tokio::test]
async fn filters_stand_in_the_address_and_nonsense_leaves_nothing_out() {
    let world = World::new().await;
    directory::import_file(&world.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let rows = async |query: &str| {
        let page = world.get(&World::at(&format!("partners?{query}"))).await.expect(200).body;
        (page.split("<tbody>").nth(1).unwrap_or_default().matches("<tr").count(), page)
    };
    let (all, _) = rows("").await;
    assert_eq!(all, 18, "17 of the list, Elaiona of the network, and not ourselves");
    assert_eq!(rows("country=DK").await.0, 1);
    assert_eq!(rows("connected=yes").await.0, 2);
    assert_eq!(rows("accredited=no").await.0, 1);
    let (ended, page) = rows("accredited=ended").await;
    assert!(ended == 1 && page.contains("Voorbeeld") && page.contains("Ended 31 Oct 2023"), "{page}");
    assert_eq!(rows("accredited=yes").await.0, 16);
    assert_eq!(rows("accredited=yes&connected=yes").await.0, 1);
    let (none, page) = rows("q=nobody&country=DK").await;
    assert!(none == 0 && page.contains("No university matches") && page.contains("Clear filters"), "{page}");
    let (none, page) = rows("q=suedtal&country=DK").await;
    assert!(none == 0 && page.contains("Without “Country Denmark”: 1."), "{page}");
    let (none, page) = rows("q=sudtel").await;
    assert!(none == 0 && page.contains("Close to what you typed"), "{page}");
    assert!(page.contains(&format!("href=\"{}\"", World::at(&format!("partners/{SUEDTAL}")))), "{page}");
    assert!(!rows("q=qqqqqqqq").await.1.contains("Close to what"));
    assert!(!rows("q=suedtal&country=DK").await.1.contains("Close to what"), "somebody has what was typed");
    let (greek, page) = rows("country=el").await;
    assert!(greek == 1 && page.contains("1–1 of 1") && page.contains("class=\"chip\""), "{page}");
    let (some, page) = rows(&format!("country=%3Cx%3E&accredited=perhaps&after={}", "x".repeat(500))).await;
    assert!(some == all && page.contains("filters nothing: Country, Accreditation, page."), "{page}");
    assert_eq!(rows(&format!("q={}", "ab+".repeat(4000))).await.0, 0);
    let map = world.get(&World::at("partners?view=map&country=LV")).await.expect(200);
    assert!(map.body.contains("16 accredited and 2 connected universities besides yours"), "{}", map.body);
    assert!(map.body.contains("role=\"img\"") && map.body.contains("legal status of any country"), "{}", map.body);
    let file = world.post(&World::at("partners/export"), &[("country", "GR"), ("view", "map")]).await.expect(200);
    assert!(file.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    assert!(file.body.contains("\"G  ELAIONA01\"") && file.body.lines().count() == 2, "{}", file.body);
}

#[tokio::test]
async fn partners_begin_with_those_with_whom_there_are_agreements() {
    let world = World::new().await;
    directory::import_file(&world.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let rows = async |query: &str| {
        let page = world.get(&World::at(&format!("partners{query}"))).await.expect(200).body;
        (page.split("<tbody>").nth(1).unwrap_or_default().matches("<tr").count(), page)
    };
    let (all, page) = rows("").await;
    assert!(all == 18 && !page.contains("view=ours"), "nobody is ours yet: {page}");
    world.sent(SUEDTAL, 1).await;
    let (ours, page) = rows("").await;
    assert!(ours == 1 && page.contains(">Ours <span class=\"count\">1</span>"), "{page}");
    assert!(page.contains("1–1 of 1") && !page.contains("Clear filters"), "{page}");
    assert_eq!(rows("?view=all").await.0, 18);
    assert_eq!(rows("?view=ours").await.0, 1);
    assert_eq!(rows("?view=ours&country=DK").await.0, 0);
    assert_eq!(rows("?country=DK").await.0, 1, "whoever searches looks among everybody");
    let file = world.post(&World::at("partners/export"), &[("view", "ours")]).await.expect(200).body;
    assert!(file.lines().count() == 2 && file.lines().next().unwrap().contains("\"Agreements\""), "{file}");
    assert!(file.trim_end().ends_with("\"1\""), "{file}");
    assert_eq!(world.post(&World::at("partners/export"), &[]).await.expect(200).body.lines().count(), 19);
}
