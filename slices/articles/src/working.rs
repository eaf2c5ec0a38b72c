//! The working copy of a story: what its writers see, beside what readers see. A story that was never opened has one all
//! the same, made of what readers see, at version 0. Deliberately absent: saving and publishing, which are acts.

use std::collections::BTreeMap;

use accounts::api::{AccountId, profile};
use db::DbError;
use editions::api as editions_api;
use kernel::Timestamp;
use media::api::PictureId;
use slice::Ctx;
use text::Document;

use crate::act::establish_author::establish_author;
use crate::act::establish_tag::establish_tag;
use crate::api::{AuthorId, StoryId, TagId};
use crate::error::ArticlesError;
use crate::model::{AuthorText, Correction, Kind, NewAuthor, NewStory, NewTag, TagKind, length};
use crate::policy::{FILE, PUBLISH};
use crate::store::stories::{self, StoryRow};
use crate::store::{authors, desk, filing, later, tags, workings};

/// The fields of a story besides its body, as texts by name.
pub type Fields = BTreeMap<String, String>;

/// Every field and the most characters it may have. Lists (`byline`, `tags`, `topics`) are names between commas.
pub const FIELDS: [(&str, usize); 14] = [
    ("headline", 400),
    ("short_headline", 200),
    ("standfirst", 2_000),
    ("section", 100),
    ("kind", 40),
    ("byline", 2_000),
    ("agency", 200),
    ("tags", 4_000),
    ("topics", 2_000),
    ("slug", 200),
    ("picture", 100),
    ("picture_caption", 4_000),
    ("breaking", 1),
    ("pinned", 1),
];

/// How far a working copy is, apart from what readers see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Draft,
    /// An editor should read it.
    Review,
    /// An editor has.
    Ready,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Review, Self::Ready];

    /// The word in tables and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Ready => "ready",
        }
    }

    /// The stage of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == word)
    }
}

/// A working copy.
#[derive(Clone, Debug)]
pub struct Working {
    /// The story.
    pub id: StoryId,
    /// Its edition.
    pub edition: String,
    /// Its group of versions in several editions.
    pub group: String,
    /// The slug of the section it is filed in.
    pub section: Option<String>,
    /// What readers may see of it: draft, scheduled, published, withdrawn.
    pub status: String,
    /// When it will be published.
    pub publish_at: Option<Timestamp>,
    /// Since when it is.
    pub published_at: Option<Timestamp>,
    /// Its version; 0 before it was ever saved.
    pub version: i64,
    /// The version that readers see or will see.
    pub approved: Option<i64>,
    /// Its fields.
    pub fields: Fields,
    /// Its body.
    pub body: Document,
    /// Its stage.
    pub stage: Stage,
    /// To whom it is assigned.
    pub assignee: Option<String>,
    /// Who wrote last.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: Timestamp,
    /// Before when it may not be published.
    pub embargo_at: Option<Timestamp>,
    /// When readers get an update that waits.
    pub update_at: Option<Timestamp>,
    /// When it leaves the site by itself.
    pub end_at: Option<Timestamp>,
}

impl Working {
    /// A field's text, empty where there is none.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Whether it is other than what readers see.
    pub fn is_ahead(&self) -> bool {
        self.status != "draft" && self.approved != Some(self.version)
    }
}

/// Refuses fields that are unknown or too long.
pub(crate) fn check(fields: &Fields) -> Result<(), ArticlesError> {
    for (name, text) in fields {
        let (field, most) =
            FIELDS.into_iter().find(|(known, _)| known == name).ok_or(ArticlesError::Unknown("field"))?;
        length(field, text, 0, most)?;
    }
    Ok(())
}

/// The names in a list between commas, those of other scripts included; each once.
pub fn names_in(list: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in list.split([',', '،', '、', ';']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|held| held == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// A story's row and the slug of its section: where a permission must hold.
pub(crate) async fn place_of(cx: &Ctx, id: &StoryId) -> Result<(StoryRow, Option<String>), ArticlesError> {
    let row = stories::row(cx.db(), id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
    let section = match &row.section {
        Some(id) => {
            let sections = editions_api::sections(cx.db(), &row.edition).await?;
            sections.into_iter().find(|one| one.id.as_str() == id).map(|one| one.slug.to_string())
        }
        None => None,
    };
    Ok((row, section))
}

/// Refuses who may neither write nor publish in the story's place.
pub(crate) async fn require_hand(
    cx: &Ctx,
    id: &StoryId,
) -> Result<(StoryRow, Option<String>), ArticlesError> {
    let (row, section) = place_of(cx, id).await?;
    let may = |permission| cx.actor.may_in(permission, &row.edition, section.as_deref());
    if may(FILE) || may(PUBLISH) { Ok((row, section)) } else { Err(ArticlesError::Forbidden(FILE)) }
}

/// The working copy of a story.
///
/// # Errors
/// [`ArticlesError`]: also where the actor may not work on it.
pub async fn working(cx: &Ctx, id: &StoryId) -> Result<Working, ArticlesError> {
    let (row, section) = require_hand(cx, id).await?;
    load(cx, id, row, section).await
}

/// The working copy, whoever asks.
pub(crate) async fn load(
    cx: &Ctx,
    id: &StoryId,
    row: StoryRow,
    section: Option<String>,
) -> Result<Working, ArticlesError> {
    let listed = desk::one(cx.db(), id).await?.ok_or(ArticlesError::NoStory)?;
    let held = workings::working(cx.db(), id).await?;
    let mut working = Working {
        id: id.clone(),
        edition: row.edition.clone(),
        group: row.translation_group.clone(),
        section: section.clone(),
        status: row.status.clone(),
        publish_at: listed.publish_at,
        published_at: row.published_at,
        version: 0,
        approved: (row.status != "draft").then_some(0),
        fields: Fields::new(),
        body: Document::default(),
        stage: Stage::Draft,
        assignee: None,
        changed_by: None,
        changed_at: listed.changed_at,
        embargo_at: None,
        update_at: later::update(cx.db(), id).await?.map(|planned| planned.at),
        end_at: later::end(cx.db(), id).await?,
    };
    match held {
        Some(held) => {
            working.version = held.version;
            working.approved = held.approved;
            working.fields = serde_json::from_str(&held.fields).map_err(DbError::from)?;
            working.body = Document::from_json(&held.body)?;
            working.stage = Stage::parse(&held.stage).unwrap_or(Stage::Draft);
            working.assignee = held.assignee;
            working.changed_by = held.changed_by;
            working.changed_at = held.changed_at;
            working.embargo_at = held.embargo_at;
        }
        None => {
            let whole = stories::whole(cx.db(), id).await?.ok_or(ArticlesError::NoStory)?;
            working.body = Document::from_json(&whole.body)?;
            working.fields = fields_of(cx, &row, section, whole.picture_caption).await?;
        }
    }
    Ok(working)
}

/// The fields of a story as it was filed.
async fn fields_of(
    cx: &Ctx,
    row: &StoryRow,
    section: Option<String>,
    caption: Option<String>,
) -> Result<Fields, ArticlesError> {
    let ids = serde_json::to_string(&[row.id.as_str()]).map_err(DbError::from)?;
    let byline = authors::bylines(cx.db(), &row.edition, &ids).await?;
    let held = tags::of_story(cx.db(), &row.id).await?;
    let named = |kind: &str| {
        let names: Vec<&str> =
            held.iter().filter(|tag| tag.kind == kind).map(|tag| tag.name.as_str()).collect();
        names.join(", ")
    };
    let byline: Vec<&str> = byline.iter().map(|row| row.name.as_str()).collect();
    let flag = |on: bool| if on { "1".to_owned() } else { String::new() };
    let fields = [
        ("headline", row.headline.clone()),
        ("short_headline", row.short_headline.clone().unwrap_or_default()),
        ("standfirst", row.standfirst.clone()),
        ("section", section.unwrap_or_default()),
        ("kind", row.kind.clone()),
        ("byline", byline.join(", ")),
        ("agency", row.agency.clone().unwrap_or_default()),
        ("tags", named("tag")),
        ("topics", named("topic")),
        ("slug", if row.number.is_some() { row.slug.clone() } else { String::new() }),
        ("picture", row.picture.clone().unwrap_or_default()),
        ("picture_caption", caption.unwrap_or_default()),
        ("breaking", flag(row.breaking)),
        ("pinned", flag(row.pinned)),
    ];
    Ok(fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect())
}

/// The working copy as a story to file. Tags and authors that are not known yet become so.
pub(crate) async fn to_story(cx: &Ctx, working: &Working) -> Result<NewStory, ArticlesError> {
    let row = stories::row(cx.db(), working.id.as_str()).await?.ok_or(ArticlesError::NoStory)?;
    let edition = working.edition.as_str();
    let mut byline: Vec<AuthorId> = Vec::new();
    for name in names_in(working.field("byline")) {
        byline.push(match authors::by_name(cx.db(), edition, &name).await? {
            Some(id) => id,
            None => {
                let text = AuthorText { edition: edition.into(), name, ..AuthorText::default() };
                establish_author(cx, NewAuthor { texts: vec![text], ..NewAuthor::default() }).await?.0
            }
        });
    }
    let mut marked: Vec<TagId> = Vec::new();
    for (kind, field) in [(TagKind::Topic, "topics"), (TagKind::Tag, "tags")] {
        for name in names_in(working.field(field)) {
            marked.push(match tags::by_name(cx.db(), edition, kind.as_str(), &name).await? {
                Some(tag) => tag.id,
                None => {
                    let description = String::new();
                    let new = NewTag { edition: edition.into(), kind, slug: None, name, description };
                    establish_tag(cx, new).await?.0
                }
            });
        }
    }
    let some = |name: &str| Some(working.field(name).trim().to_owned()).filter(|text| !text.is_empty());
    let notes = stories::corrections(cx.db(), &working.id).await?;
    Ok(NewStory {
        edition: edition.to_owned(),
        section: some("section"),
        kind: Kind::by_name(working.field("kind")),
        headline: working.field("headline").trim().to_owned(),
        short_headline: some("short_headline"),
        standfirst: working.field("standfirst").trim().to_owned(),
        body: working.body.clone(),
        slug: some("slug"),
        byline,
        agency: some("agency"),
        tags: marked,
        picture: some("picture").map(PictureId::from_stored),
        picture_caption: some("picture_caption"),
        breaking: !working.field("breaking").is_empty(),
        pinned: !working.field("pinned").is_empty(),
        live: row.live,
        related: filing::related_ids(cx.db(), &working.id).await?,
        corrections: notes.into_iter().map(|note| Correction { at: note.at, text: note.text }).collect(),
        link_url: row.link_url,
        ..NewStory::default()
    })
}

/// The name of one of the paper's people, for other pages of the newsroom; empty for who is gone.
///
/// # Errors
/// The database's.
pub async fn name_of(cx: &Ctx, account: &str) -> Result<String, DbError> {
    let id = AccountId::from_stored(account.to_owned());
    Ok(profile(cx.db(), &id).await?.map(|profile| profile.name).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_between_the_commas_of_any_script() {
        assert_eq!(names_in(" Ferries, Quay,, Ferries "), ["Ferries", "Quay"]);
        assert_eq!(names_in("الميناء، العبّارات"), ["الميناء", "العبّارات"]);
        assert!(names_in(" , ").is_empty());
    }

    #[test]
    fn fields_are_known_and_end_somewhere() {
        let fields = |name: &str, text: &str| Fields::from([(name.to_owned(), text.to_owned())]);
        assert!(check(&fields("headline", "")).is_ok());
        assert!(check(&fields("headline", &"x".repeat(401))).is_err());
        assert!(check(&fields("script", "x")).is_err());
    }
}
