//! The first page: which institution.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::visitor::{Staff, Visitor, see_other, segment};

pub(crate) async fn page(visitor: Visitor) -> Response {
    let lang = visitor.lang();
    let mut institutions: Vec<_> = visitor.web.host().institutions().collect();
    if let [only] = institutions.as_slice() {
        return see_other(&format!("/app/{}/agreements", segment(only.hei().as_str())));
    }
    institutions.sort_by_key(|institution| lang.sort_key(institution.name(lang.tag())));
    let title = lang.text("home-title");
    let body = html! {
        h1 { (title) }
        ul {
            @for institution in &institutions {
                li {
                    a href={ "/app/" (segment(institution.hei().as_str())) "/agreements" } {
                        (institution.name(lang.tag()))
                    }
                }
            }
        }
    };
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, &title, &visitor.path, body);
    ui::bare_page(&shell.narrow()).into_response()
}

/// The address of an institution alone leads to its agreements.
pub(crate) async fn institution(staff: Staff) -> Response {
    see_other(&staff.href("agreements"))
}
