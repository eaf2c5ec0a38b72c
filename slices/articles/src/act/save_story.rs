//! Saves a working copy: every save is a revision, nothing is written over unseen.

use db::DbError;
use editions::api as editions_api;
use kernel::{Actor, MINUTE, Timestamp};
use slice::Ctx;
use text::Document;

use crate::api::StoryId;
use crate::body::pictures_in;
use crate::error::ArticlesError;
use crate::policy::{self, FILE};
use crate::store::uses;
use crate::store::workings::{self, NewText};
use crate::working::{Fields, check, require_hand, working};

/// How long a lock holds after its holder was last heard of, in milliseconds.
pub(crate) const PATIENCE: i64 = 2 * MINUTE;

/// A text to save.
#[derive(Clone, Debug)]
pub struct Save {
    /// The version it was written on.
    pub base_version: i64,
    /// The same for every repetition of one attempt.
    pub save_id: String,
    /// The body.
    pub document: Document,
    /// The fields.
    pub fields: Fields,
    /// What was left out when a conflict was settled: kept as a revision beside the present one.
    pub set_aside: Option<(Document, Fields)>,
}

/// What became of a save.
#[derive(Clone, Debug)]
pub enum Saved {
    /// It is the story's text now.
    Stored {
        /// Its version.
        version: i64,
    },
    /// The story is no longer at the version the text was written on; nothing was stored.
    Conflict {
        /// The present version.
        version: i64,
        /// The present body.
        body: Document,
        /// The present fields.
        fields: Fields,
        /// The account that wrote them.
        by: Option<String>,
        /// When.
        at: Timestamp,
    },
    /// Somebody else has the story in hand; nothing was stored.
    Locked {
        /// The account.
        by: String,
        /// Since when.
        since: Timestamp,
    },
}

/// Saves the text on top of `base_version`.
///
/// # Errors
/// [`ArticlesError`].
pub async fn save_story(cx: &Ctx, id: &StoryId, save: Save) -> Result<Saved, ArticlesError> {
    let (row, section) = require_hand(cx, id).await?;
    policy::require_in(&cx.actor, FILE, &row.edition, section.as_deref())?;
    check(&save.fields)?;
    save.document.check()?;
    if let Some((document, fields)) = &save.set_aside {
        check(fields)?;
        document.check()?;
    }
    if save.save_id.len() > 100 {
        return Err(ArticlesError::Unknown("save_id"));
    }
    let wanted = save.fields.get("section").map(String::as_str).filter(|slug| !slug.is_empty());
    let section_id = match wanted {
        Some(slug) => {
            policy::require_in(&cx.actor, FILE, &row.edition, Some(slug))?;
            let found = editions_api::section(cx.db(), &row.edition, slug).await?;
            Some(found.ok_or_else(|| ArticlesError::NoSection(slug.to_owned()))?.id.as_str().to_owned())
        }
        None => row.section.clone().filter(|_| !save.fields.contains_key("section")),
    };
    let approved = (row.status != "draft").then_some(0);
    let (fields, body) = (as_json(&save.fields)?, save.document.to_json());
    let aside = match &save.set_aside {
        Some((document, fields)) => Some((document.to_json(), as_json(fields)?)),
        None => None,
    };
    let account = cx.actor.account().map(str::to_owned);
    let (save, account, fields, body, section_id) = (&save, &account, &fields, &body, &section_id);
    let word = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or_default();
    let (headline, standfirst) = (word(&save.fields, "headline"), word(&save.fields, "standfirst"));
    let done = cx
        .write::<_, ArticlesError, _, _>(|tx| async move {
            if let Some(version) = workings::version_of_attempt(&tx, id, &save.save_id).await? {
                return Ok(Some(Saved::Stored { version }));
            }
            if let Some((by, since)) = other_holder(&tx, &Actor::clone(&cx.actor), id, tx.now()).await? {
                return Ok(Some(Saved::Locked { by, since }));
            }
            let text = NewText { headline: &headline, fields, body, account: account.as_deref() };
            let stored = match save.base_version {
                0 => workings::begin(&tx, id, (1, approved, "draft"), &text).await?,
                base => workings::replace(&tx, id, base, &text).await?,
            };
            if !stored {
                return Ok(None);
            }
            let version = save.base_version + 1;
            let attempt = (Some(version), save.base_version, Some(save.save_id.as_str()));
            workings::add_revision(&tx, id, attempt, &text).await?;
            let lead = save.fields.get("picture").filter(|id| !id.is_empty()).cloned();
            uses::replace(&tx, id, uses::Place::Desk, pictures_in(&save.document).into_iter().chain(lead))
                .await?;
            if let Some((body, fields)) = &aside {
                let headline = save.set_aside.as_ref().map(|(_, fields)| word(fields, "headline"));
                let headline = headline.unwrap_or_default();
                let text = NewText { headline: &headline, fields, body, account: account.as_deref() };
                workings::add_revision(&tx, id, (None, save.base_version, None), &text).await?;
            }
            if let Some(account) = account {
                workings::take_lock(&tx, id, account).await?;
            }
            workings::show_in_lists(&tx, id, (&headline, &standfirst, section_id.as_deref())).await?;
            Ok(Some(Saved::Stored { version }))
        })
        .await?;
    match done {
        Some(saved) => Ok(saved),
        None => {
            let held = working(cx, id).await?;
            Ok(Saved::Conflict {
                version: held.version,
                body: held.body,
                fields: held.fields,
                by: held.changed_by,
                at: held.changed_at,
            })
        }
    }
}

fn as_json(fields: &Fields) -> Result<String, DbError> {
    Ok(serde_json::to_string(fields)?)
}

/// Who else has the story in hand and was heard of a short while ago.
pub(crate) async fn other_holder(
    on: &impl db::Reads,
    actor: &Actor,
    id: &StoryId,
    now: Timestamp,
) -> Result<Option<(String, Timestamp)>, DbError> {
    let lock = workings::lock(on, id).await?;
    let lock = lock.filter(|lock| now.since(lock.beat) < PATIENCE && actor.account() != Some(&lock.account));
    Ok(lock.map(|lock| (lock.account, lock.since)))
}
