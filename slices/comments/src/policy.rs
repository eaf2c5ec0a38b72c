//! Who may take part, and when. Pure.

use kernel::{MINUTE, Timestamp};
use moderation::api::Standing;

use crate::config::Config;
use crate::error::CommentsError;
use crate::model::Mode;

/// What holds for one discussion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    pub(crate) mode: Mode,
    pub(crate) closes_at: Option<Timestamp>,
}

impl Rules {
    /// What holds now.
    pub(crate) fn mode_at(&self, now: Timestamp) -> Mode {
        if self.closes_at.is_some_and(|at| at <= now) { Mode::Closed } else { self.mode }
    }
}

/// Whether an account that stands so may write here.
///
/// # Errors
/// [`CommentsError::Barred`] or [`CommentsError::Closed`].
pub(crate) fn may_write(standing: &Standing, rules: &Rules, now: Timestamp) -> Result<(), CommentsError> {
    may_take_part(standing)?;
    if rules.mode_at(now) == Mode::Closed { Err(CommentsError::Closed) } else { Ok(()) }
}

/// Whether an account that stands so may react, report, mute.
///
/// # Errors
/// [`CommentsError::Barred`].
pub(crate) fn may_take_part(standing: &Standing) -> Result<(), CommentsError> {
    if standing.blocked || standing.deleted {
        return Err(CommentsError::Barred("blocked"));
    }
    if standing.restricted_until.is_some() {
        return Err(CommentsError::Barred("restricted"));
    }
    Ok(())
}

/// Whether a reader's comments wait for a moderator.
pub(crate) fn waits(config: &Config, mode: Mode, published: i64, staff: bool) -> bool {
    !staff && (mode == Mode::Moderated || published < i64::from(config.trusted_after))
}

/// Whether a comment may still be edited.
pub(crate) fn may_edit(config: &Config, created_at: Timestamp, now: Timestamp) -> bool {
    now.since(created_at) < i64::from(config.edit_minutes) * MINUTE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discussion_closes_at_its_time_and_a_blocked_reader_writes_nowhere() {
        let rules = Rules { mode: Mode::Open, closes_at: Some(Timestamp(100)) };
        let fine = Standing::default();
        assert!(may_write(&fine, &rules, Timestamp(99)).is_ok());
        assert!(matches!(may_write(&fine, &rules, Timestamp(100)), Err(CommentsError::Closed)));
        let blocked = Standing { blocked: true, ..fine };
        assert!(matches!(may_write(&blocked, &rules, Timestamp(1)), Err(CommentsError::Barred("blocked"))));
    }

    #[test]
    fn new_readers_wait_until_they_are_trusted_and_the_paper_s_people_never_do() {
        let config = Config { trusted_after: 2, ..Config::default() };
        assert!(waits(&config, Mode::Open, 1, false) && !waits(&config, Mode::Open, 2, false));
        assert!(waits(&config, Mode::Moderated, 99, false) && !waits(&config, Mode::Moderated, 0, true));
    }
}
