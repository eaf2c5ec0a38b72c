//! Content codings (RFC 9110 §8.4): which one a client takes, and packing into it.

use std::io::Write as _;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};

/// A coding this program writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Coding {
    /// The `Content-Encoding` value.
    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        })
    }
}

/// The best coding the client accepts: Brotli, else gzip, else none. A quality of zero refuses.
pub fn accepted_coding(headers: &HeaderMap) -> Option<Coding> {
    let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |name: &str| {
        accepted.split(',').any(|part| {
            let mut pieces = part.split(';');
            let coding = pieces.next().unwrap_or_default().trim();
            let refused = pieces.any(|piece| {
                piece
                    .trim()
                    .strip_prefix("q=")
                    .is_some_and(|quality| quality.parse::<f32>().unwrap_or(0.0) == 0.0)
            });
            coding.eq_ignore_ascii_case(name) && !refused
        })
    };
    if takes("br") {
        Some(Coding::Brotli)
    } else if takes("gzip") {
        Some(Coding::Gzip)
    } else {
        None
    }
}

/// Packs `bytes`; `effort` from 1 (fast) to 11 (small).
pub(crate) fn pack(bytes: &[u8], coding: Coding, effort: u32) -> Bytes {
    match coding {
        Coding::Brotli => {
            let parameters = brotli::enc::BrotliEncoderParams {
                quality: i32::try_from(effort.min(11)).unwrap_or(5),
                lgwin: 20,
                size_hint: bytes.len(),
                ..Default::default()
            };
            let mut out = Vec::with_capacity(bytes.len() / 3);
            match brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters) {
                Ok(_) => out.into(),
                Err(_) => Bytes::new(),
            }
        }
        Coding::Gzip => {
            let level = flate2::Compression::new(effort.min(9));
            let mut encoder = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
            let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
            written.map(Bytes::from).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coding(value: &'static str) -> Option<Coding> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
        accepted_coding(&headers)
    }

    #[test]
    fn brotli_goes_before_gzip_and_zero_quality_refuses() {
        assert_eq!(coding("gzip, deflate, br"), Some(Coding::Brotli));
        assert_eq!(coding("gzip;q=0.5, br;q=0"), Some(Coding::Gzip));
        assert_eq!(coding("identity"), None);
    }
}
