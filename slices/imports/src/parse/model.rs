//! The neutral records that every format becomes. Deliberately absent: identifiers of ours, and any rule; a record says
//! what its source says.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use text::{Document, Leftover};

/// One thing out of an export, in the order of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
pub enum ImportRecord {
    /// Someone who writes.
    Author(AuthorRecord),
    /// A category.
    Section(SectionRecord),
    /// A tag.
    Tag(TagRecord),
    /// A story.
    Story(Box<StoryRecord>),
    /// A standing page.
    Page(Box<StoryRecord>),
    /// A comment, after the story it belongs to.
    Comment(Box<CommentRecord>),
    /// A file that stories use.
    Attachment(Box<AttachmentRecord>),
    /// Something that is not imported, and why.
    Skipped(SkippedRecord),
    /// Something the operator should know.
    Notice(NoticeRecord),
}

/// What the source says about who may see a story. Only [`StoryRecord::may_be_public`] says that it was public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Published.
    Published,
    /// Being written.
    Draft,
    /// Waiting for an editor.
    Pending,
    /// To be published at its date; the date may have passed.
    Scheduled,
    /// For staff only, or sent by mail only.
    Private,
    /// Published behind a password.
    PasswordProtected,
    /// Thrown away.
    Trash,
}

/// Whom a published story was open to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everyone.
    #[default]
    Everyone,
    /// Those with an account.
    Members,
    /// Those who pay.
    Paying,
}

/// The form a story has, where the source tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryKind {
    /// Made around a sound.
    Audio,
    /// Made around a film.
    Video,
    /// Made around pictures.
    Gallery,
    /// A headline that points elsewhere; see [`StoryRecord::link_url`].
    Link,
    /// Made around a quote.
    Quote,
    /// A short note.
    Note,
}

/// When, in universal time, and how far the source's clock stood from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// First publication, or the date it is meant for. Where the source has only a day, noon of that day, which falls on
    /// the same day in nearly every zone.
    pub published_at: Option<Timestamp>,
    /// Last change.
    pub updated_at: Option<Timestamp>,
    /// Minutes that the source's local time was ahead of universal time.
    pub offset_minutes: Option<i32>,
}

/// A story or standing page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StoryRecord {
    /// Identifier in the source; the same again in a second import.
    pub source_id: String,
    /// Title without markup, at most 1,000 characters; may be empty.
    pub title: String,
    /// Excerpt, subtitle or deck without markup.
    pub standfirst: Option<String>,
    /// Body.
    pub body: Document,
    /// What did not come into the body as it was.
    pub leftovers: Vec<Leftover>,
    /// When.
    pub dates: Dates,
    /// Name in the old address.
    pub slug: Option<String>,
    /// State in the source.
    pub status: Status,
    /// Whom it was open to.
    pub audience: Audience,
    /// Kept at the top in the source.
    pub sticky: bool,
    /// Form.
    pub kind: Option<StoryKind>,
    /// Who wrote it, in order; empty when the source does not say.
    pub authors: Vec<AuthorReference>,
    /// Categories, the first the main one.
    pub sections: Vec<TermReference>,
    /// Tags.
    pub tags: Vec<TermReference>,
    /// Lead picture.
    pub lead_picture: Option<PictureReference>,
    /// Addresses that led here, whole or from `/` on; see [`path_of`].
    pub old_addresses: Vec<String>,
    /// Language tag such as `fr`.
    pub language: Option<String>,
    /// The same for all translations of one story.
    pub translation_group: Option<String>,
    /// What a link story points at.
    pub link_url: Option<String>,
    /// The page above, for pages.
    pub parent_source_id: Option<String>,
    /// Title for search engines.
    pub search_title: Option<String>,
    /// Description for search engines.
    pub search_description: Option<String>,
    /// Comments were open.
    pub comments_open: Option<bool>,
}

impl StoryRecord {
    /// The source showed it to everyone.
    pub fn may_be_public(&self) -> bool {
        self.status == Status::Published && self.audience == Audience::Everyone
    }
}

impl Default for Status {
    /// A draft: what says nothing of itself is not shown.
    fn default() -> Self {
        Self::Draft
    }
}

/// A pointer to an author.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AuthorReference {
    /// As in [`AuthorRecord::source_id`]; no record need exist.
    pub source_id: String,
    /// Name, where it stands with the story.
    pub name: Option<String>,
}

/// A pointer to a section or tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TermReference {
    /// As in [`SectionRecord::slug`] or [`TagRecord::slug`]; no record need exist.
    pub slug: String,
    /// Name, where it stands with the story.
    pub name: Option<String>,
}

/// A pointer to a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureReference {
    /// As in [`AttachmentRecord::source_id`].
    pub source_id: Option<String>,
    /// Address of the file, whole or from `/` on.
    pub url: Option<String>,
    /// Description for those who do not see it.
    pub alt: Option<String>,
    /// Caption.
    pub caption: Option<String>,
    /// Credit.
    pub credit: Option<String>,
}

/// Someone who writes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorRecord {
    /// What stories name the author by: a login, an identifier, or the name itself.
    pub source_id: String,
    /// Name in the address of the author's page.
    pub slug: Option<String>,
    /// Name that readers see.
    pub name: String,
    /// A few words about the author.
    pub bio: Option<String>,
    /// Address of a portrait.
    pub portrait_url: Option<String>,
    /// The author's own site.
    pub website: Option<String>,
    /// What must not be shown.
    pub personal: PersonalData,
}

/// What identifies a person and must never be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalData {
    /// Mail address.
    pub email: Option<String>,
    /// Address on the network.
    pub ip: Option<String>,
}

/// A category.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRecord {
    /// Identifier in the source.
    pub source_id: String,
    /// What stories name it by.
    pub slug: String,
    /// Name that readers see.
    pub name: String,
    /// Slug of the category above.
    pub parent_slug: Option<String>,
    /// A few words about it.
    pub description: Option<String>,
}

/// A tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagRecord {
    /// Identifier in the source.
    pub source_id: String,
    /// What stories name it by.
    pub slug: String,
    /// Name that readers see.
    pub name: String,
    /// A few words about it.
    pub description: Option<String>,
}

/// A comment in a form that no system owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentRecord {
    /// Identifier in the source.
    pub source_id: String,
    /// The story or page.
    pub story_source_id: String,
    /// The comment it answers.
    pub parent_source_id: Option<String>,
    /// Name as given.
    pub author_name: String,
    /// Site as given.
    pub author_url: Option<String>,
    /// When.
    pub written_at: Option<Timestamp>,
    /// Safe HTML.
    pub body_html: String,
    /// Decision of the source.
    pub state: CommentState,
    /// What it is.
    pub kind: CommentKind,
    /// What must not be shown.
    pub personal: PersonalData,
}

/// What the source decided about a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentState {
    /// Shown.
    Approved,
    /// Waiting.
    Pending,
    /// Spam.
    Spam,
    /// Thrown away.
    Trash,
}

/// What a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentKind {
    /// Written by a reader.
    Comment,
    /// Sent by another site by hand.
    Trackback,
    /// Sent by another site by itself.
    Pingback,
    /// Something that an extension keeps among the comments.
    Other,
}

/// A file that stories use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentRecord {
    /// Identifier in the source.
    pub source_id: String,
    /// The story it was uploaded to.
    pub parent_source_id: Option<String>,
    /// Address of the file.
    pub url: String,
    /// Title without markup.
    pub title: String,
    /// Caption without markup.
    pub caption: Option<String>,
    /// Description for those who do not see it.
    pub alt: Option<String>,
    /// Longer description without markup.
    pub description: Option<String>,
    /// When it was uploaded.
    pub dates: Dates,
    /// Who uploaded it.
    pub author: Option<AuthorReference>,
    /// Addresses that led to its page.
    pub old_addresses: Vec<String>,
}

/// Something that is not imported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedRecord {
    /// What it is in the words of the source, such as `nav_menu_item`.
    pub kind: String,
    /// Identifier in the source.
    pub source_id: String,
    /// Title, if it has one.
    pub title: String,
    /// Why, for the operator's report.
    pub reason: String,
}

/// Something the operator should know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeRecord {
    /// Line, where that helps.
    pub line: Option<u64>,
    /// Title or identifier of the item.
    pub item: Option<String>,
    /// What.
    pub message: String,
}

/// Path and query of an old address: what a redirect is looked up by. `None` for the front page, for other schemes than
/// `http` and for what is not an address.
pub fn path_of(address: &str) -> Option<String> {
    let path = match address.split_once("://") {
        Some(("http" | "https", rest)) => rest.find(['/', '?']).and_then(|start| rest.get(start..))?,
        Some(_) => return None,
        None => address,
    };
    let path = path.split('#').next().unwrap_or_default();
    let path = if path.starts_with('?') { format!("/{path}") } else { path.to_owned() };
    (path.starts_with('/') && !path.starts_with("//") && path.len() > 1).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_are_reduced_to_path_and_query() {
        assert_eq!(path_of("https://a.example/2012/01/x/#c").as_deref(), Some("/2012/01/x/"));
        assert_eq!(path_of("http://a.example/?p=1").as_deref(), Some("/?p=1"));
        assert_eq!(path_of("http://a.example?p=1").as_deref(), Some("/?p=1"));
        assert_eq!(path_of("/blog/x.html").as_deref(), Some("/blog/x.html"));
        for nothing in [
            "https://a.example/",
            "https://a.example",
            "urn:uuid:1",
            "ftp://a.example/x",
            "",
            "//a.example/x",
        ] {
            assert_eq!(path_of(nothing), None, "{nothing}");
        }
    }
}
