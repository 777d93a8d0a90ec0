//! Our own documents, written in Markdown, as markup: headings that can be linked to, lists, tables, codes. There is no
//! way to write HTML into them, and a link leads where the caller says.

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::content::code_block;

/// A heading within a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub title: String,
    /// What leads to it.
    pub anchor: String,
    /// 2 or 3.
    pub level: u8,
}

/// A document in markup, without its title.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Everything below the title.
    pub body: Markup,
}

/// How a document is turned into markup.
struct Writer<'a> {
    out: String,
    headings: Vec<Heading>,
    /// Where the heading under way begins, with its words so far, and the name that it was given.
    heading: Option<(usize, String, Option<String>)>,
    /// The code block under way.
    code: Option<String>,
    /// The words in place of a picture, or of the title, which stands elsewhere.
    unseen: bool,
    in_head: bool,
    /// Whether the link under way leads nowhere.
    is_dead: bool,
    cell: Option<usize>,
    spoken_code: &'a str,
    spoken_table: &'a str,
    anchor: &'a dyn Fn(&str) -> String,
    link: &'a dyn Fn(&str) -> Option<String>,
}

/// Turns a document into markup. `anchor` names a heading by its words, unless it has a name: `## Words {#name}`;
/// `link` gives the address for a target, or none if there is nothing to link to, and then its words stand alone. The
/// two words are read out before a block of code and before a table, which can be scrolled.
#[must_use]
pub fn markdown(
    text: &str,
    (spoken_code, spoken_table): (&str, &str),
    anchor: &dyn Fn(&str) -> String,
    link: &dyn Fn(&str) -> Option<String>,
) -> Written {
    let mut writer = Writer {
        out: String::with_capacity(text.len() * 2),
        headings: Vec::new(),
        heading: None,
        code: None,
        unseen: false,
        in_head: false,
        is_dead: false,
        cell: None,
        spoken_code,
        spoken_table,
        anchor,
        link,
    };
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES) {
        writer.take(event);
    }
    Written { headings: writer.headings, body: PreEscaped(writer.out) }
}

impl Writer<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.words(&text),
            Event::Code(text) => {
                if let Some((_, words, _)) = &mut self.heading {
                    words.push_str(&text);
                }
                self.put(&html! { code.code { (text) } });
            }
            Event::SoftBreak => self.words("\n"),
            Event::HardBreak => self.raw("<br>"),
            Event::Rule => self.raw("<hr>"),
            // None of our documents has these.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level: HeadingLevel::H1, .. } | Tag::Image { .. } => self.unseen = true,
            Tag::Heading { id, .. } => {
                self.heading = Some((self.out.len(), String::new(), id.map(|id| id.to_string())));
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => self.code = Some(String::new()),
            Tag::Link { dest_url, .. } => self.open_link(&dest_url),
            Tag::List(Some(first)) if first != 1 => {
                self.raw(&format!("<ol start=\"{first}\">"));
            }
            Tag::Table(_) => {
                let label = html! { (self.spoken_table) }.into_string().replace('"', "&quot;");
                self.raw(&format!("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\"><table>"));
            }
            Tag::TableHead => {
                self.in_head = true;
                self.raw("<thead><tr>");
            }
            Tag::TableCell => self.cell = Some(self.out.len()),
            other => {
                let name = element(other.to_end());
                self.raw(&if name.is_empty() { String::new() } else { format!("<{name}>") });
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(HeadingLevel::H1) | TagEnd::Image => self.unseen = false,
            TagEnd::Heading(level) => self.close_heading(level),
            TagEnd::CodeBlock => {
                let text = self.code.take().unwrap_or_default();
                self.put(&code_block(self.spoken_code, text.trim_end()));
            }
            TagEnd::Link if std::mem::take(&mut self.is_dead) => {}
            TagEnd::Link => self.raw("</a>"),
            TagEnd::Table => self.raw("</tbody></table></div>"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.raw("</tr></thead><tbody>");
            }
            TagEnd::TableCell => {
                let inside = self.cell.take().map(|at| self.out.split_off(at)).unwrap_or_default();
                // A column without a name has no head.
                let name = if self.in_head && !inside.is_empty() { "th scope=\"col\"" } else { "td" };
                let end = name.split(' ').next().unwrap_or_default();
                self.raw(&format!("<{name}>{inside}</{end}>"));
            }
            other => {
                let name = element(other);
                self.raw(&if name.is_empty() { String::new() } else { format!("</{name}>") });
            }
        }
    }

    /// Opens a link, or leaves its words alone where it leads nowhere.
    fn open_link(&mut self, target: &str) {
        match (self.link)(target) {
            Some(href) => {
                let href = html! { (href) }.into_string().replace('"', "&quot;");
                self.raw(&format!("<a href=\"{href}\">"));
            }
            None => self.is_dead = true,
        }
    }

    fn close_heading(&mut self, level: HeadingLevel) {
        let Some((at, title, name)) = self.heading.take() else { return };
        let inside = PreEscaped(self.out.split_off(at));
        let anchor = name.unwrap_or_else(|| (self.anchor)(&title));
        let level = if level == HeadingLevel::H2 { 2 } else { 3 };
        let heading = if level == 2 {
            html! { h2 id=(anchor) { (inside) } }
        } else {
            html! { h3 id=(anchor) { (inside) } }
        };
        self.put(&heading);
        self.headings.push(Heading { title, anchor, level });
    }

    fn words(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
        } else {
            if let Some((_, words, _)) = &mut self.heading {
                words.push_str(text);
            }
            self.put(&html! { (text) });
        }
    }

    fn put(&mut self, markup: &Markup) {
        self.raw(&markup.0);
    }

    fn raw(&mut self, text: &str) {
        if !self.unseen {
            self.out.push_str(text);
        }
    }
}

/// The element of a part that needs no more than its name; empty for what is left out.
fn element(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "p",
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::TableRow => "tr",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Written {
        let anchor = |title: &str| title.to_lowercase().replace(' ', "-");
        let link = |target: &str| (target != "lost.md").then(|| format!("/guide/{}", target.trim_end_matches(".md")));
        markdown(text, ("Example", "Table"), &anchor, &link)
    }

    #[test]
    fn the_title_is_left_out_and_headings_can_be_linked_to() {
        let written = written("# Title with `code`\n\nText.\n\n## Use *this*\n\n### More {#much}\n");
        let html = written.body.into_string();
        assert_eq!(html, "<p>Text.</p><h2 id=\"use-this\">Use <em>this</em></h2><h3 id=\"much\">More</h3>");
        let titles: Vec<_> = written.headings.iter().map(|one| (one.title.as_str(), one.level)).collect();
        assert_eq!(titles, [("Use this", 2), ("More", 3)]);
    }

    #[test]
    fn html_is_only_words() {
        let html = written("# T\n\n<script>alert(1)</script>\n\nA <b>bold</b> word\n").body.into_string();
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;b&gt;bold"), "{html}");
    }

    #[test]
    fn a_link_leads_where_the_caller_says_or_is_only_words() {
        let html = written("# T\n\n[One](a.md) and [two](lost.md).\n").body.into_string();
        assert_eq!(html, "<p><a href=\"/guide/a\">One</a> and two.</p>");
    }

    #[test]
    fn tables_lists_and_code_keep_their_form() {
        let html = written("# T\n\n| A | |\n|---|---|\n| `x` | y |\n\n2. two\n\n- one\n\n```sh\na < b\n```\n")
            .body
            .into_string();
        assert!(html.contains("<thead><tr><th scope=\"col\">A</th><td></td></tr></thead><tbody><tr><td>"), "{html}");
        assert!(html.contains("</tr></tbody></table></div><ol start=\"2\"><li>two</li></ol><ul><li>one</li></ul>"));
        assert!(html.contains("<pre><code>a &lt; b</code></pre>"), "{html}");
    }
}
