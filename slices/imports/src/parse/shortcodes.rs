//! WordPress' shortcodes: `[caption]`, `[gallery]`, `[embed]`, `[audio]`, `[video]`, `[playlist]` and those of well-known
//! sites. Deliberately absent: the shortcodes of extensions; they are kept as text and reported.

use std::collections::BTreeMap;

use text::html::{SLOT, embed_of, escape};
use text::{Embed, GalleryItem, Leftover, address};

use super::lookup::Lookup;

/// Longest shortcode between its brackets, in bytes.
const MAX_SHORTCODE_BYTES: usize = 8_192;
/// Pictures taken from one gallery.
const MAX_PICTURES: usize = 1_000;

/// Embeds made on the way; each is left in the HTML as a slot.
pub(super) struct Slots<'a> {
    pub lookup: &'a Lookup,
    /// The story whose body is read.
    pub story: &'a str,
    pub embeds: Vec<Embed>,
    pub leftovers: Vec<Leftover>,
    last_ends: BTreeMap<String, usize>,
}

impl<'a> Slots<'a> {
    pub(super) fn new(lookup: &'a Lookup, story: &'a str) -> Self {
        Self { lookup, story, embeds: Vec::new(), leftovers: Vec::new(), last_ends: BTreeMap::new() }
    }

    /// Keeps an embed; returns the HTML that stands for it.
    pub(super) fn add(&mut self, embed: Embed) -> String {
        self.embeds.push(embed);
        format!("<{SLOT} n=\"{}\"></{SLOT}>", self.embeds.len() - 1)
    }

    /// The embed of an address: that of a known provider, else of the page as it is.
    pub(super) fn add_address(&mut self, url: &str) -> Option<String> {
        let url = address::cleaned(url)?;
        if !address::is_external(&url) {
            return None;
        }
        Some(match embed_of(&url) {
            Some(embed) => self.add(embed),
            None => format!("<p><a href=\"{0}\">{0}</a></p>", escape(&url)),
        })
    }

    pub(super) fn report(&mut self, what: &str, excerpt: &str) {
        Leftover::add(&mut self.leftovers, what, excerpt);
    }

    /// A gallery of pictures by number.
    pub(super) fn gallery(&mut self, numbers: &[&str]) -> String {
        let items: Vec<GalleryItem> =
            numbers.iter().take(MAX_PICTURES).map(|number| self.lookup.gallery_item(number)).collect();
        let mut html = String::new();
        let mut rest = items.as_slice();
        while !rest.is_empty() {
            let mut embed = Embed::new("gallery");
            let written = embed.set_items(rest).max(1);
            html.push_str(&self.add(embed));
            rest = rest.get(written..).unwrap_or_default();
        }
        html
    }
}

/// HTML in which every known shortcode has become HTML or a slot. Tags are passed over, `[[name]]` becomes `[name]`.
pub(super) fn replaced(html: &str, slots: &mut Slots<'_>) -> String {
    slots.last_ends.clear();
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    while let Some(rest) = html.get(at..) {
        let Some(next) = rest.find(['[', '<']) else {
            out.push_str(rest);
            break;
        };
        out.push_str(rest.get(..next).unwrap_or_default());
        at += next;
        let rest = rest.get(next..).unwrap_or_default();
        let taken =
            if rest.starts_with('<') { tag(rest, &mut out) } else { bracket(html, at, &mut out, slots) };
        at += taken;
    }
    out
}

/// Copies a tag as it is, so that brackets in its attributes stay. Returns its length.
fn tag(rest: &str, out: &mut String) -> usize {
    let is_tag = rest.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/');
    let window = text_window(rest);
    let length = if is_tag { window.find('>').map_or(1, |end| end + 1) } else { 1 };
    out.push_str(rest.get(..length).unwrap_or_default());
    length
}

fn text_window(rest: &str) -> &str {
    let mut end = MAX_SHORTCODE_BYTES.min(rest.len());
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    rest.get(..end).unwrap_or_default()
}

/// Reads what begins with a bracket at `at`; writes what it becomes and returns its length.
fn bracket(html: &str, at: usize, out: &mut String, slots: &mut Slots<'_>) -> usize {
    let rest = html.get(at..).unwrap_or_default();
    let plain = |out: &mut String| {
        out.push('[');
        1
    };
    let window = text_window(rest.get(1..).unwrap_or_default());
    let Some(end) = window.find(['[', ']']).filter(|end| window.as_bytes().get(*end) == Some(&b']')) else {
        // `[[name]]` is how a shortcode is written about.
        if let Some(inner) = window.strip_prefix('[')
            && let Some(end) = inner.find(']')
            && inner.get(end..).is_some_and(|tail| tail.starts_with("]]"))
            && is_name(inner.get(..end).unwrap_or_default().split_whitespace().next().unwrap_or_default())
        {
            out.push_str(rest.get(1..end + 3).unwrap_or_default());
            return end + 4;
        }
        return plain(out);
    };
    let inside = window.get(..end).unwrap_or_default();
    let inside = inside.strip_suffix('/').unwrap_or(inside).trim();
    let (name, arguments) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    if !is_name(name) {
        return plain(out);
    }
    let length = end + 2;
    let arguments = Arguments::read(arguments);
    let encloses = matches!(name, "caption" | "wp_caption" | "embed" | "audio" | "video");
    let enclosed = if encloses { enclosed(html, at + length, name, slots) } else { None };
    let (content, whole) = match enclosed {
        Some((content, after)) => (content, length + after),
        None => ("", length),
    };
    match shortcode(name, &arguments, content, slots) {
        Some(made) => {
            out.push_str(&made);
            whole
        }
        None => {
            let from_extension =
                arguments.named.iter().any(|(key, _)| !key.is_empty()) || name.contains(['_', '-']);
            if from_extension {
                let shown: String = name.chars().take(40).collect();
                slots.report(&format!("shortcode [{shown}], kept as text"), rest);
            }
            plain(out)
        }
    }
}

/// Content up to the end of an enclosing shortcode, and the length with that end.
fn enclosed<'h>(html: &'h str, from: usize, name: &str, slots: &mut Slots<'_>) -> Option<(&'h str, usize)> {
    let end_tag = format!("[/{name}]");
    let last = match slots.last_ends.get(name) {
        Some(last) => *last,
        None => {
            let last = html.rfind(&end_tag).unwrap_or(0);
            slots.last_ends.insert(name.to_owned(), last);
            last
        }
    };
    if last < from {
        return None;
    }
    // Another one of the same name before the end: the first has no content of its own.
    let rest = html.get(from..)?;
    let until = rest.find(&format!("[{name}")).unwrap_or(rest.len());
    let content = rest.get(..until)?;
    let end = content.find(&end_tag)?;
    Some((content.get(..end)?, end + end_tag.len()))
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.len() <= 64
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

/// What a known shortcode becomes.
fn shortcode(name: &str, arguments: &Arguments, content: &str, slots: &mut Slots<'_>) -> Option<String> {
    let positional = arguments.positional.first().map(String::as_str).unwrap_or_default();
    match name {
        "caption" | "wp_caption" if !content.is_empty() => Some(caption(arguments, content)),
        "gallery" => {
            let listed =
                ["ids", "include"].iter().find_map(|key| arguments.get(key)).unwrap_or_default().to_owned();
            let mut numbers: Vec<&str> = listed.split(',').map(str::trim).filter(|n| !n.is_empty()).collect();
            if numbers.is_empty() {
                let left_out = arguments.get("exclude").unwrap_or_default();
                let left_out: Vec<&str> = left_out.split(',').map(str::trim).collect();
                let uploaded = slots.lookup.pictures_of.get(arguments.get("id").unwrap_or(slots.story));
                numbers = uploaded.into_iter().flatten().map(String::as_str).collect();
                numbers.retain(|number| !left_out.contains(number));
            }
            if numbers.is_empty() {
                slots.report("gallery without pictures, left out", "");
            }
            Some(slots.gallery(&numbers))
        }
        "embed" => {
            let url =
                if content.trim().is_empty() { arguments.get("src").unwrap_or(positional) } else { content };
            slots.add_address(&text::html::text_of(url))
        }
        "audio" | "video" => {
            let sources = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv"];
            let url = sources.iter().find_map(|key| arguments.get(key)).unwrap_or(positional);
            let url = if url.is_empty() { content.trim() } else { url };
            let url = address::cleaned(&text::html::text_of(url)).filter(|url| address::is_fetchable(url))?;
            let mut embed = embed_of(&url).unwrap_or_else(|| Embed::new(name).with("src", url));
            if let Some(poster) = arguments.get("poster").and_then(address::cleaned) {
                embed.set("poster", poster);
            }
            Some(slots.add(embed))
        }
        "playlist" => {
            let numbers = arguments.get("ids")?.to_owned();
            let mut made = String::new();
            for number in numbers.split(',').map(str::trim).take(MAX_PICTURES) {
                match slots.lookup.recording(number) {
                    Some(embed) => made.push_str(&slots.add(embed)),
                    None => slots.report("recording of a playlist that is not in the export", number),
                }
            }
            Some(made)
        }
        "youtube" | "vimeo" | "tweet" | "twitter" | "instagram" | "soundcloud" | "dailymotion" => {
            let given =
                ["url", "id", "src", "video"].iter().find_map(|key| arguments.get(key)).unwrap_or(positional);
            let given = text::html::text_of(if given.is_empty() { content.trim() } else { given });
            let given = given.trim_start_matches('=');
            if given.contains("//") {
                return slots.add_address(given);
            }
            let id: String =
                given.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
            let start = match name {
                "youtube" => "https://www.youtube.com/watch?v=",
                "vimeo" => "https://vimeo.com/",
                "dailymotion" => "https://www.dailymotion.com/video/",
                "tweet" | "twitter" => "https://x.com/i/status/",
                "instagram" => "https://www.instagram.com/p/",
                _ => return None,
            };
            if id.is_empty() { None } else { slots.add_address(&format!("{start}{id}")) }
        }
        _ => None,
    }
}

/// A picture with words under it: they follow the picture, or stand in `caption` in old posts.
fn caption(arguments: &Arguments, content: &str) -> String {
    let align = arguments.get("align").unwrap_or_default();
    let align = if align.bytes().all(|b| b.is_ascii_alphanumeric()) { align } else { "" };
    let start = content.find("<img").unwrap_or(0);
    let end =
        content.get(start..).and_then(|rest| rest.find('>')).map_or(content.len(), |end| start + end + 1);
    let mut split = end;
    if let Some(after) = content.get(end..)
        && let Some(close) = after.find("</a>")
        && after.get(..close).is_some_and(|between| between.trim().is_empty())
    {
        split = end + close + 4;
    }
    let (picture, words) = content.split_at_checked(split).unwrap_or((content, ""));
    let words = match arguments.get("caption") {
        Some(words) if words_are_blank(content.get(split..).unwrap_or_default()) => words,
        _ => words,
    };
    format!("<figure class=\"wp-caption {align}\">{picture}<figcaption>{words}</figcaption></figure>")
}

fn words_are_blank(html: &str) -> bool {
    text::html::text_of(html).is_empty()
}

/// What stands between the brackets after the name.
struct Arguments {
    named: Vec<(String, String)>,
    positional: Vec<String>,
}

impl Arguments {
    fn read(text: &str) -> Self {
        let mut arguments = Self { named: Vec::new(), positional: Vec::new() };
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let name_end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
                .unwrap_or(rest.len());
            let (name, after) = rest.split_at(name_end);
            let after_name = after.trim_start();
            if !name.is_empty()
                && let Some(value) = after_name.strip_prefix('=')
            {
                let (value, following) = value_of(value.trim_start());
                arguments.named.push((name.to_ascii_lowercase(), value.to_owned()));
                rest = following.trim_start();
            } else {
                let (value, following) = value_of(rest);
                arguments.positional.push(value.to_owned());
                rest = following.trim_start();
            }
        }
        arguments
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.named
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }
}

/// A quoted or bare value and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    for (open, close) in [('"', '"'), ('\'', '\''), ('“', '”'), ('”', '”')] {
        if let Some(inside) = text.strip_prefix(open)
            && let Some(end) = inside.find(close)
        {
            return (
                inside.get(..end).unwrap_or_default(),
                inside.get(end + close.len_utf8()..).unwrap_or_default(),
            );
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
