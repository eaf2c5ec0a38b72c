//! Renditions by their signed addresses. The signature is checked before anything else is done; then the picture's
//! standing; then the rendition is taken from memory or the store, or made.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use kernel::ErrorKind;
use pictures::{Aspect, Format};
use slice::Ctx;
use web::Failure;

use crate::darkroom::{Darkroom, Print};
use crate::error::MediaError;
use crate::model::{Address, AddressError, IMAGES, picture_path};
use crate::pages::{empty, failure, gone, has_it, lifetime, refusal, unknown};
use crate::store::Standing;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/img/{*address}", get(rendition))
}

async fn rendition(cx: Ctx, method: Method, uri: Uri, headers: HeaderMap) -> Result<Response, Failure> {
    match answer(&cx, &method, &uri, &headers).await {
        Ok(response) => Ok(response),
        Err(failure) => refusal(&headers, failure),
    }
}

async fn answer(cx: &Ctx, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<Response, Failure> {
    let darkroom =
        cx.state::<Darkroom>().ok_or_else(|| Failure::reported(ErrorKind::Internal, "no darkroom"))?;
    let path = uri.path().strip_prefix(IMAGES).ok_or_else(unknown)?;
    let forged = || failure(ErrorKind::Forbidden, "media-error-signature");
    // A query is no part of what was signed.
    if uri.query().is_some() {
        return Err(forged());
    }
    let address = darkroom.signer.read(path).map_err(|error| match error {
        AddressError::Malformed => unknown(),
        AddressError::Forged => forged(),
    })?;
    let standing = darkroom.standing(cx, &address.picture).await.map_err(|error| failed(&error))?;
    let standing = standing.ok_or_else(unknown)?;
    let now = cx.now();
    if standing.withdrawn_at.is_some() || standing.rights_end.is_some_and(|end| end <= now) {
        return Err(gone());
    }
    if standing.version != address.version {
        return moved(darkroom, &address, &standing);
    }
    let id = address.picture.clone();
    let print = match darkroom.at_hand(path) {
        Some(print) => print,
        None => match made(cx, darkroom, path, &address, &standing).await.map_err(|error| failed(&error))? {
            Some(print) => print,
            None => return instead(darkroom, &address, &standing),
        },
    };
    let mut response =
        if has_it(headers, &print.etag) { empty(StatusCode::NOT_MODIFIED) } else { whole(&print, method) };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, lifetime(standing.rights_end, now));
    if let Ok(etag) = HeaderValue::from_str(&print.etag) {
        out.insert(header::ETAG, etag);
    }
    if cx.paper().surrogate_keys
        && let Ok(tag) = HeaderValue::from_str(&id.tag())
    {
        out.insert("surrogate-key", tag);
    }
    Ok(response)
}

/// The rendition, made now if need be. `None`: it is an AVIF that takes too long or finds the queue full; who asked is
/// served something quicker, and the work, if it has begun, goes on.
async fn made(
    cx: &Ctx,
    darkroom: &Darkroom,
    path: &str,
    address: &Address,
    standing: &Arc<Standing>,
) -> Result<Option<Arc<Print>>, Arc<MediaError>> {
    let work = darkroom.print(cx, path, address.clone(), Arc::clone(standing));
    if address.format != Format::Avif {
        return work.await.map(Some);
    }
    let patience = Duration::from_millis(darkroom.config.avif_wait_ms);
    match tokio::time::timeout(patience, work).await {
        Ok(Err(error)) if matches!(*error, MediaError::Busy) => Ok(None),
        Ok(outcome) => outcome.map(Some),
        Err(_) => Ok(None),
    }
}

/// Leads to the same rendition as WebP, this once.
fn instead(darkroom: &Darkroom, address: &Address, standing: &Standing) -> Result<Response, Failure> {
    let path = picture_path(&address.picture, standing.version, standing.created_at);
    let (mut to, size) = (String::new(), (address.width, address.height));
    darkroom.signer.write(&mut to, &path, address.rect, size, address.quality, Format::Webp);
    found(&to, "no-store")
}

fn found(to: &str, lifetime: &'static str) -> Result<Response, Failure> {
    let mut response = empty(StatusCode::FOUND);
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, HeaderValue::from_str(to).map_err(|_| gone())?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lifetime));
    Ok(response)
}

fn whole(print: &Print, method: &Method) -> Response {
    let body = if *method == Method::HEAD { Body::empty() } else { Body::from(print.bytes.clone()) };
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(print.mime));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(print.bytes.len()));
    response
}

/// The address belongs to a file that was replaced: the old picture is not shown; who asks is led to the new one, in
/// the same size as far as it has the pixels.
fn moved(darkroom: &Darkroom, address: &Address, standing: &Standing) -> Result<Response, Failure> {
    let part = pictures::smart_crop(
        standing.width,
        standing.height,
        Aspect::new(address.width, address.height),
        standing.focal_x.zip(standing.focal_y).map(|(x, y)| pictures::Focal { x, y }),
        None,
    );
    let size = if part.width < address.width || part.height < address.height {
        (part.width, part.height)
    } else {
        (address.width, address.height)
    };
    let path = picture_path(&address.picture, standing.version, standing.created_at);
    let mut to = String::new();
    darkroom.signer.write(&mut to, &path, part, size, address.quality, address.format);
    found(&to, "public, max-age=60")
}

/// What a rendition's failure means to who asked.
fn failed(error: &MediaError) -> Failure {
    match error.kind() {
        ErrorKind::Internal => Failure::reported(ErrorKind::Internal, error),
        ErrorKind::Unavailable if !matches!(error, MediaError::Busy) => {
            Failure::reported(ErrorKind::Unavailable, error)
        }
        ErrorKind::Invalid | ErrorKind::TooLarge => Failure::reported(ErrorKind::Internal, error),
        kind => failure(kind, error.key()),
    }
}
