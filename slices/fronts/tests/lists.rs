//! Lists: sections, tags, topics, authors, all news, multimedia; paging, other editions, both directions of writing.

use articles::api::{Kind, NewStory, TagKind};
use kernel::{HOUR, MINUTE};
use testkit::TestPaper;

use super::{author, file, links, newsstand, path_of, picture, read, section, stories, story, tag};
use crate::harness::both_engines;

/// Follows `rel=next` to the end; returns the stories of each page.
async fn walk(paper: &TestPaper, start: &str) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut next = Some(start.to_owned());
    while let Some(path) = next {
        let html = read(paper, &path).await;
        let behind = path.contains("before=");
        assert_eq!(html.contains("noindex,follow"), behind, "{path}");
        let canonical = format!("<link rel=\"canonical\" href=\"{}{path}\">", paper.ctx().paper().url);
        assert!(html.contains(&canonical), "{path}: {html}");
        pages.push(stories(&html));
        next = links(&html).into_iter().find(|link| link.contains("before="));
        assert!(pages.len() < 100, "the list never ends");
    }
    pages
}

both_engines!(pages_behind_a_cursor_neither_lose_nor_repeat_a_story, |engine| async move {
    let paper = newsstand(engine).await;
    let ada = author(&paper, "ada", "Ada", "").await;
    let ferries = tag(&paper, "en", TagKind::Tag, "ferries", "Ferries").await;
    let mut written = Vec::new();
    for number in 0..125 {
        // Five at a time bear the same moment.
        let age = (number / 5) * 7 * HOUR;
        let new = NewStory {
            byline: vec![ada.clone()],
            tags: vec![ferries.clone()],
            ..story(&paper, "en", &format!("Number {number}"), age)
        };
        written.push(path_of(&paper, &file(&paper, new).await).await);
    }
    written.sort();
    for start in ["/news/", "/city/", "/tags/ferries/", "/authors/ada/"] {
        let pages = walk(&paper, start).await;
        assert!(pages.len() >= 3, "{start}: {}", pages.len());
        let mut found: Vec<String> = pages.concat();
        found.sort();
        assert_eq!(found, written, "{start}");
    }
    // What is published meanwhile does not shift the pages that follow.
    let first = read(&paper, "/news/").await;
    let onward = links(&first).into_iter().find(|link| link.contains("before=")).unwrap();
    let second = stories(&read(&paper, &onward).await);
    file(&paper, story(&paper, "en", "Meanwhile", 0)).await;
    assert_eq!(stories(&read(&paper, &onward).await), second);
    assert!(read(&paper, "/authors/ada/").await.contains("125"));
});

both_engines!(all_news_is_grouped_by_day_in_the_edition_s_zone, |engine| async move {
    let paper = newsstand(engine).await;
    // 22:14 in London is past midnight in Amman: one day here, two there.
    for edition in ["en", "ar"] {
        file(&paper, story(&paper, edition, "Late", MINUTE)).await;
        file(&paper, story(&paper, edition, "Early", 4 * HOUR)).await;
    }
    let days = |html: &str| html.matches("data-day=\"").count();
    assert_eq!(days(&read(&paper, "/news/").await), 1);
    let arabic = read(&paper, "/ar/news/").await;
    assert_eq!(days(&arabic), 2);
    assert!(arabic.contains(r#"<html lang="ar" dir="rtl">"#));
    assert!(arabic.contains("href=\"/ar/archive/2020/10/12/\""), "{arabic}");
});

both_engines!(a_section_points_to_the_same_section_of_other_editions_and_to_no_other, |engine| async move {
    let paper = newsstand(engine).await;
    file(&paper, story(&paper, "en", "Here", HOUR)).await;
    file(&paper, story(&paper, "ar", "هنا", HOUR)).await;
    let english = read(&paper, "/city/").await;
    let origin = &paper.ctx().paper().url;
    assert!(english.contains(&format!(r#"hreflang="ar" href="{origin}/ar/city/""#)), "{english}");
    assert!(english.contains(r#"<a href="/ar/city/" lang="ar""#), "the switch leads there too");
    assert!(english.contains("\"BreadcrumbList\"") && english.contains("\"CollectionPage\""));
    let culture = read(&paper, "/culture/").await;
    assert!(!culture.contains("<link rel=\"alternate\" hreflang"), "{culture}");
    assert!(culture.contains(r#"<a href="/ar/" lang="ar""#));
    let arabic = read(&paper, "/ar/city/").await;
    assert!(arabic.contains(r#"<html lang="ar" dir="rtl">"#) && arabic.contains("المدينة"));
    assert_eq!(stories(&arabic).len(), 1);
});

both_engines!(a_section_s_first_page_has_a_lead_with_a_picture, |engine| async move {
    let paper = newsstand(engine).await;
    file(&paper, story(&paper, "en", "Newest without", MINUTE)).await;
    let shown = picture(&paper, "A flat sea").await;
    let with = NewStory { picture: Some(shown), ..story(&paper, "en", "Second with", HOUR) };
    file(&paper, with).await;
    let html = read(&paper, "/city/").await;
    let lead = html.split_once("listing__lead").unwrap().1.split_once("</article>").unwrap().0;
    assert!(lead.contains("Second with") && lead.contains("<picture>"), "{lead}");
    assert_eq!(stories(&html).len(), 2);
});

both_engines!(topics_and_tags_are_two_things_and_name_their_neighbours, |engine| async move {
    let paper = newsstand(engine).await;
    let topic = tag(&paper, "en", TagKind::Topic, "harbour", "The harbour reborn").await;
    let plain = tag(&paper, "en", TagKind::Tag, "harbour", "Harbour").await;
    let boats = tag(&paper, "en", TagKind::Tag, "boats", "Boats").await;
    let new = NewStory { tags: vec![topic, plain, boats], ..story(&paper, "en", "Ferries", HOUR) };
    file(&paper, new).await;
    let page = read(&paper, "/topics/harbour/").await;
    assert!(page.contains("The harbour reborn") && page.contains("href=\"/tags/boats/\""), "{page}");
    let page = read(&paper, "/tags/harbour/").await;
    assert!(!page.contains("The harbour reborn") && page.contains("href=\"/tags/boats/\""));
    assert_eq!(stories(&page).len(), 1);
});

both_engines!(an_author_is_known_where_there_are_words_or_stories, |engine| async move {
    let paper = newsstand(engine).await;
    let ada = author(&paper, "ada", "Ada Brenner", "First.\n\nSecond <b>bold</b>.").await;
    let page = read(&paper, "/authors/ada/").await;
    assert!(page.contains("<p>First.</p><p>Second &lt;b&gt;bold&lt;/b&gt;.</p>"), "{page}");
    assert!(page.contains("\"ProfilePage\"") && page.contains(r#"property="og:type" content="profile""#));
    assert_eq!(paper.get("/ar/authors/ada/").await.status, 404);
    let new = NewStory { byline: vec![ada], ..story(&paper, "ar", "هنا", HOUR) };
    file(&paper, new).await;
    let arabic = read(&paper, "/ar/authors/ada/").await;
    assert!(arabic.contains("Ada Brenner") && stories(&arabic).len() == 1);
    assert!(read(&paper, "/authors/ada/").await.contains("hreflang=\"ar\""));
});

both_engines!(multimedia_is_all_sorts_or_one, |engine| async move {
    let paper = newsstand(engine).await;
    file(&paper, story(&paper, "en", "Only words", MINUTE)).await;
    for (kind, headline) in [(Kind::Gallery, "Pictures"), (Kind::Audio, "Sound"), (Kind::Video, "Film")] {
        file(&paper, NewStory { kind, ..story(&paper, "en", headline, HOUR) }).await;
    }
    let all = read(&paper, "/multimedia/").await;
    assert_eq!(stories(&all).len(), 3);
    let film = read(&paper, "/multimedia/?kind=video").await;
    assert!(film.contains("Film") && stories(&film).len() == 1);
    assert!(film.contains(r#"/multimedia/?kind=video">"#));
    assert_eq!(paper.get("/multimedia/?kind=opera").await.status, 404);
    assert!(read(&paper, "/multimedia/?kind=infographic").await.contains("empty__title"));
});

both_engines!(a_section_cannot_take_an_address_of_the_program, |engine| async move {
    let paper = newsstand(engine).await;
    for taken in ["news", "multimedia", "archive", "tags", "topics", "authors", "feeds", "pages"] {
        assert!(section(&paper, "en", taken, "Taken").await.is_err(), "{taken}");
    }
    section(&paper, "en", "newsroom", "Newsroom").await.unwrap();
    assert!(read(&paper, "/newsroom/").await.contains("Newsroom"));
});
