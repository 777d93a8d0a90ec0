//! Two services for everybody on the network: check a document, and check the hashes of agreements. Nothing that is
//! sent is kept.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use axum::{RequestExt, extract::rejection::BytesRejection};
use ewp_messages::iia_hash::v7::IiaHash;
use l10n::Lang;
use maud::{Markup, html};
use serde_json::{Value, json};
use ui::{Button, Column, Field, Icon, Input, Row, Table, Tone};

use super::{Section, Visit, host, json_answer};
use crate::Registry;
use crate::check::{self, Checked, DOCUMENT_LIMIT};
use crate::findings::Finding;

/// What is taken, for people.
const MEGABYTES: usize = DOCUMENT_LIMIT / (1024 * 1024);
/// How long a document may take to arrive.
const ARRIVING: Duration = Duration::from_secs(20);

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Service {
    Document,
    Hash,
}

/// Why there is no document to check.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    Empty,
    TooLarge,
    TooSlow,
    /// So many others are here that no more fit in.
    Busy,
}

pub(super) async fn document_form(State(registry): State<Registry>, visit: Visit) -> Response {
    page(&registry, &visit, Service::Document, "", None)
}

pub(super) async fn hash_form(State(registry): State<Registry>, visit: Visit) -> Response {
    page(&registry, &visit, Service::Hash, "", None)
}

pub(super) async fn document(State(registry): State<Registry>, visit: Visit, request: Request) -> Response {
    answer(&registry, &visit, Service::Document, request).await
}

pub(super) async fn hash(State(registry): State<Registry>, visit: Visit, request: Request) -> Response {
    answer(&registry, &visit, Service::Hash, request).await
}

pub(super) async fn document_json(State(registry): State<Registry>, request: Request) -> Response {
    answer_json(&registry, Service::Document, request).await
}

pub(super) async fn hash_json(State(registry): State<Registry>, request: Request) -> Response {
    answer_json(&registry, Service::Hash, request).await
}

async fn answer(registry: &Registry, visit: &Visit, service: Service, request: Request) -> Response {
    let place = registry.inner.arriving.try_acquire();
    let sent = if place.is_ok() { sent(request).await } else { Err(Refused::Busy) };
    let text = sent.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let outcome = match sent {
        Ok(bytes) => Ok(run(registry, service, bytes).await),
        Err(refused) => Err(refused),
    };
    let mut response = page(registry, visit, service, &text, Some(&outcome));
    *response.status_mut() = outcome.as_ref().map_or_else(|refused| refused.status(), |_| StatusCode::OK);
    response
}

async fn answer_json(registry: &Registry, service: Service, request: Request) -> Response {
    let place = registry.inner.arriving.try_acquire();
    let sent = if place.is_ok() { sent(request).await } else { Err(Refused::Busy) };
    match sent {
        Ok(bytes) => {
            let checked = run(registry, service, bytes).await;
            let mut value = json!({
                "fault": checked.fault,
                "agreements": checked.hashes.iter().map(hash_value).collect::<Vec<_>>(),
                "unshown": checked.unshown,
            });
            if service == Service::Document
                && let Some(value) = value.as_object_mut()
            {
                let findings: Vec<Value> = checked.findings.iter().map(Finding::json).collect();
                value.insert("namespace".to_owned(), json!(checked.root.0));
                value.insert("root".to_owned(), json!(checked.root.1));
                value.insert("document".to_owned(), json!(checked.document));
                value.insert("findings".to_owned(), json!(findings));
            }
            json_answer(StatusCode::OK, &value)
        }
        Err(refused) => json_answer(refused.status(), &json!({ "error": refused.text(Lang::En) })),
    }
}

/// Reading a large document takes a while, so it is done beside the other work, and two at a time.
async fn run(registry: &Registry, service: Service, bytes: Vec<u8>) -> Checked {
    let _turn = registry.inner.checking.acquire().await;
    let checking = registry.clone();
    let done = tokio::task::spawn_blocking(move || match service {
        Service::Document => check::document(&checking, &bytes),
        Service::Hash => check::agreement_hashes(&bytes),
    });
    done.await.unwrap_or_default()
}

/// The document that was sent: the field `xml` of a form, or the body as it is.
async fn sent(request: Request) -> Result<Vec<u8>, Refused> {
    let is_form = is_form(request.headers());
    let body: Result<Bytes, BytesRejection> =
        tokio::time::timeout(ARRIVING, request.extract()).await.map_err(|_| Refused::TooSlow)?;
    let body = body.map_err(|_| Refused::TooLarge)?;
    let document = if is_form {
        let mut fields = form_urlencoded::parse(&body).take(10);
        fields.find(|(name, _)| name == "xml").map(|(_, xml)| xml.trim_start().as_bytes().to_vec()).unwrap_or_default()
    } else {
        body.to_vec()
    };
    match document.len() {
        0 => Err(Refused::Empty),
        length if length > DOCUMENT_LIMIT => Err(Refused::TooLarge),
        _ => Ok(document),
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    content_type.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
}

fn page(
    registry: &Registry,
    visit: &Visit,
    service: Service,
    text: &str,
    outcome: Option<&Result<Checked, Refused>>,
) -> Response {
    let lang = visit.lang;
    let (section, title, lead, path, button) = match service {
        Service::Document => {
            (Section::Check, "registry-check", "registry-check-lead", "/check", "registry-check-button")
        }
        Service::Hash => {
            (Section::Hash, "registry-hash", "registry-hash-lead", "/agreement-hash", "registry-hash-button")
        }
    };
    let (title, label) = (lang.text(title), lang.text("registry-xml"));
    let hint = lang.text_with("registry-xml-hint", &[("size", MEGABYTES.into())]);
    let error = match outcome {
        Some(Err(refused)) => Some(refused.text(lang)),
        _ => None,
    };
    // What was sent stands in the form again, unless it would make the page heavy.
    let again = if text.len() <= 200_000 { text } else { "" };
    let field = Field::new("xml", &label).hint(&hint).error(error.as_deref());
    let form = html! {
        form method="post" action=(visit.href(path)) {
            (ui::field(lang, &field, &Input::area(again, 14, None)))
            div.buttons { (Button::primary(lang.text(button))) }
        }
    };
    let known = check::documents().collect::<Vec<_>>().join(", ");
    let body = html! {
        (ui::start_head(&title, &lang.text(lead), None))
        @if let Some(Ok(checked)) = outcome { (result(lang, service, checked)) }
        (form)
        @if service == Service::Document {
            p.muted { (lang.text_with("registry-check-known", &[("documents", (&known).into())])) }
        }
        p.muted { (lang.text_with("registry-check-json", &[("path", (&visit.href(&format!("{path}.json"))).into())])) }
    };
    visit.answer(registry, section, &title, None, &body)
}

fn result(lang: Lang, service: Service, checked: &Checked) -> Markup {
    let verdict = match (service, &checked.fault, checked.document) {
        (_, Some(fault), _) => {
            let text = html! { (lang.text("registry-check-bad")) " " span lang="en" { (fault) } };
            ui::banner(lang, Tone::Bad, &text, None)
        }
        (Service::Hash, None, _) if checked.hashes.is_empty() => {
            ui::banner(lang, Tone::Neutral, &html! { (lang.text("registry-hash-none")) }, None)
        }
        (Service::Hash, None, _) => html! {},
        (Service::Document, None, Some(document)) => {
            let left_out = checked.findings.iter().filter(|finding| finding.leaves_out()).count();
            let (tone, key) = match (left_out, checked.findings.is_empty()) {
                (0, true) => (Tone::Ok, "registry-check-good"),
                (0, false) => (Tone::Warn, "registry-check-findings-only"),
                _ => (Tone::Warn, "registry-check-left-out"),
            };
            let text = lang.text_with(key, &[("document", document.into()), ("count", left_out.into())]);
            ui::banner(lang, tone, &html! { (text) }, None)
        }
        (Service::Document, None, None) => {
            let root = format!("{{{}}}{}", checked.root.0, checked.root.1);
            let text = html! { (lang.text("registry-check-unknown")) " " (ui::code(&root)) };
            ui::banner(lang, Tone::Neutral, &text, None)
        }
    };
    html! {
        (verdict)
        @if !checked.findings.is_empty() {
            (ui::section("findings", &lang.text("registry-check-findings"), &host::findings(lang, &checked.findings)))
        }
        @if let Some(part) = &checked.unshown {
            (ui::banner(lang, Tone::Warn, &html! { (lang.text("registry-hash-unshown")) " " (ui::code(part)) }, None))
        }
        @if !checked.hashes.is_empty() {
            (ui::section("hashes", &lang.text("registry-hashes"), &hashes(lang, &checked.hashes)))
        }
    }
}

fn hashes(lang: Lang, all: &[IiaHash]) -> Markup {
    /// How many agreements a page shows.
    const MOST: usize = 200;
    let columns = vec![
        Column::new(lang.text("registry-hash-id")),
        Column::tight(lang.text("registry-hash-verdict")),
        Column::wide(lang.text("registry-hash-computed")),
        Column::wide(lang.text("registry-hash-claimed")),
        Column::tight(lang.text("registry-hash-approvable")),
    ];
    let rows = all.iter().take(MOST).map(|hash| {
        let same = hash.claimed == hash.computed;
        let (tone, icon, key) = if same {
            (Tone::Ok, Icon::CheckCircle, "registry-hash-same")
        } else {
            (Tone::Bad, Icon::NotEqual, "registry-hash-different")
        };
        let approvable = if hash.approvable { "registry-yes" } else { "registry-no" };
        Row::new(vec![
            html! { (hash.iia_id.as_deref().unwrap_or(ui::NOTHING)) },
            ui::status(tone, icon, &lang.text(key), None),
            ui::code(&hash.computed),
            html! { @if hash.claimed.is_empty() { (ui::NOTHING) } @else { (ui::code(&hash.claimed)) } },
            html! { (lang.text(approvable)) },
        ])
    });
    ui::table(&Table { caption: lang.text("registry-hashes"), columns, rows: rows.collect(), stays: false })
}

fn hash_value(hash: &IiaHash) -> Value {
    json!({
        "iia-id": hash.iia_id,
        "claimed": hash.claimed,
        "computed": hash.computed,
        "same": hash.claimed == hash.computed,
        "approvable": hash.approvable,
        "text-length": hash.text_len,
    })
}

impl Refused {
    fn status(self) -> StatusCode {
        match self {
            Self::Empty => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn text(self, lang: Lang) -> String {
        match self {
            Self::Empty => lang.text("registry-check-empty"),
            Self::TooLarge => lang.text_with("registry-check-too-large", &[("size", MEGABYTES.into())]),
            Self::TooSlow => lang.text("registry-check-too-slow"),
            Self::Busy => lang.text("registry-check-busy"),
        }
    }
}
