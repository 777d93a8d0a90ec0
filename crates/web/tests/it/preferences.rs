//! Language and appearance.

use axum::body::Body;
use axum::http::{Request, header};

use crate::world::{World, body, form};

#[tokio::test]
async fn a_preference_is_kept_and_leads_back_to_the_page() {
    let world = World::new().await;
    let back = World::at("agreements?who=us");
    let request = form("/preferences").body(body(&[("return", &back), ("lang", "lv")])).unwrap();
    let reply = world.send(request).await;
    assert_eq!(reply.location(), back);
    assert!(reply.headers[header::SET_COOKIE].to_str().unwrap().starts_with("habita_lang=lv;"));
    let request = form("/preferences").body(body(&[("return", "//evil.example"), ("theme", "dark")])).unwrap();
    let reply = world.send(request).await;
    assert_eq!(reply.location(), "/");
    assert!(reply.headers[header::SET_COOKIE].to_str().unwrap().starts_with("habita_theme=dark;"));
}

#[tokio::test]
async fn pages_are_packed_for_browsers_that_take_it() {
    let world = World::new().await;
    let asked = |path: &str, takes: &str| {
        let request = Request::get(path).header(header::COOKIE, &world.cookie).header(header::ACCEPT_ENCODING, takes);
        world.send(request.body(Body::empty()).unwrap())
    };
    // A page of staff has the time on it.
    let page = "/guide/agreements";
    let plain = asked(page, "identity").await.expect(200);
    assert!(!plain.headers.contains_key(header::CONTENT_ENCODING));
    for takes in ["gzip", "gzip, deflate, br, zstd"] {
        let packed = asked(page, takes).await.expect(200);
        assert_eq!(packed.headers[header::CONTENT_ENCODING], "gzip", "{takes}");
        assert_eq!(packed.headers[header::VARY], "accept-encoding");
        assert_eq!(packed.body, plain.body, "what is unpacked is the page");
    }
    let refused = asked(&World::at("agreements/none-such"), "gzip").await.expect(404);
    assert!(refused.body.contains("</html>"), "pages that say no are packed as well");
    let sheet = ui::assets::css_href();
    let sheet = asked(sheet, "gzip").await.expect(200);
    assert!(sheet.body.contains("body"), "a style sheet too, for who takes no brotli");
}

#[tokio::test]
async fn rows_stand_close_for_who_wants_that() {
    let world = World::new().await;
    let back = World::at("agreements");
    let kept = world.post("/preferences", &[("density", "compact"), ("return", &back)]).await;
    assert!(kept.headers[header::SET_COOKIE].to_str().unwrap().starts_with("habita_density=compact;"));
    let odd = world.post("/preferences", &[("density", "<script>"), ("return", &back)]).await;
    assert!(odd.headers[header::SET_COOKIE].to_str().unwrap().starts_with("habita_density=comfortable;"));
    let page = async |density: &str| {
        let cookie = format!("{}; habita_density={density}", world.cookie);
        world.send(Request::get(&back).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await.body
    };
    assert!(page("compact").await.contains("data-density=\"compact\""));
    assert!(!page("huge").await.contains("data-density"));
}

#[tokio::test]
async fn the_language_is_that_of_the_cookie_then_of_the_browser() {
    let world = World::new().await;
    let page = |cookie: &str, accept: &str| {
        Request::get(World::at("sign-in"))
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT_LANGUAGE, accept)
            .body(Body::empty())
            .unwrap()
    };
    for (cookie, accept, expected) in
        [("", "lv", "lv"), ("habita_lang=en", "lv", "en"), ("", "de", "de"), ("", "nl", "en")]
    {
        let reply = world.send(page(cookie, accept)).await.expect(200);
        assert!(reply.body.contains(&format!("<html lang=\"{expected}\"")), "{cookie} {accept}");
    }
    let dark = world.send(page("habita_theme=dark", "en")).await;
    assert!(dark.body.contains("data-theme=\"dark\""));
}
