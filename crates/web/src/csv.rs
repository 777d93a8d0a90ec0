//! Tables for spreadsheets (RFC 4180), in which no cell is a formula.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A table as a file to download. `name` holds plain letters only.
pub(crate) fn file(name: &str, rows: impl Iterator<Item = Vec<String>>) -> Response {
    // The mark tells programs for tables that the letters are those of UTF-8.
    let mut text = String::from("\u{feff}");
    for row in rows {
        line(&mut text, &row);
    }
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, &disposition)];
    (headers, text).into_response()
}

fn line(out: &mut String, row: &[String]) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push('"');
        if is_formula(cell) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Whether a program for tables would take the cell for something to compute.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_cell_is_text_whatever_it_begins_with() {
        let mut out = String::new();
        let row = ["=HYPERLINK(\"https://evil.example\")", "+1", "@a", "-1", "\t=1", "a,\"b\"", "Ābols\nx", ""];
        line(&mut out, &row.map(str::to_owned));
        assert_eq!(
            out,
            "\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"'+1\",\"'@a\",\"'-1\",\"'\t=1\",\"a,\"\"b\"\"\",\
             \"Ābols\nx\",\"\"\r\n"
        );
    }
}
