//! The mail server: whether it is there, can be trusted and lets us in. No letter is sent.

use super::Report;
use crate::config::Config;
use crate::said::chain;
use crate::serve;

/// Looks at it.
pub(super) async fn look(config: &Config, report: &mut Report) {
    let Some(mail) = &config.mail else {
        report.note("Mail: there is no [mail], so none is sent. Invitations are links that you hand over yourself");
        return;
    };
    let post = match serve::extra_ca(config).and_then(|extra| mail.post(extra)) {
        Ok(post) => post,
        Err(error) => return report.todo(format!("Mail: {}. Correct [mail]", chain(&error))),
    };
    if config.pages.public_url.is_none() && config.pages.listen.ip().is_unspecified() {
        report.todo("Mail: letters have links to the pages. Set [pages] public_url to the address that browsers see");
    }
    match post.check().await {
        Ok(seen) => {
            let safe = if seen.is_safe { "over TLS" } else { "in plain text on this machine" };
            let name = if seen.is_logged_in { "lets us in" } else { "answers" };
            report.fine(format!("Mail: {} {name} {safe}. No letter was sent", mail.place()));
        }
        Err(fault) => report.todo(format!("Mail: {fault}. Look at [mail] and at {}", mail.place())),
    }
}
