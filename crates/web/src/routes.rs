//! Every route of the site and who may use it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{MethodRouter, get, post};

use crate::problem::{self, Problem};
use crate::staff::agreements::{approve, compare, condition, create, edit, list, record, refresh, send, technical};
use crate::staff::{deliveries, delivery, exchanges, partner, partners, problems, received, settings};
use crate::{Web, assets, gallery, guard, home, preferences, sign_in};

/// The longest form: forty conditions with every choice are far below it.
const MOST_OF_A_FORM: usize = 512 * 1024;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Anybody,
    /// Signed-in staff of the institution in the address.
    Staff,
}

/// One route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteLine {
    /// Who may use it.
    pub access: Access,
    /// `GET`, `POST` or both.
    pub methods: &'static [&'static str],
    /// Its address.
    pub path: &'static str,
}

type Line = (RouteLine, MethodRouter<Web>);

const READ: &[&str] = &["GET"];
const FORM: &[&str] = &["POST"];
const BOTH: &[&str] = &["GET", "POST"];

#[rustfmt::skip]
fn table() -> Vec<Line> {
    let anybody = |methods, path, serve| (RouteLine { access: Access::Anybody, methods, path }, serve);
    let staff = |methods, path, serve| (RouteLine { access: Access::Staff, methods, path }, serve);
    vec![
        anybody(READ, "/", get(home::page)),
        anybody(READ, "/assets/{*path}", get(assets::get)),
        anybody(READ, "/favicon.ico", get(assets::icon)),
        anybody(FORM, "/preferences", post(preferences::save)),
        anybody(READ, "/_ui", get(gallery::page)),
        anybody(BOTH, "/app/{hei}/sign-in", get(sign_in::page).post(sign_in::one_click)),
        anybody(BOTH, "/app/{hei}/sign-in/{token}", get(sign_in::confirm).post(sign_in::use_link)),
        anybody(FORM, "/app/{hei}/sign-out", post(sign_in::sign_out)),

        staff(READ, "/app/{hei}", get(home::institution)),
        staff(READ, "/app/{hei}/agreements", get(list::page)),
        staff(BOTH, "/app/{hei}/agreements/new", get(create::page).post(create::submit)),
        staff(READ, "/app/{hei}/agreements/{id}", get(record::page)),
        staff(BOTH, "/app/{hei}/agreements/{id}/edit", get(edit::page).post(edit::submit)),
        staff(BOTH, "/app/{hei}/agreements/{id}/conditions/new", get(condition::new).post(condition::submit_new)),
        staff(BOTH, "/app/{hei}/agreements/{id}/conditions/{number}", get(condition::page).post(condition::submit)),
        staff(BOTH, "/app/{hei}/agreements/{id}/send", get(send::page).post(send::submit)),
        staff(BOTH, "/app/{hei}/agreements/{id}/compare", get(compare::page).post(compare::submit)),
        staff(FORM, "/app/{hei}/agreements/{id}/approve", post(approve::submit)),
        staff(FORM, "/app/{hei}/agreements/{id}/refresh", post(refresh::submit)),
        staff(READ, "/app/{hei}/agreements/{id}/technical", get(technical::page)),
        staff(BOTH, "/app/{hei}/received/{partner}/{remote}", get(received::page).post(received::submit)),
        staff(READ, "/app/{hei}/partners", get(partners::page)),
        staff(READ, "/app/{hei}/partners/{partner}", get(partner::page)),
        staff(READ, "/app/{hei}/deliveries", get(deliveries::page)),
        staff(BOTH, "/app/{hei}/deliveries/{job}", get(delivery::page).post(delivery::submit)),
        staff(READ, "/app/{hei}/problems", get(problems::page)),
        staff(READ, "/app/{hei}/exchanges", get(exchanges::page)),
        staff(READ, "/app/{hei}/exchanges/{exchange}", get(exchanges::one::page)),

        staff(READ, "/app/{hei}/settings", get(settings::page)),
        staff(READ, "/app/{hei}/settings/audit", get(settings::audit::page)),
        staff(FORM, "/app/{hei}/settings/audit/export", post(settings::audit::export)),
    ]
}

/// Every route, for tests that walk them all.
#[must_use]
pub fn routes() -> Vec<RouteLine> {
    table().into_iter().map(|(line, _)| line).collect()
}

pub(crate) fn router(web: Web) -> Router {
    let pages = table().into_iter().fold(Router::new(), |router, (line, serve)| {
        router.route(line.path, serve.fallback(|| async { Problem::WrongMethod }))
    });
    pages
        .fallback(|| async { Problem::NotFound })
        .layer(DefaultBodyLimit::max(MOST_OF_A_FORM))
        .layer(from_fn(guard::guard_pages))
        // Outermost, so that refusals of the other layers become pages too.
        .layer(from_fn(problem::show))
        .with_state(web)
}
