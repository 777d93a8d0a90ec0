//! The story of the start page in five steps: who one is in each of them, on which page it begins, and which are done.

use app::agreements::list::{self, Filter, Place};
use domain::hei::{HeiId, IiaId};
use store::standings::Row;

use crate::network::Running;
use crate::story::{FORTY_CONDITIONS, IN_FORCE, UNANSWERED};

/// Who plays most of it.
const PIEMERA: &str = "piemera.example";
/// With whom.
const SUEDTAL: &str = "suedtal.example";
/// The state in which two copies are compared.
const DIFFERENCES: &str = "state-differences";
/// The states in which Piemēra approves.
const TO_APPROVE: &[&str] = &["state-ready-to-approve", "state-partner-approved"];
/// The steps up to this one are about one agreement with Südtal.
const LAST_TOGETHER: usize = 4;
/// The most agreements that are looked through.
const MOST: u32 = 100;

/// One step.
pub(crate) struct Step {
    /// Minutes that it takes a newcomer.
    pub(crate) minutes: i64,
    /// Where one works in it; the first of the staff plays.
    pub(crate) hei: &'static str,
    begins: Begins,
}

/// Where a step begins.
enum Begins {
    /// On this page.
    At(&'static str),
    /// Where the two copies of the agreement with this number are compared.
    Comparing(&'static str),
    /// At the newest agreement with Südtal that is in one of these states, on this page of it; else at the tasks.
    Newest(&'static [&'static str], &'static str),
}

impl Step {
    const fn new(minutes: i64, hei: &'static str, begins: Begins) -> Self {
        Self { minutes, hei, begins }
    }

    /// The page on which it begins, below the university's address.
    pub(crate) async fn page(&self, running: &Running) -> String {
        let (filter, tail, otherwise) = match self.begins {
            Begins::At(tail) => return tail.to_owned(),
            Begins::Comparing(code) => (numbered(code), "/compare", "agreements"),
            Begins::Newest(states, tail) => {
                let Ok(partner) = HeiId::parse(SUEDTAL) else { return "tasks".to_owned() };
                let states = states.iter().map(|state| (*state).to_owned()).collect();
                (Filter { partner: Some(partner), states, ..Filter::default() }, tail, "tasks")
            }
        };
        let found = rows(running, &filter, 1).await.ok().and_then(|rows| rows.into_iter().next());
        found.map_or_else(|| otherwise.to_owned(), |row| format!("agreements/{}{tail}", row.agreement))
    }
}

/// Which steps are done, in their order. What was made at the start counts for none of the first four.
pub(crate) async fn done(universities: &[Running]) -> anyhow::Result<[bool; STEPS.len()]> {
    let mut done = [false; STEPS.len()];
    let at = |hei: &str| universities.iter().find(|running| running.university.hei == hei);
    let (Some(ours), Some(theirs)) = (at(PIEMERA), at(SUEDTAL)) else { return Ok(done) };
    // Whoever answers what waited from the start has drafted nothing.
    let answer = match with_number(theirs, UNANSWERED).await? {
        Some(row) => {
            let id = IiaId::from(&row.agreement);
            store::agreements::id_of_remote(ours.host.store(), &ours.hei, &theirs.hei, &id).await?
        }
        None => None,
    };
    let between = Filter { partner: Some(theirs.hei.clone()), ..Filter::default() };
    let between = rows(ours, &between, MOST).await?;
    let played = between
        .iter()
        .filter(|row| !IN_FORCE.contains(&row.code.as_str()) && answer.as_ref() != Some(&row.agreement))
        .map(|row| reached(row.in_force, &row.state))
        .max();
    let forty = with_number(ours, FORTY_CONDITIONS).await?;
    let is_found = forty.is_some_and(|row| row.state != DIFFERENCES);
    for (index, step) in done.iter_mut().enumerate() {
        *step = if index < LAST_TOGETHER { index < played.unwrap_or_default() } else { is_found };
    }
    Ok(done)
}

/// How many of the first four steps an agreement has come through.
fn reached(in_force: bool, state: &str) -> usize {
    match state {
        _ if in_force => LAST_TOGETHER,
        "state-sent" => 1,
        "state-linking-incomplete" | DIFFERENCES => 2,
        "state-ready-to-approve" | "state-you-approved" | "state-partner-approved" => 3,
        _ => 0,
    }
}

fn numbered(code: &str) -> Filter {
    Filter { text: Some(code.to_owned()), ..Filter::default() }
}

async fn with_number(running: &Running, code: &str) -> anyhow::Result<Option<Row>> {
    Ok(rows(running, &numbered(code), MOST).await?.into_iter().find(|row| row.code == code))
}

/// The newest agreements of a university that a filter leaves.
async fn rows(running: &Running, filter: &Filter, most: u32) -> anyhow::Result<Vec<Row>> {
    let found = list::page(&running.host, &running.hei, filter, &Place::First, most).await?;
    Ok(found.rows.into_iter().map(|row| row.standing).collect())
}

/// The steps in their order; their texts are `sandbox-story-1` and so on.
pub(crate) const STEPS: [Step; 5] = [
    Step::new(3, PIEMERA, Begins::At("agreements/new")),
    Step::new(2, SUEDTAL, Begins::At("received")),
    Step::new(1, PIEMERA, Begins::Newest(&[DIFFERENCES], "/compare")),
    Step::new(1, PIEMERA, Begins::Newest(TO_APPROVE, "")),
    Step::new(2, PIEMERA, Begins::Comparing(FORTY_CONDITIONS)),
];

#[cfg(test)]
mod tests {
    use domain::agreement::standing::State;
    use l10n::Lang;

    use super::{DIFFERENCES, STEPS, TO_APPROVE, reached};
    use crate::cast::UNIVERSITIES;

    #[test]
    fn an_agreement_comes_through_the_steps_in_their_order() {
        let way = ["draft", "sent", "differences", "ready-to-approve", "you-approved", "problem"];
        let steps = way.map(|state| reached(false, &format!("state-{state}")));
        assert_eq!(steps, [0, 1, 2, 3, 3, 0]);
        assert_eq!([reached(true, "state-in-force"), reached(true, "state-change-proposed")], [4, 4]);
        for state in TO_APPROVE.iter().chain(&[DIFFERENCES]) {
            assert!(State::SLUGS.contains(state) && reached(false, state) >= 2, "{state}");
        }
    }

    #[test]
    fn every_step_is_played_at_a_university_of_the_cast_and_says_how() {
        for (index, step) in STEPS.iter().enumerate() {
            assert!(UNIVERSITIES.iter().any(|university| university.hei == step.hei), "{}", step.hei);
            let text = Lang::En.text(&format!("sandbox-story-{}-text", index + 1));
            assert!(text.starts_with("As "), "{text}");
        }
    }
}
