//! Whole documents: pages of a university's staff, and bare pages outside of one.

use l10n::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::assets;
use crate::content::{avatar, monogram};
use crate::go::go;
use crate::icon::{Icon, mark};

/// Light, dark, or as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// All themes, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its word in the cookie and the document.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word of the cookie; anything else is as the device has it.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.as_str() == word).unwrap_or_default()
    }
}

/// How close rows stand on a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Density {
    /// With room.
    #[default]
    Comfortable,
    /// As many as fit.
    Compact,
}

impl Density {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// Its word in the cookie and the document.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// Reads the word of the cookie; anything else is comfortable.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|density| density.as_str() == word).unwrap_or_default()
    }
}

/// The university whose pages these are.
#[derive(Debug, Clone)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// Its short name, up to four letters.
    pub short: String,
    /// Its first page.
    pub href: String,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The office or role.
    pub role: String,
    /// The page of their account, if there is one.
    pub account: Option<String>,
    /// Where the form that signs out posts to.
    pub sign_out: String,
}

/// The sections of the product.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// The main sections. The first three stand at the foot of a phone, with the way to all.
    pub sections: Vec<NavItem>,
    /// Settings, help and tools, at the end.
    pub tail: Vec<NavItem>,
    /// Where the search form leads, if there is one.
    pub search: Option<String>,
}

/// One section.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Its picture.
    pub icon: Icon,
    /// Its name.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// How many things wait there.
    pub count: Option<String>,
    /// Whether this page belongs to it.
    pub current: bool,
    /// Views of it that the reader keeps.
    pub views: Vec<NavView>,
    /// Where these are changed.
    pub edit_views: Option<String>,
}

impl NavItem {
    /// A section without number and views, which this page does not belong to.
    #[must_use]
    pub fn new(icon: Icon, text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            icon,
            text: text.into(),
            href: href.into(),
            count: None,
            current: false,
            views: Vec::new(),
            edit_views: None,
        }
    }
}

/// A view of a section that the reader keeps.
#[derive(Debug, Clone)]
pub struct NavView {
    /// What they call it.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// Whether this page is it.
    pub current: bool,
}

/// A page of a university's staff.
#[derive(Debug, Clone)]
pub struct PageShell<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// How close rows stand.
    pub density: Density,
    /// The address of a style sheet with the institution's own colours, if it has some.
    pub accents: Option<&'a str>,
    /// What the page is, for the browser's tab and the bar on a phone.
    pub title: &'a str,
    /// Whether the form on it came back with errors; the title then says so.
    pub error: bool,
    /// This page's path with its query, to which the preference forms return.
    pub path: &'a str,
    /// The sections.
    pub nav: &'a Nav,
    /// Whose pages these are.
    pub institution: &'a Institution,
    /// Who is signed in.
    pub person: Option<&'a Person>,
    /// What stands above the content: the result of the last action, a warning.
    pub flash: Option<Markup>,
    /// The content, with one `h1`.
    pub body: Markup,
}

/// A page outside of a university: start, sign-in, errors.
#[derive(Debug, Clone)]
pub struct BareShell<'a> {
    lang: Lang,
    theme: Theme,
    accents: Option<&'a str>,
    title: &'a str,
    error: bool,
    path: &'a str,
    mode: Option<&'a str>,
    links: Vec<(String, String)>,
    narrow: bool,
    body: Markup,
}

impl<'a> BareShell<'a> {
    /// A page as wide as the window. `path` is its own with its query, to which the preference forms return; `body`
    /// has one `h1`.
    #[must_use]
    pub fn new(lang: Lang, theme: Theme, title: &'a str, path: &'a str, body: Markup) -> Self {
        Self {
            lang,
            theme,
            accents: None,
            title,
            error: false,
            path,
            mode: None,
            links: Vec::new(),
            narrow: false,
            body,
        }
    }

    /// The page has an institution's own colours: the address of their style sheet.
    #[must_use]
    pub fn accents(self, accents: Option<&'a str>) -> Self {
        Self { accents, ..self }
    }

    /// The title says that there is an error.
    #[must_use]
    pub fn error(self) -> Self {
        Self { error: true, ..self }
    }

    /// A word beside the name, such as `Sandbox`.
    #[must_use]
    pub fn mode(self, mode: Option<&'a str>) -> Self {
        Self { mode, ..self }
    }

    /// One more link at the right of the header.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.links.push((text.into(), href.into()));
        self
    }

    /// The content is one narrow column, as for signing in.
    #[must_use]
    pub fn narrow(self) -> Self {
        Self { narrow: true, ..self }
    }
}

/// A whole document for staff.
#[must_use]
pub fn page(shell: &PageShell<'_>) -> Markup {
    let tab = format!("{} – {}", shell.title, shell.institution.name);
    let body = html! {
        body.staff {
            (skip(shell.lang))
            header.frame { (top_bar(shell)) (side(shell)) }
            main.main id="content" tabindex="-1" {
                @if let Some(flash) = &shell.flash { div.flash { (flash) } }
                (shell.body)
            }
            footer.footer { p { (shell.lang.text("ui-footer")) } }
            (bottom_bar(shell))
            @if let Some(search) = &shell.nav.search {
                (go(shell.lang, search, shell.person.map_or("", |person| &person.name)))
            }
        }
    };
    document(shell.lang, (shell.theme, shell.density, shell.accents), &tab, shell.error, &body)
}

/// A whole document outside of a university.
#[must_use]
pub fn bare_page(shell: &BareShell<'_>) -> Markup {
    let name = shell.lang.text("common-habita");
    let tab = if shell.title == name { name.clone() } else { format!("{} – {name}", shell.title) };
    let body = html! {
        body.bare.narrow[shell.narrow] {
            (skip(shell.lang))
            header.bare-header {
                a.product href="/" { (mark()) span { (name) } }
                @if let Some(mode) = shell.mode { span.mode { (mode) } }
                @if !shell.links.is_empty() {
                    nav.bare-links aria-label=(shell.lang.text("ui-sections")) {
                        ul { @for (text, href) in &shell.links { li { a href=(href) { (text) } } } }
                    }
                }
            }
            main.main id="content" tabindex="-1" { (shell.body) }
            (footer(shell.lang, shell.theme, shell.path))
        }
    };
    document(shell.lang, (shell.theme, Density::default(), shell.accents), &tab, shell.error, &body)
}

/// Modules with the elements for which a page loads them. Elements that stand on the same pages share a module, so that
/// a page is few requests.
const MODULES: [(&str, &[&str]); 6] = [
    ("copy", &["copy"]),
    ("form", &["count", "rows"]),
    ("go", &["go"]),
    ("list", &["filter", "keys", "select"]),
    ("live", &["live", "time"]),
    ("passkey", &["passkey"]),
];

fn document(
    lang: Lang,
    (theme, density, accents): (Theme, Density, Option<&str>),
    title: &str,
    error: bool,
    body: &Markup,
) -> Markup {
    let density = Some(density.as_str()).filter(|_| density != Density::default());
    let title = if error { lang.text_with("ui-error-title", &[("title", title.into())]) } else { title.to_owned() };
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) data-theme=(theme.as_str()) data-density=[density] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(scheme(theme));
                title { (title) }
                link rel="stylesheet" href=(assets::css_href());
                @if let Some(accents) = accents { link rel="stylesheet" href=(accents); }
                link rel="icon" href=(assets::favicon_href()) type="image/svg+xml";
                @for (module, elements) in MODULES {
                    @if elements.iter().any(|element| body.0.contains(&format!("<hb-{element}"))) {
                        script type="module" src=(assets::js_href(module)) {}
                    }
                }
            }
            (PreEscaped(&body.0))
        }
    }
}

fn scheme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn skip(lang: Lang) -> Markup {
    html! { a.skip href="#content" { (lang.text("ui-skip")) } }
}

/// The bar at the top of a phone, with the whole menu behind its first button.
fn top_bar(shell: &PageShell<'_>) -> Markup {
    html! {
        div.top-bar {
            button.phone-menu type="button" popovertarget="menu" {
                (Icon::Menu) span.spoken { (shell.lang.text("ui-menu")) }
            }
            div.phone-sheet id="menu" popover="auto" { (sections(shell, false)) }
            p.top-title { (shell.title) }
            @if let Some(search) = &shell.nav.search {
                a.top-search href=(search) { (Icon::Search) span.spoken { (shell.lang.text("common-search")) } }
            }
        }
    }
}

/// The navigation at the left of a desk.
fn side(shell: &PageShell<'_>) -> Markup {
    html! { div.side { (sections(shell, true)) } }
}

/// The sections, which stand in the document twice: at the side, and behind the menu button
/// of a phone, where the search has a button of its own.
fn sections(shell: &PageShell<'_>, at_side: bool) -> Markup {
    let lang = shell.lang;
    let label = if at_side { "ui-sections" } else { "ui-menu" };
    html! {
        a.institution href=(shell.institution.href) {
            (monogram(&shell.institution.short))
            span { (shell.institution.name) }
        }
        @if let Some(search) = shell.nav.search.as_ref().filter(|_| at_side) {
            form.side-search method="get" action=(search) role="search" aria-label=(lang.text("search-title")) {
                button type="submit" { (Icon::Search) span.spoken { (lang.text("common-search")) } }
                input type="search" name="q" aria-label=(lang.text("common-search")) placeholder=(lang.text("common-search"));
                span.go-key aria-hidden="true" { "Ctrl K" }
            }
        }
        nav.side-nav aria-label=(lang.text(label)) {
            ul { @for item in &shell.nav.sections { (nav_item(lang, item)) } }
            @if !shell.nav.tail.is_empty() {
                ul.tail { @for item in &shell.nav.tail { (nav_item(lang, item)) } }
            }
        }
        @if let Some(person) = shell.person {
            (person_row(shell, person, at_side))
            @if !at_side { (preferences(shell)) }
        }
    }
}

/// Who is signed in, with the way out and to what they prefer.
fn person_row(shell: &PageShell<'_>, person: &Person, at_side: bool) -> Markup {
    let lang = shell.lang;
    html! {
        div.person {
            (avatar(&person.name))
            div.person-words {
                p {
                    span.spoken { (lang.text_with("ui-signed-in-as", &[("name", "".into())])) }
                    @if let Some(account) = &person.account { a href=(account) { (person.name) } }
                    @else { (person.name) }
                }
                p.quiet { (person.role) }
            }
            @if at_side {
                button.person-menu type="button" popovertarget="preferences" title=(lang.text("ui-preferences")) {
                    (Icon::Dots) span.spoken { (lang.text("ui-preferences")) }
                }
                div.preferences-sheet id="preferences" popover="auto" { (preferences(shell)) }
            }
            form.sign-out method="post" action=(person.sign_out) {
                button type="submit" title=(lang.text("common-sign-out")) {
                    (Icon::SignOut) span.spoken { (lang.text("common-sign-out")) }
                }
            }
        }
    }
}

fn nav_item(lang: Lang, item: &NavItem) -> Markup {
    let in_view = item.views.iter().any(|view| view.current);
    html! {
        li {
            a.nav-link href=(item.href) aria-current=[item.current.then_some(if in_view { "true" } else { "page" })] {
                (item.icon)
                span { (item.text) }
                @if let Some(count) = &item.count { span.count { (count) } }
            }
            @if !item.views.is_empty() {
                ul.nav-views {
                    @for view in &item.views {
                        li {
                            a.nav-link href=(view.href) aria-current=[view.current.then_some("page")] {
                                (Icon::Filter)
                                span { (view.text) }
                            }
                        }
                    }
                    @if let Some(edit) = &item.edit_views {
                        li { a.nav-link.quiet href=(edit) { (Icon::Pencil) span { (lang.text("ui-views-edit")) } } }
                    }
                }
            }
        }
    }
}

/// The bar at the foot of a phone; it gives way to the bar of a form.
fn bottom_bar(shell: &PageShell<'_>) -> Markup {
    html! {
        @if !shell.nav.sections.is_empty() {
            nav.bottom-bar aria-label=(shell.lang.text("ui-main-sections")) {
                ul {
                    @for item in shell.nav.sections.iter().take(3) {
                        li {
                            a href=(item.href) aria-current=[item.current.then_some("page")] {
                                (item.icon) span { (item.text) }
                            }
                        }
                    }
                    li {
                        button type="button" popovertarget="menu" {
                            (Icon::Menu) span { (shell.lang.text("ui-more")) }
                        }
                    }
                }
            }
        }
    }
}

/// What the reader prefers, as small forms that work without scripts.
fn preferences(shell: &PageShell<'_>) -> Markup {
    let lang = shell.lang;
    html! {
        div.preferences {
            (language(lang, shell.path))
            (theme_choice(lang, shell.theme, shell.path))
            (preference(&lang.text("ui-density"), "density", shell.path, &Density::ALL.map(|one| {
                (one.as_str(), lang.text(&format!("ui-density-{}", one.as_str())), one == shell.density, None)
            })))
        }
    }
}

/// Language and appearance at the foot of a page outside of a university.
fn footer(lang: Lang, theme: Theme, path: &str) -> Markup {
    html! {
        footer.footer {
            p { (lang.text("ui-footer")) }
            div.preferences { (language(lang, path)) (theme_choice(lang, theme, path)) }
        }
    }
}

fn language(lang: Lang, path: &str) -> Markup {
    let choices = Lang::ALL.map(|one| (one.tag(), one.own_name().to_owned(), one == lang, Some(one.tag())));
    preference(&lang.text("ui-language"), "lang", path, &choices)
}

fn theme_choice(lang: Lang, theme: Theme, path: &str) -> Markup {
    let words = |one: Theme| lang.text(&format!("ui-theme-{}", one.as_str()));
    let choices = Theme::ALL.map(|one| (one.as_str(), words(one), one == theme, None));
    preference(&lang.text("ui-theme"), "theme", path, &choices)
}

fn preference(label: &str, name: &str, path: &str, choices: &[(&str, String, bool, Option<&str>)]) -> Markup {
    html! {
        form.preference method="post" action="/preferences" {
            input type="hidden" name="return" value=(path);
            div.preference-choices role="group" aria-label=(label) {
                span.preference-label aria-hidden="true" { (label) }
                @for (value, text, chosen, lang) in choices {
                    button type="submit" name=(name) value=(value) lang=[lang]
                        aria-pressed=(if *chosen { "true" } else { "false" }) { (text) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
