//! Who looks at a page, where that is someone whom the paper knows.
//!
//! Deliberately absent: how anyone is recognised, which is the matter of the slice that keeps accounts.

use http::HeaderValue;
use kernel::{Actor, Timestamp};

/// Someone who is signed in, as far as every page may know it.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// On whose behalf the request runs.
    pub actor: Actor,
    /// The account's identifier.
    pub account: String,
    /// The session's identifier, which is not its secret.
    pub session: String,
    /// The name to greet.
    pub name: String,
    /// The address of the account's picture within the site.
    pub picture: String,
    /// When the account last proved itself by password, passkey or code.
    pub proved_at: Timestamp,
    /// Whether the account belongs to the paper's own people.
    pub staff: bool,
}

/// What is known of a request that carries a cookie of the paper.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// Who it is, if anyone.
    pub viewer: Option<Viewer>,
    /// Cookies to set with the answer: an old one removed, a new one given.
    pub cookies: Vec<HeaderValue>,
}
