use super::*;
use crate::testing::two;
use crate::{answers, example};

const GOOD: &str = r#"
[institution]
names = { lv = "Alfas universitāte", en = "University of Alpha" }
other_ids = [{ kind = "previous-schac", value = "alfa.example" }]
logo = "https://www.alpha.example/logo.svg"

[[institution.contact]]
names = { en = "International office" }
emails = ["international@alpha.example"]
phones = [{ number = "+37100000000" }]

[[unit]]
id = "u1"
names = { en = "All" }

[[unit]]
id = "u2"
code = "LAW"
names = { en = "Law" }
parent = "u1"
"#;

fn refused(text: &str) -> String {
    read(text, Format::Toml).unwrap_err().to_string()
}

#[test]
fn a_good_file_is_read_as_toml_and_as_json() {
    let pages = read(GOOD, Format::Toml).unwrap();
    assert_eq!(pages.units[1].parent.as_deref(), Some("u1"));
    let json = serde_json::to_string(&pages).unwrap();
    assert_eq!(read(&json, Format::Json).unwrap(), pages);
}

#[test]
fn a_key_that_nobody_knows_is_refused_with_its_line() {
    let said = refused(&GOOD.replace("code = \"LAW\"", "colour = \"LAW\""));
    assert!(said.contains("colour") && said.contains("line 18"), "{said}");
    let said = read("{\n\"institution\": {\"nmaes\": {}}}", Format::Json).unwrap_err().to_string();
    assert!(said.contains("nmaes") && said.contains("line 2"), "{said}");
    assert!(refused("[institution").contains("line 1"));
}

#[test]
fn every_error_names_its_place_and_all_are_told_at_once() {
    let text = r#"
        [institution]
        names = { "no tag" = "x" }
        websites = [{ url = "ftp://alpha.example" }, { url = "https://alpha.example/a b" }]
        logo = "http://alpha.example/logo.png"
        street_address = { lines = ["1"], street = "Long street", country = "lv" }
        other_ids = [{ kind = "pic", value = "" }]
        [[institution.contact]]
        emails = ["nobody"]
        phones = [{ number = "1234" }, {}]
        [[unit]]
        id = "with blank"
        names = { en = "" }
        [[unit]]
        id = "u1"
        parent = "u9"
        [[unit]]
        id = "u1"
        names = { en = "x" }
    "#;
    let said = refused(text);
    for place in [
        "institution.names: \"no tag\"",
        "institution.websites[1].url:",
        "institution.websites[2].url:",
        "institution.logo:",
        "institution.street_address: has lines",
        "institution.street_address.country:",
        "institution.other_ids[1].kind:",
        "institution.other_ids[1].value: is missing",
        "institution.contact[1].names: is missing",
        "institution.contact[1].emails[1]:",
        "institution.contact[1].phones[1].number:",
        "institution.contact[1].phones[2]:",
        "unit[1].id:",
        "unit[1].names.en: is missing",
        "unit[2].names: is missing",
        "unit[2].parent: \"u9\"",
        "unit[3].id: \"u1\"",
        "unit[3].code: \"u1\"",
        "unit[3].parent: is missing",
    ] {
        assert!(said.lines().any(|line| line.starts_with(place)), "{place} is missing in\n{said}");
    }
    assert_eq!(said.lines().count(), 19, "{said}");
}

#[test]
fn units_that_lead_round_in_a_circle_are_refused() {
    let unit = |id: &str, parent: &str| format!("[[unit]]\nid = \"{id}\"\nnames = {{ en = \"x\" }}\n{parent}\n");
    let text = [unit("a", ""), unit("b", "parent = \"c\""), unit("c", "parent = \"b\"")].concat();
    assert!(refused(&text).contains("unit[2].parent: leads round in a circle"));
    let text = [unit("a", ""), unit("b", "parent = \"a\""), unit("c", "")].concat();
    assert!(refused(&text).contains("unit[3].parent: is missing"));
    assert!(read(&[unit("a", ""), unit("c", "")].concat(), Format::Toml).is_ok(), "units need not form a tree");
}

#[test]
fn a_factsheet_with_gaps_is_refused() {
    let said = refused("[factsheet]\ndecision_weeks = 6\n[[factsheet.requirement]]\nname = \"motivation Letter\"");
    for place in [
        "factsheet.calendar.nominations.autumn:",
        "factsheet.calendar.applications.spring:",
        "factsheet.decision_weeks: is not 1 to 5",
        "factsheet.transcript_weeks:",
        "factsheet.application.email:",
        "factsheet.housing.phone:",
        "factsheet.insurance.websites: is missing",
        "factsheet.requirement[1].details: is missing",
        "factsheet.requirement[1].name: means a document if it is written \"Motivation letter\"",
    ] {
        assert!(said.lines().any(|line| line.starts_with(place)), "{place} is missing in\n{said}");
    }
}

#[tokio::test]
async fn what_is_kept_is_served_and_in_the_manifest() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let before = alpha.host.manifest(&alpha.hei).unwrap();
    keep(&alpha.host, &alpha.hei, &alpha.actor, &read(GOOD, Format::Toml).unwrap()).await.unwrap();
    let manifest = alpha.host.manifest(&alpha.hei).unwrap();
    assert_ne!(before, manifest);
    for said in ["University of Alpha", "Alfas universitāte", "previous-schac", "LV ALPHA01"] {
        assert!(manifest.contains(said), "{said}");
        assert!(answers::institutions(&institution, &[alpha.hei.to_string()]).contains(said), "{said}");
    }
    let all = answers::institutions(&institution, &[alpha.hei.to_string()]);
    assert!(all.contains("<root-ounit-id>u1<") && all.contains("<ounit-id>u2<"), "{all}");
    let unit = answers::units(&institution, answers::Units::Codes(&["LAW".to_owned(), "x".to_owned()]));
    assert!(unit.contains("<ounit-id>u2<") && !unit.contains("<ounit-id>u1<"));
    assert!(!answers::factsheets(&institution, &[alpha.hei.to_string()]).contains("<factsheet>"), "there is none yet");
}

#[tokio::test]
async fn another_process_sees_what_was_kept() {
    let (alpha, beta, _) = two().await;
    // The same database under another host: what `habita institution import` is to `habita serve`.
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let tx = alpha.host.store().begin().await.unwrap();
    let now = alpha.host.clock().now();
    let content = serde_json::to_string(&read(GOOD, Format::Toml).unwrap()).unwrap();
    store::institution_pages::put(&tx, &alpha.hei, &content, now, "Anna").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(*institution.pages(), InstitutionPages::default());
    refresh(&alpha.host, &institution).await.unwrap();
    assert_eq!(institution.pages().units.len(), 2);
    let nobody = keep(&alpha.host, &beta.hei, &beta.actor, &InstitutionPages::default()).await;
    assert!(matches!(nobody, Err(KeepRefused::NoInstitution(_))));
}

#[tokio::test]
async fn invented_pages_are_good_ones_and_never_replace_true_ones() {
    let (alpha, _, _) = two().await;
    assert!(example::fill_pages(&alpha.host, &alpha.hei).await.unwrap());
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    assert_eq!(check::findings(&institution.pages()), []);
    assert!(answers::factsheets(&institution, &[alpha.hei.to_string()]).contains("<factsheet>"));
    keep(&alpha.host, &alpha.hei, &alpha.actor, &read(GOOD, Format::Toml).unwrap()).await.unwrap();
    assert!(!example::fill_pages(&alpha.host, &alpha.hei).await.unwrap());
    assert_eq!(institution.pages().units.len(), 2);
}

#[tokio::test]
async fn a_restored_database_is_seen_although_it_counts_anew() {
    use store::backup::{self, Backup};

    let (alpha, _, clock) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let file = alpha.folder().join("before.backup");
    backup::write(&alpha.database(), &file).await.unwrap();
    backup::note(&file, &[]).await.unwrap();
    let restore = async || {
        let backup = Backup::open(&file).await.unwrap();
        let tx = alpha.host.store().begin().await.unwrap();
        backup.restore(&tx).await.unwrap();
        tx.commit().await.unwrap();
        backup.close().await.unwrap();
    };
    let pages = read(GOOD, Format::Toml).unwrap();
    keep(&alpha.host, &alpha.hei, &alpha.actor, &pages).await.unwrap();
    assert_eq!(institution.pages().units.len(), 2);

    // Another process restores and keeps other pages, with the same number.
    restore().await;
    clock.advance(jiff::SignedDuration::from_mins(1));
    let other = InstitutionPages { units: Vec::new(), ..pages };
    let tx = alpha.host.store().begin().await.unwrap();
    let content = serde_json::to_string(&other).unwrap();
    institution_pages::put(&tx, &alpha.hei, &content, clock.now(), "Anna").await.unwrap();
    tx.commit().await.unwrap();
    refresh(&alpha.host, &institution).await.unwrap();
    assert_eq!(*institution.pages(), other);

    // A backup without pages leaves none.
    restore().await;
    refresh(&alpha.host, &institution).await.unwrap();
    assert_eq!(*institution.pages(), InstitutionPages::default());
}
