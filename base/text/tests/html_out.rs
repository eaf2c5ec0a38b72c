//! Writing HTML for readers, feeds and excerpts.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use text::html::{EmbedSource, NoEmbeds, for_feed, render, summary_html};
use text::{Document, Embed, markdown, plain};

struct Paper;

impl EmbedSource for Paper {
    fn embed(&self, embed: &Embed) -> Option<String> {
        (embed.kind == "picture").then(|| format!("<img src=\"/img/{}\" alt=\"\">", embed.id))
    }

    fn link(&self, target: &str) -> Option<String> {
        target.strip_prefix("story:").map(|id| format!("/city/{id}/"))
    }
}

fn document(text: &str) -> Document {
    let parsed = markdown::parse(text);
    assert_eq!(parsed.leftovers, []);
    parsed.document
}

#[test]
fn a_body_is_written_for_a_page() {
    let body = document(
        "## What *next*?\n\nSee [the ferry](story:ferry), [tag](tag:x) and [outside](https://a.example/?a&b \"T\").\n\n\
         > The water rose.\n> — Edda Lund, keeper\n\n1. one\n2. two\n\n## What next\n\n`a<b`\n",
    );
    assert_eq!(
        render(&body, &Paper),
        "<h2 id=\"at-what-next\">What <em>next</em>?</h2>\n\
         <p>See <a href=\"/city/ferry/\">the ferry</a>, tag and <a href=\"https://a.example/?a&amp;b\" title=\"T\" rel=\"noopener\">outside</a>.</p>\n\
         <blockquote class=\"body-quote\">\n<p>The water rose.</p>\n<footer><cite>Edda Lund, keeper</cite></footer>\n</blockquote>\n\
         <ol>\n<li>one</li>\n<li>two</li>\n</ol>\n\
         <h2 id=\"at-what-next-2\">What next</h2>\n<p><code>a&lt;b</code></p>\n"
    );
}

#[test]
fn marks_that_neighbours_share_stay_open() {
    assert_eq!(
        render(&document("**a *b* `c`** *[d **e** f](/x) g*"), &NoEmbeds),
        "<p><strong>a <em>b</em> <code>c</code></strong> <a href=\"/x\"><em>d </em><strong><em>e</em></strong><em> f</em></a><em> g</em></p>\n"
    );
}

#[test]
fn directives_become_embeds_boxes_and_pull_quotes() {
    let body = document(
        "Text\n::picture{id=\"quay-market\" caption=\"A \\\"quay\\\"\" width=\"wide\"}\nMore\n\n\
         ::gallery{ids=\"a, b\"}\n\n:::pullquote Edda Lund, keeper\nThe *sea*.\n:::\n\n\
         :::factbox Numbers & facts\n- one\n- two\n\n::picture{id=chart}\n:::\n\n::embed{url=\"https://youtu.be/x\" title=\"Film\"}\n",
    );
    let embeds: Vec<&Embed> = body.embeds().collect();
    assert_eq!(
        embeds.iter().map(|e| e.kind.as_str()).collect::<Vec<_>>(),
        ["picture", "gallery", "picture", "video"]
    );
    assert_eq!(
        (embeds[0].id.as_str(), embeds[0].get("caption"), embeds[0].get("width")),
        ("quay-market", Some("A \"quay\""), Some("wide"))
    );
    assert_eq!(embeds[1].items().iter().map(|i| i.id.clone()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(
        render(&body, &Paper),
        "<p>Text</p>\n<img src=\"/img/quay-market\" alt=\"\">\n<p>More</p>\n\
         <figure class=\"body-pullquote\"><blockquote><p>The <em>sea</em>.</p></blockquote><figcaption>Edda Lund, keeper</figcaption></figure>\n\
         <aside class=\"body-factbox\">\n<h3 class=\"body-factbox-title\">Numbers &amp; facts</h3>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n\
         <img src=\"/img/chart\" alt=\"\">\n</aside>\n\
         <p class=\"body-embed\"><a href=\"https://youtu.be/x\" rel=\"noopener\">Film</a></p>\n"
    );
}

#[test]
fn directives_that_are_not_understood_stay_as_text() {
    let parsed = markdown::parse(
        "::picture{id=}\n\n::picture\n\n:::unknown\n\n```\n::picture{id=\"a\"}\n```\n\n::embed{url=\"javascript:x\"}",
    );
    assert_eq!(parsed.leftovers.len(), 1);
    assert_eq!(parsed.document.embeds().count(), 0);
    assert!(plain(&parsed.document).contains("::picture{id=\"a\"}"));
}

#[test]
fn tables_are_named_and_have_a_head() {
    let body = document("| Year | Ferries |\n|---|---|\n| 2020 | 4 |\n");
    assert_eq!(
        render(&body, &NoEmbeds),
        "<div class=\"body-table\" tabindex=\"0\" role=\"region\" aria-label=\"Year, Ferries\"><table>\n\
         <thead><tr><th scope=\"col\">Year</th><th scope=\"col\">Ferries</th></tr></thead>\n\
         <tbody>\n<tr><td>2020</td><td>4</td></tr>\n</tbody>\n</table></div>\n"
    );
}

#[test]
fn links_to_names_inside_the_body_follow_their_prefix() {
    let body = document("[down](#the-end) [away](#elsewhere)\n\n### The end\n\nA note.[^1]\n\n[^1]: Here.\n");
    let page = render(&body, &NoEmbeds);
    assert!(
        page.contains("<a href=\"#at-the-end\">down</a>") && page.contains("<h3 id=\"at-the-end\">"),
        "{page}"
    );
    assert!(page.contains("<a href=\"#elsewhere\">away</a>"));
    assert!(page.contains("<sup><a href=\"#at-1\">1</a></sup>") || page.contains("href=\"#at-1\""), "{page}");
    assert!(page.contains("id=\"at-1\""), "{page}");
}

#[test]
fn feeds_have_whole_addresses_and_no_classes() {
    let body = document("[a](/city/x/) [b](story:ferry)\n\nSecond.\n\n> Q\n");
    assert_eq!(
        for_feed(&body, &Paper, "https://paper.example/en/"),
        "<p><a href=\"https://paper.example/city/x/\" rel=\"noopener\">a</a> <a href=\"https://paper.example/city/ferry/\" rel=\"noopener\">b</a></p>\n\
         <p>Second.</p>\n<blockquote>\n<p>Q</p>\n</blockquote>\n"
    );
    assert_eq!(
        summary_html(&body, 6, "https://paper.example/"),
        "<p><a href=\"https://paper.example/city/x/\" rel=\"noopener\">a</a> b</p>\n"
    );
    assert_eq!(
        summary_html(&document("A very long first paragraph"), 12, "https://paper.example/"),
        "<p>A very long…</p>\n"
    );
}

#[test]
fn links_made_by_the_answerer_are_checked_as_well() {
    struct Bad;
    impl EmbedSource for Bad {
        fn embed(&self, _: &Embed) -> Option<String> {
            None
        }
        fn link(&self, _: &str) -> Option<String> {
            Some("javascript:alert(1)".to_owned())
        }
    }
    assert_eq!(render(&document("[x](story:y)"), &Bad), "<p>x</p>\n");
}

#[test]
fn counts_and_excerpts_follow_the_language() {
    let body = document(&"Nine words stand in this one short plain sentence. ".repeat(60));
    assert_eq!(text::word_count(&body), 540);
    assert_eq!((text::reading_minutes(&body, "en"), text::reading_minutes(&body, "ar-JO")), (3, 4));
    assert_eq!(text::excerpt(&body, 60), "Nine words stand in this one short plain sentence.");
    assert_eq!(text::reading_minutes(&Document::default(), "en"), 1);
}
