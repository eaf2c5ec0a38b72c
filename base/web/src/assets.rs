//! Style sheets, scripts, icons and fonts: served under addresses that carry a digest of their content, so that
//! they may be kept for ever, and packed once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};

use crate::compress::{Coding, accepted_coding, pack};

/// A file to serve.
#[derive(Clone, Debug)]
pub struct AssetSource {
    /// The path templates name: `css/site.css`.
    pub path: String,
    /// The content.
    pub bytes: Bytes,
}

/// A served file.
pub struct Asset {
    bytes: Bytes,
    mime: HeaderValue,
    etag: HeaderValue,
    packed: [OnceLock<Bytes>; 2],
}

/// All files by their address.
#[derive(Default)]
pub struct Assets {
    urls: HashMap<String, String>,
    by_url: HashMap<String, Arc<Asset>>,
    plain: HashMap<String, Arc<Asset>>,
}

impl Assets {
    /// Takes the files; a later file replaces an earlier one of the same path (a theme over the default).
    pub fn new(sources: Vec<AssetSource>) -> Self {
        let mut files: HashMap<String, Bytes> = HashMap::new();
        for source in sources {
            files.insert(source.path, source.bytes);
        }
        let mut assets = Self::default();
        for (path, bytes) in files {
            let digest = blake3::hash(&bytes).to_hex();
            let short = digest.get(..12).unwrap_or_default();
            let url = match path.rsplit_once('.') {
                Some((stem, ending)) => format!("/assets/{stem}.{short}.{ending}"),
                None => format!("/assets/{path}.{short}"),
            };
            let mime = mime_guess::from_path(&path).first_or_octet_stream();
            let mime = match (mime.type_(), mime.subtype()) {
                (mime_guess::mime::TEXT, _) | (_, mime_guess::mime::JAVASCRIPT) => {
                    format!("{mime}; charset=utf-8")
                }
                _ => mime.to_string(),
            };
            let asset = Arc::new(Asset {
                mime: HeaderValue::from_str(&mime)
                    .unwrap_or(HeaderValue::from_static("application/octet-stream")),
                etag: HeaderValue::from_str(&format!("\"{short}\""))
                    .unwrap_or(HeaderValue::from_static("\"\"")),
                bytes,
                packed: Default::default(),
            });
            assets.plain.insert(format!("/assets/{path}"), Arc::clone(&asset));
            assets.by_url.insert(url.clone(), asset);
            assets.urls.insert(path, url);
        }
        assets
    }

    /// The address of the file at `path`.
    pub fn url(&self, path: &str) -> Option<&str> {
        self.urls.get(path).map(String::as_str)
    }

    /// The content of the file at `path`.
    pub fn bytes(&self, path: &str) -> Option<Bytes> {
        self.plain.get(&format!("/assets/{path}")).map(|asset| asset.bytes.clone())
    }

    /// Answers a request below `/assets/`, or `None` where there is no such file.
    pub fn answer<B>(&self, request: &Request<B>) -> Option<Response<Bytes>> {
        let path = request.uri().path();
        let (asset, lifetime) = match self.by_url.get(path) {
            Some(asset) => (asset, "public, max-age=31536000, immutable"),
            None => (self.plain.get(path)?, "public, max-age=300"),
        };
        let mut response = Response::new(Bytes::new());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, asset.mime.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lifetime));
        headers.insert(header::ETAG, asset.etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if request.headers().get(header::IF_NONE_MATCH) == Some(&asset.etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Some(response);
        }
        let body = match accepted_coding(request.headers()) {
            Some(coding) if asset.packs() => {
                headers.insert(header::CONTENT_ENCODING, coding.header());
                asset.packed(coding)
            }
            _ => asset.bytes.clone(),
        };
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if request.method() != Method::HEAD {
            *response.body_mut() = body;
        }
        Some(response)
    }
}

impl Asset {
    fn packs(&self) -> bool {
        let mime = self.mime.to_str().unwrap_or_default();
        ["text/", "javascript", "json", "svg", "xml"].iter().any(|part| mime.contains(part))
    }

    fn packed(&self, coding: Coding) -> Bytes {
        let [brotli, gzip] = &self.packed;
        let place = match coding {
            Coding::Brotli => brotli,
            Coding::Gzip => gzip,
        };
        place.get_or_init(|| pack(&self.bytes, coding, 11)).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_digest_and_a_theme_replaces_it() {
        let source = |text: &'static str| AssetSource { path: "css/a.css".into(), bytes: text.into() };
        let assets = Assets::new(vec![source("a{}"), source("b{}")]);
        let url = assets.url("css/a.css").unwrap().to_owned();
        assert!(url.starts_with("/assets/css/a.") && url.ends_with(".css"), "{url}");
        let request = Request::get(&url).body(()).unwrap();
        let response = assets.answer(&request).unwrap();
        assert_eq!(response.body().as_ref(), b"b{}");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert!(assets.answer(&Request::get("/assets/css/a.000000000000.css").body(()).unwrap()).is_none());
    }
}
