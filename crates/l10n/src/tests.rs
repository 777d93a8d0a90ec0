//! The message files hold the same keys with the same variables in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::{Lang, MISSING_MARK};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads keys and their variables; enough of the syntax for files that only hold messages.
fn messages(lang: Lang) -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.tag());
    let mut found = Messages::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut current = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if line.starts_with('#') {
                continue;
            }
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let key = line.split('=').next().unwrap().trim();
                current = format!("{area}: {key}");
                let before = found.insert(current.clone(), BTreeSet::new());
                assert!(before.is_none(), "{current} stands twice in {lang:?}");
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-' || *sign == '_')
                    .collect::<String>()
            });
            if let Some(known) = found.get_mut(&current) {
                known.extend(variables);
            }
        }
    }
    found
}

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    let english = messages(Lang::En);
    let latvian = messages(Lang::Lv);
    let only = |one: &Messages, other: &Messages| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&english, &latvian), Vec::<String>::new(), "not in Latvian");
    assert_eq!(only(&latvian, &english), Vec::<String>::new(), "not in English");
    for (key, variables) in &english {
        assert_eq!(variables, &latvian[key], "variables of {key}");
    }
}

#[test]
fn no_key_stands_in_two_areas() {
    let english = messages(Lang::En);
    let mut seen = BTreeMap::new();
    for whole in english.keys() {
        let (area, key) = whole.split_once(": ").unwrap();
        let before = seen.insert(key, area);
        assert_eq!(before, None, "{key} stands in {area} too");
    }
}

#[test]
fn every_key_gives_a_text() {
    for lang in Lang::ALL {
        for (whole, variables) in messages(lang) {
            let (_, key) = whole.split_once(": ").unwrap();
            let args: Vec<_> = variables.iter().map(|name| (name.as_str(), 21_i64.into())).collect();
            let text = lang.text_with(key, &args);
            assert!(!text.contains(MISSING_MARK), "{lang:?} {key}: {text}");
            assert!(!text.trim().is_empty(), "{lang:?} {key} is empty");
        }
    }
}

#[test]
fn texts_keep_to_the_tone_of_the_house() {
    for lang in Lang::ALL {
        for whole in messages(lang).keys() {
            let (_, key) = whole.split_once(": ").unwrap();
            let text = lang.text_if_known(key).unwrap_or_default().to_lowercase();
            for word in ["!", "successfully", "please", "lūdzu", "veiksmīgi"] {
                assert!(!text.contains(word), "{lang:?} {key} says {word}");
            }
        }
    }
}

#[test]
fn a_missing_key_is_marked_and_does_not_panic() {
    assert_eq!(Lang::Lv.text("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(Lang::En.text_if_known("no-such-key"), None);
}

#[test]
fn variables_stand_without_invisible_marks() {
    let text = Lang::En.text_with("condition-of", &[("number", "1–50".into()), ("all", 1240.into())]);
    assert_eq!(text, "Condition 1–50 of 1,240");
}
