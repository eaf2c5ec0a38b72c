//! From a code to who it is: OpenID Connect Core 1.0 §3.1 with PKCE (RFC 7636), or OAuth 2 (RFC 6749) where a house has
//! no identity tokens. Signature, issuer and audience are checked by `jsonwebtoken`, times by our own clock.
//!
//! Deliberately absent: refresh tokens, and keeping any token. We ask once who it is and forget the rest.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use kernel::{HOUR, MINUTE, Rng, SECOND, Timestamp};
use ports::http::{Exchange, FetchLimits, Http};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::CredentialError;
use crate::providers::{Preset, Provider};

/// How long an issuer's description and keys are believed.
const BELIEVED: i64 = HOUR;
/// How far clocks may differ.
const LEEWAY: i64 = MINUTE;
/// Ways to sign that are accepted: never `none`, never with a shared secret.
const ALGORITHMS: [Algorithm; 6] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::PS256,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What asking needs.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// Whoever asks.
    pub http: &'a Http,
    /// Our own clock.
    pub now: Timestamp,
    /// Chance.
    pub rng: &'a dyn Rng,
}

/// What an issuer says of itself (OpenID Connect Discovery 1.0 §3), with its keys.
#[derive(Clone, Debug)]
pub(crate) struct Discovered {
    authorize: String,
    token: String,
    user: String,
    keys: JwkSet,
}

/// Who it is, as a house says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Identity {
    /// Which house.
    pub provider: String,
    /// Who it is there; never changes.
    pub subject: String,
    /// The mail address, empty where it says none.
    pub email: String,
    /// Whether the house has made sure that the address is theirs.
    pub verified: bool,
    /// The name.
    pub name: String,
}

/// What is kept between leaving and coming back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Errand {
    /// Which house.
    pub provider: String,
    /// What the answer must repeat.
    pub state: String,
    /// What the identity token must repeat.
    pub nonce: String,
    /// The secret of the code (RFC 7636).
    pub verifier: String,
    /// Where to go on afterwards.
    pub next: String,
    /// The session for which an identity is to be connected; empty for signing in.
    pub session: String,
    /// What for: `sign_in`, `connect` or `prove`.
    pub purpose: String,
}

#[derive(Deserialize)]
struct Description {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    userinfo_endpoint: String,
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    access_token: String,
    #[serde(default)]
    id_token: String,
}

#[derive(Deserialize)]
struct Claims {
    exp: i64,
    #[serde(default)]
    iat: i64,
    #[serde(default)]
    nbf: i64,
    #[serde(default)]
    nonce: String,
    azp: Option<String>,
    auth_time: Option<i64>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

fn refused(reason: impl std::fmt::Display) -> CredentialError {
    CredentialError::Provider(reason.to_string())
}

fn limits() -> FetchLimits {
    let seconds = std::time::Duration::from_secs;
    FetchLimits { bytes: 512 * 1024, total: seconds(20), idle: seconds(10), ..FetchLimits::default() }
}

async fn ask<T: DeserializeOwned>(world: World<'_>, exchange: &Exchange) -> Result<T, CredentialError> {
    let answer = world.http.exchange(exchange, &limits()).await.map_err(refused)?;
    if !answer.is_success() {
        return Err(refused(format!("{} answered {}", exchange.url(), answer.status)));
    }
    serde_json::from_slice(&answer.bytes)
        .map_err(|_| refused(format!("{} sent no such JSON", exchange.url())))
}

async fn discovered(world: World<'_>, provider: &Provider, age: i64) -> Result<Discovered, CredentialError> {
    let held = provider.discovered.lock().clone();
    if let Some((at, found)) = held
        && (0..age).contains(&world.now.since(at))
    {
        return Ok(found);
    }
    let (config, named) = (&provider.config, provider.named());
    let issuer = config.issuer.trim_end_matches('/');
    let to = |url: &str| Exchange::to(url).named(&named);
    let description: Description =
        ask(world, &to(&format!("{issuer}/.well-known/openid-configuration"))).await?;
    if description.issuer != config.issuer {
        return Err(refused(format!("the issuer calls itself {:?}", description.issuer)));
    }
    let or = |own: &str, theirs: String| if own.is_empty() { theirs } else { own.to_owned() };
    let found = Discovered {
        authorize: or(&config.authorize_url, description.authorization_endpoint),
        token: or(&config.token_url, description.token_endpoint),
        user: or(&config.user_url, description.userinfo_endpoint),
        keys: ask(world, &to(&description.jwks_uri)).await?,
    };
    *provider.discovered.lock() = Some((world.now, found.clone()));
    Ok(found)
}

/// Something by chance: 256 bits.
pub fn chance(world: World<'_>) -> String {
    let mut bytes = [0; 32];
    world.rng.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Where to send somebody.
///
/// # Errors
/// [`CredentialError::Provider`] when the issuer can't be asked.
pub async fn address(
    world: World<'_>,
    provider: &Provider,
    errand: &Errand,
    back: &str,
) -> Result<String, CredentialError> {
    let config = &provider.config;
    let place = if config.issuer.is_empty() {
        config.authorize_url.clone()
    } else {
        discovered(world, provider, BELIEVED).await?.authorize
    };
    let mut url = url::Url::parse(&place).map_err(refused)?;
    if !matches!(url.scheme(), "https" | "http") {
        return Err(refused("not a web address"));
    }
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&errand.verifier));
    {
        let mut query = url.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &config.client_id)
            .append_pair("redirect_uri", back)
            .append_pair("scope", &config.scopes.join(" "))
            .append_pair("state", &errand.state)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        if !config.issuer.is_empty() {
            query.append_pair("nonce", &errand.nonce);
        }
        if config.kind == Preset::Apple {
            // Apple tells an address only to a form.
            query.append_pair("response_mode", "form_post");
        }
        if errand.purpose == "prove" {
            query.append_pair("prompt", "login").append_pair("max_age", "0");
        }
    }
    Ok(url.into())
}

/// Who came back with `code`.
///
/// # Errors
/// [`CredentialError::Provider`] with what does not fit.
pub async fn identity(
    world: World<'_>,
    provider: &Provider,
    errand: &Errand,
    code: &str,
    back: &str,
) -> Result<Identity, CredentialError> {
    let config = &provider.config;
    let named = provider.named();
    let found = match config.issuer.is_empty() {
        true => None,
        false => Some(discovered(world, provider, BELIEVED).await?),
    };
    let place = found.as_ref().map_or(&config.token_url, |found| &found.token);
    let secret = client_secret(world, provider)?;
    let mut fields = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", back),
        ("code_verifier", &errand.verifier),
    ];
    let mut exchange = Exchange::to(place.as_str()).named(&named);
    if config.client_auth == "basic" {
        // Both parts are encoded as in a form first (RFC 6749 §2.3.1).
        let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        exchange = exchange.account(&encoded(&config.client_id), &encoded(&secret));
    } else {
        fields.extend([("client_id", config.client_id.as_str()), ("client_secret", secret.as_str())]);
    }
    let token: Token = ask(world, &exchange.form(&fields)).await?;
    let mut claims = match &found {
        None => Map::new(),
        Some(found) => checked(world, provider, errand, &token.id_token, found).await?,
    };
    let user = found.as_ref().map_or(&config.user_url, |found| &found.user);
    let lacks = |claims: &Map<String, Value>| Provider::text(claims, &config.email_claim).is_none();
    if (found.is_none() || lacks(&claims)) && !user.is_empty() && !token.access_token.is_empty() {
        let more: Map<String, Value> =
            ask(world, &Exchange::to(user.as_str()).named(&named).bearer(&token.access_token)).await?;
        // OpenID Connect Core §5.3.2: another subject is another person.
        if found.is_some() && more.get(&config.subject_claim) != claims.get(&config.subject_claim) {
            return Err(refused("the user's address tells of another subject"));
        }
        for (name, value) in more {
            claims.entry(name).or_insert(value);
        }
    }
    let subject = Provider::text(&claims, &config.subject_claim).ok_or_else(|| refused("no subject"))?;
    let mut email = Provider::text(&claims, &config.email_claim).unwrap_or_default();
    let said = matches!(claims.get(&config.verified_claim), Some(Value::Bool(true)))
        || matches!(claims.get(&config.verified_claim), Some(Value::String(text)) if text == "true");
    let mut verified = said || config.addresses_are_verified;
    if !config.emails_url.is_empty() && !token.access_token.is_empty() {
        let list = Exchange::to(config.emails_url.as_str()).named(&named).bearer(&token.access_token);
        (email, verified) = primary(&ask::<Vec<Value>>(world, &list).await?);
    }
    Ok(Identity {
        provider: provider.name.clone(),
        subject,
        verified: verified && !email.is_empty(),
        email,
        name: Provider::text(&claims, &config.name_claim).unwrap_or_default(),
    })
}

/// The primary address of a list such as GitHub's, where it is verified.
fn primary(list: &[Value]) -> (String, bool) {
    let is = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_bool).unwrap_or(false);
    let found = list.iter().find(|entry| is(entry, "primary") && is(entry, "verified"));
    let email = found.and_then(|entry| entry.get("email")).and_then(Value::as_str).unwrap_or_default();
    (email.to_owned(), !email.is_empty())
}

/// The claims of an identity token that is signed, meant for us, fresh and the answer to our question.
async fn checked(
    world: World<'_>,
    provider: &Provider,
    errand: &Errand,
    token: &str,
    found: &Discovered,
) -> Result<Map<String, Value>, CredentialError> {
    let header = jsonwebtoken::decode_header(token).map_err(refused)?;
    let keys = match &header.kid {
        // A key we have not seen: the issuer may have changed its keys since.
        Some(kid) if found.keys.find(kid).is_none() => discovered(world, provider, MINUTE).await?.keys,
        _ => found.keys.clone(),
    };
    let claims = signed(token, &keys, &provider.config.issuer, &provider.config.client_id)?;
    let now = world.now.millis() / SECOND;
    let leeway = LEEWAY / SECOND;
    if claims.exp <= now - leeway || claims.iat > now + leeway || claims.nbf > now + leeway {
        return Err(refused("the identity token is too old, or not good yet"));
    }
    if !bool::from(claims.nonce.as_bytes().ct_eq(errand.nonce.as_bytes())) {
        return Err(refused("the identity token answers another question"));
    }
    let several = claims.rest.get("aud").and_then(Value::as_array).is_some_and(|all| all.len() > 1);
    let party = claims.azp.as_deref();
    if party.is_some_and(|party| party != provider.config.client_id) || (several && party.is_none()) {
        return Err(refused("the identity token was made for another party"));
    }
    let proof = errand.purpose == "prove";
    if proof && claims.auth_time.is_some_and(|at| at < now - 5 * leeway) {
        return Err(refused("nobody was asked again"));
    }
    Ok(claims.rest)
}

fn signed(token: &str, keys: &JwkSet, issuer: &str, client: &str) -> Result<Claims, CredentialError> {
    let header = jsonwebtoken::decode_header(token).map_err(refused)?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(refused(format!("signed by {:?}", header.alg)));
    }
    let key = match &header.kid {
        Some(kid) => keys.find(kid),
        None => keys.keys.first().filter(|_| keys.keys.len() == 1),
    };
    let key =
        DecodingKey::from_jwk(key.ok_or_else(|| refused("signed by an unknown key"))?).map_err(refused)?;
    let mut validation = Validation::new(header.alg);
    validation.set_audience(&[client]);
    validation.set_issuer(&[issuer]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // By our own clock instead.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    jsonwebtoken::decode::<Claims>(token, &key, &validation).map(|data| data.claims).map_err(refused)
}

/// What we prove ourselves with: a secret, or for Apple a token signed with our key.
fn client_secret(world: World<'_>, provider: &Provider) -> Result<String, CredentialError> {
    let config = &provider.config;
    if config.kind != Preset::Apple {
        return Ok(provider.secret.reveal().to_owned());
    }
    let body: String = provider.secret.reveal().lines().filter(|line| !line.starts_with("-----")).collect();
    let der = STANDARD.decode(body.trim()).map_err(|_| refused("the key file is no P8 file"))?;
    let now = world.now.millis() / SECOND;
    let claims = json!({
        "iss": config.team, "iat": now, "exp": now + 300, "aud": config.issuer, "sub": config.client_id,
    });
    let header = Header { kid: Some(config.key.clone()), ..Header::new(Algorithm::ES256) };
    jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ec_der(&der)).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_believed_only_with_the_issuer_s_signature() {
        let none = JwkSet { keys: Vec::new() };
        let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let claims =
            part(json!({"iss": "https://id.example", "aud": "paper", "sub": "1", "exp": 9_999_999_999_i64}));
        for alg in ["none", "HS256", "RS256"] {
            let token = format!("{}.{claims}.{}", part(json!({"alg": alg})), URL_SAFE_NO_PAD.encode("x"));
            assert!(signed(&token, &none, "https://id.example", "paper").is_err(), "{alg}");
        }
        assert!(signed("", &none, "https://id.example", "paper").is_err());
    }

    #[test]
    fn of_several_addresses_the_primary_counts_where_it_is_verified() {
        let list = |primary: bool, verified: bool| {
            vec![
                json!({"email": "old@home.example", "primary": false, "verified": true}),
                json!({"email": "zoe@home.example", "primary": primary, "verified": verified}),
            ]
        };
        assert_eq!(primary(&list(true, true)), ("zoe@home.example".into(), true));
        assert_eq!(primary(&list(true, false)), (String::new(), false));
        assert_eq!(primary(&[]), (String::new(), false));
    }
}
