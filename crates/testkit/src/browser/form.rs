//! Forms as they stand in a page.

use std::collections::BTreeMap;

use super::html::{Piece, pieces};

/// A form as it stands on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes; empty means to its own page.
    pub action: String,
    /// Whether it is sent by POST.
    pub is_post: bool,
    /// What is sent if nothing is changed, in the order of the page.
    pub fields: Vec<(String, String)>,
    /// What could be chosen and is not.
    pub choices: Vec<(String, String)>,
    /// Its buttons, each with its name and value; both are empty if it has none.
    pub buttons: Vec<(String, String)>,
    /// Its id on the page, by which controls outside of it belong to it.
    pub id: String,
}

impl Form {
    /// Types or chooses a value.
    ///
    /// # Panics
    /// If the form has no such control.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let known = self.fields.iter().chain(&self.choices).any(|(known, _)| known == name);
        assert!(known, "the form has no {name:?}: {:?} {:?}", self.fields, self.choices);
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What is sent under a name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The forms of a page.
pub(super) fn forms(html: &str) -> Vec<Form> {
    let pieces = pieces(html);
    let mut found: Vec<Form> = Vec::new();
    let mut inside: Option<usize> = None;
    let mut select: Option<(String, Option<String>, Option<usize>)> = None;
    let mut area: Option<(String, String, Option<usize>)> = None;
    for piece in pieces {
        match piece {
            Piece::Open(name, attributes) => {
                let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
                let owner = match attributes.get("form") {
                    Some(id) => found.iter().position(|form| form.id == *id),
                    None => inside,
                };
                match name.as_str() {
                    "form" => {
                        let form = Form {
                            action: get("action"),
                            is_post: get("method").eq_ignore_ascii_case("post"),
                            id: get("id"),
                            ..Form::default()
                        };
                        found.push(form);
                        inside = Some(found.len() - 1);
                    }
                    "select" => select = Some((get("name"), None, owner)),
                    "textarea" => area = Some((get("name"), String::new(), owner)),
                    "option" => {
                        if let Some((name, chosen, owner)) = &mut select {
                            if attributes.contains_key("selected") || chosen.is_none() {
                                *chosen = Some(get("value"));
                            }
                            if let Some(form) = owner.and_then(|owner| found.get_mut(owner)) {
                                form.choices.push((name.clone(), get("value")));
                            }
                        }
                    }
                    "input" | "button" => {
                        if let Some(form) = owner.and_then(|owner| found.get_mut(owner)) {
                            control(form, &name, &attributes);
                        }
                    }
                    _ => {}
                }
            }
            Piece::Close(name) => match name.as_str() {
                "form" => inside = None,
                "select" => {
                    if let Some((name, Some(value), owner)) = select.take()
                        && let Some(form) = owner.and_then(|owner| found.get_mut(owner))
                    {
                        form.fields.push((name, value));
                    }
                }
                "textarea" => {
                    if let Some((name, value, owner)) = area.take()
                        && let Some(form) = owner.and_then(|owner| found.get_mut(owner))
                    {
                        form.fields.push((name, value));
                    }
                }
                _ => {}
            },
            Piece::Text(text) => {
                if let Some((_, value, _)) = &mut area {
                    value.push_str(&text);
                }
            }
        }
    }
    found
}

fn control(form: &mut Form, name: &str, attributes: &BTreeMap<String, String>) {
    let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
    let kind = get("type");
    if name == "button" || kind == "submit" {
        if kind != "button" {
            form.buttons.push((get("name"), get("value")));
        }
        return;
    }
    if !attributes.contains_key("name") || attributes.contains_key("disabled") {
        return;
    }
    let pair = (get("name"), get("value"));
    if matches!(kind.as_str(), "radio" | "checkbox") && !attributes.contains_key("checked") {
        form.choices.push(pair);
    } else {
        form.fields.push(pair);
    }
}
