//! Letters about notices, at once or as a digest, and forgetting what is old.
// words: notices-mail-*

use accounts::api::{AccountId, LetterText, faces, write_stoppable_letter};
use db::{DbError, NewJob};
use fluent_bundle::FluentArgs;
use kernel::{DAY, HOUR};
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError};

use crate::act::stop::{EVERY, token};
use crate::config::Config;
use crate::pages::PATH;
use crate::store::{self, NoticeRow};

/// The job that writes one letter.
pub(crate) const LETTER: &str = "notices.letter";
/// The job that writes one reader's digest.
pub(crate) const DIGEST: &str = "notices.digest";
/// The most notices that a digest tells of.
const MOST: u32 = 50;
/// The most digests begun at once.
const PORTION: u32 = 2_000;
/// How long notices are kept, in days.
pub(crate) const KEPT: u32 = 90;

/// Which notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Which {
    pub(crate) id: String,
}

/// Whose digest.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Whose {
    pub(crate) account: String,
}

fn stop_path(cx: &Ctx, account: &str, kind: &str) -> String {
    format!("{PATH}stop/?t={}", crate::pages::encoded(&token(cx, account, kind)))
}

/// Writes a letter about a notice, unless it was read or taken back in the meantime.
pub(crate) async fn letter(cx: Ctx, which: Which) -> Result<(), JobError> {
    let row = store::notice(cx.db(), &which.id).await?;
    let Some(row) = row.filter(|row| row.mail == "once" && row.read_at.is_none()) else { return Ok(()) };
    let Some(who) = sender(&cx, &row).await? else { return Ok(()) };
    let words = if row.word == "reply" { "notices-mail-reply" } else { "notices-mail-thread" };
    let text = LetterText {
        words,
        path: Some(format!("{PATH}open/?n={}", row.id)),
        values: vec![("who", who), ("quote", row.quote.clone()), ("title", row.title.clone())],
    };
    let stop = stop_path(&cx, &row.account, &row.kind);
    write_stoppable_letter(&cx, &AccountId::from_stored(row.account.clone()), text, &stop).await?;
    note_sent(&cx, &[row]).await
}

/// Begins the digests whose day has come.
pub(crate) async fn digests(cx: Ctx) -> Result<(), JobError> {
    let hours = i64::from(cx.config::<Config>().digest_hours);
    let accounts = store::due(cx.db(), cx.now().plus(-hours * HOUR), PORTION).await?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        for account in accounts {
            let payload = serde_json::to_string(&Whose { account: account.clone() })?;
            tx.enqueue(NewJob { kind: DIGEST, key: Some(account), payload, run_at: tx.now() }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// Writes one reader's digest: a paragraph for each notice that was not read.
pub(crate) async fn digest(cx: Ctx, whose: Whose) -> Result<(), JobError> {
    let rows = store::for_digest(cx.db(), &whose.account, MOST).await?;
    let mut list = Vec::new();
    for row in &rows {
        let Some(site) = cx.sites().get(&row.edition) else { continue };
        let Some(who) = sender(&cx, row).await? else { continue };
        let mut args = FluentArgs::new();
        args.set("who", who);
        args.set("count", row.count);
        let key = format!("notices-kind-{}", row.word);
        let line = cx.words().text(site.lang.as_str(), &key, &args).unwrap_or_default();
        let quote = if row.quote.is_empty() { String::new() } else { format!(" “{}”", row.quote) };
        list.push(format!("{line}: {}{quote}", row.title));
    }
    if !list.is_empty() {
        let text = LetterText {
            words: "notices-mail-digest",
            path: Some(PATH.into()),
            values: vec![("count", list.len().to_string()), ("list", list.join("\n\n"))],
        };
        let stop = stop_path(&cx, &whose.account, EVERY);
        write_stoppable_letter(&cx, &AccountId::from_stored(whose.account), text, &stop).await?;
    }
    note_sent(&cx, &rows).await
}

/// The name of who a notice comes from; empty for the paper, nothing where that account is hidden or gone.
async fn sender(cx: &Ctx, row: &NoticeRow) -> Result<Option<String>, JobError> {
    if row.sender.is_empty() {
        return Ok(Some(String::new()));
    }
    let face = faces(cx.db(), std::slice::from_ref(&row.sender)).await?.into_iter().next();
    Ok(face.filter(|face| !face.hidden).map(|face| face.name))
}

async fn note_sent(cx: &Ctx, rows: &[NoticeRow]) -> Result<(), JobError> {
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let ids = serde_json::to_string(&ids)?;
    cx.write::<_, DbError, _, _>(async move |tx| store::sent(&tx, &ids).await).await?;
    Ok(())
}

/// Removes what is old.
pub(crate) async fn forget(cx: Ctx) -> Result<(), JobError> {
    let before = cx.now().plus(-i64::from(KEPT) * DAY);
    cx.write::<_, DbError, _, _>(async move |tx| store::forget_before(&tx, before).await).await?;
    Ok(())
}
