//! Language, appearance and keys: cookies that small forms set on every page.

use std::future::{Ready, ready};

use app::sign_in::{self, SessionToken};
use app::{StoreError, mail};
use axum::extract::{RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use domain::hei::HeiId;
use l10n::Lang;
use ui::{Density, Theme};

use crate::request::Fields;
use crate::{Web, cookies};

const LANG: &str = "habita_lang";
const THEME: &str = "habita_theme";
const DENSITY: &str = "habita_density";
const KEYS: &str = "habita_keys";
/// What keeps the keys of lists from working.
const OFF: &str = "off";

/// What a reader has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The language, else what the browser asks for.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// How close rows stand.
    pub density: Density,
    /// Whether single keys do something in lists.
    pub keys: bool,
}

impl Preferences {
    /// The preferences of a request.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            lang: Lang::choose(cookies::find(headers, LANG), accepted),
            theme: cookies::find(headers, THEME).map(Theme::parse).unwrap_or_default(),
            density: cookies::find(headers, DENSITY).map(Density::parse).unwrap_or_default(),
            keys: cookies::find(headers, KEYS) != Some(OFF),
        }
    }
}

/// The same on the pages of staff: whoever is signed in at the institution of the page gets mail in that language as
/// well.
pub(crate) async fn save_here(State(web): State<Web>, headers: HeaderMap, RawForm(form): RawForm) -> Response {
    let fields = Fields::read(&form);
    let lang = fields.get("lang").and_then(Lang::from_tag);
    let hei = fields.get("return").and_then(|path| path.strip_prefix("/app/")).and_then(|rest| {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        HeiId::parse(rest.get(..end)?).ok()
    });
    if let (Some(lang), Some(hei)) = (lang, hei)
        && let Err(error) = remember(&web, &headers, &hei, lang).await
    {
        // The cookie is what counts for pages.
        tracing::warn!(%error, "the language of somebody's mail could not be kept");
    }
    kept(&form)
}

async fn remember(web: &Web, headers: &HeaderMap, hei: &HeiId, lang: Lang) -> Result<(), StoreError> {
    let Some(token) = cookies::session_token(headers, hei, web.secure_cookies()) else { return Ok(()) };
    match sign_in::session(web.host(), hei, &SessionToken::from_cookie(token)).await? {
        Some(signed_in) => mail::remember_lang(web.host(), hei, &signed_in.staff, lang).await,
        None => Ok(()),
    }
}

/// Keeps a preference and returns to the page of the form. Both values are only taken if they are ours.
pub fn save(RawForm(form): RawForm) -> Ready<Response> {
    ready(kept(&form))
}

fn kept(form: &[u8]) -> Response {
    let mut kept = Vec::new();
    let mut back = String::from("/");
    for (name, value) in form_urlencoded::parse(form).take(10) {
        match name.as_ref() {
            "lang" => kept.extend(Lang::from_tag(&value).map(|lang| cookies::preference(LANG, lang.tag()))),
            "theme" => kept.push(cookies::preference(THEME, Theme::parse(&value).as_str())),
            "density" => kept.push(cookies::preference(DENSITY, Density::parse(&value).as_str())),
            "keys" => kept.push(cookies::preference(KEYS, if value == OFF { OFF } else { "on" })),
            "return" if ui::is_local(&value) => back = value.into_owned(),
            _ => {}
        }
    }
    let cookies = kept.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect::<Vec<_>>();
    (StatusCode::SEE_OTHER, AppendHeaders(cookies), [(header::LOCATION, back)]).into_response()
}
