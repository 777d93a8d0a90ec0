//! The colours of a university: from the one that it chose, accents for light and dark that everybody can read.
//!
//! Text needs a contrast of 4.5 to 1 and other marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). A colour that has less is
//! made darker or lighter, with its hue kept, until it has enough. Everything is counted in whole numbers.

mod colour;
mod oklab;

pub use self::colour::Colour;
use self::oklab::Oklab;

/// The accents that a page needs, for light and for dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accents {
    light: Shades,
    dark: Shades,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shades {
    text: Colour,
    fill: Colour,
    over: Colour,
    tint: Colour,
    line: Colour,
}

const WHITE: Colour = Colour([255, 255, 255]);
/// The ground of a dark page, and the lightest one that accents stand on there.
const DARK_GROUND: Colour = Colour([0x16, 0x18, 0x1c]);
const DARK_CHOSEN: Colour = Colour([0x22, 0x26, 0x2c]);
/// The darkest ground that accents stand on in a light page.
const LIGHT_CHOSEN: Colour = Colour([0xeb, 0xeb, 0xe7]);
/// Contrasts as tenths.
const TEXT: i64 = 45;
/// Text on dark may glow a little more, as the usual accent does.
const DARK_TEXT: i64 = 60;
const MARK: i64 = 30;
/// Lightness and distance from grey in millionths; a step that eyes hardly see.
const STEP: i64 = 8_000;
const FULL: i64 = 1_000_000;
/// Tints and lines: their lightness, and the most that they are away from grey.
const LIGHT_TINT: (i64, i64) = (963_000, 20_000);
const LIGHT_LINE: (i64, i64) = (845_000, 60_000);
const DARK_TINT: (i64, i64) = (257_000, 42_000);
const DARK_LINE: (i64, i64) = (400_000, 75_000);
/// How much a fill changes under the pointer.
const OVER: i64 = 60_000;

impl Accents {
    /// The accents of a colour.
    #[must_use]
    pub fn of(colour: Colour) -> Self {
        let own = Oklab::of(colour);
        let plain = |(lightness, most)| own.with(lightness, most);

        let tint = plain(LIGHT_TINT);
        let readable = |one: Colour| one.stands_out(LIGHT_CHOSEN, TEXT) && one.stands_out(tint, TEXT);
        let (text, at) = until(own, own.lightness, -STEP, readable);
        let over = own.with((at - OVER).max(0), FULL);
        let light = Shades { text, fill: text, over, tint, line: plain(LIGHT_LINE) };

        let tint = plain(DARK_TINT);
        let readable = |one: Colour| one.stands_out(DARK_CHOSEN, DARK_TEXT) && one.stands_out(tint, TEXT);
        let (text, _) = until(own, own.lightness, STEP, readable);
        let (_, at) = until(own, own.lightness, STEP, |one| one.stands_out(DARK_GROUND, MARK));
        let (fill, at) = until(own, at, -STEP, |one| one.stands_out(WHITE, TEXT));
        let lighter = own.with(at + OVER / 2, FULL);
        let over = if lighter.stands_out(WHITE, TEXT) { lighter } else { own.with(at - OVER, FULL) };
        let dark = Shades { text, fill, over, tint, line: plain(DARK_LINE) };
        Self { light, dark }
    }

    /// As a style sheet that comes after the usual one.
    #[must_use]
    pub fn css(&self) -> String {
        let Self { light, dark } = self;
        let rule = |name: &str, light: Colour, dark: Colour| format!("--accent{name}:light-dark({light},{dark});");
        format!(
            ":root{{{}{}{}{}{}}}\n",
            rule("", light.text, dark.text),
            rule("-fill", light.fill, dark.fill),
            rule("-over", light.over, dark.over),
            rule("-tint", light.tint, dark.tint),
            rule("-line", light.line, dark.line),
        )
    }
}

/// The first colour on the way to black or white that holds, with its lightness. The colour itself is the first tried.
fn until(own: Oklab, from: i64, step: i64, holds: impl Fn(Colour) -> bool) -> (Colour, i64) {
    let mut at = from;
    loop {
        let tried = own.with(at, FULL);
        if holds(tried) || !(0..=FULL).contains(&(at + step)) {
            return (tried, at);
        }
        at += step;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every seventeenth value of each part: 4096 colours, among them black, white and the purest ones.
    fn many() -> impl Iterator<Item = Colour> {
        let parts = || (0..=15_u8).map(|part| part * 17);
        parts().flat_map(move |red| parts().flat_map(move |green| parts().map(move |blue| Colour([red, green, blue]))))
    }

    #[test]
    fn any_colour_gives_accents_that_can_be_read() {
        for colour in many() {
            let Accents { light, dark } = Accents::of(colour);
            for ground in [WHITE, LIGHT_CHOSEN, light.tint] {
                assert!(light.text.stands_out(ground, TEXT), "{colour}: {} on {ground}", light.text);
            }
            for ground in [DARK_GROUND, DARK_CHOSEN, dark.tint] {
                assert!(dark.text.stands_out(ground, TEXT), "{colour}: {} on {ground}", dark.text);
            }
            for fill in [light.fill, light.over, dark.fill, dark.over] {
                assert!(fill.stands_out(WHITE, TEXT), "{colour}: white on {fill}");
            }
            assert!(light.fill.stands_out(WHITE, MARK), "{colour}: {}", light.fill);
            assert!(dark.fill.stands_out(DARK_GROUND, 29), "{colour}: {}", dark.fill);
        }
    }

    /// The sine of the angle between two hues, squared, must be below that of five degrees (0.0076).
    #[test]
    fn the_hue_of_a_colour_is_kept() {
        let mut compared = 0;
        for colour in many() {
            let own = Oklab::of(colour);
            let Accents { light, dark } = Accents::of(colour);
            for shade in [light.text, light.over, dark.text, dark.fill, dark.over, light.line, dark.line] {
                let other = Oklab::of(shade);
                // Close to grey one step of the screen turns the hue by more.
                if own.chroma_squared().min(other.chroma_squared()) < 50_000 * 50_000 {
                    continue;
                }
                compared += 1;
                let thousandths = |one: Oklab| (one.a / 100, one.b / 100);
                let ((a, b), (c, d)) = (thousandths(own), thousandths(other));
                let (across, along) = (a * d - b * c, a * c + b * d);
                let lengths = (a * a + b * b) * (c * c + d * d);
                assert!(along > 0 && across * across / 76 <= lengths / 10_000, "{colour} became {shade}");
            }
        }
        assert!(compared > 20_000, "{compared}");
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let usual = Colour::parse("1d4fb8").unwrap();
        assert_eq!(Accents::of(usual).light.text, usual);
        let css = Accents::of(Colour::parse("ffcc00").unwrap()).css();
        assert!(css.starts_with(":root{--accent:light-dark(#") && css.ends_with(");}\n"), "{css}");
    }
}
