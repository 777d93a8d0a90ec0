//! Tables as plain text (RFC 4180), with commas, semicolons or tabs between the cells.

use crate::{Book, Counts, Row, Sheet, Unreadable};

/// How many lines tell what stands between the cells.
const LINES: usize = 20;

/// Reads a text.
pub(crate) fn read(file: &[u8], mut counts: Counts) -> Result<Book, Unreadable> {
    if file.starts_with(b"%PDF-") || file.iter().take(4096).any(|byte| *byte == 0) {
        return Err(Unreadable::NeitherKind);
    }
    let text = str::from_utf8(file).map_err(|_| Unreadable::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    if text.trim_start().starts_with('<') {
        return Err(Unreadable::NeitherKind);
    }
    let rows = rows(text, separator(text), &mut counts)?;
    Ok(Book { sheets: vec![Sheet { name: String::new(), rows }], from_1904: false })
}

/// The sign that stands in most places of the first lines.
fn separator(text: &str) -> char {
    let count = |sign: char| text.lines().take(LINES).map(|line| line.matches(sign).count()).sum::<usize>();
    [',', ';', '\t'].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',')
}

fn rows(text: &str, separator: char, counts: &mut Counts) -> Result<Vec<Row>, Unreadable> {
    let mut rows = Vec::new();
    let (mut cells, mut cell, mut in_quotes, mut number) = (Vec::new(), String::new(), false, 1_u32);
    let mut signs = text.chars().peekable();
    let mut length = 0;
    while let Some(sign) = signs.next() {
        match sign {
            '"' if in_quotes && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if in_quotes => in_quotes = false,
            '"' if cell.is_empty() => in_quotes = true,
            _ if in_quotes => cell.push(sign),
            '\r' => {}
            '\n' => {
                push(&mut cells, &mut cell, counts)?;
                counts.take(&mut rows, number, std::mem::take(&mut cells))?;
                number = number.saturating_add(1);
                length = 0;
                continue;
            }
            _ if sign == separator => {
                push(&mut cells, &mut cell, counts)?;
                length = 0;
                continue;
            }
            _ => cell.push(sign),
        }
        length += 1;
        if length > counts.limits.cell {
            return Err(Unreadable::LongCell(counts.limits.cell));
        }
    }
    push(&mut cells, &mut cell, counts)?;
    counts.take(&mut rows, number, cells)?;
    Ok(rows)
}

fn push(cells: &mut Vec<String>, cell: &mut String, counts: &mut Counts) -> Result<(), Unreadable> {
    let text = std::mem::take(cell);
    if cells.len() < counts.limits.columns {
        counts.hold(&text)?;
        cells.push(text);
    }
    Ok(())
}
