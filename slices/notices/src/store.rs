//! All SQL of notices.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::api::NewNotice;
use crate::model::{Choice, NoticeId};

db::record! {
    /// A notice as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct NoticeRow {
        pub(crate) id: NoticeId,
        pub(crate) account: String,
        pub(crate) kind: String,
        pub(crate) word: String,
        pub(crate) sender: String,
        pub(crate) edition: String,
        pub(crate) path: String,
        pub(crate) title: String,
        pub(crate) quote: String,
        pub(crate) count: i64,
        pub(crate) mail: String,
        pub(crate) created_at: Timestamp,
        pub(crate) read_at: Option<Timestamp>,
    }
}

/// Whether the account was told of this very source before.
pub(crate) async fn was_told(tx: &Tx, new: &NewNotice) -> Result<bool, DbError> {
    let count: i64 = tx
        .one(
            sql!(
                "SELECT COUNT(*) AS told FROM notices_notices WHERE about = $1 AND account = $2 AND kind = $3 AND source = $4"
            ),
            params![&new.about, &new.account, new.kind.as_str(), &new.source],
        )
        .await?;
    Ok(count > 0)
}

/// Writes a notice, or adds to the unread one about the same. Returns the identifier where it is a new one.
pub(crate) async fn insert(
    tx: &Tx,
    id: &NoticeId,
    new: &NewNotice,
    choice: Choice,
) -> Result<Option<NoticeId>, DbError> {
    let kept: String = tx
        .one(
            sql!(
                "INSERT INTO notices_notices (id, account, kind, word, about, source, sender, edition, path, title, quote, \
                 shown, mail, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
                 ON CONFLICT (account, kind, about) WHERE read_at IS NULL DO UPDATE \
                 SET count = notices_notices.count + 1, source = excluded.source, path = excluded.path RETURNING id"
            ),
            params![
                id,
                &new.account,
                new.kind.as_str(),
                new.word,
                &new.about,
                &new.source,
                &new.sender,
                &new.edition,
                &new.path,
                &new.title,
                &new.quote,
                choice.shown,
                choice.mail.as_str(),
                tx.now()
            ],
        )
        .await?;
    Ok((kept == id.as_str()).then(|| id.clone()))
}

/// The notices of an account before one, newest first.
pub(crate) async fn page(
    on: &impl Reads,
    account: &str,
    before: &str,
    limit: u32,
) -> Result<Vec<NoticeRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, account, kind, word, sender, edition, path, title, quote, count, mail, created_at, read_at \
             FROM notices_notices WHERE account = $1 AND shown = 1 AND id < $2 ORDER BY id DESC LIMIT $3"
        ),
        params![account, before, limit],
    )
    .await
}

/// One notice.
pub(crate) async fn notice(on: &impl Reads, id: &str) -> Result<Option<NoticeRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, account, kind, word, sender, edition, path, title, quote, count, mail, created_at, read_at \
             FROM notices_notices WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// How many notices an account has not read.
pub(crate) async fn unread(on: &impl Reads, account: &str) -> Result<i64, DbError> {
    on.one(
        sql!("SELECT COUNT(*) AS unread FROM notices_notices WHERE account = $1 AND read_at IS NULL AND shown = 1"),
        params![account],
    )
    .await
}

/// Notes that the account has read a notice, or all of them.
pub(crate) async fn read(tx: &Tx, account: &str, id: Option<&str>) -> Result<(), DbError> {
    match id {
        Some(id) => {
            tx.execute(
                sql!("UPDATE notices_notices SET read_at = $3 WHERE id = $2 AND account = $1 AND read_at IS NULL"),
                params![account, id, tx.now()],
            )
            .await
        }
        None => {
            tx.execute(
                sql!("UPDATE notices_notices SET read_at = $2 WHERE account = $1 AND read_at IS NULL"),
                params![account, tx.now()],
            )
            .await
        }
    }
    .map(|_| ())
}

/// Notes that the account has read what it was told about a subject.
pub(crate) async fn read_about(tx: &Tx, account: &str, about: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE notices_notices SET read_at = $3 WHERE account = $1 AND about = $2 AND read_at IS NULL"),
        params![account, about, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Whether the account has something unread about a subject.
pub(crate) async fn has_unread_about(on: &impl Reads, account: &str, about: &str) -> Result<bool, DbError> {
    let count: i64 = on
        .one(
            sql!(
                "SELECT COUNT(*) AS unread FROM notices_notices WHERE account = $1 AND about = $2 AND read_at IS NULL"
            ),
            params![account, about],
        )
        .await?;
    Ok(count > 0)
}

/// Takes back what was told about a subject that is not seen any more.
pub(crate) async fn withdraw_about(tx: &Tx, kind: &str, about: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM notices_notices WHERE about = $2 AND kind = $1"), params![kind, about])
        .await
        .map(|_| ())
}

/// Takes back what was told of somebody: to one account, or to everyone where that is empty.
pub(crate) async fn withdraw_from(tx: &Tx, sender: &str, account: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM notices_notices WHERE sender = $1 AND ($2 = '' OR account = $2)"),
        params![sender, account],
    )
    .await
    .map(|_| ())
}

/// Notes that letters about these notices (a JSON list) are written.
pub(crate) async fn sent(tx: &Tx, ids: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE notices_notices SET mail = 'sent' WHERE id IN json_list($1)"), params![ids])
        .await
        .map(|_| ())
}

/// The accounts whose oldest notice for a digest is older than a moment.
pub(crate) async fn due(on: &impl Reads, before: Timestamp, limit: u32) -> Result<Vec<String>, DbError> {
    on.all(
        sql!(
            "SELECT DISTINCT account FROM notices_notices WHERE mail = 'daily' AND read_at IS NULL AND created_at <= $1 \
             ORDER BY account LIMIT $2"
        ),
        params![before, limit],
    )
    .await
}

/// What a digest for an account tells of, oldest first.
pub(crate) async fn for_digest(
    on: &impl Reads,
    account: &str,
    limit: u32,
) -> Result<Vec<NoticeRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, account, kind, word, sender, edition, path, title, quote, count, mail, created_at, read_at \
             FROM notices_notices WHERE account = $1 AND mail = 'daily' AND read_at IS NULL \
             ORDER BY created_at, id LIMIT $2"
        ),
        params![account, limit],
    )
    .await
}

/// Removes what is older than a moment.
pub(crate) async fn forget_before(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM notices_notices WHERE created_at < $1"), params![before]).await.map(|_| ())
}

db::record! {
    /// What a reader chose for a kind.
    #[derive(Clone, Debug)]
    pub(crate) struct ChoiceRow {
        pub(crate) kind: String,
        pub(crate) shown: bool,
        pub(crate) mail: String,
    }
}

/// What a reader chose; nothing for what was never touched.
pub(crate) async fn choices(on: &impl Reads, account: &str) -> Result<Vec<ChoiceRow>, DbError> {
    on.all(
        sql!("SELECT kind, shown, mail FROM notices_choices WHERE account = $1 ORDER BY kind"),
        params![account],
    )
    .await
}

/// Keeps what a reader chose for a kind.
pub(crate) async fn choose(tx: &Tx, account: &str, kind: &str, choice: Choice) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO notices_choices (account, kind, shown, mail) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (account, kind) DO UPDATE SET shown = excluded.shown, mail = excluded.mail"
        ),
        params![account, kind, choice.shown, choice.mail.as_str()],
    )
    .await
    .map(|_| ())
}

/// Removes everything of and from an account.
pub(crate) async fn erase(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM notices_notices WHERE account = $1 OR sender = $1"), params![account])
        .await?;
    tx.execute(sql!("DELETE FROM notices_choices WHERE account = $1"), params![account]).await.map(|_| ())
}
