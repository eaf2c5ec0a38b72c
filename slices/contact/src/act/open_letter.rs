//! Opens a letter: from then on nobody is told that it is new.

use slice::Ctx;

use crate::error::ContactError;
use crate::model::MessageId;
use crate::policy::{self, ANSWER};
use crate::store::mailbox::{self, Handling};
use crate::store::{self, StoredMessage};

/// The letter for someone who may read it, noted as opened.
///
/// # Errors
/// [`ContactError`].
pub(crate) async fn open_letter(cx: &Ctx, id: &MessageId) -> Result<(StoredMessage, Handling), ContactError> {
    let (message, handling) = readable(cx, id).await?;
    if handling.opened_at.is_none() {
        cx.write::<_, ContactError, _, _>(async |tx| Ok(mailbox::set_opened(&tx, id).await?)).await?;
    }
    Ok((message, handling))
}

/// The letter, if there is one and the actor may read it.
///
/// # Errors
/// [`ContactError`].
pub(crate) async fn readable(cx: &Ctx, id: &MessageId) -> Result<(StoredMessage, Handling), ContactError> {
    let message = store::message(cx.db(), id).await?.ok_or(ContactError::NoLetter)?;
    if !policy::may_read(&cx.actor, &message.edition, &message.topic) {
        return Err(ContactError::Forbidden(ANSWER));
    }
    let handling = mailbox::handling(cx.db(), id).await?.ok_or(ContactError::NoLetter)?;
    Ok((message, handling))
}
