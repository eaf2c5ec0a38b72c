//! Outgoing letters: to a mail server, into a folder, or into a drawer that tests look into.
//!
//! Deliberately absent: queueing and trying again (that is a job in the database), templates, lists.

mod config;
mod dkim;
mod error;
mod letter;
mod report;
mod smtp;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;

pub use config::{MailConfig, MailEncryption, MailKind};
pub use dkim::DkimConfig;
use dkim::Signer;
pub use error::MailError;
pub use letter::{Correspondent, Letter, MAX_HEADER, MAX_RECIPIENTS};
pub use report::{Report, read_report};
use smtp::Smtp;

use crate::PortsError;

/// Whoever takes the letters. Cloning is cheap and shares the connections.
#[derive(Clone, Debug)]
pub struct Mailer {
    way: Way,
    signer: Option<Arc<Signer>>,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(Arc<Smtp>),
    Folder(Arc<PathBuf>),
    Memory(Arc<Mutex<Drawer>>),
}

#[derive(Debug, Default)]
struct Drawer {
    letters: Vec<Letter>,
    failures: Vec<MailError>,
}

impl Mailer {
    /// Opens what the section names. Says nothing to a server: see [`Mailer::check`].
    ///
    /// # Errors
    /// The folder can't be made, or a password or certificate file can't be read.
    pub fn open(config: &MailConfig) -> Result<Self, PortsError> {
        config.validate().map_err(PortsError::Config)?;
        let mailer = match config.kind {
            MailKind::File => Self::folder(&config.path)?,
            MailKind::Memory => Self::memory(),
            MailKind::Smtp => Self { way: Way::Smtp(Arc::new(Smtp::open(config)?)), signer: None },
        };
        Ok(Self { signer: Signer::open(&config.dkim)?.map(Arc::new), ..mailer })
    }

    /// Puts each letter into `folder` as `<id>.eml`.
    ///
    /// # Errors
    /// The folder can't be made.
    pub fn folder(folder: &Path) -> Result<Self, PortsError> {
        std::fs::create_dir_all(folder).map_err(|source| PortsError::File {
            key: "mail.path",
            path: folder.to_owned(),
            source,
        })?;
        Ok(Self { way: Way::Folder(Arc::new(folder.to_owned())), signer: None })
    }

    /// Keeps letters in memory: the fake. See [`Mailer::sent`].
    pub fn memory() -> Self {
        Self { way: Way::Memory(Arc::default()), signer: None }
    }

    /// Sends the letter. When this returns, the server (or the folder) has it.
    ///
    /// # Errors
    /// See [`MailError`]; after [`MailError::Unavailable`] the letter may still have left: sending it again with the
    /// same id lets the receiver notice.
    pub async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let mut message = letter.compose()?;
        if let Some(signer) = &self.signer {
            let signer = Arc::clone(signer);
            let work = tokio::task::spawn_blocking(move || {
                signer.sign(&mut message);
                message
            });
            message = work.await.map_err(|error| MailError::Unavailable(error.to_string()))?;
        }
        match &self.way {
            Way::Smtp(smtp) => smtp.send(message).await,
            Way::Folder(folder) => {
                let path = folder.join(format!("{}.eml", letter.id()));
                let failed = |reason: String| MailError::Unavailable(reason);
                tokio::task::spawn_blocking(move || write(&path, &message.formatted()))
                    .await
                    .map_err(|error| failed(error.to_string()))?
                    .map_err(|error| failed(error.to_string()))
            }
            Way::Memory(drawer) => {
                let mut drawer = drawer.lock();
                match drawer.failures.pop() {
                    Some(error) => Err(error),
                    None => {
                        drawer.letters.push(letter.clone());
                        Ok(())
                    }
                }
            }
        }
    }

    /// The letters sent so far, in order. Only the fake keeps them; the others answer with none.
    pub fn sent(&self) -> Vec<Letter> {
        match &self.way {
            Way::Memory(drawer) => drawer.lock().letters.clone(),
            Way::Smtp(_) | Way::Folder(_) => Vec::new(),
        }
    }

    /// Makes the fake refuse the next letter with `error`. The others ignore it.
    pub fn fail_next(&self, error: MailError) {
        if let Way::Memory(drawer) = &self.way {
            drawer.lock().failures.insert(0, error);
        }
    }

    /// Whether the server greets us and knows our account. For `doctor` and readiness.
    ///
    /// # Errors
    /// Why not.
    pub async fn check(&self) -> Result<(), MailError> {
        match &self.way {
            Way::Smtp(smtp) => smtp.check().await,
            Way::Folder(_) | Way::Memory(_) => Ok(()),
        }
    }
}

/// Under another name first, so that whoever watches the folder never sees half a letter.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let temporary = path.with_extension("part");
    let mut file = std::fs::File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&temporary, path)
}
