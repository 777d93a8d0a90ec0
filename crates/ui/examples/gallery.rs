//! Writes the component sheet and two composed pages with their assets into a folder:
//! `cargo run -p ui --example gallery -- FOLDER`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use l10n::Lang;
use maud::{Markup, html};
use ui::{
    AgreementState, BareShell, Button, Choice, Column, Crumb, Day, DeliveryState, Event, Field, Half, Icon, Input,
    Institution, MapCell, Nav, NavItem, NextStep, Opt, PageHeader, PageShell, Part, Person, PickItem, RadioCard,
    RadioCards, Row, Step, StepState, Table, Theme, Tone, Width,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in ui::assets::all() {
        fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
    }
    for (theme, word) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let write = |name: &str, page: &Markup| write(&folder, &format!("{name}-{word}.html"), page);
        write("sheet", &sheet(Lang::En, theme))?;
        write("sheet-lv", &sheet(Lang::Lv, theme))?;
        write("start", &start(theme))?;
        write("record", &staff(theme, "Agreement 2025-031", false, record()))?;
        write("compare", &staff(theme, "Compare 2024-117", false, compare()))?;
        write("edit", &staff(theme, "Condition 1", true, edit()))?;
        write("list", &staff(theme, "Agreements", false, list()))?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, page: &Markup) -> Result<(), Box<dyn Error>> {
    // Opened from a folder, the assets stand beside the page.
    let text = page.0.replace("\"/assets/", "\"assets/");
    fs::write(folder.join(name), text)?;
    Ok(())
}

fn sheet(lang: Lang, theme: Theme) -> Markup {
    ui::bare_page(&BareShell {
        lang,
        theme,
        title: &lang.text("gallery-title"),
        error: false,
        path: "/_ui",
        mode: Some("Sandbox"),
        links: vec![("Guides".into(), "#".into()), ("For IT".into(), "#".into())],
        home: "/",
        narrow: false,
        body: ui::gallery(lang),
    })
}

fn start(theme: Theme) -> Markup {
    let people = |list: &[(&str, &str)]| {
        list.iter().map(|(name, role)| ui::person_button("#", &[("who", name)], name, role)).collect::<Vec<_>>()
    };
    let house = |short: &str, name: &str, place: &str, note: &str, list: &[(&str, &str)]| ui::House {
        short: short.into(),
        name: name.into(),
        place: place.into(),
        note: note.into(),
        people: people(list),
    };
    let works = |text: &str| ui::status(Tone::Ok, Icon::CheckCircle, text, None);
    let item = |title: &str, text: &str, aside: &str| ui::Numbered {
        title: html! { a href="#" { (title) } },
        text: html! { (text) },
        aside: Some(aside.into()),
    };
    ui::bare_page(&BareShell {
        lang: Lang::En,
        theme,
        title: "Habita",
        error: false,
        path: "/",
        mode: Some("Sandbox"),
        links: vec![("Guides".into(), "#".into()), ("For IT".into(), "#".into())],
        home: "/",
        narrow: false,
        body: html! {
            (ui::start_head("Your sandbox is ready", "Three invented universities exchange data on this machine. Nothing leaves it, and every person is made up. Try anything, then start again in a minute.",
                Some(&html! { (Button::secondary("Set up your own university").href("#").icon_after(Icon::ArrowRight)) })))
            (ui::strip(&[works("Registry running"), works("3 universities connected"), works("6 people, 9 agreements")], Some(&html! { "Clock " strong { "23 Nov 2026, 09:24" } })))
            (ui::section("who", "Choose who you are", None, None, &ui::houses(&[
                house("RPU", "Rīgas Piemēra universitāte", "Rīga, Latvia", "Where most of the story happens.", &[("Ilze Ozola", "International office"), ("Niks Gailis", "IT, keys and connections")]),
                house("HAW", "Hochschule für Angewandte Wissenschaften Südtal", "Südtal, Germany", "Slow, and off for repair on Monday mornings.", &[("Dr. Annegret Hohenwarter-Lindqvist", "International office"), ("Mira Kowalke", "IT, one key is old")]),
                house("UM", "Université de Montclair", "Montclair, France", "Fast, and often changes its agreements.", &[("Pauline Moreau", "International office"), ("Odile Garnier", "IT, keys and connections")]),
            ])))
            (ui::columns(
                &ui::section("try", "What to try first", None, None, &ui::numbered(&[
                    item("Find 2 differences in 40 conditions", "As Ilze. Take one value from Montclair, ask about the other.", "2 minutes"),
                    item("Watch a delivery fail and recover", "As Ilze, then move the clock to 12:30. Südtal comes back by itself.", "2 minutes"),
                ])),
                &ui::section("it", "For IT", None, None, &ui::code_block("Commands", "habita sandbox --fresh\nhabita sandbox join")),
            ))
        },
    })
}

fn staff(theme: Theme, title: &str, error: bool, body: Markup) -> Markup {
    let item = |icon, text: &str, count: Option<&str>, current| NavItem {
        icon,
        text: text.into(),
        href: "#".into(),
        count: count.map(Into::into),
        current,
    };
    let nav = Nav {
        sections: vec![
            item(Icon::Agreements, "Agreements", Some("4"), true),
            item(Icon::Globe, "Partners", None, false),
            item(Icon::Activity, "Deliveries", Some("1"), false),
        ],
        tail: vec![item(Icon::Gear, "Settings", None, false), item(Icon::Help, "Help", None, false)],
        search: Some("#".into()),
    };
    let institution =
        Institution { name: "Rīgas Piemēra universitāte".into(), short: "RPU".into(), href: "#".into() };
    let person = Person { name: "Ilze Ozola".into(), role: "International Relations".into(), sign_out: "#".into() };
    ui::page(&PageShell {
        lang: Lang::En,
        theme,
        title,
        error,
        path: "/",
        nav: &nav,
        institution: &institution,
        person: Some(&person),
        flash: None,
        body,
    })
}

fn record() -> Markup {
    let step = |state, icon, title: &str, note: &str| Step { state, icon, title: title.into(), note: note.into() };
    let warn = (Icon::Loop, Tone::Warn);
    let tries = [
        ("503 Service Unavailable", "Try 5, answered in 1.2 s", "09:17:04", true),
        ("No answer in 30 s", "Try 4", "08:37:02", false),
        ("No answer in 30 s", "Try 3", "08:17:01", false),
        ("503 Service Unavailable", "Try 2, answered in 0.9 s", "08:07:01", false),
        ("503 Service Unavailable", "Try 1, answered in 0.9 s", "08:02:58", false),
    ];
    let mut items = vec![PickItem {
        href: None,
        icon: (Icon::Clock, Tone::Neutral),
        title: "Next try".into(),
        note: None,
        time: Some(html! { "10:37" }),
        current: false,
    }];
    items.extend(tries.map(|(title, note, time, current)| PickItem {
        href: Some("#".into()),
        icon: warn,
        title: title.into(),
        note: Some(note.into()),
        time: Some(html! { (time) }),
        current,
    }));
    let text = |text: &str| html! { (text) };
    let row = |cells: [&str; 6]| Row::new(cells.map(text).into());
    let main = html! {
        (ui::panel("delivery", "Delivery of version 4",
            Some(&ui::status(Tone::Warn, Icon::Loop, "Trying again since 08:02", None)),
            Some(&html! { a href="#" { "All deliveries" } }), false,
            &ui::split(&ui::pick_list(&items), &html! {
                p { strong { "Try 5" } " " span.quiet { "23 November 2026, 09:17:04" } }
                (ui::facts(&[
                    ("Sent to".into(), text("ewp.suedtal.example")),
                    ("What".into(), text("Notice that agreement 2025-031 changed")),
                    ("Their answer".into(), html! { strong { "503" } " after 1.2 s: “Wartung bis voraussichtlich 12 Uhr”" }),
                    ("What it means".into(), text("Their system is off for repair. We keep trying for 7 days, until 30 November.")),
                ]))
                (ui::code_block("Request and answer", "POST /ewp/iia-cnr/v3  HTTP/1.1\nHost: ewp.suedtal.example\nDigest: SHA-256=Qk8p…v1c=\nbody  iia_id=6f0c1d52-9a7e-4c55-8f31-2b1de07c9a44\n\n503 Service Unavailable\nDate: Mon, 23 Nov 2026 07:17:05 GMT"))
            })))
        (ui::section("conditions", "Conditions", Some(&text("3, one with a proposed change")), Some(&html! { a href="#" { "Edit" } }), &ui::table(&Table {
            caption: "Conditions".into(),
            columns: vec![Column::new("Kind"), Column::tight("Direction"), Column::new("Subject"), Column::tight("Years"), Column::end("Per year"), Column::new("Language")],
            rows: vec![
                row(["Student studies", "Rīga → Südtal", "Law 0421", "2025/26–2028/29", "5", "German or English B2"]),
                row(["Student studies", "Südtal → Rīga", "Law 0421", "2025/26–2028/29", "5", "English B2"]),
                row(["Staff teaching", "Südtal → Rīga", "Political sciences 0312", "2025/26–2028/29", "2", "English B2"]),
            ],
            stays: false,
        })))
    };
    let event = |icon, title: &str, note: Option<&str>, time: &str| Event {
        icon,
        title: html! { (title) },
        note: note.map(|note| html! { (note) }),
        time: html! { (time) },
    };
    let side = html! {
        (ui::section("copies", "Copies", None, None, &ui::facts(&[
            ("Ours".into(), text("Version 4 of today 07:58")),
            ("Theirs".into(), text("Same as version 3, fetched yesterday 21:40")),
            ("In force".into(), text("Version 3, since 4 March 2025")),
        ])))
        (ui::section("people", "People", None, Some(&html! { a href="#" { "Write" } }), &ui::facts(&[
            ("Signs for us".into(), text("Ilze Ozola")),
            ("Signs for them".into(), text("Dr. Annegret Hohenwarter-Lindqvist")),
        ])))
        (ui::section("history", "History", None, Some(&html! { a href="#" { "Filter" } }), &ui::timeline(&[
            Day { heading: "Today".into(), events: vec![
                event(warn, "5 tries without an answer", None, "09:17"),
                event((Icon::Pencil, Tone::Neutral), "Ilze Ozola proposed a change", Some("Students per year 3 → 5 in condition 1"), "07:58"),
            ] },
            Day { heading: "22 November 2026".into(), events: vec![event((Icon::DownloadIn, Tone::Neutral), "We fetched their copy", Some("No difference to version 3"), "21:40")] },
            Day { heading: "4 March 2025".into(), events: vec![
                event((Icon::CheckCircle, Tone::Ok), "In force", Some("Both sides approved version 3"), "11:02"),
                event((Icon::Reply, Tone::Neutral), "Südtal approved our copy", None, "11:02"),
                event((Icon::Check, Tone::Neutral), "Ilze Ozola approved their copy", None, "09:31"),
            ] },
        ])))
    };
    html! {
        (ui::breadcrumbs(Lang::En, &[Crumb::link("Agreements", "#"), Crumb::link("Germany", "#"), Crumb::here("2025-031")]))
        (ui::page_header(&PageHeader {
            title: "Hochschule für Angewandte Wissenschaften Südtal",
            tag: Some(ui::state_tag(Lang::En, AgreementState::ChangeProposed)),
            facts: vec![text("Agreement 2025-031"), text("D SUEDTAL01"), text("Südtal, Germany")],
            actions: Some(html! { (Button::secondary("Compare copies").href("#")) (Button::icon_only(Icon::Printer, "Print")) (Button::icon_only(Icon::Dots, "More")) }),
        }))
        (ui::live(Lang::En, "next", "#", 600, &html! {}, &ui::next_step(Lang::En, &NextStep {
            title: "Nobody needs to act. We try again at 10:37.",
            text: Some(html! { p { "Südtal’s system has not answered since 08:02. Your change is saved and goes out by itself. The agreement approved on 4 March 2025 stays valid." } }),
            actions: Some(html! { (Button::secondary("Try now")) (Button::quiet("Send as PDF")) }),
            steps: vec![
                step(StepState::Done, None, "You proposed a change", "Today 07:58, version 4"),
                step(StepState::Now, Some(warn), "Trying again", "5 tries, next 10:37"),
                step(StepState::Later, None, "Südtal compares", "They usually need 12 days"),
                step(StepState::Later, None, "Both approve", "Then version 4 is in force"),
            ],
        })))
        (ui::columns(&main, &side))
    }
}

fn compare() -> Markup {
    let cells: Vec<MapCell> = (1..=40)
        .map(|number| MapCell {
            number,
            href: Some(format!("#condition-{number}")),
            changed: number == 12 || number == 31,
        })
        .collect();
    let pick = |number: u32, note: &str| PickItem {
        href: Some(format!("#condition-{number}")),
        icon: (Icon::NotEqual, Tone::Warn),
        title: format!("Condition {number}"),
        note: Some(note.into()),
        time: None,
        current: false,
    };
    let changed = |before: &str, part: &str| {
        let mut parts = Vec::new();
        if !before.is_empty() {
            parts.push(Part::Same(before.into()));
        }
        parts.push(Part::Changed(part.into()));
        ui::difference(Lang::En, &parts)
    };
    let card = |value: &str, label: &str, figure, note: Option<&str>, chosen| RadioCard {
        value: value.into(),
        label: label.into(),
        figure,
        note: note.map(Into::into),
        chosen,
    };
    let condition = |number: u32, kind: &str, what: &str, cards: &RadioCards<'_>, same: &str| {
        ui::condition(
            &format!("condition-{number}"),
            &format!("Condition {number}"),
            kind,
            what,
            &ui::radio_cards(Lang::En, cards),
            Some(&html! { (same) " " a href="#" { "Show" } }),
        )
    };
    let main = html! {
        (condition(12, "Student studies, Montclair → Rīga", "Law (0421), bachelor and master, 2024/25 to 2028/29", &RadioCards {
            name: "c12", legend: "Students per year", notes: vec!["In force: 3".into(), "Changed by Montclair, 11 Nov".into()],
            cards: vec![
                card("ours", "Keep ours", Some(changed("", "3")), None, false),
                card("theirs", "Take theirs", Some(changed("", "4")), None, true),
                card("ask", "Ask Montclair", None, Some("Leave it open and write a question"), false),
            ], error: None,
        }, "9 other fields are the same."))
        (condition(31, "Staff teaching, Rīga → Montclair", "History and archaeology (0222), 2024/25 to 2028/29", &RadioCards {
            name: "c31", legend: "Language level", notes: vec!["In force: French B2".into(), "Changed by us, 12 Nov".into()],
            cards: vec![
                card("ours", "Keep ours", Some(changed("French ", "B1")), None, false),
                card("theirs", "Take theirs", Some(changed("French ", "B2")), None, false),
                card("ask", "Ask Montclair", None, Some("Goes to Pauline Moreau"), true),
            ], error: None,
        }, "8 other fields are the same."))
        (ui::details("Fingerprints before and after", true, &html! {
            p { "A copy’s fingerprint (hash) is computed from its conditions. You can approve when condition 31 is settled and both copies say the same." }
            (ui::table(&Table {
                caption: "Fingerprints".into(),
                columns: vec![Column::new("Copy"), Column::new("Now"), Column::new("After you save")],
                rows: vec![
                    Row::new(vec![html! { "Ours" }, ui::fingerprint("9f2c41d807be00112233445566778899aabb71ab"), ui::fingerprint("b3e05a17c94f00112233445566778899aabb0d26")]),
                    Row::new(vec![html! { "Theirs" }, ui::fingerprint("c3a8e65b12f000112233445566778899aabb9e44"), html! { (ui::fingerprint("c3a8e65b12f000112233445566778899aabb9e44")) " " span.quiet { "no change" } }]),
                ],
                stays: false,
            }))
        }))
    };
    html! {
        (ui::breadcrumbs(Lang::En, &[Crumb::link("Agreements", "#"), Crumb::link("Université de Montclair", "#"), Crumb::here("Compare")]))
        (ui::page_header(&PageHeader {
            title: "2 differences in 40 conditions",
            tag: Some(ui::state_tag(Lang::En, AgreementState::Differences)),
            facts: vec![html! { "Université de Montclair" }, html! { "Agreement 2024-117" }, html! { "Both: choose for each field, since 12 November" }],
            actions: Some(html! { (Button::secondary("Take all of theirs")) (Button::secondary("Keep all of ours")) }),
        }))
        form method="post" {
            (ui::halves(&[
                Half { title: "Our copy, version 3", action: Some(html! { a href="#" { "Open" } }), line: ui::delivery(Lang::En, DeliveryState::Fetched, Some("12 Nov 14:20")) },
                Half { title: "Their copy", action: Some(html! { a href="#" { "Refresh" } }), line: ui::status(Tone::Neutral, Icon::DownloadIn, "From Montclair’s system, fetched today 09:10", None) },
            ]))
            (ui::indexed(&html! {
                h2 { "40 conditions" }
                (ui::condition_map(Lang::En, "Conditions", &cells))
                (ui::pick_list(&[pick(12, "Students per year"), pick(31, "Language level")]))
                p.quiet { "38 are the same. " a href="#" { "Show all" } }
            }, &main))
            (ui::action_bar(
                Some(&html! { (ui::status(Tone::Neutral, Icon::Check, "1 field taken", None)) (ui::status(Tone::Neutral, Icon::Message, "1 question", None)) (ui::status(Tone::Neutral, Icon::Circle, "0 open", None)) }),
                &html! { (Button::secondary("Save as draft")) (Button::primary("Save and tell Montclair")) },
            ))
        }
    }
}

fn edit() -> Markup {
    let en = Lang::En;
    let years = [Opt::new("2025", "2025/26"), Opt::new("2028", "2028/29")];
    let languages = [Opt::new("de", "German"), Opt::new("en", "English")];
    let levels = [Opt::new("B1", "B1"), Opt::new("B2", "B2")];
    let units = [Opt::new("jur", "Juridiskā fakultāte")];
    let line = |index: u8, language: &str, level: &str, wrong: bool| {
        let level_name = format!("l[{index}].v");
        let mut level_field = Field::new(&level_name, "Level").label_spoken();
        if wrong {
            level_field = level_field.wrong_by_group("languages");
        }
        ui::row_of(&[
            ui::field(
                en,
                &Field::new(&format!("l[{index}].l"), "Language").label_spoken(),
                &Input::select(language, &languages),
            ),
            ui::field(en, &level_field, &Input::select(level, &levels).empty_text("Choose").width(Width::Short)),
            html! { (Button::icon_only(Icon::Cross, "Remove")) },
        ])
    };
    html! {
        (ui::breadcrumbs(en, &[Crumb::link("Agreements", "#"), Crumb::link("Hochschule für Angewandte Wissenschaften Südtal", "#"), Crumb::link("2025-031", "#"), Crumb::here("Condition 1")]))
        (ui::page_header(&PageHeader {
            title: "Student studies, Rīga to Südtal",
            tag: None,
            facts: vec![html! { "Condition 1 of 3" }, html! { "New version 4, only your university can see it" }, ui::status(Tone::Neutral, Icon::Disk, "Draft saved 07:52", None)],
            actions: Some(html! { (Button::secondary("Previous").icon(Icon::ChevronLeft)) (Button::secondary("Next").icon_after(Icon::ChevronRight)) }),
        }))
        (ui::error_summary("2 things to correct before you can send this", &[
            (ui::field_id("places"), "Enter how many students can go each year, 1 or more".into()),
            (ui::field_id("l[0].v"), "Choose the level for German".into()),
        ]))
        form method="post" {
            (ui::form_section("Who and where", &html! {
                (ui::form_row(&ui::field(en, &Field::new("unit", "Sending unit").optional(), &Input::select("jur", &units)), Some(&html! { p { "Leave it empty if the condition is for the whole university." } })))
                (ui::form_row(&ui::field(en, &Field::new("isced", "Subject area").hint("Field of study with a four-digit code (ISCED-F)"), &Input::text("0421")), Some(&html! { p { "Choose the narrowest field that fits. " strong { "0421 Law" } " is also used in condition 2." } })))
            }))
            (ui::form_section("When and how many", &html! {
                (ui::form_row(&ui::row_of(&[
                    ui::field(en, &Field::new("first", "First academic year"), &Input::select("2025", &years)),
                    ui::field(en, &Field::new("last", "Last academic year"), &Input::select("2028", &years)),
                ]), Some(&html! { p { "Years as the host counts them. Both years are included: 4 years." } })))
                (ui::form_row(&ui::field(en, &Field::new("places", "Students per year").error(Some("Enter how many students can go each year, 1 or more")), &Input::number("0")), Some(&html! { p { "The most students " strong { "each year" } ", not in all. This agreement cannot hold 0." } })))
                (ui::form_row(&ui::field(en, &Field::new("months", "Months per year in all").optional(), &Input::number("25")), Some(&html! { p { "All students together. 5 students with 5 months each make 25." } })))
            }))
            (ui::form_section("Who may go", &html! {
                (ui::form_row(&ui::checkboxes(en, &Field::new("eqf", "Levels"), &[Choice::new("6", "Bachelor", true), Choice::new("7", "Master", true), Choice::new("8", "Doctorate", false), Choice::new("5", "Short cycle", false)]), Some(&html! { p { "Nothing ticked means every level." } })))
                (ui::form_row(&ui::group(en, &Field::new("languages", "Languages").error(Some("Choose the level for German")), &html! {
                    (line(0, "de", "", true)) (line(1, "en", "B2", false))
                    (Button::quiet("Add a language").icon(Icon::Plus).value("do", "add"))
                }), Some(&html! { p { "Student studies need at least one language. " strong { "B1" } " is the usual minimum for students." } })))
                (ui::form_row(&ui::radios(en, &Field::new("blended", "Blended mobility"), &[Choice::new("yes", "Accepted", true), Choice::new("no", "Not accepted", false)]), Some(&html! { p { "A short stay together with online study before or after." } })))
                (ui::form_row(&ui::field(en, &Field::new("terms", "Other terms").optional(), &Input::area("Places not used in autumn can be used in spring.", 3, Some(1000))), Some(&html! { p { "Both universities approve this text together with the numbers." } })))
            }))
            (ui::action_bar(None, &html! { (Button::primary("Save and check")) (Button::secondary("Save draft")) span.push {} (Button::quiet_danger("Remove this condition").icon(Icon::Trash).folding()) }))
        }
    }
}

fn list() -> Markup {
    let en = Lang::En;
    let states = [
        (AgreementState::Differences, DeliveryState::Fetched, "You", "Université de Montclair", "2024-117"),
        (
            AgreementState::ChangeProposed,
            DeliveryState::TryingAgain,
            "Nobody",
            "Hochschule für Angewandte Wissenschaften Südtal",
            "2025-031",
        ),
        (AgreementState::InForce, DeliveryState::Answered, "Nobody", "Πανεπιστήμιο Ελαιώνα", "2026-008"),
        (AgreementState::Draft, DeliveryState::SavedHere, "You", "Universidad de Valdeflores", "2026-011"),
        (AgreementState::Sent, DeliveryState::Refused, "IT", "Politecnico della Valle", "2026-010"),
        (AgreementState::Problem, DeliveryState::NotDelivered, "You", "Uniwersytet Przykładowy w Lipowie", "2022-090"),
    ];
    let filter_states = [Opt::new("draft", "Draft")];
    html! {
        (ui::page_header(&PageHeader {
            title: "Agreements", tag: None, facts: vec![html! { "6 agreements with 6 partners" }],
            actions: Some(html! { (Button::primary("New agreement").icon(Icon::Plus)) }),
        }))
        (ui::tabs("Views", &[
            ui::Tab { text: "Waiting for you".into(), href: "#".into(), count: Some("3".into()), current: true },
            ui::Tab { text: "All".into(), href: "#".into(), count: Some("6".into()), current: false },
            ui::Tab { text: "Received from partners".into(), href: "#".into(), count: Some("2".into()), current: false },
        ]))
        (ui::filters("#", &html! {
            (ui::field(en, &Field::new("q", "Search").label_spoken(), &Input::search("")))
            (ui::field(en, &Field::new("state", "State"), &Input::select("", &filter_states).empty_text("Any").width(Width::Short)))
            (Button::secondary("Apply"))
            (ui::filter_chip(en, "Country", "Germany", "#"))
        }))
        (ui::banner(en, Tone::Warn, &html! { "Südtal’s system has not answered since 08:02. Next try 10:37, nothing is lost." }, Some(&html! { a href="#" { "See attempts" } })))
        (ui::stack(&[ui::table(&Table {
            caption: "Agreements".into(),
            columns: vec![Column::wide("Partner"), Column::tight("Number"), Column::new("State"), Column::new("Delivery"), Column::new("Waiting for"), Column::end("Since")],
            rows: states.into_iter().map(|(state, delivery, who, name, number)| Row::link("#", vec![
                html! { (name) }, html! { (number) }, ui::state_line(en, state, None), ui::delivery_short(en, delivery, Some("19 Nov")),
                html! { @if who == "You" { strong { (who) } } @else { (who) } }, html! { "5 days" },
            ])).collect(),
            stays: false,
        }), ui::pagination(en, &ui::Page { previous: None, next: Some("#".into()), shown: "1 to 6 of 1,240".into() })]))
    }
}
