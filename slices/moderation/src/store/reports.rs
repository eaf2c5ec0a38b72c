//! Reports of readers, and notices of strangers (Digital Services Act, Article 16).

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{ReportId, Subject};

db::record! {
    /// A report as the desk reads it.
    #[derive(Clone, Debug)]
    pub(crate) struct ReportRow {
        pub(crate) reference: String,
        pub(crate) rule: String,
        pub(crate) text: String,
        pub(crate) account: String,
        pub(crate) name: String,
        pub(crate) email: String,
        pub(crate) edition: String,
        pub(crate) created_at: Timestamp,
    }
}

/// A new report.
pub(crate) struct NewReport<'a> {
    pub(crate) id: &'a ReportId,
    pub(crate) reference: &'a str,
    pub(crate) subject: &'a Subject,
    pub(crate) edition: &'a str,
    pub(crate) rule: &'a str,
    pub(crate) text: &'a str,
    pub(crate) account: &'a str,
    pub(crate) name: &'a str,
    pub(crate) email: &'a str,
    /// What makes the same form sent twice one report.
    pub(crate) token: &'a str,
}

/// Keeps the report unless its form was sent before; says whether it was kept.
pub(crate) async fn insert(tx: &Tx, new: &NewReport<'_>) -> Result<bool, DbError> {
    let kept = tx
        .execute(
            sql!(
                "INSERT INTO moderation_reports (id, reference, subject_kind, subject, edition, rule, text, account, name, \
                 email, token, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                 ON CONFLICT (token) DO NOTHING"
            ),
            params![
                new.id,
                new.reference,
                &new.subject.kind,
                &new.subject.id,
                new.edition,
                new.rule,
                new.text,
                new.account,
                new.name,
                new.email,
                new.token,
                tx.now()
            ],
        )
        .await?;
    Ok(kept > 0)
}

/// How many reports an account made since `since`.
pub(crate) async fn made_since(on: &impl Reads, account: &str, since: Timestamp) -> Result<i64, DbError> {
    on.one(
        sql!("SELECT COUNT(*) AS made FROM moderation_reports WHERE account = $1 AND created_at > $2"),
        params![account, since],
    )
    .await
}

/// The open reports about a subject, oldest first.
pub(crate) async fn open_of(on: &impl Reads, subject: &Subject) -> Result<Vec<ReportRow>, DbError> {
    on.all(
        sql!(
            "SELECT reference, rule, text, account, name, email, edition, created_at FROM moderation_reports \
             WHERE subject_kind = $1 AND subject = $2 AND closed_at IS NULL ORDER BY created_at, id LIMIT 20"
        ),
        params![&subject.kind, &subject.id],
    )
    .await
}

/// Closes the open reports about a subject.
pub(crate) async fn close_of(tx: &Tx, subject: &Subject, outcome: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE moderation_reports SET closed_at = $3, outcome = $4 WHERE subject_kind = $1 AND subject = $2 \
             AND closed_at IS NULL"
        ),
        params![&subject.kind, &subject.id, tx.now(), outcome],
    )
    .await
    .map(|_| ())
}

/// What an account reported.
pub(crate) async fn by_account(on: &impl Reads, account: &str) -> Result<Vec<ReportRow>, DbError> {
    on.all(
        sql!(
            "SELECT reference, rule, text, account, name, email, edition, created_at FROM moderation_reports \
             WHERE account = $1 ORDER BY created_at, id"
        ),
        params![account],
    )
    .await
}

/// How many notices came in a span, and from how many of them something followed.
pub(crate) async fn count(on: &impl Reads, from: Timestamp, to: Timestamp) -> Result<(i64, i64), DbError> {
    let all: i64 = on
        .one(
            sql!(
                "SELECT COUNT(*) AS made FROM moderation_reports WHERE created_at >= $1 AND created_at < $2"
            ),
            params![from, to],
        )
        .await?;
    let followed: i64 = on
        .one(
            sql!(
                "SELECT COUNT(*) AS made FROM moderation_reports WHERE created_at >= $1 AND created_at < $2 \
                 AND outcome = 'removed'"
            ),
            params![from, to],
        )
        .await?;
    Ok((all, followed))
}

/// Takes the person off the reports of an account.
pub(crate) async fn erase_account(tx: &Tx, account: &str) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE moderation_reports SET account = '', name = '', email = '', text = '' WHERE account = $1"
        ),
        params![account],
    )
    .await
    .map(|_| ())
}

/// Takes the person off reports written before `before`.
pub(crate) async fn forget_before(tx: &Tx, before: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE moderation_reports SET account = '', name = '', email = '', text = '' \
             WHERE created_at < $1 AND (account <> '' OR email <> '')"
        ),
        params![before],
    )
    .await
    .map(|_| ())
}
