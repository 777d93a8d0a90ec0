//! Licence expressions as SPDX writes them: `(MIT OR Apache-2.0) AND Unicode-3.0`, and the old `MIT/Apache-2.0`.

/// Whether an expression can be met with the given licences alone. `AND` binds tighter than `OR`.
pub(super) fn allows(expression: &str, licences: &[&str]) -> Result<bool, String> {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, licences };
    let allowed = reader.alternatives()?;
    match reader.words.first() {
        None => Ok(allowed),
        Some(word) => Err(format!("{word} is not expected")),
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    licences: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn alternatives(&mut self) -> Result<bool, String> {
        let mut allowed = self.all()?;
        while self.take("OR") {
            allowed |= self.all()?;
        }
        Ok(allowed)
    }

    fn all(&mut self) -> Result<bool, String> {
        let mut allowed = self.one()?;
        while self.take("AND") {
            allowed &= self.one()?;
        }
        Ok(allowed)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.take("(") {
            let allowed = self.alternatives()?;
            return if self.take(")") { Ok(allowed) } else { Err("a bracket is not closed".to_owned()) };
        }
        let name = self.next().ok_or("it ends too early")?;
        if !name.starts_with(|first: char| first.is_ascii_alphanumeric()) || matches!(name, "OR" | "AND" | "WITH") {
            return Err(format!("{name} is not expected"));
        }
        if self.take("WITH") {
            let exception = self.next().ok_or("it ends too early")?;
            return Ok(self.licences.contains(&format!("{name} WITH {exception}").as_str()));
        }
        Ok(self.licences.contains(&name))
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.next();
        }
        is_next
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &[&str] = &["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];

    #[test]
    fn one_accepted_alternative_is_enough() {
        assert_eq!(allows("GPL-2.0-only OR MIT", OURS), Ok(true));
        assert_eq!(allows("MIT/GPL-3.0", OURS), Ok(true));
        assert_eq!(allows("GPL-2.0-only", OURS), Ok(false));
    }

    #[test]
    fn every_part_of_a_sum_must_be_accepted() {
        assert_eq!(allows("MIT AND Apache-2.0", OURS), Ok(true));
        assert_eq!(allows("MIT AND GPL-3.0", OURS), Ok(false));
        assert_eq!(allows("GPL-3.0 AND (MIT OR Apache-2.0)", OURS), Ok(false));
        assert_eq!(allows("GPL-3.0 AND MIT OR Apache-2.0", OURS), Ok(true));
    }

    #[test]
    fn an_exception_is_part_of_the_licence() {
        assert_eq!(allows("Apache-2.0 WITH LLVM-exception", OURS), Ok(true));
        assert_eq!(allows("Apache-2.0 WITH Other-exception", OURS), Ok(false));
    }

    #[test]
    fn nonsense_is_an_error() {
        for nonsense in ["", "MIT OR", "(MIT", "MIT)", "AND", "MIT Apache-2.0"] {
            assert!(allows(nonsense, OURS).is_err(), "{nonsense}");
        }
    }
}
