//! A connection to a server that speaks S3: any endpoint, keys from the configuration, bounded patience.
//!
//! Deliberately absent: credentials from the environment or from a cloud's metadata address.

use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder, S3ConditionalPut};
use object_store::{BackoffConfig, Certificate, ClientOptions, RetryConfig};

use super::BlobsConfig;
use crate::{PortsError, secret, trust};

const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
const CONNECT: Duration = Duration::from_secs(5);

/// Prepares the client. Sends nothing.
///
/// # Errors
/// A key or certificate file can't be read, or the library refuses the settings.
pub(super) fn connect(config: &BlobsConfig) -> Result<AmazonS3, PortsError> {
    trust::use_ring();
    let access = required(
        "blobs.access_key_file",
        secret::resolve(
            "blobs.access_key_file",
            config.access_key.as_ref(),
            config.access_key_file.as_deref(),
        ),
    )?;
    let secret = required(
        "blobs.secret_key_file",
        secret::resolve(
            "blobs.secret_key_file",
            config.secret_key.as_ref(),
            config.secret_key_file.as_deref(),
        ),
    )?;
    AmazonS3Builder::new()
        .with_endpoint(endpoint(config))
        .with_region(&config.region)
        .with_bucket_name(&config.bucket)
        .with_virtual_hosted_style_request(!config.path_style)
        .with_access_key_id(access)
        .with_secret_access_key(secret)
        .with_conditional_put(S3ConditionalPut::ETagMatch)
        .with_retry(RetryConfig {
            backoff: BackoffConfig { init_backoff: FIRST_PAUSE, max_backoff: LONGEST_PAUSE, base: 2.0 },
            max_retries: config.retries,
            retry_timeout: Duration::from_secs(config.retry_seconds),
        })
        .with_client_options(client_options(config)?)
        .build()
        .map_err(|error| PortsError::role("blobs", error))
}

/// The library wants the bucket in the host of a virtual-hosted endpoint; operators write the plain host for both.
fn endpoint(config: &BlobsConfig) -> String {
    let plain = config.endpoint.trim_end_matches('/');
    match plain.split_once("://") {
        Some((scheme, host)) if !config.path_style && !host.starts_with(&format!("{}.", config.bucket)) => {
            format!("{scheme}://{}.{host}", config.bucket)
        }
        _ => plain.to_owned(),
    }
}

fn client_options(config: &BlobsConfig) -> Result<ClientOptions, PortsError> {
    let encrypted = config.endpoint.starts_with("https:");
    let mut options = ClientOptions::new()
        .with_timeout(Duration::from_secs(config.timeout_seconds))
        .with_connect_timeout(CONNECT)
        .with_allow_http(!encrypted)
        // Without TLS there is nothing to verify, and a machine without authorities must still reach its server.
        .with_no_system_certificates(!encrypted);
    if let Some(path) = &config.ca_file {
        for certificate in trust::read_certificates("blobs.ca_file", path)? {
            let certificate =
                Certificate::from_der(&certificate).map_err(|error| PortsError::role("blobs", error))?;
            options = options.with_root_certificate(certificate);
        }
    }
    Ok(options)
}

fn required(
    key: &'static str,
    found: Result<Option<crate::Secret>, PortsError>,
) -> Result<String, PortsError> {
    match found?.map(|secret| secret.reveal().to_owned()) {
        Some(text) if !text.is_empty() => Ok(text),
        _ => Err(PortsError::Config(format!("{key} is empty"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bucket_stands_before_the_host_only_when_asked() {
        let path = BlobsConfig {
            bucket: "paper".into(),
            endpoint: "https://s3.example.org/".into(),
            ..BlobsConfig::default()
        };
        assert_eq!(endpoint(&path), "https://s3.example.org");
        let host = BlobsConfig { path_style: false, ..path };
        assert_eq!(endpoint(&host), "https://paper.s3.example.org");
    }
}
