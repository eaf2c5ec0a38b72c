//! Files made to break a reader: cut off, bombs, wrong bytes, endless pieces.

use std::io::{Read as _, repeat};

use super::*;
use crate::parse::{ghost, jsonl, wxr};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" \
                    xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel><wp:wxr_version>1.2</wp:wxr_version>\n";
const TAIL: &str = "</channel></rss>";

fn with_item(item: &str) -> String {
    format!(
        "{HEAD}<item><title>The title</title><wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type>\n{item}</item>{TAIL}"
    )
}

fn refused(xml: &[u8]) -> String {
    match wxr::validate(xml) {
        Ok(outline) => panic!("let in: {:?}", outline.counts),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_wordpress_export_cut_off_anywhere_is_refused() {
    for entry in fs::read_dir(data("cms/wordpress")).expect("folder") {
        let path = entry.expect("entry").path();
        let whole = fs::read(&path).expect("file");
        let end = whole.trim_ascii_end().len();
        let steps = if whole.len() > 100_000 { 12 } else { 60 };
        for step in 0..steps {
            let cut = end * step / steps;
            let error =
                wxr::validate(&whole[..cut]).map(|outline| outline.counts).expect_err("cut off").to_string();
            assert!(
                error.contains("line ") || error.starts_with("not a WordPress export"),
                "{}: {error}",
                path.display()
            );
        }
        assert!(wxr::validate(&whole[..end - 1]).is_err());
    }
}

#[test]
fn a_ghost_export_cut_off_anywhere_is_refused() {
    for name in ["v4_export.json", "v2_export.json", "export-001.json"] {
        let whole = fs::read(data("cms/ghost").join(name)).expect("file");
        let end = whole.trim_ascii_end().len();
        for step in 0..60 {
            assert!(ghost::validate(&whole[..end * step / 60]).is_err(), "{name} cut at {step}/60");
        }
    }
}

#[test]
fn articles_cut_off_are_refused_with_their_line() {
    let whole = fs::read(data("articles/debian/zh.jsonl")).expect("file");
    for step in 1..100 {
        let cut = &whole[..whole.len() * step / 100];
        let lines = cut.iter().filter(|byte| **byte == b'\n').count() as u64;
        match jsonl::validate(cut) {
            Ok(outline) => assert!(
                cut.ends_with(b"\n") || cut.ends_with(b"}") || outline.counts.stories_in_all() == lines
            ),
            Err(error) => assert!(error.to_string().starts_with(&format!("line {}", lines + 1)), "{error}"),
        }
    }
}

#[test]
fn entity_bombs_are_refused_before_they_are_read() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>\n<rss><channel>&lol2;</channel></rss>";
    assert_eq!(refused(bomb.as_bytes()), "line 2: document type declarations are not allowed");
    let outside = "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss/>";
    assert!(refused(outside.as_bytes()).ends_with("document type declarations are not allowed"));
    let error = refused(with_item("<content:encoded>&lol2;</content:encoded>").as_bytes());
    assert_eq!(error, "line 5, item \"The title\" (id 7): the entity &lol2; is not defined");
}

#[test]
fn broken_xml_is_refused_with_line_and_item() {
    for (item, said) in [
        ("<content:encoded>x</content:encode>", "not well-formed XML"),
        ("<nowhere:x>y</nowhere:x>", "the prefix nowhere: is not declared"),
        ("<a>&#0;</a>", "not well-formed XML"),
        ("<a>x & y</a>", "not well-formed XML"),
        ("<a b=c>x</a>", "not well-formed XML"),
        ("<a>\u{0}</a>", "the text has a NUL byte"),
        (&"<a>".repeat(40), "elements are nested deeper than 32"),
        (&"<a>".repeat(200_000), "elements are nested deeper than 32"),
    ] {
        let error = refused(with_item(item).as_bytes());
        assert!(
            error.starts_with("line 5, item \"The title\" (id 7): ") && error.contains(said),
            "{item:.40}: {error}"
        );
    }
}

#[test]
fn wrong_encodings_are_refused() {
    let mut bad = with_item("<content:encoded>x</content:encoded>").into_bytes();
    let at = bad.windows(3).position(|window| window == b">x<").expect("place") + 1;
    bad[at] = 0xff;
    let error = refused(&bad);
    assert!(error.starts_with("line 5, item \"The title\" (id 7): "), "{error}");

    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\
                 <wp:wxr_version>1.2</wp:wxr_version><item><title>Caf\u{e9}</title></item></channel></rss>";
    assert_eq!(
        refused(latin.as_bytes()),
        "line 1: the file is written in ISO-8859-1; only UTF-8 is read, convert it first"
    );
    let wide: Vec<u8> = with_item("").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(wxr::validate(&wide[..]).is_err());

    let random: Vec<u8> = (0..100_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(wxr::validate(&random[..]).is_err());
    assert!(ghost::validate(&random[..]).is_err());
    assert!(jsonl::validate(&random[..]).is_err());
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(refused(b""), "not a WordPress export: its first element is not <rss>");
    assert_eq!(refused(b"<html></html>"), "not a WordPress export: its first element is not <rss>");
    assert_eq!(refused(b"<rss></rss>"), "not a WordPress export: it has no <channel>");
    assert!(refused(b"{\"db\":[]}").starts_with("not a WordPress export"));
    let feed = "<rss><channel><title>News</title><item><title>x</title></item></channel></rss>";
    assert!(refused(feed.as_bytes()).contains("no WXR version number"));
    let next = HEAD.replace(">1.2<", ">2.0<");
    assert_eq!(
        refused(format!("{next}{TAIL}").as_bytes()),
        "WXR version 2.0 is not supported, only 1.0 to 1.2"
    );
    let odd = HEAD.replace(">1.2<", ">abc<");
    assert_eq!(
        refused(format!("{odd}{TAIL}").as_bytes()),
        "not a WordPress export: its WXR version number is \"abc\""
    );
}

#[test]
fn endless_pieces_are_refused_without_being_gathered() {
    let endless = |head: &str| {
        std::io::BufReader::with_capacity(
            1 << 20,
            std::io::Cursor::new(head.to_owned().into_bytes()).chain(repeat(b'a').take(1 << 30)),
        )
    };
    let error = wxr::validate(endless(&format!("{HEAD}<item><wp:post_id>3</wp:post_id><title>")))
        .expect_err("endless")
        .to_string();
    assert_eq!(error, "line 4, item id 3: one piece of text is larger than 67108864 bytes");
    let error = wxr::validate(endless(&format!("{HEAD}<"))).expect_err("endless").to_string();
    assert!(error.ends_with("one piece of text is larger than 67108864 bytes"), "{error}");
    let error = jsonl::validate(endless("\n{\"title\":\"")).expect_err("endless").to_string();
    assert_eq!(error, "line 2: one line is larger than 33554432 bytes");
    let error =
        ghost::validate(endless("{\"data\":{\"posts\":[\n{\"title\":\"")).expect_err("endless").to_string();
    assert!(error.contains("one text is larger than 67108864 bytes"), "{error}");
}

#[test]
fn ten_thousand_tags_and_a_title_of_five_megabytes_are_cut_and_reported() {
    let tags: String = (0..10_000)
        .map(|i| format!("<category domain=\"post_tag\" nicename=\"t{i}\">T{i}</category>"))
        .collect();
    let title = "word ".repeat(1_000_000);
    let xml = format!(
        "{HEAD}<item><title>{title}</title><wp:post_id>7</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{tags}</item>{TAIL}"
    );
    let outline = wxr::validate(xml.as_bytes()).expect("read");
    let records = collect(&outline, &mut |sink| wxr::read(xml.as_bytes(), &outline, sink));
    let story = stories(&records)[0];
    assert_eq!((story.title.chars().count(), story.tags.len()), (1_000, 200));
    assert_eq!(story.leftovers[0].what, "title beyond its first 1000 characters");
    let notices: Vec<&str> = records
        .iter()
        .filter_map(|record| match record {
            ImportRecord::Notice(notice) => Some(notice.message.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(notices, ["published without a date", "10000 tags, of which the first 200 are kept"]);

    let line = format!(
        "{{\"title\":\"{title}\",\"tags\":[{}]}}",
        (0..10_000).map(|i| format!("\"t{i}\"")).collect::<Vec<_>>().join(",")
    );
    let outline = jsonl::validate(line.as_bytes()).expect("read");
    let records = collect(&outline, &mut |sink| jsonl::read(line.as_bytes(), &outline, sink));
    assert_eq!((stories(&records)[0].title.chars().count(), stories(&records)[0].tags.len()), (1_000, 200));
}

#[test]
fn hostile_bodies_and_comments_come_out_safe() {
    let xml = with_item(
        "<wp:status>publish</wp:status><content:encoded><![CDATA[<script>x()</script><p onclick=x>A<img src=javascript:x><a href='javascript:x'>b</a>]]></content:encoded>\
         <wp:comment><wp:comment_author>&lt;b&gt;Eve</wp:comment_author><wp:comment_author_url>javascript:x</wp:comment_author_url>\
         <wp:comment_content><![CDATA[<img src=x onerror=x>one\n\ntwo<style>*{}</style>]]></wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>",
    );
    let outline = wxr::validate(xml.as_bytes()).expect("read");
    let records = collect(&outline, &mut |sink| wxr::read(xml.as_bytes(), &outline, sink));
    assert_eq!(text::html::render(&stories(&records)[0].body, &text::html::NoEmbeds), "<p>Ab</p>\n");
    let comment = comments(&records)[0];
    assert!(
        comment.body_html.contains("<p>one</p>") && comment.body_html.contains("<p>two</p>"),
        "{}",
        comment.body_html
    );
    assert!(!comment.body_html.contains("<img") && !comment.body_html.contains("style"));
    assert_eq!(
        (comment.author_name.as_str(), comment.author_url.as_deref(), comment.source_id.as_str()),
        ("Eve", None, "7-1")
    );
}
