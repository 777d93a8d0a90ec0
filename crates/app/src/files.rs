//! Files for partners, such as the document of an agreement (File API 1.0.0). A file never changes under its id, and is
//! for those alone to whom it was given.

use domain::actor::Actor;
use domain::hei::HeiId;
use ewp_messages::file::{FILE_ID, PDF};
use http::header::CONTENT_TYPE;
pub use store::files::KeptFile;
use store::files::NewFile;
use store::{StoreError, audit, files};

use crate::calls::{self, CallProblem, Service};
use crate::host::{Host, Institution};
use crate::secrets;

/// The longest file that is kept.
pub const MOST_OF_A_FILE: usize = 4 * 1024 * 1024;

/// What the file of a PDF begins with (ISO 32000-2, 7.5.2).
const PDF_BEGINS: &[u8] = b"%PDF-";
/// The longest id of a file that is looked for.
const MOST_OF_AN_ID: usize = 255;

/// Why a file is not kept.
#[derive(Debug, thiserror::Error)]
pub enum FileRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// It is too long.
    #[error("the file is longer than {MOST_OF_A_FILE} bytes")]
    TooLong,
    /// It is no PDF.
    #[error("the file is no PDF")]
    NoPdf,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a partner's file cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum FetchRefused {
    /// The partner does not give it.
    #[error(transparent)]
    Call(#[from] CallProblem),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps a PDF for partners and returns its id.
pub async fn keep(
    host: &Host,
    hei: &HeiId,
    actor: &Actor,
    content: Vec<u8>,
    readers: &[HeiId],
) -> Result<String, FileRefused> {
    if host.institution(hei).is_none() {
        return Err(FileRefused::NoInstitution(hei.clone()));
    }
    if content.len() > MOST_OF_A_FILE {
        return Err(FileRefused::TooLong);
    }
    if !content.starts_with(PDF_BEGINS) {
        return Err(FileRefused::NoPdf);
    }
    // Nobody guesses an id of chance alone.
    let file = KeptFile { id: uuid::Uuid::new_v4().to_string(), media_type: PDF.to_owned(), content };
    let (now, sha256) = (host.clock().now(), secrets::hex_sha256(&file.content));
    let tx = host.store().begin().await?;
    let new = NewFile { institution: hei, file: &file, sha256: &sha256, at: now, by: actor.label() };
    files::insert(&tx, &new).await?;
    for reader in readers {
        files::let_read(&tx, hei, &file.id, reader).await?;
    }
    let entry = audit::Entry {
        institution: hei,
        at: now,
        actor,
        what: "file-kept",
        object_kind: "file",
        object_id: &file.id,
        details: "{}",
    };
    audit::append(&tx, &entry).await?;
    tx.commit().await?;
    Ok(file.id)
}

/// A file of ours for a partner; nothing if there is none that the partner may read.
pub async fn for_reader(
    host: &Host,
    institution: &Institution,
    reader: &HeiId,
    id: &str,
) -> Result<Option<KeptFile>, StoreError> {
    // Ids are plain text, and not every database takes everything else.
    if id.len() > MOST_OF_AN_ID || id.chars().any(char::is_control) {
        return Ok(None);
    }
    files::for_reader(host.store(), institution.hei(), id, reader).await
}

/// A partner's file, from it or as we fetched it before.
pub async fn of_partner(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    id: &str,
) -> Result<KeptFile, FetchRefused> {
    if let Some(known) = files::partners(host.store(), institution.hei(), partner, id).await? {
        return Ok(known);
    }
    let params = vec![(FILE_ID.to_owned(), id.to_owned())];
    let answer = calls::call(host, institution, partner, Service::FILE, params, None).await.result?;
    let kind = answer.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind == PDF && !answer.body.starts_with(PDF_BEGINS) {
        return Err(CallProblem::Unreadable { reason: "the file says that it is a PDF and is none".to_owned() }.into());
    }
    let file = KeptFile { id: id.to_owned(), media_type: kind, content: answer.body };
    let tx = host.store().begin().await?;
    files::put_partners(&tx, institution.hei(), partner, &file, host.clock().now()).await?;
    tx.commit().await?;
    Ok(file)
}
