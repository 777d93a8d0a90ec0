//! The first page: which institution.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::problem::Problem;
use crate::shell;
use crate::visitor::{Staff, Visitor, home_href, see_other};

pub(crate) async fn page(visitor: Visitor) -> Response {
    let lang = visitor.lang();
    let mut institutions: Vec<_> = visitor.web.host().institutions().collect();
    if let [only] = institutions.as_slice() {
        return see_other(&home_href(only.hei()));
    }
    institutions.sort_by_key(|institution| lang.sort_key(&institution.name(lang.tag())));
    let title = lang.text("home-title");
    let body = html! {
        h1 { (title) }
        ul {
            @for institution in &institutions {
                li {
                    a href=(home_href(institution.hei())) { (institution.name(lang.tag())) }
                }
            }
        }
    };
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, &title, &visitor.path, body);
    ui::bare_page(&shell.narrow()).into_response()
}

/// The address of an institution alone leads to the first page that the person may see.
pub(crate) async fn institution(staff: Staff) -> Result<Response, Problem> {
    match shell::first_page(&staff) {
        Some(href) => Ok(see_other(&href)),
        None => Err(staff.no_role().await),
    }
}
