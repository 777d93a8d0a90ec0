//! The corpus of the fuzz targets and seeded mutations of it, as an ordinary test.

#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[expect(clippy::expect_used, reason = "each says what is always so")]
#[path = "../../../../fuzz/src/protocol.rs"]
mod protocol;
#[expect(unreachable_pub, reason = "the fuzz targets are another crate")]
#[expect(clippy::indexing_slicing, reason = "every place is chosen below the length")]
#[path = "../../../../fuzz/src/mutations.rs"]
mod seeded;

/// How many mutations each target gets. With those of the messages they are 100,000.
const MUTATIONS: u32 = 5000;

#[test]
fn forty_thousand_mutations_are_answered() {
    let done: u32 = protocol::TARGETS.iter().map(|(target, run)| seeded::replay(target, *run, MUTATIONS, seed())).sum();
    assert!(done == 0 || done == 40_000, "{done}");
}

#[test]
fn the_signed_messages_of_the_corpus_are_those_that_this_crate_signs() {
    for (target, seed) in protocol::seeds() {
        let Some(corpus) = seeded::corpus(target) else { return };
        assert!(corpus.contains(&seed), "{target}: {}", String::from_utf8_lossy(&seed));
    }
}

/// The same mutations each time, so that a failure can be looked at; `HABITA_SEED` (a number) asks for others.
fn seed() -> u64 {
    std::env::var("HABITA_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(4)
}
