//! The `[blobs]` section.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::Secret;

/// What keeps the blobs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlobsKind {
    /// A folder on this machine.
    #[default]
    Disk,
    /// Any server that speaks S3.
    S3,
    /// This process's memory: gone when it ends. For tests.
    Memory,
}

/// Where files live.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BlobsConfig {
    /// `disk`, `s3` or `memory`.
    pub kind: BlobsKind,
    /// Disk: the folder. Made when it is not there.
    pub path: PathBuf,
    /// S3: the bucket. It must exist.
    pub bucket: String,
    /// S3: a folder inside the bucket, for buckets shared with others; may be empty.
    pub prefix: String,
    /// S3: the server, `https://…`; `http://…` for a server in the same house.
    pub endpoint: String,
    /// S3: the region that requests are signed for.
    pub region: String,
    /// S3: whether the bucket stands in the path (most servers) or before the host (`false`).
    pub path_style: bool,
    /// S3: the access key, here or in a file of its own.
    pub access_key: Option<Secret>,
    /// S3: a file whose content is the access key.
    pub access_key_file: Option<PathBuf>,
    /// S3: the secret key, here or (better) in a file of its own.
    pub secret_key: Option<Secret>,
    /// S3: a file whose content is the secret key.
    pub secret_key_file: Option<PathBuf>,
    /// S3: a file with the certificate of a private authority, in PEM.
    pub ca_file: Option<PathBuf>,
    /// S3: how long one request may take, in seconds.
    pub timeout_seconds: u64,
    /// S3: how often a failed request is tried again, with growing pauses.
    pub retries: usize,
    /// S3: after this many seconds nothing is tried again.
    pub retry_seconds: u64,
}

impl Default for BlobsConfig {
    fn default() -> Self {
        Self {
            kind: BlobsKind::Disk,
            path: PathBuf::from("blobs"),
            bucket: String::new(),
            prefix: String::new(),
            endpoint: String::new(),
            region: "us-east-1".into(),
            path_style: true,
            access_key: None,
            access_key_file: None,
            secret_key: None,
            secret_key_file: None,
            ca_file: None,
            timeout_seconds: 60,
            retries: 5,
            retry_seconds: 20,
        }
    }
}

impl BlobsConfig {
    /// Says what is wrong with the section, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self) -> Result<(), String> {
        match self.kind {
            BlobsKind::Memory => Ok(()),
            BlobsKind::Disk if self.path.as_os_str().is_empty() => Err("blobs.path is empty".into()),
            BlobsKind::Disk => Ok(()),
            BlobsKind::S3 => self.validate_s3(),
        }
    }

    fn validate_s3(&self) -> Result<(), String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
        if !(3..=63).contains(&self.bucket.len()) || !self.bucket.chars().all(plain) {
            return Err("blobs.bucket must be 3 to 63 small letters, digits, dots and hyphens".into());
        }
        if !self.prefix.is_empty() && super::BlobKey::new(self.prefix.as_str()).is_err() {
            return Err("blobs.prefix must be a plain path hint: courant/media".into());
        }
        let endpoint = url::Url::parse(&self.endpoint).ok();
        if !endpoint.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
            return Err("blobs.endpoint must be an http or https address hint: https://s3.example.org".into());
        }
        if self.access_key.is_none() && self.access_key_file.is_none() {
            return Err("blobs.access_key_file is missing".into());
        }
        if self.secret_key.is_none() && self.secret_key_file.is_none() {
            return Err("blobs.secret_key_file is missing".into());
        }
        if self.region.is_empty() {
            return Err("blobs.region is empty hint: us-east-1 suits servers without regions".into());
        }
        if !(1..=3_600).contains(&self.timeout_seconds) {
            return Err("blobs.timeout_seconds must be between 1 and 3600".into());
        }
        if self.retries > 20 {
            return Err("blobs.retries must be at most 20".into());
        }
        if self.retry_seconds > 240 {
            return Err("blobs.retry_seconds must be at most 240 hint: signatures expire".into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn s3() -> BlobsConfig {
        BlobsConfig {
            kind: BlobsKind::S3,
            bucket: "paper".into(),
            endpoint: "https://s3.example.org".into(),
            access_key: Some(Secret::new("a")),
            secret_key: Some(Secret::new("b")),
            ..BlobsConfig::default()
        }
    }

    #[test]
    fn the_default_section_is_valid() {
        assert_eq!(BlobsConfig::default().validate(), Ok(()));
        assert_eq!(s3().validate(), Ok(()));
    }

    #[test]
    fn a_wrong_section_names_its_key() {
        let wrong = [
            (BlobsConfig { bucket: "Paper".into(), ..s3() }, "blobs.bucket"),
            (BlobsConfig { prefix: "../x".into(), ..s3() }, "blobs.prefix"),
            (BlobsConfig { endpoint: "s3.example.org".into(), ..s3() }, "blobs.endpoint"),
            (BlobsConfig { access_key: None, ..s3() }, "blobs.access_key_file"),
            (BlobsConfig { secret_key: None, ..s3() }, "blobs.secret_key_file"),
            (BlobsConfig { timeout_seconds: 0, ..s3() }, "blobs.timeout_seconds"),
        ];
        for (config, key) in wrong {
            assert!(config.validate().unwrap_err().starts_with(key), "{key}");
        }
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let error = toml::from_str::<BlobsConfig>("kind = \"disk\"\nbuckett = \"x\"").unwrap_err();
        assert!(error.to_string().contains("buckett"));
    }
}
