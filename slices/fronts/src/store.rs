//! All SQL of fronts.

use articles::api::StoryId;
use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{Arrangement, Choice, FrontOf, Placement, Slot};

db::record! {
    struct LineRow {
        version: i64,
        slot: String,
        story: Option<String>,
        rule: Option<String>,
        stories: i64,
        from_at: Option<Timestamp>,
        until_at: Option<Timestamp>,
    }
}

db::record! {
    /// One saving of a front.
    pub(crate) struct VersionRow {
        pub(crate) version: i64,
        pub(crate) changed_by: Option<String>,
        pub(crate) changed_at: Timestamp,
        pub(crate) restored: Option<i64>,
    }
}

db::record! {
    /// The banner of an edition.
    pub(crate) struct BannerRow {
        pub(crate) text: String,
        pub(crate) link: String,
        pub(crate) story: Option<String>,
        pub(crate) until_at: Option<Timestamp>,
        pub(crate) put_up_by: Option<String>,
        pub(crate) put_up_at: Timestamp,
    }
}

/// The word that marks the settings among the slots of [`arrangement`].
const SETTINGS: &str = "settings";

/// Settings and placements of a front as they were last saved, in one query because every front asks for both.
pub(crate) async fn arrangement(on: &impl Reads, front: &FrontOf) -> Result<Arrangement, DbError> {
    let rows: Vec<LineRow> = on
        .all(
            sql!(
                "WITH newest AS (SELECT v.edition, v.section, v.version, v.settings FROM fronts_versions AS v \
                 WHERE v.edition = $1 AND v.section = $2 ORDER BY v.version DESC LIMIT 1) \
                 SELECT l.version, l.slot, l.position, l.story, l.rule, l.stories, l.from_at, l.until_at FROM newest AS n \
                 JOIN fronts_lines AS l ON l.edition = n.edition AND l.section = n.section AND l.version = n.version \
                 UNION ALL SELECT n.version, 'settings', -1, NULL, n.settings, 0, NULL, NULL FROM newest AS n \
                 ORDER BY slot, position"
            ),
            params![&front.edition, front.place()],
        )
        .await?;
    arranged(rows)
}

/// Settings and placements of a front as they were saved as `version`.
pub(crate) async fn arrangement_of(
    on: &impl Reads,
    front: &FrontOf,
    version: i64,
) -> Result<Option<Arrangement>, DbError> {
    let rows: Vec<LineRow> = on
        .all(
            sql!(
                "SELECT version, slot, position, story, rule, stories, from_at, until_at FROM fronts_lines \
                 WHERE edition = $1 AND section = $2 AND version = $3 \
                 UNION ALL SELECT version, 'settings', -1, NULL, settings, 0, NULL, NULL FROM fronts_versions \
                 WHERE edition = $1 AND section = $2 AND version = $3 ORDER BY slot, position"
            ),
            params![&front.edition, front.place(), version],
        )
        .await?;
    if rows.is_empty() { Ok(None) } else { arranged(rows).map(Some) }
}

fn arranged(rows: Vec<LineRow>) -> Result<Arrangement, DbError> {
    let mut arrangement = Arrangement::default();
    for row in rows {
        if row.slot == SETTINGS {
            arrangement.version = row.version;
            arrangement.settings = serde_json::from_str(row.rule.as_deref().unwrap_or("{}"))?;
            continue;
        }
        let choice = match (row.story, row.rule) {
            (Some(story), _) => Some(Choice::Story(StoryId::from_stored(story))),
            (None, rule) => rule.and_then(|rule| rule.parse().ok()).map(Choice::Rule),
        };
        if let (Some(slot), Some(choice)) = (Slot::by_name(&row.slot), choice) {
            let stories = u32::try_from(row.stories).unwrap_or(1).max(1);
            let placement = Placement { choice, stories, from: row.from_at, until: row.until_at };
            arrangement.placements.push((slot, placement));
        }
    }
    Ok(arrangement)
}

/// Keeps `arrangement` as `version`, which nobody may have taken yet.
pub(crate) async fn put(
    tx: &Tx,
    front: &FrontOf,
    arrangement: &Arrangement,
    (version, restored): (i64, Option<i64>),
    account: Option<&str>,
) -> Result<(), DbError> {
    let settings = serde_json::to_string(&arrangement.settings)?;
    tx.execute(
        sql!(
            "INSERT INTO fronts_versions (edition, section, version, settings, changed_by, changed_at, restored) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![&front.edition, front.place(), version, settings, account, tx.now(), restored],
    )
    .await?;
    for slot in Slot::ALL {
        for (position, placement) in (0i64..).zip(arrangement.of(slot)) {
            let (story, rule) = match &placement.choice {
                Choice::Story(id) => (Some(id), None),
                Choice::Rule(rule) => (None, Some(rule.to_string())),
            };
            tx.execute(
                sql!(
                    "INSERT INTO fronts_lines (edition, section, version, slot, position, story, rule, stories, \
                     from_at, until_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
                ),
                params![
                    &front.edition,
                    front.place(),
                    version,
                    slot.as_str(),
                    position,
                    story,
                    rule,
                    placement.stories,
                    placement.from,
                    placement.until
                ],
            )
            .await?;
        }
    }
    Ok(())
}

/// The savings of a front before `before`, newest first.
pub(crate) async fn versions(
    on: &impl Reads,
    front: &FrontOf,
    before: i64,
    limit: u32,
) -> Result<Vec<VersionRow>, DbError> {
    on.all(
        sql!(
            "SELECT version, changed_by, changed_at, restored FROM fronts_versions \
             WHERE edition = $1 AND section = $2 AND version < $3 ORDER BY version DESC LIMIT $4"
        ),
        params![&front.edition, front.place(), before, limit],
    )
    .await
}

pub(crate) async fn banner(on: &impl Reads, edition: &str) -> Result<Option<BannerRow>, DbError> {
    on.optional(
        sql!(
            "SELECT text, link, story, until_at, put_up_by, put_up_at FROM fronts_banners WHERE edition = $1"
        ),
        params![edition],
    )
    .await
}

pub(crate) async fn put_banner(tx: &Tx, edition: &str, banner: &BannerRow) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO fronts_banners (edition, text, link, story, until_at, put_up_by, put_up_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (edition) DO UPDATE SET text = excluded.text, \
             link = excluded.link, story = excluded.story, until_at = excluded.until_at, \
             put_up_by = excluded.put_up_by, put_up_at = excluded.put_up_at"
        ),
        params![
            edition,
            &banner.text,
            &banner.link,
            banner.story.as_deref(),
            banner.until_at,
            banner.put_up_by.as_deref(),
            banner.put_up_at
        ],
    )
    .await
    .map(|_| ())
}

/// Says whether there was one.
pub(crate) async fn remove_banner(tx: &Tx, edition: &str) -> Result<bool, DbError> {
    let removed = tx.execute(sql!("DELETE FROM fronts_banners WHERE edition = $1"), params![edition]).await?;
    Ok(removed > 0)
}
