//! The two cookies: the session's secret, which no script may read, and the mark that says a script where to look for the
//! reader's part of a page. Set when someone signs in, never before.

use http::{HeaderMap, HeaderValue, header};
use slice::Ctx;

/// The name of the session's cookie, without its prefix.
const SESSION: &str = "courant_session";
/// The mark that someone is signed in; says nothing else.
pub(crate) const MARK: &str = "courant_reader";

/// Whether the paper is reached by TLS, so that the browser accepts `__Host-` (RFC 6265bis §4.1.3).
fn is_secure(cx: &Ctx) -> bool {
    cx.paper().url.starts_with("https://")
}

fn name(cx: &Ctx) -> String {
    if is_secure(cx) { format!("__Host-{SESSION}") } else { SESSION.into() }
}

/// The session's secret in a request.
pub(crate) fn session(cx: &Ctx, headers: &HeaderMap) -> Option<String> {
    named(headers, &name(cx))
}

/// Whether the request carries the mark.
pub(crate) fn has_mark(headers: &HeaderMap) -> bool {
    named(headers, MARK).is_some()
}

fn named(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(held, _)| *held == name).map(|(_, value)| value.to_owned())
}

/// The cookies of a new session; for `seconds`, or until the browser is closed.
pub(crate) fn given(cx: &Ctx, secret: &str, seconds: Option<i64>) -> Vec<HeaderValue> {
    let lasting = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    let secure = if is_secure(cx) { "; Secure" } else { "" };
    let session = format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{lasting}", name(cx));
    let mark = format!("{MARK}=1; Path=/; SameSite=Lax{secure}{lasting}");
    [session, mark].iter().filter_map(|text| HeaderValue::from_str(text).ok()).collect()
}

/// The cookie between leaving for another house and coming back: what it holds is signed, and good for some minutes.
const ERRAND: &str = "courant_errand";

/// The name of that cookie; bound to this host where the browser can do so.
fn errand_name(cx: &Ctx) -> String {
    if is_secure(cx) { format!("__Host-{ERRAND}") } else { ERRAND.into() }
}

/// What was kept in this browser when it left.
pub(crate) fn errand(cx: &Ctx, headers: &HeaderMap) -> Option<String> {
    named(headers, &errand_name(cx))
}

/// Keeps it, or takes it back where there is nothing to keep.
pub(crate) fn keep_errand(cx: &Ctx, token: Option<&str>, seconds: i64) -> Vec<HeaderValue> {
    let secure = if is_secure(cx) { "; Secure" } else { "" };
    let (value, age) = token.map_or(("", 0), |token| (token, seconds));
    let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}; Max-Age={age}", errand_name(cx));
    HeaderValue::from_str(&text).into_iter().collect()
}

/// Both cookies taken back.
pub(crate) fn removed(cx: &Ctx) -> Vec<HeaderValue> {
    given(cx, "", Some(0))
}
