//! What was done to a person's roles and ways in, newest first, for who may read the audit log.

use app::Place;
use app::audit::{self, Filter, Search};
use app::people::view::PersonView;
use domain::people::right::Right;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::{Day, Event, Icon, Tone};

use crate::problem::Problem;
use crate::staff::settings::audit::words;
use crate::visitor::Staff;

/// How many entries stand on the page; all are in the log.
const MOST: u32 = 12;

/// The last entries about a person; nothing for who may not read the log.
pub(super) async fn section(staff: &Staff, person: &PersonView) -> Result<Option<Markup>, Problem> {
    if !staff.access.may(Right::SeeAudit) {
        return Ok(None);
    }
    let (lang, dates) = (staff.lang(), staff.dates());
    let object = person.person.id.to_string();
    let filter = Filter { kind: Some("person".to_owned()), object: Some(object.clone()), ..Filter::default() };
    let search = Search { filter, words: None };
    let found = audit::search(staff.host(), staff.hei(), &search, &Place::First, MOST).await?;
    let mut days: Vec<(Date, Day)> = Vec::new();
    for entry in &found.rows {
        let day = dates.day(entry.at);
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, Day { heading: dates.heading(entry.at), events: Vec::new() }));
        }
        if let Some((_, last)) = days.last_mut() {
            last.events.push(Event {
                icon: (Icon::Note, Tone::Neutral),
                title: html! { (words::what(lang, &entry.what)) },
                note: Some(html! { (entry.actor.label()) }),
                time: ui::time(&dates.stamped(entry.at, dates.time(entry.at))),
            });
        }
    }
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("object", &object).finish();
    let all = html! { a href=(staff.href(&format!("settings/audit?{query}"))) { (lang.text("person-history-all")) } };
    let body = html! {
        @if days.is_empty() { p.quiet { (lang.text("person-history-none")) } }
        (ui::timeline(&days.into_iter().map(|(_, day)| day).collect::<Vec<_>>()))
    };
    Ok(Some(ui::section_with("history", &lang.text("person-history"), None, Some(&all), &body)))
}
