//! The corpus of the fuzz targets and seeded mutations of it, as an ordinary test.

#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../../../../fuzz/src/messages.rs"]
mod messages;
#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[expect(clippy::indexing_slicing, reason = "every place is chosen below the length")]
#[path = "../../../../fuzz/src/mutations.rs"]
mod seeded;

/// How many mutations each target gets. With those of the protocol they are 100,000.
const MUTATIONS: u32 = 5000;

#[test]
fn sixty_thousand_mutations_are_answered() {
    let done: u32 = messages::TARGETS.iter().map(|(target, run)| seeded::replay(target, *run, MUTATIONS, seed())).sum();
    assert!(done == 0 || done == 60_000, "{done}");
}

/// The same mutations each time, so that a failure can be looked at; `HABITA_SEED` (a number) asks for others.
fn seed() -> u64 {
    std::env::var("HABITA_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(4)
}
