//! A text as a picture that a telephone reads (ISO/IEC 18004).

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Modules of empty margin around it, which readers need.
const MARGIN: usize = 4;

/// The picture, dark on light in every theme; `label` says what it is. `None` if the text is too long for one.
#[must_use]
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (row, line) in colors.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = line.get(column..).unwrap_or_default().iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                let (x, y) = (column + MARGIN, row + MARGIN);
                // Writing into a string cannot fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            column += run.max(1);
        }
    }
    let side = width + 2 * MARGIN;
    Some(html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) {
            rect.qr-ground width=(side) height=(side) {}
            path.qr-ink d=(path) {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn the_corners_are_where_readers_look_for_them() {
        let html = qr("otpauth://totp/Habita:ilze?secret=ABC", "Picture").unwrap().into_string();
        // The three big squares begin with seven dark modules beside the margin.
        assert!(html.contains("d=\"M4 4h7v1h-7z"), "{html}");
        assert_eq!(html.matches("h7v1h-7z").count(), 6, "top and bottom of three corners");
        assert!(html.contains("aria-label=\"Picture\"") && !html.contains("style"), "{html}");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_picture() {
        assert!(qr(&"x".repeat(5000), "Picture").is_none());
    }
}
