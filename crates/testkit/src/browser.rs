//! A small browser without JavaScript: opens pages, follows redirects, keeps cookies, fills in forms as they come.
//!
//! It reads the HTML that Habita writes, where every attribute has its quotes; it is no reader of HTML in general.

mod form;
mod html;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use http::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use url::Url;

pub use self::form::Form;
use self::html::{Piece, is_void, pieces};

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
        form::forms(&self.html)
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
        let sent: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
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
