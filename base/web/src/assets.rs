//! Style sheets, scripts, icons and fonts: served under addresses that carry a digest of their content, so that
//! they may be kept for ever, and packed once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};

use crate::cache::is_held;
use crate::compress::{Coding, accepted_coding, pack};
use crate::front::secure;

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
    etags: [HeaderValue; 3],
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
                etags: ["", "b", "g"].map(|form| {
                    HeaderValue::from_str(&format!("\"{short}{form}\""))
                        .unwrap_or(HeaderValue::from_static("\"\""))
                }),
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
    pub async fn answer(&self, path: &str, method: &Method, request: &HeaderMap) -> Option<Response<Bytes>> {
        let (asset, lifetime) = match self.by_url.get(path) {
            Some(asset) => (asset, "public, max-age=31536000, immutable"),
            None => (self.plain.get(path)?, "public, max-age=300"),
        };
        let coding = accepted_coding(request).filter(|_| asset.packs());
        let [plain, brotli, gzip] = &asset.etags;
        let etag = match coding {
            None => plain,
            Some(Coding::Brotli) => brotli,
            Some(Coding::Gzip) => gzip,
        };
        let mut response = Response::new(Bytes::new());
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lifetime));
        headers.insert(header::ETAG, etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        secure(headers);
        if is_held(request, etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Some(response);
        }
        headers.insert(header::CONTENT_TYPE, asset.mime.clone());
        let body = match coding {
            Some(coding) => {
                headers.insert(header::CONTENT_ENCODING, coding.header());
                Arc::clone(asset).packed(coding).await
            }
            None => asset.bytes.clone(),
        };
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if *method != Method::HEAD {
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

    fn place(&self, coding: Coding) -> &OnceLock<Bytes> {
        let [brotli, gzip] = &self.packed;
        match coding {
            Coding::Brotli => brotli,
            Coding::Gzip => gzip,
        }
    }

    /// Packs once, beside the tasks that answer: the best packing of a large file takes a good part of a second.
    async fn packed(self: Arc<Self>, coding: Coding) -> Bytes {
        if let Some(held) = self.place(coding).get() {
            return held.clone();
        }
        let work = move || self.place(coding).get_or_init(|| pack(&self.bytes, coding, 11)).clone();
        // It ends early only together with the program.
        tokio::task::spawn_blocking(work).await.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn answer(
        assets: &Assets,
        path: &str,
        headers: &[(header::HeaderName, &str)],
    ) -> Option<Response<Bytes>> {
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        assets.answer(path, &Method::GET, &headers).await
    }

    #[tokio::test]
    async fn a_file_is_found_by_its_digest_and_a_theme_replaces_it() {
        let source = |text: &'static str| AssetSource { path: "css/a.css".into(), bytes: text.into() };
        let assets = Assets::new(vec![source("a{}"), source("b{}")]);
        let url = assets.url("css/a.css").unwrap().to_owned();
        assert!(url.starts_with("/assets/css/a.") && url.ends_with(".css"), "{url}");
        let response = answer(&assets, &url, &[]).await.unwrap();
        assert_eq!(response.body().as_ref(), b"b{}");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert!(answer(&assets, "/assets/css/a.000000000000.css", &[]).await.is_none());
    }

    #[tokio::test]
    async fn each_packed_form_has_a_tag_of_its_own_and_unpacks_to_the_file() {
        let text = "a{color:red}".repeat(200);
        let assets = Assets::new(vec![AssetSource { path: "css/a.css".into(), bytes: text.clone().into() }]);
        let url = assets.url("css/a.css").unwrap().to_owned();
        let mut tags = std::collections::HashSet::new();
        for coding in ["", "gzip", "br"] {
            let response = answer(&assets, &url, &[(header::ACCEPT_ENCODING, coding)]).await.unwrap();
            let mut body = Vec::new();
            match coding {
                "gzip" => {
                    let mut unpack = flate2::read::GzDecoder::new(&**response.body());
                    std::io::Read::read_to_end(&mut unpack, &mut body).unwrap();
                }
                "br" => brotli::BrotliDecompress(&mut &**response.body(), &mut body).unwrap(),
                _ => body.extend_from_slice(response.body()),
            }
            assert_eq!(body, text.as_bytes());
            let etag = response.headers()[header::ETAG].to_str().unwrap().to_owned();
            assert!(tags.insert(etag.clone()));
            let held = [(header::ACCEPT_ENCODING, coding), (header::IF_NONE_MATCH, etag.as_str())];
            let again = answer(&assets, &url, &held).await.unwrap();
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
            assert!(again.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        }
    }
}
