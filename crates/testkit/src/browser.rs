//! A small browser without JavaScript: opens pages, follows redirects, keeps cookies, fills in forms as they come.
//!
//! It reads the HTML that Habita writes, where every attribute has its quotes; it is no reader of HTML in general.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use http::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use url::Url;

/// How many redirects are followed.
const MOST_REDIRECTS: usize = 5;
/// How long a page is waited for.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(150);

/// A browser with its cookies. Like every browser it sends them to all ports of a machine.
pub struct Browser {
    client: reqwest::Client,
    cookies: BTreeMap<String, String>,
}

/// A page as it came.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it is, after all redirects.
    pub url: Url,
    /// The status.
    pub status: u16,
    /// What came.
    pub html: String,
}

/// A form as it stands on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes; empty means to its own page.
    pub action: String,
    /// Whether it is sent by POST.
    pub is_post: bool,
    /// What is sent if nothing is changed, in the order of the page.
    pub fields: Vec<(String, String)>,
    /// What could be chosen and is not.
    pub choices: Vec<(String, String)>,
    /// Its buttons, each with its name and value; both are empty if it has none.
    pub buttons: Vec<(String, String)>,
    /// Its id on the page, by which controls outside of it belong to it.
    pub id: String,
}

#[derive(Debug)]
enum Piece {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

impl Default for Browser {
    fn default() -> Self {
        doors::install_crypto();
        #[expect(clippy::disallowed_methods, reason = "a browser signs nothing")]
        let builder = reqwest::Client::builder();
        let client = builder.redirect(Policy::none()).no_proxy().timeout(PATIENCE).build();
        Self { client: client.expect("a client can be made"), cookies: BTreeMap::new() }
    }
}

impl Browser {
    /// Opens an address.
    pub async fn open(&mut self, url: &str) -> Page {
        let url = Url::parse(url).expect("an address");
        self.load(self.client.get(url.clone()), url).await
    }

    /// Opens an address again and again until the page is as wanted.
    ///
    /// # Panics
    /// If it is not within 15 seconds.
    pub async fn open_until(&mut self, url: &str, what: &str, wanted: impl Fn(&Page) -> bool) -> Page {
        let began = Instant::now();
        loop {
            let page = self.open(url).await;
            if wanted(&page) {
                return page;
            }
            assert!(began.elapsed() < PATIENCE, "{url} does not show {what}; it shows:\n{}", page.text());
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Sends a form of a page by its button with that value; by its only or first button if the value is empty.
    ///
    /// # Panics
    /// If the form has no such button.
    pub async fn press(&mut self, page: &Page, form: &Form, button: &str) -> Page {
        let pressed = form.buttons.iter().find(|(_, value)| button.is_empty() || value == button);
        let pressed = pressed.unwrap_or_else(|| panic!("no button {button:?} among {:?}", form.buttons));
        let mut fields = form.fields.clone();
        if !pressed.0.is_empty() {
            fields.push(pressed.clone());
        }
        let url = if form.action.is_empty() { page.url.clone() } else { page.at(&form.action) };
        let request = if form.is_post {
            let mut body = url::form_urlencoded::Serializer::new(String::new());
            let body = body.extend_pairs(&fields).finish();
            let kind = "application/x-www-form-urlencoded";
            self.client.post(url.clone()).header(http::header::CONTENT_TYPE, kind).body(body)
        } else {
            let mut url = url.clone();
            url.query_pairs_mut().clear().extend_pairs(&fields);
            self.client.get(url)
        };
        self.load(request, url).await
    }

    async fn load(&mut self, request: reqwest::RequestBuilder, url: Url) -> Page {
        let (mut request, mut url) = (request, url);
        for _ in 0..MOST_REDIRECTS {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let request_with = request
                .header(COOKIE, cookies.join("; "))
                .header("accept-language", "en")
                .header("sec-fetch-site", "same-origin");
            let answer = request_with.send().await.unwrap_or_else(|error| panic!("{url} does not answer: {error}"));
            for cookie in answer.headers().get_all(SET_COOKIE) {
                self.keep_cookie(cookie.to_str().expect("a cookie is plain text"));
            }
            let target = answer.headers().get(LOCATION).filter(|_| answer.status().is_redirection());
            let Some(target) = target else {
                let status = answer.status().as_u16();
                let html = answer.text().await.expect("a page is text");
                return Page { url, status, html };
            };
            url = url.join(target.to_str().expect("an address is plain text")).expect("an address");
            request = self.client.get(url.clone());
        }
        panic!("{url}: more than {MOST_REDIRECTS} redirects");
    }

    fn keep_cookie(&mut self, line: &str) {
        let (pair, rest) = line.split_once(';').unwrap_or((line, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Page {
    /// Its words without markup.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = pieces(&self.html).into_iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        });
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The words of the first element with this class.
    #[must_use]
    pub fn text_of(&self, class: &str) -> Option<String> {
        let mut open: Vec<String> = Vec::new();
        let mut words = String::new();
        for piece in pieces(&self.html) {
            match piece {
                Piece::Open(name, _) if !open.is_empty() && !is_void(&name) => open.push(name),
                Piece::Open(name, attributes) if open.is_empty() => {
                    let classes = attributes.get("class").map(String::as_str).unwrap_or_default();
                    if classes.split_whitespace().any(|one| one == class) {
                        open.push(name);
                    }
                }
                Piece::Close(name) if open.last() == Some(&name) => {
                    open.pop();
                    if open.is_empty() {
                        return Some(words.trim().to_owned());
                    }
                }
                Piece::Text(text) if !open.is_empty() => words.push_str(&text),
                _ => {}
            }
        }
        None
    }

    /// The addresses of its links.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        let hrefs = pieces(&self.html).into_iter().filter_map(|piece| match piece {
            Piece::Open(name, mut attributes) if name == "a" => attributes.remove("href"),
            _ => None,
        });
        hrefs.collect()
    }

    /// The whole address of something on this page.
    #[must_use]
    pub fn at(&self, href: &str) -> Url {
        self.url.join(href).expect("an address")
    }

    /// Its forms.
    #[must_use]
    pub fn forms(&self) -> Vec<Form> {
        forms(&self.html)
    }

    /// The form that goes to an address with this end and has a button with this value (or any, if it is empty).
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn form(&self, action: &str, button: &str) -> Form {
        self.find_form(action, button).unwrap_or_else(|| {
            panic!("{} has no form to {action:?} with a button {button:?}:\n{:#?}", self.url, self.forms())
        })
    }

    /// As [`Page::form`], if there is one.
    #[must_use]
    pub fn find_form(&self, action: &str, button: &str) -> Option<Form> {
        self.forms().into_iter().find(|form| {
            let path = form.action.split('?').next().unwrap_or_default();
            let fits = path.ends_with(action) && form.is_post;
            fits && form.buttons.iter().any(|(_, value)| button.is_empty() || value == button)
        })
    }
}

impl Form {
    /// Types or chooses a value.
    ///
    /// # Panics
    /// If the form has no such control.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let known = self.fields.iter().chain(&self.choices).any(|(known, _)| known == name);
        assert!(known, "the form has no {name:?}: {:?} {:?}", self.fields, self.choices);
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What is sent under a name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn forms(html: &str) -> Vec<Form> {
    let pieces = pieces(html);
    let mut found: Vec<Form> = Vec::new();
    let mut inside: Option<usize> = None;
    let mut select: Option<(String, Option<String>, Option<usize>)> = None;
    let mut area: Option<(String, String, Option<usize>)> = None;
    for piece in pieces {
        match piece {
            Piece::Open(name, attributes) => {
                let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
                let owner = match attributes.get("form") {
                    Some(id) => found.iter().position(|form| form.id == *id),
                    None => inside,
                };
                match name.as_str() {
                    "form" => {
                        let form = Form {
                            action: get("action"),
                            is_post: get("method").eq_ignore_ascii_case("post"),
                            id: get("id"),
                            ..Form::default()
                        };
                        found.push(form);
                        inside = Some(found.len() - 1);
                    }
                    "select" => select = Some((get("name"), None, owner)),
                    "textarea" => area = Some((get("name"), String::new(), owner)),
                    "option" => {
                        if let Some((name, chosen, owner)) = &mut select {
                            if attributes.contains_key("selected") || chosen.is_none() {
                                *chosen = Some(get("value"));
                            }
                            if let Some(form) = owner.and_then(|owner| found.get_mut(owner)) {
                                form.choices.push((name.clone(), get("value")));
                            }
                        }
                    }
                    "input" | "button" => {
                        if let Some(form) = owner.and_then(|owner| found.get_mut(owner)) {
                            control(form, &name, &attributes);
                        }
                    }
                    _ => {}
                }
            }
            Piece::Close(name) => match name.as_str() {
                "form" => inside = None,
                "select" => {
                    if let Some((name, Some(value), owner)) = select.take()
                        && let Some(form) = owner.and_then(|owner| found.get_mut(owner))
                    {
                        form.fields.push((name, value));
                    }
                }
                "textarea" => {
                    if let Some((name, value, owner)) = area.take()
                        && let Some(form) = owner.and_then(|owner| found.get_mut(owner))
                    {
                        form.fields.push((name, value));
                    }
                }
                _ => {}
            },
            Piece::Text(text) => {
                if let Some((_, value, _)) = &mut area {
                    value.push_str(&text);
                }
            }
        }
    }
    found
}

fn control(form: &mut Form, name: &str, attributes: &BTreeMap<String, String>) {
    let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
    let kind = get("type");
    if name == "button" || kind == "submit" {
        if kind != "button" {
            form.buttons.push((get("name"), get("value")));
        }
        return;
    }
    if !attributes.contains_key("name") || attributes.contains_key("disabled") {
        return;
    }
    let pair = (get("name"), get("value"));
    if matches!(kind.as_str(), "radio" | "checkbox") && !attributes.contains_key("checked") {
        form.choices.push(pair);
    } else {
        form.fields.push(pair);
    }
}

fn is_void(name: &str) -> bool {
    matches!(name, "input" | "br" | "img" | "meta" | "link" | "hr" | "path" | "use" | "circle" | "line" | "wbr")
}

/// The markup cut into tags and texts.
fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if !text.is_empty() {
            found.push(Piece::Text(plain(text)));
        }
        let Some(end) = end_of_tag(tag) else { break };
        let (inner, after) = (tag.get(1..end).unwrap_or_default(), tag.get(end + 1..).unwrap_or_default());
        rest = after;
        if let Some(name) = inner.strip_prefix('/') {
            found.push(Piece::Close(name.trim().to_lowercase()));
        } else if !inner.starts_with('!') {
            let name_ends = inner.find(|sign: char| sign.is_whitespace() || sign == '/').unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(name_ends);
            found.push(Piece::Open(name.to_lowercase(), read_attributes(attributes)));
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Text(plain(rest)));
    }
    found
}

/// Where the tag ends: the first `>` that is not in quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.char_indices().find_map(|(at, sign)| {
        if sign == '"' {
            quoted = !quoted;
        }
        (sign == '>' && !quoted).then_some(at)
    })
}

fn read_attributes(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = text.trim_start_matches(['/', ' ', '\n', '\t']);
    while !rest.is_empty() {
        let ends = rest.find(|sign: char| sign.is_whitespace() || sign == '=' || sign == '/').unwrap_or(rest.len());
        let (name, after) = rest.split_at(ends);
        rest = after;
        let mut value = String::new();
        if let Some(quoted) = after.strip_prefix("=\"") {
            let (inner, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            value = plain(inner);
            rest = after;
        }
        if !name.is_empty() {
            found.insert(name.to_owned(), value);
        }
        let next = rest.trim_start_matches(['/', '=', ' ', '\n', '\t']);
        if next.len() == rest.len() && name.is_empty() {
            break;
        }
        rest = next;
    }
    found
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = r#"<!doctype html><body><a href="/x?a=1&amp;b=2">A &lt;link&gt;</a>
        <form method="post" action="/app/edit"><input type="hidden" name="mark" value="7">
        <select name="kind"><option value="a">A</option><option value="b" selected>B</option></select>
        <input type="radio" name="way" value="out" checked><input type="radio" name="way" value="in">
        <textarea name="note">One &amp; two</textarea>
        <button name="do" value="save">Save</button><button name="do" value="send">Send > all</button></form>
        <span class="tag ok"><svg><use href="x"/></svg> In force</span></body>"#;

    fn page() -> Page {
        let url = Url::parse("http://127.0.0.1:1/app").unwrap();
        Page { url, status: 200, html: HTML.to_owned() }
    }

    #[test]
    fn a_form_is_read_as_a_browser_would_send_it() {
        let form = page().form("/edit", "send");
        let sent: Vec<(&str, &str)> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(sent, [("mark", "7"), ("kind", "b"), ("way", "out"), ("note", "One & two")]);
        assert_eq!(form.with("way", "in").value("way"), Some("in"));
    }

    #[test]
    fn links_and_words_are_found() {
        assert_eq!(page().links(), ["/x?a=1&b=2"]);
        assert_eq!(page().text_of("tag").as_deref(), Some("In force"));
        assert!(page().text().starts_with("A <link>"));
    }
}
