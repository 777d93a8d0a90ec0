//! A question before something is taken away or done for good: a page of its own, and where scripts run the same form
//! in a dialog over the page that asks. Links to such pages stand in [`opens`].

use l10n::Lang;
use maud::{Markup, html};

use crate::button::Button;
use crate::record::{PageHeader, page_header};

/// The id of the part of the page that a dialog asks for.
pub const CONFIRM: &str = "confirm";

/// Where a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// On its own page.
    Page,
    /// In a dialog over another page.
    Dialog,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Confirm<'a> {
    /// What would happen, as a question or in few words.
    pub title: &'a str,
    /// What follows from it.
    pub text: Markup,
    /// Why it did not work, after somebody tried.
    pub wrong: Option<&'a str>,
    /// Where the form goes.
    pub action: &'a str,
    /// Names and values that go along.
    pub hidden: &'a [(&'a str, &'a str)],
    /// The button that does it; its words say the result.
    pub button: Button,
    /// The page that one comes back to without doing it.
    pub back: &'a str,
}

/// The question. In a dialog the focus begins at what takes nothing away.
#[must_use]
pub fn confirm(lang: Lang, question: &Confirm<'_>, frame: Frame) -> Markup {
    confirm_with_id(lang, question, frame, CONFIRM)
}

pub(crate) fn confirm_with_id(lang: Lang, question: &Confirm<'_>, frame: Frame, id: &str) -> Markup {
    let cancel = html! {
        a.button.secondary href=(question.back) data-close[frame == Frame::Dialog] { span { (lang.text("ui-cancel")) } }
    };
    html! {
        section.confirm id=(id) {
            @match frame {
                Frame::Page => (page_header(&PageHeader { title: question.title, ..PageHeader::default() })),
                Frame::Dialog => h2 id={ (id) "-title" } { (question.title) },
            }
            @if let Some(wrong) = question.wrong {
                div.error-summary role="alert" tabindex="-1" id={ (id) "-wrong" } autofocus { h2 { (wrong) } }
            }
            div.confirm-text { (question.text) }
            form method="post" action=(question.action) {
                @for (name, value) in question.hidden { input type="hidden" name=(name) value=(value); }
                div.buttons {
                    @match frame {
                        Frame::Page => { (question.button) (cancel) }
                        Frame::Dialog => { (cancel) (question.button) }
                    }
                }
            }
        }
    }
}

/// A link to the page of a question, which opens it as a dialog where scripts run.
#[must_use]
pub fn opens(link: &Button) -> Markup {
    html! { hb-dialog { (link) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(frame: Frame, wrong: Option<&str>) -> String {
        let question = Confirm {
            title: "Delete the role?",
            text: html! { p { "Everybody loses it." } },
            wrong,
            action: "/roles/1/delete",
            hidden: &[("mark", "7")],
            button: Button::danger("Delete the role"),
            back: "/roles/1",
        };
        confirm(Lang::En, &question, frame).into_string()
    }

    #[test]
    fn the_page_and_the_dialog_send_the_same_form() {
        let (page, dialog) = (asked(Frame::Page, None), asked(Frame::Dialog, None));
        for html in [&page, &dialog] {
            assert!(html.contains("<form method=\"post\" action=\"/roles/1/delete\">"), "{html}");
            assert!(html.contains("<input type=\"hidden\" name=\"mark\" value=\"7\">"), "{html}");
            assert!(html.contains("href=\"/roles/1\""), "{html}");
            assert!(!html.contains("autofocus"), "{html}");
        }
        assert!(page.contains("<h1") && !page.contains("data-close"), "{page}");
        assert!(!dialog.contains("<h1") && dialog.contains("<h2 id=\"confirm-title\">"), "{dialog}");
    }

    #[test]
    fn in_a_dialog_what_takes_nothing_away_comes_first() {
        let first = |html: &str| html.find("Cancel").unwrap() < html.find("Delete the role</span>").unwrap();
        assert!(first(&asked(Frame::Dialog, None)));
        assert!(!first(&asked(Frame::Page, None)));
    }

    #[test]
    fn what_went_wrong_gets_the_focus() {
        let html = asked(Frame::Dialog, Some("This role gives the last right"));
        assert!(html.contains("role=\"alert\" tabindex=\"-1\" id=\"confirm-wrong\" autofocus"), "{html}");
    }
}
