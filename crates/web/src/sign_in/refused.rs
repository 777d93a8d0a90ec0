//! Pages that say why a login provider lets nobody in, and what to do.

use app::host::Institution;
use app::login::{LoginRefused, ProviderName, Stranger};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Column, Field, Input, Row, Table};

use super::bare;
use crate::problem::Problem;
use crate::visitor::{Visitor, home_href};

pub(super) fn page(visitor: &Visitor, institution: &Institution, error: &LoginRefused) -> Result<Response, Problem> {
    let lang = visitor.lang();
    let (status, key) = match error {
        LoginRefused::NoProvider => return Err(Problem::NotFound),
        LoginRefused::NoLink => return Err(Problem::LinkUsed),
        LoginRefused::Chance | LoginRefused::Store(_) => return Err(Problem::broken(error)),
        LoginRefused::TooOften => (StatusCode::TOO_MANY_REQUESTS, "too-often"),
        LoginRefused::Down(..) => (StatusCode::SERVICE_UNAVAILABLE, "down"),
        LoginRefused::Misfit(..) => (StatusCode::BAD_GATEWAY, "misfit"),
        LoginRefused::Damaged(_) | LoginRefused::OtherLogin(_) => (StatusCode::BAD_REQUEST, "other-login"),
        LoginRefused::TooLate(_) => (StatusCode::BAD_REQUEST, "too-late"),
        LoginRefused::Declined(_) => (StatusCode::FORBIDDEN, "declined"),
        LoginRefused::NotGenuine(..) => (StatusCode::BAD_REQUEST, "not-genuine"),
        LoginRefused::TestAccount(_) => (StatusCode::FORBIDDEN, "test-account"),
        LoginRefused::SomebodyElse(_) => (StatusCode::CONFLICT, "somebody-else"),
        LoginRefused::NotSignedIn => (StatusCode::UNAUTHORIZED, "not-signed-in"),
        LoginRefused::Left => (StatusCode::FORBIDDEN, "left"),
        LoginRefused::Stranger(stranger) if !stranger.missing.is_empty() => (StatusCode::FORBIDDEN, "missing"),
        LoginRefused::Stranger(stranger) if !stranger.elsewhere.is_empty() => (StatusCode::FORBIDDEN, "elsewhere"),
        LoginRefused::Stranger(_) => (StatusCode::FORBIDDEN, "stranger"),
    };
    if matches!(error, LoginRefused::Down(..) | LoginRefused::Misfit(..)) {
        tracing::warn!(institution = %institution.hei(), %error, "a login at a provider failed");
    }
    let provider = provider(error).map(|provider| provider.name.clone()).unwrap_or_default();
    let name = institution.name(lang.tag());
    let args = [("provider", provider.as_str().into()), ("name", (&name).into())];
    let title = lang.text_with(&format!("login-{key}"), &args);
    let sign_in = format!("{}/sign-in", home_href(institution.hei()));
    let body = html! {
        h1 { (title) }
        p { (lang.text_with(&format!("login-{key}-text"), &args)) }
        @if let LoginRefused::Stranger(stranger) = error { (told(lang, institution, stranger)) }
        p { (Button::primary(lang.text("login-back")).href(&sign_in)) }
    };
    Ok((status, bare(visitor, &title, &sign_in, body)).into_response())
}

/// What the university must release, and a text about it for its IT service.
fn told(lang: Lang, institution: &Institution, stranger: &Stranger) -> Markup {
    let received = stranger.received.join(", ");
    let received = if received.is_empty() { lang.text("login-received-nothing") } else { received };
    let missing = stranger.missing.iter().map(|missing| {
        let state = if missing.came_unusable { "login-claim-unusable" } else { "login-claim-missing" };
        Row::new(vec![
            html! { (ui::code(missing.attribute)) },
            html! { (ui::code(missing.claim)) },
            html! { (lang.text(state)) },
        ])
    });
    let table = Table {
        caption: lang.text("login-missing-table"),
        columns: ["login-attribute", "login-claim", "common-state"].map(|key| Column::new(lang.text(key))).to_vec(),
        rows: missing.collect(),
        stays: false,
    };
    let (letter, label) = (letter(lang, institution, stranger), lang.text("login-letter"));
    let lines = u16::try_from(letter.lines().count() + 2).unwrap_or(12);
    html! {
        @if !stranger.missing.is_empty() { (ui::table(&table)) }
        @if !stranger.elsewhere.is_empty() {
            p { (lang.text_with("login-elsewhere-homes", &[("homes", (&stranger.elsewhere.join(", ")).into())])) }
        }
        h2 { (lang.text("login-received")) }
        p { (lang.text("login-received-text")) }
        p { (ui::code(&received)) }
        (ui::field(lang, &Field::new("letter", &label).hint(&lang.text("login-letter-hint")),
            &Input::area(&letter, lines, None).read_only()))
    }
}

/// A text to send on. It names claims and no values, so that it says nothing about the person.
fn letter(lang: Lang, institution: &Institution, stranger: &Stranger) -> String {
    let received = stranger.received.join(", ");
    let received = if received.is_empty() { lang.text("login-received-nothing") } else { received };
    let name = institution.name(lang.tag());
    let args = [
        ("name", (&name).into()),
        ("provider", stranger.provider.name.as_str().into()),
        ("issuer", stranger.issuer.as_str().into()),
    ];
    let mut lines = vec![lang.text_with("login-letter-start", &args)];
    if stranger.missing.is_empty() {
        lines.push(lang.text_with("login-letter-stranger", &args));
    } else {
        lines.push(lang.text("login-letter-missing"));
        for missing in &stranger.missing {
            let unusable = lang.text("login-claim-unusable");
            let more = if missing.came_unusable { format!(" – {unusable}") } else { String::new() };
            lines.push(format!("- {} ({}){more}", missing.attribute, missing.claim));
        }
    }
    lines.push(lang.text_with("login-letter-received", &[("claims", (&received).into())]));
    lines.join("\n")
}

fn provider(error: &LoginRefused) -> Option<&ProviderName> {
    match error {
        LoginRefused::Down(name, _)
        | LoginRefused::Misfit(name, _)
        | LoginRefused::NotGenuine(name, _)
        | LoginRefused::Damaged(name)
        | LoginRefused::OtherLogin(name)
        | LoginRefused::TooLate(name)
        | LoginRefused::Declined(name)
        | LoginRefused::TestAccount(name)
        | LoginRefused::SomebodyElse(name) => Some(name),
        LoginRefused::Stranger(stranger) => Some(&stranger.provider),
        _ => None,
    }
}
