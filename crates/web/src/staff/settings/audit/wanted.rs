//! What an address or a form asks of the audit log.

use app::audit::{self, Filter, SYSTEM, Search};
use app::partners;
use app::saved_views::List;
use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;
use jiff::civil::Date;
use ui::Opt;

use super::words;
use crate::list::{Asked, MOST_OF_A_TEXT};
use crate::problem::Problem;
use crate::request::Fields;
use crate::visitor::Staff;

pub(super) const WORDS: &str = "q";
pub(super) const OBJECT: &str = "object";
pub(super) const FROM: &str = "from";
pub(super) const TO: &str = "to";

/// What was read.
pub(super) struct Read<'a> {
    pub(super) asked: Asked<'a>,
    pub(super) search: Search,
    pub(super) choices: Choices,
    /// The last day, if it is before the first one: then nothing can lie between them, and it filters nothing.
    pub(super) to_before_from: Option<String>,
}

/// What can be chosen.
pub(super) struct Choices {
    pub(super) people: Vec<Opt>,
    pub(super) deeds: Vec<Opt>,
    pub(super) kinds: Vec<Opt>,
}

pub(super) async fn read<'a>(staff: &'a Staff, query: &'a Fields) -> Result<Read<'a>, Problem> {
    let lang = staff.lang();
    let choices = Choices {
        people: people(staff, query.filled("who")).await?,
        deeds: words::whats().map(|what| Opt::new(what, words::what(lang, what))).collect(),
        kinds: words::KINDS.iter().map(|kind| Opt::new(*kind, words::kind(lang, kind))).collect(),
    };
    let mut asked = Asked::new(staff, List::Audit, query);
    asked.text(WORDS, &lang.text("audit-words"));
    asked.choice("who", &lang.text("audit-column-who"), &choices.people);
    asked.choice("what", &lang.text("audit-column-what"), &choices.deeds);
    let about = lang.text("audit-column-object");
    asked.choice("kind", &about, &choices.kinds);
    if let Some(object) = query.searched(OBJECT, MOST_OF_A_TEXT) {
        asked.chip(OBJECT, object.clone(), &about, words::short(&object));
    }
    let mut day = |name: &'static str, key: &str, fits: &dyn Fn(Date) -> bool| {
        let typed = query.filled(name)?;
        match typed.parse::<Date>() {
            Ok(day) if fits(day) => {
                asked.chip(name, day.to_string(), &lang.text(key), l10n::dates::date(lang, day));
                Some(day)
            }
            Ok(day) => Some(day),
            Err(_) => {
                asked.is_odd(lang.text(key));
                None
            }
        }
    };
    let from = day(FROM, "audit-from", &|_| true);
    let to = day(TO, "audit-to", &|to| from.is_none_or(|from| from <= to));
    let early = from.zip(to).is_some_and(|(from, to)| to < from);
    let search = search(staff, &asked.params());
    Ok(Read { asked, search, choices, to_before_from: to.filter(|_| early).map(|day| day.to_string()) })
}

/// What names and values ask for.
pub(super) fn search(staff: &Staff, pairs: &[(&'static str, String)]) -> Search {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let day = |name: &str| value(name).and_then(|day| day.parse::<Date>().ok());
    let begins = |day: Date| -> Option<Timestamp> {
        day.to_zoned(staff.institution.time_zone().clone()).ok().map(|zoned| zoned.timestamp())
    };
    let filter = Filter {
        who: value("who"),
        what: value("what"),
        kind: value("kind"),
        object: value(OBJECT),
        from: day(FROM).and_then(begins),
        until: day(TO).and_then(|day| day.tomorrow().ok()).and_then(begins),
    };
    Search { filter, words: value(WORDS) }
}

/// Who may have done something: people, Habita, and a partner that is asked for.
async fn people(staff: &Staff, asked: Option<&str>) -> Result<Vec<Opt>, Problem> {
    let chosen = asked.and_then(StaffId::parse);
    let people = audit::people(staff.host(), staff.hei(), chosen.as_ref()).await?;
    let mut people: Vec<Opt> = people.into_iter().map(|(id, name)| Opt::new(id.as_str(), name)).collect();
    people.push(Opt::new(SYSTEM, staff.lang().text("common-habita")));
    if let Some(partner) = asked.and_then(|who| HeiId::parse(who).ok())
        && !people.iter().any(|person| person.value == partner.as_str())
    {
        people.push(Opt::new(partner.as_str(), partners::name(staff.host(), &partner)));
    }
    Ok(people)
}
