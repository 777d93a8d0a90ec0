//! Colours as eyes see them: lightness, and away from grey in two directions (OKLab, Björn Ottosson, 2020).
//!
//! A colour that is made lighter or darker here keeps its hue; mixed with black or white on the screen, blue turns
//! violet. Everything is counted in millionths.

use super::colour::Colour;

const ONE: i64 = 1_000_000;
/// What counting in whole numbers may be off by, before light counts as light that no screen has.
const SLACK: i64 = 400;

/// A colour by lightness, with its way from grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Oklab {
    /// From 0 (black) to a million (white).
    pub(super) lightness: i64,
    /// From green to red.
    pub(super) a: i64,
    /// From blue to yellow.
    pub(super) b: i64,
}

impl Oklab {
    pub(super) fn of(colour: Colour) -> Self {
        let cones = times(&TO_CONES, colour.light()).map(cube_root);
        let [lightness, a, b] = times(&FROM_CONES, cones);
        Self { lightness, a, b }
    }

    /// How far from grey, as a square.
    pub(super) fn chroma_squared(self) -> i64 {
        self.a * self.a + self.b * self.b
    }

    /// The same hue with that lightness and at most that distance from grey, and no more than the screen can show.
    pub(super) fn with(self, lightness: i64, most: i64) -> Colour {
        let at = |share: i64| Self { lightness, a: self.a * share / ONE, b: self.b * share / ONE };
        let fits = |share: i64| at(share).chroma_squared() <= most * most && at(share).is_shown();
        if fits(ONE) {
            return Colour::of_light(at(ONE).light());
        }
        let (mut fitting, mut too_far) = (0, ONE);
        while too_far - fitting > 1_000 {
            let middle = i64::midpoint(fitting, too_far);
            if fits(middle) { fitting = middle } else { too_far = middle }
        }
        Colour::of_light(at(fitting).light())
    }

    fn is_shown(self) -> bool {
        self.light().iter().all(|part| (-SLACK..=ONE + SLACK).contains(part))
    }

    fn light(self) -> [i64; 3] {
        let roots = times(&TO_ROOTS, [self.lightness, self.a, self.b]);
        times(&TO_LIGHT, roots.map(|root| root * root * root / (ONE * ONE)))
    }
}

type Matrix = [[i64; 3]; 3];

const TO_CONES: Matrix = [[412_221, 536_333, 51_446], [211_903, 680_700, 107_397], [88_302, 281_719, 629_979]];
const FROM_CONES: Matrix = [[210_454, 793_618, -4_072], [1_977_998, -2_428_592, 450_594], [25_904, 782_772, -808_676]];
const TO_ROOTS: Matrix = [[ONE, 396_338, 215_804], [ONE, -105_561, -63_854], [ONE, -89_484, -1_291_486]];
const TO_LIGHT: Matrix =
    [[4_076_742, -3_307_712, 230_970], [-1_268_438, 2_609_757, -341_319], [-4_196, -703_419, 1_707_615]];

fn times(matrix: &Matrix, [x, y, z]: [i64; 3]) -> [i64; 3] {
    matrix.map(|[by_x, by_y, by_z]| (by_x * x + by_y * y + by_z * z) / ONE)
}

/// The cube root of a number of millionths that is not below zero.
fn cube_root(of: i64) -> i64 {
    let wanted = of.max(0) * ONE * ONE;
    let (mut below, mut above) = (0, 2 * ONE);
    while above - below > 1 {
        let middle = i64::midpoint(below, above);
        if middle * middle * middle <= wanted { below = middle } else { above = middle }
    }
    below
}

#[cfg(test)]
mod tests {
    use super::{Colour, ONE, Oklab, cube_root};

    #[test]
    fn known_colours_have_known_places() {
        // As the author's page has them: #ff0000 is 0.628 0.225 0.126, #0000ff is 0.452 -0.032 -0.312.
        let near = |hex: &str, lightness: i64, a: i64, b: i64| {
            let at = Oklab::of(Colour::parse(hex).unwrap());
            let off = (at.lightness - lightness).abs().max((at.a - a).abs()).max((at.b - b).abs());
            assert!(off < 1_500, "{hex} is {at:?}");
        };
        near("ff0000", 628_000, 225_000, 126_000);
        near("0000ff", 452_000, -32_000, -312_000);
        near("ffffff", ONE, 0, 0);
        near("000000", 0, 0, 0);
    }

    #[test]
    fn there_and_back_is_the_same_colour() {
        for hex in ["1d4fb8", "7a2e4d", "ffcc00", "00796b", "808080", "010203"] {
            let colour = Colour::parse(hex).unwrap();
            let at = Oklab::of(colour);
            assert_eq!(at.with(at.lightness, ONE), colour);
        }
    }

    #[test]
    fn roots_are_roots() {
        for (of, root) in [(0, 0), (ONE, ONE), (125_000, 500_000), (1_000, 100_000)] {
            assert!((cube_root(of) - root).abs() <= 2, "{of}: {}", cube_root(of));
        }
    }
}
