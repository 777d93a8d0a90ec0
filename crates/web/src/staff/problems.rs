//! What went wrong between systems, for IT: what we found when we called partners, and what others reported to us.

use app::problems::{self, KeptProblem, Whose};
use app::saved_views::List;
use app::{mail, partners};
use axum::response::Response;
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Button, Column, Icon, Opt, Row, Table, Tone};

use crate::list::{self as lists, Asked, Choice, Contents, Nothing};
use crate::problem::Problem;
use crate::shell::Section;
use crate::view::{service, state};
use crate::visitor::Staff;

const ROWS: u32 = 50;
/// How much of a message is shown.
const MOST_OF_A_MESSAGE: usize = 300;

/// The name under which an address has who found a problem.
const WHOSE: &str = "whose";

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let options: Vec<Opt> = Whose::ALL
        .iter()
        .map(|whose| Opt::new(whose.slug(), lang.text(&format!("problems-whose-{}", whose.slug()))))
        .collect();
    let found_by = lang.text("problems-found-by");
    let mut asked = Asked::new(&staff, List::Problems, staff.query());
    asked.choice(WHOSE, &found_by, &options);
    let whose = Whose::ALL.into_iter().find(|whose| whose.slug() == asked.value(WHOSE));
    let (host, hei, order) = (staff.host(), staff.hei(), asked.order);
    let found = problems::page(host, hei, whose, (order, &asked.place), ROWS).await?;
    let counted = app::counted(host, hei, &whose, order, &found).await?;
    let rows = if found.rows.is_empty() {
        // There is one filter alone, so that without it there is the whole list.
        let words = Nothing { no_match: "problems-no-match", tab: None, empty: "problems-empty", start: None };
        lists::nothing(&asked, &words, &[])
    } else {
        lists::keyed(&staff, &table(&staff, &found.rows), false)
    };
    let (title, any) = (lang.text("problems-title"), lang.text("problems-anybody"));
    let choice = Choice { name: WHOSE, label: &found_by, options: &options, any: &any };
    let contents = Contents {
        facts: vec![html! { (lang.text("problems-lead")) }],
        above: mail_trouble(&staff).await?,
        fields: lists::fields(&asked, None, &[choice]),
        rows,
        shown: lists::shown(lang, counted, found.rows.len()),
        turns: [asked.turn(found.previous.as_ref()), asked.turn(found.next.as_ref())],
        ..Contents::new(&title, Section::Problems)
    };
    lists::respond(&staff, &asked, contents).await
}

/// That mail does not leave, or that some letters did not.
async fn mail_trouble(staff: &Staff) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let trouble = mail::trouble(staff.host(), staff.hei()).await?;
    let see = Button::secondary(lang.text("letter-see")).href(staff.href("deliveries?what=mail"));
    Ok(html! {
        @if let Some(since) = trouble.silent_since {
            @let since = staff.dates().when(since);
            (ui::banner(lang, Tone::Bad, &html! { (lang.text_with("letter-server-silent", &[("since", (&since).into())])) },
                Some(&html! { (see) })))
        }
        @if trouble.undelivered > 0 {
            (ui::banner(lang, Tone::Warn,
                &html! { (lang.text_with("letter-undelivered", &[("count", trouble.undelivered.into())])) },
                Some(&html! { (see) })))
        }
    })
}

fn table(staff: &Staff, rows: &[KeptProblem]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |kept: &KeptProblem| {
        let found = &kept.problem;
        let service = match &found.endpoint {
            Some(endpoint) => format!("{} {endpoint}", found.api),
            None => found.api.clone(),
        };
        let cells = vec![
            html! { (name(staff, &found.about)) },
            service::named(lang, &found.api, &service),
            what(staff, kept),
            html! { (found_by(staff, kept)) },
            html! { (lang.number(i64::from(kept.times))) },
            state::when(&dates, kept.last_at),
        ];
        exchanges_with(staff, kept).map_or_else(|| Row::new(cells.clone()), |href| Row::link(href, cells.clone()))
    };
    ui::table(&Table {
        caption: lang.text("problems-title"),
        columns: vec![
            Column::new(lang.text("problems-about")),
            Column::new(lang.text("problems-service")),
            Column::wide(lang.text("problems-what")),
            Column::new(lang.text("problems-found-by")),
            Column::end(lang.text("problems-times")),
            Column::end(lang.text("problems-last")),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}

/// The answer, and what is said about it to developers.
fn what(staff: &Staff, kept: &KeptProblem) -> Markup {
    let lang = staff.lang();
    let found = &kept.problem;
    let (tone, icon, text) = match found.status {
        Some(200) => (Tone::Warn, Icon::Warning, lang.text("problems-unusable")),
        Some(status) => {
            let number = status.to_string();
            let text = lang.text_with("exchanges-status", &[("status", (&number).into())]);
            let is_refusal = (400..500).contains(&status);
            let (tone, icon) = if is_refusal { (Tone::Bad, Icon::CrossCircle) } else { (Tone::Warn, Icon::Warning) };
            (tone, icon, text)
        }
        None => (Tone::Warn, Icon::Warning, lang.text("problems-no-answer")),
    };
    let said = found.server_message.as_ref().or(found.client_message.as_ref());
    html! {
        (ui::status(tone, icon, &text, None))
        @match said {
            Some(said) if found.status.is_none() => { span.second { (service::silence(lang, &shortened(said))) } }
            // Developers write these in English.
            Some(said) => { span.second lang="en" { (shortened(said)) } }
            None => {}
        }
    }
}

fn found_by(staff: &Staff, kept: &KeptProblem) -> Markup {
    let lang = staff.lang();
    if kept.problem.reporter != *staff.hei() {
        return html! { (name(staff, kept.problem.reporter.as_str())) };
    }
    html! {
        (lang.text("problems-us"))
        @if let Some(at) = kept.sent_at {
            span.second { (lang.text("problems-reported")) " " (ui::time(&staff.dates().brief_stamp(at))) }
        }
    }
}

/// The exchange log of the partner that the problem is with; nothing if it is between two others.
fn exchanges_with(staff: &Staff, kept: &KeptProblem) -> Option<String> {
    let found = &kept.problem;
    let partner = if found.reporter == *staff.hei() {
        HeiId::parse(&found.about).ok()?
    } else if found.about == staff.hei().as_str() {
        found.reporter.clone()
    } else {
        return None;
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("partner", partner.as_str()).append_pair("api", &found.api);
    Some(staff.href(&format!("exchanges?{}", query.finish())))
}

/// The name of an institution that somebody names.
fn name(staff: &Staff, id: &str) -> String {
    HeiId::parse(id).map_or_else(|_| id.to_owned(), |hei| partners::name(staff.host(), &hei))
}

fn shortened(text: &str) -> String {
    let mut signs = text.chars();
    let mut short: String = signs.by_ref().take(MOST_OF_A_MESSAGE).collect();
    if signs.next().is_some() {
        short.push('…');
    }
    short
}
