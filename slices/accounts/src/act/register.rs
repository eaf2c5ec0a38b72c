//! Register: check, keep, and have a letter written. Whether the address has an account already is found out by the job
//! that writes the letter, so that page and time taken are the same.

use std::collections::BTreeMap;

use kernel::{HOUR, Lang, MINUTE};
use slice::Ctx;
use web::{Challenge, Network};

use crate::api::CurrentPolicies;
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{Draft, Mistakes, RegistrationId};
use crate::store::registrations::{self, Circumstances};
use credentials::hashing::Hashery;
use credentials::throttle::Throttle;

/// A form as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submission {
    pub(crate) edition: String,
    pub(crate) page: String,
    pub(crate) draft: Draft,
    pub(crate) challenge: String,
    pub(crate) proof: String,
    pub(crate) answer: String,
    /// The field that people don't see.
    pub(crate) trap: String,
    pub(crate) network: Network,
}

/// Keeps the registration. A machine in the trap, a challenge that was used before and an address that has an account look
/// the same from outside.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn register(cx: &Ctx, lang: &Lang, submission: Submission) -> Result<(), AccountsError> {
    let config = cx.config::<Config>();
    if !config.registration {
        return Err(AccountsError::Forbidden("registration"));
    }
    if !submission.trap.is_empty() {
        return Ok(());
    }
    limit(cx, &config, submission.network)?;
    let checked = submission.draft.check(cx, lang).await;
    let solved = Challenge::accept(
        cx.form_key(),
        &submission.challenge,
        submission.proof.trim(),
        &submission.answer,
        config.difficulty,
        cx.now(),
    );
    let (applicant, nonce) = match (checked, solved) {
        (Ok(applicant), Ok(nonce)) => (applicant, nonce),
        (checked, solved) => {
            let mut mistakes = checked.err().unwrap_or_default();
            mistakes.captcha = solved.err().map(Mistakes::of_challenge);
            return Err(AccountsError::Mistakes(Box::new(mistakes)));
        }
    };
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let password = hashery.hash(cx.rng(), &applicant.password).await?;
    let policies: BTreeMap<&str, String> = CurrentPolicies::of(cx, &submission.edition).await?;
    let policies = serde_json::to_string(&policies).map_err(db::DbError::from)?;
    if !may_write(cx, &config, &applicant.email.folded) {
        return Ok(());
    }
    let id = RegistrationId::new(cx.ids());
    let lang = lang.clone();
    cx.write(async move |tx| {
        let used_until = tx.now().plus(MINUTE * i64::from(config.challenge_minutes));
        if !registrations::use_challenge(&tx, &nonce, used_until).await? {
            // A double click, or a challenge played again: the first one counts.
            return Ok(());
        }
        let at = Circumstances {
            edition: &submission.edition,
            lang: lang.as_str(),
            page: &submission.page,
            policies: &policies,
            identity: None,
            expires_at: tx.now().plus(HOUR * i64::from(config.confirm_hours)),
        };
        registrations::insert(&tx, &id, &applicant, &password, &at).await?;
        Errand::Registration { registration: id }.enqueue(&tx).await?;
        Ok(())
    })
    .await
}

/// Refuses a network that tries too often.
///
/// # Errors
/// [`AccountsError::TooMany`].
pub(crate) fn limit(cx: &Ctx, config: &Config, network: Network) -> Result<(), AccountsError> {
    let (Some(throttle), Some(address)) = (cx.state::<Throttle>(), network.address()) else { return Ok(()) };
    let count = throttle.count("network", &address.to_string(), cx.now());
    if count > config.per_network { Err(AccountsError::TooMany) } else { Ok(()) }
}

/// Whether one more letter that a stranger asked for may go to the address: nobody's mailbox is filled through us. Who is
/// over the limit is not told so.
pub(crate) fn may_write(cx: &Ctx, config: &Config, folded: &str) -> bool {
    let Some(throttle) = cx.state::<Throttle>() else { return true };
    throttle.count("letter", folded, cx.now()) <= config.letters_per_window
}
