//! RSS, Atom and JSON Feed.

use articles::api::{NewStory, TagKind, correct_story, withdraw_story};
use kernel::{HOUR, MINUTE};
use testkit::TestPaper;
use text::{Block, Document, Embed, Inline, Link, Marks};

use super::parsed::{Element, parse};
use super::{author, file, picture, press, read, story, tag, words};
use crate::harness::both_engines;

const HOSTILE: &str = "</title><script>alert(1)</script>]]>\"'&\u{1}\u{b}\u{fffe}";

async fn rss(paper: &TestPaper, folder: &str) -> Element {
    let root = parse(&read(paper, &format!("{folder}/rss.xml")).await);
    assert_eq!((root.name.as_str(), root.attribute("version")), ("rss", "2.0"));
    let channel = root.children.into_iter().next().unwrap();
    for required in ["title", "link", "description", "language", "lastBuildDate"] {
        assert!(!channel.words(required).is_empty(), "{required}");
    }
    assert!(channel.with("atom:link", "rel", "self").unwrap().attribute("href").ends_with("/rss.xml"));
    for item in channel.all("item") {
        for required in ["title", "link", "guid", "pubDate"] {
            assert!(!item.words(required).is_empty(), "{required}");
        }
        assert!(item.words("pubDate").ends_with(" GMT"));
    }
    channel
}

async fn atom(paper: &TestPaper, folder: &str) -> Element {
    let feed = parse(&read(paper, &format!("{folder}/atom.xml")).await);
    assert_eq!(feed.attribute("xmlns"), "http://www.w3.org/2005/Atom");
    for entry in feed.all("entry").into_iter().chain([&feed]) {
        for required in ["id", "title", "updated"] {
            assert!(!entry.words(required).is_empty(), "{required}");
        }
    }
    assert!(feed.with("link", "rel", "self").unwrap().attribute("href").ends_with("/atom.xml"));
    assert!(!feed.all("author").is_empty());
    for entry in feed.all("entry") {
        assert!(entry.words("id").starts_with("urn:uuid:"));
        assert!(entry.with("link", "rel", "alternate").is_some());
        assert!(!entry.all("content").is_empty() || !entry.all("summary").is_empty());
    }
    feed
}

async fn json(paper: &TestPaper, folder: &str) -> serde_json::Value {
    let feed: serde_json::Value =
        serde_json::from_str(&read(paper, &format!("{folder}/feed.json")).await).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert!(feed["title"].is_string() && feed["feed_url"].as_str().unwrap().ends_with("/feed.json"));
    for item in feed["items"].as_array().unwrap() {
        assert!(item["id"].is_string() && item["content_html"].is_string(), "{item}");
    }
    feed
}

fn headlines(feed: &Element) -> Vec<String> {
    feed.all("entry").into_iter().map(|entry| entry.words("title").to_owned()).collect()
}

both_engines!(
    a_story_is_in_every_feed_that_concerns_it_at_once_and_gone_when_withdrawn,
    |engine| async move {
        let paper = press(engine, "").await;
        let ada = author(&paper, "ada", "Ada Brenner").await;
        let boats = tag(&paper, TagKind::Tag, "boats", "Boats").await;
        let island = tag(&paper, TagKind::Topic, "island", "The island").await;
        let first = NewStory {
            byline: vec![ada.clone()],
            tags: vec![boats.clone(), island.clone()],
            ..story(&paper, "en", "First", 3 * HOUR)
        };
        file(&paper, first).await;
        let folders = ["/feeds", "/city", "/tags/boats", "/topics/island", "/authors/ada"];
        for folder in folders {
            assert_eq!(headlines(&atom(&paper, folder).await), ["First"], "{folder}");
        }
        let second = NewStory {
            byline: vec![ada],
            tags: vec![boats, island],
            agency: Some("Gulf Wire".into()),
            ..story(&paper, "en", "Second", HOUR)
        };
        let id = file(&paper, second).await;
        for folder in folders {
            assert_eq!(headlines(&atom(&paper, folder).await), ["Second", "First"], "{folder}");
            assert_eq!(rss(&paper, folder).await.all("item").len(), 2, "{folder}");
            assert_eq!(json(&paper, folder).await["items"].as_array().unwrap().len(), 2, "{folder}");
        }
        let feed = atom(&paper, "/city").await;
        let entry = &feed.all("entry")[0];
        let names: Vec<&str> = entry.all("author").iter().map(|author| author.words("name")).collect();
        assert_eq!(names, ["Ada Brenner", "Gulf Wire"]);
        let terms: Vec<&str> = entry.all("category").iter().map(|one| one.attribute("label")).collect();
        assert_eq!(terms, ["City", "Boats", "The island"]);
        assert_eq!(entry.words("published"), "2020-10-11T20:14:00Z");
        withdraw_story(paper.ctx(), &id).await.unwrap();
        for folder in folders {
            assert_eq!(headlines(&atom(&paper, folder).await), ["First"], "{folder}");
        }
        assert!(headlines(&atom(&paper, "/sport").await).is_empty());
    }
);

both_engines!(an_entry_keeps_its_identifier_when_its_headline_and_address_change, |engine| async move {
    let paper = press(engine, "").await;
    let new = NewStory { source: Some("wire:1".into()), ..story(&paper, "en", "Before", HOUR) };
    let id = file(&paper, new.clone()).await;
    let feed = atom(&paper, "/feeds").await;
    let before = feed.all("entry")[0];
    paper.advance(10 * MINUTE).await;
    let changed = NewStory { headline: "After".into(), section: Some("sport".into()), ..new };
    file(&paper, changed).await;
    correct_story(paper.ctx(), &id, "The year was wrong.").await.unwrap();
    let feed = atom(&paper, "/feeds").await;
    let after = feed.all("entry")[0];
    assert_eq!(after.words("id"), before.words("id"));
    assert_eq!(after.words("title"), "After");
    let link = |entry: &Element| entry.with("link", "rel", "alternate").unwrap().attribute("href").to_owned();
    assert_ne!(link(after), link(before));
    assert_eq!(paper.get(link(after).strip_prefix("http://127.0.0.1:8080").unwrap()).await.status, 200);
    assert!(after.words("updated") > before.words("updated"));
    assert_eq!(feed.words("updated"), "2020-10-11T21:24:00Z");
    let channel = rss(&paper, "/feeds").await;
    assert_eq!(channel.all("item")[0].words("guid"), after.words("id"));
});

both_engines!(hostile_words_are_words_in_all_three_forms, |engine| async move {
    let paper = press(engine, "").await;
    let bare = "</title><script>alert(1)</script>]]>\"'&";
    let eve = author(&paper, "eve", HOSTILE).await;
    let evil = tag(&paper, TagKind::Tag, "evil", HOSTILE).await;
    let shown = picture(&paper, HOSTILE).await;
    let new = NewStory {
        byline: vec![eve],
        tags: vec![evil],
        picture: Some(shown),
        standfirst: HOSTILE.into(),
        slug: Some("evil".into()),
        body: words(bare),
        ..story(&paper, "en", HOSTILE, HOUR)
    };
    file(&paper, new).await;
    for folder in ["/feeds", "/tags/evil", "/authors/eve"] {
        let feed = atom(&paper, folder).await;
        let entry = &feed.all("entry")[0];
        assert_eq!(entry.words("title"), bare);
        assert!(entry.all("content")[0].text.contains("&lt;script&gt;"), "{entry:?}");
        assert!(!entry.all("content")[0].text.contains("<script"));
        let channel = rss(&paper, folder).await;
        let item = &channel.all("item")[0];
        assert_eq!(item.words("title"), bare);
        assert!(item.words("description").starts_with("&lt;/title&gt;&lt;script&gt;"));
        assert!(!item.words("content:encoded").contains("<script"));
        let picture = item.all("media:content")[0];
        assert_eq!(picture.attribute("medium"), "image");
        assert!(picture.attribute("url").starts_with("http://127.0.0.1:8080/img/"));
        let feed = json(&paper, folder).await;
        assert!(!feed["items"][0]["content_html"].as_str().unwrap().contains("<script"));
    }
});

/// A body with a link to another story, one within the site, a picture and a gallery.
fn rich(target: &str, picture: &str) -> Document {
    let linked = |text: &str, href: String| Inline::Text {
        text: text.into(),
        marks: Marks { link: Some(Box::new(Link { href, ..Link::default() })), ..Marks::default() },
    };
    let mut gallery = Embed::new("gallery");
    gallery.set_items(&[text::GalleryItem { id: picture.into(), ..Default::default() }]);
    let one = Embed { id: picture.into(), ..Embed::new("picture").with("caption", "Own <caption>") };
    let gone =
        Embed { id: "0".repeat(32), ..Embed::new("picture").with("src", "https://gone.example/a.jpg") };
    Document::new(vec![
        Block::Paragraph {
            anchor: None,
            content: vec![
                linked("other", format!("story:{target}")),
                linked("about", "/pages/about/".into()),
            ],
        },
        Block::Embed(one),
        Block::Embed(gallery),
        Block::Embed(gone),
    ])
}

both_engines!(a_whole_story_travels_with_absolute_links_and_its_pictures, |engine| async move {
    let paper = press(engine, "[feeds]\nhubs = [\"https://hub.example/\"]").await;
    let target = file(&paper, story(&paper, "en", "Target", 2 * HOUR)).await;
    let shown = picture(&paper, "A flat sea").await;
    let new = NewStory {
        body: rich(target.as_str(), shown.as_str()),
        picture: Some(shown),
        ..story(&paper, "en", "Rich", HOUR)
    };
    file(&paper, new).await;
    let feed = atom(&paper, "/feeds").await;
    assert_eq!(feed.with("link", "rel", "hub").unwrap().attribute("href"), "https://hub.example/");
    let html = &feed.all("entry")[0].all("content")[0].text;
    assert!(html.contains("href=\"http://127.0.0.1:8080/city/20201011"), "{html}");
    assert!(html.contains("href=\"http://127.0.0.1:8080/pages/about/\""), "{html}");
    assert_eq!(html.matches("<img src=\"http://127.0.0.1:8080/img/").count(), 2, "{html}");
    assert!(html.contains("Own &lt;caption&gt; © Agency") && !html.contains("gone.example"), "{html}");
    let enclosure = feed.all("entry")[0].with("link", "rel", "enclosure").unwrap();
    assert_eq!(enclosure.attribute("type"), "image/jpeg");
    let hub = &json(&paper, "/feeds").await["hubs"][0];
    assert_eq!(hub["url"], "https://hub.example/");
});

both_engines!(an_excerpt_is_all_there_is_where_the_paper_wants_it_so, |engine| async move {
    let paper = press(engine, "[feeds]\nfull_text = false").await;
    let paragraphs: Vec<Block> = (0..60)
        .filter_map(|number| Block::paragraph(&format!("Paragraph {number} has a few words in it.")))
        .collect();
    let body = Document::new(paragraphs);
    file(&paper, NewStory { body, ..story(&paper, "en", "Long", HOUR) }).await;
    let feed = atom(&paper, "/feeds").await;
    let html = &feed.all("entry")[0].all("content")[0].text;
    assert!(html.contains("Paragraph 0 ") && !html.contains("Paragraph 40 "), "{html}");
});

both_engines!(a_feed_ends_after_forty_entries_and_is_not_sent_twice_to_who_has_it, |engine| async move {
    let paper = press(engine, "").await;
    for number in 0..45 {
        file(&paper, story(&paper, "en", &format!("Story {number}"), number * MINUTE)).await;
    }
    let first = paper.get("/feeds/rss.xml").await;
    assert_eq!(first.header("content-type"), "application/rss+xml; charset=utf-8");
    assert_eq!(first.header("last-modified"), "Sun, 11 Oct 2020 21:14:00 GMT");
    assert_eq!(parse(&first.text()).children[0].all("item").len(), 40);
    let again = paper.get_with("/feeds/rss.xml", &[("if-none-match", first.header("etag"))]).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    file(&paper, story(&paper, "en", "Newer", 0)).await;
    let newer = paper.get_with("/feeds/rss.xml", &[("if-none-match", first.header("etag"))]).await;
    assert_eq!(newer.status, 200);
});

both_engines!(a_feed_speaks_its_edition_s_language, |engine| async move {
    let paper = press(engine, "").await;
    file(&paper, story(&paper, "ar", "عبارات ليلية", HOUR)).await;
    let feed = atom(&paper, "/ar/feeds").await;
    assert_eq!(feed.attribute("xml:lang"), "ar");
    assert_eq!(headlines(&feed), ["عبارات ليلية"]);
    assert_eq!(rss(&paper, "/ar/city").await.words("language"), "ar");
    assert!(headlines(&atom(&paper, "/feeds").await).is_empty());
    let front = read(&paper, "/ar/").await;
    assert!(front.contains(r#"type="application/rss+xml" title="كل المواد (RSS)" href="http://127.0.0.1:8080/ar/feeds/rss.xml""#), "{front}");
    let section = read(&paper, "/city/").await;
    assert!(
        section.contains(r#"title="City (Atom)" href="http://127.0.0.1:8080/city/atom.xml""#),
        "{section}"
    );
});

both_engines!(feeds_of_nothing_are_not_there_and_old_feed_addresses_lead_on, |engine| async move {
    let paper = press(engine, "").await;
    for path in [
        "/no-such/rss.xml",
        "/ar/sport/atom.xml",
        "/tags/no-such/atom.xml",
        "/topics/no-such/feed.json",
        "/authors/no-such/rss.xml",
        "/tags/%00/rss.xml",
        "/City/atom.xml",
        "/feeds/other.xml",
        "/feeds/",
    ] {
        assert_eq!(paper.get(path).await.status, 404, "{path}");
    }
    let former = paper.get("/feed/").await;
    assert_eq!((former.status.as_u16(), former.header("location")), (308, "/feeds/rss.xml"));
    articles::api::redirect_address(paper.ctx(), "en", "/blog/atom.xml", "/feeds/atom.xml").await.unwrap();
    let moved = paper.get("/blog/atom.xml").await;
    assert_eq!(moved.status, 301);
    assert!(moved.header("location").ends_with("/feeds/atom.xml"));
});
