//! One row of `posts` as a story or page. Deliberately absent: the cards of its body.

use text::html::{ParseOptions, parse};
use text::{Leftover, Parsed, markdown};

use super::tables::{Loose, Post};
use super::{PostOutline, Relations, lexical, mobiledoc};
use crate::parse::wxr::{MAX_TERMS, MAX_TITLE_CHARS, cut};
use crate::parse::{
    Audience, AuthorReference, Dates, ImportRecord, PictureReference, Status, StoryRecord, dates,
};

/// What Ghost writes for its own address.
const OWN_ADDRESS: &str = "__GHOST_URL__";
/// Elements that only work inside Ghost.
const DROPPED: [&str; 8] = [
    "kg-signup-card",
    "kg-email-card",
    "kg-email-cta-card",
    "kg-cta-card",
    "kg-audio-player",
    "kg-video-overlay",
    "kg-video-player-container",
    "kg-header-card-button",
];

/// Text in which addresses of the site itself begin at its root.
pub(super) fn own_addresses(text: &str) -> String {
    text.replace(OWN_ADDRESS, "")
}

pub(super) fn is_page(post: &Post) -> bool {
    post.kind.text().as_deref() == Some("page") || post.page.flag()
}

pub(super) fn status_of(post: &Post) -> Status {
    match post.status.text().unwrap_or_default().as_str() {
        "published" => Status::Published,
        "scheduled" => Status::Scheduled,
        // Sent by mail and never on a page.
        "sent" => Status::Private,
        _ => Status::Draft,
    }
}

/// A record with only what counting looks at.
pub(super) fn counted(post: &PostOutline) -> ImportRecord {
    let record = StoryRecord {
        source_id: post.id.clone(),
        status: post.status,
        language: post.language.clone(),
        ..StoryRecord::default()
    };
    if post.is_page { ImportRecord::Page(Box::new(record)) } else { ImportRecord::Story(Box::new(record)) }
}

pub(super) fn record(post: &Post, relations: &Relations) -> StoryRecord {
    let source_id = post.id.text().unwrap_or_default();
    let meta = relations.meta_of.get(&source_id);
    let from_meta = |own: &Loose, other: Option<&Loose>| own.words().or_else(|| other.and_then(Loose::words));
    let Parsed { document: body, mut leftovers } = body(post);
    let title = cut(post.title.words().unwrap_or_default(), MAX_TITLE_CHARS, "title", &mut leftovers);
    let slug = post.slug.text().filter(|slug| !slug.is_empty());
    let mut old_addresses: Vec<String> = slug.iter().map(|slug| format!("/{slug}/")).collect();
    old_addresses.extend(post.uuid.text().filter(|uuid| !uuid.is_empty()).map(|uuid| format!("/p/{uuid}/")));
    old_addresses.retain(|address| text::address::allowed(address));
    let picture = post.feature_image.address();
    StoryRecord {
        title,
        standfirst: post.custom_excerpt.words(),
        body,
        leftovers,
        dates: Dates {
            published_at: moment(&post.published_at),
            updated_at: moment(&post.updated_at),
            offset_minutes: None,
        },
        slug,
        status: status_of(post),
        audience: match post.visibility.text().as_deref() {
            None | Some("public" | "") => Audience::Everyone,
            Some("members") => Audience::Members,
            Some(_) => Audience::Paying,
        },
        sticky: post.featured.flag(),
        authors: authors(&source_id, post, relations),
        tags: relations
            .tags_of
            .get(&source_id)
            .into_iter()
            .flatten()
            .filter_map(|(_, tag)| relations.tags.get(tag).cloned())
            .take(MAX_TERMS)
            .collect(),
        lead_picture: picture.map(|url| PictureReference {
            url: Some(url),
            alt: from_meta(&post.feature_image_alt, meta.map(|meta| &meta.feature_image_alt)),
            caption: from_meta(&post.feature_image_caption, meta.map(|meta| &meta.feature_image_caption)),
            ..PictureReference::default()
        }),
        old_addresses,
        language: post.locale.text().filter(|locale| !locale.is_empty()),
        search_title: from_meta(&post.meta_title, meta.map(|meta| &meta.meta_title)),
        search_description: from_meta(&post.meta_description, meta.map(|meta| &meta.meta_description)),
        source_id,
        ..StoryRecord::default()
    }
}

fn authors(source_id: &str, post: &Post, relations: &Relations) -> Vec<AuthorReference> {
    let joined = relations.authors_of.get(source_id);
    let mut authors: Vec<AuthorReference> = joined
        .into_iter()
        .flatten()
        .filter_map(|(_, author)| relations.users.get(author).cloned())
        .take(MAX_TERMS)
        .collect();
    if authors.is_empty() {
        authors.extend(post.author_id.text().and_then(|author| relations.users.get(&author).cloned()));
    }
    authors
}

/// Text with its zone, or milliseconds since 1970 in the oldest exports.
fn moment(value: &Loose) -> Option<jiff::Timestamp> {
    let text = value.text()?;
    match text.parse::<i64>() {
        Ok(milliseconds) => jiff::Timestamp::from_millisecond(milliseconds).ok(),
        Err(_) => dates::written(&text)?.at(0),
    }
}

/// The HTML that Ghost made, else what it made it from.
fn body(post: &Post) -> Parsed {
    let written =
        |value: &Loose| value.text().map(|text| own_addresses(&text)).filter(|text| !text.trim().is_empty());
    if let Some(html) = written(&post.html) {
        return parse(&html, &ParseOptions { drop_classes: &DROPPED, ..ParseOptions::default() });
    }
    let mut leftovers = Vec::new();
    for value in [&post.lexical, &post.mobiledoc] {
        let Some(text) = value.document().map(|text| own_addresses(&text)) else { continue };
        match lexical::read(&text).or_else(|| mobiledoc::read(&text)) {
            Some(parsed) => return parsed,
            None => Leftover::add(&mut leftovers, "body in a format that could not be read", &text),
        }
    }
    let mut parsed = match (written(&post.markdown), written(&post.plaintext)) {
        (Some(markdown), _) => markdown::parse(&markdown),
        (None, Some(plain)) => {
            let html = crate::parse::paragraphs::with_paragraphs(&text::html::escape(&plain));
            parse(&html, &ParseOptions::default())
        }
        (None, None) => Parsed::default(),
    };
    parsed.leftovers.append(&mut leftovers);
    parsed
}
