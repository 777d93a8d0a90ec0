//! Who plays: three invented universities and the people who work there.

use domain::contact::{Contact, LangText};
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
    /// Short name of what they do.
    pub(crate) role: &'static str,
    /// Label of their office on the network, in English.
    pub(crate) office: &'static str,
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
            let text = |text: &str| vec![LangText { lang: None, text: text.to_owned() }];
            let mailbox = person.office.to_lowercase().replace(' ', ".");
            Contact {
                names: vec![LangText { lang: Some("en".to_owned()), text: person.office.to_owned() }],
                given_names: text(person.given),
                family_names: text(person.family),
                emails: vec![format!("{mailbox}@{}", self.hei)],
                ..Contact::default()
            }
        };
        self.staff.iter().map(contact).collect()
    }
}

impl Person {
    /// The full name.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

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
            Person { given: "Ilze", family: "Ozola", role: "office", office: "International office" },
            Person { given: "Andris", family: "Liepa", role: "coordinator", office: "Faculty of law" },
            Person { given: "Niks", family: "Gailis", role: "it", office: "Connections" },
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
            Person {
                given: "Annegret",
                family: "Hohenwarter-Lindqvist",
                role: "office",
                office: "International office",
            },
            Person { given: "Thorben", family: "Kißling", role: "coordinator", office: "Incoming students" },
            Person { given: "Mira", family: "Kowalke", role: "it", office: "Connections" },
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
            Person { given: "Pauline", family: "Moreau", role: "office", office: "International office" },
            Person { given: "Sylvain", family: "Petit", role: "coordinator", office: "Department of history" },
            Person { given: "Odile", family: "Garnier", role: "it", office: "Connections" },
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
