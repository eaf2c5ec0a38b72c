//! All roles together: one section of configuration each, opened once by the binary and handed to everyone.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::PortsError;
use crate::blobs::{Blobs, BlobsConfig};
use crate::bus::{Bus, BusConfig};
use crate::http::{Http, HttpConfig};
use crate::mail::{MailConfig, Mailer};

/// The sections `[blobs]`, `[bus]`, `[mail]` and `[http]`. The default needs nothing but a folder.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortsConfig {
    /// Where files live.
    pub blobs: BlobsConfig,
    /// How nodes wake each other.
    pub bus: BusConfig,
    /// How letters leave.
    pub mail: MailConfig,
    /// How pages of others are fetched.
    pub http: HttpConfig,
}

impl PortsConfig {
    /// Says what is wrong with the sections, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the first wrong key.
    pub fn validate(&self) -> Result<(), String> {
        self.blobs.validate()?;
        self.bus.validate()?;
        self.mail.validate()?;
        self.http.validate()
    }

    /// The same sections with relative paths made to start at `folder`, the paper's own.
    #[must_use]
    pub fn anchored(mut self, folder: &Path) -> Self {
        let anchor = |path: &mut std::path::PathBuf| *path = folder.join(&*path);
        anchor(&mut self.blobs.path);
        anchor(&mut self.mail.path);
        let optional = [
            &mut self.blobs.access_key_file,
            &mut self.blobs.secret_key_file,
            &mut self.blobs.ca_file,
            &mut self.bus.password_file,
            &mut self.bus.ca_file,
            &mut self.mail.password_file,
            &mut self.mail.ca_file,
            &mut self.mail.dkim.key_file,
            &mut self.http.ca_file,
        ];
        optional.into_iter().flatten().for_each(anchor);
        self
    }
}

/// What one role said when asked whether it works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortCheck {
    /// `blobs`, `bus` or `mail`.
    pub role: &'static str,
    /// Nothing, or the reason it does not work.
    pub outcome: Result<(), String>,
}

/// Every role, ready to use. Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Ports {
    /// Files by key.
    pub blobs: Blobs,
    /// Small messages between nodes.
    pub bus: Bus,
    /// Outgoing letters.
    pub mail: Mailer,
    /// Guarded requests to addresses that someone else chose.
    pub http: Http,
}

impl Ports {
    /// Opens what the configuration names. Servers that are down do not prevent opening: see [`Ports::check`].
    ///
    /// # Errors
    /// Contradictory settings, or files (keys, certificates, folders) that can't be read or made.
    pub async fn open(config: &PortsConfig) -> Result<Self, PortsError> {
        config.validate().map_err(PortsError::Config)?;
        Ok(Self {
            blobs: Blobs::open(&config.blobs)?,
            bus: Bus::open(&config.bus).await?,
            mail: Mailer::open(&config.mail)?,
            http: Http::open(&config.http)?,
        })
    }

    /// Memory, this process, a drawer of letters and canned answers: for tests.
    pub fn fake() -> Self {
        Self { blobs: Blobs::memory(), bus: Bus::in_process(), mail: Mailer::memory(), http: Http::canned() }
    }

    /// Asks every role that has something behind it whether it answers, for `doctor` and readiness.
    pub async fn check(&self) -> Vec<PortCheck> {
        let blobs = self.blobs.check().await.map_err(|error| error.to_string());
        let bus = self.bus.check().map_err(|error| error.to_string());
        let mail = self.mail.check().await.map_err(|error| error.to_string());
        vec![
            PortCheck { role: "blobs", outcome: blobs },
            PortCheck { role: "bus", outcome: bus },
            PortCheck { role: "mail", outcome: mail },
        ]
    }
}
