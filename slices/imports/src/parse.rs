//! Readers of other systems' exports: a reader in, neutral records out. Deliberately absent: database, network, clock, and
//! any decision about what becomes public; records say what the source says.
//!
//! Every format is read twice. `validate` goes through the whole file, refuses what is broken and returns an [`Outline`]
//! with counts, so that nothing is half-imported; `read` goes through it again and hands out records one by one. Both take
//! memory for one item at a time, not for the file.

mod bounded;
mod dates;
mod error;
pub mod ghost;
mod gutenberg;
pub mod jsonl;
mod lookup;
mod model;
mod outline;
mod paragraphs;
mod shortcodes;
pub mod substack;
mod wordpress;
pub mod wxr;

use std::ops::ControlFlow;

pub use error::ImportError;
pub use lookup::Lookup;
pub use model::{
    AttachmentRecord, Audience, AuthorRecord, AuthorReference, CommentKind, CommentRecord, CommentState,
    Dates, ImportRecord, NoticeRecord, PersonalData, PictureReference, SectionRecord, SkippedRecord, Status,
    StoryKind, StoryRecord, TagRecord, TermReference, path_of,
};
pub use outline::{Counts, Format, Outline, Site};

/// Where records go. [`ControlFlow::Break`] stops the reading; the reader then returns as if the file ended there.
pub type Sink<'a> = dyn FnMut(ImportRecord) -> ControlFlow<()> + 'a;

#[cfg(test)]
mod tests;
