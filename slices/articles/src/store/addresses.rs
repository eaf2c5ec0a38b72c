//! Old addresses and where they lead, by edition, path and query. Deliberately absent: how an address is cleaned.

use db::{DbError, Reads, Tx, params, sql};

db::record! {
    /// Where an old address leads.
    #[derive(Clone, Debug)]
    pub(crate) struct Redirect {
        pub(crate) story: Option<String>,
        pub(crate) target: Option<String>,
    }
}

pub(crate) async fn redirect(
    on: &impl Reads,
    edition: &str,
    path: &str,
) -> Result<Option<Redirect>, DbError> {
    on.optional(
        sql!("SELECT story, target FROM articles_redirects WHERE edition = $1 AND path = $2"),
        params![edition, path],
    )
    .await
}

/// Lets `path` lead to a story or a target; returns whether anything is different now.
pub(crate) async fn put(
    tx: &Tx,
    edition: &str,
    path: &str,
    story: Option<&str>,
    target: Option<&str>,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            sql!(
                "INSERT INTO articles_redirects (edition, path, story, target, created_at) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (edition, path) DO UPDATE SET story = excluded.story, target = excluded.target"
            ),
            params![edition, path, story, target, tx.now()],
        )
        .await?;
    Ok(changed > 0)
}
