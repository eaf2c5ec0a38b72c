//! The audit: who did what to what, when. Rows are added, never changed and never removed; they name identifiers, no
//! person's data.

use db::{DbError, Reads, Tx, params, sql};
use kernel::{Actor, Timestamp};

db::record! {
    /// A line of the audit.
    #[derive(Clone, Debug)]
    pub struct AuditRow {
        /// Which; sorts by time.
        pub id: String,
        /// When.
        pub at: Timestamp,
        /// What kind of actor: account, operator, system, anonymous.
        pub actor_kind: String,
        /// Its account, if it is one.
        pub actor: String,
        /// What was done.
        pub verb: String,
        /// To what kind of thing.
        pub subject_kind: String,
        /// To which.
        pub subject: String,
        /// In which edition, if in one.
        pub edition: String,
        /// One more fact.
        pub detail: String,
    }
}

/// What happened.
#[derive(Clone, Debug, Default)]
pub struct Happening<'a> {
    /// What was done: `accounts.sign_in`, `articles.kill`.
    pub verb: &'a str,
    /// What it was done to: `account`, `story`.
    pub subject_kind: &'a str,
    /// Its identifier.
    pub subject: &'a str,
    /// The edition, where there is one.
    pub edition: &'a str,
    /// One more fact: a role, a stage. No person's data.
    pub detail: &'a str,
}

impl<'a> Happening<'a> {
    /// That something was done to one subject, with nothing more to say.
    pub fn of(verb: &'a str, subject_kind: &'a str, subject: &'a str) -> Self {
        Self { verb, subject_kind, subject, ..Self::default() }
    }
}

/// Writes down what `actor` did, in the transaction of the change.
///
/// # Errors
/// The database's.
pub async fn note(tx: &Tx, actor: &Actor, what: &Happening<'_>) -> Result<(), DbError> {
    let (kind, who) = match actor {
        Actor::Anonymous => ("anonymous", ""),
        Actor::Account { id, .. } => ("account", id.as_str()),
        Actor::Operator => ("operator", ""),
        Actor::System => ("system", ""),
    };
    let id = tx.ids().next();
    tx.execute(
        sql!(
            "INSERT INTO accounts_audit (id, at, actor_kind, actor, verb, subject_kind, subject, edition, detail) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            id,
            tx.now(),
            kind,
            who,
            what.verb,
            what.subject_kind,
            what.subject,
            what.edition,
            what.detail
        ],
    )
    .await
    .map(|_| ())
}

/// Lines older than `before` (an id, or empty for the newest) whose actor, verb or subject is what is asked for (empty for
/// any), newest first.
pub(crate) async fn search(
    on: &impl Reads,
    (actor, verb, subject): (&str, &str, &str),
    before: &str,
    limit: u32,
) -> Result<Vec<AuditRow>, DbError> {
    on.all(
        sql!(
            "SELECT id, at, actor_kind, actor, verb, subject_kind, subject, edition, detail FROM accounts_audit \
             WHERE ($1 = '' OR actor = $1) AND ($2 = '' OR verb = $2) AND ($3 = '' OR subject = $3) \
             AND ($4 = '' OR id < $4) ORDER BY id DESC LIMIT $5"
        ),
        params![actor, verb, subject, before, limit],
    )
    .await
}
