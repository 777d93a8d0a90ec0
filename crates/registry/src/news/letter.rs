//! The letters to hosts.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use l10n::Dates;
use post::{Address, Block, Letter, Line};

use super::{Condition, News, is_told};
use crate::Registry;
use crate::state::SourceStatus;

/// How many findings a letter names.
const MOST_FINDINGS: usize = 10;

pub(super) fn write(
    registry: &Registry,
    news: &News,
    source: &SourceStatus,
    condition: Condition,
    to: Address,
    now: Timestamp,
) -> Letter {
    let lang = news.lang;
    let options = &registry.inner.options;
    let dates = Dates::new(lang, TimeZone::UTC, now);
    let network = options.public_url.host_str().unwrap_or_default();
    let name = source.name();
    let say = |key: &str| lang.text_with(key, &[("name", name.into()), ("network", network.into())]);
    let (subject, mut blocks) = match condition {
        Condition::Well => (say("registry-mail-well-subject"), vec![Block::Text(say("registry-mail-well-text"))]),
        Condition::LeftOut => (
            say("registry-mail-left-out-subject"),
            vec![Block::Text(say("registry-mail-left-out-text")), findings(news, source)],
        ),
        Condition::Away => {
            let since = source.failure.as_ref().map_or_else(String::new, |failed| dates.exact(failed.since));
            let reason = source.failure.as_ref().map_or_else(String::new, |failed| failed.failure.text(lang));
            let text = lang.text_with("registry-mail-away-text", &[("name", name.into()), ("since", (&since).into())]);
            let what = lang.text_with("registry-mail-away-reason", &[("reason", (&reason).into())]);
            (say("registry-mail-away-subject"), vec![Block::Text(text), Block::Text(what)])
        }
    };
    blocks.push(Block::Text(lang.text_with("registry-mail-manifest", &[("address", source.location.as_str().into())])));
    blocks.push(Block::Action {
        label: lang.text("registry-mail-action"),
        href: page(registry, source),
        or_copy: lang.text("mail-or-copy"),
    });
    let answers = if news.post.takes_answers() { "mail-answers" } else { "mail-no-answers" };
    Letter {
        lang: lang.tag(),
        sender: lang.text_with("registry-mail-sender", &[("network", network.into())]),
        to,
        to_name: None,
        subject,
        blocks,
        foot: vec![lang.text("registry-mail-why"), lang.text(answers)],
    }
}

fn findings(news: &News, source: &SourceStatus) -> Block {
    let grave: Vec<_> = source.findings().iter().filter(|finding| is_told(finding.severity())).collect();
    let line = |text: String| Line { text, note: None, href: None };
    let mut lines: Vec<Line> = grave.iter().take(MOST_FINDINGS).map(|finding| line(finding.text(news.lang))).collect();
    if grave.len() > MOST_FINDINGS {
        let more = grave.len() - MOST_FINDINGS;
        lines.push(line(news.lang.text_with("mail-digest-more", &[("count", more.into())])));
    }
    Block::List { title: news.lang.text("registry-mail-findings"), lines }
}

/// The page of the host.
fn page(registry: &Registry, source: &SourceStatus) -> String {
    let page = registry.inner.options.public_url.join(&format!("hosts/{}", source.id));
    page.map_or_else(|_| String::new(), String::from)
}
