//! Registrations that wait for their confirmation, and challenges that have been used.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

use crate::model::{Applicant, RegistrationId};

db::record! {
    /// A registration as stored.
    #[derive(Clone, Debug)]
    pub(crate) struct RegistrationRow {
        pub(crate) id: RegistrationId,
        pub(crate) email: String,
        pub(crate) email_folded: String,
        pub(crate) name: String,
        pub(crate) password: String,
        pub(crate) edition: String,
        pub(crate) lang: String,
        pub(crate) page: String,
        pub(crate) policies: String,
        pub(crate) identity: Option<String>,
        pub(crate) created_at: Timestamp,
        pub(crate) expires_at: Timestamp,
    }
}

/// Where and on what terms someone registered.
pub(crate) struct Circumstances<'a> {
    pub(crate) edition: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) page: &'a str,
    /// JSON: version by policy.
    pub(crate) policies: &'a str,
    /// JSON of who it is at another house, where that is how one registers.
    pub(crate) identity: Option<&'a str>,
    pub(crate) expires_at: Timestamp,
}

/// Notes that a challenge has been used; says whether this was the first time.
pub(crate) async fn use_challenge(tx: &Tx, nonce: &str, expires_at: Timestamp) -> Result<bool, DbError> {
    let written = tx
        .execute(
            sql!("INSERT INTO accounts_challenges (nonce, expires_at) VALUES ($1, $2) ON CONFLICT (nonce) DO NOTHING"),
            params![nonce, expires_at],
        )
        .await?;
    Ok(written > 0)
}

/// Writes the registration.
pub(crate) async fn insert(
    tx: &Tx,
    id: &RegistrationId,
    applicant: &Applicant,
    password: &str,
    at: &Circumstances<'_>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO accounts_registrations (id, email, email_folded, name, password, edition, lang, page, policies, \
             identity, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            id,
            &applicant.email.text,
            &applicant.email.folded,
            &applicant.name,
            password,
            at.edition,
            at.lang,
            at.page,
            at.policies,
            at.identity,
            tx.now(),
            at.expires_at
        ],
    )
    .await
    .map(|_| ())
}

/// The registration.
pub(crate) async fn registration(
    on: &impl Reads,
    id: &RegistrationId,
) -> Result<Option<RegistrationRow>, DbError> {
    on.optional(
        sql!(
            "SELECT id, email, email_folded, name, password, edition, lang, page, policies, identity, created_at, \
             expires_at FROM accounts_registrations WHERE id = $1"
        ),
        params![id],
    )
    .await
}

/// Removes every registration of an address: it has an account now.
pub(crate) async fn remove_of(tx: &Tx, folded: &str) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM accounts_registrations WHERE email_folded = $1"), params![folded])
        .await
        .map(|_| ())
}

/// Removes what has run out: registrations and used challenges.
pub(crate) async fn forget_before(tx: &Tx, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM accounts_challenges WHERE expires_at < $1"), params![now]).await?;
    tx.execute(sql!("DELETE FROM accounts_registrations WHERE expires_at < $1"), params![now]).await
}
