//! The public face: tell a reader of something, take it back, note that it was read.

use db::{DbError, NewJob, Reads, Tx};

use crate::jobs::{LETTER, Which};
pub use crate::model::Kind;
use crate::model::{Choice, Mail, NoticeId};
use crate::store;

/// Something that a reader is told of.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Who is told.
    pub account: String,
    /// What it is about.
    pub kind: Kind,
    /// Which words say it: `notices-kind-{word}`, with `who`, `count` and `title`.
    pub word: &'static str,
    /// What it is about: `comment:…`, `story:…`. While it is unread, more about the same is counted and not told again.
    pub about: String,
    /// What happened; the same again is the same notice.
    pub source: String,
    /// The account it comes from; empty for the paper.
    pub sender: String,
    /// The edition it happened in.
    pub edition: String,
    /// Where it leads within that edition.
    pub path: String,
    /// A headline, a rule.
    pub title: String,
    /// Words of the sender, shortened here.
    pub quote: String,
    /// No letter unless the reader asked for one.
    pub quiet: bool,
}

/// The longest quotation in characters.
const QUOTED: usize = 200;

/// Tells a reader, as the reader chose, in the transaction of what happened.
///
/// # Errors
/// The database's.
pub async fn notify(tx: &Tx, mut new: NewNotice) -> Result<(), DbError> {
    let chosen = store::choices(tx, &new.account).await?;
    let chosen = chosen.iter().find(|row| row.kind == new.kind.as_str());
    let choice = match chosen {
        Some(row) => Choice { shown: row.shown, mail: Mail::parse(&row.mail) },
        None if new.quiet => Choice { mail: Mail::Never, ..new.kind.usual() },
        None => new.kind.usual(),
    };
    let wanted = choice.shown || choice.mail != Mail::Never;
    if new.account.is_empty() || new.account == new.sender || !wanted || store::was_told(tx, &new).await? {
        return Ok(());
    }
    if let Some((end, _)) = new.quote.char_indices().nth(QUOTED) {
        new.quote.truncate(end);
        new.quote.push('…');
    }
    let written = store::insert(tx, &NoticeId::new(tx.ids()), &new, choice).await?;
    if let Some(id) = written.filter(|_| choice.mail == Mail::Once) {
        let key = Some(id.as_str().to_owned());
        let payload = serde_json::to_string(&Which { id: id.as_str().to_owned() })?;
        tx.enqueue(NewJob { kind: LETTER, key, payload, run_at: tx.now() }).await?;
    }
    Ok(())
}

/// Takes back notices of a kind about something that is not seen any more.
///
/// # Errors
/// The database's.
pub async fn withdraw_about(tx: &Tx, kind: Kind, about: &str) -> Result<(), DbError> {
    store::withdraw_about(tx, kind.as_str(), about).await
}

/// Takes back what an account was told of somebody whom it does not want to hear of.
///
/// # Errors
/// The database's.
pub async fn withdraw_from(tx: &Tx, sender: &str, account: &str) -> Result<(), DbError> {
    store::withdraw_from(tx, sender, account).await
}

/// Whether an account has something unread about a subject.
///
/// # Errors
/// The database's.
pub async fn has_unread_about(on: &impl Reads, account: &str, about: &str) -> Result<bool, DbError> {
    store::has_unread_about(on, account, about).await
}

/// Notes that an account has seen what it was told about a subject.
///
/// # Errors
/// The database's.
pub async fn read_about(tx: &Tx, account: &str, about: &str) -> Result<(), DbError> {
    store::read_about(tx, account, about).await
}
