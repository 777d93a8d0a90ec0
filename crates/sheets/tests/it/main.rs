//! The reader of tables against odd bytes.

mod mutations;
