use l10n::Lang;
use maud::html;

use super::{BareShell, Density, Institution, Nav, NavItem, NavView, PageShell, Person, Theme, bare_page, page};
use crate::icon::Icon;

fn staff_page(body: maud::Markup) -> String {
    let nav = Nav {
        sections: vec![NavItem {
            count: Some("4".into()),
            current: true,
            views: vec![NavView { text: "Law".into(), href: "/agreements?unit=law".into(), current: true }],
            edit_views: Some("/views".into()),
            ..NavItem::new(Icon::Agreements, "Agreements", "/agreements")
        }],
        ..Nav::default()
    };
    let institution =
        Institution { name: "Rīgas Piemēra universitāte".into(), short: "RPU".into(), href: "/".into() };
    let person = Person {
        name: "Ilze Ozola".into(),
        role: "International Relations".into(),
        account: None,
        sign_out: "/sign-out".into(),
    };
    page(&PageShell {
        lang: Lang::En,
        theme: Theme::Dark,
        density: Density::Compact,
        keys: true,
        accents: None,
        title: "Agreements",
        error: true,
        path: "/agreements?state=draft&who=\"you\"",
        nav: &nav,
        institution: &institution,
        person: Some(&person),
        flash: None,
        body,
    })
    .into_string()
}

#[test]
fn a_page_says_its_language_theme_and_error_and_has_one_main() {
    let html = staff_page(html! { h1 { "Agreements" } });
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\" data-theme=\"dark\" data-density=\"compact\">"));
    assert!(html.contains("<title>Error: Agreements – Rīgas Piemēra universitāte</title>"));
    assert_eq!(html.matches("<main").count(), 1);
    assert!(html.contains("href=\"#content\""));
    assert!(html.contains("value=\"/agreements?state=draft&amp;who=&quot;you&quot;\""));
}

#[test]
fn a_view_that_somebody_keeps_is_the_current_page_below_its_section() {
    let html = staff_page(html! {});
    assert!(html.contains("href=\"/agreements\" aria-current=\"true\""), "{html}");
    assert!(html.contains("href=\"/agreements?unit=law\" aria-current=\"page\""), "{html}");
    // All sections stand behind two buttons of a phone.
    assert_eq!(html.matches("popovertarget=\"menu\"").count(), 2);
    assert!(html.contains("id=\"menu\" popover=\"auto\""));
}

#[test]
fn a_module_is_loaded_only_where_its_element_stands() {
    assert!(!staff_page(html! {}).contains("<script"));
    let live = staff_page(html! { hb-live {} });
    assert_eq!(live.matches("<script type=\"module\"").count(), 1);
}

#[test]
fn no_page_carries_inline_style_or_script() {
    let body = html! { h1 { "Sākums" } };
    let shell = BareShell::new(Lang::Lv, Theme::Auto, "Habita", "/", body).narrow();
    let html = bare_page(&shell.mode(Some("Sandbox")).link("For IT", "/it")).into_string();
    assert!(!html.contains("style="));
    assert!(!html.contains("<style"));
    assert!(html.contains("<title>Habita</title>"));
}
