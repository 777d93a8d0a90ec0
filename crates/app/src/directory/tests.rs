//! The list from a file to what is known of everybody, with the files of the Commission where they are at hand.

use domain::eche::ErasmusCode;
use domain::eche::difference::Kind;
use store::{audit, page};

use super::{
    Accreditation, FileRefused, ImportRefused, Listing, import, import_file, preview, read, sample, take_file,
};
use crate::partners::{self, Asked, Behind, Place, Within};
use crate::testing::{Side, catalogue_of, two};

async fn shown(side: &Side, file: Vec<u8>) -> super::Preview {
    let id = take_file(&side.host, &side.hei, &side.actor, "C:\\lists\\list.xlsx", file).await.unwrap();
    preview(&side.host, &side.hei, &id).await.unwrap().unwrap()
}

async fn found(side: &Side, asked: Asked) -> Vec<String> {
    let lines = partners::find(&side.host, &side.hei, &Within::Everywhere, &asked, &Place::First, 100).await.unwrap();
    lines.rows.into_iter().map(|line| line.known.id).collect()
}

fn text(text: &str) -> Asked {
    Asked { text: text.to_owned(), ..Asked::default() }
}

#[tokio::test]
async fn a_list_is_shown_first_and_imported_once() {
    let (alpha, _, _) = two().await;
    let first = shown(&alpha, sample::workbook()).await;
    let report = first.report();
    assert_eq!((first.file_name.as_str(), report.sheet.as_str()), ("list.xlsx", "Report 2"));
    assert_eq!((report.rows, report.listed, report.new, report.ended), (20, 18, 18, 0));
    let repaired: Vec<_> = first.reading.repaired.iter().map(|one| one.after.as_str()).collect();
    assert_eq!(repaired, ["D  SUEDTAL01", "E  SEVINVE01", "CZ UKAZKA01", "F  PARINV063", "F  VERINV01", "RS PRIMER01"]);
    assert_eq!(super::imported_at(&alpha.host).await.unwrap(), None, "nothing is imported yet");
    let second = shown(&alpha, sample::workbook()).await;
    import(&alpha.host, &alpha.hei, &alpha.actor, &first.id, None).await.unwrap();
    let late = import(&alpha.host, &alpha.hei, &alpha.actor, &second.id, None).await;
    assert!(matches!(late, Err(ImportRefused::ChangedMeanwhile)));
    let again = import(&alpha.host, &alpha.hei, &alpha.actor, &first.id, None).await;
    assert!(matches!(again, Err(ImportRefused::Gone)));
    let second = preview(&alpha.host, &alpha.hei, &second.id).await.unwrap().unwrap();
    assert_eq!((second.report().unchanged, second.differences.changes.len()), (18, 0));
    import(&alpha.host, &alpha.hei, &alpha.actor, &second.id, second.rests_on.as_deref()).await.unwrap();
    let imports = super::imports(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!((imports.len(), imports[1].report.new), (2, 18));
    let filter = audit::Filter { what: Some("list-imported".to_owned()), ..audit::Filter::default() };
    let told = audit::search(alpha.host.store(), &alpha.hei, &filter, &page::Place::First, 10).await.unwrap();
    assert_eq!(told.rows.len(), 2);
}

#[tokio::test]
async fn whoever_is_missing_from_a_later_list_has_ended_and_may_be_back() {
    let (alpha, _, _) = two().await;
    let rows = sample::rows();
    let without: Vec<Vec<String>> =
        rows.iter().filter(|row| !row.iter().any(|cell| cell == "999900003")).cloned().collect();
    let file = |rows: &[Vec<String>]| sheets::write(&[("A", rows)]);
    import_file(&alpha.host, "1.xlsx", file(&rows), false).await.unwrap();
    let (_, looked) = import_file(&alpha.host, "2.xlsx", file(&without), true).await.unwrap();
    assert_eq!(looked.count(Kind::Ended), 1);
    let ended = Asked { listing: Some(Listing::Ended), ..Asked::default() };
    assert!(found(&alpha, ended.clone()).await.is_empty(), "that was only a look");
    import_file(&alpha.host, "2.xlsx", file(&without), false).await.unwrap();
    assert_eq!(found(&alpha, ended.clone()).await, ["pic:999900003"]);
    let Some(Behind::Listed(page)) = partners::of_pic(&alpha.host, &alpha.hei, "999900003").await.unwrap() else {
        panic!("it is still known");
    };
    assert_eq!(page.accreditation, Accreditation::Ended);
    let (_, back) = import_file(&alpha.host, "3.xlsx", file(&rows), false).await.unwrap();
    assert_eq!(back.count(Kind::Back), 1);
    assert!(found(&alpha, ended).await.is_empty());
}

#[tokio::test]
async fn the_list_and_the_network_are_joined_by_code_without_blanks() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let none = partners::accreditation(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    assert_eq!(none, Accreditation::NoList);
    import_file(&alpha.host, "1.xlsx", sample::workbook(), false).await.unwrap();
    let none = partners::accreditation(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    assert_eq!(none, Accreditation::NotListed);
    // Beta's own code, written as some systems do.
    let mut rows = sample::rows();
    rows[2][1] = "D BETA01".to_owned();
    import_file(&alpha.host, "2.xlsx", sheets::write(&[("A", &rows)]), false).await.unwrap();
    let page = partners::page(&alpha.host, &alpha.hei, &Within::Everywhere, &beta.hei).await.unwrap().unwrap();
    assert!(matches!(page.accreditation, Accreditation::Until(Some(_))), "{:?}", page.accreditation);
    assert_eq!(page.listed.unwrap().listed.pic.as_str(), "999900001");
    let behind = partners::of_pic(&alpha.host, &alpha.hei, "999900001").await.unwrap();
    assert_eq!(behind, Some(Behind::Member(beta.hei.clone())));
    for spelling in ["D  BETA01", "dbeta01", "d\u{a0}beta 01", "999 900 001"] {
        assert_eq!(found(&alpha, text(spelling)).await, ["hei:beta.example"], "{spelling}");
    }
    // It leaves the network and stays known.
    alpha.host.use_catalogue(catalogue_of(&[&alpha])).await.unwrap();
    let gone = Asked { connected: Some(false), ..text("D  BETA01") };
    assert_eq!(found(&alpha, gone).await, ["hei:beta.example"]);
}

#[tokio::test]
async fn everybody_is_found_by_name_city_country_and_code_and_never_ourselves() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), false).await.unwrap();
    for (asked, id) in [
        (text("universite montclair"), "pic:999900003"),
        (text("MONTCLAIR"), "pic:999900003"),
        (text("przyklad polit"), "pic:999900005"),
        (text("PRZYKŁADÓW"), "pic:999900005"),
        (text("greece"), "pic:999900004"),
        (text("el"), "pic:999900004"),
        (text("irlnorthfi01"), "pic:999900012"),
        (text("e10900014"), "pic:999900014"),
        (Asked { country: Some("DK"), ..Asked::default() }, "pic:999900013"),
    ] {
        assert_eq!(found(&alpha, asked.clone()).await, [id], "{asked:?}");
    }
    assert_eq!(found(&alpha, text("nowhere at all")).await, Vec::<String>::new());
    assert_eq!(found(&alpha, Asked::default()).await.len(), 18);
    let over = partners::find(&alpha.host, &alpha.hei, &Within::Everywhere, &text("voorbeeld"), &Place::First, 5).await;
    assert!(matches!(over.unwrap().rows[0].accreditation, Accreditation::Over(_)));
}

#[tokio::test]
async fn pages_follow_each_other_in_both_directions() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), false).await.unwrap();
    let all = found(&alpha, Asked::default()).await;
    let page = async |place: &Place| {
        partners::find(&alpha.host, &alpha.hei, &Within::Everywhere, &Asked::default(), place, 7).await.unwrap()
    };
    let (mut seen, mut place) = (Vec::new(), Place::First);
    let mut last = None;
    loop {
        let lines = page(&place).await;
        seen.extend(lines.rows.iter().map(|line| line.known.id.clone()));
        assert_eq!(lines.total, 18);
        last = lines.previous.clone().or(last);
        match lines.next {
            Some(next) => place = next,
            None => break,
        }
    }
    assert_eq!(seen, all);
    let before = page(&last.unwrap()).await;
    assert_eq!(before.rows.iter().map(|line| line.known.id.clone()).collect::<Vec<_>>(), all[7..14]);
    assert_eq!(page(&Place::After("pic:nobody".to_owned())).await.rows.len(), 7, "a place that is gone is the first");
}

#[tokio::test]
async fn files_that_are_no_list_change_nothing() {
    let (alpha, _, _) = two().await;
    let many: Vec<Vec<String>> = vec![vec!["a".to_owned()]; 130_000];
    for file in [Vec::new(), b"%PDF-1.7".to_vec(), b"a,b\n1,2\n".to_vec(), sheets::write(&[("A", &many)])] {
        let refused = take_file(&alpha.host, &alpha.hei, &alpha.actor, "x", file).await;
        assert!(matches!(refused, Err(FileRefused::Unreadable(_) | FileRefused::Unusable(_))), "{refused:?}");
    }
    assert_eq!(super::imports(&alpha.host, &alpha.hei).await.unwrap(), []);
    assert!(preview(&alpha.host, &alpha.hei, "nothing").await.unwrap().is_none());
}

/// The Commission's files, if they are at hand.
fn releases() -> Option<[Vec<u8>; 3]> {
    let file = |name: &str| std::fs::read(testkit::reference::file(&format!("data/eche/{name}"))?).ok();
    Some([file("2022-03.xlsx")?, file("2023-01-11.xlsx")?, file("2026-04-08.xlsx")?])
}

#[tokio::test]
async fn three_releases_of_four_years_are_imported_one_after_the_other() {
    let Some(releases) = releases() else { return };
    let (alpha, _, _) = two().await;
    let mut sums = Vec::new();
    for (name, file) in ["2022", "2023", "2026"].into_iter().zip(releases) {
        let (reading, differences) = import_file(&alpha.host, name, file, false).await.unwrap();
        let report = super::report(&reading, &differences);
        eprintln!("{name}: {report:?}");
        assert_eq!(reading.headings.found.len(), 12, "every column is understood");
        for (listed, raw) in &reading.listed {
            let code = listed.erasmus.as_ref().unwrap_or_else(|| panic!("{listed:?} {raw:?}"));
            assert_eq!(ErasmusCode::read(code.as_str(), None).as_ref(), Ok(code));
            assert!(listed.charter.until.is_some() && listed.country.is_some(), "{listed:?}");
        }
        sums.push((report.rows, report.listed, report.repaired));
    }
    // Counted by another program: rows, different PICs, codes that are not in the official spelling.
    assert_eq!(sums, [(5209, 5209, 52), (5426, 5422, 4117), (6142, 6142, 78)]);
    assert_eq!(found(&alpha, text("KATHOLIEKE UNIVERSITEIT LEUVEN")).await.len(), 1);
}

#[test]
fn a_release_without_its_heading_of_codes_is_read_by_their_shape() {
    let mut rows = sample::rows();
    rows[1][1].clear();
    let reading = read(&sheets::write(&[("A", &rows)])).unwrap();
    assert_eq!(reading.listed[0].0.erasmus.as_ref().unwrap().as_str(), "LV PIEMERA01");
}
