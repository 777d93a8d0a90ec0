//! One line of a program that measures.

/// A name, a figure and its unit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) name: String,
    /// As the program wrote it.
    pub(super) text: String,
    /// The same in millionths.
    pub(super) millionths: u128,
    pub(super) unit: String,
}

impl Figure {
    /// Reads a line; nothing if it is none.
    pub(super) fn read(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (name, text) = (words.next()?, words.next()?);
        let unit = words.next().unwrap_or_default();
        if words.next().is_some() {
            return None;
        }
        Some(Self {
            name: name.to_owned(),
            text: text.to_owned(),
            millionths: millionths(text)?,
            unit: unit.to_owned(),
        })
    }
}

/// A decimal number in millionths.
pub(super) fn millionths(text: &str) -> Option<u128> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: String = part.chars().chain(std::iter::repeat('0')).take(6).collect();
    let whole: u128 = whole.parse().ok()?;
    Some(whole.checked_mul(1_000_000)? + part.parse::<u128>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_a_figure_and_a_unit() {
        let figure = Figure::read("lookup-key 0.067 µs").unwrap();
        assert_eq!((figure.name.as_str(), figure.millionths, figure.unit.as_str()), ("lookup-key", 67_000, "µs"));
        assert_eq!(Figure::read("rate 1200 /s").unwrap().millionths, 1_200_000_000);
        assert_eq!(Figure::read("failed: the door is shut"), None);
        assert_eq!(Figure::read(""), None);
    }
}
