//! What the forms about the institution, a unit and the factsheet do alike: rows, saving, conflicts, faults.

use app::institution_pages::draft::{self, Part, SaveRefused, Working};
use app::institution_pages::{self, Fault, InstitutionPages};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Icon, PageHeader, Tone};

use super::crumbs;
use super::sheet::{self, SEEN, Sheet};
use crate::forms::pages as forms;
use crate::forms::typed::Typed;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Fields;
use crate::shell::{self, Page, Section};
use crate::view::about;
use crate::visitor::{Staff, see_other};

/// One form of the draft.
pub(super) struct Editor<'a> {
    /// The section of the settings that it belongs to.
    pub(super) slug: &'static str,
    /// The guide that tells more about it, with a place in it.
    pub(super) guide: &'static str,
    /// The `h1`.
    pub(super) title: String,
    /// The last step of the way to it, below the section; nothing if it is the section itself.
    pub(super) here: Option<String>,
    /// Where it posts to.
    pub(super) action: String,
    /// Where a save leads.
    pub(super) after: String,
    /// Before the places of its findings, such as `factsheet.`.
    pub(super) prefix: String,
    /// What is served and the draft as they were loaded.
    pub(super) working: &'a Working,
    /// Stands for the part as it is in the draft.
    pub(super) seen: String,
    /// The lists in which a row waits to be typed into.
    pub(super) lists: Vec<String>,
    /// What cannot be changed here, and how to take the part away: below the form.
    pub(super) below: Markup,
}

/// What came back.
#[derive(Default)]
struct Back {
    seen: Option<String>,
    banner: Option<Markup>,
    conflict: Option<Markup>,
    /// The key of the heading above what is wrong.
    heading: &'static str,
}

impl Editor<'_> {
    /// Shows the form as the draft has it.
    pub(super) async fn show(&self, staff: &Staff, typed: Typed, fields: impl Fn(&Sheet) -> Markup) -> Response {
        let mut sheet = Sheet::new(staff, typed);
        sheet.at_least_one(&self.lists);
        // Who comes from the preview wants to see what is wrong.
        if staff.query().get("check").is_some() {
            sheet.tell(&institution_pages::findings(self.working.pages()), &self.prefix);
        }
        let mut page =
            self.render(staff, &sheet, Back { heading: "about-to-correct", ..Back::default() }, fields).await;
        // Nothing was sent that could be refused.
        *page.status_mut() = StatusCode::OK;
        page
    }

    /// Takes a form: changes its rows, or saves the part that `part` makes of it. `put` puts what was typed into pages,
    /// to tell what is wrong with it and where it differs from what somebody else left.
    pub(super) async fn take(
        &self,
        staff: &Staff,
        form: &Fields,
        part: impl Fn(&Typed) -> Part,
        put: impl Fn(&mut InstitutionPages, &Typed),
        fields: impl Fn(&Sheet) -> Markup,
    ) -> Result<Response, Problem> {
        let lang = staff.lang();
        let mut typed = Typed::read(form);
        let pressed = form.pressed();
        let seen = form.text(SEEN);
        if typed.change_rows(pressed, forms::first_control).is_some() {
            let back = Back { seen: Some(seen), ..Back::default() };
            return Ok(self.render(staff, &Sheet::new(staff, typed), back, fields).await);
        }
        forms::tidy(&mut typed);
        let mut pages = self.working.pages().clone();
        put(&mut pages, &typed);
        let mut sheet = Sheet::new(staff, typed);
        for list in sheet.typed.text_lists() {
            if let Some(tag) = forms::twice(&sheet.typed, &list) {
                let words = lang.text_with("about-language-twice", &[("what", (&lang.language_name(&tag)).into())]);
                sheet.told.push((list, words));
            }
        }
        // An id that no machine takes could never be changed again.
        if sheet.typed.has("id") && !institution_pages::is_unit_id(sheet.typed.get("id").trim()) {
            sheet.told.push(("id".to_owned(), about::finding(lang, "id", &Fault::Id)));
        }
        if !sheet.told.is_empty() {
            return Ok(self.refuse(staff, sheet, &pages, seen, fields).await);
        }
        match draft::save(staff.host(), staff.hei(), &staff.actor, part(&sheet.typed), &seen).await {
            Ok(()) if pressed == "preview" => {
                sheet.tell(&institution_pages::findings(&pages), &self.prefix);
                let is_right = sheet.told.is_empty();
                Ok(see_other(&if is_right {
                    staff.href("settings/preview")
                } else {
                    format!("{}?check=1", self.after)
                }))
            }
            Ok(()) => Ok(see_other(&notice::with(&self.after, "saved"))),
            Err(SaveRefused::ChangedMeanwhile { by, at }) => {
                let time = staff.dates().when(at);
                let text = lang.text_with("about-changed", &[("name", (&by).into()), ("time", (&time).into())]);
                sheet.at_least_one(&self.lists);
                let back = Back {
                    seen: Some(self.seen.clone()),
                    banner: Some(ui::banner(lang, Tone::Warn, &html! { (text) }, None)),
                    conflict: Some(sheet::conflict(staff, self.working.pages(), &pages)),
                    heading: "",
                };
                Ok(self.render(staff, &sheet, back, fields).await)
            }
            Err(SaveRefused::UnitExists(id)) => {
                sheet.told.push(("id".to_owned(), lang.text_with("about-unit-exists", &[("id", (&id).into())])));
                Ok(self.refuse(staff, sheet, &pages, seen, fields).await)
            }
            Err(SaveRefused::TooLong) => Err(Problem::TooLong),
            Err(SaveRefused::NoUnit(_) | SaveRefused::NoInstitution(_)) => Err(Problem::NotFound),
            Err(other) => Err(Problem::broken(&other)),
        }
    }

    /// The form again, with everything that is wrong with it at once: what kept it from being saved in its own words,
    /// and what else would keep it from being published.
    async fn refuse(
        &self,
        staff: &Staff,
        mut sheet: Sheet,
        pages: &InstitutionPages,
        seen: String,
        fields: impl Fn(&Sheet) -> Markup,
    ) -> Response {
        let refused = std::mem::take(&mut sheet.told);
        sheet.tell(&institution_pages::findings(pages), &self.prefix);
        sheet.told.retain(|(control, _)| refused.iter().all(|(known, _)| known != control));
        sheet.told.splice(..0, refused);
        sheet.at_least_one(&self.lists);
        let back = Back { seen: Some(seen), heading: "form-errors", ..Back::default() };
        self.render(staff, &sheet, back, fields).await
    }

    async fn render(&self, staff: &Staff, sheet: &Sheet, back: Back, fields: impl Fn(&Sheet) -> Markup) -> Response {
        let lang = staff.lang();
        let mut line = draft_facts(staff, self.working);
        line.push(guide::more(staff, self.guide));
        let header = PageHeader { title: &self.title, facts: line, ..PageHeader::default() };
        let buttons = html! {
            (Button::primary(lang.text("about-save-preview")).value("do", "preview").skips_checks())
            (Button::secondary(lang.text("common-save-draft")).value("do", "save").skips_checks())
        };
        let body = html! {
            (crumbs(staff, self.slug, self.here.as_deref()))
            (ui::page_header(&header))
            (sheet.summary(back.heading))
            @if let Some(conflict) = &back.conflict { (conflict) }
            form method="post" action=(self.action) {
                (ui::hidden(SEEN, back.seen.as_deref().unwrap_or(&self.seen)))
                // What the key Enter presses in a field.
                button.spoken type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" formnovalidate {}
                (fields(sheet))
                (ui::action_bar(None, &buttons))
            }
            (self.below)
        };
        let page = Page {
            error: !sheet.told.is_empty() || back.banner.is_some(),
            banner: back.banner,
            ..Page::new(Section::Settings, &self.title, body)
        };
        let mut response = shell::page(staff, page).await;
        // A script that changes rows takes any answer but a failure.
        if response.status() == StatusCode::UNPROCESSABLE_ENTITY && staff.visitor.fragment.is_some() {
            *response.status_mut() = StatusCode::OK;
        }
        response
    }
}

/// Whether there is a draft and since when, for the line below a title.
pub(super) fn draft_facts(staff: &Staff, working: &Working) -> Vec<Markup> {
    let lang = staff.lang();
    let dates = staff.dates();
    let mut facts = Vec::new();
    match &working.published {
        Some((at, by)) => {
            let time = dates.when(*at);
            let args = [("time", (&time).into()), ("name", by.as_str().into())];
            facts.push(html! { (lang.text_with("about-published", &args)) });
        }
        None => facts.push(html! { (lang.text("about-never-published")) }),
    }
    if let Some(draft) = &working.draft {
        let time = dates.when(draft.changed_at);
        let args = [("time", (&time).into()), ("name", draft.changed_by.as_str().into())];
        let words = lang.text_with("about-draft", &args);
        facts.push(ui::status(Tone::Warn, Icon::Disk, &words, None));
        let preview = staff.href("settings/preview");
        if !staff.visitor.path.starts_with(&preview) {
            facts.push(html! { a href=(preview) { (lang.text("about-preview")) } });
        }
    }
    facts
}
