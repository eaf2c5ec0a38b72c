//! Steers a story through the newsroom: its stage, who works on it, until when it is under embargo, and the notes between
//! editors. Deliberately absent: what readers see of it.

use accounts::api::Happening;
use kernel::Timestamp;
use slice::Ctx;

use crate::act::publish_story::keep_first;
use crate::api::StoryId;
use crate::error::ArticlesError;
use crate::model::length;
use crate::policy::{self, PUBLISH};
use crate::store::{later, workings};
use crate::working::{Stage, require_hand, working};

/// What is steered.
#[derive(Clone, Debug)]
pub enum Steer {
    /// To this stage; only who may publish says that it is ready.
    Stage(Stage),
    /// To this account, or to nobody.
    Assign(Option<String>),
    /// Not before this moment, or whenever.
    Embargo(Option<Timestamp>),
    /// Off the site at this moment, or never by itself.
    End(Option<Timestamp>),
    /// The update that was planned is not published.
    DropUpdate,
    /// It says what the other languages say.
    CaughtUp,
    /// A note.
    Note {
        /// What it says, 1 to 4,000 characters.
        text: String,
        /// The words of the story it stands at, at most 300 characters; empty for the whole story.
        quote: String,
        /// What stands before them, at most 32 characters.
        prefix: String,
    },
    /// This note is dealt with.
    Done(String),
}

/// Steers the story.
///
/// # Errors
/// [`ArticlesError`].
pub async fn steer_story(cx: &Ctx, id: &StoryId, steer: Steer) -> Result<(), ArticlesError> {
    let (row, section) = require_hand(cx, id).await?;
    let publish = || policy::require_in(&cx.actor, PUBLISH, &row.edition, section.as_deref());
    let (verb, detail) = match &steer {
        Steer::Stage(stage) => {
            if *stage == Stage::Ready {
                publish()?;
            }
            ("articles.stage", stage.as_str())
        }
        Steer::Assign(account) => ("articles.assign", account.as_deref().unwrap_or_default()),
        Steer::Embargo(_) => {
            publish()?;
            ("articles.embargo", "")
        }
        Steer::End(at) => {
            publish()?;
            if at.is_some_and(|at| at <= cx.now()) {
                return Err(ArticlesError::Past);
            }
            ("articles.end", "")
        }
        Steer::DropUpdate => {
            publish()?;
            ("articles.drop_update", "")
        }
        Steer::CaughtUp => ("articles.caught_up", ""),
        Steer::Note { text, quote, prefix } => {
            length("note", text, 1, 4_000)?;
            length("quote", quote, 0, 300)?;
            length("prefix", prefix, 0, 32)?;
            ("", "")
        }
        Steer::Done(_) => ("", ""),
    };
    let held = working(cx, id).await?;
    if held.version == 0 {
        keep_first(cx, id, &held).await?;
    }
    let actor = cx.actor.clone();
    let (actor, steer, edition) = (&actor, &steer, row.edition.as_str());
    cx.write(|tx| async move {
        match steer {
            Steer::Stage(stage) => workings::set_stage(&tx, id, stage.as_str()).await?,
            Steer::Assign(account) => workings::set_assignee(&tx, id, account.as_deref()).await?,
            Steer::Embargo(at) => workings::set_embargo(&tx, id, *at).await?,
            Steer::End(at) => later::plan_end(&tx, id, *at).await?,
            Steer::DropUpdate => later::drop_update(&tx, id).await?,
            Steer::CaughtUp => later::caught_up(&tx, id).await.map(|_| ())?,
            Steer::Note { text, quote, prefix } => {
                workings::add_note(&tx, id, actor.account(), (text.trim(), quote, prefix)).await?;
            }
            Steer::Done(note) => workings::finish_note(&tx, id, note).await?,
        }
        if !verb.is_empty() {
            let what = Happening { verb, subject_kind: "story", subject: id.as_str(), edition, detail };
            accounts::api::note(&tx, actor, &what).await?;
        }
        Ok(())
    })
    .await
}
