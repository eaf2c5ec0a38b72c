//! Take a reader's message: check it, keep it, and have it delivered.

use db::NewJob;
use kernel::HOUR;
use slice::Ctx;
use web::Challenge;

use crate::config::Config;
use crate::error::ContactError;
use crate::jobs::{DELIVER, Deliver};
use crate::model::{Draft, MessageId, Mistakes};
use crate::{policy, store};

/// A form as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submission {
    /// The edition it was written in.
    pub(crate) edition: String,
    /// The fields.
    pub(crate) draft: Draft,
    /// The challenge it was given.
    pub(crate) challenge: String,
    /// The number that a script found.
    pub(crate) proof: String,
    /// The sum that a person wrote.
    pub(crate) answer: String,
    /// The field that people don't see.
    pub(crate) trap: String,
}

/// Keeps the message and enqueues its delivery. Returns what the reader may quote; nothing for a machine that walked
/// into the trap, which learns no more than that.
///
/// The same challenge a second time is the same message: a double click has one effect.
///
/// # Errors
/// [`ContactError`].
pub(crate) async fn submit(cx: &Ctx, submission: Submission) -> Result<Option<String>, ContactError> {
    let config = cx.config::<Config>();
    if !submission.trap.is_empty() {
        return Ok(None);
    }
    let checked = submission.draft.check(&config.topics);
    let solved = Challenge::accept(
        cx.form_key(),
        &submission.challenge,
        submission.proof.trim(),
        &submission.answer,
        config.difficulty,
        cx.now(),
    );
    let (message, challenge) = match (checked, solved) {
        (Ok(message), Ok(challenge)) => (message, challenge),
        (checked, solved) => {
            let mut mistakes = checked.err().unwrap_or_default();
            mistakes.captcha = solved.err().map(Mistakes::of_challenge);
            return Err(ContactError::Mistakes(Box::new(mistakes)));
        }
    };
    let (id, reference) = (MessageId::new(cx.ids()), reference(cx));
    let edition = submission.edition;
    cx.write(async move |tx| {
        if let Some(earlier) = store::reference_by_challenge(&tx, &challenge).await? {
            return Ok(Some(earlier));
        }
        let written = store::written_since(&tx, &message.email, tx.now().plus(-HOUR)).await?;
        policy::may_write(&config, written.by_sender, written.by_all)?;
        if !store::insert(&tx, &id, &edition, &message, &reference, &challenge).await? {
            return Ok(store::reference_by_challenge(&tx, &challenge).await?);
        }
        let payload = Deliver { message: id }.to_json()?;
        tx.enqueue(NewJob { kind: DELIVER, key: None, payload, run_at: tx.now() }).await?;
        Ok(Some(reference))
    })
    .await
}

/// Two times four letters and digits that can't be taken for each other, read out on the telephone if need be.
fn reference(cx: &Ctx) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut bytes = [0; 8];
    cx.rng().fill(&mut bytes);
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('2', char::from);
    let (first, second) = bytes.split_at(4);
    format!(
        "{}-{}",
        first.iter().map(letter).collect::<String>(),
        second.iter().map(letter).collect::<String>()
    )
}
