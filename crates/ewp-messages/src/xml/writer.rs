//! A small XML writer: no prefixes, one spelling.
//!
//! An element in another namespace than its parent declares it as its default namespace, so no prefix is ever needed.
//! Names are fixed in the program, values are escaped, characters that XML 1.0 forbids are dropped, and every line
//! ends with LF. Indentation stands only between elements, never inside a text.

use std::borrow::Cow;

/// Writes one document or one element of a document.
#[derive(Debug)]
pub struct Writer {
    out: String,
    /// Namespace around the outermost element.
    around: &'static str,
    /// How many elements stand around the outermost one.
    level: usize,
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    name: &'static str,
    namespace: &'static str,
    has_elements: bool,
}

impl Writer {
    /// Starts a document with its XML declaration and its root element.
    #[must_use]
    pub fn document(namespace: &'static str, root: &'static str) -> Self {
        let mut writer = Self { out: String::new(), around: "", level: 0, open: Vec::new() };
        writer.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.open(namespace, root, &[]);
        writer
    }

    /// Starts a piece to be put inside a root element whose default namespace is `around`.
    #[must_use]
    pub fn fragment(around: &'static str) -> Self {
        Self { out: String::new(), around, level: 1, open: Vec::new() }
    }

    /// Opens an element that will hold elements. Attribute names may have the prefix `xml`.
    pub fn open(&mut self, namespace: &'static str, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.start_tag(namespace, name, attributes);
        self.out.push('>');
        self.open.push(Open { name, namespace, has_elements: false });
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        if closed.has_elements {
            self.new_line();
        }
        self.end_tag(closed.name);
    }

    /// Writes an element that holds text.
    pub fn text(
        &mut self,
        namespace: &'static str,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        text: &str,
    ) {
        self.start_tag(namespace, name, attributes);
        self.out.push('>');
        escape(&clean(text), false, &mut self.out);
        self.end_tag(name);
    }

    /// Writes an element that holds text, unless there is none: empty optional elements are never sent, since their
    /// mere presence changes an agreement's hash.
    pub fn optional(&mut self, namespace: &'static str, name: &'static str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !clean(text).is_empty()) {
            self.text(namespace, name, &[], text);
        }
    }

    /// Puts in a finished piece, byte for byte. It must be well-formed and fit the default namespace here.
    pub(crate) fn piece(&mut self, xml: &str) {
        self.begin_element();
        self.out.push_str(xml);
    }

    /// Closes what is open and gives the text.
    #[must_use]
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn start_tag(&mut self, namespace: &'static str, name: &'static str, attributes: &[(&'static str, &str)]) {
        let parent = self.open.last().map_or(self.around, |open| open.namespace);
        self.begin_element();
        self.out.push('<');
        self.out.push_str(name);
        if namespace != parent {
            self.attribute("xmlns", namespace);
        }
        for (attribute, value) in attributes {
            self.attribute(attribute, value);
        }
    }

    fn begin_element(&mut self) {
        if let Some(parent) = self.open.last_mut() {
            parent.has_elements = true;
            self.new_line();
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&clean(value), true, &mut self.out);
        self.out.push('"');
    }

    fn end_tag(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.level + self.open.len() {
            self.out.push_str("  ");
        }
    }
}

/// The text as a document can carry it: without characters that XML 1.0 forbids, with LF as the only line end.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let stays = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| stays(*c)).collect())
}

fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\n' if in_attribute => out.push_str("&#10;"),
            '\t' if in_attribute => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}
