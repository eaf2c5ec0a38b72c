//! Where the workspace lies and what is installed around it.
//! No command is run here that changes anything.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The checkout this program was built from, and its build folder.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder that holds the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// The build folder, `target/` unless `CARGO_TARGET_DIR` says otherwise.
    pub target: PathBuf,
}

impl Workspace {
    /// Finds the checkout. `cargo xtask` sets the variable; the fallback is where the program was built.
    ///
    /// # Errors
    /// When the folder of this program's manifest has no parent.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("the manifest of xtask has no parent folder")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// A `cargo` call in the root of the workspace.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root);
        command
    }

    /// Any other program, started in the root of the workspace.
    #[must_use]
    pub fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root);
        command
    }

    /// The program of the paper, as built in the development or the release profile.
    #[must_use]
    pub fn binary(&self, release: bool) -> PathBuf {
        self.target.join(if release { "release" } else { "debug" }).join("courant")
    }

    /// Whether `cargo NAME` exists (as with `cargo nextest`, `cargo deny`).
    #[must_use]
    pub fn has_cargo_command(&self, name: &str) -> bool {
        self.cargo().args([name, "--version"]).output().is_ok_and(|output| output.status.success())
    }
}

/// The first place on `PATH` where an executable of this name lies.
#[must_use]
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| is_executable(candidate))
}

/// A regular file that someone may execute.
#[must_use]
pub fn is_executable(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        path.is_file()
    }
}

/// Whether this process runs as root. Asked of `id`, so that no unsafe call is needed.
#[must_use]
pub fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}
