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
    #[error("{path} is not right: {source}")]
    Form {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        source: Box<toml::de::Error>,
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
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Sources::default()),
        Err(source) => return Err(SourcesError::File { path: path.to_owned(), source }),
    };
    toml::from_str(&text).map_err(|source| SourcesError::Form { path: path.to_owned(), source: Box::new(source) })
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
    sources.sources.push(Source { location: manifest.clone() });
    let file_error = |source| SourcesError::File { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(file_error)?;
    }
    // Written beside and moved, so that a reader never sees half a file.
    let beside = path.with_extension("toml.new");
    std::fs::write(&beside, toml::to_string(&sources)?).map_err(file_error)?;
    std::fs::rename(&beside, path).map_err(file_error)
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
        assert_eq!(read(&file).unwrap().sources, [Source { location: manifest }]);
    }

    #[test]
    fn plain_http_is_refused() {
        let manifest = Url::parse("http://127.0.0.1:9443/manifest.xml").unwrap();
        assert!(matches!(add(Path::new("unused"), &manifest), Err(SourcesError::NotHttps(_))));
    }
}
