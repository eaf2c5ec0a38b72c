//! What a header says about a picture. Deliberately absent: anything that needs the pixels.

use crate::orient::Orientation;

/// A format that is read, written, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG (ITU-T T.81): read and written.
    Jpeg,
    /// PNG (W3C): read and written.
    Png,
    /// GIF 87a and 89a: read only; a moving GIF becomes a moving WebP.
    Gif,
    /// WebP (RFC 9649): read and written.
    Webp,
    /// AVIF (AOMedia): read and written.
    Avif,
}

impl Format {
    /// Lower-case name, as in an address or a log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Avif => "avif",
        }
    }

    /// Usual file name ending without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Avif => "avif",
        }
    }

    /// The quality at which this format looks like a JPEG of the given quality (measured as SSIMULACRA2 on
    /// photographs); at 80 the WebP has about 8 % fewer bytes and the AVIF 15 %.
    pub fn quality_like_jpeg(self, jpeg: u8) -> u8 {
        const WEBP: [(u8, u8); 6] = [(0, 20), (50, 60), (70, 72), (80, 81), (90, 90), (100, 100)];
        const AVIF: [(u8, u8); 6] = [(0, 10), (50, 40), (70, 50), (80, 59), (90, 76), (100, 100)];
        let points = match self {
            Self::Jpeg | Self::Png => return jpeg.min(100),
            Self::Webp | Self::Gif => WEBP,
            Self::Avif => AVIF,
        };
        let jpeg = jpeg.min(100);
        let above = points.iter().find(|(from, _)| *from >= jpeg).copied().unwrap_or((100, 100));
        let below = points.iter().rfind(|(from, _)| *from <= jpeg).copied().unwrap_or((0, 0));
        let span = f32::from(above.0 - below.0).max(1.0);
        let share = f32::from(jpeg - below.0) / span;
        (f32::from(below.1) + share * (f32::from(above.1) - f32::from(below.1))).round() as u8
    }

    /// Media type (IANA).
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
        }
    }
}

/// How colours are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColourModel {
    /// One channel of light.
    Gray,
    /// Red, green, blue, also when stored as luma and chroma or as a palette.
    Rgb,
    /// Four printing inks.
    Cmyk,
}

/// What the header says: enough to decide, nothing decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Format by signature, never by file name.
    pub format: Format,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// Width in pixels once upright.
    pub width: u32,
    /// Height in pixels once upright.
    pub height: u32,
    /// How the stored pixels have to be turned to stand upright.
    pub orientation: Orientation,
    /// Number of frames; 1 for a still picture.
    pub frames: u32,
    /// Whether some pixels may be transparent.
    pub alpha: bool,
    /// Bits per channel.
    pub bits: u8,
    /// How colours are stored.
    pub colour: ColourModel,
    /// Description of the embedded ICC profile.
    pub icc_name: Option<String>,
    /// Whether the picture is stored in several passes (progressive JPEG, interlaced PNG or GIF).
    pub progressive: bool,
}

impl Facts {
    /// Whether it moves.
    pub fn animated(&self) -> bool {
        self.frames > 1
    }

    /// Width and height as stored, before turning upright.
    pub fn stored_size(&self) -> (u32, u32) {
        self.orientation.turned_size(self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_quality_of_jpeg_is_a_higher_quality_everywhere() {
        for format in [Format::Jpeg, Format::Png, Format::Gif, Format::Webp, Format::Avif] {
            let scale: Vec<u8> = (0..=100).map(|quality| format.quality_like_jpeg(quality)).collect();
            assert!(scale.is_sorted(), "{format:?}");
            assert_eq!(scale.last(), Some(&100));
        }
        assert_eq!(Format::Avif.quality_like_jpeg(80), 59);
        assert_eq!(Format::Webp.quality_like_jpeg(75), 77);
        assert_eq!(Format::Jpeg.quality_like_jpeg(255), 100);
    }
}
