//! Parts of record pages.

use l10n::{Lang, Stamp};
use maud::{Markup, html};

use super::specimen;
use crate::{
    AgreementState, Button, ChoiceCount, Column, Crumb, Day, DeliveryState, Event, Figure, Half, House, Icon, MapCell,
    NextStep, Numbered, Page, PageHeader, Part, PickItem, RadioCard, RadioCards, Row, SelectBar, Step, StepState, Tab,
    Table, TaskBar, TaskGroup, TaskRow, Tick, Tile, TileMap, Tone, ValueCard, ago, breadcrumbs, choice_count,
    code_block, condition, condition_map, delivery, difference, facts, figures, halves, houses, live, next_step,
    numbered, page_header, pagination, panel, person_button, person_link, pick_list, post_button, radio_cards,
    section_with, select, split, state_line, state_tag, status, strip, table, tabs, task_list, tile_map, time,
    timeline, value_cards,
};

pub(super) fn specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Timeline", &timeline(&history())))
        (specimen("Table", &table(&Table {
            caption: "Balance by partner".into(),
            columns: vec![Column::wide("Partner"), Column::end("Out"), Column::end("In"), Column::end("Balance")],
            rows: vec![
                Row::link("?", vec![html! { "Université de Montclair" }, html! { "14" }, html! { "11" }, html! { "−3" }]),
                Row { chosen: true, ..Row::link("?", vec![html! { "Hochschule für Angewandte Wissenschaften Südtal" }, html! { "6" }, html! { "9" }, html! { "+3" }]) },
                Row::new(vec![html! { "Πανεπιστήμιο Ελαιώνα" }, html! { "104" }, html! { (crate::NOTHING) }, html! { (crate::NOTHING) }]),
            ],
            stays: true,
        })))
        (specimen("Rows to choose", &select(lang, &SelectBar {
            action: "?",
            hidden: &[],
            all: Some("1,240"),
            buttons: &[Button::secondary("Export").icon(Icon::Export), Button::secondary("Put a unit in charge").icon(Icon::University)],
        }, &table(&Table {
            caption: "Rows to choose".into(),
            columns: vec![Column::wide("Partner"), Column::end("Since")],
            rows: ["Université de Montclair", "Hochschule für Angewandte Wissenschaften Südtal"].map(|name| {
                Row::link("?", vec![html! { (name) }, html! { "3 days" }]).tick(Tick {
                    name: "row",
                    value: name.into(),
                    label: format!("Choose: {name}"),
                })
            }).to_vec(),
            stays: false,
        }))))
        (specimen("Facts", &facts(&[
            ("Ours".into(), html! { "Version 4 of " (time(&stamp())) }),
            ("Theirs".into(), html! { "Same as version 3, fetched yesterday 21:40" }),
        ])))
        (specimen("Map of conditions", &condition_map(lang, "12 conditions", &cells(12))))
        (specimen("Pages", &pagination(lang, &Page {
            previous: Some("?before=1".into()),
            next: None,
            shown: "51 to 100 of 1,240".into(),
        })))
        (specimen("Live", &live(lang, "live-sample", "?", 600, &html! { "As of 12:40. " a href="?" { "Refresh" } }, &html! { p { "Fetched " (ago(&stamp())) } })))
        (specimen("Map of countries", &tile_map(lang, &countries())))
        (specimen("Form of one button", &post_button("?", &[("id", "1")], &Button::secondary("Try now"))))
    }
}

fn countries() -> TileMap {
    let tile = |(strength, country): (u8, &str)| Tile {
        country: country.to_owned(),
        href: Some("?".to_owned()),
        strength,
        figure: (strength * 30).to_string(),
        marked: strength == 3,
        chosen: strength == 2,
        cells: vec![(strength * 30).to_string()],
    };
    TileMap {
        title: "300 universities in five countries are accredited".into(),
        description: "The darker, the more. A dot marks your partners.".into(),
        tiles: (0..=4).zip(["LV", "DE", "FR", "MT", "TR"]).map(tile).collect(),
        heads: vec!["Accredited".into()],
    }
}

/// The sheet's own head is the sample of a page's head: a page has one first heading.
pub(super) fn head(lang: Lang) -> Markup {
    html! {
        (breadcrumbs(lang, &[Crumb::link("Agreements", "?"), Crumb::link("Germany", "?"), Crumb::here("2025-031")]))
        (page_header(&PageHeader {
            title: &lang.text("gallery-title"),
            tag: Some(state_tag(lang, AgreementState::ChangeProposed)),
            facts: vec![html! { (lang.text("gallery-note")) }, html! { "D SUEDTAL01" }],
            actions: Some(html! { (Button::secondary("Compare copies").href("?")) (Button::icon_only(Icon::Printer, "Print")) }),
        }))
    }
}

/// A list of what has to be done, without keys: they would act on the whole sheet.
fn tasks(lang: Lang) -> Markup {
    let row = |icon, title: &str, about: &str, detail: &str| TaskRow {
        value: title.to_owned(),
        icon,
        title: title.to_owned(),
        href: "?".to_owned(),
        about: about.to_owned(),
        detail: detail.to_owned(),
        why: None,
        marks: Vec::new(),
        since: html! { "since 12 Nov" },
        due: html! { "27 Nov" },
        late: None,
        more: "?".to_owned(),
    };
    let late = TaskRow {
        late: Some("3 days late".to_owned()),
        why: Some("Montclair cannot answer before you send the draft.".to_owned()),
        ..row(Icon::ArrowUp, "Send the draft", "Université de Montclair", "2026-014")
    };
    let marked = TaskRow {
        marks: vec![(Icon::User, "Zane Ābola".to_owned()), (Icon::Message, "2".to_owned())],
        ..row(Icon::NotEqual, "Resolve 2 differences", "Hochschule Südtal", "2024-117")
    };
    let approve = row(Icon::Equal, "Approve the agreement", "Πανεπιστήμιο Ελαιώνα", "2026-008");
    let group = |id: &str, title: &str, late, rows: Vec<TaskRow>| TaskGroup {
        id: id.to_owned(),
        title: title.to_owned(),
        count: rows.len().to_string(),
        late,
        rows,
    };
    let groups = [
        group("sheet-late", "Overdue", true, vec![late]),
        group("sheet-week", "This week", false, vec![approve, marked]),
    ];
    let buttons = html! { (Button::secondary("Give to a colleague")) (Button::secondary("Put off")) };
    let bar = TaskBar { action: "?", hidden: &[], all: None, buttons: &buttons };
    task_list(lang, &bar, &groups, None, &html! { "1 to 3 of 3" })
}

pub(super) fn broad_specimens(lang: Lang) -> Markup {
    let steps = vec![
        step(StepState::Done, None, "You proposed a change", "Today 07:58, version 4"),
        step(StepState::Now, Some((Icon::Loop, Tone::Warn)), "Trying again", "5 tries, next 10:37"),
        step(StepState::Later, None, "Südtal compares", "They usually need 12 days"),
        step(StepState::Later, None, "Both approve", "Then version 4 is in force"),
    ];
    html! {
        (specimen("Next step", &next_step(lang, &NextStep {
            title: "Nobody needs to act. We try again at 10:37.",
            text: Some(html! { p { "Südtal’s system has not answered since 08:02. Your change is saved and goes out by itself." } }),
            actions: Some(html! { (Button::secondary("Try now")) (Button::quiet("Send as PDF")) }),
            steps,
        })))
        (specimen("Panel with a list and what is chosen in it", &panel(
            "sample-panel", "Delivery of version 4",
            Some(&status(Tone::Warn, Icon::Loop, "Trying again since 08:02", None)),
            Some(&html! { a href="?" { "All deliveries" } }), false,
            &split(&pick_list(&attempts()), &html! {
                (facts(&[("Sent to".into(), html! { "ewp.suedtal.example" }), ("Their answer".into(), html! { "503 after 1.2 s" })]))
                (code_block("Request and answer", "POST /ewp/iia-cnr/v3  HTTP/1.1\nHost: ewp.suedtal.example"))
            }),
        )))
        (specimen("Tabs and figures", &html! {
            (tabs("Views of the partner", &[tab("Overview", None, true), tab("Agreements", Some("3"), false), tab("History", None, false)]))
            (figures(&[
                figure("Agreements", "3", Some("in force"), "The oldest since 2022"),
                figure("They answer in", "12", Some("days"), "Middle value of the last 14"),
                figure("Waiting now", "6", Some("messages"), "Oldest since 08:02 today"),
            ]))
        }))
        (specimen("Tasks", &tasks(lang)))
        (specimen("Two copies", &halves(&[
            Half { title: "Our copy, version 3", action: Some(html! { a href="?" { "Open" } }), line: delivery(lang, DeliveryState::Fetched, Some("12 Nov 14:20")) },
            Half { title: "Their copy", action: Some(html! { a href="?" { "Refresh" } }), line: status(Tone::Neutral, Icon::DownloadIn, "From Montclair’s system, fetched today 09:10", None) },
        ])))
        (specimen("A difference", &condition(
            "sample-condition", "Condition 31", "Staff teaching, Rīga → Montclair",
            "History and archaeology (0222), 2024/25 to 2028/29",
            &radio_cards(lang, &cards(lang, Some("Choose what to keep"))),
            Some(&html! { "8 other fields are the same. " a href="?" { "Show" } }),
        )))
        (specimen("A difference for who only reads, and a count of choices", &html! {
            (condition("sample-values", "Condition 32", "Staff teaching, Rīga → Montclair", "History and archaeology (0222)",
                &value_cards("Language level", &["In force: French B2".into()], &[value("Ours", "B1"), value("Theirs", "B2")]), None))
            form { (choice_count(&[count("theirs", Icon::Check, "taken", 1), count("ours", Icon::Circle, "kept", 0)])) (Button::primary("Save and tell")) }
        }))
        (specimen("Start page", &html! {
            (strip(&[status(Tone::Ok, Icon::CheckCircle, "Registry running", None)], Some(&html! { "23 Nov 2026, 09:24" })))
            (houses(&[House {
                short: "RPU".into(),
                name: "Rīgas Piemēra universitāte".into(),
                place: "Rīga, Latvia".into(),
                note: "Where most of the story happens.".into(),
                people: vec![
                    person_button("?", &[("who", "1")], "Ilze Ozola", "International office"),
                    person_link("?", "Niks Gailis", "IT, keys and connections"),
                ],
            }]))
            (numbered(&[Numbered { title: html! { a href="?" { "Find 2 differences" } }, text: html! { "As Ilze." }, aside: Some(html! { "2 minutes" }) }]))
        }))
        @let (note, action) = (html! { "3, one with a proposed change" }, html! { a href="?" { "Edit" } });
        (section_with("sample-section", "Section", Some(&note), Some(&action), &html! {
            p { (state_line(lang, AgreementState::InForce, None)) }
        }))
    }
}

fn value(whose: &str, level: &str) -> ValueCard {
    ValueCard { label: whose.into(), figure: html! { "French " (level) } }
}

fn count(value: &'static str, icon: Icon, word: &str, number: usize) -> ChoiceCount {
    ChoiceCount { value, icon, text: format!("{number} {word}"), pattern: format!("# {word}") }
}

fn stamp() -> Stamp {
    Stamp {
        text: "today 07:58".into(),
        exact: "23 November 2026, 07:58 EET".into(),
        machine: "2026-11-23T07:58:00+02:00".into(),
    }
}

fn history() -> Vec<Day> {
    let event = |icon, title: &str, note: Option<&str>, time: &str| Event {
        icon,
        title: html! { (title) },
        note: note.map(|note| html! { (note) }),
        time: html! { (time) },
    };
    vec![
        Day {
            heading: "Today".into(),
            events: vec![
                event((Icon::Loop, Tone::Warn), "5 tries without an answer", None, "09:17"),
                event(
                    (Icon::Pencil, Tone::Neutral),
                    "Ilze Ozola proposed a change",
                    Some("Students per year 3 → 5 in condition 1"),
                    "07:58",
                ),
            ],
        },
        Day {
            heading: "4 March 2025".into(),
            events: vec![
                event((Icon::CheckCircle, Tone::Ok), "In force", Some("Both sides approved version 3"), "11:02"),
                event((Icon::Reply, Tone::Neutral), "Südtal approved our copy", None, "11:02"),
            ],
        },
    ]
}

fn step(state: StepState, icon: Option<(Icon, Tone)>, title: &str, note: &str) -> Step {
    Step { state, icon, title: title.into(), note: note.into() }
}

fn attempts() -> Vec<PickItem> {
    let item = |href: Option<&str>, icon, title: &str, note: Option<&str>, time: &str, current| PickItem {
        href: href.map(Into::into),
        icon,
        title: title.into(),
        note: note.map(Into::into),
        time: Some(html! { (time) }),
        current,
    };
    let warn = (Icon::Loop, Tone::Warn);
    vec![
        item(None, (Icon::Clock, Tone::Neutral), "Next try", None, "10:37", false),
        item(Some("?try=5"), warn, "503 Service Unavailable", Some("Try 5, answered in 1.2 s"), "09:17:04", true),
        item(Some("?try=4"), warn, "No answer in 30 s", Some("Try 4"), "08:37:02", false),
    ]
}

fn cells(count: u32) -> Vec<MapCell> {
    (1..=count)
        .map(|number| MapCell { number, href: Some(format!("?condition={number}")), changed: number == 5 })
        .collect()
}

fn tab(text: &str, count: Option<&str>, current: bool) -> Tab {
    Tab { text: text.into(), href: "?".into(), count: count.map(Into::into), current }
}

fn figure(label: &str, value: &str, unit: Option<&str>, note: &str) -> Figure {
    Figure { label: label.into(), value: value.into(), unit: unit.map(Into::into), note: note.into() }
}

fn cards(lang: Lang, error: Option<&'static str>) -> RadioCards<'static> {
    let value = |level: &str| difference(lang, &[Part::Same("French ".into()), Part::Changed(level.into())]);
    let card = |value: &str, label: &str, figure, note: Option<&str>, chosen| RadioCard {
        value: value.into(),
        label: label.into(),
        figure,
        note: note.map(Into::into),
        chosen,
    };
    RadioCards {
        name: "condition-31-language",
        legend: "Language level",
        notes: vec!["In force: French B2".into(), "Changed by us, 12 Nov".into()],
        cards: vec![
            card("ours", "Keep ours", Some(value("B1")), None, false),
            card("theirs", "Take theirs", Some(value("B2")), None, true),
            card("ask", "Ask Montclair", None, Some("Leave it open and write a question"), false),
        ],
        error,
    }
}
