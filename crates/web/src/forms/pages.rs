//! What an institution tells about itself, as forms: from what was typed to the parts, and back. Whatever is typed
//! becomes a part; what cannot be published of it is found by the check of `app`.

mod parts;

use app::institution_pages::{
    About, AccessibilityEntry, AdditionalEntry, Calendar, FactsheetEntry, OtherId, Requirement, Term, Unit,
};

use self::parts::{
    address, contacts, information, links, set_address, set_contacts, set_information, set_links, set_texts, texts,
};
pub(crate) use self::parts::{first_control, twice};
use super::typed::Typed;

/// The four questions that every factsheet answers.
pub(crate) const OFFICES: [&str; 4] = ["application", "housing", "visa", "insurance"];
/// The last days that every factsheet names, each for the autumn and the spring term.
pub(crate) const CALENDAR: [&str; 4] = [
    "calendar-nominations-autumn",
    "calendar-nominations-spring",
    "calendar-applications-autumn",
    "calendar-applications-spring",
];

/// Leaves out rows into which nothing was typed, so that rows and places of a check are counted alike.
pub(crate) fn tidy(typed: &mut Typed) {
    for list in ["contact", "requirement", "accessibility", "additional"] {
        for row in 0..typed.rows(list) {
            for inner in ["names", "roles", "websites", "information-websites"] {
                typed.drop_empty_rows(&format!("{list}-{row}-{inner}"));
            }
        }
        typed.drop_empty_rows(list);
    }
    for list in ["names", "other-ids", "websites", "mobility-factsheets", "course-catalogues"] {
        typed.drop_empty_rows(list);
    }
    for office in OFFICES {
        typed.drop_empty_rows(&format!("{office}-websites"));
    }
}

/// The institution itself.
pub(crate) fn about(typed: &Typed) -> About {
    let other = |row: usize| OtherId {
        kind: typed.text(&format!("other-ids-{row}-kind")).unwrap_or_default(),
        value: typed.text(&format!("other-ids-{row}-value")).unwrap_or_default(),
    };
    About {
        names: texts(typed, "names"),
        abbreviation: typed.text("abbreviation"),
        other_ids: (0..typed.rows("other-ids")).map(other).collect(),
        street_address: address(typed, "street-address"),
        mailing_address: address(typed, "mailing-address"),
        websites: links(typed, "websites"),
        logo: typed.text("logo"),
        mobility_factsheets: links(typed, "mobility-factsheets"),
        course_catalogues: links(typed, "course-catalogues"),
        contacts: contacts(typed, "contact"),
    }
}

/// The form of the institution.
pub(crate) fn of_about(about: &About) -> Typed {
    let mut typed = Typed::default();
    set_texts(&mut typed, "names", &about.names);
    typed.set_some("abbreviation", about.abbreviation.as_ref());
    for (row, other) in about.other_ids.iter().enumerate() {
        typed.set(format!("other-ids-{row}-kind"), &other.kind);
        typed.set(format!("other-ids-{row}-value"), &other.value);
    }
    set_address(&mut typed, "street-address", about.street_address.as_ref());
    set_address(&mut typed, "mailing-address", about.mailing_address.as_ref());
    set_links(&mut typed, "websites", &about.websites);
    typed.set_some("logo", about.logo.as_ref());
    set_links(&mut typed, "mobility-factsheets", &about.mobility_factsheets);
    set_links(&mut typed, "course-catalogues", &about.course_catalogues);
    set_contacts(&mut typed, "contact", &about.contacts);
    typed
}

/// A unit. Its id is not typed into the form of a unit that there is already.
pub(crate) fn unit(typed: &Typed, id: &str) -> Unit {
    Unit {
        id: id.to_owned(),
        code: typed.text("code"),
        names: texts(typed, "names"),
        abbreviation: typed.text("abbreviation"),
        parent: typed.text("parent"),
        street_address: address(typed, "street-address"),
        mailing_address: address(typed, "mailing-address"),
        websites: links(typed, "websites"),
        logo: typed.text("logo"),
        mobility_factsheets: links(typed, "mobility-factsheets"),
        contacts: contacts(typed, "contact"),
    }
}

/// The form of a unit.
pub(crate) fn of_unit(unit: &Unit) -> Typed {
    let mut typed = Typed::default();
    typed.set("id", &unit.id);
    typed.set_some("code", unit.code.as_ref());
    set_texts(&mut typed, "names", &unit.names);
    typed.set_some("abbreviation", unit.abbreviation.as_ref());
    typed.set_some("parent", unit.parent.as_ref());
    set_address(&mut typed, "street-address", unit.street_address.as_ref());
    set_address(&mut typed, "mailing-address", unit.mailing_address.as_ref());
    set_links(&mut typed, "websites", &unit.websites);
    typed.set_some("logo", unit.logo.as_ref());
    set_links(&mut typed, "mobility-factsheets", &unit.mobility_factsheets);
    set_contacts(&mut typed, "contact", &unit.contacts);
    typed
}

/// The factsheet.
pub(crate) fn factsheet(typed: &Typed) -> FactsheetEntry {
    let weeks = |name: &str| typed.get(name).trim().parse().unwrap_or(0);
    let text = |name: String| typed.text(&name).unwrap_or_default();
    let term = |name: &str| Term {
        autumn: month_day(typed, &format!("calendar-{name}-autumn")),
        spring: month_day(typed, &format!("calendar-{name}-spring")),
    };
    let requirement = |row: usize| Requirement {
        name: text(format!("requirement-{row}-name")),
        details: text(format!("requirement-{row}-details")),
        websites: links(typed, &format!("requirement-{row}-websites")),
    };
    let accessibility = |row: usize| AccessibilityEntry {
        kind: text(format!("accessibility-{row}-kind")),
        name: text(format!("accessibility-{row}-name")),
        description: typed.text(&format!("accessibility-{row}-description")),
        information: information(typed, &format!("accessibility-{row}-information")),
    };
    let additional = |row: usize| AdditionalEntry {
        kind: text(format!("additional-{row}-kind")),
        information: information(typed, &format!("additional-{row}-information")),
    };
    FactsheetEntry {
        calendar: Calendar { nominations: term("nominations"), applications: term("applications") },
        decision_weeks: weeks("decision-weeks"),
        transcript_weeks: weeks("transcript-weeks"),
        application: information(typed, "application"),
        housing: information(typed, "housing"),
        visa: information(typed, "visa"),
        insurance: information(typed, "insurance"),
        requirements: (0..typed.rows("requirement")).map(requirement).collect(),
        accessibility: (0..typed.rows("accessibility")).map(accessibility).collect(),
        additional: (0..typed.rows("additional")).map(additional).collect(),
    }
}

/// The form of the factsheet.
pub(crate) fn of_factsheet(sheet: &FactsheetEntry) -> Typed {
    let mut typed = Typed::default();
    let Calendar { nominations, applications } = &sheet.calendar;
    let days = [&nominations.autumn, &nominations.spring, &applications.autumn, &applications.spring];
    for (name, day) in CALENDAR.into_iter().zip(days) {
        let (month, day) = day.split_once('-').unwrap_or_default();
        typed.set(format!("{name}-month"), month);
        typed.set(format!("{name}-day"), day.trim_start_matches('0'));
    }
    for (name, weeks) in [("decision-weeks", sheet.decision_weeks), ("transcript-weeks", sheet.transcript_weeks)] {
        typed.set(name, if weeks == 0 { String::new() } else { weeks.to_string() });
    }
    for (name, entry) in OFFICES.into_iter().zip([&sheet.application, &sheet.housing, &sheet.visa, &sheet.insurance]) {
        set_information(&mut typed, name, entry);
    }
    for (row, requirement) in sheet.requirements.iter().enumerate() {
        typed.set(format!("requirement-{row}-name"), &requirement.name);
        typed.set(format!("requirement-{row}-details"), &requirement.details);
        set_links(&mut typed, &format!("requirement-{row}-websites"), &requirement.websites);
    }
    for (row, entry) in sheet.accessibility.iter().enumerate() {
        typed.set(format!("accessibility-{row}-kind"), &entry.kind);
        typed.set(format!("accessibility-{row}-name"), &entry.name);
        typed.set_some(format!("accessibility-{row}-description"), entry.description.as_ref());
        set_information(&mut typed, &format!("accessibility-{row}-information"), &entry.information);
    }
    for (row, entry) in sheet.additional.iter().enumerate() {
        typed.set(format!("additional-{row}-kind"), &entry.kind);
        set_information(&mut typed, &format!("additional-{row}-information"), &entry.information);
    }
    typed
}

/// `MM-DD` of the controls for day and month; whatever else was typed stays to be told.
fn month_day(typed: &Typed, name: &str) -> String {
    let (month, day) = (typed.get(&format!("{name}-month")).trim(), typed.get(&format!("{name}-day")).trim());
    if month.is_empty() && day.is_empty() { String::new() } else { format!("{month:0>2}-{day:0>2}") }
}

#[cfg(test)]
mod tests;
