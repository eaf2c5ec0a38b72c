//! Sign in, or register, as somebody whom another house knows.
//!
//! The same address alone opens nothing: whoever has an account signs in the way he did before and connects the house
//! then. The one exception is the operator's word: where a house is named as the only way for the paper's people, it is
//! believed about theirs.

use std::collections::BTreeMap;

use kernel::{Actor, HOUR, Lang};
use slice::Ctx;
use web::Network;

use crate::act::confirm_registration::{number, seed};
use crate::act::open_account::{Opening, open_account};
use crate::act::register::{limit, may_write};
use crate::act::sign_in::{Begun, begin};
use crate::act::{connect, second_factor};
use crate::api::CurrentPolicies;
use crate::config::Config;
use crate::error::AccountsError;
use crate::jobs::Errand;
use crate::model::{AccountId, Applicant, Email, Mistakes, RegistrationId, name_fault, throws_away};
use crate::store::registrations::{self, Circumstances};
use crate::store::{accounts, identities};
use credentials::names;
use credentials::openid::Identity;

/// What comes of somebody's coming back from another house.
#[derive(Debug)]
pub(crate) enum Met {
    /// A session has begun.
    Begun(Begun),
    /// A one-time code is still needed.
    NeedsCode(AccountId),
    /// Nobody has this identity yet: the reader may register.
    New,
    /// The address has an account; it is entered the way it was before.
    Known,
}

/// Signs in whoever the identity belongs to.
///
/// # Errors
/// [`AccountsError::Refused`] for an account that is deleted or blocked.
pub(crate) async fn sign_in_with(cx: &Ctx, identity: &Identity, device: &str) -> Result<Met, AccountsError> {
    let config = cx.config::<Config>();
    let held = identities::account_of(cx.db(), &identity.provider, &identity.subject).await?;
    let account = match held {
        Some(id) => accounts::account(cx.db(), &id).await?.ok_or(AccountsError::Refused)?,
        None => {
            let folded = Email::parse(&identity.email).map(|email| email.folded);
            // An address that nobody has verified tells nothing, and is told nothing.
            let (true, Ok(folded)) = (identity.verified, folded) else { return Ok(Met::New) };
            let Some(row) = accounts::by_email(cx.db(), &folded).await? else { return Ok(Met::New) };
            let believed = config.staff_provider.as_deref() == Some(identity.provider.as_str());
            if !(believed && row.staff && row.is_open()) {
                return Ok(Met::Known);
            }
            let owner = Actor::Account { id: row.id.as_str().into(), permissions: Vec::new() };
            connect::connect(&cx.on_behalf_of(owner), &row.id, identity).await?;
            row
        }
    };
    if !account.is_open() {
        return Err(AccountsError::Refused);
    }
    may_enter(&config, account.staff, Some(&identity.provider))?;
    if second_factor::is_on(cx, &account.id).await? {
        return Ok(Met::NeedsCode(account.id));
    }
    let (own, identity, device) = (cx.clone(), identity.clone(), device.to_owned());
    cx.write(async move |tx| {
        identities::touch(&tx, &identity.provider, &identity.subject).await?;
        let begun = begin(&own, &tx, &account.id, false, &device, &identity.provider).await?;
        Ok(Met::Begun(begun))
    })
    .await
}

/// Refuses one of the paper's people who comes another way than by the house that the paper has chosen for them.
///
/// # Errors
/// [`AccountsError::Mistakes`] of the whole form.
pub(crate) fn may_enter(config: &Config, staff: bool, way: Option<&str>) -> Result<(), AccountsError> {
    match &config.staff_provider {
        Some(only) if staff && way != Some(only.as_str()) => {
            Err(AccountsError::form("accounts-error-staff-provider"))
        }
        _ => Ok(()),
    }
}

/// A form as it came.
pub(crate) struct Newcomer {
    pub(crate) identity: Identity,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) consent: bool,
    pub(crate) edition: String,
    pub(crate) page: String,
    pub(crate) device: String,
    pub(crate) network: Network,
}

/// Registers; a session begins where the house has verified the address, else a letter is written as to anybody.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn register_with(
    cx: &Ctx,
    lang: &Lang,
    newcomer: Newcomer,
) -> Result<Option<Begun>, AccountsError> {
    let config = cx.config::<Config>();
    if !config.registration {
        return Err(AccountsError::Forbidden("registration"));
    }
    limit(cx, &config, newcomer.network)?;
    let identity = newcomer.identity;
    let verified = identity.verified;
    let email = Email::parse(if verified { &identity.email } else { &newcomer.email });
    let name = names::tidied(&newcomer.name);
    let mut mistakes = Mistakes {
        email: email.as_ref().err().copied(),
        name: name_fault(cx, lang, &name, None).await,
        consent: (!newcomer.consent).then_some("accounts-error-consent"),
        ..Mistakes::default()
    };
    let email = match email {
        Ok(email) if throws_away(cx, &email) => {
            mistakes.email = Some("accounts-error-email-disposable");
            Err(())
        }
        other => other.map_err(|_| ()),
    };
    let (Ok(email), false) = (email, mistakes.any()) else {
        return Err(AccountsError::Mistakes(Box::new(mistakes)));
    };
    let policies: BTreeMap<&str, String> = CurrentPolicies::of(cx, &newcomer.edition).await?;
    let policies: BTreeMap<String, String> =
        policies.into_iter().map(|(kind, version)| (kind.to_owned(), version)).collect();
    if !verified {
        wait(cx, lang, &identity, email, name, (&newcomer.edition, &newcomer.page), &policies).await?;
        return Ok(None);
    }
    let (id, number, seed) = (AccountId::new(cx.ids()), number(cx), seed(cx));
    let (own, lang) = (cx.clone(), lang.clone());
    cx.write(async move |tx| {
        let opening = Opening {
            id: &id,
            number: &number,
            seed: &seed,
            email: &email,
            name: &name,
            password: None,
            identity: Some(&identity),
            edition: &newcomer.edition,
            lang: lang.as_str(),
            page: &newcomer.page,
            policies: &policies,
            agreed_at: tx.now(),
        };
        if !open_account(&tx, &opening).await? {
            return Err(AccountsError::Link);
        }
        Ok(Some(begin(&own, &tx, &id, false, &newcomer.device, &identity.provider).await?))
    })
    .await
}

async fn wait(
    cx: &Ctx,
    lang: &Lang,
    identity: &Identity,
    email: Email,
    name: String,
    (edition, page): (&str, &str),
    policies: &BTreeMap<String, String>,
) -> Result<(), AccountsError> {
    let config = cx.config::<Config>();
    if !may_write(cx, &config, &email.folded) {
        return Ok(());
    }
    let to_json = |value: Result<String, serde_json::Error>| value.map_err(db::DbError::from);
    let identity =
        to_json(serde_json::to_string(&Identity { email: email.text.clone(), ..identity.clone() }))?;
    let policies = to_json(serde_json::to_string(policies))?;
    let (id, lang, edition, page) =
        (RegistrationId::new(cx.ids()), lang.clone(), edition.to_owned(), page.to_owned());
    let applicant = Applicant { email, name, password: String::new() };
    cx.write(async move |tx| {
        let at = Circumstances {
            edition: &edition,
            lang: lang.as_str(),
            page: &page,
            policies: &policies,
            identity: Some(&identity),
            expires_at: tx.now().plus(HOUR * i64::from(config.confirm_hours)),
        };
        registrations::insert(&tx, &id, &applicant, "", &at).await?;
        Errand::Registration { registration: id }.enqueue(&tx).await?;
        Ok(())
    })
    .await
}
