//! Rows of a release as institutions, with what was repaired and what cannot be used.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::headings::{self, Column, Headings};
use super::{Charter, ErasmusCode, Listed, Oid, Pic, compact, country, read_date};
use crate::unseen::one_line;

/// One sheet of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its name; a file of plain text has none.
    pub name: String,
    /// The number of each row, as the program for tables shows it.
    pub numbers: Vec<u32>,
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

/// What a release says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The sheet that was read.
    pub sheet: String,
    /// Which column was taken for what.
    pub headings: Headings,
    /// How many rows below the headings hold anything.
    pub rows: usize,
    /// The institutions, each once, with the cells of its row as they came.
    pub listed: Vec<(Listed, Vec<String>)>,
    /// Codes that were written otherwise than they should be.
    pub repaired: Vec<Repaired>,
    /// What cannot be used.
    pub problems: Vec<Problem>,
}

/// A code that was repaired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repaired {
    /// The number of its row.
    pub row: u32,
    /// Whose code it is.
    pub pic: Pic,
    /// As it stood there.
    pub before: String,
    /// As it is kept.
    pub after: ErasmusCode,
}

/// Something that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The number of the row.
    pub row: u32,
    /// What is wrong.
    pub fault: Fault,
    /// The value that it is about.
    pub value: String,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The PIC is missing or none, so that the row is left out.
    NoPic,
    /// The name is missing, so that the row is left out.
    NoName,
    /// Another row has the same PIC and a charter that began later, so that this one is left out.
    RepeatedPic,
    /// What stands for an Erasmus code cannot be read as one.
    NoErasmusCode,
    /// Another institution has the same Erasmus code.
    RepeatedErasmusCode,
    /// What stands for an organisation id is none.
    NoOid,
    /// What stands for a day is none.
    NoDate,
    /// The charter ends before it begins.
    EndsBeforeStart,
    /// The country is not known.
    NoCountry,
}

/// Why a file holds no release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// No sheet has headings of ours.
    #[error("no sheet has a row of headings with a legal name and a PIC")]
    NoHeadings,
    /// There are headings and nothing below them.
    #[error("no row below the headings can be used")]
    NoRows,
}

/// The longest text of a cell that is kept.
const MOST_OF_A_CELL: usize = 500;
/// Rows with fewer cells are remarks.
const FEWEST_CELLS: usize = 3;

impl Fault {
    /// Stable short name, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::NoPic => "no-pic",
            Self::NoName => "no-name",
            Self::RepeatedPic => "repeated-pic",
            Self::NoErasmusCode => "no-erasmus-code",
            Self::RepeatedErasmusCode => "repeated-erasmus-code",
            Self::NoOid => "no-oid",
            Self::NoDate => "no-date",
            Self::EndsBeforeStart => "ends-before-start",
            Self::NoCountry => "no-country",
        }
    }
}

/// Reads the sheet that looks most like the list.
pub fn read(tables: &[Table]) -> Result<Reading, Unusable> {
    let candidates = tables.iter().filter_map(|table| Some((headings::find(&table.rows)?, table)));
    let (headings, table) = candidates
        .max_by_key(|(headings, table)| (headings.found.len(), table.rows.len()))
        .ok_or(Unusable::NoHeadings)?;
    let mut reader = Reader { table, reading: Reading::default(), by_pic: BTreeMap::new() };
    reader.reading.sheet.clone_from(&table.name);
    for (place, cells) in table.rows.iter().enumerate().skip(headings.row + 1) {
        reader.row(&headings, table.numbers.get(place).copied().unwrap_or_default(), cells);
    }
    let mut reading = reader.finish();
    reading.headings = headings;
    if reading.listed.is_empty() { Err(Unusable::NoRows) } else { Ok(reading) }
}

struct Reader<'a> {
    table: &'a Table,
    reading: Reading,
    by_pic: BTreeMap<Pic, Entry>,
}

struct Entry {
    row: u32,
    listed: Listed,
    raw: Vec<String>,
    repaired: Option<Repaired>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn row(&mut self, headings: &Headings, row: u32, cells: &[String]) {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let cell = |column| headings.place(column).and_then(|place| cells.get(place)).map_or("", String::as_str);
        let repeats_headings = filled > 0
            && headings
                .found
                .iter()
                .all(|found| headings::heading(cell(found.column)) == found.heading || found.heading.is_empty());
        if filled < FEWEST_CELLS || repeats_headings {
            return;
        }
        self.reading.rows += 1;
        let left_out = |fault, value: &str| Problem { row, fault, value: value.chars().take(60).collect() };
        let Ok(pic) = Pic::read(cell(Column::Pic)) else {
            return self.reading.problems.push(left_out(Fault::NoPic, cell(Column::Pic)));
        };
        let Some(name) = text(cell(Column::Name)) else {
            return self.reading.problems.push(left_out(Fault::NoName, pic.as_str()));
        };
        let entry = self.entry(row, pic.clone(), name, cells, cell);
        match self.by_pic.get(&pic) {
            Some(other) if other.listed.charter.from > entry.listed.charter.from => {
                self.reading.problems.push(left_out(Fault::RepeatedPic, pic.as_str()));
            }
            Some(other) => {
                let problem = Problem { row: other.row, fault: Fault::RepeatedPic, value: pic.to_string() };
                self.reading.problems.push(problem);
                self.by_pic.insert(pic, entry);
            }
            None => drop(self.by_pic.insert(pic, entry)),
        }
    }

    fn entry<'c>(&self, row: u32, pic: Pic, name: String, cells: &[String], cell: impl Fn(Column) -> &'c str) -> Entry {
        let mut problems = Vec::new();
        let mut wrong = |fault, value: &str| {
            problems.push(Problem { row, fault, value: value.trim().chars().take(60).collect() });
        };
        let located = country::of_cell(cell(Column::Country));
        let written = cell(Column::Erasmus);
        let erasmus = text(written).and_then(|_| ErasmusCode::read(written, located).ok());
        if erasmus.is_none() {
            wrong(Fault::NoErasmusCode, written);
        }
        let oid = text(cell(Column::Oid)).and_then(|oid| {
            let read = Oid::read(&oid);
            if read.is_err() {
                wrong(Fault::NoOid, &oid);
            }
            read.ok()
        });
        let mut day = |column| {
            let written = text(cell(column))?;
            let day = read_date(&written, self.table.from_1904);
            if day.is_none() {
                wrong(Fault::NoDate, &written);
            }
            day
        };
        let charter = Charter { from: day(Column::From), until: day(Column::Until) };
        if charter.from.zip(charter.until).is_some_and(|(from, until)| until < from) {
            wrong(Fault::EndsBeforeStart, cell(Column::Until));
        }
        let country = located.or_else(|| erasmus.as_ref().and_then(ErasmusCode::country));
        if country.is_none() {
            wrong(Fault::NoCountry, cell(Column::Country));
        }
        let repaired = erasmus.as_ref().filter(|code| code.as_str() != written.trim_matches(' '));
        let repaired = repaired.map(|after| Repaired {
            row,
            pic: pic.clone(),
            before: written.chars().take(60).collect(),
            after: after.clone(),
        });
        let listed = Listed {
            pic,
            erasmus,
            oid,
            name,
            street: text(cell(Column::Street)),
            postal_code: text(cell(Column::PostalCode)),
            city: text(cell(Column::City)),
            country: country.map(str::to_owned),
            website: text(cell(Column::Website)),
            charter,
        };
        let raw = cells.iter().map(|cell| cell.chars().take(MOST_OF_A_CELL).collect()).collect();
        Entry { row, listed, raw, repaired, problems }
    }

    fn finish(mut self) -> Reading {
        let mut codes: BTreeMap<String, u32> = BTreeMap::new();
        for entry in self.by_pic.into_values() {
            if let Some(code) = &entry.listed.erasmus
                && let Some(other) = codes.insert(compact(code.as_str()), entry.row)
            {
                let row = entry.row.max(other);
                let fault = Fault::RepeatedErasmusCode;
                self.reading.problems.push(Problem { row, fault, value: code.to_string() });
            }
            self.reading.repaired.extend(entry.repaired);
            self.reading.problems.extend(entry.problems);
            self.reading.listed.push((entry.listed, entry.raw));
        }
        self.reading.problems.sort_by_key(|problem| problem.row);
        self.reading.repaired.sort_by_key(|repaired| repaired.row);
        self.reading
    }
}

/// A text in one line, at most [`MOST_OF_A_CELL`] signs long; nothing for what stands for nothing.
fn text(cell: &str) -> Option<String> {
    let text: String = one_line(cell).chars().take(MOST_OF_A_CELL).collect();
    let is_nothing = matches!(text.as_str(), "" | "-" | "#N/A" | "N/A" | "n/a" | "NULL" | "#REF!" | "#VALUE!");
    (!is_nothing).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let cells = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        Table {
            name: "Report 2".to_owned(),
            numbers: (1..).take(rows.len()).collect(),
            rows: rows.iter().map(cells).collect(),
            from_1904: false,
        }
    }

    const HEADINGS: &[&str] =
        &["Erasmus Code", "PIC", "OID", "Legal Name", "City", "Country", "ECHE start", "ECHE end"];

    #[test]
    fn rows_are_read_repaired_and_told() {
        let rows: &[&[&str]] = &[
            &[],
            HEADINGS,
            &[
                "D\u{a0}\u{a0}SUEDTAL01",
                "999000001",
                "E10000001",
                "\u{202e}Hochschule  \u{200b}Südtal\u{feff}",
                "Südtal",
                "DE",
                "44197",
                "47483",
            ],
            &["RSZITO01", "999000002\n", "#N/A", "Univerzitet Žito", "Žito", "Serbia", "01/11/2022", "31.12.2029"],
            &["??", "999000003", "E1", "Nowhere", "", "Atlantis", "soon", "47483"],
            &["D  SUEDTAL02", "12", "", "No number", "", "DE", "", ""],
            &["D  SUEDTAL01", "999000004", "", "Twin", "Südtal", "DE", "47483", "44197"],
            HEADINGS,
            &["Source: nobody"],
        ];
        let reading = read(&[Table::default(), table(rows)]).unwrap();
        assert_eq!((reading.sheet.as_str(), reading.rows, reading.listed.len()), ("Report 2", 5, 4));
        let (first, raw) = &reading.listed[0];
        assert_eq!(first.name, "Hochschule Südtal");
        assert_eq!(raw[0], "D\u{a0}\u{a0}SUEDTAL01", "the row is kept as it came");
        assert_eq!(first.charter.until.unwrap().to_string(), "2029-12-31");
        let (second, _) = &reading.listed[1];
        assert_eq!((second.erasmus.as_ref().unwrap().as_str(), second.oid.as_ref()), ("RS ZITO01", None));
        assert_eq!(second.country.as_deref(), Some("RS"));
        let repaired: Vec<_> = reading.repaired.iter().map(|one| (one.row, one.after.as_str())).collect();
        assert_eq!(repaired, [(3, "D  SUEDTAL01"), (4, "RS ZITO01")]);
        let problems: Vec<_> = reading.problems.iter().map(|one| (one.row, one.fault)).collect();
        assert_eq!(
            problems,
            [
                (5, Fault::NoErasmusCode),
                (5, Fault::NoOid),
                (5, Fault::NoDate),
                (5, Fault::NoCountry),
                (6, Fault::NoPic),
                (7, Fault::RepeatedErasmusCode),
                (7, Fault::EndsBeforeStart),
            ]
        );
    }

    #[test]
    fn of_two_rows_about_one_institution_the_later_charter_counts() {
        let old: &[&str] = &["A  ALFA01", "999000001", "", "Old name", "Alfa", "AT", "44197", "47483"];
        let new: &[&str] = &["A  ALFA01", "999000001", "", "New name", "Alfa", "AT", "44501", "47483"];
        for rows in [[HEADINGS, old, new], [HEADINGS, new, old]] {
            let reading = read(&[table(&rows)]).unwrap();
            assert_eq!(reading.listed.len(), 1);
            assert_eq!(reading.listed[0].0.name, "New name");
            assert_eq!(reading.problems.len(), 1);
            assert_eq!(reading.problems[0].fault, Fault::RepeatedPic);
        }
    }

    #[test]
    fn a_territory_beyond_the_sea_belongs_to_its_codes_country() {
        let rows: &[&[&str]] = &[HEADINGS, &["DK ILISIMA01", "999000001", "", "Far north", "", "Greenland", "", ""]];
        assert_eq!(read(&[table(rows)]).unwrap().listed[0].0.country.as_deref(), Some("DK"));
    }

    #[test]
    fn what_is_no_list_is_said_to_be_none() {
        assert_eq!(read(&[]), Err(Unusable::NoHeadings));
        assert_eq!(read(&[table(&[&["a", "b"], &["c", "d"]])]), Err(Unusable::NoHeadings));
        assert_eq!(read(&[table(&[HEADINGS])]), Err(Unusable::NoRows));
    }
}
