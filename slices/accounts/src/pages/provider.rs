//! Leaving for another house and coming back: as a stranger to sign in, as a reader to connect it or to prove oneself.
//! What is kept meanwhile lies signed in a cookie of this very browser; a code that arrives without it is nobody's.

use axum::extract::{Form as Posted, Path, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use kernel::MINUTE;
use serde::Deserialize;
use slice::Ctx;
use subtle::ConstantTimeEq as _;
use web::{Failure, Network, Visit};

use super::shown::{Fields as Settings, session_of};
use super::who::Author;
use super::{
    Form, House, Said, dead_link, device_of, encoded, entered, from_here, mistaken, onward, say, second,
    settings, show, way_back,
};
use crate::act::connect;
use crate::act::prove::{prove_session, require_proof};
use crate::act::register::limit;
use crate::act::sign_in_with::{Met, Newcomer, register_with, sign_in_with};
use crate::config::Config;
use crate::cookies;
use crate::error::AccountsError;
use crate::model::AccountId;
use crate::store::identities;
use credentials::openid::{self, Errand, Identity, World};
use credentials::providers::{Provider, Providers};

const LOGIN: &str = "/account/login/";
const NEW: &str = "/account/with/new/";
const TITLE: &str = "accounts-newcomer-title";
/// What the cookie of a leave is signed for.
const ERRAND: &str = "accounts.errand";
/// What the link that connects is signed for: only the reader's own settings page has it.
const CONNECT: &str = "accounts.connect";
/// What the identity of somebody new is signed for.
const NEWCOMER: &str = "accounts.newcomer";
/// How long somebody may stay away.
const PATIENCE: i64 = 15 * MINUTE;

/// What the addresses may say.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    next: String,
    purpose: String,
    t: String,
    code: String,
    state: String,
    iss: String,
    error: String,
}

/// What the forms send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    t: String,
    next: String,
    email: String,
    name: String,
    consent: String,
    provider: String,
}

/// The buttons of all houses, for `purpose` (empty to sign in).
pub(super) fn houses(cx: &Ctx, visit: &Visit, next: &str, purpose: &str) -> Vec<House> {
    let Some(providers) = cx.state::<Providers>() else { return Vec::new() };
    let token = match purpose {
        "" => String::new(),
        _ => format!("&purpose={purpose}&t={}", link_token(cx)),
    };
    let house = |provider: &Provider| House {
        label: provider.config.label.clone(),
        url: visit.site.path(&format!("/account/with/{}/?next={}{token}", provider.name, encoded(next))),
    };
    providers.all().map(house).collect()
}

/// Only pages of this very session lead to connecting a house: nobody else's page can.
fn link_token(cx: &Ctx) -> String {
    cx.form_key().sign(CONNECT, session_of(cx).as_str(), cx.now().plus(60 * MINUTE))
}

fn known<'a>(cx: &'a Ctx, name: &str) -> Result<&'a Provider, Failure> {
    cx.state::<Providers>().and_then(|providers| providers.get(name)).ok_or_else(Failure::not_found)
}

fn world(cx: &Ctx) -> World<'_> {
    World { http: &cx.ports().http, now: cx.now(), rng: cx.rng() }
}

fn back_url(visit: &Visit, name: &str) -> String {
    visit.site.url(&format!("/account/with/{name}/back/"))
}

async fn failed_at_login(cx: &Ctx, visit: &Visit, error: AccountsError) -> Result<Response, Failure> {
    if let AccountsError::Provider(reason) = &error {
        tracing::warn!(%reason, "somebody could not sign in by another house");
    }
    let form = Form { kind: "login", ..Form::default() };
    let mut response = mistaken(cx, visit, "accounts-login-title", LOGIN, form, error).await?;
    for cookie in cookies::keep_errand(cx, None, 0) {
        response.headers_mut().append(http::header::SET_COOKIE, cookie);
    }
    Ok(response)
}

pub(crate) async fn leave(
    cx: Ctx,
    visit: Visit,
    network: Network,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let provider = known(&cx, &name)?;
    if let Err(error) = limit(&cx, &cx.config::<Config>(), network) {
        return failed_at_login(&cx, &visit, error).await;
    }
    let session = session_of(&cx).as_str().to_owned();
    let purpose = match asked.purpose.as_str() {
        "" => "sign_in",
        wanted => {
            let opened = cx.form_key().open(CONNECT, &asked.t, cx.now());
            if session.is_empty() || opened.ok().as_deref() != Some(session.as_str()) {
                return Ok(onward(&visit.site.path("/account/security/"), Vec::new()));
            }
            if wanted == "prove" {
                "prove"
            } else if require_proof(&cx).is_ok() {
                "connect"
            } else {
                return Ok(to_proof(&visit));
            }
        }
    };
    let errand = Errand {
        provider: name.clone(),
        state: openid::chance(world(&cx)),
        nonce: openid::chance(world(&cx)),
        verifier: openid::chance(world(&cx)),
        next: way_back(&asked.next).unwrap_or_default().to_owned(),
        session: if purpose == "sign_in" { String::new() } else { session },
        purpose: purpose.to_owned(),
    };
    let text = serde_json::to_string(&errand)
        .map_err(|error| Failure::reported(kernel::ErrorKind::Internal, error))?;
    let token = cx.form_key().sign(ERRAND, &text, cx.now().plus(PATIENCE));
    match openid::address(world(&cx), provider, &errand, &back_url(&visit, &name)).await {
        Ok(place) => Ok(onward(&place, cookies::keep_errand(&cx, Some(&token), PATIENCE / 1_000))),
        Err(error) => failed_at_login(&cx, &visit, error.into()).await,
    }
}

/// To the page on which one proves who one is, and back to the settings.
pub(super) fn to_proof(visit: &Visit) -> Response {
    let back = encoded(&visit.site.path("/account/security/"));
    onward(&visit.site.path(&format!("/account/prove/?next={back}")), Vec::new())
}

/// A house that answers by a form of its own page: the browser comes again by a link, and then brings its cookie.
pub(crate) async fn posted_back(
    visit: Visit,
    Path(name): Path<String>,
    Posted(asked): Posted<Asked>,
) -> Response {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("code", &asked.code),
            ("state", &asked.state),
            ("iss", &asked.iss),
            ("error", &asked.error),
        ])
        .finish();
    onward(&format!("{}?{query}", visit.site.path(&format!("/account/with/{name}/back/"))), Vec::new())
}

/// What this browser left for, if it is the one and the house answers it.
fn opened(cx: &Ctx, headers: &HeaderMap, provider: &Provider, asked: &Asked) -> Option<Errand> {
    let token = cookies::errand(cx, headers)?;
    let text = cx.form_key().open(ERRAND, &token, cx.now()).ok()?;
    let errand: Errand = serde_json::from_str(&text).ok()?;
    let answers = bool::from(errand.state.as_bytes().ct_eq(asked.state.as_bytes()));
    // RFC 9207: an answer that names another issuer was meant for somebody else.
    let issuer = asked.iss.is_empty() || asked.iss == provider.config.issuer;
    (answers && issuer && errand.provider == provider.name).then_some(errand)
}

pub(crate) async fn back(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let provider = known(&cx, &name)?;
    let Some(errand) = opened(&cx, &headers, provider, &asked) else {
        return failed_at_login(&cx, &visit, AccountsError::form("accounts-error-provider-lost")).await;
    };
    if asked.code.is_empty() {
        return failed_at_login(&cx, &visit, AccountsError::form("accounts-error-provider-declined")).await;
    }
    let identity =
        match openid::identity(world(&cx), provider, &errand, &asked.code, &back_url(&visit, &name)).await {
            Ok(identity) => identity,
            Err(error) => return failed_at_login(&cx, &visit, error.into()).await,
        };
    let mut response = match errand.purpose.as_str() {
        "sign_in" => arrive(&cx, &visit, &headers, &identity, errand.next).await?,
        _ if session_of(&cx).as_str() != errand.session => {
            let error = AccountsError::form("accounts-error-provider-lost");
            return failed_at_login(&cx, &visit, error).await;
        }
        "prove" => prove(&cx, &visit, &identity, &errand.next).await?,
        _ => join(&cx, &visit, &identity).await?,
    };
    for cookie in cookies::keep_errand(&cx, None, 0) {
        response.headers_mut().append(http::header::SET_COOKIE, cookie);
    }
    Ok(response)
}

async fn arrive(
    cx: &Ctx,
    visit: &Visit,
    headers: &HeaderMap,
    identity: &Identity,
    next: String,
) -> Result<Response, Failure> {
    match sign_in_with(cx, identity, &device_of(headers)).await {
        Ok(Met::Begun(begun)) => Ok(entered(cx, visit, &next, "/", (&begun.secret, begun.seconds))),
        Ok(Met::NeedsCode(account)) => second::ask(cx, visit, &account, false, next).await,
        Ok(Met::Known) => {
            let ways = vec![
                (visit.site.path(LOGIN), "accounts-login-title"),
                (visit.site.path("/account/recover/"), "accounts-recover-title"),
            ];
            let said = Said { kind: "known", hours: 0, minutes: 0, ways };
            say(cx, visit, "accounts-said-known-title", LOGIN, said, StatusCode::OK).await
        }
        Ok(Met::New) if !cx.config::<Config>().registration => {
            failed_at_login(cx, visit, AccountsError::form("accounts-error-no-registration")).await
        }
        Ok(Met::New) => {
            let text = serde_json::to_string(identity)
                .map_err(|error| Failure::reported(kernel::ErrorKind::Internal, error))?;
            let form = Form {
                name: identity.name.chars().take(40).collect(),
                next,
                token: cx.form_key().sign(NEWCOMER, &text, cx.now().plus(2 * PATIENCE)),
                ..offered(identity)
            };
            show(cx, visit, TITLE, NEW, form, StatusCode::OK).await
        }
        Err(error) => failed_at_login(cx, visit, error).await,
    }
}

/// The form for somebody new; an address that the house has verified is not asked again.
fn offered(identity: &Identity) -> Form {
    let address = if identity.verified { identity.email.clone() } else { String::new() };
    Form { kind: "newcomer", email: identity.email.clone(), address, ..Form::default() }
}

pub(crate) async fn newcomer(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let opened = cx.form_key().open(NEWCOMER, &fields.t, cx.now());
    let identity: Option<Identity> = opened.ok().and_then(|text| serde_json::from_str(&text).ok());
    let Some(identity) = identity else { return dead_link(&cx, &visit, LOGIN).await };
    let newcomer = Newcomer {
        identity: identity.clone(),
        email: fields.email.clone(),
        name: fields.name.clone(),
        consent: !fields.consent.is_empty(),
        edition: visit.site.code.clone(),
        page: visit.site.url(NEW),
        device: device_of(&headers),
        network,
    };
    match register_with(&cx, &visit.site.lang, newcomer).await {
        Ok(Some(begun)) => Ok(entered(&cx, &visit, &fields.next, "/", (&begun.secret, begun.seconds))),
        Ok(None) => Ok(onward(&visit.site.path("/account/register/sent/"), Vec::new())),
        Err(AccountsError::Link) => dead_link(&cx, &visit, LOGIN).await,
        Err(error) => {
            let mut form = offered(&identity);
            if !identity.verified {
                form.email = fields.email;
            }
            let form = Form {
                name: fields.name,
                consent: !fields.consent.is_empty(),
                next: fields.next,
                token: fields.t,
                ..form
            };
            mistaken(&cx, &visit, TITLE, NEW, form, error).await
        }
    }
}

async fn join(cx: &Ctx, visit: &Visit, identity: &Identity) -> Result<Response, Failure> {
    let Some(viewer) = &cx.viewer else { return Ok(onward(&visit.site.path(LOGIN), Vec::new())) };
    let id = AccountId::from_stored(viewer.account.clone());
    let outcome = match require_proof(cx) {
        Ok(()) => connect::connect(cx, &id, identity).await,
        Err(error) => Err(error),
    };
    let outcome = outcome.map(|()| Vec::new());
    settings::settled(cx, visit, "security", &id, (Settings::default(), "saved"), outcome).await
}

async fn prove(cx: &Ctx, visit: &Visit, identity: &Identity, next: &str) -> Result<Response, Failure> {
    let owner = identities::account_of(cx.db(), &identity.provider, &identity.subject).await;
    let owner = owner.map_err(super::shown::failed)?;
    let own = cx.viewer.as_ref().is_some_and(|viewer| owner.is_some_and(|id| id.as_str() == viewer.account));
    if !own {
        return failed_at_login(cx, visit, AccountsError::form("accounts-error-identity-other")).await;
    }
    match prove_session(cx, &session_of(cx)).await {
        Ok((secret, seconds)) => Ok(entered(cx, visit, next, "/account/", (&secret, seconds))),
        Err(error) => failed_at_login(cx, visit, error).await,
    }
}

pub(crate) async fn disconnect(
    cx: Ctx,
    visit: Visit,
    Author(id): Author,
    Posted(fields): Posted<Fields>,
) -> Result<Response, Failure> {
    let outcome = connect::disconnect(&cx, &id, &fields.provider).await.map(|()| Vec::new());
    settings::settled(&cx, &visit, "security", &id, (Settings::default(), "saved"), outcome).await
}
