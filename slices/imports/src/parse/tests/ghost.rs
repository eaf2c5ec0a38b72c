//! What becomes of Ghost's posts.

use super::*;
use crate::parse::ghost::{read, validate};
use crate::parse::{Audience, Status};

fn export(json: &str) -> (Outline, Vec<ImportRecord>) {
    let outline = validate(json.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let records = collect(&outline, &mut |sink| read(json.as_bytes(), &outline, sink));
    (outline, records)
}

#[test]
fn a_post_brings_everything_that_stands_with_it() {
    let path = data("cms/ghost/v4_export.json");
    let outline = validate(open(&path)).expect("export");
    let records = collect(&outline, &mut |sink| read(open(&path), &outline, sink));
    assert_eq!(
        (outline.site.title.as_str(), outline.site.language.as_deref()),
        ("Testing Export Fixtures", Some("en"))
    );
    assert_eq!(outline.site.time_zone.as_deref(), Some("Etc/UTC"));
    let stories = stories(&records);
    let story = stories.iter().find(|story| story.slug.as_deref() == Some("write")).expect("story");
    assert_eq!(story.authors[0].name.as_deref(), Some("Ghost"));
    assert_eq!(story.tags[0].slug, "getting-started");
    assert!(story.standfirst.as_deref().is_some_and(|words| words.starts_with("A full overview")));
    assert_eq!(story.dates.published_at.map(|at| at.to_string()).as_deref(), Some("2021-03-24T04:34:13Z"));
    assert_eq!(story.old_addresses[0], "/write/");
    assert!(story.body.embeds().any(|embed| embed.kind == "gallery" && embed.items().len() > 1));
    let paid = stories.iter().find(|story| story.slug.as_deref() == Some("sell")).expect("paid");
    assert_eq!(
        (paid.status, paid.audience, paid.may_be_public()),
        (Status::Published, Audience::Paying, false)
    );
    let all: String = stories.iter().map(|story| story.body.to_json()).collect();
    assert!(!all.contains("__GHOST_URL__") && all.contains("\"/welcome/\""));
}

#[test]
fn an_answer_of_the_interface_is_not_an_export() {
    let error = validate(open(&data("cms/ghost/api-posts.json"))).expect_err("refused").to_string();
    assert!(
        error.starts_with("not a Ghost export: it is an answer of Ghost's programming interface"),
        "{error}"
    );
}

#[test]
fn newer_exports_with_lexical_meta_and_internal_tags_are_read() {
    let (outline, records) = export(
        r##"{"db":[{"meta":{"exported_on":1,"version":"5.80.0"},"data":{
        "posts":[{"id":"1","title":"A &amp; B","slug":"a","html":null,"lexical":"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"Hello\"}]}]}}","feature_image":"__GHOST_URL__/content/images/a.jpg","status":"published","type":"post","visibility":"public","published_at":"2024-01-02T03:04:05.000Z","featured":1},
                 {"id":"2","title":"Mail","status":"sent","type":"post"},{"id":"3","title":"Later","status":"scheduled","type":"post","published_at":"2030-01-01 00:00:00"},
                 {"id":"4","title":"Page","status":"draft","type":"page","mobiledoc":"{\"sections\":[[1,\"p\",[[0,[],0,\"x\"]]]]}"}],
        "posts_meta":[{"post_id":"1","feature_image_alt":"Alt","feature_image_caption":"<em>Cap</em>","meta_title":"M"}],
        "posts_tags":[{"post_id":"1","tag_id":"t2","sort_order":1},{"post_id":"1","tag_id":"t1","sort_order":0},{"post_id":"1","tag_id":"t3","sort_order":2}],
        "posts_authors":[{"post_id":"1","author_id":"u1","sort_order":0}],
        "tags":[{"id":"t1","name":"One","slug":"one"},{"id":"t2","name":"Two","slug":"two"},{"id":"t3","name":"#hidden","slug":"hash-hidden"}],
        "users":[{"id":"u1","name":"Ann","slug":"ann","email":"ann@example.com","bio":"Writes."}]}}]}"##,
    );
    assert_eq!(outline.version, "5.80.0");
    let stories = stories(&records);
    let story = stories[0];
    assert_eq!(
        (story.title.as_str(), text::plain(&story.body).as_str(), story.sticky),
        ("A & B", "Hello", true)
    );
    let picture = story.lead_picture.clone().expect("picture");
    assert_eq!(
        (picture.url.as_deref(), picture.alt.as_deref(), picture.caption.as_deref()),
        (Some("/content/images/a.jpg"), Some("Alt"), Some("Cap"))
    );
    assert_eq!(story.tags.iter().map(|tag| tag.slug.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(stories[1].status, Status::Private);
    assert_eq!(stories[2].status, Status::Scheduled);
    assert_eq!(outline.counts.skipped.get("tag"), Some(&1));
    let page = records.iter().find_map(|record| match record {
        ImportRecord::Page(page) => Some(text::plain(&page.body)),
        _ => None,
    });
    assert_eq!(page.as_deref(), Some("x"));
}

#[test]
fn broken_exports_are_refused_with_the_line() {
    for (json, said) in [
        ("", "line 1: not readable as a Ghost export"),
        ("{\n\"db\": 7}", "line 2: not readable as a Ghost export"),
        ("{\"data\":{\"posts\":[\n{\"id\":1},\n5]}}", "line 3: not readable as a Ghost export"),
        ("{\"data\":{\"posts\":[]}} trailing", "line 1: not readable as a Ghost export: trailing characters"),
        ("[]", "line 1: not readable as a Ghost export"),
        ("{}", "not a Ghost export: it has no data of an export"),
        ("{\"data\":{\"users\":[]}}", "not a Ghost export"),
    ] {
        let error = validate(json.as_bytes()).expect_err(json).to_string();
        assert!(error.starts_with(said), "{json}: {error}");
    }
    let deep = format!("{{\"data\":{{\"posts\":[{{\"x\":{}", "[".repeat(100_000));
    assert!(validate(deep.as_bytes()).is_err());
}
