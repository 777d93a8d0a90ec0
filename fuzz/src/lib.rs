//! What the fuzz targets do with their bytes. The ordinary tests of the crates do the same with the corpus and with
//! mutations of it, so this folder is no part of the workspace and no build of the product needs its tools.

pub mod messages;
pub mod protocol;
pub mod sheets;
