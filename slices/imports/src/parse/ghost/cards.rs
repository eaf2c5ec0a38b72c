//! The cards of Ghost's editors, which mobiledoc and lexical share. Deliberately absent: cards that sell or sign up.

use serde_json::Value;
use text::html::{embed_of, escape};
use text::{Embed, address};

use super::pieces::Pieces;

/// Writes a card. `name` is that of mobiledoc or of lexical.
pub(super) fn write(name: &str, card: &Value, pieces: &mut Pieces) {
    let text = |key: &str| card.get(key).and_then(Value::as_str).unwrap_or_default();
    let first =
        |keys: &[&str]| keys.iter().map(|key| text(key)).find(|text| !text.is_empty()).unwrap_or_default();
    match name {
        "image" => {
            let class = width_class(text("cardWidth"));
            pieces.html(&format!(
                "<figure class=\"{class}\">{}{}</figure>",
                image(card),
                caption(text("caption"))
            ));
        }
        "gallery" => {
            let images: String =
                card.get("images").and_then(Value::as_array).into_iter().flatten().map(image).collect();
            pieces.html(&format!(
                "<figure class=\"kg-gallery-card\">{images}{}</figure>",
                caption(text("caption"))
            ));
        }
        "embed" => embed(text("url"), text("html"), text("caption"), pieces),
        "bookmark" => {
            let meta = |key: &str| {
                card.get("metadata")
                    .and_then(|meta| meta.get(key))
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            let title = [meta("title"), text("title"), text("url")]
                .into_iter()
                .find(|t| !t.is_empty())
                .unwrap_or_default();
            pieces.html(&format!(
                "<figure class=\"kg-bookmark-card\"><a href=\"{}\">{}</a>{}</figure>",
                escape(text("url")),
                escape(title),
                caption(text("caption"))
            ));
        }
        "markdown" | "card-markdown" => pieces.markdown(text("markdown")),
        "html" => pieces.html(&format!("<div>{}</div>", text("html"))),
        "code" | "codeblock" => {
            let language: String =
                text("language").chars().filter(|c| c.is_ascii_alphanumeric()).take(40).collect();
            let class =
                if language.is_empty() { String::new() } else { format!(" class=\"language-{language}\"") };
            pieces.html(&format!("<pre><code{class}>{}</code></pre>", escape(text("code"))));
            pieces.html(&caption_line(text("caption")));
        }
        "hr" | "horizontalrule" => pieces.html("<hr>"),
        "callout" => {
            pieces.html(&format!("<div class=\"kg-callout-card\"><p>{}</p></div>", text("calloutText")))
        }
        "toggle" => pieces.html(&format!(
            "<details><summary>{}</summary>{}</details>",
            first(&["heading"]),
            text("content")
        )),
        "button" => pieces.html(&format!(
            "<p><a href=\"{}\">{}</a></p>",
            escape(text("buttonUrl")),
            escape(first(&["buttonText", "buttonUrl"]))
        )),
        "audio" | "video" => {
            let source = address::cleaned(text("src")).filter(|source| address::is_fetchable(source));
            match source {
                Some(source) => {
                    let poster =
                        address::cleaned(first(&["customThumbnailSrc", "thumbnailSrc"])).unwrap_or_default();
                    let mut embed = Embed::new(name).with("src", source).with("poster", poster);
                    embed.set("title", text::html::text_of(text("title")));
                    embed.set("caption", text::html::text_of(text("caption")));
                    pieces.embed(embed);
                }
                None => pieces.report("recording without a usable address", text("src")),
            }
        }
        "file" => pieces.html(&format!(
            "<p><a href=\"{}\">{}</a></p>{}",
            escape(text("src")),
            escape(first(&["fileTitle", "fileName", "src"])),
            caption_line(text("fileCaption"))
        )),
        "header" => {
            let heading = first(&["header", "heading"]);
            pieces.html(&format!("<h2>{heading}</h2><p>{}</p>", first(&["subheader", "subheading"])));
        }
        "product" => pieces.html(&format!("<h4>{}</h4>{}", text("productTitle"), text("productDescription"))),
        "paywall" | "soft-return" => {}
        _ => {
            let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
            pieces.report(&format!("card {shown}, left out"), &card.to_string());
        }
    }
}

fn image(image: &Value) -> String {
    let text = |key: &str| image.get(key).and_then(Value::as_str).unwrap_or_default();
    let size = |key: &str| {
        image.get(key).and_then(Value::as_u64).map(|size| format!(" {key}=\"{size}\"")).unwrap_or_default()
    };
    let picture = format!(
        "<img src=\"{}\" alt=\"{}\" title=\"{}\"{}{}>",
        escape(text("src")),
        escape(text("alt")),
        escape(text("title")),
        size("width"),
        size("height")
    );
    match text("href") {
        "" => picture,
        href => format!("<a href=\"{}\">{picture}</a>", escape(href)),
    }
}

/// Captions are HTML in both formats.
fn caption(html: &str) -> String {
    if html.trim().is_empty() { String::new() } else { format!("<figcaption>{html}</figcaption>") }
}

fn caption_line(html: &str) -> String {
    if html.trim().is_empty() { String::new() } else { format!("<p><em>{html}</em></p>") }
}

fn width_class(width: &str) -> &'static str {
    match width {
        "wide" => "kg-width-wide",
        "full" => "kg-width-full",
        _ => "",
    }
}

fn embed(url: &str, html: &str, words: &str, pieces: &mut Pieces) {
    match embed_of(url) {
        Some(embed) => pieces.embed(embed.with("caption", text::html::text_of(words))),
        None if !html.is_empty() => {
            pieces.html(&format!("<figure>{html}{}</figure>", caption(words)));
        }
        None => pieces.html(&format!("<p><a href=\"{0}\">{0}</a></p>{1}", escape(url), caption_line(words))),
    }
}
