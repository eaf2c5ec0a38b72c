//! What a whole file holds, known before the first record is stored. Deliberately absent: the records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lookup::Lookup;
use super::{CommentState, ImportRecord, NoticeRecord, Status};

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// WordPress eXtended RSS.
    Wxr,
    /// Ghost's JSON.
    Ghost,
    /// Substack's folder.
    Substack,
    /// One article a line.
    JsonLines,
}

/// What `validate` found. Given back to `read`, which needs what could only be known at the end of the file.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Format read.
    pub format: Format,
    /// Version of the format as written; empty where there is none.
    pub version: String,
    /// The site it came from.
    pub site: Site,
    /// How many records of each kind `read` will hand out.
    pub counts: Counts,
    /// What the operator should know of the file as a whole.
    pub notices: Vec<NoticeRecord>,
    /// Facts from later in the file that earlier records need.
    pub(super) lookup: Lookup,
}

/// The site an export came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// Its address without a slash at the end; empty where the export does not say.
    pub address: String,
    /// Language tag.
    pub language: Option<String>,
    /// Name of the time zone.
    pub time_zone: Option<String>,
    /// Minutes that most of its local times are ahead of universal time.
    pub offset_minutes: Option<i32>,
}

/// Records by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Authors.
    pub authors: u64,
    /// Sections.
    pub sections: u64,
    /// Tags.
    pub tags: u64,
    /// Stories by status.
    pub stories: BTreeMap<Status, u64>,
    /// Pages by status.
    pub pages: BTreeMap<Status, u64>,
    /// Comments by state.
    pub comments: BTreeMap<CommentState, u64>,
    /// Attachments.
    pub attachments: u64,
    /// What is left out, by the source's word for it.
    pub skipped: BTreeMap<String, u64>,
    /// Stories and pages by language, where they say.
    pub languages: BTreeMap<String, u64>,
}

impl Counts {
    /// Counts one record.
    pub fn add(&mut self, record: &ImportRecord) {
        match record {
            ImportRecord::Author(_) => self.authors += 1,
            ImportRecord::Section(_) => self.sections += 1,
            ImportRecord::Tag(_) => self.tags += 1,
            ImportRecord::Story(story) | ImportRecord::Page(story) => {
                let by_status = if matches!(record, ImportRecord::Story(_)) {
                    &mut self.stories
                } else {
                    &mut self.pages
                };
                *by_status.entry(story.status).or_default() += 1;
                if let Some(language) = &story.language {
                    *self.languages.entry(language.clone()).or_default() += 1;
                }
            }
            ImportRecord::Comment(comment) => *self.comments.entry(comment.state).or_default() += 1,
            ImportRecord::Attachment(_) => self.attachments += 1,
            ImportRecord::Skipped(skipped) => *self.skipped.entry(skipped.kind.clone()).or_default() += 1,
            ImportRecord::Notice(_) => {}
        }
    }

    /// All stories.
    pub fn stories_in_all(&self) -> u64 {
        self.stories.values().sum()
    }

    /// All pages.
    pub fn pages_in_all(&self) -> u64 {
        self.pages.values().sum()
    }

    /// All comments.
    pub fn comments_in_all(&self) -> u64 {
        self.comments.values().sum()
    }

    /// Everything that `read` hands out, notices aside: for a progress bar.
    pub fn records(&self) -> u64 {
        self.authors
            + self.sections
            + self.tags
            + self.stories_in_all()
            + self.pages_in_all()
            + self.comments_in_all()
            + self.attachments
            + self.skipped.values().sum::<u64>()
    }
}
