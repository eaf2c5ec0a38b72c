//! Events: facts in the past tense, written in the transaction of the change, delivered to listeners as jobs.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Db, DbError, NewJob, Reads, Tx, params, sql};

/// Something that happened, with ids and small facts only.
pub trait Event: Serialize + DeserializeOwned + Send + 'static {
    /// The name in tables and documents, past tense: `ArticlePublished`.
    const NAME: &'static str;
}

/// An event of a committed transaction, for cache purges and wake-ups.
#[derive(Clone, Debug)]
pub struct Emitted {
    /// The event's row.
    pub id: String,
    /// The event's name.
    pub name: &'static str,
    /// Its JSON.
    pub payload: String,
}

crate::record! {
    /// An event as stored.
    #[derive(Clone, Debug)]
    pub struct StoredEvent {
        /// The event's row: ids rise with time.
        pub id: String,
        /// The event's name.
        pub name: String,
        /// Its JSON.
        pub payload: String,
    }
}

impl Tx {
    /// Writes the event and one job for each listener. Listeners run after the commit, at least once.
    ///
    /// # Errors
    /// The engine's.
    pub async fn emit<E: Event>(&self, event: &E) -> Result<(), DbError> {
        let payload = serde_json::to_string(event)?;
        let id = self.ids().next();
        self.execute(
            sql!("INSERT INTO db_events (id, name, payload, created_at) VALUES ($1, $2, $3, $4)"),
            params![&id, E::NAME, &payload, self.now()],
        )
        .await?;
        let listeners = self.db().inner.listeners.get().and_then(|all| all.get(E::NAME));
        for listener in listeners.into_iter().flatten() {
            self.enqueue(NewJob { kind: listener, key: None, payload: payload.clone(), run_at: self.now() })
                .await?;
        }
        self.note(Emitted { id, name: E::NAME, payload });
        Ok(())
    }
}

impl Db {
    /// Events after `id` in order, at most `limit`: how a node follows what other nodes and processes did.
    ///
    /// # Errors
    /// The engine's.
    pub async fn events_after(&self, id: &str, limit: u32) -> Result<Vec<StoredEvent>, DbError> {
        self.all(
            sql!("SELECT id, name, payload FROM db_events WHERE id > $1 ORDER BY id LIMIT $2"),
            params![id, limit],
        )
        .await
    }

    /// Forgets events older than `before`.
    ///
    /// # Errors
    /// The engine's.
    pub async fn forget_events(&self, before: kernel::Timestamp) -> Result<u64, DbError> {
        self.write(|tx| async move {
            tx.execute(sql!("DELETE FROM db_events WHERE created_at < $1"), params![before]).await
        })
        .await
    }
}
