//! What the database is made of, for the reference pages.

use serde::Serialize;

use crate::{Db, DbError, EngineKind, Reads, only_postgres, only_sqlite};

crate::record! {
    /// One column of one table.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct TableColumn {
        /// The table.
        pub table_name: String,
        /// The column.
        pub column_name: String,
        /// Its type, in the engine's words.
        pub column_type: String,
    }
}

impl Db {
    /// Every column of every table, by table and position.
    ///
    /// # Errors
    /// The engine's.
    pub async fn table_columns(&self) -> Result<Vec<TableColumn>, DbError> {
        // A fork: each engine keeps its catalogue in its own tables.
        let statement = match self.kind() {
            EngineKind::Sqlite => only_sqlite!(
                "SELECT m.name AS table_name, p.name AS column_name, p.type AS column_type FROM sqlite_master AS m \
                 JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table' ORDER BY m.name, p.cid"
            ),
            EngineKind::Postgres => only_postgres!(
                "SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name, \
                 upper(CAST(data_type AS TEXT)) AS column_type FROM information_schema.columns \
                 WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
            ),
        };
        self.all(statement, Vec::new()).await
    }
}
