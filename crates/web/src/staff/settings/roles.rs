//! The roles: what each of them allows, and those that the institution makes for itself.

use std::collections::BTreeSet;

use app::people::custom_roles::{self, MOST, MOST_OF_A_NAME, RoleRefused};
use app::people::managing::ManageRefused;
use app::people::view::{self, RoleLine};
use axum::response::Response;
use domain::ids::RoleId;
use domain::people::right::Right;
use domain::people::role::{CustomRole, Role};
use maud::{Markup, html};
use ui::{Button, Choice, Column, Confirm, Field, Icon, Input, PageHeader, Row, Table, Width};

use super::crumbs;
use crate::confirm::{Question, ask};
use crate::forms::grant::Wrong;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::view::people::{right_name, role_name};
use crate::visitor::{Staff, see_other};

/// What was typed.
struct Typed {
    name: String,
    rights: BTreeSet<Right>,
}

impl Typed {
    fn read(form: &Fields) -> Self {
        Self { name: form.text("name"), rights: form.all("right").filter_map(Right::from_slug).collect() }
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let lines = view::role_lines(staff.host(), staff.hei()).await?;
    let title = lang.text("settings-roles");
    let new = html! {
        (Button::primary(lang.text("roles-new")).href(staff.href("settings/roles/new")).icon(Icon::Plus))
    };
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("roles-lead")) }],
        actions: Some(new),
        ..PageHeader::default()
    };
    let body = html! {
        (crumbs(&staff, "roles", None))
        (ui::page_header(&header))
        (ui::stack(&[table(&staff, &lines)]))
    };
    let page = Page::new(Section::Settings, &title, body);
    Ok(shell::page(&staff, page).await)
}

fn table(staff: &Staff, lines: &[RoleLine]) -> Markup {
    let lang = staff.lang();
    let row = |line: &RoleLine| {
        let rights: Vec<Right> = match &line.role {
            Role::BuiltIn(role) => role.rights().to_vec(),
            Role::Custom(_) => line.custom.iter().flat_map(|role| role.rights.iter().copied()).collect(),
        };
        let about = match &line.role {
            Role::BuiltIn(role) => lang.text(&format!("role-line-{}", role.slug())),
            Role::Custom(_) => lang.text("roles-own"),
        };
        let cells = vec![
            html! { (role_name(lang, &line.name)) span.second { (about) } },
            html! { ul { @for right in rights { li { (right_name(lang, right)) } } } },
            html! { (lang.number(i64::try_from(line.holders).unwrap_or(i64::MAX))) },
        ];
        match &line.role {
            Role::BuiltIn(_) => Row::new(cells),
            Role::Custom(id) => Row::link(staff.href(&format!("settings/roles/{id}")), cells),
        }
    };
    ui::table(&Table {
        caption: lang.text("settings-roles"),
        columns: vec![
            Column::wide(lang.text("people-role")),
            Column::roomy(lang.text("roles-allows")),
            Column::end(lang.text("settings-people")),
        ],
        rows: lines.iter().map(row).collect(),
        stays: false,
    })
}

pub(crate) async fn new(staff: Staff) -> Response {
    show(&staff, None, &Typed { name: String::new(), rights: BTreeSet::new() }, None).await
}

pub(crate) async fn add(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let typed = Typed::read(&form);
    let added = custom_roles::add(staff.host(), &staff.actor, &typed.name, &typed.rights).await;
    answer(&staff, None, added.map(|_| ()), &typed).await
}

pub(crate) async fn edit(staff: Staff) -> Result<Response, Problem> {
    let role = role_of(&staff).await?;
    let typed = Typed { name: role.name.clone(), rights: role.rights.clone() };
    Ok(show(&staff, Some(&role), &typed, None).await)
}

pub(crate) async fn change(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let role = role_of(&staff).await?;
    let typed = Typed::read(&form);
    let changed = CustomRole { id: role.id.clone(), name: typed.name.clone(), rights: typed.rights.clone() };
    let done = custom_roles::change(staff.host(), &staff.actor, &changed).await;
    answer(&staff, Some(&role), done, &typed).await
}

/// Asks before a role is deleted.
pub(crate) async fn ask_to_delete(staff: Staff) -> Result<Response, Problem> {
    let role = role_of(&staff).await?;
    let lang = staff.lang();
    let title = lang.text("roles-delete");
    let here = staff.href(&format!("settings/roles/{}", role.id));
    let confirm = Confirm {
        title: &title,
        text: html! { p { strong { (role.name) } } p { (lang.text("roles-delete-text")) } },
        wrong: None,
        action: &format!("{here}/delete"),
        hidden: &[],
        button: Button::danger(&title),
        back: &here,
    };
    let crumbs = crumbs(&staff, "roles", Some(&role.name));
    Ok(ask(&staff, Question { section: Section::Settings, crumbs, confirm }).await)
}

pub(crate) async fn delete(staff: Staff) -> Result<Response, Problem> {
    let role = role_of(&staff).await?;
    let roles = staff.href("settings/roles");
    match custom_roles::delete(staff.host(), &staff.actor, &role.id).await {
        Ok(_) => Ok(see_other(&notice::with(&roles, "own-role-deleted"))),
        Err(RoleRefused::NotFound) => Err(Problem::NotFound),
        Err(RoleRefused::Managing(ManageRefused::OnlyAdministrators(_))) => {
            Ok(see_other(&notice::with(&roles, "only-administrators")))
        }
        Err(refused) => Err(Problem::broken(&refused)),
    }
}

async fn role_of(staff: &Staff) -> Result<CustomRole, Problem> {
    let id = staff.visitor.param("role").and_then(RoleId::parse).ok_or(Problem::NotFound)?;
    let lines = view::role_lines(staff.host(), staff.hei()).await?;
    lines.into_iter().find_map(|line| line.custom.filter(|role| role.id == id)).ok_or(Problem::NotFound)
}

async fn answer(
    staff: &Staff,
    role: Option<&CustomRole>,
    done: Result<(), RoleRefused>,
    typed: &Typed,
) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wrong: Wrong = match done {
        Ok(()) => return Ok(see_other(&notice::with(&staff.href("settings/roles"), "own-role-saved"))),
        Err(RoleRefused::BadName) => ("name", lang.text_with("roles-bad-name", &[("most", MOST_OF_A_NAME.into())])),
        Err(RoleRefused::NameTaken) => ("name", lang.text("roles-name-taken")),
        Err(RoleRefused::TooMany) => ("name", lang.text_with("roles-too-many", &[("most", MOST.into())])),
        Err(RoleRefused::NoRights) => ("right", lang.text("roles-no-rights")),
        Err(RoleRefused::Managing(ManageRefused::OnlyAdministrators(_))) => {
            ("right", lang.text("done-only-administrators"))
        }
        Err(RoleRefused::NotFound) => return Err(Problem::NotFound),
        Err(refused @ RoleRefused::Managing(_)) => return Err(Problem::broken(&refused)),
    };
    Ok(show(staff, role, typed, Some(&wrong)).await)
}

async fn show(staff: &Staff, role: Option<&CustomRole>, typed: &Typed, wrong: Option<&Wrong>) -> Response {
    let lang = staff.lang();
    let title = role.map_or_else(|| lang.text("roles-new"), |role| role.name.clone());
    let action =
        staff.href(&role.map_or_else(|| "settings/roles/new".to_owned(), |role| format!("settings/roles/{}", role.id)));
    let error = |name: &str| wrong.filter(|(field, _)| *field == name).map(|(_, text)| text.as_str());
    let (name, rights) = (lang.text("roles-name"), lang.text("roles-allows"));
    let choice = |right: Right| Choice::new(right.slug(), right_name(lang, right), typed.rights.contains(&right));
    let delete = role.map(|role| {
        let there = staff.href(&format!("settings/roles/{}/delete", role.id));
        ui::opens(&Button::quiet_danger(lang.text("roles-delete")).href(there))
    });
    let body = html! {
        (crumbs(staff, "roles", Some(&title)))
        (ui::page_header(&PageHeader {
            title: &title, facts: vec![guide::more(staff, "people#roles")], ..PageHeader::default()
        }))
        @if let Some((field, text)) = wrong {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", 1.into())]), &[(ui::field_id(field), text.clone())]))
        }
        form method="post" action=(action) {
            (ui::form_row(
                &ui::field(lang, &Field::new("name", &name).error(error("name")),
                    &Input::text(&typed.name).autocomplete("off").width(Width::Half)),
                Some(&html! { p { (lang.text_with("roles-name-help", &[("most", MOST_OF_A_NAME.into())])) } })))
            (ui::form_row(
                &ui::checkboxes(lang, &Field::new("right", &rights).error(error("right")), &Right::ALL.map(choice)),
                Some(&html! { p { (lang.text("roles-allows-help")) } })))
            (ui::action_bar(None, &html! { (Button::primary(lang.text("roles-save"))) }))
        }
        @if let Some(delete) = delete { (delete) }
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Settings, &title, body) };
    shell::page(staff, page).await
}
