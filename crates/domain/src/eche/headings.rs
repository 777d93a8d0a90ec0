//! Which column of a release means what: by its heading, as it is or nearly so, and where a heading is missing by the
//! shape of the values below it.

use serde::{Deserialize, Serialize};

use super::code::ErasmusCode;
use super::ids::{Oid, Pic};
use crate::folding::plain_words;
use crate::unseen::one_line;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// The number of the application, which is not unique.
    Proposal,
    /// The Erasmus code.
    Erasmus,
    /// The participant identification code.
    Pic,
    /// The organisation id.
    Oid,
    /// The legal name.
    Name,
    /// Street and house.
    Street,
    /// Postal code.
    PostalCode,
    /// City.
    City,
    /// Country.
    Country,
    /// Website.
    Website,
    /// First day of the charter.
    From,
    /// Last day of the charter.
    Until,
}

/// How a column was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By a heading that we know.
    Heading,
    /// By a heading that is nearly one that we know.
    Nearly,
    /// By its values.
    Values,
}

/// One column that was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it holds.
    pub column: Column,
    /// Its place, from 0.
    pub place: usize,
    /// Its heading as people read it there.
    pub heading: String,
    /// How it was recognised.
    pub how: How,
}

/// The heading row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headings {
    /// The place of the row among the rows, from 0.
    pub row: usize,
    /// The columns in the order of [`Column`].
    pub found: Vec<Found>,
    /// Headings that mean nothing to us.
    pub unknown: Vec<String>,
}

/// Among how many rows the headings are looked for.
const MOST_ROWS_ABOVE: usize = 40;
/// How many columns a heading row must have at least.
const FEWEST: usize = 4;
/// The most signs of a heading.
const MOST_OF_A_HEADING: usize = 60;
/// How many values tell what a column holds.
const VALUES: usize = 50;

impl Column {
    /// All columns.
    pub const ALL: [Self; 12] = [
        Self::Proposal,
        Self::Erasmus,
        Self::Pic,
        Self::Oid,
        Self::Name,
        Self::Street,
        Self::PostalCode,
        Self::City,
        Self::Country,
        Self::Website,
        Self::From,
        Self::Until,
    ];

    /// Stable short name, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Erasmus => "erasmus",
            Self::Pic => "pic",
            Self::Oid => "oid",
            Self::Name => "name",
            Self::Street => "street",
            Self::PostalCode => "postal-code",
            Self::City => "city",
            Self::Country => "country",
            Self::Website => "website",
            Self::From => "from",
            Self::Until => "until",
        }
    }

    /// Headings that have been seen, or that say the same, without blanks.
    const fn wordings(self) -> &'static [&'static str] {
        match self {
            Self::Proposal => {
                &["proposalnumber", "proposalid", "proposal", "proposalnr", "applicationnumber", "projectnumber"]
            }
            Self::Erasmus => {
                &["erasmuscode", "erasmusid", "erasmusidcode", "erasmusinstitutioncode", "institutioncode"]
            }
            Self::Pic => &["pic", "piccode", "picnumber", "participantidentificationcode", "organisationpic"],
            Self::Oid => &["oid", "organisationid", "organizationid", "oidcode", "organisationoid"],
            Self::Name => &[
                "legalname",
                "organisation",
                "organization",
                "organisationlegalname",
                "organizationlegalname",
                "organisationname",
                "institution",
                "institutionname",
                "nameofinstitution",
                "name",
            ],
            Self::Street => &["street", "address", "legaladdress", "streetaddress", "legaladdressstreet"],
            Self::PostalCode => &["postcd", "postalcode", "postcode", "postalcd", "zip", "zipcode"],
            Self::City => &["city", "town", "legaladdresscity"],
            Self::Country => &["country", "countrycd", "countrycode", "countryname", "legaladdresscountry"],
            Self::Website => &["websiteurl", "website", "webpage", "webaddress", "url", "www", "homepage"],
            Self::From => &[
                "erasmusechestart",
                "erasmusechestartdate",
                "echestartdate",
                "echestart",
                "startdate",
                "validfrom",
                "echevalidfrom",
            ],
            Self::Until => &[
                "erasmusecheend",
                "erasmusecheenddate",
                "echeenddate",
                "echeend",
                "enddate",
                "validuntil",
                "validto",
                "echevaliduntil",
            ],
        }
    }
}

impl How {
    /// Stable short name, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Nearly => "nearly",
            Self::Values => "values",
        }
    }
}

impl Headings {
    /// The place of a column.
    #[must_use]
    pub fn place(&self, column: Column) -> Option<usize> {
        self.found.iter().find(|found| found.column == column).map(|found| found.place)
    }
}

/// Finds the heading row of a table; `None` if no row names at least four columns, among them the name, with codes in
/// one of them.
#[must_use]
pub fn find(rows: &[Vec<String>]) -> Option<Headings> {
    let candidates = rows.iter().take(MOST_ROWS_ABOVE).enumerate().map(|(row, cells)| of_row(row, cells));
    // The first of the best: a repeated heading further down is none.
    let mut best: Option<Headings> = None;
    for candidate in candidates {
        if candidate.found.len() >= FEWEST && best.as_ref().is_none_or(|best| candidate.found.len() > best.found.len())
        {
            best = Some(candidate);
        }
    }
    let mut headings = best?;
    let below: Vec<&Vec<String>> = rows.iter().skip(headings.row + 1).take(VALUES).collect();
    for (column, fits) in BY_VALUES {
        if headings.place(*column).is_none() {
            add_by_values(&mut headings, *column, &below, *fits);
        }
    }
    headings.found.sort_by_key(|found| found.column);
    (headings.place(Column::Name).is_some() && headings.place(Column::Pic).is_some()).then_some(headings)
}

type Fits = fn(&str) -> bool;

/// Columns that their values tell.
const BY_VALUES: &[(Column, Fits)] = &[
    (Column::Erasmus, |text| ErasmusCode::read(text, None).is_ok()),
    (Column::Pic, |text| Pic::read(text).is_ok() && text.trim().starts_with(['8', '9'])),
    (Column::Oid, |text| Oid::read(text).is_ok()),
];

fn add_by_values(headings: &mut Headings, column: Column, below: &[&Vec<String>], fits: Fits) {
    let width = below.iter().map(|row| row.len()).max().unwrap_or_default();
    let is_free = |place: &usize| headings.found.iter().all(|found| found.place != *place);
    let share = |place: usize| {
        let filled: Vec<&str> = below
            .iter()
            .filter_map(|row| row.get(place))
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let fitting = filled.iter().filter(|text| fits(text)).count();
        // Four of five, and more than one by chance.
        (fitting > 0 && fitting * 5 >= filled.len() * 4).then_some(fitting)
    };
    let best =
        (0..width).filter(is_free).filter_map(|place| Some((share(place)?, place))).max_by_key(|(most, _)| *most);
    if let Some((_, place)) = best {
        headings.found.push(Found { column, place, heading: String::new(), how: How::Values });
    }
}

fn of_row(row: usize, cells: &[String]) -> Headings {
    let words: Vec<String> = cells.iter().map(|cell| plain_words(cell).collect::<String>()).collect();
    let mut headings = Headings { row, ..Headings::default() };
    let exact: Fits2 = |known, word| known == word;
    let nearly: Fits2 = |known, word| known.len() > 5 && is_near(known, word);
    for (how, fits) in [(How::Heading, exact), (How::Nearly, nearly)] {
        for column in Column::ALL {
            if headings.place(column).is_some() {
                continue;
            }
            let fitting = words.iter().enumerate().find(|(place, word)| {
                !word.is_empty()
                    && headings.found.iter().all(|found| found.place != *place)
                    && column.wordings().iter().any(|known| fits(known, word))
            });
            if let Some((place, _)) = fitting {
                let heading = cells.get(place).map(|cell| heading(cell)).unwrap_or_default();
                headings.found.push(Found { column, place, heading, how });
            }
        }
    }
    let is_used = |place: usize| headings.found.iter().any(|found| found.place == place);
    let unknown = cells.iter().enumerate().filter(|(place, _)| !is_used(*place)).map(|(_, cell)| heading(cell));
    headings.unknown = unknown.filter(|heading| !heading.is_empty()).take(20).collect();
    headings
}

/// A cell as a heading is kept and shown.
pub(super) fn heading(cell: &str) -> String {
    one_line(cell).chars().take(MOST_OF_A_HEADING).collect()
}

type Fits2 = fn(&str, &str) -> bool;

/// Whether two words differ by at most two letters: one left out, added, changed, or two changed places.
fn is_near(one: &str, other: &str) -> bool {
    const MOST: usize = 2;
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().take(40).collect());
    if one.len().abs_diff(other.len()) > MOST {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX - 1);
            let mut least = (at(&row, j) + usize::from(a != b)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = j > 0 && i > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|distance| *distance <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn headings_are_found_in_any_wording_and_row() {
        let old = row(&[
            "Proposal ID",
            "Erasmus code",
            "PIC",
            "OID",
            "Organisation Legal Name",
            "Street",
            "Postal Code",
            "City",
            "Country",
            "Webpage",
            "ECHE Start Date",
            "ECHE End Date",
        ]);
        let new = row(&[
            "Proposal number",
            "Eramus Code",
            "PIC",
            "OID",
            "Legal Name",
            "Street",
            "Post Cd",
            "City",
            "Country Cd",
            "Website Url",
            "Erasmus Eche Start",
            "Erasmus Eche End",
        ]);
        for (above, heading) in [(0, old), (2, new)] {
            let mut rows = vec![row(&["Erasmus Charter for Higher Education"]); above];
            rows.push(heading);
            let found = find(&rows).unwrap();
            assert_eq!((found.row, found.found.len()), (above, 12));
            assert!(found.found.iter().enumerate().all(|(place, found)| found.place == place));
        }
    }

    #[test]
    fn typing_errors_and_missing_headings_are_made_up_for() {
        let mut rows = vec![row(&["Organisation", "Erasms Code", "PIC", "City", "Contry", "Remarks"])];
        rows.push(row(&["Alfa", "A  ALFA01", "999999001", "Alfa", "AT", "none"]));
        let found = find(&rows).unwrap();
        let how = |column| found.found.iter().find(|found| found.column == column).map(|found| found.how);
        assert_eq!((how(Column::Erasmus), how(Column::Country)), (Some(How::Nearly), Some(How::Nearly)));
        assert_eq!(found.unknown, ["Remarks"]);
        rows[0][4] = "\u{1b}Contry\u{202e}".to_owned();
        rows[0][5] = "\u{1b}[2J\u{200b}Remarks\n".to_owned();
        let odd = find(&rows).unwrap();
        let country =
            odd.found.iter().find(|found| found.column == Column::Country).map(|found| found.heading.as_str());
        assert_eq!((country, odd.unknown.as_slice()), (Some("Contry"), &["[2JRemarks".to_owned()][..]));
        rows[0][1].clear();
        let found = find(&rows).unwrap();
        assert_eq!(found.place(Column::Erasmus), Some(1));
        assert!(found.found.iter().any(|found| found.column == Column::Erasmus && found.how == How::Values));
    }

    #[test]
    fn other_tables_have_no_headings_of_ours() {
        assert_eq!(find(&[]), None);
        assert_eq!(find(&[row(&["Name", "Street", "City", "Country", "Turnover"])]), None, "no column of codes");
        assert_eq!(find(&[row(&["999999001", "Erasmus Code", "PIC", "OID"])]), None, "no name");
    }

    #[test]
    fn nearly_is_two_letters_and_no_more() {
        assert!(is_near("erasmuscode", "eramuscode") && is_near("erasmuscode", "ersamuscode"));
        assert!(is_near("erasmuscode", "erasmscod") && !is_near("erasmuscode", "erasmcod"));
        assert!(!is_near("street", ""));
    }
}
