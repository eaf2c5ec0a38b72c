//! The `[bus]` section.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::Secret;

/// What carries messages between nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BusKind {
    /// Nothing: there is one node.
    #[default]
    InProcess,
    /// A NATS server or cluster.
    Nats,
}

/// How nodes wake each other.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BusConfig {
    /// `in-process` or `nats`.
    pub kind: BusKind,
    /// NATS: servers, separated by commas: `nats://one:4222,nats://two:4222`; `tls://` for encrypted ones.
    pub url: String,
    /// NATS: the account; empty for a server that asks for none.
    pub username: String,
    /// NATS: the password, here or (better) in a file of its own.
    pub password: Option<Secret>,
    /// NATS: a file whose content is the password.
    pub password_file: Option<PathBuf>,
    /// NATS: a file with the certificate of a private authority, in PEM.
    pub ca_file: Option<PathBuf>,
    /// NATS: the first word of every subject, so that several papers can share a server.
    pub subject: String,
    /// How many messages a slow listener may be behind before it is told that it missed some.
    pub backlog: usize,
}

impl Default for BusConfig {
    fn default() -> Self {
        Self {
            kind: BusKind::InProcess,
            url: String::new(),
            username: String::new(),
            password: None,
            password_file: None,
            ca_file: None,
            subject: "courant".into(),
            backlog: 1_024,
        }
    }
}

impl BusConfig {
    /// Says what is wrong with the section, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self) -> Result<(), String> {
        if !(16..=65_536).contains(&self.backlog) {
            return Err("bus.backlog must be between 16 and 65536".into());
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.subject.is_empty() || self.subject.len() > 64 || !self.subject.chars().all(plain) {
            return Err("bus.subject must be one word of small letters, digits and hyphens".into());
        }
        let understood = |text: &str| {
            url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "nats" | "tls") && url.has_host())
        };
        if self.kind == BusKind::Nats && !self.servers().all(understood) {
            return Err("bus.url must name nats servers hint: nats://localhost:4222".into());
        }
        let password = self.password.is_some() || self.password_file.is_some();
        if self.username.is_empty() == password {
            return Err("bus.username and bus.password_file need each other".into());
        }
        Ok(())
    }

    /// The addresses in `url`, one by one.
    pub(super) fn servers(&self) -> impl Iterator<Item = &str> {
        self.url.split(',').map(str::trim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_section_is_valid() {
        assert_eq!(BusConfig::default().validate(), Ok(()));
    }

    #[test]
    fn a_wrong_section_names_its_key() {
        let nats = |url: &str| BusConfig { kind: BusKind::Nats, url: url.into(), ..BusConfig::default() };
        assert_eq!(nats("nats://a:4222, tls://b").validate(), Ok(()));
        for url in ["", "localhost:4222", "http://a", "nats://a,,"] {
            assert!(nats(url).validate().unwrap_err().starts_with("bus.url"), "{url}");
        }
        let subject = BusConfig { subject: "a.b".into(), ..BusConfig::default() };
        assert!(subject.validate().unwrap_err().starts_with("bus.subject"));
        let backlog = BusConfig { backlog: 0, ..BusConfig::default() };
        assert!(backlog.validate().unwrap_err().starts_with("bus.backlog"));
    }
}
