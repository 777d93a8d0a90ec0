//! Reading: one walk over the document, no tree. What is met goes into the index at once.

use std::fmt::Write;
use std::io::Read;
use std::ops::Range;

use ewp_messages::xml::lexer::{Bounds, Event, LexError, Lexer, NamespaceId, Passage};

use super::build::{Builder, EntryUnderway};
use super::{Catalogue, CatalogueError, LIMIT};
use crate::api::{Api, CATALOGUE, HttpSecurity, Version};
use crate::hei::{Hei, HeiName, OtherId, is_id};
use crate::xml::{Element, XmlError};

/// No tree is made, so whatever nests deeply or has many attributes costs its bytes alone: the host that says such
/// things must not take the others with it.
const BOUNDS: Bounds = Bounds { bytes: LIMIT, levels: 10_000, attributes: 2_000, namespaces: 2_000, nodes: usize::MAX };

pub(super) fn read(source: impl Read) -> Result<Catalogue, CatalogueError> {
    read_within(source, LIMIT)
}

/// Reads at most so many bytes of a document.
pub(super) fn read_within(source: impl Read, bytes: usize) -> Result<Catalogue, CatalogueError> {
    let mut lexer = Lexer::of_source(source, Bounds { bytes, ..BOUNDS });
    let mut event = lexer.advance().map_err(XmlError::from)?;
    while event != Event::Start {
        // Before the root there is nothing but asides, and a document without a root is refused by the lexer.
        event = lexer.advance().map_err(XmlError::from)?;
    }
    let namespace = lexer.namespace_id();
    if lexer.namespace(namespace) != CATALOGUE || lexer.name(0) != "catalogue" {
        return Err(CatalogueError::NotACatalogue {
            namespace: lexer.namespace(namespace).to_owned(),
            name: lexer.name(0).to_owned(),
        });
    }
    let mut walk = Walk {
        namespace,
        apis: Vec::new(),
        builder: Builder::default(),
        text: String::new(),
        note: String::new(),
        noted: Vec::new(),
        passages: Vec::new(),
    };
    walk.catalogue(&mut lexer).map_err(XmlError::from)?;
    Ok(walk.builder.finish())
}

struct Walk {
    /// That of the catalogue.
    namespace: NamespaceId,
    /// By namespace, the local name that was met in it and what the two mean.
    apis: Vec<Option<Announced>>,
    builder: Builder,
    /// The text of the element that was read last.
    text: String,
    /// The lists and methods of `http-security`, as a text and with the places of their names in it.
    note: String,
    noted: Vec<Noted>,
    /// What stood in the last `http-security` elements, and what it means.
    passages: Vec<(Passage, Option<u16>)>,
}

/// How many different contents of `http-security` are recognised as a whole.
const MOST_PASSAGES: usize = 4;

#[derive(Clone)]
struct Announced {
    name: String,
    api: Option<(Api, u32)>,
}

struct Noted {
    is_method: bool,
    namespace: NamespaceId,
    name: Range<usize>,
}

impl Walk {
    fn catalogue<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        self.children(lexer, |walk, lexer| match walk.own_name(lexer) {
            "host" => walk.host(lexer),
            "institutions" => walk.children(lexer, Self::institution),
            "binaries" => walk.children(lexer, Self::body),
            _ => lexer.skip(),
        })?;
        while lexer.advance()? != Event::Eof {}
        Ok(())
    }

    fn host<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        self.builder.begin_host();
        self.children(lexer, |walk, lexer| match walk.own_name(lexer) {
            "apis-implemented" => walk.children(lexer, Self::entry),
            "institutions-covered" => walk.children(lexer, |walk, lexer| {
                let is_id = walk.own_name(lexer) == "hei-id";
                walk.read_text(lexer)?;
                if is_id {
                    walk.builder.add_covered(walk.text.trim());
                }
                Ok(())
            }),
            "client-credentials-in-use" => walk.children(lexer, |walk, lexer| {
                if walk.own_name(lexer) == "rsa-public-key" {
                    walk.builder.add_client_key(plain_attribute(lexer, "sha-256").as_deref());
                }
                lexer.skip()
            }),
            "server-credentials-in-use" => walk.children(lexer, |walk, lexer| {
                if walk.own_name(lexer) == "rsa-public-key" {
                    walk.builder.add_server_key(plain_attribute(lexer, "sha-256").as_deref());
                }
                lexer.skip()
            }),
            _ => lexer.skip(),
        })?;
        self.builder.end_host();
        Ok(())
    }

    fn entry<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        let version = || plain_attribute(lexer, "version")?.parse::<Version>().ok();
        let (Some((api, major)), Some(version)) = (self.api(lexer), version()) else { return lexer.skip() };
        let namespace = lexer.namespace_id();
        let mut entry = self.builder.begin_entry(api, major, version);
        self.children(lexer, |walk, lexer| {
            if lexer.namespace_id() == namespace { walk.in_entry(lexer, &mut entry) } else { lexer.skip() }
        })?;
        self.builder.end_entry(&entry);
        Ok(())
    }

    /// A child of an entry, of the entry's own namespace.
    fn in_entry<R: Read>(&mut self, lexer: &mut Lexer<R>, entry: &mut EntryUnderway) -> Result<(), LexError> {
        match lexer.name(0) {
            "http-security" if entry.security.is_none() => {
                entry.security = self.security(lexer)?;
                Ok(())
            }
            name if name == "url" || name.ends_with("-url") => {
                let name = name.to_owned();
                self.read_text(lexer)?;
                self.builder.add_url(&name, self.text.trim());
                Ok(())
            }
            name if name.starts_with("max-") => {
                let name = name.to_owned();
                self.read_text(lexer)?;
                if let Ok(limit) = self.text.trim_ascii().parse() {
                    self.builder.add_limit(&name, limit);
                }
                Ok(())
            }
            _ => lexer.skip(),
        }
    }

    /// Reads `http-security`. Most entries say the same, so its lists and methods are noted first, and what they mean
    /// is found once for each note.
    fn security<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<Option<u16>, LexError> {
        for (passage, number) in &self.passages {
            if lexer.pass_over(passage) {
                lexer.skip()?;
                return Ok(*number);
            }
        }
        let mark = lexer.mark();
        let root = lexer.depth();
        self.note.clear();
        self.noted.clear();
        loop {
            match lexer.advance()? {
                // Methods are children of lists; nothing below them counts.
                Event::Start if lexer.depth() <= root + 2 => {
                    let is_method = lexer.depth() == root + 2;
                    let namespace = lexer.namespace_id();
                    // Writing into a String cannot fail.
                    let _ = write!(self.note, "{}{}:", if is_method { '+' } else { '*' }, namespace.index());
                    let begins = self.note.len();
                    self.note.push_str(lexer.name(0));
                    self.noted.push(Noted { is_method, namespace, name: begins..self.note.len() });
                }
                Event::End if lexer.depth() == root => break,
                _ => {}
            }
        }
        let (note, noted) = (&self.note, &self.noted);
        let number = self.builder.security(note, || HttpSecurity::read(Some(&element(note, noted, lexer))));
        if let Some(passage) = lexer.passage(mark) {
            self.passages.truncate(MOST_PASSAGES - 1);
            self.passages.insert(0, (passage, number));
        }
        Ok(number)
    }

    fn institution<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        let id = plain_attribute(lexer, "id").filter(|id| self.own_name(lexer) == "hei" && is_id(id));
        let Some(id) = id else { return lexer.skip() };
        let mut hei = Hei { id, other_ids: Vec::new(), names: Vec::new() };
        self.children(lexer, |walk, lexer| match walk.own_name(lexer) {
            "other-id" => {
                let kind = plain_attribute(lexer, "type");
                walk.read_text(lexer)?;
                hei.other_ids.extend(kind.map(|kind| OtherId { kind, value: walk.text.trim().to_owned() }));
                Ok(())
            }
            "name" => {
                let mut attributes = lexer.attributes();
                let lang = attributes.find(|found| found.namespace == NamespaceId::XML && found.name == "lang");
                let lang = lang.map(|lang| lang.value().into_owned());
                drop(attributes);
                walk.read_text(lexer)?;
                let text = walk.text.trim();
                if !text.is_empty() {
                    hei.names.push(HeiName { lang, text: text.to_owned() });
                }
                Ok(())
            }
            _ => lexer.skip(),
        })?;
        self.builder.add_institution(hei);
        Ok(())
    }

    fn body<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        if self.own_name(lexer) != "rsa-public-key" {
            return lexer.skip();
        }
        let stated = plain_attribute(lexer, "sha-256");
        self.read_text(lexer)?;
        self.builder.add_body(stated.as_deref(), &self.text);
        Ok(())
    }

    /// Hands over each child of the element that was opened last. Whoever takes a child must read it to its end.
    fn children<R: Read>(
        &mut self,
        lexer: &mut Lexer<R>,
        mut take: impl FnMut(&mut Self, &mut Lexer<R>) -> Result<(), LexError>,
    ) -> Result<(), LexError> {
        loop {
            match lexer.advance()? {
                Event::Start => take(self, lexer)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text => {}
            }
        }
    }

    /// Reads the text of the element that was opened last, to its end. Elements in it leave no text.
    fn read_text<R: Read>(&mut self, lexer: &mut Lexer<R>) -> Result<(), LexError> {
        self.text.clear();
        let mut has_elements = false;
        loop {
            match lexer.advance()? {
                Event::Text => lexer.push_text(&mut self.text),
                Event::Start => {
                    has_elements = true;
                    lexer.skip()?;
                }
                Event::End | Event::Eof => break,
            }
        }
        if has_elements {
            self.text.clear();
        }
        Ok(())
    }

    /// The local name of the element that was opened last if it is the catalogue's own, else nothing.
    fn own_name<'l, R: Read>(&self, lexer: &'l Lexer<R>) -> &'l str {
        if lexer.namespace_id() == self.namespace { lexer.name(0) } else { "" }
    }

    /// The API that the element that was opened last announces.
    fn api<R: Read>(&mut self, lexer: &Lexer<R>) -> Option<(Api, u32)> {
        let (namespace, name) = (lexer.namespace_id(), lexer.name(0));
        if let Some(Some(known)) = self.apis.get(namespace.index())
            && known.name == name
        {
            return known.api;
        }
        let api = Api::of(lexer.namespace(namespace), name);
        if self.apis.len() <= namespace.index() {
            self.apis.resize(namespace.index() + 1, None);
        }
        if let Some(place) = self.apis.get_mut(namespace.index()) {
            *place = Some(Announced { name: name.to_owned(), api });
        }
        api
    }
}

/// The element `http-security` with what was noted of it.
fn element<R: Read>(note: &str, noted: &[Noted], lexer: &Lexer<R>) -> Element {
    let mut security = Element::new("", "http-security");
    for noted in noted {
        let name = note.get(noted.name.clone()).unwrap_or_default();
        let new = Element::new(lexer.namespace(noted.namespace), name);
        match security.children.last_mut() {
            Some(list) if noted.is_method => list.children.push(new),
            _ => security.children.push(new),
        }
    }
    security
}

/// The value of an attribute without namespace of the element that was opened last.
fn plain_attribute<R: Read>(lexer: &Lexer<R>, name: &str) -> Option<String> {
    let mut attributes = lexer.attributes();
    let found = attributes.find(|found| found.namespace == NamespaceId::NONE && found.name == name);
    found.map(|found| found.value().into_owned())
}
