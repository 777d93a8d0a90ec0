//! The rules that read roles from what a login provider says.

use domain::hei::HeiId;
use domain::ids::RuleId;
use domain::people::rule::Rule;
use jiff::Timestamp;

use crate::sql::to_json;
use crate::{Db, StoreError, Tx};

/// The most rules of one institution.
pub const MOST: u32 = 100;

/// The rules of an institution, the oldest first; never more than [`MOST`].
pub async fn list(db: &impl Db, institution: &HeiId) -> Result<Vec<Rule>, StoreError> {
    let text = "SELECT rule FROM role_rules WHERE institution = $1 ORDER BY id LIMIT $2";
    let rows = db.reader().all(text, &[institution, &MOST]).await?;
    rows.iter().map(|row| row.json("rule")).collect()
}

/// Adds a rule; `false` if there are too many.
pub async fn add(tx: &Tx, institution: &HeiId, rule: &Rule, at: Timestamp) -> Result<bool, StoreError> {
    if list(tx, institution).await?.len() >= MOST as usize {
        return Ok(false);
    }
    let text = "INSERT INTO role_rules (institution, id, rule, created_at) VALUES ($1, $2, $3, $4)";
    tx.run(text, &[institution, &rule.id, &to_json(rule)?, &at]).await?;
    Ok(true)
}

/// A new id for a rule.
#[must_use]
pub fn new_id(at: Timestamp) -> RuleId {
    RuleId::from_uuid(crate::ids::fresh(at))
}

/// Takes a rule away; `false` if there is none of this id.
pub async fn remove(tx: &Tx, institution: &HeiId, id: &RuleId) -> Result<bool, StoreError> {
    Ok(tx.run("DELETE FROM role_rules WHERE institution = $1 AND id = $2", &[institution, id]).await? == 1)
}
