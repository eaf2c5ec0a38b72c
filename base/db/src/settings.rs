//! Settings an editor may change at noon: JSON values by scope (an edition, or `*` for the whole paper) and name.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{DbError, Reads, Tx, params, sql};

/// Reads the setting, or `None` where nobody has set it.
///
/// # Errors
/// The engine's, or [`DbError::Json`] when the stored value is of another shape.
pub async fn setting<T: DeserializeOwned>(
    on: &impl Reads,
    scope: &str,
    name: &str,
) -> Result<Option<T>, DbError> {
    let text: Option<String> = on
        .optional(sql!("SELECT value FROM db_settings WHERE scope = $1 AND name = $2"), params![scope, name])
        .await?;
    text.map(|text| serde_json::from_str(&text).map_err(DbError::from)).transpose()
}

impl Tx {
    /// Sets the setting.
    ///
    /// # Errors
    /// The engine's.
    pub async fn set_setting<T: Serialize + Sync>(
        &self,
        scope: &str,
        name: &str,
        value: &T,
    ) -> Result<(), DbError> {
        let text = serde_json::to_string(value)?;
        self.execute(
            sql!(
                "INSERT INTO db_settings (scope, name, value, updated_at) VALUES ($1, $2, $3, $4) \
                 ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at"
            ),
            params![scope, name, text, self.now()],
        )
        .await
        .map(|_| ())
    }
}
