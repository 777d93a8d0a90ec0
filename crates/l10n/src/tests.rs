//! The message files hold the same keys with the same variables in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use crate::{Lang, MISSING_MARK};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// The texts of a language by their keys, as they stand in the files. A key may stand in any of a language's files, but
/// only in one of them.
fn sources(lang: Lang) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.tag());
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let mut current = String::new();
        for line in std::fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let (key, text) = line.split_once('=').unwrap();
                key.trim().clone_into(&mut current);
                let before = found.insert(current.clone(), text.to_owned());
                assert!(before.is_none(), "{current} stands twice in {lang:?}");
            } else if !line.starts_with('#')
                && let Some(text) = found.get_mut(&current)
            {
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    found
}

/// The keys of a language with the variables that their texts mention.
fn messages(lang: Lang) -> Messages {
    let is_name = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-' || *sign == '_';
    let variables =
        |text: &str| text.split('$').skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect();
    sources(lang).into_iter().map(|(key, text)| (key, variables(&text))).collect()
}

/// What tests show of a key that some language lacks, or has too much of.
fn only(one: &Messages, other: &Messages) -> Vec<String> {
    one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
}

/// Texts that are given more values than English says, since another language says the same with others.
const WITH_MORE: [(&str, [&str; 4]); 1] = [("about-fault-day-of-month", ["field", "month", "count", "day"])];

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    let english = messages(Lang::En);
    for lang in Lang::ALL {
        let own = messages(lang);
        assert_eq!(only(&english, &own), Vec::<String>::new(), "not in {lang:?}");
        assert_eq!(only(&own, &english), Vec::<String>::new(), "in {lang:?} alone");
        for (key, variables) in &english {
            match WITH_MORE.iter().find(|(known, _)| known == key) {
                Some((_, given)) => {
                    assert!(
                        own[key].iter().all(|name| given.contains(&name.as_str())),
                        "variables of {key} in {lang:?}"
                    );
                }
                None => assert_eq!(variables, &own[key], "variables of {key} in {lang:?}"),
            }
        }
    }
}

/// Amounts that between them need every plural form of our languages.
const AMOUNTS: [i64; 9] = [0, 1, 2, 3, 5, 11, 21, 22, 100];

/// The plural forms that a text chooses between, for each choice that has any.
fn choices(text: &str) -> Vec<BTreeSet<&str>> {
    // For each brace that is open, the names of its forms if it is a choice.
    let mut open: Vec<Option<BTreeSet<&str>>> = Vec::new();
    let mut found = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open.push(None),
            '}' => found.extend(open.pop().flatten()),
            '>' if text[..at].ends_with('-') => *open.last_mut().unwrap() = Some(BTreeSet::new()),
            '[' => {
                let name = text[at + 1..].split(']').next().unwrap();
                if let Some(Some(forms)) = open.last_mut() {
                    forms.insert(name);
                }
            }
            _ => {}
        }
    }
    found.retain(|forms| forms.iter().any(|form| ["zero", "one", "two", "few", "many"].contains(form)));
    found
}

#[test]
fn a_choice_by_an_amount_has_every_plural_form_of_its_language() {
    for lang in Lang::ALL {
        let rules = PluralRules::try_new_cardinal((&lang.tag().parse::<Locale>().unwrap()).into()).unwrap();
        let needed: BTreeSet<&str> = AMOUNTS
            .iter()
            .map(|amount| match rules.category_for(*amount) {
                PluralCategory::Zero => "zero",
                PluralCategory::One => "one",
                PluralCategory::Two => "two",
                PluralCategory::Few => "few",
                PluralCategory::Many => "many",
                PluralCategory::Other => "other",
            })
            .collect();
        let (mut lacking, mut seen) = (Vec::new(), 0);
        for (key, text) in sources(lang) {
            for forms in choices(&text) {
                seen += 1;
                if let Some(form) = needed.iter().find(|form| !forms.contains(*form)) {
                    lacking.push(format!("{key} has no [{form}]"));
                }
            }
        }
        assert_eq!(lacking, Vec::<String>::new(), "{lang:?}");
        assert!(seen > 20, "{lang:?} has {seen} choices");
    }
}

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
