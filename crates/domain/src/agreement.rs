//! Inter-institutional agreements: two copies, the approvals between them, and what follows from them.

#[cfg(test)]
mod arbitrary;
pub mod compare;
pub mod condition;
pub mod copy;
pub mod facts;
pub mod mutual;
pub mod removed_condition;
pub mod sample;
pub mod standing;
pub mod take_over;
pub mod validate;
#[cfg(test)]
pub(crate) mod world;
