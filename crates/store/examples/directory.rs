//! What a search costs among a hundred thousand universities that are accredited or on the network: for the beginnings
//! of words, many found and few, with a country and without, each with the next page. Each line is a name, a figure and
//! its unit. `cargo xtask bench` runs it.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]

use std::collections::BTreeSet;
use std::error::Error;
use std::time::{Duration, Instant};

use domain::folding::{plain_words, sort_key};
use domain::hei::HeiId;
use store::Store;
use store::known::{self, Entry, Filter, Known, Listing, Place, Word};

const UNIVERSITIES: u32 = 100_000;
const KINDS: [&str; 4] = ["University of", "Hochschule", "Universidad de", "Institute"];
/// Beginnings of words as people type them, and whether any university has them all.
const TYPED: [(&[&str], bool); 6] = [
    (&[], true),
    (&["univer"], true),
    (&["town4711"], true),
    (&["univer", "town12"], true),
    (&["street5", "hoch"], true),
    (&["none"], false),
];
const TURNS: usize = 10;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&format!("sqlite:{}", folder.path().join("directory.sqlite").display())).await?;
    let all: Vec<Entry> = (0..UNIVERSITIES).map(university).collect();
    let tx = store.begin().await?;
    known::refresh(&tx, &all).await?;
    tx.commit().await?;
    let us = HeiId::parse("alpha.example")?;
    let mut times = Vec::new();
    for _ in 0..TURNS {
        for (typed, has_some) in TYPED {
            let word = |start: &&str| Word { start: (*start).to_owned(), countries: Vec::new() };
            let words: Vec<Word> = typed.iter().map(word).collect();
            for country in [None, Some("ES".to_owned())] {
                let filter = Filter { words: words.clone(), country, ..Filter::default() };
                let start = Instant::now();
                let found = known::search(&store, &us, &filter, &Place::First, 50).await?;
                times.push(start.elapsed());
                if filter.country.is_none() && found.page.rows.is_empty() == has_some {
                    return Err(format!("{typed:?}: {} found", found.page.rows.len()).into());
                }
                let Some(last) = found.page.rows.last() else { continue };
                let start = Instant::now();
                known::search(&store, &us, &filter, &Place::After(last.id.clone()), 50).await?;
                times.push(start.elapsed());
            }
        }
    }
    store.close().await?;
    let p95 = p95(times).as_micros();
    println!("directory-p95 {}.{:03} ms", p95 / 1000, p95 % 1000);
    Ok(())
}

fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() * 95 / 100).copied().unwrap_or_default()
}

fn university(number: u32) -> Entry {
    let kind = KINDS.get(number as usize % KINDS.len()).copied().unwrap_or_default();
    let name = format!("{kind} Town{} Street{}", number % 5000, number % 97);
    let pic = format!("{}", 999_000_000_u32.saturating_sub(number));
    let words: BTreeSet<String> = plain_words(&name).collect();
    let known = Known {
        id: format!("pic:{pic}"),
        pic: Some(pic),
        hei: None,
        name: name.clone(),
        country: Some(if number.is_multiple_of(3) { "ES" } else { "FR" }.to_owned()),
        city: None,
        erasmus: Some(format!("E  CODE{number:03}")),
        listing: if number.is_multiple_of(2) { Listing::Yes } else { Listing::Ended },
        until: None,
        connected: false,
    };
    Entry { sort_key: sort_key(&name), erasmus_key: Some(format!("ECODE{number:03}")), words, known }
}
