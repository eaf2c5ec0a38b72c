//! Decide an appeal: by somebody else than who made the decision. What is granted is undone; a strike stays a strike.

use db::NewJob;
use kernel::Actor;
use moderation::api::{
    self as moderation_api, Entry, EntryId, Grounds, ModerationError, Subject, lift_block, overturn,
};
use notices::api::{Kind, NewNotice, notify};
use slice::Ctx;

use crate::error::AppealsError;
use crate::jobs::{LETTER, Letter};
use crate::model::{KIND, LONGEST, fitting};
use crate::store;

fn signature(actor: &Actor) -> String {
    actor.account().map_or_else(|| "system".to_owned(), |id| format!("account:{id}"))
}

/// Grants or refuses an appeal, with an answer to the reader.
///
/// # Errors
/// [`AppealsError`]; [`ModerationError::SameHands`] for who made the decision, [`ModerationError::Final`] after a second
/// block.
pub(crate) async fn decide(cx: &Ctx, id: &str, granted: bool, answer: &str) -> Result<(), AppealsError> {
    let row = store::case(cx.db(), id).await?.ok_or(AppealsError::Missing("case"))?;
    moderation_api::require(&cx.actor, &row.edition)?;
    let answer = fitting(answer, LONGEST).ok_or(AppealsError::Needed("an answer"))?;
    if row.state != "open" {
        return Err(AppealsError::Decided);
    }
    let told = match row.entry.is_empty() {
        true => None,
        false => moderation_api::entry(cx, &EntryId::from_stored(row.entry.clone())).await?,
    };
    let me = signature(&cx.actor);
    let blocks = moderation_api::sanctions_of(cx.db(), &row.account).await?;
    let by_me = match &told {
        Some(told) => told.actor == me,
        None => blocks.iter().any(|one| one.kind == "block" && !one.lifted && one.imposed_by == me),
    };
    if by_me || cx.actor.account().is_some_and(|account| account == row.account) {
        return Err(ModerationError::SameHands.into());
    }
    let about = told.as_ref().map_or("block", |told| told.verb.as_str());
    if granted && about == "delete" {
        return Err(ModerationError::Final.into());
    }
    // The block is lifted by moderation's own act, which refuses what is final; twice is once.
    if granted && about == "block" {
        lift_block(cx, &row.account, &answer).await?;
    }
    let (cx_, actor) = (cx.clone(), cx.actor.clone());
    cx.write(async move |tx| {
        let state = if granted { "granted" } else { "refused" };
        if !store::decide(&tx, &row.id, state, &answer, &me).await? {
            return Err(AppealsError::Decided);
        }
        let subject = Subject::new(KIND, row.id.as_str());
        let entry = Entry {
            verb: if granted { "appeal-granted" } else { "appeal-refused" },
            subject: &subject,
            author: &row.account,
            edition: &row.edition,
            rule: told.as_ref().map_or("", |told| told.rule.as_str()),
            rule_version: 1,
            policy_version: 0,
            grounds: Grounds::reason(&answer),
        };
        moderation_api::write_entry(&tx, &actor, entry).await?;
        if granted && let Some(told) = &told {
            match told.verb.as_str() {
                "remove" | "reject" | "edit" => overturn(&cx_, &tx, &told.id, &answer).await?,
                "restrict" => moderation_api::lift_restriction(&tx, &actor, &row.account).await?,
                _ => {}
            }
        }
        moderation_api::close_item(&tx, &subject, state).await?;
        let told = NewNotice {
            account: row.account.clone(),
            kind: Kind::Appeal,
            word: "appeal",
            about: format!("appeal:{}", row.id),
            source: row.id.as_str().to_owned(),
            sender: String::new(),
            edition: row.edition.clone(),
            path: moderation_api::DECISIONS.to_owned(),
            title: row.subject_line.clone(),
            quote: answer.clone(),
            quiet: true,
        };
        notify(&tx, told).await?;
        let payload = serde_json::to_string(&Letter { case: row.id.as_str().to_owned(), answered: true })
            .map_err(db::DbError::from)?;
        Ok(tx.enqueue(NewJob { kind: LETTER, key: None, payload, run_at: tx.now() }).await?)
    })
    .await
}
