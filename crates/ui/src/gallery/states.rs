//! Icons, states, buttons, banners.

use l10n::Lang;
use maud::{Markup, html};

use super::specimen;
use crate::{
    AgreementState, Button, DeliveryState, GoGroup, GoItem, Icon, Todo, Tone, avatar, banner, button_row, code,
    delivery, delivery_short, delivery_tag, details, empty, filter_chip, fingerprint, folded_filters, further_filters,
    go_results, icon_link, link_button, mark, monogram, state_line, state_tag, todos,
};

pub(super) fn specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Icons", &html! {
            div.icon-sheet { @for icon in Icon::ALL { span title=(format!("{icon:?}")) { (icon) } } (mark()) }
        }))
        (specimen("Delivery, nine states", &deliveries(lang)))
        (specimen("Agreement states", &html! {
            div.buttons { @for state in AgreementState::ALL { (state_tag(lang, state)) } }
            div.buttons {
                (state_line(lang, AgreementState::InForce, Some("since 4 Mar")))
                (state_line(lang, AgreementState::Problem, Some("since 12 Nov")))
            }
        }))
        (specimen("Buttons", &buttons()))
        (specimen("Banners", &banners(lang)))
        (specimen("Small parts", &html! {
            div.buttons { (avatar("Ilze Ozola")) (avatar("Dr. Annegret Hohenwarter-Lindqvist")) (monogram("RPU")) (filter_chip(lang, "Unit", "Law", "?")) (icon_link(Icon::External, "Open", "?")) }
            form id="sample-form" method="get" action="?" {}
            p { (link_button("sample-form", ("step", "1"), "Begin the first step")) }
            p { (fingerprint("9f2c41d807be1c3344550a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b71ab")) " " (code("suedtal.example")) }
            (details("Fingerprints", true, &html! { p { "A copy’s fingerprint is computed from its conditions." } }))
            (folded_filters(lang, "?", false, &html! { (filter_chip(lang, "Kind", "Approve", "?")) (Button::secondary("Apply")) }))
            (further_filters(lang, false, &html! { (filter_chip(lang, "Country", "Latvia", "?")) }))
            (details("Closed", false, &html! { p { "Not shown." } }))
        }))
        (specimen("Things to do", &todo_list()))
        (specimen("Empty", &empty("Nothing waits for you", "88 things wait for others. The oldest is 31 days old.", Some(&html! { (Button::secondary("See what waits").href("?")) }))))
        (specimen("Results of the box that goes to anything", &found(lang)))
    }
}

fn found(lang: Lang) -> Markup {
    let item = |icon, title: &str, note: Option<&str>| GoItem {
        href: "?".to_owned(),
        icon,
        title: title.to_owned(),
        note: note.map(str::to_owned),
    };
    let group = |title: &str, items| GoGroup { title: title.to_owned(), items };
    let partner = item(Icon::Globe, "Hochschule für Angewandte Wissenschaften Südtal", Some("Germany · D  SUEDTAL01"));
    let record = item(Icon::Agreements, "RPU-2026-0412", Some("Südtal · Copies differ"));
    let action = item(Icon::Plus, "New agreement", None);
    let groups = [group("Partners", vec![partner]), group("Agreements", vec![record]), group("Actions", vec![action])];
    go_results(lang, &groups, "3 results")
}

fn todo_list() -> Markup {
    let todo = |id: &str, title: &str, done| Todo {
        id: id.to_owned(),
        title: title.to_owned(),
        href: Some("?".to_owned()),
        why: "Partners learn from it until when they can nominate students.".to_owned(),
        note: html! { @if done { "23 Nov 2026" } @else { "You, 20 minutes" } },
        action: (!done && id == "todo-2").then(|| html! { (Button::secondary("We have no units")) }),
        done,
    };
    let items = [todo("todo-1", "Describe your university", true), todo("todo-2", "List your units", false)];
    todos(&items, ("Done", "To do"))
}

fn deliveries(lang: Lang) -> Markup {
    html! {
        @for state in DeliveryState::ALL {
            div.pair {
                (delivery_tag(lang, state))
                @if state == DeliveryState::TryingAgain { (delivery(lang, state, Some("next 10:37"))) }
                @else if state == DeliveryState::NotConnected { (delivery_short(lang, state, None)) }
                @else { (delivery(lang, state, Some("19 Nov"))) }
            }
        }
    }
}

fn buttons() -> Markup {
    html! {
        (button_row(&[
            Button::primary("Sign and send"),
            Button::secondary("Save draft"),
            Button::quiet("Cancel"),
            Button::danger("Remove"),
            Button::quiet_danger("Remove this condition"),
        ]))
        (button_row(&[
            Button::secondary("Export").icon(Icon::Export),
            Button::secondary("Next").icon_after(Icon::ChevronRight),
            Button::secondary("Not yet").disabled(true),
            Button::icon_only(Icon::Printer, "Print").href("?"),
            Button::icon_only(Icon::Dots, "More"),
            Button::primary("Lernvereinbarung unterschreiben"),
        ]))
    }
}

fn banners(lang: Lang) -> Markup {
    let see = html! { a href="?" { "See attempts" } };
    html! {
        (banner(lang, Tone::Accent, &html! { "Montclair’s factsheet changed. See 2 new dates." }, Some(&html! { a href="?" { "See" } })))
        (banner(lang, Tone::Ok, &html! { "In force since today 11:02. Both sides approved." }, None))
        (banner(lang, Tone::Warn, &html! { "Südtal’s system has not answered since 08:02." }, Some(&see)))
        (banner(lang, Tone::Bad, &html! { "Their fingerprint does not fit. Do not approve." }, None))
    }
}
