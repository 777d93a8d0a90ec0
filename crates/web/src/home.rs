//! The first page: which institution.

use app::people::view;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::{Button, PageHeader};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::staff::settings::people::person::acted_for;
use crate::view::people::{helpers, role_name};
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
        None => no_role(&staff).await,
    }
}

/// That no page is for this person yet: who can change that, what is coming, and the ways that stay open.
async fn no_role(staff: &Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let who = staff.who_gives_roles().await?;
    let me = view::person(staff.host(), staff.hei(), &staff.signed_in.staff).await?.ok_or(Problem::NotFound)?;
    let (dates, now) = (staff.dates(), staff.host().clock().wire_now());
    let coming: Vec<String> = me
        .grants
        .iter()
        .filter_map(|(kept, name)| {
            let from = kept.grant.from.filter(|from| now < *from)?;
            let (role, date) = (role_name(lang, name.as_ref()?), dates.date(from));
            Some(lang.text_with("error-no-role-coming", &[("role", (&role).into()), ("date", (&date).into())]))
        })
        .collect();
    let title = lang.text("error-no-role");
    let body = html! {
        (ui::page_header(&PageHeader { title: &title, ..PageHeader::default() }))
        div.prose {
            p { (lang.text("error-no-role-text")) }
            @for role in &coming { p { strong { (role) } } }
            p { (helpers(lang, &who)) }
        }
        @if let Some(acts_for) = acted_for(staff, &me.acts_for) { (acts_for) }
        div.buttons {
            (Button::secondary(lang.text("account-title")).href(staff.href("account")))
            (ui::post_button(&staff.href("sign-out"), &[], &Button::secondary(lang.text("common-sign-out"))))
        }
    };
    let page = Page::new(Section::Account, &title, body);
    let mut response = shell::page(staff, page).await;
    *response.status_mut() = StatusCode::FORBIDDEN;
    Ok(response)
}
