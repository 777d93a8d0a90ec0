//! Where two versions of what an institution tells about itself differ, value by value, for people.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::InstitutionPages;

/// One step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A part by its name in the file, such as `names`.
    Part(String),
    /// A unit by its id, or a text by its language.
    Key(String),
    /// A place in a list, counted from 1.
    Number(usize),
}

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The way to it.
    pub path: Vec<Step>,
    /// What it was; nothing if it is new.
    pub before: Option<String>,
    /// What it is; nothing if it is gone.
    pub after: Option<String>,
}

/// The way that a check names, such as `contact[2].emails[1]` or `names.en`.
#[must_use]
pub fn path(place: &str) -> Vec<Step> {
    let mut path: Vec<Step> = Vec::new();
    for part in place.split(['.', '[']).filter(|part| !part.is_empty()) {
        let number = part.strip_suffix(']').and_then(|number| number.parse().ok());
        let after_texts = matches!(path.last(), Some(Step::Part(name)) if is_texts(name));
        path.push(match number {
            Some(number) => Step::Number(number),
            None if after_texts => Step::Key(part.to_owned()),
            None => Step::Part(part.to_owned()),
        });
    }
    path
}

/// Whether a part holds texts by language.
fn is_texts(part: &str) -> bool {
    matches!(part, "names" | "roles")
}

/// All values that differ, in the order of their ways.
#[must_use]
pub fn between(before: &InstitutionPages, after: &InstitutionPages) -> Vec<Difference> {
    let (mut before, mut after) = (flat(before), flat(after));
    let paths: BTreeSet<Vec<Step>> = before.keys().chain(after.keys()).cloned().collect();
    let all = paths.into_iter().map(|path| {
        let (before, after) = (before.remove(&path), after.remove(&path));
        Difference { path, before, after }
    });
    all.filter(|difference| difference.before != difference.after).collect()
}

fn flat(pages: &InstitutionPages) -> BTreeMap<Vec<Step>, String> {
    let mut found = BTreeMap::new();
    // What was read from JSON can be written as JSON.
    if let Ok(value) = serde_json::to_value(pages) {
        walk(&value, &mut Vec::new(), &mut found);
    }
    found
}

fn walk(value: &Value, path: &mut Vec<Step>, found: &mut BTreeMap<Vec<Step>, String>) {
    let name = match path.last() {
        Some(Step::Part(name)) => name.clone(),
        _ => String::new(),
    };
    match value {
        Value::Null => {}
        Value::Object(parts) => {
            for (key, part) in parts {
                path.push(if is_texts(&name) { Step::Key(key.clone()) } else { Step::Part(key.clone()) });
                walk(part, path, found);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item.get("id").and_then(Value::as_str).filter(|_| name == "unit");
                path.push(id.map_or(Step::Number(index + 1), |id| Step::Key(id.to_owned())));
                walk(item, path, found);
                path.pop();
            }
        }
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => {
            found.insert(path.clone(), text.clone());
        }
        other => {
            found.insert(path.clone(), other.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{About, ContactEntry, Unit};
    use super::*;

    #[test]
    fn the_place_of_a_check_is_a_way() {
        let (part, key) = (|text: &str| Step::Part(text.to_owned()), |text: &str| Step::Key(text.to_owned()));
        assert_eq!(path("contact[2].names.en"), [part("contact"), Step::Number(2), part("names"), key("en")]);
        assert_eq!(path("street_address"), [part("street_address")]);
    }

    #[test]
    fn values_are_compared_by_unit_and_language_wherever_they_stand() {
        let unit = |id: &str, name: &str| Unit {
            id: id.to_owned(),
            names: BTreeMap::from([("en".to_owned(), name.to_owned())]),
            ..Unit::default()
        };
        let contact = ContactEntry { emails: vec!["a@alpha.example".to_owned()], ..ContactEntry::default() };
        let before = InstitutionPages {
            institution: About { logo: Some("https://a.example/l".to_owned()), ..About::default() },
            units: vec![unit("u1", "All"), unit("u2", "Law")],
            factsheet: None,
        };
        let after = InstitutionPages {
            institution: About { contacts: vec![contact], ..About::default() },
            units: vec![unit("u2", "Laws"), unit("u1", "All")],
            factsheet: None,
        };
        let found: Vec<String> = between(&before, &after)
            .into_iter()
            .map(|one| {
                let path: Vec<String> = one
                    .path
                    .iter()
                    .map(|step| match step {
                        Step::Part(text) | Step::Key(text) => text.clone(),
                        Step::Number(number) => number.to_string(),
                    })
                    .collect();
                let text = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
                format!("{}: {} > {}", path.join("/"), text(one.before), text(one.after))
            })
            .collect();
        assert_eq!(
            found,
            [
                "institution/contact/1/emails/1: - > a@alpha.example",
                "institution/logo: https://a.example/l > -",
                "unit/u2/names/en: Law > Laws",
            ]
        );
        assert!(between(&before, &before).is_empty());
    }
}
