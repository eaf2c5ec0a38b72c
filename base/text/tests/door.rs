//! What [`text::Document::from_json`] lets in and what it refuses, with the path.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use text::{Document, TextError};

fn refused(json: &str) -> String {
    match Document::from_json(json) {
        Ok(document) => panic!("let in: {document:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn every_node_and_mark_comes_back_as_it_was() {
    let json = concat!(
        r#"{"type":"doc","content":[{"type":"paragraph","attrs":{"anchor":"a"},"content":[{"type":"text","text":"x","marks":[{"type":"link","#,
        r#""attrs":{"href":"story:1","title":"t","rel":"sponsored"}},{"type":"strong"},{"type":"em"},{"type":"underline"},{"type":"strike"},"#,
        r#"{"type":"code"},{"type":"sub"},{"type":"sup"}]},{"type":"hardBreak"}]},{"type":"heading","attrs":{"level":3},"content":[]},"#,
        r#"{"type":"blockquote","attrs":{"cite":"c"},"content":[]},{"type":"pullquote","content":[]},{"type":"bulletList","content":"#,
        r#"[{"type":"listItem","content":[]}]},{"type":"orderedList","attrs":{"start":3},"content":[]},{"type":"table","attrs":{"caption":"c"},"#,
        r#""content":[{"type":"tableRow","content":[{"type":"tableHeader","content":[]},{"type":"tableCell","attrs":{"colspan":2,"rowspan":3},"#,
        r#""content":[]}]}]},{"type":"codeBlock","attrs":{"language":"rust"},"content":[{"type":"text","text":"a\nb"}]},{"type":"codeBlock"},"#,
        r#"{"type":"horizontalRule"},{"type":"factbox","attrs":{"title":"t"},"content":[]},"#,
        r#"{"type":"embed","attrs":{"kind":"picture","id":"p1","attrs":{"alt":"a","src":"/x.jpg"}}}]}"#
    );
    let document = Document::from_json(json).expect("valid");
    assert_eq!(document.to_json(), json);
    assert_eq!(serde_json::from_str::<Document>(json).expect("by serde"), document);
}

#[test]
fn absent_and_null_attributes_mean_the_same() {
    let document = Document::from_json(
        r#"{"type":"doc","content":[{"type":"paragraph","attrs":{"anchor":null},"content":null}]}"#,
    );
    assert_eq!(
        document.map(|d| d.to_json()),
        Ok(r#"{"type":"doc","content":[{"type":"paragraph","content":[]}]}"#.to_owned())
    );
}

#[test]
fn what_does_not_fit_is_refused_with_its_path() {
    let inside = |node: &str| format!(r#"{{"type":"doc","content":[{{"type":"horizontalRule"}},{node}]}}"#);
    let in_paragraph = |node: &str| inside(&format!(r#"{{"type":"paragraph","content":[{node}]}}"#));
    for (json, message) in [
        ("nonsense".to_owned(), "the document is not readable JSON"),
        (r#"{"type":"paragraph"}"#.to_owned(), "node \"paragraph\" is not allowed at doc"),
        (inside(r#"{"type":"marquee"}"#), "unknown node \"marquee\" at doc/content[1]"),
        (inside(r#"{"type":"listItem"}"#), "node \"listItem\" is not allowed at doc/content[1]"),
        (inside(r#"{"type":"heading"}"#), "attribute \"level\" at doc/content[1]: is missing"),
        (
            inside(r#"{"type":"heading","attrs":{"level":1}}"#),
            "attribute \"level\" at doc/content[1]: is out of range",
        ),
        (
            inside(r#"{"type":"paragraph","attrs":{"onclick":"x"}}"#),
            "attribute \"onclick\" at doc/content[1]: is unknown",
        ),
        (in_paragraph(r#"{"type":"text","text":""}"#), "text at doc/content[1]/content[0]: is empty"),
        (
            in_paragraph("{\"type\":\"text\",\"text\":\"a\\u0000\"}"),
            "text at doc/content[1]/content[0]: has control characters",
        ),
        (
            in_paragraph(r#"{"type":"paragraph"}"#),
            "node \"paragraph\" is not allowed at doc/content[1]/content[0]",
        ),
        (
            in_paragraph(r#"{"type":"text","text":"a","marks":[{"type":"blink"}]}"#),
            "unknown or repeated mark \"blink\" at doc/content[1]/content[0]",
        ),
        (
            in_paragraph(r#"{"type":"text","text":"a","marks":[{"type":"em"},{"type":"em"}]}"#),
            "unknown or repeated mark \"em\"",
        ),
        (
            in_paragraph(
                r#"{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}"#,
            ),
            "address not allowed at doc/content[1]/content[0]",
        ),
        (inside(r#"{"type":"embed"}"#), "attribute \"kind\" at doc/content[1]: is not a lower-case word"),
        (
            inside(r#"{"type":"embed","attrs":{"kind":"web","attrs":{"url":"data:x"}}}"#),
            "address not allowed at doc/content[1]/attrs",
        ),
        (
            inside(r#"{"type":"embed","attrs":{"kind":"web","attrs":{"BAD KEY":"x"}}}"#),
            "is not a lower-case word",
        ),
        (
            inside(r#"{"type":"codeBlock","content":[{"type":"hardBreak"}]}"#),
            "code has only text without marks",
        ),
        (
            inside(
                r#"{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":0}}]}]}"#,
            ),
            "is out of range",
        ),
    ] {
        let said = refused(&json);
        assert!(said.contains(message), "{said} instead of {message}");
    }
}

#[test]
fn size_and_depth_are_bounded() {
    let deep = |levels: usize| {
        format!(
            r#"{{"type":"doc","content":[{}{}]}}"#,
            r#"{"type":"blockquote","content":["#.repeat(levels),
            "]}".repeat(levels)
        )
    };
    assert!(Document::from_json(&deep(30)).is_ok());
    assert!(matches!(Document::from_json(&deep(40)), Err(TextError::TooDeep { limit: 36, .. })));
    assert!(matches!(Document::from_json(&deep(100_000)), Err(TextError::NotJson(_))));
    let wide = format!(
        r#"{{"type":"doc","content":[{}{{"type":"horizontalRule"}}]}}"#,
        r#"{"type":"horizontalRule"},"#.repeat(200_000)
    );
    assert!(matches!(Document::from_json(&wide), Err(TextError::TooManyNodes { .. })));
    let long = format!(
        r#"{{"type":"doc","content":[{{"type":"paragraph","attrs":{{"anchor":"{}"}}}}]}}"#,
        "x".repeat(3_000)
    );
    assert!(refused(&long).contains("is too long"));
}

#[test]
fn embeds_and_links_can_be_changed_in_place() {
    let mut document =
        text::markdown::parse("> ::picture\n\n::picture{id=\"a\"}\n\n- [x](/old)\n\n::picture{id=\"b\"}")
            .document;
    document.change_embeds(&mut |mut embed| {
        embed.id.push('2');
        (embed.id != "b2").then_some(embed)
    });
    document.each_link_mut(&mut |link| link.href = "/new".to_owned());
    assert_eq!(document.embeds().map(|e| e.id.as_str()).collect::<Vec<_>>(), ["a2"]);
    assert!(document.to_json().contains("\"/new\"") && !document.to_json().contains("\"/old\""));
}
