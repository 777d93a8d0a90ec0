//! The message files hold the same keys with the same variables in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::{Lang, MISSING_MARK};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads keys and their variables; enough of the syntax for files that only hold messages. A key may stand in any of a
/// language's files, but only in one of them.
fn messages(lang: Lang) -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.tag());
    let mut found = Messages::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut current = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if line.starts_with('#') {
                continue;
            }
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                line.split('=').next().unwrap().trim().clone_into(&mut current);
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

/// What tests show of a key that some language lacks, or has too much of.
fn only(one: &Messages, other: &Messages) -> Vec<String> {
    one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
}

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    let english = messages(Lang::En);
    for lang in Lang::ALL {
        let own = messages(lang);
        assert_eq!(only(&english, &own), Vec::<String>::new(), "not in {lang:?}");
        assert_eq!(only(&own, &english), Vec::<String>::new(), "in {lang:?} alone");
        for (key, variables) in &english {
            assert_eq!(variables, &own[key], "variables of {key} in {lang:?}");
        }
    }
}

/// Amounts that between them need every plural form of our languages.
const AMOUNTS: [i64; 9] = [0, 1, 2, 3, 5, 11, 21, 22, 100];

#[test]
fn every_key_gives_a_text_for_every_amount() {
    for lang in Lang::ALL.into_iter().chain([Lang::Pseudo]) {
        for (key, variables) in messages(if lang == Lang::Pseudo { Lang::En } else { lang }) {
            for amount in AMOUNTS {
                let args: Vec<_> = variables.iter().map(|name| (name.as_str(), amount.into())).collect();
                let text = lang.text_with(&key, &args);
                assert!(!text.contains(MISSING_MARK), "{lang:?} {key}: {text}");
                assert!(!text.trim().is_empty(), "{lang:?} {key} is empty");
                // What cannot be filled in stands between braces.
                assert!(!text.contains("{$") && !text.contains("{ $"), "{lang:?} {key}: {text}");
            }
        }
    }
}

#[test]
fn texts_keep_to_the_tone_of_the_house() {
    const WORDS: [&str; 11] = [
        "successfully",
        "please",
        "lūdzu",
        "veiksmīgi",
        "bitte",
        "erfolgreich",
        "veuillez",
        "éxito",
        "proszę",
        "prosimy",
        "pomyślnie",
    ];
    for lang in Lang::ALL {
        for key in messages(lang).keys() {
            let text = lang.text_if_known(key).unwrap_or_default().to_lowercase();
            let mut words = text.split(|sign: char| !sign.is_alphabetic());
            assert_eq!(words.find(|word| WORDS.contains(word)), None, "{lang:?} {key}");
            assert!(!text.contains(['!', '¡']), "{lang:?} {key}: {text}");
        }
    }
}

#[test]
fn a_missing_key_is_marked_and_does_not_panic() {
    assert_eq!(Lang::Lv.text("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(Lang::En.text_if_known("no-such-key"), None);
    assert_eq!(Lang::Pseudo.text_if_known("no-such-key"), None);
}

#[test]
fn variables_stand_without_invisible_marks() {
    let text = Lang::En.text_with("condition-of", &[("number", "1–50".into()), ("all", 1240.into())]);
    assert_eq!(text, "Condition 1–50 of 1,240");
}
