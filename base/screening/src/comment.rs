//! What is screened: a text and what surrounds it. Borrowed throughout; nothing here is kept.

/// Where the text stands; names and captions have no sentences and need no language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A comment under a story.
    #[default]
    Comment,
    /// A display name.
    Name,
    /// A line or two about oneself.
    Biography,
    /// The caption of an avatar.
    Caption,
}

/// The story a text stands under.
#[derive(Clone, Copy, Debug, Default)]
pub struct Story<'a> {
    /// Headline.
    pub title: &'a str,
    /// Standfirst or summary; may be empty.
    pub summary: &'a str,
    /// Body as plain text; may be empty.
    pub body: &'a str,
}

/// A text to be screened, with its context.
#[derive(Clone, Copy, Debug, Default)]
pub struct Comment<'a> {
    /// As the author typed it.
    pub text: &'a str,
    /// What kind of text it is.
    pub kind: Kind,
    /// Majority language of the edition, ISO 639-1; `None` where the language does not matter.
    pub edition: Option<&'a str>,
    /// Language the text is known to be in; found out where `None`.
    pub language: Option<&'a str>,
    /// The story, where there is one.
    pub story: Option<Story<'a>>,
    /// Whether the author has posted no link before.
    pub first_link: bool,
}

impl<'a> Comment<'a> {
    /// A comment without any context.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }
}
