//! Submit a comment: check, judge, keep, tell.

use accounts::api::AccountId;
use articles::api::{Query, StoryRow, rows};
use db::{DbError, NewJob};
use kernel::Actor;
use moderation::api::{self as moderation_api, Action, Entering, Outcome, Subject, TextContext, Written};
use slice::Ctx;
use web::Network;

use crate::api::DiscussionChanged;
use crate::config::Config;
use crate::error::CommentsError;
use crate::model::{CommentId, KIND, State, tidied};
use crate::policy;
use crate::store::comments::{self, CommentRow, NewRow};
use crate::store::{follows, lists, readers};
use crate::tell::{New, TELL};
use crate::thread::rules_of;
use crate::throttle::{Throttle, WINDOW};

/// A comment as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submission {
    pub(crate) story: String,
    /// The comment that is answered.
    pub(crate) parent: Option<String>,
    pub(crate) text: String,
    /// The form's own mark: the same form with the same text twice is one comment.
    pub(crate) token: String,
    /// Whether the author read what the screening says and wants a moderator to look.
    pub(crate) insists: bool,
    pub(crate) network: Network,
}

/// What became of a submission.
#[derive(Clone, Debug)]
pub(crate) struct Submitted {
    pub(crate) id: CommentId,
    pub(crate) story: String,
    pub(crate) outcome: Outcome,
}

/// The story, as long as readers see it.
///
/// # Errors
/// [`CommentsError::Missing`].
pub(crate) async fn story(cx: &Ctx, id: &str) -> Result<StoryRow, CommentsError> {
    let ids = [id.to_owned()];
    let found = rows(cx.db(), &Query::ids(&ids)).await?.into_iter().next();
    found.ok_or(CommentsError::Missing("story"))
}

/// A text that may be kept, as long as its length goes.
///
/// # Errors
/// [`CommentsError::Text`].
pub(crate) fn fitting(cx: &Ctx, text: &str) -> Result<String, CommentsError> {
    let text = tidied(text);
    let longest = usize::try_from(cx.config::<Config>().longest).unwrap_or(usize::MAX);
    match text.chars().count() {
        0 => Err(CommentsError::Text("empty")),
        count if count > longest => Err(CommentsError::Text("long")),
        _ => Ok(text),
    }
}

/// Whether the actor is one of the paper's people.
pub(crate) fn is_staff(actor: &Actor) -> bool {
    matches!(actor, Actor::Account { permissions, .. } if !permissions.is_empty())
}

/// Submits a comment for the actor.
///
/// # Errors
/// [`CommentsError`]; [`CommentsError::Rephrase`] carries what the author is asked to put differently.
pub(crate) async fn submit(cx: &Ctx, new: Submission) -> Result<Submitted, CommentsError> {
    let account = cx.actor.account().ok_or(CommentsError::SignIn)?.to_owned();
    let config = cx.config::<Config>();
    let text = fitting(cx, &new.text)?;
    let token = digest(&account, &new, &text);
    if let Some(held) = comments::by_token(cx.db(), &token).await? {
        return Ok(again(held));
    }
    let story = story(cx, &new.story).await?;
    let rules = rules_of(cx, &story).await?;
    let standing = moderation_api::standing(cx.db(), &account, cx.now()).await?;
    policy::may_write(&standing, &rules, cx.now())?;
    let written = lists::written_since(cx.db(), &account, cx.now().plus(-WINDOW)).await?;
    let by_network = cx.state::<Throttle>().map_or(0, |all| all.count(new.network, cx.now()));
    if written >= i64::from(config.per_reader) || by_network > config.per_network {
        return Err(CommentsError::TooMany);
    }
    let parent = match &new.parent {
        Some(id) => Some(answerable(cx, id, story.id.as_str()).await?),
        None => None,
    };
    let site = cx.sites().get(&story.edition).ok_or(CommentsError::Missing("edition"))?;
    let reader = readers::reader(cx.db(), &account).await?;
    let published = reader.map_or(0, |reader| reader.published);
    let context = TextContext {
        edition: &story.edition,
        lang: site.lang.as_str(),
        story: Some((&story.headline, &story.standfirst)),
        first_link: published == 0,
        ..TextContext::default()
    };
    let verdict = moderation_api::judge(cx, &text, context).await?;
    if verdict.action == Action::AskToRephrase && !new.insists {
        return Err(CommentsError::Rephrase(Box::new(verdict)));
    }
    let id = CommentId::new(cx.ids());
    let subject = Subject::new(KIND, id.as_str());
    let entering = Written {
        subject: &subject,
        author: &account,
        place: story.id.as_str(),
        edition: &story.edition,
        text: &text,
    };
    let watched = match verdict.action {
        Action::Reject => moderation_api::Watched::default(),
        _ => moderation_api::watch(cx, &entering).await?,
    };
    let waits = policy::waits(&config, rules.mode_at(cx.now()), published, is_staff(&cx.actor));
    let versions = moderation_api::versions(cx, &story.edition).await?;
    let outcome = moderation_api::outcome_of(&verdict, &watched, waits);
    let state = match outcome {
        Outcome::Published => State::Published,
        Outcome::Held => State::Held,
        Outcome::Removed => State::Removed,
    };
    let (id, token, text, account) = (&id, &token, &text, &account);
    let (subject, verdict, watched, story, parent) = (&subject, &verdict, &watched, &story, &parent);
    let versions = &versions;
    let kept = cx
        .write::<_, DbError, _, _>(async move |tx| {
            let written =
                Written { subject, author: account, place: story.id.as_str(), edition: &story.edition, text };
            // The ledger before the thread, as decisions do: whoever waits for both waits in one order.
            moderation_api::enter(cx, &tx, versions, &Entering { written, verdict, watched, waits }).await?;
            let place = match parent {
                Some(parent) => comments::next_place(&tx, &parent.root).await?.unwrap_or(1),
                None => 0,
            };
            let row = NewRow {
                id,
                story: story.id.as_str(),
                edition: &story.edition,
                root: parent.as_ref().map_or(id.as_str(), |parent| parent.root.as_str()),
                parent: parent.as_ref().map(|parent| parent.id.as_str()),
                place,
                account,
                name: "",
                text,
                state,
                token: Some(token),
                source: None,
                created_at: tx.now(),
            };
            if !comments::insert(&tx, &row).await? {
                return Err(DbError::Unstorable("the form was sent twice at once".into()));
            }
            if outcome == Outcome::Removed {
                return Ok(());
            }
            if outcome == Outcome::Published
                && let Some(row) = comments::comment(&tx, id.as_str()).await?
            {
                comments::count(&tx, &row, 1).await?;
                published_now(&tx, &row).await?;
            }
            Ok(())
        })
        .await;
    match kept {
        Ok(()) => Ok(Submitted { id: id.clone(), story: story.id.as_str().to_owned(), outcome }),
        // The same form came twice at once: the other one is the comment.
        Err(error) => match comments::by_token(cx.db(), token).await? {
            Some(held) => Ok(again(held)),
            None => Err(error.into()),
        },
    }
}

/// What follows when a comment is seen for the first time or again: pages are made anew, and who is answered or
/// follows hears of it.
///
/// # Errors
/// The database's.
pub(crate) async fn published_now(tx: &db::Tx, row: &CommentRow) -> Result<(), DbError> {
    tx.emit(&DiscussionChanged { story: row.story.clone() }).await?;
    if !row.account.is_empty() && (row.parent.is_some() || follows::anyone(tx, &row.story).await?) {
        let payload = serde_json::to_string(&New { comment: row.id.as_str().to_owned() })?;
        let key = Some(row.id.as_str().to_owned());
        tx.enqueue(NewJob { kind: TELL, key, payload, run_at: tx.now() }).await?;
    }
    Ok(())
}

/// The comment that is answered, as long as it is seen and belongs to the story.
async fn answerable(cx: &Ctx, id: &str, story: &str) -> Result<CommentRow, CommentsError> {
    let parent = comments::comment(cx.db(), id).await?.filter(|row| row.story == story && row.is_published());
    let parent = parent.ok_or(CommentsError::Missing("comment"))?;
    // What a hidden account wrote is not shown and not answered.
    if !parent.account.is_empty()
        && accounts::api::profile(cx.db(), &AccountId::from_stored(parent.account.clone())).await?.is_none()
    {
        return Err(CommentsError::Missing("comment"));
    }
    Ok(parent)
}

fn again(held: CommentRow) -> Submitted {
    let outcome = match held.state.as_str() {
        "published" => Outcome::Published,
        "held" => Outcome::Held,
        _ => Outcome::Removed,
    };
    Submitted { id: held.id, story: held.story, outcome }
}

fn digest(account: &str, new: &Submission, text: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [account, &new.token, &new.story, new.parent.as_deref().unwrap_or_default(), text] {
        hasher.update(part.as_bytes()).update(&[0]);
    }
    hasher.finalize().to_hex().to_string()
}
