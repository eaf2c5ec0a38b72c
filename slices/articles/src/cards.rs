//! Cards: stories as other pages show them. Built for a whole list at once, in a fixed number of queries.

use std::collections::HashMap;

use db::DbError;
use editions::api::{self as editions_api, Section};
use kernel::{Cursor, Timestamp};
use media::api::{Picture, PictureId, PictureView};
use serde::Serialize;
use slice::Ctx;
use web::Site;

use crate::api::story_path;
use crate::arrivals::{CommentCounts, comment_counts};
use crate::store::authors::{self, BylineRow};
use crate::store::lists;
use crate::store::stories::StoryRow;

/// Which stories.
#[derive(Clone, Debug)]
pub enum List<'a> {
    /// All of an edition.
    Latest(&'a str),
    /// Of a section, by its id.
    Section(&'a str),
    /// With a tag or topic, by its id.
    Tag(&'a str),
    /// Of an edition by an author, by its id.
    Author(&'a str, &'a str),
    /// Galleries, video, audio, infographics of an edition.
    Multimedia(&'a str),
    /// One kind of these in an edition.
    Media(&'a str, &'a str),
    /// Of an edition between two instants (the second excluded).
    Between(&'a str, Timestamp, Timestamp),
    /// Breaking or pinned in an edition.
    Marked(&'a str),
    /// These, in this order.
    Ids(&'a [String]),
    /// Hand-picked for a story, then by shared tags.
    RelatedTo(&'a str),
}

/// A list, where to go on, and how many.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// Which stories.
    pub list: List<'a>,
    /// After this one.
    pub before: Option<&'a Cursor>,
    /// At most this many.
    pub limit: u32,
}

impl<'a> Query<'a> {
    /// The newest of an edition.
    pub fn latest(edition: &'a str, limit: u32) -> Self {
        Self { list: List::Latest(edition), before: None, limit }
    }

    /// The newest of a section.
    pub fn section(section: &'a str, limit: u32) -> Self {
        Self { list: List::Section(section), before: None, limit }
    }

    /// The newest with a tag or topic.
    pub fn tag(tag: &'a str, limit: u32) -> Self {
        Self { list: List::Tag(tag), before: None, limit }
    }

    /// The newest by an author in an edition.
    pub fn author(edition: &'a str, author: &'a str, limit: u32) -> Self {
        Self { list: List::Author(edition, author), before: None, limit }
    }

    /// The newest multimedia of an edition.
    pub fn multimedia(edition: &'a str, limit: u32) -> Self {
        Self { list: List::Multimedia(edition), before: None, limit }
    }

    /// The newest of one kind of multimedia (`gallery`, `video`, `audio`, `infographic`) in an edition.
    pub fn media(edition: &'a str, media: &'a str, limit: u32) -> Self {
        Self { list: List::Media(edition, media), before: None, limit }
    }

    /// Those published in a span.
    pub fn between(edition: &'a str, from: Timestamp, to: Timestamp, limit: u32) -> Self {
        Self { list: List::Between(edition, from, to), before: None, limit }
    }

    /// Those an editor marked as breaking or pinned.
    pub fn marked(edition: &'a str) -> Self {
        Self { list: List::Marked(edition), before: None, limit: 20 }
    }

    /// These stories, in this order.
    pub fn ids(ids: &'a [String]) -> Self {
        Self { list: List::Ids(ids), before: None, limit: u32::try_from(ids.len()).unwrap_or(u32::MAX) }
    }

    /// Related to a story.
    pub fn related(story: &'a str, limit: u32) -> Self {
        Self { list: List::RelatedTo(story), before: None, limit }
    }

    /// Goes on after `before`.
    #[must_use]
    pub fn after(mut self, before: Option<&'a Cursor>) -> Self {
        self.before = before;
        self
    }
}

/// A name with the address of its page.
#[derive(Clone, Debug, Serialize)]
pub struct ByName {
    /// The name.
    pub name: String,
    /// The address.
    pub url: String,
}

/// One story seen from elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// The story.
    pub id: String,
    /// Its address within the host, or elsewhere when the headline points there.
    pub url: String,
    /// The shorter headline where there is one.
    pub headline: String,
    /// Its kind's word.
    pub kind: &'static str,
    /// The section's name, or the kind's where it is more than news.
    pub kicker: Option<String>,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// Milliseconds.
    pub published_at: i64,
    /// Milliseconds.
    pub updated_at: Option<i64>,
    /// The lead picture.
    pub picture: Option<PictureView>,
    /// The lead picture's credit.
    pub credit: Option<String>,
    /// Who signs.
    pub byline: Vec<ByName>,
    /// `gallery`, `video`, `audio`, `infographic`.
    pub media: Option<String>,
    /// In the banner.
    pub breaking: bool,
    /// Leads the front.
    pub pinned: bool,
    /// Happening now.
    pub live: bool,
    /// The section's id.
    pub section: Option<String>,
    /// How many comments are seen under it; nothing where there is none yet.
    pub comments: Option<i64>,
}

/// The cards of a list, what the page that shows them depends on, and where the list goes on.
#[derive(Clone, Debug, Default)]
pub struct CardSet {
    /// In the list's order.
    pub cards: Vec<Card>,
    /// Cache tags of the stories and pictures shown.
    pub tags: Vec<String>,
    /// The cursor after the last card, when the list was full.
    pub next: Option<Cursor>,
    /// When a picture shown here may no longer be shown.
    pub until: Option<Timestamp>,
}

pub(crate) async fn cards(cx: &Ctx, site: &Site, query: &Query<'_>) -> Result<CardSet, DbError> {
    let mut rows = lists::list(cx.db(), query).await?;
    if let List::Ids(ids) = &query.list {
        rows.sort_by_key(|row| ids.iter().position(|id| id == row.id.as_str()));
    }
    let full = u32::try_from(rows.len()).is_ok_and(|count| count == query.limit);
    let next = rows
        .last()
        .filter(|_| full)
        .and_then(|row| Some(Cursor { at: row.published_at?, id: row.id.to_string() }));
    Ok(CardSet { next, ..dress(cx, site, rows).await? })
}

/// Makes cards of rows, in their order: three queries and those of the counters, none for no rows.
///
/// # Errors
/// The database's.
pub async fn dress(cx: &Ctx, site: &Site, rows: Vec<StoryRow>) -> Result<CardSet, DbError> {
    if rows.is_empty() {
        return Ok(CardSet::default());
    }
    let sections = editions_api::known_sections(site);
    let picture_ids: Vec<PictureId> =
        rows.iter().filter_map(|row| row.picture.clone()).map(PictureId::from_stored).collect();
    let pictures = media::api::pictures(cx.db(), &picture_ids, &site.lang, cx.now()).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.as_str().to_owned()).collect();
    let counts: HashMap<String, i64> = comment_counts(cx, &ids).await?.into_iter().collect();
    let counted = !cx.provided::<CommentCounts>().is_empty();
    let ids = serde_json::to_string(&ids)?;
    let mut bylines: HashMap<String, Vec<BylineRow>> = HashMap::new();
    for row in authors::bylines(cx.db(), &site.code, &ids).await? {
        bylines.entry(row.story.clone()).or_default().push(row);
    }
    let mut set = CardSet::default();
    for row in rows {
        let section = sections.iter().find(|section| Some(section.id.as_str()) == row.section.as_deref());
        let picture = row.picture.as_ref().and_then(|id| pictures.get(id));
        set.tags.push(format!("story:{}", row.id));
        if counted {
            set.tags.push(format!("counts:{}", row.id));
        }
        if let Some(id) = &row.picture {
            set.tags.push(format!("picture:{id}"));
        }
        if let Some(end) = picture.and_then(|picture| picture.rights_end) {
            set.until = Some(set.until.map_or(end, |until: Timestamp| until.min(end)));
        }
        let byline = bylines.remove(row.id.as_str()).unwrap_or_default();
        let comments = counts.get(row.id.as_str()).copied().filter(|count| *count > 0);
        set.cards.push(Card { comments, ..card(cx, site, row, section, picture, byline) });
    }
    Ok(set)
}

fn card(
    cx: &Ctx,
    site: &Site,
    row: StoryRow,
    section: Option<&Section>,
    picture: Option<&Picture>,
    byline: Vec<BylineRow>,
) -> Card {
    let kind = crate::model::Kind::by_name(&row.kind);
    let kicker = match kind {
        crate::model::Kind::News => section.map(|section| section.name.clone()),
        other => Some(cx.word(site.lang.as_str(), &format!("articles-kind-{}", other.as_str()))),
    };
    let slug = section.map(|section| section.slug.as_str());
    let url = match &row.link_url {
        Some(url) => url.clone(),
        None => story_path(site, slug, row.number.as_deref().unwrap_or_default(), &row.slug),
    };
    Card {
        id: row.id.to_string(),
        url,
        headline: row.short_headline.unwrap_or(row.headline),
        kind: kind.as_str(),
        kicker,
        standfirst: Some(row.standfirst).filter(|text| !text.is_empty()),
        published_at: row.published_at.unwrap_or_default().millis(),
        updated_at: row.updated_at.map(Timestamp::millis),
        credit: picture.and_then(Picture::credit_line),
        picture: picture.map(Picture::view),
        byline: byline
            .into_iter()
            .map(|author| ByName { url: site.path(&format!("/authors/{}/", author.slug)), name: author.name })
            .collect(),
        media: row.media,
        breaking: row.breaking,
        pinned: row.pinned,
        live: row.live,
        section: row.section,
        comments: None,
    }
}
