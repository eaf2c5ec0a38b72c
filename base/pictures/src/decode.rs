//! Decodes the wanted part of a picture, as small as the wanted size allows. One file per format below.
//! Deliberately absent: colours and turning; decoders hand over the stored pixels in the stored colours.

mod avif;
mod gather;
mod gif;
mod jpeg;
mod png;
mod webp;
mod yuv;

use crate::canvas::{Canvas, Decoded, Depth, View};
use crate::container::{Extra, Opened};
use crate::crop::Rect;
use crate::error::PictureError;
use crate::facts::Format;
use crate::limits::Limits;

/// What is wanted of the stored pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Which part, in stored pixels.
    pub crop: Rect,
    /// How wide it will be in the end: decoders may shrink, but not below.
    pub width: u32,
    /// How high it will be in the end.
    pub height: u32,
}

impl Wanted {
    /// How many times larger the crop is than the wanted size.
    fn excess(&self) -> f64 {
        let across = f64::from(self.crop.width) / f64::from(self.width.max(1));
        let down = f64::from(self.crop.height) / f64::from(self.height.max(1));
        across.min(down)
    }
}

/// One still picture, or the first frame of a moving one.
pub(crate) fn still(
    opened: &Opened<'_>,
    bytes: &[u8],
    wanted: &Wanted,
    limits: &Limits,
) -> Result<Decoded, PictureError> {
    match opened.facts.format {
        Format::Jpeg => jpeg::decode(opened, bytes, wanted, limits),
        Format::Png => png::decode(opened, bytes, wanted, limits),
        Format::Avif => avif::decode(opened, wanted, limits),
        Format::Webp if !opened.facts.animated() => webp::decode(opened, bytes, wanted, limits),
        Format::Gif | Format::Webp => {
            let mut frames = Frames::open(opened, bytes, limits)?;
            let damaged = || PictureError::damaged(opened.facts.format, "no frame");
            let frame = frames.next_frame()?.ok_or_else(damaged)?;
            Ok(Decoded { pixels: Depth::Eight(frame.canvas), view: whole_pixels(wanted.crop) })
        }
    }
}

/// One frame of a moving picture, put together with those before it.
pub(crate) struct Frame {
    /// The whole picture at this moment.
    pub canvas: Canvas,
    /// How long it stands, in milliseconds.
    pub milliseconds: u32,
}

/// The frames of a moving picture, one after the other.
pub(crate) enum Frames<'a> {
    /// Of a GIF.
    Gif(Box<gif::GifFrames<'a>>),
    /// Of a WebP.
    Webp(webp::WebpFrames<'a>),
}

impl<'a> Frames<'a> {
    /// Starts at the first frame.
    pub fn open(opened: &Opened<'_>, bytes: &'a [u8], limits: &Limits) -> Result<Self, PictureError> {
        match &opened.extra {
            Extra::Gif { repeat } => {
                gif::GifFrames::open(opened, bytes, *repeat, limits).map(|frames| Self::Gif(Box::new(frames)))
            }
            _ => webp::WebpFrames::open(opened, bytes, limits).map(Self::Webp),
        }
    }

    /// The next frame, or `None` behind the last.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, PictureError> {
        match self {
            Self::Gif(frames) => frames.next_frame(),
            Self::Webp(frames) => frames.next_frame(),
        }
    }

    /// How often the animation runs; 0 is for ever.
    pub fn repeat(&self) -> u16 {
        match self {
            Self::Gif(frames) => frames.repeat,
            Self::Webp(frames) => frames.repeat,
        }
    }
}

fn whole_pixels(rect: Rect) -> View {
    View { left: rect.x.into(), top: rect.y.into(), width: rect.width.into(), height: rect.height.into() }
}

/// Bytes of a picture with four bytes per pixel.
fn four_bytes_each(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height) * 4
}

/// The error of a machine without memory.
fn no_memory(needed: u64) -> PictureError {
    PictureError::TooMuchMemory { needed, limit: 0 }
}
