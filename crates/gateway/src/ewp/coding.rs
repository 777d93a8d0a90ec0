//! Content codings: what a request is packed and encrypted with is undone, and answers are coded as the sender wants
//! them (reqencr-rsa-aes128gcm 0.4.0, resencr-rsa-aes128gcm 0.3.0).

use std::borrow::Cow;

use app::endpoints::Methods;
use app::host::Institution;
use ewp_protocol::coding::{AnswerCoding, decode_request};
use http::{HeaderMap, Method, StatusCode};

use super::BODY_LIMIT;
use super::caller::Caller;
use super::refusal::Refusal;

/// The body of a proved request without its codings. What it unpacks to is limited as what comes is.
pub(super) fn undo<'b>(
    institution: &Institution,
    method: &Method,
    caller: &Caller,
    body: &'b [u8],
    methods: Methods,
) -> Result<Cow<'b, [u8]>, Refusal> {
    let own_key = |wanted: &_| institution.decrypting_key(wanted);
    decode_request(method, &caller.headers, body, BODY_LIMIT, own_key)
        .map_err(|fault| Refusal::encoded(&fault, methods))
}

/// Shorter answers are not packed, unless the caller takes no others. Up to here an answer with its headers, signature
/// among them, fits into one packet of the network anyway, so that packing it would cost time on both sides and save
/// none.
const WORTH_PACKING: usize = 1024;

/// Codes the body of an answer; one that says that nothing changed has none. An answer that cannot be encrypted does
/// not leave.
pub(super) fn apply(
    coding: &AnswerCoding,
    status: StatusCode,
    headers: &mut HeaderMap,
    body: Vec<u8>,
) -> Result<Vec<u8>, Refusal> {
    if status == StatusCode::NOT_MODIFIED {
        return Ok(body);
    }
    let coding = if body.len() < WORTH_PACKING { &coding.of_short_answer() } else { coding };
    coding.apply(headers, body).map_err(|error| {
        tracing::error!(%error, "an answer could not be encrypted");
        Refusal::broken()
    })
}
