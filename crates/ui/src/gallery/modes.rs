//! States that come from outside: pointer, focus, long words, the dark theme, a dense page. Pointer and focus are shown
//! by classes that exist on this sheet alone.

use l10n::Lang;
use maud::{Markup, html};

use super::specimen;
use crate::{
    AgreementState, Button, Choice, Column, DeliveryState, Field, Icon, Input, NextStep, Opt, Row, Tab, Table, Tone,
    banner, checkboxes, copy_field, copy_or_print, delivery, empty, facts, field, filter_chip, next_step, radios,
    state_tag, status, table, tabs,
};

/// Words as long as German ones.
const LONG: &str =
    "Rechtswissenschaftliche Fakultät der Hochschule für Angewandte Wissenschaften Südtal-Oberbergkirchen";

pub(super) fn specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Under the pointer", &html! { div.as-hover { (parts(lang, "hover")) } }))
        (specimen("In focus", &html! { div.as-focus { (parts(lang, "focus")) } }))
        (specimen("Not possible", &html! {
            div.buttons {
                (Button::primary("Send").disabled(true)) (Button::secondary("Not yet").disabled(true))
                (Button::danger("Remove").disabled(true))
            }
            (field(lang, &Field::new("fixed", "To read and copy"), &Input::text("piemera.example").read_only()))
        }))
        (specimen("Copy and print", &html! {
            (copy_field(lang, &Field::new("sheet-link", "Link"), "https://habita.piemera.example/app/piemera.example/sign-in/4kQ9"))
            (copy_or_print(lang, "9f2c-41d8\n07be-71ab", &html! { ul.codes { li { "9f2c-41d8" } li { "07be-71ab" } } }))
        }))
    }
}

pub(super) fn broad_specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Long words", &html! { div lang="de" { (long(lang, "long")) } }))
        (specimen("Dark", &html! { div.on-ground lang="de" data-theme="dark" { (long(lang, "dark")) } }))
        (specimen("Light", &html! { div.on-ground lang="de" data-theme="light" { (long(lang, "light")) } }))
        (specimen("Dense", &html! { div.on-ground lang="de" data-density="compact" { (long(lang, "dense")) } }))
    }
}

fn parts(lang: Lang, name: &str) -> Markup {
    let (box_name, radio_name) = (format!("{name}-box"), format!("{name}-radio"));
    html! {
        div.buttons {
            (Button::primary("Sign and send")) (Button::secondary("Save draft")) (Button::quiet("Cancel"))
            (Button::danger("Remove")) (Button::icon_only(Icon::Printer, "Print"))
        }
        (field(lang, &Field::new(name, "Students per year"), &Input::number("4")))
        (checkboxes(lang, &Field::new(&box_name, "Levels"), &[Choice::new("6", "Bachelor", true), Choice::new("7", "Master", false)]))
        (radios(lang, &Field::new(&radio_name, "Blended mobility"), &[Choice::new("yes", "Accepted", true), Choice::new("no", "Not accepted", false)]))
        p { a href="?" { "All deliveries" } }
        div.buttons { (filter_chip(lang, "Unit", "Law", "?")) }
        (table(&Table {
            caption: format!("A row, {name}"),
            columns: vec![Column::wide("Partner"), Column::end("Out")],
            rows: vec![Row::link("?", vec![html! { "Université de Montclair" }, html! { "14" }])],
            stays: true,
        }))
    }
}

fn long(lang: Lang, name: &str) -> Markup {
    let tab = |text: &str, current| Tab { text: text.into(), href: "?".into(), count: Some("12".into()), current };
    let (unit, places) = (format!("{name}-unit"), format!("{name}-places"));
    html! {
        (tabs(&format!("Views, {name}"), &[tab("Lernvereinbarungen", true), tab("Hochschulverbindungen", false)]))
        (next_step_of(lang))
        div.buttons {
            (Button::primary("Lernvereinbarung unterschreiben und an die Partnerhochschule senden"))
            (Button::secondary("Zwischenstand speichern")) (Button::quiet("Abbrechen"))
            (state_tag(lang, AgreementState::ChangeProposed)) (state_tag(lang, AgreementState::InForce))
            (delivery(lang, DeliveryState::TryingAgain, Some("10:37"))) (delivery(lang, DeliveryState::NotDelivered, None))
        }
        (banner(lang, Tone::Warn, &html! { (LONG) " antwortet seit 08:02 Uhr nicht." }, Some(&html! { a href="?" { "Zustellversuche ansehen" } })))
        (field(lang, &Field::new(&unit, "Entsendende Organisationseinheit").optional(), &Input::select("law", &[Opt::new("law", LONG)])))
        (field(lang, &Field::new(&places, "Höchstzahl der Studierenden je Studienjahr")
            .error(Some("Geben Sie an, wie viele Studierende jedes Jahr gehen können, mindestens 1")), &Input::number("0")))
        (facts(&[("Ansprechpartnerin".into(), html! { "Dr. Annegret Hohenwarter-Lindqvist" }), ("Einheit".into(), html! { (LONG) })]))
        (table(&Table {
            caption: format!("Balance, {name}"),
            columns: vec![Column::wide("Partnerhochschule"), Column::new("Zustellung"), Column::end("Ausreisende")],
            rows: vec![
                Row::link("?", vec![html! { (LONG) }, status(Tone::Ok, Icon::Reply, "Beantwortet", Some("19. Nov.")), html! { "6" }]),
                Row { chosen: true, ..Row::link("?", vec![html! { "Université de Montclair" }, html! { (crate::NOTHING) }, html! { "14" }]) },
            ],
            stays: false,
        }))
        (empty("Nichts wartet auf Sie", "88 Vorgänge warten auf andere.", None))
        (super::asking::long(lang, name))
    }
}

/// The panel has an id of its own, so it stands on this sheet once; here are its words only.
fn next_step_of(lang: Lang) -> Markup {
    let panel = next_step(
        lang,
        &NextStep {
            title: "Sie: die Abschrift der Partnerhochschule vergleichen und genehmigen",
            text: Some(html! { p { "Beide Abschriften sagen seit dem 19. November dasselbe." } }),
            ..NextStep::default()
        },
    );
    maud::PreEscaped(panel.into_string().replace(" id=\"next-step\"", "").replace(" aria-labelledby=\"next-step\"", ""))
}
