//! What each element of HTML means for the tree. Deliberately absent: the stack and the line; that is `build`.

use super::build::{Builder, Kind, Preformatted, Purpose};
use super::entities;
use super::figure::Figure;
use super::line::{Effect, collapsed};
use super::media::{has_class, width_of};
use super::token::Attributes;
use crate::limits::MAX_ATTRIBUTE_CHARS;
use crate::{Block, Link, address};

/// Characters in the name of an anchor.
const MAX_ANCHOR_CHARS: usize = 200;

impl Builder<'_> {
    pub(super) fn start(&mut self, tag: &'static str, attributes: Attributes<'_>, self_closing: bool) {
        if self.preformatted.is_some() {
            match tag {
                "br" => self.hard_break(),
                "code" => self.language_of_code(&attributes),
                _ => {}
            }
            return;
        }
        let class = attributes.get("class").unwrap_or_default();
        if !class.is_empty() && self.options.drop_classes.iter().any(|dropped| has_class(&class, dropped)) {
            self.leave_out(tag, &class);
            return;
        }
        if let Some(name) = attributes.first(&["id", "name"]).and_then(|name| anchor_name(&name)) {
            match tag {
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {}
                _ if self.line.content.is_empty() => self.anchor = Some(name),
                _ => self.line.anchor = self.line.anchor.take().or(Some(name)),
            }
        }
        match tag {
            "script" | "style" | "noscript" | "template" | "title" | "textarea" | "svg" | "select"
            | "button" | "canvas" | "datalist" | "form" => self.left_out_element(tag, self_closing),
            "base" | "link" | "meta" | "param" | "source" | "track" | "col" | "colgroup" | "input"
            | "html" | "head" | "body" | "picture" | "frameset" | "wbr" | "map" | "area" | "" => {}
            "br" => self.hard_break(),
            "option" => self.text(" "),
            "hr" => {
                self.end_line();
                self.heading = None;
                self.add(Block::HorizontalRule);
            }
            "p" => {
                self.end_line();
                self.heading = None;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.heading = Some(match tag {
                    "h1" | "h2" => 2,
                    "h3" => 3,
                    _ => 4,
                });
                self.line.anchor =
                    attributes.get("id").and_then(|id| anchor_name(&id)).or(self.anchor.take());
            }
            "pre" => self.preformatted(&class, &attributes),
            "img" => self.picture(&attributes),
            "video" | "audio" => self.player(tag, &attributes, self_closing),
            "iframe" => {
                self.tokens.raw_text("iframe");
                self.frame(&attributes, &["src", "data-src"]);
            }
            "embed" | "frame" => self.frame(&attributes, &["src"]),
            "object" => self.object(&attributes),
            "table" | "caption" | "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" => {
                self.start_of_table(tag, &attributes)
            }
            "ul" | "ol" | "dl" | "menu" | "dir" | "li" | "dt" | "dd" => {
                self.start_of_list(tag, &class, &attributes)
            }
            super::SLOT => self.slot(&attributes),
            _ if super::known::is_phrasing(tag) => self.formatting(tag, &class, &attributes),
            _ => self.section(tag, &class, &attributes),
        }
    }

    pub(super) fn end(&mut self, tag: &'static str) {
        if self.preformatted.is_some() {
            if tag == "pre" {
                self.end_preformatted();
            }
            return;
        }
        match tag {
            "" | "body" | "html" | "head" | "picture" | "img" | "col" | "colgroup" | "option" => {}
            "br" => self.hard_break(),
            "p" => self.end_line(),
            "pre" => {
                self.end_line();
                self.line.verse = false;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.heading = None;
            }
            "table" | "caption" | "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" => self.end_of_table(tag),
            "dt" | "dd" => {
                self.end_line();
                self.deactivate("dt");
            }
            "q" => {
                self.text("”");
                self.deactivate(tag);
            }
            _ if super::known::is_phrasing(tag) => {
                self.deactivate(tag);
                if tag == "cite" || tag == "span" || tag == "small" {
                    self.close_element(tag);
                }
            }
            _ => {
                self.end_line();
                self.close_element(tag);
            }
        }
    }

    /// A name that HTML does not know: its content is kept; what is an address between angle brackets was meant as text.
    pub(super) fn unknown(&mut self, name: &str, attributes: &Attributes<'_>) {
        let is_address =
            ["http:", "https:", "ftp:", "mailto:"].iter().any(|start| name.eq_ignore_ascii_case(start));
        if is_address || name.contains('@') {
            self.text(name);
            self.text(&entities::in_text(attributes.inside()));
        } else if name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_' | b'.')) {
            let shown: String = name.chars().take(40).collect::<String>().to_ascii_lowercase();
            let rest: String = self.tokens.rest().chars().take(160).collect();
            self.report(&format!("unknown element <{shown}>, its content kept"), &rest);
        } else {
            self.text("<");
            self.text(name);
            self.text(">");
        }
    }

    fn leave_out(&mut self, tag: &'static str, class: &str) {
        let passed = if self.ends_later(tag) { self.pass_over(tag) } else { "" };
        let words = super::text_of(crate::cut_at_bytes(passed, 2_000));
        let first = class.split_ascii_whitespace().next().unwrap_or_default();
        let shown: String = first.chars().take(40).collect();
        self.report(&format!("element of class {shown}, left out"), &words);
    }

    fn left_out_element(&mut self, tag: &'static str, self_closing: bool) {
        let passed = match tag {
            "script" | "style" | "title" | "textarea" | "noscript" => self.tokens.raw_text(tag),
            _ if self_closing || !self.ends_later(tag) => "",
            _ => self.pass_over(tag),
        };
        if !matches!(tag, "style" | "template" | "title" | "noscript") {
            let excerpt: String = passed.chars().take(160).collect();
            self.report(&format!("<{tag}>, left out"), &excerpt);
        }
    }

    fn slot(&mut self, attributes: &Attributes<'_>) {
        let embed = attributes.number("n").and_then(|n| self.options.slots.get(n as usize));
        if let Some(embed) = embed {
            self.add_embed(embed.clone());
        }
    }

    fn formatting(&mut self, tag: &'static str, class: &str, attributes: &Attributes<'_>) {
        let style = attributes.get("style").unwrap_or_default().to_ascii_lowercase();
        if tag == "a" {
            self.deactivate("a");
            if has_class(class, "wp-block-file__button") && self.ends_later("a") {
                self.pass_over("a");
                return;
            }
        }
        let in_quote = || {
            self.innermost(|kind| match kind {
                Kind::Quote { .. } => true,
                Kind::Figure(figure) => figure.pull,
                _ => false,
            })
        };
        if tag == "cite" && self.line.is_blank() && in_quote().is_some() {
            self.open_container(tag, Kind::Words(Purpose::Cite));
            return;
        }
        let in_caption = self.innermost(|kind| matches!(kind, Kind::Words(Purpose::Caption))).is_some();
        if in_caption && matches!(tag, "span" | "small" | "cite") && is_credit(class) {
            self.open_container(tag, Kind::Words(Purpose::Credit));
            return;
        }
        let effect = match tag {
            "b" | "strong"
                if !style.contains("font-weight:normal") && !style.contains("font-weight: normal") =>
            {
                Effect::Strong
            }
            "i" | "em" | "cite" | "dfn" | "var" => Effect::Em,
            "u" | "ins" => Effect::Underline,
            "s" | "strike" | "del" => Effect::Strike,
            "code" | "kbd" | "samp" | "tt" => Effect::Code,
            "sub" => Effect::Sub,
            "sup" => Effect::Sup,
            "a" => self.link(attributes),
            "span" | "font" if style.contains("font-weight:bold") || style.contains("font-weight:700") => {
                Effect::Strong
            }
            "span" | "font" if style.contains("font-style:italic") => Effect::Em,
            _ => Effect::Nothing,
        };
        if tag == "q" {
            self.text("“");
        }
        self.activate(tag, effect);
    }

    fn link(&mut self, attributes: &Attributes<'_>) -> Effect {
        let Some(written) = attributes.get("href") else { return Effect::Nothing };
        match address::cleaned(&written) {
            Some(href) => Effect::Link(Box::new(Link {
                href,
                title: words(attributes, "title"),
                rel: words(attributes, "rel").and_then(|rel| kept_relations(&rel)),
            })),
            None => {
                if !written.trim().is_empty() {
                    self.report("link with an address that is not allowed, kept as words", &written);
                }
                Effect::Nothing
            }
        }
    }

    fn preformatted(&mut self, class: &str, attributes: &Attributes<'_>) {
        self.end_line();
        self.heading = None;
        if has_class(class, "wp-block-verse") || has_class(class, "verse") {
            self.line.verse = true;
        } else {
            self.preformatted = Some(Preformatted { text: String::new(), language: None });
            self.language_of_code(attributes);
        }
    }

    fn language_of_code(&mut self, attributes: &Attributes<'_>) {
        let class = attributes.get("class").unwrap_or_default();
        let named = class.split_ascii_whitespace().find_map(|word| {
            word.strip_prefix("language-")
                .or_else(|| word.strip_prefix("lang-"))
                .map(|name| collapsed(name, 40))
        });
        if let Some(preformatted) = &mut self.preformatted {
            preformatted.language = preformatted.language.take().or(named).filter(|name| !name.is_empty());
        }
    }

    /// Elements that are blocks: most leave no trace, some by their class or name become a quote, a box or a figure.
    fn section(&mut self, tag: &'static str, class: &str, attributes: &Attributes<'_>) {
        let quote = |pull, social| Kind::Quote { pull, social, cite: None };
        let in_quote = self.innermost(|kind| matches!(kind, Kind::Quote { .. })).is_some();
        let social = [
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "reddit-card",
            "reddit-embed-bq",
            "bluesky-embed",
            "text-post-media",
        ];
        let pull = ["pullquote", "wp-block-pullquote", "body-pullquote", "kg-blockquote-alt"];
        let box_classes = ["factbox", "body-factbox", "kg-callout-card"];
        let any = |wanted: &[&str]| wanted.iter().any(|name| has_class(class, name));
        let kind = match tag {
            "figcaption" => Kind::Words(Purpose::Caption),
            "summary" => Kind::Words(Purpose::Summary),
            "footer" if in_quote => Kind::Words(Purpose::Cite),
            "blockquote" if any(&social) => {
                let hint = attributes.first(&["data-instgrm-permalink", "data-text-post-permalink", "cite"]);
                quote(false, Some(hint.unwrap_or_default()))
            }
            "blockquote" => quote(any(&pull), None),
            "div" if any(&["fb-post", "fb-video"]) => {
                quote(false, attributes.get("data-href").filter(|href| !href.is_empty()))
            }
            "aside" | "div" | "section" | "figure" if any(&pull) => {
                Kind::Figure(Figure { pull: true, ..Figure::default() })
            }
            "figure" | "div" | "section" if is_gallery(class) => {
                Kind::Figure(Figure { gallery: true, ..Figure::default() })
            }
            "figure" => Kind::Figure(Figure {
                bookmark: has_class(class, "kg-bookmark-card"),
                width: width_of(class),
                ..Figure::default()
            }),
            "aside" | "details" => Kind::Factbox { title: None },
            "div" | "section" if any(&box_classes) => Kind::Factbox { title: None },
            _ => {
                self.open_plain(tag);
                return;
            }
        };
        self.open_container(tag, kind);
    }
}

pub(super) fn is_gallery(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| {
        matches!(
            word,
            "gallery"
                | "wp-block-gallery"
                | "blocks-gallery-grid"
                | "kg-gallery-card"
                | "kg-gallery-container"
                | "tiled-gallery"
                | "wp-block-jetpack-tiled-gallery"
                | "image-gallery-embed"
                | "body-gallery"
        )
    })
}

fn is_credit(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| {
        ["credit", "copyright", "photographer", "photo-credit"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
            || word.ends_with("-credit")
    })
}

fn words(attributes: &Attributes<'_>, name: &str) -> Option<String> {
    let words = collapsed(&attributes.get(name)?, MAX_ATTRIBUTE_CHARS);
    (!words.is_empty()).then_some(words)
}

fn anchor_name(name: &str) -> Option<String> {
    let name = name.trim();
    let fits = !name.is_empty()
        && name.chars().count() <= MAX_ANCHOR_CHARS
        && !name.chars().any(|c| c.is_whitespace() || c.is_control());
    fits.then(|| name.to_owned())
}

/// The relations that say something about the target.
fn kept_relations(rel: &str) -> Option<String> {
    let kept: Vec<String> = rel
        .split_ascii_whitespace()
        .map(str::to_ascii_lowercase)
        .filter(|word| matches!(word.as_str(), "nofollow" | "sponsored" | "ugc" | "license" | "me"))
        .collect();
    (!kept.is_empty()).then(|| kept.join(" "))
}
