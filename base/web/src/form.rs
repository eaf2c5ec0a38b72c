//! Forms without cookies: where a request may come from, signed tokens, and the captcha that asks nobody else.
//!
//! The captcha is a proof of work (Hashcash's idea): find the number that, hashed after the challenge with SHA-256,
//! begins with enough zero bits. Who has no script answers a sum in words instead.
//! Deliberately absent: state. Whoever accepts a form remembers the tokens it has accepted, so that none counts twice.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderMap, header};
use kernel::{Rng, Timestamp};
use serde::Serialize;
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
    /// Neither the number nor the answer solves the challenge.
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

/// A challenge as a page shows it: `challenge` and `difficulty` for its script, `first` and `second` for the question.
#[derive(Clone, Debug, Serialize)]
pub struct Challenge {
    /// The signed challenge, sent back with the form.
    pub challenge: String,
    /// How many leading zero bits the hash of `{challenge}:{number}` must have.
    pub difficulty: u32,
    /// The first number of the sum.
    pub first: u32,
    /// The second number of the sum.
    pub second: u32,
}

const PURPOSE: &str = "challenge";

impl Challenge {
    /// A new challenge that costs about 2^`difficulty` hashes and is good until `expires`.
    pub fn new(key: &FormKey, rng: &dyn Rng, difficulty: u32, expires: Timestamp) -> Self {
        let mut bytes = [0; 18];
        rng.fill(&mut bytes);
        let [one, two, nonce @ ..] = bytes;
        let (first, second) = (u32::from(one % 9) + 1, u32::from(two % 9) + 1);
        let nonce = URL_SAFE_NO_PAD.encode(nonce);
        let text = format!("{nonce}:{difficulty}:{first}:{second}");
        Self { challenge: key.sign(PURPOSE, &text, expires), difficulty, first, second }
    }

    /// Checks a form's `challenge` with its `proof` (from the script) or its `answer` (from a person). At least `least`
    /// bits must have been asked: a challenge from before the price rose, or from a cheaper form, is not taken. Returns
    /// the nonce, which identifies the challenge and must not be accepted twice.
    ///
    /// # Errors
    /// [`FormError`].
    pub fn accept(
        key: &FormKey,
        challenge: &str,
        proof: &str,
        answer: &str,
        least: u32,
        now: Timestamp,
    ) -> Result<String, FormError> {
        let text = key.open(PURPOSE, challenge, now)?;
        let mut parts = text.split(':');
        let nonce = parts.next().ok_or(FormError::Forged)?.to_owned();
        let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok()).ok_or(FormError::Forged);
        let (difficulty, first, second) = (number()?, number()?, number()?);
        if difficulty < least {
            return Err(FormError::Expired);
        }
        let worked = proof.parse::<u64>().is_ok_and(|number| zero_bits(challenge, number) >= difficulty);
        let answered = answered(answer) == Some(first + second);
        if worked || answered { Ok(nonce) } else { Err(FormError::Unsolved) }
    }
}

fn zero_bits(challenge: &str, number: u64) -> u32 {
    let digest = Sha256::digest(format!("{challenge}:{number}"));
    let mut bits = 0;
    for byte in digest {
        bits += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    bits
}

/// The number a person typed, in Western, Arabic-Indic or Persian digits.
fn answered(answer: &str) -> Option<u32> {
    let digit = |letter: char| match letter {
        '٠'..='٩' => Some(u32::from(letter) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(letter) - u32::from('۰')),
        other => other.to_digit(10),
    };
    let trimmed = answer.trim();
    if trimmed.is_empty() || trimmed.chars().count() > 8 {
        return None;
    }
    trimmed.chars().try_fold(0u32, |sum, letter| sum.checked_mul(10)?.checked_add(digit(letter)?))
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

/// As [`same_origin`], for requests that carry a cookie of ours: then the browser must say where the form stood. Every
/// browser that keeps `SameSite` cookies sends one of the two headers with a form.
pub fn proves_same_origin(headers: &HeaderMap) -> bool {
    let says = headers.contains_key("sec-fetch-site") || headers.contains_key(header::ORIGIN);
    says && same_origin(headers)
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
    fn work_or_the_right_sum_solves_the_challenge_and_nothing_else() {
        let key = FormKey::new([7; 32]);
        let made = Challenge::new(&key, &SeededRng::new(3), 8, Timestamp(100));
        let accept = |proof: &str, answer: &str, at| {
            Challenge::accept(&key, &made.challenge, proof, answer, 8, Timestamp(at))
        };
        let dearer = Challenge::accept(&key, &made.challenge, "", "2", 9, Timestamp(1));
        assert_eq!(dearer, Err(FormError::Expired), "a cheaper challenge is taken");
        let proof = (0..100_000u64).find(|number| zero_bits(&made.challenge, *number) >= 8).unwrap();
        let nonce = accept(&proof.to_string(), "", 1).unwrap();
        assert_eq!(accept("", &format!(" {} ", made.first + made.second), 1), Ok(nonce));
        assert_eq!(accept("", "99", 1), Err(FormError::Unsolved));
        assert_eq!(accept("x", "", 1), Err(FormError::Unsolved));
        assert_eq!(accept(&proof.to_string(), "", 101), Err(FormError::Expired));
        assert_eq!(answered("١٧"), Some(17));
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
