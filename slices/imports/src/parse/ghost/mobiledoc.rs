//! Mobiledoc 0.3, Ghost's format from version 1 to 5: sections of markers with their markups in a table beside them.
//! Deliberately absent: atoms other than the line break.

use serde_json::Value;
use text::Parsed;
use text::html::escape;

use super::cards;
use super::pieces::Pieces;

/// Reads a document; `None` when it is not one.
pub(super) fn read(json: &str) -> Option<Parsed> {
    let whole: Value = serde_json::from_str(json).ok()?;
    let list = |key: &str| whole.get(key).and_then(Value::as_array).map(Vec::as_slice);
    let sections = list("sections")?;
    let document = Tables {
        markups: list("markups").unwrap_or_default(),
        cards: list("cards").unwrap_or_default(),
        atoms: list("atoms").unwrap_or_default(),
    };
    let mut pieces = Pieces::default();
    for section in sections {
        document.section(section, &mut pieces);
    }
    Some(pieces.finish())
}

struct Tables<'a> {
    markups: &'a [Value],
    cards: &'a [Value],
    atoms: &'a [Value],
}

impl Tables<'_> {
    fn section(&self, section: &Value, pieces: &mut Pieces) {
        match section.get(0).and_then(Value::as_u64) {
            Some(1) => {
                let tag = tag_of(
                    section.get(1),
                    &["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "pull-quote"],
                );
                let tag = if tag == "pull-quote" { "blockquote" } else { tag };
                pieces.html(&format!("<{tag}>"));
                self.markers(section.get(2), pieces);
                pieces.html(&format!("</{tag}>"));
            }
            Some(2) => {
                let source = section.get(1).and_then(Value::as_str).unwrap_or_default();
                pieces.html(&format!("<img src=\"{}\">", escape(source)));
            }
            Some(3) => {
                let tag = if section.get(1).and_then(Value::as_str) == Some("ol") { "ol" } else { "ul" };
                pieces.html(&format!("<{tag}>"));
                for item in section.get(2).and_then(Value::as_array).into_iter().flatten() {
                    pieces.html("<li>");
                    self.markers(Some(item), pieces);
                    pieces.html("</li>");
                }
                pieces.html(&format!("</{tag}>"));
            }
            Some(10) => {
                let number = section.get(1).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
                let card = number.and_then(|number| self.cards.get(number));
                let name = card.and_then(|card| card.get(0)).and_then(Value::as_str).unwrap_or_default();
                cards::write(name, card.and_then(|card| card.get(1)).unwrap_or(&Value::Null), pieces);
            }
            _ => pieces.report("section of a kind that is not known", &section.to_string()),
        }
    }

    fn markers(&self, markers: Option<&Value>, pieces: &mut Pieces) {
        let mut open: Vec<&str> = Vec::new();
        for marker in markers.and_then(Value::as_array).into_iter().flatten() {
            for number in marker.get(1).and_then(Value::as_array).into_iter().flatten() {
                let number = number.as_u64().and_then(|n| usize::try_from(n).ok());
                let markup = number.and_then(|number| self.markups.get(number));
                open.push(open_markup(markup.unwrap_or(&Value::Null), pieces));
            }
            match marker.get(0).and_then(Value::as_u64) {
                Some(1) => {
                    let number = marker.get(3).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
                    let atom = number.and_then(|number| self.atoms.get(number));
                    match atom.and_then(|atom| atom.get(0)).and_then(Value::as_str) {
                        Some("soft-return") => pieces.html("<br>"),
                        _ => pieces.text(
                            atom.and_then(|atom| atom.get(1)).and_then(Value::as_str).unwrap_or_default(),
                        ),
                    }
                }
                _ => pieces.text(marker.get(3).and_then(Value::as_str).unwrap_or_default()),
            }
            for _ in 0..marker.get(2).and_then(Value::as_u64).unwrap_or(0) {
                let Some(tag) = open.pop() else { break };
                pieces.html(&format!("</{tag}>"));
            }
        }
        for tag in open.into_iter().rev() {
            pieces.html(&format!("</{tag}>"));
        }
    }
}

/// Writes the start tag of a markup; returns its name.
fn open_markup(markup: &Value, pieces: &mut Pieces) -> &'static str {
    let tag = tag_of(markup.get(0), &["span", "a", "strong", "em", "b", "i", "u", "s", "code", "sub", "sup"]);
    if tag == "a" {
        let pairs = markup.get(1).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let href = pairs.chunks(2).find_map(|pair| match pair {
            [key, value] if key == "href" => value.as_str(),
            _ => None,
        });
        pieces.html(&format!("<a href=\"{}\">", escape(href.unwrap_or_default())));
    } else {
        pieces.html(&format!("<{tag}>"));
    }
    tag
}

/// The name if it is one of these, else the first of them.
fn tag_of(value: Option<&Value>, known: &[&'static str]) -> &'static str {
    let name = value.and_then(Value::as_str).unwrap_or_default();
    let found = known.iter().find(|tag| tag.eq_ignore_ascii_case(name)).or_else(|| known.first());
    found.copied().unwrap_or("span")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_markups_and_cards_are_read() {
        let parsed = read(
            r#"{"version":"0.3.1","atoms":[["soft-return","",{}]],"cards":[["image",{"src":"/a.jpg","caption":"Cap","cardWidth":"wide"}],
            ["markdown",{"markdown":"*one*"}],["embed",{"url":"https://youtu.be/x"}],["paywall",{}],["email",{}]],
            "markups":[["strong"],["a",["href","https://a.example"]]],
            "sections":[[1,"h2",[[0,[],0,"T <"]]],[10,0],[1,"p",[[0,[0,1],1,"x"],[0,[],1,"y"],[1,[],0,0],[0,[],0,"z"]]],
            [3,"ul",[[[0,[],0,"i"]],[[0,[],0,"j"]]]],[10,1],[10,2],[10,3],[10,4],[10,99],[77]]}"#,
        )
        .expect("mobiledoc");
        parsed.document.check().expect("passes the door");
        assert_eq!(text::plain(&parsed.document), "T <\n\nxy\nz\n\ni\nj\n\none");
        assert_eq!(
            parsed.document.embeds().map(|embed| embed.kind.as_str()).collect::<Vec<_>>(),
            ["picture", "video"]
        );
        assert_eq!(parsed.leftovers.len(), 3);
        assert!(read("[]").is_none() && read("{").is_none());
    }
}
