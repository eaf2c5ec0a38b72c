//! One rendition: from the store, or made of the original and put there.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use pictures::{Carry, Credits, Limits, Rendition};
use ports::blobs::{BlobError, BlobKey};
use slice::Ctx;

use crate::api::PictureId;
use crate::darkroom::Queue;
use crate::error::MediaError;
use crate::model::Address;
use crate::store::{self, Sayings, Standing};

/// A finished rendition.
#[derive(Debug)]
pub(crate) struct Print {
    pub(crate) bytes: Bytes,
    pub(crate) mime: &'static str,
    /// A strong entity tag, quoted.
    pub(crate) etag: String,
}

impl Print {
    fn new(bytes: Bytes, mime: &'static str) -> Self {
        let digest = blake3::hash(&bytes).to_hex();
        Self { bytes, mime, etag: format!("\"{}\"", digest.get(..24).unwrap_or_default()) }
    }
}

/// A key made of digits, letters and separators that are always allowed.
fn key(text: String) -> Result<BlobKey, MediaError> {
    BlobKey::new(text).map_err(|error| MediaError::Blob(BlobError::Refused(error.to_string())))
}

/// Where the original with this digest lies.
pub(crate) fn key_of_original(digest: &str) -> Result<BlobKey, MediaError> {
    key(format!("originals/{}/{digest}", digest.get(..2).unwrap_or_default()))
}

/// The folder of a picture's renditions. The last digits are the random ones, so that folders fill evenly.
pub(crate) fn folder(id: &PictureId) -> Result<BlobKey, MediaError> {
    key(format!("renditions/{}/{id}", id.as_str().get(30..).unwrap_or_default()))
}

fn key_of(address: &Address) -> Result<BlobKey, MediaError> {
    let Address { picture, version, rect, width, height, quality, format } = address;
    let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
    key(format!(
        "{}/{version}/{}-{}-{right}-{bottom}_{width}x{height}_{quality}.{}",
        folder(picture)?,
        rect.x,
        rect.y,
        format.extension()
    ))
}

pub(crate) async fn develop(
    cx: &Ctx,
    queue: &Queue,
    limits: Limits,
    rendered: &AtomicU64,
    address: Address,
    standing: &Standing,
) -> Result<Print, MediaError> {
    let format = address.format;
    let count = |outcome: &'static str| {
        metrics::counter!("courant_media_renditions_total", "format" => format.name(), "outcome" => outcome)
            .increment(1);
    };
    let key = key_of(&address)?;
    let blobs = &cx.ports().blobs;
    if let Some(bytes) = blobs.get(&key).await? {
        count("stored");
        return Ok(Print::new(bytes, format.mime()));
    }
    // The original is fetched only when it is its turn, so that waiting costs no memory.
    let turn = queue.turn(format == pictures::Format::Avif).await.inspect_err(|_| count("refused"))?;
    let lost = || MediaError::Lost(standing.digest.clone());
    let original = blobs.get(&key_of_original(&standing.digest)?).await?.ok_or_else(lost)?;
    let sayings = store::sayings(cx.db(), &address.picture).await?.ok_or(MediaError::NoPicture)?;
    let begun = cx.clock().monotonic();
    let print = turn
        .run(move || {
            let rendition = Rendition {
                crop: Some(address.rect),
                width: address.width,
                height: address.height,
                quality: address.quality,
                format,
                carry: Carry::These(Box::new(credits(&original, sayings))),
            };
            pictures::render(&original, &rendition, &limits)
                .map(|rendered| Print::new(rendered.bytes.into(), rendered.mime))
        })
        .await?
        .inspect_err(|_| count("failed"))?;
    rendered.fetch_add(1, Ordering::Relaxed);
    count("rendered");
    let seconds = cx.clock().monotonic().saturating_sub(begun).as_secs_f64();
    metrics::histogram!("courant_media_render_seconds", "format" => format.name()).record(seconds);
    if let Err(error) = blobs.put(&key, print.bytes.clone(), print.mime).await {
        tracing::warn!(%key, %error, "a rendition could not be kept; it will be made again");
    }
    Ok(print)
}

/// What travels inside the rendition: what the newsroom says, else what the original says.
fn credits(original: &[u8], sayings: Sayings) -> Credits {
    let mut credits = Credits::from(&pictures::metadata(original));
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    credits.credit = said(sayings.credit).or(credits.credit);
    credits.source = said(sayings.source).or(credits.source);
    credits.copyright = said(sayings.copyright).or(credits.copyright);
    credits.usage_terms = said(sayings.licence).or(credits.usage_terms);
    if let Some(byline) = said(sayings.byline) {
        credits.bylines = vec![byline];
    }
    credits
}
