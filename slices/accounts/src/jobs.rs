//! Work that may fail, wait or repeat: writing letters, forgetting what has run out.

use std::sync::Arc;

use db::{DbError, NewJob, Tx};
use kernel::{DAY, HOUR, MINUTE};
use ports::mail::MailError;
use serde::{Deserialize, Serialize};
use slice::{CheckOutcome, Ctx, JobError};
use web::Site;

use crate::act::{
    change_email, confirm_registration, delete_account, invite_staff, reset_password, unsubscribe,
};
use crate::config::Config;
use crate::error::AccountsError;
use crate::letters::{self, Writing, WritingError};
use crate::model::{AccountId, Email, LinkId, Purpose, RegistrationId};
use crate::store::accounts::AccountRow;
use crate::store::{accounts, bounces, consents, links, passkeys, registrations, sessions};
use credentials::passwords::Lists;
use credentials::providers::Providers;

/// The job that writes one letter.
pub(crate) const LETTER: &str = "accounts.write_letter";

/// Which letter. Secrets are not in here: links are signed when the letter is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "letter")]
pub(crate) enum Errand {
    /// Confirm a registration, or say that there is an account already.
    Registration { registration: RegistrationId },
    /// Recover a password, or say that there is no account.
    Recovery { edition: String, email: String },
    /// A password was changed.
    PasswordChanged { account: AccountId },
    /// A way to log in was added or removed.
    WaysChanged { account: AccountId },
    /// Confirm a new address, or say there that it has an account.
    EmailAsked { link: LinkId },
    /// To the old address: another has been asked for.
    EmailWillChange { account: AccountId },
    /// To the old address: there is another now, which can be undone.
    EmailChanged { link: LinkId },
    /// One of the paper's people is invited.
    Invited { link: LinkId },
    /// An account was deleted, and how it is restored.
    Deleted { account: AccountId },
}

impl Errand {
    /// Has the letter written, if the transaction commits.
    pub(crate) async fn enqueue(&self, tx: &Tx) -> Result<(), AccountsError> {
        let payload = serde_json::to_string(self).map_err(DbError::from)?;
        Ok(tx.enqueue(NewJob { kind: LETTER, key: None, payload, run_at: tx.now() }).await?)
    }
}

/// Writes and sends the letter.
pub(crate) async fn write_letter(cx: Ctx, errand: Errand) -> Result<(), JobError> {
    match errand {
        Errand::Registration { registration } => registration_letter(&cx, &registration).await,
        Errand::Recovery { edition, email } => recovery_letter(&cx, &edition, &email).await,
        Errand::PasswordChanged { account } => notice(&cx, &account, "password-changed").await,
        Errand::WaysChanged { account } => notice(&cx, &account, "ways-changed").await,
        Errand::EmailWillChange { account } => notice(&cx, &account, "email-will-change").await,
        Errand::EmailAsked { link } => email_letter(&cx, &link, change_email::CONFIRM).await,
        Errand::EmailChanged { link } => email_letter(&cx, &link, change_email::UNDO).await,
        Errand::Invited { link } => invitation(&cx, &link).await,
        Errand::Deleted { account } => deleted_letter(&cx, &account).await,
    }
}

async fn registration_letter(cx: &Ctx, id: &RegistrationId) -> Result<(), JobError> {
    let Some(row) = registrations::registration(cx.db(), id).await? else { return Ok(()) };
    let Some(site) = cx.sites().get(&row.edition) else { return Ok(()) };
    let token = cx.form_key().sign(confirm_registration::PURPOSE, id.as_str(), row.expires_at);
    let held = accounts::by_email(cx.db(), &row.email_folded).await?;
    // The name of who registered is not told to who has the account, nor the other way round.
    let (kind, path, name, email) = match &held {
        Some(held) => ("known", "/account/recover/".to_owned(), &held.name, &held.email),
        None => ("confirm", format!("/account/confirm/?t={token}"), &row.name, &row.email),
    };
    let writing = Writing::plain(cx, &site, id.as_str(), (name, email), kind);
    send(cx, &writing.leads_to(&path).value("hours", cx.config::<Config>().confirm_hours)).await
}

async fn recovery_letter(cx: &Ctx, edition: &str, email: &str) -> Result<(), JobError> {
    let Ok(email) = Email::parse(email) else { return Ok(()) };
    let Some(site) = cx.sites().get(edition) else { return Ok(()) };
    let held = accounts::by_email(cx.db(), &email.folded).await?.filter(AccountRow::is_open);
    let minutes = cx.config::<Config>().recover_minutes;
    let Some(held) = held else {
        let id = cx.ids().next();
        let writing = Writing::plain(cx, &site, &id, ("", &email.text), "unknown");
        return send(cx, &writing.leads_to("/account/register/").value("minutes", minutes)).await;
    };
    let link = LinkId::new(cx.ids());
    let expires_at = cx.now().plus(MINUTE * i64::from(minutes));
    let (row, account) = (link.clone(), held.id.clone());
    cx.write::<_, DbError, _, _>(async move |tx| {
        links::insert(&tx, &row, &account, reset_password::PURPOSE, "", expires_at).await
    })
    .await?;
    let token = cx.form_key().sign(reset_password::PURPOSE, link.as_str(), expires_at);
    let writing = Writing::plain(cx, &site, link.as_str(), (&held.name, &held.email), "recover");
    send(cx, &writing.leads_to(&format!("/account/reset/?t={token}")).value("minutes", minutes)).await
}

/// The letter of a link that names an address: the new one, to confirm, or the old one, to undo.
async fn email_letter(cx: &Ctx, id: &LinkId, purpose: &'static str) -> Result<(), JobError> {
    let Some(link) = links::usable(cx.db(), id, purpose, cx.now()).await? else { return Ok(()) };
    let Some((account, site)) = owner(cx, &link.account).await? else { return Ok(()) };
    let Ok(email) = Email::parse(&link.detail) else { return Ok(()) };
    let held = accounts::by_email(cx.db(), &email.folded).await?;
    let token = cx.form_key().sign(purpose, id.as_str(), link.expires_at);
    let (kind, path, name) = match &held {
        Some(held) if held.id != account.id => ("known", "/account/recover/".to_owned(), &held.name),
        _ if purpose == change_email::UNDO => {
            ("email-changed", format!("/account/undo/?t={token}"), &account.name)
        }
        _ => ("email-confirm", format!("/account/email/?t={token}"), &account.name),
    };
    let writing = Writing::plain(cx, &site, id.as_str(), (name, &email.text), kind);
    send(cx, &writing.leads_to(&path).value("hours", cx.config::<Config>().confirm_hours)).await
}

async fn invitation(cx: &Ctx, id: &LinkId) -> Result<(), JobError> {
    let Some(link) = links::usable(cx.db(), id, invite_staff::PURPOSE, cx.now()).await? else {
        return Ok(());
    };
    let Some((account, site)) = owner(cx, &link.account).await? else { return Ok(()) };
    let token = cx.form_key().sign(invite_staff::PURPOSE, id.as_str(), link.expires_at);
    // Who has a password, or comes by the paper's own house, needs no link for one.
    let enters = account.password.is_some() || cx.config::<Config>().staff_provider.is_some();
    let path = if enters { "/account/login/".to_owned() } else { format!("/account/invited/?t={token}") };
    let writing = Writing::plain(cx, &site, id.as_str(), (&account.name, &account.email), "invited");
    send(cx, &writing.leads_to(&path)).await
}

async fn deleted_letter(cx: &Ctx, id: &AccountId) -> Result<(), JobError> {
    let Some((account, site)) = owner(cx, id).await? else { return Ok(()) };
    let Some(until) = account.erase_at else { return Ok(()) };
    let token = cx.form_key().sign(delete_account::RESTORE, id.as_str(), until);
    let day = web::format_date(site.lang.as_str(), &site.zone, until, web::DateStyle::Long);
    let own = cx.ids().next();
    let writing = Writing::plain(cx, &site, &own, (&account.name, &account.email), "deleted");
    send(cx, &writing.leads_to(&format!("/account/restore/?t={token}")).value("day", day)).await
}

/// A letter to the account's owner that something happened.
async fn notice(cx: &Ctx, id: &AccountId, kind: &str) -> Result<(), JobError> {
    let Some((account, site)) = owner(cx, id).await? else { return Ok(()) };
    let own = cx.ids().next();
    let writing = Writing::plain(cx, &site, &own, (&account.name, &account.email), kind);
    send(cx, &writing.leads_to("/account/recover/")).await
}

/// The account, and the edition whose language its owner reads.
async fn owner(cx: &Ctx, id: &AccountId) -> Result<Option<(AccountRow, Arc<Site>)>, JobError> {
    let account = accounts::account(cx.db(), id).await?;
    Ok(account.and_then(|account| cx.sites().get(&account.edition).map(|site| (account, site))))
}

/// A letter of another slice to an account.
#[derive(Clone, Debug)]
pub struct LetterText {
    /// Which words: `{words}-subject`, `-text`, `-button`.
    pub words: &'static str,
    /// Where the button leads, within the account's edition.
    pub path: Option<String>,
    /// Values for the words, besides `name` and `paper`.
    pub values: Vec<(&'static str, String)>,
}

/// Writes to the account's owner in the language of its edition. To be called by a job.
///
/// # Errors
/// Why the letter could not be sent.
pub async fn write_to(cx: &Ctx, id: &AccountId, letter: LetterText) -> Result<(), JobError> {
    let Some((account, site)) = owner(cx, id).await? else { return Ok(()) };
    let own = cx.ids().next();
    send(cx, &Writing::of(cx, &site, &own, &account, letter)).await
}

/// Writes an optional letter: only to who allows its purpose, and with the link and headers that stop it by one click
/// (RFC 8058). To be called by a job. Says whether it was written.
///
/// # Errors
/// Why the letter could not be sent.
pub async fn write_optional(
    cx: &Ctx,
    id: &AccountId,
    purpose: Purpose,
    letter: LetterText,
) -> Result<bool, JobError> {
    let Some((account, site)) = owner(cx, id).await?.filter(|(account, _)| account.is_open()) else {
        return Ok(false);
    };
    let allowed = consents::latest(cx.db(), id, purpose.as_str()).await?.is_some_and(|row| row.given);
    if !allowed || bounces::of(cx.db(), &account.email.to_lowercase()).await?.is_some() {
        return Ok(false);
    }
    let own = cx.ids().next();
    let stop = site.url(&format!("/account/unsubscribe/?t={}", unsubscribe::token(cx, id, purpose)));
    send(cx, &Writing { stop: Some(stop), ..Writing::of(cx, &site, &own, &account, letter) }).await?;
    Ok(true)
}

/// Writes a letter that the reader may stop at `stop`, a path of the account's edition, with the headers that stop it by one
/// click (RFC 8058). Whether the reader wants it is for who calls to know. To be called by a job. Says whether it was
/// written: an address from which letters came back gets none.
///
/// # Errors
/// Why the letter could not be sent.
pub async fn write_stoppable(
    cx: &Ctx,
    id: &AccountId,
    letter: LetterText,
    stop: &str,
) -> Result<bool, JobError> {
    let Some((account, site)) = owner(cx, id).await?.filter(|(account, _)| account.is_open()) else {
        return Ok(false);
    };
    if bounces::of(cx.db(), &account.email.to_lowercase()).await?.is_some() {
        return Ok(false);
    }
    let own = cx.ids().next();
    send(cx, &Writing { stop: Some(site.url(stop)), ..Writing::of(cx, &site, &own, &account, letter) })
        .await?;
    Ok(true)
}

async fn send(cx: &Ctx, writing: &Writing<'_>) -> Result<(), JobError> {
    let letter = letters::write(cx, writing).map_err(failed)?;
    cx.ports().mail.send(&letter).await.map_err(|error| failed(error.into()))
}

fn failed(error: WritingError) -> JobError {
    let is_final = match &error {
        WritingError::Mail(error) => !MailError::is_transient(error),
        WritingError::Frame(_) => false,
    };
    JobError { is_final, message: error.to_string() }
}

/// Removes what has run out.
pub(crate) async fn forget(cx: Ctx) -> Result<(), JobError> {
    let now = cx.now();
    cx.write::<_, DbError, _, _>(async move |tx| {
        registrations::forget_before(&tx, now).await?;
        sessions::forget_before(&tx, now).await?;
        passkeys::forget_before(&tx, now).await?;
        bounces::forget_before(&tx, now.plus(-180 * DAY)).await?;
        // A used link is kept for a while, so that who clicks twice is told so.
        links::forget_before(&tx, now.plus(-HOUR)).await?;
        Ok(())
    })
    .await?;
    Ok(())
}

/// Erases the accounts whose time has come. One that can't be erased holds up no other, and is tried again.
pub(crate) async fn erase(cx: Ctx) -> Result<(), JobError> {
    let mut failed = None;
    for id in accounts::to_erase(cx.db(), cx.now()).await? {
        match delete_account::erase_account(&cx, &id).await {
            Ok(()) => tracing::info!(account = %id, "an account was erased"),
            Err(error) => failed = Some(error),
        }
    }
    match failed {
        Some(error) => Err(JobError::from(error)),
        None => Ok(()),
    }
}

/// Whether the secrets of other houses were read.
pub(crate) async fn check_providers(cx: Ctx) -> CheckOutcome {
    let Some(providers) = cx.state::<Providers>() else {
        return CheckOutcome { ok: false, detail: "no providers".into() };
    };
    match providers.faults.first() {
        Some(fault) => CheckOutcome { ok: false, detail: fault.clone() },
        None => CheckOutcome { ok: true, detail: format!("{} providers", providers.all().count()) },
    }
}

/// Whether the lists were read.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    let Some(lists) = cx.state::<Lists>() else {
        return CheckOutcome { ok: false, detail: "no lists".into() };
    };
    match lists.faults.first() {
        Some(fault) => CheckOutcome { ok: false, detail: fault.clone() },
        None => {
            let (passwords, domains) = lists.sizes();
            CheckOutcome { ok: true, detail: format!("{passwords} passwords, {domains} domains listed") }
        }
    }
}
