//! Why a picture or a file was not taken, changed or shown.

use db::DbError;
use kernel::ErrorKind;
use pictures::PictureError;
use ports::blobs::BlobError;

/// A refusal. What was refused left nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// The actor may not do this.
    #[error("not allowed to change pictures and files")]
    Forbidden,
    /// The picture was refused, with its reason.
    #[error("{0} hint: {hint}", hint = .0.hint())]
    Picture(PictureError),
    /// There is no such picture.
    #[error("no such picture")]
    NoPicture,
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// The file is longer than allowed.
    #[error("the file has {bytes} bytes, {limit} are allowed")]
    TooLarge {
        /// Its length.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// The file's first bytes belong to no kind that is taken.
    #[error(
        "the file is of no kind that is taken hint: mp3, aac, m4a, ogg, flac, wav, mp4, webm, webvtt or pdf"
    )]
    UnknownKind,
    /// A text is too long.
    #[error("{field} has more than {most} characters")]
    TooLong {
        /// Which text.
        field: &'static str,
        /// The most characters.
        most: usize,
    },
    /// The language tag of the words is none.
    #[error("not a language tag")]
    Lang,
    /// The focal point lies outside the picture.
    #[error("the focal point lies outside the picture hint: two fractions between 0 and 1")]
    Focal,
    /// The crop's name is none.
    #[error("not a format: {0:?} hint: a proportion such as 16:9")]
    Format(String),
    /// The rectangle does not lie in the picture.
    #[error("the crop does not lie in the picture of {width}x{height}")]
    Crop {
        /// Upright width.
        width: u32,
        /// Upright height.
        height: u32,
    },
    /// More pictures wait for their turn than the queue holds.
    #[error("the darkroom is busy hint: try again in a minute, or raise media.queue")]
    Busy,
    /// The work broke off: a fault of this program.
    #[error("the darkroom broke off: {0}")]
    BrokenOff(String),
    /// The original that a row names is not in the blob store.
    #[error("the original {0} is not in the blob store")]
    Lost(String),
    /// The blob store.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<PictureError> for MediaError {
    fn from(error: PictureError) -> Self {
        Self::Picture(error)
    }
}

impl MediaError {
    /// The kind a caller answers with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Forbidden => ErrorKind::Forbidden,
            Self::Picture(error) => match error.kind() {
                pictures::ErrorKind::TooLarge => ErrorKind::TooLarge,
                pictures::ErrorKind::Internal => ErrorKind::Internal,
                _ => ErrorKind::Invalid,
            },
            Self::NoPicture | Self::NoFile => ErrorKind::NotFound,
            Self::TooLarge { .. } => ErrorKind::TooLarge,
            Self::Empty
            | Self::UnknownKind
            | Self::TooLong { .. }
            | Self::Lang
            | Self::Focal
            | Self::Format(_)
            | Self::Crop { .. } => ErrorKind::Invalid,
            Self::Busy => ErrorKind::Unavailable,
            Self::BrokenOff(_) | Self::Lost(_) => ErrorKind::Internal,
            Self::Blob(error) => error.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    /// The Fluent key of the sentence for who sent the file or asked for the picture.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Forbidden => "media-error-forbidden",
            Self::Picture(error) => picture_key(error),
            Self::NoPicture | Self::NoFile => "media-error-unknown",
            Self::Empty => "media-error-empty",
            Self::TooLarge { .. } => "media-error-too-many-bytes",
            Self::UnknownKind => "media-error-file-kind",
            Self::TooLong { .. } => "media-error-text-long",
            Self::Lang | Self::BrokenOff(_) | Self::Lost(_) | Self::Blob(_) | Self::Db(_) => {
                "media-error-fault"
            }
            Self::Focal => "media-error-focal",
            Self::Format(_) => "media-error-format",
            Self::Crop { .. } => "media-error-bad-crop",
            Self::Busy => "media-error-busy",
        }
    }
}

/// The sentence for a picture's own reason: the tool names its reasons, the words are this slice's.
fn picture_key(error: &PictureError) -> &'static str {
    match error.key() {
        "pictures-error-empty" => "media-error-empty",
        "pictures-error-unknown" => "media-error-not-known",
        "pictures-error-heic" => "media-error-heic",
        "pictures-error-svg" => "media-error-svg",
        "pictures-error-not-a-picture" => "media-error-not-a-picture",
        "pictures-error-unusual-coding" => "media-error-unusual-coding",
        "pictures-error-high-dynamic-range" => "media-error-high-dynamic-range",
        "pictures-error-unsupported-format" => "media-error-unsupported-format",
        "pictures-error-too-many-bytes" => "media-error-too-many-bytes",
        "pictures-error-too-many-pixels" => "media-error-too-many-pixels",
        "pictures-error-too-many-frames" => "media-error-too-many-frames",
        "pictures-error-truncated" => "media-error-truncated",
        "pictures-error-damaged" => "media-error-damaged",
        "pictures-error-bad-crop" => "media-error-bad-crop",
        _ => "media-error-fault",
    }
}
