//! How wide lines of prose are: those of comments and of documents.

use super::Finding;
use super::code::Code;
use crate::workspace::SourceFile;

/// The most characters of a line.
const WIDEST: usize = 120;

/// A line with its number, counted from 0, and the words in it.
type Line<'a> = (usize, &'a str, &'a str);

/// Checks the comments of every source file, and every document.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    files.iter().flat_map(check_file).collect()
}

fn check_file(file: &SourceFile) -> Vec<Finding> {
    let lines: Vec<Line<'_>> = match file.ending() {
        "md" => file.text.lines().enumerate().map(|(number, line)| (number, line, line)).collect(),
        "rs" => comments(&file.text),
        _ => return Vec::new(),
    };
    let complaint = format!("a line of prose has {WIDEST} characters at most");
    too_wide(&lines).into_iter().map(|number| Finding::line(&file.path, number, complaint.as_str())).collect()
}

/// The lines of a source that hold nothing but a comment.
fn comments(source: &str) -> Vec<Line<'_>> {
    let code = Code::of(source).with_texts;
    let lines = source.lines().zip(code.lines()).enumerate();
    let comments = lines.filter(|(_, (_, code))| code.trim().is_empty());
    comments
        .map(|(number, (line, _))| {
            let words = line.trim_start().trim_start_matches('/').trim_start_matches('!');
            (number, line, words.strip_prefix(' ').unwrap_or(words))
        })
        .collect()
}

fn too_wide(lines: &[Line<'_>]) -> Vec<usize> {
    let mut in_code = false;
    let mut found = Vec::new();
    for (number, line, words) in lines {
        if words.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code && !is_laid_out(words) && can_be_shorter(line, words) {
            found.push(*number);
        }
    }
    found
}

/// Whether it is a row of a table, a heading, or a line of code without a fence: these are what they are.
fn is_laid_out(words: &str) -> bool {
    words.starts_with("    ") || words.trim_start().starts_with(['|', '#'])
}

/// Whether a line is too wide and there is a place to break it, which a line of one long link has not.
fn can_be_shorter(line: &str, words: &str) -> bool {
    let words = unmarked(words.trim_start());
    let width = line.chars().count();
    let before = width - words.chars().count();
    width > WIDEST && words.chars().take((WIDEST + 1).saturating_sub(before)).any(|sign| sign == ' ')
}

/// Words without the mark of a list or a quotation before them.
fn unmarked(words: &str) -> &str {
    let behind_number = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let marks = [(words, "- "), (words, "* "), (words, "> "), (behind_number, ". ")];
    marks.into_iter().find_map(|(words, mark)| words.strip_prefix(mark)).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
        check(&[file]).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_wide_comment_is_found_and_code_and_texts_are_not() {
        let words = "word ".repeat(30);
        let text = format!("let a = \"{words}\"; // {words}\n    /// {words}\nlet b = r#\"\n// {words}\n\"#;\n");
        assert_eq!(findings("a.rs", &text), ["a.rs:2: a line of prose has 120 characters at most"]);
        assert_eq!(findings("a.css", &text), [""; 0]);
    }

    #[test]
    fn a_wide_line_of_a_document_is_found_where_it_can_be_broken() {
        let words = "word ".repeat(30);
        for wide in [words.clone(), format!("- {words}"), format!("  12. {words}"), format!("See {}", "a".repeat(130))]
        {
            assert_eq!(findings("a.md", &wide).len(), 1, "{wide}");
        }
        let link = format!("- [a](https://{}.example)", "a".repeat(130));
        let code = format!("```\n{words}\n```");
        for other in [link, code, format!("    {words}"), format!("| {words} |"), format!("## {words}")] {
            assert_eq!(findings("a.md", &other), [""; 0], "{other}");
        }
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert_eq!(findings("a.md", &"ā ".repeat(60)), [""; 0]);
        assert_eq!(findings("a.md", &"ā ".repeat(61)).len(), 1);
    }
}
