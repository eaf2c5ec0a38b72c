//! A WordPress body, of either editor, as a document. Deliberately absent: where it was found; see `wxr`.

use text::html::{ParseOptions, parse};
use text::{Leftover, Parsed};

use super::gutenberg::{Footnote, has_blocks, without_comments};
use super::lookup::Lookup;
use super::paragraphs::with_paragraphs;
use super::shortcodes::{Slots, replaced};

/// Reads the content of the story `story`. `footnotes` is the JSON of the story's meta data of that name, if it has any.
pub(super) fn body(content: &str, footnotes: &str, story: &str, lookup: &Lookup) -> Parsed {
    let mut slots = Slots::new(lookup, story);
    let footnotes: Vec<Footnote> = serde_json::from_str(footnotes).unwrap_or_default();
    let html = if has_blocks(content) {
        without_comments(content, &footnotes, &mut slots)
    } else {
        let replaced = replaced(content, &mut slots);
        with_paragraphs(&replaced)
    };
    let options =
        ParseOptions { slots: &slots.embeds, drop_classes: &["wp-block-search", "wp-block-loginout"] };
    let mut parsed = parse(&html, &options);
    for leftover in slots.leftovers {
        Leftover::add(&mut parsed.leftovers, &leftover.what, &leftover.excerpt);
    }
    complete_pictures(&mut parsed, lookup);
    parsed
}

/// Gives pictures that carry only their number the words that stand with the attachment.
fn complete_pictures(parsed: &mut Parsed, lookup: &Lookup) {
    parsed.document.change_embeds(&mut |mut embed| {
        if embed.kind == "picture"
            && embed.get("alt").is_none()
            && let Some(file) = embed.get("source").and_then(|number| lookup.files.get(number))
        {
            embed.set("alt", file.alt.as_str());
        }
        Some(embed)
    });
}

/// The first link of a body, for stories that are nothing but one.
pub(super) fn first_link(parsed: &Parsed) -> Option<String> {
    let mut first = None;
    let mut document = parsed.document.clone();
    document.each_link_mut(&mut |link| {
        if first.is_none() && text::address::is_external(&link.href) {
            first = Some(link.href.clone());
        }
    });
    first
}

#[cfg(test)]
mod tests {
    use text::{Document, plain};

    use super::*;
    use crate::parse::lookup::File;

    fn read(content: &str) -> (Document, Vec<String>) {
        let mut lookup = Lookup::default();
        for (number, url) in [
            ("7", "https://a.example/7.jpg"),
            ("8", "https://a.example/8.jpg"),
            ("9", "https://a.example/9.mp3"),
        ] {
            let file = File { url: url.to_owned(), alt: format!("alt {number}"), ..File::default() };
            lookup.files.insert(number.to_owned(), file);
        }
        lookup.pictures_of.insert("1".to_owned(), vec!["7".to_owned(), "8".to_owned()]);
        let parsed = body(content, r#"[{"id":"n1","content":"A <em>note</em>."}]"#, "1", &lookup);
        parsed.document.check().expect("passes the door");
        (parsed.document, parsed.leftovers.into_iter().map(|leftover| leftover.what).collect())
    }

    fn kinds(document: &Document) -> Vec<String> {
        document.embeds().map(|embed| embed.kind.clone()).collect()
    }

    #[test]
    fn classic_content_has_paragraphs_and_captions() {
        let (document, leftovers) = read(
            "One\ntwo\n\n[caption id=\"attachment_7\" align=\"alignleft\" width=\"150\"]<a href=\"https://a.example/x\"><img src=\"https://a.example/7.jpg\" \
             class=\"wp-image-7\" alt=\"\"></a> Words with a <a href=\"/y\">link</a>.[/caption]\n\nThree [sic] [[gallery]] [1]",
        );
        let picture = document.embeds().next().expect("picture").clone();
        assert_eq!(plain(&document), "One\ntwo\n\nThree [sic] [gallery] [1]");
        assert_eq!(picture.get("caption"), Some("Words with a link."));
        assert_eq!(
            (picture.get("width"), picture.get("alt"), picture.get("source")),
            (Some("inset"), Some("alt 7"), Some("7"))
        );
        assert_eq!(leftovers, [""; 0]);
    }

    #[test]
    fn old_captions_stand_in_the_attribute() {
        let (document, _) = read("[caption caption=\"Old\"]<img src=/a.jpg />[/caption]");
        assert_eq!(document.embeds().next().and_then(|embed| embed.get("caption")), Some("Old"));
    }

    #[test]
    fn galleries_players_and_embeds_are_made_from_shortcodes() {
        let (document, leftovers) = read(
            "[gallery ids=\"8,7\"]\n\n[gallery]\n\n[audio https://a.example/x.mp3]\n\n[video mp4='/f.mp4' poster=/p.jpg][/video]\n\n\
             [embed width=\"3\"]https://youtu.be/x[/embed]\n\n[playlist ids=\"9,10\"]\n\n[youtube abc]\n\n[contact-form-7 id=\"1\"]",
        );
        assert_eq!(kinds(&document), ["gallery", "gallery", "audio", "video", "video", "audio", "video"]);
        let items: Vec<String> =
            document.embeds().flat_map(|embed| embed.items()).map(|item| item.src).collect();
        assert_eq!(
            items,
            [
                "https://a.example/8.jpg",
                "https://a.example/7.jpg",
                "https://a.example/7.jpg",
                "https://a.example/8.jpg"
            ]
        );
        assert_eq!(plain(&document), "[contact-form-7 id=\"1\"]");
        assert_eq!(
            leftovers,
            ["recording of a playlist that is not in the export", "shortcode [contact-form-7], kept as text"]
        );
    }

    #[test]
    fn blocks_become_what_they_show() {
        let (document, leftovers) = read(
            "<!-- wp:paragraph -->\n<p>Text<sup><a href=\"#n1\">1</a></sup></p>\n<!-- /wp:paragraph -->\n\n\
             <!-- wp:embed {\"url\":\"https://youtu.be/x\"} -->\n<figure class=\"wp-block-embed\"><div>\nhttps://youtu.be/x\n</div><figcaption>Cap</figcaption></figure>\n<!-- /wp:embed -->\n\
             <!-- wp:core-embed/twitter {\"url\":\"https://twitter.com/a/status/1\"} -->\n<figure>\nhttps://twitter.com/a/status/1</figure><!-- /wp:core-embed/twitter -->\n\
             <!-- wp:cover {\"url\":\"https://a.example/c.jpg\",\"id\":7} -->\n<div class=\"wp-block-cover\" style=\"background-image:url(x)\"><p>Over</p></div>\n<!-- /wp:cover -->\n\
             <!-- wp:shortcode -->\n[gallery ids=\"7\"]\n<!-- /wp:shortcode -->\n<!-- wp:separator /--><!-- wp:latest-posts /-->\n<!-- wp:footnotes /-->\n\nLoose\n\nends",
        );
        assert_eq!(kinds(&document), ["video", "social", "picture", "gallery"]);
        assert_eq!(document.embeds().next().and_then(|embed| embed.get("caption")), Some("Cap"));
        assert_eq!(plain(&document), "Text1\n\nOver\n\nA note.\n\nLoose\n\nends");
        assert_eq!(
            leftovers,
            ["block latest-posts, filled by the old site when it shows the page, left out"]
        );
    }

    #[test]
    fn broken_and_hostile_content_is_read_in_one_pass() {
        for content in [
            "[".repeat(100_000),
            "[caption]".repeat(50_000),
            "[caption id=x]".repeat(20_000) + "[/caption]",
            "<!-- wp:a {".repeat(50_000),
            "<!-- wp:embed -->".repeat(20_000),
            "<!-- wp:group --><div>".repeat(20_000),
            "[a b='".repeat(50_000),
            "\n\n\u{0}<".repeat(50_000),
        ] {
            let _ = read(&content);
        }
    }
}
