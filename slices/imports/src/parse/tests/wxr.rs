//! What becomes of WordPress' items.

use super::*;
use crate::parse::{Audience, Status, StoryKind};

fn file(name: &str) -> (Outline, Vec<ImportRecord>) {
    read_wxr(&data("cms/wordpress").join(name))
}

fn refused(name: &str) -> String {
    let path = data("cms/wordpress").join(name);
    match crate::parse::wxr::validate(open(&path)) {
        Ok(_) => panic!("{name} was let in"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn faulty_exports_are_refused_with_line_and_reason() {
    let malformed = refused("malformed.xml");
    assert!(malformed.starts_with("line 90") && malformed.contains("channel"), "{malformed}");
    let versionless = refused("missing-version-tag.xml");
    assert_eq!(
        versionless,
        "not a WordPress export: it has no WXR version number; export it again from Tools, Export"
    );
}

#[test]
fn namespaces_count_and_prefixes_do_not() {
    let (_, records) = file("namespace-edge-cases.xml");
    let stories = stories(&records);
    let told: Vec<(&str, &str)> = stories.iter().map(|s| (s.source_id.as_str(), s.title.as_str())).collect();
    assert_eq!(
        told,
        [
            ("1", "Mixed Namespaces"),
            ("2", "No Prefix"),
            ("3", "Empty Namespace"),
            ("4", "Unicode Namespace"),
            ("item-5", "Hijacked Namespace"),
            ("6", "Namespace Bomb"),
        ]
    );
    // The fifth has its number and status in a namespace of somebody else's: nothing says that it was published.
    for story in &stories {
        let hijacked = story.source_id == "item-5";
        assert_eq!(story.status == Status::Published, !hijacked, "{}", story.title);
    }
    let authors: Vec<&str> = records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Author(author) => Some(author.source_id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(authors, ["real_user", "version_conflict"]);
    assert_eq!(text::plain(&stories[5].body).matches("&lol1;").count(), 10);
}

#[test]
fn a_story_brings_everything_that_stands_with_it() {
    let (outline, records) = file("wxr-comprehensive.xml");
    assert_eq!(
        (outline.site.title.as_str(), outline.site.language.as_deref()),
        ("Comprehensive WXR Fixture", Some("en-US"))
    );
    assert_eq!(outline.site.address, "https://playground.internal/site");
    let story = stories(&records)[0];
    assert_eq!((story.source_id.as_str(), story.slug.as_deref()), ("1000", Some("comprehensive-post")));
    assert_eq!(story.standfirst.as_deref(), Some("An excerpt for comprehensive post"));
    assert_eq!(story.dates.published_at.map(|at| at.to_string()).as_deref(), Some("2024-06-05T16:04:48Z"));
    assert_eq!(story.sections.iter().map(|s| s.slug.as_str()).collect::<Vec<_>>(), ["news", "updates"]);
    assert_eq!(story.tags[1].name.as_deref(), Some("T2"));
    assert_eq!(story.authors[0].source_id, "alice");
    assert_eq!(story.old_addresses, ["https://playground.internal/site/?p=1000"]);
    assert_eq!((story.audience, story.comments_open), (Audience::Everyone, Some(true)));
    assert_eq!(
        text::plain(&story.body),
        "This is a comprehensive post body used to validate the importer.\n\nIncludes categories, tags and a comment."
    );
    let comment = comments(&records)[0];
    assert_eq!(
        (comment.story_source_id.as_str(), comment.body_html.as_str()),
        ("1000", "<p>Great post!</p>")
    );
    assert_eq!(comment.personal.email.as_deref(), Some("commenter@example.com"));
    let sections: Vec<_> = records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Section(section) => Some((section.slug.as_str(), section.parent_slug.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(sections, [("news", None), ("updates", Some("news"))]);
}

#[test]
fn several_authors_are_kept_in_order_and_once() {
    let (_, records) = file("ghost-migrate-co-authors-plus.xml");
    let authors: Vec<Vec<&str>> =
        stories(&records).iter().map(|s| s.authors.iter().map(|a| a.source_id.as_str()).collect()).collect();
    assert_eq!(
        authors,
        [
            vec!["alice-smith", "bob-jones"],
            vec!["alice-smith", "bob-jones", "carol-white"],
            vec!["bob-jones"],
            vec!["alice-smith", "bob-jones"],
        ]
    );
}

#[test]
fn lead_pictures_find_attachments_that_come_later_in_the_file() {
    let (_, records) = file("ghost-migrate-sample-with-alt.xml");
    let picture = stories(&records)[0].lead_picture.clone().expect("picture");
    assert_eq!(
        picture.url.as_deref(),
        Some("https://example.com/wp-content/uploads/2013/06/featured-image.jpg")
    );
    assert_eq!(picture.alt.as_deref(), Some("Sunset over mountains with orange and pink sky"));
    assert!(
        stories(&records)[0].old_addresses.contains(&"/blog/post-with-featured-image-alt.html".to_owned())
    );
}

#[test]
fn what_was_not_public_is_never_called_published() {
    let (_, records) = file("small-export.xml");
    let status: Vec<Status> = records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Story(story) | ImportRecord::Page(story) => Some(story.status),
            _ => None,
        })
        .collect();
    assert_eq!(status.iter().filter(|status| **status == Status::Published).count(), 9);
    assert_eq!(status.iter().filter(|status| **status == Status::Private).count(), 1);
    assert_eq!(status.iter().filter(|status| **status == Status::Draft).count(), 1);
    let (_, records) = file("theme-unit-test-data.xml");
    let stories = stories(&records);
    let scheduled = stories.iter().find(|story| story.status == Status::Scheduled).expect("scheduled");
    assert_eq!(
        scheduled.dates.published_at.map(|at| at.to_string()).as_deref(),
        Some("2030-01-01T19:00:18Z")
    );
    assert_eq!(scheduled.dates.offset_minutes, Some(-420));
    assert!(!scheduled.may_be_public());
}

#[test]
fn the_theme_test_keeps_its_captions_galleries_formats_and_threads() {
    let (outline, records) = file("theme-unit-test-data.xml");
    let stories = stories(&records);
    let titled =
        |title: &str| *stories.iter().find(|story| story.title == title).unwrap_or_else(|| panic!("{title}"));
    let captions = titled("Post Format: Image (Caption)");
    assert!(
        captions
            .body
            .embeds()
            .any(|embed| embed.get("caption").is_some_and(|caption| caption.contains("Bell on wharf")))
    );
    let gallery = titled("Post Format: Gallery");
    assert_eq!(gallery.kind, Some(StoryKind::Gallery));
    assert!(
        gallery.body.embeds().any(|embed| embed.items().iter().any(|item| item.src.starts_with("https://")))
    );
    let kinds =
        |kind: &str| stories.iter().flat_map(|story| story.body.embeds()).filter(|e| e.kind == kind).count();
    assert!(kinds("gallery") >= 10 && kinds("audio") >= 2 && kinds("video") >= 2 && kinds("social") >= 3);
    assert!(comments(&records).iter().all(|comment| !comment.body_html.contains("<script")));
    assert_eq!(outline.site.title, "Theme Unit Test Data");
}

#[test]
fn every_block_becomes_a_body_or_is_named() {
    let (_, records) = file("64-block-test-data.xml");
    let stories = stories(&records);
    let titled =
        |title: &str| *stories.iter().find(|story| story.title == title).unwrap_or_else(|| panic!("{title}"));
    let json = |title: &str| titled(title).body.to_json();
    assert_eq!(json("Pullquote").matches("\"type\":\"pullquote\"").count(), 32);
    assert!(json("Table").matches("\"type\":\"table\"").count() >= 10);
    assert!(json("Details").contains("\"type\":\"factbox\"") && json("Details").contains("Open by default"));
    assert!(json("Verse").contains("hardBreak") && json("Code").contains("codeBlock"));
    assert!(json("Footnotes").contains("\"type\":\"orderedList\""), "{}", json("Footnotes"));
    assert!(titled("Gallery").body.embeds().all(|embed| embed.kind == "gallery" && embed.items().len() >= 2));
    assert!(titled("Audio").body.embeds().all(|embed| embed.kind == "audio"));
    assert!(titled("Cover").body.embeds().count() > 10);
    assert!(
        titled("Quote")
            .body
            .content
            .iter()
            .any(|block| matches!(block, text::Block::Blockquote { cite: Some(_), .. }))
    );
    assert_eq!(
        titled("Shortcode").body.embeds().map(|embed| embed.kind.as_str()).collect::<Vec<_>>(),
        ["gallery", "audio"]
    );
    assert!(titled("Archives").leftovers[0].what.starts_with("block archives, filled by the old site"));
    for story in &stories {
        let said = text::plain(&story.body);
        assert!(!said.contains("<!--") && !said.contains("wp:"), "{}: {said}", story.title);
        assert!(
            !story.body.is_empty() || !story.leftovers.is_empty(),
            "{} is empty and nobody says why",
            story.title
        );
    }
}

#[test]
fn backslashes_and_empty_lines_stay_as_they_are() {
    let (_, records) = file("slashes.xml");
    assert_eq!(comments(&records)[0].body_html, "<p>\\o/ ¯\\_(ツ)_/¯</p>");
    let (_, records) = file("post-content-blank-lines.xml");
    assert!(stories(&records)[0].body.content.len() > 1);
}
