//! What stands under the differences: how many values are taken over, what comes of it, and the buttons.

use domain::agreement::take_over::{Choice, Choices};
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, ChoiceCount, Icon};

use super::Pair;
use crate::forms::choices::value;
use crate::view::contact;
use crate::visitor::Staff;

/// The foot. What fits one choice or the other is all there, and the style sheet shows what fits what is chosen: while
/// everything stays ours, there is nothing to tell over the network, and the page says how else.
pub(super) fn foot(staff: &Staff, pair: &Pair<'_>, chosen: &Choices) -> Markup {
    let lang = staff.lang();
    let partner = pair.record.partner_name.as_str();
    let told = |key: &str| lang.text_with(key, &[("partner", partner.into())]);
    let choices = chosen.fields.values().chain(chosen.conditions.values()).chain(&chosen.termination);
    let taken = choices.filter(|choice| **choice == Choice::TakeTheirs).count();
    let kept = pair.comparison.count().saturating_sub(taken);
    let count = |choice: Choice, icon: Icon, key: &str, number: usize| ChoiceCount {
        value: value(choice),
        icon,
        text: lang.text_with(key, &[("count", (&number.to_string()).into())]),
        pattern: lang.text_with(key, &[("count", "#".into())]),
    };
    let counted = html! {
        (ui::choice_count(&[
            count(Choice::TakeTheirs, Icon::Check, "compare-taken", taken),
            count(Choice::KeepOurs, Icon::Circle, "compare-kept", kept),
        ]))
        span.if-some { (lang.text("obstacle-differences-do")) }
        span.if-all { (lang.text("compare-then-same")) }
    };
    let sends = staff.access.may_in(Right::SendAgreements, pair.record.facts.unit.as_ref());
    let draft = lang.text("compare-draft");
    let draft = if sends { Button::secondary(draft) } else { Button::primary(draft) };
    let send = Button::primary(told("compare-send")).short(lang.text("compare-send-short"));
    let write = contact::email_of(&pair.theirs.content).map(|email| {
        let words = Button::secondary(told("compare-keep-mail")).short(lang.text("agreement-write"));
        words.icon(Icon::Message).href(contact::mail_address(email))
    });
    let buttons = html! {
        div.if-taken {
            (draft.value("do", "draft"))
            @if sends { (send.value("do", "send")) }
        }
        @if let Some(write) = write { div.if-kept { (write) } }
    };
    html! {
        p.if-kept { (told("compare-keep-text")) }
        (ui::action_bar(Some(&counted), &buttons))
    }
}
