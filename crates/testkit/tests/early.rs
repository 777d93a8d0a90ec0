//! Temporary.
#[path = "../../habita/tests/it/convergence.rs"]
mod convergence;
#[path = "../../habita/tests/it/scenarios.rs"]
mod scenarios;
#[path = "../../habita/tests/it/odd_partners.rs"]
mod odd_partners;
