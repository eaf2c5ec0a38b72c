//! Configuration: one TOML file, a section per slice, overridden by `COURANT_SECTION__KEY` variables.

use std::net::{IpAddr, SocketAddr};

use db::DbConfig;
use ports::PortsConfig;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A slice's section of the configuration.
pub trait SliceConfig: Default + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Says what is wrong, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    fn validate(&self) -> Result<(), String>;
}

/// The `[paper]` section.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaperConfig {
    /// Where readers find the paper: scheme and host, no trailing slash.
    pub url: String,
    /// Where to listen.
    pub listen: SocketAddr,
    /// How many connections at once.
    pub connections: usize,
    /// Seconds a client may take to send a request's head.
    pub header_seconds: u64,
    /// Seconds a handler may take.
    pub request_seconds: u64,
    /// The largest request body in bytes.
    pub body_bytes: usize,
    /// Memory for whole pages, in megabytes.
    pub page_cache_mb: usize,
    /// Seconds a page may be served without asking again.
    pub page_seconds: u32,
    /// Whether to send `Surrogate-Key` for a CDN.
    pub surrogate_keys: bool,
    /// A folder whose files replace those of the default theme.
    pub theme: Option<std::path::PathBuf>,
    /// A file with 32 or more secret bytes for signatures; made on first start inside the paper's folder.
    pub secret_file: std::path::PathBuf,
    /// How many worker tasks run jobs.
    pub workers: usize,
    /// Machines in front of this one whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
}

impl Default for PaperConfig {
    fn default() -> Self {
        Self {
            url: "http://127.0.0.1:8080".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            connections: 10_000,
            header_seconds: 15,
            request_seconds: 30,
            body_bytes: 1024 * 1024,
            page_cache_mb: 64,
            page_seconds: 60,
            surrogate_keys: false,
            theme: None,
            secret_file: "secret.key".into(),
            workers: 4,
            proxies: vec![IpAddr::from([127, 0, 0, 1]), IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1])],
        }
    }
}

/// The sections that belong to no slice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CoreConfig {
    /// `[paper]`
    pub paper: PaperConfig,
    /// `[database]`
    pub database: DbConfig,
    /// `[blobs]`, `[bus]`, `[mail]`, `[http]`
    #[serde(flatten)]
    pub ports: PortSections,
}

/// The sections of the roles, each optional.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PortSections {
    blobs: Option<toml::Table>,
    bus: Option<toml::Table>,
    mail: Option<toml::Table>,
    http: Option<toml::Table>,
}

impl CoreConfig {
    /// The names of the sections.
    pub const SECTIONS: [&'static str; 6] = ["paper", "database", "blobs", "bus", "mail", "http"];

    /// Reads the core sections of `table`.
    ///
    /// # Errors
    /// A sentence that names the section and key.
    pub fn from_table(table: &toml::Table) -> Result<Self, String> {
        let section = |name: &str| table.get(name).cloned().unwrap_or_else(|| toml::Table::new().into());
        let paper: PaperConfig = section("paper").try_into().map_err(|error| format!("[paper]: {error}"))?;
        let database: DbConfig =
            section("database").try_into().map_err(|error| format!("[database]: {error}"))?;
        let part = |name: &str| table.get(name).and_then(|value| value.as_table().cloned());
        let ports =
            PortSections { blobs: part("blobs"), bus: part("bus"), mail: part("mail"), http: part("http") };
        let config = Self { paper, database, ports };
        config.validate()?;
        Ok(config)
    }

    /// The roles' configuration.
    ///
    /// # Errors
    /// A sentence that names the section and key.
    pub fn ports(&self) -> Result<PortsConfig, String> {
        let mut table = toml::Table::new();
        let parts = [
            ("blobs", &self.ports.blobs),
            ("bus", &self.ports.bus),
            ("mail", &self.ports.mail),
            ("http", &self.ports.http),
        ];
        for (name, part) in parts {
            if let Some(part) = part {
                table.insert(name.into(), part.clone().into());
            }
        }
        let config: PortsConfig = table.try_into().map_err(|error| error.to_string())?;
        config.validate()?;
        Ok(config)
    }

    fn validate(&self) -> Result<(), String> {
        self.database.validate()?;
        let url = &self.paper.url;
        if !(url.starts_with("http://") || url.starts_with("https://")) || url.ends_with('/') {
            return Err(format!(
                "paper.url is {url:?} hint: scheme and host without a trailing slash, such as https://courier.example"
            ));
        }
        let paper = &self.paper;
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let ranges = [
            ("connections", wide(paper.connections), 1, 1_000_000),
            ("header_seconds", paper.header_seconds, 1, 3_600),
            ("request_seconds", paper.request_seconds, 1, 3_600),
            ("body_bytes", wide(paper.body_bytes), 1_024, 1 << 30),
            ("page_cache_mb", wide(paper.page_cache_mb), 0, 1 << 20),
            ("page_seconds", u64::from(paper.page_seconds), 0, 86_400),
            ("workers", wide(paper.workers), 1, 1_000),
        ];
        match ranges.iter().find(|(_, value, least, most)| !(*least..=*most).contains(value)) {
            Some((key, value, least, most)) => Err(format!("paper.{key} is {value} hint: {least} to {most}")),
            None => Ok(()),
        }
    }
}

/// `table` with every `COURANT_SECTION__KEY=value` of `variables` written over it. Values are read as TOML where they
/// are, else as text.
///
/// # Errors
/// A sentence that names the variable.
pub fn merged_config(
    mut table: toml::Table,
    variables: impl IntoIterator<Item = (String, String)>,
) -> Result<toml::Table, String> {
    for (name, text) in variables {
        let Some(rest) = name.strip_prefix("COURANT_") else { continue };
        let Some((section, key)) = rest.split_once("__") else { continue };
        let (section, key) = (section.to_ascii_lowercase(), key.to_ascii_lowercase());
        let parsed: Option<toml::Table> = format!("value = {text}").parse().ok();
        let value = parsed.and_then(|mut parsed| parsed.remove("value")).unwrap_or_else(|| text.into());
        let place = table.entry(section).or_insert_with(|| toml::Table::new().into());
        let place = place.as_table_mut().ok_or_else(|| format!("{name}: its section is not a table"))?;
        place.insert(key, value);
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_goes_over_the_file() {
        let table: toml::Table = "[paper]\nurl = \"http://a.example\"\nworkers = 2".parse().unwrap();
        let variables = [
            ("COURANT_PAPER__URL".to_owned(), "https://b.example".to_owned()),
            ("COURANT_PAPER__WORKERS".to_owned(), "7".to_owned()),
            ("COURANT_TEST_POSTGRES".to_owned(), "ignored".to_owned()),
        ];
        let config = CoreConfig::from_table(&merged_config(table, variables).unwrap()).unwrap();
        assert_eq!(config.paper.url, "https://b.example");
        assert_eq!(config.paper.workers, 7);
    }

    #[test]
    fn a_wrong_key_is_named() {
        let table: toml::Table = "[paper]\nulr = \"x\"".parse().unwrap();
        assert!(CoreConfig::from_table(&table).unwrap_err().contains("ulr"));
        let table: toml::Table = "[paper]\nurl = \"courier.example\"".parse().unwrap();
        assert!(CoreConfig::from_table(&table).unwrap_err().contains("paper.url"));
    }

    #[test]
    fn numbers_that_make_no_sense_are_refused_before_they_do_harm() {
        for line in [
            "connections = 0",
            "connections = 9223372036854775807",
            "page_cache_mb = 9223372036854775807",
            "header_seconds = 0",
            "request_seconds = 9223372036854775807",
            "body_bytes = 0",
            "workers = 0",
            "workers = -1",
        ] {
            let table: toml::Table = format!("[paper]\n{line}").parse().unwrap();
            let error = CoreConfig::from_table(&table).unwrap_err();
            let key = line.split(' ').next().unwrap();
            assert!(error.contains(key) || error.contains("invalid value"), "{line}: {error}");
        }
    }
}
