//! Ghost's export, from the first versions to 6: JSON with one list a table. Deliberately absent: members, settings apart
//! from the site's name, language and zone, and everything of the theme.

mod cards;
mod lexical;
mod mobiledoc;
mod pieces;
mod story;
mod tables;

use std::collections::BTreeMap;
use std::io::BufRead;
use std::ops::ControlFlow;

use self::tables::{Join, Loose, Meta, Post, Setting, Tables, Tag, User};
use super::lookup::Lookup;
use super::{
    AuthorRecord, AuthorReference, Counts, Format, ImportError, ImportRecord, Outline, PersonalData, Sink,
    Site, SkippedRecord, TagRecord, TermReference,
};

/// How the tables belong together.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    users: BTreeMap<String, AuthorReference>,
    tags: BTreeMap<String, TermReference>,
    authors_of: BTreeMap<String, Vec<(i64, String)>>,
    tags_of: BTreeMap<String, Vec<(i64, String)>>,
    meta_of: BTreeMap<String, Meta>,
}

/// Reads the whole export without converting bodies.
///
/// # Errors
/// [`ImportError`] with the line: not JSON, cut off, an answer of Ghost's programming interface instead of an export, a text
/// larger than any export has.
pub fn validate<R: BufRead>(reader: R) -> Result<Outline, ImportError> {
    let mut first = First::default();
    let version = tables::walk(reader, &mut first)?;
    let First { mut relations, mut counts, site, posts } = first;
    for list in relations.authors_of.values_mut().chain(relations.tags_of.values_mut()) {
        list.sort();
        list.dedup();
    }
    for post in &posts {
        counts.add(&story::counted(post));
    }
    let lookup = Lookup { ghost: relations, ..Lookup::default() };
    Ok(Outline { format: Format::Ghost, version, site, counts, notices: Vec::new(), lookup })
}

/// Hands out the records of an export that [`validate`] has gone through: in the order of its tables, each story with its
/// authors and tags.
///
/// # Errors
/// As [`validate`], when the file has changed in between.
pub fn read<R: BufRead>(reader: R, outline: &Outline, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    let mut second = Second { outline, sink };
    tables::walk(reader, &mut second).map(|_| ())
}

/// Of a post, only what is counted.
#[derive(Debug)]
struct PostOutline {
    id: String,
    is_page: bool,
    status: super::Status,
    language: Option<String>,
}

/// The first pass: everything but bodies.
#[derive(Default)]
struct First {
    relations: Relations,
    counts: Counts,
    site: Site,
    posts: Vec<PostOutline>,
}

impl Tables for First {
    fn setting(&mut self, setting: Setting) -> ControlFlow<()> {
        let value = setting.value.text().filter(|value| !value.is_empty());
        match setting.key.text().unwrap_or_default().as_str() {
            "title" => self.site.title = value.unwrap_or_default(),
            "lang" | "default_locale" | "locale" => self.site.language = value,
            "timezone" | "active_timezone" => self.site.time_zone = value,
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn user(&mut self, user: User) -> ControlFlow<()> {
        let record = author(&user);
        let reference =
            AuthorReference { source_id: record.source_id.clone(), name: Some(record.name.clone()) };
        self.relations.users.insert(user.id.text().unwrap_or_default(), reference);
        self.counts.add(&ImportRecord::Author(record));
        ControlFlow::Continue(())
    }

    fn tag(&mut self, tag: Tag) -> ControlFlow<()> {
        let record = tag_record(&tag);
        if let ImportRecord::Tag(known) = &record {
            let reference = TermReference { slug: known.slug.clone(), name: Some(known.name.clone()) };
            self.relations.tags.insert(tag.id.text().unwrap_or_default(), reference);
        }
        self.counts.add(&record);
        ControlFlow::Continue(())
    }

    fn post(&mut self, post: Post) -> ControlFlow<()> {
        self.posts.push(PostOutline {
            id: post.id.text().unwrap_or_default(),
            is_page: story::is_page(&post),
            status: story::status_of(&post),
            language: post.locale.text().filter(|locale| !locale.is_empty()),
        });
        ControlFlow::Continue(())
    }

    fn post_author(&mut self, join: Join) -> ControlFlow<()> {
        add(&mut self.relations.authors_of, &join.post_id, &join.author_id, &join.sort_order);
        ControlFlow::Continue(())
    }

    fn post_tag(&mut self, join: Join) -> ControlFlow<()> {
        add(&mut self.relations.tags_of, &join.post_id, &join.tag_id, &join.sort_order);
        ControlFlow::Continue(())
    }

    fn post_meta(&mut self, meta: Meta) -> ControlFlow<()> {
        self.relations.meta_of.insert(meta.post_id.text().unwrap_or_default(), meta);
        ControlFlow::Continue(())
    }
}

fn add(map: &mut BTreeMap<String, Vec<(i64, String)>>, post: &Loose, other: &Loose, order: &Loose) {
    if let (Some(post), Some(other)) = (post.text(), other.text()) {
        map.entry(post).or_default().push((order.number().unwrap_or(0), other));
    }
}

/// The second pass: records.
struct Second<'a, 's> {
    outline: &'a Outline,
    sink: &'a mut Sink<'s>,
}

impl Tables for Second<'_, '_> {
    fn user(&mut self, user: User) -> ControlFlow<()> {
        (self.sink)(ImportRecord::Author(author(&user)))
    }

    fn tag(&mut self, tag: Tag) -> ControlFlow<()> {
        (self.sink)(tag_record(&tag))
    }

    fn post(&mut self, post: Post) -> ControlFlow<()> {
        let is_page = story::is_page(&post);
        let record = Box::new(story::record(&post, &self.outline.lookup.ghost));
        (self.sink)(if is_page { ImportRecord::Page(record) } else { ImportRecord::Story(record) })
    }
}

fn author(user: &User) -> AuthorRecord {
    let id = user.id.text().unwrap_or_default();
    let slug = user.slug.text().filter(|slug| !slug.is_empty());
    AuthorRecord {
        source_id: slug.clone().unwrap_or(id),
        name: user.name.words().or_else(|| slug.clone()).unwrap_or_default(),
        slug,
        bio: user.bio.words(),
        portrait_url: [&user.profile_image, &user.image].into_iter().find_map(Loose::address),
        website: user.website.address(),
        personal: PersonalData { email: user.email.text().filter(|email| !email.is_empty()), ip: None },
    }
}

/// Tags whose name begins with `#` steer the theme and are not for readers.
fn tag_record(tag: &Tag) -> ImportRecord {
    let source_id = tag.id.text().unwrap_or_default();
    let name = tag.name.words().unwrap_or_default();
    let slug = tag.slug.text().filter(|slug| !slug.is_empty()).unwrap_or_else(|| name.clone());
    if name.starts_with('#') || tag.visibility.text().as_deref() == Some("internal") {
        let reason = "a tag that steers the old site and was never shown".to_owned();
        return ImportRecord::Skipped(SkippedRecord {
            kind: "tag".to_owned(),
            source_id,
            title: name,
            reason,
        });
    }
    ImportRecord::Tag(TagRecord { source_id, slug, name, description: tag.description.words() })
}
