//! Editions through the front door: addresses, languages, identity.

use editions::api::{NewEdition, NewSection, establish_edition, establish_section};

use crate::harness::{both_engines, paper};

both_engines!(each_edition_answers_at_its_own_address_in_its_own_direction, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "Paper", "/en", "Europe/London")).await.unwrap();
    establish_edition(cx, NewEdition::plain("ar", "جريدة", "/ar", "Asia/Amman")).await.unwrap();
    let english = paper.get("/en/").await;
    assert_eq!(english.status, 200, "{}", english.text());
    assert!(english.text().contains(r#"<html lang="en" dir="ltr">"#));
    let arabic = paper.get("/ar/").await;
    assert!(arabic.text().contains(r#"<html lang="ar" dir="rtl">"#));
    assert!(arabic.text().contains("2020-10-12T00:14:00+03:00"), "the clock is Amman's: {}", arabic.text());
    let root = paper.get_with("/", &[("accept-language", "ar-JO, en;q=0.5")]).await;
    assert_eq!((root.status.as_u16(), root.header("location")), (302, "/ar/"));
});

both_engines!(a_new_section_is_in_the_navigation_at_once, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    establish_edition(cx, NewEdition::plain("en", "Paper", "", "UTC")).await.unwrap();
    assert!(!paper.get("/").await.text().contains("/harbour/"));
    let section = NewSection {
        edition: "en".into(),
        slug: "harbour".into(),
        name: "Harbour".into(),
        description: String::new(),
        in_navigation: true,
    };
    establish_section(cx, section).await.unwrap();
    assert!(paper.get("/").await.text().contains(r#"href="/harbour/""#));
});

both_engines!(two_editions_cannot_share_an_address, |engine| async move {
    let paper = paper(engine).await;
    establish_edition(paper.ctx(), NewEdition::plain("en", "Paper", "", "UTC")).await.unwrap();
    let error =
        establish_edition(paper.ctx(), NewEdition::plain("fr", "Journal", "", "UTC")).await.unwrap_err();
    assert_eq!(error.kind(), kernel::ErrorKind::Conflict);
});

both_engines!(a_stranger_cannot_change_editions, |engine| async move {
    let paper = paper(engine).await;
    let stranger = paper.ctx().on_behalf_of(kernel::Actor::Anonymous);
    let error = establish_edition(&stranger, NewEdition::plain("en", "Paper", "", "UTC")).await.unwrap_err();
    assert_eq!(error.kind(), kernel::ErrorKind::Forbidden);
});
