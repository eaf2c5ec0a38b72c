//! The event that names or addresses of tags or authors changed, and where old addresses of them lead.

use db::{DbError, Event, Reads};
use editions::api as editions_api;
use serde::{Deserialize, Serialize};

use crate::model::TagKind;
use crate::store::{author_desk, tag_desk};

/// Tags or authors have other names or addresses now. Their names stand on many pages, so every page of the editions is made
/// anew when it is next asked for; it happens seldom.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NamesChanged {
    /// The editions.
    pub editions: Vec<String>,
    /// Their sections.
    pub sections: Vec<String>,
    /// The tags, merged ones too.
    pub tags: Vec<String>,
    /// The authors, merged ones too.
    pub authors: Vec<String>,
}

impl Event for NamesChanged {
    const NAME: &'static str = "NamesChanged";
}

impl NamesChanged {
    /// Tags of an edition changed.
    pub(crate) async fn of_tags(on: &impl Reads, edition: &str, tags: Vec<String>) -> Result<Self, DbError> {
        let editions = vec![edition.to_owned()];
        let sections = sections_of(on, &editions).await?;
        Ok(Self { editions, sections, tags, authors: Vec::new() })
    }

    /// Authors changed, in all these editions.
    pub(crate) async fn of_authors(
        on: &impl Reads,
        editions: &[String],
        authors: Vec<String>,
    ) -> Result<Self, DbError> {
        let sections = sections_of(on, editions).await?;
        Ok(Self { editions: editions.to_vec(), sections, tags: Vec::new(), authors })
    }

    /// The cache tags of all pages and feeds that may name them.
    pub fn cache_tags(&self) -> Vec<String> {
        let each = |word: &str, ids: &[String]| -> Vec<String> {
            ids.iter().map(|id| format!("{word}:{id}")).collect()
        };
        [
            each("pages", &self.editions),
            each("edition", &self.editions),
            each("section", &self.sections),
            each("tag", &self.tags),
            each("author", &self.authors),
        ]
        .concat()
    }
}

async fn sections_of(on: &impl Reads, editions: &[String]) -> Result<Vec<String>, DbError> {
    let mut all = Vec::new();
    for edition in editions {
        all.extend(editions_api::sections(on, edition).await?.into_iter().map(|one| one.id.to_string()));
    }
    Ok(all)
}

/// The present address of a tag or topic that had this one.
///
/// # Errors
/// The database's.
pub async fn moved_tag(
    on: &impl Reads,
    edition: &str,
    kind: TagKind,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let held = tag_desk::by_former_slug(on, edition, kind.as_str(), slug).await?;
    Ok(held.map(|tag| tag.slug).filter(|now| now != slug))
}

/// The present address of an author who had this one.
///
/// # Errors
/// The database's.
pub async fn moved_author(on: &impl Reads, slug: &str) -> Result<Option<String>, DbError> {
    Ok(author_desk::by_former_slug(on, slug).await?.filter(|now| now != slug))
}
