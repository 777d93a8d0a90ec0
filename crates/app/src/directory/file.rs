//! A file as the Commission publishes it, as a release of the list.

use domain::eche::{self, Reading, Table};
use sheets::Limits;

use super::FileRefused;

/// The longest file that is read. Releases have less than two million bytes.
pub const MOST_OF_A_FILE: usize = 16 * 1024 * 1024;
/// The most rows of a file. Releases have about 6,200. One transaction writes them all, and whoever else writes waits
/// for it: this many take a few seconds, well within the time for which the store waits.
pub const MOST_ROWS: usize = 20_000;
/// Cells of a row, on average. Releases have twelve.
const CELLS: usize = 50;

/// Reads a workbook or a text with separators.
pub fn read(file: &[u8]) -> Result<Reading, FileRefused> {
    let limits = Limits { file: MOST_OF_A_FILE, rows: MOST_ROWS, cells: MOST_ROWS * CELLS, ..Limits::default() };
    let book = sheets::read(file, &limits)?;
    let from_1904 = book.from_1904;
    let table = |sheet: sheets::Sheet| {
        let (numbers, rows) = sheet.rows.into_iter().map(|row| (row.number, row.cells)).unzip();
        Table { name: sheet.name, numbers, rows, from_1904 }
    };
    let tables: Vec<Table> = book.sheets.into_iter().map(table).collect();
    Ok(eche::read(&tables)?)
}
