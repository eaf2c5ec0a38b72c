//! JSON Lines: one article a line. Deliberately absent: keys that are not listed in [`Article`]; they are passed over.
//!
//! Keys: `id`, `lang`, `title` (needed), `summary` or `deck`, `date` (`YYYY-MM-DD`), `published_at`, `updated_at`, `slug`,
//! `path`, `authors`, `categories`, `tags`, `places`, `people`, `image`, `kind`, `link_url`, `legacy_url`,
//! `translation_group`, `status`, `body_html` or `body_markdown`.

use std::collections::BTreeSet;
use std::io::{BufRead, Read};
use std::ops::ControlFlow;

use serde::Deserialize;
use text::html::{ParseOptions, parse, text_of};
use text::{Parsed, markdown, slugify};

use super::bounded::Bounded;
use super::lookup::Lookup;
use super::wxr::{MAX_TERMS, MAX_TITLE_CHARS, cut};
use super::{
    AuthorRecord, AuthorReference, Counts, Dates, Format, ImportError, ImportRecord, Outline,
    PictureReference, SectionRecord, Sink, Site, Status, StoryKind, StoryRecord, TagRecord, TermReference,
    dates,
};

/// Longest line in bytes.
const MAX_LINE_BYTES: u64 = 32 * 1024 * 1024;
/// Characters of a line's title in a message.
const MAX_LABEL_CHARS: usize = 80;

/// One line.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Article {
    id: Option<String>,
    lang: Option<String>,
    title: Option<String>,
    summary: Option<String>,
    deck: Option<String>,
    date: Option<String>,
    published_at: Option<String>,
    updated_at: Option<String>,
    slug: Option<String>,
    path: Option<String>,
    authors: Option<Vec<String>>,
    categories: Option<Vec<String>>,
    tags: Option<Vec<String>>,
    places: Option<Vec<String>>,
    people: Option<Vec<String>>,
    image: Option<String>,
    kind: Option<String>,
    link_url: Option<String>,
    legacy_url: Option<String>,
    translation_group: Option<String>,
    status: Option<String>,
    body_html: Option<String>,
    body_markdown: Option<String>,
}

/// Reads the whole file without converting bodies.
///
/// # Errors
/// [`ImportError`] with the line: not JSON, a value of the wrong type, no title, the same `id` twice, a line longer than
/// any article.
pub fn validate<R: BufRead>(reader: R) -> Result<Outline, ImportError> {
    let mut counts = Counts::default();
    walk(reader, false, &mut |record| {
        counts.add(&record);
        ControlFlow::Continue(())
    })?;
    let language =
        counts.languages.iter().max_by_key(|(_, count)| **count).map(|(language, _)| language.clone());
    let site = Site { language, ..Site::default() };
    let lookup = Lookup::default();
    Ok(Outline {
        format: Format::JsonLines,
        version: String::new(),
        site,
        counts,
        notices: Vec::new(),
        lookup,
    })
}

/// Hands out the records of a file that [`validate`] has gone through: before each story the authors, sections and tags
/// that it is the first to name.
///
/// # Errors
/// As [`validate`], when the file has changed in between.
pub fn read<R: BufRead>(reader: R, _: &Outline, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    walk(reader, true, sink)
}

/// Names that have been handed out.
#[derive(Default)]
struct Seen {
    ids: BTreeSet<String>,
    authors: BTreeSet<String>,
    sections: BTreeSet<String>,
    tags: BTreeSet<String>,
}

fn walk<R: BufRead>(reader: R, convert: bool, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    let (mut reader, progress) = Bounded::new(reader, "one line", MAX_LINE_BYTES);
    let mut seen = Seen::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        progress.next_piece();
        let line = progress.line();
        let failed = |source| ImportError::from_io(Some(line), None, source);
        let length = Read::by_ref(&mut reader).read_until(b'\n', &mut buffer).map_err(failed)?;
        if length == 0 {
            return Ok(());
        }
        let malformed = |reason: String| ImportError::malformed(line, label(&buffer), reason);
        let text = std::str::from_utf8(&buffer).map_err(|error| malformed(format!("not UTF-8: {error}")))?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            continue;
        }
        let article: Article =
            serde_json::from_str(text).map_err(|error| malformed(format!("not an article: {error}")))?;
        if article.title.as_deref().is_none_or(|title| title.trim().is_empty()) {
            return Err(malformed("the article has no title".to_owned()));
        }
        if let Some(id) = &article.id
            && !seen.ids.insert(id.clone())
        {
            return Err(malformed(format!(
                "the id {:?} is there twice",
                id.chars().take(80).collect::<String>()
            )));
        }
        if records(article, line, convert, &mut seen, sink).is_break() {
            return Ok(());
        }
    }
}

/// The title of a broken line, if it can be made out.
fn label(line: &[u8]) -> Option<String> {
    let start = line.get(..line.len().min(4_096))?;
    let text = String::from_utf8_lossy(start);
    let (_, after) = text.split_once("\"title\":")?;
    let title: String = after
        .trim_start()
        .trim_start_matches('"')
        .chars()
        .take_while(|c| *c != '"')
        .take(MAX_LABEL_CHARS)
        .collect();
    (!title.is_empty()).then(|| format!("{title:?}"))
}

fn records(
    article: Article,
    line: u64,
    convert: bool,
    seen: &mut Seen,
    sink: &mut Sink<'_>,
) -> ControlFlow<()> {
    let list = |list: Option<Vec<String>>| -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in list.into_iter().flatten().take(MAX_TERMS * 4) {
            let name: String = text_of(&name).chars().take(300).collect();
            if !name.is_empty() && !names.contains(&name) && names.len() < MAX_TERMS {
                names.push(name);
            }
        }
        names
    };
    let language = article.lang.as_deref().map(str::trim).filter(|lang| !lang.is_empty()).map(str::to_owned);
    let terms = |names: Vec<String>| -> Vec<TermReference> {
        let lang = language.as_deref().unwrap_or_default();
        names.into_iter().map(|name| TermReference { slug: slugify(&name, lang), name: Some(name) }).collect()
    };
    let authors = list(article.authors);
    let sections = terms(list(article.categories));
    let everything = [article.tags, article.places, article.people].into_iter().flatten().flatten().collect();
    let tags = terms(list(Some(everything)));
    for author in &authors {
        if seen.authors.insert(author.clone()) {
            let record =
                AuthorRecord { source_id: author.clone(), name: author.clone(), ..AuthorRecord::default() };
            sink(ImportRecord::Author(record))?;
        }
    }
    for TermReference { slug, name } in &sections {
        if seen.sections.insert(slug.clone()) {
            let (source_id, name) = (slug.clone(), name.clone().unwrap_or_default());
            sink(ImportRecord::Section(SectionRecord {
                source_id,
                slug: slug.clone(),
                name,
                ..SectionRecord::default()
            }))?;
        }
    }
    for TermReference { slug, name } in &tags {
        if seen.tags.insert(slug.clone()) {
            let (source_id, name) = (slug.clone(), name.clone().unwrap_or_default());
            sink(ImportRecord::Tag(TagRecord { source_id, slug: slug.clone(), name, description: None }))?;
        }
    }
    let Parsed { document: body, mut leftovers } = match (convert, article.body_html, article.body_markdown) {
        (true, Some(html), _) => parse(&html, &ParseOptions::default()),
        (true, None, Some(text)) => markdown::parse(&text),
        _ => Parsed::default(),
    };
    let title = cut(text_of(&article.title.unwrap_or_default()), MAX_TITLE_CHARS, "title", &mut leftovers);
    let standfirst = [article.deck, article.summary]
        .into_iter()
        .flatten()
        .map(|words| text_of(&words))
        .find(|w| !w.is_empty());
    let old_addresses = [article.path, article.legacy_url].into_iter().flatten();
    let image = article
        .image
        .and_then(|image| text::address::cleaned(&image))
        .filter(|url| text::address::is_fetchable(url));
    let link_url = article
        .link_url
        .and_then(|url| text::address::cleaned(&url))
        .filter(|url| text::address::is_external(url));
    sink(ImportRecord::Story(Box::new(StoryRecord {
        source_id: article.id.unwrap_or_else(|| format!("line-{line}")),
        title,
        standfirst: standfirst.map(|words| cut(words, 5_000, "standfirst", &mut leftovers)),
        body,
        leftovers,
        dates: dates_of(
            article.published_at.as_deref(),
            article.updated_at.as_deref(),
            article.date.as_deref(),
        ),
        slug: article.slug.filter(|slug| !slug.is_empty()),
        status: match article.status.as_deref() {
            None | Some("published") => Status::Published,
            Some("scheduled") => Status::Scheduled,
            Some("private") => Status::Private,
            Some(_) => Status::Draft,
        },
        kind: match article.kind.as_deref() {
            Some("link") => Some(StoryKind::Link),
            Some("audio") => Some(StoryKind::Audio),
            Some("video") => Some(StoryKind::Video),
            Some("gallery") => Some(StoryKind::Gallery),
            _ => None,
        },
        authors: authors
            .into_iter()
            .map(|name| AuthorReference { source_id: name.clone(), name: Some(name) })
            .collect(),
        sections,
        tags,
        lead_picture: image.map(|url| PictureReference { url: Some(url), ..PictureReference::default() }),
        old_addresses: old_addresses.filter(|address| text::address::allowed(address)).collect(),
        language,
        translation_group: article.translation_group.filter(|group| !group.is_empty()),
        link_url,
        ..StoryRecord::default()
    })))
}

/// The full time if it can be read, else the day.
fn dates_of(published_at: Option<&str>, updated_at: Option<&str>, date: Option<&str>) -> Dates {
    let written = published_at.and_then(dates::written).or_else(|| date.and_then(dates::written));
    Dates {
        published_at: written.and_then(|written| written.at(0)),
        updated_at: updated_at.and_then(dates::written).and_then(|written| written.at(0)),
        offset_minutes: written.and_then(|written| written.offset_minutes),
    }
}
