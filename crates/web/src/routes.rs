//! Every route of the site and who may use it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use domain::people::right::Right;

use crate::access::Access::{self, Anybody, Having, HavingProved, SignedIn};
use crate::problem::{self, Problem};
use crate::staff::agreements::{
    approve, compare, condition, create, discard, edit, list, paper, record, refresh, send, technical, unit_in_charge,
};
use crate::staff::settings::people::{self, person};
use crate::staff::settings::{deputy, roles};
use crate::staff::{
    account, deliveries, exchanges, first_week, partner, partners, problems, received, search, settings, tasks, views,
};
use crate::{Web, access, assets, compression, gallery, guard, guide, home, preferences, sign_in, theme};

/// The longest form: forty conditions with every choice are far below it.
const MOST_OF_A_FORM: usize = 512 * 1024;

/// The longest form with a list of institutions. Longer lists than are read come through, so that a page can say so.
const MOST_OF_A_LIST: usize = 64 * 1024 * 1024;

/// One route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteLine {
    /// Its address.
    pub path: &'static str,
    /// Who may read it; `None` if nothing is to be read there.
    pub get: Option<Access>,
    /// Who may send a form there; `None` if it takes none.
    pub post: Option<Access>,
}

impl RouteLine {
    /// Who may use it in this way; `None` if it does not work so for anybody.
    #[must_use]
    pub fn access(&self, method: &Method) -> Option<Access> {
        match *method {
            Method::GET | Method::HEAD => self.get,
            Method::POST => self.post,
            _ => None,
        }
    }
}

type Line = (RouteLine, MethodRouter<Web>);

const SEE: Access = Having(Right::SeeAgreements);
const EDIT: Access = Having(Right::EditAgreements);
const PEOPLE: Access = Having(Right::ManagePeople);
const CONNECTIONS: Access = Having(Right::SeeConnections);
const AUDIT: Access = Having(Right::SeeAudit);
const ABOUT: Access = Having(Right::EditInstitution);

#[rustfmt::skip]
fn table() -> Vec<Line> {
    let read = |path, get, serve| (RouteLine { path, get: Some(get), post: None }, serve);
    let form = |path, post, serve| (RouteLine { path, get: None, post: Some(post) }, serve);
    let both = |path, get, post, serve| (RouteLine { path, get: Some(get), post: Some(post) }, serve);
    vec![
        read("/", Anybody, get(home::page)),
        read("/assets/{*path}", Anybody, get(assets::get)),
        read("/theme/{name}", Anybody, get(theme::get)),
        read("/favicon.ico", Anybody, get(assets::icon)),
        form("/preferences", Anybody, post(preferences::save_here)),
        read("/_ui", Anybody, get(gallery::page)),
        read("/guide", Anybody, get(guide::shelf)),
        read("/guide/{guide}", Anybody, get(guide::page)),
        both("/app/{hei}/sign-in", Anybody, Anybody, get(sign_in::page).post(sign_in::one_click)),
        both("/app/{hei}/sign-in/mail", Anybody, Anybody, get(sign_in::mail::page).post(sign_in::mail::submit)),
        both("/app/{hei}/sign-in/{token}", Anybody, Anybody, get(sign_in::confirm).post(sign_in::use_link)),
        form("/app/{hei}/sign-in/password", Anybody, post(sign_in::local::password)),
        both("/app/{hei}/sign-in/passkey", Anybody, Anybody, get(sign_in::local::passkey).post(sign_in::local::passkey_answer)),
        form("/app/{hei}/sign-in/with/{provider}", Anybody, post(sign_in::provider::start)),
        read("/app/{hei}/sign-in/back/{provider}", Anybody, get(sign_in::provider::finish)),
        both("/app/{hei}/sign-in/again", SignedIn, SignedIn, get(sign_in::again::page).post(sign_in::again::submit)),
        form("/app/{hei}/sign-in/again/with/{provider}", SignedIn, post(sign_in::provider::start_again)),
        form("/app/{hei}/sign-out", Anybody, post(sign_in::sign_out)),

        read("/app/{hei}", SignedIn, get(home::institution)),
        read("/app/{hei}/search", SignedIn, get(search::page)),
        read("/app/{hei}/guide", SignedIn, get(guide::shelf_of_staff)),
        read("/app/{hei}/guide/{guide}", SignedIn, get(guide::page_of_staff)),
        both("/app/{hei}/first-week", SignedIn, ABOUT, get(first_week::page).post(first_week::submit)),
        read("/app/{hei}/tasks", SignedIn, get(tasks::page)),
        both("/app/{hei}/tasks/bulk", SignedIn, SignedIn, get(tasks::bulk::page).post(tasks::bulk::submit)),
        form("/app/{hei}/tasks/export", SignedIn, post(tasks::export::submit)),
        form("/app/{hei}/tasks/undo", SignedIn, post(tasks::bulk::undo)),
        both("/app/{hei}/tasks/{task}", SignedIn, SignedIn, get(tasks::one::page).post(tasks::one::submit)),
        read("/app/{hei}/agreements", SEE, get(list::page)),
        both("/app/{hei}/agreements/bulk", EDIT, EDIT, get(list::bulk::page).post(list::bulk::submit)),
        form("/app/{hei}/agreements/export", SEE, post(list::export::submit)),
        both("/app/{hei}/agreements/new", EDIT, EDIT, get(create::page).post(create::submit)),
        read("/app/{hei}/agreements/{id}", SEE, get(record::page)),
        both("/app/{hei}/agreements/{id}/edit", EDIT, EDIT, get(edit::page).post(edit::submit)),
        both("/app/{hei}/agreements/{id}/discard", EDIT, EDIT, get(discard::page).post(discard::submit)),
        both("/app/{hei}/agreements/{id}/conditions/new", EDIT, EDIT, get(condition::new).post(condition::submit_new)),
        both("/app/{hei}/agreements/{id}/conditions/{number}", EDIT, EDIT, get(condition::page).post(condition::submit)),
        both("/app/{hei}/agreements/{id}/send", EDIT, Having(Right::SendAgreements), get(send::page).post(send::submit)),
        both("/app/{hei}/agreements/{id}/compare", SEE, EDIT, get(compare::page).post(compare::submit)),
        form("/app/{hei}/agreements/{id}/approve", HavingProved(Right::ApproveAgreements), post(approve::submit)),
        form("/app/{hei}/agreements/{id}/refresh", EDIT, post(refresh::submit)),
        both("/app/{hei}/agreements/{id}/unit", EDIT, EDIT, get(unit_in_charge::page).post(unit_in_charge::submit)),
        read("/app/{hei}/agreements/{id}/print", SEE, get(paper::page)),
        read("/app/{hei}/agreements/{id}/technical", SEE, get(technical::page)),
        read("/app/{hei}/received", SEE, get(received::list::page)),
        both("/app/{hei}/received/{partner}/{remote}", SEE, EDIT, get(received::page).post(received::submit)),
        read("/app/{hei}/partners", SEE, get(partners::page)),
        form("/app/{hei}/partners/export", SEE, post(partners::export::submit)),
        read("/app/{hei}/partners/{partner}", SEE, get(partner::page)),
        read("/app/{hei}/deliveries", CONNECTIONS, get(deliveries::page)),
        both("/app/{hei}/deliveries/{job}", CONNECTIONS, Having(Right::RepairConnections), get(deliveries::one::page).post(deliveries::one::submit)),
        read("/app/{hei}/problems", CONNECTIONS, get(problems::page)),
        read("/app/{hei}/exchanges", CONNECTIONS, get(exchanges::page)),
        form("/app/{hei}/exchanges/export", CONNECTIONS, post(exchanges::export::submit)),
        both("/app/{hei}/views", SignedIn, SignedIn, get(views::page).post(views::save)),
        form("/app/{hei}/views/{view}", SignedIn, post(views::change)),
        read("/app/{hei}/account", SignedIn, get(account::page)),
        both("/app/{hei}/account/sessions", SignedIn, SignedIn, get(account::ask_to_end_sessions).post(account::end_sessions)),
        both("/app/{hei}/account/remove", SignedIn, SignedIn, get(account::ask_to_remove).post(account::remove)),
        form("/app/{hei}/account/letters", SignedIn, post(account::letter_language)),
        both("/app/{hei}/account/password", SignedIn, SignedIn, get(account::password::page).post(account::password::submit)),
        both("/app/{hei}/account/second-factor", SignedIn, SignedIn, get(account::second_factor::page).post(account::second_factor::submit)),
        both("/app/{hei}/account/second-factor/remove", SignedIn, SignedIn, get(account::second_factor::ask_to_remove).post(account::second_factor::remove)),
        form("/app/{hei}/account/recovery-codes", SignedIn, post(account::second_factor::codes)),
        both("/app/{hei}/account/passkeys", SignedIn, SignedIn, get(account::passkey::page).post(account::passkey::submit)),
        form("/app/{hei}/account/logins/{provider}", SignedIn, post(sign_in::provider::start_link)),
        read("/app/{hei}/exchanges/{exchange}", CONNECTIONS, get(exchanges::one::page)),

        read("/app/{hei}/settings", SignedIn, get(settings::page)),
        read("/app/{hei}/settings/people", PEOPLE, get(people::page)),
        form("/app/{hei}/settings/people/export", PEOPLE, post(people::export::submit)),
        both("/app/{hei}/settings/people/new", PEOPLE, PEOPLE, get(people::invite::page).post(people::invite::submit)),
        both("/app/{hei}/settings/people/{person}", PEOPLE, PEOPLE, get(person::page).post(person::submit)),
        both("/app/{hei}/settings/people/{person}/roles", PEOPLE, PEOPLE, get(person::ask::to_take_role).post(person::roles)),
        form("/app/{hei}/settings/people/{person}/deputies", PEOPLE, post(person::deputy)),
        both("/app/{hei}/settings/people/{person}/work", PEOPLE, PEOPLE, get(person::ask::to_end_work).post(person::work)),
        form("/app/{hei}/settings/people/{person}/link", PEOPLE, post(person::link)),
        both("/app/{hei}/settings/people/{person}/sessions", PEOPLE, PEOPLE, get(person::ask::to_end_sessions).post(person::sessions)),
        read("/app/{hei}/settings/roles", PEOPLE, get(roles::page)),
        both("/app/{hei}/settings/roles/new", PEOPLE, PEOPLE, get(roles::new).post(roles::add)),
        both("/app/{hei}/settings/roles/{role}", PEOPLE, PEOPLE, get(roles::edit).post(roles::change)),
        both("/app/{hei}/settings/roles/{role}/delete", PEOPLE, PEOPLE, get(roles::ask_to_delete).post(roles::delete)),
        both("/app/{hei}/settings/deputy", SignedIn, SignedIn, get(deputy::page).post(deputy::submit)),
        both("/app/{hei}/settings/institution", ABOUT, ABOUT, get(settings::institution::page).post(settings::institution::submit)),
        read("/app/{hei}/settings/units", ABOUT, get(settings::units::list::page)),
        form("/app/{hei}/settings/export-units", ABOUT, post(settings::units::list::export)),
        both("/app/{hei}/settings/units/{unit}", ABOUT, ABOUT, get(settings::units::page).post(settings::units::submit)),
        both("/app/{hei}/settings/new-unit", ABOUT, ABOUT, get(settings::units::new).post(settings::units::submit_new)),
        both("/app/{hei}/settings/factsheet", ABOUT, ABOUT, get(settings::factsheet::page).post(settings::factsheet::submit)),
        both("/app/{hei}/settings/preview", ABOUT, ABOUT, get(settings::preview::page).post(settings::preview::submit)),
        both("/app/{hei}/settings/look", ABOUT, ABOUT, get(settings::look::page).post(settings::look::submit)),
        read("/app/{hei}/settings/connections", CONNECTIONS, get(settings::connections::page)),
        both("/app/{hei}/settings/keys", CONNECTIONS, HavingProved(Right::RepairConnections), get(settings::keys::page).post(settings::keys::submit)),
        both("/app/{hei}/settings/directory", ABOUT, ABOUT, get(settings::directory::page).post(settings::directory::upload).layer(DefaultBodyLimit::max(MOST_OF_A_LIST))),
        both("/app/{hei}/settings/directory/{upload}", ABOUT, ABOUT, get(settings::directory::preview::page).post(settings::directory::confirm::submit)),
        both("/app/{hei}/settings/rules", PEOPLE, PEOPLE, get(settings::rules::page).post(settings::rules::submit)),
        read("/app/{hei}/settings/audit", AUDIT, get(settings::audit::page)),
        form("/app/{hei}/settings/audit/export", AUDIT, post(settings::audit::export)),
    ]
}

/// Every route, for tests that walk them all.
#[must_use]
pub fn routes() -> Vec<RouteLine> {
    table().into_iter().map(|(line, _)| line).collect()
}

/// The router is made from the table, so that no route is missing from it.
pub(crate) fn router(web: Web) -> Router {
    let pages = table().into_iter().fold(Router::new(), |router, (line, serve)| {
        let serve = serve.fallback(|| async { Problem::WrongMethod });
        router.route(line.path, serve.layer(from_fn_with_state((web.clone(), line), access::enforce)))
    });
    pages
        .fallback(|| async { Problem::NotFound })
        .layer(DefaultBodyLimit::max(MOST_OF_A_FORM))
        .layer(from_fn(guard::guard_pages))
        // Outside of these, so that refusals of the other layers become pages too.
        .layer(from_fn(problem::show))
        .layer(compression::layer())
        .with_state(web)
}
