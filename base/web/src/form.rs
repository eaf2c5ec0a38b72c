//! Forms without cookies: where a request may come from, signed tokens, and the captcha that asks nobody else.
//!
//! The captcha is a proof of work in the ALTCHA manner: find the number whose SHA-256 with the salt is the challenge.
//! Deliberately absent: state. Whoever accepts a form remembers the tokens it has accepted, so that none counts twice.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderMap, header};
use kernel::{Rng, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// A key for tokens in forms and links. Never shown, never logged.
#[derive(Clone)]
pub struct FormKey([u8; 32]);

/// Why a token or a form is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// The token was not made by this paper, or was changed.
    #[error("the token is not ours")]
    Forged,
    /// The token's time is over.
    #[error("the token is too old")]
    Expired,
    /// The number does not solve the challenge.
    #[error("the challenge is not solved")]
    Unsolved,
}

impl FormKey {
    /// A key from 32 secret bytes.
    pub fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    fn mac(&self, purpose: &str, text: &str) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        hasher.update(purpose.as_bytes()).update(&[0]).update(text.as_bytes());
        hasher.finalize()
    }

    /// Signs `text` for `purpose` until `expires`: `{text as base64url}.{millis}.{mac}`.
    pub fn sign(&self, purpose: &str, text: &str, expires: Timestamp) -> String {
        let body = format!("{}.{}", URL_SAFE_NO_PAD.encode(text), expires.millis());
        let mac = URL_SAFE_NO_PAD.encode(self.mac(purpose, &body).as_bytes());
        format!("{body}.{mac}")
    }

    /// The text of a token that [`FormKey::sign`] made for the same purpose.
    ///
    /// # Errors
    /// [`FormError::Forged`] or [`FormError::Expired`].
    pub fn open(&self, purpose: &str, token: &str, now: Timestamp) -> Result<String, FormError> {
        let (body, mac) = token.rsplit_once('.').ok_or(FormError::Forged)?;
        let mac = URL_SAFE_NO_PAD.decode(mac).map_err(|_| FormError::Forged)?;
        let wanted = self.mac(purpose, body);
        if !bool::from(mac.as_slice().ct_eq(wanted.as_bytes())) {
            return Err(FormError::Forged);
        }
        let (text, expires) = body.split_once('.').ok_or(FormError::Forged)?;
        let expires: i64 = expires.parse().map_err(|_| FormError::Forged)?;
        if now.millis() > expires {
            return Err(FormError::Expired);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| FormError::Forged)?;
        String::from_utf8(bytes).map_err(|_| FormError::Forged)
    }
}

/// A proof-of-work challenge as a page shows it to its script.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Challenge {
    /// Random, in hexadecimal.
    pub salt: String,
    /// SHA-256 of salt and the secret number, in hexadecimal.
    pub challenge: String,
    /// The number is not above this.
    pub max: u32,
    /// The signed form of the above, sent back with the number.
    pub token: String,
}

const PURPOSE: &str = "challenge";

impl Challenge {
    /// A new challenge that costs about `max / 2` hashes and is good until `expires`.
    pub fn new(key: &FormKey, rng: &dyn Rng, max: u32, expires: Timestamp) -> Self {
        let mut bytes = [0; 16];
        rng.fill(&mut bytes);
        let [a, b, c, d, ..] = bytes;
        let number = u32::from_be_bytes([a, b, c, d]) % max.max(1);
        rng.fill(&mut bytes);
        let salt = hex(&bytes);
        let challenge = hex(&Sha256::digest(format!("{salt}{number}")));
        let token = key.sign(PURPOSE, &format!("{salt}:{challenge}"), expires);
        Self { salt, challenge, max, token }
    }
}

/// Checks that `number` solves the challenge that `token` signs; returns the salt, which identifies the challenge and
/// must not be accepted twice.
///
/// # Errors
/// [`FormError`].
pub fn challenge_solved(
    key: &FormKey,
    token: &str,
    number: u32,
    now: Timestamp,
) -> Result<String, FormError> {
    let text = key.open(PURPOSE, token, now)?;
    let (salt, challenge) = text.split_once(':').ok_or(FormError::Forged)?;
    if hex(&Sha256::digest(format!("{salt}{number}"))) == challenge {
        Ok(salt.to_owned())
    } else {
        Err(FormError::Unsolved)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a request that changes something comes from this site's own pages: by `Sec-Fetch-Site` (W3C Fetch
/// Metadata), else by `Origin` against the request's own host. A client that sends neither is no browser.
pub fn same_origin(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    origin.to_str().ok().and_then(|origin| origin.split_once("://")).is_some_and(|(_, sent)| sent == host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededRng;

    #[test]
    fn a_token_is_good_for_its_purpose_and_time_only() {
        let key = FormKey::new([7; 32]);
        let token = key.sign("restore", "reader 5", Timestamp(100));
        assert_eq!(key.open("restore", &token, Timestamp(100)), Ok("reader 5".into()));
        assert_eq!(key.open("delete", &token, Timestamp(1)), Err(FormError::Forged));
        assert_eq!(key.open("restore", &token, Timestamp(101)), Err(FormError::Expired));
        assert_eq!(
            key.open("restore", &token.replace(".100.", ".900."), Timestamp(1)),
            Err(FormError::Forged)
        );
        assert_eq!(key.open("restore", "", Timestamp(1)), Err(FormError::Forged));
    }

    #[test]
    fn only_the_number_that_was_hidden_solves_the_challenge() {
        let key = FormKey::new([7; 32]);
        let challenge = Challenge::new(&key, &SeededRng::new(3), 500, Timestamp(100));
        let solved: Vec<u32> =
            (0..500).filter(|n| challenge_solved(&key, &challenge.token, *n, Timestamp(1)).is_ok()).collect();
        assert_eq!(solved.len(), 1);
    }

    #[test]
    fn a_form_posted_from_elsewhere_is_noticed() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
                map.insert(*name, value.parse().unwrap());
                map
            })
        };
        assert!(same_origin(&headers(&[("sec-fetch-site", "same-origin")])));
        assert!(!same_origin(&headers(&[("sec-fetch-site", "cross-site")])));
        assert!(same_origin(&headers(&[("origin", "http://a.example:8080"), ("host", "a.example:8080")])));
        assert!(!same_origin(&headers(&[("origin", "http://evil.example"), ("host", "a.example")])));
        assert!(!same_origin(&headers(&[("origin", "null"), ("host", "a.example")])));
    }
}
