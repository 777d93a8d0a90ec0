//! Who is signed in. Of the token in the browser only a hash is kept. Times are real time.

use domain::hei::HeiId;
use domain::ids::{SessionId, StaffId};
use domain::people::method::Method;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// The most open sessions of one person in a list.
const MOST: u32 = 100;

/// A session that opens.
#[derive(Clone, Copy, Debug)]
pub struct NewSession<'a> {
    /// The hash of its token.
    pub token_hash: &'a [u8],
    /// Who signed in.
    pub staff: &'a StaffId,
    /// How.
    pub method: Method,
    /// With which browser, as it calls itself.
    pub device: &'a str,
    /// When.
    pub now: Timestamp,
    /// Until when at most.
    pub expires_at: Timestamp,
}

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Who is signed in.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// How they signed in.
    pub method: Method,
    /// With which browser, as it calls itself.
    pub device: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When the person last proved who they are.
    pub proved_at: Timestamp,
    /// When it was last used, give or take a minute.
    pub seen_at: Timestamp,
    /// Until when at most.
    pub expires_at: Timestamp,
}

/// Opens a session. The first one of a person is remembered.
pub async fn create(tx: &Tx, institution: &HeiId, new: &NewSession<'_>) -> Result<SessionId, StoreError> {
    let id = SessionId::from_uuid(fresh(new.now));
    tx.run(
        "INSERT INTO sessions
            (institution, token_hash, id, staff, method, device, created_at, proved_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8)",
        &[institution, &new.token_hash, &id, new.staff, &new.method, &new.device, &new.now, &new.expires_at],
    )
    .await?;
    let came = "UPDATE staff SET came_at = $3 WHERE institution = $1 AND id = $2 AND came_at IS NULL";
    tx.run(came, &[institution, new.staff, &new.now]).await?;
    Ok(id)
}

/// The open session of a token; `None` if there is none, it has ended or expired, was not used since `idle_since`, or
/// its person does not work here any more.
pub async fn find(
    db: &impl Db,
    institution: &HeiId,
    token_hash: &[u8],
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<Session>, StoreError> {
    let text = format!("{SELECT} AND s.token_hash = $2 AND s.expires_at > $3 AND s.seen_at > $4");
    let row = db.reader().one(&text, &[institution, &token_hash, &now, &idle_since]).await?;
    row.as_ref().map(session).transpose()
}

/// The open sessions of one person, newest first.
pub async fn of_person(
    db: &impl Db,
    institution: &HeiId,
    staff: &StaffId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Vec<Session>, StoreError> {
    let text = format!(
        "{SELECT} AND s.staff = $2 AND s.expires_at > $3 AND s.seen_at > $4 ORDER BY s.created_at DESC, s.id LIMIT $5"
    );
    db.reader().all(&text, &[institution, staff, &now, &idle_since, &MOST]).await?.iter().map(session).collect()
}

/// Notes that a session was used.
pub async fn touch(tx: &Tx, institution: &HeiId, id: &SessionId, now: Timestamp) -> Result<(), StoreError> {
    tx.run("UPDATE sessions SET seen_at = $3 WHERE institution = $1 AND id = $2", &[institution, id, &now]).await?;
    Ok(())
}

/// Notes that the person proved again who they are, and how.
pub async fn prove(
    tx: &Tx,
    institution: &HeiId,
    id: &SessionId,
    method: Method,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "UPDATE sessions SET proved_at = $4, seen_at = $4, method = $3 WHERE institution = $1 AND id = $2",
        &[institution, id, &method, &now],
    )
    .await?;
    Ok(())
}

/// Ends the session of a token; tells whether it was open.
pub async fn end(tx: &Tx, institution: &HeiId, token_hash: &[u8], now: Timestamp) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE sessions SET ended_at = $3 WHERE institution = $1 AND token_hash = $2 AND ended_at IS NULL",
            &[institution, &token_hash, &now],
        )
        .await?;
    Ok(changed == 1)
}

/// Ends one session of a person by its id; tells whether they had it open.
pub async fn end_one(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    id: &SessionId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE sessions SET ended_at = $4
             WHERE institution = $1 AND id = $2 AND staff = $3 AND ended_at IS NULL",
            &[institution, id, staff, &now],
        )
        .await?;
    Ok(changed == 1)
}

/// Ends all sessions of a person, but for the one given; tells how many.
pub async fn end_all(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    but: Option<&SessionId>,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let but = but.map_or("", SessionId::as_str);
    tx.run(
        "UPDATE sessions SET ended_at = $4
         WHERE institution = $1 AND staff = $2 AND id <> $3 AND ended_at IS NULL AND expires_at > $4",
        &[institution, staff, &but, &now],
    )
    .await
}

/// Forgets sessions that expired before; tells how many.
pub async fn forget_expired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM sessions WHERE institution = $1 AND expires_at < $2", &[institution, &before]).await
}

const SELECT: &str = "SELECT s.id, s.staff, p.name, s.method, s.device, s.created_at, s.proved_at, s.seen_at,
        s.expires_at
    FROM sessions s JOIN staff p ON p.institution = s.institution AND p.id = s.staff
    WHERE s.institution = $1 AND s.ended_at IS NULL AND p.left_at IS NULL";

fn session(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.read("id")?,
        staff: row.read("staff")?,
        name: row.text("name")?,
        method: row.read("method")?,
        device: row.text("device")?,
        created_at: row.at("created_at")?,
        proved_at: row.at("proved_at")?,
        seen_at: row.at("seen_at")?,
        expires_at: row.at("expires_at")?,
    })
}
