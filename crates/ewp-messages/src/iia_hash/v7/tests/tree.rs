//! The hashed text once more, of a tree and as close to the words of the published transformation as it goes. It is
//! what the walk is compared with.

use std::fmt::Write;

use roxmltree::{Document, Node};

const YEARS: [&str; 2] = ["receiving-first-academic-year-id", "receiving-last-academic-year-id"];

/// The hashed texts of all agreements and whether there is no marker of version 6; nothing for other documents.
pub(super) fn texts(document: &str) -> Option<(Vec<String>, bool)> {
    let document = Document::parse(document).ok()?;
    let root = document.root_element();
    if root.tag_name().name() != "iias-get-response" {
        return None;
    }
    let has_version_6 = root
        .descendants()
        .any(|node| is_undefined(node) || plain(node, "v6-value").is_some_and(|code| !code.is_empty()));
    let is_terminated = root.descendants().filter(|node| is_named(*node, "cooperation-conditions")).any(|node| {
        node.attributes().any(|attribute| attribute.name() == "terminated-as-a-whole" && is_true(attribute.value()))
    });
    let text = |iia: Node<'_, '_>| {
        let mut text = if is_terminated { "_@terminated-as-a-whole@_".to_owned() } else { String::new() };
        for (number, partner) in named(iia, "partner").enumerate() {
            write!(
                text,
                "_iia-id_{}={}_",
                number + 1,
                named(partner, "iia-id").next().map(all_text).unwrap_or_default()
            )
            .unwrap();
        }
        for spec in named(iia, "cooperation-conditions").flat_map(elements) {
            for element in spec.descendants().filter(|node| node.is_element() && *node != spec) {
                tell(element, &mut text);
            }
            for year in YEARS {
                write!(text, "_{year}={}_", named(spec, year).next().map(all_text).unwrap_or_default()).unwrap();
            }
        }
        text
    };
    Some((named(root, "iia").map(text).collect(), !has_version_6))
}

fn tell(element: Node<'_, '_>, text: &mut String) {
    let name = element.tag_name().name();
    let is_hidden = element.ancestors().any(is_undefined)
        || element
            .ancestors()
            .skip(1)
            .any(|node| matches!(node.tag_name().name(), "sending-contact" | "receiving-contact"));
    if is_hidden || YEARS.contains(&name) {
        return;
    }
    let around: Vec<&str> = element.ancestors().skip(1).take(2).map(|node| node.tag_name().name()).collect();
    let label = format!("{}.{}.{name}", around[1], around[0]);
    for attribute in element.attributes() {
        let is_marker = attribute.namespace().is_none() && matches!(attribute.name(), "not-yet-defined" | "v6-value");
        if !is_marker {
            write!(text, "_@{label}.{}={}@_", attribute.name(), attribute.value()).unwrap();
        }
    }
    if elements(element).next().is_none() {
        let old = plain(element, "v6-value").filter(|code| name == "isced-f-code" && !code.is_empty());
        write!(text, "_{label}={}_", old.map_or_else(|| all_text(element), str::to_owned)).unwrap();
    }
}

fn is_named(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn elements<'a, 'i: 'a>(parent: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    parent.children().filter(Node::is_element)
}

fn named<'a, 'i: 'a>(parent: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    elements(parent).filter(move |node| is_named(*node, name))
}

fn all_text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn plain<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.namespace().is_none() && a.name() == name).map(|attribute| attribute.value())
}

fn is_undefined(node: Node<'_, '_>) -> bool {
    plain(node, "not-yet-defined").is_some_and(is_true)
}

fn is_true(value: &str) -> bool {
    matches!(value, "true" | "1")
}
