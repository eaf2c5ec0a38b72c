//! Sign in with address and password.
//!
//! Whoever guesses is slowed, not the owner: after some failures for an address every further attempt at it needs work
//! first (more with each failure), whether or not there is such an account. Nobody is ever locked out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Tx;
use kernel::{Actor, DAY, HOUR, Timestamp};
use slice::Ctx;
use web::{Challenge, Network};

use crate::act::register::limit;
use crate::act::second_factor;
use crate::act::sign_in_with::may_enter;
use crate::config::Config;
use crate::error::AccountsError;
use crate::model::{AccountId, Email, Mistakes, SessionId};
use crate::store::audit::{self, Happening};
use crate::store::sessions::NewSession;
use crate::store::{accounts, sessions};
use credentials::hashing::Hashery;
use credentials::passwords;
use credentials::throttle::Throttle;

/// A form as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attempt {
    pub(crate) email: String,
    pub(crate) password: String,
    pub(crate) remember: bool,
    pub(crate) challenge: String,
    pub(crate) proof: String,
    pub(crate) answer: String,
    pub(crate) device: String,
    pub(crate) network: Network,
}

/// A session that has begun.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    /// The secret for the cookie.
    pub(crate) secret: String,
    /// How long the cookie stays; until the browser is closed where there is none.
    pub(crate) seconds: Option<i64>,
}

/// What comes of an attempt with the right password.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// A session has begun.
    Begun(Begun),
    /// A one-time code is still needed.
    NeedsCode(AccountId),
}

/// How much work an attempt at this address needs: none for the first few, then more with each failure.
pub(crate) fn work_asked(cx: &Ctx, email: &str) -> Option<u32> {
    let config = cx.config::<Config>();
    let failures = cx.state::<Throttle>()?.held("failure", &email.trim().to_lowercase(), cx.now());
    let beyond = failures.checked_sub(config.free_failures)?;
    Some((config.difficulty + beyond / 4).min(22))
}

/// Begins a session.
///
/// # Errors
/// [`AccountsError::Refused`] whatever is wrong with address, password or account.
pub(crate) async fn sign_in(cx: &Ctx, attempt: Attempt) -> Result<Outcome, AccountsError> {
    let config = cx.config::<Config>();
    limit(cx, &config, attempt.network)?;
    let folded = Email::parse(&attempt.email).map(|email| email.folded);
    if let Ok(folded) = &folded
        && let Some(least) = work_asked(cx, folded)
    {
        worked(cx, &config, &attempt, least).await?;
    }
    let account = match &folded {
        Ok(folded) => accounts::by_email(cx.db(), folded).await?,
        Err(_) => None,
    };
    let hashery = cx.state::<Hashery>().ok_or(AccountsError::Busy)?;
    let password = passwords::normal(&attempt.password);
    let stored = account.as_ref().and_then(|account| account.password.as_deref());
    let right = hashery.verify(&password, stored).await?;
    let (Some(account), true) = (account.as_ref().filter(|account| account.is_open()), right) else {
        if let (Ok(folded), Some(throttle)) = (&folded, cx.state::<Throttle>()) {
            throttle.count("failure", folded, cx.now());
        }
        return Err(AccountsError::Refused);
    };
    if let (Ok(folded), Some(throttle)) = (&folded, cx.state::<Throttle>()) {
        throttle.forget("failure", folded);
    }
    may_enter(&config, account.staff, None)?;
    if second_factor::is_on(cx, &account.id).await? {
        return Ok(Outcome::NeedsCode(account.id.clone()));
    }
    let renewed = match stored.filter(|stored| hashery.is_outdated(stored)) {
        Some(_) => Some(hashery.hash(cx.rng(), &password).await?),
        None => None,
    };
    let id = account.id.clone();
    let cx_ = cx.clone();
    cx.write(async move |tx| {
        if let Some(password) = renewed {
            accounts::set_password(&tx, &id, &password).await?;
        }
        begin(&cx_, &tx, &id, attempt.remember, &attempt.device, "password").await.map(Outcome::Begun)
    })
    .await
}

/// Writes a new session of the account into the transaction; `how` is for the audit.
///
/// # Errors
/// The database's.
pub(crate) async fn begin(
    cx: &Ctx,
    tx: &Tx,
    account: &AccountId,
    remember: bool,
    device: &str,
    how: &str,
) -> Result<Begun, AccountsError> {
    let secret = new_secret(cx);
    let id = SessionId::new(tx.ids());
    let new = NewSession {
        digest: &digest(&secret),
        id: &id,
        account,
        remembered: remember,
        device,
        expires_at: expiry(&cx.config::<Config>(), remember, tx.now()),
    };
    sessions::insert(tx, &new).await?;
    accounts::set_signed_in(tx, account).await?;
    let actor = Actor::Account { id: account.as_str().into(), permissions: Vec::new() };
    let what = Happening {
        verb: "accounts.sign_in",
        subject_kind: "session",
        subject: id.as_str(),
        detail: how,
        ..Happening::default()
    };
    audit::note(tx, &actor, &what).await?;
    Ok(Begun { secret, seconds: cookie_seconds(cx, remember) })
}

/// How long the cookie of a session stays.
pub(crate) fn cookie_seconds(cx: &Ctx, remember: bool) -> Option<i64> {
    remember.then(|| i64::from(cx.config::<Config>().remembered_days) * DAY / 1_000)
}

/// When a session that is used now runs out.
pub(crate) fn expiry(config: &Config, remembered: bool, now: Timestamp) -> Timestamp {
    let lasting = if remembered {
        DAY * i64::from(config.remembered_days)
    } else {
        HOUR * i64::from(config.session_hours)
    };
    now.plus(lasting)
}

/// 256 bits by chance, for a cookie.
pub(crate) fn new_secret(cx: &Ctx) -> String {
    let mut bytes = [0; 32];
    cx.rng().fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the table knows of a secret. Fast on purpose: there is nothing to guess in 256 bits.
pub(crate) fn digest(secret: &str) -> String {
    blake3::hash(secret.as_bytes()).to_hex().to_string()
}

async fn worked(cx: &Ctx, config: &Config, attempt: &Attempt, least: u32) -> Result<(), AccountsError> {
    let wrong = |key| AccountsError::from(Mistakes { captcha: Some(key), ..Mistakes::default() });
    // One step of grace: somebody else's failures may have raised the price since the owner got the page.
    let least = least.saturating_sub(1).max(config.difficulty);
    let proof = attempt.proof.trim();
    let solved =
        Challenge::accept(cx.form_key(), &attempt.challenge, proof, &attempt.answer, least, cx.now());
    let nonce = solved.map_err(|error| wrong(Mistakes::of_challenge(error)))?;
    let until = cx.now().plus(kernel::MINUTE * i64::from(config.challenge_minutes));
    let fresh = cx
        .write::<_, AccountsError, _, _>(async move |tx| {
            Ok(crate::store::registrations::use_challenge(&tx, &nonce, until).await?)
        })
        .await?;
    if fresh { Ok(()) } else { Err(wrong("accounts-error-captcha-expired")) }
}
