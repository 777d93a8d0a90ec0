//! One walk through a `get` answer that gathers what is hashed of each agreement.

use std::io::Read;

use crate::ReadError;
use crate::namespaces::IIAS_GET_V7;
use crate::read_error::shortened;
use crate::xml::lexer::{Event, Lexer, NamespaceId};

const FIRST_YEAR: &str = "receiving-first-academic-year-id";
const LAST_YEAR: &str = "receiving-last-academic-year-id";

/// Depth of each `iia`; the root has 1.
const AGREEMENT: usize = 2;
/// Depth of `partner`, `cooperation-conditions` and `iia-hash`.
const PART: usize = 3;
/// Depth of a partner's ids and of each kind of mobility.
const SPEC: usize = 4;
/// Depth of the years of a kind of mobility.
const BELOW_SPEC: usize = 5;

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Walked {
    pub(super) agreements: Vec<Agreement>,
    /// Somewhere in the document conditions are ended as a whole.
    pub(super) is_terminated: bool,
    /// Somewhere in the document is a marker left from version 6.
    pub(super) has_version_6: bool,
}

/// One agreement.
#[derive(Debug, Default)]
pub(super) struct Agreement {
    pub(super) iia_id: Option<String>,
    pub(super) claimed: Option<String>,
    /// The hashed text of its partners.
    pub(super) partners: String,
    /// The hashed text of its conditions, which follows that of its partners.
    pub(super) conditions: String,
    count: usize,
}

/// Walks through a document of about `length` bytes. The hashed texts together have at most `budget` bytes.
pub(super) fn walk<R: Read>(lexer: Lexer<R>, length: usize, budget: usize) -> Result<Walked, ReadError> {
    let mut walk = Walk {
        lexer,
        walked: Walked::default(),
        levels: Vec::new(),
        leaf: String::new(),
        old_code: None,
        captured: String::new(),
        capture: None,
        partner_id: None,
        years: [None, None],
        // Labels make most texts a little longer than their documents.
        room: length + length / 4,
        budget,
    };
    loop {
        match walk.lexer.advance()? {
            Event::Start => walk.start()?,
            Event::Text => walk.text(),
            Event::End => walk.end()?,
            Event::Eof => return Ok(walk.walked),
        }
    }
}

struct Walk<R> {
    lexer: Lexer<R>,
    walked: Walked,
    /// The open elements.
    levels: Vec<Level>,
    /// The text since the last start tag.
    leaf: String,
    /// The code of version 6 that the last start tag names.
    old_code: Option<String>,
    /// All text in the element that is captured.
    captured: String,
    /// The depth of the element that is captured, and what it is.
    capture: Option<(usize, Capture)>,
    partner_id: Option<String>,
    /// First and last year of the kind of mobility that is open.
    years: [Option<String>; 2],
    /// How long the text of the next agreement may become without growing.
    room: usize,
    budget: usize,
}

#[derive(Clone, Copy)]
struct Level {
    kind: Kind,
    /// What is below it is not hashed.
    hides: bool,
    has_elements: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Root,
    Agreement,
    Partner,
    Conditions,
    Spec,
    /// An element below a kind of mobility; whether it is hashed itself.
    Below(bool),
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Capture {
    Claim,
    PartnerId,
    Year(usize),
}

impl<R: Read> Walk<R> {
    fn start(&mut self) -> Result<(), ReadError> {
        let depth = self.lexer.depth();
        let around = self.levels.last_mut().map(|around| {
            around.has_elements = true;
            *around
        });
        let kind = self.kind(around, depth)?;
        let name = self.lexer.name(0);
        let is_contact = matches!(name, "sending-contact" | "receiving-contact");
        let is_code = name == "isced-f-code";
        self.leaf.clear();
        self.old_code = None;
        let mut is_undefined = false;
        for attribute in self.lexer.attributes() {
            if name == "cooperation-conditions" && attribute.name == "terminated-as-a-whole" {
                self.walked.is_terminated |= is_true(&attribute.value());
            }
            if attribute.namespace == NamespaceId::NONE {
                match attribute.name {
                    "not-yet-defined" => is_undefined = is_true(&attribute.value()),
                    "v6-value" => self.old_code = Some(attribute.value().into_owned()).filter(|code| !code.is_empty()),
                    _ => {}
                }
            }
        }
        self.walked.has_version_6 |= is_undefined || self.old_code.is_some();
        self.old_code.take_if(|_| !is_code);
        let hides_all = around.is_some_and(|around| around.hides) || is_undefined;
        let kind = if hides_all && matches!(kind, Kind::Below(_)) { Kind::Below(false) } else { kind };
        self.levels.push(Level { kind, hides: hides_all || is_contact, has_elements: false });
        self.begin_capture(kind, depth);
        match kind {
            Kind::Agreement => {
                let conditions = String::with_capacity(std::mem::take(&mut self.room));
                self.walked.agreements.push(Agreement { conditions, ..Agreement::default() });
            }
            Kind::Partner => self.partner_id = None,
            Kind::Spec => self.years = [None, None],
            Kind::Below(true) => self.push_attributes()?,
            _ => {}
        }
        Ok(())
    }

    fn kind(&self, around: Option<Level>, depth: usize) -> Result<Kind, ReadError> {
        let name = self.lexer.name(0);
        Ok(match around.map(|around| around.kind) {
            None if name == "iias-get-response" => Kind::Root,
            None => {
                return Err(ReadError::WrongRoot {
                    expected: format!("{{{IIAS_GET_V7}}}iias-get-response"),
                    found: format!(
                        "{{{}}}{}",
                        shortened(self.lexer.namespace(self.lexer.namespace_id())),
                        shortened(name)
                    ),
                });
            }
            Some(Kind::Root) if name == "iia" && depth == AGREEMENT => Kind::Agreement,
            Some(Kind::Agreement) if name == "partner" => Kind::Partner,
            Some(Kind::Agreement) if name == "cooperation-conditions" => Kind::Conditions,
            Some(Kind::Conditions) => Kind::Spec,
            Some(Kind::Spec | Kind::Below(_)) => Kind::Below(!matches!(name, FIRST_YEAR | LAST_YEAR)),
            Some(_) => Kind::Other,
        })
    }

    fn begin_capture(&mut self, kind: Kind, depth: usize) {
        let capture = match (depth, kind, self.lexer.name(0)) {
            (PART, Kind::Other, "iia-hash") => {
                let has_claim = self.walked.agreements.last().is_some_and(|agreement| agreement.claimed.is_some());
                if has_claim || !self.around_is(Kind::Agreement) {
                    return;
                }
                Capture::Claim
            }
            (SPEC, Kind::Other, "iia-id") if self.partner_id.is_none() && self.around_is(Kind::Partner) => {
                Capture::PartnerId
            }
            (BELOW_SPEC, Kind::Below(_), FIRST_YEAR) if self.years[0].is_none() => Capture::Year(0),
            (BELOW_SPEC, Kind::Below(_), LAST_YEAR) if self.years[1].is_none() => Capture::Year(1),
            _ => return,
        };
        self.captured.clear();
        self.capture = Some((depth, capture));
    }

    fn around_is(&self, kind: Kind) -> bool {
        self.levels
            .len()
            .checked_sub(2)
            .and_then(|place| self.levels.get(place))
            .is_some_and(|level| level.kind == kind)
    }

    fn text(&mut self) {
        if self.capture.is_some() {
            self.lexer.push_text(&mut self.captured);
        }
        if self.levels.last().is_some_and(|level| level.kind == Kind::Below(true) && !level.has_elements) {
            self.lexer.push_text(&mut self.leaf);
        }
    }

    fn end(&mut self) -> Result<(), ReadError> {
        let depth = self.lexer.depth();
        let Some(level) = self.levels.pop() else { return Ok(()) };
        if let Some((_, capture)) = self.capture.take_if(|(captured, _)| *captured == depth) {
            let text = self.captured.clone();
            match capture {
                Capture::Claim => {
                    if let Some(agreement) = self.walked.agreements.last_mut() {
                        agreement.claimed = Some(text);
                    }
                }
                Capture::PartnerId => self.partner_id = Some(text),
                Capture::Year(place) => {
                    if let Some(year) = self.years.get_mut(place) {
                        *year = Some(text);
                    }
                }
            }
        }
        match level.kind {
            Kind::Partner => self.end_partner()?,
            Kind::Spec => self.end_spec()?,
            Kind::Below(true) if !level.has_elements => {
                let code = self.old_code.take();
                let value = code.as_deref().unwrap_or(&self.leaf);
                let label = [self.lexer.name(2), self.lexer.name(1), self.lexer.name(0)];
                let pieces = ["_", label[0], ".", label[1], ".", label[2], "=", value, "_"];
                push(&mut self.walked, &mut self.budget, &pieces)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end_partner(&mut self) -> Result<(), ReadError> {
        let id = self.partner_id.take();
        let Some(agreement) = self.walked.agreements.last_mut() else { return Ok(()) };
        agreement.count += 1;
        let number = agreement.count.to_string();
        let pieces = ["_iia-id_", &number, "=", id.as_deref().unwrap_or_default(), "_"];
        spend(&mut self.budget, &pieces)?;
        agreement.partners.extend(pieces);
        if agreement.count == 1 {
            agreement.iia_id = id;
        }
        Ok(())
    }

    fn end_spec(&mut self) -> Result<(), ReadError> {
        for (name, year) in [FIRST_YEAR, LAST_YEAR].into_iter().zip(std::mem::take(&mut self.years)) {
            let pieces = ["_", name, "=", year.as_deref().unwrap_or_default(), "_"];
            push(&mut self.walked, &mut self.budget, &pieces)?;
        }
        Ok(())
    }

    fn push_attributes(&mut self) -> Result<(), ReadError> {
        let label = [self.lexer.name(2), self.lexer.name(1), self.lexer.name(0)];
        for attribute in self.lexer.attributes() {
            let is_marker =
                attribute.namespace == NamespaceId::NONE && matches!(attribute.name, "not-yet-defined" | "v6-value");
            if !is_marker {
                let value = attribute.value();
                let pieces = ["_@", label[0], ".", label[1], ".", label[2], ".", attribute.name, "=", &value, "@_"];
                push(&mut self.walked, &mut self.budget, &pieces)?;
            }
        }
        Ok(())
    }
}

fn push(walked: &mut Walked, budget: &mut usize, pieces: &[&str]) -> Result<(), ReadError> {
    spend(budget, pieces)?;
    if let Some(agreement) = walked.agreements.last_mut() {
        for piece in pieces {
            agreement.conditions.push_str(piece);
        }
    }
    Ok(())
}

fn spend(budget: &mut usize, pieces: &[&str]) -> Result<(), ReadError> {
    let more = pieces.iter().map(|piece| piece.len()).sum();
    *budget = budget.checked_sub(more).ok_or(ReadError::TooLarge { limit: super::MOST_TEXT })?;
    Ok(())
}

fn is_true(value: &str) -> bool {
    matches!(value, "true" | "1")
}
