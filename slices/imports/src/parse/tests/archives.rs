//! Every export of the shared data against its counts.

use super::*;
use crate::parse::{CommentKind, CommentState, Status};

#[test]
fn every_wordpress_export_gives_the_counts_it_should() {
    let expected = expected("cms");
    let files = expected
        .as_object()
        .expect("files")
        .iter()
        .filter(|(name, facts)| name.starts_with("wordpress/") && !facts["wxr_version"].is_null());
    let mut read = 0;
    for (name, facts) in files {
        read += 1;
        let (outline, records) = read_wxr(&data("cms").join(name));
        let counts = &outline.counts;
        assert_eq!(outline.version, facts["wxr_version"].as_str().expect("version"), "{name}");
        let by_type = |kind: &str| number(&facts["by_type"][kind]);
        assert_eq!(counts.stories_in_all(), by_type("post"), "{name}: stories");
        assert_eq!(counts.pages_in_all(), by_type("page"), "{name}: pages");
        assert_eq!(counts.attachments, by_type("attachment"), "{name}: attachments");
        assert_eq!(counts.comments_in_all(), number(&facts["comments"]), "{name}: comments");
        assert_eq!(counts.authors, number(&facts["authors"]), "{name}: authors");
        let terms = counts.sections + counts.tags + counts.skipped.get("term").copied().unwrap_or(0);
        let declared = ["categories", "tags", "terms"].iter().map(|key| number(&facts[*key])).sum::<u64>();
        assert_eq!(terms, declared, "{name}: sections, tags and terms");
        let left_out =
            counts.skipped.iter().filter(|(kind, _)| *kind != "term").map(|(_, count)| count).sum::<u64>();
        assert_eq!(left_out, by_type("nav_menu_item") + by_type("wp_navigation"), "{name}: left out");

        let stories = stories(&records);
        let with = |status: Status| stories.iter().filter(|story| story.status == status).count() as u64;
        let protected = number(&facts["password_protected"]);
        assert_eq!(with(Status::PasswordProtected), protected, "{name}: protected");
        // One of them carries its status in a namespace that is not WordPress'.
        let foreign = u64::from(name.ends_with("namespace-edge-cases.xml"));
        assert_eq!(
            with(Status::Published) + protected + foreign,
            number(&facts["published_posts"]),
            "{name}: published"
        );
        let sticky = stories.iter().filter(|story| story.sticky).count() as u64;
        assert_eq!(sticky, number(&facts["sticky"]), "{name}: sticky");
        let pictured = records
            .iter()
            .filter(|record| match record {
                ImportRecord::Story(story) | ImportRecord::Page(story) => story.lead_picture.is_some(),
                _ => false,
            })
            .count();
        assert_eq!(pictured as u64, number(&facts["featured_images"]), "{name}: lead pictures");

        let comments = comments(&records);
        let state =
            |state: CommentState| comments.iter().filter(|comment| comment.state == state).count() as u64;
        assert_eq!(
            state(CommentState::Approved),
            number(&facts["comments_by_approved"]["1"]),
            "{name}: approved"
        );
        assert_eq!(
            state(CommentState::Pending),
            number(&facts["comments_by_approved"]["0"]),
            "{name}: pending"
        );
        let kind = |kind: CommentKind| comments.iter().filter(|comment| comment.kind == kind).count() as u64;
        assert_eq!(kind(CommentKind::Trackback), number(&facts["comments_by_type"]["trackback"]), "{name}");
        assert_eq!(kind(CommentKind::Pingback), number(&facts["comments_by_type"]["pingback"]), "{name}");
        let replies = comments.iter().filter(|comment| comment.parent_source_id.is_some()).count() as u64;
        assert_eq!(replies, number(&facts["replies"]), "{name}: replies");
    }
    assert_eq!(read, 19);
}

#[test]
fn every_ghost_export_gives_the_counts_it_should() {
    let expected = expected("cms");
    for name in ["ghost/v4_export.json", "ghost/v2_export.json", "ghost/export-001.json"] {
        let facts = &expected[name];
        let path = data("cms").join(name);
        let outline = crate::parse::ghost::validate(open(&path)).expect(name);
        let records = collect(&outline, &mut |sink| crate::parse::ghost::read(open(&path), &outline, sink));
        let counts = &outline.counts;
        assert_eq!(outline.version, facts["meta"]["version"].as_str().expect("version"));
        assert_eq!(counts.pages_in_all(), number(&facts["pages"]), "{name}: pages");
        assert_eq!(counts.stories_in_all() + counts.pages_in_all(), number(&facts["posts"]), "{name}: posts");
        assert_eq!(counts.authors, number(&facts["users"]), "{name}: users");
        assert_eq!(counts.tags, number(&facts["tags"]), "{name}: tags");
        let published = counts.stories.get(&Status::Published).unwrap_or(&0)
            + counts.pages.get(&Status::Published).unwrap_or(&0);
        assert_eq!(published, number(&facts["by_status"]["published"]), "{name}: published");
        let stories = stories(&records);
        let pictures = stories.iter().filter(|story| story.lead_picture.is_some()).count() as u64;
        assert_eq!(pictures, number(&facts["feature_images"]), "{name}: pictures");
        assert_eq!(
            stories.iter().map(|story| story.tags.len() as u64).sum::<u64>(),
            number(&facts["posts_tags"]),
            "{name}"
        );
    }
}

#[test]
fn every_file_of_articles_gives_the_counts_it_should() {
    let expected = expected("articles");
    let mut articles = 0;
    for (name, facts) in expected.as_object().expect("files") {
        let path = data("articles").join(name);
        let outline = crate::parse::jsonl::validate(open(&path)).expect(name);
        let mut records = 0;
        let mut undated = 0;
        crate::parse::jsonl::read(open(&path), &outline, &mut |record| {
            records += 1;
            if let ImportRecord::Story(story) = &record {
                assert!(
                    !story.body.is_empty() || number(&facts["empty_bodies"]) > 0,
                    "{name}: {}",
                    story.source_id
                );
                assert_eq!(story.status, Status::Published);
                undated += u64::from(story.dates.published_at.is_none());
            }
            ControlFlow::Continue(())
        })
        .expect(name);
        assert_eq!(outline.counts.stories_in_all(), number(&facts["articles"]), "{name}: articles");
        assert_eq!(outline.counts.authors, number(&facts["authors"]), "{name}: authors");
        assert_eq!(outline.counts.records(), records);
        assert_eq!(undated, number(&facts["undated"]), "{name}: undated");
        assert!(outline.counts.sections <= number(&facts["categories"]), "{name}: categories");
        assert_eq!(
            outline.counts.languages.values().sum::<u64>(),
            number(&facts["articles"]),
            "{name}: languages"
        );
        articles += outline.counts.stories_in_all();
    }
    assert_eq!(articles, 4_202);
}
