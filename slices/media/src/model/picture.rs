//! A picture with its words, what a page carries of it, and what is needed to add one.

use std::collections::BTreeMap;

use bytes::Bytes;
use kernel::{Lang, Timestamp};
use serde::{Deserialize, Serialize};

use crate::api::PictureId;
use crate::error::MediaError;
use crate::model::picture_path;

/// The words under and about a picture in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caption {
    /// What stands under the picture.
    pub caption: String,
    /// What a reader who cannot see it is told.
    pub alt: String,
    /// A title, for galleries and the archive.
    pub headline: String,
}

/// A picture to add. What is left empty is filled from what the file says of itself (XMP, IPTC-IIM, EXIF).
#[derive(Clone, Debug, Default)]
pub struct NewPicture {
    /// The whole file.
    pub bytes: Bytes,
    /// Its name where it came from, for the archive.
    pub file_name: String,
    /// Names the picture at its source (`fixture:skyline-dawn`, an address): the same key is the same picture.
    pub source_key: Option<String>,
    /// The language of the picture's own texts; the first of `texts` when left out, else `und`.
    pub lang: Option<Lang>,
    /// The words, a language each.
    pub texts: Vec<(Lang, Caption)>,
    /// The credit line as printed.
    pub credit: Option<String>,
    /// Who made it.
    pub byline: Option<String>,
    /// Who passed it on.
    pub source: Option<String>,
    /// Under which terms it came.
    pub licence: Option<String>,
    /// What must be minded when it is used; for the newsroom only.
    pub usage_note: Option<String>,
    /// When it must be gone from every page.
    pub rights_end: Option<Timestamp>,
    /// The point that must stay in sight: fractions of width and height.
    pub focal: Option<(f64, f64)>,
}

impl NewPicture {
    /// A picture of which nothing is known but the file.
    pub fn new(bytes: impl Into<Bytes>, file_name: impl Into<String>) -> Self {
        Self { bytes: bytes.into(), file_name: file_name.into(), ..Self::default() }
    }

    /// The language of the picture's own texts.
    pub(crate) fn original_lang(&self) -> Result<Lang, kernel::InvalidLang> {
        match self.lang.as_ref().or_else(|| self.texts.first().map(|(lang, _)| lang)) {
            Some(lang) => Ok(lang.clone()),
            None => "und".parse(),
        }
    }

    /// Refuses texts that are too long and a focal point outside the picture.
    pub(crate) fn check(&self) -> Result<(), MediaError> {
        for (_, caption) in &self.texts {
            caption.check()?;
        }
        let fields = [
            ("file_name", Some(&self.file_name), 400),
            ("source_key", self.source_key.as_ref(), 2_000),
            ("credit", self.credit.as_ref(), longest_texts::CREDIT),
            ("byline", self.byline.as_ref(), longest_texts::CREDIT),
            ("source", self.source.as_ref(), longest_texts::CREDIT),
            ("licence", self.licence.as_ref(), longest_texts::NOTE),
            ("usage_note", self.usage_note.as_ref(), longest_texts::NOTE),
        ];
        for (field, text, most) in fields {
            within(field, text.map_or("", String::as_str), most)?;
        }
        check_focal(self.focal)
    }
}

/// Refuses a focal point that is none.
pub(crate) fn check_focal(focal: Option<(f64, f64)>) -> Result<(), MediaError> {
    let inside = |fraction: f64| (0.0..=1.0).contains(&fraction);
    match focal {
        Some((x, y)) if !(inside(x) && inside(y)) => Err(MediaError::Focal),
        _ => Ok(()),
    }
}

/// The most characters of each kind of text.
pub(crate) mod longest_texts {
    /// A caption.
    pub(crate) const CAPTION: usize = 4_000;
    /// A text for those who cannot see the picture.
    pub(crate) const ALT: usize = 2_000;
    /// A title.
    pub(crate) const HEADLINE: usize = 400;
    /// A credit, byline or source.
    pub(crate) const CREDIT: usize = 500;
    /// A licence or a note.
    pub(crate) const NOTE: usize = 4_000;
}

/// Refuses a text of more than `most` characters.
pub(crate) fn within(field: &'static str, text: &str, most: usize) -> Result<(), MediaError> {
    if text.len() > most && text.chars().count() > most {
        return Err(MediaError::TooLong { field, most });
    }
    Ok(())
}

impl Caption {
    /// Refuses words that are too long.
    pub(crate) fn check(&self) -> Result<(), MediaError> {
        within("caption", &self.caption, longest_texts::CAPTION)?;
        within("alt", &self.alt, longest_texts::ALT)?;
        within("headline", &self.headline, longest_texts::HEADLINE)
    }
}

/// A picture that may be shown now, with its words in one language. Texts that nobody wrote are empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The picture.
    pub id: PictureId,
    /// Rises when the file is replaced by another; part of every address.
    pub version: u32,
    /// Upright width in pixels.
    pub width: u32,
    /// Upright height in pixels.
    pub height: u32,
    /// The media type of the original.
    pub mime: String,
    /// Whether it moves.
    pub animated: bool,
    /// Its dominant colour, `#rrggbb`.
    pub colour: String,
    /// The credit line as printed.
    pub credit: String,
    /// Who made it.
    pub byline: String,
    /// Who passed it on.
    pub source: String,
    /// Under which terms it came.
    pub licence: String,
    /// How it came to be: an address of the IPTC vocabulary of digital source types.
    pub digital_source_type: String,
    /// When it must be gone from every page. A page that shows it is good until then: see `Page::until`.
    pub rights_end: Option<Timestamp>,
    /// Since when it is withdrawn; readers are never given such a picture.
    pub withdrawn_at: Option<Timestamp>,
    /// The point that must stay in sight: fractions of width and height.
    pub focal: Option<(f64, f64)>,
    /// Rectangles drawn by an editor, by format (`16:9`): left, top, right, bottom in upright pixels.
    pub crops: BTreeMap<String, [u32; 4]>,
    /// What a reader who cannot see it is told.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
    /// Its title.
    pub headline: String,
    /// When it was added.
    pub created_at: Timestamp,
}

impl Picture {
    /// What a page carries of it.
    pub fn view(&self) -> PictureView {
        PictureView {
            id: self.id.as_str().to_owned(),
            path: picture_path(&self.id, self.version, self.created_at),
            alt: self.alt.clone(),
            width: self.width,
            height: self.height,
            focal: self.focal,
            crops: self.crops.clone(),
            animated: self.animated,
        }
    }

    /// The caption, if there is one.
    pub fn caption(&self) -> Option<&str> {
        Some(self.caption.as_str()).filter(|text| !text.is_empty())
    }

    /// The credit line: as printed, or put together from byline and source. None: it may not be published yet.
    pub fn credit_line(&self) -> Option<String> {
        if !self.credit.is_empty() {
            return Some(self.credit.clone());
        }
        match (self.byline.as_str(), self.source.as_str()) {
            ("", "") => None,
            (name, "") | ("", name) => Some(name.to_owned()),
            (byline, source) => Some(format!("{byline} / {source}")),
        }
    }

    /// The cache tag of pages that show it.
    pub fn tag(&self) -> String {
        self.id.tag()
    }
}

/// What a page carries of a picture: enough for the template function `picture` and nothing else. Deserialises from
/// `id`, `alt`, `width` and `height` alone, as in the samples of templates; then its addresses lead nowhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PictureView {
    /// The picture.
    pub id: String,
    /// The middle of its addresses: date of upload, public identifier and version.
    #[serde(default)]
    pub path: String,
    /// What a reader who cannot see it is told.
    pub alt: String,
    /// Upright width in pixels.
    pub width: u32,
    /// Upright height in pixels.
    pub height: u32,
    /// The point that must stay in sight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal: Option<(f64, f64)>,
    /// Rectangles drawn by an editor, by format.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub crops: BTreeMap<String, [u32; 4]>,
    /// Whether it moves.
    #[serde(default, skip_serializing_if = "is_false")]
    pub animated: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_false(truth: &bool) -> bool {
    !truth
}
