//! People and offices to write to.

use domain::agreement::copy::AgreementCopy;
use domain::contact::{Address, Contact, Phone};
use l10n::Lang;
use maud::{Markup, html};

/// Several contacts below each other.
pub(crate) fn list(lang: Lang, contacts: &[Contact]) -> Markup {
    html! {
        @for contact in contacts { (one(lang, contact)) }
    }
}

/// Groups of contacts under their labels, such as ours and theirs, as wide as there is room.
pub(crate) fn groups(groups: &[(String, Markup)]) -> Markup {
    html! {
        @for (label, contacts) in groups { div.contact-group { h3 { (label) } (contacts) } }
    }
}

/// One contact: name, office, ways to reach it.
pub(crate) fn one(lang: Lang, contact: &Contact) -> Markup {
    let name = contact.display_name();
    let labels = contact.names.iter().map(|label| &label.text).filter(|label| **label != name);
    html! {
        div.contact {
            (ui::avatar(&name))
            div.contact-words {
                p { (name) }
                @for label in labels { p.quiet { (label) } }
                @for role in &contact.roles { p.quiet lang=[&role.lang] { (role.text) } }
                @for email in &contact.emails { p { (mail_link(email)) } }
                @for phone in &contact.phones { @if let Some(number) = number(phone) { p { (number) } } }
                @for fax in &contact.faxes {
                    @if let Some(number) = number(fax) { p { (lang.text_with("agreement-fax", &[("number", (&number).into())])) } }
                }
                @for address in contact.street_address.iter().chain(&contact.mailing_address) {
                    p.quiet { (lines(address).join(", ")) }
                }
            }
        }
    }
}

/// Where to write to the side that a copy belongs to: to the first contact with an address, else to who signs.
pub(crate) fn email_of(copy: &AgreementCopy) -> Option<&str> {
    let owner = &copy.owner;
    let mut contacts = owner.contacts.iter().chain(&owner.signing_contact);
    contacts.find_map(|contact| contact.emails.first()).map(String::as_str)
}

/// A link that writes a mail.
pub(crate) fn mail_link(email: &str) -> Markup {
    html! { a href=(mail_address(email)) { (breakable(email)) } }
}

/// The address of a link that writes a mail. What a partner names as an address may hold more than one: encoded, it
/// cannot add recipients, a subject or a text.
pub(crate) fn mail_address(email: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+@".contains(&byte);
    let encode = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let encoded: String = email.bytes().map(encode).collect();
    format!("mailto:{encoded}")
}

/// An address that may break before its `@`, its dots and its slashes, so that no word of it is cut.
pub(crate) fn breakable(email: &str) -> Markup {
    html! {
        @for sign in email.chars() {
            @if matches!(sign, '@' | '.' | '/') { wbr; }
            (sign)
        }
    }
}

/// A link to a page of theirs, under its address without what browsers add. Whatever is no plain address of the web is
/// text.
pub(crate) fn website(address: &str) -> Markup {
    let Some(href) = web_address(address) else {
        return html! { (address) };
    };
    let rest = href.split_once("://").map_or(href.as_str(), |(_, rest)| rest);
    let short = rest.split(['?', '#']).next().unwrap_or(rest).trim_end_matches('/');
    html! { a href=(href) rel="noreferrer" { (breakable(short)) } }
}

/// The address of a page of the web, also where somebody left out how browsers begin it.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().any(|sign| sign.is_whitespace() || sign.is_control()) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return Some(text.to_owned());
    }
    let name = lower.split('/').next().unwrap_or_default();
    let is_name = name.contains('.')
        && name.starts_with(|sign: char| sign.is_alphanumeric())
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-'));
    is_name.then(|| format!("https://{text}"))
}

fn number(phone: &Phone) -> Option<String> {
    let number = phone.e164.as_ref().or(phone.other.as_ref())?;
    Some(match &phone.extension {
        Some(extension) => format!("{number} ({extension})"),
        None => number.clone(),
    })
}

fn lines(address: &Address) -> Vec<String> {
    let mut lines = address.recipients.clone();
    lines.extend(address.lines.iter().cloned());
    let join =
        |parts: &[&Option<String>]| parts.iter().filter_map(|part| part.as_deref()).collect::<Vec<_>>().join(" ");
    let street =
        join(&[&address.street, &address.building_number, &address.building_name, &address.unit, &address.floor]);
    let town = join(&[&address.postal_code, &address.locality]);
    lines.extend([
        street,
        join(&[&address.post_office_box]),
        town,
        join(&[&address.region]),
        join(&[&address.country]),
    ]);
    lines.retain(|line| !line.trim().is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_only_at_its_signs() {
        let html = breakable("international.office@beta.example").into_string();
        assert_eq!(html, "international<wbr>.office<wbr>@beta<wbr>.example");
        assert_eq!(breakable("<b>").into_string(), "&lt;b&gt;");
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let link = website("https://www.beta.example/a?b=\"c\"").into_string();
        assert!(link.starts_with("<a href=\"https://www.beta.example/a?b=&quot;c&quot;\""), "{link}");
        assert!(link.contains("www<wbr>.beta<wbr>.example<wbr>/a</a>"), "{link}");
        for odd in ["javascript:alert(1)", "data:text/html,x", "//beta.example", "https://a b", "ftp://beta.example"] {
            assert!(!website(odd).into_string().contains("<a"), "{odd}");
        }
        for bare in ["www.beta.example", "beta.example/erasmus"] {
            assert_eq!(web_address(bare), Some(format!("https://{bare}")));
        }
        for odd in ["beta", "a@beta.example", ".example", "beta.example:x", "", "see www.beta.example"] {
            assert_eq!(web_address(odd), None, "{odd}");
        }
    }

    #[test]
    fn an_address_of_a_partner_adds_nothing_to_a_mail() {
        assert_eq!(mail_address("erasmus+out@beta.example"), "mailto:erasmus+out@beta.example");
        assert_eq!(
            mail_address("a@b.example?bcc=c@d.example&body=x"),
            "mailto:a@b.example%3Fbcc%3Dc@d.example%26body%3Dx"
        );
        assert_eq!(mail_address("ā@b.example"), "mailto:%C4%81@b.example");
    }
}
