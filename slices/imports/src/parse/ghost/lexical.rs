//! Lexical, Ghost's format from version 5 on: a tree of nodes. Deliberately absent: styles and directions of nodes.

use serde_json::Value;
use text::Parsed;
use text::html::escape;

use super::cards;
use super::pieces::Pieces;

/// Bits of a text's `format` and the elements they stand for.
const FORMATS: [(u64, &str); 7] =
    [(1, "strong"), (2, "em"), (4, "s"), (8, "u"), (16, "code"), (32, "sub"), (64, "sup")];

/// Reads a document; `None` when it is not one. `serde_json` bounds how deep it can be.
pub(super) fn read(json: &str) -> Option<Parsed> {
    let whole: Value = serde_json::from_str(json).ok()?;
    let root = whole.get("root")?;
    let mut pieces = Pieces::default();
    children(root, &mut pieces);
    Some(pieces.finish())
}

fn children(node: &Value, pieces: &mut Pieces) {
    for child in node.get("children").and_then(Value::as_array).into_iter().flatten() {
        write(child, pieces);
    }
}

fn write(node: &Value, pieces: &mut Pieces) {
    let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
    let around = |tag: &str, pieces: &mut Pieces| {
        pieces.html(&format!("<{tag}>"));
        children(node, pieces);
        pieces.html(&format!("</{tag}>"));
    };
    match text("type") {
        "paragraph" => around("p", pieces),
        "heading" | "extended-heading" => {
            let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
            around(tags.into_iter().find(|tag| *tag == text("tag")).unwrap_or("h2"), pieces);
        }
        "quote" | "extended-quote" => around("blockquote", pieces),
        "aside" => {
            pieces.html("<blockquote class=\"kg-blockquote-alt\">");
            children(node, pieces);
            pieces.html("</blockquote>");
        }
        "list" => around(if text("listType") == "number" { "ol" } else { "ul" }, pieces),
        "listitem" => around("li", pieces),
        "link" | "autolink" => {
            pieces.html(&format!("<a href=\"{}\" rel=\"{}\">", escape(text("url")), escape(text("rel"))));
            children(node, pieces);
            pieces.html("</a>");
        }
        "text" | "extended-text" | "tk" | "at-link" | "zwnj" => {
            let format = node.get("format").and_then(Value::as_u64).unwrap_or(0);
            let tags = FORMATS.iter().filter(|(bit, _)| format & bit != 0).map(|(_, tag)| *tag);
            tags.clone().for_each(|tag| pieces.html(&format!("<{tag}>")));
            pieces.text(text("text"));
            tags.rev().for_each(|tag| pieces.html(&format!("</{tag}>")));
        }
        "linebreak" => pieces.html("<br>"),
        "tab" => pieces.text(" "),
        kind => {
            if node.get("children").is_some() {
                children(node, pieces);
            } else {
                cards::write(kind, node, pieces);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_and_cards_are_read() {
        let parsed = read(
            r#"{"root":{"type":"root","children":[
            {"type":"extended-heading","tag":"h3","children":[{"type":"extended-text","format":0,"text":"T & T"}]},
            {"type":"paragraph","children":[{"type":"text","format":3,"text":"bold"},{"type":"linebreak"},
              {"type":"link","url":"https://a.example","children":[{"type":"text","text":"link"}]}]},
            {"type":"list","listType":"number","children":[{"type":"listitem","children":[{"type":"text","text":"i"}]}]},
            {"type":"image","src":"/a.jpg","alt":"A","caption":"<span>Cap</span>"},
            {"type":"gallery","images":[{"src":"/1.jpg"},{"src":"/2.jpg"}]},
            {"type":"callout","calloutText":"Note"},{"type":"toggle","heading":"More","content":"<p>Inside</p>"},
            {"type":"bookmark","url":"https://b.example","metadata":{"title":"B"}},{"type":"codeblock","language":"rust","code":"a<b"},
            {"type":"audio","src":"/s.mp3","title":"S"},{"type":"signup"},{"type":"horizontalrule"}]}}"#,
        )
        .expect("lexical");
        parsed.document.check().expect("passes the door");
        assert_eq!(
            text::plain(&parsed.document),
            "T & T\n\nbold\nlink\n\ni\n\nNote\n\nMore\n\nInside\n\nB\n\na<b"
        );
        let kinds: Vec<&str> = parsed.document.embeds().map(|embed| embed.kind.as_str()).collect();
        assert_eq!(kinds, ["picture", "gallery", "audio"]);
        assert_eq!(parsed.leftovers.len(), 1);
        assert!(read("{\"root\":").is_none() && read("{}").is_none());
    }
}
