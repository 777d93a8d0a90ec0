//! The form itself: fields on the left, help beside them, errors in both places.

use app::agreements::record::Record;
use axum::http::StatusCode;
use axum::response::Response;
use domain::academic_year::AcademicYear;
use domain::agreement::validate::MOST_IN_OTHER_TERMS;
use domain::isced::ISCED_FIELDS;
use domain::levels::{CefrLevel, EqfLevel};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Choice, Field, Icon, Input, Opt, PageHeader, Width};

use super::super::crumbs;
use super::super::draft::{Draft, MARK, facts};
use super::told::place;
use crate::forms::condition::{MOST_ROWS, RawCondition, RawLanguage, RawSubject};
use crate::guide;
use crate::shell::{self, Page, Section};
use crate::view::finding::Told;
use crate::view::{condition as view, contact, copy};
use crate::visitor::Staff;

/// How far back and ahead the list of years goes.
const YEARS_BACK: u16 = 6;
const YEARS_AHEAD: u16 = 12;

/// One state of the form.
pub(super) struct Sheet {
    pub(super) raw: RawCondition,
    /// Its place in the draft; none for a new one.
    pub(super) index: Option<usize>,
    pub(super) told: Vec<Told>,
    /// Whether the draft holds it.
    pub(super) kept: bool,
    pub(super) banner: Option<Markup>,
    /// Whether nothing could be kept.
    pub(super) failed: bool,
}

impl Sheet {
    pub(super) fn with_banner(mut self, banner: Markup) -> Self {
        self.banner = Some(banner);
        self
    }

    pub(super) async fn show(mut self, staff: &Staff, record: &Record, draft: &Draft) -> Response {
        self.told.sort_by_key(|told| place(&told.field));
        let lang = staff.lang();
        let id = &record.facts.id;
        let partner = &record.partner_name;
        let count = draft.content.conditions.len();
        let title = self.title(lang);
        let here = match self.index {
            Some(index) => copy::numbered(lang, index),
            None => lang.text("condition-new"),
        };
        let mut line = Vec::new();
        if let Some(index) = self.index {
            let (number, all) = ((index + 1).to_string(), count.to_string());
            let args = [("number", (&number).into()), ("all", (&all).into())];
            line.push(html! { (lang.text_with("condition-of", &args)) });
        }
        line.extend(facts(staff, record, draft.mark.saved_at));
        let action = match self.index {
            Some(index) => staff.agreement_href(id, &format!("conditions/{}", index + 1)),
            None => staff.agreement_href(id, &format!("conditions/new?kind={}", self.raw.kind.slug())),
        };
        let code = draft.content.owner.iia_code.as_deref().unwrap_or(&record.facts.code);
        let errors: Vec<(String, String)> =
            self.told.iter().map(|told| (ui::field_id(&told.field), told.text.clone())).collect();
        let head = if self.failed { "form-errors" } else { "form-to-correct" };
        let body = html! {
            (crumbs(staff, partner, id, code, &here))
            (ui::page_header(&PageHeader {
                title: &title, tag: None, facts: line, actions: self.neighbours(staff, record, count),
            }))
            @if !errors.is_empty() {
                (ui::error_summary(&lang.text_with(head, &[("count", errors.len().into())]), &errors))
            }
            form method="post" action=(action) {
                (ui::hidden("kind", self.raw.kind.slug()))
                (ui::hidden(MARK, &draft.mark.to_string()))
                // What the key Enter presses in a field.
                button.spoken type="submit" name="do" value="check" tabindex="-1" aria-hidden="true" {}
                (ui::form_section(&lang.text("condition-who-where"), &self.who_and_where(staff, record, draft)))
                (ui::form_section(&lang.text("condition-when"), &self.when_and_how_many(staff)))
                (ui::form_section(&lang.text("condition-who-may"), &self.who_may_go(staff)))
                (ui::action_bar(None, &self.buttons(lang)))
            }
        };
        let banner = self.banner;
        let page = Page {
            partner,
            error: !errors.is_empty() || banner.is_some(),
            banner,
            ..Page::new(Section::Agreements, &title, body)
        };
        let mut response = shell::page(staff, page).await;
        // A script that changes rows takes any answer but a failure.
        if response.status() == StatusCode::UNPROCESSABLE_ENTITY && staff.visitor.fragment.is_some() {
            *response.status_mut() = StatusCode::OK;
        }
        response
    }

    fn title(&self, lang: Lang) -> String {
        let kind = view::kind(lang, self.raw.kind);
        match self.raw.direction.as_str() {
            "out" => lang.text_with("condition-title-out", &[("kind", (&kind).into())]),
            "in" => lang.text_with("condition-title-in", &[("kind", (&kind).into())]),
            _ => kind,
        }
    }

    fn neighbours(&self, staff: &Staff, record: &Record, count: usize) -> Option<Markup> {
        let lang = staff.lang();
        let index = self.index?;
        let to = |index: usize| staff.agreement_href(&record.facts.id, &format!("conditions/{}", index + 1));
        let before = index.checked_sub(1);
        let after = Some(index + 1).filter(|next| *next < count);
        (before.is_some() || after.is_some()).then(|| {
            html! {
                @if let Some(before) = before {
                    (Button::secondary(lang.text("ui-previous")).icon(Icon::ChevronLeft).href(to(before)))
                }
                @if let Some(after) = after {
                    (Button::secondary(lang.text("ui-next")).icon_after(Icon::ChevronRight).href(to(after)))
                }
            }
        })
    }

    fn error(&self, field: &str) -> Option<&str> {
        self.told.iter().find(|told| told.field == field).map(|told| told.text.as_str())
    }

    fn who_and_where(&self, staff: &Staff, record: &Record, draft: &Draft) -> Markup {
        let lang = staff.lang();
        let us = staff.our_name();
        let (us, partner) = (us.as_str(), record.partner_name.as_str());
        let choice = |value: &str, key: &str, from: &str, to: &str| Choice {
            hint: Some(lang.text_with("condition-from-to", &[("from", from.into()), ("to", to.into())])),
            ..Choice::new(value, lang.text(key), self.raw.direction == value)
        };
        let directions = [choice("out", "direction-out", us, partner), choice("in", "direction-in", partner, us)];
        let label = lang.text("conditions-direction");
        let shape = Field::new("direction", &label).error(self.error("direction"));
        html! {
            (ui::form_row(&ui::radios(lang, &shape, &directions), Some(&guide::help(staff, "condition-direction-help", "condition"))))
            (ui::form_row(&self.subjects(lang), Some(&html! {
                (guide::help(staff, "condition-subjects-help", "field-of-study"))
                p { (lang.text("condition-clarification-help")) }
            })))
            (self.kept_as_it_is(lang, draft))
        }
    }

    /// Units and contacts came with the agreement; they are kept, but not changed here.
    fn kept_as_it_is(&self, lang: Lang, draft: &Draft) -> Markup {
        let condition = self.index.and_then(|index| draft.content.conditions.get(index));
        let Some(condition) = condition else {
            return html! {};
        };
        let mut pairs = Vec::new();
        for (unit, contacts, party) in [
            ("field-sending-unit", "field-sending-contacts", &condition.sending),
            ("field-receiving-unit", "field-receiving-contacts", &condition.receiving),
        ] {
            if let Some(id) = &party.unit {
                pairs.push((lang.text(unit), ui::code(id.as_str())));
            }
            if !party.contacts.is_empty() {
                pairs.push((lang.text(contacts), contact::list(lang, &party.contacts)));
            }
        }
        html! {
            @if !pairs.is_empty() {
                (ui::form_row(&ui::facts(&pairs), Some(&help(lang, "condition-kept-help"))))
            }
        }
    }

    fn subjects(&self, lang: Lang) -> Markup {
        let options: Vec<Opt> =
            ISCED_FIELDS.iter().map(|(code, name)| Opt::new(format!("{name} {code}"), String::new())).collect();
        let label = lang.text("field-subjects");
        let hint = lang.text("condition-subjects-hint");
        let shape = Field::new("subjects", &label).hint(&hint).optional().error(self.error("subjects"));
        let rows = html! {
            @for (index, row) in self.raw.subjects.iter().enumerate() {
                (self.subject_row(lang, index, row, &options))
            }
            @if self.raw.subjects.len() < MOST_ROWS {
                (add(lang, "condition-add-subject", "add-subject"))
            }
        };
        ui::rows(lang, "subject-rows", &ui::group(lang, &shape, &rows))
    }

    fn subject_row(&self, lang: Lang, index: usize, row: &RawSubject, options: &[Opt]) -> Markup {
        let (name, note) = (format!("subject-{index}"), format!("subject-note-{index}"));
        let (label, note_label) = (lang.text("condition-subject"), lang.text("condition-clarification"));
        let number = (index + 1).to_string();
        let remove = lang.text_with("condition-remove-subject", &[("number", (&number).into())]);
        ui::row_of(&[
            ui::field(
                lang,
                &Field::new(&name, &label).error(self.error(&name)),
                &Input::text(&row.code).suggestions(options),
            ),
            ui::field(lang, &Field::new(&note, &note_label).optional(), &Input::text(&row.clarification)),
            html! { (Button::icon_only(Icon::Cross, remove).value("do", format!("remove-subject-{index}")).skips_checks()) },
        ])
    }

    fn when_and_how_many(&self, staff: &Staff) -> Markup {
        let lang = staff.lang();
        let running = AcademicYear::on(staff.institution.today(staff.now())).first();
        let years: Vec<Opt> = (running.saturating_sub(YEARS_BACK)..=running.saturating_add(YEARS_AHEAD))
            .map(AcademicYear::starting)
            .map(|year| Opt::new(year.to_string(), year.short()))
            .collect();
        let choose = lang.text("ui-choose");
        let (first, last) = (lang.text("field-first-year"), lang.text("field-last-year"));
        let year = |name: &str, label: &str, value: &str| {
            ui::field(
                lang,
                &Field::new(name, label).error(self.error(name)),
                &Input::select(value, &years).empty_text(&choose),
            )
        };
        let is_student = self.raw.kind.is_student();
        let per_year = view::field_name(lang, self.raw.kind, domain::agreement::compare::Field::PerYear);
        let people = ui::field(
            lang,
            &Field::new("per-year", &per_year).error(self.error("per-year")),
            &Input::number(&self.raw.per_year),
        );
        let (name, key, typed) = if is_student {
            ("months-per-year", "field-months-per-year", &self.raw.months_per_year)
        } else {
            ("days-per-year", "field-days-per-year", &self.raw.days_per_year)
        };
        let amount = lang.text(key);
        let amount =
            ui::field(lang, &Field::new(name, &amount).optional().error(self.error(name)), &Input::number(typed));
        let (people_help, amount_help) = if is_student {
            ("condition-per-year-help-student", "condition-months-help")
        } else {
            ("condition-per-year-help-staff", "condition-days-help")
        };
        let span = ui::row_of(&[
            year("first-year", &first, &self.raw.first_year),
            year("last-year", &last, &self.raw.last_year),
        ]);
        html! {
            (ui::form_row(&span, Some(&guide::help(staff, "condition-years-help", "academic-year"))))
            (ui::form_row(&people, Some(&guide::help(staff, people_help, "people-per-year"))))
            (ui::form_row(&amount, Some(&guide::help(staff, amount_help, "months-or-days-per-year"))))
        }
    }

    fn who_may_go(&self, staff: &Staff) -> Markup {
        let lang = staff.lang();
        let kind = self.raw.kind;
        let terms = lang.text("field-other-terms");
        let most = u32::try_from(MOST_IN_OTHER_TERMS).ok();
        let shape = Field::new("other-terms", &terms).optional().error(self.error("other-terms"));
        let languages_help = match (kind.needs_language(), kind.is_student()) {
            (true, true) => "condition-languages-help-studies",
            (true, false) => "condition-languages-help-teaching",
            (false, _) => "condition-languages-help",
        };
        html! {
            @if kind.is_student() { (ui::form_row(&self.levels(lang), Some(&guide::help(staff, "condition-levels-help", "level-of-study")))) }
            (ui::form_row(&self.languages(lang), Some(&html! {
                (guide::help(staff, languages_help, "language-level"))
                p { (lang.text("condition-language-limited-help")) }
            })))
            @if kind.is_student() { (ui::form_row(&self.blended(lang), Some(&guide::help(staff, "condition-blended-help", "blended-mobility")))) }
            (ui::form_row(&ui::field(lang, &shape, &Input::area(&self.raw.other_terms, 3, most)),
                Some(&guide::help(staff, "condition-other-terms-help", "other-terms"))))
        }
    }

    fn levels(&self, lang: Lang) -> Markup {
        let known = EqfLevel::HIGHER_EDUCATION.map(|level| level.number().to_string());
        // A level that no university teaches may stand in a copy that came from elsewhere.
        let other = self.raw.levels.iter().filter(|level| !known.contains(level));
        let choices: Vec<Choice> = known
            .iter()
            .chain(other)
            .map(|level| {
                let name = lang.text_if_known(&format!("level-{level}")).unwrap_or_else(|| level.clone());
                Choice::new(level, name, self.raw.levels.contains(level))
            })
            .collect();
        let label = lang.text("field-levels");
        ui::checkboxes(lang, &Field::new("levels", &label).optional().error(self.error("levels")), &choices)
    }

    fn blended(&self, lang: Lang) -> Markup {
        let label = lang.text("field-blended");
        let choice = |value: &str, key: &str| {
            Choice::new(value, lang.text(key), (self.raw.blended == "yes") == (value == "yes"))
        };
        ui::radios(lang, &Field::new("blended", &label), &[choice("yes", "blended-yes"), choice("no", "blended-no")])
    }

    fn languages(&self, lang: Lang) -> Markup {
        let mut names: Vec<Opt> =
            Lang::teaching_languages().iter().map(|code| Opt::new(*code, lang.language_name(code))).collect();
        // A language that the list does not offer keeps its name.
        for row in &self.raw.languages {
            let tag = row.language.trim();
            if !tag.is_empty() && !names.iter().any(|known| known.value == tag) {
                names.push(Opt::new(tag, lang.language_name(tag)));
            }
        }
        names.sort_by_key(|option| lang.sort_key(&option.text));
        let label = lang.text("field-languages");
        let mut shape = Field::new("languages", &label).error(self.error("languages"));
        if !self.raw.kind.needs_language() {
            shape = shape.optional();
        }
        let rows = html! {
            @for (index, row) in self.raw.languages.iter().enumerate() {
                (self.language_row(lang, index, row, &names))
            }
            @if self.raw.languages.len() < MOST_ROWS {
                (add(lang, "condition-add-language", "add-language"))
            }
        };
        ui::rows(lang, "language-rows", &ui::group(lang, &shape, &rows))
    }

    fn language_row(&self, lang: Lang, index: usize, row: &RawLanguage, names: &[Opt]) -> Markup {
        let name = |part: &str| format!("{part}-{index}");
        let [language, level, subject, note] =
            [name("language"), name("level"), name("language-subject"), name("language-note")];
        let levels = CefrLevel::ALL.map(|level| Opt::new(level.as_str(), level.as_str()));
        let (choose, any) = (lang.text("ui-choose"), lang.text("condition-any-level"));
        let (language_label, level_label) = (lang.text("conditions-language"), lang.text("condition-level"));
        let (only, clarification) = (lang.text("condition-language-subject"), lang.text("condition-clarification"));
        let number = (index + 1).to_string();
        let remove = lang.text_with("condition-remove-language", &[("number", (&number).into())]);
        let limited = ui::row_of(&[
            ui::field(
                lang,
                &Field::new(&subject, &only).optional().error(self.error(&subject)),
                &Input::text(&row.subject),
            ),
            ui::field(lang, &Field::new(&note, &clarification).optional(), &Input::text(&row.clarification)),
        ]);
        let is_open = !(row.subject.is_empty() && row.clarification.is_empty());
        html! {
            (ui::row_of(&[
                ui::field(lang, &Field::new(&language, &language_label).error(self.error(&language)),
                    &Input::select(&row.language, names).empty_text(&choose)),
                ui::field(lang, &Field::new(&level, &level_label).error(self.error(&level)),
                    &Input::select(&row.level, &levels).empty_text(&any).width(Width::Short)),
                html! { (Button::icon_only(Icon::Cross, remove).value("do", format!("remove-language-{index}")).skips_checks()) },
            ]))
            (ui::details(&lang.text_with("condition-language-limited", &[("number", (&number).into())]), is_open, &limited))
        }
    }

    fn buttons(&self, lang: Lang) -> Markup {
        html! {
            (Button::primary(lang.text("condition-check")).value("do", "check"))
            (Button::secondary(lang.text("common-save-draft")).value("do", "draft"))
            @if self.kept {
                span.push {}
                (Button::quiet_danger(lang.text("condition-remove")).value("do", "remove").icon(Icon::Trash).folding().skips_checks())
            }
        }
    }
}

/// The button for one more row.
fn add(lang: Lang, key: &str, pressed: &str) -> Markup {
    ui::button_row(&[Button::quiet(lang.text(key)).icon(Icon::Plus).value("do", pressed).skips_checks()])
}

fn help(lang: Lang, key: &str) -> Markup {
    html! { p { (lang.text(key)) } }
}
