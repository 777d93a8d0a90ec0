//! The component sheet, for people who change the design system. It exists in debug builds only.

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};

use crate::preferences::Preferences;
use crate::problem::Problem;

pub(crate) async fn page(headers: HeaderMap) -> Response {
    if !cfg!(debug_assertions) {
        return Problem::NotFound.into_response();
    }
    let Preferences { lang, theme } = Preferences::of(&headers);
    let title = lang.text("gallery-title");
    ui::bare_page(&ui::BareShell {
        lang,
        theme,
        title: &title,
        error: false,
        path: "/_ui",
        mode: None,
        links: Vec::new(),
        home: "/",
        narrow: false,
        body: ui::gallery(lang),
    })
    .into_response()
}
