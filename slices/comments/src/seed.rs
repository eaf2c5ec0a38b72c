//! The demo paper's discussion: readers, what they wrote under several stories in three languages, and something for the
//! moderators to look at. The texts lie in `seed/discussion.toml`.

use std::collections::HashMap;

use accounts::api::{AccountId, DEMO_PASSWORD, NewReader, establish_reader};
use articles::api::{Query, rows, story_by_source};
use kernel::{Actor, MINUTE, Timestamp};
use moderation::api::{Reporting, Subject, report};
use serde::Deserialize;
use slice::Ctx;

use crate::act::establish::establish;
use crate::act::react::react;
use crate::act::submit::{Submission, submit};
use crate::api::Establishing;
use crate::error::CommentsError;
use crate::model::KIND;

#[derive(Deserialize)]
struct Seed {
    reader: Vec<Reader>,
    comment: Vec<Comment>,
    held: Vec<Held>,
    report: Vec<Report>,
}

#[derive(Deserialize)]
struct Reader {
    id: String,
    name: String,
    edition: String,
}

#[derive(Deserialize)]
struct Comment {
    id: String,
    story: String,
    by: String,
    parent: Option<String>,
    minutes: i64,
    #[serde(default)]
    likes: Vec<String>,
    text: String,
}

#[derive(Deserialize)]
struct Held {
    story: String,
    name: String,
    edition: String,
    text: String,
    #[serde(default)]
    insist: bool,
}

#[derive(Deserialize)]
struct Report {
    comment: String,
    by: String,
    rule: String,
    text: String,
}

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    let seed: Seed =
        toml::from_str(include_str!("../seed/discussion.toml")).map_err(|error| error.to_string())?;
    let wrong = |error: CommentsError| error.to_string();
    let mut readers: HashMap<String, AccountId> = HashMap::new();
    for (number, reader) in seed.reader.iter().enumerate() {
        // The first one's password is no secret, so that whoever tries the demo can comment.
        let email = if number == 0 {
            "reader@lindenport.example".into()
        } else {
            format!("{}@readers.example", reader.id)
        };
        let password = (number == 0).then(|| DEMO_PASSWORD.to_owned());
        readers.insert(reader.id.clone(), person(&cx, email, &reader.name, password, &reader.edition).await?);
    }
    let actor = |id: &AccountId| Actor::Account { id: id.as_str().into(), permissions: Vec::new() };
    let mut comments: HashMap<String, String> = HashMap::new();
    for comment in &seed.comment {
        let Some((story, published)) = story(&cx, &comment.story).await? else { continue };
        let Some(by) = readers.get(&comment.by) else { return Err(format!("no reader {:?}", comment.by)) };
        let at = published.plus(comment.minutes * MINUTE);
        let new = Establishing {
            source: format!("fixture:{}", comment.id),
            parent_source: comment.parent.as_ref().map(|parent| format!("fixture:{parent}")),
            story,
            account: by.as_str().to_owned(),
            name: String::new(),
            text: comment.text.clone(),
            written_at: Some(if at > cx.now() { cx.now() } else { at }),
        };
        let id = establish(&cx, new).await.map_err(wrong)?;
        for liker in comment.likes.iter().filter_map(|liker| readers.get(liker)) {
            react(&cx.on_behalf_of(actor(liker)), &id).await.map_err(wrong)?;
        }
        comments.insert(comment.id.clone(), id);
    }
    for (number, held) in seed.held.iter().enumerate() {
        let Some((story, _)) = story(&cx, &held.story).await? else { continue };
        let id = person(&cx, format!("new{number}@readers.example"), &held.name, None, &held.edition).await?;
        let new =
            Submission { story, text: held.text.clone(), insists: held.insist, ..Submission::default() };
        submit(&cx.on_behalf_of(actor(&id)), new).await.map_err(|error| format!("{}: {error}", held.name))?;
    }
    for one in &seed.report {
        let (Some(comment), Some(by)) = (comments.get(&one.comment), readers.get(&one.by)) else { continue };
        let found =
            crate::store::comments::comment(cx.db(), comment).await.map_err(|error| error.to_string())?;
        let Some(row) = found else { continue };
        let new = Reporting {
            rule: one.rule.clone(),
            text: one.text.clone(),
            account: by.as_str().to_owned(),
            token: format!("{}:{comment}", by.as_str()),
            reference: cx.ids().next(),
            ..Reporting::default()
        };
        let at = (row.account.as_str(), row.edition.as_str(), row.story.as_str());
        report(&cx, Subject::new(KIND, comment.clone()), at, new).await.map_err(|error| error.to_string())?;
    }
    Ok(())
}

async fn person(
    cx: &Ctx,
    email: String,
    name: &str,
    password: Option<String>,
    edition: &str,
) -> Result<AccountId, String> {
    let new = NewReader { email, name: name.to_owned(), password, edition: edition.to_owned() };
    establish_reader(cx, new).await.map_err(|error| format!("{name}: {error}"))
}

/// A story of the demo by `edition:id`, and when it was published.
async fn story(cx: &Ctx, key: &str) -> Result<Option<(String, Timestamp)>, String> {
    let found =
        story_by_source(cx.db(), &format!("fixture:{key}")).await.map_err(|error| error.to_string())?;
    let Some(id) = found else { return Ok(None) };
    let ids = [id.as_str().to_owned()];
    let rows = rows(cx.db(), &Query::ids(&ids)).await.map_err(|error| error.to_string())?;
    let row = rows.into_iter().next();
    Ok(row.and_then(|row| Some((row.id.as_str().to_owned(), row.published_at?))))
}
