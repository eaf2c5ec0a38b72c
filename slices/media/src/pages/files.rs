//! Files by their address, whole or a part (RFC 9110 §14), streamed in pieces so that a film costs little memory.

use std::ops::Range;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use kernel::ErrorKind;
use ports::blobs::{BlobKey, Blobs};
use slice::Ctx;
use web::Failure;

use crate::darkroom::key_of_original;
use crate::model::{FILES, Kind, file_path, parse_file_path};
use crate::pages::range::{Asked, asked};
use crate::pages::{empty, gone, has_it, lifetime, refusal, unknown};
use crate::store::{self, FileStanding};

/// Bytes read from the store at once.
const PIECE: u64 = 1024 * 1024;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/media/{*address}", get(file))
}

async fn file(cx: Ctx, method: Method, uri: Uri, headers: HeaderMap) -> Result<Response, Failure> {
    match answer(&cx, &method, &uri, &headers).await {
        Ok(response) => Ok(response),
        Err(failure) => refusal(&headers, failure),
    }
}

async fn answer(cx: &Ctx, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<Response, Failure> {
    let internal = |error: &dyn std::fmt::Display| Failure::reported(ErrorKind::Internal, error);
    let path = uri.path();
    let (id, version) = path.strip_prefix(FILES).and_then(parse_file_path).ok_or_else(unknown)?;
    let standing = store::file_standing(cx.db(), &id).await;
    let standing = standing.map_err(|error| Failure::reported(error.kind(), error))?.ok_or_else(unknown)?;
    let now = cx.now();
    if standing.withdrawn_at.is_some() || standing.rights_end.is_some_and(|end| end <= now) {
        return Err(gone());
    }
    let address = file_path(&id, standing.version, standing.created_at, &standing.file_name, &standing.mime);
    if version != standing.version {
        let mut response = empty(StatusCode::FOUND);
        let to = HeaderValue::from_str(&address).map_err(|error| internal(&error))?;
        response.headers_mut().insert(header::LOCATION, to);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
        return Ok(response);
    }
    if path != address {
        return Err(unknown());
    }
    let size = u64::try_from(standing.bytes).unwrap_or(0);
    let etag = format!("\"{}\"", standing.digest.get(..24).unwrap_or_default());
    let key = key_of_original(&standing.digest).map_err(|error| internal(&error))?;
    let mut response = if has_it(headers, &etag) {
        empty(StatusCode::NOT_MODIFIED)
    } else {
        let part = if *method == Method::GET { asked(headers, &etag, size) } else { Asked::Whole };
        content(&cx.ports().blobs, key, method, size, part).await?
    };
    let out = response.headers_mut();
    if !response_is_bare(out) {
        describe(out, &standing);
    }
    out.insert(header::CACHE_CONTROL, lifetime(standing.rights_end, now));
    out.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    Ok(response)
}

/// Whether the answer carries no content to describe.
fn response_is_bare(headers: &HeaderMap) -> bool {
    !headers.contains_key(header::CONTENT_LENGTH)
}

fn describe(headers: &mut HeaderMap, standing: &FileStanding) {
    let kind = Kind::of_mime(&standing.mime);
    let mime = match kind {
        Some(Kind::WebVtt) => "text/vtt; charset=utf-8",
        Some(kind) => kind.mime(),
        None => "application/octet-stream",
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    let plays = kind.is_some_and(Kind::plays);
    let ending = kind.map_or("bin", Kind::ending);
    if let Ok(value) = HeaderValue::from_str(&disposition(plays, &standing.file_name, ending)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
}

/// `Content-Disposition` (RFC 6266) with the file's own name in UTF-8 (RFC 8187), safe whatever it holds. The ending is
/// that of the kind, so that a saved file is opened as what it is.
fn disposition(plays: bool, file_name: &str, ending: &str) -> String {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    let mut name: String = stem.chars().filter(|letter| !letter.is_control()).take(120).collect();
    if name.trim_matches(['.', ' ']).is_empty() {
        name = "file".to_owned();
    }
    name.push('.');
    name.push_str(ending);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    let ascii: String =
        name.chars().map(|letter| if plain(letter) || letter == ' ' { letter } else { '_' }).collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if plain(char::from(byte)) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    let way = if plays { "inline" } else { "attachment" };
    format!("{way}; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

async fn content(
    blobs: &Blobs,
    key: BlobKey,
    method: &Method,
    size: u64,
    part: Asked,
) -> Result<Response, Failure> {
    let (range, status) = match part {
        Asked::Whole => (0..size, StatusCode::OK),
        Asked::Part(range) => (range, StatusCode::PARTIAL_CONTENT),
        Asked::Outside => {
            let mut response = empty(StatusCode::RANGE_NOT_SATISFIABLE);
            response.headers_mut().insert(header::CONTENT_RANGE, ranged(&format!("bytes */{size}")));
            // With a type of its own the answer stays as it is.
            let plain = HeaderValue::from_static("application/octet-stream");
            response.headers_mut().insert(header::CONTENT_TYPE, plain);
            return Ok(response);
        }
    };
    let length = range.end - range.start;
    let body = if *method == Method::HEAD {
        Body::empty()
    } else {
        // The first piece is read before the answer begins, so that a lost file is an error and not a broken answer.
        let first = piece(blobs, &key, range.clone()).await;
        let first = first.map_err(|error| Failure::reported(error.kind, error.detail))?;
        stream(blobs.clone(), key, first, range.clone())
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if status == StatusCode::PARTIAL_CONTENT {
        let last = range.end.saturating_sub(1);
        headers.insert(header::CONTENT_RANGE, ranged(&format!("bytes {}-{last}/{size}", range.start)));
    }
    Ok(response)
}

fn ranged(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("bytes */*"))
}

#[derive(Debug, thiserror::Error)]
#[error("{detail}")]
struct Unread {
    kind: ErrorKind,
    detail: String,
}

/// The next piece of `range`.
async fn piece(blobs: &Blobs, key: &BlobKey, range: Range<u64>) -> Result<Bytes, Unread> {
    let end = range.end.min(range.start + PIECE);
    match blobs.get_range(key, range.start..end).await {
        Ok(Some(bytes)) if !bytes.is_empty() => Ok(bytes),
        Ok(_) => Err(Unread { kind: ErrorKind::Internal, detail: format!("{key} is not in the blob store") }),
        Err(error) => Err(Unread { kind: error.kind(), detail: error.to_string() }),
    }
}

fn stream(blobs: Blobs, key: BlobKey, first: Bytes, range: Range<u64>) -> Body {
    let length = |bytes: &Bytes| u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let begin = range.start.saturating_add(length(&first));
    if begin >= range.end {
        return Body::from(first);
    }
    let start = (Some(first), begin);
    let pieces = futures::stream::try_unfold(start, move |(ready, at)| {
        let (blobs, key) = (blobs.clone(), key.clone());
        async move {
            if let Some(bytes) = ready {
                return Ok::<_, Unread>(Some((bytes, (None, at))));
            }
            if at >= range.end {
                return Ok(None);
            }
            let bytes = piece(&blobs, &key, at..range.end).await?;
            let next = at.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
            Ok(Some((bytes, (None, next))))
        }
    });
    Body::from_stream(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_cannot_break_out_of_its_header() {
        let header = disposition(true, "a\"; filename=\"evil.html\r\nSet-Cookie: x=1.html", "mp3");
        assert!(!header.contains('\r') && !header.contains('\n'), "{header}");
        assert_eq!(header.matches('"').count(), 2, "{header}");
        assert!(
            header.starts_with("inline; filename=\"a__ filename__evil.htmlSet-Cookie_ x_1.mp3\""),
            "{header}"
        );
        assert!(disposition(false, "../../x.exe", "pdf").starts_with("attachment; filename=\"x.pdf\""));
        assert!(disposition(true, "", "mp3").starts_with("inline; filename=\"file.mp3\""));
        let arabic = disposition(true, "نشرة.mp3", "mp3");
        assert!(arabic.ends_with("filename*=UTF-8''%D9%86%D8%B4%D8%B1%D8%A9.mp3"), "{arabic}");
        assert!(HeaderValue::from_str(&arabic).is_ok());
    }
}
