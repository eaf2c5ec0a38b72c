//! Which certificates are believed, with one cryptography provider (ring) for every TLS connection we open.
//!
//! Deliberately absent: switching verification off. A private authority is added by file, never by disbelief.

use std::error::Error as StdError;
use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};

use crate::PortsError;

/// Makes ring the process's default provider, for libraries that ask for the default.
pub(crate) fn use_ring() {
    // A second call finds the default already set; that is what we want.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// The certificates in a PEM file.
///
/// # Errors
/// The file can't be read, or holds no certificate.
pub(crate) fn read_certificates(
    key: &'static str,
    path: &Path,
) -> Result<Vec<CertificateDer<'static>>, PortsError> {
    let bytes =
        std::fs::read(path).map_err(|source| PortsError::File { key, path: path.to_owned(), source })?;
    let found: Vec<_> = CertificateDer::pem_slice_iter(&bytes).filter_map(Result::ok).collect();
    if found.is_empty() {
        return Err(PortsError::NoCertificate { key, path: path.to_owned() });
    }
    Ok(found)
}

/// The TLS library's reason inside `error`, however deep other libraries have wrapped it.
pub(crate) fn reason_in(error: &(dyn StdError + 'static)) -> Option<String> {
    if let Some(reason) = error.downcast_ref::<rustls::Error>() {
        return Some(reason.to_string());
    }
    // An input/output error hides what it holds from `source`.
    let held = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    held.and_then(|inner| reason_in(inner)).or_else(|| error.source().and_then(reason_in))
}

/// A client's TLS settings: the machine's authorities and `extra`, TLS 1.2 and 1.3, HTTP/2 and HTTP/1.1.
///
/// A machine without authorities gets an empty set: plain HTTP works, every HTTPS connection is refused.
///
/// # Errors
/// A certificate in `extra` can't be understood.
pub(crate) fn client_config(extra: &[CertificateDer<'static>]) -> Result<ClientConfig, rustls::Error> {
    let mut roots = RootCertStore::empty();
    for certificate in extra {
        roots.add(certificate.clone())?;
    }
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        tracing::warn!(
            "no certificate authorities on this machine hint: install the package ca-certificates"
        );
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
