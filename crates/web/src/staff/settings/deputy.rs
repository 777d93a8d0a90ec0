//! Who acts for me while I am away: everybody arranges that for themselves.

use app::people::deputies;
use app::people::managing::ManageRefused;
use app::people::view;
use axum::response::Response;
use domain::ids::StaffId;
use maud::html;
use ui::{Button, PageHeader};

use super::crumbs;
use super::people::person::{RawDeputy, acted_for, deputy_fields, deputy_list};
use crate::forms::grant::{Wrong, told};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff, &RawDeputy::default(), None).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let me = &staff.signed_in.staff;
    let done = |key| Ok(see_other(&notice::with(&staff.href("settings/deputy"), key)));
    if form.pressed() == "end" {
        let other = form.get("staff").and_then(StaffId::parse).ok_or(Problem::BadForm)?;
        return match deputies::end(staff.host(), &staff.actor, me, &other).await {
            Ok(()) => done("deputy-ended"),
            Err(ManageRefused::NotFound) => Err(Problem::NotFound),
            Err(refused) => Err(Problem::broken(&refused)),
        };
    }
    let raw = RawDeputy::read(&form);
    let (other, deputy) = match raw.parse(&staff, me).await? {
        Ok(parsed) => parsed,
        Err(wrong) => return show(&staff, &raw, Some(&wrong)).await,
    };
    match deputies::put(staff.host(), &staff.actor, &other, &deputy).await {
        Ok(()) => done("deputy-set"),
        Err(refused) => match told(&staff, &refused) {
            Some(("until", text)) => show(&staff, &raw, Some(&("deputy-until", text))).await,
            Some(wrong) => show(&staff, &raw, Some(&wrong)).await,
            None => Err(Problem::broken(&refused)),
        },
    }
}

async fn show(staff: &Staff, raw: &RawDeputy, wrong: Option<&Wrong>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let me = view::person(staff.host(), staff.hei(), &staff.signed_in.staff).await?.ok_or(Problem::NotFound)?;
    let action = staff.href("settings/deputy");
    let title = lang.text("settings-deputy");
    let form = html! {
        form method="post" action=(action) {
            (deputy_fields(staff, raw, wrong))
            (Button::primary(lang.text("people-deputy-do")).value("do", "set"))
        }
    };
    let list = deputy_list(staff, &me.deputies, &action, "people-no-deputies-of-yours");
    let mut sections = vec![
        ui::section("deputies", &lang.text("people-deputies"), &list),
        ui::section("set", &lang.text("people-deputy-set"), &form),
    ];
    sections.extend(acted_for(staff, &me.acts_for));
    let body = html! {
        (crumbs(staff, "deputy", None))
        (ui::page_header(&PageHeader {
            title: &title,
            facts: vec![html! { (lang.text("people-deputies-text")) }],
            ..PageHeader::default()
        }))
        @if let Some((field, text)) = wrong {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", 1.into())]), &[(ui::field_id(field), text.clone())]))
        }
        (ui::stack(&sections))
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Settings, &title, body) };
    Ok(shell::page(staff, page).await)
}
