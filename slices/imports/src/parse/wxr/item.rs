//! One `<item>`: a story, a page, an attachment, or something that is left out; and its comments. Deliberately absent: the
//! body's own language; see `wordpress`.

mod comments;

use std::ops::ControlFlow;

use text::{Leftover, Parsed};

use super::channel::{Channel, name, present, words};
use super::tree::{Element, Namespace, Place};
use crate::parse::lookup::Lookup;
use crate::parse::{
    AttachmentRecord, AuthorReference, Dates, ImportRecord, NoticeRecord, Sink, SkippedRecord, Status,
    StoryKind, StoryRecord, TermReference, dates, wordpress,
};

/// Longest title in characters.
pub(in crate::parse) const MAX_TITLE_CHARS: usize = 1_000;
/// Longest standfirst in characters.
const MAX_STANDFIRST_CHARS: usize = 5_000;
/// Authors, sections or tags taken from one story.
pub(in crate::parse) const MAX_TERMS: usize = 200;

/// What tells an item of WordPress from one of plain RSS.
const FIELDS: [&str; 3] = ["post_id", "post_type", "status"];

/// What an item is read with.
pub(super) struct Context<'a> {
    pub channel: &'a Channel,
    pub lookup: &'a Lookup,
    pub site_offset: Option<i32>,
    /// Convert bodies; otherwise only count.
    pub convert: bool,
}

/// Hands out what an item holds.
pub(super) fn records(
    item: &Element,
    context: &Context<'_>,
    place: &Place,
    sink: &mut Sink<'_>,
) -> ControlFlow<()> {
    let source_id = source_id(item, place);
    let status = item.wordpress("status");
    // A bare RSS item has no type; one with a type says of itself whether it is published.
    let kind = match item.wordpress("post_type") {
        "" => "post",
        kind => kind,
    };
    let skip = |reason: String| {
        ImportRecord::Skipped(SkippedRecord {
            kind: kind.chars().take(60).collect(),
            source_id: source_id.clone(),
            title: name(item.text(Namespace::Plain, "title")),
            reason,
        })
    };
    match kind {
        "post" | "page" if status == "auto-draft" => {
            return sink(skip("an empty draft that the editor made by itself".to_owned()));
        }
        "post" | "page" => {}
        "attachment" => {
            let attachment = attachment(item, context.channel, context.site_offset);
            if attachment.url.is_empty() {
                return sink(skip("an attachment without an address".to_owned()));
            }
            let attachment = AttachmentRecord { source_id, ..attachment };
            return sink(ImportRecord::Attachment(Box::new(attachment)));
        }
        "nav_menu_item" | "wp_navigation" => {
            return sink(skip("menus of the old site are not imported".to_owned()));
        }
        "revision" => return sink(skip("earlier versions are not imported".to_owned())),
        "custom_css"
        | "customize_changeset"
        | "oembed_cache"
        | "wp_global_styles"
        | "wp_template"
        | "wp_template_part"
        | "wp_block"
        | "user_request"
        | "wp_font_family"
        | "wp_font_face" => {
            return sink(skip("belongs to the look of the old site".to_owned()));
        }
        _ => return sink(skip("a type of an extension, which is not known here".to_owned())),
    }
    let mut notices = Vec::new();
    let story = story(item, context, source_id.clone(), &mut notices);
    let label = Some(story.title.chars().take(80).collect::<String>()).filter(|title| !title.is_empty());
    let record = if kind == "page" {
        ImportRecord::Page(Box::new(story))
    } else {
        ImportRecord::Story(Box::new(story))
    };
    sink(record)?;
    for message in notices {
        let item = label.clone().or_else(|| Some(source_id.clone()));
        sink(ImportRecord::Notice(NoticeRecord { line: Some(place.line), item, message }))?;
    }
    comments::records(item, &source_id, context, sink)
}

/// The number, else what else stays the same in every export of the item.
fn source_id(item: &Element, place: &Place) -> String {
    let known =
        [item.wordpress("post_id"), item.text(Namespace::Plain, "guid"), item.text(Namespace::Plain, "link")];
    let known = known.into_iter().find(|text| !text.is_empty() && *text != "0");
    known.map_or_else(|| format!("item-{}", place.items_before + 1), |text| text.chars().take(500).collect())
}

/// Dates of an item; the local time of an unpublished one is read with the offset of the others.
pub(super) fn dates_of(item: &Element, site_offset: Option<i32>) -> Dates {
    let (published_at, offset) =
        dates::pair(item.wordpress("post_date"), item.wordpress("post_date_gmt"), site_offset);
    let (updated_at, _) =
        dates::pair(item.wordpress("post_modified"), item.wordpress("post_modified_gmt"), site_offset);
    let from_feed =
        || dates::written(item.text(Namespace::Plain, "pubDate")).and_then(|written| written.at(0));
    Dates { published_at: published_at.or_else(from_feed), updated_at, offset_minutes: offset }
}

pub(super) fn attachment(item: &Element, channel: &Channel, site_offset: Option<i32>) -> AttachmentRecord {
    let url = [item.wordpress("attachment_url"), item.text(Namespace::Plain, "guid")]
        .into_iter()
        .find(|url| !url.is_empty());
    AttachmentRecord {
        source_id: item.wordpress("post_id").to_owned(),
        parent_source_id: present(item.wordpress("post_parent")).filter(|parent| parent != "0"),
        url: url.and_then(text::address::cleaned).unwrap_or_default(),
        title: name(item.text(Namespace::Plain, "title")),
        caption: words(item.text(Namespace::Excerpt, "encoded")),
        alt: meta(item, "_wp_attachment_image_alt").and_then(words),
        description: words(item.text(Namespace::Content, "encoded")),
        dates: dates_of(item, site_offset),
        author: present(item.text(Namespace::DublinCore, "creator"))
            .map(|source_id| AuthorReference { source_id, name: None }),
        old_addresses: old_addresses(item, channel, "attachment_id"),
    }
}

fn meta<'e>(item: &'e Element, key: &str) -> Option<&'e str> {
    item.all(Namespace::Wordpress, "postmeta")
        .find(|meta| meta.wordpress("meta_key") == key)
        .map(|meta| meta.wordpress("meta_value"))
        .filter(|value| !value.is_empty())
}

fn story(item: &Element, context: &Context<'_>, source_id: String, notices: &mut Vec<String>) -> StoryRecord {
    let content = item.text(Namespace::Content, "encoded");
    let is_page = item.wordpress("post_type") == "page";
    let Parsed { document, mut leftovers } = if context.convert {
        let footnotes = meta(item, "footnotes").unwrap_or_default();
        wordpress::body(content, footnotes, &source_id, context.lookup)
    } else {
        Parsed::default()
    };
    let title = cut(
        text::html::text_of(item.text(Namespace::Plain, "title")),
        MAX_TITLE_CHARS,
        "title",
        &mut leftovers,
    );
    let standfirst = words(item.text(Namespace::Excerpt, "encoded"))
        .map(|words| cut(words, MAX_STANDFIRST_CHARS, "standfirst", &mut leftovers));
    let status = status(item, notices);
    let dates = dates_of(item, context.site_offset);
    if status == Status::Published && dates.published_at.is_none() {
        notices.push("published without a date".to_owned());
    }
    let kind = kind(item);
    let parsed = Parsed { document, leftovers };
    let link_url = if kind == Some(StoryKind::Link) { wordpress::first_link(&parsed) } else { None };
    let Parsed { document: body, leftovers } = parsed;
    let (mut authors, mut sections, mut tags) = (authors(item), Vec::new(), Vec::new());
    let (mut language, mut translation_group) = (None, None);
    for term in item.all(Namespace::Plain, "category") {
        let slug =
            [term.attribute("nicename"), term.own_text.trim()].into_iter().find(|slug| !slug.is_empty());
        let Some(slug) = slug.map(|slug| slug.chars().take(300).collect::<String>()) else { continue };
        let reference = || TermReference {
            slug: slug.clone(),
            name: Some(name(&term.own_text)).filter(|n| !n.is_empty()),
        };
        match term.attribute("domain") {
            "category" | "" => push(&mut sections, reference(), |a, b| a.slug == b.slug),
            "post_tag" | "tag" => push(&mut tags, reference(), |a, b| a.slug == b.slug),
            "language" => language = language.or(Some(slug)),
            "post_translations" => translation_group = translation_group.or(Some(slug)),
            _ => {}
        }
    }
    for (what, length) in [("authors", authors.len()), ("sections", sections.len()), ("tags", tags.len())] {
        if length > MAX_TERMS {
            notices.push(format!("{length} {what}, of which the first {MAX_TERMS} are kept"));
        }
    }
    authors.truncate(MAX_TERMS);
    sections.truncate(MAX_TERMS);
    tags.truncate(MAX_TERMS);
    StoryRecord {
        slug: present(item.wordpress("post_name")).map(|slug| slug.chars().take(300).collect()),
        lead_picture: meta(item, "_thumbnail_id").map(|number| context.lookup.picture(number)),
        old_addresses: old_addresses(item, context.channel, if is_page { "page_id" } else { "p" }),
        parent_source_id: present(item.wordpress("post_parent")).filter(|parent| parent != "0"),
        search_title: meta(item, "_yoast_wpseo_title").and_then(words),
        search_description: meta(item, "_yoast_wpseo_metadesc").and_then(words),
        comments_open: present(item.wordpress("comment_status")).map(|status| status == "open"),
        sticky: item.wordpress("is_sticky") == "1",
        source_id,
        title,
        standfirst,
        body,
        leftovers,
        dates,
        status,
        kind,
        authors,
        sections,
        tags,
        language,
        translation_group,
        link_url,
        ..StoryRecord::default()
    }
}

/// Adds what is not in the list yet. The lists are cut afterwards; comparing stops where they would be.
fn push<T>(list: &mut Vec<T>, new: T, same: impl Fn(&T, &T) -> bool) {
    if !list.iter().take(MAX_TERMS).any(|known| same(known, &new)) {
        list.push(new);
    }
}

/// Text cut after a number of characters, which is reported.
pub(in crate::parse) fn cut(text: String, limit: usize, what: &str, leftovers: &mut Vec<Leftover>) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else { return text };
    Leftover::add(
        leftovers,
        &format!("{what} beyond its first {limit} characters"),
        text.get(end..).unwrap_or_default(),
    );
    text.get(..end).unwrap_or_default().to_owned()
}

fn status(item: &Element, notices: &mut Vec<String>) -> Status {
    let written = item.wordpress("status");
    let status = match written {
        "publish" => Status::Published,
        "future" => Status::Scheduled,
        "draft" => Status::Draft,
        "pending" => Status::Pending,
        "private" => Status::Private,
        "trash" => Status::Trash,
        // Fields that only look like WordPress' do not make public what WordPress' own do not speak of.
        "" if FIELDS.iter().any(|field| item.child(Namespace::Other, field).is_some()) => {
            notices.push(
                "its WordPress fields belong to another namespace, so they were not read; taken as a draft"
                    .to_owned(),
            );
            Status::Draft
        }
        // An item of plain RSS, without anything of WordPress, is by its nature published.
        "" if item.child(Namespace::Wordpress, "post_type").is_none() => Status::Published,
        other => {
            let shown: String = other.chars().take(40).collect();
            notices.push(format!("the status {shown:?} is not known; taken as a draft"));
            Status::Draft
        }
    };
    let is_protected = !item.wordpress("post_password").is_empty();
    if is_protected && matches!(status, Status::Published | Status::Scheduled) {
        Status::PasswordProtected
    } else {
        status
    }
}

/// Co-authors if the site had them, else the one who created the item.
fn authors(item: &Element) -> Vec<AuthorReference> {
    let mut authors: Vec<AuthorReference> = Vec::new();
    for term in item.all(Namespace::Plain, "category").filter(|term| term.attribute("domain") == "author") {
        let nicename = term.attribute("nicename");
        let login = nicename.strip_prefix("cap-").unwrap_or(nicename);
        let reference = AuthorReference {
            source_id: login.to_owned(),
            name: Some(name(&term.own_text)).filter(|n| !n.is_empty()),
        };
        if !login.is_empty() {
            push(&mut authors, reference, |a, b| a.source_id == b.source_id);
        }
    }
    if authors.is_empty() {
        let creator = present(item.text(Namespace::DublinCore, "creator"));
        authors.extend(creator.map(|source_id| AuthorReference { source_id, name: None }));
    }
    authors
}

fn kind(item: &Element) -> Option<StoryKind> {
    let format = item
        .all(Namespace::Plain, "category")
        .find(|term| term.attribute("domain") == "post_format")
        .map(|term| term.attribute("nicename"))?;
    match format.strip_prefix("post-format-").unwrap_or(format) {
        "audio" => Some(StoryKind::Audio),
        "video" => Some(StoryKind::Video),
        "gallery" | "image" => Some(StoryKind::Gallery),
        "link" => Some(StoryKind::Link),
        "quote" => Some(StoryKind::Quote),
        "aside" | "status" | "chat" => Some(StoryKind::Note),
        _ => None,
    }
}

/// The permanent address, those of earlier slugs, and the one by number that always worked.
fn old_addresses(item: &Element, channel: &Channel, number_key: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    let mut add = |address: String| {
        if address.len() <= 2_000 && text::address::allowed(&address) && !addresses.contains(&address) {
            addresses.push(address);
        }
    };
    let link = item.text(Namespace::Plain, "link");
    add(link.to_owned());
    let guid = item.text(Namespace::Plain, "guid");
    if guid.starts_with("http") {
        add(guid.to_owned());
    }
    let number = item.wordpress("post_id");
    if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
        add(channel.address_of(&format!("/?{number_key}={number}")));
    }
    let slug = item.wordpress("post_name");
    let old_slugs =
        item.all(Namespace::Wordpress, "postmeta").filter(|m| m.wordpress("meta_key") == "_wp_old_slug");
    for old in old_slugs.map(|meta| meta.wordpress("meta_value")).filter(|old| !old.is_empty()).take(20) {
        if let Some(start) = link.trim_end_matches('/').strip_suffix(slug).filter(|_| !slug.is_empty()) {
            add(format!("{start}{old}{}", if link.ends_with('/') { "/" } else { "" }));
        }
    }
    addresses
}
