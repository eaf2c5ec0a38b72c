//! Signing letters for a domain (DKIM, RFC 6376; Ed25519 by RFC 8463). The library signs; this file reads keys and says
//! which headers are signed: what a reader sees of the head and what a program acts on.

use std::path::{Path, PathBuf};

use lettre::Message;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig as Signing, DkimSigningAlgorithm,
    DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::DecodePrivateKey as _;
use serde::{Deserialize, Serialize};

use crate::PortsError;

/// `[mail.dkim]`: without a domain letters are not signed here.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DkimConfig {
    /// The domain that answers for the letters; that of the sender.
    pub domain: String,
    /// The name of the key: its public part stands in DNS at `SELECTOR._domainkey.DOMAIN`.
    pub selector: String,
    /// A file with the private key: RSA in PEM, or 32 bytes of Ed25519 in base64.
    pub key_file: Option<PathBuf>,
}

impl DkimConfig {
    /// Says what is wrong, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub(super) fn validate(&self) -> Result<(), String> {
        let plain = |text: &str| {
            !text.is_empty()
                && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        };
        let set = [!self.domain.is_empty(), !self.selector.is_empty(), self.key_file.is_some()];
        match set {
            [false, false, false] => Ok(()),
            [true, true, true] if plain(&self.domain) && plain(&self.selector) => Ok(()),
            [true, true, true] => Err("mail.dkim: domain and selector are names in DNS".into()),
            _ => Err("mail.dkim: domain, selector and key_file need each other".into()),
        }
    }
}

/// Signs letters. Printing it shows nothing of the key.
pub(super) struct Signer(Signing);

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer")
    }
}

impl Signer {
    /// Reads the key; nothing where none is configured.
    ///
    /// # Errors
    /// A file that can't be read, or holds no key.
    pub(super) fn open(config: &DkimConfig) -> Result<Option<Self>, PortsError> {
        let Some(path) = config.key_file.as_deref().filter(|_| !config.domain.is_empty()) else {
            return Ok(None);
        };
        let key = key(path)?;
        // Not Content-Type: for letters of several parts the library writes it where its signature does not look.
        let names = [
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
        ];
        let names = names.map(HeaderName::new_from_ascii_str).to_vec();
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        Ok(Some(Self(Signing::new(config.selector.clone(), config.domain.clone(), key, names, relaxed))))
    }

    /// Adds the signature to a letter that changes no more.
    pub(super) fn sign(&self, message: &mut Message) {
        message.sign(&self.0);
    }
}

fn key(path: &Path) -> Result<DkimSigningKey, PortsError> {
    let unusable =
        |reason: &str| PortsError::role("mail", format!("mail.dkim.key_file: {}: {reason}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|source| PortsError::File {
        key: "mail.dkim.key_file",
        path: path.to_owned(),
        source,
    })?;
    if !text.contains("-----BEGIN") {
        return DkimSigningKey::new(text.trim(), DkimSigningAlgorithm::Ed25519)
            .map_err(|_| unusable("no Ed25519 key"));
    }
    // Either wrapping of an RSA key is read; the library knows the older one.
    let key = RsaPrivateKey::from_pkcs8_pem(&text)
        .or_else(|_| RsaPrivateKey::from_pkcs1_pem(&text).map_err(|_| unusable("no RSA key")))?;
    let pem = key.to_pkcs1_pem(LineEnding::LF).map_err(|_| unusable("no RSA key"))?;
    DkimSigningKey::new(&pem, DkimSigningAlgorithm::Rsa).map_err(|_| unusable("no RSA key"))
}
