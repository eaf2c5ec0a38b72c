//! Who may write, and how much: everyone, within limits. Who reads: those whom a role allows. Pure.

use kernel::Actor;

use crate::config::Config;
use crate::error::ContactError;
use crate::model::Topic;

/// May read and answer letters.
pub(crate) const ANSWER: &str = "contact.answer";
/// May read and answer letters about personal data too.
pub(crate) const PRIVATE: &str = "contact.privacy";

/// Whether the actor may read and answer letters on `topic` in `edition`.
pub(crate) fn may_read(actor: &Actor, edition: &str, topic: &str) -> bool {
    let private = topic == Topic::Privacy.as_str();
    actor.may_in(ANSWER, edition, None) && (!private || actor.may_in(PRIVATE, edition, None))
}

/// Whether one more message is allowed after `by_sender` from the same address and `by_all` within the hour.
///
/// # Errors
/// [`ContactError::TooMany`].
pub(crate) fn may_write(config: &Config, by_sender: i64, by_all: i64) -> Result<(), ContactError> {
    if by_sender >= i64::from(config.per_sender) || by_all >= i64::from(config.per_hour) {
        return Err(ContactError::TooMany);
    }
    Ok(())
}
