//! The signing secret in its file: made on the first start, the same for every process that shares the folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use kernel::Rng;

/// Reads the first 32 bytes of the file at `path`, which is made where there is none. It appears whole or not at all,
/// so that neither a crash nor a second process that starts at the same time meets half a secret.
///
/// # Errors
/// A sentence that names the file.
pub(crate) fn read_or_make(path: &Path, rng: &dyn Rng) -> Result<[u8; 32], String> {
    let failed = |error: io::Error| format!("{}: {error}", path.display());
    match fs::read(path) {
        Ok(bytes) => whole(path, &bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make(path, rng).map_err(failed)?;
            whole(path, &fs::read(path).map_err(failed)?)
        }
        Err(error) => Err(failed(error)),
    }
}

fn whole(path: &Path, bytes: &[u8]) -> Result<[u8; 32], String> {
    bytes.first_chunk::<32>().copied().ok_or_else(|| format!("{}: fewer than 32 bytes", path.display()))
}

fn make(path: &Path, rng: &dyn Rng) -> io::Result<()> {
    let mut bytes = [0; 40];
    rng.fill(&mut bytes);
    let (secret, unique) = bytes.split_at(32);
    let unique: String = unique.iter().map(|byte| format!("{byte:02x}")).collect();
    let draft = path.with_added_extension(unique);
    let made = write(&draft, secret).and_then(|()| match fs::hard_link(&draft, path) {
        // Another process was faster; its secret is the one.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // Not every file system has links.
        Err(_) if !path.exists() => fs::rename(&draft, path),
        linked => linked,
    });
    match fs::remove_file(&draft) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => made.and(Err(error)),
        _ => made,
    }?;
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

fn write(path: &Path, secret: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(secret)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SystemRng;

    #[test]
    fn processes_that_start_together_share_one_secret_that_others_cannot_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        let secrets: Vec<[u8; 32]> = std::thread::scope(|scope| {
            let starts: Vec<_> =
                (0..8).map(|_| scope.spawn(|| read_or_make(&path, &SystemRng).unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(secrets.windows(2).all(|two| two[0] == two[1]));
        assert_ne!(secrets[0], [0; 32]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left behind");
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn half_a_secret_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        fs::write(&path, [7; 31]).unwrap();
        assert!(read_or_make(&path, &SystemRng).unwrap_err().ends_with("secret.key: fewer than 32 bytes"));
    }
}
