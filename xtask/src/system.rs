//! What the tests need from the machine beyond Rust: found, or installed where that is allowed, or asked for.

pub(crate) mod browser;
pub(crate) mod disk;
pub(crate) mod packages;
pub(crate) mod postgres;
pub(crate) mod python;

/// Something that the tests need.
pub(crate) enum Need<T> {
    /// It is here.
    Met(T),
    /// It is not here, and this sentence says what to do.
    Missing(String),
}
