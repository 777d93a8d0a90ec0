//! Asking once more before something is taken away: on a page of its own, and in a dialog for the script that asks for
//! it.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{CONFIRM, Confirm, Frame};

use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

/// A question and the place of its page.
pub(crate) struct Question<'a> {
    pub(crate) section: Section,
    /// The way to the page.
    pub(crate) crumbs: Markup,
    pub(crate) confirm: Confirm<'a>,
}

/// Asks it. After a try that did not work the page has status 422; a part of it is there as it was asked for.
pub(crate) async fn ask(staff: &Staff, question: Question<'_>) -> Response {
    let lang = staff.lang();
    let Question { section, crumbs, confirm } = question;
    let error = confirm.wrong.is_some();
    if staff.visitor.fragment.as_deref() == Some(CONFIRM) {
        return ui::confirm(lang, &confirm, Frame::Dialog).into_response();
    }
    let body = html! { (crumbs) (ui::confirm(lang, &confirm, Frame::Page)) };
    shell::page(staff, Page { error, ..Page::new(section, confirm.title, body) }).await
}
