//! Buttons, and links that look like them. A button's words say the result.

use maud::{Markup, Render, html};

use crate::icon::Icon;

/// A button of a form, or with [`Button::href`] a link of the same look.
#[derive(Debug, Clone)]
pub struct Button {
    text: String,
    short: Option<String>,
    look: &'static str,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    href: Option<String>,
    name: Option<(String, String)>,
    form: Option<String>,
    form_action: Option<String>,
    posts: bool,
    spoken: Option<String>,
    hint: Option<String>,
    id: Option<String>,
    skips_checks: bool,
    disabled: bool,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Words,
    Icon,
    IconOnPhones,
}

impl Button {
    /// The one main action of a view.
    #[must_use]
    pub fn primary(text: impl Into<String>) -> Self {
        Self::new(text.into(), "primary")
    }

    /// Any other action.
    #[must_use]
    pub fn secondary(text: impl Into<String>) -> Self {
        Self::new(text.into(), "secondary")
    }

    /// An action beside others that should not draw the eye.
    #[must_use]
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::new(text.into(), "plain")
    }

    /// An action that takes something away.
    #[must_use]
    pub fn danger(text: impl Into<String>) -> Self {
        Self::new(text.into(), "danger")
    }

    /// An action that takes something away, in a place where it should not draw the eye.
    #[must_use]
    pub fn quiet_danger(text: impl Into<String>) -> Self {
        Self::new(text.into(), "plain danger")
    }

    /// A button with a picture only; `name` is what is read out and shown on pointing.
    #[must_use]
    pub fn icon_only(icon: Icon, name: impl Into<String>) -> Self {
        let mut button = Self::new(name.into(), "secondary");
        button.icon = Some(icon);
        button.shape = Shape::Icon;
        button
    }

    fn new(text: String, look: &'static str) -> Self {
        Self {
            text,
            short: None,
            look,
            icon: None,
            icon_after: None,
            href: None,
            name: None,
            form: None,
            form_action: None,
            posts: false,
            spoken: None,
            hint: None,
            id: None,
            skips_checks: false,
            disabled: false,
            shape: Shape::Words,
        }
    }

    /// Puts an icon before the words.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts an icon after the words, such as an arrow.
    #[must_use]
    pub fn icon_after(mut self, icon: Icon) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// Makes it a link.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// What a press adds to the form, such as `do=send`.
    #[must_use]
    pub fn value(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.name = Some((name.into(), value.into()));
        self
    }

    /// The id of the form that it belongs to, where it stands outside of that form.
    #[must_use]
    pub fn form(mut self, id: impl Into<String>) -> Self {
        self.form = Some(id.into());
        self
    }

    /// Sends the form to another address.
    #[must_use]
    pub fn form_action(mut self, action: impl Into<String>) -> Self {
        self.form_action = Some(action.into());
        self
    }

    /// Posts the form to another address, whatever the form does by itself.
    #[must_use]
    pub fn posts_to(self, action: impl Into<String>) -> Self {
        Self { form_action: Some(action.into()), posts: true, ..self }
    }

    /// Words that are only read out, after the visible ones: which of many `Remove` this is.
    #[must_use]
    pub fn spoken(mut self, words: impl Into<String>) -> Self {
        self.spoken = Some(words.into());
        self
    }

    /// What it does in a sentence, read out after its name and shown on pointing.
    #[must_use]
    pub fn hint(mut self, sentence: impl Into<String>) -> Self {
        self.hint = Some(sentence.into());
        self
    }

    /// An id of its own.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sends the form even where the browser finds it incomplete, as for drafts.
    #[must_use]
    pub fn skips_checks(mut self) -> Self {
        self.skips_checks = true;
        self
    }

    /// On a phone only its icon is seen, except where it takes something away; for what is seldom used beside the main
    /// button.
    #[must_use]
    pub fn folding(mut self) -> Self {
        self.shape = Shape::IconOnPhones;
        self
    }

    /// Fewer words, which stand instead where a phone has no room.
    #[must_use]
    pub fn short(mut self, words: impl Into<String>) -> Self {
        self.short = Some(words.into());
        self
    }

    /// Not possible now; the page must say why beside it.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
}

impl Render for Button {
    fn render(&self) -> Markup {
        let narrow = self.shape == Shape::Icon;
        let folding = self.shape == Shape::IconOnPhones;
        let inside = html! {
            @if let Some(icon) = self.icon { (icon) }
            @if narrow {
                span.spoken { (self.text) }
            } @else if let Some(short) = &self.short {
                span.in-full { (self.text) } span.in-short { (short) }
            } @else {
                span { (self.text) }
            }
            @if let Some(words) = &self.spoken { span.spoken { " " (words) } }
            @if let Some(icon) = self.icon_after { (icon) }
        };
        let title = narrow.then_some(&self.text).or(self.hint.as_ref());
        if let Some(href) = &self.href {
            return html! {
                a.button.(self.look).icon-only[narrow].folding[folding] id=[&self.id] href=(href) title=[title] { (inside) }
            };
        }
        html! {
            button.button.(self.look).icon-only[narrow].folding[folding] type="submit" id=[&self.id]
                name=[self.name.as_ref().map(|(name, _)| name)]
                value=[self.name.as_ref().map(|(_, value)| value)]
                form=[&self.form] formaction=[&self.form_action]
                formmethod=[self.posts.then_some("post")] title=[title]
                formnovalidate[self.skips_checks] disabled[self.disabled] { (inside) }
        }
    }
}

/// Buttons beside each other, wrapping where there is no room.
#[must_use]
pub fn button_row(buttons: &[Button]) -> Markup {
    html! { div.buttons { @for button in buttons { (button) } } }
}

/// A small form of one button that posts; `hidden` are names and values that go along.
#[must_use]
pub fn post_button(action: &str, hidden: &[(&str, &str)], button: &Button) -> Markup {
    html! {
        form.one-button method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (button)
        }
    }
}

/// A button that looks like a link and sends the form of an id with one more name and value.
#[must_use]
pub fn link_button(form: &str, (name, value): (&str, &str), text: &str) -> Markup {
    html! { button.link-button type="submit" form=(form) name=(name) value=(value) { (text) } }
}

/// A plain link with an icon before it.
#[must_use]
pub fn icon_link(icon: Icon, text: &str, href: &str) -> Markup {
    html! { a.icon-link href=(href) { (icon) span { (text) } } }
}
