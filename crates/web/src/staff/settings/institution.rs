//! What the institution tells partners about itself, as a form.

use app::institution_pages::draft::{self, Part, Working};
use axum::response::Response;
use domain::contact::Contact;
use maud::{Markup, html};
use ui::{Input, Opt, Width};

use super::editing::Editor;
use super::sheet::Sheet;
use crate::forms::pages as forms;
use crate::forms::typed::Typed;
use crate::guide;
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::Staff;

/// Other codes that the network knows by name.
const OTHER_IDS: [&str; 4] = ["previous-schac", "erasmus-charter", "local", "pic"];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let typed = forms::of_about(&working.pages().institution);
    Ok(editor(&staff, &working).show(&staff, typed, |sheet| fields(&staff, sheet)).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let part = |typed: &Typed| Part::Institution(Box::new(forms::about(typed)));
    let put = |pages: &mut app::institution_pages::InstitutionPages, typed: &Typed| {
        pages.institution = forms::about(typed);
    };
    Box::pin(editor(&staff, &working).take(&staff, &form, part, put, |sheet| fields(&staff, sheet))).await
}

fn editor<'a>(staff: &Staff, working: &'a Working) -> Editor<'a> {
    Editor {
        slug: "institution",
        guide: "institution#the-university",
        title: staff.lang().text("settings-institution"),
        here: None,
        action: staff.href("settings/institution"),
        after: staff.href("settings/institution"),
        prefix: "institution.".to_owned(),
        working,
        seen: draft::mark(&working.pages().institution),
        lists: Vec::new(),
        below: html! {},
    }
}

fn fields(staff: &Staff, sheet: &Sheet) -> Markup {
    let lang = staff.lang();
    let help = |key: &str| html! { p { (lang.text(key)) } };
    let row = |content: &Markup, key: &str| ui::form_row(content, Some(&help(key)));
    let of_word = |content: &Markup, key, word| ui::form_row(content, Some(&guide::help(staff, key, word)));
    html! {
        (ui::form_section(&lang.text("about-section-names"), &html! {
            (row(&sheet.texts("names", "names", true), "about-help-names"))
            (row(&sheet.text("abbreviation", "abbreviation", Width::Short, true), "about-help-abbreviation"))
            (of_word(&configured(staff), "about-help-configured", "schac-code"))
            (of_word(&other_ids(sheet), "about-help-other-ids", "charter"))
        }))
        (ui::form_section(&lang.text("about-section-addresses"), &html! {
            (row(&html! {
                (sheet.address("street-address", "street-address"))
                (sheet.address("mailing-address", "mailing-address"))
            }, "about-help-addresses"))
        }))
        (web(sheet, true))
        (contacts(sheet))
        @if let Some(inherited) = inherited(staff, sheet) {
            (ui::form_section(&lang.text("about-section-inherited"), &row(&inherited, "about-help-inherited")))
        }
    }
}

/// Offices and people, of a university or a unit.
pub(super) fn contacts(sheet: &Sheet) -> Markup {
    let lang = sheet.lang;
    let help = html! { p { (lang.text("about-help-contacts")) } p { (lang.text("about-help-contact-parts")) } };
    ui::form_section(&lang.text("about-part-contact"), &ui::form_row(&sheet.contacts(), Some(&help)))
}

/// What partners get from the configuration as long as nothing of the kind stands in the form.
fn inherited(staff: &Staff, sheet: &Sheet) -> Option<Markup> {
    let lang = staff.lang();
    let profile = staff.institution.profile();
    let is_empty = |list: &str| sheet.typed.rows(list) == 0;
    let mut facts: Vec<(String, Markup)> = Vec::new();
    if is_empty("names") {
        let names = profile.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(", ");
        facts.push((lang.text("about-part-names"), html! { (names) }));
    }
    if let Some(short) = profile.abbreviation.as_ref().filter(|_| sheet.typed.get("abbreviation").trim().is_empty()) {
        facts.push((lang.text("about-part-abbreviation"), html! { (short) }));
    }
    if let Some(website) = profile.website.as_ref().filter(|_| is_empty("websites")) {
        facts.push((lang.text("about-part-websites"), html! { (website) }));
    }
    if !profile.contacts.is_empty() && is_empty("contact") {
        let line = |contact: &Contact| {
            let name = contact.names.first().map_or("", |name| name.text.as_str());
            let words: Vec<&str> = std::iter::once(name).chain(contact.emails.iter().map(String::as_str)).collect();
            words.join(", ")
        };
        let contacts = html! { @for contact in &profile.contacts { (line(contact)) br; } };
        facts.push((lang.text("about-part-contact"), contacts));
    }
    (!facts.is_empty()).then(|| ui::facts(&facts))
}

/// Pages on the web; units have no catalogue of their own.
pub(super) fn web(sheet: &Sheet, catalogues: bool) -> Markup {
    let lang = sheet.lang;
    let row = |content: &Markup, key: &str| ui::form_row(content, Some(&html! { p { (lang.text(key)) } }));
    let logo = sheet.input("logo", "logo", &Input::url(sheet.typed.get("logo")), true);
    ui::form_section(
        &lang.text("about-section-web"),
        &html! {
            (row(&sheet.links("websites", "websites", true), "about-help-websites"))
            (row(&logo, "about-help-logo"))
            (row(&sheet.links("mobility-factsheets", "mobility-factsheets", true), "about-help-factsheets"))
            @if catalogues {
                (row(&sheet.links("course-catalogues", "course-catalogues", true), "about-help-catalogues"))
            }
        },
    )
}

/// What the configuration of the host says, which people cannot change here.
fn configured(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let profile = staff.institution.profile();
    let or_nothing = |text: Option<&String>| text.map_or(ui::NOTHING, String::as_str).to_owned();
    let facts = [
        ("about-fact-hei", staff.hei().to_string()),
        ("partners-erasmus-code", or_nothing(profile.erasmus_code.as_ref())),
        ("partners-id-pic", or_nothing(profile.pic.as_ref())),
        ("about-part-town", profile.city.clone()),
        ("common-country", lang.country_name(&profile.country)),
        ("about-fact-address", profile.public_url.to_string()),
        ("about-fact-mailbox", profile.admin_email.clone()),
    ];
    ui::facts(&facts.map(|(key, value)| (lang.text(key), html! { (value) })))
}

fn other_ids(sheet: &Sheet) -> Markup {
    let lang = sheet.lang;
    let kinds: Vec<Opt> = OTHER_IDS
        .iter()
        .filter(|kind| **kind != "pic")
        .map(|kind| Opt::new(*kind, lang.text(&format!("partners-id-{kind}"))))
        .collect();
    let choose = lang.text("ui-choose");
    sheet.rows("other-ids", "other-ids", true, |index| {
        let (kind, value) = (format!("other-ids-{index}-kind"), format!("other-ids-{index}-value"));
        ui::row_of(&[
            sheet.input(&kind, "kind", &Input::select(sheet.typed.get(&kind), &kinds).empty_text(&choose), false),
            sheet.text(&value, "value", Width::Full, false),
            html! { (sheet.remove("other-ids", "other-ids", index)) },
        ])
    })
}
