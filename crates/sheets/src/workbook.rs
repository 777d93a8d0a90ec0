//! Workbooks (ECMA-376, part 1, 18): the list of sheets, the texts that cells share, and the cells.

use std::collections::BTreeMap;

use crate::archive::Archive;
use crate::xml::{Document, Next, attribute};
use crate::{Book, Counts, Row, Sheet, Unreadable};

/// The most sheets that are read.
const MOST_SHEETS: usize = 20;
/// The most files that a workbook names: as many as an archive holds.
const MOST_TARGETS: usize = 2000;
/// The longest number that is looked at.
const MOST_OF_A_NUMBER: usize = 40;
const WORKBOOK: &str = "xl/workbook.xml";

/// Reads a workbook.
pub(crate) fn read(file: &[u8], mut counts: Counts) -> Result<Book, Unreadable> {
    let mut archive = Archive::open(file, counts.limits.unpacked)?;
    if !archive.has(WORKBOOK) {
        return Err(Unreadable::NoWorkbook);
    }
    let targets = targets(&mut archive)?;
    let (names, from_1904) = sheet_names(&mut archive)?;
    let texts = shared_texts(&mut archive, &targets, &counts)?;
    let mut book = Book { sheets: Vec::new(), from_1904 };
    for (name, id) in names {
        let Some(target) = targets.get(&id) else { continue };
        let Some(part) = archive.open_file(target)? else { continue };
        let rows = cells(Document::new(part), &texts, &mut counts)?;
        book.sheets.push(Sheet { name, rows });
    }
    if book.sheets.is_empty() { Err(Unreadable::NoWorkbook) } else { Ok(book) }
}

/// The files of the workbook by their ids.
fn targets(archive: &mut Archive<'_>) -> Result<BTreeMap<String, String>, Unreadable> {
    let mut targets = BTreeMap::new();
    let Some(part) = archive.open_file("xl/_rels/workbook.xml.rels")? else { return Ok(targets) };
    let mut document = Document::new(part);
    loop {
        match document.next()? {
            Next::Open(name, attributes) if name == "Relationship" => {
                if let (Some(id), Some(target)) = (attribute(&attributes, "Id"), attribute(&attributes, "Target")) {
                    targets.insert(id.to_owned(), in_archive(target));
                }
                if targets.len() > MOST_TARGETS {
                    return Err(Unreadable::Damaged("the workbook names too many files"));
                }
            }
            Next::End => return Ok(targets),
            _ => {}
        }
    }
}

/// Where a file lies, seen from the root of the archive.
fn in_archive(target: &str) -> String {
    let whole = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/").to_lowercase()
}

fn sheet_names(archive: &mut Archive<'_>) -> Result<(Vec<(String, String)>, bool), Unreadable> {
    let (mut names, mut from_1904) = (Vec::new(), false);
    let Some(part) = archive.open_file(WORKBOOK)? else { return Ok((names, from_1904)) };
    let mut document = Document::new(part);
    loop {
        match document.next()? {
            Next::Open(name, attributes) if name == "sheet" && names.len() < MOST_SHEETS => {
                if let (Some(name), Some(id)) = (attribute(&attributes, "name"), attribute(&attributes, "id")) {
                    names.push((name.chars().take(100).collect(), id.to_owned()));
                }
            }
            Next::Open(name, attributes) if name == "workbookPr" => {
                from_1904 = matches!(attribute(&attributes, "date1904"), Some("1" | "true"));
            }
            Next::End => return Ok((names, from_1904)),
            _ => {}
        }
    }
}

/// The texts that cells name by number.
fn shared_texts(
    archive: &mut Archive<'_>,
    targets: &BTreeMap<String, String>,
    counts: &Counts,
) -> Result<Vec<String>, Unreadable> {
    let named = targets.values().find(|target| target.ends_with("sharedstrings.xml")).cloned();
    let name = named.unwrap_or_else(|| "xl/sharedstrings.xml".to_owned());
    let mut texts = Vec::new();
    let Some(part) = archive.open_file(&name)? else { return Ok(texts) };
    let mut document = Document::new(part);
    let (mut text, mut is_text, mut is_sound) = (String::new(), false, false);
    loop {
        match document.next()? {
            Next::Open(name, _) => match name.as_str() {
                "si" => text.clear(),
                "t" => is_text = true,
                // How it is pronounced.
                "rPh" => is_sound = true,
                _ => {}
            },
            Next::Close(name) => match name.as_str() {
                "si" => {
                    fits(&text, counts)?;
                    texts.push(std::mem::take(&mut text));
                }
                "t" => is_text = false,
                "rPh" => is_sound = false,
                _ => {}
            },
            Next::Text(piece) if is_text && !is_sound => add(&mut text, &piece, counts)?,
            Next::Text(_) => {}
            Next::End => return Ok(texts),
        }
        if texts.len() > counts.limits.cells {
            return Err(Unreadable::TooManyCells(counts.limits.cells));
        }
    }
}

fn add(text: &mut String, piece: &str, counts: &Counts) -> Result<(), Unreadable> {
    // A character has four bytes at most; the characters are counted once, when the cell ends.
    if text.len() + piece.len() > counts.limits.cell.saturating_mul(4) {
        return Err(Unreadable::LongCell(counts.limits.cell));
    }
    text.push_str(piece);
    Ok(())
}

/// Refuses a text of more characters than a cell has.
fn fits(text: &str, counts: &Counts) -> Result<(), Unreadable> {
    let is_long = text.len() > counts.limits.cell && text.chars().count() > counts.limits.cell;
    if is_long { Err(Unreadable::LongCell(counts.limits.cell)) } else { Ok(()) }
}

/// The cells of one sheet.
fn cells<R: std::io::BufRead>(
    mut document: Document<R>,
    texts: &[String],
    counts: &mut Counts,
) -> Result<Vec<Row>, Unreadable> {
    let mut rows = Vec::new();
    let (mut number, mut cells) = (0_u32, Vec::new());
    let (mut place, mut kind, mut value) = (0_usize, String::new(), String::new());
    let (mut is_value, mut seen) = (false, 0_usize);
    loop {
        match document.next()? {
            Next::Open(name, attributes) => match name.as_str() {
                "row" => {
                    let stated = attribute(&attributes, "r").and_then(|number| number.parse().ok());
                    number = stated.unwrap_or_else(|| number.saturating_add(1));
                    (cells, place) = (Vec::new(), 0);
                    seen += 1;
                    // Rows that hold nothing take time as well.
                    if seen > counts.limits.rows * 4 {
                        return Err(Unreadable::TooManyRows(counts.limits.rows));
                    }
                }
                "c" => {
                    counts.meet()?;
                    place = attribute(&attributes, "r").and_then(column).unwrap_or(place);
                    attribute(&attributes, "t").unwrap_or("n").clone_into(&mut kind);
                    value.clear();
                }
                "v" | "t" => is_value = true,
                _ => {}
            },
            Next::Close(name) => match name.as_str() {
                "row" => counts.take(&mut rows, number, std::mem::take(&mut cells))?,
                "c" => {
                    fits(&value, counts)?;
                    put(&mut cells, place, (&kind, &value), texts, counts)?;
                    place += 1;
                }
                "v" | "t" => is_value = false,
                _ => {}
            },
            Next::Text(piece) if is_value => add(&mut value, &piece, counts)?,
            Next::Text(_) => {}
            Next::End => return Ok(rows),
        }
    }
}

/// Puts a cell into its place. One that stands too far right is left out before its text is looked up, and of two at
/// one place the first counts: a text that many cells share is long, and they are short.
fn put(
    cells: &mut Vec<String>,
    place: usize,
    (kind, value): (&str, &str),
    texts: &[String],
    counts: &mut Counts,
) -> Result<(), Unreadable> {
    let is_taken = cells.get(place).is_some_and(|cell| !cell.is_empty());
    if place >= counts.limits.columns || is_taken {
        return Ok(());
    }
    let text = shown(kind, value, texts);
    if text.is_empty() {
        return Ok(());
    }
    counts.hold(&text)?;
    if cells.len() <= place {
        cells.resize(place + 1, String::new());
    }
    if let Some(cell) = cells.get_mut(place) {
        *cell = text;
    }
    Ok(())
}

fn shown(kind: &str, value: &str, texts: &[String]) -> String {
    match kind {
        "s" => value.trim().parse().ok().and_then(|place: usize| texts.get(place)).cloned().unwrap_or_default(),
        // Faults such as #N/A.
        "e" => String::new(),
        "n" => number(value.trim()),
        _ => value.to_owned(),
    }
}

/// A number as people write it: `9.48821603E8` is `948821603`.
fn number(text: &str) -> String {
    // Whatever else stands there is no number, and is left as it is.
    if text.len() > MOST_OF_A_NUMBER || !text.is_ascii() {
        return text.to_owned();
    }
    let Some((digits, power)) = text.split_once(['E', 'e']) else { return text.to_owned() };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    match power.trim_start_matches('+').parse::<usize>() {
        Ok(power) if power >= fraction.len() && power < 20 => {
            format!("{whole}{fraction}{}", "0".repeat(power - fraction.len()))
        }
        Ok(power) if power < 20 => {
            let (moved, rest) = fraction.split_at(power);
            format!("{whole}{moved}.{rest}")
        }
        _ => text.to_owned(),
    }
}

/// The column of an address such as `AB12`, from 0.
fn column(address: &str) -> Option<usize> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0, |number, letter| number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_read_as_people_see_them() {
        assert_eq!([column("A1"), column("L6144"), column("AA3"), column("7")], [Some(0), Some(11), Some(26), None]);
        assert_eq!(number("9.48821603E8"), "948821603");
        assert_eq!(
            [number("44197"), number("1.5"), number("1.25E1"), number("1E-5")],
            ["44197", "1.5", "12.5", "1E-5"]
        );
        let no_number = format!("{}E19", "1".repeat(50));
        for text in ["1.\u{e9}aE1", no_number.as_str()] {
            assert_eq!(number(text), text);
        }
        assert_eq!(in_archive("/xl/worksheets/Sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(in_archive("../../../etc/passwd"), "etc/passwd");
    }
}
