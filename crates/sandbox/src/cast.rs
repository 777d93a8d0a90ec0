//! Who plays: three invented universities and the people who work there.

use domain::contact::{Contact, LangText};
use domain::hei::OunitId;
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use l10n::Lang;

/// One invented university.
pub(crate) struct University {
    /// Its id on the network.
    pub(crate) hei: &'static str,
    /// Its names by language.
    pub(crate) names: &'static [(&'static str, &'static str)],
    /// Short form of the name.
    pub(crate) abbreviation: &'static str,
    /// ISO country code.
    pub(crate) country: &'static str,
    /// Town.
    pub(crate) city: &'static str,
    /// Erasmus code.
    pub(crate) erasmus_code: &'static str,
    /// Time zone of its pages.
    pub(crate) time_zone: &'static str,
    /// Message key of the sentence that introduces it.
    pub(crate) introduction: &'static str,
    /// Its staff; the first one plays the story.
    pub(crate) staff: &'static [Person],
}

/// An invented member of staff.
pub(crate) struct Person {
    /// Given name.
    pub(crate) given: &'static str,
    /// Family name.
    pub(crate) family: &'static str,
    /// What they are here.
    pub(crate) roles: &'static [BuiltIn],
    /// The unit for which they are that, where it is not the whole university.
    pub(crate) unit: Option<&'static str>,
    /// Label of their office on the network, in English, if partners turn to them.
    pub(crate) office: Option<&'static str>,
}

impl University {
    /// Its name in the reader's language, else in the language of the house.
    #[must_use]
    pub(crate) fn name(&self, lang: Lang) -> &'static str {
        let read = self.names.iter().find(|(tag, _)| *tag == lang.tag());
        read.or_else(|| self.names.first()).map_or(self.hei, |(_, name)| name)
    }

    /// Its contacts for partners.
    #[must_use]
    pub(crate) fn contacts(&self) -> Vec<Contact> {
        let contact = |person: &Person| {
            let office = person.office?;
            let text = |text: &str| vec![LangText { lang: None, text: text.to_owned() }];
            let mailbox = office.to_lowercase().replace(' ', ".");
            Some(Contact {
                names: vec![LangText { lang: Some("en".to_owned()), text: office.to_owned() }],
                given_names: text(person.given),
                family_names: text(person.family),
                emails: vec![format!("{mailbox}@{}", self.hei)],
                ..Contact::default()
            })
        };
        self.staff.iter().filter_map(contact).collect()
    }
}

impl Person {
    const fn of(given: &'static str, family: &'static str, roles: &'static [BuiltIn]) -> Self {
        Self { given, family, roles, unit: None, office: None }
    }

    const fn only(mut self, unit: &'static str) -> Self {
        self.unit = Some(unit);
        self
    }

    const fn at(mut self, office: &'static str) -> Self {
        self.office = Some(office);
        self
    }

    /// The full name.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// Their roles as they are given.
    pub(crate) fn grants(&self) -> anyhow::Result<Vec<Grant>> {
        let unit = self.unit.map(OunitId::parse).transpose()?;
        let grant = |role: &BuiltIn| Grant {
            role: Role::BuiltIn(*role),
            unit: unit.clone(),
            from: None,
            until: None,
            source: Source::Hand,
        };
        Ok(self.roles.iter().map(grant).collect())
    }
}

/// The roles of those who play the story.
const STORY: &[BuiltIn] = &[BuiltIn::Officer, BuiltIn::Approver];

/// The cast, in the order of the start page.
pub(crate) const UNIVERSITIES: &[University] = &[
    University {
        hei: "piemera.example",
        names: &[("lv", "Rīgas Piemēra universitāte"), ("en", "Rīga Piemēra University")],
        abbreviation: "RPU",
        country: "LV",
        city: "Rīga",
        erasmus_code: "LV PIEMERA01",
        time_zone: "Europe/Riga",
        introduction: "sandbox-about-piemera",
        staff: &[
            Person::of("Ilze", "Ozola", STORY).at("International office"),
            Person::of("Andris", "Liepa", &[BuiltIn::Coordinator]).only("unit-2").at("Faculty of law"),
            Person::of("Niks", "Gailis", &[BuiltIn::It]).at("Connections"),
            Person::of("Dace", "Krūmiņa", &[BuiltIn::Administrator]),
            Person::of("Oskars", "Vītols", &[BuiltIn::Reader]),
        ],
    },
    University {
        hei: "suedtal.example",
        names: &[
            ("de", "Hochschule für Angewandte Wissenschaften Südtal"),
            ("en", "Südtal University of Applied Sciences"),
        ],
        abbreviation: "HAW",
        country: "DE",
        city: "Südtal",
        erasmus_code: "D SUEDTAL01",
        time_zone: "Europe/Berlin",
        introduction: "sandbox-about-suedtal",
        staff: &[
            Person::of("Annegret", "Hohenwarter-Lindqvist", STORY).at("International office"),
            Person::of("Thorben", "Kißling", &[BuiltIn::Coordinator]).only("unit-3").at("Incoming students"),
            Person::of("Mira", "Kowalke", &[BuiltIn::It]).at("Connections"),
            Person::of("Henrike", "Aßmann", &[BuiltIn::Administrator]),
            Person::of("Jonas", "Breitling", &[BuiltIn::Reader]),
        ],
    },
    University {
        hei: "montclair.example",
        names: &[("fr", "Université de Montclair"), ("en", "University of Montclair")],
        abbreviation: "UM",
        country: "FR",
        city: "Montclair",
        erasmus_code: "F MONTCL02",
        time_zone: "Europe/Paris",
        introduction: "sandbox-about-montclair",
        staff: &[
            Person::of("Pauline", "Moreau", STORY).at("International office"),
            Person::of("Sylvain", "Petit", &[BuiltIn::Coordinator]).only("unit-4").at("Department of history"),
            Person::of("Odile", "Garnier", &[BuiltIn::It]).at("Connections"),
            Person::of("Bastien", "Roux", &[BuiltIn::Administrator]),
            Person::of("Inès", "Lambert", &[BuiltIn::Reader]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_university_is_named_in_the_reader_s_language_or_in_its_own() {
        let names = |lang| UNIVERSITIES.iter().map(|university| university.name(lang)).collect::<Vec<_>>();
        let english = ["Rīga Piemēra University", "Südtal University of Applied Sciences", "University of Montclair"];
        assert_eq!(names(Lang::En), english);
        let latvian = names(Lang::Lv);
        assert_eq!(latvian.first(), Some(&"Rīgas Piemēra universitāte"));
        assert_eq!(latvian.last(), Some(&"Université de Montclair"));
    }
}
