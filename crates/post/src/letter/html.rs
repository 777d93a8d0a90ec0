//! The letter as a page: one column without tables, colours for light and dark, nothing that is loaded. Mail programs
//! know style attributes and little else; those that know style sheets turn dark when their reader does.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Block, Letter, Line, one_line};

const SHEET: &str = "
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #16181c !important; color: #e8eaed !important; }
  .sheet { background: #1e2126 !important; border-color: #383d45 !important; }
  .quiet { color: #adb3bc !important; }
  .line { border-color: #383d45 !important; }
  a.link { color: #93b4ff !important; }
  a.action { background: #2f62cd !important; color: #ffffff !important; }
}";
const FACE: &str = "font-family: -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;";

pub(super) fn write(letter: &Letter) -> Markup {
    let body = format!("margin: 0; padding: 0; background: #f8f8f6; color: #1a1c20; {FACE}");
    let page = "padding: 24px 12px; background: #f8f8f6; color: #1a1c20;";
    let sheet = "max-width: 560px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #d5d4ce; \
                 border-radius: 8px; font-size: 16px; line-height: 24px; overflow-wrap: anywhere;";
    html! {
        (DOCTYPE)
        html lang=(letter.lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (one_line(&letter.subject)) }
                style { (PreEscaped(SHEET)) }
            }
            body style=(body) {
                div.page style=(page) {
                    main.sheet style=(sheet) {
                        p.quiet style="margin: 0 0 8px; font-size: 14px; line-height: 20px; color: #50555d;" {
                            (one_line(&letter.sender))
                        }
                        h1 style="margin: 0 0 16px; font-size: 20px; line-height: 28px; font-weight: 600;" {
                            (one_line(&letter.subject))
                        }
                        @for part in &letter.blocks { (block(part)) }
                        div.line style="margin: 24px 0 0; padding: 16px 0 0; border-top: 1px solid #d5d4ce;" {
                            @for text in &letter.foot {
                                p.quiet style="margin: 0 0 4px; font-size: 14px; line-height: 20px; color: #50555d;" {
                                    (one_line(text))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Text(text) => html! { p style="margin: 0 0 16px;" { (one_line(text)) } },
        Block::Action { label, href, or_copy } => {
            let button = "display: inline-block; padding: 12px 20px; background: #1d4fb8; color: #ffffff; \
                          border-radius: 6px; font-weight: 600; text-decoration: none;";
            let target = one_line(href);
            html! {
                @if is_web(&target) {
                    p style="margin: 0 0 16px;" { a.action href=(target) style=(button) { (one_line(label)) } }
                }
                p.quiet style="margin: 0 0 16px; font-size: 14px; line-height: 20px; color: #50555d;" {
                    (one_line(or_copy)) br; (target)
                }
            }
        }
        Block::List { title, lines } => html! {
            h2 style="margin: 0 0 8px; font-size: 16px; line-height: 24px; font-weight: 600;" { (one_line(title)) }
            ul style="margin: 0 0 16px; padding: 0 0 0 20px;" { @for item in lines { (line(item)) } }
        },
    }
}

fn line(line: &Line) -> Markup {
    let text = one_line(&line.text);
    html! {
        li style="margin: 0 0 8px;" {
            @match line.href.as_deref().map(one_line).filter(|href| is_web(href)) {
                Some(href) => a.link href=(href) style="color: #1d4fb8;" { (text) },
                None => (text),
            }
            @if let Some(note) = &line.note {
                br; span.quiet style="font-size: 14px; line-height: 20px; color: #50555d;" { (one_line(note)) }
            }
        }
    }
}

/// Whether an address leads to a page and nowhere else.
fn is_web(href: &str) -> bool {
    href.starts_with("https://") || href.starts_with("http://")
}
