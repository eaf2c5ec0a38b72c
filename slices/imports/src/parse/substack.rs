//! Substack's export, unpacked: `posts.csv` with one row a post and `posts/{post_id}.html` with its text. Deliberately
//! absent: the archive around it, subscribers, and the comments, which Substack does not export.

use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

use serde::Deserialize;
use text::html::{ParseOptions, parse, text_of};
use text::{Block, Embed, Parsed, address};

use super::lookup::Lookup;
use super::wxr::{MAX_TITLE_CHARS, cut};
use super::{
    Audience, Counts, Dates, Format, ImportError, ImportRecord, NoticeRecord, Outline, Sink, Site,
    SkippedRecord, Status, StoryKind, StoryRecord, dates,
};

/// Longest table in bytes.
const MAX_TABLE_BYTES: u64 = 256 * 1024 * 1024;
/// Longest text of a post in bytes.
const MAX_POST_BYTES: u64 = 64 * 1024 * 1024;
/// Elements that ask the reader to sign up, share or comment.
const DROPPED: [&str; 11] = [
    "button-wrapper",
    "captioned-button-wrap",
    "subscription-widget-wrap",
    "subscription-widget",
    "subscribe-widget",
    "header-anchor-post",
    "image-link-expand",
    "digest-post-embed",
    "community-chat",
    "poll-embed",
    "install-substack-app-embed",
];

/// One row of `posts.csv`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Row {
    post_id: String,
    post_date: String,
    is_published: String,
    #[serde(rename = "type")]
    kind: String,
    audience: String,
    title: String,
    subtitle: String,
    podcast_url: String,
}

/// Reads the table and looks for every text.
///
/// # Errors
/// [`ImportError`] with the line: no `posts.csv`, a table without the columns of Substack, a broken row, a `post_id` that
/// cannot name a file, a text that is too large or not UTF-8.
pub fn validate(folder: &Path) -> Result<Outline, ImportError> {
    let mut counts = Counts::default();
    walk(folder, false, &mut |record| {
        counts.add(&record);
        ControlFlow::Continue(())
    })?;
    let (site, lookup) = (Site::default(), Lookup::default());
    Ok(Outline {
        format: Format::Substack,
        version: String::new(),
        site,
        counts,
        notices: Vec::new(),
        lookup,
    })
}

/// Hands out the records of a folder that [`validate`] has gone through.
///
/// # Errors
/// As [`validate`], when the folder has changed in between.
pub fn read(folder: &Path, _: &Outline, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    walk(folder, true, sink)
}

fn walk(folder: &Path, convert: bool, sink: &mut Sink<'_>) -> Result<(), ImportError> {
    let table = folder.join("posts.csv");
    let file = File::open(&table).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ImportError::WrongFormat {
            expected: "a Substack export",
            found: "the folder has no posts.csv; unpack the archive and name the folder that holds it"
                .to_owned(),
        },
        _ => ImportError::from_io(None, Some("posts.csv".to_owned()), error),
    })?;
    let size = file.metadata().map(|data| data.len()).unwrap_or(0);
    if size > MAX_TABLE_BYTES {
        let item = Some("posts.csv".to_owned());
        return Err(ImportError::TooLarge { line: None, item, what: "the table", limit: MAX_TABLE_BYTES });
    }
    let mut reader = csv::ReaderBuilder::new().from_reader(BufReader::new(file.take(MAX_TABLE_BYTES)));
    let headers = reader.headers().map_err(broken)?;
    if !["post_id", "title", "is_published"]
        .iter()
        .all(|needed| headers.iter().any(|header| header == *needed))
    {
        return Err(ImportError::WrongFormat {
            expected: "a Substack export",
            found: "posts.csv lacks the columns post_id, title and is_published".to_owned(),
        });
    }
    let headers = headers.clone();
    for row in reader.into_records() {
        let row = row.map_err(broken)?;
        let line = row.position().map(csv::Position::line);
        let row: Row = row.deserialize(Some(&headers)).map_err(broken)?;
        if post(folder, &row, line, convert, sink)?.is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn broken(error: csv::Error) -> ImportError {
    let line = error.position().map(csv::Position::line);
    ImportError::Malformed {
        line,
        item: Some("posts.csv".to_owned()),
        reason: format!("not readable: {error}"),
    }
}

fn post(
    folder: &Path,
    row: &Row,
    line: Option<u64>,
    convert: bool,
    sink: &mut Sink<'_>,
) -> Result<ControlFlow<()>, ImportError> {
    let is_file_name = !row.post_id.is_empty()
        && row.post_id.len() <= 200
        && !row.post_id.starts_with('.')
        && row.post_id.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if !is_file_name {
        let id: String = row.post_id.chars().take(60).collect();
        let item = Some("posts.csv".to_owned());
        return Err(ImportError::Malformed {
            line,
            item,
            reason: format!("the post_id {id:?} cannot name a file"),
        });
    }
    let skip = |reason: &str| {
        ImportRecord::Skipped(SkippedRecord {
            kind: row.kind.chars().take(60).collect(),
            source_id: row.post_id.clone(),
            title: text_of(&row.title),
            reason: reason.to_owned(),
        })
    };
    if !matches!(row.kind.as_str(), "newsletter" | "podcast" | "thread" | "page" | "video" | "") {
        return Ok(sink(skip("a type that is not known here")));
    }
    let html = text_of_post(folder, row)?;
    let Some(html) = html else {
        if row.podcast_url.is_empty() {
            return Ok(sink(skip("the export has no text for it")));
        }
        return Ok(story(row, "", line, convert, sink));
    };
    Ok(story(row, &html, line, convert, sink))
}

fn text_of_post(folder: &Path, row: &Row) -> Result<Option<String>, ImportError> {
    let name = format!("posts/{}.html", row.post_id);
    let failed = |error| ImportError::from_io(None, Some(name.clone()), error);
    let file = match File::open(folder.join(&name)) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let mut html = Vec::new();
    file.take(MAX_POST_BYTES + 1).read_to_end(&mut html).map_err(failed)?;
    if html.len() as u64 > MAX_POST_BYTES {
        return Err(ImportError::TooLarge {
            line: None,
            item: Some(name),
            what: "the text",
            limit: MAX_POST_BYTES,
        });
    }
    match String::from_utf8(html) {
        Ok(html) => Ok(Some(html)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() as u64 + 1;
            Err(ImportError::malformed(line, Some(name), "not UTF-8"))
        }
    }
}

fn story(row: &Row, html: &str, line: Option<u64>, convert: bool, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let options = ParseOptions { drop_classes: &DROPPED, ..ParseOptions::default() };
    let Parsed { document: mut body, mut leftovers } =
        if convert { parse(html, &options) } else { Parsed::default() };
    let recording = address::cleaned(&row.podcast_url).filter(|url| address::is_external(url));
    if let Some(url) = &recording {
        body.content.insert(0, Block::Embed(Embed::new("audio").with("src", url.as_str())));
    }
    let published = row.is_published.eq_ignore_ascii_case("true") || row.is_published == "1";
    let slug = row.post_id.split_once('.').map(|(_, slug)| slug.to_owned()).filter(|slug| !slug.is_empty());
    let moment = dates::written(&row.post_date).and_then(|written| written.at(0));
    let title = cut(text_of(&row.title), MAX_TITLE_CHARS, "title", &mut leftovers);
    let standfirst = Some(text_of(&row.subtitle)).filter(|words| !words.is_empty());
    let is_page = row.kind == "page";
    let story = Box::new(StoryRecord {
        source_id: row.post_id.clone(),
        title,
        standfirst,
        body,
        leftovers,
        dates: Dates { published_at: moment, ..Dates::default() },
        old_addresses: slug.iter().map(|slug| format!("/p/{slug}")).collect(),
        slug,
        status: if published { Status::Published } else { Status::Draft },
        audience: match row.audience.as_str() {
            "everyone" | "" => Audience::Everyone,
            "only_free" => Audience::Members,
            _ => Audience::Paying,
        },
        kind: match row.kind.as_str() {
            "podcast" => Some(StoryKind::Audio),
            "video" => Some(StoryKind::Video),
            "thread" => Some(StoryKind::Note),
            _ => None,
        },
        ..StoryRecord::default()
    });
    let unreadable_recording = recording.is_none() && !row.podcast_url.is_empty();
    sink(if is_page { ImportRecord::Page(story) } else { ImportRecord::Story(story) })?;
    if unreadable_recording {
        let message = "the address of its recording cannot be used".to_owned();
        sink(ImportRecord::Notice(NoticeRecord { line, item: Some(row.post_id.clone()), message }))?;
    }
    ControlFlow::Continue(())
}
