//! A person's own account: the ways to sign in, and where they are signed in.

pub(crate) mod passkey;
pub(crate) mod password;
pub(crate) mod second_factor;

use app::account::{self, LoginWay, PasswordWay, Way, WayRefused, Ways};
use app::people::view;
use app::{login, mail, passkeys};
use axum::response::Response;
use domain::ids::SessionId;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Column, Confirm, Crumb, Field, Input, Opt, PageHeader, Row, Table, Tone, Width};

use crate::confirm::{Question, ask};
use crate::guide;
use crate::list as lists;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::staff::settings::people::person::acted_for;
use crate::view::device::device;
use crate::visitor::{Staff, see_other};

/// The page.
pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let ways = account::ways(staff.host(), staff.hei(), &staff.signed_in).await?;
    let sessions = sessions(&staff).await?;
    let me = view::person(staff.host(), staff.hei(), &staff.signed_in.staff).await?.ok_or(Problem::NotFound)?;
    let mut sections: Vec<Markup> = acted_for(&staff, &me.acts_for).into_iter().collect();
    let (letters, keys) = (letters(&staff).await?, keys(&staff));
    sections.extend([ways_section(&staff, &ways), add_section(&staff, &ways), letters, keys, sessions]);
    let title = lang.text("account-title");
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (staff.name) }, guide::more(&staff, "first-week#get-a-way-to-sign-in")],
        ..PageHeader::default()
    };
    let banner =
        (ways.count() == 0).then(|| ui::banner(lang, Tone::Warn, &html! { (lang.text("account-no-way")) }, None));
    let body = html! {
        (ui::page_header(&header))
        (ui::stack(&sections))
    };
    let page = Page { banner, ..Page::new(Section::Account, &title, body) };
    Ok(shell::page(&staff, page).await)
}

/// Asks before all other sessions end.
pub(crate) async fn ask_to_end_sessions(staff: Staff) -> Response {
    let lang = staff.lang();
    let title = lang.text("account-sessions-end");
    let confirm = Confirm {
        title: &title,
        text: html! { p { (lang.text("account-sessions-end-text")) } },
        wrong: None,
        action: &staff.href("account/sessions"),
        hidden: &[],
        button: Button::danger(&title),
        back: &staff.href("account"),
    };
    let crumbs = crumbs(&staff, &title);
    ask(&staff, Question { section: Section::Account, crumbs, confirm }).await
}

/// Ends one session, or all others.
pub(crate) async fn end_sessions(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let (host, hei, who) = (staff.host(), staff.hei(), &staff.signed_in);
    match form.get("session") {
        Some(id) => {
            let id = SessionId::parse(id).ok_or(Problem::NotFound)?;
            if !account::end_session(host, hei, who, &id).await? {
                return Err(Problem::NotFound);
            }
        }
        None => {
            account::end_other_sessions(host, hei, who).await?;
        }
    }
    Ok(see_other(&notice::with(&staff.href("account"), "session-ended")))
}

/// The language of the letters to whoever is signed in.
pub(crate) async fn letter_language(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = form.get("letters").and_then(Lang::from_tag).ok_or(Problem::BadForm)?;
    mail::remember_lang(staff.host(), staff.hei(), &staff.signed_in.staff, lang).await?;
    Ok(see_other(&notice::with(&staff.href("account"), "letters-saved")))
}

/// Asks before a way to sign in is taken away.
pub(crate) async fn ask_to_remove(staff: Staff) -> Result<Response, Problem> {
    if !staff.signed_in.is_recent {
        return Ok(staff.prove_and_come_back());
    }
    ask_which(&staff, &staff.visitor.query, None).await
}

/// Takes a way to sign in away.
pub(crate) async fn remove(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let (issuer, subject, id) = (form.text("issuer"), form.text("subject"), form.text("id"));
    let way = match form.get("kind") {
        Some("login") => Way::Login(&issuer, &subject),
        Some("passkey") => Way::Passkey(&id),
        Some("password") => Way::Password,
        _ => return Err(Problem::BadForm),
    };
    match account::remove_way(staff.host(), staff.hei(), &staff.signed_in, way).await {
        Ok(()) => Ok(see_other(&notice::with(&staff.href("account"), "way-removed"))),
        Err(WayRefused::Last) => ask_which(&staff, &form, Some("account-remove-last")).await,
        Err(WayRefused::NotFound) => Err(Problem::NotFound),
        Err(WayRefused::NotRecent) => Ok(staff.prove_first()),
        Err(WayRefused::Store(error)) => Err(error.into()),
    }
}

/// The question about the way that `named` names.
async fn ask_which(staff: &Staff, named: &Fields, wrong: Option<&str>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let ways = account::ways(staff.host(), staff.hei(), &staff.signed_in).await?;
    let (kind, issuer, subject, id) =
        (named.text("kind"), named.text("issuer"), named.text("subject"), named.text("id"));
    let name = match kind.as_str() {
        "login" => {
            let login = ways.logins.iter().find(|login| login.issuer == issuer && login.subject == subject);
            login.map(|login| login_name(lang, login))
        }
        "passkey" => ways.passkeys.iter().find(|passkey| passkey.id == id).map(|passkey| passkey_name(lang, passkey)),
        "password" => ways.password.as_ref().map(|password| password_name(lang, password)),
        _ => return Err(Problem::BadForm),
    };
    let name = name.ok_or(Problem::NotFound)?;
    let title = lang.text("account-remove-title");
    let wrong = wrong.map(|key| lang.text(key));
    let confirm = Confirm {
        title: &title,
        text: html! { p { strong { (name) } } p { (lang.text("account-remove-text")) } },
        wrong: wrong.as_deref(),
        action: &staff.href("account/remove"),
        hidden: &[("kind", &kind), ("issuer", &issuer), ("subject", &subject), ("id", &id)],
        button: Button::danger(lang.text("account-remove-do")),
        back: &staff.href("account"),
    };
    Ok(ask(staff, Question { section: Section::Account, crumbs: crumbs(staff, &title), confirm }).await)
}

/// The way back to the account from a page below it.
pub(super) fn crumbs(staff: &Staff, here: &str) -> Markup {
    let lang = staff.lang();
    ui::breadcrumbs(lang, &[Crumb::link(lang.text("account-title"), staff.href("account")), Crumb::here(here)])
}

fn ways_section(staff: &Staff, ways: &Ways) -> Markup {
    let lang = staff.lang();
    let passkey = |passkey: &account::KeptPasskey| {
        let name = passkey_name(lang, passkey);
        let used = passkey.last_at.map_or_else(
            || lang.text("account-never-used"),
            |at| lang.text_with("account-last-used", &[("time", (&staff.dates().when(at)).into())]),
        );
        let fields = [("kind", "passkey"), ("id", passkey.id.as_str())];
        line(staff, &name, &html! { (lang.text("account-passkey")) ". " (used) }, &fields)
    };
    let body = html! {
        @if ways.count() == 0 {
            (ui::empty(&lang.text("account-ways-none"), &lang.text("account-ways-none-text"), None))
        } @else {
            ul.plain-list {
                @for way in &ways.logins { (login_line(staff, way)) }
                @for way in &ways.passkeys { (passkey(way)) }
                @if let Some(password) = &ways.password { (password_line(staff, password)) }
            }
        }
    };
    ui::section("ways", &lang.text("account-ways"), &body)
}

fn login_line(staff: &Staff, way: &LoginWay) -> Markup {
    let lang = staff.lang();
    let name = login_name(lang, way);
    let used = lang.text_with("account-last-used", &[("time", (&staff.dates().when(way.last_at)).into())]);
    let fields = [("kind", "login"), ("issuer", way.issuer.as_str()), ("subject", way.subject.as_str())];
    line(staff, &name, &html! { (used) }, &fields)
}

fn password_line(staff: &Staff, password: &PasswordWay) -> Markup {
    let lang = staff.lang();
    let name = password_name(lang, password);
    let second = if password.has_second {
        lang.text_with("account-second-on", &[("count", password.codes.into())])
    } else {
        lang.text("account-second-off")
    };
    line(staff, &name, &html! { (second) }, &[("kind", "password")])
}

fn line(staff: &Staff, name: &str, about: &Markup, fields: &[(&str, &str)]) -> Markup {
    let lang = staff.lang();
    let query: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let button = Button::secondary(lang.text("account-remove")).spoken(name);
    html! {
        li {
            div { p { strong { (name) } } p.quiet { (about) } }
            (ui::opens(&button.href(staff.href(&format!("account/remove?{query}")))))
        }
    }
}

fn login_name(lang: Lang, login: &LoginWay) -> String {
    let gone = || lang.text_with("account-login-gone", &[("issuer", (&login.issuer).into())]);
    login.name.clone().unwrap_or_else(gone)
}

fn passkey_name(lang: Lang, passkey: &account::KeptPasskey) -> String {
    if passkey.name.is_empty() { lang.text("account-passkey") } else { passkey.name.clone() }
}

fn password_name(lang: Lang, password: &PasswordWay) -> String {
    lang.text_with("account-password-of", &[("name", (&password.name).into())])
}

fn add_section(staff: &Staff, ways: &Ways) -> Markup {
    let lang = staff.lang();
    let (host, hei) = (staff.host(), staff.hei());
    let providers = login::providers(host, hei);
    let has = |name: &str| ways.logins.iter().any(|login| login.name.as_deref() == Some(name));
    let password = if ways.password.is_some() { "account-password-change" } else { "account-password-set" };
    let second = ways
        .password
        .as_ref()
        .map(|password| if password.has_second { "account-second-again" } else { "account-second-set" });
    let body = html! {
        p.section-lead { (lang.text("account-add-text")) }
        div.buttons {
            @for provider in providers.iter().filter(|provider| !has(&provider.name)) {
                @let text = lang.text_with("account-add-login", &[("provider", (&provider.name).into())]);
                (ui::post_button(&staff.href(&format!("account/logins/{}", provider.id)), &[], &Button::secondary(text)))
            }
            @if passkeys::are_possible(host, hei) {
                (Button::secondary(lang.text("account-passkey-add")).href(staff.href("account/passkeys")))
            }
            (Button::secondary(lang.text(password)).href(staff.href("account/password")))
            @if let Some(second) = second {
                (Button::secondary(lang.text(second)).href(staff.href("account/second-factor")))
            }
        }
        @let impossible = impossible(staff, !providers.is_empty());
        @if !impossible.is_empty() {
            (ui::details(&lang.text("account-impossible"), false, &ui::facts(&impossible)))
        }
        @if ways.password.as_ref().is_some_and(|password| password.has_second) {
            (ui::details(&lang.text("account-codes-new"), false, &html! {
                p { (lang.text("account-codes-new-text")) }
                (ui::post_button(&staff.href("account/recovery-codes"), &[],
                    &Button::secondary(lang.text("account-codes-new-do"))))
            }))
            p {
                (ui::opens(&Button::quiet_danger(lang.text("account-second-remove"))
                    .href(staff.href("account/second-factor/remove"))))
            }
        }
    };
    ui::section("add", &lang.text("account-add"), &body)
}

/// The ways that nobody has here, with the reason.
fn impossible(staff: &Staff, has_providers: bool) -> Vec<(String, Markup)> {
    let lang = staff.lang();
    let has_passkeys = passkeys::are_possible(staff.host(), staff.hei());
    let ways = [
        (has_providers, "account-way-login", "account-no-login"),
        (has_passkeys, "account-passkey", "account-no-passkey"),
        (mail::offers_sign_in_links(staff.host()), "account-way-mail", "account-no-mail"),
    ];
    let missing = ways.into_iter().filter(|(is_there, ..)| !is_there);
    missing.map(|(_, way, why)| (lang.text(way), html! { (lang.text(why)) })).collect()
}

/// In which language letters come.
async fn letters(staff: &Staff) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let kept = mail::letter_lang(staff.host(), &staff.institution, &staff.signed_in.staff).await?;
    let label = lang.text("account-letters-lang");
    let options = languages();
    let body = html! {
        p.section-lead { (lang.text("account-letters-text")) }
        form method="post" action=(staff.href("account/letters")) {
            (ui::field(lang, &Field::new("letters", &label), &Input::select(kept.tag(), &options).width(Width::Half)))
            (Button::secondary(lang.text("people-save")))
        }
    };
    Ok(ui::section("letters", &lang.text("account-letters"), &body))
}

/// Whether single keys do something.
fn keys(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let on = staff.visitor.preferences.keys;
    let body = html! {
        p.section-lead { (lang.text(if on { "account-keys-on" } else { "account-keys-off" })) }
        (lists::turn_keys(staff, !on))
    };
    ui::section("keys", &lang.text("account-keys"), &body)
}

/// The languages of letters, each in its own words.
pub(crate) fn languages() -> Vec<Opt> {
    Lang::ALL.into_iter().map(|lang| Opt::new(lang.tag(), lang.own_name())).collect()
}

async fn sessions(staff: &Staff) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let dates = staff.dates();
    let open = account::open_sessions(staff.host(), staff.hei(), &staff.signed_in).await?;
    let has_others = open.len() > 1;
    let action = staff.href("account/sessions");
    let rows = open.iter().map(|session| {
        let name = device(lang, &session.device);
        let is_this = session.id == staff.signed_in.session;
        let button = Button::secondary(lang.text("account-session-end")).spoken(&name);
        Row::new(vec![
            html! { (name) },
            html! { (lang.text(&format!("method-{}", session.method.slug()))) },
            html! { (dates.when(session.created_at)) },
            html! { (dates.when(session.seen_at)) },
            html! {
                @if is_this { (lang.text("account-session-this")) }
                @else { (ui::post_button(&action, &[("session", session.id.as_str())], &button)) }
            },
        ])
    });
    let column = |key: &str| Column::new(lang.text(key));
    let table = Table {
        caption: lang.text("account-sessions"),
        columns: vec![
            column("account-session-device"),
            column("account-session-method"),
            column("common-since"),
            column("account-session-seen"),
            Column::spoken(lang.text("account-session-end")),
        ],
        rows: rows.collect(),
        stays: false,
    };
    let body = html! {
        (ui::table(&table))
        @if has_others {
            div.buttons { (ui::opens(&Button::secondary(lang.text("account-sessions-end")).href(&action))) }
        }
    };
    Ok(ui::section("sessions", &lang.text("account-sessions"), &body))
}
