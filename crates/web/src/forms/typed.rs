//! What was typed into a form with rows inside of rows, by the names of the controls: `contact-1-emails` is the field
//! `emails` of the second contact. Names follow the places that a check names.

use std::collections::BTreeMap;

use domain::unseen::without_invisible;

use crate::request::Fields;

/// The most rows in one list.
pub(crate) const MOST_ROWS: usize = 40;
/// The longest name of a control.
const MOST_OF_A_NAME: usize = 100;

/// Names and values of controls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed(BTreeMap<String, String>);

impl Typed {
    /// What a form brought. Whatever no field of ours is called is never asked for.
    pub(crate) fn read(fields: &Fields) -> Self {
        let is_name = |name: &str| {
            name.len() <= MOST_OF_A_NAME
                && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        let named = fields.iter().filter(|(name, _)| is_name(name));
        let mut typed = Self::default();
        for (name, value) in named {
            typed.0.entry(name.to_owned()).or_insert_with(|| value.to_owned());
        }
        typed
    }

    /// The value of a control as it was typed.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The value without signs that are not shown, without blanks around it, and with one kind of line end; nothing
    /// where there is nothing.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let plain = without_invisible(self.get(name)).replace("\r\n", "\n").replace('\r', "\n");
        let plain = plain.trim();
        (!plain.is_empty()).then(|| plain.to_owned())
    }

    /// The lines that hold something.
    pub(crate) fn lines(&self, name: &str) -> Vec<String> {
        let lines = self.text(name).unwrap_or_default();
        lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Sets the value of a control.
    pub(crate) fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }

    /// Sets the value of a control, or leaves it empty.
    pub(crate) fn set_some(&mut self, name: impl Into<String>, value: Option<&String>) {
        self.set(name, value.cloned().unwrap_or_default());
    }

    /// How many rows a list has: one more than the highest number of a row.
    pub(crate) fn rows(&self, list: &str) -> usize {
        let numbers = self.0.keys().filter_map(|name| number(name, list));
        numbers.filter(|number| *number < MOST_ROWS).max().map_or(0, |last| last + 1)
    }

    /// Whether nothing was typed into any control of a row.
    pub(crate) fn is_empty_row(&self, list: &str, row: usize) -> bool {
        self.0.iter().all(|(name, value)| number(name, list) != Some(row) || value.trim().is_empty())
    }

    /// Whether the form has a control with this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The lists of texts by language: those with rows of `lang` and `text`.
    pub(crate) fn text_lists(&self) -> Vec<String> {
        let lists = self.0.keys().filter_map(|name| name.strip_suffix("-text")?.rsplit_once('-'));
        let mut lists: Vec<String> = lists.map(|(list, _)| list.to_owned()).collect();
        lists.dedup();
        lists
    }

    /// Takes away the rows of a list into which nothing was typed.
    pub(crate) fn drop_empty_rows(&mut self, list: &str) {
        for row in (0..self.rows(list)).rev() {
            if self.is_empty_row(list, row) {
                self.remove(list, row);
            }
        }
    }

    /// Adds or removes a row as a button says: `add-LIST`, `remove-LIST-2`. Tells the list, if it was such a button.
    /// `first` is the control by which a new row is known.
    pub(crate) fn change_rows(
        &mut self,
        pressed: &str,
        first: impl Fn(&str) -> Option<&'static str>,
    ) -> Option<String> {
        if let Some(list) = pressed.strip_prefix("add-") {
            let control = first(list)?;
            let rows = self.rows(list);
            if rows < MOST_ROWS {
                self.set(format!("{list}-{rows}-{control}"), "");
            }
            return Some(list.to_owned());
        }
        let (list, row) = pressed.strip_prefix("remove-")?.rsplit_once('-')?;
        let row: usize = row.parse().ok()?;
        first(list)?;
        self.remove(list, row);
        Some(list.to_owned())
    }

    fn remove(&mut self, list: &str, row: usize) {
        let moved = std::mem::take(&mut self.0).into_iter().filter_map(|(name, value)| match number(&name, list) {
            Some(number) if number == row => None,
            Some(number) if number > row => {
                let rest = name.get(list.len() + 1 + number.to_string().len()..).unwrap_or_default();
                Some((format!("{list}-{}{rest}", number - 1), value))
            }
            _ => Some((name, value)),
        });
        self.0 = moved.collect();
    }

    /// The control that a place of a check means: the one with that name, else the nearest around it.
    pub(crate) fn control(&self, place: &str) -> String {
        let name = name_of(place);
        let mut best = name.as_str();
        loop {
            let inside = format!("{best}-");
            if self.0.keys().any(|known| known == best || known.starts_with(&inside)) {
                return best.to_owned();
            }
            match best.rsplit_once('-') {
                Some((shorter, _)) => best = shorter,
                None => return name,
            }
        }
    }
}

/// The name of a control for the place of a check: `contact[2].street_address.town` is `contact-1-street-address-town`.
fn name_of(place: &str) -> String {
    let mut name = String::with_capacity(place.len());
    for part in place.split(['.', '[']) {
        if !name.is_empty() {
            name.push('-');
        }
        match part.strip_suffix(']').and_then(|number| number.parse::<usize>().ok()) {
            Some(number) => name.push_str(&number.saturating_sub(1).to_string()),
            None => name.push_str(&part.to_lowercase().replace('_', "-")),
        }
    }
    name
}

/// The number of the row of a list to which a control belongs.
fn number(name: &str, list: &str) -> Option<usize> {
    let rest = name.strip_prefix(list)?.strip_prefix('-')?;
    let digits = rest.split('-').next().unwrap_or_default();
    let is_number = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed::read(&Fields::from([
            ("names-0-lang", "en"),
            ("names-0-text", "All"),
            ("names-1-lang", "lv"),
            ("names-1-text", " Viss\r\n"),
            ("contact-0-names-0-text", "Office"),
            ("contact-1-names-0-text", "Other"),
            ("contact-1-emails", "a@b.example\r\n\r\n c@d.example "),
            ("names-0-lang", "second"),
            ("Mark", "no name"),
            ("names-9999999-lang", "far"),
        ]))
    }

    #[test]
    fn rows_are_found_added_and_removed() {
        let mut typed = typed();
        assert_eq!((typed.rows("names"), typed.rows("contact"), typed.rows("contact-1-names")), (2, 2, 1));
        assert_eq!(typed.get("names-0-lang"), "en");
        assert_eq!(typed.text("names-1-text").as_deref(), Some("Viss"));
        assert_eq!(typed.lines("contact-1-emails"), ["a@b.example", "c@d.example"]);
        let first = |list: &str| (list == "names" || list == "contact" || list.ends_with("-names")).then_some("text");
        assert_eq!(typed.change_rows("remove-contact-0", first).as_deref(), Some("contact"));
        assert_eq!((typed.rows("contact"), typed.get("contact-0-names-0-text")), (1, "Other"));
        assert_eq!(typed.change_rows("add-contact-0-names", first).as_deref(), Some("contact-0-names"));
        assert_eq!(typed.rows("contact-0-names"), 2);
        assert!(typed.is_empty_row("contact-0-names", 1) && !typed.is_empty_row("contact-0-names", 0));
        assert_eq!(typed.change_rows("add-secret", first), None);
        assert_eq!(typed.change_rows("save", first), None);
        for _ in 0..100 {
            typed.change_rows("add-names", first);
        }
        assert_eq!(typed.rows("names"), MOST_ROWS);
    }

    #[test]
    fn a_place_of_a_check_leads_to_the_nearest_control() {
        let typed = typed();
        for (place, control) in [
            ("contact[2].emails[2]", "contact-1-emails"),
            ("names.en", "names"),
            ("contact[1].names", "contact-0-names"),
            ("contact[2].phones[1].number", "contact-1"),
            ("logo", "logo"),
        ] {
            assert_eq!(typed.control(place), control, "{place}");
        }
    }
}
