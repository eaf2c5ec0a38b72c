//! House rules and policies of editions, each change a version.

use db::{DbError, Reads, Tx, params, sql};
use kernel::Timestamp;

db::record! {
    /// A version of a rule in an edition; empty words are those that ship.
    #[derive(Clone, Debug)]
    pub(crate) struct RuleRow {
        pub(crate) code: String,
        pub(crate) version: i64,
        pub(crate) title: String,
        pub(crate) text: String,
        pub(crate) enabled: bool,
        pub(crate) changed_at: Timestamp,
    }
}

db::record! {
    /// A version of an edition's policy.
    #[derive(Clone, Debug)]
    pub(crate) struct PolicyRow {
        pub(crate) version: i64,
        pub(crate) policy: String,
        pub(crate) words: String,
        pub(crate) hosts: String,
    }
}

/// The newest version of each rule that the edition changed.
pub(crate) async fn rules(on: &impl Reads, edition: &str) -> Result<Vec<RuleRow>, DbError> {
    on.all(
        sql!(
            "SELECT code, version, title, text, enabled, changed_at FROM moderation_rules AS r WHERE edition = $1 \
             AND version = (SELECT MAX(version) FROM moderation_rules AS n WHERE n.edition = r.edition \
             AND n.code = r.code) ORDER BY code"
        ),
        params![edition],
    )
    .await
}

/// Writes the next version of a rule; returns its number.
pub(crate) async fn insert_rule(
    tx: &Tx,
    edition: &str,
    code: &str,
    (title, text): (&str, &str),
    enabled: bool,
    by: &str,
) -> Result<i64, DbError> {
    tx.one(
        sql!(
            "INSERT INTO moderation_rules (edition, code, version, title, text, enabled, changed_by, changed_at) \
             SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), COALESCE(MAX(version), 1) + 1, CAST($3 AS TEXT), \
             CAST($4 AS TEXT), CAST($5 AS BIGINT), CAST($6 AS TEXT), CAST($7 AS BIGINT) FROM moderation_rules \
             WHERE edition = $1 AND code = $2 RETURNING version"
        ),
        params![edition, code, title, text, enabled, by, tx.now()],
    )
    .await
}

/// The newest policy of the edition.
pub(crate) async fn policy(on: &impl Reads, edition: &str) -> Result<Option<PolicyRow>, DbError> {
    on.optional(
        sql!(
            "SELECT version, policy, words, hosts FROM moderation_policies WHERE edition = $1 \
             ORDER BY version DESC LIMIT 1"
        ),
        params![edition],
    )
    .await
}

/// Writes the next version of the edition's policy; returns its number.
pub(crate) async fn insert_policy(
    tx: &Tx,
    edition: &str,
    policy: &str,
    words: &str,
    hosts: &str,
    by: &str,
) -> Result<i64, DbError> {
    tx.one(
        sql!(
            "INSERT INTO moderation_policies (edition, version, policy, words, hosts, changed_by, changed_at) \
             SELECT CAST($1 AS TEXT), COALESCE(MAX(version), 0) + 1, CAST($2 AS TEXT), CAST($3 AS TEXT), \
             CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS BIGINT) FROM moderation_policies \
             WHERE edition = $1 RETURNING version"
        ),
        params![edition, policy, words, hosts, by, tx.now()],
    )
    .await
}
