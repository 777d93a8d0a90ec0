use super::*;
use crate::testing::two;
use crate::{answers, example};

fn named(name: &str) -> Part {
    let names = BTreeMap::from([("en".to_owned(), name.to_owned())]);
    Part::Institution(Box::new(About { names, ..About::default() }))
}

fn unit(id: &str, name: &str) -> Box<Unit> {
    let names = BTreeMap::from([("en".to_owned(), name.to_owned())]);
    Box::new(Unit { id: id.to_owned(), names, ..Unit::default() })
}

#[tokio::test]
async fn a_draft_is_served_to_nobody_until_it_is_published() {
    let (alpha, _, _) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let served = || answers::institutions(&institution, &[alpha.hei.to_string()]);
    let before = served();
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    let seen = mark(&working.pages().institution);
    save(&alpha.host, &alpha.hei, &alpha.actor, named("Alpha the new"), &seen).await.unwrap();
    refresh(&alpha.host, &institution).await.unwrap();
    assert_eq!(served(), before);
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!(working.draft.as_ref().unwrap().changed_by, alpha.actor.label());
    publish(&alpha.host, &alpha.hei, &alpha.actor, &working.mark(), Extent::Whole).await.unwrap();
    assert!(served().contains("Alpha the new"));
    assert_eq!(institution.name("lv"), "Alpha the new");
    assert!(alpha.host.manifest(&alpha.hei).unwrap().contains("Alpha the new"));
    let after = load(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!((after.draft.clone(), after.published.clone().unwrap().1.as_str()), (None, alpha.actor.label()));
    let again = publish(&alpha.host, &alpha.hei, &alpha.actor, &after.mark(), Extent::Whole).await;
    assert!(matches!(again, Err(PublishRefused::NoDraft)));
}

#[tokio::test]
async fn two_people_may_work_on_two_parts_but_not_blindly_on_one() {
    let (alpha, _, _) = two().await;
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    let seen = mark(&working.pages().institution);
    let save = async |part, seen: &str| save(&alpha.host, &alpha.hei, &alpha.actor, part, seen).await;
    save(named("Mine"), &seen).await.unwrap();
    save(Part::NewUnit(unit("u1", "Theirs")), "").await.unwrap();
    let late = save(named("Yours"), &seen).await;
    assert!(matches!(&late, Err(SaveRefused::ChangedMeanwhile { by, .. }) if by == alpha.actor.label()), "{late:?}");
    // The same again is no conflict.
    save(named("Mine"), &seen).await.unwrap();
    assert!(matches!(save(Part::NewUnit(unit("u1", "Again")), "").await, Err(SaveRefused::UnitExists(_))));
    assert!(matches!(save(Part::Unit(unit("u9", "None")), "").await, Err(SaveRefused::NoUnit(_))));
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!(working.pages().institution.names["en"], "Mine");
    let below = Unit { parent: Some("u1".to_owned()), ..*unit("u2", "Below") };
    save(Part::NewUnit(Box::new(below)), "").await.unwrap();
    let seen = mark(working.unit("u1").unwrap());
    assert!(matches!(save(Part::NoUnit("u1".to_owned()), &seen).await, Err(SaveRefused::HasUnitsBelow(1))));
    assert!(matches!(save(Part::NoUnit("u2".to_owned()), &seen).await, Err(SaveRefused::ChangedMeanwhile { .. })));
}

#[tokio::test]
async fn what_was_shown_is_published_or_nothing() {
    let (alpha, _, _) = two().await;
    let start = load(&alpha.host, &alpha.hei).await.unwrap();
    let seen = mark(&start.pages().institution);
    save(&alpha.host, &alpha.hei, &alpha.actor, named("First"), &seen).await.unwrap();
    let shown = load(&alpha.host, &alpha.hei).await.unwrap().mark();
    save(&alpha.host, &alpha.hei, &alpha.actor, Part::NewUnit(unit("u1", "Late")), "").await.unwrap();
    let late = publish(&alpha.host, &alpha.hei, &alpha.actor, &shown, Extent::Whole).await;
    assert!(matches!(late, Err(PublishRefused::ChangedMeanwhile)));
    assert!(!discard(&alpha.host, &alpha.hei, &alpha.actor, &shown).await.unwrap());
    // An operator loads a file meanwhile: the draft is of before.
    let loaded = InstitutionPages { units: vec![*unit("u7", "Loaded")], ..InstitutionPages::default() };
    super::super::keep(&alpha.host, &alpha.hei, &Actor::System, &loaded).await.unwrap();
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    assert!(working.draft.as_ref().unwrap().is_outdated);
    assert!(discard(&alpha.host, &alpha.hei, &alpha.actor, &working.mark()).await.unwrap());
    assert_eq!(load(&alpha.host, &alpha.hei).await.unwrap().pages(), &loaded);
}

#[tokio::test]
async fn a_draft_with_faults_is_kept_but_not_published() {
    let (alpha, _, _) = two().await;
    let sheet = Some(Box::new(FactsheetEntry::default()));
    let seen = mark(&None::<FactsheetEntry>);
    save(&alpha.host, &alpha.hei, &alpha.actor, Part::Factsheet(sheet), &seen).await.unwrap();
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    let refused = publish(&alpha.host, &alpha.hei, &alpha.actor, &working.mark(), Extent::Whole).await;
    assert!(matches!(refused, Err(PublishRefused::Faults(faults)) if faults.len() > 10));
    // Taking it out again leaves no draft at all.
    let seen = mark(&working.pages().factsheet);
    save(&alpha.host, &alpha.hei, &alpha.actor, Part::Factsheet(None), &seen).await.unwrap();
    assert_eq!(load(&alpha.host, &alpha.hei).await.unwrap().draft, None);
}

#[tokio::test]
async fn a_wrong_factsheet_holds_no_unit_back() {
    let (alpha, _, _) = two().await;
    let save = async |part, seen: &str| save(&alpha.host, &alpha.hei, &alpha.actor, part, seen).await.unwrap();
    save(Part::Factsheet(Some(Box::new(FactsheetEntry::default()))), &mark(&None::<FactsheetEntry>)).await;
    let only_faults = load(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!(only_faults.rest(), None);
    save(Part::NewUnit(unit("u1", "One")), "").await;
    let working = load(&alpha.host, &alpha.hei).await.unwrap();
    publish(&alpha.host, &alpha.hei, &alpha.actor, &working.mark(), Extent::Rest).await.unwrap();
    let after = load(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!((after.served.units.len(), after.served.factsheet.is_some()), (1, false));
    let draft = after.draft.as_ref().unwrap();
    assert!(!draft.is_outdated && draft.pages.factsheet.is_some());
    assert_eq!(draft.changed_by, alpha.actor.label());
    let again = publish(&alpha.host, &alpha.hei, &alpha.actor, &after.mark(), Extent::Rest).await;
    assert!(matches!(again, Err(PublishRefused::Faults(_))), "{again:?}");
}

#[tokio::test]
async fn a_preview_is_what_will_be_served() {
    let (alpha, _, _) = two().await;
    assert!(example::fill_pages(&alpha.host, &alpha.hei).await.unwrap());
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let preview = super::super::preview::of(&institution, &institution.pages());
    let hei = [alpha.hei.to_string()];
    assert_eq!(preview.institution, answers::institutions(&institution, &hei));
    assert_eq!(preview.factsheet.unwrap(), answers::factsheets(&institution, &hei));
    let ids: Vec<String> = institution.pages().units.iter().map(|unit| unit.id.clone()).collect();
    assert_eq!(preview.units.unwrap(), answers::units(&institution, answers::Units::Ids(&ids)));
}

#[tokio::test]
async fn people_who_save_different_units_at_once_lose_nothing() {
    let (alpha, _, _) = two().await;
    let mut saving = Vec::new();
    for number in 0..4 {
        let (host, hei, actor) = (alpha.host.clone(), alpha.hei.clone(), alpha.actor.clone());
        saving.push(tokio::spawn(async move {
            save(&host, &hei, &actor, Part::NewUnit(unit(&format!("u{number}"), "One")), "").await
        }));
    }
    for one in saving {
        one.await.unwrap().unwrap();
    }
    assert_eq!(load(&alpha.host, &alpha.hei).await.unwrap().pages().units.len(), 4);
}

#[tokio::test]
async fn a_unit_on_which_something_hangs_stays() {
    let (alpha, _, _) = two().await;
    let save = async |part, seen: &str| save(&alpha.host, &alpha.hei, &alpha.actor, part, seen).await;
    save(Part::NewUnit(unit("u1", "One")), "").await.unwrap();
    save(Part::NewUnit(unit("u2", "Two")), "").await.unwrap();
    let published = async || {
        let shown = load(&alpha.host, &alpha.hei).await.unwrap().mark();
        publish(&alpha.host, &alpha.hei, &alpha.actor, &shown, Extent::Whole).await
    };
    published().await.unwrap();
    let id = crate::sign_in::enrol(&alpha.host, &alpha.hei, "Uldis", &[]).await.unwrap();
    let give = async |unit: &str| {
        let now = alpha.host.clock().wire_now();
        let mut grant = crate::sign_in::for_good(domain::people::role::BuiltIn::Coordinator);
        grant.unit = Some(OunitId::parse(unit).unwrap());
        let tx = alpha.host.store().begin().await.unwrap();
        store::grants::give(&tx, &alpha.hei, &id, &grant, now, "Anna").await.unwrap();
        tx.commit().await.unwrap();
    };
    give("u1").await;
    let seen = mark(load(&alpha.host, &alpha.hei).await.unwrap().unit("u1").unwrap());
    let refused = save(Part::NoUnit("u1".to_owned()), &seen).await;
    assert!(matches!(refused, Err(SaveRefused::InUse(Uses { agreements: 0, people: 1 }))), "{refused:?}");
    // A role that is given after the draft lost the unit keeps it as well.
    let seen = mark(load(&alpha.host, &alpha.hei).await.unwrap().unit("u2").unwrap());
    save(Part::NoUnit("u2".to_owned()), &seen).await.unwrap();
    give("u2").await;
    assert!(matches!(published().await, Err(PublishRefused::UnitInUse(id)) if id == "u2"));
}

/// Fails when the schema validator is at hand and finds the document invalid.
fn assert_valid(document: &str) {
    let folder = std::env::var_os("HABITA_REFERENCE").map(std::path::PathBuf::from);
    let folder = folder.unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").into());
    let tool = folder.join("tools/xsd-validate");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), document).unwrap();
    let run = std::process::Command::new("python3").arg(&tool).arg(file.path()).output();
    let Some(output) = run.ok().filter(|_| tool.exists()) else {
        eprintln!("skipped: no schemas or no python3");
        return;
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() || said.contains("ModuleNotFoundError"), "{said}\n{document}");
}

#[tokio::test]
async fn whatever_passes_the_check_is_valid_on_the_network() {
    let (alpha, _, _) = two().await;
    assert!(example::fill_pages(&alpha.host, &alpha.hei).await.unwrap());
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let mut pages = (*institution.pages()).clone();
    let some = |text: &str| Some(text.to_owned());
    let address = super::super::PostalAddress {
        recipients: vec!["Birojs & <daļa>".to_owned()],
        lines: vec!["One".to_owned(), "Two".to_owned()],
        postal_code: some("LV-0000"),
        town: some("Rīga"),
        region: some("Rīga"),
        country: some("LV"),
        ..super::super::PostalAddress::default()
    };
    let texts = BTreeMap::from([("en".to_owned(), "A & B".to_owned()), ("lv".to_owned(), "A un B".to_owned())]);
    let contact = super::super::ContactEntry {
        names: texts.clone(),
        given_names: some("Ilze"),
        family_name: some("Ozola"),
        emails: vec!["a@alpha.example".to_owned()],
        phones: vec![super::super::Phone { other: some("67 000"), ..super::super::Phone::default() }],
        street_address: Some(address.clone()),
        mailing_address: Some(address.clone()),
        roles: texts.clone(),
    };
    pages.institution.names = texts.clone();
    pages.institution.mailing_address = Some(address.clone());
    pages.institution.contacts = vec![contact.clone(), contact.clone()];
    pages.institution.logo = some("https://www.alpha.example/logo.svg");
    pages.units[1].contacts = vec![contact];
    pages.units[1].street_address = Some(address);
    pages.units[1].names = texts;
    assert_eq!(check::findings(&pages), []);
    let preview = super::super::preview::of(&institution, &pages);
    assert_valid(&preview.institution);
    assert_valid(&preview.units.unwrap());
    assert_valid(&preview.factsheet.unwrap());
}
