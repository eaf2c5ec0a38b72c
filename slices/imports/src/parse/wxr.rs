//! WordPress eXtended RSS, versions 1.0 to 1.2: the XML that WordPress exports. Deliberately absent: reading it by name
//! prefix; elements are known by their namespace, as XML means it, whatever prefix they have.

mod channel;
mod item;
mod tree;

use std::collections::BTreeMap;
use std::io::BufRead;
use std::ops::ControlFlow;

pub(super) use self::item::{MAX_TERMS, MAX_TITLE_CHARS, cut};

use self::channel::Channel;
use self::tree::{Element, Namespace, Place, Reader};
use super::lookup::{File, Lookup, is_picture};
use super::{Counts, Format, ImportError, ImportRecord, NoticeRecord, Outline, Sink, Site};

/// Reads the whole file without converting bodies.
///
/// # Errors
/// [`ImportError`] with the line and the item: not XML, cut off, wrongly encoded, a document type declaration (which could
/// carry an entity bomb), an undeclared prefix, an unknown entity, nesting or items beyond any export, no version number.
pub fn validate<R: BufRead>(reader: R) -> Result<Outline, ImportError> {
    let mut pass = Pass {
        outline: Outline {
            format: Format::Wxr,
            version: String::new(),
            site: Site::default(),
            counts: Counts::default(),
            notices: Vec::new(),
            lookup: Lookup::default(),
        },
        offsets: BTreeMap::new(),
    };
    let mut channel = Channel::default();
    walk(reader, &mut channel, &mut |channel, element, place| {
        pass.look_ahead(channel, element);
        let lookup = Lookup::default();
        let context = item::Context { channel, lookup: &lookup, site_offset: None, convert: false };
        records_of(element, &context, place, &mut |record| {
            if let ImportRecord::Notice(notice) = &record {
                pass.outline.notices.push(notice.clone());
            }
            pass.outline.counts.add(&record);
            ControlFlow::Continue(())
        })
    })?;
    let mut outline = pass.outline;
    outline.version.clone_from(&channel.version);
    outline.site = Site {
        title: channel.title,
        address: channel.address,
        language: channel.language,
        time_zone: None,
        offset_minutes: pass.offsets.into_iter().max_by_key(|(_, count)| *count).map(|(offset, _)| offset),
    };
    // Notices of single items come again with the records; those kept here are of the file.
    outline.notices.clear();
    if outline.counts.records() == 0 {
        outline
            .notices
            .push(NoticeRecord { message: "the export holds nothing".to_owned(), ..NoticeRecord::default() });
    }
    Ok(outline)
}

/// Hands out the records of a file that [`validate`] has gone through: authors, sections and tags, then each item followed
/// by its comments.
///
/// # Errors
/// As [`validate`], when the file has changed in between.
pub fn read<R: BufRead>(reader: R, outline: &Outline, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    let mut channel = Channel::default();
    walk(reader, &mut channel, &mut |channel, element, place| {
        let context = item::Context {
            channel,
            lookup: &outline.lookup,
            site_offset: outline.site.offset_minutes,
            convert: true,
        };
        records_of(element, &context, place, sink)
    })
}

/// What the first pass gathers.
struct Pass {
    outline: Outline,
    offsets: BTreeMap<i32, u64>,
}

impl Pass {
    /// Keeps what earlier items will need of this one.
    fn look_ahead(&mut self, channel: &Channel, element: &Element) {
        if !element.is(Namespace::Plain, "item") {
            return;
        }
        let dates = item::dates_of(element, None);
        if let Some(offset) = dates.offset_minutes {
            *self.offsets.entry(offset).or_default() += 1;
        }
        if element.text(Namespace::Wordpress, "post_type") != "attachment" {
            return;
        }
        let attachment = item::attachment(element, channel, None);
        if attachment.url.is_empty() {
            return;
        }
        let lookup = &mut self.outline.lookup;
        if let Some(parent) = &attachment.parent_source_id
            && is_picture(&attachment.url)
        {
            lookup.pictures_of.entry(parent.clone()).or_default().push(attachment.source_id.clone());
        }
        let file = File {
            url: attachment.url,
            title: attachment.title,
            alt: attachment.alt.unwrap_or_default(),
            caption: attachment.caption.unwrap_or_default(),
        };
        lookup.files.insert(attachment.source_id, file);
    }
}

type Visit<'a> = dyn FnMut(&Channel, &Element, &Place) -> ControlFlow<()> + 'a;

/// Goes through the children of the channel one by one, learning about the site on the way.
fn walk<R: BufRead>(reader: R, channel: &mut Channel, visit: &mut Visit<'_>) -> Result<(), ImportError> {
    let mut reader = Reader::new(reader);
    if !reader.enter("rss")? {
        return Err(not_wxr("its first element is not <rss>"));
    }
    if !reader.enter("channel")? {
        return Err(not_wxr("it has no <channel>"));
    }
    while let Some((element, place)) = reader.next_child()? {
        if element.is_record() {
            channel.check_version(false)?;
            if visit(channel, &element, &place).is_break() {
                return Ok(());
            }
        } else {
            channel.learn(&element);
        }
    }
    reader.finish()?;
    channel.check_version(true)
}

fn records_of(
    element: &Element,
    context: &item::Context<'_>,
    place: &Place,
    sink: &mut Sink<'_>,
) -> ControlFlow<()> {
    if element.is(Namespace::Plain, "item") {
        item::records(element, context, place, sink)
    } else {
        match channel::record(element, context.channel) {
            Some(record) => sink(record),
            None => ControlFlow::Continue(()),
        }
    }
}

fn not_wxr(found: &str) -> ImportError {
    ImportError::WrongFormat { expected: "a WordPress export", found: found.to_owned() }
}
