//! What becomes of Substack's folder.

use super::*;
use crate::parse::substack::{read, validate};
use crate::parse::{Audience, Status, StoryKind};

fn folder(table: &str, posts: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("folder");
    fs::create_dir(folder.path().join("posts")).expect("posts");
    fs::write(folder.path().join("posts.csv"), table).expect("table");
    for (name, text) in posts {
        fs::write(folder.path().join("posts").join(name), text).expect("post");
    }
    folder
}

const HEAD: &str = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n";

#[test]
fn the_sample_is_read_with_drafts_pages_and_recordings() {
    let path = data("cms/substack");
    let outline = validate(&path).expect("export");
    let records = collect(&outline, &mut |sink| read(&path, &outline, sink));
    let stories = stories(&records);
    let told: Vec<_> =
        stories.iter().map(|s| (s.slug.as_deref().unwrap_or_default(), s.status, s.kind)).collect();
    assert_eq!(
        told,
        [
            ("plain-text", Status::Published, None),
            ("podcast", Status::Published, Some(StoryKind::Audio)),
            ("thread", Status::Published, Some(StoryKind::Note)),
            ("draft-text", Status::Draft, None),
        ]
    );
    assert_eq!(outline.counts.pages_in_all(), 1);
    assert_eq!(stories[0].standfirst.as_deref(), Some("“This quote’s rather short”"));
    assert_eq!(
        text::plain(&stories[0].body),
        "Lorem Ipsum\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.\n\n\
         Dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco."
    );
    assert_eq!(stories[0].leftovers[0].excerpt, "Sign up now");
    assert_eq!(
        stories[1].body.embeds().next().and_then(|e| e.get("src")),
        Some("https://example.com/my-audio/file.mp3")
    );
    assert_eq!(stories[0].old_addresses, ["/p/plain-text"]);
}

#[test]
fn rows_without_a_text_or_of_an_unknown_type_are_left_out_with_the_reason() {
    let folder = folder(
        &format!(
            "{HEAD}1.a,2020-01-01T00:00:00Z,true,,newsletter,only_paid,A,,\n2.b,,true,,newsletter,everyone,B,,\n3.c,,true,,restack,everyone,C,,\n"
        ),
        &[("1.a.html", b"<p>x</p>")],
    );
    let outline = validate(folder.path()).expect("export");
    let records = collect(&outline, &mut |sink| read(folder.path(), &outline, sink));
    assert_eq!(stories(&records)[0].audience, Audience::Paying);
    assert_eq!(outline.counts.skipped.values().sum::<u64>(), 2);
}

#[test]
fn broken_folders_are_refused() {
    let empty = tempfile::tempdir().expect("folder");
    assert!(validate(empty.path()).expect_err("no table").to_string().contains("has no posts.csv"));
    for (table, said) in [
        ("a,b\n1,2\n".to_owned(), "lacks the columns"),
        (
            format!("{HEAD}../../etc/passwd,,true,,newsletter,everyone,A,,\n"),
            "line 2, item posts.csv: the post_id \"../../etc/passwd\" cannot name a file",
        ),
        (format!("{HEAD}..,,true,,newsletter,everyone,A,,\n"), "cannot name a file"),
        (format!("{HEAD}1.a,too,few\n"), "line 2, item posts.csv: not readable"),
    ] {
        let folder = folder(&table, &[]);
        let error = validate(folder.path()).expect_err(&table).to_string();
        assert!(error.contains(said), "{error}");
    }
    let bad =
        folder(&format!("{HEAD}1.a,,true,,newsletter,everyone,A,,\n"), &[("1.a.html", b"ok\n\xff\xfe")]);
    assert_eq!(
        validate(bad.path()).expect_err("encoding").to_string(),
        "line 2, item posts/1.a.html: not UTF-8"
    );
}
