//! The colours of a university: from the one that it chose, accents for light and dark that everybody can read.
//!
//! Text needs a contrast of 4.5 to 1 and other marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). A colour that has less is mixed
//! with black or white until it has enough. Everything is counted in whole numbers.

use std::fmt;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour([u8; 3]);

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

const BLACK: Colour = Colour([0, 0, 0]);
const WHITE: Colour = Colour([255, 255, 255]);
/// The ground of a dark page, and the lightest one that accents stand on there.
const DARK_GROUND: Colour = Colour([0x16, 0x18, 0x1c]);
const DARK_CHOSEN: Colour = Colour([0x22, 0x26, 0x2c]);
/// The darkest ground that accents stand on in a light page.
const LIGHT_CHOSEN: Colour = Colour([0xeb, 0xeb, 0xe7]);
/// How finely colours are mixed.
const STEPS: u32 = 64;
/// Contrasts as tenths.
const TEXT: u64 = 45;
const MARK: u64 = 30;

impl Colour {
    /// Reads `#1d4fb8` or `1d4fb8`, in capitals or not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Mixes with another colour, of which `steps` of 64 are taken.
    fn mixed(self, other: Self, steps: u32) -> Self {
        let mut parts = [0; 3];
        for (part, (from, to)) in parts.iter_mut().zip(self.0.into_iter().zip(other.0)) {
            let mixed = (u32::from(from) * (STEPS - steps) + u32::from(to) * steps) / STEPS;
            *part = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        Self(parts)
    }

    /// The relative luminance in millionths.
    fn luminance(self) -> u64 {
        let [red, green, blue] = self.0.map(|part| LINEAR.get(usize::from(part)).copied().unwrap_or_default());
        (2126 * u64::from(red) + 7152 * u64::from(green) + 722 * u64::from(blue)) / 10_000
    }

    /// Whether two colours have at least that contrast.
    fn stands_out(self, other: Self, tenths: u64) -> bool {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 50_000) * 10 >= (one.min(two) + 50_000) * tenths
    }

    /// The first mixture with `other` that holds.
    fn until(self, other: Self, holds: impl Fn(Self) -> bool) -> Self {
        (0..=STEPS).map(|steps| self.mixed(other, steps)).find(|mixed| holds(*mixed)).unwrap_or(other)
    }
}

/// `#1d4fb8`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Accents {
    /// The accents of a colour.
    #[must_use]
    pub fn of(colour: Colour) -> Self {
        let tint = colour.mixed(WHITE, 59);
        let readable = |mixed: Colour| mixed.stands_out(LIGHT_CHOSEN, TEXT) && mixed.stands_out(tint, TEXT);
        let text = colour.until(BLACK, readable);
        let light = Shades { text, fill: text, over: text.mixed(BLACK, 14), tint, line: colour.mixed(WHITE, 44) };

        let tint = colour.mixed(DARK_GROUND, 54);
        let readable = |mixed: Colour| mixed.stands_out(DARK_CHOSEN, TEXT) && mixed.stands_out(tint, TEXT);
        let fill = colour.until(WHITE, |mixed| mixed.stands_out(DARK_GROUND, MARK));
        let fill = fill.until(BLACK, |mixed| mixed.stands_out(WHITE, TEXT));
        let over = fill.mixed(WHITE, 4);
        let dark = Shades {
            text: colour.until(WHITE, readable),
            fill,
            over: if over.stands_out(WHITE, TEXT) { over } else { fill.mixed(BLACK, 6) },
            tint,
            line: colour.mixed(DARK_GROUND, 38),
        };
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

/// The linear value of each value of the screen, in millionths (sRGB, IEC 61966-2-1).
#[rustfmt::skip]
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347,
    3677, 4025, 4391, 4777, 5182, 5605, 6049, 6512, 6995, 7499, 8023, 8568,
    9134, 9721, 10_330, 10_960, 11_612, 12_286, 12_983, 13_702, 14_444, 15_209, 15_996, 16_807,
    17_642, 18_500, 19_382, 20_289, 21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321, 28_426,
    29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889, 38_204, 39_546, 40_915, 42_311, 43_735,
    45_186, 46_665, 48_172, 49_707, 51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010,
    64_803, 66_626, 68_478, 70_360, 72_272, 74_214, 76_185, 78_187, 80_220, 82_283, 84_376, 86_500,
    88_656, 90_842, 93_059, 95_307, 97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435,
    116_971, 119_538, 122_139, 124_772, 127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027,
    149_960, 152_926, 155_926, 158_961, 162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475,
    187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231, 215_861, 219_526, 223_228, 226_966,
    230_740, 234_551, 238_398, 242_281, 246_201, 250_158, 254_152, 258_183, 262_251, 266_356, 270_498, 274_677,
    278_894, 283_149, 287_441, 291_771, 296_138, 300_544, 304_987, 309_469, 313_989, 318_547, 323_143, 327_778,
    332_452, 337_164, 341_914, 346_704, 351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657, 445_201, 450_786,
    456_411, 462_077, 467_784, 473_531, 479_320, 485_150, 491_021, 496_933, 502_886, 508_881, 514_918, 520_996,
    527_115, 533_276, 539_479, 545_724, 552_011, 558_340, 564_712, 571_125, 577_580, 584_078, 590_619, 597_202,
    603_827, 610_496, 617_207, 623_960, 630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542,
    686_685, 693_872, 701_102, 708_376, 715_694, 723_055, 730_461, 737_910, 745_404, 752_942, 760_525, 768_151,
    775_822, 783_538, 791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873, 854_993, 863_157,
    871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111, 938_686, 947_307, 955_973, 964_686,
    973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_counted_as_others_count_it() {
        // #767676 is the lightest grey that has 4.5 to 1 on white, #777777 has not.
        assert!(Colour([0x76; 3]).stands_out(WHITE, TEXT));
        assert!(!Colour([0x77; 3]).stands_out(WHITE, TEXT));
        assert!(BLACK.stands_out(WHITE, 210));
    }

    #[test]
    fn any_colour_gives_accents_that_can_be_read() {
        for red in (0..=255).step_by(17) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(17) {
                    let colour = Colour([red, green, blue].map(|part: u16| u8::try_from(part).unwrap()));
                    let Accents { light, dark } = Accents::of(colour);
                    for ground in [WHITE, LIGHT_CHOSEN, light.tint] {
                        assert!(light.text.stands_out(ground, TEXT), "{colour} on {ground}");
                    }
                    for ground in [DARK_GROUND, DARK_CHOSEN, dark.tint] {
                        assert!(dark.text.stands_out(ground, TEXT), "{colour} on {ground}");
                    }
                    for fill in [light.fill, light.over, dark.fill, dark.over] {
                        assert!(fill.stands_out(WHITE, TEXT), "{colour}: white on {fill}");
                    }
                    assert!(dark.fill.stands_out(DARK_GROUND, 29), "{colour}: {}", dark.fill);
                }
            }
        }
    }

    #[test]
    fn what_is_no_colour_is_none() {
        assert_eq!(Colour::parse("#1D4FB8").unwrap().to_string(), "#1d4fb8");
        for odd in ["", "#fff", "red", "#1d4fb8;}", "1d4fbg", "éé12"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
        let css = Accents::of(Colour::parse("ffcc00").unwrap()).css();
        assert!(css.starts_with(":root{--accent:light-dark(#") && css.ends_with(");}\n"), "{css}");
    }
}
