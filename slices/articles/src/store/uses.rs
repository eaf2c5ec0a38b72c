//! Which stories show a picture, to readers or in their working copies.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::StoryId;
use crate::store::desk::DeskStory;

/// Where a story shows pictures.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// In what readers see.
    Readers,
    /// In its working copy.
    Desk,
}

/// Writes down which pictures a story shows there, in the place of what it showed.
pub(crate) async fn replace(
    tx: &Tx,
    story: &StoryId,
    place: Place,
    pictures: impl IntoIterator<Item = String>,
) -> Result<(), DbError> {
    let place = match place {
        Place::Readers => "readers",
        Place::Desk => "desk",
    };
    tx.execute(sql!("DELETE FROM articles_uses WHERE story = $1 AND place = $2"), params![story, place])
        .await?;
    for picture in pictures {
        tx.execute(
            sql!(
                "INSERT INTO articles_uses (story, place, picture) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            ),
            params![story, place, picture],
        )
        .await?;
    }
    Ok(())
}

/// The stories that show a picture, what was worked on last first.
///
/// # Errors
/// The database's.
pub async fn stories_with_picture(
    on: &impl Reads,
    picture: &str,
    limit: u32,
) -> Result<Vec<DeskStory>, DbError> {
    on.all(
        sql!(
            "SELECT s.id, s.edition, s.section, s.status, s.headline, s.publish_at, s.published_at, s.changed_at, \
             w.headline AS working_headline, w.stage, w.assignee, w.changed_by, w.version, w.approved \
             FROM articles_stories AS s LEFT JOIN articles_workings AS w ON w.story = s.id \
             WHERE s.id IN (SELECT story FROM articles_uses WHERE picture = $1) \
             ORDER BY s.changed_at DESC, s.id DESC LIMIT $2"
        ),
        params![picture, limit],
    )
    .await
}

/// Those of the pictures that some story, author or standing page shows.
///
/// # Errors
/// The database's.
pub async fn used_pictures(on: &impl Reads, pictures: &[String]) -> Result<Vec<String>, DbError> {
    let asked = serde_json::to_string(pictures)?;
    let mut used: Vec<String> = on
        .all(
            sql!(
                "SELECT picture FROM articles_uses WHERE picture IN json_list($1) \
                 UNION SELECT portrait FROM articles_authors WHERE portrait IN json_list($1)"
            ),
            params![asked],
        )
        .await?;
    // Standing pages are few: their texts are looked through.
    let pages: Vec<String> = on
        .all(
            sql!(
                "SELECT body FROM articles_pages WHERE body LIKE $1 \
                 UNION ALL SELECT body FROM articles_page_revisions WHERE body LIKE $1 LIMIT 2000"
            ),
            params!["%\"picture\"%"],
        )
        .await?;
    used.extend(pictures.iter().filter(|id| pages.iter().any(|body| body.contains(id.as_str()))).cloned());
    Ok(used)
}
