//! Puts the bundled editor where the program embeds it from. A program that is built without the bundle has an empty
//! folder, and its editor page says what to do.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../editor/dist");
    // A folder that is missing would be looked for at every build.
    fs::create_dir_all(&bundle)?;
    println!("cargo:rerun-if-changed={}", bundle.display());
    let Some(out) = env::var_os("OUT_DIR") else { return Ok(()) };
    let folder = Path::new(&out).join("bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&bundle, &folder.join("editor"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
