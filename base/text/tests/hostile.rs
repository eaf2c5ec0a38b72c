//! Whatever comes in, nothing dangerous goes out, nothing overflows, and what was read can be stored and read again.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use text::html::{NoEmbeds, ParseOptions, RenderOptions, parse, render, render_with};
use text::{Block, Cell, Document, Embed, Inline, Link, Marks, markdown, plain};

/// Reads our own output strictly: only tags and attributes we write, all quoted, all closed in order.
fn assert_safe(html: &str) {
    const TAGS: [&str; 31] = [
        "p",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "figure",
        "figcaption",
        "footer",
        "cite",
        "ul",
        "ol",
        "li",
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "code",
        "hr",
        "br",
        "aside",
        "a",
        "strong",
        "em",
        "u",
        "s",
        "sub",
    ];
    const ATTRIBUTES: [&str; 14] = [
        "class",
        "id",
        "start",
        "tabindex",
        "role",
        "aria-label",
        "scope",
        "colspan",
        "rowspan",
        "href",
        "title",
        "rel",
        "dir",
        "lang",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        assert!(!rest[..at].contains('>'), "bare > in {html:?}");
        let end = at + rest[at..].find('>').expect("tag ends");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "unbalanced in {html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        assert!(TAGS.contains(&name) || name == "sup", "tag <{tag}> in {html}");
        let mut attributes = &tag[name.len()..];
        while !attributes.is_empty() {
            let (key, after) = attributes[1..].split_once("=\"").expect("quoted attribute");
            let (value, after) = after.split_once('"').expect("closed quote");
            assert!(ATTRIBUTES.contains(&key), "attribute {key} in {html}");
            if key == "href" {
                let value = value.to_ascii_lowercase();
                let scheme = value.split([':', '/', '?', '#']).next().unwrap_or_default();
                let has_scheme = value[scheme.len()..].starts_with(':');
                assert!(!has_scheme || ["http", "https", "mailto", "tel"].contains(&scheme), "href {value}");
                assert!(!value.contains(|c: char| c.is_control() || c == ' '));
            }
            attributes = after;
        }
        if !matches!(name, "br" | "hr") {
            open.push(name);
        }
    }
    assert!(!rest.contains('>') && open.is_empty(), "left open {open:?} in {html}");
}

fn check_everything(html: &str) {
    let parsed = parse(html, &ParseOptions::default());
    let document = parsed.document;
    assert_eq!(Document::from_json(&document.to_json()).as_ref(), Ok(&document));
    let page = render(&document, &NoEmbeds);
    assert_safe(&page);
    assert_safe(&render_with(
        &document,
        &NoEmbeds,
        &RenderOptions { base_url: Some("https://a.example/b/"), bare: true },
    ));
    // An embed has no form of its own without a source, so the round trip is made without them.
    let document = without_embeds(&document);
    let again = parse(&render(&document, &NoEmbeds), &ParseOptions::default()).document;
    assert_eq!(words(&again), words(&document), "round trip of {html:?}");
    let _ = text::sanitise_fragment(html);
    let _ = text::html::text_of(html);
}

fn without_embeds(document: &Document) -> Document {
    let mut document = document.clone();
    document.change_embeds(&mut |_| None);
    document
}

fn words(document: &Document) -> Vec<String> {
    let text: String = plain(document).chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    // The address of a film becomes an embed as soon as it stands alone, so it does not count as a word.
    text.split_whitespace().filter(|word| !word.contains("https://youtu.be/x")).map(str::to_owned).collect()
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zé<>&\"' ]{0,12}",
        1 => Just("<script>alert(1)</script>".to_owned()),
        1 => Just("<img src=x onerror=alert(1)>".to_owned()),
        1 => Just("<a href='javascript:alert(1)' onclick=x title='\"><b>'>".to_owned()),
        1 => Just("<a href=\"https://a.example/?a=1&amp;b=2\" rel=nofollow>".to_owned()),
        1 => Just("<svg/onload=alert(1)>".to_owned()),
        1 => Just("<iframe srcdoc='<script>x</script>' src=//youtube.com/embed/x></iframe>".to_owned()),
        1 => Just("&lt;script&gt;&#x3c;&#0;&NewLine;&Tab;".to_owned()),
        1 => Just("<pre class=language-x\"y><code>".to_owned()),
        1 => Just("https://youtu.be/x".to_owned()),
        6 => prop::sample::select(vec![
            "p", "b", "i", "a", "ul", "li", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "blockquote",
            "figure", "figcaption", "pre", "h1", "h3", "div", "aside", "details", "summary", "cite", "q", "form", "select",
            "object", "video", "br", "hr", "span", "math", "footer", "noscript", "sup", "unknown-x",
        ]).prop_flat_map(|tag| prop_oneof![
            2 => Just(format!("<{tag}>")),
            2 => Just(format!("</{tag}>")),
            1 => Just(format!("<{tag} id=n1 class='pullquote gallery'>")),
        ]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn inline() -> impl Strategy<Value = Inline> {
    let link = prop::option::of(
        ("[a-z:/#?&\"'<> \u{0}-\u{7f}]{0,20}", prop::option::of("[ -~]{0,10}"))
            .prop_map(|(href, title)| Box::new(Link { href, title: title.clone(), rel: title })),
    );
    let marks =
        (any::<[bool; 7]>(), link).prop_map(|([strong, em, underline, strike, code, sub, sup], link)| {
            Marks { link, strong, em, underline, strike, code, sub, sup }
        });
    prop_oneof![4 => ("\\PC{1,20}", marks).prop_map(|(text, marks)| Inline::Text { text, marks }), 1 => Just(Inline::HardBreak)]
}

fn block() -> impl Strategy<Value = Block> {
    let inlines = || prop::collection::vec(inline(), 0..5);
    let words = || prop::option::of("\\PC{0,20}");
    let leaf = prop_oneof![
        (words(), inlines()).prop_map(|(anchor, content)| Block::Paragraph { anchor, content }),
        (0..9_u8, words(), inlines()).prop_map(|(level, anchor, content)| Block::Heading {
            level,
            anchor,
            content
        }),
        (words(), inlines()).prop_map(|(cite, content)| Block::Pullquote { cite, content }),
        (words(), "\\PC{0,20}").prop_map(|(language, text)| Block::CodeBlock { language, text }),
        Just(Block::HorizontalRule),
        ("\\PC{0,8}", "\\PC{0,30}", "\\PC{0,9}").prop_map(|(kind, url, title)| {
            Block::Embed(Embed::new(&kind).with("url", url).with("title", title))
        }),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let blocks = || prop::collection::vec(inner.clone(), 0..4);
        let words = || prop::option::of("\\PC{0,20}");
        prop_oneof![
            (words(), blocks()).prop_map(|(cite, content)| Block::Blockquote { cite, content }),
            (words(), blocks()).prop_map(|(title, content)| Block::Factbox { title, content }),
            prop::collection::vec(blocks(), 0..3).prop_map(|items| Block::BulletList { items }),
            (any::<i32>(), prop::collection::vec(blocks(), 0..3))
                .prop_map(|(start, items)| Block::OrderedList { start, items }),
            (
                words(),
                prop::collection::vec(prop::collection::vec((any::<bool>(), 0..3_u16, blocks()), 0..3), 0..3)
            )
                .prop_map(|(caption, rows)| Block::Table {
                    caption,
                    rows: rows
                        .into_iter()
                        .map(|row| row
                            .into_iter()
                            .map(|(header, span, content)| Cell {
                                header,
                                colspan: span,
                                rowspan: span,
                                content,
                            })
                            .collect())
                        .collect(),
                }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_comes_out_safe_and_storable(html in pieces()) {
        check_everything(&html);
    }

    #[test]
    fn any_text_comes_out_safe_and_storable(html in "\\PC{0,60}") {
        check_everything(&html);
    }

    #[test]
    fn any_document_made_by_hand_renders_safely(blocks in prop::collection::vec(block(), 0..6)) {
        let document = Document::new(blocks);
        assert_safe(&render(&document, &NoEmbeds));
        let _ = (plain(&document), text::excerpt(&document, 80), text::word_count(&document));
    }

    #[test]
    fn a_document_through_the_door_comes_back_the_same(blocks in prop::collection::vec(block(), 0..6)) {
        let document = Document::new(blocks);
        if let Ok(read) = Document::from_json(&document.to_json()) {
            prop_assert_eq!(Document::from_json(&read.to_json()), Ok(read));
        }
    }

    #[test]
    fn any_markdown_comes_out_safe_and_storable(
        text in "([a-z*_`>#|~:\\[\\](){}=\"!<&; \n\t-]|:::|::picture|— ){0,60}"
    ) {
        let document = markdown::parse(&text).document;
        prop_assert_eq!(Document::from_json(&document.to_json()), Ok(document.clone()));
        assert_safe(&render(&document, &NoEmbeds));
    }

    #[test]
    fn any_json_is_read_or_refused(json in "[\\[\\]{}\":,a-z0-9]{0,60}") {
        let _ = Document::from_json(&json);
    }

    #[test]
    fn slugs_are_clean_and_stable(title in "\\PC{0,200}", lang in "(en|de|fr|ar|)") {
        let slug = text::slugify(&title, &lang);
        prop_assert!(!slug.is_empty() && slug.len() <= 80);
        prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        prop_assert_eq!(text::slugify(&slug, &lang), slug);
    }

    #[test]
    fn excerpts_fit(text in "\\PC{0,300}", room in 0..120_usize) {
        prop_assert!(text::excerpt_of(&text, room).chars().count() <= room);
    }
}

/// Each of these once cost somebody's parser its stack or its afternoon.
#[test]
fn bombs_are_read_in_time_and_space_that_fit() {
    let repeated = |piece: &str| piece.repeat(100_000);
    let numbered = |make: &dyn Fn(usize) -> String| (0..50_000).map(make).collect::<String>();
    for html in [
        repeated("<div>"),
        repeated("<blockquote>"),
        repeated("<ul><li>"),
        repeated("<table><tr><td>"),
        repeated("<b>x"),
        numbered(&|i| format!("<b id={i}>")) + &"<p>x".repeat(50_000),
        numbered(&|i| format!("<font size={i}><a href=/{i}>")) + "x",
        repeated("<div>") + &repeated("</span></p></li>"),
        repeated("</div>"),
        repeated("<a<a<a"),
        repeated("<a \""),
        repeated("<!--"),
        repeated("<!-- x --!>"),
        repeated("<script>"),
        repeated("<select>") + "</select>",
        repeated("<form></form"),
        repeated("&amp"),
        repeated("&#x3"),
        repeated("<pre>\n"),
        repeated("<figure><img src=/a>"),
        repeated("<td>x"),
        "<p ".to_owned() + &numbered(&|i| format!("a{i}=1 ")) + ">x",
        "<table>".to_owned() + &repeated("<tr><td>x"),
        "x".repeat(11 * 1024 * 1024),
        repeated("<courant-slot n=0>"),
        repeated("<object><param name=movie value=x>"),
    ] {
        let parsed = parse(&html, &ParseOptions::default());
        assert_eq!(Document::from_json(&parsed.document.to_json()), Ok(parsed.document.clone()));
        assert_safe(&render(&parsed.document, &NoEmbeds));
    }
}

#[test]
fn deep_markdown_is_read() {
    for markdown in [
        ">".repeat(20_000),
        "- ".repeat(5_000),
        "[".repeat(20_000),
        "*a ".repeat(20_000),
        ":::factbox x\n".repeat(5_000),
    ] {
        let parsed = markdown::parse(&markdown);
        assert_eq!(Document::from_json(&parsed.document.to_json()), Ok(parsed.document.clone()));
    }
}
