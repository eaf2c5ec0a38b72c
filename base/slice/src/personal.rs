//! Personal data: what a slice holds of a reader, how it is handed over, how it is erased, how long it stays.
//!
//! A test reads every table's columns and fails when one that holds personal data is in no slice's list.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;

use serde::Serialize;

use crate::Ctx;
use crate::registry::Answer;

/// How long a table's personal data stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "until")]
pub enum Kept {
    /// Until the account is erased.
    Account,
    /// For so many days after it was written.
    Days(u32),
    /// Bound to the paper's work, not to a reader's account (a byline).
    Work,
}

/// One table with personal data.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PersonalPart {
    /// The table.
    pub table: &'static str,
    /// Its columns with personal data.
    pub columns: &'static [&'static str],
    /// How long it stays.
    pub kept: Kept,
}

/// A file of a reader's download.
#[derive(Clone, Debug)]
pub struct PersonalFile {
    /// Its path within the archive: `accounts/profile.json`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

type Exporter = Arc<dyn Fn(Ctx, String) -> Answer<Result<Vec<PersonalFile>, String>> + Send + Sync>;
type Eraser = Arc<dyn Fn(Ctx, String) -> Answer<Result<(), String>> + Send + Sync>;

/// What a slice holds of readers.
#[derive(Clone)]
pub struct PersonalData {
    parts: &'static [PersonalPart],
    export: Exporter,
    erase: Eraser,
}

impl PersonalData {
    /// These tables; `export` hands over what they hold of an account, `erase` removes it for good. Both take the
    /// account's identifier and may run more than once.
    pub fn new<X, XA, E, EA>(parts: &'static [PersonalPart], export: X, erase: E) -> Self
    where
        X: Fn(Ctx, String) -> XA + Send + Sync + 'static,
        XA: Future<Output = Result<Vec<PersonalFile>, String>> + Send + 'static,
        E: Fn(Ctx, String) -> EA + Send + Sync + 'static,
        EA: Future<Output = Result<(), String>> + Send + 'static,
    {
        Self {
            parts,
            export: Arc::new(move |cx, account| Box::pin(export(cx, account))),
            erase: Arc::new(move |cx, account| Box::pin(erase(cx, account))),
        }
    }

    /// The tables.
    pub fn parts(&self) -> &'static [PersonalPart] {
        self.parts
    }
}

impl Ctx {
    /// Every slice's list, by slice.
    pub fn personal_data(&self) -> &[(&'static str, PersonalData)] {
        &self.inner.registry.personal
    }

    /// The tables that are in some slice's list.
    pub fn personal_tables(&self) -> BTreeSet<&'static str> {
        let parts = self.personal_data().iter().flat_map(|(_, personal)| personal.parts);
        parts.map(|part| part.table).collect()
    }

    /// Everything every slice holds of the account.
    ///
    /// # Errors
    /// The first slice's words that could not hand it over.
    pub async fn export_account(&self, account: &str) -> Result<Vec<PersonalFile>, String> {
        let mut files = Vec::new();
        for (slice, personal) in self.personal_data() {
            let part = (personal.export)(self.clone(), account.to_owned()).await;
            files.extend(part.map_err(|error| format!("{slice}: {error}"))?);
        }
        Ok(files)
    }

    /// Erases what every slice holds of the account, highest rank first.
    ///
    /// # Errors
    /// The first slice's words that could not.
    pub async fn erase_account(&self, account: &str) -> Result<(), String> {
        for (slice, personal) in self.personal_data().iter().rev() {
            let erased = (personal.erase)(self.clone(), account.to_owned()).await;
            erased.map_err(|error| format!("{slice}: {error}"))?;
        }
        Ok(())
    }
}
