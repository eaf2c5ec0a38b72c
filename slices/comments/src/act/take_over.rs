//! Take over the comments that came with a story from another system: each once, in its thread, under its author's name.
//! What readers saw there is not judged again. Run again it changes nothing, but takes off the names that were erased.

use std::collections::HashMap;

use articles::api::{ArrivedComment, arrived_comments};
use db::DbError;
use slice::Ctx;

use crate::api::DiscussionChanged;
use crate::error::CommentsError;
use crate::model::{CommentId, State, tidied};
use crate::store::comments::{self, NewRow};
use crate::store::lists::{self, SourceRow};

/// How many comments are written in one transaction.
const PORTION: usize = 200;

/// Takes over what there is under a story that readers see; nothing under one that they do not.
///
/// # Errors
/// [`CommentsError`].
pub(crate) async fn take_over(cx: &Ctx, story: &str) -> Result<(), CommentsError> {
    let arrived = arrived_comments(cx, story).await?;
    if arrived.is_empty() {
        return Ok(());
    }
    let story = match super::submit::story(cx, story).await {
        Ok(story) => story,
        Err(CommentsError::Missing(_)) => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut known: HashMap<String, SourceRow> = HashMap::new();
    for portion in arrived.chunks(PORTION) {
        let sources: Vec<&str> = portion.iter().map(|one| one.source.as_str()).collect();
        let rows =
            lists::by_sources(cx.db(), &serde_json::to_string(&sources).map_err(DbError::from)?).await?;
        known.extend(rows.into_iter().map(|row| (row.source.clone(), row)));
    }
    let nameless: Vec<String> = arrived
        .iter()
        .filter(|one| one.name.is_empty())
        .filter_map(|one| known.get(&one.source).filter(|row| !row.name.is_empty()))
        .map(|row| row.id.clone())
        .collect();
    let ordered = in_order(&arrived);
    for portion in ordered.chunks(PORTION) {
        let new: Vec<&ArrivedComment> =
            portion.iter().copied().filter(|one| !known.contains_key(&one.source)).collect();
        if new.is_empty() {
            continue;
        }
        let (story, known_) = (&story, &known);
        let written = cx
            .write::<_, DbError, _, _>(async move |tx| {
                let mut written: HashMap<String, SourceRow> = HashMap::new();
                for one in new {
                    let id = CommentId::new(tx.ids());
                    let parent =
                        one.parent.as_ref().and_then(|at| written.get(at).or_else(|| known_.get(at)));
                    let root = parent.map_or(id.as_str(), |parent| parent.root.as_str()).to_owned();
                    let place = match parent {
                        Some(_) => comments::next_place(&tx, &root).await?.unwrap_or(1),
                        None => 0,
                    };
                    let text = tidied(&one.text);
                    let row = NewRow {
                        id: &id,
                        story: story.id.as_str(),
                        edition: &story.edition,
                        root: &root,
                        parent: parent.map(|parent| parent.id.as_str()),
                        place,
                        account: "",
                        name: &one.name,
                        text: &text,
                        state: State::Published,
                        token: None,
                        source: Some(&one.source),
                        created_at: one.written_at.or(story.published_at).unwrap_or_else(|| tx.now()),
                    };
                    if comments::insert(&tx, &row).await?
                        && let Some(row) = comments::comment(&tx, id.as_str()).await?
                    {
                        comments::count(&tx, &row, 1).await?;
                    }
                    let (id, source) = (id.as_str().to_owned(), one.source.clone());
                    written.insert(source.clone(), SourceRow { source, id, root, name: one.name.clone() });
                }
                tx.emit(&DiscussionChanged { story: story.id.as_str().to_owned() }).await?;
                Ok(written)
            })
            .await?;
        known.extend(written);
    }
    if nameless.is_empty() {
        return Ok(());
    }
    let ids = serde_json::to_string(&nameless).map_err(DbError::from)?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        comments::take_names_off(&tx, &ids).await?;
        tx.emit(&DiscussionChanged { story: story.id.as_str().to_owned() }).await
    })
    .await?;
    Ok(())
}

/// As they came, each after the one that it answers; those whose parent did not come stand by themselves.
fn in_order(arrived: &[ArrivedComment]) -> Vec<&ArrivedComment> {
    let here: HashMap<&str, &ArrivedComment> = arrived.iter().map(|one| (one.source.as_str(), one)).collect();
    let mut done = std::collections::HashSet::new();
    let mut out = Vec::with_capacity(arrived.len());
    for one in arrived {
        let mut line = Vec::new();
        let mut next = Some(one);
        // A chain that bites its own tail ends where it was begun.
        while let Some(comment) = next.filter(|comment| done.insert(comment.source.as_str())) {
            line.push(comment);
            next = comment.parent.as_deref().and_then(|source| here.get(source).copied());
        }
        out.extend(line.into_iter().rev());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_stands_after_what_it_answers_whatever_the_order_and_a_circle_ends() {
        let one = |source: &str, parent: Option<&str>| ArrivedComment {
            source: source.into(),
            parent: parent.map(Into::into),
            name: String::new(),
            text: String::new(),
            written_at: None,
        };
        let all = [
            one("c", Some("b")),
            one("b", Some("a")),
            one("a", None),
            one("x", Some("y")),
            one("y", Some("x")),
        ];
        let sources: Vec<&str> = in_order(&all).iter().map(|one| one.source.as_str()).collect();
        assert_eq!(sources, ["a", "b", "c", "y", "x"]);
    }
}
