//! Why a picture was refused. Each case names its cause for operators, a Fluent key for readers and a hint.
//! Deliberately absent: the readers' words themselves; they live in the `.ftl` files of the slice that shows them.

use crate::facts::Format;

/// Which kind of fault it is: it decides the answer (413, 422, 415, 400, 500) and who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// Larger than the limits allow.
    TooLarge,
    /// Cut off, corrupt or empty.
    Damaged,
    /// Whole, perhaps, but of a kind that is not read here.
    Unsupported,
    /// The caller asked for something impossible (a crop outside the picture, a width of zero).
    Request,
    /// An encoder failed: never the picture's fault.
    Internal,
}

/// A kind of file that is recognised and refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refused {
    /// HEIC / HEIF with HEVC inside: patented, decoders may not be shipped freely.
    Heic,
    /// SVG: a document with scripts and links, not a picture.
    Svg,
    /// TIFF and the raw formats built on it.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// JPEG 2000.
    Jpeg2000,
    /// JPEG XL.
    JpegXl,
    /// Photoshop document.
    Psd,
    /// PDF or PostScript.
    Pdf,
    /// Windows icon.
    Icon,
    /// Film or sound.
    Video,
    /// HTML or another text.
    Text,
    /// JPEG with lossless, hierarchical or 12-bit coding.
    UnusualJpeg,
    /// High dynamic range (PQ or HLG): there is no single right way to show it in sRGB.
    HighDynamicRange,
    /// AVIF built of tiles, of a moving sequence only, or with a matrix that is not defined for photographs.
    UnusualAvif,
}

impl Refused {
    /// Name of the kind, for operators.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heic => "heic",
            Self::Svg => "svg",
            Self::Tiff => "tiff",
            Self::Bmp => "bmp",
            Self::Jpeg2000 => "jpeg 2000",
            Self::JpegXl => "jpeg xl",
            Self::Psd => "photoshop document",
            Self::Pdf => "pdf",
            Self::Icon => "icon",
            Self::Video => "film or sound",
            Self::Text => "text",
            Self::UnusualJpeg => "unusual jpeg",
            Self::HighDynamicRange => "high dynamic range",
            Self::UnusualAvif => "unusual avif",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Heic => "pictures-error-heic",
            Self::Svg => "pictures-error-svg",
            Self::Text | Self::Video | Self::Pdf => "pictures-error-not-a-picture",
            Self::UnusualJpeg | Self::UnusualAvif => "pictures-error-unusual-coding",
            Self::HighDynamicRange => "pictures-error-high-dynamic-range",
            Self::Tiff | Self::Bmp | Self::Jpeg2000 | Self::JpegXl | Self::Psd | Self::Icon => {
                "pictures-error-unsupported-format"
            }
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Heic => "unsupported patented format: convert it to jpeg first",
            Self::Svg => "draw it out to png first",
            Self::Video | Self::Text | Self::Pdf => "upload a jpeg, png, webp, avif or gif",
            Self::HighDynamicRange => "export it in standard dynamic range",
            Self::UnusualJpeg => "save it again as an ordinary 8-bit jpeg",
            Self::UnusualAvif => "save it again as an ordinary still avif",
            Self::Tiff | Self::Bmp | Self::Jpeg2000 | Self::JpegXl | Self::Psd | Self::Icon => {
                "convert it to jpeg or png first"
            }
        }
    }
}

/// Why a picture could not be inspected or rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// No known signature.
    #[error("the file is of no known picture format")]
    Unknown,
    /// A known format that is not read.
    #[error("{} is not supported", .0.name())]
    Unsupported(Refused),
    /// The file is longer than allowed.
    #[error("the file has {bytes} bytes, {limit} are allowed")]
    TooManyBytes {
        /// Length of the file.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// One side is longer than allowed.
    #[error("the picture is {side} pixels long, {limit} are allowed")]
    SideTooLong {
        /// The longest side.
        side: u32,
        /// What is allowed.
        limit: u32,
    },
    /// The area is larger than allowed.
    #[error("the picture has {pixels} pixels, {limit} are allowed")]
    TooManyPixels {
        /// Width × height.
        pixels: u64,
        /// What is allowed.
        limit: u64,
    },
    /// The animation is longer than allowed.
    #[error("the animation has {frames} frames or more, {limit} are allowed")]
    TooManyFrames {
        /// Frames counted so far.
        frames: u32,
        /// What is allowed.
        limit: u32,
    },
    /// Decoding would take more memory than allowed.
    #[error("decoding needs {needed} bytes of memory, {limit} are allowed")]
    TooMuchMemory {
        /// The estimate.
        needed: u64,
        /// What is allowed.
        limit: u64,
    },
    /// The file ends too early.
    #[error("the {} file is cut off", .format.name())]
    Truncated {
        /// What it would have been.
        format: Format,
    },
    /// The file breaks the rules of its format.
    #[error("the {} file is damaged: {detail}", .format.name())]
    Damaged {
        /// What it claims to be.
        format: Format,
        /// What is wrong, in the decoder's words.
        detail: String,
    },
    /// The crop is empty or does not lie in the picture.
    #[error("the crop does not lie in the picture of {width}x{height}")]
    BadCrop {
        /// Upright width of the picture.
        width: u32,
        /// Upright height of the picture.
        height: u32,
    },
    /// The wanted size is zero or longer than the limits allow.
    #[error("the wanted size {width}x{height} is impossible")]
    BadSize {
        /// Wanted width.
        width: u32,
        /// Wanted height.
        height: u32,
    },
    /// An encoder or the resizer failed.
    #[error("the {} encoder failed: {detail}", .format.name())]
    Encoder {
        /// The wanted format.
        format: Format,
        /// The encoder's words.
        detail: String,
    },
}

impl PictureError {
    /// Shorthand for a damaged file.
    pub(crate) fn damaged(format: Format, detail: impl Into<String>) -> Self {
        Self::Damaged { format, detail: detail.into() }
    }

    /// Shorthand for a failed encoder.
    pub(crate) fn encoder(format: Format, detail: impl Into<String>) -> Self {
        Self::Encoder { format, detail: detail.into() }
    }

    /// Which kind of fault this is.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::TooManyBytes { .. }
            | Self::SideTooLong { .. }
            | Self::TooManyPixels { .. }
            | Self::TooManyFrames { .. }
            | Self::TooMuchMemory { .. } => ErrorKind::TooLarge,
            Self::Empty | Self::Truncated { .. } | Self::Damaged { .. } => ErrorKind::Damaged,
            Self::Unknown | Self::Unsupported(_) => ErrorKind::Unsupported,
            Self::BadCrop { .. } | Self::BadSize { .. } => ErrorKind::Request,
            Self::Encoder { .. } => ErrorKind::Internal,
        }
    }

    /// Fluent key of the sentence for readers and editors.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "pictures-error-empty",
            Self::Unknown => "pictures-error-unknown",
            Self::Unsupported(refused) => refused.key(),
            Self::TooManyBytes { .. } => "pictures-error-too-many-bytes",
            Self::SideTooLong { .. } | Self::TooManyPixels { .. } | Self::TooMuchMemory { .. } => {
                "pictures-error-too-many-pixels"
            }
            Self::TooManyFrames { .. } => "pictures-error-too-many-frames",
            Self::Truncated { .. } => "pictures-error-truncated",
            Self::Damaged { .. } => "pictures-error-damaged",
            Self::BadCrop { .. } => "pictures-error-bad-crop",
            Self::BadSize { .. } => "pictures-error-bad-size",
            Self::Encoder { .. } => "pictures-error-encoder",
        }
    }

    /// What to do about it, for operators and logs.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty | Self::Truncated { .. } => "send the file again",
            Self::Unknown => "upload a jpeg, png, webp, avif or gif",
            Self::Unsupported(refused) => refused.hint(),
            Self::TooManyBytes { .. } => "save it with a lower quality or raise the limit",
            Self::SideTooLong { .. } | Self::TooManyPixels { .. } | Self::TooMuchMemory { .. } => {
                "scale the picture down or raise the limit"
            }
            Self::TooManyFrames { .. } => "shorten the animation or upload a film",
            Self::Damaged { .. } => "open it in a picture editor and save it again",
            Self::BadCrop { .. } => "give a rectangle inside the upright picture",
            Self::BadSize { .. } => "give a width and height above zero and below the limit",
            Self::Encoder { .. } => "report it with the picture: this is a fault of the program",
        }
    }

    /// Every Fluent key that [`PictureError::key`] can answer, so that a test can prove the words exist.
    pub const KEYS: [&'static str; 16] = [
        "pictures-error-empty",
        "pictures-error-unknown",
        "pictures-error-heic",
        "pictures-error-svg",
        "pictures-error-not-a-picture",
        "pictures-error-unusual-coding",
        "pictures-error-high-dynamic-range",
        "pictures-error-unsupported-format",
        "pictures-error-too-many-bytes",
        "pictures-error-too-many-pixels",
        "pictures-error-too-many-frames",
        "pictures-error-truncated",
        "pictures-error-damaged",
        "pictures-error-bad-crop",
        "pictures-error-bad-size",
        "pictures-error-encoder",
    ];
}
