//! The pages on which a reader decides about the account, as they are shown.

use std::sync::Arc;

use axum::response::Response;
use http::StatusCode;
use kernel::ErrorKind;
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Site, Visit};

use super::{head, provider};
use crate::act;
use crate::config::Config;
use crate::header as header_part;
use crate::model::{AccountId, Mistakes, Purpose, SessionId};
use crate::store::{accounts, bounces, consents, identities, passkeys, sessions};
use credentials::providers::Providers;

pub(super) const PROFILE: &str = "/account/profile/";
pub(super) const SECURITY: &str = "/account/security/";
pub(super) const PRIVACY: &str = "/account/privacy/";

/// `accounts/settings.html`
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct SettingsView {
    settings: Settings,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Settings {
    /// `profile`, `security` or `privacy`.
    kind: &'static str,
    name: String,
    email: String,
    bio: String,
    zone: String,
    edition: String,
    picture: String,
    has_picture: bool,
    has_password: bool,
    editions: Vec<Choice>,
    zones: Vec<String>,
    sessions: Vec<SessionText>,
    houses: Vec<HouseText>,
    passkeys: Vec<PasskeyText>,
    /// Whether passkeys can be had at this address.
    can_have_passkeys: bool,
    /// Since when letters have come back, in milliseconds.
    bounced: Option<i64>,
    purposes: Vec<PurposeText>,
    /// Whether the browser sends Global Privacy Control.
    signal: bool,
    errors: Mistakes,
    notice: Option<&'static str>,
    privacy_url: String,
    least: usize,
}

#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct SessionText {
    id: String,
    device: String,
    begun: i64,
    used: i64,
    here: bool,
}

#[derive(Clone, Debug, Serialize)]
struct HouseText {
    name: String,
    label: String,
    /// Where one connects it.
    url: String,
    connected: bool,
    /// By what address it knows the reader.
    address: String,
}

#[derive(Clone, Debug, Serialize)]
struct PasskeyText {
    id: String,
    name: String,
    added: i64,
    used: Option<i64>,
}

#[derive(Clone, Debug, Serialize)]
struct PurposeText {
    name: &'static str,
    given: bool,
}

impl View for SettingsView {
    const TEMPLATE: &'static str = "accounts/settings.html";

    fn samples() -> Vec<Self> {
        let session = |here| SessionText {
            id: "0".repeat(32),
            device: if here { "Firefox · Windows".into() } else { String::new() },
            begun: 1_602_450_840_000,
            used: 1_602_450_840_000,
            here,
        };
        let full = |kind| Settings {
            kind,
            name: "\"<Zoë>".into(),
            email: "zoe@home.example".into(),
            bio: "</textarea>".into(),
            zone: "Europe/London".into(),
            edition: "en".into(),
            picture: "/account/picture/0011223344556677.svg".into(),
            has_picture: true,
            has_password: true,
            editions: vec![Choice { value: "en".into(), name: "English".into() }],
            zones: vec!["Europe/London".into()],
            sessions: vec![session(true), session(false)],
            houses: [true, false]
                .map(|connected| HouseText {
                    name: "sso".into(),
                    label: "\"<".into(),
                    url: "/account/with/sso/".into(),
                    connected,
                    address: "zoe@home.example".into(),
                })
                .to_vec(),
            passkeys: [None, Some(1_602_450_840_000)]
                .map(|used| PasskeyText {
                    id: "AAAA".into(),
                    name: used.map(|_| "\"<".to_owned()).unwrap_or_default(),
                    added: 1_602_450_840_000,
                    used,
                })
                .to_vec(),
            can_have_passkeys: true,
            bounced: Some(1_602_450_840_000),
            purposes: Purpose::ALL
                .map(|purpose| PurposeText { name: purpose.as_str(), given: true })
                .to_vec(),
            signal: true,
            errors: Mistakes { form: Some("accounts-error-busy"), ..Mistakes::default() },
            notice: Some("accounts-settings-saved"),
            privacy_url: "/pages/privacy/".into(),
            least: 10,
        };
        let kinds = ["profile", "security", "privacy"];
        let empty = kinds.map(|kind| Settings { kind, ..Settings::default() });
        empty.into_iter().chain(kinds.map(full)).map(|settings| Self { settings }).collect()
    }
}

/// What the forms send.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    pub(super) name: String,
    pub(super) bio: String,
    pub(super) zone: String,
    pub(super) edition: String,
    pub(super) email: String,
    pub(super) password: String,
    pub(super) new_password: String,
    pub(super) session: String,
    pub(super) purpose: String,
    pub(super) given: String,
    pub(super) sure: String,
}

pub(super) fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::reported(ErrorKind::Unavailable, error)
}

pub(super) fn session_of(cx: &Ctx) -> SessionId {
    SessionId::from_stored(cx.viewer.as_ref().map(|viewer| viewer.session.clone()).unwrap_or_default())
}

pub(super) fn path_of(kind: &str) -> &'static str {
    match kind {
        "profile" => PROFILE,
        "security" => SECURITY,
        _ => PRIVACY,
    }
}

/// Shows one of the pages; `typed` replaces what is stored where a form has mistakes.
pub(super) async fn page(
    cx: &Ctx,
    visit: &Visit,
    kind: &'static str,
    id: &AccountId,
    notice: Option<&'static str>,
    wrong: Option<(Fields, Mistakes, StatusCode)>,
    signal: bool,
) -> Result<Response, Failure> {
    let row = accounts::account(cx.db(), id).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    let config = cx.config::<Config>();
    let here = cx.viewer.as_ref().map(|viewer| viewer.session.clone()).unwrap_or_default();
    let picture = header_part::picture_path(&row.id, row.avatar.as_deref(), &row.avatar_seed);
    let mut settings = Settings {
        kind,
        picture: visit.site.path(&picture),
        has_picture: row.avatar.is_some(),
        has_password: row.password.is_some(),
        name: row.name,
        email: row.email,
        bio: row.bio,
        zone: row.zone.unwrap_or_default(),
        edition: row.edition,
        signal,
        notice,
        privacy_url: visit.site.path(&config.privacy_page),
        least: config.password_least,
        ..Settings::default()
    };
    match kind {
        "profile" => {
            let choice = |site: &Arc<Site>| Choice { value: site.code.clone(), name: site.name.clone() };
            settings.editions = cx.sites().all().iter().map(choice).collect();
            settings.zones = zones();
        }
        "security" => {
            let all = sessions::of_account(cx.db(), id, cx.now()).await.map_err(failed)?;
            settings.sessions = all
                .into_iter()
                .map(|session| SessionText {
                    here: session.id.as_str() == here,
                    id: session.id.as_str().to_owned(),
                    device: session.device,
                    begun: session.created_at.millis(),
                    used: session.seen_at.millis(),
                })
                .collect();
            ways_in(cx, visit, id, &mut settings).await?;
        }
        _ => {
            for purpose in Purpose::ALL {
                let latest = consents::latest(cx.db(), id, purpose.as_str()).await.map_err(failed)?;
                let given = latest.is_some_and(|row| row.given);
                settings.purposes.push(PurposeText { name: purpose.as_str(), given });
            }
        }
    }
    let mut status = StatusCode::OK;
    if let Some((typed, errors, code)) = wrong {
        if kind == "profile" {
            (settings.name, settings.bio, settings.zone) = (typed.name, typed.bio, typed.zone);
        }
        settings.errors = errors;
        status = code;
    }
    let title = match kind {
        "profile" => "accounts-profile-title",
        "security" => "accounts-security-title",
        _ => "accounts-privacy-title",
    };
    cx.page(visit, SettingsView::TEMPLATE, head(cx, visit, title, path_of(kind)), SettingsView { settings })
        .places(&[slice::Place("account.nav"), slice::Place("account.privacy")])
        .status(status)
        .private()
        .respond()
        .await
}

/// Houses and passkeys of the account, and whether letters reach it.
async fn ways_in(cx: &Ctx, visit: &Visit, id: &AccountId, settings: &mut Settings) -> Result<(), Failure> {
    let held = identities::of_account(cx.db(), id).await.map_err(failed)?;
    let links = provider::houses(cx, visit, &visit.site.path(SECURITY), "connect");
    let all =
        cx.state::<Providers>().map(|providers| providers.all().collect::<Vec<_>>()).unwrap_or_default();
    for (one, link) in all.into_iter().zip(links) {
        let row = held.iter().find(|row| row.provider == one.name);
        settings.houses.push(HouseText {
            name: one.name.clone(),
            label: link.label,
            url: link.url,
            connected: row.is_some(),
            address: row.map(|row| row.label.clone()).unwrap_or_default(),
        });
    }
    let passkeys = passkeys::of_account(cx.db(), id).await.map_err(failed)?;
    settings.passkeys = passkeys
        .into_iter()
        .map(|row| PasskeyText {
            id: row.credential,
            name: row.name,
            added: row.created_at.millis(),
            used: row.used_at.map(kernel::Timestamp::millis),
        })
        .collect();
    settings.can_have_passkeys = act::passkeys::are_possible(&visit.site);
    let bounced = bounces::of(cx.db(), &settings.email.to_lowercase()).await.map_err(failed)?;
    settings.bounced = bounced.map(kernel::Timestamp::millis);
    Ok(())
}

/// Zones that readers find themselves in, by name; others can be typed.
fn zones() -> Vec<String> {
    let mut all: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| name.contains('/') && !name.starts_with("Etc/") && !name.starts_with("SystemV/"))
        .collect();
    all.sort();
    all
}
