//! The IIA Approval CNR API, by which an institution says that its approval of a partner's copy changed.

pub mod v2;
