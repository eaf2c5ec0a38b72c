//! WebP chunks (RFC 9649). Deliberately absent: VP8 decoding.

use std::borrow::Cow;

use super::{Blocks, Extra, LONGEST_BLOCK, Opened, orientation_of};
use crate::bytes::{le16, le24, le32, slice, u8_at};
use crate::error::PictureError;
use crate::facts::{ColourModel, Facts, Format};
use crate::limits::Limits;

const CUT: PictureError = PictureError::Truncated { format: Format::Webp };

#[derive(Default)]
struct Walk {
    size: Option<(u32, u32)>,
    alpha: bool,
    frames: u32,
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, PictureError> {
    let claimed = (le32(bytes, 4).ok_or(CUT)? as usize).saturating_add(8);
    if claimed > bytes.len().saturating_add(1) {
        return Err(CUT);
    }
    let mut walk = Walk::default();
    let mut blocks = Blocks::default();
    let mut at = 12;
    while at + 8 <= claimed.min(bytes.len()) {
        let kind = slice(bytes, at, 4).ok_or(CUT)?;
        let length = le32(bytes, at + 4).ok_or(CUT)? as usize;
        let data = slice(bytes, at + 8, length).ok_or(CUT)?;
        at = at.saturating_add(8 + length + (length & 1));
        match kind {
            b"VP8X" => walk.extended(data)?,
            b"VP8 " => walk.lossy(data)?,
            b"VP8L" => walk.lossless(data)?,
            b"ANMF" => {
                walk.frames += 1;
                limits.check_frames(walk.frames)?;
            }
            b"ICCP" => blocks.icc = block(data),
            b"EXIF" => blocks.exif = block(data.strip_prefix(b"Exif\0\0").unwrap_or(data)),
            b"XMP " => blocks.xmp = block(data),
            b"C2PA" => blocks.manifest = block(data),
            _ => {}
        }
    }
    let (width, height) = walk.size.ok_or_else(|| PictureError::damaged(Format::Webp, "no picture"))?;
    if walk.frames == 0 {
        return Err(PictureError::damaged(Format::Webp, "no frame"));
    }
    let orientation = orientation_of(blocks.exif.as_deref());
    let (width, height) = orientation.turned_size(width, height);
    let facts = Facts {
        format: Format::Webp,
        bytes: bytes.len() as u64,
        width,
        height,
        orientation,
        frames: walk.frames,
        alpha: walk.alpha,
        bits: 8,
        colour: ColourModel::Rgb,
        icc_name: None,
        progressive: false,
    };
    Ok(Opened { facts, blocks, extra: Extra::None })
}

fn block(data: &[u8]) -> Option<Cow<'_, [u8]>> {
    (data.len() <= LONGEST_BLOCK).then_some(Cow::Borrowed(data))
}

impl Walk {
    fn extended(&mut self, data: &[u8]) -> Result<(), PictureError> {
        let flags = u8_at(data, 0).ok_or(CUT)?;
        self.alpha |= flags & 0x10 != 0;
        self.size = Some((le24(data, 4).ok_or(CUT)? + 1, le24(data, 7).ok_or(CUT)? + 1));
        Ok(())
    }

    fn lossy(&mut self, data: &[u8]) -> Result<(), PictureError> {
        if slice(data, 3, 3) != Some(&[0x9D, 0x01, 0x2A]) {
            return Err(PictureError::damaged(Format::Webp, "no start code"));
        }
        let side = |at| le16(data, at).map(|value| u32::from(value & 0x3FFF)).ok_or(CUT);
        self.still((side(6)?, side(8)?))
    }

    fn lossless(&mut self, data: &[u8]) -> Result<(), PictureError> {
        if u8_at(data, 0) != Some(0x2F) {
            return Err(PictureError::damaged(Format::Webp, "no signature"));
        }
        let packed = le32(data, 1).ok_or(CUT)?;
        self.alpha |= packed & (1 << 28) != 0;
        self.still(((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1))
    }

    fn still(&mut self, size: (u32, u32)) -> Result<(), PictureError> {
        if size.0 == 0 || size.1 == 0 || self.size.is_some_and(|known| known != size) {
            return Err(PictureError::damaged(Format::Webp, "sizes that disagree"));
        }
        self.size = Some(size);
        self.frames = self.frames.max(1);
        Ok(())
    }
}
