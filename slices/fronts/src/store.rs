//! All SQL of fronts.

use articles::api::StoryId;
use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{Arrangement, Choice, Placement, Settings, Slot};

db::record! {
    struct SlotRow {
        slot: String,
        story: Option<String>,
        rule: Option<String>,
        from_at: Option<Timestamp>,
        until_at: Option<Timestamp>,
    }
}

/// The word that marks the settings among the slots of [`arrangement`].
const SETTINGS: &str = "settings";

/// Settings and placements of a front, in one query because every front asks for both.
pub(crate) async fn arrangement(on: &impl Reads, edition: &str) -> Result<Arrangement, DbError> {
    let rows: Vec<SlotRow> = on
        .all(
            sql!(
                "SELECT slot, position, story, rule, from_at, until_at FROM fronts_slots WHERE edition = $1 \
                 UNION ALL SELECT 'settings', -1, NULL, settings, NULL, NULL FROM fronts_settings WHERE edition = $1 \
                 ORDER BY slot, position"
            ),
            params![edition],
        )
        .await?;
    let mut arrangement = Arrangement::default();
    for row in rows {
        if row.slot == SETTINGS {
            arrangement.settings = serde_json::from_str(row.rule.as_deref().unwrap_or("{}"))?;
            continue;
        }
        let choice = match (row.story, row.rule) {
            (Some(story), _) => Some(Choice::Story(StoryId::from_stored(story))),
            (None, rule) => rule.and_then(|rule| rule.parse().ok()).map(Choice::Rule),
        };
        if let (Some(slot), Some(choice)) = (Slot::by_name(&row.slot), choice) {
            let placement = Placement { choice, from: row.from_at, until: row.until_at };
            arrangement.placements.push((slot, placement));
        }
    }
    Ok(arrangement)
}

pub(crate) async fn replace_slot(
    tx: &Tx,
    edition: &str,
    slot: Slot,
    placements: &[Placement],
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM fronts_slots WHERE edition = $1 AND slot = $2"),
        params![edition, slot.as_str()],
    )
    .await?;
    for (position, placement) in (0i64..).zip(placements) {
        let (story, rule) = match &placement.choice {
            Choice::Story(id) => (Some(id), None),
            Choice::Rule(rule) => (None, Some(rule.to_string())),
        };
        tx.execute(
            sql!(
                "INSERT INTO fronts_slots (edition, slot, position, story, rule, from_at, until_at, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            params![
                edition,
                slot.as_str(),
                position,
                story,
                rule,
                placement.from,
                placement.until,
                tx.now()
            ],
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn put_settings(tx: &Tx, edition: &str, settings: &Settings) -> Result<(), DbError> {
    let text = serde_json::to_string(settings)?;
    tx.execute(
        sql!(
            "INSERT INTO fronts_settings (edition, settings, changed_at) VALUES ($1, $2, $3) \
             ON CONFLICT (edition) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at"
        ),
        params![edition, text, tx.now()],
    )
    .await
    .map(|_| ())
}
