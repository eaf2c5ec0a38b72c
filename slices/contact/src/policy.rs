//! Who may write, and how much: everyone, within limits. Pure.

use crate::config::Config;
use crate::error::ContactError;

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
