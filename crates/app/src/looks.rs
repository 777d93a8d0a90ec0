//! How an institution wants its pages to look: its short name, a line of welcome, one colour.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::hei::HeiId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::looks::{self, KeptLook};
use store::{StoreError, audit};

use crate::host::{Host, Institution};

/// The longest short name, which stands in a small square.
pub const MOST_OF_A_SHORT_NAME: usize = 4;
/// The longest line of welcome.
pub const MOST_OF_A_WELCOME: usize = 300;
/// The most languages of the line of welcome.
const MOST_LANGUAGES: usize = 40;

/// The look of an institution. What is not given is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// What stands in the square beside the name.
    pub short_name: Option<String>,
    /// What stands on the sign-in page, by language.
    pub welcome: BTreeMap<String, String>,
    /// The colour of what is chosen and can be pressed, as `#1d4fb8`.
    pub accent: Option<String>,
}

/// The look with its version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versioned {
    /// The look.
    pub look: Look,
    /// Rises with each change; 0 before the first.
    pub version: i64,
    /// When it was last changed, and by whom.
    pub changed: Option<(Timestamp, String)>,
}

/// Why a look is not kept.
#[derive(Debug, thiserror::Error)]
pub enum LookRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// Somebody else changed it meanwhile.
    #[error("somebody else changed it")]
    ChangedMeanwhile,
    /// The short name has no or too many letters.
    #[error("a short name has 1 to {MOST_OF_A_SHORT_NAME} letters")]
    ShortName,
    /// A line of welcome is too long, or there are too many.
    #[error("a line of welcome has {MOST_OF_A_WELCOME} letters at most")]
    Welcome,
    /// It is no colour.
    #[error("no colour")]
    Accent,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Look {
    /// The line of welcome for readers of a language, else in English, else the first; with the tag of its language.
    #[must_use]
    pub fn welcome(&self, lang: &str) -> Option<(&str, &str)> {
        let of = |wanted: &str| self.welcome.iter().find(|(tag, _)| tag.split('-').next() == Some(wanted));
        let found = of(lang).or_else(|| of("en")).or_else(|| self.welcome.first_key_value());
        found.map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

/// The look as it is kept.
pub async fn load(host: &Host, hei: &HeiId) -> Result<Versioned, StoreError> {
    let Some(kept) = looks::get(host.store(), hei).await? else { return Ok(Versioned::default()) };
    let look = serde_json::from_str(&kept.content)
        .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })?;
    Ok(Versioned { look, version: kept.version, changed: Some((kept.changed_at, kept.changed_by)) })
}

/// Keeps a look in place of that with the version that was shown. Pages have it from then on.
pub async fn save(host: &Host, hei: &HeiId, actor: &Actor, look: Look, seen: i64) -> Result<(), LookRefused> {
    let institution = host.institution(hei).ok_or_else(|| LookRefused::NoInstitution(hei.clone()))?;
    check(&look)?;
    let content = serde_json::to_string(&look)
        .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })?;
    let now = host.clock().now();
    let kept = KeptLook { version: seen, content, changed_at: now, changed_by: actor.label().to_owned() };
    let tx = host.store().begin().await?;
    if !looks::put(&tx, hei, &kept).await? {
        return Err(LookRefused::ChangedMeanwhile);
    }
    let entry = audit::Entry {
        institution: hei,
        at: now,
        actor,
        what: "look-changed",
        object_kind: "institution",
        object_id: hei.as_str(),
        details: &changed(&institution.look(), &look),
    };
    audit::append(&tx, &entry).await?;
    tx.commit().await?;
    institution.use_look(look);
    Ok(())
}

/// What is another one now, for the log.
fn changed(before: &Look, after: &Look) -> String {
    let parts = [
        ("short-name", before.short_name != after.short_name),
        ("welcome", before.welcome != after.welcome),
        ("accent", before.accent != after.accent),
    ];
    let names: Vec<&str> = parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect();
    serde_json::json!({ "changed": names.join(", ") }).to_string()
}

/// Reads the look again: another process or a restored backup may have changed it.
pub async fn refresh(host: &Host, institution: &Institution) -> Result<(), StoreError> {
    institution.use_look(load(host, institution.hei()).await?.look);
    Ok(())
}

fn check(look: &Look) -> Result<(), LookRefused> {
    let has_odd_signs = |text: &str| text.trim().is_empty() || text.chars().any(char::is_control);
    if look.short_name.as_deref().is_some_and(|name| has_odd_signs(name) || name.chars().count() > MOST_OF_A_SHORT_NAME)
    {
        return Err(LookRefused::ShortName);
    }
    let is_long = |text: &String| has_odd_signs(text) || text.chars().count() > MOST_OF_A_WELCOME;
    if look.welcome.len() > MOST_LANGUAGES || look.welcome.values().any(is_long) {
        return Err(LookRefused::Welcome);
    }
    let is_colour = |text: &String| {
        text.strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    if look.accent.as_ref().is_some_and(|accent| !is_colour(accent)) {
        return Err(LookRefused::Accent);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::two;

    #[tokio::test]
    async fn a_look_is_kept_once_for_what_was_seen_and_used_at_once() {
        let (alpha, _, _) = two().await;
        let institution = alpha.host.institution(&alpha.hei).unwrap();
        let welcome = BTreeMap::from([("lv".to_owned(), "Sveiki".to_owned()), ("en".to_owned(), "Hello".to_owned())]);
        let look = Look { short_name: Some("ALF".to_owned()), welcome, accent: Some("#ffcc00".to_owned()) };
        save(&alpha.host, &alpha.hei, &alpha.actor, look.clone(), 0).await.unwrap();
        assert_eq!(*institution.look(), look);
        let object = ("institution", alpha.hei.as_str());
        let log = store::audit::of_object(alpha.host.store(), &alpha.hei, object.0, object.1, 1).await.unwrap();
        assert_eq!(log[0].details, r#"{"changed":"short-name, welcome, accent"}"#);
        assert_eq!((look.welcome("lv"), look.welcome("fr")), (Some(("lv", "Sveiki")), Some(("en", "Hello"))));
        let late = save(&alpha.host, &alpha.hei, &alpha.actor, Look::default(), 0).await;
        assert!(matches!(late, Err(LookRefused::ChangedMeanwhile)));
        save(&alpha.host, &alpha.hei, &alpha.actor, Look::default(), 1).await.unwrap();
        assert_eq!(*institution.look(), Look::default());
        refresh(&alpha.host, &institution).await.unwrap();
        assert_eq!(load(&alpha.host, &alpha.hei).await.unwrap().version, 2);
    }

    #[tokio::test]
    async fn a_look_that_would_break_pages_is_refused() {
        let (alpha, _, _) = two().await;
        for look in [
            Look { short_name: Some("ABCDE".to_owned()), ..Look::default() },
            Look { short_name: Some(" ".to_owned()), ..Look::default() },
            Look { accent: Some("#fff;}*{".to_owned()), ..Look::default() },
            Look { accent: Some("red".to_owned()), ..Look::default() },
            Look { welcome: BTreeMap::from([("en".to_owned(), "x".repeat(301))]), ..Look::default() },
        ] {
            assert!(save(&alpha.host, &alpha.hei, &alpha.actor, look.clone(), 0).await.is_err(), "{look:?}");
        }
        assert_eq!(load(&alpha.host, &alpha.hei).await.unwrap(), Versioned::default());
    }
}
