//! The pipeline: limits → decode the wanted part → resize → colour → turn upright → encode. Turning comes last because
//! the small picture is quicker to turn; the crop, which is given upright, is turned back to the stored pixels first.
//! Deep pictures take their colours before they are resized. Deliberately absent: caching, signatures, queues.

use crate::canvas::{Canvas, Decoded, Depth, View};
use crate::colour::Conversion;
use crate::container::{self, Opened};
use crate::credits::{Carry, Credits};
use crate::crop::{Rect, covering};
use crate::decode::{self, Frames, Wanted};
use crate::encode::{self, Animation};
use crate::error::PictureError;
use crate::facts::Format;
use crate::limits::Limits;
use crate::{memory, metadata, resize};

/// Most pixels of all frames together, at their final size, for which an animation stays one.
pub const MOST_MOVING_PIXELS: u64 = 16_000_000;
/// Most pixels of all frames together, as stored, for which an animation stays one.
pub const MOST_STORED_MOVING_PIXELS: u64 = 100_000_000;

/// What is wanted of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// Which part, in upright source pixels; all of it when absent.
    pub crop: Option<Rect>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// 1 to 100, on the scale that encoders of the format usually have, so that 80 looks better as AVIF than as JPEG;
    /// [`Format::quality_like_jpeg`] translates. PNG ignores it.
    pub quality: u8,
    /// JPEG, WebP, AVIF or PNG. GIF is not written: it is answered as WebP.
    pub format: Format,
    /// What the rendition says about its picture.
    pub carry: Carry,
}

/// A finished rendition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width: what was wanted, or less when the source has no more.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Its format.
    pub format: Format,
    /// Its media type.
    pub mime: &'static str,
}

/// Makes a rendition: upright, in sRGB, cropped, scaled, without anything private.
///
/// - The picture is never enlarged: where the crop has fewer pixels than wanted, the answer is smaller, in the wanted
///   proportion.
/// - It is never stretched: where the crop's proportion is not that of `width` and `height`, its edges are cut evenly.
/// - Transparency stays in WebP, AVIF and PNG; in JPEG it is laid on white.
/// - A moving GIF or WebP stays one as WebP up to [`MOST_MOVING_PIXELS`] and [`MOST_STORED_MOVING_PIXELS`]; in other
///   formats, and above, its first frame is taken.
/// - Position, serial numbers, owner, thumbnail, maker notes and C2PA manifest of the original are not in it; credit,
///   photographer, copyright, usage terms and digital source type are (see [`Carry`]).
///
/// Errors: see [`PictureError`]; a file that is cut off or damaged anywhere in the wanted part is refused, never shown
/// half.
pub fn render(bytes: &[u8], rendition: &Rendition, limits: &Limits) -> Result<Rendered, PictureError> {
    let opened = container::open(bytes, limits)?;
    let plan = Plan::new(&opened, rendition, limits)?;
    let conversion = Conversion::choose(&opened);
    let format = if rendition.format == Format::Gif { Format::Webp } else { rendition.format };
    let credits = credits(&opened, &rendition.carry);
    let xmp = credits.as_ref().and_then(Credits::xmp);
    let xmp = xmp.as_deref();
    let quality = rendition.quality.clamp(1, 100);
    let iim = credits.as_ref().and_then(Credits::iim);
    let iim = iim.as_deref();
    let encoded = if format == Format::Webp && plan.stays_moving(&opened) {
        moving(&opened, bytes, &plan, &conversion, quality, xmp, limits)?
    } else {
        let mut canvas = still(&opened, bytes, &plan, &conversion, limits)?;
        canvas.drop_idle_alpha();
        let encoded = match format {
            Format::Jpeg => {
                canvas.flatten_on_white();
                encode::jpeg::encode(&canvas, quality, xmp, iim)?
            }
            Format::Png => encode::png::encode(&canvas, xmp)?,
            Format::Avif => encode::avif::encode(&canvas, quality, xmp)?,
            Format::Webp | Format::Gif => encode::webp::encode(&canvas, quality, xmp)?,
        };
        memory::give(canvas.pixels);
        encoded
    };
    let (width, height) = (plan.width, plan.height);
    Ok(Rendered { bytes: encoded, width, height, format, mime: format.mime() })
}

fn credits(opened: &Opened<'_>, carry: &Carry) -> Option<Credits> {
    match carry {
        Carry::FromOriginal => Some(Credits::from(&metadata::read(&opened.blocks))),
        Carry::These(credits) => Some((**credits).clone()),
        Carry::Nothing => None,
    }
}

/// What has to be done with the stored pixels.
pub(crate) struct Plan {
    /// The part and its size before turning.
    wanted: Wanted,
    /// Final size, upright.
    width: u32,
    height: u32,
}

impl Plan {
    fn new(opened: &Opened<'_>, rendition: &Rendition, limits: &Limits) -> Result<Self, PictureError> {
        let facts = &opened.facts;
        let (wanted_width, wanted_height) = (rendition.width, rendition.height);
        if wanted_width == 0 || wanted_height == 0 || wanted_width.max(wanted_height) > limits.max_side {
            return Err(PictureError::BadSize { width: wanted_width, height: wanted_height });
        }
        let crop = rendition.crop.unwrap_or(Rect::whole(facts.width, facts.height));
        if !crop.lies_in(facts.width, facts.height) {
            return Err(PictureError::BadCrop { width: facts.width, height: facts.height });
        }
        let crop = covering(crop, wanted_width, wanted_height);
        // Never more pixels than there are.
        let (width, height) = if crop.width < wanted_width || crop.height < wanted_height {
            (crop.width, crop.height)
        } else {
            (wanted_width, wanted_height)
        };
        Ok(Self::of(opened, crop, width, height))
    }

    /// A crop and size that are known to be sound.
    pub fn of(opened: &Opened<'_>, crop: Rect, width: u32, height: u32) -> Self {
        let facts = &opened.facts;
        let (stored_width, stored_height) = facts.stored_size();
        let (across, down) = facts.orientation.turned_size(width, height);
        let stored = facts.orientation.to_stored(crop, stored_width, stored_height);
        Self { wanted: Wanted { crop: stored, width: across, height: down }, width, height }
    }

    fn stays_moving(&self, opened: &Opened<'_>) -> bool {
        let facts = &opened.facts;
        let frames = u64::from(facts.frames);
        let area = |width: u32, height: u32| u64::from(width) * u64::from(height);
        facts.animated()
            && frames * area(self.width, self.height) <= MOST_MOVING_PIXELS
            && frames * area(facts.width, facts.height) <= MOST_STORED_MOVING_PIXELS
    }

    fn view(&self) -> View {
        let crop = self.wanted.crop;
        View { left: crop.x.into(), top: crop.y.into(), width: crop.width.into(), height: crop.height.into() }
    }
}

/// One still picture through the pipeline, up to encoding.
pub(crate) fn still(
    opened: &Opened<'_>,
    bytes: &[u8],
    plan: &Plan,
    conversion: &Conversion,
    limits: &Limits,
) -> Result<Canvas, PictureError> {
    let Decoded { pixels, view } = decode::still(opened, bytes, &plan.wanted, limits)?;
    let (across, down) = (plan.wanted.width, plan.wanted.height);
    let canvas = match pixels {
        Depth::Eight(canvas) => {
            let mut canvas = resize::scaled(canvas, view, across, down)?;
            conversion.apply(&mut canvas);
            canvas
        }
        Depth::Sixteen(deep) => resize::scaled(conversion.apply_deep(deep), view, across, down)?,
    };
    Ok(opened.facts.orientation.turn(canvas))
}

/// A moving picture through the pipeline, frame by frame.
fn moving(
    opened: &Opened<'_>,
    bytes: &[u8],
    plan: &Plan,
    conversion: &Conversion,
    quality: u8,
    xmp: Option<&[u8]>,
    limits: &Limits,
) -> Result<Vec<u8>, PictureError> {
    let mut frames = Frames::open(opened, bytes, limits)?;
    let mut animation = Animation::new(plan.width, plan.height, quality, frames.repeat())?;
    while let Some(frame) = frames.next_frame()? {
        let mut canvas = resize::scaled(frame.canvas, plan.view(), plan.wanted.width, plan.wanted.height)?;
        conversion.apply(&mut canvas);
        animation.push(&opened.facts.orientation.turn(canvas), frame.milliseconds)?;
    }
    animation.finish(xmp)
}
