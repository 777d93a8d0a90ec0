//! How an error is said: with its causes, each once.

/// The error and its causes in one line. Some texts hold the text of their cause already; it is not said again.
pub(crate) fn chain(error: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in error.chain() {
        let text = cause.to_string();
        if said.is_empty() {
            said = text;
        } else if !said.contains(&text) {
            said.push_str(": ");
            said.push_str(&text);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::chain;

    #[test]
    fn a_cause_that_the_text_holds_already_is_not_said_again() {
        let cause = anyhow!("no such file").context("door.pem: no such file").context("[pages]");
        assert_eq!(chain(&cause), "[pages]: door.pem: no such file");
    }
}
