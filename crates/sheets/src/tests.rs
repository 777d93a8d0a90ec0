//! Files as they come, and files that were made to do harm.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::write::archive;
use crate::{Limits, Unreadable, read, write};

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

fn cells(file: &[u8]) -> Vec<Vec<String>> {
    read(file, &Limits::default()).unwrap().sheets.remove(0).rows.into_iter().map(|row| row.cells).collect()
}

/// A workbook with this text as its sheet.
fn with_sheet(sheet: &str) -> Vec<u8> {
    parts(&[("xl/worksheets/sheet1.xml", sheet.as_bytes())])
}

fn parts(more: &[(&str, &[u8])]) -> Vec<u8> {
    let workbook =
        br#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="x"/></sheets></workbook>"#;
    let relations = br#"<Relationships><Relationship Id="x" Target="/xl/worksheets/sheet1.xml"/></Relationships>"#;
    let mut all: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations)];
    all.extend(more);
    archive(&all)
}

#[test]
fn what_is_written_is_read_again() {
    let first = rows(&[&[], &["Code", "", "PIC"], &["D  <A>&\"01", "x", "999000001"], &["\u{a0}Ž"]]);
    let file = write(&[("Report <2>", &first), ("More", &[])]);
    let book = read(&file, &Limits::default()).unwrap();
    assert_eq!((book.sheets[0].name.as_str(), book.sheets.len()), ("Report <2>", 2));
    let numbers: Vec<u32> = book.sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 3, 4]);
    assert_eq!(cells(&file), first[1..]);
}

#[test]
fn cells_of_every_kind_are_texts() {
    let sheet = r#"<worksheet><sheetData><row r="3">
        <c r="A3" t="s"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3"><v>9.48821603E8</v></c>
        <c r="E3" t="str"><f>A1</f><v>made</v></c><c r="F3" t="inlineStr"><is><r><t>a</t></r><r><t>&#233;</t></r></is></c>
        <c r="ZZ3" t="str"><v>far away</v></c></row></sheetData></worksheet>"#;
    let texts = "<sst><si><t>no</t></si><si><r><t>sha</t></r><r><t>red</t></r><rPh><t>x</t></rPh></si></sst>";
    let file = parts(&[("xl/worksheets/sheet1.xml", sheet.as_bytes()), ("xl/sharedStrings.xml", texts.as_bytes())]);
    let book = read(&file, &Limits::default()).unwrap();
    assert!(book.from_1904);
    assert_eq!(book.sheets[0].rows[0].cells, ["shared", "", "", "948821603", "made", "aé"]);
}

#[test]
fn text_with_separators_is_a_table_too() {
    let expected = [vec!["Code", "Name"], vec!["D  A01", "An, \"odd\"\nname"]];
    for sign in [",", ";", "\t"] {
        let text = format!("\u{feff}Code{sign}Name\r\n\r\nD  A01{sign}\"An, \"\"odd\"\"\nname\"\r\n");
        assert_eq!(cells(text.as_bytes()), expected, "{sign:?}");
    }
}

#[test]
fn what_is_no_workbook_is_told_apart() {
    let limits = Limits::default();
    let refused = |file: &[u8]| read(file, &limits).unwrap_err();
    assert_eq!(refused(b""), Unreadable::Empty);
    assert_eq!(refused(b" \n"), Unreadable::Empty);
    assert_eq!(refused(b"%PDF-1.7"), Unreadable::NeitherKind);
    assert_eq!(refused(b"<html></html>"), Unreadable::NeitherKind);
    assert_eq!(refused(b"a,b\0c"), Unreadable::NeitherKind);
    assert_eq!(refused(b"caf\xe9,b"), Unreadable::NotUtf8);
    let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert_eq!(refused(&old), Unreadable::OldKind);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&old), Unreadable::Encrypted);
    assert_eq!(refused(&archive(&[("word/document.xml", b"<a/>")])), Unreadable::NoWorkbook);
    let whole = with_sheet("<worksheet/>");
    for length in 4..whole.len() {
        assert!(read(&whole[..length], &limits).is_err(), "cut off after {length} bytes");
    }
    let mut locked = whole;
    let directory = locked.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    locked[directory + 8] |= 1;
    assert_eq!(refused(&locked), Unreadable::Encrypted);
}

#[test]
fn damaged_bytes_never_do_more_than_fail() {
    let sheet = "<worksheet><sheetData><row><c t=\"str\"><v>a &amp; b</v></c></row></sheetData></worksheet>";
    let whole = with_sheet(sheet);
    for place in 0..whole.len() {
        for value in [0, 0x41, 0xff, whole[place] ^ 1] {
            let mut damaged = whole.clone();
            damaged[place] = value;
            let _ = read(&damaged, &Limits::default());
        }
    }
}

#[test]
fn a_file_that_grows_is_stopped_by_what_it_states_and_by_what_it_does() {
    let limits = Limits { unpacked: 100_000, ..Limits::default() };
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(b"<worksheet><sheetData>").unwrap();
    packed.write_all(&vec![b' '; 5_000_000]).unwrap();
    packed.write_all(b"</sheetData></worksheet>").unwrap();
    let packed = packed.finish().unwrap();
    let mut bomb = with_sheet(&"x".repeat(packed.len()));
    // The sheet in the archive is the packed one now, and its place in the directory says so.
    let place = bomb.windows(8).position(|part| part == b"xxxxxxxx").unwrap();
    bomb[place..place + packed.len()].copy_from_slice(&packed);
    let entry = bomb.windows(4).rposition(|part| part == b"PK\x01\x02").unwrap();
    bomb[entry + 10] = 8;
    bomb[entry + 24..entry + 28].copy_from_slice(&5_000_046_u32.to_le_bytes());
    assert_eq!(read(&bomb, &limits), Err(Unreadable::TooLongUnpacked(100_000)));
    assert!(read(&bomb, &Limits::default()).is_ok(), "it is a workbook");
    // It lies about its length: it is read to there and no further.
    bomb[entry + 24..entry + 28].copy_from_slice(&1000_u32.to_le_bytes());
    assert!(matches!(read(&bomb, &limits), Err(Unreadable::Damaged(_))), "{:?}", read(&bomb, &limits));
}

#[test]
fn rows_cells_and_signs_are_counted() {
    let many = vec![vec!["a".to_owned(), "b".to_owned()]; 500];
    let file = write(&[("A", &many)]);
    let with = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        read(&file, &limits).unwrap_err()
    };
    assert_eq!(with(|limits| limits.rows = 499), Unreadable::TooManyRows(499));
    assert_eq!(with(|limits| limits.cells = 999), Unreadable::TooManyCells(999));
    assert_eq!(with(|limits| limits.file = 1000), Unreadable::TooLong(1000));
    let long = write(&[("A", &rows(&[&[&"é".repeat(40_000)]]))]);
    assert_eq!(read(&long, &Limits::default()), Err(Unreadable::LongCell(32_767)));
    let long = format!("a,{}", "b".repeat(40_000));
    assert_eq!(read(long.as_bytes(), &Limits::default()), Err(Unreadable::LongCell(32_767)));
    let empty = "<row/>".repeat(500_000);
    let file = with_sheet(&format!("<worksheet><sheetData>{empty}</sheetData></worksheet>"));
    assert_eq!(read(&file, &Limits::default()), Err(Unreadable::TooManyRows(120_000)));
}

#[test]
fn a_document_type_is_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"cc\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    assert!(matches!(read(&with_sheet(bomb), &Limits::default()), Err(Unreadable::Damaged(_))));
}

#[test]
fn a_text_that_many_cells_share_counts_in_each_of_them() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "long ".repeat(6000));
    let row = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(60));
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(20));
    let file = parts(&[("xl/worksheets/sheet1.xml", sheet.as_bytes()), ("xl/sharedStrings.xml", texts.as_bytes())]);
    let limits = Limits { unpacked: 1_000_000, ..Limits::default() };
    assert_eq!(read(&file, &limits), Err(Unreadable::TooLongUnpacked(1_000_000)));
    assert!(read(&file, &Limits::default()).is_ok());
}

#[test]
fn a_long_text_in_many_pieces_is_refused_before_they_are_all_read() {
    let pieces = "&#x1F600;".repeat(40_000);
    let sheet = format!(r#"<worksheet><sheetData><row><c t="str"><v>{pieces}</v></c></row></sheetData></worksheet>"#);
    assert_eq!(read(&with_sheet(&sheet), &Limits::default()), Err(Unreadable::LongCell(32_767)));
}

/// A workbook of this sheet, whose cells share one text of the greatest length.
fn with_a_long_text(sheet: &str) -> Vec<u8> {
    with_a_text(sheet, 32_767)
}

fn with_a_text(sheet: &str, length: usize) -> Vec<u8> {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(length));
    parts(&[("xl/worksheets/sheet1.xml", sheet.as_bytes()), ("xl/sharedStrings.xml", texts.as_bytes())])
}

/// The fastest of some readings: the machine may have other things to do.
fn fastest(file: &[u8]) -> std::time::Duration {
    let one = || {
        let begin = std::time::Instant::now();
        read(file, &Limits::default()).unwrap();
        begin.elapsed()
    };
    (0..4).map(|_| one()).min().unwrap()
}

#[test]
fn cells_that_are_not_kept_cost_nothing_and_count_all_the_same() {
    for place in ["ZZ1", "A1"] {
        let sheet = |number: usize| {
            let cells = format!(r#"<c r="{place}" t="s"><v>0</v></c>"#).repeat(number);
            format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>")
        };
        let (short, long) = (with_a_text(&sheet(40_000), 1), with_a_text(&sheet(40_000), 32_767));
        // In turns, since the machine may become slower meanwhile.
        let (mut with_short, mut with_long) = (fastest(&short), fastest(&long));
        for _ in 0..5 {
            if with_long < with_short * 5 / 2 {
                break;
            }
            with_short = with_short.min(fastest(&short));
            with_long = with_long.min(fastest(&long));
        }
        assert!(with_long < with_short * 5 / 2, "{place}: {with_long:?}, {with_short:?} with a short text");
        let book = read(&long, &Limits::default()).unwrap();
        assert_eq!(book.sheets[0].rows.len(), usize::from(place == "A1"), "{place}");
        let few = Limits { cells: 200_000, ..Limits::default() };
        let many = with_a_long_text(&sheet(300_000));
        assert_eq!(read(&many, &few), Err(Unreadable::TooManyCells(200_000)), "{place}");
    }
}

#[test]
fn of_two_cells_at_one_place_the_first_counts() {
    let cell = |kind: &str, text: &str| format!(r#"<c r="B1" t="{kind}"><v>{text}</v></c>"#);
    let row = [cell("e", "#N/A"), cell("str", "first"), cell("str", "second")].concat();
    let file = with_sheet(&format!("<worksheet><sheetData><row>{row}</row></sheetData></worksheet>"));
    assert_eq!(cells(&file), [["", "first"]]);
}

#[test]
fn a_text_that_many_cells_share_counts_in_cells_whose_row_never_ends_in_the_table() {
    let piece = format!("{}<row></row>", r#"<c t="s"><v>0</v></c>"#.repeat(60));
    let sheet = format!("<worksheet><sheetData><row>{}</row></sheetData></worksheet>", piece.repeat(200));
    let unpacked = Limits::default().unpacked;
    assert_eq!(read(&with_a_long_text(&sheet), &Limits::default()), Err(Unreadable::TooLongUnpacked(unpacked)));
}

#[test]
fn elements_within_elements_are_refused_beyond_any_workbook() {
    let deep = |depth: usize| {
        let (open, close) = ("<a>".repeat(depth), "</a>".repeat(depth));
        read(&with_sheet(&format!("<worksheet>{open}{close}</worksheet>")), &Limits::default())
    };
    assert!(deep(90).is_ok());
    assert!(matches!(deep(200), Err(Unreadable::Damaged(_))));
    let endless = format!("<worksheet>{}", "<a>".repeat(5_000_000));
    let begin = std::time::Instant::now();
    assert!(matches!(read(&with_sheet(&endless), &Limits::default()), Err(Unreadable::Damaged(_))));
    assert!(begin.elapsed().as_secs() < 5, "{:?}", begin.elapsed());
}
