//! The parts of a person's page.

use app::people;
use app::people::view::{KeptDeputy, KeptGrant, PersonView, RoleLine};
use domain::hei::OunitId;
use domain::people::grant::Source;
use jiff::Timestamp;
use maud::{Markup, html};
use ui::{Button, Column, Field, Input, Row, Table, Width};

use super::super::day;
use super::RawDeputy;
use crate::forms::grant::{RawGrant, Wrong};
use crate::view::device::device;
use crate::view::people::{role_name, unit_name};
use crate::visitor::Staff;

/// All roles, and the form that gives one.
pub(super) fn roles(
    staff: &Staff,
    shown: &PersonView,
    lines: &[RoleLine],
    typed: &RawGrant,
    wrong: Option<&Wrong>,
) -> Markup {
    let lang = staff.lang();
    let action = href(staff, shown, "roles");
    let line = |(kept, name): &(KeptGrant, Option<app::people::RoleName>)| {
        let grant = &kept.grant;
        let name = name.as_ref().map_or_else(|| grant.role.key().to_owned(), |name| role_name(lang, name));
        let by_hand = grant.source == Source::Hand;
        let which = [("role", grant.role.key()), ("unit", grant.unit.as_ref().map_or("", OunitId::as_str))];
        let query: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(which).finish();
        let take = Button::secondary(lang.text("people-take-do")).spoken(&name).href(format!("{action}?{query}"));
        Row::new(vec![
            html! { (name) },
            html! { (unit_name(staff, grant.unit.as_ref())) },
            html! { (term(staff, grant.from, grant.until)) },
            html! {
                (if by_hand { kept.given_by.clone() } else { lang.text("people-by-rule") })
                span.second { (ui::time(&day(&staff.dates(), kept.given_at))) }
            },
            html! { @if by_hand { (ui::opens(&take)) } },
        ])
    };
    let column = |key: &str| Column::new(lang.text(key));
    let table = || {
        ui::table(&Table {
            caption: lang.text("people-roles"),
            columns: vec![
                Column::wide(lang.text("people-role")),
                column("people-unit"),
                column("people-when"),
                column("people-given-by"),
                Column::spoken(lang.text("people-take")),
            ],
            rows: shown.grants.iter().map(line).collect(),
            stays: false,
        })
    };
    let is_open = wrong.is_some_and(|(field, _)| matches!(*field, "role" | "unit" | "from" | "until"));
    let give = html! {
        form method="post" action=(action) {
            (typed.fields(staff, lines, false, wrong))
            (Button::primary(lang.text("people-give-do")).value("do", "give"))
        }
    };
    let body = html! {
        @if shown.grants.is_empty() {
            (ui::empty(&lang.text("people-no-roles"), &lang.text("people-no-roles-text"), None))
        } @else { (table()) }
        @if shown.person.left_at.is_none() { (ui::details(&lang.text("people-give"), is_open, &give)) }
    };
    ui::section("roles", &lang.text("people-roles"), &body)
}

/// Who acts for them, for whom they act, and the form that says who does.
pub(super) fn deputies(staff: &Staff, shown: &PersonView, typed: &RawDeputy, wrong: Option<&Wrong>) -> Markup {
    let lang = staff.lang();
    let action = href(staff, shown, "deputies");
    let is_open = wrong.is_some_and(|(field, _)| field.starts_with("deputy"));
    let form = html! {
        form method="post" action=(action) {
            (deputy_fields(staff, typed, wrong))
            (Button::primary(lang.text("people-deputy-do")).value("do", "set"))
        }
    };
    let body = html! {
        (deputy_list(staff, &shown.deputies, &action, "people-no-deputies"))
        @for one in &shown.acts_for {
            @let term = term(staff, Some(one.deputy.from), Some(one.deputy.until));
            p { (lang.text_with("people-acts-for", &[("name", (&one.of_name).into()), ("when", (&term).into())])) }
        }
        (ui::details(&lang.text("people-deputy-set"), is_open, &form))
    };
    ui::section_with(
        "deputies",
        &lang.text("people-deputies"),
        Some(&html! { (lang.text("people-deputies-text")) }),
        None,
        &body,
    )
}

/// Those who act for somebody, each with a button that ends it; `none` is the key of what is said if nobody does.
pub(crate) fn deputy_list(staff: &Staff, deputies: &[KeptDeputy], action: &str, none: &str) -> Markup {
    let lang = staff.lang();
    html! {
        @if deputies.is_empty() { p { (lang.text(none)) } }
        @for one in deputies {
            @let button = Button::secondary(lang.text("people-deputy-end")).spoken(&one.name);
            p { (one.name) ", " (term(staff, Some(one.deputy.from), Some(one.deputy.until))) }
            (ui::post_button(action, &[("do", "end"), ("staff", one.staff.as_str())], &button))
        }
    }
}

/// For whom the reader acts, now or in some days; nothing if for nobody.
pub(crate) fn acted_for(staff: &Staff, acts_for: &[KeptDeputy]) -> Option<Markup> {
    let lang = staff.lang();
    let (dates, now) = (staff.dates(), staff.host().clock().wire_now());
    let lines: Vec<String> = acts_for
        .iter()
        .filter(|one| now < one.deputy.until)
        .map(|one| {
            let (from, until) = (dates.date(one.deputy.from), dates.date(people::last_of(one.deputy.until)));
            let args = [("name", (&one.of_name).into()), ("from", (&from).into()), ("until", (&until).into())];
            let key = if one.deputy.holds_at(now) { "people-you-act-for" } else { "people-you-will-act-for" };
            lang.text_with(key, &args)
        })
        .collect();
    let body = html! { @for line in &lines { p { (line) } } };
    (!lines.is_empty()).then(|| ui::section("acts-for", &lang.text("people-you-act"), &body))
}

/// The fields that say who acts for somebody, and when.
pub(crate) fn deputy_fields(staff: &Staff, typed: &RawDeputy, wrong: Option<&Wrong>) -> Markup {
    let lang = staff.lang();
    let error = |name: &str| wrong.filter(|(field, _)| *field == name).map(|(_, text)| text.as_str());
    let (name, hint) = (lang.text("people-deputy"), lang.text("people-deputy-hint"));
    let (from, until) = (lang.text("people-from"), lang.text("people-until"));
    html! {
        (ui::form_row(
            &ui::field(lang, &Field::new("deputy", &name).hint(&hint).error(error("deputy")),
                &Input::text(&typed.name).autocomplete("off").width(Width::Half)),
            Some(&html! { p { (lang.text("people-deputy-help")) } })))
        (ui::form_row(
            &ui::row_of(&[
                ui::field(lang, &Field::new("deputy-from", &from).optional().error(error("deputy-from")), &Input::date(&typed.from)),
                ui::field(lang, &Field::new("deputy-until", &until).error(error("deputy-until")), &Input::date(&typed.until)),
            ]),
            Some(&html! { p { (lang.text("people-deputy-days-help")) } })))
    }
}

/// Where they are signed in.
pub(super) fn sessions(staff: &Staff, shown: &PersonView) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    if shown.sessions.is_empty() {
        let body = html! { p { (lang.text("people-no-sessions")) } };
        return ui::section("sessions", &lang.text("people-sessions"), &body);
    }
    let action = href(staff, shown, "sessions");
    let rows = shown.sessions.iter().map(|session| {
        let name = device(lang, &session.device);
        let end = Button::secondary(lang.text("account-session-end")).spoken(&name);
        Row::new(vec![
            html! { (name) },
            html! { (lang.text(&format!("method-{}", session.method.slug()))) },
            html! { (dates.when(session.created_at)) },
            html! { (dates.when(session.seen_at)) },
            html! { (ui::post_button(&action, &[("session", session.id.as_str())], &end)) },
        ])
    });
    let table = ui::table(&Table {
        caption: lang.text("people-sessions"),
        columns: vec![
            Column::new(lang.text("account-session-device")),
            Column::new(lang.text("account-session-method")),
            Column::new(lang.text("common-since")),
            Column::new(lang.text("account-session-seen")),
            Column::spoken(lang.text("account-session-end")),
        ],
        rows: rows.collect(),
        stays: false,
    });
    let body = html! {
        (table)
        div.buttons { (ui::opens(&Button::secondary(lang.text("people-sessions-end")).href(&action))) }
    };
    ui::section("sessions", &lang.text("people-sessions"), &body)
}

/// Name and address.
pub(super) fn details(
    staff: &Staff,
    shown: &PersonView,
    typed: Option<&(String, String)>,
    wrong: Option<&Wrong>,
) -> Markup {
    let lang = staff.lang();
    let error = |name: &str| wrong.filter(|(field, _)| *field == name).map(|(_, text)| text.as_str());
    let kept = (shown.person.name.clone(), shown.person.email.clone().unwrap_or_default());
    let (name, email) = typed.unwrap_or(&kept);
    let (label_name, label_email) = (lang.text("people-name"), lang.text("people-email"));
    let hint = lang.text("people-email-hint");
    let body = html! {
        form method="post" action=(staff.href(&format!("settings/people/{}", shown.person.id))) {
            (ui::stack(&[
                ui::field(lang, &Field::new("name", &label_name).error(error("name")), &Input::text(name).autocomplete("off")),
                ui::field(lang, &Field::new("email", &label_email).hint(&hint).optional().error(error("email")), &Input::email(email).autocomplete("off")),
                html! { (Button::secondary(lang.text("people-save"))) },
            ]))
        }
    };
    ui::section("details", &lang.text("people-person"), &body)
}

/// A new link to come in.
pub(super) fn way_in(staff: &Staff, shown: &PersonView) -> Markup {
    let lang = staff.lang();
    if shown.person.left_at.is_some() {
        return html! {};
    }
    let body = html! {
        p { (lang.text("people-way-in-text")) }
        (ui::post_button(&href(staff, shown, "link"), &[], &Button::secondary(lang.text("people-way-in-do"))))
    };
    ui::section("way-in", &lang.text("people-way-in"), &body)
}

/// The way to the end of their work here, or to its new beginning.
pub(super) fn work(staff: &Staff, shown: &PersonView) -> Markup {
    let lang = staff.lang();
    let action = href(staff, shown, "work");
    if shown.person.left_at.is_some() {
        return ui::post_button(&action, &[("do", "return")], &Button::secondary(lang.text("people-return")));
    }
    ui::opens(&Button::quiet_danger(lang.text("people-leave")).href(action))
}

fn term(staff: &Staff, from: Option<Timestamp>, until: Option<Timestamp>) -> String {
    people::term(&staff.dates(), staff.lang(), (from, until))
}

fn href(staff: &Staff, shown: &PersonView, tail: &str) -> String {
    staff.href(&format!("settings/people/{}/{tail}", shown.person.id))
}
