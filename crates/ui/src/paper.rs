//! What only pages for paper have: two sides beside each other, and places to sign.

use maud::{Markup, html};

/// Both sides of an agreement beside each other, each under its name; below each other where there is no room.
#[must_use]
pub fn sides(sides: &[(String, Markup)]) -> Markup {
    html! {
        div.sides {
            @for (name, body) in sides { div { h3 { (name) } (body) } }
        }
    }
}

/// Lines to fill in by hand, each with what belongs there.
#[must_use]
pub fn signature(lines: &[String]) -> Markup {
    html! {
        @for line in lines { p.sign-line { (line) } }
    }
}

#[cfg(test)]
mod tests {
    use super::{sides, signature};

    #[test]
    fn each_side_has_its_name_and_its_lines_to_sign() {
        let lines = ["Name".to_owned(), "Signature".to_owned()];
        let both = ["A", "B"].map(|name| (name.to_owned(), signature(&lines)));
        let html = sides(&both).into_string();
        assert!(html.contains("<h3>A</h3>") && html.contains("<h3>B</h3>"), "{html}");
        assert_eq!(html.matches("class=\"sign-line\"").count(), 4, "{html}");
    }
}
