//! The `[mail]` section.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::DkimConfig;
use crate::Secret;

/// What takes the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailKind {
    /// A folder: one `.eml` file a letter, sent to nobody.
    #[default]
    File,
    /// A mail server.
    Smtp,
    /// This process's memory. For tests.
    Memory,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailEncryption {
    /// Begins in the clear and must turn to TLS before anything is said (RFC 3207); refused when it can't.
    #[default]
    Starttls,
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// None. Only to this machine.
    None,
}

/// How letters leave.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailConfig {
    /// `file`, `smtp` or `memory`.
    pub kind: MailKind,
    /// File: the folder. Made when it is not there.
    pub path: PathBuf,
    /// SMTP: the server's name.
    pub host: String,
    /// SMTP: the port; 0 means 587, 465 or 25, as the encryption asks.
    pub port: u16,
    /// SMTP: `starttls`, `tls` or `none`.
    pub encryption: MailEncryption,
    /// SMTP: the account; empty for a server that asks for none.
    pub username: String,
    /// SMTP: the password, here or (better) in a file of its own.
    pub password: Option<Secret>,
    /// SMTP: a file whose content is the password.
    pub password_file: Option<PathBuf>,
    /// SMTP: a file with the certificate of a private authority, in PEM.
    pub ca_file: Option<PathBuf>,
    /// SMTP: how many connections at most.
    pub connections: u32,
    /// SMTP: how long the server may be silent, in seconds.
    pub timeout_seconds: u64,
    /// Signatures for the sender's domain.
    pub dkim: DkimConfig,
}

impl Default for MailConfig {
    fn default() -> Self {
        Self {
            kind: MailKind::File,
            path: PathBuf::from("mail"),
            host: String::new(),
            port: 0,
            encryption: MailEncryption::Starttls,
            username: String::new(),
            password: None,
            password_file: None,
            ca_file: None,
            connections: 4,
            timeout_seconds: 30,
            dkim: DkimConfig::default(),
        }
    }
}

impl MailConfig {
    /// Says what is wrong with the section, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self) -> Result<(), String> {
        self.dkim.validate()?;
        match self.kind {
            MailKind::Memory => Ok(()),
            MailKind::File if self.path.as_os_str().is_empty() => Err("mail.path is empty".into()),
            MailKind::File => Ok(()),
            MailKind::Smtp => self.validate_smtp(),
        }
    }

    fn validate_smtp(&self) -> Result<(), String> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        if self.host.is_empty() || !self.host.chars().all(plain) {
            return Err("mail.host must be the name of the mail server hint: smtp.example.org".into());
        }
        if self.encryption == MailEncryption::None && !self.is_this_machine() {
            return Err("mail.encryption may be none only to this machine hint: starttls".into());
        }
        let password = self.password.is_some() || self.password_file.is_some();
        if self.username.is_empty() == password {
            return Err("mail.username and mail.password_file need each other".into());
        }
        if !(1..=64).contains(&self.connections) {
            return Err("mail.connections must be between 1 and 64".into());
        }
        if !(1..=600).contains(&self.timeout_seconds) {
            return Err("mail.timeout_seconds must be between 1 and 600".into());
        }
        Ok(())
    }

    fn is_this_machine(&self) -> bool {
        self.host == "localhost" || self.host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smtp() -> MailConfig {
        MailConfig { kind: MailKind::Smtp, host: "smtp.example.org".into(), ..MailConfig::default() }
    }

    #[test]
    fn the_default_section_is_valid() {
        assert_eq!(MailConfig::default().validate(), Ok(()));
        assert_eq!(smtp().validate(), Ok(()));
    }

    #[test]
    fn letters_leave_in_the_clear_only_to_this_machine() {
        let plain = MailConfig { encryption: MailEncryption::None, ..smtp() };
        assert!(plain.validate().unwrap_err().starts_with("mail.encryption"));
        for host in ["localhost", "127.0.0.1", "::1"] {
            assert_eq!(MailConfig { host: host.into(), ..plain.clone() }.validate(), Ok(()));
        }
    }

    #[test]
    fn a_wrong_section_names_its_key() {
        let wrong = [
            (MailConfig { host: String::new(), ..smtp() }, "mail.host"),
            (MailConfig { host: "a b\r\n".into(), ..smtp() }, "mail.host"),
            (MailConfig { username: "u".into(), ..smtp() }, "mail.username"),
            (MailConfig { password: Some(Secret::new("p")), ..smtp() }, "mail.username"),
            (MailConfig { connections: 0, ..smtp() }, "mail.connections"),
            (MailConfig { timeout_seconds: 0, ..smtp() }, "mail.timeout_seconds"),
        ];
        for (config, key) in wrong {
            assert!(config.validate().unwrap_err().starts_with(key), "{key}");
        }
    }
}
