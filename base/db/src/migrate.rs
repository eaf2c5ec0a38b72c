//! Migrations: each slice ships numbered files; each file is applied once, in one transaction, and never edited
//! afterwards.

use serde::Serialize;

use crate::{Db, DbError, Reads, Tx, sql};

/// One migration file.
#[derive(Clone, Debug)]
pub struct Migration {
    /// The file's name without its ending: `0001_comments`.
    pub name: String,
    /// The file's text: statements separated by semicolons, in the shared dialect.
    pub text: String,
}

/// The migrations of one slice, in order.
#[derive(Clone, Debug)]
pub struct MigrationSet {
    /// The slice.
    pub slice: &'static str,
    /// Its files, sorted by name.
    pub migrations: Vec<Migration>,
}

crate::record! {
    /// A migration that the database has.
    #[derive(Clone, Debug, Serialize)]
    pub struct AppliedMigration {
        /// The slice.
        pub slice: String,
        /// The file's name.
        pub name: String,
        /// BLAKE3 of the file's text, in hexadecimal.
        pub digest: String,
    }
}

const OWN: &str = include_str!("../migrations/0001_db.sql");

impl Db {
    /// Applies what is missing, base tables first, then the sets in the order given (by rank). Returns the names
    /// applied, `slice/file`. Several nodes may call it at once.
    ///
    /// # Errors
    /// [`DbError::MigrationChanged`], [`DbError::Migration`] or [`DbError::Newer`]; everything applied before the
    /// failing file stays.
    pub async fn migrate(&self, sets: &[MigrationSet]) -> Result<Vec<String>, DbError> {
        self.write::<_, DbError, _, _>(|tx| async move {
            lock(&tx).await?;
            tx.execute(
                sql!(
                    "CREATE TABLE IF NOT EXISTS db_migrations (slice TEXT NOT NULL, name TEXT NOT NULL, \
                     digest TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (slice, name))"
                ),
                Vec::new(),
            )
            .await
        })
        .await?;
        let own = MigrationSet {
            slice: "db",
            migrations: vec![Migration { name: "0001_db".into(), text: OWN.into() }],
        };
        let known: Vec<&MigrationSet> = std::iter::once(&own).chain(sets).collect();
        self.refuse_newer(&known).await?;
        let mut applied = Vec::new();
        for set in known {
            for migration in &set.migrations {
                if self.apply(set.slice, migration).await? {
                    applied.push(format!("{}/{}", set.slice, migration.name));
                }
            }
        }
        Ok(applied)
    }

    /// What the database has.
    ///
    /// # Errors
    /// The engine's.
    pub async fn applied_migrations(&self) -> Result<Vec<AppliedMigration>, DbError> {
        self.all(
            sql!("SELECT slice, name, digest FROM db_migrations ORDER BY applied_at, slice, name"),
            Vec::new(),
        )
        .await
    }

    async fn refuse_newer(&self, known: &[&MigrationSet]) -> Result<(), DbError> {
        for held in self.applied_migrations().await? {
            let set = known.iter().find(|set| set.slice == held.slice);
            if let Some(set) = set
                && !set.migrations.iter().any(|migration| migration.name == held.name)
            {
                return Err(DbError::Newer(format!("{}/{}", held.slice, held.name)));
            }
        }
        Ok(())
    }

    async fn apply(&self, slice: &'static str, migration: &Migration) -> Result<bool, DbError> {
        let digest = blake3::hash(migration.text.as_bytes()).to_hex().to_string();
        let wrap = |source| DbError::Migration {
            slice: slice.into(),
            name: migration.name.clone(),
            source: Box::new(source),
        };
        let (name, text) = (migration.name.clone(), migration.text.clone());
        self.write::<_, DbError, _, _>(|tx| async move {
            lock(&tx).await?;
            let held: Option<String> = tx
                .optional(
                    sql!("SELECT digest FROM db_migrations WHERE slice = $1 AND name = $2"),
                    crate::params![slice, &name],
                )
                .await?;
            match held {
                Some(held) if held == digest => Ok(false),
                Some(_) => Err(DbError::MigrationChanged { slice: slice.into(), name }),
                None => {
                    tx.batch(text).await?;
                    tx.execute(
                        sql!("INSERT INTO db_migrations (slice, name, digest, applied_at) VALUES ($1, $2, $3, $4)"),
                        crate::params![slice, &name, digest, tx.now()],
                    )
                    .await?;
                    Ok(true)
                }
            }
        })
        .await
        .map_err(|error| match error {
            changed @ DbError::MigrationChanged { .. } => changed,
            other => wrap(other),
        })
    }
}

/// Keeps a second node from doing the same at the same time. PostgreSQL lets two nodes create a table "if not exists"
/// at once and fails the second, so the lock can't be that of a table. The number is arbitrary.
async fn lock(tx: &Tx) -> Result<(), DbError> {
    match tx.db().kind() {
        crate::EngineKind::Sqlite => Ok(()),
        crate::EngineKind::Postgres => tx.batch("SELECT pg_advisory_xact_lock(7104236582)".into()).await,
    }
}
