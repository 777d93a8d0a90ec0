//! The corpus of the fuzz target and seeded mutations of it, as an ordinary test.

#[expect(clippy::indexing_slicing, reason = "every place is chosen below the length")]
#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../../../../fuzz/src/mutations.rs"]
mod seeded;
#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../../../../fuzz/src/sheets.rs"]
mod tables;

/// How many mutations the target gets.
const MUTATIONS: u32 = 20_000;

#[test]
fn twenty_thousand_mutations_are_answered() {
    let done: u32 = tables::TARGETS.iter().map(|(target, run)| seeded::replay(target, *run, MUTATIONS, seed())).sum();
    assert!(done == 0 || done == MUTATIONS, "{done}");
}

/// The same mutations each time, so that a failure can be looked at; `HABITA_SEED` (a number) asks for others.
fn seed() -> u64 {
    std::env::var("HABITA_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(4)
}
