//! A colour of the screen, and how well it stands out from another.

use std::fmt;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub(super) [u8; 3]);

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

    /// Red, green and blue as light, in millionths.
    pub(super) fn light(self) -> [i64; 3] {
        self.0.map(|part| LINEAR.get(usize::from(part)).copied().map_or(0, i64::from))
    }

    /// The nearest colour of the screen; light that no screen has is cut off.
    pub(super) fn of_light(light: [i64; 3]) -> Self {
        Self(light.map(|wanted| {
            let above = LINEAR.partition_point(|value| i64::from(*value) < wanted).min(LINEAR.len() - 1);
            let away = |at: usize| LINEAR.get(at).map_or(i64::MAX, |value| (i64::from(*value) - wanted).abs());
            let nearest = if above > 0 && away(above - 1) < away(above) { above - 1 } else { above };
            u8::try_from(nearest).unwrap_or(u8::MAX)
        }))
    }

    /// The relative luminance in millionths.
    fn luminance(self) -> i64 {
        let [red, green, blue] = self.light();
        (2126 * red + 7152 * green + 722 * blue) / 10_000
    }

    /// Whether two colours have at least that contrast.
    pub(super) fn stands_out(self, other: Self, tenths: i64) -> bool {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 50_000) * 10 >= (one.min(two) + 50_000) * tenths
    }
}

/// `#1d4fb8`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
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
    use super::Colour;

    #[test]
    fn contrast_is_counted_as_others_count_it() {
        let (black, white) = (Colour([0; 3]), Colour([255; 3]));
        // #767676 is the lightest grey that has 4.5 to 1 on white, #777777 has not.
        assert!(Colour([0x76; 3]).stands_out(white, 45));
        assert!(!Colour([0x77; 3]).stands_out(white, 45));
        assert!(black.stands_out(white, 210));
    }

    #[test]
    fn light_and_back_is_the_same_colour() {
        for part in 0..=u8::MAX {
            let colour = Colour([part, u8::MAX - part, part / 2]);
            assert_eq!(Colour::of_light(colour.light()), colour);
        }
        assert_eq!(Colour::of_light([-500, 2_000_000, 0]).to_string(), "#00ff00");
    }

    #[test]
    fn what_is_no_colour_is_none() {
        assert_eq!(Colour::parse("#1D4FB8").unwrap().to_string(), "#1d4fb8");
        for odd in ["", "#fff", "red", "#1d4fb8;}", "1d4fbg", "éé12"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
    }
}
