//! Why a request is refused: the status, a short name for the log, and a sentence that says what to do.

use app::endpoints::Methods;
use ewp_protocol::coding::{AnswerFault, DecodingFault};
use ewp_protocol::signature::request::{self, RefusalReason};
use http::{Method, StatusCode};

/// A request that is not served (architecture 1.15, error handling; cliauth-httpsig 1.0.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// The status.
    pub(super) status: StatusCode,
    /// A short name for the log.
    pub(super) fault: &'static str,
    /// For the people who build the client.
    pub(super) message: String,
    /// The methods that the door takes, if another one was used.
    pub(super) allow: Option<&'static str>,
    /// Whether the answer tells how to authenticate.
    pub(super) challenge: bool,
}

impl Refusal {
    fn new(status: StatusCode, fault: &'static str, message: impl Into<String>) -> Self {
        Self { status, fault, message: message.into(), allow: None, challenge: false }
    }

    pub(super) fn no_such_path(path: &str) -> Self {
        let path: String = path.chars().take(200).collect();
        let message = format!(
            "Nothing is at {path}. Take the address from the registry's catalogue, which has one for each institution and API."
        );
        Self::new(StatusCode::NOT_FOUND, "no-such-path", message)
    }

    pub(super) fn method(method: &Method, allow: &'static str) -> Self {
        let method: String = method.as_str().chars().take(16).collect();
        let message = format!("This address does not take {method}. Use {allow}.");
        Self { allow: Some(allow), ..Self::new(StatusCode::METHOD_NOT_ALLOWED, "method", message) }
    }

    pub(super) fn too_large() -> Self {
        let message = "The body is longer than 1 MiB. Ask for fewer things at once.";
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "body-too-large", message)
    }

    pub(super) fn late_body() -> Self {
        let message = "The body did not arrive within ten seconds. Send it faster or in a smaller request.";
        Self::new(StatusCode::REQUEST_TIMEOUT, "body-too-late", message)
    }

    pub(super) fn broken_body() -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "body-broken",
            "The body could not be read to its end. Send the request again.",
        )
    }

    pub(super) fn content_type() -> Self {
        let message = "Parameters of a POST come as application/x-www-form-urlencoded. Set Content-Type to that.";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content-type", message)
    }

    pub(super) fn too_many_parameters(most: usize) -> Self {
        let message = format!("The request has more than {most} parameters. Split it into several requests.");
        Self::new(StatusCode::BAD_REQUEST, "too-many-parameters", message)
    }

    pub(super) fn missing(name: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "parameter-missing", format!("The parameter {name} is missing. Add it."))
    }

    pub(super) fn repeated(name: &str) -> Self {
        let message = format!("The parameter {name} stands more than once. Send it once only.");
        Self::new(StatusCode::BAD_REQUEST, "parameter-repeated", message)
    }

    pub(super) fn too_many(name: &str, most: u32) -> Self {
        let message = format!(
            "The parameter {name} stands more than {most} times. The catalogue says how many are taken at once; split the request."
        );
        Self::new(StatusCode::BAD_REQUEST, "too-many-ids", message)
    }

    pub(super) fn malformed(name: &str, value: &str, expected: &str) -> Self {
        let value: String = value.chars().take(80).collect();
        let message = format!("The parameter {name} has the value {value:?}. {expected}");
        Self::new(StatusCode::BAD_REQUEST, "parameter-malformed", message)
    }

    pub(super) fn both(one: &str, other: &str) -> Self {
        let message = format!("The parameters {one} and {other} stand together. Send one of them.");
        Self::new(StatusCode::BAD_REQUEST, "parameters-together", message)
    }

    pub(super) fn neither(one: &str, other: &str) -> Self {
        let message = format!("Neither {one} nor {other} is there. Send one of them.");
        Self::new(StatusCode::BAD_REQUEST, "parameter-missing", message)
    }

    pub(super) fn other_institution(asked: &str) -> Self {
        let asked: String = asked.chars().take(80).collect();
        let message = format!("This address does not answer for {asked:?}. Take the institution's own address.");
        Self::new(StatusCode::BAD_REQUEST, "other-institution", message)
    }

    pub(super) fn no_file() -> Self {
        let message = "There is no such file for you. Ask with an id that was given to your institution.";
        Self::new(StatusCode::NOT_FOUND, "no-file", message)
    }

    pub(super) fn not_yours() -> Self {
        let message = "These numbers are for the network's statistics portal and for the institution itself.";
        Self::new(StatusCode::FORBIDDEN, "not-for-you", message)
    }

    pub(super) fn no_report(reason: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "no-report", format!("This is no report: {reason}."))
    }

    pub(super) fn encoded(fault: &DecodingFault, methods: Methods) -> Self {
        let (name, advice) = match fault {
            DecodingFault::NoBody => ("encrypted-without-body", "Send the parameters of a GET in the query."),
            DecodingFault::Unreadable | DecodingFault::Unknown { .. } | DecodingFault::TooMany => {
                ("content-coding", "Use gzip, ewp-rsa-aes128gcm or both, or no Content-Encoding.")
            }
            DecodingFault::Gzip(_) => ("gzip", "Send less, or send it without Content-Encoding."),
            DecodingFault::Encryption(_) => {
                ("decryption", "Encrypt for a key that the catalogue lists as server key of this host.")
            }
        };
        let allow = matches!(fault, DecodingFault::NoBody).then(|| match methods {
            Methods::Get => "GET",
            _ => "POST",
        });
        Self { allow, ..Self::new(fault.status(), name, in_a_sentence(&fault.to_string(), advice)) }
    }

    pub(super) fn not_one_institution(heis: usize) -> Self {
        let message = if heis == 0 {
            "Your key belongs to a host that covers no institution, so there is nothing that it may read here. \
             Cover your institution in the manifest that lists the key."
        } else {
            "Your key is listed by hosts of several institutions, so it cannot be told for whom you ask. \
             Use a key of its own for each institution."
        };
        Self::new(StatusCode::FORBIDDEN, "not-one-institution", message)
    }

    pub(super) fn slow() -> Self {
        let message = "The answer took too long. Try again later.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "too-slow", message)
    }

    pub(super) fn no_catalogue() -> Self {
        let message = "There is no catalogue of the registry here yet, so nobody is known. Try again in some minutes.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "no-catalogue", message)
    }

    pub(super) fn broken() -> Self {
        let message = "Something broke on our side; the request is not to blame. \
                       Try again later, and tell our administrators the X-Request-Id if it happens again.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "broken", message)
    }
}

impl From<app::StoreError> for Refusal {
    fn from(error: app::StoreError) -> Self {
        tracing::error!(%error, "the database did not answer a partner's request");
        if matches!(error, app::StoreError::Contended(_)) {
            let message = "The database is busy. Try again later.";
            Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", message)
        } else if matches!(error, app::StoreError::Gone(_)) {
            let message = "Something is missing on our side; the request is not to blame. Try again later.";
            Self::new(StatusCode::SERVICE_UNAVAILABLE, "database-gone", message)
        } else {
            Self::broken()
        }
    }
}

impl From<AnswerFault> for Refusal {
    fn from(fault: AnswerFault) -> Self {
        let name = match fault {
            AnswerFault::Key => "answer-key",
            AnswerFault::NoKey | AnswerFault::NotAcceptable => "accept-encoding",
        };
        Self::new(fault.status(), name, in_a_sentence(&fault.to_string(), ""))
    }
}

impl From<request::Refusal> for Refusal {
    fn from(refusal: request::Refusal) -> Self {
        let fault = match &refusal.reason {
            RefusalReason::NotSigned => "not-signed",
            RefusalReason::SeveralAuthorizations => "several-authorizations",
            RefusalReason::Parameters(_) => "signature-parameters",
            RefusalReason::Algorithm => "algorithm",
            RefusalReason::NotCovered(_) => "not-covered",
            RefusalReason::Host => "host",
            RefusalReason::ServerKey => "server-key",
            RefusalReason::UnknownKey => "unknown-key",
            RefusalReason::Date(..) => "date",
            RefusalReason::RequestId => "request-id",
            RefusalReason::Replayed => "replayed",
            RefusalReason::Text(_) => "signing-text",
            RefusalReason::Signature => "signature",
            RefusalReason::Digest(_) => "digest",
        };
        Self {
            challenge: refusal.challenge,
            ..Self::new(refusal.status, fault, sentence(&refusal.developer_message, &refusal.reason))
        }
    }
}

/// What is wrong, and what to do about it.
fn sentence(fact: &str, reason: &RefusalReason) -> String {
    let advice = match reason {
        RefusalReason::UnknownKey => "If you published it a short time ago, try again in a few minutes.",
        RefusalReason::ServerKey => "Sign with a key that your manifest lists under client-credentials-in-use.",
        RefusalReason::Date(..) => "Synchronise your clock and use the form of RFC 1123.",
        RefusalReason::Host => "Call the address that the catalogue has for this institution.",
        RefusalReason::Signature | RefusalReason::Text(_) => {
            "Check that nothing changes the request after it is signed, above all path, query and headers."
        }
        RefusalReason::Replayed => "Make a new X-Request-Id for each request and sign it again.",
        RefusalReason::Digest(_) => "Compute SHA-256 of the body exactly as it is transmitted.",
        RefusalReason::NotCovered(_) => {
            "Sign (request-target), host, digest, x-request-id and date or original-date at least."
        }
        _ => "",
    };
    in_a_sentence(fact, advice)
}

fn in_a_sentence(fact: &str, advice: &str) -> String {
    let mut signs = fact.chars();
    let first: String = signs.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}. {advice}", signs.as_str()).trim_end().to_owned()
}
