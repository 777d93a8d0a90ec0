//! Whole numbers as people write them.

use crate::Lang;

impl Lang {
    /// A whole number with its digits grouped: `12,400` in English, `12 400` in Latvian.
    #[must_use]
    pub fn number(self, number: impl Into<i64>) -> String {
        group_digits(self, &number.into().to_string())
    }

    /// A difference with its sign, with a true minus: `+3`, `−3`, `0`.
    #[must_use]
    pub fn signed(self, number: i64) -> String {
        let digits = group_digits(self, &number.unsigned_abs().to_string());
        match number {
            0 => digits,
            1.. => format!("+{digits}"),
            ..0 => format!("−{digits}"),
        }
    }

    /// What stands between whole and part.
    #[must_use]
    pub fn decimal_mark(self) -> char {
        match self {
            Self::En | Self::Pseudo => '.',
            Self::Lv | Self::De | Self::Fr | Self::Es | Self::Pl => ',',
        }
    }

    /// A duration for people who look at exchanges: `412 ms`, `1.2 s`, `30 s`.
    #[must_use]
    pub fn duration(self, milliseconds: u64) -> String {
        if milliseconds < 1000 {
            return format!("{milliseconds}\u{a0}ms");
        }
        let tenths = milliseconds.saturating_add(50) / 100;
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let mark = self.decimal_mark();
        if tenth == 0 || whole >= 10 { format!("{whole}\u{a0}s") } else { format!("{whole}{mark}{tenth}\u{a0}s") }
    }
}

/// Groups the digits before a decimal point by three.
/// Latvian leaves numbers of four digits together, as its orthography does.
pub(crate) fn group_digits(lang: Lang, plain: &str) -> String {
    let (sign, rest) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let (whole, part) = rest.split_once('.').map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let (separator, mark, least) = match lang {
        Lang::En | Lang::Pseudo => (',', '.', 4),
        Lang::De => ('.', ',', 4),
        Lang::Fr => ('\u{202f}', ',', 4),
        Lang::Es => ('.', ',', 5),
        Lang::Lv | Lang::Pl => ('\u{a0}', ',', 5),
    };
    let mut out = String::from(sign);
    let count = whole.chars().count();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && count >= least && (count - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push(mark);
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::Lang;

    #[test]
    fn digits_are_grouped_as_each_language_does() {
        assert_eq!(Lang::En.number(1240), "1,240");
        assert_eq!(Lang::Lv.number(1240), "1240");
        assert_eq!(Lang::Lv.number(1_240_000), "1\u{a0}240\u{a0}000");
        assert_eq!(Lang::En.number(-12), "−12");
        assert_eq!(Lang::En.number(999), "999");
    }

    #[test]
    fn signs_and_durations_read_well() {
        assert_eq!(Lang::En.signed(3), "+3");
        assert_eq!(Lang::En.signed(-1200), "−1,200");
        assert_eq!(Lang::En.signed(0), "0");
        assert_eq!(Lang::En.duration(412), "412\u{a0}ms");
        assert_eq!(Lang::Lv.duration(1240), "1,2\u{a0}s");
        assert_eq!(Lang::En.duration(30_000), "30\u{a0}s");
    }
}
