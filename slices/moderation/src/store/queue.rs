//! The queue: one open item a subject; items of a campaign belong to a case, which is an item itself.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{ItemId, Subject};

db::record! {
    /// An item as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct ItemRow {
        pub(crate) id: ItemId,
        pub(crate) subject_kind: String,
        pub(crate) subject: String,
        pub(crate) edition: String,
        pub(crate) place: String,
        pub(crate) author: String,
        pub(crate) cause: String,
        pub(crate) rule: String,
        pub(crate) evidence: String,
        pub(crate) reports: i64,
        pub(crate) case_id: Option<String>,
        pub(crate) state: String,
        pub(crate) outcome: String,
        pub(crate) claimed_by: String,
        pub(crate) claimed_at: Option<Timestamp>,
        pub(crate) created_at: Timestamp,
    }
}

db::record! {
    /// How many open items have a cause, and since when the oldest waits.
    #[derive(Clone, Debug)]
    pub(crate) struct Load {
        pub(crate) cause: String,
        pub(crate) count: i64,
        pub(crate) oldest: Timestamp,
    }
}

/// A new item.
pub(crate) struct NewItem<'a> {
    pub(crate) id: &'a ItemId,
    pub(crate) subject: &'a Subject,
    pub(crate) edition: &'a str,
    pub(crate) place: &'a str,
    pub(crate) author: &'a str,
    pub(crate) cause: &'a str,
    pub(crate) rule: &'a str,
    pub(crate) evidence: &'a str,
    pub(crate) case_id: Option<&'a str>,
    pub(crate) reports: i64,
}

/// Opens an item, or adds to the one that is open: reports are summed, a case is joined. Returns the item's identifier.
pub(crate) async fn open(tx: &Tx, new: &NewItem<'_>) -> Result<ItemId, DbError> {
    let id: String = tx
        .one(
            sql!(
                "INSERT INTO moderation_queue (id, subject_kind, subject, edition, place, author, cause, rule, evidence, \
                 case_id, reports, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                 ON CONFLICT (subject_kind, subject) WHERE state = 'open' DO UPDATE \
                 SET reports = moderation_queue.reports + excluded.reports, \
                 case_id = COALESCE(moderation_queue.case_id, excluded.case_id) RETURNING id"
            ),
            params![
                new.id,
                &new.subject.kind,
                &new.subject.id,
                new.edition,
                new.place,
                new.author,
                new.cause,
                new.rule,
                new.evidence,
                new.case_id,
                new.reports,
                tx.now()
            ],
        )
        .await?;
    Ok(ItemId::from_stored(id))
}

/// Open items after `after` (time and id) in order of age, at most `limit`; of one cause and edition where those are not
/// empty. Members of a case are left out: the case stands for them. Each filter has its index, so that a page costs the same whatever
/// waits.
pub(crate) async fn open_items(
    on: &impl Reads,
    (cause, edition): (&str, &str),
    (at, id): (Timestamp, &str),
    limit: u32,
) -> Result<Vec<ItemRow>, DbError> {
    match (cause.is_empty(), edition.is_empty()) {
        (true, true) => {
            on.all(
                sql!(
                    "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
                     state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE state = 'open' AND case_id IS NULL \
                     AND (created_at, id) > ($1, $2) ORDER BY created_at, id LIMIT $3"
                ),
                params![at, id, limit],
            )
            .await
        }
        (false, true) => {
            on.all(
                sql!(
                    "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
                     state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE state = 'open' AND case_id IS NULL \
                     AND cause = $1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4"
                ),
                params![cause, at, id, limit],
            )
            .await
        }
        (true, false) => {
            on.all(
                sql!(
                    "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
                     state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE state = 'open' AND case_id IS NULL \
                     AND edition = $1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4"
                ),
                params![edition, at, id, limit],
            )
            .await
        }
        (false, false) => {
            on.all(
                sql!(
                    "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
                     state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE state = 'open' AND case_id IS NULL \
                     AND edition = $1 AND cause = $2 AND (created_at, id) > ($3, $4) ORDER BY created_at, id LIMIT $5"
                ),
                params![edition, cause, at, id, limit],
            )
            .await
        }
    }
}

/// How many items are open by cause.
pub(crate) async fn load(on: &impl Reads) -> Result<Vec<Load>, DbError> {
    on.all(
        sql!(
            "SELECT cause, COUNT(*) AS count, MIN(created_at) AS oldest FROM moderation_queue \
             WHERE state = 'open' AND case_id IS NULL GROUP BY cause ORDER BY cause"
        ),
        Vec::new(),
    )
    .await
}

/// One item.
pub(crate) async fn item(on: &impl Reads, id: &ItemId) -> Result<Option<ItemRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
             state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// The open item about a subject.
pub(crate) async fn open_of(on: &impl Reads, subject: &Subject) -> Result<Option<ItemRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
             state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE subject_kind = $1 AND subject = $2 \
             AND state = 'open'"
        ),
        params![&subject.kind, &subject.id],
    )
    .await
}

/// The items of a case that are open, oldest first.
pub(crate) async fn members(on: &impl Reads, case: &str, limit: u32) -> Result<Vec<ItemRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
             state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE case_id = $1 AND state = 'open' \
             ORDER BY created_at, id LIMIT $2"
        ),
        params![case, limit],
    )
    .await
}

/// What was decided about an author before, newest first.
pub(crate) async fn of_author(on: &impl Reads, author: &str, limit: u32) -> Result<Vec<ItemRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, subject_kind, subject, edition, place, author, cause, rule, evidence, reports, case_id, \
             state, outcome, claimed_by, claimed_at, created_at FROM moderation_queue WHERE author = $1 \
             ORDER BY created_at DESC, id DESC LIMIT $2"
        ),
        params![author, limit],
    )
    .await
}

/// Closes an open item; says whether it was open.
pub(crate) async fn close(tx: &Tx, id: &ItemId, outcome: &str) -> Result<bool, DbError> {
    let closed = tx
        .execute(
            sql!(
                "UPDATE moderation_queue SET state = 'done', outcome = $2, closed_at = $3 WHERE id = $1 AND state = 'open'"
            ),
            params![id, outcome, tx.now()],
        )
        .await?;
    Ok(closed > 0)
}

/// Opens a closed item again; says whether it was closed and no other is open for its subject.
pub(crate) async fn reopen(tx: &Tx, id: &ItemId) -> Result<bool, DbError> {
    let opened = tx
        .execute(
            sql!(
                "UPDATE moderation_queue SET state = 'open', outcome = '', closed_at = NULL WHERE id = $1 AND state = 'done' \
                 AND NOT EXISTS (SELECT 1 AS one FROM moderation_queue AS o WHERE o.subject_kind = \
                 moderation_queue.subject_kind AND o.subject = moderation_queue.subject AND o.state = 'open')"
            ),
            params![id],
        )
        .await?;
    Ok(opened > 0)
}

/// Notes that somebody looks at the item.
pub(crate) async fn claim(tx: &Tx, id: &ItemId, by: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE moderation_queue SET claimed_by = $2, claimed_at = $3 WHERE id = $1 AND state = 'open'"),
        params![id, by, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Takes the author's own words off the items about an account.
pub(crate) async fn erase_author(tx: &Tx, author: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE moderation_queue SET evidence = '[]' WHERE author = $1"), params![author])
        .await
        .map(|_| ())
}

db::record! {
    /// How often decisions about an author ended so.
    #[derive(Clone, Debug)]
    pub(crate) struct Past {
        pub(crate) author: String,
        pub(crate) outcome: String,
        pub(crate) count: i64,
    }
}

/// How decisions about these authors (a JSON list) ended.
pub(crate) async fn past(on: &impl Reads, authors: &str) -> Result<Vec<Past>, DbError> {
    on.all(
        sql!(
            "SELECT author, outcome, COUNT(*) AS count FROM moderation_queue WHERE author IN json_list($1) \
             AND state = 'done' GROUP BY author, outcome"
        ),
        params![authors],
    )
    .await
}
