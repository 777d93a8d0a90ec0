//! The colours of a university as a style sheet: its address says the colour, so that browsers may keep it.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use ui::{Accents, Colour};

use crate::problem::Problem;

/// How long a browser keeps it: another release may count the accents in another way.
const KEEP: &str = "public, max-age=86400";

/// The address of the style sheet for a colour; nothing for what is none.
pub(crate) fn href(colour: &str) -> Option<String> {
    let colour = Colour::parse(colour)?.to_string();
    Some(format!("/theme/{}.css", colour.trim_start_matches('#')))
}

pub(crate) async fn get(Path(name): Path<String>) -> Result<Response, Problem> {
    let colour = name.strip_suffix(".css").filter(|digits| !digits.starts_with('#')).and_then(Colour::parse);
    let css = Accents::of(colour.ok_or(Problem::NotFound)?).css();
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, KEEP)];
    Ok((headers, css).into_response())
}
