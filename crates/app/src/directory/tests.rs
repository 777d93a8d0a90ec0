//! The list from a file to what is known of everybody, with the files of the Commission where they are at hand.

use std::time::Duration;

use domain::eche::ErasmusCode;
use domain::eche::difference::Kind;
use store::{audit, page};

use super::{
    Accreditation, Doubtful, FileRefused, ImportRefused, Listing, MOST_ROWS, Unreadable, Unusual, import, import_file,
    look_at_file, preview, read, sample, take_file,
};
use crate::partners::{self, Behind, Filter, Place, Within};
use crate::testing::{Side, catalogue_of, two};

async fn shown(side: &Side, file: Vec<u8>) -> super::Preview {
    let id = take_file(&side.host, &side.hei, &side.actor, "C:\\lists\\\u{202e}list\u{200b}.xlsx", file).await.unwrap();
    preview(&side.host, &side.hei, &id).await.unwrap().unwrap()
}

async fn found(side: &Side, asked: Filter) -> Vec<String> {
    let lines = partners::find(&side.host, &side.hei, &Within::Everywhere, &asked, &Place::First, 100).await.unwrap();
    lines.page.rows.into_iter().map(|line| line.known.id).collect()
}

fn text(text: &str) -> Filter {
    Filter { text: text.to_owned(), ..Filter::default() }
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
    import(&alpha.host, &alpha.hei, &alpha.actor, &first.id, (None, None)).await.unwrap();
    let late = import(&alpha.host, &alpha.hei, &alpha.actor, &second.id, (None, None)).await;
    assert!(matches!(late, Err(ImportRefused::ChangedMeanwhile)));
    let again = import(&alpha.host, &alpha.hei, &alpha.actor, &first.id, (None, None)).await;
    assert!(matches!(again, Err(ImportRefused::Gone)));
    let second = preview(&alpha.host, &alpha.hei, &second.id).await.unwrap().unwrap();
    assert_eq!((second.report().unchanged, second.differences.changes.len()), (18, 0));
    import(&alpha.host, &alpha.hei, &alpha.actor, &second.id, (second.rests_on.as_deref(), None)).await.unwrap();
    let imports = super::imports(&alpha.host, &alpha.hei).await.unwrap();
    assert_eq!((imports.len(), imports[1].report.new), (2, 18));
    let filter = audit::Filter { what: Some("list-imported".to_owned()), ..audit::Filter::default() };
    let told = audit::search(alpha.host.store(), &alpha.hei, &filter, &page::Place::First, 10).await.unwrap();
    assert_eq!(told.rows.len(), 2);
}

#[tokio::test]
async fn a_file_that_waits_is_read_in_its_turn_and_holds_no_transaction() {
    let (alpha, _, _) = two().await;
    let host = &alpha.host;
    let file = shown(&alpha, sample::workbook()).await;
    let no_yes = (None, None);
    let turn = host.reading().acquire_owned().await.unwrap();
    let mut both = Box::pin(async {
        tokio::join!(preview(host, &alpha.hei, &file.id), import(host, &alpha.hei, &alpha.actor, &file.id, no_yes))
    });
    let early = tokio::time::timeout(Duration::from_millis(300), &mut both).await;
    assert!(early.is_err(), "neither is read while another file is");
    let other = tokio::time::timeout(Duration::from_secs(5), host.store().begin()).await;
    other.expect("somebody else may write meanwhile").unwrap().rollback().await.unwrap();
    drop(turn);
    let (looked, imported) = both.await;
    assert_eq!((looked.unwrap().unwrap().report().new, imported.unwrap().new), (18, 18));
    // One that is taken away while it is read is not imported.
    let file = shown(&alpha, sample::workbook()).await;
    let turn = host.reading().acquire_owned().await.unwrap();
    let yes = (file.rests_on.as_deref(), None);
    let mut late = Box::pin(import(host, &alpha.hei, &alpha.actor, &file.id, yes));
    assert!(tokio::time::timeout(Duration::from_millis(300), &mut late).await.is_err());
    super::discard(host, &alpha.hei, &file.id).await.unwrap();
    drop(turn);
    assert!(matches!(late.await, Err(ImportRefused::Gone)));
    assert_eq!(super::imports(host, &alpha.hei).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_is_missing_from_a_later_list_has_ended_and_may_be_back() {
    let (alpha, _, _) = two().await;
    let rows = sample::rows();
    let without: Vec<Vec<String>> =
        rows.iter().filter(|row| !row.iter().any(|cell| cell == "999900003")).cloned().collect();
    let file = |rows: &[Vec<String>]| sheets::write(&[("A", rows)]);
    import_file(&alpha.host, "1.xlsx", file(&rows), None).await.unwrap();
    let (_, looked) = look_at_file(&alpha.host, file(&without)).await.unwrap();
    assert_eq!(looked.count(Kind::Ended), 1);
    let ended = Filter { listing: Some(Listing::Ended), ..Filter::default() };
    // The charter of one is over, though the list still has it.
    let over = found(&alpha, ended.clone()).await;
    assert!(over.len() == 1 && !over.contains(&"pic:999900003".to_owned()), "that was only a look: {over:?}");
    import_file(&alpha.host, "2.xlsx", file(&without), None).await.unwrap();
    let gone = found(&alpha, ended.clone()).await;
    assert!(gone.len() == 2 && gone.contains(&"pic:999900003".to_owned()), "{gone:?}");
    let Some(Behind::Listed(page)) = partners::of_pic(&alpha.host, &alpha.hei, "999900003").await.unwrap() else {
        panic!("it is still known");
    };
    assert_eq!(page.accreditation, Accreditation::Ended);
    let (_, back) = import_file(&alpha.host, "3.xlsx", file(&rows), None).await.unwrap();
    assert_eq!(back.count(Kind::Back), 1);
    assert_eq!(found(&alpha, ended).await, over);
}

/// The invented list without most of its institutions.
fn short_list() -> Vec<u8> {
    sheets::write(&[("A", &sample::rows()[..5])])
}

#[tokio::test]
async fn a_short_list_ends_nobody_until_somebody_has_said_how_many() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let ended = Filter { listing: Some(Listing::Ended), ..Filter::default() };
    let short = shown(&alpha, short_list()).await;
    let ends = |number| Unusual { ended: Some(number), ..Unusual::default() };
    let many = Doubtful { unusual: ends(15), listed: 18 };
    assert_eq!((short.unusual, short.listed_now), (many.unusual, many.listed));
    let rests_on = short.rests_on.as_deref();
    let elsewhere = Unusual { changed: Some(15), new: Some(15), ..Unusual::default() };
    for wrong in [None, Some(ends(0)), Some(ends(14)), Some(ends(18)), Some(elsewhere)] {
        let refused = import(&alpha.host, &alpha.hei, &alpha.actor, &short.id, (rests_on, wrong)).await;
        assert!(matches!(refused, Err(ImportRefused::Doubtful(told)) if told == many), "{refused:?}");
        let refused = import_file(&alpha.host, "2.xlsx", short_list(), wrong).await;
        assert!(matches!(refused, Err(FileRefused::Doubtful(told)) if told == many), "{refused:?}");
    }
    assert_eq!(found(&alpha, ended.clone()).await.len(), 1, "nothing has changed: the charter of one is over");
    assert_eq!(super::imports(&alpha.host, &alpha.hei).await.unwrap().len(), 1);
    import(&alpha.host, &alpha.hei, &alpha.actor, &short.id, (rests_on, Some(ends(15)))).await.unwrap();
    assert_eq!(found(&alpha, ended).await.len(), 15);
}

#[tokio::test]
async fn another_list_changes_nobody_until_somebody_has_said_how_many() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let mut rows = sample::rows();
    for row in rows.iter_mut().filter(|row| row.len() > 9 && row[2].starts_with("9999")) {
        row[9] = "https://elsewhere.example".to_owned();
    }
    let elsewhere = sheets::write(&[("A", &rows)]);
    let refused = import_file(&alpha.host, "2.xlsx", elsewhere.clone(), None).await;
    let Err(FileRefused::Doubtful(Doubtful { unusual, listed: 18 })) = refused else { panic!("{refused:?}") };
    assert!(unusual.changed.is_some() && unusual.ended.is_none() && unusual.new.is_none(), "{unusual:?}");
    import_file(&alpha.host, "2.xlsx", elsewhere, Some(unusual)).await.unwrap();
    // One that is twice as long and more.
    let mut long = rows;
    let like = long[2].clone();
    for number in 0..19 {
        let mut row = like.clone();
        row[1].clear();
        row[2] = format!("9998000{number:02}");
        row[3].clear();
        long.push(row);
    }
    let long = sheets::write(&[("A", &long)]);
    let refused = import_file(&alpha.host, "3.xlsx", long.clone(), None).await;
    let new = Unusual { new: Some(19), ..Unusual::default() };
    let expected = Doubtful { unusual: new, listed: 18 };
    assert!(matches!(refused, Err(FileRefused::Doubtful(told)) if told == expected), "{refused:?}");
    import_file(&alpha.host, "3.xlsx", long, Some(new)).await.unwrap();
    assert_eq!(super::imports(&alpha.host, &alpha.hei).await.unwrap().len(), 3);
}

#[tokio::test]
async fn the_list_and_the_network_are_joined_by_code_without_blanks() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let none = partners::accreditation(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    assert_eq!(none, Accreditation::NoList);
    import_file(&alpha.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let none = partners::accreditation(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    assert_eq!(none, Accreditation::NotListed);
    // Beta's own code, written as some systems do.
    let mut rows = sample::rows();
    rows[2][1] = "D BETA01".to_owned();
    import_file(&alpha.host, "2.xlsx", sheets::write(&[("A", &rows)]), None).await.unwrap();
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
    let gone = Filter { connected: Some(false), ..text("D  BETA01") };
    assert_eq!(found(&alpha, gone).await, ["hei:beta.example"]);
}

#[tokio::test]
async fn everybody_is_found_by_name_city_country_and_code_and_never_ourselves() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    for (asked, id) in [
        (text("universite montclair"), "pic:999900003"),
        (text("MONTCLAIR"), "pic:999900003"),
        (text("przyklad polit"), "pic:999900005"),
        (text("PRZYKŁADÓW"), "pic:999900005"),
        (text("greece"), "pic:999900004"),
        (text("el"), "pic:999900004"),
        (text("irlnorthfi01"), "pic:999900012"),
        (text("e10900014"), "pic:999900014"),
        (Filter { country: Some("DK"), ..Filter::default() }, "pic:999900013"),
    ] {
        assert_eq!(found(&alpha, asked.clone()).await, [id], "{asked:?}");
    }
    assert_eq!(found(&alpha, text("nowhere at all")).await, Vec::<String>::new());
    assert_eq!(found(&alpha, Filter::default()).await.len(), 18);
    let over = partners::find(&alpha.host, &alpha.hei, &Within::Everywhere, &text("voorbeeld"), &Place::First, 5).await;
    assert!(matches!(over.unwrap().page.rows[0].accreditation, Accreditation::Over(_)));
}

#[tokio::test]
async fn a_name_with_marks_is_found_with_them_without_them_and_in_two_letters() {
    let (alpha, _, _) = two().await;
    let mut rows = sample::rows();
    // Its code does not say its name.
    for row in rows.iter_mut().filter(|row| row.iter().any(|cell| cell == "999900002")) {
        row[1] = "D  TALORT01".to_owned();
    }
    import_file(&alpha.host, "1.xlsx", sheets::write(&[("A", &rows)]), None).await.unwrap();
    for typed in ["sudtal", "suedtal", "südtal", "SÜDT", "hochschule fuer", "talort 01"] {
        assert_eq!(found(&alpha, text(typed)).await, ["pic:999900002"], "{typed}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_in_both_directions() {
    let (alpha, _, _) = two().await;
    import_file(&alpha.host, "1.xlsx", sample::workbook(), None).await.unwrap();
    let all = found(&alpha, Filter::default()).await;
    let page = async |place: &Place| {
        partners::find(&alpha.host, &alpha.hei, &Within::Everywhere, &Filter::default(), place, 7).await.unwrap()
    };
    let (mut seen, mut place) = (Vec::new(), Place::First);
    let mut last = None;
    loop {
        let lines = page(&place).await;
        seen.extend(lines.page.rows.iter().map(|line| line.known.id.clone()));
        assert_eq!(lines.counted.all, 18);
        assert_eq!(lines.counted.before, (seen.len() - lines.page.rows.len()) as u64);
        last = lines.page.previous.clone().or(last);
        match lines.page.next {
            Some(next) => place = next,
            None => break,
        }
    }
    assert_eq!(seen, all);
    let before = page(&last.unwrap()).await;
    assert_eq!(before.page.rows.iter().map(|line| line.known.id.clone()).collect::<Vec<_>>(), all[7..14]);
    assert_eq!(
        page(&Place::After("pic:nobody".to_owned())).await.page.rows.len(),
        7,
        "a place that is gone is the first"
    );
}

#[tokio::test]
async fn files_that_are_no_list_change_nothing() {
    let (alpha, _, _) = two().await;
    for file in [Vec::new(), b"%PDF-1.7".to_vec(), b"a,b\n1,2\n".to_vec()] {
        let refused = take_file(&alpha.host, &alpha.hei, &alpha.actor, "x", file).await;
        assert!(matches!(refused, Err(FileRefused::Unreadable(_) | FileRefused::Unusable(_))), "{refused:?}");
    }
    let mut many = sample::rows();
    let last = many.last().cloned().unwrap();
    many.resize(MOST_ROWS + 40, last);
    let refused = take_file(&alpha.host, &alpha.hei, &alpha.actor, "x", sheets::write(&[("A", &many)])).await;
    assert!(matches!(refused, Err(FileRefused::Unreadable(Unreadable::TooManyRows(MOST_ROWS)))), "{refused:?}");
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
        let (reading, differences) = import_file(&alpha.host, name, file, None).await.unwrap();
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
