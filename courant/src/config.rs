//! Where the configuration comes from: one TOML file in the paper's folder, overridden by the environment.

use std::path::{Path, PathBuf};

use slice::merged_config;

/// The folder and the configuration of one paper.
pub struct Home {
    /// The paper's folder.
    pub folder: PathBuf,
    /// The configuration.
    pub table: toml::Table,
}

/// The name of the file.
pub const FILE: &str = "courant.toml";

/// Reads `courant.toml` in `folder` (an empty folder is a paper with every default) and the environment.
///
/// # Errors
/// A sentence that names the file or variable.
pub fn read(folder: &Path) -> Result<Home, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let file = folder.join(FILE);
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("{}: {error}", file.display())),
    };
    let table: toml::Table = text.parse().map_err(|error| format!("{}: {error}", file.display()))?;
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let table = merged_config(table, variables)?;
    Ok(Home { folder: folder.to_path_buf(), table })
}
