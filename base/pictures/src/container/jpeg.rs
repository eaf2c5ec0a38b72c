//! JPEG segments (ITU-T T.81 Annex B): size, coding, and the blocks in APP1, APP2, APP11, APP13 and APP14.
//! The walk goes to the end marker, so a file that was cut off is known before it is decoded. Deliberately
//! absent: entropy decoding.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Blocks, Extra, LONGEST_BLOCK, LONGEST_PROFILE, Opened, orientation_of};
use crate::bytes::{be16, be32, slice, u8_at};
use crate::error::{PictureError, Refused};
use crate::facts::{ColourModel, Facts, Format};

/// More scans than any encoder writes: a progressive file with thousands is an attack on the decoder's time.
pub(crate) const MOST_SCANS: u32 = 100;

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const XMP_EXTENSION: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";

#[derive(Default)]
struct Walk<'a> {
    frame: Option<Frame>,
    scans: u32,
    exif: Option<&'a [u8]>,
    xmp: Option<&'a [u8]>,
    extension: BTreeMap<u32, &'a [u8]>,
    photoshop: Vec<u8>,
    icc: BTreeMap<u8, &'a [u8]>,
    jumbf: BTreeMap<(u16, u32), &'a [u8]>,
    adobe: bool,
}

struct Frame {
    width: u32,
    height: u32,
    components: u8,
    progressive: bool,
}

fn damaged(detail: &str) -> PictureError {
    PictureError::damaged(Format::Jpeg, detail)
}

pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, PictureError> {
    const CUT: PictureError = PictureError::Truncated { format: Format::Jpeg };
    let mut walk = Walk::default();
    let mut at = 2;
    loop {
        let marker_at = at + memchr::memchr(0xFF, bytes.get(at..).unwrap_or_default()).ok_or(CUT)?;
        let marker = u8_at(bytes, marker_at + 1).ok_or(CUT)?;
        at = marker_at + 2;
        match marker {
            0xFF => at = marker_at + 1,
            0x00 | 0x01 | 0xD0..=0xD7 => {}
            0xD8 => return Err(damaged("a second start marker")),
            0xD9 => break,
            _ => {
                let length = usize::from(be16(bytes, at).ok_or(CUT)?);
                if length < 2 {
                    return Err(damaged("a segment without length"));
                }
                let segment = slice(bytes, at + 2, length - 2).ok_or(CUT)?;
                at += length;
                walk.segment(marker, segment)?;
                if marker == 0xDA {
                    at = end_of_scan(bytes, at).ok_or(CUT)?;
                }
            }
        }
    }
    walk.finish(bytes.len())
}

/// The position of the first marker after entropy-coded data.
fn end_of_scan(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr::memchr(0xFF, bytes.get(at..)?)?;
        match u8_at(bytes, at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

impl<'a> Walk<'a> {
    fn segment(&mut self, marker: u8, segment: &'a [u8]) -> Result<(), PictureError> {
        match marker {
            0xC0..=0xC2 | 0xC9 | 0xCA => self.frame_header(marker, segment)?,
            0xC3 | 0xC5..=0xC7 | 0xCB | 0xCD..=0xCF => {
                return Err(PictureError::Unsupported(Refused::UnusualJpeg));
            }
            0xDA => {
                if self.frame.is_none() {
                    return Err(damaged("a scan before its frame"));
                }
                self.scans += 1;
                if self.scans > MOST_SCANS {
                    return Err(damaged("too many scans"));
                }
            }
            0xE1 => self.app1(segment),
            0xE2 => {
                if let Some(part) = segment.strip_prefix(ICC)
                    && let Some(number) = u8_at(part, 0)
                    && let Some(data) = part.get(2..)
                {
                    self.icc.entry(number).or_insert(data);
                }
            }
            0xEB => {
                if segment.starts_with(b"JP")
                    && let (Some(instance), Some(number)) = (be16(segment, 2), be32(segment, 4))
                    && let Some(data) = segment.get(8..)
                {
                    self.jumbf.entry((instance, number)).or_insert(data);
                }
            }
            0xED => {
                if let Some(resources) = segment.strip_prefix(PHOTOSHOP)
                    && self.photoshop.len() + resources.len() <= LONGEST_BLOCK
                {
                    self.photoshop.extend_from_slice(resources);
                }
            }
            0xEE => self.adobe |= segment.starts_with(b"Adobe") && segment.len() >= 12,
            _ => {}
        }
        Ok(())
    }

    fn frame_header(&mut self, marker: u8, segment: &[u8]) -> Result<(), PictureError> {
        let short = || damaged("a frame header that is too short");
        if self.frame.is_some() {
            return Err(damaged("a second frame"));
        }
        let precision = u8_at(segment, 0).ok_or_else(short)?;
        let height = be16(segment, 1).ok_or_else(short)?;
        let width = be16(segment, 3).ok_or_else(short)?;
        let components = u8_at(segment, 5).ok_or_else(short)?;
        if precision != 8 || !matches!(components, 1 | 3 | 4) || height == 0 {
            return Err(PictureError::Unsupported(Refused::UnusualJpeg));
        }
        if width == 0 {
            return Err(damaged("no width"));
        }
        self.frame = Some(Frame {
            width: width.into(),
            height: height.into(),
            components,
            progressive: matches!(marker, 0xC2 | 0xCA),
        });
        Ok(())
    }

    fn app1(&mut self, segment: &'a [u8]) {
        if let Some(exif) = segment.strip_prefix(EXIF) {
            self.exif.get_or_insert(exif);
        } else if let Some(xmp) = segment.strip_prefix(XMP) {
            self.xmp.get_or_insert(xmp);
        } else if let Some(part) = segment.strip_prefix(XMP_EXTENSION)
            && let Some(offset) = be32(part, 36)
            && let Some(data) = part.get(40..)
        {
            self.extension.entry(offset).or_insert(data);
        }
    }

    fn finish(self, length: usize) -> Result<Opened<'a>, PictureError> {
        let frame = self.frame.ok_or_else(|| damaged("no frame"))?;
        if self.scans == 0 {
            return Err(PictureError::Truncated { format: Format::Jpeg });
        }
        let orientation = orientation_of(self.exif);
        let (width, height) = orientation.turned_size(frame.width, frame.height);
        let facts = Facts {
            format: Format::Jpeg,
            bytes: length as u64,
            width,
            height,
            orientation,
            frames: 1,
            alpha: false,
            bits: 8,
            colour: match frame.components {
                1 => ColourModel::Gray,
                4 => ColourModel::Cmyk,
                _ => ColourModel::Rgb,
            },
            icc_name: None,
            progressive: frame.progressive,
        };
        let blocks = Blocks {
            exif: self.exif.map(Cow::Borrowed),
            xmp: self.xmp.map(Cow::Borrowed),
            xmp_extension: joined(self.extension.values(), LONGEST_BLOCK),
            iim: iim_resource(&self.photoshop).map(|iim| Cow::Owned(iim.to_vec())),
            icc: joined(self.icc.values(), LONGEST_PROFILE),
            code_points: None,
            manifest: manifest(&self.jumbf),
        };
        Ok(Opened { facts, blocks, extra: Extra::Jpeg { adobe: self.adobe } })
    }
}

/// Parts in their order as one block.
fn joined<'a, 'b: 'a>(parts: impl Iterator<Item = &'a &'b [u8]>, longest: usize) -> Option<Cow<'b, [u8]>> {
    let parts: Vec<&[u8]> = parts.copied().collect();
    match parts.as_slice() {
        [] => None,
        [only] => Some(Cow::Borrowed(*only)),
        _ if parts.iter().map(|part| part.len()).sum::<usize>() > longest => None,
        _ => Some(Cow::Owned(parts.concat())),
    }
}

/// The IPTC-IIM resource (0x0404) among Photoshop image resources.
fn iim_resource(mut resources: &[u8]) -> Option<&[u8]> {
    while resources.starts_with(b"8BIM") {
        let number = be16(resources, 4)?;
        let name = usize::from(u8_at(resources, 6)?);
        let length_at = 6 + (name + 2) / 2 * 2;
        let length = be32(resources, length_at)? as usize;
        let data_at = length_at + 4;
        if number == 0x0404 {
            let rest = resources.get(data_at..)?;
            return rest.get(..length.min(rest.len()));
        }
        resources = resources.get(data_at.checked_add(length)?.checked_add(length & 1)?..)?;
    }
    None
}

/// The C2PA manifest store among JUMBF segments (ISO/IEC 19566-5, D.2): the parts of one box, each but the first
/// repeating the box header.
fn manifest<'a>(segments: &BTreeMap<(u16, u32), &'a [u8]>) -> Option<Cow<'a, [u8]>> {
    let mut boxes: BTreeMap<u16, Vec<u8>> = BTreeMap::new();
    for ((instance, _), data) in segments {
        let whole = boxes.entry(*instance).or_default();
        let header = if be32(data, 0) == Some(1) { 16 } else { 8 };
        let fresh = if whole.is_empty() { Some(*data) } else { data.get(header..) };
        whole.extend_from_slice(fresh.unwrap_or_default());
    }
    boxes.into_values().find(|whole| is_manifest_store(whole)).map(Cow::Owned)
}

/// Whether a JUMBF superbox is a C2PA manifest store, by the type in its description box.
pub(super) fn is_manifest_store(whole: &[u8]) -> bool {
    slice(whole, 4, 4) == Some(b"jumb")
        && slice(whole, 12, 4) == Some(b"jumd")
        && slice(whole, 16, 4) == Some(b"c2pa")
}
