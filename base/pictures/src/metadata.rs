//! What a file says about its picture: caption, credit, rights, place, date. Three standards are read and merged
//! field by field: XMP wins over IPTC-IIM, IIM over EXIF (the order of the IPTC and of the Metadata Working Group's
//! guidance when no digest shows that IIM is newer). Deliberately absent: the IIM digest of Photoshop, camera
//! settings, names of people shown, and the position itself, of which only is told that there is one.

mod exif;
mod iim;
mod text;
mod xmp;

use crate::container::{self, Blocks};
use crate::limits::Limits;

pub(crate) use exif::orientation as exif_orientation;

/// Where a picture was taken, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Street, building, quarter.
    pub sublocation: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Province, state, region.
    pub region: Option<String>,
    /// Country by name.
    pub country: Option<String>,
    /// Country by ISO 3166 code.
    pub country_code: Option<String>,
}

/// What a file says about its picture. Every text is trimmed, free of control characters and at most 20,000
/// characters long; it is still a stranger's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Short title for the archive (`dc:title`, IIM 2:05).
    pub title: Option<String>,
    /// Headline (`photoshop:Headline`, IIM 2:105).
    pub headline: Option<String>,
    /// Caption (`dc:description`, IIM 2:120, EXIF ImageDescription).
    pub caption: Option<String>,
    /// Credit line (`photoshop:Credit`, IIM 2:110).
    pub credit: Option<String>,
    /// Photographers (`dc:creator`, IIM 2:80, EXIF Artist).
    pub bylines: Vec<String>,
    /// Who has the right to pass it on (`photoshop:Source`, IIM 2:115).
    pub source: Option<String>,
    /// Copyright notice (`dc:rights`, IIM 2:116, EXIF Copyright).
    pub copyright: Option<String>,
    /// Usage terms (`xmpRights:UsageTerms`).
    pub usage_terms: Option<String>,
    /// Address of the rights statement (`xmpRights:WebStatement`).
    pub rights_address: Option<String>,
    /// Address where a licence is sold (`plus:LicensorURL`).
    pub licensor_address: Option<String>,
    /// Special instructions (`photoshop:Instructions`, IIM 2:40).
    pub instructions: Option<String>,
    /// Keywords (`dc:subject`, IIM 2:25).
    pub keywords: Vec<String>,
    /// When it was taken, ISO 8601 as precise as known: `2020-10-11`, `2020-10-11T09:14:03`,
    /// `2020-10-11T09:14:03+02:00`. Without an offset it is the camera's local time.
    pub taken: Option<String>,
    /// Where it was taken, in words.
    pub place: Place,
    /// Text for those who cannot see it (`Iptc4xmpCore:AltTextAccessibility`).
    pub alt: Option<String>,
    /// Longer text for those who cannot see it (`Iptc4xmpCore:ExtDescrAccessibility`).
    pub extended_alt: Option<String>,
    /// How it came to be (`Iptc4xmpExt:DigitalSourceType`): an address of the IPTC vocabulary, for example
    /// one that ends in `trainedAlgorithmicMedia` for a generated picture.
    pub digital_source_type: Option<String>,
    /// Identifier of the original document (`xmpMM:OriginalDocumentID` or `xmpMM:DocumentID`).
    pub document_id: Option<String>,
    /// Whether the file holds the position where it was taken. Renditions never do.
    pub has_position: bool,
    /// Whether the file holds a C2PA manifest store; [`manifest_store`] gives its bytes.
    pub has_manifest: bool,
}

/// Reads what a file says about its picture. A file that cannot be opened says nothing: the answer is empty, as
/// [`crate::inspect`] gives the reason. Limits on size are not applied, only the longest block (4 MiB).
pub fn metadata(bytes: &[u8]) -> Metadata {
    match container::open(bytes, &ANY) {
        Ok(opened) => read(&opened.blocks),
        Err(_) => Metadata::default(),
    }
}

/// The C2PA manifest store (JUMBF) of a file, to be kept beside the original.
///
/// A manifest signs the bytes of its own file, so it is no longer true of a rendition: renditions carry none.
pub fn manifest_store(bytes: &[u8]) -> Option<Vec<u8>> {
    container::open(bytes, &ANY).ok()?.blocks.manifest.map(|manifest| manifest.into_owned())
}

const ANY: Limits = Limits {
    max_bytes: u64::MAX,
    max_pixels: u64::MAX,
    max_side: u32::MAX,
    max_frames: u32::MAX,
    max_memory: 0,
};

/// Merges what the blocks say.
pub(crate) fn read(blocks: &Blocks<'_>) -> Metadata {
    let mut merged = Metadata::default();
    for packet in [&blocks.xmp, &blocks.xmp_extension].into_iter().flatten() {
        merged.fill(xmp::read(packet));
    }
    if let Some(iim) = &blocks.iim {
        merged.fill(iim::read(iim));
    }
    if let Some(exif) = &blocks.exif {
        merged.fill(exif::read(exif));
    }
    merged.has_manifest = blocks.manifest.is_some();
    merged
}

impl Metadata {
    /// Fills what is still empty.
    fn fill(&mut self, other: Self) {
        fn text(mine: &mut Option<String>, theirs: Option<String>) {
            if mine.is_none() {
                *mine = theirs;
            }
        }
        fn list(mine: &mut Vec<String>, theirs: Vec<String>) {
            if mine.is_empty() {
                *mine = theirs;
            }
        }
        text(&mut self.title, other.title);
        text(&mut self.headline, other.headline);
        text(&mut self.caption, other.caption);
        text(&mut self.credit, other.credit);
        list(&mut self.bylines, other.bylines);
        text(&mut self.source, other.source);
        text(&mut self.copyright, other.copyright);
        text(&mut self.usage_terms, other.usage_terms);
        text(&mut self.rights_address, other.rights_address);
        text(&mut self.licensor_address, other.licensor_address);
        text(&mut self.instructions, other.instructions);
        list(&mut self.keywords, other.keywords);
        // A date alone gives way to a date with its time of the same day.
        match (&self.taken, &other.taken) {
            (Some(mine), Some(theirs)) if mine.len() == 10 && theirs.starts_with(mine.as_str()) => {
                self.taken = other.taken;
            }
            (None, _) => self.taken = other.taken,
            _ => {}
        }
        if self.place == Place::default() {
            self.place = other.place;
        }
        text(&mut self.alt, other.alt);
        text(&mut self.extended_alt, other.extended_alt);
        text(&mut self.digital_source_type, other.digital_source_type);
        text(&mut self.document_id, other.document_id);
        self.has_position |= other.has_position;
    }
}
