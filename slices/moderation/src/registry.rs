//! What slices above say of themselves: how their subjects are shown to a moderator and how a decision is carried out, and
//! who the people are that moderation knows by identifier only.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use db::{DbError, Tx};
use kernel::Timestamp;
use slice::Ctx;

use crate::model::Applied;

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, DbError>> + Send>>;
type Rewriter = Arc<dyn Fn(Ctx, Tx, Rewritten) -> Answer<()> + Send + Sync>;
/// Asks for things by their identifiers.
type Source<T> = Arc<dyn Fn(Ctx, Vec<String>) -> Answer<Vec<T>> + Send + Sync>;

/// A subject as a moderator reads it.
#[derive(Clone, Debug)]
pub struct Presented {
    /// Which.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The account that wrote it, empty where there is none.
    pub author: String,
    /// The name it is shown under.
    pub name: String,
    /// What it stands under: a story's headline.
    pub heading: String,
    /// Where it stands, as a full path.
    pub url: String,
    /// When it was written.
    pub at: Timestamp,
    /// What it stands under, by identifier.
    pub place: String,
    /// What came before it, where it answers something.
    pub context: Option<String>,
}

/// A kind of subject: whoever keeps it registers one.
#[derive(Clone)]
pub struct SubjectKind {
    pub(crate) kind: &'static str,
    pub(crate) apply: Arc<dyn Fn(Ctx, Tx, Applied) -> Answer<()> + Send + Sync>,
    pub(crate) present: Source<Presented>,
    pub(crate) rewrite: Option<Rewriter>,
}

/// A text that a moderator changed, as its owner hears it.
#[derive(Clone, Debug)]
pub struct Rewritten {
    /// What it is about.
    pub subject: String,
    /// What stands there from now on; nothing gives the author's own text back.
    pub text: Option<String>,
    /// The account of who changed it.
    pub by: String,
    /// The entry of the ledger.
    pub entry: crate::model::EntryId,
}

impl SubjectKind {
    /// `apply` carries a decision out in the transaction of the decision; `present` shows the subjects with these
    /// identifiers, in any order, those that are gone left out.
    pub fn new<A, AA, P, PA>(kind: &'static str, apply: A, present: P) -> Self
    where
        A: Fn(Ctx, Tx, Applied) -> AA + Send + Sync + 'static,
        AA: Future<Output = Result<(), DbError>> + Send + 'static,
        P: Fn(Ctx, Vec<String>) -> PA + Send + Sync + 'static,
        PA: Future<Output = Result<Vec<Presented>, DbError>> + Send + 'static,
    {
        Self {
            kind,
            apply: Arc::new(move |cx, tx, applied| Box::pin(apply(cx, tx, applied))),
            present: Arc::new(move |cx, ids| Box::pin(present(cx, ids))),
            rewrite: None,
        }
    }

    /// Moderators may change the text of such subjects: `rewrite` carries that out in the transaction of the decision, and
    /// shows the subject.
    #[must_use]
    pub fn rewritten_by<R, RA>(mut self, rewrite: R) -> Self
    where
        R: Fn(Ctx, Tx, Rewritten) -> RA + Send + Sync + 'static,
        RA: Future<Output = Result<(), DbError>> + Send + 'static,
    {
        self.rewrite = Some(Arc::new(move |cx, tx, rewritten| Box::pin(rewrite(cx, tx, rewritten))));
        self
    }
}

/// A person as a moderator sees one.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The number by which the account is called in letters.
    pub number: String,
    /// Since when it is here.
    pub since: Timestamp,
    /// Whether it belongs to the paper's own people, who are not sanctioned here.
    pub staff: bool,
}

/// Says who the people are. Whoever keeps accounts, or knows who does, registers one.
#[derive(Clone)]
pub struct People(Source<Person>);

impl People {
    /// Asks `source` with identifiers of accounts.
    pub fn new<F, A>(source: F) -> Self
    where
        F: Fn(Ctx, Vec<String>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Vec<Person>, DbError>> + Send + 'static,
    {
        Self(Arc::new(move |cx, ids| Box::pin(source(cx, ids))))
    }
}

/// Who these accounts are.
///
/// # Errors
/// The database's.
pub(crate) async fn people(cx: &Ctx, ids: Vec<String>) -> Result<Vec<Person>, DbError> {
    let mut all = Vec::new();
    for People(source) in cx.provided::<People>() {
        all.extend(source(cx.clone(), ids.clone()).await?);
    }
    Ok(all)
}

/// Carries a decision about a subject out, where somebody keeps that kind.
///
/// # Errors
/// The database's.
pub(crate) async fn apply(cx: &Ctx, tx: &Tx, kind: &str, applied: Applied) -> Result<(), DbError> {
    for held in cx.provided::<SubjectKind>() {
        if held.kind == kind {
            (held.apply)(cx.clone(), tx.clone(), applied.clone()).await?;
        }
    }
    Ok(())
}

/// Shows subjects of a kind.
///
/// # Errors
/// The database's.
pub(crate) async fn present(cx: &Ctx, kind: &str, ids: Vec<String>) -> Result<Vec<Presented>, DbError> {
    for held in cx.provided::<SubjectKind>() {
        if held.kind == kind {
            return (held.present)(cx.clone(), ids).await;
        }
    }
    Ok(Vec::new())
}

/// Whether moderators may change the text of subjects of a kind.
pub(crate) fn is_editable(cx: &Ctx, kind: &str) -> bool {
    cx.provided::<SubjectKind>().iter().any(|held| held.kind == kind && held.rewrite.is_some())
}

/// Changes the text of a subject.
///
/// # Errors
/// The database's.
pub(crate) async fn rewrite(cx: &Ctx, tx: &Tx, kind: &str, rewritten: Rewritten) -> Result<(), DbError> {
    for held in cx.provided::<SubjectKind>().iter().filter(|held| held.kind == kind) {
        if let Some(rewrite) = &held.rewrite {
            rewrite(cx.clone(), tx.clone(), rewritten.clone()).await?;
        }
    }
    Ok(())
}
