//! `cargo xtask tidy`: the rules of the house that neither the compiler nor clippy knows.

mod arrows;
mod code;
mod edges;
mod links;
mod prose;
mod shape;
mod texts;
mod words;

use std::fmt;

use crate::test::tally::{Counts, Outcome};
use crate::workspace::{self, SourceFile};

/// A rule that is not kept.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    line: Option<usize>,
    text: String,
}

/// One group of rules.
struct Rule {
    name: &'static str,
    check: fn(&[SourceFile]) -> Vec<Finding>,
}

const RULES: &[Rule] = &[
    Rule { name: "who may import whom", check: arrows::check },
    Rule { name: "lengths and places of files", check: shape::check },
    Rule { name: "widths of lines of prose", check: prose::check },
    Rule { name: "names and words", check: words::check },
    Rule { name: "clock and environment only at the edges", check: edges::check },
    Rule { name: "texts in every language", check: texts::check },
    Rule { name: "links between documents", check: links::check },
];

/// Checks every rule and prints each finding with its place.
pub(crate) fn step() -> anyhow::Result<Outcome> {
    let files = workspace::files_below(&workspace::root())?;
    let mut counts = Counts::default();
    for rule in RULES {
        let findings = (rule.check)(&files);
        if findings.is_empty() {
            counts.passed += 1;
        } else {
            counts.failed += 1;
            println!("   {}:", rule.name);
        }
        for finding in findings {
            println!("     {finding}");
        }
    }
    Ok(Outcome::counted(counts, true))
}

impl Finding {
    /// About a whole file.
    fn file(path: &str, text: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, text: text.into() }
    }

    /// About a line, counted from 0.
    fn line(path: &str, line: usize, text: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: Some(line + 1), text: text.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.text),
            None => write!(f, "{}: {}", self.path, self.text),
        }
    }
}
