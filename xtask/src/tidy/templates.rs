//! Templates: no reader's words outside the word files (rule 11), and nothing a strict content policy would refuse:
//! no inline style, script or handler.

use super::Violation;
use crate::templates::{self, HOLE, Piece};
use crate::tree::Tree;

/// Names that are the same in every language.
const SAME_EVERYWHERE: [&str; 6] = ["Courant", "RSS", "Atom", "JSON", "Feed", "XML"];
/// Attributes that a reader sees or hears.
const SPOKEN: [&str; 7] =
    ["alt", "title", "placeholder", "label", "aria-label", "aria-description", "aria-roledescription"];

pub(super) fn check(tree: &Tree, found: &mut Vec<Violation>) {
    for (path, text) in tree.ending(".html").filter(|(path, _)| path.contains("/templates/")) {
        let mut raw_is_data = false;
        for (line, piece) in templates::read(text) {
            match piece {
                Piece::Text(text) => spoken(path, line, &text, found),
                Piece::Tag(tag) => {
                    raw_is_data = element(path, line, &tag, found);
                }
                Piece::Raw(raw) if !raw.trim().is_empty() && !raw_is_data => {
                    found.push(Violation::new(
                        path,
                        line,
                        14,
                        "no inline script or style: put it in a file under assets",
                    ));
                }
                Piece::Raw(_) | Piece::Code(_) | Piece::Remark(_) => {}
            }
        }
    }
}

fn spoken(path: &str, line: usize, text: &str, found: &mut Vec<Violation>) {
    if let Some(word) = hard_coded(text) {
        // The word itself may stand some lines below the beginning of the text.
        let line = line
            + text
                .find(&word)
                .map_or(0, |at| text.get(..at).unwrap_or("").trim_start().matches('\n').count());
        let what = format!("a reader's word outside the word files: `{word}`; use {{{{ t(\"…\") }}}}");
        found.push(Violation::new(path, line, 11, what));
    }
}

/// The first word that is written out: two letters or more that are neither an entity nor a name.
fn hard_coded(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        rest = match after.split_once(';') {
            Some((entity, after))
                if entity.chars().all(|letter| letter.is_alphanumeric() || letter == '#') =>
            {
                after
            }
            _ => after,
        };
    }
    plain.push_str(rest);
    plain
        .split(|letter: char| !letter.is_alphabetic())
        .find(|word| word.chars().count() > 1 && !SAME_EVERYWHERE.contains(word))
        .map(str::to_owned)
}

/// Checks one tag; returns whether the raw text after it is data (JSON-LD, a template), not code.
fn element(path: &str, line: usize, tag: &str, found: &mut Vec<Violation>) -> bool {
    let mut data = false;
    for (name, value) in templates::attributes(tag) {
        if name == "style" {
            found.push(Violation::new(path, line, 14, "no inline style: use a class"));
        } else if name.starts_with("on") && name.len() > 4 && !name.contains('-') {
            found.push(Violation::new(
                path,
                line,
                14,
                format!("no inline handler `{name}`: add it in a script file"),
            ));
        } else if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            found.push(Violation::new(path, line, 14, format!("no script in an address: `{name}`")));
        } else if SPOKEN.contains(&name.as_str()) {
            let value: String = value.split(HOLE).collect::<Vec<_>>().join(" ");
            spoken(path, line, &value, found);
        } else if name == "type" {
            data = value.ends_with("json") || value.contains(HOLE);
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    fn page(rule: u8, text: &str) -> Vec<String> {
        broken(rule, &[("slices/x/templates/x/a.html", text)])
    }

    #[test]
    fn words_written_into_a_template_are_refused() {
        assert_eq!(
            page(11, "<p>\n  Read more</p>"),
            [
                "slices/x/templates/x/a.html:2: rule 11: a reader's word outside the word files: `Read`; use {{ t(\"…\") }}"
            ]
        );
        assert_eq!(page(11, "<img alt=\"A bridge\">").len(), 1);
        assert_eq!(page(11, "<a aria-label=\"{{ t('x-a') }} now\">{{ b }}</a>").len(), 1);
    }

    #[test]
    fn signs_entities_code_and_names_are_not_words() {
        assert!(page(11, "<p>{{ t(\"x-a\") }} &middot; © 12 → {% if a %}·{% endif %} RSS</p>").is_empty());
        assert!(
            page(11, "<img alt=\"\"><meta name=\"viewport\" content=\"width=device-width\">{# Words here #}")
                .is_empty()
        );
        assert!(
            page(11, "<a title=\"{{ story.headline }}\" class=\"card\">{{ story.headline }}</a>").is_empty()
        );
    }

    #[test]
    fn nothing_runs_inline() {
        assert_eq!(page(14, "<p style=\"color: red\"></p>").len(), 1);
        assert_eq!(page(14, "<script>a()</script>").len(), 1);
        assert_eq!(page(14, "<style>a {}</style>").len(), 1);
        assert_eq!(page(14, "<a onclick=\"b()\" href=\"javascript:c()\"></a>").len(), 2);
        assert!(page(14, "<script src=\"{{ asset('x.js') }}\" defer></script><script type=\"application/ld+json\">{{ a }}</script>").is_empty());
    }
}
