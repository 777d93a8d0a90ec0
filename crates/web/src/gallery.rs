//! The component sheet, for people who change the design system. It exists in debug builds only.

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};

use crate::preferences::Preferences;
use crate::problem::Problem;

pub(crate) async fn page(headers: HeaderMap) -> Response {
    if !cfg!(debug_assertions) {
        return Problem::NotFound.into_response();
    }
    let Preferences { lang, theme, .. } = Preferences::of(&headers);
    let title = lang.text("gallery-title");
    ui::bare_page(&ui::BareShell::new(lang, theme, &title, "/_ui", ui::gallery(lang))).into_response()
}
