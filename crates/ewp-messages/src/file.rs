//! The File API 1.0.0, which serves documents such as a signed agreement in PDF.
//!
//! It is the one API without a message of its own. A caller asks by GET with one parameter, [`FILE_ID`], whose value it
//! got from another message (`pdf-file` in the IIAs and IIAs Approval APIs). The answer is the file itself, byte for
//! byte, with its media type in `Content-Type`; only refusals are XML, as
//! [`ErrorResponse`](crate::error_response::ErrorResponse). A file never changes under its id, so callers may keep it
//! for ever, and new content needs a new id. A file is for those alone who were given its id.

/// The one parameter: the id of the file, exactly once.
pub const FILE_ID: &str = "file_id";

/// Media type of the files that agreements point at.
pub const PDF: &str = "application/pdf";
