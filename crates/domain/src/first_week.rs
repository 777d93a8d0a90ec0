//! The first week of an installation: what has to be there before the first agreement is in force. Each step is done by
//! what is true, never by somebody who says so; the one exception says that there is nothing to do ("we have no
//! units").

use jiff::{SignedDuration, Timestamp};

use crate::people::right::Right;

/// How long a backup counts. One that is older is of another week.
const BACKUP_HOLDS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// One step, in the order in which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Every administrator can sign in without a link.
    SignIn,
    /// The university is described, with somebody to ask.
    Institution,
    /// Its faculties and departments are listed, or it has none.
    Units,
    /// Partners and students can read dates and contacts.
    Factsheet,
    /// The installation has a list of accredited universities.
    Directory,
    /// The keys of the institution are made and in its manifest.
    Keys,
    /// The registry lists the institution with its key.
    Listed,
    /// Letters can leave.
    Mail,
    /// A backup was made, and not long ago.
    Backup,
    /// Somebody else works here too, and came once.
    Colleagues,
    /// A first agreement was sent.
    Sent,
    /// A first agreement is in force.
    InForce,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 12] = [
        Self::SignIn,
        Self::Institution,
        Self::Units,
        Self::Factsheet,
        Self::Directory,
        Self::Keys,
        Self::Listed,
        Self::Mail,
        Self::Backup,
        Self::Colleagues,
        Self::Sent,
        Self::InForce,
    ];

    /// Stable short name, the end of the keys of its texts.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Institution => "institution",
            Self::Units => "units",
            Self::Factsheet => "factsheet",
            Self::Directory => "directory",
            Self::Keys => "keys",
            Self::Listed => "listed",
            Self::Mail => "mail",
            Self::Backup => "backup",
            Self::Colleagues => "colleagues",
            Self::Sent => "sent",
            Self::InForce => "in-force",
        }
    }

    /// What it takes to do it. Steps of the operator of the host are shown to those who look after the connection.
    #[must_use]
    pub const fn right(self) -> Right {
        match self {
            Self::SignIn | Self::Colleagues => Right::ManagePeople,
            Self::Institution | Self::Units | Self::Factsheet | Self::Directory => Right::EditInstitution,
            Self::Keys | Self::Listed | Self::Mail | Self::Backup => Right::SeeConnections,
            Self::Sent => Right::SendAgreements,
            Self::InForce => Right::ApproveAgreements,
        }
    }

    /// Whether only the operator of the host can do it, outside of these pages.
    #[must_use]
    pub const fn is_operators(self) -> bool {
        matches!(self, Self::Keys | Self::Listed | Self::Mail | Self::Backup)
    }

    /// How long it takes, in minutes of work.
    #[must_use]
    pub const fn minutes(self) -> u8 {
        match self {
            Self::SignIn | Self::Units | Self::Directory | Self::Colleagues => 5,
            Self::Institution | Self::Sent | Self::Mail | Self::Backup => 10,
            Self::Factsheet => 20,
            Self::Keys => 1,
            Self::Listed | Self::InForce => 2,
        }
    }
}

/// An administrator, and since when they have a way to sign in that is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Administrator {
    /// Since when; none if there is no such way.
    pub own_way_since: Option<Timestamp>,
}

/// What is true of an institution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none excludes another")]
pub struct Facts {
    /// Its administrators.
    pub administrators: Vec<Administrator>,
    /// When what it tells about itself was last published.
    pub published_at: Option<Timestamp>,
    /// Whether what is published has a name and somebody to ask.
    pub has_contact: bool,
    /// How many units are published.
    pub units: usize,
    /// When somebody said that there are none.
    pub no_units_at: Option<Timestamp>,
    /// Whether what is published has the last days of both terms, and whom to ask.
    pub has_factsheet: bool,
    /// When a list of accredited universities was last imported.
    pub list_imported_at: Option<Timestamp>,
    /// Since when the keys that sign are there; none if one is missing.
    pub keys_since: Option<Timestamp>,
    /// Whether the registry's list has the institution with its key.
    pub is_listed: bool,
    /// When that list last was known to be current.
    pub listed_at: Option<Timestamp>,
    /// Whether letters can leave.
    pub has_mail: bool,
    /// When the newest backup was made that is known.
    pub backed_up_at: Option<Timestamp>,
    /// When the second of those who work here signed in for the first time.
    pub second_came_at: Option<Timestamp>,
    /// When the first agreement was sent.
    pub first_sent_at: Option<Timestamp>,
    /// When the first agreement came into force.
    pub first_in_force_at: Option<Timestamp>,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Done, and since when if that is known.
    Done(Option<Timestamp>),
    /// To be done.
    Open,
}

impl State {
    /// Whether it is done.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done(_))
    }
}

/// Every step with how far it is now.
#[must_use]
pub fn steps(facts: &Facts, now: Timestamp) -> [(Step, State); 12] {
    Step::ALL.map(|step| (step, state(step, facts, now)))
}

fn state(step: Step, facts: &Facts, now: Timestamp) -> State {
    match step {
        Step::SignIn => {
            let since: Option<Vec<Timestamp>> = facts.administrators.iter().map(|one| one.own_way_since).collect();
            // The step was done when the last of them had a way; nobody at all is nothing done.
            at(since.and_then(|all| all.into_iter().max()))
        }
        Step::Institution => when(facts.has_contact, facts.published_at),
        Step::Units => {
            if facts.units > 0 {
                State::Done(facts.published_at)
            } else {
                at(facts.no_units_at)
            }
        }
        Step::Factsheet => when(facts.has_factsheet, facts.published_at),
        Step::Directory => at(facts.list_imported_at),
        Step::Keys => at(facts.keys_since),
        Step::Listed => when(facts.is_listed, facts.listed_at),
        Step::Mail => when(facts.has_mail, None),
        Step::Backup => at(facts.backed_up_at.filter(|made| now.duration_since(*made) <= BACKUP_HOLDS)),
        Step::Colleagues => at(facts.second_came_at),
        Step::Sent => at(facts.first_sent_at),
        Step::InForce => at(facts.first_in_force_at),
    }
}

fn when(is_done: bool, since: Option<Timestamp>) -> State {
    if is_done { State::Done(since) } else { State::Open }
}

fn at(since: Option<Timestamp>) -> State {
    when(since.is_some(), since)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-30T08:00:00Z";

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn of(step: Step, facts: &Facts) -> State {
        steps(facts, time(NOW)).into_iter().find(|(one, _)| *one == step).unwrap().1
    }

    #[test]
    fn of_nothing_nothing_is_done() {
        assert!(steps(&Facts::default(), time(NOW)).iter().all(|(_, state)| *state == State::Open));
    }

    #[test]
    fn signing_in_is_done_when_the_last_administrator_has_a_way() {
        let [monday, friday] = ["2026-11-23T08:00:00Z", "2026-11-27T08:00:00Z"].map(time);
        let one = |own_way_since| Administrator { own_way_since };
        let facts = |administrators| Facts { administrators, ..Facts::default() };
        assert_eq!(of(Step::SignIn, &facts(vec![one(Some(monday)), one(None)])), State::Open);
        let both = facts(vec![one(Some(friday)), one(Some(monday))]);
        assert_eq!(of(Step::SignIn, &both), State::Done(Some(friday)));
    }

    #[test]
    fn a_university_without_units_says_so_until_it_has_some() {
        let (said, published) = (time("2026-11-23T08:00:00Z"), time("2026-11-24T08:00:00Z"));
        let none = Facts { no_units_at: Some(said), published_at: Some(published), ..Facts::default() };
        assert_eq!(of(Step::Units, &none), State::Done(Some(said)));
        let some = Facts { units: 1, ..none };
        assert_eq!(of(Step::Units, &some), State::Done(Some(published)));
    }

    #[test]
    fn a_backup_counts_for_seven_days() {
        let made = |text| Facts { backed_up_at: Some(time(text)), ..Facts::default() };
        let (oldest, older) = ("2026-11-23T08:00:00Z", "2026-11-23T07:59:59Z");
        assert_eq!(of(Step::Backup, &made(oldest)), State::Done(Some(time(oldest))));
        assert_eq!(of(Step::Backup, &made(older)), State::Open);
    }

    #[test]
    fn publishing_alone_is_not_enough() {
        let facts = Facts { published_at: Some(time("2026-11-23T08:00:00Z")), ..Facts::default() };
        for step in [Step::Institution, Step::Units, Step::Factsheet] {
            assert_eq!(of(step, &facts), State::Open);
        }
    }
}
