//! Tests over the guides that come with the program.

use std::collections::BTreeSet;

use l10n::Lang;

use super::*;

#[test]
fn every_guide_has_one_title_and_parts_with_places_of_their_own() {
    for guide in GUIDES {
        for lang in Lang::ALL.map(Lang::tag) {
            let parts = parts(guide.text(lang).0);
            let titles = parts.iter().filter(|part| part.level == 1).count();
            assert_eq!((titles, parts[0].level), (1, 1), "{} in {lang}", guide.slug);
            assert!(!parts[0].words.is_empty(), "{} begins with what it is for", guide.slug);
            let anchors: BTreeSet<&str> = parts.iter().map(|part| part.anchor.as_str()).collect();
            assert_eq!(anchors.len(), parts.len(), "{} has a heading twice", guide.slug);
        }
    }
    let slugs: BTreeSet<&str> = GUIDES.iter().map(|guide| guide.slug).collect();
    assert_eq!(slugs.len(), GUIDES.len());
}

#[test]
fn a_translation_has_the_places_of_the_original() {
    for guide in GUIDES.iter().filter(|guide| guide.texts.len() > 1) {
        let places = |lang| -> BTreeSet<(u8, String)> {
            parts(guide.text(lang).0).into_iter().skip(1).map(|part| (part.level, part.anchor)).collect()
        };
        for lang in Lang::ALL.map(Lang::tag) {
            assert_eq!(guide.text(lang).1, lang, "{} has no text in {lang}", guide.slug);
            assert_eq!(places(lang), places("en"), "{} in {lang}", guide.slug);
        }
    }
}

#[test]
fn every_link_from_guide_to_guide_leads_to_a_heading() {
    for guide in GUIDES {
        for lang in Lang::ALL.map(Lang::tag) {
            let (text, text_lang) = guide.text(lang);
            for target in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
                let (file, place) = target.split_once('#').unwrap_or((target, ""));
                let name = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
                let to = if file.is_empty() { Some(guide) } else { find(name).filter(|_| !file.contains("://")) };
                let Some(to) = to.filter(|_| !place.is_empty()) else { continue };
                let known = parts(to.text(text_lang).0);
                assert!(known.iter().any(|part| part.anchor == place), "{}: {target}", guide.slug);
            }
        }
    }
}

#[test]
fn a_search_finds_places_by_words_without_marks_and_says_what_stands_there() {
    let found = search("en", "FINGERPRINT");
    assert!(found.iter().any(|place| place.slug == "glossary"), "{found:?}");
    assert!(found.iter().all(|place| place.words.len() < 400));
    assert!(!search("lv", "saskana").is_empty(), "Latvian words are found without their marks");
    assert_eq!(search("en", "   "), []);
    assert_eq!(search("en", "xyzzy agreement"), []);
    // A search of ten thousand signs is a search of its beginning.
    assert!(search("en", &"agreement ".repeat(1000)).len() <= MOST_FOUND);
}

#[test]
fn the_layout_leaves_no_signs_in_the_words() {
    let text = "# Title\n\nSee [the\n*list*](a.md#b), `code`.\n\n| a | b |\n|---|---|\n| c | d |\n\n## Next\n\n- one\n";
    let parts = parts(text);
    assert_eq!((parts[0].title.as_str(), parts[1].anchor.as_str()), ("Title", "next"));
    assert_eq!((parts[0].words.as_str(), parts[1].words.as_str()), ("See the list, code. a b c d", "one"));
}

#[test]
fn a_heading_may_have_a_name_of_its_own() {
    let parts = parts("# T\n\nA.\n\n## Studiju joma {#field-of-study}\n\nB.\n");
    assert_eq!((parts[1].title.as_str(), parts[1].anchor.as_str()), ("Studiju joma", "field-of-study"));
}

#[test]
fn brackets_stay_in_words_that_are_no_link_and_headings_have_none() {
    let parts = parts("# T\n\n## The log: `[log]`\n\nOf [a `[part]`](a.md#b), `[[two]]` and [one](b.md) [ ].\n");
    assert_eq!(parts[1].title, "The log: log");
    assert_eq!(parts[1].words, "Of a [part], [[two]] and one [ ].");
    let titles = GUIDES.iter().flat_map(|guide| super::parts(guide.text("en").0)).map(|part| part.title);
    for title in titles {
        assert!(!title.contains(['[', ']']), "{title}");
    }
}

#[test]
fn a_word_of_the_glossary_has_its_official_term() {
    let of = |lang: &str, place: &str| {
        let tail = format!("glossary#{place}");
        places(lang).find(|place| place.tail == tail).unwrap().official().to_owned()
    };
    assert_eq!(of("en", "fingerprint"), "IIA hash, SHA-256");
    for lang in Lang::ALL.map(Lang::tag) {
        assert!(of(lang, "fingerprint").contains("hash"), "{lang}");
    }
    assert_eq!(of("en", "audit-log"), "");
    assert!(of("lv", "level-of-study").contains("5. līdz 8."), "{}", of("lv", "level-of-study"));
}
