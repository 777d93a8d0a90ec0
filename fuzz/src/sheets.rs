//! The reader of tables: whatever the bytes, it answers within its limits, and what it read can be written and read
//! again.

use sheets::{Limits, Row, read, write};

/// A target: its name and what it does with its bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets of the tables.
pub const TARGETS: &[Target] = &[("sheets", sheets)];

/// Limits that a small file reaches.
const SMALL: Limits = Limits { file: 64 * 1024, unpacked: 256 * 1024, rows: 60, cells: 300, columns: 12, cell: 120 };

/// XLSX and text with separators.
pub fn sheets(bytes: &[u8]) {
    let Ok(book) = read(bytes, &SMALL) else {
        // What is too much for one reader is none too much for the other, or is told as well.
        let _ = read(bytes, &Limits::default());
        return;
    };
    assert!(bytes.len() <= SMALL.file);
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let cells = || rows().flat_map(|row| &row.cells);
    assert!(rows().count() <= SMALL.rows && cells().count() <= SMALL.cells);
    assert!(rows().all(|row| row.cells.len() <= SMALL.columns && row.cells.last().is_some_and(|cell| is_seen(cell))));
    assert!(cells().all(|cell| cell.chars().count() <= SMALL.cell));
    assert!(cells().map(|cell| cell.len() as u64).sum::<u64>() <= SMALL.unpacked);
    // A workbook cannot hold every sign that a text can.
    if cells().all(|cell| cell.chars().all(|sign| matches!(sign, '\n' | '\t' | ' '..))) {
        for sheet in &book.sheets {
            settles(&sheet.rows);
        }
    }
}

fn is_seen(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// The rows are written as a workbook, and read again are the same.
fn settles(rows: &[Row]) {
    let cells: Vec<Vec<String>> = rows.iter().map(|row| row.cells.clone()).collect();
    let again = read(&write(&[("A", &cells)]), &Limits::default());
    let again = again.map(|book| book.sheets.into_iter().flat_map(|sheet| sheet.rows).map(|row| row.cells).collect());
    assert_eq!(again, Ok(cells));
}
