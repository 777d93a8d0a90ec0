//! Who acts for whom, and from when until when.

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::grant::Deputy;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// The most deputies of one person.
const MOST: u32 = 50;

/// One person acts for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Who acts.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// The name of the one who is away.
    pub of_name: String,
    /// For whom, and when.
    pub deputy: Deputy,
}

/// Lets a person act for another; said again, it changes the dates.
pub async fn put(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    deputy: &Deputy,
    at: Timestamp,
    by: &str,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO deputies (institution, of_staff, staff, from_at, until_at, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (institution, of_staff, staff) DO UPDATE SET from_at = excluded.from_at,
            until_at = excluded.until_at, made_at = excluded.made_at, made_by = excluded.made_by",
        &[institution, &deputy.of, staff, &deputy.from, &deputy.until, &at, &by],
    )
    .await?;
    Ok(())
}

/// Ends that a person acts for another; tells whether they did.
pub async fn end(tx: &Tx, institution: &HeiId, of: &StaffId, staff: &StaffId) -> Result<bool, StoreError> {
    let changed = tx
        .run("DELETE FROM deputies WHERE institution = $1 AND of_staff = $2 AND staff = $3", &[institution, of, staff])
        .await?;
    Ok(changed == 1)
}

/// Ends everything of this kind that a person has part in; tells how much it was.
pub async fn end_all(tx: &Tx, institution: &HeiId, person: &StaffId) -> Result<u64, StoreError> {
    let of = tx.run("DELETE FROM deputies WHERE institution = $1 AND of_staff = $2", &[institution, person]).await?;
    let by = tx.run("DELETE FROM deputies WHERE institution = $1 AND staff = $2", &[institution, person]).await?;
    Ok(of + by)
}

/// Who acts for a person, over ones and future ones included.
pub async fn of_person(db: &impl Db, institution: &HeiId, of: &StaffId) -> Result<Vec<Kept>, StoreError> {
    let text = format!("{SELECT} WHERE d.institution = $1 AND d.of_staff = $2 ORDER BY d.from_at, d.staff LIMIT $3");
    db.reader().all(&text, &[institution, of, &MOST]).await?.iter().map(kept).collect()
}

/// For whom a person acts, over ones and future ones included.
pub async fn by_person(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<Kept>, StoreError> {
    let text = format!("{SELECT} WHERE d.institution = $1 AND d.staff = $2 ORDER BY d.from_at, d.of_staff LIMIT $3");
    db.reader().all(&text, &[institution, staff, &MOST]).await?.iter().map(kept).collect()
}

const SELECT: &str = "SELECT d.staff, s.name, d.of_staff, o.name AS of_name, d.from_at, d.until_at FROM deputies d
    JOIN staff s ON s.institution = d.institution AND s.id = d.staff
    JOIN staff o ON o.institution = d.institution AND o.id = d.of_staff";

fn kept(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept {
        staff: row.read("staff")?,
        name: row.text("name")?,
        of_name: row.text("of_name")?,
        deputy: Deputy { of: row.read("of_staff")?, from: row.at("from_at")?, until: row.at("until_at")? },
    })
}
