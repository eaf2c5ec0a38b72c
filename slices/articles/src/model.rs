//! Types that parse: what a story, an author, a tag and a page may be.

use kernel::{Slug, Timestamp};
use media::api::PictureId;
use serde::{Deserialize, Serialize};
use text::Document;

use crate::api::{AuthorId, StoryId, TagId};
use crate::error::ArticlesError;

/// What sort of piece a story is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A report.
    #[default]
    News,
    /// What it means.
    Analysis,
    /// A conversation.
    Interview,
    /// Told in pictures.
    Gallery,
    /// A long read.
    Longread,
    /// To listen to.
    Audio,
    /// To watch.
    Video,
    /// Told in figures.
    Infographic,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::News,
        Self::Analysis,
        Self::Interview,
        Self::Gallery,
        Self::Longread,
        Self::Audio,
        Self::Video,
        Self::Infographic,
    ];

    /// The word in tables and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Analysis => "analysis",
            Self::Interview => "interview",
            Self::Gallery => "gallery",
            Self::Longread => "longread",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Infographic => "infographic",
        }
    }

    /// The kind by its word; an unknown word is news.
    pub fn by_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).unwrap_or_default()
    }

    /// The kind of multimedia it counts as, if any.
    pub fn media(self) -> Option<&'static str> {
        matches!(self, Self::Gallery | Self::Audio | Self::Video | Self::Infographic).then(|| self.as_str())
    }
}

/// When readers may see a story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Release {
    /// Not yet decided.
    #[default]
    Draft,
    /// At this time, not before.
    Scheduled(Timestamp),
    /// Since this time.
    Published(Timestamp),
}

/// A dated note that says what was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When.
    pub at: Timestamp,
    /// What, in plain words.
    pub text: String,
}

/// A story as handed in.
#[derive(Clone, Debug, Default)]
pub struct NewStory {
    /// Where it comes from (`wxr:site:123`): filing the same source again changes the same story.
    pub source: Option<String>,
    /// The edition's code.
    pub edition: String,
    /// Stories of one group are versions of one another; a new group when empty.
    pub group: Option<String>,
    /// The section's slug.
    pub section: Option<String>,
    /// What sort of piece.
    pub kind: Kind,
    /// The headline, 1 to 400 characters.
    pub headline: String,
    /// A shorter one for cards.
    pub short_headline: Option<String>,
    /// One or two sentences, at most 2,000 characters.
    pub standfirst: String,
    /// The body.
    pub body: Document,
    /// The readable part of the address; made from the headline when empty.
    pub slug: Option<String>,
    /// Who signs, in order.
    pub byline: Vec<AuthorId>,
    /// The agency instead of or beside a byline.
    pub agency: Option<String>,
    /// Tags and topics, in order.
    pub tags: Vec<TagId>,
    /// The lead picture.
    pub picture: Option<PictureId>,
    /// Its caption in this story; the picture's own when empty.
    pub picture_caption: Option<String>,
    /// When readers may see it.
    pub release: Release,
    /// When it was last updated for readers.
    pub updated_at: Option<Timestamp>,
    /// Stands in the breaking banner.
    pub breaking: bool,
    /// Leads the front page.
    pub pinned: bool,
    /// Is being written while it happens.
    pub live: bool,
    /// Hand-picked, in order.
    pub related: Vec<StoryId>,
    /// Dated notes, replacing those there are.
    pub corrections: Vec<Correction>,
    /// Addresses (path, with query where it matters) that lead here from now on.
    pub old_addresses: Vec<String>,
    /// A headline that points elsewhere.
    pub link_url: Option<String>,
}

/// The most tags a story keeps.
pub const MOST_TAGS: usize = 100;
/// The most authors.
pub const MOST_AUTHORS: usize = 50;

impl NewStory {
    /// Checks lengths, counts and the body; returns the slug.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, lang: &str) -> Result<Slug, ArticlesError> {
        length("headline", &self.headline, 1, 400)?;
        length("standfirst", &self.standfirst, 0, 2_000)?;
        length("short headline", self.short_headline.as_deref().unwrap_or_default(), 0, 200)?;
        if self.tags.len() > MOST_TAGS {
            return Err(ArticlesError::TooMany { field: "tags", most: MOST_TAGS });
        }
        if self.byline.len() > MOST_AUTHORS {
            return Err(ArticlesError::TooMany { field: "authors", most: MOST_AUTHORS });
        }
        self.body.check()?;
        slug_of(self.slug.as_deref(), &self.headline, lang)
    }
}

/// The slug that was asked for where it is one, else one made of `title`.
pub(crate) fn slug_of(asked: Option<&str>, title: &str, lang: &str) -> Result<Slug, ArticlesError> {
    if let Some(slug) = asked.and_then(|asked| asked.parse().ok()) {
        return Ok(slug);
    }
    Ok(text::slugify(asked.filter(|asked| !asked.is_empty()).unwrap_or(title), lang).parse()?)
}

pub(crate) fn length(
    field: &'static str,
    text: &str,
    least: usize,
    most: usize,
) -> Result<(), ArticlesError> {
    let count = text.chars().count();
    if count < least || count > most || (least > 0 && text.trim().is_empty()) {
        return Err(ArticlesError::Length { field, least, most });
    }
    Ok(())
}

/// What became of something handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is new.
    Created,
    /// It was there and is now different.
    Updated,
    /// It was there as it is.
    Unchanged,
}

/// An author as handed in.
#[derive(Clone, Debug, Default)]
pub struct NewAuthor {
    /// Where the author comes from; the same source is the same author.
    pub source: Option<String>,
    /// The readable part of the address; made from the first name when empty.
    pub slug: Option<String>,
    /// A portrait.
    pub portrait: Option<PictureId>,
    /// Name, role and biography by edition.
    pub texts: Vec<AuthorText>,
}

/// What an edition says of an author.
#[derive(Clone, Debug, Default)]
pub struct AuthorText {
    /// The edition's code.
    pub edition: String,
    /// The name as printed.
    pub name: String,
    /// What the author does, may be empty.
    pub role: String,
    /// A few sentences, may be empty.
    pub bio: String,
}

/// A tag or a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// A word that stories share: `/tags/…`.
    Tag,
    /// A running matter the paper follows: `/topics/…`.
    Topic,
}

impl TagKind {
    /// The word in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Topic => "topic",
        }
    }
}

/// A tag as handed in.
#[derive(Clone, Debug)]
pub struct NewTag {
    /// The edition's code.
    pub edition: String,
    /// Tag or topic.
    pub kind: TagKind,
    /// The readable part of the address; made from the name when empty.
    pub slug: Option<String>,
    /// The name, 1 to 200 characters.
    pub name: String,
    /// A sentence or two.
    pub description: String,
}

/// A standing page as handed in.
#[derive(Clone, Debug, Default)]
pub struct NewPage {
    /// Where it comes from.
    pub source: Option<String>,
    /// The edition's code.
    pub edition: String,
    /// The readable part of the address.
    pub slug: Option<String>,
    /// The title.
    pub title: String,
    /// The body.
    pub body: Document,
    /// Whether the footer names it.
    pub in_footer: bool,
    /// Whether readers may see it.
    pub published: bool,
    /// When its text last changed.
    pub updated_at: Option<Timestamp>,
    /// Addresses that lead here from now on.
    pub old_addresses: Vec<String>,
}
