//! Steers a letter through the desk: its state, in whose hands it is, and the notes between editors.

use accounts::api::{AccountId, Happening};
use slice::Ctx;

use crate::act::open_letter::readable;
use crate::error::ContactError;
use crate::model::{MessageId, ReplyId, State, TEXT, lines};
use crate::policy;
use crate::store::mailbox::{self, NOTE};

/// What is steered.
#[derive(Clone, Debug)]
pub(crate) enum Steer {
    /// It waits, needs nothing, or is spam.
    State(State),
    /// To this account, or to nobody.
    Assign(Option<AccountId>),
    /// A note, 1 to 10,000 characters.
    Note(String),
}

/// Steers the letter. A letter passed on is still the reader's: only who may read it gets it.
///
/// # Errors
/// [`ContactError`].
pub(crate) async fn steer_letter(cx: &Ctx, id: &MessageId, steer: Steer) -> Result<(), ContactError> {
    let (message, _) = readable(cx, id).await?;
    let steer = match steer {
        Steer::Note(text) => {
            let text = lines(&text);
            if !(1..=TEXT).contains(&text.chars().count()) {
                return Err(ContactError::Length(TEXT));
            }
            Steer::Note(text)
        }
        other => other,
    };
    if let Steer::Assign(Some(account)) = &steer {
        let reader = accounts::api::actor(cx.db(), account).await?;
        if !policy::may_read(&reader, &message.edition, &message.topic) {
            return Err(ContactError::NoReader);
        }
    }
    let (verb, detail) = match &steer {
        Steer::State(state) => ("contact.state", state.as_str()),
        Steer::Assign(account) => ("contact.assign", account.as_ref().map_or("", AccountId::as_str)),
        Steer::Note(_) => ("contact.note", ""),
    };
    let actor = cx.actor.clone();
    let (actor, steer, edition) = (&actor, &steer, message.edition.as_str());
    cx.write(|tx| async move {
        match steer {
            Steer::State(state) => mailbox::set_state(&tx, id, state.as_str()).await?,
            Steer::Assign(account) => {
                mailbox::set_assignee(&tx, id, account.as_ref().map(AccountId::as_str)).await?;
            }
            Steer::Note(text) => {
                let note = ReplyId::new(tx.ids());
                mailbox::add_reply(&tx, &note, id, NOTE, actor.account(), text).await?;
            }
        }
        let what = Happening { verb, subject_kind: "letter", subject: id.as_str(), edition, detail };
        accounts::api::note(&tx, actor, &what).await?;
        Ok(())
    })
    .await
}
