//! What would be approved without being shown: parts that the agreement hash covers although a reader of this form
//! does not know them, and parts that hide from it.
//!
//! The hash goes by local names and has no idea of the schema, so a document can carry a decoy or a hidden field whose
//! hash fits. Whoever approves by this hash must refuse such a document.

use super::SpecKind;
use crate::namespaces::IIAS_GET_V7 as NS;
use crate::read_error::{ReadError, shortened};
use crate::xml::{self, Element, Limit};

/// Parts that every condition has.
const SPEC: &[&str] = &[
    "sending-hei-id",
    "sending-ounit-id",
    "sending-contact",
    "receiving-hei-id",
    "receiving-ounit-id",
    "receiving-contact",
    "receiving-first-academic-year-id",
    "receiving-last-academic-year-id",
    "mobilities-per-year",
    "recommended-language-skill",
    "subject-area",
    "other-info-terms",
];
const STUDENT: &[&str] = &["total-months-per-year", "blended", "eqf-level"];
const STAFF: &[&str] = &["total-days-per-year"];
const SKILL: &[&str] = &["language", "cefr-level", "subject-area"];
const AREA: &[&str] = &["isced-f-code", "isced-clarification"];

/// Names the first part of a `get` answer that takes part in the hash, or hides something from it, although version
/// 7.0.0 has no such part in that place; `None` if there is none.
pub fn unshown(bytes: &[u8]) -> Result<Option<String>, ReadError> {
    xml::parse(bytes, Limit::default(), |root| Ok(in_answer(root.expect(NS, "iias-get-response")?)))
}

fn in_answer(root: Element<'_, '_>) -> Option<String> {
    // The hash looks for these names in the whole document, whatever their place and namespace.
    let mut conditions = 0;
    for element in root.descendants() {
        let expected = match element.name() {
            "iia" => root.elements().filter(|child| child.is(NS, "iia")).count() > 0 && element.is(NS, "iia"),
            "cooperation-conditions" => {
                conditions += 1;
                element.is(NS, "cooperation-conditions")
            }
            _ => true,
        };
        if !expected {
            return Some(name(element));
        }
    }
    let agreements: Vec<Element<'_, '_>> = root.elements().filter(|child| child.is(NS, "iia")).collect();
    if conditions != agreements.len()
        || root.descendants().filter(|element| element.name() == "iia").count() != conditions
    {
        return Some("iia or cooperation-conditions in another place".to_owned());
    }
    agreements.into_iter().find_map(in_agreement)
}

fn in_agreement(iia: Element<'_, '_>) -> Option<String> {
    for child in iia.elements() {
        let counts = matches!(child.name(), "partner" | "cooperation-conditions" | "iia-hash");
        if counts && child.namespace() != NS {
            return Some(name(child));
        }
        if child.name() == "partner"
            && let Some(foreign) = child.elements().find(|inner| inner.name() == "iia-id" && inner.namespace() != NS)
        {
            return Some(name(foreign));
        }
        if child.name() == "cooperation-conditions"
            && let Some(found) = in_conditions(child)
        {
            return Some(found);
        }
    }
    None
}

fn in_conditions(conditions: Element<'_, '_>) -> Option<String> {
    foreign_attribute(conditions, Some("terminated-as-a-whole")).or_else(|| {
        conditions.elements().find_map(|spec| {
            let kind = SpecKind::ALL.into_iter().find(|kind| spec.is(NS, kind.element()));
            let Some(kind) = kind else { return Some(name(spec)) };
            let own = if kind.is_student() { STUDENT } else { STAFF };
            foreign_attribute(spec, None).or_else(|| spec.elements().find_map(|part| in_spec(part, own)))
        })
    })
}

fn in_spec(part: Element<'_, '_>, own: &[&str]) -> Option<String> {
    let known = |names: &[&str]| names.contains(&part.name());
    if part.namespace() != NS || !(known(SPEC) || known(own)) {
        return Some(name(part));
    }
    match part.name() {
        // Contacts are not hashed below themselves.
        "sending-contact" | "receiving-contact" => foreign_attribute(part, None),
        "mobilities-per-year" => leaf(part, Some("not-yet-defined")),
        "recommended-language-skill" => foreign_attribute(part, Some("not-yet-defined")).or_else(|| {
            part.elements().find_map(|inner| {
                if inner.namespace() != NS || !SKILL.contains(&inner.name()) {
                    return Some(name(inner));
                }
                if inner.name() == "subject-area" { in_area(inner) } else { leaf(inner, None) }
            })
        }),
        "subject-area" => in_area(part),
        _ => leaf(part, None),
    }
}

fn in_area(area: Element<'_, '_>) -> Option<String> {
    foreign_attribute(area, None).or_else(|| {
        area.elements().find_map(|inner| {
            if inner.namespace() != NS || !AREA.contains(&inner.name()) {
                return Some(name(inner));
            }
            leaf(inner, (inner.name() == "isced-f-code").then_some("v6-value"))
        })
    })
}

/// A part that holds text only.
fn leaf(element: Element<'_, '_>, attribute: Option<&str>) -> Option<String> {
    foreign_attribute(element, attribute).or_else(|| element.elements().next().map(name))
}

fn foreign_attribute(element: Element<'_, '_>, allowed: Option<&str>) -> Option<String> {
    let foreign = element.attributes().find(|(namespace, name, _)| !namespace.is_empty() || Some(*name) != allowed);
    foreign.map(|(_, attribute, _)| format!("{}/@{}", name(element), shortened(attribute)))
}

fn name(element: Element<'_, '_>) -> String {
    if element.namespace() == NS {
        shortened(element.name())
    } else {
        format!("{} of {{{}}}", shortened(element.name()), shortened(element.namespace()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HONEST: &str = concat!(
        "<partner><hei-id>a</hei-id><iia-id>A</iia-id></partner><partner><hei-id>b</hei-id></partner>",
        "<in-effect>false</in-effect><cooperation-conditions><student-studies-mobility-spec>",
        "<sending-hei-id>a</sending-hei-id><mobilities-per-year>3</mobilities-per-year>",
        "<recommended-language-skill><language>en</language></recommended-language-skill>",
        "<subject-area><isced-f-code>0613</isced-f-code></subject-area><blended>true</blended>",
        "</student-studies-mobility-spec></cooperation-conditions><iia-hash>0</iia-hash>",
    );

    fn of(inside: &str) -> Option<String> {
        let text =
            format!(r#"<iias-get-response xmlns="{NS}" xmlns:x="urn:x"><iia>{inside}</iia></iias-get-response>"#);
        unshown(text.as_bytes()).unwrap()
    }

    #[test]
    fn an_honest_copy_shows_all_that_it_hashes() {
        assert_eq!(of(HONEST), None);
    }

    #[test]
    fn a_decoy_agreement_is_found() {
        let text = format!(
            r#"<iias-get-response xmlns="{NS}" xmlns:x="urn:x"><x:iia>{HONEST}</x:iia><iia>{HONEST}</iia></iias-get-response>"#
        );
        assert!(unshown(text.as_bytes()).unwrap().is_some());
    }

    #[test]
    fn what_hides_or_adds_terms_is_found() {
        let changes = [
            ("<cooperation-conditions>", r#"<cooperation-conditions not-yet-defined="true">"#),
            ("<cooperation-conditions>", r#"<cooperation-conditions x:terminated-as-a-whole="true">"#),
            ("<student-studies-mobility-spec>", r#"<student-studies-mobility-spec not-yet-defined="true">"#),
            ("<blended>", r#"<blended not-yet-defined="true">"#),
            ("<blended>", "<x:other-info-terms>We pay</x:other-info-terms><blended>"),
            ("<blended>", "<total-days-per-year>5</total-days-per-year><blended>"),
            ("<language>", "<x:note>hidden</x:note><language>"),
            ("<iia-id>A</iia-id>", "<x:iia-id>B</x:iia-id><iia-id>A</iia-id>"),
            ("<iia-hash>", "<x:cooperation-conditions/><iia-hash>"),
            ("</student-studies-mobility-spec>", "</student-studies-mobility-spec><x:staff/>"),
        ];
        for (place, change) in changes {
            let dishonest = HONEST.replacen(place, change, 1);
            assert_ne!(dishonest, HONEST, "{place}");
            assert!(of(&dishonest).is_some(), "{change}");
        }
    }
}
