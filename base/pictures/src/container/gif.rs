//! GIF blocks (GIF89a): screen, frames, repetitions, XMP. Deliberately absent: LZW decoding.

use std::borrow::Cow;

use super::{Blocks, Extra, LONGEST_BLOCK, Opened};
use crate::bytes::{le16, slice, u8_at};
use crate::error::PictureError;
use crate::facts::{ColourModel, Facts, Format};
use crate::limits::Limits;
use crate::orient::Orientation;

const CUT: PictureError = PictureError::Truncated { format: Format::Gif };
/// Length of the “magic trailer” behind an XMP packet, with which block-wise readers find its end.
const XMP_TRAILER: usize = 257;

#[derive(Default)]
struct Walk<'a> {
    frames: u32,
    /// Right and bottom end of the frame that reaches furthest; 66,601 is possible from two 16-bit numbers.
    reach: (u32, u32),
    transparency: bool,
    interlaced: bool,
    repeat: u16,
    xmp: Option<Cow<'a, [u8]>>,
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, PictureError> {
    let screen = (le16(bytes, 6).ok_or(CUT)?, le16(bytes, 8).ok_or(CUT)?);
    let packed = u8_at(bytes, 10).ok_or(CUT)?;
    let mut at = 13 + palette_length(packed);
    let mut walk = Walk { repeat: 1, ..Walk::default() };
    loop {
        match u8_at(bytes, at) {
            Some(0x3B) => break,
            // Some encoders forget the trailer; a file that ends between two blocks is whole.
            None if walk.frames > 0 && at == bytes.len() => break,
            None => return Err(CUT),
            Some(0x21) => at = walk.extension(bytes, at)?,
            Some(0x2C) => {
                at = walk.frame(bytes, at, limits)?;
            }
            // Padding between blocks.
            Some(0x00) => at += 1,
            Some(_) if walk.frames > 0 => break,
            Some(_) => return Err(PictureError::damaged(Format::Gif, "an unknown block")),
        }
    }
    if walk.frames == 0 {
        return Err(PictureError::damaged(Format::Gif, "no frame"));
    }
    let (width, height) = match screen {
        (0, _) | (_, 0) => walk.reach,
        (width, height) => (width.into(), height.into()),
    };
    if width == 0 || height == 0 {
        return Err(PictureError::damaged(Format::Gif, "no size"));
    }
    let facts = Facts {
        format: Format::Gif,
        bytes: bytes.len() as u64,
        width,
        height,
        orientation: Orientation::Upright,
        frames: walk.frames,
        alpha: walk.transparency || walk.reach.0 < width || walk.reach.1 < height,
        bits: 8,
        colour: ColourModel::Rgb,
        icc_name: None,
        progressive: walk.interlaced,
    };
    let blocks = Blocks { xmp: walk.xmp, ..Blocks::default() };
    Ok(Opened { facts, blocks, extra: Extra::Gif { repeat: walk.repeat } })
}

fn palette_length(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) }
}

/// The position behind a chain of data blocks.
fn skip_blocks(bytes: &[u8], mut at: usize) -> Result<usize, PictureError> {
    loop {
        let length = usize::from(u8_at(bytes, at).ok_or(CUT)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}

impl<'a> Walk<'a> {
    fn extension(&mut self, bytes: &'a [u8], at: usize) -> Result<usize, PictureError> {
        let end = skip_blocks(bytes, at + 2)?;
        match u8_at(bytes, at + 1) {
            Some(0xF9) => self.transparency |= u8_at(bytes, at + 3).is_some_and(|flags| flags & 1 == 1),
            Some(0xFF) => match slice(bytes, at + 3, 11) {
                Some(b"NETSCAPE2.0" | b"ANIMEXTS1.0") if u8_at(bytes, at + 15) == Some(1) => {
                    self.repeat = le16(bytes, at + 16).unwrap_or(0);
                }
                Some(b"XMP DataXMP") => {
                    let packet = bytes.get(at + 14..end.saturating_sub(XMP_TRAILER + 1));
                    self.xmp = packet.filter(|xmp| xmp.len() <= LONGEST_BLOCK).map(Cow::Borrowed);
                }
                _ => {}
            },
            _ => {}
        }
        Ok(end)
    }

    /// Checks the limits before the frame's data are looked at.
    fn frame(&mut self, bytes: &[u8], at: usize, limits: &Limits) -> Result<usize, PictureError> {
        let number = |offset: usize| le16(bytes, at + offset).map(u32::from).ok_or(CUT);
        let packed = u8_at(bytes, at + 9).ok_or(CUT)?;
        let (right, bottom) = (number(1)? + number(5)?, number(3)? + number(7)?);
        self.reach = (self.reach.0.max(right), self.reach.1.max(bottom));
        self.interlaced |= packed & 0x40 != 0;
        self.frames += 1;
        limits.check_frames(self.frames)?;
        limits.check_size(self.reach.0, self.reach.1)?;
        skip_blocks(bytes, at + 10 + palette_length(packed) + 1)
    }
}
