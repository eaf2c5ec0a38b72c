//! Writing stories: the row, its number, byline, tags, related stories and notes. Deliberately absent: any decision.

use db::{DbError, Reads, Tx, params, sql};
use kernel::{Slug, Timestamp};

use crate::api::{AuthorId, StoryFacts, StoryId, TagId};
use crate::model::{Correction, NewStory};
use crate::store::stories::StoryRow;

/// The columns that filing decides besides those of [`NewStory`].
pub(crate) struct Filing<'a> {
    pub(crate) id: &'a StoryId,
    pub(crate) group: &'a str,
    pub(crate) section: Option<&'a str>,
    pub(crate) slug: &'a Slug,
    pub(crate) status: &'a str,
    pub(crate) body: &'a str,
    pub(crate) words: i64,
    pub(crate) reading_minutes: u32,
    pub(crate) publish_at: Option<Timestamp>,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) digest: &'a str,
}

pub(crate) async fn insert(
    tx: &Tx,
    new: &NewStory,
    filing: &Filing<'_>,
    short_code: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO articles_stories (id, edition, translation_group, section, kind, media, slug, short_code, \
             status, headline, short_headline, standfirst, body, words, reading_minutes, picture, picture_caption, \
             agency, link_url, breaking, pinned, live, publish_at, published_at, updated_at, source, digest, created_at, \
             changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
             $20, $21, $22, $23, $24, $25, $26, $27, $28, $28)"
        ),
        params![
            filing.id,
            &new.edition,
            filing.group,
            filing.section,
            new.kind.as_str(),
            new.kind.media(),
            filing.slug,
            short_code,
            filing.status,
            &new.headline,
            new.short_headline.as_deref(),
            &new.standfirst,
            filing.body,
            filing.words,
            filing.reading_minutes,
            new.picture.as_ref(),
            new.picture_caption.as_deref(),
            new.agency.as_deref(),
            new.link_url.as_deref(),
            new.breaking,
            new.pinned,
            new.live,
            filing.publish_at,
            filing.published_at,
            new.updated_at,
            new.source.as_deref(),
            filing.digest,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn update(tx: &Tx, new: &NewStory, filing: &Filing<'_>) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE articles_stories SET translation_group = $2, section = $3, kind = $4, media = $5, slug = $6, \
             status = $7, headline = $8, short_headline = $9, standfirst = $10, body = $11, words = $12, \
             reading_minutes = $13, picture = $14, picture_caption = $15, agency = $16, link_url = $17, breaking = $18, \
             pinned = $19, live = $20, publish_at = $21, published_at = $22, updated_at = $23, digest = $24, \
             changed_at = $25 WHERE id = $1"
        ),
        params![
            filing.id,
            filing.group,
            filing.section,
            new.kind.as_str(),
            new.kind.media(),
            filing.slug,
            filing.status,
            &new.headline,
            new.short_headline.as_deref(),
            &new.standfirst,
            filing.body,
            filing.words,
            filing.reading_minutes,
            new.picture.as_ref(),
            new.picture_caption.as_deref(),
            new.agency.as_deref(),
            new.link_url.as_deref(),
            new.breaking,
            new.pinned,
            new.live,
            filing.publish_at,
            filing.published_at,
            new.updated_at,
            filing.digest,
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Gives a story its number: the day in the edition's zone and the next serial of that day.
pub(crate) async fn give_number(tx: &Tx, id: &StoryId, edition: &str, day: &str) -> Result<(), DbError> {
    let serial: i64 = tx
        .one(
            sql!(
                "INSERT INTO articles_serials (edition, day, last) VALUES ($1, $2, 1) ON CONFLICT (edition, day) \
                 DO UPDATE SET last = articles_serials.last + 1 RETURNING last"
            ),
            params![edition, day],
        )
        .await?;
    let number = format!("{day}{serial:04}");
    tx.execute(
        sql!("UPDATE articles_stories SET number = $2 WHERE id = $1 AND number IS NULL"),
        params![id, number],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn set_status(
    tx: &Tx,
    id: &StoryId,
    status: &str,
    published_at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_stories SET status = $2, published_at = $3, publish_at = NULL, changed_at = $4 WHERE id = $1"),
        params![id, status, published_at, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Whether an editor wants the story to lead.
pub(crate) async fn set_pinned(tx: &Tx, id: &StoryId, pinned: bool) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_stories SET pinned = $2, changed_at = $3 WHERE id = $1"),
        params![id, pinned, tx.now()],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn replace_byline(tx: &Tx, id: &StoryId, authors: &[AuthorId]) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_bylines WHERE story = $1"), params![id]).await?;
    for (position, author) in (0i64..).zip(authors) {
        tx.execute(
            sql!("INSERT INTO articles_bylines (story, author, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![id, author, position],
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn replace_tags(tx: &Tx, id: &StoryId, tags: &[TagId]) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_story_tags WHERE story = $1"), params![id]).await?;
    for (position, tag) in (0i64..).zip(tags) {
        tx.execute(
            sql!("INSERT INTO articles_story_tags (story, tag, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![id, tag, position],
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn replace_related(tx: &Tx, id: &StoryId, related: &[StoryId]) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_related WHERE story = $1"), params![id]).await?;
    for (position, other) in (0i64..).zip(related) {
        tx.execute(
            sql!("INSERT INTO articles_related (story, related, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
            params![id, other, position],
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn replace_corrections(tx: &Tx, id: &StoryId, notes: &[Correction]) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM articles_corrections WHERE story = $1"), params![id]).await?;
    for note in notes {
        add_correction(tx, id, note).await?;
    }
    Ok(())
}

pub(crate) async fn add_correction(tx: &Tx, id: &StoryId, note: &Correction) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO articles_corrections (id, story, at, text) VALUES ($1, $2, $3, $4)"),
        params![tx.ids().next(), id, note.at, &note.text],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn touch(tx: &Tx, id: &StoryId, updated_at: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE articles_stories SET updated_at = $2, changed_at = $2 WHERE id = $1"),
        params![id, updated_at],
    )
    .await
    .map(|_| ())
}

/// The facts of a story as it is now.
pub(crate) async fn facts(on: &impl Reads, row: &StoryRow) -> Result<StoryFacts, DbError> {
    Ok(StoryFacts {
        id: row.id.to_string(),
        edition: row.edition.clone(),
        group: row.translation_group.clone(),
        sections: row.section.iter().cloned().collect(),
        tags: tag_ids(on, &row.id).await?,
        authors: author_ids(on, &row.id).await?,
        breaking: row.breaking,
    })
}

/// The ids of a story's tags and authors, for its facts.
pub(crate) async fn tag_ids(on: &impl Reads, id: &StoryId) -> Result<Vec<String>, DbError> {
    on.all(sql!("SELECT tag FROM articles_story_tags WHERE story = $1 ORDER BY position"), params![id]).await
}

pub(crate) async fn author_ids(on: &impl Reads, id: &StoryId) -> Result<Vec<String>, DbError> {
    on.all(sql!("SELECT author FROM articles_bylines WHERE story = $1 ORDER BY position"), params![id]).await
}

/// The stories picked by hand for a story, in order.
pub(crate) async fn related_ids(on: &impl Reads, id: &StoryId) -> Result<Vec<StoryId>, DbError> {
    let ids: Vec<String> = on
        .all(sql!("SELECT related FROM articles_related WHERE story = $1 ORDER BY position"), params![id])
        .await?;
    Ok(ids.into_iter().map(StoryId::from_stored).collect())
}
