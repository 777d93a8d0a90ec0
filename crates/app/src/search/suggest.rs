//! What else somebody may have meant of whom nothing was found: one of their words alone, or words that are like
//! theirs.

use domain::hei::HeiId;
use domain::people::access::Access;
use domain::search::{Kind, Wanted, typing};
use store::StoreError;
use store::search::{self, Ways};

use super::Place;
use crate::host::Host;

/// How many other words are named.
const MOST: usize = 3;
/// In how many letters a word may differ from what was typed.
const MOST_MISTAKES: usize = 3;

/// Words that would find something that the person may open.
pub(super) async fn other_words(
    host: &Host,
    hei: &HeiId,
    access: &Access,
    wanted: &Wanted,
) -> Result<Vec<String>, StoreError> {
    let places: Vec<Place<'_>> = Kind::ALL.into_iter().filter_map(|kind| Place::of(access, hei, kind)).collect();
    let mut others: Vec<(usize, String)> = Vec::new();
    if wanted.words().len() > 1 {
        for place in &places {
            for word in wanted.words() {
                // Ourselves nobody finds among partners.
                let found = place.look(host, &[Ways::beginning(word)], 2).await?;
                let is_there = found.iter().any(|entry| entry.object != hei.as_str());
                others.extend(is_there.then(|| (0, word.clone())));
            }
        }
    }
    // Agreements have no names of their own.
    for place in places.iter().filter(|place| !place.kind.is_of_partner()) {
        for word in wanted.words() {
            let known = search::known_near(host.store(), place.whose, &place.rooms, &typing::parts_near(word)).await?;
            let typed: Vec<char> = word.chars().collect();
            let far = |known: &str| typing::mistakes(&typed, &known.chars().collect::<Vec<_>>());
            let near = known.into_iter().map(|known| (far(&known), known));
            others.extend(near.filter(|(far, _)| (1..=MOST_MISTAKES).contains(far)));
        }
    }
    others.sort_unstable();
    let mut words: Vec<String> = Vec::new();
    for (_, word) in others {
        if words.len() < MOST && !words.contains(&word) {
            words.push(word);
        }
    }
    Ok(words)
}
