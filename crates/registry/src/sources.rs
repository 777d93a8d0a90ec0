//! The file that lists the manifests of a network.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

/// The sources file: TOML, one `[[source]]` for each manifest.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The sources in their order: the first to claim a key or an institution's API keeps it.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// One manifest.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Where it is.
    pub location: Url,
    /// The institutions that it may register, such as `alpha.example` or `*.alpha.example`. Without any it may register
    /// one that no other source has; a further host of an institution must be named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<Pattern>,
}

/// A pattern of ids of institutions: a text in which each `*` stands for anything.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Pattern(String);

impl Source {
    /// A source that may register any institution that nobody has.
    #[must_use]
    pub fn at(location: Url) -> Self {
        Self { location, institutions: Vec::new() }
    }
}

impl Pattern {
    /// The pattern with this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Whether the whole id fits the pattern.
    #[must_use]
    pub fn fits(&self, id: &str) -> bool {
        let Some((first, rest)) = self.0.split_once('*') else { return self.0 == id };
        let Some(mut left) = id.strip_prefix(first) else { return false };
        let mut pieces: Vec<&str> = rest.split('*').collect();
        let last = pieces.pop().unwrap_or_default();
        for piece in pieces {
            let Some((_, after)) = left.split_once(piece) else { return false };
            left = after;
        }
        left.ends_with(last)
    }
}

/// Why the file cannot be used. The registry then goes on with the sources it had.
#[derive(Debug, thiserror::Error)]
pub enum SourcesError {
    /// It cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is not TOML of this form.
    #[error("{path} is not right: {reason}")]
    Form {
        /// Which file.
        path: PathBuf,
        /// What is wrong, and in which line.
        reason: String,
    },
    /// A manifest is fetched over HTTPS only.
    #[error("{0} does not start with https://")]
    NotHttps(Url),
    /// The list cannot be written as TOML.
    #[error("the list of sources cannot be written: {0}")]
    Write(#[from] toml::ser::Error),
}

/// Reads the file; no file means no sources.
pub fn read(path: &Path) -> Result<Sources, SourcesError> {
    match read_existing(path) {
        Err(SourcesError::File { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
            Ok(Sources::default())
        }
        read => read,
    }
}

/// Reads the file, which must be there.
pub fn read_existing(path: &Path) -> Result<Sources, SourcesError> {
    let text = std::fs::read_to_string(path).map_err(|source| SourcesError::File { path: path.to_owned(), source })?;
    toml::from_str(&text).map_err(|error| SourcesError::Form { path: path.to_owned(), reason: reason(&text, &error) })
}

/// Adds a manifest to the file; adding it twice changes nothing.
pub fn add(path: &Path, manifest: &Url) -> Result<(), SourcesError> {
    if manifest.scheme() != "https" {
        return Err(SourcesError::NotHttps(manifest.clone()));
    }
    let mut sources = read(path)?;
    if sources.sources.iter().any(|source| source.location == *manifest) {
        return Ok(());
    }
    sources.sources.push(Source::at(manifest.clone()));
    let file_error = |source| SourcesError::File { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(file_error)?;
    }
    // Written beside and moved, so that a reader never sees half a file.
    let beside = path.with_extension("toml.new");
    std::fs::write(&beside, toml::to_string(&sources)?).map_err(file_error)?;
    std::fs::rename(&beside, path).map_err(file_error)
}

/// What is wrong, in one line.
fn reason(text: &str, error: &toml::de::Error) -> String {
    let before = error.span().and_then(|span| text.get(..span.start));
    let place = before.map(|before| format!("line {}: ", before.matches('\n').count() + 1)).unwrap_or_default();
    format!("{place}{}", error.message().replace('\n', ", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_a_source_twice_lists_it_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("registry").join("sources.toml");
        let manifest = Url::parse("https://127.0.0.1:9443/manifest.xml").unwrap();
        add(&file, &manifest).unwrap();
        add(&file, &manifest).unwrap();
        assert_eq!(read(&file).unwrap().sources, [Source::at(manifest)]);
    }

    #[test]
    fn a_pattern_fits_whole_ids_only() {
        let fits = |pattern: &str, id: &str| Pattern::new(pattern).fits(id);
        assert!(fits("alpha.example", "alpha.example") && !fits("alpha.example", "alpha.example.evil"));
        assert!(fits("*.alpha.example", "law.alpha.example") && !fits("*.alpha.example", "alpha.example"));
        assert!(fits("*", "") && fits("a*b*c", "aXbYc") && fits("a**c", "ac"));
        assert!(!fits("a*b*c", "aXc") && !fits("*.alpha.example", "x.alpha.example.evil") && !fits("ab*ba", "aba"));
    }

    #[test]
    fn a_source_may_name_its_institutions() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sources.toml");
        let text = "[[source]]\nlocation = \"https://a.example/m\"\ninstitutions = [\"a.example\", \"*.a.example\"]\n";
        std::fs::write(&file, text).unwrap();
        let read = read(&file).unwrap().sources;
        assert_eq!(read[0].institutions, [Pattern::new("a.example"), Pattern::new("*.a.example")]);
    }

    #[test]
    fn a_file_that_is_not_right_says_why_in_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sources.toml");
        assert!(
            matches!(read_existing(&file), Err(SourcesError::File { .. })) && read(&file).unwrap().sources.is_empty()
        );
        std::fs::write(&file, "[[source]]\nlocation = \"https://a.example/m\"\ncolour = 1\n").unwrap();
        let said = read(&file).unwrap_err().to_string();
        assert!(said.contains("line 3: unknown field `colour`") && !said.contains('\n'), "{said}");
    }

    #[test]
    fn plain_http_is_refused() {
        let manifest = Url::parse("http://127.0.0.1:9443/manifest.xml").unwrap();
        assert!(matches!(add(Path::new("unused"), &manifest), Err(SourcesError::NotHttps(_))));
    }
}
