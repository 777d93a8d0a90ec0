//! Which words of two values differ.

use similar::{ChangeTag, TextDiff};
use ui::Part;

/// Longer texts are compared as wholes; a comparison by words would take too long to be read.
const MOST_SIGNS: usize = 20_000;

/// The parts of our value and of theirs.
pub(crate) fn parts(ours: &str, theirs: &str) -> (Vec<Part>, Vec<Part>) {
    if ours == theirs {
        return (same(ours), same(theirs));
    }
    if ours.is_empty() || theirs.is_empty() || ours.len() + theirs.len() > MOST_SIGNS {
        return (changed(ours), changed(theirs));
    }
    let diff = TextDiff::from_words(ours, theirs);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut left, Part::Same(text.to_owned()));
                push(&mut right, Part::Same(text.to_owned()));
            }
            ChangeTag::Delete => push(&mut left, Part::Changed(text.to_owned())),
            ChangeTag::Insert => push(&mut right, Part::Changed(text.to_owned())),
        }
    }
    (left, right)
}

fn same(text: &str) -> Vec<Part> {
    if text.is_empty() { Vec::new() } else { vec![Part::Same(text.to_owned())] }
}

fn changed(text: &str) -> Vec<Part> {
    if text.is_empty() { Vec::new() } else { vec![Part::Changed(text.to_owned())] }
}

/// Adds a part; neighbours of the same sort become one.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Same(last)), Part::Same(text)) | (Some(Part::Changed(last)), Part::Changed(text)) => {
            last.push_str(&text);
        }
        (_, part) => parts.push(part),
    }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use ui::Part::{Changed, Same};

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let (ours, theirs) = parts("French B1", "French B2");
        assert_eq!(ours, [Same("French ".to_owned()), Changed("B1".to_owned())]);
        assert_eq!(theirs, [Same("French ".to_owned()), Changed("B2".to_owned())]);
    }

    #[test]
    fn a_value_that_one_side_lacks_is_marked_as_a_whole() {
        let (ours, theirs) = parts("", "15");
        assert_eq!((ours, theirs), (Vec::new(), vec![Changed("15".to_owned())]));
    }
}
