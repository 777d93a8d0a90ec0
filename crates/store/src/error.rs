//! What can go wrong with the database.

use domain::hei::{HeiId, IiaId};
use domain::ids::{AgreementId, PartnerCopyId};
use sea_orm::{DbErr, RuntimeErr};

/// Why the store did not do what it was asked for. Nothing of the transaction is kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address is neither `sqlite:…` nor `postgres://…`.
    #[error("{0:?} is no address of a database; write sqlite:PATH or postgres://USER@HOST/NAME")]
    UnknownAddress(String),
    /// The database was used by a newer version of Habita, which changed its tables.
    #[error("the database is newer than this program: it holds the change {change:?}")]
    NewerDatabase {
        /// The first change that this program does not know.
        change: String,
    },
    /// The file is no backup, or one that only a newer program can read.
    #[error("the file is no backup that this program can read")]
    NoBackup,
    /// The file is a backup, but parts of it cannot be read.
    #[error("the backup is damaged")]
    DamagedBackup,
    /// Somebody else holds what the transaction needs. Doing the whole transaction again may help.
    #[error("the database is busy with another change")]
    Contended(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database cannot be reached. It may come back.
    #[error("the database cannot be reached: {0}")]
    Gone(Box<dyn std::error::Error + Send + Sync>),
    /// The database refused.
    #[error("the database answered with an error: {0}")]
    Database(Box<dyn std::error::Error + Send + Sync>),
    /// A stored value cannot be read any more.
    #[error("the stored value in column {column} cannot be read: {reason}")]
    Unreadable {
        /// Where it stands.
        column: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The institution has no such agreement, or it was deleted.
    #[error("there is no agreement {0}")]
    NoAgreement(AgreementId),
    /// The institution keeps no such document of a partner.
    #[error("there is no partner document {0}")]
    NoPartnerCopy(PartnerCopyId),
    /// Another agreement of the institution has this number.
    #[error("another agreement has the number {0:?}")]
    CodeTaken(String),
    /// Another agreement of the institution is mapped to this id of the partner.
    #[error("agreement {by} is mapped to {remote_id} of {partner} already")]
    RemoteIdTaken {
        /// The partner.
        partner: HeiId,
        /// Its id.
        remote_id: IiaId,
        /// The agreement that has it.
        by: AgreementId,
    },
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if is_contention(&error) {
            Self::Contended(Box::new(error))
        } else if is_absence(&error) {
            Self::Gone(Box::new(error))
        } else {
            Self::Database(Box::new(error))
        }
    }
}

impl StoreError {
    /// The same about a file that should be a backup: SQLite says that it is none of its databases, or that it is
    /// damaged.
    #[must_use]
    pub fn of_backup(self) -> Self {
        let (Self::Gone(inner) | Self::Database(inner)) = &self else { return self };
        match inner.downcast_ref().and_then(code).and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(26) => Self::NoBackup,
            Some(11) => Self::DamagedBackup,
            _ => self,
        }
    }
}

/// The code with which a database refused.
fn code(error: &DbErr) -> Option<String> {
    let (DbErr::Conn(RuntimeErr::SqlxError(inner))
    | DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))) = error
    else {
        return None;
    };
    let sea_orm::sqlx::Error::Database(refusal) = inner.as_ref() else { return None };
    refusal.code().map(std::borrow::Cow::into_owned)
}

/// No connection, one that broke, or a PostgreSQL that stops or starts.
fn is_absence(error: &DbErr) -> bool {
    use sea_orm::sqlx::Error;
    let inner = match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => return true,
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => inner.as_ref(),
        _ => return false,
    };
    match inner {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
        Error::Database(refusal) => matches!(refusal.code().unwrap_or_default().as_ref(), "57P01" | "57P02" | "57P03"),
        _ => false,
    }
}

/// PostgreSQL: serialization failure and deadlock. SQLite: another process writes longer than we wait.
pub(crate) fn is_contention(error: &DbErr) -> bool {
    // Those of SQLite: busy, and busy while it recovers, reads what is gone by, or waits too long.
    matches!(code(error).unwrap_or_default().as_str(), "40001" | "40P01" | "5" | "261" | "517" | "773")
}
