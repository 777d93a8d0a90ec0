//! Who gets mail, where, and in which language. Addresses are no keys: two people may have one, and they change hands.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// The most people of one address.
const MOST_OF_AN_ADDRESS: u32 = 5;

/// Where a person gets mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Whose it is.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// The address, if one is known.
    pub email: Option<String>,
    /// The tag of the language that they chose last.
    pub lang: Option<String>,
    /// Whether they do not work here any more.
    pub has_left: bool,
}

/// The mailbox of one person.
pub async fn of(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Option<Mailbox>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND id = ").value(staff);
    db.reader().all_of(query).await?.first().map(mailbox).transpose()
}

/// The people who work here and have this address, in capitals or not.
pub async fn with_address(db: &impl Db, institution: &HeiId, email: &str) -> Result<Vec<Mailbox>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND lower(email) = ").value(&email.to_ascii_lowercase());
    query.add(" AND left_at IS NULL ORDER BY id LIMIT ").value(&MOST_OF_AN_ADDRESS);
    db.reader().all_of(query).await?.iter().map(mailbox).collect()
}

/// Some people who work here and have an address, by id.
pub async fn page(
    db: &impl Db,
    institution: &HeiId,
    after: Option<&StaffId>,
    limit: u32,
) -> Result<Vec<Mailbox>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND email IS NOT NULL AND left_at IS NULL");
    if let Some(after) = after {
        query.add(" AND id > ").value(after);
    }
    query.add(" ORDER BY id LIMIT ").value(&limit);
    db.reader().all_of(query).await?.iter().map(mailbox).collect()
}

/// Keeps which language a person reads. Tells whether it is another one than before.
pub async fn set_lang(tx: &Tx, institution: &HeiId, staff: &StaffId, lang: &str) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE staff SET lang = $3 WHERE institution = $1 AND id = $2 AND (lang IS NULL OR lang <> $3)",
            &[institution, staff, &lang],
        )
        .await?;
    Ok(changed == 1)
}

/// The day for which a person was last told of tasks, and when that was.
pub async fn last_digest(
    db: &impl Db,
    institution: &HeiId,
    staff: &StaffId,
) -> Result<Option<(String, Timestamp)>, StoreError> {
    let row = db
        .reader()
        .one("SELECT day, told_at FROM digests WHERE institution = $1 AND staff = $2", &[institution, staff])
        .await?;
    row.map(|row| Ok((row.text("day")?, row.at("told_at")?))).transpose()
}

/// Takes the digest of a day for a person; `false` if somebody has it already. Days are written so that a later one is
/// greater, such as `2026-11-20`.
pub async fn take_digest(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    day: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let taken = tx
        .run(
            "INSERT INTO digests (institution, staff, day, told_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (institution, staff) DO UPDATE SET day = excluded.day, told_at = excluded.told_at
             WHERE digests.day < excluded.day",
            &[institution, staff, &day, &now],
        )
        .await?;
    Ok(taken == 1)
}

const SELECT: &str = "SELECT id, name, email, lang, left_at IS NOT NULL AS has_left FROM staff WHERE institution = $1";

fn mailbox(row: &Row) -> Result<Mailbox, StoreError> {
    Ok(Mailbox {
        staff: row.read("id")?,
        name: row.text("name")?,
        email: row.opt_text("email")?,
        lang: row.opt_text("lang")?,
        has_left: row.flag("has_left")?,
    })
}
