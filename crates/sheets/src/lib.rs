//! Tables out of spreadsheet files: XLSX (ECMA-376) and plain text with separators.
//!
//! A file comes from a person who had it from somebody else, so nothing in it is believed: not its name, not the sizes
//! that it states, not where its rows say that they stand. Everything is bounded by [`Limits`], and what goes beyond
//! them is an error with a reason that can be told. Cells are texts; numbers stay as they were written, since whoever
//! knows what a column means reads them better than a float would. This crate imports none of ours.

mod archive;
mod plain;
mod workbook;
mod write;
mod xml;

pub use write::write;

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; plain text has none.
    pub name: String,
    /// Its rows that hold anything.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as programs for tables show it, from 1.
    pub number: u32,
    /// Its cells up to the last one that holds anything.
    pub cells: Vec<String>,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Its sheets in their order.
    pub sheets: Vec<Sheet>,
    /// Whether days are numbers that count from 1904.
    pub from_1904: bool,
}

/// How much is read of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file: usize,
    /// Bytes of everything in it once it is unpacked.
    pub unpacked: u64,
    /// Rows of all sheets together.
    pub rows: usize,
    /// Cells of all sheets together.
    pub cells: usize,
    /// Cells of one row; those further right are left out.
    pub columns: usize,
    /// Characters of one cell.
    pub cell: usize,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is longer than is read.
    #[error("the file is longer than {0} bytes")]
    TooLong(usize),
    /// Unpacked, it is longer than is read.
    #[error("unpacked, the file would be longer than {0} bytes")]
    TooLongUnpacked(u64),
    /// It has more rows than are read.
    #[error("the file has more than {0} rows")]
    TooManyRows(usize),
    /// It has more cells than are read.
    #[error("the file has more than {0} cells")]
    TooManyCells(usize),
    /// A cell is longer than is read.
    #[error("a cell of the file is longer than {0} characters")]
    LongCell(usize),
    /// A password is needed.
    #[error("the file is protected by a password")]
    Encrypted,
    /// It is a workbook of the old kind (XLS).
    #[error("the file is a workbook of the old kind (.xls)")]
    OldKind,
    /// It is an archive without a workbook in it.
    #[error("the file holds no Excel workbook")]
    NoWorkbook,
    /// It is neither a workbook nor text.
    #[error("the file is neither an Excel workbook nor text")]
    NeitherKind,
    /// It is a text whose letters are not those of UTF-8.
    #[error("the text is not in UTF-8")]
    NotUtf8,
    /// It holds nothing.
    #[error("the file is empty")]
    Empty,
    /// It is cut off or broken.
    #[error("the file is damaged: {0}")]
    Damaged(&'static str),
}

impl Default for Limits {
    /// Enough for a list of a hundred thousand lines.
    fn default() -> Self {
        Self {
            file: 16 * 1024 * 1024,
            unpacked: 128 * 1024 * 1024,
            rows: 120_000,
            cells: 3_000_000,
            columns: 64,
            cell: 32_767,
        }
    }
}

/// Reads a file. It can take a second of the processor, so do it off the threads that answer requests.
pub fn read(file: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    if file.len() > limits.file {
        return Err(Unreadable::TooLong(limits.file));
    }
    if file.is_empty() {
        return Err(Unreadable::Empty);
    }
    let counts = Counts { limits: *limits, rows: 0, cells: 0, met: 0, bytes: 0 };
    if file.starts_with(b"PK\x03\x04") {
        return workbook::read(file, counts);
    }
    // Compound files: workbooks of the old kind, and new ones under a password ([MS-CFB] 2.2).
    if file.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = file.windows(name.len()).any(|part| part == name);
        return Err(if is_encrypted { Unreadable::Encrypted } else { Unreadable::OldKind });
    }
    plain::read(file, counts)
}

/// What was counted so far.
struct Counts {
    limits: Limits,
    rows: usize,
    cells: usize,
    /// Cells that were met, wherever they stand and whatever they hold.
    met: usize,
    /// Of the text of all cells: a text that many cells share stands in each of them.
    bytes: u64,
}

impl Counts {
    /// Takes a row into a sheet, if it holds anything.
    fn take(&mut self, rows: &mut Vec<Row>, number: u32, mut cells: Vec<String>) -> Result<(), Unreadable> {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        self.rows += 1;
        self.cells += cells.len();
        if self.rows > self.limits.rows {
            return Err(Unreadable::TooManyRows(self.limits.rows));
        }
        if self.cells > self.limits.cells {
            return Err(Unreadable::TooManyCells(self.limits.cells));
        }
        rows.push(Row { number, cells });
        Ok(())
    }

    /// Counts a cell before anything is done with it.
    fn meet(&mut self) -> Result<(), Unreadable> {
        self.met += 1;
        if self.met > self.limits.cells { Err(Unreadable::TooManyCells(self.limits.cells)) } else { Ok(()) }
    }

    /// Counts the text of a cell before it is kept.
    fn hold(&mut self, text: &str) -> Result<(), Unreadable> {
        self.bytes = self.bytes.saturating_add(text.len() as u64);
        if self.bytes > self.limits.unpacked {
            return Err(Unreadable::TooLongUnpacked(self.limits.unpacked));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
