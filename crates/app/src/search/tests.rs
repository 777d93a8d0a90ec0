//! What people find, and what they do not.

use domain::hei::{HeiId, OunitId};
use domain::people::access::{Access, Ground};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::people::units::UnitTree;
use jiff::Timestamp;

use super::{
    Entry, Found, Kind, MOST_FOUND, MOST_LOOKED, Part, Place, Search, Seeker, Wanted, What, Whose, check, find,
    has_in_its_names,
};
use crate::agreements::draft;
use crate::host::Host;
use crate::institution_pages::{self, InstitutionPages, Unit};
use crate::testing::{Side, catalogue_of, two};
use crate::work::projection;

fn access(roles: &[BuiltIn], unit: Option<&str>) -> Access {
    let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
    let grant = |role: &BuiltIn| Grant {
        role: Role::BuiltIn(*role),
        unit: unit.clone(),
        from: None,
        until: None,
        source: Source::Hand,
    };
    let grants: Vec<Grant> = roles.iter().map(grant).collect();
    Access::of(&grants, &[], Ground { roles: &[], units: &UnitTree::default(), now: Timestamp::UNIX_EPOCH })
}

fn everything() -> Access {
    access(&[BuiltIn::Administrator, BuiltIn::Officer], None)
}

async fn found(host: &Host, hei: &HeiId, access: &Access, typed: &str) -> Found {
    let institution = host.institution(hei).unwrap();
    let seeker = Seeker { access, lang: "en" };
    let part = Part { only: None, after: None, limit: 10, suggests: true };
    find(host, &institution, seeker, &Wanted::read(typed), part).await.unwrap()
}

/// Kinds and titles of everything that was found.
async fn titles(side: &Side, access: &Access, typed: &str) -> Vec<(Kind, String)> {
    let found = found(&side.host, &side.hei, access, typed).await;
    let of = |group: super::Group| group.hits.into_iter().map(move |hit| (group.kind, hit.title)).collect::<Vec<_>>();
    found.groups.into_iter().flat_map(of).collect()
}

async fn units(side: &Side) {
    let unit = |id: &str, name: &str| Unit {
        id: id.to_owned(),
        names: [("en".to_owned(), name.to_owned()), ("lv".to_owned(), format!("{name} lv"))].into(),
        ..Unit::default()
    };
    let units = vec![unit("unit-1", "Faculty of Law"), unit("unit-2", "Faculty of Arts")];
    let pages = InstitutionPages { units, ..InstitutionPages::default() };
    institution_pages::keep(&side.host, &side.hei, &side.actor, &pages).await.unwrap();
}

#[tokio::test]
async fn an_agreement_is_found_by_numbers_ids_and_its_partner() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let id = alpha.sent(&beta).await;
    let code = alpha.record(&id).await.facts.code;
    let all = everything();
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let half: String = id.as_str().chars().take(18).collect();
    for typed in [
        code.as_str(),
        &code.to_lowercase(),
        &plain,
        id.as_str(),
        &half,
        "beta",
        "RIGAS beta",
        "riga universitate beta",
        "univeristate",
        "d-beta01",
        "germany",
        &format!("beta {code}"),
    ] {
        let found = titles(&alpha, &all, typed).await;
        assert!(found.contains(&(Kind::Agreement, code.clone())), "{typed}: {found:?}");
    }
    for typed in ["", " ", "nothing", "beta nothing", "%", "be_q"] {
        assert_eq!(titles(&alpha, &all, typed).await, [], "{typed}");
    }
    let first = found(&alpha.host, &alpha.hei, &all, &code).await.groups.remove(0);
    assert_eq!((first.kind, first.number, first.next.as_ref()), (Kind::Agreement, 1, None));
    let What::Agreement { partner, state, .. } = &first.hits[0].what else { panic!("{first:?}") };
    assert!(partner.contains("beta") && state.as_deref() == Some("state-sent"), "{first:?}");
}

#[tokio::test]
async fn a_partners_number_finds_our_agreement() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    beta.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let ours = alpha.sent(&beta).await;
    let theirs = beta.sent(&alpha).await;
    let their_code = beta.record(&theirs).await.facts.code;
    alpha.fetches(&beta, theirs.as_str()).await;
    let remote = domain::hei::IiaId::from(&theirs);
    crate::received::link(&alpha.host, &alpha.actor, &beta.hei, &remote, &ours).await.unwrap();
    let code = alpha.record(&ours).await.facts.code;
    for typed in [their_code.as_str(), theirs.as_str()] {
        assert!(titles(&alpha, &everything(), typed).await.contains(&(Kind::Agreement, code.clone())), "{typed}");
    }
}

#[tokio::test]
async fn what_a_partner_sent_is_found_until_it_belongs_to_an_agreement() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    beta.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let theirs = beta.sent(&alpha).await;
    let code = beta.record(&theirs).await.facts.code;
    alpha.fetches(&beta, theirs.as_str()).await;
    let reader = access(&[BuiltIn::Reader], None);
    let received = (Kind::Received, code.clone());
    for typed in [code.as_str(), theirs.as_str(), "beta", "univeristate", &format!("{code} germany")] {
        assert!(titles(&alpha, &reader, typed).await.contains(&received), "{typed}");
    }
    let group = found(&alpha.host, &alpha.hei, &reader, &code).await.groups.remove(0);
    let What::Received { hei, remote_id, partner } = &group.hits[0].what else { panic!("{group:?}") };
    assert_eq!((hei, remote_id.as_str()), (&beta.hei, theirs.as_str()));
    assert!(partner.contains("beta"), "{partner}");
    let of_unit = access(&[BuiltIn::Officer], Some("unit-1"));
    assert!(!titles(&alpha, &of_unit, &code).await.contains(&received), "it belongs to no unit");
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let before = check(&alpha.host, &institution).await.unwrap();
    assert!(before.is_right(), "{before:?}");
    let tx = alpha.host.store().begin().await.unwrap();
    let object = format!("{}/{theirs}", beta.hei);
    store::search::remove(&tx, Whose::Institution(&alpha.hei), Kind::Received, &object).await.unwrap();
    let nowhere = store::search::received(&beta.hei, &domain::hei::IiaId::parse("X-1").unwrap(), "X-1");
    store::search::put(&tx, Whose::Institution(&alpha.hei), &nowhere).await.unwrap();
    tx.commit().await.unwrap();
    let wrong = check(&alpha.host, &institution).await.unwrap();
    assert_eq!(wrong.wrong, [format!("received {object}")]);
    projection::rebuild(&alpha.host).await.unwrap();
    assert_eq!(check(&alpha.host, &institution).await.unwrap(), before, "older installations get it at their start");
    let ours =
        crate::received::make_copy(&alpha.host, &alpha.actor, &beta.hei, &domain::hei::IiaId::from(&theirs)).await;
    ours.unwrap();
    assert!(!titles(&alpha, &reader, &code).await.contains(&received), "it is found as ours");
    assert!(check(&alpha.host, &institution).await.unwrap().is_right());
}

#[tokio::test]
async fn nobody_finds_what_they_may_not_open() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    units(&alpha).await;
    let id = alpha.sent(&beta).await;
    let law = OunitId::parse("unit-1").unwrap();
    crate::agreements::unit::put_in_charge(&alpha.host, &alpha.actor, &id, Some(&law)).await.unwrap();
    let other = alpha.sent(&beta).await;
    let kinds = async |access: &Access, typed: &str| -> Vec<Kind> {
        titles(&alpha, access, typed).await.into_iter().map(|(kind, _)| kind).collect()
    };
    let reader = access(&[BuiltIn::Reader], None);
    assert_eq!(kinds(&everything(), "ilze").await, [Kind::Person]);
    assert_eq!(kinds(&everything(), "faculty law").await, [Kind::Unit]);
    assert!(kinds(&reader, "ilze").await.is_empty() && kinds(&reader, "faculty law").await.is_empty());
    assert_eq!(kinds(&reader, "beta").await.len(), 3);
    let found_by =
        async |unit: &str| found(&alpha.host, &alpha.hei, &access(&[BuiltIn::Officer], Some(unit)), "beta").await;
    let of_law = found_by("unit-1").await;
    let group = of_law.groups.iter().find(|group| group.kind == Kind::Agreement).unwrap();
    assert_eq!((group.number, &group.hits[0].title), (1, &alpha.record(&id).await.facts.code));
    assert!(found_by("unit-2").await.groups.iter().all(|group| group.kind == Kind::Partner));
    let code = alpha.record(&other).await.facts.code;
    let hidden = found(&alpha.host, &alpha.hei, &access(&[BuiltIn::Officer], Some("unit-2")), &code).await;
    assert!(hidden.groups.is_empty() && hidden.suggestions.is_empty(), "{hidden:?}");
    let nothing = Access::default();
    assert_eq!(found(&alpha.host, &alpha.hei, &nothing, "beta").await, Found::default());
}

#[tokio::test]
async fn what_changes_is_found_as_it_is_now() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    units(&alpha).await;
    let all = everything();
    let id = draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    let code = alpha.record(&id).await.facts.code;
    assert_eq!(titles(&alpha, &all, &code).await.len(), 1);
    let (_, mark) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    draft::discard(&alpha.host, &alpha.actor, &id, mark).await.unwrap();
    assert_eq!(titles(&alpha, &all, &code).await, []);
    institution_pages::keep(&alpha.host, &alpha.hei, &alpha.actor, &InstitutionPages::default()).await.unwrap();
    assert_eq!(titles(&alpha, &all, "faculty").await, []);
    // An institution that left the network is not found in it any more.
    alpha.host.use_catalogue(catalogue_of(&[&alpha])).await.unwrap();
    assert_eq!(titles(&alpha, &all, "beta").await, []);
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let before = check(&alpha.host, &institution).await.unwrap();
    assert!(before.is_right(), "{before:?}");
    projection::rebuild(&alpha.host).await.unwrap();
    assert_eq!(check(&alpha.host, &institution).await.unwrap(), before);
}

#[tokio::test]
async fn other_words_are_named_if_nothing_has_all() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let all = everything();
    let two = found(&alpha.host, &alpha.hei, &all, "beta snowdrift").await;
    assert_eq!((two.groups.len(), two.suggestions), (0, vec!["beta".to_owned()]));
    let far = found(&alpha.host, &alpha.hei, &all, "unifersitaett").await;
    assert_eq!(far.suggestions, ["universitate"], "{far:?}");
}

#[tokio::test]
async fn pages_of_one_kind_go_on_behind_their_last_result() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    for _ in 0..7 {
        draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    }
    let (access, institution) = (everything(), alpha.host.institution(&alpha.hei).unwrap());
    let page = async |after: Option<String>| {
        let seeker = Seeker { access: &access, lang: "en" };
        let part = Part { only: Some(Kind::Agreement), after: after.as_deref(), limit: 3, suggests: false };
        let found = find(&alpha.host, &institution, seeker, &Wanted::read("beta"), part).await.unwrap();
        found.groups.into_iter().next().unwrap()
    };
    let first = page(None).await;
    let second = page(first.next.clone()).await;
    let third = page(second.next.clone()).await;
    assert_eq!([first.hits.len(), second.hits.len(), third.hits.len()], [3, 3, 1]);
    assert_eq!((third.next, first.number, first.or_more), (None, 7, false));
    let mut titles: Vec<&str> = [&first, &second].iter().flat_map(|page| &page.hits).map(|hit| &*hit.title).collect();
    titles.dedup();
    assert_eq!(titles.len(), 6);
    assert_eq!(page(Some("nonsense".to_owned())).await.hits, first.hits);
}

#[tokio::test]
async fn people_who_are_invited_are_found_at_once() {
    let (alpha, _, _) = two().await;
    let tx = alpha.host.store().begin().await.unwrap();
    let now = alpha.host.clock().now();
    store::staff::add(&tx, &alpha.hei, "Dace Krūmiņa", Some("dace@alpha.example"), now).await.unwrap();
    tx.commit().await.unwrap();
    for typed in ["krumina", "Dace Krumiņa", "kruimna"] {
        assert_eq!(titles(&alpha, &everything(), typed).await, [(Kind::Person, "Dace Krūmiņa".to_owned())], "{typed}");
    }
}

/// Somebody with a role at each of sixty units, at an institution where others have very many agreements of the same
/// words.
#[tokio::test]
async fn whoever_looks_into_many_units_finds_everything_in_them() {
    let (alpha, beta, _) = two().await;
    let whose = Whose::Institution(&alpha.hei);
    let entry = |object: String, unit: &str| Entry {
        kind: Kind::Agreement,
        object,
        unit: Some(OunitId::parse(unit).unwrap()),
        title: "A-2026".to_owned(),
        partner: Some(beta.hei.clone()),
        codes: vec![],
        words: vec!["2026".to_owned()],
    };
    let tx = alpha.host.store().begin().await.unwrap();
    for number in 0..MOST_LOOKED + 50 {
        store::search::put(&tx, whose, &entry(format!("a-{number}"), "of-others")).await.unwrap();
    }
    for number in 0..60 {
        store::search::put(&tx, whose, &entry(format!("z-{number}"), &format!("unit-{number}"))).await.unwrap();
    }
    tx.commit().await.unwrap();
    let grants: Vec<Grant> = (0..60)
        .map(|number| Grant {
            role: Role::BuiltIn(BuiltIn::Coordinator),
            unit: Some(OunitId::parse(&format!("unit-{number}")).unwrap()),
            from: None,
            until: None,
            source: Source::Hand,
        })
        .collect();
    let ground = Ground { roles: &[], units: &UnitTree::default(), now: Timestamp::UNIX_EPOCH };
    let access = Access::of(&grants, &[], ground);
    let place = Place::of(&access, &alpha.hei, Kind::Agreement).unwrap();
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let part = Part { only: None, after: None, limit: MOST_FOUND as usize, suggests: false };
    let search = Search {
        host: &alpha.host,
        institution: &institution,
        seeker: Seeker { access: &access, lang: "en" },
        wanted: &Wanted::read("2026"),
        part,
        near_partners: tokio::sync::OnceCell::new(),
    };
    let all = search.fitting(&place, &[], None).await.unwrap();
    let mut units: Vec<String> =
        all.entries.iter().map(|(_, entry)| entry.unit.as_ref().unwrap().to_string()).collect();
    units.sort();
    units.dedup();
    assert!(units.len() == 60 && units.iter().all(|unit| unit.starts_with("unit-")), "{units:?}");
}

#[test]
fn names_come_before_towns_and_codes_before_both() {
    let named = |typed: &str, name: &str| has_in_its_names(&Wanted::read(typed), [name]);
    assert!(named("tartu", "TARTU ÜLIKOOL") && named("tar uli", "Tartu Ülikool"));
    assert!(!named("tartu", "Eesti Maaülikool") && !named("tartu kool", "Tartu Ülikool"));
    let wanted = Wanted::read("tartu");
    let fit = wanted.fit(&["tartu", "ulikool"], "", false, None).unwrap();
    assert!(fit < fit.beside_the_name());
    let code = wanted.fit(&["tartu"], "tartu", false, None).unwrap();
    assert_eq!(code, code.beside_the_name());
}
