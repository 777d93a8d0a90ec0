//! What the index of agreements costs a partner that asks what is new: among a thousand agreements and among a million,
//! with the same twenty results. Each line is a name, a figure and its unit. `cargo xtask bench` runs it.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]

use std::error::Error;
use std::time::{Duration, Instant};

use domain::hei::HeiId;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait as _, Database};
use store::Store;

const INSTITUTION: &str = "alpha.example";
const PARTNER: &str = "beta.example";
/// How many agreements are new.
const NEW: usize = 20;
const TURNS: u32 = 400;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let few = measure(1_000).await?;
    let many = measure(1_000_000).await?;
    println!("index-of-1000 {} µs", few.as_micros());
    println!("index-of-1000000 {} µs", many.as_micros());
    let thousandths = many.as_nanos() * 1000 / few.as_nanos().max(1);
    println!("index-growth {}.{:03} ratio", thousandths / 1000, thousandths % 1000);
    Ok(())
}

async fn measure(count: usize) -> Result<Duration, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite:{}", folder.path().join("index.sqlite").display());
    Store::open(&url).await?.close().await?;
    fill(&url, count).await?;
    let store = Store::open(&url).await?;
    let (institution, partner) = (HeiId::parse(INSTITUTION)?, HeiId::parse(PARTNER)?);
    let since = Timestamp::from_microsecond(i64::try_from(count - NEW)?)?;
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        for _ in 0..TURNS / 5 {
            let rows = store::agreements::index(&store, &institution, &partner, Some(since)).await?;
            if rows.len() != NEW {
                return Err(format!("{} agreements are new, not {NEW}", rows.len()).into());
            }
        }
        best = best.min(start.elapsed() / (TURNS / 5));
    }
    store.close().await?;
    Ok(best)
}

/// Puts agreements in that changed one after the other, each with one revision. Through the database itself: a million
/// of them by the front door would take an hour.
async fn fill(url: &str, count: usize) -> Result<(), Box<dyn Error>> {
    let database = Database::connect(format!("{url}?mode=rwc")).await?;
    let numbers =
        format!("WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})");
    // Ids like ours: random to look at, the same length, each once.
    let id = "printf('%08x-%04x-7%03x-8%03x-%012x', (n * 2654435761) % 4294967296, n % 65536, n % 4096, n % 4096, n)";
    for statement in [
        format!(
            "{numbers} INSERT INTO agreements
                 (institution, id, partner, code, created_at, modified_at, shared_at, revision)
             SELECT '{INSTITUTION}', {id}, '{PARTNER}', 'A-' || n, n, n, n, 1 FROM numbers"
        ),
        format!(
            "{numbers} INSERT INTO agreement_revisions
                 (institution, agreement, ordinal, content, years, xml, hash, frozen_at, frozen_by, terms_changed_at)
             SELECT '{INSTITUTION}', {id}, 1, '{{}}', '[]', x'00', '', n, 'x', n FROM numbers"
        ),
        "ANALYZE".to_owned(),
    ] {
        database.execute_unprepared(&statement).await?;
    }
    database.close().await?;
    Ok(())
}
