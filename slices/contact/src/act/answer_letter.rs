//! Answers a letter by mail: the answer is kept with the letter, and a job sends it.

use accounts::api::Happening;
use db::NewJob;
use slice::Ctx;

use crate::act::open_letter::readable;
use crate::error::ContactError;
use crate::jobs::{SEND_ANSWER, SendAnswer};
use crate::model::{MessageId, ReplyId, State, TEXT, lines};
use crate::store::mailbox::{self, ANSWER};

/// An answer as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The same for every repetition of one attempt.
    pub(crate) attempt: ReplyId,
    /// How many answers the letter had when this one was begun.
    pub(crate) seen: i64,
    /// The words, 1 to 10,000 characters.
    pub(crate) text: String,
}

/// Keeps the answer, enqueues its sending and notes that the letter is answered. The same attempt twice is one answer.
///
/// # Errors
/// [`ContactError::Answered`] where somebody else was sooner.
pub(crate) async fn answer_letter(cx: &Ctx, id: &MessageId, answer: Answer) -> Result<(), ContactError> {
    let (message, handling) = readable(cx, id).await?;
    let text = lines(&answer.text);
    if !(1..=TEXT).contains(&text.chars().count()) {
        return Err(ContactError::Length(TEXT));
    }
    let actor = cx.actor.clone();
    let (actor, text, answer, message) = (&actor, &text, &answer, &message);
    cx.write(|tx| async move {
        if let Some(earlier) = mailbox::reply(&tx, &answer.attempt).await? {
            return if earlier.message == *id { Ok(()) } else { Err(ContactError::NoLetter) };
        }
        if mailbox::answers(&tx, id).await? != answer.seen {
            return Err(ContactError::Answered);
        }
        mailbox::add_reply(&tx, &answer.attempt, id, ANSWER, actor.account(), text).await?;
        mailbox::set_state(&tx, id, State::Answered.as_str()).await?;
        if handling.assignee.is_none() {
            mailbox::set_assignee(&tx, id, actor.account()).await?;
        }
        let payload = SendAnswer { reply: answer.attempt.clone() }.to_json()?;
        tx.enqueue(NewJob { kind: SEND_ANSWER, key: None, payload, run_at: tx.now() }).await?;
        let what =
            Happening { edition: &message.edition, ..Happening::of("contact.answer", "letter", id.as_str()) };
        accounts::api::note(&tx, actor, &what).await?;
        Ok(())
    })
    .await
}
