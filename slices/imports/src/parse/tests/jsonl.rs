//! What becomes of the lines.

use super::*;
use crate::parse::StoryKind;
use crate::parse::jsonl::{read, validate};

fn lines(text: &str) -> Vec<ImportRecord> {
    let outline = validate(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    collect(&outline, &mut |sink| read(text.as_bytes(), &outline, sink))
}

#[test]
fn a_line_brings_everything_that_stands_in_it() {
    let records = lines(
        "\u{feff}{\"id\":\"a\",\"lang\":\"en\",\"title\":\"A &amp; B\",\"deck\":\"D\",\"date\":\"2011-11-28\",\"published_at\":\"2011-11-28 8:32:24 -0400\",\
         \"path\":\"/2011/a/\",\"authors\":[\"ann\",\"ann\"],\"categories\":[\"City life\"],\"tags\":[\"x\"],\"image\":\"/i.jpg\",\"kind\":\"link\",\
         \"link_url\":\"https://a.example/\",\"translation_group\":\"g\",\"body_html\":\"<p>Text</p>\"}\n\n{\"title\":\"B\",\"date\":null,\"body_markdown\":\"*b*\"}",
    );
    let stories = stories(&records);
    let story = stories[0];
    assert_eq!((story.title.as_str(), story.standfirst.as_deref()), ("A & B", Some("D")));
    assert_eq!(story.dates.published_at.map(|at| at.to_string()).as_deref(), Some("2011-11-28T12:32:24Z"));
    assert_eq!(story.dates.offset_minutes, Some(-240));
    assert_eq!((story.kind, story.link_url.as_deref()), (Some(StoryKind::Link), Some("https://a.example/")));
    assert_eq!((story.sections[0].slug.as_str(), story.authors.len()), ("city-life", 1));
    assert_eq!(story.translation_group.as_deref(), Some("g"));
    assert_eq!((stories[1].source_id.as_str(), stories[1].dates.published_at), ("line-3", None));
    assert_eq!(text::plain(&stories[1].body), "b");
}

#[test]
fn broken_lines_are_named() {
    let good = "{\"id\":\"a\",\"title\":\"A\"}\n";
    for (line, said) in [
        ("{\"title\":\"Broken one\",", "line 2, item \"Broken one\": not an article"),
        ("{\"title\":7}", "line 2, item \"7}\": not an article"),
        ("[]", "line 2: the article has no title"),
        ("{\"id\":\"b\"}", "line 2: the article has no title"),
        ("{\"id\":\"a\",\"title\":\"B\"}", "line 2, item \"B\": the id \"a\" is there twice"),
    ] {
        let error = validate(format!("{good}{line}").as_bytes()).expect_err(line).to_string();
        assert!(error.starts_with(said), "{error}");
    }
    let error = validate(&b"{\"title\":\"\xff\"}"[..]).expect_err("encoding").to_string();
    assert!(error.starts_with("line 1, item \"\u{fffd}\": not UTF-8"), "{error}");
}
