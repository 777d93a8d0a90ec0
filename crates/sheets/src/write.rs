//! Writing a workbook: as little as every program for tables reads. For samples and tests.

use std::fmt::Write as _;

use flate2::Crc;

/// What a workbook is made of, besides its sheets.
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const SHEET_OF: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Writes sheets: name and rows. A cell that is nothing but digits is written as a number. Empty rows keep their place.
#[must_use]
pub fn write(sheets: &[(&str, &[Vec<String>])]) -> Vec<u8> {
    let (mut types, mut relations, mut names) = (TYPES.to_owned(), String::new(), String::new());
    let mut files = Vec::new();
    for (number, (name, rows)) in (1..).zip(sheets) {
        let _ = write!(types, r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SHEET_TYPE}"/>"#);
        let _ = write!(
            relations,
            r#"<Relationship Id="rId{number}" Type="{SHEET_OF}" Target="worksheets/sheet{number}.xml"/>"#
        );
        let _ = write!(names, r#"<sheet name="{}" sheetId="{number}" r:id="rId{number}"/>"#, escaped(name));
        files.push((format!("xl/worksheets/sheet{number}.xml"), sheet(rows)));
    }
    files.push(("[Content_Types].xml".to_owned(), format!("{types}</Types>")));
    files.push(("_rels/.rels".to_owned(), ROOT.to_owned()));
    files.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
        ),
    ));
    files.push((
        "xl/workbook.xml".to_owned(),
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>"#
        ),
    ));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    archive(&files)
}

/// Packs files into an archive, as they are.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut crc = Crc::new();
        crc.update(bytes);
        let length = length(bytes.len());
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        head.extend(crc.sum().to_le_bytes());
        head.extend(length);
        head.extend(length);
        head.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        head.extend([0, 0]);
        let place = self::length(out.len());
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(place);
        directory.extend(name.as_bytes());
    }
    let (place, count) = (length(out.len()), u16::try_from(files.len()).unwrap_or_default().to_le_bytes());
    let directory_length = length(directory.len());
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(directory_length);
    out.extend(place);
    out.extend([0, 0]);
    out
}

fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or_default().to_le_bytes()
}

fn sheet(rows: &[Vec<String>]) -> String {
    let mut text = format!(r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>"#);
    for (number, row) in (1..).zip(rows) {
        let _ = write!(text, r#"<row r="{number}">"#);
        for (place, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let address = format!("{}{number}", letters(place));
            let is_number = cell.len() < 10 && !cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit());
            let _ = if is_number {
                write!(text, r#"<c r="{address}"><v>{cell}</v></c>"#)
            } else {
                let cell = escaped(cell);
                write!(text, r#"<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{cell}</t></is></c>"#)
            };
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData></worksheet>");
    text
}

fn letters(place: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    if place < 26 { letter(place).to_string() } else { format!("{}{}", letter(place / 26 - 1), letter(place)) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
