use super::{Field, Input, Opt, field, field_id};
use l10n::Lang;

#[test]
fn every_control_has_a_label_and_is_told_hint_and_error() {
    let options = [Opt::new("B1", "B1")];
    let inputs = [
        Input::text("x"),
        Input::number("0"),
        Input::email(""),
        Input::url(""),
        Input::search(""),
        Input::date("2026-11-20"),
        Input::password("current-password"),
        Input::code(),
        Input::file(".xlsx"),
        Input::area("text", 3, Some(10)),
        Input::select("B1", &options),
    ];
    for input in inputs {
        let shape =
            Field::new("languages[0].level", "Level").hint("A hint").error(Some("Choose the level")).label_spoken();
        let html = field(Lang::En, &shape, &input).into_string();
        assert!(html.contains("for=\"f-languages-0-level\""), "{html}");
        assert!(html.contains("id=\"f-languages-0-level\""), "{html}");
        assert!(html.contains("aria-invalid=\"true\""), "{html}");
        assert!(html.contains("f-languages-0-level-hint f-languages-0-level-error"));
        assert!(html.contains("Error: </span>Choose the level"), "{html}");
    }
}

#[test]
fn what_was_typed_is_kept() {
    let options = [Opt::new("B1", "B1")];
    let strange = field(Lang::En, &Field::new("level", "Level"), &Input::select("Z9", &options));
    assert!(strange.into_string().contains("value=\"Z9\" selected"));
    let number = field(Lang::En, &Field::new("number", "Number"), &Input::number("three <3"));
    assert!(number.into_string().contains("value=\"three &lt;3\""));
}

#[test]
fn ids_hold_plain_letters_only() {
    assert_eq!(field_id("condition[2].isced-f"), "f-condition-2-isced-f");
    assert_eq!(field_id("name"), "f-name");
}
