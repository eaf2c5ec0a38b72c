//! Publishes a scheduled story when its minute has come.

use editions::api as editions_api;
use jiff::tz::TimeZone;
use slice::{Ctx, JobError};

use crate::act::file_story::day;
use crate::api::{ArticlePublished, StoryId};
use crate::store::{filing, stories};

/// The job's kind.
pub(crate) const KIND: &str = "articles.publish_due";

/// Publishes the story if it is still scheduled. Running twice publishes once.
pub(crate) async fn run(cx: Ctx, id: StoryId) -> Result<(), JobError> {
    let Some(row) = stories::row(cx.db(), id.as_str()).await? else { return Ok(()) };
    if row.status != "scheduled" {
        return Ok(());
    }
    let edition = editions_api::edition(cx.db(), &row.edition).await?;
    let zone = edition.and_then(|edition| TimeZone::get(&edition.zone).ok()).unwrap_or(TimeZone::UTC);
    let now = cx.now();
    let (row, zone) = (&row, &zone);
    cx.write::<_, db::DbError, _, _>(|tx| async move {
        filing::set_status(&tx, &row.id, "published", Some(now)).await?;
        filing::give_number(&tx, &row.id, &row.edition, &day(now, zone)).await?;
        let story = filing::facts(&tx, row).await?;
        tx.emit(&ArticlePublished { story }).await
    })
    .await?;
    Ok(())
}
