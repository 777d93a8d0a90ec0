//! The XML of a workbook, event by event, read while it is unpacked.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::Unreadable;

/// What comes next.
pub(crate) enum Next {
    /// An element opens: its local name and its attributes by local name.
    Open(String, Vec<(String, String)>),
    /// An element closes.
    Close(String),
    /// Text.
    Text(String),
    /// The document is at its end.
    End,
}

/// A document that is being read.
pub(crate) struct Document<R> {
    inner: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
}

/// Room that is given back after a long piece.
const ROOM: usize = 64 * 1024;
/// The most attributes of one element that are looked at.
const MOST_ATTRIBUTES: usize = 40;
/// The most elements that are open at once; those of a workbook stand about ten deep.
const MOST_OPEN: usize = 100;

impl<R: BufRead> Document<R> {
    pub(crate) fn new(source: R) -> Self {
        let mut inner = Reader::from_reader(source);
        inner.config_mut().expand_empty_elements = true;
        Self { inner, buffer: Vec::new(), depth: 0 }
    }

    pub(crate) fn next(&mut self) -> Result<Next, Unreadable> {
        loop {
            self.buffer.clear();
            if self.buffer.capacity() > ROOM {
                self.buffer.shrink_to(ROOM);
            }
            let event = self.inner.read_event_into(&mut self.buffer).map_err(|_| BROKEN)?;
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > MOST_OPEN {
                        return Err(BROKEN);
                    }
                    Next::Open(start.local_name().into_inner().to_owned(), attributes(&start)?)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Next::Close(end.local_name().into_inner().to_owned())
                }
                Event::Text(text) => Next::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Next::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let name: &str = &reference;
                    match reference.resolve_char_ref().map_err(|_| BROKEN)? {
                        Some(sign) => Next::Text(sign.to_string()),
                        None => {
                            Next::Text(quick_xml::escape::resolve_predefined_entity(name).ok_or(BROKEN)?.to_owned())
                        }
                    }
                }
                // No workbook has one, and what it could define is not wanted.
                Event::DocType(_) => return Err(BROKEN),
                Event::Eof if self.depth > 0 => return Err(BROKEN),
                Event::Eof => Next::End,
                Event::Decl(_) | Event::Empty(_) | Event::Comment(_) | Event::PI(_) => continue,
            });
        }
    }
}

const BROKEN: Unreadable = Unreadable::Damaged("the workbook's XML");

fn attributes(start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Unreadable> {
    let mut found = Vec::new();
    for attribute in start.attributes().with_checks(false).take(MOST_ATTRIBUTES) {
        let attribute = attribute.map_err(|_| BROKEN)?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|_| BROKEN)?;
        found.push((attribute.key.local_name().into_inner().to_owned(), value.into_owned()));
    }
    Ok(found)
}

/// The value of an attribute.
pub(crate) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}
