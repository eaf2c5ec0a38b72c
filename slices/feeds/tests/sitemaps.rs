//! Sitemaps: complete, true, and every address in them answers.

use articles::api::{NewStory, Release, TagKind, withdraw_story};
use kernel::{DAY, HOUR, MINUTE, Timestamp};
use testkit::TestPaper;

use super::parsed::{Element, parse};
use super::{author, file, picture, press, read, standing, story, tag};
use crate::harness::both_engines;

const HOME: &str = "http://127.0.0.1:8080";

fn locations(document: &Element, name: &str) -> Vec<String> {
    document.all(name).into_iter().map(|entry| entry.words("loc").to_owned()).collect()
}

fn within(address: &str) -> &str {
    address.strip_prefix(HOME).unwrap_or_else(|| panic!("not of this paper: {address}"))
}

/// Every address of an edition's sitemap.
async fn everything(paper: &TestPaper, index: &str) -> Vec<String> {
    let index = parse(&read(paper, index).await);
    assert_eq!(index.name, "sitemapindex");
    let mut all = Vec::new();
    for part in locations(&index, "sitemap") {
        let set = parse(&read(paper, within(&part)).await);
        assert_eq!(set.name, "urlset");
        assert!(!set.children.is_empty(), "{part} is empty");
        all.extend(locations(&set, "url"));
    }
    all
}

both_engines!(every_address_of_the_sitemap_answers_and_stands_in_it_once, |engine| async move {
    let paper = press(engine, "").await;
    let ada = author(&paper, "ada", "Ada").await;
    let boats = tag(&paper, TagKind::Tag, "boats", "Boats").await;
    let island = tag(&paper, TagKind::Topic, "island", "The island").await;
    tag(&paper, TagKind::Tag, "unused", "Unused").await;
    standing(&paper, "about").await;
    let shown = picture(&paper, "A flat sea").await;
    for number in 0..30 {
        let new = NewStory {
            byline: vec![ada.clone()],
            tags: vec![boats.clone(), island.clone()],
            picture: Some(shown.clone()),
            ..story(&paper, "en", &format!("Story {number}"), number * 3 * DAY)
        };
        file(&paper, new).await;
    }
    let elsewhere = NewStory {
        link_url: Some("https://other.example/".into()),
        ..story(&paper, "en", "Elsewhere", HOUR)
    };
    file(&paper, elsewhere).await;
    file(&paper, NewStory { release: Release::Draft, ..story(&paper, "en", "Draft", 0) }).await;
    file(&paper, story(&paper, "ar", "هنا", HOUR)).await;
    for index in ["/sitemap.xml", "/ar/sitemap.xml"] {
        let all = everything(&paper, index).await;
        for address in &all {
            assert_eq!(paper.get(within(address)).await.status, 200, "{address}");
        }
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len(), "{all:?}");
        let stories = all.iter().filter(|address| address.contains("/city/20")).count();
        assert_eq!(stories, if index == "/sitemap.xml" { 30 } else { 1 });
    }
    let all = everything(&paper, "/sitemap.xml").await;
    for path in
        ["/", "/city/", "/sport/", "/pages/about/", "/tags/boats/", "/topics/island/", "/authors/ada/"]
    {
        assert!(all.contains(&format!("{HOME}{path}")), "{path}: {all:?}");
    }
    assert!(!all.contains(&format!("{HOME}/tags/unused/")));
});

both_engines!(a_story_is_in_its_month_with_picture_versions_and_time, |engine| async move {
    let paper = press(engine, "").await;
    let shown = picture(&paper, "A flat sea").await;
    let english = NewStory {
        group: Some("g".into()),
        picture: Some(shown),
        updated_at: Some(paper.ctx().now()),
        ..story(&paper, "en", "Here", HOUR)
    };
    let id = file(&paper, english).await;
    let month = parse(&read(&paper, "/sitemap-2020-10.xml").await);
    let entry = &month.children[0];
    assert_eq!(entry.words("lastmod"), "2020-10-11T21:14:00Z");
    assert!(entry.all("image:image")[0].words("image:loc").starts_with(&format!("{HOME}/img/")));
    assert!(entry.all("xhtml:link").is_empty());
    file(&paper, NewStory { group: Some("g".into()), ..story(&paper, "ar", "هنا", HOUR) }).await;
    let month = parse(&read(&paper, "/sitemap-2020-10.xml").await);
    let entry = &month.children[0];
    let arabic = entry.with("xhtml:link", "hreflang", "ar").unwrap();
    assert!(arabic.attribute("href").starts_with(&format!("{HOME}/ar/city/20201011")));
    assert_eq!(entry.with("xhtml:link", "hreflang", "en").unwrap().attribute("href"), entry.words("loc"));
    let pages = parse(&read(&paper, "/sitemap-pages.xml").await);
    let city = pages.all("url").into_iter().find(|url| url.words("loc").ends_with("/city/")).unwrap();
    assert_eq!(city.all("xhtml:link").len(), 2);
    let sport = pages.all("url").into_iter().find(|url| url.words("loc").ends_with("/sport/")).unwrap();
    assert!(sport.all("xhtml:link").is_empty());
    withdraw_story(paper.ctx(), &id).await.unwrap();
    assert_eq!(paper.get("/sitemap-2020-10.xml").await.status, 404, "a month without stories");
    assert!(parse(&read(&paper, "/news-sitemap.xml").await).children.is_empty());
});

both_engines!(a_month_begins_and_ends_in_the_edition_s_zone, |engine| async move {
    let paper = press(engine, "").await;
    // 30 September 22:30 UTC is October in Amman, and 23:30 in London.
    let at = Timestamp(1_601_505_000_000);
    for edition in ["en", "ar"] {
        let release = Release::Published(at);
        file(&paper, NewStory { release, ..story(&paper, edition, "Between", 0) }).await;
    }
    let months = async |index: &str| -> Vec<String> {
        let index = parse(&read(&paper, index).await);
        locations(&index, "sitemap").into_iter().filter(|address| address.contains("-20")).collect()
    };
    assert_eq!(months("/sitemap.xml").await, [format!("{HOME}/sitemap-2020-09.xml")]);
    assert_eq!(months("/ar/sitemap.xml").await, [format!("{HOME}/ar/sitemap-2020-10.xml")]);
});

both_engines!(the_news_sitemap_has_two_days_and_forgets_on_time, |engine| async move {
    let paper = press(engine, "").await;
    file(&paper, story(&paper, "en", "Fresh <&>", HOUR)).await;
    file(&paper, story(&paper, "en", "Nearly old", 2 * DAY - MINUTE)).await;
    file(&paper, story(&paper, "en", "Old", 2 * DAY + MINUTE)).await;
    let titles = |document: &Element| -> Vec<String> {
        let news = |url: &&Element| url.all("news:news")[0].words("news:title").to_owned();
        document.all("url").iter().map(news).collect()
    };
    let document = parse(&read(&paper, "/news-sitemap.xml").await);
    assert_eq!(titles(&document), ["Fresh <&>", "Nearly old"]);
    let news = document.children[0].all("news:news")[0];
    assert_eq!(news.words("news:publication_date"), "2020-10-11T20:14:00Z");
    let publication = news.all("news:publication")[0];
    assert_eq!((publication.words("news:name"), publication.words("news:language")), ("Courier", "en"));
    paper.advance(2 * MINUTE).await;
    assert_eq!(titles(&parse(&read(&paper, "/news-sitemap.xml").await)), ["Fresh <&>"]);
});

both_engines!(sitemaps_that_are_none_are_not_there, |engine| async move {
    let paper = press(engine, "").await;
    for path in ["/sitemap-2020-13.xml", "/sitemap-x.xml", "/sitemap-2020-10-1.xml", "/city/sitemap.xml"] {
        assert_eq!(paper.get(path).await.status, 404, "{path}");
    }
    // An empty paper still has a front and sections.
    let all = everything(&paper, "/sitemap.xml").await;
    assert_eq!(all[..3], [format!("{HOME}/"), format!("{HOME}/city/"), format!("{HOME}/sport/")]);
});
