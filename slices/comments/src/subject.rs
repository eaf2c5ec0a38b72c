//! How moderation sees comments: shown to a moderator, and what a decision makes of them; and who the people are.

use std::collections::HashMap;

use accounts::api::{Face, faces};
use articles::api::{Query, StoryId, address_of, rows};
use db::{DbError, NewJob, Tx};
use moderation::api::{Applied, Outcome, People, Person, Presented, Rewritten, SubjectKind};
use notices::api::Kind;
use slice::Ctx;

use crate::act::submit::published_now;
use crate::api::DiscussionChanged;
use crate::jobs::{DECISION_LETTER, Decided};
use crate::model::{KIND, State};
use crate::store::{comments, lists, readers};
use crate::tell::{comment_of, of_decision};

/// Comments, as moderation knows them.
pub(crate) fn kind() -> SubjectKind {
    SubjectKind::new(KIND, apply, present).rewritten_by(rewrite)
}

/// Accounts, as moderation knows them.
pub(crate) fn people() -> People {
    People::new(async |cx: Ctx, ids: Vec<String>| {
        let all = faces(cx.db(), &ids).await?;
        let person = |face: Face| Person {
            id: face.id.as_str().to_owned(),
            name: face.name,
            number: face.number,
            since: face.created_at,
            staff: face.staff,
        };
        Ok(all.into_iter().map(person).collect())
    })
}

async fn apply(_: Ctx, tx: Tx, applied: Applied) -> Result<(), DbError> {
    let Some(row) = comments::comment(&tx, &applied.subject).await? else { return Ok(()) };
    if row.state == State::Deleted.as_str() {
        return Ok(());
    }
    let state = match applied.outcome {
        Outcome::Published => State::Published,
        Outcome::Held => State::Held,
        Outcome::Removed => State::Removed,
    };
    let was_published = row.is_published();
    comments::set_state(&tx, &row, state, &applied.rule).await?;
    if state == State::Published && !was_published {
        published_now(&tx, &row).await?;
    } else {
        tx.emit(&DiscussionChanged { story: row.story.clone() }).await?;
    }
    if state != State::Published {
        notices::api::withdraw_about(&tx, Kind::Reply, &comment_of(row.id.as_str())).await?;
    }
    if row.account.is_empty() || applied.automatic {
        return Ok(());
    }
    if state == State::Published && !was_published {
        of_decision(&tx, &row, "published", applied.entry.as_str()).await?;
    }
    if state == State::Removed {
        of_decision(&tx, &row, "removed", applied.entry.as_str()).await?;
        readers::lose_trust(&tx, &row.account).await?;
        let payload = serde_json::to_string(&Decided { entry: applied.entry.as_str().to_owned() })?;
        let key = Some(applied.entry.as_str().to_owned());
        tx.enqueue(NewJob { kind: DECISION_LETTER, key, payload, run_at: tx.now() }).await?;
    }
    Ok(())
}

/// Another text by a moderator, or the author's own again; shown in either case.
async fn rewrite(_: Ctx, tx: Tx, rewritten: Rewritten) -> Result<(), DbError> {
    let Some(row) = comments::comment(&tx, &rewritten.subject).await? else { return Ok(()) };
    if row.state == State::Deleted.as_str() {
        return Ok(());
    }
    let changed = rewritten.text.is_some();
    let text = match rewritten.text {
        Some(text) => Some(text),
        None => comments::before_moderators(&tx, &row.id).await?,
    };
    if let Some(text) = text {
        comments::set_text(&tx, &row, &text, &rewritten.by).await?;
        comments::set_moderated(&tx, &row.id, changed).await?;
    }
    let was_published = row.is_published();
    comments::set_state(&tx, &row, State::Published, "").await?;
    if was_published {
        tx.emit(&DiscussionChanged { story: row.story.clone() }).await?;
    } else {
        published_now(&tx, &row).await?;
    }
    if changed && !row.account.is_empty() {
        of_decision(&tx, &row, "edited", rewritten.entry.as_str()).await?;
        let payload = serde_json::to_string(&Decided { entry: rewritten.entry.as_str().to_owned() })?;
        let key = Some(rewritten.entry.as_str().to_owned());
        tx.enqueue(NewJob { kind: DECISION_LETTER, key, payload, run_at: tx.now() }).await?;
    }
    Ok(())
}

async fn present(cx: Ctx, ids: Vec<String>) -> Result<Vec<Presented>, DbError> {
    let found = lists::by_ids(cx.db(), &serde_json::to_string(&ids)?).await?;
    let parents: Vec<&String> = found.iter().filter_map(|row| row.parent.as_ref()).collect();
    let parents = if parents.is_empty() {
        Vec::new()
    } else {
        lists::by_ids(cx.db(), &serde_json::to_string(&parents)?).await?
    };
    let accounts: Vec<String> = found.iter().map(|row| row.account.clone()).collect();
    let names: HashMap<String, String> = faces(cx.db(), &accounts)
        .await?
        .into_iter()
        .map(|face| (face.id.as_str().to_owned(), face.name))
        .collect();
    let mut stories: Vec<String> = found.iter().map(|row| row.story.clone()).collect();
    stories.sort();
    stories.dedup();
    let mut headlines = HashMap::new();
    for row in rows(cx.db(), &Query::ids(&stories)).await? {
        let address = address_of(&cx, &StoryId::from_stored(row.id.as_str().to_owned())).await?;
        headlines.insert(row.id.as_str().to_owned(), (row.headline, address.unwrap_or_default()));
    }
    let mut all = Vec::new();
    for row in found {
        let (heading, address) = headlines.get(&row.story).cloned().unwrap_or_default();
        let context = row.parent.as_ref().and_then(|id| parents.iter().find(|row| row.id.as_str() == id));
        all.push(Presented {
            url: format!("{address}?comment={id}#comment-{id}", id = row.id),
            subject: row.id.as_str().to_owned(),
            name: names.get(&row.account).cloned().unwrap_or(row.name),
            text: row.text,
            author: row.account,
            heading,
            at: row.created_at,
            place: row.story,
            context: context.map(|row| row.text.clone()),
        });
    }
    Ok(all)
}
