//! A mail server by SMTP (RFC 5321), with a pool of connections.
//!
//! Deliberately absent: encryption that is used only when offered. It is asked for, or the server is this machine.

use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::{MailConfig, MailEncryption, MailError};
use crate::{PortsError, secret, trust};

/// A connection that was not used for so long is closed; most servers close earlier than ten minutes.
const IDLE: Duration = Duration::from_secs(60);

/// The pool.
pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Smtp")
    }
}

impl Smtp {
    /// Prepares the pool. Connects to nobody.
    ///
    /// # Errors
    /// A password or certificate file can't be read.
    pub(super) fn open(config: &MailConfig) -> Result<Self, PortsError> {
        let (tls, usual_port) = match config.encryption {
            MailEncryption::None => (Tls::None, 25),
            MailEncryption::Starttls => (Tls::Required(parameters(config)?), 587),
            MailEncryption::Tls => (Tls::Wrapper(parameters(config)?), 465),
        };
        let port = if config.port == 0 { usual_port } else { config.port };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(config.host.as_str())
            .port(port)
            .tls(tls)
            .timeout(Some(Duration::from_secs(config.timeout_seconds)))
            .pool_config(PoolConfig::new().max_size(config.connections).idle_timeout(IDLE));
        let password =
            secret::resolve("mail.password_file", config.password.as_ref(), config.password_file.as_deref())?;
        if let Some(password) = password {
            builder =
                builder.credentials(Credentials::new(config.username.clone(), password.reveal().to_owned()));
        }
        Ok(Self { transport: builder.build() })
    }

    /// Hands the letter to the server.
    ///
    /// # Errors
    /// See [`MailError`].
    pub(super) async fn send(&self, message: Message) -> Result<(), MailError> {
        self.transport.send(message).await.map(|_| ()).map_err(|error| meaning(&error))
    }

    /// Greets the server.
    ///
    /// # Errors
    /// See [`MailError`].
    pub(super) async fn check(&self) -> Result<(), MailError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Unavailable("the mail server hung up".into())),
            Err(error) => Err(meaning(&error)),
        }
    }
}

fn parameters(config: &MailConfig) -> Result<TlsParameters, PortsError> {
    let refused = |error: SmtpError| PortsError::role("mail", error);
    let mut builder = TlsParameters::builder(config.host.clone());
    if let Some(path) = &config.ca_file {
        for certificate in trust::read_certificates("mail.ca_file", path)? {
            builder =
                builder.add_root_certificate(Certificate::from_der(certificate.to_vec()).map_err(refused)?);
        }
    }
    builder.build_rustls().map_err(refused)
}

/// A server's words may quote the recipient: only its code is kept.
fn meaning(error: &SmtpError) -> MailError {
    if let Some(code) = error.status() {
        let code = u16::from(code);
        return match code {
            500..=599 => MailError::Refused { code },
            _ => MailError::Unavailable(format!("code {code}")),
        };
    }
    if let Some(reason) = trust::reason_in(error) {
        return MailError::Untrusted(reason);
    }
    let reason = error.to_string();
    if error.is_tls() || (error.is_client() && reason.contains("STARTTLS")) {
        return MailError::Untrusted(reason);
    }
    if error.is_client() {
        // The letter needs what the server does not offer, such as addresses beyond ASCII (RFC 6531).
        return MailError::Header(reason);
    }
    MailError::Unavailable(reason)
}
