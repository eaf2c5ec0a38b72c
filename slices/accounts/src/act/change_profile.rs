//! Change one's profile: display name, a few words about oneself, edition, time zone.

use slice::Ctx;

use crate::act::sign_out::own;
use crate::api::ProfileChanged;
use crate::error::AccountsError;
use crate::model::{AccountId, Mistakes, name_fault};
use crate::store::accounts;
use credentials::names;

/// The most characters of a few words about oneself.
const BIO: usize = 500;

/// A profile as typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) bio: String,
    /// An IANA zone, or empty for the edition's.
    pub(crate) zone: String,
    pub(crate) edition: String,
}

/// Changes it.
///
/// # Errors
/// [`AccountsError`].
pub(crate) async fn change_profile(cx: &Ctx, id: &AccountId, profile: Profile) -> Result<(), AccountsError> {
    own(cx, id)?;
    let site = cx.sites().get(&profile.edition).ok_or(AccountsError::Missing("edition"))?;
    let name = names::tidied(&profile.name);
    let bio: String = profile
        .bio
        .replace("\r\n", "\n")
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect();
    let zone = Some(profile.zone.trim()).filter(|zone| !zone.is_empty());
    let known = zone.is_none_or(|zone| jiff::tz::TimeZone::get(zone).is_ok());
    let mistakes = Mistakes {
        name: name_fault(cx, &site.lang, &name, Some(id)).await,
        bio: (bio.chars().count() > BIO).then_some("accounts-error-bio-long"),
        zone: (!known).then_some("accounts-error-zone"),
        ..Mistakes::default()
    };
    if mistakes.any() {
        return Err(AccountsError::Mistakes(Box::new(mistakes)));
    }
    let (id, zone, skeleton) = (id.clone(), zone.map(str::to_owned), names::skeleton_of(&name));
    cx.write(async move |tx| {
        let named = (name.as_str(), skeleton.as_str());
        let (code, lang) = (site.code.as_str(), site.lang.as_str());
        accounts::set_profile(&tx, &id, named, bio.trim(), zone.as_deref(), code, lang).await?;
        Ok(tx.emit(&ProfileChanged { account: id.as_str().into() }).await?)
    })
    .await
}
