//! The rows of an export as they stream by, and the ways their values are written in ten years of versions. Deliberately
//! absent: tables that nothing here needs; they are passed over without being kept.

use std::cell::Cell;
use std::fmt;
use std::io::{BufRead, Read};
use std::marker::PhantomData;
use std::ops::ControlFlow;

use serde::Deserialize;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use super::super::ImportError;
use super::super::bounded::{BoundedStrings, Exceeded};

/// Longest text of a row in bytes.
const MAX_TEXT_BYTES: u64 = 64 * 1024 * 1024;

/// A value that one version writes as text, another as a number, a third as null.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Loose(Value);

impl Loose {
    pub(super) fn text(&self) -> Option<String> {
        match &self.0 {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    pub(super) fn number(&self) -> Option<i64> {
        match &self.0 {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    pub(super) fn flag(&self) -> bool {
        match &self.0 {
            Value::Bool(flag) => *flag,
            Value::Number(number) => number.as_i64() == Some(1),
            Value::String(text) => matches!(text.as_str(), "1" | "true"),
            _ => false,
        }
    }

    /// Words without markup, if there are any.
    pub(super) fn words(&self) -> Option<String> {
        self.text().map(|text| text::html::text_of(&text)).filter(|text| !text.is_empty())
    }

    /// An address that can be fetched; Ghost's name for its own site becomes nothing, which leaves the path.
    pub(super) fn address(&self) -> Option<String> {
        let address = text::address::cleaned(&super::story::own_addresses(&self.text()?))?;
        text::address::is_fetchable(&address).then_some(address)
    }

    /// Text, or the text of an object that should have been one.
    pub(super) fn document(&self) -> Option<String> {
        match &self.0 {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            Value::Object(_) => Some(self.0.to_string()),
            _ => None,
        }
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default)]
        pub(super) struct $name { $($(#[$attribute])* pub $field: Loose,)* }
    )*};
}

rows! {
    /// A row of `posts`.
    Post {
        #[serde(alias = "_id")] id, uuid, title, slug, html, mobiledoc, lexical, markdown, plaintext, #[serde(alias = "image")] feature_image,
        featured, page, #[serde(rename = "type")] kind, status, visibility, created_at, updated_at, published_at, custom_excerpt,
        meta_title, meta_description, #[serde(alias = "language")] locale, author_id, canonical_url, feature_image_alt,
        feature_image_caption,
    }
    /// A row of `users`.
    User {
        #[serde(alias = "_id")] id, name, slug, email, bio, website, profile_image, image,
    }
    /// A row of `tags`.
    Tag { #[serde(alias = "_id")] id, name, slug, description, visibility }
    /// A row of `posts_authors` or `posts_tags`.
    Join { post_id, author_id, tag_id, sort_order }
    /// A row of `posts_meta`.
    Meta { post_id, meta_title, meta_description, feature_image_alt, feature_image_caption }
    /// A row of `settings`.
    Setting { key, value }
}

/// Takes the rows. What is not overridden is passed over.
pub(super) trait Tables {
    fn setting(&mut self, _: Setting) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
    fn user(&mut self, user: User) -> ControlFlow<()>;
    fn tag(&mut self, tag: Tag) -> ControlFlow<()>;
    fn post(&mut self, post: Post) -> ControlFlow<()>;
    fn post_author(&mut self, _: Join) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
    fn post_tag(&mut self, _: Join) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
    fn post_meta(&mut self, _: Meta) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Reads an export from the top; returns its version.
pub(super) fn walk<R: BufRead>(reader: R, tables: &mut dyn Tables) -> Result<String, ImportError> {
    let mut state = State {
        tables,
        stopped: Cell::new(false),
        has_data: false,
        has_bare_posts: false,
        version: String::new(),
    };
    let bounded = BoundedStrings::new(WithoutMark { inner: reader, checked: false }, MAX_TEXT_BYTES);
    let mut json = serde_json::Deserializer::from_reader(std::io::BufReader::new(bounded));
    let read = Top { state: &mut state }
        .deserialize(&mut json)
        .and_then(|()| if state.stopped.get() { Ok(()) } else { json.end() });
    match read {
        Err(_) if state.stopped.get() => Ok(state.version),
        Err(error) => Err(broken(error)),
        Ok(()) if state.has_data => Ok(state.version),
        Ok(()) => {
            let found = if state.has_bare_posts {
                "it is an answer of Ghost's programming interface; make an export under Settings, Labs or Import/Export"
            } else {
                "it has no data of an export"
            };
            Err(ImportError::WrongFormat { expected: "a Ghost export", found: found.to_owned() })
        }
    }
}

fn broken(error: serde_json::Error) -> ImportError {
    let line = Some(error.line() as u64).filter(|line| *line > 0);
    if error.is_io() {
        let source = std::io::Error::from(error);
        // The limit is raised inside the reader and comes back wrapped.
        if source.get_ref().is_some_and(|inner| inner.downcast_ref::<Exceeded>().is_some()) {
            return ImportError::TooLarge { line, item: None, what: "one text", limit: MAX_TEXT_BYTES };
        }
        return ImportError::Unreadable { line, item: None, source };
    }
    ImportError::Malformed { line, item: None, reason: format!("not readable as a Ghost export: {error}") }
}

/// Passes over a byte order mark.
struct WithoutMark<R> {
    inner: R,
    checked: bool,
}

impl<R: BufRead> Read for WithoutMark<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if !self.checked {
            self.checked = true;
            if self.inner.fill_buf()?.starts_with(b"\xEF\xBB\xBF") {
                self.inner.consume(3);
            }
        }
        self.inner.read(buffer)
    }
}

struct State<'a> {
    tables: &'a mut dyn Tables,
    stopped: Cell<bool>,
    has_data: bool,
    has_bare_posts: bool,
    version: String,
}

/// The outermost object: an export, or `db` around a list of one.
struct Top<'s, 'a> {
    state: &'s mut State<'a>,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the object of a Ghost export")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "db" => map.next_value_seed(Exports { state: &mut *self.state })?,
                "data" => map.next_value_seed(Data { state: &mut *self.state })?,
                "meta" => {
                    let meta: Value = map.next_value()?;
                    self.state.version =
                        Loose(meta.get("version").cloned().unwrap_or_default()).text().unwrap_or_default();
                }
                key => {
                    self.state.has_bare_posts |= matches!(key, "posts" | "pages");
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The list under `db`.
struct Exports<'s, 'a> {
    state: &'s mut State<'a>,
}

impl<'de> DeserializeSeed<'de> for Exports<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Exports<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of one export")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Top { state: &mut *self.state })?.is_some() {}
        Ok(())
    }
}

/// The object of tables.
struct Data<'s, 'a> {
    state: &'s mut State<'a>,
}

impl<'de> DeserializeSeed<'de> for Data<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Data<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the tables of an export")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let State { tables, stopped, has_data, .. } = self.state;
        let stopped = &*stopped;
        while let Some(key) = map.next_key::<String>()? {
            *has_data |= key == "posts";
            match key.as_str() {
                "posts" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.post(row)))?,
                "users" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.user(row)))?,
                "tags" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.tag(row)))?,
                "posts_authors" => {
                    map.next_value_seed(Rows::new(stopped, &mut |row| tables.post_author(row)))?
                }
                "posts_tags" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.post_tag(row)))?,
                "posts_meta" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.post_meta(row)))?,
                "settings" => map.next_value_seed(Rows::new(stopped, &mut |row| tables.setting(row)))?,
                _ => map.next_value::<IgnoredAny>().map(|_| ())?,
            }
        }
        Ok(())
    }
}

/// One table, row by row. Stopping is an error to the JSON reader, which is in the middle of a list then.
struct Rows<'f, T> {
    stopped: &'f Cell<bool>,
    take: &'f mut dyn FnMut(T) -> ControlFlow<()>,
    of: PhantomData<T>,
}

impl<'f, T> Rows<'f, T> {
    fn new(stopped: &'f Cell<bool>, take: &'f mut dyn FnMut(T) -> ControlFlow<()>) -> Self {
        Self { stopped, take, of: PhantomData }
    }
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for Rows<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for Rows<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(row) = list.next_element::<T>()? {
            if (self.take)(row).is_break() {
                self.stopped.set(true);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
