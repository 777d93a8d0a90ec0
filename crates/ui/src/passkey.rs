//! The button that asks a device for a passkey. Only a script can do that: without one, words say so.

use l10n::Lang;
use maud::{Markup, html};

use crate::button::Button;

/// What the device is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyWay {
    /// To make a passkey.
    Create,
    /// To use one.
    Get,
}

/// A form that sends the device's answer.
#[derive(Debug, Clone)]
pub struct PasskeyForm<'a> {
    /// Where to.
    pub action: &'a str,
    /// What is asked.
    pub way: PasskeyWay,
    /// The options for `navigator.credentials`, JSON.
    pub options: &'a str,
    /// Names and values that go along.
    pub hidden: &'a [(&'a str, &'a str)],
    /// Whether the device is asked as soon as the page is open.
    pub at_once: bool,
    /// Fields above the button.
    pub fields: Markup,
    /// The button.
    pub button: Button,
}

/// The form. The answer goes as the field `answer`.
#[must_use]
pub fn passkey(lang: Lang, form: &PasskeyForm<'_>) -> Markup {
    let way = match form.way {
        PasskeyWay::Create => "create",
        PasskeyWay::Get => "get",
    };
    html! {
        hb-passkey data-way=(way) data-options=(form.options) data-now[form.at_once]
            data-missing=(lang.text("ui-passkey-missing")) data-failed=(lang.text("ui-passkey-failed")) {
            form method="post" action=(form.action) hidden {
                @for (name, value) in form.hidden { input type="hidden" name=(name) value=(value); }
                input type="hidden" name="answer" value="";
                (form.fields)
                (form.button)
            }
            p.passkey-words role="status" { (lang.text("ui-passkey-script")) }
        }
    }
}
