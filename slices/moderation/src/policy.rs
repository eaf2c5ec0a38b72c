//! Who may do what: moderators decide within their editions, nobody about themselves. Pure.

use kernel::Actor;

use crate::error::ModerationError;
use crate::model::{SanctionKind, Standing};

/// May decide about what readers write, in an edition or everywhere.
pub const DECIDE: &str = "moderation.decide";

/// Refuses an actor who may not decide in `edition`.
///
/// # Errors
/// [`ModerationError::Forbidden`].
pub fn require(actor: &Actor, edition: &str) -> Result<(), ModerationError> {
    if actor.may_in(DECIDE, edition, None) { Ok(()) } else { Err(ModerationError::Forbidden(DECIDE)) }
}

/// Refuses an actor who may not decide in any edition.
///
/// # Errors
/// [`ModerationError::Forbidden`].
pub fn require_somewhere(actor: &Actor) -> Result<(), ModerationError> {
    if actor.may_somewhere(DECIDE) { Ok(()) } else { Err(ModerationError::Forbidden(DECIDE)) }
}

/// How long a proof of who it is is good, in milliseconds.
const FRESH: i64 = 15 * kernel::MINUTE;

/// Whether what closes an account for somebody is to be preceded by password or passkey: `proved_at` is when the person at
/// the page gave it last, nothing where the program acts.
///
/// # Errors
/// [`ModerationError::Prove`].
pub(crate) fn require_proof(
    kind: SanctionKind,
    proved_at: Option<kernel::Timestamp>,
    now: kernel::Timestamp,
) -> Result<(), ModerationError> {
    let grave = matches!(kind, SanctionKind::Block | SanctionKind::Delete);
    let stale = proved_at.is_some_and(|at| !(0..FRESH).contains(&now.since(at)));
    if grave && stale { Err(ModerationError::Prove) } else { Ok(()) }
}

/// Whether a sanction may follow on how the account stands; says whether it would be final.
///
/// # Errors
/// [`ModerationError::Already`] where there is nothing more to take.
pub(crate) fn may_sanction(standing: &Standing, kind: SanctionKind) -> Result<bool, ModerationError> {
    match kind {
        _ if standing.deleted => Err(ModerationError::Already("the account is deleted")),
        SanctionKind::Block if standing.blocked => Err(ModerationError::Already("the account is blocked")),
        SanctionKind::Block => Ok(standing.blocks >= 1),
        SanctionKind::Delete => Ok(true),
        SanctionKind::Warn | SanctionKind::Restrict => Ok(false),
    }
}

/// Whether a block may be lifted by `actor`; `imposed_by` is the signature of who imposed it.
///
/// # Errors
/// [`ModerationError::Final`] for every role, [`ModerationError::SameHands`].
pub(crate) fn may_lift(standing: &Standing, imposed_by: &str, actor: &str) -> Result<(), ModerationError> {
    if standing.is_final || standing.deleted || standing.blocks >= 2 {
        return Err(ModerationError::Final);
    }
    if imposed_by == actor {
        return Err(ModerationError::SameHands);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Copy, Debug)]
    enum Act {
        Sanction(SanctionKind),
        Lift(u8),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let one = prop_oneof![
            (0usize..4).prop_map(|at| Act::Sanction(SanctionKind::ALL[at])),
            (0u8..3).prop_map(Act::Lift),
        ];
        proptest::collection::vec(one, 0..40)
    }

    proptest! {
        #[test]
        fn after_a_second_block_no_order_of_acts_opens_the_account_again(acts in acts()) {
            let mut standing = Standing::default();
            let mut imposed = 0u8;
            let mut closed_for_good = false;
            for act in acts {
                match act {
                    Act::Sanction(kind) => {
                        let Ok(is_final) = may_sanction(&standing, kind) else { continue };
                        match kind {
                            SanctionKind::Block => {
                                standing.blocked = true;
                                standing.blocks += 1;
                                standing.is_final |= is_final;
                                imposed = 0;
                            }
                            SanctionKind::Delete => standing.deleted = true,
                            SanctionKind::Warn => standing.warnings += 1,
                            SanctionKind::Restrict => {}
                        }
                    }
                    Act::Lift(by) => {
                        if may_lift(&standing, &imposed.to_string(), &by.to_string()).is_ok() {
                            standing.blocked = false;
                        }
                    }
                }
                closed_for_good |= standing.blocks >= 2 || standing.deleted;
                prop_assert!(!closed_for_good || !standing.is_open());
                prop_assert!(standing.blocks <= 2);
            }
        }
    }
}
