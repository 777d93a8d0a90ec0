//! The letter as text: short lines, addresses on lines of their own.

use super::{Block, Letter, Line, one_line};

/// The width of a line in characters.
const WIDTH: usize = 72;

pub(super) fn write(letter: &Letter) -> String {
    let mut parts: Vec<String> = letter.blocks.iter().map(block).collect();
    let foot: Vec<String> = letter.foot.iter().map(|text| wrapped(text, "")).collect();
    // The mark before what is not the letter itself (RFC 3676, 4.3).
    parts.push(format!("-- \n{}\n{}", wrapped(&letter.sender, ""), foot.join("\n")));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) => wrapped(text, ""),
        Block::Action { label, href, .. } => format!("{}:\n{}", wrapped(label, ""), one_line(href)),
        Block::List { title, lines } => {
            let lines: Vec<String> = lines.iter().map(line).collect();
            format!("{}\n\n{}", wrapped(title, ""), lines.join("\n"))
        }
    }
}

fn line(line: &Line) -> String {
    let text = match &line.note {
        Some(note) => format!("{} ({note})", line.text),
        None => line.text.clone(),
    };
    let mut written = format!("* {}", wrapped(&text, "  "));
    if let Some(href) = &line.href {
        written.push_str("\n  ");
        written.push_str(&one_line(href));
    }
    written
}

/// Breaks a text between words. Lines after the first begin with `indent`.
fn wrapped(text: &str, indent: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for word in one_line(text).split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH - indent.len() {
            out.push('\n');
            out.push_str(indent);
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}
