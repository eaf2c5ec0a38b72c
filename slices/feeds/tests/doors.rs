//! The files that programs look for at the door.

use editions::api::{NewEdition, establish_edition};
use kernel::{DAY, HOUR};

use super::{file, press, read, story};
use crate::harness::{both_engines, paper};

both_engines!(robots_name_the_sitemaps_of_the_host_and_of_no_other, |engine| async move {
    let paper = press(engine, "").await;
    let mut own = NewEdition::plain("fr", "Courrier", "", "Europe/Paris");
    own.host = Some("fr.example".into());
    establish_edition(paper.ctx(), own).await.unwrap();
    let shared = paper.get("/robots.txt").await;
    assert_eq!(shared.header("content-type"), "text/plain; charset=utf-8");
    let text = shared.text();
    for line in [
        "User-agent: *\nDisallow:\n",
        "Sitemap: http://127.0.0.1:8080/sitemap.xml\n",
        "Sitemap: http://127.0.0.1:8080/ar/sitemap.xml\n",
        "Sitemap: http://127.0.0.1:8080/news-sitemap.xml\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("fr.example") && !text.contains("GPTBot"));
    let french = http::Request::get("/robots.txt").header("host", "FR.example:443");
    let french = paper.send(french.body(axum::body::Body::empty()).unwrap()).await.text();
    assert!(
        french.contains("Sitemap: http://fr.example/sitemap.xml\n") && !french.contains("127.0.0.1"),
        "{french}"
    );
});

both_engines!(language_models_are_let_in_or_not, |engine| async move {
    let open = press(engine, "").await;
    file(&open, story(&open, "en", "Here", HOUR)).await;
    let text = read(&open, "/llms.txt").await;
    assert!(text.starts_with("# Courier\n\n> The city & the gulf\n"), "{text}");
    assert!(text.contains("- [City](http://127.0.0.1:8080/city/)") && text.contains("# بريد"), "{text}");
    let closed = press(engine, "[feeds]\nai_crawlers = false").await;
    let robots = read(&closed, "/robots.txt").await;
    let group = robots.split("\n\n").find(|group| group.contains("User-agent: GPTBot")).unwrap();
    assert!(group.ends_with("Disallow: /") && group.contains("User-agent: CCBot"), "{robots}");
    let text = read(&closed, "/llms.txt").await;
    assert!(!text.contains("/city/") && text.contains("may not"), "{text}");
});

both_engines!(security_txt_names_a_contact_and_a_day_in_the_future, |engine| async move {
    let paper_with_contact = press(engine, "").await;
    let text = read(&paper_with_contact, "/.well-known/security.txt").await;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "Contact: mailto:security@courier.example",
            "Expires: 2021-04-09T00:00:00Z",
            "Preferred-Languages: en, ar",
            "Canonical: http://127.0.0.1:8080/.well-known/security.txt",
        ]
    );
    paper_with_contact.clock.advance(DAY);
    let later = read(&paper_with_contact, "/.well-known/security.txt").await;
    assert!(later.contains("Expires: 2021-04-10T00:00:00Z"), "{later}");
    assert_eq!(paper_with_contact.get("/.well-known/other").await.status, 404);
    let without = paper(engine).await;
    establish_edition(without.ctx(), NewEdition::plain("en", "Paper", "", "UTC")).await.unwrap();
    assert_eq!(without.get("/.well-known/security.txt").await.status, 404);
});

both_engines!(each_edition_can_be_kept_on_a_home_screen, |engine| async move {
    let paper = press(engine, "").await;
    let answer = paper.get("/ar/manifest.webmanifest").await;
    assert_eq!(answer.header("content-type"), "application/manifest+json; charset=utf-8");
    let manifest: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(manifest["name"], "بريد");
    assert_eq!((manifest["lang"].as_str(), manifest["dir"].as_str()), (Some("ar"), Some("rtl")));
    assert_eq!(manifest["start_url"], "/ar/");
    let icon = manifest["icons"][0]["src"].as_str().unwrap();
    assert_eq!(paper.get(icon).await.header("content-type"), "image/svg+xml");
    let favicon = paper.get("/favicon.ico").await;
    assert_eq!((favicon.status.as_u16(), favicon.header("location")), (307, icon));
    let front = read(&paper, "/ar/").await;
    assert!(front.contains(r#"<link rel="manifest" href="/ar/manifest.webmanifest">"#));
});
