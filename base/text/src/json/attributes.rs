//! The attributes of one node, read and checked one by one. Deliberately absent: defaults; the caller knows them.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::limits::{MAX_ATTRIBUTE_CHARS, MAX_EMBED_VALUE_CHARS, MAX_EMBED_VALUES};
use crate::{Embed, Link, TextError, address};

/// The attributes of one node; each is taken out, and what is left in the end is unknown.
pub(super) struct Attributes {
    trail: Vec<usize>,
    inner: bool,
    map: Map<String, Value>,
}

/// The node at this trail of child numbers, such as `doc/content[3]/content[0]`.
pub(super) fn path(trail: &[usize]) -> String {
    let mut path = String::from("doc");
    for index in trail {
        let _ = write!(path, "/content[{index}]");
    }
    path
}

impl Attributes {
    pub(super) fn new(trail: Vec<usize>, map: Option<Map<String, Value>>) -> Self {
        Self { trail, inner: false, map: map.unwrap_or_default() }
    }

    fn path(&self) -> String {
        let mut path = path(&self.trail);
        if self.inner {
            path.push_str("/attrs");
        }
        path
    }

    pub(super) fn wrong(&self, name: &str, reason: &'static str) -> TextError {
        TextError::Attribute { path: self.path(), name: name.chars().take(64).collect(), reason }
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.map.shift_remove(name).filter(|value| !value.is_null())
    }

    pub(super) fn finish(&mut self) -> Result<(), TextError> {
        match self.map.iter().find(|(_, value)| !value.is_null()) {
            Some((name, _)) => Err(self.wrong(name, "is unknown")),
            None => Ok(()),
        }
    }

    fn string(&mut self, name: &str, limit: usize) -> Result<Option<String>, TextError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => {
                if text.chars().count() > limit {
                    Err(self.wrong(name, "is too long"))
                } else if text.chars().any(char::is_control) {
                    Err(self.wrong(name, "has control characters"))
                } else {
                    Ok(Some(text))
                }
            }
            Some(_) => Err(self.wrong(name, "is not a string")),
        }
    }

    pub(super) fn words(&mut self, name: &str) -> Result<Option<String>, TextError> {
        Ok(self.string(name, MAX_ATTRIBUTE_CHARS)?.filter(|text| !text.is_empty()))
    }

    pub(super) fn name(&mut self, name: &str) -> Result<Option<String>, TextError> {
        let value = self.words(name)?;
        match value {
            Some(value) if value.chars().any(char::is_whitespace) => Err(self.wrong(name, "has spaces")),
            value => Ok(value),
        }
    }

    pub(super) fn number(&mut self, name: &str, least: i64, most: i64) -> Result<Option<i64>, TextError> {
        match self.take(name) {
            None => Ok(None),
            Some(value) => match value.as_i64() {
                Some(number) if (least..=most).contains(&number) => Ok(Some(number)),
                _ => Err(self.wrong(name, "is out of range")),
            },
        }
    }

    pub(super) fn link(mut self) -> Result<Link, TextError> {
        let href = self.take("href");
        let href = match href {
            Some(Value::String(href)) if address::allowed(&href) => href,
            _ => return Err(TextError::Address { path: self.path() }),
        };
        let link = Link { href, title: self.words("title")?, rel: self.words("rel")? };
        self.finish()?;
        Ok(link)
    }

    pub(super) fn embed(mut self) -> Result<Embed, TextError> {
        let word = |text: &str| {
            (1..=32).contains(&text.len())
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
        };
        let kind = self.words("kind")?.unwrap_or_default();
        if !word(&kind) {
            return Err(self.wrong("kind", "is not a lower-case word"));
        }
        let id = self.words("id")?.unwrap_or_default();
        let mut embed = Embed { kind, id, ..Embed::default() };
        match self.take("attrs") {
            None => {}
            Some(Value::Object(map)) => {
                let mut inner = Self { trail: self.trail.clone(), inner: true, map };
                if inner.map.len() > MAX_EMBED_VALUES {
                    return Err(self.wrong("attrs", "has too many entries"));
                }
                let names: Vec<String> = inner.map.keys().cloned().collect();
                for name in names {
                    if !word(&name) {
                        return Err(inner.wrong(&name, "is not a lower-case word"));
                    }
                    if let Some(value) = inner.string(&name, MAX_EMBED_VALUE_CHARS)?.filter(|v| !v.is_empty())
                    {
                        if matches!(name.as_str(), "url" | "src" | "link" | "poster")
                            && !address::allowed(&value)
                        {
                            return Err(TextError::Address { path: inner.path() });
                        }
                        embed.attrs.insert(name, value);
                    }
                }
            }
            Some(_) => return Err(self.wrong("attrs", "is not a map")),
        }
        self.finish()?;
        Ok(embed)
    }
}
