//! Who is told of a comment: whoever was answered, and whoever follows the discussion, but nobody who does not want to hear of
//! its author.

use accounts::api::{AccountId, faces};
use articles::api::StoryRow;
use db::{DbError, Reads};
use notices::api::{Kind, NewNotice, notify};
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError};

use crate::act::follow::about;
use crate::act::submit::story;
use crate::error::CommentsError;
use crate::markup;
use crate::store::comments::{self, CommentRow};
use crate::store::{follows, readers};

/// The job that tells of a comment.
pub(crate) const TELL: &str = "comments.tell";
/// How many followers are told in one transaction.
const PORTION: u32 = 200;

/// Which comment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct New {
    pub(crate) comment: String,
}

/// What notices call a comment.
pub(crate) fn comment_of(id: &str) -> String {
    format!("comment:{id}")
}

fn notice(kind: Kind, word: &'static str, row: &CommentRow, account: &str, title: &str) -> NewNotice {
    NewNotice {
        account: account.to_owned(),
        kind,
        word,
        about: comment_of(row.id.as_str()),
        source: row.id.as_str().to_owned(),
        sender: row.account.clone(),
        edition: row.edition.clone(),
        path: format!("/discussion/go/?c={}", row.id),
        title: title.to_owned(),
        quote: markup::own_words(&row.text),
        quiet: false,
    }
}

/// Tells of a comment that is seen now. Run again, nobody is told twice.
pub(crate) async fn tell(cx: Ctx, new: New) -> Result<(), JobError> {
    let row = comments::comment(cx.db(), &new.comment).await?.filter(CommentRow::is_published);
    let Some(row) = row.filter(|row| !row.account.is_empty()) else { return Ok(()) };
    let author = faces(cx.db(), std::slice::from_ref(&row.account)).await?;
    if author.first().is_none_or(|face| face.hidden) {
        return Ok(());
    }
    let headline = match story(&cx, &row.story).await {
        Ok(story) => story.headline,
        Err(CommentsError::Missing(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let answered = match &row.parent {
        Some(parent) => comments::comment(cx.db(), parent).await?.map(|parent| parent.account),
        None => None,
    };
    let answered = answered.filter(|account| !account.is_empty() && *account != row.account);
    if let Some(account) = &answered {
        let muted = readers::muted_by(cx.db(), account).await?.contains(&row.account);
        let to = AccountId::from_stored(account.clone());
        if !muted && accounts::api::profile(cx.db(), &to).await?.is_some() {
            let wanted = readers::reader(cx.db(), account).await?.is_none_or(|reader| reader.letters);
            let told = NewNotice { quiet: !wanted, ..notice(Kind::Reply, "reply", &row, account, &headline) };
            cx.write::<_, DbError, _, _>(async move |tx| notify(&tx, told).await).await?;
        }
    }
    let mut after = String::new();
    loop {
        let portion = follows::followers(cx.db(), (&row.story, &row.account), &after, PORTION).await?;
        let Some(last) = portion.last().cloned() else { return Ok(()) };
        after = last;
        let (row, headline, answered) = (&row, &headline, &answered);
        cx.write::<_, DbError, _, _>(async move |tx| {
            for account in portion.iter().filter(|account| answered.as_ref() != Some(account)) {
                let told = NewNotice {
                    about: about(&row.story),
                    sender: String::new(),
                    quote: String::new(),
                    ..notice(Kind::Thread, "thread", row, account, headline)
                };
                notify(&tx, told).await?;
            }
            Ok(())
        })
        .await?;
    }
}

/// What an author is told of a decision about a comment.
///
/// # Errors
/// The database's.
pub(crate) async fn of_decision(
    tx: &db::Tx,
    row: &CommentRow,
    word: &'static str,
    entry: &str,
) -> Result<(), DbError> {
    let path = match word {
        "published" => format!("/discussion/go/?c={}", row.id),
        _ => moderation::api::DECISIONS.to_owned(),
    };
    let told = NewNotice {
        about: format!("entry:{entry}"),
        source: entry.to_owned(),
        sender: String::new(),
        path,
        ..notice(Kind::Decision, word, row, &row.account, &headline(tx, &row.story).await?)
    };
    notify(tx, told).await
}

async fn headline(on: &impl Reads, story: &str) -> Result<String, DbError> {
    let ids = [story.to_owned()];
    let found: Vec<StoryRow> = articles::api::rows(on, &articles::api::Query::ids(&ids)).await?;
    Ok(found.into_iter().next().map(|row| row.headline).unwrap_or_default())
}
