//! The parameters of a signature, as they stand in `Authorization` and `Signature`.

use std::fmt;

/// Longest parameter text that is read.
const TEXT_LIMIT: usize = 16 * 1024;
/// Most parameters that are read.
const PARAMETER_LIMIT: usize = 32;
/// Most header names that one signature may list.
const NAME_LIMIT: usize = 100;

/// What a signature says about itself (cliauth-httpsig 1.0.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureParams {
    /// The fingerprint of the key, as written by the sender.
    pub key_id: String,
    /// The algorithm, as written by the sender.
    pub algorithm: String,
    /// The lower-case names of what is signed, in signing order.
    pub headers: Vec<String>,
    /// The signature in base64, as written by the sender.
    pub signature: String,
}

/// Why a text is no list of signature parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParamsError {
    /// The text is longer than 16 KiB or has too many parts.
    #[error("the signature parameters are too long")]
    TooLong,
    /// The text does not follow `name="value", name="value"`.
    #[error("the signature parameters do not have the form name=\"value\", name=\"value\"")]
    Form,
    /// A parameter that must be there is not.
    #[error("the signature parameter {0} is missing")]
    Missing(&'static str),
    /// A parameter is there twice.
    #[error("a signature parameter is given twice")]
    Twice,
}

impl SignatureParams {
    /// Reads parameters in any order. Values must be in double quotes; parameters that nobody knows are skipped.
    /// Without `headers`, the signature covers `date` alone.
    pub fn parse(text: &str) -> Result<Self, ParamsError> {
        if text.len() > TEXT_LIMIT {
            return Err(ParamsError::TooLong);
        }
        let mut found = Found::default();
        let mut rest = text.trim();
        for _ in 0..=PARAMETER_LIMIT {
            if rest.is_empty() {
                return found.complete();
            }
            rest = found.take_one(rest)?;
        }
        Err(ParamsError::TooLong)
    }
}

/// The text that [`SignatureParams::parse`] reads.
impl fmt::Display for SignatureParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "keyId=\"{}\",algorithm=\"{}\",headers=\"", self.key_id, self.algorithm)?;
        for (index, name) in self.headers.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(name)?;
        }
        write!(f, "\",signature=\"{}\"", self.signature)
    }
}

#[derive(Default)]
struct Found<'a> {
    key_id: Option<&'a str>,
    algorithm: Option<&'a str>,
    headers: Option<&'a str>,
    signature: Option<&'a str>,
}

impl<'a> Found<'a> {
    /// Takes one parameter from the front and returns what follows it.
    fn take_one(&mut self, text: &'a str) -> Result<&'a str, ParamsError> {
        let (name, value_on) = text.split_once('=').ok_or(ParamsError::Form)?;
        let slot = match name.trim() {
            "keyId" => Some(&mut self.key_id),
            "algorithm" => Some(&mut self.algorithm),
            "headers" => Some(&mut self.headers),
            "signature" => Some(&mut self.signature),
            "" => return Err(ParamsError::Form),
            _ => None,
        };
        let value_on = value_on.trim_start();
        let (value, after) = match value_on.strip_prefix('"') {
            Some(quoted) => {
                let (value, after) = quoted.split_once('"').ok_or(ParamsError::Form)?;
                (Some(value), after.trim_start())
            }
            None => (None, value_on.find(',').map_or("", |comma| value_on.get(comma..).unwrap_or_default())),
        };
        if let Some(slot) = slot {
            // An unquoted value of a known parameter is no value.
            let value = value.ok_or(ParamsError::Form)?;
            if slot.replace(value).is_some() {
                return Err(ParamsError::Twice);
            }
        }
        if after.is_empty() {
            return Ok(after);
        }
        let next = after.strip_prefix(',').ok_or(ParamsError::Form)?.trim_start();
        if next.is_empty() { Err(ParamsError::Form) } else { Ok(next) }
    }

    fn complete(self) -> Result<SignatureParams, ParamsError> {
        let required = |value: Option<&str>, name| match value {
            Some(value) if !value.is_empty() => Ok(value.to_owned()),
            _ => Err(ParamsError::Missing(name)),
        };
        let names = self.headers.unwrap_or("date");
        let headers: Vec<String> =
            names.split_ascii_whitespace().take(NAME_LIMIT + 1).map(str::to_ascii_lowercase).collect();
        if headers.len() > NAME_LIMIT {
            return Err(ParamsError::TooLong);
        }
        Ok(SignatureParams {
            key_id: required(self.key_id, "keyId")?,
            algorithm: required(self.algorithm, "algorithm")?,
            headers,
            signature: required(self.signature, "signature")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn params(headers: &[&str]) -> SignatureParams {
        SignatureParams {
            key_id: "ab".to_owned(),
            algorithm: "rsa-sha256".to_owned(),
            headers: headers.iter().map(|&name| name.to_owned()).collect(),
            signature: "c2ln".to_owned(),
        }
    }

    #[test]
    fn any_order_and_spacing_is_read() {
        let text = r#"signature = "c2ln" ,headers="Date   host", keyId="ab",  algorithm="rsa-sha256""#;
        assert_eq!(SignatureParams::parse(text), Ok(params(&["date", "host"])));
    }

    #[test]
    fn unknown_parameters_are_skipped() {
        let text = r#"created=1402170695,keyId="ab",x="y",algorithm="rsa-sha256",headers="host",signature="c2ln""#;
        assert_eq!(SignatureParams::parse(text), Ok(params(&["host"])));
    }

    #[test]
    fn absent_headers_mean_date_alone() {
        let text = r#"keyId="ab",algorithm="rsa-sha256",signature="c2ln""#;
        assert_eq!(SignatureParams::parse(text), Ok(params(&["date"])));
    }

    #[test]
    fn broken_texts_are_refused_with_the_reason() {
        for (text, reason) in [
            ("", ParamsError::Missing("keyId")),
            (r#"keyId="a",signature="b""#, ParamsError::Missing("algorithm")),
            (r#"keyId="a",algorithm="b",signature="""#, ParamsError::Missing("signature")),
            (r"keyId=a", ParamsError::Form),
            (r#"keyId="a"#, ParamsError::Form),
            (r#"keyId="a"algorithm="b""#, ParamsError::Form),
            (r#"keyId="a","#, ParamsError::Form),
            (r#"="a""#, ParamsError::Form),
            ("keyId", ParamsError::Form),
            (r#"keyId="a",keyId="a""#, ParamsError::Twice),
        ] {
            assert_eq!(SignatureParams::parse(text), Err(reason), "{text}");
        }
        let many_names = format!(r#"keyId="a",algorithm="b",signature="c",headers="{}""#, "x ".repeat(101));
        assert_eq!(SignatureParams::parse(&many_names), Err(ParamsError::TooLong));
        assert_eq!(SignatureParams::parse(&r#"a="b","#.repeat(40)), Err(ParamsError::TooLong));
        assert_eq!(SignatureParams::parse(&"a".repeat(20_000)), Err(ParamsError::TooLong));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(key_id in "[0-9a-f]{1,64}", names in proptest::collection::vec("[a-z-]{1,20}", 0..20)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let written = SignatureParams { key_id, ..params(&names) };
            prop_assert_eq!(SignatureParams::parse(&written.to_string()), Ok(written));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in r#"([a-zA-Z=",ä ]|keyId|headers){0,60}"#) {
            let _ = SignatureParams::parse(&text);
        }
    }
}
