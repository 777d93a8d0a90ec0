//! The rules that read roles from what a login provider says, and trying them before anybody is affected.

use app::people::RoleName;
use app::role_rules::{self, AFFILIATIONS, Rules, RulesRefused, Typed};
use axum::response::Response;
use domain::hei::OunitId;
use domain::ids::RuleId;
use domain::people::role::{BuiltIn, Role};
use domain::people::rule::{Cause, Given, RuleRefused, Statement, Wanted, may_be_given};
use maud::{Markup, html};
use ui::{Button, Choice, Column, Field, Input, Opt, PageHeader, Row, Table, Tone};

use crate::forms::grant::Wrong;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::view::people::{role_name, role_of_key, unit_name, units};
use crate::visitor::{Staff, see_other};

/// What stands in the select of affiliations for a right that is typed.
const ENTITLEMENT: &str = "entitlement";

/// What a try gave: whose statement it was, and the roles or why the rule cannot be kept.
struct Tried {
    whose: String,
    said: Statement,
    given: Vec<Given>,
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff, &Fields::default(), Vec::new(), Vec::new()).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let done = |key| Ok(see_other(&notice::with(&staff.href("settings/rules"), key)));
    if let Some(id) = form.pressed().strip_prefix("remove-") {
        let id = RuleId::parse(id).ok_or(Problem::NotFound)?;
        return match role_rules::remove(staff.host(), staff.hei(), &staff.signed_in, &id).await {
            Ok(()) => done("rule-removed"),
            Err(RulesRefused::NotFound) => Err(Problem::NotFound),
            Err(error) => Err(broken(&error)),
        };
    }
    let typed = typed(&form);
    if form.pressed() == "try" {
        return match try_out(&staff, &form, typed.as_ref()).await? {
            Ok(tried) => show(&staff, &form, Vec::new(), tried).await,
            Err(refused) => show(&staff, &form, vec![told(&staff, refused)], Vec::new()).await,
        };
    }
    let missing = missing(&staff, &form);
    let Some(typed) = typed.filter(|_| missing.is_empty()) else {
        return show(&staff, &form, missing, Vec::new()).await;
    };
    match role_rules::add(staff.host(), staff.hei(), &staff.signed_in, typed).await {
        Ok(()) => done("rule-added"),
        Err(RulesRefused::Rule(refused)) => show(&staff, &form, vec![told(&staff, refused)], Vec::new()).await,
        Err(RulesRefused::TooMany) => done("rules-full"),
        Err(error) => Err(broken(&error)),
    }
}

/// The rule in the form; `None` if nothing was filled in.
fn typed(form: &Fields) -> Option<Typed> {
    let wanted = match form.filled("if")? {
        ENTITLEMENT => Wanted::Entitlement(form.filled("value")?.to_owned()),
        kind => Wanted::Affiliation(kind.to_owned()),
    };
    let unit = form.filled("unit").and_then(|unit| OunitId::parse(unit).ok());
    Some(Typed { wanted, role: form.text("role"), unit })
}

/// The fields of a new rule that are still empty.
fn missing(staff: &Staff, form: &Fields) -> Vec<Wrong> {
    let lang = staff.lang();
    let of = form.filled("if");
    let empty = [
        ("if", "rules-no-if", of.is_none()),
        ("value", "rules-no-value", of == Some(ENTITLEMENT) && form.filled("value").is_none()),
        ("role", "rules-no-role", form.filled("role").is_none()),
    ];
    empty.into_iter().filter(|(.., empty)| *empty).map(|(field, key, _)| (field, lang.text(key))).collect()
}

fn told(staff: &Staff, refused: RuleRefused) -> Wrong {
    let lang = staff.lang();
    match refused {
        RuleRefused::NoValue => ("value", lang.text("rules-no-value")),
        RuleRefused::Role => ("role", lang.text("rules-no-role")),
        RuleRefused::Unit => ("unit", lang.text("rules-no-unit")),
    }
}

async fn try_out(
    staff: &Staff,
    form: &Fields,
    typed: Option<&Typed>,
) -> Result<Result<Vec<Tried>, RuleRefused>, Problem> {
    let rules = role_rules::load(staff.host(), staff.hei()).await?;
    let mut statements = Vec::new();
    if let Some(name) = form.filled("person") {
        let found = role_rules::said_of_named(staff.host(), staff.hei(), name).await?;
        statements.extend(found.into_iter().map(|said| (name.to_owned(), said)));
    }
    let by_hand = role_rules::typed_statement(form.all("is"), form.get("rights").unwrap_or_default());
    if by_hand != Statement::default() {
        statements.push((staff.lang().text("rules-typed"), by_hand));
    }
    let mut tried = Vec::new();
    for (whose, said) in statements {
        match role_rules::try_out(&rules, typed, &said) {
            Ok(given) => tried.push(Tried { whose, said, given }),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    Ok(Ok(tried))
}

async fn show(staff: &Staff, form: &Fields, wrong: Vec<Wrong>, tried: Vec<Tried>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let rules = role_rules::load(staff.host(), staff.hei()).await?;
    let title = lang.text("rules-title");
    let more = guide::more(staff, "people#roles-that-come-by-themselves");
    let header = PageHeader { title: &title, facts: vec![more], ..PageHeader::default() };
    let errors: Vec<(String, String)> = wrong.iter().map(|(place, text)| (ui::field_id(place), text.clone())).collect();
    let was_tried = form.pressed() == "try" && wrong.is_empty();
    let body = html! {
        (super::crumbs(staff, "rules", None))
        (ui::page_header(&header))
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", errors.len().into())]), &errors))
        }
        p.lead { (lang.text("rules-text")) }
        (ui::stack(&[
            ui::section("rules", &lang.text("rules-now"), &listed(staff, &rules)),
            html! {
                form method="post" action=(staff.href("settings/rules")) {
                    (new_rule(staff, form, &rules, &wrong))
                    (trial(staff, form))
                    @if was_tried { (results(staff, &rules, &tried)) }
                }
            },
        ]))
    };
    let page = Page { error: !wrong.is_empty(), ..Page::new(Section::Settings, &title, body) };
    Ok(shell::page(staff, page).await)
}

fn listed(staff: &Staff, rules: &Rules) -> Markup {
    let lang = staff.lang();
    if rules.rules.is_empty() {
        return ui::empty(&lang.text("rules-none"), &lang.text("rules-none-text"), None);
    }
    let action = staff.href("settings/rules");
    let rows = rules.rules.iter().map(|rule| {
        let wanted = wanted(staff, &rule.wanted);
        let (role, place) = (role_of_key(lang, &rule.role, &rules.roles), unit_name(staff, rule.unit.as_ref()));
        let does = format!("remove-{}", rule.id);
        let remove = Button::secondary(lang.text("account-remove")).spoken(&wanted);
        Row::new(vec![
            html! { (wanted) },
            html! { (role) },
            html! { (place) },
            html! { (ui::post_button(&action, &[("do", &does)], &remove)) },
        ])
    });
    let column = |key: &str| Column::new(lang.text(key));
    ui::table(&Table {
        caption: lang.text("rules-now"),
        columns: vec![
            column("rules-if"),
            column("rules-role"),
            column("rules-unit"),
            Column::spoken(lang.text("account-remove")),
        ],
        rows: rows.collect(),
        stays: false,
    })
}

fn new_rule(staff: &Staff, form: &Fields, rules: &Rules, wrong: &[Wrong]) -> Markup {
    let lang = staff.lang();
    let error_at = |place: &str| wrong.iter().find(|(at, _)| *at == place).map(|(_, text)| text.as_str());
    let affiliation = |kind: &str| Opt::new(kind, lang.text(&format!("affiliation-{kind}")));
    let mut ifs: Vec<Opt> = AFFILIATIONS.iter().map(|kind| affiliation(kind)).collect();
    ifs.push(Opt::new(ENTITLEMENT, lang.text("rules-entitlement")));
    let built_in = BuiltIn::ALL.into_iter().filter(|role| role.may_come_from_claims());
    let mut offered: Vec<Opt> =
        built_in.map(|role| Opt::new(role.slug(), role_name(lang, &RoleName::BuiltIn(role)))).collect();
    let custom = rules.roles.iter().filter(|role| may_be_given(&Role::Custom(role.id.clone()), &rules.roles));
    offered.extend(custom.map(|role| Opt::new(role.id.as_str(), &role.name)));
    let units = units(staff);
    let (wanted, value, role, unit) = (form.text("if"), form.text("value"), form.text("role"), form.text("unit"));
    let (label_if, label_value) = (lang.text("rules-if"), lang.text("rules-value"));
    let (label_role, label_unit) = (lang.text("rules-role"), lang.text("rules-unit"));
    ui::form_section(
        &lang.text("rules-new"),
        &ui::form_row(
            &html! {
                (ui::field(lang, &Field::new("if", &label_if).error(error_at("if")), &Input::select(&wanted, &ifs).empty_text(&lang.text("ui-choose"))))
                (ui::field(lang, &Field::new("value", &label_value).hint(&lang.text("rules-value-hint")).error(error_at("value")).optional(),
                    &Input::text(&value)))
                (ui::field(lang, &Field::new("role", &label_role).error(error_at("role")),
                    &Input::select(&role, &offered).empty_text(&lang.text("ui-choose"))))
                (ui::field(lang, &Field::new("unit", &label_unit).error(error_at("unit")).optional(),
                    &Input::select(&unit, &units).empty_text(&lang.text("agreement-unit-whole"))))
                div.buttons {
                    (Button::primary(lang.text("rules-add")).value("do", "add"))
                }
            },
            Some(&html! { p { (lang.text("rules-help")) } }),
        ),
    )
}

fn trial(staff: &Staff, form: &Fields) -> Markup {
    let lang = staff.lang();
    let chosen: Vec<&str> = form.all("is").collect();
    let boxes: Vec<Choice> = AFFILIATIONS
        .iter()
        .map(|kind| Choice::new(*kind, lang.text(&format!("affiliation-{kind}")), chosen.contains(kind)))
        .collect();
    let (person, rights) = (form.text("person"), form.text("rights"));
    let (label_person, label_is, label_rights) =
        (lang.text("rules-person"), lang.text("rules-is"), lang.text("rules-rights"));
    ui::form_section(
        &lang.text("rules-try"),
        &ui::form_row(
            &html! {
                (ui::field(lang, &Field::new("person", &label_person).hint(&lang.text("rules-person-hint")).optional(),
                    &Input::text(&person)))
                (ui::checkboxes(lang, &Field::new("is", &label_is).optional(), &boxes))
                (ui::field(lang, &Field::new("rights", &label_rights).optional(), &Input::area(&rights, 3, None)))
                div.buttons { (Button::secondary(lang.text("rules-try-do")).value("do", "try").skips_checks()) }
            },
            Some(&html! { p { (lang.text("rules-try-help")) } }),
        ),
    )
}

fn results(staff: &Staff, rules: &Rules, tried: &[Tried]) -> Markup {
    let lang = staff.lang();
    let line = |given: &Given| {
        let (role, place) = (role_of_key(lang, given.role.key(), &rules.roles), unit_name(staff, given.unit.as_ref()));
        let why = match &given.cause {
            Cause::Administrator => lang.text("rules-cause-administrator"),
            Cause::Rule(cause) => wanted(staff, cause),
        };
        let args = [("role", role.as_str().into()), ("unit", place.as_str().into()), ("why", why.as_str().into())];
        html! { li { (lang.text_with("rules-gets", &args)) } }
    };
    let body = html! {
        @if tried.is_empty() { (ui::banner(lang, Tone::Warn, &html! { (lang.text("rules-nothing-said")) }, None)) }
        @for one in tried {
            h3 { (one.whose) }
            p.quiet { (said(staff, &one.said)) }
            @if one.given.is_empty() { p { (lang.text("rules-gets-nothing")) } }
            @else { ul.prose { @for given in &one.given { (line(given)) } } }
        }
    };
    ui::section("tried", &lang.text("rules-tried"), &body)
}

fn said(staff: &Staff, said: &Statement) -> String {
    let all: Vec<&str> = said.affiliations.iter().chain(&said.entitlements).map(String::as_str).collect();
    let all = if all.is_empty() { ui::NOTHING.to_owned() } else { all.join(", ") };
    staff.lang().text_with("rules-said", &[("claims", (&all).into())])
}

fn wanted(staff: &Staff, wanted: &Wanted) -> String {
    let lang = staff.lang();
    match wanted {
        Wanted::Affiliation(kind) => lang.text_if_known(&format!("affiliation-{kind}")).unwrap_or_else(|| kind.clone()),
        Wanted::Entitlement(text) => text.clone(),
    }
}

fn broken(error: &RulesRefused) -> Problem {
    match error {
        RulesRefused::NoRight => Problem::Forbidden,
        error => Problem::broken(error),
    }
}
