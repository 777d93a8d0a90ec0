//! Writing: the root's namespace is the default one, well-known namespaces get their conventional prefixes (declared at
//! the root, as the official registry does), any other namespace is declared where it begins.

use std::collections::BTreeMap;

use super::Element;
use super::read::is_xml_char;
use crate::api::prefix_of;

/// Prefixes by namespace.
type Prefixes<'a> = BTreeMap<&'a str, String>;

/// Writes a document with two spaces of indentation and LF line ends.
pub(crate) fn document(root: &Element) -> Vec<u8> {
    let mut prefixes = Prefixes::new();
    collect_prefixes(root, &mut prefixes);
    prefixes.remove(&*root.namespace);
    let mut sorted: Vec<(&String, &&str)> = prefixes.iter().map(|(namespace, prefix)| (prefix, namespace)).collect();
    sorted.sort_unstable();
    let mut declarations = String::new();
    for (prefix, namespace) in sorted {
        declarations.push_str("\n    xmlns:");
        declarations.push_str(prefix);
        declarations.push_str("=\"");
        escape(namespace, true, &mut declarations);
        declarations.push('"');
    }
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(root, "", &prefixes, &declarations, 0, &mut out);
    out.into_bytes()
}

/// Writes an element as it stands in a document whose root has this namespace, `depth` levels down, and names the other
/// namespaces whose prefixes that root must declare.
pub(crate) fn part(element: &Element, root_namespace: &str, depth: usize) -> (String, Vec<String>) {
    let mut prefixes = Prefixes::new();
    collect_prefixes(element, &mut prefixes);
    prefixes.remove(root_namespace);
    let mut out = String::new();
    write(element, root_namespace, &prefixes, "", depth, &mut out);
    (out, prefixes.into_keys().map(str::to_owned).collect())
}

fn collect_prefixes<'a>(element: &'a Element, prefixes: &mut Prefixes<'a>) {
    if !prefixes.contains_key(&*element.namespace)
        && let Some(prefix) = prefix_of(&element.namespace)
    {
        prefixes.insert(&element.namespace, prefix);
    }
    for child in &element.children {
        collect_prefixes(child, prefixes);
    }
}

/// `default` is the default namespace at this place. `declarations` is not empty for the root alone.
fn write(
    element: &Element,
    default: &str,
    prefixes: &Prefixes<'_>,
    declarations: &str,
    depth: usize,
    out: &mut String,
) {
    let namespace: &str = &element.namespace;
    let prefix = if namespace == default { None } else { prefixes.get(namespace) };
    for _ in 0..depth {
        out.push_str("  ");
    }
    let name = match prefix {
        Some(prefix) => format!("{prefix}:{}", element.name),
        None => element.name.clone(),
    };
    out.push('<');
    out.push_str(&name);
    let default = if prefix.is_none() && namespace != default {
        out.push_str(" xmlns=\"");
        escape(namespace, true, out);
        out.push('"');
        namespace
    } else {
        default
    };
    out.push_str(declarations);
    for (attribute, value) in &element.attributes {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        escape(value, true, out);
        out.push('"');
    }
    if element.children.is_empty() && element.text.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    if element.children.is_empty() {
        escape(&element.text, false, out);
    } else {
        out.push('\n');
        for child in &element.children {
            write(child, default, prefixes, "", depth + 1, out);
        }
        for _ in 0..depth {
            out.push_str("  ");
        }
    }
    out.push_str("</");
    out.push_str(&name);
    out.push_str(">\n");
}

/// Writes text so that a reader gets it back. Characters that XML cannot hold are left out.
fn escape(text: &str, attribute: bool, out: &mut String) {
    for c in text.chars().filter(|&c| is_xml_char(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}
