//! The directory of accredited institutions: where its list comes from, and a new list. Nothing is imported before
//! somebody has seen what it changes.

pub(crate) mod confirm;
pub(crate) mod preview;

use app::directory::{self, FileRefused, Imported, MOST_OF_A_FILE, Unreadable};
use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, PageHeader, Row, Table};

use super::crumbs;
use crate::multipart::FileForm;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

/// The name of the field with the file.
const FILE: &str = "list";

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff, None).await
}

pub(crate) async fn upload(staff: Staff, form: FileForm) -> Result<Response, Problem> {
    let lang = staff.lang();
    let (name, content) = match form {
        FileForm::File { name, content } if content.len() <= MOST_OF_A_FILE => (name, content),
        _ => return show(&staff, Some(lang.text_with("directory-file-too-long", &[("size", MEGABYTES.into())]))).await,
    };
    if name.is_empty() {
        return show(&staff, Some(lang.text("directory-file-missing"))).await;
    }
    match directory::take_file(staff.host(), staff.hei(), &staff.actor, &name, content.to_vec()).await {
        Ok(id) => Ok(see_other(&staff.href(&format!("settings/directory/{id}")))),
        Err(FileRefused::Unreadable(why)) => show(&staff, Some(unreadable(&staff, &why))).await,
        Err(FileRefused::Unusable(why)) => {
            let key = match why {
                app::directory::Unusable::NoHeadings => "directory-file-no-headings",
                app::directory::Unusable::NoRows => "directory-file-no-rows",
            };
            show(&staff, Some(lang.text(key))).await
        }
        Err(error) => Err(Problem::broken(&error)),
    }
}

/// What is taken, for people.
const MEGABYTES: usize = MOST_OF_A_FILE / (1024 * 1024);

fn unreadable(staff: &Staff, why: &Unreadable) -> String {
    let lang = staff.lang();
    let number = |number: usize| lang.number(i64::try_from(number).unwrap_or(i64::MAX));
    match why {
        Unreadable::TooLong(_) => lang.text_with("directory-file-too-long", &[("size", MEGABYTES.into())]),
        Unreadable::TooLongUnpacked(_) => lang.text("directory-file-bomb"),
        Unreadable::TooManyRows(most) => {
            lang.text_with("directory-file-many-rows", &[("most", (&number(*most)).into())])
        }
        Unreadable::TooManyCells(_) => lang.text("directory-file-many-cells"),
        Unreadable::LongCell(most) => lang.text_with("directory-file-long-cell", &[("most", (&number(*most)).into())]),
        Unreadable::Encrypted => lang.text("directory-file-encrypted"),
        Unreadable::OldKind => lang.text("directory-file-old-kind"),
        Unreadable::NoWorkbook | Unreadable::NeitherKind => lang.text("directory-file-other-kind"),
        Unreadable::NotUtf8 => lang.text("directory-file-not-utf8"),
        Unreadable::Empty => lang.text("directory-file-empty"),
        Unreadable::Damaged(_) => lang.text("directory-file-damaged"),
    }
}

async fn show(staff: &Staff, error: Option<String>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let title = lang.text("settings-directory");
    let imports = directory::imports(staff.host(), staff.hei()).await?;
    let label = lang.text("directory-file");
    let hint = lang.text_with("directory-file-hint", &[("size", MEGABYTES.into())]);
    let field = ui::field(
        lang,
        &Field::new(FILE, &label).hint(&hint).error(error.as_deref()),
        &Input::file(".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"),
    );
    let help = html! { p { (lang.text("directory-help-where")) } p { (lang.text("directory-help-nothing")) } };
    let history = html! {
        @if imports.is_empty() {
            (ui::empty(&lang.text("directory-no-imports"), &lang.text("directory-no-imports-text"), None))
        } @else { (history(staff, &imports)) }
    };
    let body = html! {
        (crumbs(staff, "directory", None))
        (ui::page_header(&PageHeader {
            title: &title, facts: vec![html! { (lang.text("directory-lead")) }], ..PageHeader::default()
        }))
        @if let Some(error) = &error {
            (ui::error_summary(
                &lang.text_with("form-errors", &[("count", 1.into())]), &[(ui::field_id(FILE), error.clone())]))
        }
        form method="post" enctype="multipart/form-data" action=(staff.href("settings/directory")) {
            (ui::form_section(&lang.text("directory-new-list"), &html! {
                (ui::form_row(&html! {
                    (field)
                    div.buttons { (Button::primary(lang.text("directory-read")).icon(Icon::Document)) }
                }, Some(&help)))
            }))
        }
        (ui::stack(&[ui::section("imports", &lang.text("directory-imports"), &history)]))
    };
    let page = Page { error: error.is_some(), ..Page::new(Section::Settings, &title, body) };
    Ok(shell::page(staff, page).await)
}

fn history(staff: &Staff, imports: &[Imported]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let number = |number: usize| html! { (lang.number(i64::try_from(number).unwrap_or(i64::MAX))) };
    let row = |import: &Imported| {
        let by = import.by.clone().unwrap_or_else(|| lang.text("directory-by-others"));
        Row::new(vec![
            html! { (ui::time(&dates.brief_stamp(import.at))) span.second { (by) } },
            html! { (import.file_name) span.second { (ui::fingerprint(&import.sha256)) } },
            number(import.report.listed),
            number(import.report.new + import.report.back),
            number(import.report.changed),
            number(import.report.ended),
            number(import.report.repaired),
        ])
    };
    ui::table(&Table {
        caption: lang.text("directory-imports"),
        columns: vec![
            Column::new(lang.text("directory-when")),
            Column::wide(lang.text("directory-file-name")),
            Column::end(lang.text("directory-listed")),
            Column::end(lang.text("directory-kind-new")),
            Column::end(lang.text("directory-kind-changed")),
            Column::end(lang.text("directory-kind-ended")),
            Column::end(lang.text("directory-repaired")),
        ],
        rows: imports.iter().map(row).collect(),
        stays: false,
    })
}
