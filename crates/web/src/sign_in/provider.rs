//! Signing in at a login provider: there and back.

use app::host::Institution;
use app::login::{self, Comer as Back, Finished, LoginRefused, Outcome, Wish};
use app::sign_in::SignedIn;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::Button;

use super::comer::Comer;
use super::{back, bare, refused, signed_in};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::visitor::{Staff, Visitor, home_href, see_other};

/// Sends the browser to a provider, to sign in, or with the secret of a link to sign in for the first time.
pub(crate) async fn start(visitor: Visitor, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let wish = form.filled("link").map_or(Wish::SignIn, Wish::Invitation);
    Box::pin(go(&visitor, &institution, &comer, wish, &form)).await
}

/// Sends whoever is signed in to a provider, to prove who they are.
pub(crate) async fn start_again(staff: Staff, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let wish = Wish::Again(&staff.signed_in);
    Box::pin(go(&staff.visitor, &staff.institution, &comer, wish, &form)).await
}

/// Sends whoever is signed in to a provider, to sign in there in future.
pub(crate) async fn start_link(staff: Staff, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    if !staff.signed_in.is_recent {
        return Ok(staff.prove_first());
    }
    let wish = Wish::Link(&staff.signed_in);
    Box::pin(go(&staff.visitor, &staff.institution, &comer, wish, &form)).await
}

/// The browser is back.
pub(crate) async fn finish(visitor: Visitor, comer: Comer) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let hei = institution.hei();
    let provider = visitor.param("provider").unwrap_or_default();
    let query = visitor.path.split_once('?').map_or("", |(_, query)| query);
    let here = comer.signed_in(&visitor, &institution).await?;
    let browser = comer.known_browser(&institution);
    let came = Back { browser: browser.as_ref(), device: comer.device(), signed_in: here.as_ref() };
    match Box::pin(login::finish(visitor.web.host(), hei, provider, query, came)).await {
        Ok(finished) => Ok(arrived(&visitor, &institution, here.as_ref(), finished)),
        Err(error) => refused::page(&visitor, &institution, &error),
    }
}

fn arrived(visitor: &Visitor, institution: &Institution, here: Option<&SignedIn>, finished: Finished) -> Response {
    let Finished { outcome, back } = finished;
    let back = back.filter(|address| ui::is_local(address));
    let home = home_href(institution.hei());
    match outcome {
        Outcome::SignedIn(token) => signed_in(visitor, institution, &token, back.as_deref()),
        Outcome::Linked => {
            let answer = see_other(&notice::with(&format!("{home}/account"), "login-added"));
            notice::leading(answer, institution.hei(), visitor.web.secure_cookies())
        }
        Outcome::Proved => {
            tracing::debug!(session = ?here.map(|here| &here.session), "proved again at a provider");
            see_other(back.as_deref().unwrap_or(&home))
        }
    }
}

async fn go(
    visitor: &Visitor,
    institution: &Institution,
    comer: &Comer,
    wish: Wish<'_>,
    form: &Fields,
) -> Result<Response, Problem> {
    let provider = visitor.param("provider").unwrap_or_default();
    let browser = comer.browser(institution)?;
    let told = (back(form), visitor.lang().tag());
    let host = visitor.web.host();
    match Box::pin(login::start(
        host,
        institution.hei(),
        provider,
        wish,
        (&browser.token, comer.address.as_deref()),
        told,
    ))
    .await
    {
        Ok(address) => {
            let name = login::providers(host, institution.hei()).into_iter().find(|known| known.id == provider);
            let name = name.map(|known| known.name).unwrap_or_default();
            Ok(browser.keep(leave(visitor, institution, &name, address.as_str())))
        }
        Err(LoginRefused::NoProvider) => Err(Problem::NotFound),
        Err(error) => refused::page(visitor, institution, &error),
    }
}

/// The page that sends the browser on at once. A redirect would not do: the policy of the page with the button lets its
/// form lead to this site alone, and where the provider sends the browser on to is nobody's business here.
fn leave(visitor: &Visitor, institution: &Institution, name: &str, address: &str) -> Response {
    let lang = visitor.lang();
    let title = lang.text_with("signin-going", &[("provider", name.into())]);
    let body = html! {
        h1 { (title) }
        p { (lang.text("signin-going-text")) }
        p { (Button::primary(lang.text_with("signin-go-on", &[("provider", name.into())])).href(address)) }
    };
    let page = bare(visitor, &title, &format!("{}/sign-in", home_href(institution.hei())), body);
    ([(header::REFRESH, format!("0; url={address}"))], page).into_response()
}
