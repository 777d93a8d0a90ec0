//! Links between our documents lead somewhere.

use super::Finding;
use crate::workspace::{self, SourceFile};

/// Checks the relative links of every document.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let documents = files.iter().filter(|file| file.ending() == "md");
    documents.flat_map(|file| check_document(file, &|path| workspace::root().join(path).exists())).collect()
}

fn check_document(file: &SourceFile, exists: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut findings = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        for target in targets(line) {
            let is_elsewhere = target.contains("://") || target.starts_with('#') || target.starts_with("mailto:");
            let path = target.split('#').next().unwrap_or_default();
            if !is_elsewhere && !exists(&join(folder, path)) {
                findings.push(Finding::line(&file.path, number, format!("{target} leads nowhere")));
            }
        }
    }
    findings
}

/// What stands in the round brackets of `[text](target)`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
}

fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_nowhere_is_found() {
        let text = "See [a](../README.md#top), [b](https://example.org) and [c](lost.md).".to_owned();
        let file = SourceFile { path: "docs/a.md".to_owned(), text };
        let findings = check_document(&file, &|path| path == "README.md");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].to_string(), "docs/a.md:1: lost.md leads nowhere");
    }
}
