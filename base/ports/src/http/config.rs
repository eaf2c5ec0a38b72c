//! The `[http]` section: what may be fetched from addresses that someone else chose.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// How pages of others are fetched.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HttpConfig {
    /// Ports that may be asked.
    pub ports: Vec<u16>,
    /// Whether addresses inside the house may be asked. Only for tests, and for papers that fetch from their own network.
    pub allow_private: bool,
    /// Single addresses inside the house that may be asked nevertheless.
    pub allow: Vec<IpAddr>,
    /// Names answered from here instead of by DNS. The answers are guarded like any others.
    pub hosts: BTreeMap<String, Vec<IpAddr>>,
    /// Where others can write when our requests trouble them: a mail or web address, told in `User-Agent`.
    pub contact: String,
    /// A file with the certificate of a private authority, in PEM.
    pub ca_file: Option<PathBuf>,
    /// How many requests may be on their way at once; more wait.
    pub concurrent: usize,
}

impl Default for HttpConfig {
    fn default() -> Self {
        Self {
            ports: vec![80, 443],
            allow_private: false,
            allow: Vec::new(),
            hosts: BTreeMap::new(),
            contact: String::new(),
            ca_file: None,
            concurrent: 16,
        }
    }
}

impl HttpConfig {
    /// Says what is wrong with the section, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self) -> Result<(), String> {
        if self.ports.is_empty() || self.ports.contains(&0) {
            return Err("http.ports must name at least one port hint: [80, 443]".into());
        }
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '(' | ')');
        if self.contact.len() > 200 || !self.contact.chars().all(plain) {
            return Err("http.contact must be a mail or web address".into());
        }
        if self.hosts.keys().any(|name| name.is_empty() || name.chars().any(|c| c.is_ascii_uppercase())) {
            return Err("http.hosts must name hosts in small letters".into());
        }
        if !(1..=256).contains(&self.concurrent) {
            return Err("http.concurrent must be between 1 and 256".into());
        }
        Ok(())
    }

    /// Who we say we are (RFC 9110 §10.1.5).
    pub(super) fn user_agent(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        match self.contact.as_str() {
            "" => format!("Courant/{version}"),
            contact => format!("Courant/{version} (+{contact})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_section_asks_only_the_web_and_never_the_house() {
        let config = HttpConfig::default();
        assert_eq!(config.validate(), Ok(()));
        assert_eq!((config.ports.as_slice(), config.allow_private), ([80, 443].as_slice(), false));
    }

    #[test]
    fn a_wrong_section_names_its_key() {
        let default = HttpConfig::default;
        let wrong = [
            (HttpConfig { ports: vec![], ..default() }, "http.ports"),
            (HttpConfig { contact: "a\r\nX: y".into(), ..default() }, "http.contact"),
            (HttpConfig { concurrent: 0, ..default() }, "http.concurrent"),
            (HttpConfig { hosts: [("Example.org".into(), vec![])].into(), ..default() }, "http.hosts"),
        ];
        for (config, key) in wrong {
            assert!(config.validate().unwrap_err().starts_with(key), "{key}");
        }
    }

    #[test]
    fn we_say_who_we_are() {
        let config = HttpConfig { contact: "https://post.example/contact".into(), ..HttpConfig::default() };
        assert!(config.user_agent().starts_with("Courant/"));
        assert!(config.user_agent().ends_with(" (+https://post.example/contact)"));
    }
}
