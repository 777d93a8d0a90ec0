//! The fields that the forms about the institution, a unit and the factsheet have in common.

use app::institution_pages::Finding;
use app::institution_pages::differences;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Icon, Input, Opt, Width};

use crate::forms::pages as forms;
use crate::forms::typed::{MOST_ROWS, Typed};
use crate::view::about;
use crate::visitor::Staff;

/// The field of a form that holds what the person saw of the part.
pub(super) const SEEN: &str = "seen";

/// A form as it was typed, with what is wrong with it.
pub(super) struct Sheet {
    pub(super) lang: Lang,
    pub(super) typed: Typed,
    /// Controls with the words about them, in the order of the check.
    pub(super) told: Vec<(String, String)>,
}

impl Sheet {
    pub(super) fn new(staff: &Staff, typed: Typed) -> Self {
        Self { lang: staff.lang(), typed, told: Vec::new() }
    }

    /// Adds a row to lists that hardly anybody leaves empty, so that there is something to type into.
    pub(super) fn at_least_one(&mut self, lists: &[String]) {
        for list in lists.iter().filter(|list| self.typed.rows(list) == 0).collect::<Vec<_>>() {
            if let Some(control) = forms::first_control(list) {
                self.typed.set(format!("{list}-0-{control}"), "");
            }
        }
    }

    /// Takes the findings about one part: those whose place begins with `prefix`.
    pub(super) fn tell(&mut self, findings: &[Finding], prefix: &str) {
        for finding in findings {
            if let Some(place) = finding.place.strip_prefix(prefix) {
                let control = self.typed.control(place);
                self.told.push((control, about::finding(self.lang, place, &finding.fault)));
            }
        }
    }

    /// Everything to correct, at the top of the page.
    pub(super) fn summary(&self, key: &str) -> Markup {
        let errors: Vec<(String, String)> =
            self.told.iter().map(|(control, text)| (ui::field_id(control), text.clone())).collect();
        html! {
            @if !errors.is_empty() {
                (ui::error_summary(&self.lang.text_with(key, &[("count", errors.len().into())]), &errors))
            }
        }
    }

    fn error(&self, name: &str) -> Option<String> {
        let told: Vec<&str> =
            self.told.iter().filter(|(control, _)| control == name).map(|(_, text)| text.as_str()).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The name of a control's part, for its label: the last word of its name that is one.
    fn label(&self, part: &str) -> String {
        about::part(self.lang, part)
    }

    /// One line of text.
    pub(super) fn text(&self, name: &str, part: &str, width: Width, optional: bool) -> Markup {
        self.input(name, part, &Input::text(self.typed.get(name)).width(width), optional)
    }

    /// Any control.
    pub(super) fn input(&self, name: &str, part: &str, input: &Input<'_>, optional: bool) -> Markup {
        let (label, error) = (self.label(part), self.error(name));
        let shape = Field::new(name, &label).error(error.as_deref());
        ui::field(self.lang, &if optional { shape.optional() } else { shape }, input)
    }

    /// Several lines, each of them one value.
    pub(super) fn lines(&self, name: &str, part: &str) -> Markup {
        let (label, hint, error) = (self.label(part), self.lang.text("about-one-a-line"), self.error(name));
        let shape = Field::new(name, &label).hint(&hint).error(error.as_deref());
        ui::field(self.lang, &shape, &Input::area(self.typed.get(name), 2, None))
    }

    /// Controls under one heading, such as day and month.
    pub(super) fn group(&self, name: &str, label: &str, content: &Markup) -> Markup {
        let error = self.error(name);
        ui::group(self.lang, &Field::new(name, label).error(error.as_deref()), content)
    }

    /// Controls whose heading stands above them already.
    fn headed(&self, name: &str, label: &str, content: &Markup) -> Markup {
        let error = self.error(name);
        ui::group(self.lang, &Field::new(name, label).error(error.as_deref()).label_spoken(), content)
    }

    /// A list of rows with a button for one more.
    pub(super) fn rows(&self, list: &str, part: &str, optional: bool, row: impl Fn(usize) -> Markup) -> Markup {
        let (label, error) = (self.label(part), self.error(list));
        let shape = Field::new(list, &label).error(error.as_deref());
        let shape = if optional { shape.optional() } else { shape };
        let body = self.row_list(list, part, row);
        ui::rows(self.lang, &format!("{list}-rows"), &ui::group(self.lang, &shape, &body))
    }

    /// A list whose rows are forms of their own, below a heading that says what they are.
    pub(super) fn parts(&self, list: &str, inside: impl Fn(&str) -> Markup) -> Markup {
        let body = self.row_list(list, list, |index| {
            let name = format!("{list}-{index}");
            let number = (index + 1).to_string();
            let label = self.lang.text_with(&format!("about-one-{list}"), &[("number", (&number).into())]);
            let remove = self.lang.text_with(&format!("about-remove-{list}"), &[("number", (&number).into())]);
            let remove = Button::quiet_danger(remove).icon(Icon::Trash).value("do", format!("remove-{name}"));
            let body = html! { div.form-fields { (inside(&name)) div { (remove.skips_checks()) } } };
            html! { div.form-part { (self.group(&name, &label, &body)) } }
        });
        ui::rows(self.lang, &format!("{list}-rows"), &self.headed(list, &self.label(list), &body))
    }

    fn row_list(&self, list: &str, part: &str, row: impl Fn(usize) -> Markup) -> Markup {
        let count = self.typed.rows(list);
        let add = Button::quiet(self.lang.text(&format!("about-add-{part}"))).icon(Icon::Plus);
        html! {
            @for index in 0..count { (row(index)) }
            @if count < MOST_ROWS { (ui::button_row(&[add.value("do", format!("add-{list}")).skips_checks()])) }
        }
    }

    /// The button that takes a row away.
    pub(super) fn remove(&self, list: &str, part: &str, index: usize) -> Button {
        let number = (index + 1).to_string();
        let name = self.lang.text_with(&format!("about-remove-{part}"), &[("number", (&number).into())]);
        Button::icon_only(Icon::Cross, name).value("do", format!("remove-{list}-{index}")).skips_checks()
    }

    /// Texts by language, such as names.
    pub(super) fn texts(&self, list: &str, part: &str, optional: bool) -> Markup {
        self.rows(list, part, optional, |index| {
            let (lang, text) = (format!("{list}-{index}-lang"), format!("{list}-{index}-text"));
            ui::row_of(&[
                self.text(&text, "text", Width::Full, false),
                self.language(&lang),
                html! { (self.remove(list, part, index)) },
            ])
        })
    }

    /// Pages on the web, each with its language.
    pub(super) fn links(&self, list: &str, part: &str, optional: bool) -> Markup {
        self.rows(list, part, optional, |index| {
            let (url, lang) = (format!("{list}-{index}-url"), format!("{list}-{index}-lang"));
            ui::row_of(&[
                self.input(&url, "url", &Input::url(self.typed.get(&url)), false),
                self.language(&lang),
                html! { (self.remove(list, part, index)) },
            ])
        })
    }

    fn language(&self, name: &str) -> Markup {
        let value = self.typed.get(name);
        let mut options: Vec<Opt> =
            Lang::teaching_languages().iter().map(|code| Opt::new(*code, self.lang.language_name(code))).collect();
        options.sort_by_key(|option| self.lang.sort_key(&option.text));
        let choose = self.lang.text("ui-choose");
        self.input(name, "lang", &Input::select(value, &options).empty_text(&choose).width(Width::Short), false)
    }

    /// A postal address, folded up while it is empty and right.
    pub(super) fn address(&self, name: &str, part: &str) -> Markup {
        let of = |part: &str| format!("{name}-{part}");
        // The whole address is optional, which its heading need not say of each part.
        let line = |part: &str, width| self.text(&of(part), part, width, false);
        let parts = [
            "recipients",
            "lines",
            "street",
            "building",
            "post-office-box",
            "postal-code",
            "town",
            "region",
            "country",
        ];
        let is_used = parts.iter().any(|part| !self.typed.get(&of(part)).trim().is_empty());
        let is_wrong = self.told.iter().any(|(control, _)| control.starts_with(name));
        let label = self.label(part);
        let body = html! {
            div.form-fields {
                (self.lines(&of("recipients"), "recipients"))
                (ui::row_of(&[line("street", Width::Full), line("building", Width::Short)]))
                (line("post-office-box", Width::Half))
                (self.lines(&of("lines"), "lines"))
                (ui::row_of(&[line("postal-code", Width::Short), line("town", Width::Full)]))
                (ui::row_of(&[line("region", Width::Full), line("country", Width::Short)]))
            }
        };
        ui::details(&label, is_used || is_wrong, &self.headed(name, &label, &body))
    }

    /// Offices and people.
    pub(super) fn contacts(&self) -> Markup {
        self.parts("contact", |name| {
            let of = |part: &str| format!("{name}-{part}");
            html! {
                (self.texts(&of("names"), "names", false))
                (ui::row_of(&[
                    self.text(&of("given-names"), "given-names", Width::Full, true),
                    self.text(&of("family-name"), "family-name", Width::Full, true),
                ]))
                (self.lines(&of("emails"), "emails"))
                (self.lines(&of("phones"), "phones"))
                (self.texts(&of("roles"), "roles", true))
                (self.address(&of("street-address"), "street-address"))
                (self.address(&of("mailing-address"), "mailing-address"))
            }
        })
    }

    /// Whom to ask: mail address, phone and pages.
    pub(super) fn office(&self, name: &str) -> Markup {
        let of = |part: &str| format!("{name}-{part}");
        html! {
            (ui::row_of(&[
                self.input(&of("email"), "email", &Input::email(self.typed.get(&of("email"))), false),
                self.input(&of("phone"), "phone", &Input::text(self.typed.get(&of("phone"))), false),
            ]))
            (self.links(&of("websites"), "websites", false))
        }
    }
}

/// The differences between what somebody else left and what was typed, told above a form that came back.
pub(super) fn conflict(
    staff: &Staff,
    theirs: &app::institution_pages::InstitutionPages,
    ours: &app::institution_pages::InstitutionPages,
) -> Markup {
    let lang = staff.lang();
    let (before, after) = (lang.text("about-now-in-draft"), lang.text("about-what-you-typed"));
    let found = differences::between(theirs, ours);
    let title = lang.text("about-conflict");
    ui::section("conflict", &title, &about::table(lang, &found, (&before, theirs), (&after, ours)))
}
